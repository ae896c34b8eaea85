# Runs the Windows scripts of a built tree on this machine, with real access rules, links and registry.
#
# For throw-away machines only: it writes %ProgramData%\DockerDesktop and HKLM\SOFTWARE\Policies\Docker, creates a local
# user, and takes all of it away again. Run it elevated, once with each PowerShell:
#
#     powershell -File test\windows\Invoke-RealMachine.ps1 -Tree out -Shell powershell.exe
#     powershell -File test\windows\Invoke-RealMachine.ps1 -Tree out -Shell pwsh.exe
#
# Expects a policy with the sources registry-key and registry-json, and settings. Exit code 1 at the first surprise.
[CmdletBinding()]
param(
    [Parameter(Mandatory = $true)] [string] $Tree,
    [Parameter(Mandatory = $true)] [ValidateSet('powershell.exe', 'pwsh.exe')] [string] $Shell
)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$install = Join-Path (Resolve-Path $Tree) 'windows\Install-DockerDesktopPolicy.ps1'
$uninstall = Join-Path (Resolve-Path $Tree) 'windows\Uninstall-DockerDesktopPolicy.ps1'
$verify = Join-Path (Resolve-Path $Tree) 'windows\Test-DockerDesktopPolicy.ps1'
$folder = Join-Path $env:ProgramData 'DockerDesktop'
$registryJson = Join-Path $folder 'registry.json'
$policyKey = 'HKLM:\SOFTWARE\Policies\Docker\Docker Desktop'
$scratch = Join-Path ([System.IO.Path]::GetTempPath()) 'wharfinger-real-machine'
$expectedDigest = (Get-FileHash (Join-Path $Tree 'windows\registry.json')).Hash
$user = 'wharf-visitor'

# ---------------------------------------------------------------------------------------------------------------------

function Confirm-That {
    param([string] $What, [bool] $Holds)
    if (-not $Holds) { throw "NOT SO: $What" }
    Write-Output "  ok: $What"
}

# Runs a script in the shell under test and returns what it said; the exit code must be the expected one.
function Invoke-Script {
    param([string] $Script, [int] $Expect, [string[]] $Flags = @())
    $said = @(& $Shell -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File $Script @Flags)
    $code = $LASTEXITCODE
    if ($code -ne $Expect) { throw "NOT SO: exit code $Expect, it was $code`n$($said -join "`n")" }
    return $said
}

function Get-Sddl {
    param([string] $Path)
    return (Get-Acl -LiteralPath $Path).Sddl
}

# Owner Administrators, nothing inherited, three rules: compared as rights, since Windows spells SDDL its own way.
function Test-Protected {
    param([string] $Path)
    $sid = [System.Security.Principal.SecurityIdentifier]
    $security = Get-Acl -LiteralPath $Path
    $rules = @($security.GetAccessRules($true, $true, $sid) | ForEach-Object { "$($_.AccessControlType) $($_.IdentityReference.Value) $([int] $_.FileSystemRights)" } | Sort-Object)
    $wanted = @('Allow S-1-5-18 2032127', 'Allow S-1-5-32-544 2032127', 'Allow S-1-5-32-545 1179817' | Sort-Object)
    return $security.GetOwner($sid).Value -eq 'S-1-5-32-544' -and $security.AreAccessRulesProtected -and ($rules -join ',') -eq ($wanted -join ',')
}

function Confirm-Installed {
    Confirm-That 'the folder is a real one' (((Get-Item -LiteralPath $folder -Force).Attributes -band [System.IO.FileAttributes]::ReparsePoint) -eq 0)
    Confirm-That 'the folder is protected' (Test-Protected $folder)
    Confirm-That 'registry.json is protected' (Test-Protected $registryJson)
    Confirm-That 'registry.json has the content of the tree' ((Get-FileHash $registryJson).Hash -eq $expectedDigest)
    $key = Get-Item -LiteralPath $policyKey
    Confirm-That 'allowedOrgs is REG_MULTI_SZ' ($key.GetValueKind('allowedOrgs') -eq 'MultiString')
    $wanted = (Get-Content -Raw (Join-Path $Tree 'windows\registry.json') | ConvertFrom-Json).allowedOrgs
    Confirm-That 'allowedOrgs lists the organisations of the policy' ((@($key.GetValue('allowedOrgs')) -join ',') -ceq ($wanted -join ','))
}

# The verifier must end with this exit code and name this check, or none.
function Confirm-Verified {
    param([string] $What, [int] $Expect, [string] $Verdict, [string] $Code = '')
    $said = @(Invoke-Script $verify $Expect)
    $result = $said[-1] | ConvertFrom-Json
    if ($result.s -notmatch "^($Verdict)`$" -or ($Code -ne '' -and $result.f -notcontains $Code)) { throw "NOT SO: $What`n$($said -join "`n")" }
    Write-Output "  ok: $What"
}

