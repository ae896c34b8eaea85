# Runs many scripts in one process: starting PowerShell costs more than a run.
# The plan is a JSON list of {script, parameters, machine, from?, dieAt}: `from` is a machine file an earlier run left.
# Everything a run says stands between two marks on stdout.
param([string] $Plan)
$PSStyle.OutputRendering = 'PlainText'
foreach ($run in [System.IO.File]::ReadAllText($Plan) | ConvertFrom-Json -AsHashtable) {
    if ($run.ContainsKey('from')) { [System.IO.File]::Copy($run.from, $run.machine, $true) }
    $machine = [System.IO.File]::ReadAllText($run.machine) | ConvertFrom-Json -AsHashtable
    $machine.calls = 0
    $machine.log = @()
    $machine.dieAt = $run.dieAt
    $global:wharfingerMachine = $machine
    $parameters = $run.parameters
    $global:LASTEXITCODE = -1
    [System.Console]::Out.WriteLine('<<<begin')
    try { & $run.script @parameters | Out-Host } catch { [System.Console]::Out.WriteLine("uncaught: $_") }
    [System.Console]::Out.WriteLine(">>>end $LASTEXITCODE")
    [System.IO.File]::WriteAllText($run.machine, ($machine | ConvertTo-Json -Depth 12 -Compress))
}
