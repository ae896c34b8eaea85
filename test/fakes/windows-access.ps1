# In the place of templates/windows/verify-observing.ps1.hbs: judges the cases of test/tables/access.ts and ends.
function Get-MachineFact {
    param([hashtable[]] $Asked, [string] $Root)
    foreach ($case in $global:wharfingerMachine.cases) {
        $steps = @(foreach ($step in $case.steps) {
            $fact = $step.fact
            @{ Path = $step.path; Fact = @{ Kind = $fact.kind; Link = $fact.link; Names = $fact.names; Owner = $fact.owner; Protected = $fact.protected; Rules = @($fact.rules) } }
        })
        $seen = Get-Access $case.what $steps
        [System.Console]::Out.WriteLine("$($seen.Status) $($seen.Value)")
    }
    exit $Asked.Length + $Root.Length
}
