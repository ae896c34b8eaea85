# Takes the Docker Desktop policy of this organisation off this machine.
#
# policy        acme.pilot@42549682
# revision      1.4.0
# ring          pilot
# organisation  Acme Corporation
# contact       it-help@acme.example
#
# Written by wharfinger. Change the policy, not this file.
# Works in Windows PowerShell 5.1 and PowerShell 7.
# Needs administrator rights: run it as SYSTEM or elevated.
#
# .SYNOPSIS
#   Takes away what the installers of this organisation wrote on this machine, and nothing else.
# .DESCRIPTION
#   Goes by the receipt in HKLM\SOFTWARE\Wharfinger, whichever policy of the organisation wrote it. What somebody has
#   changed since stays and is named, and so does what another organisation's receipt lists. The folder stays: it is
#   Docker Desktop's too.
#   The last line is the result. Exit code 0: everything is gone. 1: something stays. 2: trouble.
# .PARAMETER Only
#   RegistryKey or Files: leave the other part, and its lines in the receipt.
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
    [string] $Only,
    [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Rest
)

Microsoft.PowerShell.Core\Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

# ---------------------------------------------------------------------------------------------------------------------
# Everything that looks at Windows and changes nothing. Plain data in, plain data out; nothing below decides anything.
# An access rule is one string in the form of SDDL: '<A or D>;<flags>;<mask>;;;<SID>', flag ID where it is inherited.
# ---------------------------------------------------------------------------------------------------------------------

# The module of this PowerShell, by path: one of the same name elsewhere on the module path is somebody else's.
Microsoft.PowerShell.Core\Import-Module "$PSHOME\Modules\Microsoft.PowerShell.Management\Microsoft.PowerShell.Management.psd1"

function Get-LanguageMode {
    return "$($ExecutionContext.SessionState.LanguageMode)"
}

# The known folder: %ProgramData% in the environment belongs to whoever started this process.
function Get-ProgramDataFolder {
    return [System.Environment]::GetFolderPath('CommonApplicationData')
}

# GetAccessRules of .NET leaves out what is no common entry (dotnet/runtime CommonObjectSecurity.AceNeedsTranslation), and
# Windows does not: such an entry becomes a rule that nobody knows how to judge. A missing list lets everybody do
# everything; the rule in its place is that of .NET (DiscretionaryAcl.CreateAllowEveryoneFullAccess).
function Get-Rule {
    param([byte[]] $Descriptor)
    $list = [System.Security.AccessControl.RawSecurityDescriptor]::new($Descriptor, 0).DiscretionaryAcl
    if ($null -eq $list) { return 'A;;0xffffffff;;;S-1-1-0' }
    foreach ($entry in $list) { ConvertTo-Rule $entry }
}

function ConvertTo-Rule {
    param([object] $Entry)
    # AceQualifier: AccessAllowed 0, AccessDenied 1.
    if ($Entry -isnot [System.Security.AccessControl.CommonAce] -or [int] $Entry.AceQualifier -gt 1) { return "unknown;$([int] $Entry.AceType)" }
    $flags = ''
    $bits = [int] $Entry.AceFlags
    if (($bits -band 1) -ne 0) { $flags += 'OI' }
    if (($bits -band 2) -ne 0) { $flags += 'CI' }
    if (($bits -band 4) -ne 0) { $flags += 'NP' }
    if (($bits -band 8) -ne 0) { $flags += 'IO' }
    if (($bits -band 16) -ne 0) { $flags += 'ID' }
    return '{0};{1};0x{2:x};;;{3}' -f @('A', 'D')[[int] $Entry.AceQualifier], $flags, $Entry.AccessMask, $Entry.SecurityIdentifier.Value
}

