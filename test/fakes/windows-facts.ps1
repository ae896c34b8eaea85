# In the place of templates/windows/verify-observing.ps1.hbs: nobody looks, the facts are given. Each is one string:
# the look, how it went and what it gave, with a tab between, so that no reader of JSON takes a day for a moment.
function Get-MachineFact {
    param([hashtable[]] $Asked, [string] $Root)
    $given = $global:wharfingerMachine.facts
    $facts = @{ Observations = [System.Collections.SortedList]::new([System.StringComparer]::Ordinal); Root = $Root; Contents = @{} }
    foreach ($text in $given.observations) {
        $look, $status, $value = $text -split "`t", 3
        $facts.Observations[$look] = ConvertTo-Observation $status $value
    }
    $receipt = $given.receipt
    $facts.Receipt = @{
        Status = $receipt.status; Reason = $receipt.reason; Policy = $receipt.policy; Revision = $receipt.revision; Channel = $receipt.channel; Complete = $receipt.complete
        Records = @(foreach ($record in $receipt.records) { @{ Path = $record.path; Sha256 = $record.sha256 } })
    }
    return $facts
}
