# Makes this machine equal to the Docker Desktop policy inside this file.
#
# policy        acme@706d8ea3
# revision      1.0.0
# ring          none: every machine without a ring
# organisation  Acme Corporation
# contact       not named
#
# Written by wharfinger. Change the policy, not this file.
# Works in Windows PowerShell 5.1 and PowerShell 7.
# Needs administrator rights: run it as SYSTEM or elevated.
#
# .SYNOPSIS
#   Makes this machine equal to the Docker Desktop policy inside this file. A second run changes nothing.
# .DESCRIPTION
#   Writes the sign-in sources and settings that the policy names, takes away what an earlier policy of the same
#   organisation left here, and names every other source it finds. HKLM\SOFTWARE\Wharfinger holds the receipt.
#   The last line is the result. Exit code 0: the machine is equal to the policy (or will be once Docker Desktop has
#   been quit and started: pending). 1: it is not: drift or conflict, and the lines above say why. 2: trouble.
# .PARAMETER Only
#   RegistryKey or Files: leave the other part to another channel. It is looked at, and named where it is not equal.
# .PARAMETER RemoveForeignSources
#   Also remove sign-in sources that the policy does not name and that no receipt lists.
# .PARAMETER Root
#   Root of another Windows volume, such as a mounted image. Only files are written there: no registry, no receipt.
[CmdletBinding(SupportsShouldProcess = $true, PositionalBinding = $false)]
param(
    [string] $Only,
    [switch] $RemoveForeignSources,
    [string] $Root,
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
$about = @{ Policy = 'acme@706d8ea3'; Revision = '1.0.0'; Ring = ''; Root = '' }

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
        Sha256 = 'bf8935e9c75c27a8abad6d2e2bddefe79751c276c489edeedbc3b46e873668f3'
        Data = @(
            'acme'
        )
    }
    @{
        Kind = 'file'; Ensure = 'present'; Path = 'DockerDesktop\registry.json'
        Key = ''; Name = ''
        Sha256 = '1df5dba92cd6507874c03b46042bc245cb8d0e9d7e945cd41a1b12783fc94259'
        Data = @(
            'ewogICJhbGxvd2VkT3JncyI6IFsKICAgICJhY21lIgogIF0KfQo='
        )
    }
    @{
        Kind = 'file'; Ensure = 'unmanaged'; Path = 'DockerDesktop\admin-settings.json'
        Key = ''; Name = ''
        Sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
        Data = @(
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

# ---------------------------------------------------------------------------------------------------------------------
# What only an installer does to Windows: create, protect, replace.
# ---------------------------------------------------------------------------------------------------------------------

Microsoft.PowerShell.Core\Import-Module "$PSHOME\Modules\Microsoft.PowerShell.Utility\Microsoft.PowerShell.Utility.psd1"

# The descriptor is there from the first moment: nobody gets a handle in between.
function Add-Folder {
    param([string] $Path, [string] $Sddl)
    $security = [System.Security.AccessControl.DirectorySecurity]::new()
    $security.SetSecurityDescriptorSddlForm($Sddl)
    if ($PSVersionTable.PSVersion.Major -ge 6) {
        [System.IO.FileSystemAclExtensions]::Create([System.IO.DirectoryInfo]::new($Path), $security)
    } else {
        [void] [System.IO.Directory]::CreateDirectory($Path, $security)
    }
}

# Gives an existing folder its descriptor, and touches nothing inside it.
#
# .NET and Set-Acl go through SetNamedSecurityInfo or SetSecurityInfo, which rewrite the inherited rules of every
# existing child (learn.microsoft.com/windows/win32/secauthz/automatic-propagation-of-inheritable-aces). Docker keeps
# virtual machines and service logs in this folder with rules of their own; and a hard link that somebody planted would
# carry our rules to a file elsewhere. SetKernelObjectSecurity changes the one object behind the handle. The handle also
# settles what a name cannot: it is opened without following a link, and what was checked is what is changed.
#
# The compiler that Add-Type starts runs only where a folder has to be repaired, never on a machine that is in order.
# The two privileges open a folder whose own rules shut administrators out.
function Protect-Folder {
    param([string] $Path, [string] $Sddl)
    Microsoft.PowerShell.Utility\Add-Type -TypeDefinition @'
using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wharfinger
{
    public static class Folder
    {
        const uint ReadAttributes = 0x80, WriteDacAndOwner = 0xC0000;
        const uint ShareAll = 7, OpenExisting = 3, OpenReparsePoint = 0x00200000, BackupSemantics = 0x02000000;
        const uint OwnerAndProtectedDacl = 0x80000005;
        const uint Directory = 0x10, ReparsePoint = 0x400;
        const int FileAttributeTagInfo = 9;

        [StructLayout(LayoutKind.Sequential)]
        struct AttributeTag { public uint Attributes; public uint Tag; }

        [StructLayout(LayoutKind.Sequential, Pack = 4)]
        struct Privilege { public uint Count; public long Luid; public uint Attributes; }

        [DllImport("kernel32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        static extern SafeFileHandle CreateFileW(string name, uint access, uint share, IntPtr security, uint mode, uint flags, IntPtr template);
        [DllImport("kernel32.dll", SetLastError = true)]
        static extern bool GetFileInformationByHandleEx(SafeFileHandle file, int kind, out AttributeTag value, uint size);
        [DllImport("kernel32.dll")]
        static extern IntPtr GetCurrentProcess();
        [DllImport("advapi32.dll", SetLastError = true)]
        static extern bool SetKernelObjectSecurity(SafeFileHandle handle, uint parts, byte[] descriptor);
        [DllImport("advapi32.dll", SetLastError = true)]
        static extern bool OpenProcessToken(IntPtr process, uint access, out SafeFileHandle token);
        [DllImport("advapi32.dll", CharSet = CharSet.Unicode, SetLastError = true)]
        static extern bool LookupPrivilegeValueW(string system, string name, out long luid);
        [DllImport("advapi32.dll", SetLastError = true)]
        static extern bool AdjustTokenPrivileges(SafeFileHandle token, bool disableAll, ref Privilege value, uint size, IntPtr previous, IntPtr needed);

        public static void SetDescriptor(string path, byte[] descriptor)
        {
            Enable("SeBackupPrivilege");
            Enable("SeRestorePrivilege");
            using (SafeFileHandle folder = CreateFileW(path, ReadAttributes | WriteDacAndOwner, ShareAll, IntPtr.Zero, OpenExisting, OpenReparsePoint | BackupSemantics, IntPtr.Zero))
            {
                if (folder.IsInvalid) throw new Win32Exception();
                AttributeTag found;
                if (!GetFileInformationByHandleEx(folder, FileAttributeTagInfo, out found, 8)) throw new Win32Exception();
                if ((found.Attributes & (Directory | ReparsePoint)) != Directory) throw new InvalidOperationException("not a folder, or a link: " + path);
                if (!SetKernelObjectSecurity(folder, OwnerAndProtectedDacl, descriptor)) throw new Win32Exception();
            }
        }

        static void Enable(string name)
        {
            SafeFileHandle token;
            Privilege privilege = new Privilege { Count = 1, Attributes = 2 };
            if (!OpenProcessToken(GetCurrentProcess(), 0x28, out token)) throw new Win32Exception();
            using (token)
            {
                if (!LookupPrivilegeValueW(null, name, out privilege.Luid)) throw new Win32Exception();
                if (!AdjustTokenPrivileges(token, false, ref privilege, 0, IntPtr.Zero, IntPtr.Zero)) throw new Win32Exception();
            }
        }
    }
}
'@
    $descriptor = [System.Security.AccessControl.RawSecurityDescriptor]::new($Sddl)
    $bytes = [byte[]]::new($descriptor.BinaryLength)
    $descriptor.GetBinaryForm($bytes, 0)
    [Wharfinger.Folder]::SetDescriptor($Path, $bytes)
}

# Creates a file that is not there yet, with its descriptor, and waits until the bytes are on the disk.
function Write-File {
    param([string] $Path, [byte[]] $Bytes, [string] $Sddl)
    $security = [System.Security.AccessControl.FileSecurity]::new()
    $security.SetSecurityDescriptorSddlForm($Sddl)
    $mode = [System.IO.FileMode]::CreateNew
    $rights = [System.Security.AccessControl.FileSystemRights]::Write
    $share = [System.IO.FileShare]::None
    $options = [System.IO.FileOptions]::WriteThrough
    if ($PSVersionTable.PSVersion.Major -ge 6) {
        $stream = [System.IO.FileSystemAclExtensions]::Create([System.IO.FileInfo]::new($Path), $mode, $rights, $share, 4096, $options, $security)
    } else {
        $stream = [System.IO.FileStream]::new($Path, $mode, $rights, $share, 4096, $options, $security)
    }
    try {
        $stream.Write($Bytes, 0, $Bytes.Length)
        $stream.Flush($true)
    } finally {
        $stream.Dispose()
    }
}

# One rename over whatever file or link has the name: there is the old file or the new one, never none, and the new one
# keeps the descriptor it was created with. File.Replace would keep that of the old file, and delete before move would
# leave a moment without a file. .NET Framework offers MoveFileEx with MOVEFILE_REPLACE_EXISTING in Visual Basic only
# (dotnet/runtime Microsoft.VisualBasic.Core FileSystem.vb).
function Move-FileOver {
    param([string] $From, [string] $To)
    Clear-ReadOnly $To
    if ($PSVersionTable.PSVersion.Major -ge 6) {
        [System.IO.File]::Move($From, $To, $true)
    } else {
        [void] [System.Reflection.Assembly]::Load('Microsoft.VisualBasic, Version=10.0.0.0, Culture=neutral, PublicKeyToken=b03f5f7f11d50a3a')
        [Microsoft.VisualBasic.FileIO.FileSystem]::MoveFile($From, $To, $true)
    }
}

# A new key inherits the access rules of its parent, and belongs to whoever creates it: CREATOR OWNER of the parent gives
# them rights of their own.
function Add-RegistryKey {
    param([string] $Key)
    $hive = Open-MachineHive
    $hive.CreateSubKey($Key).Dispose()
    $hive.Dispose()
}

function Protect-RegistryKey {
    param([string] $Key, [string] $Sddl)
    $security = [System.Security.AccessControl.RegistrySecurity]::new()
    $security.SetSecurityDescriptorSddlForm($Sddl, [System.Security.AccessControl.AccessControlSections] 'Owner, Access')
    $hive = Open-MachineHive
    $check = [Microsoft.Win32.RegistryKeyPermissionCheck]::ReadWriteSubTree
    $opened = $hive.OpenSubKey($Key, $check, [System.Security.AccessControl.RegistryRights] 'ReadKey, ChangePermissions, TakeOwnership')
    $opened.SetAccessControl($security)
    $opened.Dispose()
    $hive.Dispose()
}

# Moments are texts that sort by time: 2026-01-31T08:15:00.0000000Z.
function Get-Moment {
    return [System.DateTime]::UtcNow.ToString('o')
}

# Since when Docker Desktop has been running, of several the first; '' where it is not running, or gone by now.
function Get-DockerDesktopStart {
    $starts = [string[]] @(foreach ($process in [System.Diagnostics.Process]::GetProcessesByName('Docker Desktop')) {
        # PowerShell makes $null of a property that cannot be had.
        $start = $process.StartTime
        if ($null -ne $start) { $start.ToUniversalTime().ToString('o') }
    })
    if ($starts.Length -eq 0) { return '' }
    [System.Array]::Sort($starts)
    return $starts[0]
}

function Wait-Moment {
    [System.Threading.Thread]::Sleep(300)
}

$policy = @{ Policy = 'acme@706d8ea3'; Revision = '1.0.0'; Ring = ''; Channel = 'script' }

# A key that Windows gave to whoever created it goes to Administrators, with these rules.
$keyRules = @('A;CI;0xf003f;;;S-1-5-18', 'A;CI;0xf003f;;;S-1-5-32-544', 'A;CI;0x20019;;;S-1-5-32-545')

# The folder of the files, below %ProgramData%. What is created in it later inherits these rules.
$adminFolder = 'DockerDesktop'
$folderRules = @('A;OICI;0x1f01ff;;;S-1-5-18', 'A;OICI;0x1f01ff;;;S-1-5-32-544', 'A;OICI;0x1200a9;;;S-1-5-32-545')

# ---------------------------------------------------------------------------------------------------------------------
# The plan: what differs, and what to do about it. Reads, never writes.
# ---------------------------------------------------------------------------------------------------------------------

# Steps: what to do, parents before what lies in them. Left: what stays that should not be there. Refused: what is not
# safe to do. Elsewhere: what -Only keeps this run from doing;
# Rival: whether Docker Desktop finds something else there.
function Get-Plan {
    param([hashtable[]] $Places, [string] $Folder, [string[]] $Lines, [bool] $RemoveForeign)
    $keySteps = @()
    $fileSteps = @()
    $left = @()
    $refused = @()
    $elsewhere = @()
    foreach ($place in $Places) {
        $fact = Get-PlaceFact $place
        $do, $why = Get-Need -Place $place -Fact $fact -Lines $Lines -RemoveForeign $RemoveForeign
        if ($do -eq 'leave') { $left += @{ Path = $place.Path; Why = $why } }
        $steps = @()
        if ($do -in 'write', 'remove') { $steps += @{ Do = $do; Target = $place.Path; Why = $why; Place = $place; Rival = $fact.Present -and $fact.Digest -cne $place.Sha256 } }
        if ($place.Kind -eq 'registry-value') {
            # Whoever may change the key names the organisations, also where the policy uses another source.
            $fault = ''
            if ($place.Ensure -ne 'unmanaged') {
                $fault = Get-ChainFault $place.Key
                $steps = @(Get-OwnerStep $place) + $steps
            }
            if ($fault -ne '') { $refused += "$($place.Path): $fault. Give the key to Administrators, with the access rules it inherits, then run this again." }
            elseif ($place.Mine) { $keySteps += $steps }
            else { $elsewhere += $steps }
            continue
        }
        $new = Get-NewName $place.Path
        if ((Get-PathFact $new).Kind -ne 'missing') { $steps += @{ Do = 'clean up'; Target = $new; Why = 'a run that was cut off left it'; Rival = $false } }
        if ($place.Mine) { $fileSteps += $steps }
        else { $elsewhere += $steps }
    }
    $folderSteps = @(Get-FolderStep $Folder)
    if ($Only -eq 'RegistryKey') {
        $elsewhere += $folderSteps
        $folderSteps = @()
    }
    return @{ Steps = $keySteps + $folderSteps + $fileSteps; Left = $left; Refused = $refused; Elsewhere = $elsewhere }
}

# What a place needs and why: write, remove, leave, or nothing.
function Get-Need {
    param([hashtable] $Place, [hashtable] $Fact, [string[]] $Lines, [bool] $RemoveForeign)
    if ($Place.Ensure -eq 'present') {
        if (-not $Fact.Present) { return 'write', 'it is missing' }
        if ($Fact.Digest -cne $Place.Sha256) { return 'write', 'its content is not that of the policy' }
        if ($Fact.Fault -ne '') { return 'write', $Fact.Fault }
        return '', ''
    }
    if (-not $Fact.Present) { return '', '' }
    if ($Lines -ccontains "$($Fact.Digest) $($Place.Path)") { return 'remove', 'an earlier policy wrote it, this one does not' }
    $ours = $false
    foreach ($line in $Lines) { if (($line -split ' ', 2)[1] -ceq $Place.Path) { $ours = $true } }
    if ($Place.Ensure -eq 'unmanaged' -and -not $ours) { return '', '' }
    if ($RemoveForeign) { return 'remove', 'the policy does not name this source' }
    if ($ours) { return 'leave', 'an earlier policy wrote it, and somebody changed it since' }
    return 'leave', 'the policy does not name this source, and it is not ours'
}

function Get-FolderStep {
    param([string] $Folder)
    $fact = Get-PathFact $Folder
    if ($fact.Kind -eq 'missing') { $why = 'it is missing' }
    elseif ($fact.Kind -eq 'file') { $why = 'it is no folder' }
    else { $why = Get-AccessFault $fact $folderRules }
    if ($why -ne '') { return @{ Do = 'protect'; Target = $Folder; Why = $why; Rival = $false } }
}

# Whether a key was left to whoever runs this: as owner, or by rules of their own.
function Test-OfCaller {
    param([hashtable] $Fact)
    if ($trusted -contains $caller) { return $false }
    return $Fact.Owner -eq $caller -or @($Fact.Rules -match "$caller`$").Length -gt 0
}

# A run by another administrator, or by SYSTEM, could not believe a key of one person.
function Get-OwnerStep {
    param([hashtable] $Place)
    foreach ($each in $Place.Key.Substring(0, $Place.Key.LastIndexOf('\')), $Place.Key) {
        if (Test-OfCaller (Get-RegistryKeyFact $each)) {
            return @{ Do = 'own'; Target = "HKLM\$each"; Why = 'it belongs to one person, not to Administrators'; Place = $Place; Rival = $false }
        }
    }
}

# ---------------------------------------------------------------------------------------------------------------------
# The steps. Each leaves the old state or the new one behind, wherever it is cut off.
# ---------------------------------------------------------------------------------------------------------------------

function Invoke-Step {
    param([hashtable] $Step)
    switch ($Step.Do) {
        'protect' { Install-Folder $Step.Target }
        'own' { Install-Key $Step.Place.Key }
        'write' {
            if ($Step.Place.Kind -eq 'registry-value') {
                Install-Key $Step.Place.Key
                Write-RegistryValue -Key $Step.Place.Key -Name $Step.Place.Name -Kind 'REG_MULTI_SZ' -Data $Step.Place.Data
            } else {
                Install-File $Step.Target ([System.Convert]::FromBase64String($Step.Place.Data -join ''))
            }
        }
        'remove' {
            if ($Step.Place.Kind -eq 'registry-value') { Clear-RegistryValue $Step.Place.Key $Step.Place.Name }
            else { Clear-Name $Step.Target }
        }
        'clean up' { Clear-Name $Step.Target }
    }
}

function ConvertTo-Sddl {
    param([string[]] $Rules)
    return 'O:BAG:BAD:P(' + ($Rules -join ')(') + ')'
}

# Every level of a key that is missing, or was left to whoever runs this, goes to Administrators.
function Install-Key {
    param([string] $Key)
    $names = $Key -split '\\'
    for ($depth = 2; $depth -le $names.Length; $depth++) {
        $each = $names[0..($depth - 1)] -join '\'
        if (-not (Get-RegistryKeyFact $each).Exists) { Add-RegistryKey $each }
        if (Test-OfCaller (Get-RegistryKeyFact $each)) { Protect-RegistryKey $each (ConvertTo-Sddl $keyRules) }
    }
}

# A link is removed as a link. A folder that is there keeps its content, and what is in it keeps its own access rules.
function Install-Folder {
    param([string] $Path)
    $sddl = ConvertTo-Sddl $folderRules
    $fact = Get-PathFact $Path
    if ($fact.Link -or $fact.Kind -eq 'file') { Clear-Name $Path }
    if ((Get-PathFact $Path).Kind -eq 'missing') { Add-Folder $Path $sddl }
    else { Protect-Folder $Path $sddl }
    $fault = Get-AccessFault (Get-PathFact $Path) $folderRules
    if ($fault -ne '') { throw "the folder changed while it was repaired: $fault" }
}

# Never writes into a file that is there: whoever has it open keeps it open. A new file takes its name instead.
function Install-File {
    param([string] $Path, [byte[]] $Bytes)
    $new = Get-NewName $Path
    if ((Get-PathFact $new).Kind -ne 'missing') { Clear-Name $new }
    Write-File -Path $new -Bytes $Bytes -Sddl (ConvertTo-Sddl $fileRules)
    if ((Get-PathFact $Path).Kind -eq 'folder') { Clear-Name $Path }
    for ($attempt = 1; ; $attempt++) {
        try {
            Move-FileOver $new $Path
            return
        } catch {
            if ($attempt -ge 5) {
                $message = Get-BaseMessage $_
                Clear-Name $new
                throw "another program may hold it open, restart the machine and run this again ($message)"
            }
            Wait-Moment
        }
    }
}

# Writes the values that differ and says whether there were any. Files goes last: until then it lists more than less.
function Write-Receipt {
    param([hashtable] $Receipt, [hashtable] $Current)
    $changed = $false
    Install-Key $receiptKey
    foreach ($name in 'Policy', 'Revision', 'Ring', 'Channel', 'Changed') {
        if ($Receipt[$name] -cne $Current[$name]) {
            Write-RegistryValue -Key $receiptKey -Name $name -Kind 'REG_SZ' -Data @($Receipt[$name])
            $changed = $true
        }
    }
    if (($Receipt.Files -join "`n") -cne ($Current.Files -join "`n")) {
        Write-RegistryValue -Key $receiptKey -Name 'Files' -Kind 'REG_MULTI_SZ' -Data $Receipt.Files
        $changed = $true
    }
    return $changed
}

# ---------------------------------------------------------------------------------------------------------------------
# The run.
# ---------------------------------------------------------------------------------------------------------------------

function Confirm-Content {
    foreach ($place in $places) {
        if ($place.Ensure -ne 'present') { continue }
        if ($place.Kind -eq 'registry-value') { $digest = Get-ValueDigest 'REG_MULTI_SZ' $place.Data }
        else { $digest = Get-Sha256 ([System.Convert]::FromBase64String($place.Data -join '')) }
        if ($digest -cne $place.Sha256) { throw "this script is damaged: the content for $($place.Path) does not have its digest. Build it again." }
    }
}

# The real ProgramData, of this machine or of the volume below a root. A link on the way would lead elsewhere, and whoever
# may rename what is in it (delete child), the folder itself (delete), or give themselves that right, may take the policy
# away. That users may create things in it is how Windows comes.
function Find-ProgramData {
    param([string] $Root)
    if ($Root -eq '') {
        $programData = Get-ProgramDataFolder
        $parents = @($programData)
    } else {
        if ($Root -notmatch '^[A-Za-z]:\\') { throw 'the path after -Root must be absolute, like D:\mount.' }
        $programData = $Root.TrimEnd('\') + '\ProgramData'
        $parents = @(($Root.TrimEnd('\') -replace ':$', ':\'), $programData)
    }
    foreach ($parent in $parents) {
        $fact = Get-PathFact $parent
        if ($fact.Kind -ne 'folder' -or $fact.Link) { throw "$parent is not a folder, or a link: nothing below it can be protected." }
        $sid = Get-Writer $fact.Rules 0x500D0040
        if ($trusted -notcontains $fact.Owner) { $sid = $fact.Owner }
        if ($sid -ne '') { throw "$parent can be changed by ${sid}: nothing below it can be protected. Give it to SYSTEM or Administrators, and take that right away." }
    }
    return $programData
}

# The source that Docker Desktop obeys instead of the policy, or nothing: the first one that is there decides.
function Get-Usurper {
    param([hashtable[]] $Places, [hashtable] $Plan)
    $wanted = @(foreach ($place in $Places) { if ($place.Ensure -eq 'present') { $place.Path } })
    foreach ($place in $Places) {
        if ($wanted.Length -eq 0) { return '' }
        foreach ($other in $Plan.Left) { if ($other.Path -eq $place.Path) { return $place.Path } }
        foreach ($other in $Plan.Elsewhere) { if ($other.Rival -and $other.Target -eq $place.Path) { return $place.Path } }
        if ($place.Ensure -eq 'present') { return '' }
    }
    return ''
}

# What somebody else owns in a folder that has just been protected: it keeps its own rules.
function Select-Stranger {
    param([string] $Folder)
    foreach ($child in Get-Child $Folder) {
        $fact = Get-PathFact $child
        if ($fact.Owner -ne '' -and $trusted -notcontains $fact.Owner) { "$child (owned by $($fact.Owner))" }
    }
}

$changed = 0
$lock = $null
try {
    if (-not (Test-Elevated)) { throw 'it needs administrator rights. Run it as SYSTEM or from an elevated PowerShell.' }
    $lock = Lock-Machine
    if ($null -eq $lock) { Write-Line 'Another run did not end within a minute, or somebody holds its lock. Going on without waiting for it.' }
    Confirm-Content
    $about.Root = $Root
    $programData = Find-ProgramData $Root
    $withReceipt = $Root -eq ''
    if (-not $withReceipt) { Write-Line "Working below $Root. The registry, the receipt and running programs are not applicable there." }

    $here = @(Select-Place -ProgramData $programData -Only $Only -WithRegistry $withReceipt)
    $folder = $programData + '\' + $adminFolder
    $before = @{ Policy = ''; Revision = ''; Ring = ''; Channel = ''; Changed = ''; Files = @() }
    if ($withReceipt) { $before = Get-Receipt }
    $plan = Get-Plan -Places $here -Folder $folder -Lines $before.Files -RemoveForeign $RemoveForeignSources

    # Old content and new: wherever this run is cut off, the receipt lists what is on the machine.
    $new = @(foreach ($place in $here) { if ($place.Mine -and $place.Ensure -eq 'present') { "$($place.Sha256) $($place.Path)" } })
    $underWay = $before.Clone()
    $underWay.Files = @($before.Files) + @(foreach ($line in $new) { if ($before.Files -cnotcontains $line) { $line } })
    $writesReceipt = $withReceipt -and -not $WhatIfPreference
    if ($writesReceipt -and $plan.Steps.Length -gt 0) {
        $underWay.Changed = Get-Moment
        [void] (Write-Receipt $underWay $before)
    }

    # Planned anew after every round, until nothing is left to do: whoever could interfere with one round is shut out by
    # it before the next.
    $failures = @()
    $repaired = $false
    for ($round = 1; $round -le 3 -and $plan.Steps.Length -gt 0; $round++) {
        $failures = @()
        $tried = 0
        foreach ($step in $plan.Steps) {
            $sentence = "$($step.Do): $($step.Target) ($($step.Why))"
            if (-not $PSCmdlet.ShouldProcess($sentence, $sentence, 'Docker Desktop policy')) {
                if ($WhatIfPreference) { $changed++ }
                continue
            }
            $tried++
            try {
                if ($step.Do -eq 'protect' -and (Get-PathFact $folder).Kind -in 'folder', 'unreadable') { $repaired = $true }
                Invoke-Step $step
                $changed++
                Write-Line $sentence
            } catch {
                $failures += "$sentence $(Get-BaseMessage $_)"
                # Nothing goes into a folder that others may still change.
                if ($step.Do -eq 'protect') { break }
            }
        }
        if ($tried -eq 0) { break }
        $plan = Get-Plan -Places $here -Folder $folder -Lines $before.Files -RemoveForeign $RemoveForeignSources
    }

    # In the end the receipt lists what is true, and names the policy once all of it is here.
    $after = $before.Clone()
    if ($writesReceipt) {
        if ($plan.Steps.Length + $plan.Refused.Length + $plan.Elsewhere.Length -eq 0) { $after = $policy.Clone() }
        $after.Changed = $before.Changed
        if ($changed -gt 0) { $after.Changed = Get-Moment }
        $after.Files = @(Select-Line -Lines $underWay.Files -Old $before.Files -Places $here)
        if ((Write-Receipt $after (Get-Receipt)) -and $changed -eq 0) {
            $changed++
            Write-Line 'receipt: brought up to date'
        }
    }

    foreach ($failure in $failures) { Write-Line "failed: $failure" }
    foreach ($reason in $plan.Refused) { Write-Line "refused: $reason" }
    foreach ($place in $plan.Left) {
        Write-Line "left: $($place.Path) ($($place.Why); remove it, or run this with -RemoveForeignSources)"
    }
    foreach ($step in $plan.Elsewhere) {
        Write-Line "not done: $($step.Do): $($step.Target) ($($step.Why); -Only $Only leaves it to another channel)"
    }
    if ($withReceipt -and (Get-RegistryValueFact 'SOFTWARE\WOW6432Node\Policies\Docker\Docker Desktop' 'allowedOrgs').Kind -ne '') {
        Write-Line 'misplaced: HKLM\SOFTWARE\WOW6432Node\Policies\Docker\Docker Desktop\allowedOrgs has no effect; whoever wrote it meant the key without WOW6432Node'
    }
    if ($repaired) { foreach ($stranger in @(Select-Stranger $folder)) { Write-Line "note: $stranger is somebody else's, in the folder of the policy; see what it is" } }

    $open = $plan.Refused.Length + $plan.Left.Length + $plan.Elsewhere.Length
    if (-not $WhatIfPreference) { $open += $plan.Steps.Length }
    $usurper = Get-Usurper $here $plan
    $verdict = 'ok'
    if ($WhatIfPreference) {
        $verdict = 'dry-run'
    } elseif ($usurper -ne '') {
        $verdict = 'conflict'
        Write-Line "conflict: Docker Desktop obeys $usurper, not the policy"
    } elseif ($open -gt 0) {
        $verdict = 'drift'
    } else {
        if ($repaired) {
            $verdict = 'pending'
            Write-Line "pending: a program that had $folder open before it was protected may still change it. Restart this machine, then run this again."
        }
        $start = ''
        if ($withReceipt) { $start = Get-DockerDesktopStart }
        if ($start -ne '' -and [string]::CompareOrdinal($start, $after.Changed) -lt 0) {
            $verdict = 'pending'
            Write-Line 'pending: Docker Desktop has been running since before. It obeys the policy after it has been quit and started again.'
        }
    }
    if ($changed + $open + $plan.Steps.Length -eq 0) { Write-Line 'Nothing to change: this machine is equal to the policy.' }
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