# What stands under a name; a link is never followed.
# Kind: missing, file, folder or unreadable. Names: how many hard links, 1 or 'more'.
function Get-PathFact {
    param([string] $Path)
    $fact = @{ Kind = 'missing'; Link = $false; Names = '1'; Owner = ''; Protected = $false; Rules = @() }
    try {
        $attributes = [int] [System.IO.File]::GetAttributes($Path)
    } catch [System.IO.FileNotFoundException], [System.IO.DirectoryNotFoundException] {
        return $fact
    } catch [System.UnauthorizedAccessException] {
        $fact.Kind = 'unreadable'
        return $fact
    }
    $fact.Kind = 'file'
    if (($attributes -band [int] [System.IO.FileAttributes]::Directory) -ne 0) { $fact.Kind = 'folder' }
    $fact.Link = ($attributes -band [int] [System.IO.FileAttributes]::ReparsePoint) -ne 0
    if ($fact.Link) { return $fact }
    try {
        if ($fact.Kind -eq 'file') {
            if ((Get-LinkType $Path) -eq 'HardLink') { $fact.Names = 'more' }
        }
        $sid = [System.Security.Principal.SecurityIdentifier]
        $security = Get-FileSecurity $Path $fact.Kind
        $fact.Owner = $security.GetOwner($sid).Value
        $fact.Protected = $security.AreAccessRulesProtected
        $fact.Rules = @(Get-Rule $security.GetSecurityDescriptorBinaryForm())
    } catch [System.UnauthorizedAccessException], [System.ComponentModel.Win32Exception] {
        $fact.Kind = 'unreadable'
    }
    return $fact
}

# What PowerShell says as LinkType. The property is silent where the file cannot be opened, as if it had one name; its
# method fails.
function Get-LinkType {
    param([string] $Path)
    $item = Microsoft.PowerShell.Management\Get-Item -LiteralPath $Path -Force
    return [Microsoft.PowerShell.Commands.InternalSymbolicLinkLinkCodeMethods]::GetLinkType($item)
}

function Get-FileSecurity {
    param([string] $Path, [string] $Kind)
    $parts = [System.Security.AccessControl.AccessControlSections] 'Owner, Access'
    if ($PSVersionTable.PSVersion.Major -ge 6) {
        $item = [System.IO.FileInfo]::new($Path)
        if ($Kind -eq 'folder') { $item = [System.IO.DirectoryInfo]::new($Path) }
        return [System.IO.FileSystemAclExtensions]::GetAccessControl($item, $parts)
    }
    if ($Kind -eq 'folder') { return [System.IO.Directory]::GetAccessControl($Path, $parts) }
    return [System.IO.File]::GetAccessControl($Path, $parts)
}

# SHA-256 of a file in lower-case hexadecimal, or 'unreadable'. Shares everything: reading never stands in anybody's way.
function Get-FileDigest {
    param([string] $Path)
    try {
        $share = [System.IO.FileShare]::ReadWrite -bor [System.IO.FileShare]::Delete
        $stream = [System.IO.File]::Open($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $share)
    } catch [System.UnauthorizedAccessException], [System.IO.IOException] {
        return 'unreadable'
    }
    try {
        $bytes = [System.Security.Cryptography.SHA256CryptoServiceProvider]::new().ComputeHash($stream)
        return [System.BitConverter]::ToString($bytes).Replace('-', '').ToLowerInvariant()
    } finally {
        $stream.Dispose()
    }
}

# HKEY_LOCAL_MACHINE as a 64-bit program sees it, whatever this process is.
function Open-MachineHive {
    $hive = [Microsoft.Win32.RegistryHive]::LocalMachine
    return [Microsoft.Win32.RegistryKey]::OpenBaseKey($hive, [Microsoft.Win32.RegistryView]::Registry64)
}

# Kind: '' where there is no value, else REG_SZ, REG_MULTI_SZ and so on. Data: always a list of strings.
function Get-RegistryValueFact {
    param([string] $Key, [string] $Name)
    $fact = @{ Kind = ''; Data = @() }
    $hive = Open-MachineHive
    $opened = $hive.OpenSubKey($Key)
    if ($null -ne $opened) {
        $raw = $opened.GetValue($Name, $null, [Microsoft.Win32.RegistryValueOptions]::DoNotExpandEnvironmentNames)
        if ($null -ne $raw) {
            $kinds = @{ String = 'REG_SZ'; ExpandString = 'REG_EXPAND_SZ'; MultiString = 'REG_MULTI_SZ'; DWord = 'REG_DWORD'; QWord = 'REG_QWORD'; Binary = 'REG_BINARY' }
            $kind = "$($opened.GetValueKind($Name))"
            $fact.Kind = 'REG_NONE'
            if ($kinds.ContainsKey($kind)) { $fact.Kind = $kinds[$kind] }
            $fact.Data = @(foreach ($entry in $raw) { "$entry" })
        }
        $opened.Dispose()
    }
    $hive.Dispose()
    return $fact
}