function Clear-Machine {
    if (Test-Path -LiteralPath $folder) {
        & takeown.exe /F $folder /A /R /D Y | Out-Null
        & icacls.exe $folder /reset /T /C /Q | Out-Null
        & cmd.exe /c "rd /s /q `"$folder`"" | Out-Null
    }
    foreach ($key in 'HKLM:\SOFTWARE\Policies\Docker', 'HKLM:\SOFTWARE\Wharfinger') {
        if (Test-Path -LiteralPath $key) { Remove-Item -LiteralPath $key -Recurse -Force }
    }
    if (Test-Path -LiteralPath $scratch) { Remove-Item -LiteralPath $scratch -Recurse -Force }
    New-Item -ItemType Directory -Path $scratch | Out-Null
}

# A folder as a user would have made it before any installer ran: theirs, and open to them.
function Add-VisitorFolder {
    New-Item -ItemType Directory -Path $folder | Out-Null
    & icacls.exe $folder /grant "${user}:(OI)(CI)F" /Q | Out-Null
    & icacls.exe $folder /setowner $user /Q | Out-Null
}

# ---------------------------------------------------------------------------------------------------------------------

Write-Output "== $Shell $(& $Shell -NoProfile -Command '$PSVersionTable.PSVersion.ToString()')"
if (-not (Get-LocalUser -Name $user -ErrorAction SilentlyContinue)) {
    $secret = [System.Security.SecureString]::new()
    foreach ($character in "Aa1!$([guid]::NewGuid())".ToCharArray()) { $secret.AppendChar($character) }
    New-LocalUser -Name $user -Password $secret | Out-Null
}

Write-Output '== -WhatIf on a fresh machine'
Clear-Machine
Invoke-Script -Script $install -Expect 0 -Flags '-WhatIf' | Out-Null
Confirm-That 'nothing was created' (-not (Test-Path -LiteralPath $folder) -and -not (Test-Path -LiteralPath $policyKey) -and -not (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Wharfinger'))

Write-Output '== a fresh machine, then again'
Invoke-Script $install 0 | Out-Null
Confirm-Installed
$written = (Get-Item -LiteralPath $registryJson).LastWriteTimeUtc
$said = Invoke-Script $install 0
Confirm-That 'the second run says that nothing is to change' (($said -join "`n") -match 'Nothing to change')
Confirm-That 'the second run changes nothing' ((Get-Item -LiteralPath $registryJson).LastWriteTimeUtc -eq $written)

Write-Output '== the verifier: a machine as installed, then tampered with'
$stamps = { @($folder, $registryJson | ForEach-Object { $item = Get-Item -LiteralPath $_ -Force; "$($item.LastWriteTimeUtc.Ticks) $($item.CreationTimeUtc.Ticks) $(Get-Sddl $_)" }) -join ',' }
$before = & $stamps
Confirm-Verified -What 'as installed it is well' -Expect 0 -Verdict 'ok|exempt'
Confirm-That 'the verifier changes nothing' ((& $stamps) -ceq $before)
& icacls.exe $registryJson /grant '*S-1-5-32-545:M' /Q | Out-Null
Confirm-Verified -What 'a file that users may change is noticed' -Expect 1 -Verdict 'drift' -Code 'W-FILE-ACCESS:registry-json'
Invoke-Script $install 0 | Out-Null
$security = Get-Acl -LiteralPath $registryJson
$security.SetSecurityDescriptorSddlForm('D:PNO_ACCESS_CONTROL', 'Access')
Set-Acl -LiteralPath $registryJson -AclObject $security
Confirm-Verified -What 'a file without a list of rules is noticed' -Expect 1 -Verdict 'drift' -Code 'W-FILE-ACCESS:registry-json'
Invoke-Script $install 0 | Out-Null
& icacls.exe $folder /grant '*S-1-5-32-545:(CI)(WD)' /Q | Out-Null
Confirm-Verified -What 'a folder that users may add to is noticed' -Expect 1 -Verdict 'drift' -Code 'W-FOLDER-ACCESS:docker-desktop'
Invoke-Script $install 0 | Out-Null
New-Item -ItemType HardLink -Path (Join-Path $scratch 'other-name.json') -Value $registryJson | Out-Null
Confirm-Verified -What 'a second name of a file is noticed' -Expect 1 -Verdict 'drift' -Code 'W-FILE-ACCESS:registry-json'
Remove-Item -LiteralPath (Join-Path $scratch 'other-name.json')
Set-ItemProperty -LiteralPath $policyKey -Name 'allowedOrgs' -Value 'acme acme-labs' -Type String
Confirm-Verified -What 'a value of the wrong kind is noticed' -Expect 1 -Verdict 'drift' -Code 'W-REGISTRY-VALUE:allowed-orgs'
Invoke-Script $install 0 | Out-Null
Set-Content -LiteralPath $registryJson -Value '{"allowedOrgs":["evil"]}'
Confirm-Verified -What 'other content is noticed' -Expect 1 -Verdict 'drift' -Code 'W-FILE-CONTENT:registry-json'
Invoke-Script $install 0 | Out-Null
Confirm-Verified -What 'repaired it is well again' -Expect 0 -Verdict 'ok|exempt'

Write-Output '== the keys it created'
foreach ($key in 'HKLM:\SOFTWARE\Policies\Docker', $policyKey, 'HKLM:\SOFTWARE\Wharfinger') {
    $keyOwner = (Get-Acl -LiteralPath $key).GetOwner([System.Security.Principal.SecurityIdentifier]).Value
    Confirm-That "$key is owned by Administrators" ($keyOwner -in 'S-1-5-32-544', 'S-1-5-18')
}

Write-Output '== a folder that a user made first, with children that have rules of their own'
Clear-Machine
Add-VisitorFolder
$children = @{ own = Join-Path $folder 'vm-data'; mixed = Join-Path $folder 'service-logs'; plain = Join-Path $folder 'cache' }
foreach ($child in $children.Values) { New-Item -ItemType Directory -Path $child | Out-Null }
& icacls.exe $children.own /inheritance:r /grant '*S-1-5-18:(OI)(CI)F' '*S-1-5-32-544:(OI)(CI)F' /Q | Out-Null
& icacls.exe $children.mixed /grant '*S-1-5-11:(OI)(CI)M' /Q | Out-Null
Set-Content -LiteralPath $registryJson -Value '{"allowedOrgs":["evil"]}'
& icacls.exe $registryJson /setowner $user /Q | Out-Null
$before = @{}
foreach ($child in $children.Values) { $before[$child] = Get-Sddl $child }
Invoke-Script $install 0 | Out-Null
Confirm-Installed
foreach ($child in $children.Values) { Confirm-That "$child has the rules it had" ((Get-Sddl $child) -ceq $before[$child]) }

Write-Output '== a folder whose rules shut administrators out'
Clear-Machine
Add-VisitorFolder
$security = Get-Acl -LiteralPath $folder
$security.SetSecurityDescriptorSddlForm('D:P(D;OICI;FA;;;BA)(D;OICI;FA;;;SY)(A;OICI;FA;;;WD)', 'Access')
Set-Acl -LiteralPath $folder -AclObject $security
Invoke-Script $install 0 | Out-Null
Confirm-Installed

Write-Output '== a junction in the place of the folder'
Clear-Machine
$target = Join-Path $scratch 'target'
New-Item -ItemType Directory -Path $target | Out-Null
Set-Content -LiteralPath (Join-Path $target 'bystander.txt') -Value 'here'
$before = Get-Sddl $target
New-Item -ItemType Junction -Path $folder -Value $target | Out-Null
Invoke-Script $install 0 | Out-Null
Confirm-Installed
Confirm-That 'the target of the junction is as it was' ((Get-Sddl $target) -ceq $before -and @(Get-ChildItem -LiteralPath $target).Count -eq 1)

Write-Output '== a symbolic link, a hard link and a junction in the place of the file'
$bystander = Join-Path $scratch 'bystander.txt'
Set-Content -LiteralPath $bystander -Value 'here'
$before = Get-Sddl $bystander
Remove-Item -LiteralPath $registryJson
New-Item -ItemType SymbolicLink -Path $registryJson -Value $bystander | Out-Null
Invoke-Script $install 0 | Out-Null
Confirm-Installed
Remove-Item -LiteralPath $registryJson
New-Item -ItemType HardLink -Path $registryJson -Value $bystander | Out-Null
Invoke-Script $install 0 | Out-Null
Confirm-Installed
Remove-Item -LiteralPath $registryJson
New-Item -ItemType Junction -Path $registryJson -Value $target | Out-Null
Invoke-Script $install 0 | Out-Null
Confirm-Installed
Confirm-That 'the file behind the links is as it was' ((Get-Sddl $bystander) -ceq $before -and (Get-Content -LiteralPath $bystander) -eq 'here')
New-Item -ItemType HardLink -Path (Join-Path $scratch 'second-name.json') -Value $registryJson | Out-Null
$said = Invoke-Script $install 0
Confirm-That 'a second name of the right file is noticed' (($said -join "`n") -match 'hard link')

Write-Output '== a file that somebody holds open, and one marked read-only'
Set-Content -LiteralPath $registryJson -Value 'old'
$held = [System.IO.File]::Open($registryJson, 'Open', 'Read', 'Read')
try {
    $said = Invoke-Script $install 1
    Confirm-That 'it is named' (($said -join "`n") -match 'hold it open')
    Confirm-That 'the file is whole' ((Get-Content -LiteralPath $registryJson) -eq 'old')
} finally {
    $held.Dispose()
}
[System.IO.File]::SetAttributes($registryJson, 'ReadOnly')
Invoke-Script $install 0 | Out-Null
Confirm-Installed

Write-Output '== the registry: a wrong kind, a key that users may change, a copy in the wrong key'
Set-ItemProperty -LiteralPath $policyKey -Name 'allowedOrgs' -Value 'acme acme-labs' -Type String
Invoke-Script $install 0 | Out-Null
Confirm-Installed
New-Item -Path 'HKLM:\SOFTWARE\WOW6432Node\Policies\Docker\Docker Desktop' -Force | Out-Null
Set-ItemProperty -LiteralPath 'HKLM:\SOFTWARE\WOW6432Node\Policies\Docker\Docker Desktop' -Name 'allowedOrgs' -Value @('acme') -Type MultiString
$said = Invoke-Script $install 0
Confirm-That 'the copy is named' (($said -join "`n") -match 'misplaced')
Remove-Item -LiteralPath 'HKLM:\SOFTWARE\WOW6432Node\Policies\Docker' -Recurse -Force
$security = Get-Acl -LiteralPath $policyKey
$before = $security.Sddl
$users = [System.Security.Principal.SecurityIdentifier]::new('S-1-5-32-545')
$security.AddAccessRule([System.Security.AccessControl.RegistryAccessRule]::new($users, 'SetValue', 'Allow'))
Set-Acl -LiteralPath $policyKey -AclObject $security
$said = Invoke-Script $install 1
Confirm-That 'it is refused' (($said -join "`n") -match 'refused: .*S-1-5-32-545')
$security = Get-Acl -LiteralPath $policyKey
$security.SetSecurityDescriptorSddlForm($before, 'Access')
Set-Acl -LiteralPath $policyKey -AclObject $security

Write-Output '== removal: what somebody changed stays, the rest goes'
Invoke-Script $install 0 | Out-Null
Confirm-Installed
Set-Content -LiteralPath (Join-Path $folder 'admin-settings.json') -Value 'changed'
$said = Invoke-Script $uninstall 1
Confirm-That 'the changed file is named and stays' (($said -join "`n") -match 'left: .*admin-settings' -and (Get-Content -LiteralPath (Join-Path $folder 'admin-settings.json')) -eq 'changed')
Confirm-That 'registry.json is gone' (-not (Test-Path -LiteralPath $registryJson))
Confirm-That 'the value is gone' ((Get-Item -LiteralPath $policyKey).GetValueNames() -notcontains 'allowedOrgs')
Confirm-That 'the folder stays' (Test-Path -LiteralPath $folder)
$said = Invoke-Script $uninstall 1
Confirm-That 'it is named again' (($said -join "`n") -match 'left: .*admin-settings')
Remove-Item -LiteralPath (Join-Path $folder 'admin-settings.json')
Invoke-Script $uninstall 0 | Out-Null
Confirm-That 'the receipt is gone' (-not (Test-Path -LiteralPath 'HKLM:\SOFTWARE\Wharfinger'))

Write-Output '== usage'
$said = Invoke-Script -Script $install -Expect 2 -Flags '-Nonsense'
Confirm-That 'it has a result' ($said[-1] -match '^wharfinger: trouble ')
$said = Invoke-Script -Script $verify -Expect 2 -Flags '-Nonsense'
Confirm-That 'the verifier says that nothing was verified' ($said[0] -match '^trouble: ')
Confirm-Verified -What 'a machine without the policy is not well' -Expect 1 -Verdict 'drift'

Clear-Machine
Remove-LocalUser -Name $user
Write-Output "== $Shell did everything it should"