function Get-RegistryKeyFact {
    param([string] $Key)
    $fact = @{ Exists = $false; Owner = ''; Rules = @() }
    $hive = Open-MachineHive
    $opened = $hive.OpenSubKey($Key)
    if ($null -ne $opened) {
        $sid = [System.Security.Principal.SecurityIdentifier]
        $parts = [System.Security.AccessControl.AccessControlSections] 'Owner, Access'
        $security = $opened.GetAccessControl($parts)
        $fact.Exists = $true
        $fact.Owner = $security.GetOwner($sid).Value
        $fact.Rules = @(Get-Rule $security.GetSecurityDescriptorBinaryForm())
        $opened.Dispose()
    }
    $hive.Dispose()
    return $fact
}

# The names of the keys right below one.
function Get-RegistryKeyName {
    param([string] $Key)
    $hive = Open-MachineHive
    $opened = $hive.OpenSubKey($Key)
    if ($null -ne $opened) {
        $opened.GetSubKeyNames()
        $opened.Dispose()
    }
    $hive.Dispose()
}

# What lies right in a folder.
function Get-Child {
    param([string] $Path)
    return [System.IO.Directory]::GetFileSystemEntries($Path)
}

# ---------------------------------------------------------------------------------------------------------------------
# What both scripts that change Windows need for it. Nothing below decides anything either.
# ---------------------------------------------------------------------------------------------------------------------

function Test-Elevated {
    $identity = [System.Security.Principal.WindowsIdentity]::GetCurrent()
    $administrators = [System.Security.Principal.SecurityIdentifier]::new('S-1-5-32-544')
    return [System.Security.Principal.WindowsPrincipal]::new($identity).IsInRole($administrators)
}

# Whoever runs this. Windows may make them the owner of what they create, instead of Administrators.
function Get-CallerSid {
    return [System.Security.Principal.WindowsIdentity]::GetCurrent().User.Value
}

# Waits until no other run is at work here, a minute at most: anybody can hold a mutex, so that it must never keep a
# policy off a machine. Returns the mutex, or nothing where it could not be had.
function Lock-Machine {
    try {
        $mutex = [System.Threading.Mutex]::new($false, 'Global\Wharfinger')
        if ($mutex.WaitOne(60000)) { return $mutex }
        $mutex.Dispose()
    } catch [System.Threading.AbandonedMutexException] {
        return $mutex
    } catch [System.UnauthorizedAccessException], [System.IO.IOException], [System.Threading.WaitHandleCannotBeOpenedException] {
        return $null
    }
    return $null
}

function Unlock-Machine {
    param([object] $Mutex)
    if ($null -eq $Mutex) { return }
    $Mutex.ReleaseMutex()
    $Mutex.Dispose()
}

# Takes one name out of its folder: a file, a link (never what it leads to) or an empty folder.
function Clear-Name {
    param([string] $Path)
    if (([int] [System.IO.File]::GetAttributes($Path) -band [int] [System.IO.FileAttributes]::Directory) -ne 0) {
        [System.IO.Directory]::Delete($Path, $false)
    } else {
        Clear-ReadOnly $Path
        [System.IO.File]::Delete($Path)
    }
}

# A read-only mark keeps a file from being replaced or deleted, even by an administrator.
function Clear-ReadOnly {
    param([string] $Path)
    if (-not [System.IO.File]::Exists($Path)) { return }
    if (([int] [System.IO.File]::GetAttributes($Path) -band [int] [System.IO.FileAttributes]::ReadOnly) -ne 0) {
        [System.IO.File]::SetAttributes($Path, [System.IO.FileAttributes]::Normal)
    }
}

# Replaces a value of any kind.
function Write-RegistryValue {
    param([string] $Key, [string] $Name, [string] $Kind, [string[]] $Data)
    $hive = Open-MachineHive
    $opened = $hive.CreateSubKey($Key)
    if ($Kind -eq 'REG_MULTI_SZ') {
        $opened.SetValue($Name, $Data, [Microsoft.Win32.RegistryValueKind]::MultiString)
    } else {
        $opened.SetValue($Name, $Data[0], [Microsoft.Win32.RegistryValueKind]::String)
    }
    $opened.Flush()
    $opened.Dispose()
    $hive.Dispose()
}

function Clear-RegistryValue {
    param([string] $Key, [string] $Name)
    $hive = Open-MachineHive
    $opened = $hive.OpenSubKey($Key, $true)
    if ($null -ne $opened) {
        $opened.DeleteValue($Name, $false)
        $opened.Dispose()
    }
    $hive.Dispose()
}

# Removes a key with its values; one with keys below it stays.
function Clear-RegistryKey {
    param([string] $Key)
    $hive = Open-MachineHive
    $opened = $hive.OpenSubKey($Key)
    if ($null -ne $opened) {
        $empty = $opened.SubKeyCount -eq 0
        $opened.Dispose()
        if ($empty) { $hive.DeleteSubKey($Key, $false) }
    }
    $hive.Dispose()
}

# ---------------------------------------------------------------------------------------------------------------------
# What is said. The result is the last line.
# ---------------------------------------------------------------------------------------------------------------------

function Write-Line {
    param([string] $Text)
    return $Text
}

# Whose policy the result is about.
$about = @{ Policy = 'acme.pilot@42549682'; Revision = '1.4.0'; Ring = 'pilot'; Root = '' }

function Write-Result {
    param([string] $Verdict, [int] $Changed, [int] $Left)
    $text = "wharfinger: $Verdict policy=$($about.Policy) revision=$($about.Revision)"
    if ($about.Ring -ne '') { $text += " ring=$($about.Ring)" }
    $verb = 'changed'
    if ($WhatIfPreference) { $verb = 'would-change' }
    $text += " $verb=$Changed left=$Left"
    if ($about.Root -ne '') { $text += " root=`"$($about.Root)`"" }
    Write-Line $text
}

# What went wrong in the words of the system, without the wrapping PowerShell puts around it.
function Get-BaseMessage {
    param([System.Management.Automation.ErrorRecord] $ErrorRecord)
    return $ErrorRecord.Exception.GetBaseException().Message
}

# Where scripts are restricted, nothing below would work as written.
if ((Get-LanguageMode) -ne 'FullLanguage') {
    Write-Line "Nothing was done: PowerShell runs in $(Get-LanguageMode) mode here. Allow this script in the application control policy, or sign it."
    Write-Result -Verdict 'trouble' -Changed 0 -Left 0
    exit 2
}

# Judged here: what PowerShell judges itself ends with 1, which means drift.
$misuse = ''
if ($null -ne $Rest) { $misuse = "it does not know $($Rest -join ' ')." }
elseif ($Only -notin '', 'RegistryKey', 'Files') { $misuse = "after -Only stands RegistryKey or Files, not $Only." }
if ($misuse -ne '') {
    Write-Line "Nothing was done: $misuse"
    Write-Result -Verdict 'trouble' -Changed 0 -Left 0
    exit 2
}

# ---------------------------------------------------------------------------------------------------------------------
# The policy, and how this machine is compared with it.
# ---------------------------------------------------------------------------------------------------------------------

$receiptKey = 'SOFTWARE\Wharfinger\acme'

# Where Docker Desktop looks for sign-in enforcement, in its order of precedence: the first that is there decides.
# Ensure: present, absent, or unmanaged (not this policy's business). Paths of files start at %ProgramData%.
# Data: the strings of a registry value, or the content of a file in base64. Sha256: its digest.
$places = @(
    @{
        Kind = 'registry-value'; Ensure = 'present'; Path = 'HKLM\SOFTWARE\Policies\Docker\Docker Desktop\allowedOrgs'
        Key = 'SOFTWARE\Policies\Docker\Docker Desktop'; Name = 'allowedOrgs'
        Sha256 = 'bde651136b979dd4d2ba375961c73a1eda6a26fb79ec858d877bda3c7f7b8b2a'
        Data = @(
            'acme'
            'acme-labs'
        )
    }
    @{
        Kind = 'file'; Ensure = 'present'; Path = 'DockerDesktop\registry.json'
        Key = ''; Name = ''
        Sha256 = 'a8f4a35e70513d549937b34e9ce38987fc6b16226e1c24c90de674ec4bf44228'
        Data = @(
            'ewogICJhbGxvd2VkT3JncyI6IFsKICAgICJhY21lIiwKICAgICJhY21lLWxhYnMiCiAgXQp9Cg=='
        )
    }
    @{
        Kind = 'file'; Ensure = 'present'; Path = 'DockerDesktop\admin-settings.json'
        Key = ''; Name = ''
        Sha256 = '9eb2f900e3809c9afb93c9625262b792b80bb5283857ec482b8fa173d8124b88'
        Data = @(
            'ewogICJhbmFseXRpY3NFbmFibGVkIjogewogICAgImxvY2tlZCI6IHRydWUsCiAgICAidmFsdWUiOiB0cnVlCiAgfSwKICAiYmxv'
            'Y2tEb2NrZXJMb2FkIjogewogICAgImxvY2tlZCI6IHRydWUsCiAgICAidmFsdWUiOiB0cnVlCiAgfSwKICAiY29uZmlndXJhdGlv'
            'bkZpbGVWZXJzaW9uIjogMiwKICAiZGVza3RvcFRlcm1pbmFsRW5hYmxlZCI6IHsKICAgICJsb2NrZWQiOiB0cnVlLAogICAgInZh'
            'bHVlIjogdHJ1ZQogIH0sCiAgImVuaGFuY2VkQ29udGFpbmVySXNvbGF0aW9uIjogewogICAgImRvY2tlclNvY2tldE1vdW50Ijog'
            'ewogICAgICAiaW1hZ2VMaXN0IjogewogICAgICAgICJpbWFnZXMiOiBbCiAgICAgICAgICAiZG9ja2VyLmlvL3Rlc3Rjb250YWlu'
            'ZXJzL3J5dWs6KiIKICAgICAgICBdCiAgICAgIH0KICAgIH0sCiAgICAibG9ja2VkIjogdHJ1ZSwKICAgICJ2YWx1ZSI6IHRydWUK'
            'ICB9LAogICJleHBvc2VEb2NrZXJBUElPblRDUDIzNzUiOiB7CiAgICAibG9ja2VkIjogdHJ1ZSwKICAgICJ2YWx1ZSI6IGZhbHNl'
            'CiAgfSwKICAiZXh0ZW5zaW9uc0VuYWJsZWQiOiB7CiAgICAibG9ja2VkIjogdHJ1ZSwKICAgICJ2YWx1ZSI6IGZhbHNlCiAgfSwK'
            'ICAiZmlsZXNoYXJpbmdBbGxvd2VkRGlyZWN0b3JpZXMiOiBbCiAgICB7CiAgICAgICJwYXRoIjogIkM6XFxVc2VycyIsCiAgICAg'
            'ICJzaGFyZWRCeURlZmF1bHQiOiB0cnVlCiAgICB9CiAgXSwKICAicHJveHkiOiB7CiAgICAiZXhjbHVkZSI6IFsKICAgICAgIi5h'
            'Y21lLmV4YW1wbGUiCiAgICBdLAogICAgImh0dHAiOiAiaHR0cDovL3Byb3h5LmFjbWUuZXhhbXBsZTozMTI4IiwKICAgICJodHRw'
            'cyI6ICJodHRwOi8vcHJveHkuYWNtZS5leGFtcGxlOjMxMjgiLAogICAgImxvY2tlZCI6IHRydWUsCiAgICAibW9kZSI6ICJtYW51'
            'YWwiCiAgfQp9Cg=='
        )
    }
)

# Administrators own a file, they and SYSTEM write it, users read it, nothing is inherited. SIDs: names are translated.
$fileRules = @('A;;0x1f01ff;;;S-1-5-18', 'A;;0x1f01ff;;;S-1-5-32-544', 'A;;0x1200a9;;;S-1-5-32-545')
$owner = 'S-1-5-32-544'

# SYSTEM, Administrators, TrustedInstaller: who may write a registry key that others must not.
$trusted = @('S-1-5-18', 'S-1-5-32-544', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464')
$caller = Get-CallerSid
# Set value, create subkey, create link, delete, change rules, change owner, and the generic rights that include them.
$registryWriteMask = 0x500D0026

function Get-Sha256 {
    param([byte[]] $Bytes)
    $hash = [System.Security.Cryptography.SHA256CryptoServiceProvider]::new().ComputeHash($Bytes)
    return [System.BitConverter]::ToString($hash).Replace('-', '').ToLowerInvariant()
}

# A registry value as one string, so that it has a digest like a file: kind=REG_MULTI_SZ;acme;acme-labs
# A semicolon inside a string would make one string look like two.
function Get-ValueDigest {
    param([string] $Kind, [string[]] $Data)
    $canonical = (@("kind=$Kind") + @(foreach ($text in $Data) { $text.Replace(';', '?') })) -join ';'
    return Get-Sha256 ([System.Text.Encoding]::UTF8.GetBytes($canonical))
}

# Why a file or folder is not as it must be, or '' when it is. Compared rule by rule: Windows reorders and respells SDDL.
function Get-AccessFault {
    param([hashtable] $Fact, [string[]] $Rules)
    if ($Fact.Link) { return 'it is a link' }
    if ($Fact.Kind -eq 'unreadable') { return 'it shuts administrators out' }
    if ($Fact.Names -ne '1') { return 'it has a second name elsewhere (hard link)' }
    if ($Fact.Owner -ne $owner) { return 'it is not owned by Administrators' }
    if (-not $Fact.Protected) { return 'it inherits access rules' }
    $found = [string[]] $Fact.Rules
    $wanted = [string[]] $Rules.Clone()
    [System.Array]::Sort($found)
    [System.Array]::Sort($wanted)
    if (($found -join ' ') -ne ($wanted -join ' ')) { return 'its access rules are not those of the policy' }
    return ''
}

# Who but administrators may change a registry key, as a sentence, or '' when nobody may. What a rule only hands down to
# keys below is judged there. A key of whoever runs this is one that Windows did not give to Administrators.
function Get-KeyFault {
    param([string] $Key)
    $fact = Get-RegistryKeyFact $Key
    if (-not $fact.Exists) { return '' }
    if ($trusted -notcontains $fact.Owner -and $fact.Owner -ne $caller) { return "HKLM\$Key is owned by $($fact.Owner)" }
    $sid = Get-Writer @($fact.Rules -notmatch "$caller`$") $registryWriteMask
    if ($sid -ne '') { return "HKLM\$Key may be changed by $sid" }
    return ''
}

# The first of those who are not trusted and have one of these rights; '' when nobody has.
function Get-Writer {
    param([string[]] $Rules, [long] $Rights)
    foreach ($rule in $Rules) {
        $type, $flags, $mask, $null, $null, $sid = $rule -split ';'
        if ($type -ne 'A' -or $flags -match 'IO' -or $trusted -contains $sid) { continue }
        if (([long] $mask -band $Rights) -ne 0) { return $sid }
    }
    return ''
}

# The key and the one above it: whoever may change that one may take the key away.
function Get-ChainFault {
    param([string] $Key)
    foreach ($each in $Key.Substring(0, $Key.LastIndexOf('\')), $Key) {
        $fault = Get-KeyFault $each
        if ($fault -ne '') { return $fault }
    }
    return ''
}

# What is at a place now. Digest: '' where nothing is there or it is no plain file. Fault: why it must be written anew
# even if its content is right.
function Get-PlaceFact {
    param([hashtable] $Place)
    if ($Place.Kind -eq 'registry-value') {
        $value = Get-RegistryValueFact $Place.Key $Place.Name
        if ($value.Kind -eq '') { return @{ Present = $false; Digest = ''; Fault = '' } }
        return @{ Present = $true; Digest = Get-ValueDigest $value.Kind $value.Data; Fault = '' }
    }
    $found = Get-PathFact $Place.Path
    if ($found.Kind -eq 'missing') { return @{ Present = $false; Digest = ''; Fault = '' } }
    $digest = ''
    if ($found.Kind -eq 'file' -and -not $found.Link) { $digest = Get-FileDigest $Place.Path }
    return @{ Present = $true; Digest = $digest; Fault = Get-AccessFault $found $fileRules }
}

# The receipt: what an installer of this organisation wrote on this machine, under any of its policies.
# Files: one line '<sha256> <path>' for everything it wrote, registry values among it. Changed: when it last did.
function Get-Receipt {
    $fault = Get-ChainFault $receiptKey
    if ($fault -ne '') { throw "the receipt cannot be believed: $fault" }
    $receipt = @{}
    foreach ($name in 'Policy', 'Revision', 'Ring', 'Channel', 'Changed') {
        $receipt[$name] = (Get-RegistryValueFact $receiptKey $name).Data -join ''
    }
    $receipt.Files = @((Get-RegistryValueFact $receiptKey 'Files').Data)
    return $receipt
}

# The lines of a receipt that stay: those that are true, those of $Old whose place holds something else by now (ours
# once, and to be named until it is gone), and those of places this run does not look at.
function Select-Line {
    param([string[]] $Lines, [string[]] $Old, [hashtable[]] $Places)
    $facts = @{}
    foreach ($place in $Places) { $facts[$place.Path] = Get-PlaceFact $place }
    foreach ($line in $Lines) {
        $digest, $path = $line -split ' ', 2
        if (-not $facts.ContainsKey($path) -or $facts[$path].Digest -ceq $digest) { $line }
        elseif ($facts[$path].Present -and $Old -ccontains $line -and $Lines -cnotcontains "$($facts[$path].Digest) $path") { $line }
    }
}

# $places with the paths of this machine in them. Mine: whether this run changes it; -Only leaves the others alone.
function Select-Place {
    param([string] $ProgramData, [string] $Only, [bool] $WithRegistry)
    foreach ($place in $places) {
        $local = $place.Clone()
        if ($place.Kind -eq 'registry-value') {
            $local.Mine = $Only -ne 'Files'
            if ($WithRegistry) { $local }
        } else {
            $local.Mine = $Only -ne 'RegistryKey'
            $local.Path = $ProgramData + '\' + $place.Path
            $local
        }
    }
}

# A new file is written under this name beside the old one, then renamed over it.
function Get-NewName {
    param([string] $Path)
    return $Path + '.wharfinger-new'
}

# What another organisation's installer counts on: paths in the other receipts that can be believed.
function Select-SharedPath {
    $receipts = $receiptKey.Substring(0, $receiptKey.LastIndexOf('\'))
    foreach ($name in Get-RegistryKeyName $receipts) {
        $key = "$receipts\$name"
        if ($key -eq $receiptKey -or (Get-ChainFault $key) -ne '') { continue }
        foreach ($line in (Get-RegistryValueFact $key 'Files').Data) { ($line -split ' ', 2)[1] }
    }
}

$changed = 0
$lock = $null
try {
    if (-not (Test-Elevated)) { throw 'it needs administrator rights. Run it as SYSTEM or from an elevated PowerShell.' }
    $lock = Lock-Machine
    if ($null -eq $lock) { Write-Line 'Another run did not end within a minute, or somebody holds its lock. Going on without waiting for it.' }
    $receipt = Get-Receipt
    if ($receipt.Policy -ne '') { foreach ($name in 'Policy', 'Revision', 'Ring') { $about[$name] = $receipt[$name] } }
    $all = @(Select-Place -ProgramData (Get-ProgramDataFolder) -Only $Only -WithRegistry $true)
    $known = @(foreach ($place in $all) { $place.Path })
    $here = @(foreach ($place in $all) { if ($place.Mine) { $place } })
    $shared = @(Select-SharedPath)

    $failures = @()
    $left = @()
    $kept = @()
    foreach ($place in $here) {
        $digests = @(foreach ($line in $receipt.Files) {
            $digest, $path = $line -split ' ', 2
            if ($path -ceq $place.Path) { $digest }
        })
        $fact = Get-PlaceFact $place
        if ($digests.Length -eq 0 -or -not $fact.Present) { continue }
        if ($shared -ccontains $place.Path) {
            $kept += $place.Path
            continue
        }
        if ($digests -cnotcontains $fact.Digest) {
            $left += "$($place.Path) (somebody changed it after it was installed)"
            continue
        }
        $sentence = "remove: $($place.Path)"
        if (-not $PSCmdlet.ShouldProcess($sentence, $sentence, 'Docker Desktop policy')) {
            if ($WhatIfPreference) { $changed++ }
            continue
        }
        try {
            if ($place.Kind -eq 'registry-value') { Clear-RegistryValue $place.Key $place.Name }
            else { Clear-Name $place.Path }
            $changed++
            Write-Line $sentence
        } catch {
            $failures += "$sentence $(Get-BaseMessage $_)"
        }
    }
    foreach ($line in $receipt.Files) {
        $path = ($line -split ' ', 2)[1]
        if ($known -cnotcontains $path) { $left += "$path (a newer installer wrote it: run its uninstaller)" }
    }

    # What an install that was cut off may have left beside the files.
    foreach ($place in $here) {
        $new = Get-NewName $place.Path
        if ($place.Kind -ne 'file' -or (Get-PathFact $new).Kind -eq 'missing') { continue }
        if ($PSCmdlet.ShouldProcess("clean up: $new", "clean up: $new", 'Docker Desktop policy')) { Clear-Name $new }
    }

    # The receipt goes last: until then a second run can finish the work.
    if (-not $WhatIfPreference) {
        $lines = @(foreach ($line in @(Select-Line -Lines $receipt.Files -Old $receipt.Files -Places $here)) {
            if ($kept -cnotcontains ($line -split ' ', 2)[1]) { $line }
        })
        if ($lines.Length -eq 0) {
            if ((Get-RegistryKeyFact $receiptKey).Exists) {
                Clear-RegistryKey $receiptKey
                $changed++
                Write-Line "remove: HKLM\$receiptKey"
            }
            # The key above it goes with the last receipt in it.
            Clear-RegistryKey $receiptKey.Substring(0, $receiptKey.LastIndexOf('\'))
        } elseif (($lines -join "`n") -cne ($receipt.Files -join "`n")) {
            Write-RegistryValue -Key $receiptKey -Name 'Files' -Kind 'REG_MULTI_SZ' -Data $lines
        }
    }

    foreach ($failure in $failures) { Write-Line "failed: $failure" }
    foreach ($path in $left) { Write-Line "left: $path" }
    foreach ($path in $kept) { Write-Line "kept: $path (the receipt of another organisation lists it too)" }
    if ($changed -eq 0 -and $left.Length -eq 0 -and $failures.Length -eq 0 -and -not $WhatIfPreference) { Write-Line 'Nothing to remove: no receipt of this organisation lists anything here.' }
    $open = $left.Length + $failures.Length
    $verdict = 'ok'
    if ($open -gt 0) { $verdict = 'drift' }
    if ($WhatIfPreference) { $verdict = 'dry-run' }
    Write-Result -Verdict $verdict -Changed $changed -Left $open
    if ($open -gt 0) { exit 1 }
    exit 0
} catch {
    Write-Line "Not done: $(Get-BaseMessage $_)"
    Write-Result -Verdict 'trouble' -Changed $changed -Left 0
    exit 2
} finally {
    Unlock-Machine $lock
}
