# Says whether the Docker Desktop policy inside this file is in force on this machine, and if not, why. Changes nothing.
#
# policy        acme@ce2b5e73
# revision      1.4.0
# ring          none: every machine without a ring
# organisation  Acme Corporation
# contact       it-help@acme.example
#
# Written by wharfinger. Change the policy, not this file.
# Works in Windows PowerShell 5.1 and PowerShell 7.
# Needs no administrator rights: what it may not read is unknown, and said. Run it with -NoProfile.
#
# .SYNOPSIS
#   Says whether the Docker Desktop policy inside this file is in force on this machine, and if not, why.
# .DESCRIPTION
#   Looks at what Docker Desktop reads, at who may change it and at what an installer recorded; changes nothing and asks
#   no network. The verdict is about this machine alone: what lives in Docker Hub and who is signed in is not in it.
#   The last line is the result, in JSON. Exit code 0: ok or exempt. 1: outdated, conflict, drift or pending. 2: unknown,
#   or nothing could be verified.
# .PARAMETER Root
#   Root of another Windows volume, such as a mounted image. Only files are looked at there: no registry, no receipt, no
#   processes.
# .PARAMETER Line
#   Print the result line only.
# .PARAMETER Json
#   Print the whole report as one JSON document instead.
# .PARAMETER Check
#   Ask these checks only, by code, with or without the instance: W-FILE-CONTENT or W-FILE-CONTENT:registry-json.
[CmdletBinding(PositionalBinding = $false)]
param(
    [string] $Root,
    [switch] $Line,
    [switch] $Json,
    [string[]] $Check,
    [Parameter(ValueFromRemainingArguments = $true)] [string[]] $Rest
)

Microsoft.PowerShell.Core\Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
# Of this script alone, so that nothing set before it reaches in: no other default parameters, no module by its command.
$PSDefaultParameterValues = @{}
$PSModuleAutoLoadingPreference = 'None'

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
# What is said, in printable ASCII. JSON is written by hand: the two PowerShells write it differently.
# ---------------------------------------------------------------------------------------------------------------------

function Format-JsonText {
    param([string] $Text)
    if ($Text -cmatch '^[ !#-\[\]-~]*\z') { return '"' + $Text + '"' }
    $escapes = @{ 8 = '\b'; 9 = '\t'; 10 = '\n'; 12 = '\f'; 13 = '\r'; 34 = '\"'; 92 = '\\' }
    return '"' + (@(foreach ($character in $Text.ToCharArray()) {
        $code = [int] $character
        if ($escapes.ContainsKey($code)) { $escapes[$code] }
        elseif ($code -ge 0x20 -and $code -le 0x7e) { $character }
        else { '\u{0:x4}' -f $code }
    }) -join '') + '"'
}

function Format-JsonList {
    param([string[]] $Texts)
    return '[' + (@(foreach ($text in $Texts) { Format-JsonText $text }) -join ',') + ']'
}

# Null where there is no text.
function Format-JsonOrNull {
    param([string] $Text)
    if ($Text -ceq '') { return 'null' }
    return Format-JsonText $Text
}

# One machine in one line of at most 2,048 characters: what fails, then what could not be established with a ? before it.
# What does not fit is counted.
function Format-ResultLine {
    param([hashtable] $Report)
    $codes = @()
    foreach ($status in 'fail', 'unknown') {
        foreach ($each in $Report.Judged) {
            if ($each.Check.Severity -ceq 'info' -or $each.Status -cne $status) { continue }
            if ($status -ceq 'fail') { $codes += $each.Check.Id } else { $codes += "?$($each.Check.Id)" }
        }
    }
    $exempt = @(foreach ($each in $Report.Judged) { if ($each.Status -ceq 'exempt') { $each } }).Length
    $kept = $codes.Length
    $named = $Report.Only.Length
    while ($true) {
        $text = '{"v":1,"pol":' + (Format-JsonText $policy) + ',"have":' + (Format-JsonOrNull $Report.Have) + ',"rev":' + (Format-JsonText $revision) +
            ',"os":"windows","dd":' + (Format-JsonOrNull $Report.Desktop) + ',"s":' + (Format-JsonText $Report.Verdict) + ',"win":' + (Format-JsonText $Report.Effective.Winner) +
            ',"f":' + (Format-JsonList @(Select-First $codes $kept)) + ',"more":' + ($codes.Length - $kept) + ',"x":' + $exempt
        if ($Report.Root -cne '') { $text += ',"root":' + (Format-JsonText (ConvertTo-Plain $Report.Root)) }
        if ($Report.Only.Length -gt 0) { $text += ',"only":' + (Format-JsonList @(Select-First $Report.Only $named)) }
        $text += '}'
        if ($text.Length -le 2048 -or ($kept -eq 0 -and $named -le 1)) { return $text }
        if ($kept -gt 0) { $kept-- } else { $named-- }
    }
}

function Select-First {
    param([string[]] $Texts, [int] $Count)
    for ($index = 0; $index -lt $Count; $index++) { $Texts[$index] }
}

function ConvertTo-Plain {
    param([string] $Text)
    return $Text -creplace '[^\x20-\x7e]', '?'
}

function Format-Source {
    param([hashtable] $Source)
    $wanted = Format-JsonText $Source.Wanted
    if ($Source.Wanted -ceq 'organizations') { $wanted = Format-JsonList $Source.Organizations }
    $text = '{"source":' + (Format-JsonText $Source.Source) + ',"wanted":' + $wanted + ',"state":' + (Format-JsonText $Source.State)
    if ($Source.Known) { $text += ',"says":' + (Format-JsonList $Source.Names) }
    return $text + '}'
}

function Format-Effective {
    param([hashtable] $Effective)
    $text = '{'
    if ($Effective.Wanted -ge 0) {
        $wanted = $Effective.Sources[$Effective.Wanted]
        $organizations = '"any-account"'
        if ($wanted.Wanted -ceq 'organizations') { $organizations = Format-JsonList $wanted.Organizations }
        $text += '"wanted":{"source":' + (Format-JsonText $wanted.Source) + ',"organizations":' + $organizations + '},'
    }
    $text += '"sources":[' + (@(foreach ($source in $Effective.Sources) { Format-Source $source }) -join ',') + '],"winner":' + (Format-JsonText $Effective.Winner)
    if ($Effective.Says -ceq 'names') { $text += ',"says":' + (Format-JsonList $Effective.Names) }
    elseif ($Effective.Says -cne '') { $text += ',"says":' + (Format-JsonText $Effective.Says) }
    if ($null -ne $Effective.Blocker) { $text += ',"blocker":' + (Format-Source $Effective.Blocker) }
    return $text + ',"sentence":' + (Format-JsonText $Effective.Sentence) + '}'
}

function Get-ObservedText {
    param([hashtable] $Observation)
    switch -CaseSensitive ($Observation.Status) {
        'value' { return $Observation.Value }
        'absent' { return 'absent' }
        'unseen' { return "not checked: $($Observation.Reason)" }
        default { return "unreadable: $($Observation.Reason)" }
    }
}

function Format-Finding {
    param([hashtable] $Judged)
    $one = $Judged.Check
    $message = $one.Title
    if ($Judged.Status -ceq 'fail') { $message = $one.Meaning }
    $text = '{"code":' + (Format-JsonText $one.Id) + ',"controls":' + (Format-JsonList $one.Controls) + ',"status":' + (Format-JsonText $Judged.Status) +
        ',"severity":' + (Format-JsonText $Judged.Severity) + ',"subject":' + (Format-JsonText $one.Subject) + ',"message":' + (Format-JsonText $message) +
        ',"expected":' + (Format-JsonText $one.Expected) + ',"observed":' + (Format-JsonText (Get-ObservedText $Judged.Observation))
    if ($Judged.Status -ceq 'fail') { $text += ',"hint":' + (Format-JsonText $Judged.Hint) }
    if ($one.Exempt) {
        $text += ',"exemption":{"reason":' + (Format-JsonText $one.Reason) + ',"owner":' + (Format-JsonText $one.Owner)
        if ($one.Ticket -cne '') { $text += ',"ticket":' + (Format-JsonText $one.Ticket) }
        $text += ',"expires":' + (Format-JsonText $one.Expires) + '}'
    }
    return $text + '}'
}

function Format-Receipt {
    param([hashtable] $Report)
    $text = '{"status":' + (Format-JsonText $Report.Receipt.Status)
    if ($Report.Receipt.Reason -cne '') { $text += ',"reason":' + (Format-JsonText $Report.Receipt.Reason) }
    return $text + '}'
}

function Format-Report {
    param([hashtable] $Report)
    $text = '{"report":1,"policy":' + (Format-JsonText $policy) + ',"have":' + (Format-JsonOrNull $Report.Have) + ',"receipt":' + (Format-Receipt $Report) + ',"revision":' + (Format-JsonText $revision) +
        ',"host":{"os":"windows","desktop":' + (Format-JsonOrNull $Report.Desktop)
    if ($Report.Root -cne '') { $text += ',"root":' + (Format-JsonText $Report.Root) }
    $text += '},"verdict":' + (Format-JsonText $Report.Verdict) + ',"content":' + (Format-JsonText $Report.Content) + ',"hold":' + (Format-JsonText $Report.Hold) +
        ',"effective":' + (Format-Effective $Report.Effective) + ',"notes":' + (Format-JsonList $Report.Notes) + ',"findings":[' + (@(foreach ($each in $Report.Judged) { Format-Finding $each }) -join ',') + ']'
    if ($Report.Only.Length -gt 0) { $text += ',"only":' + (Format-JsonList $Report.Only) }
    return $text + '}'
}

# The lines that a run prints.
function Get-ReportLine {
    param([hashtable] $Report)
    if ($style -ceq 'json') { return Format-Report $Report }
    if ($style -ceq 'line') { return Format-ResultLine $Report }
    foreach ($text in @(Get-HeadLine $Report) + @(Get-GroupLine $Report) + @(Get-TailLine $Report)) { ConvertTo-Plain $text }
    Format-ResultLine $Report
}

function Get-HeadLine {
    param([hashtable] $Report)
    $sentence = $verdictSentences[$Report.Verdict]
    if ($Report.Root -cne '') { $sentence = $rootedSentences[$Report.Verdict] }
    if ($Report.Only.Length -gt 0) { $sentence = "judged by $($Report.Only -join ', ') alone; nobody looked at the rest." }
    "$($Report.Verdict): $sentence"
    $Report.Effective.Sentence
    "Content: $($contentWords[$Report.Content]). Hold: $($holdWords[$Report.Hold])."
    $Report.Notes
    if ($Report.Root -cne '') { "Looked at the files below $($Report.Root) only: what a running system knows is not in them." }
    ''
}

# In the order in which somebody should read them; a group without findings is left out.
function Get-GroupLine {
    param([hashtable] $Report)
    $groups = @{}
    foreach ($each in $Report.Judged) {
        $name = ''
        if ($each.Status -ceq 'exempt') { $name = 'By exception:' }
        elseif (@('fail', 'unknown') -ccontains $each.Status) {
            $name = 'Could not be established:'
            if ($each.Check.OnFailure -ceq 'note') { $name = 'Worth knowing; the verdict does not depend on it:' }
            elseif ($each.Status -ceq 'fail' -and $each.Check.OnFailure -ceq 'pending') { $name = 'Waits for a restart of Docker Desktop:' }
            elseif ($each.Status -ceq 'fail') { $name = 'Wrong:' }
        }
        if ($name -cne '') { $groups[$name] = @(if ($groups.ContainsKey($name)) { $groups[$name] }) + @(Get-FindingLine $each) }
    }
    foreach ($name in 'Wrong:', 'Could not be established:', 'Waits for a restart of Docker Desktop:', 'Worth knowing; the verdict does not depend on it:', 'By exception:') {
        if (-not $groups.ContainsKey($name)) { continue }
        $name
        $groups[$name]
        ''
    }
}

function Get-FindingLine {
    param([hashtable] $Judged)
    $one = $Judged.Check
    "  $($one.Id) ($($Judged.Severity)): $($one.Title)"
    # What there is but one of has no place.
    if ($one.Subject -cne $one.Kind) { "    where: $($one.Subject)" }
    if ($Judged.Status -cne 'exempt') {
        "    expected: $($one.Expected)"
        $found = Get-ObservedText $Judged.Observation
        if ($found -cne '') { "    found: $found" }
    }
    if ($Judged.Status -ceq 'fail') {
        "    means: $($one.Meaning)"
        "    do: $($Judged.Hint)"
    }
    if ($one.Exempt) { "    because: $($one.Reason) ($($one.Owner), until $($one.Expires))" }
    if ($one.Controls.Length -gt 0) { "    controls: $($one.Controls -join ', ')" }
}

function Get-TailLine {
    param([hashtable] $Report)
    $passed = @(foreach ($each in $Report.Judged) { if ($each.Status -ceq 'pass') { $each } }).Length
    $noun = 'checks'
    if ($Report.Judged.Length -eq 1) { $noun = 'check' }
    "Passed: $passed of $($Report.Judged.Length) $noun."
    # Nobody should take for passed what nobody looked at: by reason, each with its codes.
    $reasons = @()
    $codes = @{}
    foreach ($each in $Report.Judged) {
        if ($each.Status -cne 'not-applicable') { continue }
        $reason = $each.Observation.Reason
        if ($each.Observation.Status -ceq 'absent') { $reason = 'nothing is there' }
        if ($reasons -cnotcontains $reason) {
            $reasons += $reason
            $codes[$reason] = @()
        }
        $codes[$reason] += $each.Check.Id
    }
    foreach ($reason in $reasons) { "Not checked, ${reason}: $($codes[$reason] -join ', ')." }
    $desktop = 'not seen'
    if ($Report.Desktop -cne '') { $desktop = $Report.Desktop }
    "Policy $policy, revision $revision; receipt: $(Get-ReceiptWord $Report); Docker Desktop on Windows: $desktop."
    ''
}

# Which receipt is there, or why it says nothing.
function Get-ReceiptWord {
    param([hashtable] $Report)
    switch -CaseSensitive ($Report.Receipt.Status) {
        'believed' { return $Report.Have }
        'absent' { return 'none' }
        'not-believed' { return "not believed ($($Report.Receipt.Reason))" }
        'unseen' { return "not looked at ($($Report.Receipt.Reason))" }
        default { return "cannot be read ($($Report.Receipt.Reason))" }
    }
}

# What is said where nothing could be judged. The last line is that of a machine of which nothing is known.
function Get-TroubleLine {
    param([string] $Reason)
    $reason = ConvertTo-Plain $Reason
    if ($style -ceq 'json') { return '{"error":{"code":"NOT_VERIFIED","message":' + (Format-JsonText "Nothing was verified: $reason") + '}}' }
    if ($style -ceq 'text') { "trouble: nothing was verified: $reason" }
    '{"v":1,"pol":"acme@ce2b5e73","have":null,"rev":"1.4.0","os":"windows","dd":null,"s":"unknown","win":"undetermined","f":[],"more":0,"x":0}'
}

$style = 'text'
if ($Line) { $style = 'line' }
if ($Json) { $style = 'json' }
# Where scripts are restricted, nothing below would work as written: no method may be called, even of a text.
$mode = Get-LanguageMode
if ($mode -cne 'FullLanguage') {
    Get-TroubleLine "PowerShell runs in $mode mode here. Allow this script in the application control policy, or sign it."
    exit 2
}

# Whoever prepared this session may have given types, variables and commands another meaning, and have breakpoints act: the
# script runs itself again, from its file, in a session that was told nothing. Without a file it runs in this one.
if ($PSCommandPath -cne '' -and $null -eq $ExecutionContext.SessionState.PSVariable.GetValue('wharfingerSession')) {
    try {
        $session = [System.Management.Automation.Runspaces.RunspaceFactory]::CreateRunspace([System.Management.Automation.Runspaces.InitialSessionState]::CreateDefault2())
        $session.Open()
        $session.SessionStateProxy.SetVariable('wharfingerSession', 'own')
        $shell = [System.Management.Automation.PowerShell]::Create()
        $shell.Runspace = $session
        [void] $shell.AddCommand($PSCommandPath).AddParameters($PSBoundParameters)
        $shell.Invoke()
        $code = $session.SessionStateProxy.GetVariable('LASTEXITCODE')
    } catch {
        Get-TroubleLine "$($_.Exception.GetBaseException().Message)"
        exit 2
    }
    # A script that ends without its own code did not get to its end.
    if (@(0, 1, 2) -notcontains $code) { $code = 2 }
    exit $code
}

# ---------------------------------------------------------------------------------------------------------------------
# What only a verifier looks at. Changes nothing and decides nothing either.
# ---------------------------------------------------------------------------------------------------------------------

# The day of the machine, UTC, in the calendar of ISO 8601 whatever the culture.
function Get-Today {
    return [System.DateTime]::UtcNow.ToString('yyyy-MM-dd', [System.Globalization.CultureInfo]::InvariantCulture)
}

function Get-FileLength {
    param([string] $Path)
    return [System.IO.FileInfo]::new($Path).Length
}

function Get-FileByte {
    param([string] $Path)
    $share = [System.IO.FileShare]::ReadWrite -bor [System.IO.FileShare]::Delete
    $stream = [System.IO.File]::Open($Path, [System.IO.FileMode]::Open, [System.IO.FileAccess]::Read, $share)
    try {
        $bytes = [byte[]]::new([int] $stream.Length)
        $done = 0
        while ($done -lt $bytes.Length) {
            $count = $stream.Read($bytes, $done, $bytes.Length - $done)
            if ($count -le 0) { break }
            $done += $count
        }
        return , $bytes
    } finally {
        $stream.Dispose()
    }
}

# When a name last began to stand for what it stands for, or that last changed: 2026-01-31T08:15:00.0000000Z; '' where
# there is nothing. A file that was renamed over another keeps the moment it was written.
function Get-PathMoment {
    param([string] $Path)
    if (-not [System.IO.File]::Exists($Path)) { return '' }
    $written = [System.IO.File]::GetLastWriteTimeUtc($Path).ToString('o')
    $created = [System.IO.File]::GetCreationTimeUtc($Path).ToString('o')
    if ([string]::CompareOrdinal($created, $written) -gt 0) { return $created }
    return $written
}

# Since when each process of Docker Desktop has been running; 'hidden' of a process that only others may ask about.
# com.docker.service is left out: it goes on when Docker Desktop is quit.
function Get-DockerDesktopProcess {
    foreach ($name in 'Docker Desktop', 'com.docker.backend') {
        foreach ($process in [System.Diagnostics.Process]::GetProcessesByName($name)) {
            # PowerShell makes $null of a property that cannot be had.
            $start = $process.StartTime
            if ($null -ne $start) { $start.ToUniversalTime().ToString('o') }
            elseif ($process.HasExited -ne $true) { 'hidden' }
        }
    }
}

# The engine for Windows containers is a process of Windows, dockerd.exe; the one for Linux containers runs in a virtual
# machine. Its named pipe tells less: there are reports of it beside an engine for Linux. Not confirmed on a machine.
function Test-Process {
    param([string] $Name)
    return [System.Diagnostics.Process]::GetProcessesByName($Name).Length -gt 0
}

# Of a program, from its version resource: 4.83.0; '' where it cannot be read. That Docker Desktop.exe carries its own there
# is not confirmed.
function Get-FileVersion {
    param([string] $Path)
    try { $version = [System.Diagnostics.FileVersionInfo]::GetVersionInfo($Path) }
    catch [System.IO.IOException], [System.UnauthorizedAccessException] { return '' }
    return '{0}.{1}.{2}' -f $version.FileMajorPart, $version.FileMinorPart, $version.FileBuildPart
}

# A value of every user who is signed in, without saying whose it is.
function Get-UserRegistryData {
    param([string] $Key, [string] $Name)
    $hive = [Microsoft.Win32.RegistryKey]::OpenBaseKey([Microsoft.Win32.RegistryHive]::Users, [Microsoft.Win32.RegistryView]::Registry64)
    foreach ($user in $hive.GetSubKeyNames()) {
        try {
            $opened = $hive.OpenSubKey("$user\$Key")
            if ($null -eq $opened) { continue }
            "$($opened.GetValue($Name))"
            $opened.Dispose()
        } catch [System.Security.SecurityException] {
            # A hive of somebody else: the program itself is looked for in every profile.
            continue
        }
    }
    $hive.Dispose()
}

# ---------------------------------------------------------------------------------------------------------------------
# Where the program of Docker Desktop may lie. Ground: folders as the system names them, '' where it does not.
# ---------------------------------------------------------------------------------------------------------------------

# Versions of what is installed for all users under a name: the key of an EXE bears it, that of an MSI its product code
# (GabrielMoreau/winsoft-main dockerdesktop/README.md; learn.microsoft.com/windows/win32/msi/uninstall-registry-key).
function Get-InstalledVersion {
    param([string] $Name)
    $all = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall'
    foreach ($key in Get-RegistryKeyName $all) {
        if ($key -ceq $Name -or ((Get-RegistryValueFact "$all\$key" 'DisplayName').Data -join '') -ceq $Name) {
            (Get-RegistryValueFact "$all\$key" 'DisplayVersion').Data -join ''
        }
    }
}

# Folders of those who have a profile here (docker/docs windows-install.md@00876ea: an installation for one user is below).
function Get-ProfileFolder {
    param([string] $Root, [hashtable] $Ground)
    if ($Root -cne '') {
        $users = "$($Root.TrimEnd('\'))\Users"
        $fact = Get-PathFact $users
        if ($fact.Kind -ceq 'missing') { return }
        if ($fact.Link -or $fact.Kind -cne 'folder') { throw 'the profiles cannot be listed' }
        # Windows itself has links there, to this volume by the name it has when it runs.
        foreach ($folder in Get-Child $users) { if (-not (Get-PathFact $folder).Link) { $folder } }
        return
    }
    $all = 'SOFTWARE\Microsoft\Windows NT\CurrentVersion\ProfileList'
    foreach ($key in Get-RegistryKeyName $all) {
        $folder = (Get-RegistryValueFact "$all\$key" 'ProfileImagePath').Data -join ''
        if ($folder -ceq '') { continue }
        $folder -replace '^%SystemDrive%', $Ground.Windows.Substring(0, 2) -replace '^%SystemRoot%', $Ground.Windows
    }
}

# Kind as Get-PathFact has it, or 'other' of a link. Of a link and of what cannot be read there is no version.
function Get-ProgramFact {
    param([string] $Path)
    $fact = Get-PathFact $Path
    if ($fact.Link) { return @{ kind = 'other'; version = '' } }
    if ($fact.Kind -ceq 'file') { return @{ kind = 'file'; version = Get-FileVersion $Path } }
    return @{ kind = $fact.Kind; version = '' }
}

# A user can put a link anywhere below a profile, and whoever follows it may go to a server in the name of the machine. One
# in the place of the folder of the program counts as the program; behind one further up nobody looks.
function Get-UserProgramFact {
    param([string] $Folder, [string] $Path)
    $names = @($Path -csplit '\\')
    $reached = $Folder
    for ($index = 0; $index -lt $names.Length - 1; $index++) {
        $reached = "$reached\$($names[$index])"
        $fact = Get-PathFact $reached
        if ($fact.Link -and $index -eq $names.Length - 2) { return @{ kind = 'other'; version = '' } }
        if ($fact.Link -or $fact.Kind -ceq 'unreadable') { return @{ kind = 'unreadable'; version = '' } }
    }
    return Get-ProgramFact "$Folder\$Path"
}

# Ends the process with these last words unless Complete-Run is called in time: a file that somebody holds an opportunistic
# lock on can keep whoever opens it waiting for ever, and nothing in this thread can stop that.
function Limit-Run {
    param([int] $Seconds, [string] $Text)
    $ended = [System.Threading.ManualResetEvent]::new($false)
    $shell = [System.Management.Automation.PowerShell]::Create()
    [void] $shell.AddScript('param($Ended, $Seconds, $Text) if (-not $Ended.WaitOne($Seconds * 1000)) { [System.Console]::Out.WriteLine($Text); [System.Environment]::Exit(2) }')
    [void] $shell.AddArgument($ended).AddArgument($Seconds).AddArgument($Text)
    [void] $shell.BeginInvoke()
    return $ended
}

function Complete-Run {
    param([object] $Ended)
    if ($null -ne $Ended) { [void] $Ended.Set() }
}

# ---------------------------------------------------------------------------------------------------------------------
# The policy: where Docker Desktop looks, what must be true on a machine, and the words for it.
# ---------------------------------------------------------------------------------------------------------------------

$policy = 'acme@ce2b5e73'
$revision = '1.4.0'
$organization = 'acme'
$receiptKey = 'SOFTWARE\Wharfinger\acme'

# Where Docker Desktop looks for sign-in enforcement, in its order of precedence: the first that is there decides.
# Wanted: organizations, any-account, absent, or unmanaged (not this policy's business). Content: of a file, as looked for.
$plans = @(
    @{
        Source = 'registry-key'; Phrase = 'the registry key'; Path = 'HKLM\SOFTWARE\Policies\Docker\Docker Desktop\allowedOrgs'
        Look = 'registry-value HKLM\SOFTWARE\Policies\Docker\Docker Desktop allowedOrgs'; Kind = 'registry-value'; Where = @('HKLM\SOFTWARE\Policies\Docker\Docker Desktop', 'allowedOrgs')
        Wanted = 'organizations'; Organizations = @('acme', 'acme-labs')
        Content = ''
    }
    @{
        Source = 'registry-json'; Phrase = 'registry.json'; Path = '%ProgramData%\DockerDesktop\registry.json'
        Look = 'file-content %ProgramData%\DockerDesktop\registry.json'; Kind = 'file-content'; Where = @('%ProgramData%\DockerDesktop\registry.json')
        Wanted = 'organizations'; Organizations = @('acme', 'acme-labs')
        Content = 'sha256 a8f4a35e70513d549937b34e9ce38987fc6b16226e1c24c90de674ec4bf44228'
    }
    @{
        Source = 'admin-settings'; Phrase = 'the presence of admin-settings.json'; Path = '%ProgramData%\DockerDesktop\admin-settings.json'
        Look = 'file-content %ProgramData%\DockerDesktop\admin-settings.json'; Kind = 'file-content'; Where = @('%ProgramData%\DockerDesktop\admin-settings.json')
        Wanted = 'any-account'; Organizations = @()
        Content = 'sha256 d1f5ae1ed9bdf8c3eea1fdcda192e0e1095af30a7747a56bf06ab537f149d0e3'
    }
)

# Look, Kind, Where: what is looked at. Is, Values: what it must be. Place: what a receipt would call it. Content: of a file,
# in UTF-8 and base64 where it is of several lines, to explain a difference.
$checks = @(
    @{
        Id = 'W-FOLDER-ACCESS:docker-desktop'; Code = 'W-FOLDER-ACCESS'; Severity = 'high'
        Title = 'Only administrators can change the folder %ProgramData%\DockerDesktop and every folder above it'
        Look = 'folder-access %ProgramData%\DockerDesktop'
        Kind = 'folder-access'; Where = @('%ProgramData%\DockerDesktop')
        Is = 'equal'; Values = @('admins-write-everyone-reads')
        Subject = '%ProgramData%\DockerDesktop'; Place = ''; Expected = 'admins-write-everyone-reads'
        WhenAbsent = 'fail'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows', 'settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'The folder is not there, or not protected: a user could replace the policy files, or Docker Desktop cannot read them.'
        Fix = 'Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
        Content = ''
    }
    @{
        Id = 'W-REGISTRY-VALUE:allowed-orgs'; Code = 'W-REGISTRY-VALUE'; Severity = 'high'
        Title = 'The registry key names the organisations of this policy'
        Look = 'registry-value HKLM\SOFTWARE\Policies\Docker\Docker Desktop allowedOrgs'
        Kind = 'registry-value'; Where = @('HKLM\SOFTWARE\Policies\Docker\Docker Desktop', 'allowedOrgs')
        Is = 'equal'; Values = @('kind=REG_MULTI_SZ;acme;acme-labs')
        Subject = 'HKLM\SOFTWARE\Policies\Docker\Docker Desktop\allowedOrgs'; Place = 'HKLM\SOFTWARE\Policies\Docker\Docker Desktop\allowedOrgs'; Expected = 'kind=REG_MULTI_SZ;acme;acme-labs'
        WhenAbsent = 'fail'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'The registry key stands above every file: users are asked to sign in with other organisations, or not at all.'
        Fix = 'Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
        Content = ''
    }
    @{
        Id = 'W-REGISTRY-ACCESS:policy-key'; Code = 'W-REGISTRY-ACCESS'; Severity = 'high'
        Title = 'Only administrators can change the policy key'
        Look = 'registry-access HKLM\SOFTWARE\Policies\Docker\Docker Desktop'
        Kind = 'registry-access'; Where = @('HKLM\SOFTWARE\Policies\Docker\Docker Desktop')
        Is = 'equal'; Values = @('admins-write-everyone-reads')
        Subject = 'HKLM\SOFTWARE\Policies\Docker\Docker Desktop'; Place = ''; Expected = 'admins-write-everyone-reads'
        WhenAbsent = 'not-applicable'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'A user could say which organisations sign in, or take the enforced sign-in away.'
        Fix = 'Remove the extra access from the key or its parent in the registry editor, then run the install script again.'
        Content = ''
    }
    @{
        Id = 'W-FILE-CONTENT:registry-json'; Code = 'W-FILE-CONTENT'; Severity = 'high'
        Title = 'registry.json is the one of this policy'
        Look = 'file-content %ProgramData%\DockerDesktop\registry.json'
        Kind = 'file-content'; Where = @('%ProgramData%\DockerDesktop\registry.json')
        Is = 'equal'; Values = @('sha256 a8f4a35e70513d549937b34e9ce38987fc6b16226e1c24c90de674ec4bf44228')
        Subject = '%ProgramData%\DockerDesktop\registry.json'; Place = '%ProgramData%\DockerDesktop\registry.json'; Expected = 'sha256 a8f4a35e70513d549937b34e9ce38987fc6b16226e1c24c90de674ec4bf44228'
        WhenAbsent = 'fail'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'Docker Desktop obeys other content than the policy, or none.'
        Fix = 'Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
        Content = ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('ewogICJhbGxvd2VkT3JncyI6IFsKICAgICJhY21lIiwKICAgICJhY21lLWxhYnMiCiAgXQp9Cg==')))
    }
    @{
        Id = 'W-FILE-ACCESS:registry-json'; Code = 'W-FILE-ACCESS'; Severity = 'high'
        Title = 'Only administrators can change registry.json, and everyone can read it'
        Look = 'file-access %ProgramData%\DockerDesktop\registry.json'
        Kind = 'file-access'; Where = @('%ProgramData%\DockerDesktop\registry.json')
        Is = 'equal'; Values = @('admins-write-everyone-reads')
        Subject = '%ProgramData%\DockerDesktop\registry.json'; Place = ''; Expected = 'admins-write-everyone-reads'
        WhenAbsent = 'not-applicable'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'A user could change or remove the policy, or Docker Desktop cannot read it.'
        Fix = 'Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
        Content = ''
    }
    @{
        Id = 'W-FILE-CONTENT:admin-settings'; Code = 'W-FILE-CONTENT'; Severity = 'high'
        Title = 'admin-settings.json is the one of this policy'
        Look = 'file-content %ProgramData%\DockerDesktop\admin-settings.json'
        Kind = 'file-content'; Where = @('%ProgramData%\DockerDesktop\admin-settings.json')
        Is = 'equal'; Values = @('sha256 d1f5ae1ed9bdf8c3eea1fdcda192e0e1095af30a7747a56bf06ab537f149d0e3')
        Subject = '%ProgramData%\DockerDesktop\admin-settings.json'; Place = '%ProgramData%\DockerDesktop\admin-settings.json'; Expected = 'sha256 d1f5ae1ed9bdf8c3eea1fdcda192e0e1095af30a7747a56bf06ab537f149d0e3'
        WhenAbsent = 'fail'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'Docker Desktop obeys other content than the policy, or none.'
        Fix = 'Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
        Content = ([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('ewogICJhbmFseXRpY3NFbmFibGVkIjogewogICAgImxvY2tlZCI6IHRydWUsCiAgICAidmFsdWUiOiBmYWxzZQogIH0sCiAgImJsb2NrRG9ja2VyTG9hZCI6IHsKICAgICJsb2NrZWQiOiB0cnVlLAogICAgInZhbHVlIjogdHJ1ZQogIH0sCiAgImNvbmZpZ3VyYXRpb25GaWxlVmVyc2lvbiI6IDIsCiAgImRlc2t0b3BUZXJtaW5hbEVuYWJsZWQiOiB7CiAgICAibG9ja2VkIjogdHJ1ZSwKICAgICJ2YWx1ZSI6IGZhbHNlCiAgfSwKICAiZW5oYW5jZWRDb250YWluZXJJc29sYXRpb24iOiB7CiAgICAiZG9ja2VyU29ja2V0TW91bnQiOiB7CiAgICAgICJpbWFnZUxpc3QiOiB7CiAgICAgICAgImltYWdlcyI6IFsKICAgICAgICAgICJkb2NrZXIuaW8vdGVzdGNvbnRhaW5lcnMvcnl1azoqIgogICAgICAgIF0KICAgICAgfQogICAgfSwKICAgICJsb2NrZWQiOiB0cnVlLAogICAgInZhbHVlIjogdHJ1ZQogIH0sCiAgImV4dGVuc2lvbnNFbmFibGVkIjogewogICAgImxvY2tlZCI6IHRydWUsCiAgICAidmFsdWUiOiBmYWxzZQogIH0sCiAgImZpbGVzaGFyaW5nQWxsb3dlZERpcmVjdG9yaWVzIjogWwogICAgewogICAgICAicGF0aCI6ICJDOlxcVXNlcnMiLAogICAgICAic2hhcmVkQnlEZWZhdWx0IjogdHJ1ZQogICAgfQogIF0sCiAgInByb3h5IjogewogICAgImV4Y2x1ZGUiOiBbCiAgICAgICIuYWNtZS5leGFtcGxlIgogICAgXSwKICAgICJodHRwIjogImh0dHA6Ly9wcm94eS5hY21lLmV4YW1wbGU6MzEyOCIsCiAgICAiaHR0cHMiOiAiaHR0cDovL3Byb3h5LmFjbWUuZXhhbXBsZTozMTI4IiwKICAgICJsb2NrZWQiOiB0cnVlLAogICAgIm1vZGUiOiAibWFudWFsIgogIH0KfQo=')))
    }
    @{
        Id = 'W-FILE-ACCESS:admin-settings'; Code = 'W-FILE-ACCESS'; Severity = 'high'
        Title = 'Only administrators can change admin-settings.json, and everyone can read it'
        Look = 'file-access %ProgramData%\DockerDesktop\admin-settings.json'
        Kind = 'file-access'; Where = @('%ProgramData%\DockerDesktop\admin-settings.json')
        Is = 'equal'; Values = @('admins-write-everyone-reads')
        Subject = '%ProgramData%\DockerDesktop\admin-settings.json'; Place = ''; Expected = 'admins-write-everyone-reads'
        WhenAbsent = 'not-applicable'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'A user could change or remove the policy, or Docker Desktop cannot read it.'
        Fix = 'Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
        Content = ''
    }
    @{
        Id = 'W-SOURCE-EFFECTIVE'; Code = 'W-SOURCE-EFFECTIVE'; Severity = 'high'
        Title = 'Docker Desktop on Windows obeys the source this policy puts first'
        Look = 'effective-source'
        Kind = 'effective-source'; Where = @()
        Is = 'equal'; Values = @('registry-key')
        Subject = 'effective-source'; Place = ''; Expected = 'registry-key'
        WhenAbsent = 'fail'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'Sign-in is enforced by something else than this policy, or not at all.'
        Fix = 'Remove what comes before the source of this policy, if anything does. Then run the install script of this policy again.'
        Content = ''
    }
    @{
        Id = 'W-COPY-MISPLACED:wow6432node'; Code = 'W-COPY-MISPLACED'; Severity = 'info'
        Title = 'No copy of the organisations lies in the 32-bit part of the registry'
        Look = 'registry-copy HKLM\SOFTWARE\WOW6432Node\Policies\Docker\Docker Desktop allowedOrgs HKLM\SOFTWARE\Policies\Docker\Docker Desktop'
        Kind = 'registry-copy'; Where = @('HKLM\SOFTWARE\WOW6432Node\Policies\Docker\Docker Desktop', 'allowedOrgs', 'HKLM\SOFTWARE\Policies\Docker\Docker Desktop')
        Is = 'absent'; Values = @()
        Subject = 'HKLM\SOFTWARE\WOW6432Node\Policies\Docker\Docker Desktop\allowedOrgs'; Place = ''; Expected = 'absent'
        WhenAbsent = 'fail'; OnFailure = 'note'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows', 'settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'Docker Desktop does not read this key: whoever wrote it enforces nothing with it.'
        Fix = 'Remove the value from HKLM\SOFTWARE\WOW6432Node\Policies\Docker\Docker Desktop, and find out which 32-bit program or script wrote it.'
        Content = ''
    }
    @{
        Id = 'W-INSTALL-SETTINGS'; Code = 'W-INSTALL-SETTINGS'; Severity = 'info'
        Title = 'No install-settings.json presets a proxy for the first start'
        Look = 'presence %ProgramData%\DockerDesktop\install-settings.json'
        Kind = 'presence'; Where = @('%ProgramData%\DockerDesktop\install-settings.json')
        Is = 'absent'; Values = @()
        Subject = '%ProgramData%\DockerDesktop\install-settings.json'; Place = ''; Expected = 'absent'
        WhenAbsent = 'fail'; OnFailure = 'note'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows', 'settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'The file gives proxy values to the first start, beside the policy; if it is broken, Docker Desktop hangs.'
        Fix = 'Find out whether an installer still needs it. If not, remove it, and set the proxy in the policy.'
        Content = ''
    }
    @{
        Id = 'W-RECEIPT'; Code = 'W-RECEIPT'; Severity = 'low'
        Title = 'The receipt on this machine is of this policy'
        Look = 'receipt'
        Kind = 'receipt'; Where = @()
        Is = 'equal'; Values = @('acme@ce2b5e73')
        Subject = 'receipt'; Place = ''; Expected = 'acme@ce2b5e73'
        WhenAbsent = 'not-applicable'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows', 'settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'What was installed last is another policy, was cut off, or its record can be changed by others.'
        Fix = 'Install the newest policy of this machine''s ring again. Where others can change the record, find out who did.'
        Content = ''
    }
    @{
        Id = 'W-RESTART'; Code = 'W-RESTART'; Severity = 'low'
        Title = 'Docker Desktop was started after the policy last changed'
        Look = 'restart %ProgramData%\DockerDesktop\registry.json %ProgramData%\DockerDesktop\admin-settings.json'
        Kind = 'restart'; Where = @('%ProgramData%\DockerDesktop\registry.json', '%ProgramData%\DockerDesktop\admin-settings.json')
        Is = 'equal'; Values = @('current')
        Subject = 'restart'; Place = ''; Expected = 'current'
        WhenAbsent = 'not-applicable'; OnFailure = 'pending'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows', 'settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'Docker Desktop still obeys what it read when it was started.'
        Fix = 'Quit Docker Desktop and start it again. Its own "Restart" is not enough.'
        Content = ''
    }
    @{
        Id = 'W-DESKTOP-VERSION'; Code = 'W-DESKTOP-VERSION'; Severity = 'medium'
        Title = 'Docker Desktop is 4.83 or later'
        Look = 'desktop-version'
        Kind = 'desktop-version'; Where = @()
        Is = 'at-least'; Values = @('4.83')
        Subject = 'desktop-version'; Place = ''; Expected = 'at least 4.83'
        WhenAbsent = 'not-applicable'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows', 'settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'This version is older than the policy was made for: it may pass over parts of it without a word.'
        Fix = 'Update Docker Desktop to 4.83 or later.'
        Content = ''
    }
    @{
        Id = 'W-HOSTS-FILE'; Code = 'W-HOSTS-FILE'; Severity = 'medium'
        Title = 'The hosts file does not redirect names of Docker'
        Look = 'hosts-file api.docker.com auth.docker.com auth.docker.io hub.docker.com login.docker.com registry-1.docker.io'
        Kind = 'hosts-file'; Where = @('api.docker.com', 'auth.docker.com', 'auth.docker.io', 'hub.docker.com', 'login.docker.com', 'registry-1.docker.io')
        Is = 'equal'; Values = @('none')
        Subject = 'hosts-file'; Place = ''; Expected = 'none'
        WhenAbsent = 'fail'; OnFailure = 'drift'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows', 'registryAccess.dockerHub', 'imageAccess.official', 'imageAccess.verifiedPublisher')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'Sign-in, the policies of Docker Hub or pulls go to another server than the one of Docker.'
        Fix = 'Remove the lines with these names from the hosts file, and find out who added them.'
        Content = ''
    }
    @{
        Id = 'W-WINDOWS-CONTAINERS'; Code = 'W-WINDOWS-CONTAINERS'; Severity = 'info'
        Title = 'Docker Desktop does not run Windows containers'
        Look = 'windows-containers'
        Kind = 'windows-containers'; Where = @()
        Is = 'equal'; Values = @('no')
        Subject = 'windows-containers'; Place = ''; Expected = 'no'
        WhenAbsent = 'not-applicable'; OnFailure = 'note'
        NeedsDesktop = $true; Channels = @()
        Controls = @('settings.enhancedContainerIsolation', 'registryAccess.dockerHub')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'Isolation and registry access do not cover Windows containers, and this machine can run them.'
        Fix = 'Install Docker Desktop with the generated installer options, which switch Windows containers off.'
        Content = ''
    }
    @{
        Id = 'W-PER-USER-INSTALL'; Code = 'W-PER-USER-INSTALL'; Severity = 'info'
        Title = 'No user has a Docker Desktop of their own'
        Look = 'per-user-install'
        Kind = 'per-user-install'; Where = @()
        Is = 'equal'; Values = @('none')
        Subject = 'per-user-install'; Place = ''; Expected = 'none'
        WhenAbsent = 'not-applicable'; OnFailure = 'note'
        NeedsDesktop = $false; Channels = @()
        Controls = @('signIn.organizations', 'signIn.windows', 'settings.analyticsEnabled', 'settings.blockDockerLoad', 'settings.desktopTerminalEnabled', 'settings.extensionsEnabled', 'settings.enhancedContainerIsolation', 'settings.proxy', 'settings.filesharingAllowedDirectories')
        Exempt = $false; Reason = ''; Owner = ''; Ticket = ''; Expires = ''
        Meaning = 'A copy in the profile of a user is updated apart from the others, and the MSI stops while it is there.'
        Fix = 'Uninstall the copy below %LOCALAPPDATA%\Programs\DockerDesktop as that user, then install for all users.'
        Content = ''
    }
)

$sentences = @{
    'asWanted' = 'Docker Desktop obeys %winner, which names %says, as the policy says.'
    'recorded' = 'Docker Desktop obeys %winner, as an earlier policy left it.'
    'otherNames' = 'Docker Desktop obeys %winner, which names %says; the policy says %names.'
    'above' = 'Docker Desktop obeys %winner, which names %says; %wanted of this policy is not read.'
    'aboveUnknown' = 'Docker Desktop obeys %winner, as an earlier policy left it; %wanted of this policy is not read.'
    'below' = 'Docker Desktop obeys %winner, which names %says; %wanted of this policy is not there.'
    'belowUnknown' = 'Docker Desktop obeys %winner, as an earlier policy left it; %wanted of this policy is not there.'
    'unwanted' = 'Docker Desktop obeys %winner; this policy enforces no sign-in here.'
    'anyAccount' = 'Docker Desktop obeys %winner, which asks for a sign-in with any account.'
    'anyAccountInstead' = 'Docker Desktop obeys %winner, which asks for a sign-in with any account; %wanted of this policy is not there.'
    'nothing' = 'Nothing here asks for a sign-in; %wanted of this policy is not there.'
    'nothingWanted' = 'Nothing here asks for a sign-in, as the policy says.'
    'changed' = 'It cannot be said what Docker Desktop obeys: %winner comes first and holds what neither this policy nor its receipt knows.'
    'invalid' = 'It cannot be said what Docker Desktop obeys: %winner comes first in a form it does not read.'
    'unreadable' = 'It cannot be said what Docker Desktop obeys: %winner comes first and cannot be read.'
    'unseen' = 'It cannot be said what Docker Desktop obeys: another root cannot show %winner.'
    'unsettled' = 'It cannot be said what Docker Desktop obeys: only admin-settings.json is here, and whether that asks for a sign-in on Linux is unsettled.'
}
$verdictSentences = @{
    'outdated' = 'what another policy or ring of this organisation installed is in force, not this one.'
    'conflict' = 'the policy is not in force: Docker Desktop obeys another source.'
    'drift' = 'the policy is not in force as it was written.'
    'unknown' = 'it cannot be said whether the policy is in force.'
    'pending' = 'the policy is installed, but Docker Desktop has run since before: quit it and start it again.'
    'exempt' = 'the policy is in force on this machine, with the exceptions it names.'
    'ok' = 'the policy is in force on this machine.'
}
# Of another root nothing follows for the machine.
$rootedSentences = @{
    'outdated' = 'what another policy or ring of this organisation installed is in force, not this one.'
    'conflict' = 'the policy is not in force: Docker Desktop obeys another source.'
    'drift' = 'the policy is not in force as it was written.'
    'unknown' = 'it cannot be said whether the policy is in force.'
    'pending' = 'the policy is installed, but Docker Desktop has run since before: quit it and start it again.'
    'exempt' = 'the policy is in force below the given root, with the exceptions it names.'
    'ok' = 'the policy is in force below the given root.'
}
$contentWords = @{
    'policy' = 'as the policy says'
    'other' = 'not as the policy says'
    'unknown' = 'could not be established'
}
$holdWords = @{
    'administrators' = 'only administrators can change it'
    'other' = 'not protected as the policy says'
    'unknown' = 'could not be established'
}
# %theirs is a ring or a revision of the receipt.
$receiptNotes = @{
    'ours' = 'machines without a ring'
    'noRing' = 'machines without a ring'
    'otherRing' = 'By its receipt this machine has the policy for %theirs, and the policy for machines without a ring was verified. Verify it with the checks for %theirs, and do not install this policy over it.'
    'ahead' = 'By its receipt this machine is ahead: it has revision %theirs, and 1.4.0 was verified. Verify it with the current policy, and do not install this older one over it.'
    'behind' = 'By its receipt this machine has revision %theirs: revision 1.4.0 has not been installed here yet.'
}
$outdatedFix = 'Bring the newest policy of this machine''s ring to it.'
$otherChannelReason = 'the receipt names no channel that brings it'

# ---------------------------------------------------------------------------------------------------------------------
# The judge: compares what was seen with what the policy expects. Sees nothing but observations, by the text of the look.
# ---------------------------------------------------------------------------------------------------------------------

# What one look gave: value, absent, unreadable (there, or may be: never well) or unseen (nobody can look from here).
function ConvertTo-Observation {
    param([string] $Status, [string] $Text)
    if ($Status -ceq 'value') { return @{ Status = $Status; Value = $Text; Reason = '' } }
    return @{ Status = $Status; Value = ''; Reason = $Text }
}

function Get-Observation {
    param([hashtable] $Facts, [string] $Look)
    if ($Facts.Observations.ContainsKey($Look)) { return $Facts.Observations[$Look] }
    return ConvertTo-Observation 'unreadable' 'nothing looked at it'
}

function Get-Sha256 {
    param([byte[]] $Bytes)
    $hash = [System.Security.Cryptography.SHA256CryptoServiceProvider]::new().ComputeHash($Bytes)
    return [System.BitConverter]::ToString($hash).Replace('-', '').ToLowerInvariant()
}

# Whether an installer wrote exactly this there.
function Test-Recorded {
    param([hashtable] $Receipt, [string] $Path, [string] $Value)
    if ($Value -cmatch '^sha256 (.*)$') { $digest = $Matches[1] }
    else { $digest = Get-Sha256 ([System.Text.Encoding]::UTF8.GetBytes($Value)) }
    foreach ($record in $Receipt.Records) {
        if ($record.Path -ceq $Path -and $record.Sha256 -ceq $digest) { return $true }
    }
    return $false
}

# One source as it is: absent, valid, changed, invalid, unreadable or unseen. Names: the organisations, where Known.
function Get-SeenSource {
    param([hashtable] $Plan, [hashtable] $Facts)
    $seen = $Plan.Clone()
    $seen.Known = $false
    $seen.Names = @()
    $observation = Get-Observation $Facts $Plan.Look
    $seen.State = $observation.Status
    if ($observation.Status -cne 'value') { return $seen }
    if ($Plan.Kind -ceq 'registry-value') {
        $kind, $names = $observation.Value -csplit ';'
        $names = @($names)
        $seen.State = 'invalid'
        if ($kind -ceq 'kind=REG_MULTI_SZ' -and ($names -join '') -cne '') {
            $seen.State = 'valid'
            $seen.Known = $true
            $seen.Names = $names
        }
        return $seen
    }
    # Its presence alone asks for a sign-in, and nobody wants anything else of it: no content can be wrong.
    if ($Plan.Source -ceq 'admin-settings' -and $Plan.Wanted -ceq 'unmanaged') {
        $seen.State = 'valid'
        return $seen
    }
    $seen.State = 'changed'
    if ($Plan.Content -cne '' -and $observation.Value -ceq $Plan.Content) {
        $seen.State = 'valid'
        $seen.Known = $Plan.Wanted -ceq 'organizations'
        $seen.Names = $Plan.Organizations
    } elseif (Test-Recorded -Receipt $Facts.Receipt -Path $Plan.Path -Value $observation.Value) {
        $seen.State = 'valid'
    }
    return $seen
}

# What Docker Desktop obeys: the first source that is not absent decides. Says: 'names', 'any-account' or '' (unknown).
function Get-Effective {
    param([hashtable] $Facts)
    $sources = @(foreach ($plan in $plans) { Get-SeenSource $plan $Facts })
    $effective = @{ Winner = 'none'; Says = ''; Names = @(); Sources = $sources; Blocker = $null; First = -1; Wanted = -1 }
    for ($index = $sources.Length - 1; $index -ge 0; $index--) {
        if ($sources[$index].State -cne 'absent') { $effective.First = $index }
        if (@('absent', 'unmanaged') -cnotcontains $sources[$index].Wanted) { $effective.Wanted = $index }
    }
    if ($effective.First -ge 0) {
        $first = $sources[$effective.First]
        if ($first.State -cne 'valid') {
            $effective.Winner = 'undetermined'
            $effective.Blocker = $first
        } else {
            $effective.Winner = $first.Source
            $effective.Names = $first.Names
            if ($first.Source -ceq 'admin-settings') { $effective.Says = 'any-account' }
            elseif ($first.Known) { $effective.Says = 'names' }
        }
    }
    $effective.Sentence = Get-EffectiveSentence $effective
    return $effective
}

function Get-EffectiveSentence {
    param([hashtable] $Effective)
    $words = @{ winner = 'nothing'; says = 'any account'; wanted = 'nothing'; names = 'any account' }
    if ($Effective.First -ge 0) { $words.winner = $Effective.Sources[$Effective.First].Phrase }
    if ($Effective.Says -ceq 'names') { $words.says = $Effective.Names -join ', ' }
    if ($Effective.Wanted -ge 0) {
        $wanted = $Effective.Sources[$Effective.Wanted]
        $words.wanted = $wanted.Phrase
        if ($wanted.Wanted -ceq 'organizations') { $words.names = $wanted.Organizations -join ', ' }
    }
    # Every second part is a word in place of which something stands.
    $parts = $sentences[(Get-SentenceId $Effective)] -csplit '%(winner|says|wanted|names)'
    for ($index = 1; $index -lt $parts.Length; $index += 2) { $parts[$index] = $words[$parts[$index]] }
    return $parts -join ''
}

function Get-SentenceId {
    param([hashtable] $Effective)
    if ($Effective.Winner -ceq 'undetermined') { return $Effective.Blocker.State }
    if ($Effective.Winner -ceq 'none') {
        if ($Effective.Wanted -ge 0) { return 'nothing' }
        return 'nothingWanted'
    }
    if ($Effective.Says -ceq 'any-account') {
        if ($Effective.Wanted -ge 0 -and $Effective.Wanted -ne $Effective.First) { return 'anyAccountInstead' }
        return 'anyAccount'
    }
    if ($Effective.Wanted -lt 0) { return 'unwanted' }
    $known = $Effective.Says -ceq 'names'
    if ($Effective.First -eq $Effective.Wanted) {
        if (-not $known) { return 'recorded' }
        $wanted = $Effective.Sources[$Effective.Wanted]
        if ($wanted.Wanted -ceq 'organizations' -and ($Effective.Names -join ';') -ceq ($wanted.Organizations -join ';')) { return 'asWanted' }
        return 'otherNames'
    }
    $id = 'below'
    if ($Effective.First -lt $Effective.Wanted) { $id = 'above' }
    if (-not $known) { $id += 'Unknown' }
    return $id
}

# What the check of the winner compares.
function Get-WinnerObservation {
    param([hashtable] $Effective)
    if ($Effective.Winner -ceq 'undetermined') {
        if ($Effective.Blocker.State -ceq 'unseen') { return ConvertTo-Observation 'unseen' 'another root cannot show every source' }
        if ($Effective.Blocker.State -ceq 'unreadable') { return ConvertTo-Observation 'unreadable' 'the first source cannot be read' }
    }
    return ConvertTo-Observation 'value' $Effective.Winner
}

function Get-ReceiptObservation {
    param([hashtable] $Receipt)
    switch -CaseSensitive ($Receipt.Status) {
        'believed' {
            if ($Receipt.Complete) { return ConvertTo-Observation 'value' $Receipt.Policy }
            return ConvertTo-Observation 'value' "incomplete $($Receipt.Policy)"
        }
        'not-believed' { return ConvertTo-Observation 'value' "not-believed $($Receipt.Reason)" }
        default { return ConvertTo-Observation $Receipt.Status $Receipt.Reason }
    }
}

# One judgement for each of these checks. Those of other channels are left out, unless somebody asked for them by name.
function Get-Judgement {
    param([hashtable[]] $Asked, [hashtable] $Facts, [hashtable] $Effective, [bool] $ByName)
    $installed = (Get-Observation $Facts 'desktop-version').Status -cne 'absent'
    foreach ($one in $Asked) {
        $otherChannel = $one.Channels.Length -gt 0 -and ($Facts.Receipt.Status -cne 'believed' -or $one.Channels -cnotcontains $Facts.Receipt.Channel)
        if ($otherChannel -and -not $ByName) { continue }
        if ($otherChannel) { $observation = ConvertTo-Observation 'unseen' $otherChannelReason }
        elseif ($one.NeedsDesktop -and -not $installed) { $observation = ConvertTo-Observation 'unseen' 'Docker Desktop is not installed' }
        elseif ($one.Kind -ceq 'effective-source') { $observation = Get-WinnerObservation $Effective }
        elseif ($one.Kind -ceq 'receipt') { $observation = Get-ReceiptObservation $Facts.Receipt }
        else { $observation = Get-Observation $Facts $one.Look }
        @{ Check = $one; Observation = $observation; Status = Get-Status $one $observation; Severity = $one.Severity; Hint = $one.Fix }
    }
}

# The whole of judging: nothing is well that was not seen to be.
function Get-Status {
    param([hashtable] $Asked, [hashtable] $Observation)
    switch -CaseSensitive ($Observation.Status) {
        'unseen' { return 'not-applicable' }
        'absent' {
            if ($Asked.Is -ceq 'absent') { return 'pass' }
            return $Asked.WhenAbsent
        }
        'value' {
            if (-not (Test-Expected $Asked $Observation.Value)) { return 'fail' }
            if ($Asked.Exempt) { return 'exempt' }
            return 'pass'
        }
        default { return 'unknown' }
    }
}

function Test-Expected {
    param([hashtable] $Asked, [string] $Value)
    switch -CaseSensitive ($Asked.Is) {
        'equal' { return $Asked.Values -ccontains $Value }
        'one-of' { return $Asked.Values -ccontains $Value }
        'at-least' { return Test-AtLeast $Value $Asked.Values[0] }
        'not-after' { return $Value -cmatch '^[0-9]{4}-[0-9][0-9]-[0-9][0-9]\z' -and [string]::CompareOrdinal($Value, $Asked.Values[0]) -le 0 }
        default { return $false }
    }
}

# Dotted numbers, part by part; a missing part is 0. What is no version is below every version.
function Test-AtLeast {
    param([string] $Value, [string] $Least)
    if ($Value -cnotmatch '^[0-9]+(\.[0-9]+)*\z') { return $false }
    $seen = $Value -csplit '\.'
    $wanted = $Least -csplit '\.'
    for ($index = 0; $index -lt [System.Math]::Max($seen.Length, $wanted.Length); $index++) {
        $left = '0'
        if ($index -lt $seen.Length) { $left = $seen[$index].TrimStart('0') }
        $right = '0'
        if ($index -lt $wanted.Length) { $right = $wanted[$index].TrimStart('0') }
        $left = $left.PadLeft(300, '0')
        $right = $right.PadLeft(300, '0')
        if ($left -cne $right) { return [string]::CompareOrdinal($left, $right) -gt 0 }
    }
    return $true
}

# Failures that count, then what could not be established, notes, exceptions, and the rest; the gravest first, then by name.
function Select-Ordered {
    param([hashtable[]] $Judged)
    if ($Judged.Length -eq 0) { return }
    $keys = [string[]] @(foreach ($each in $Judged) {
        $rank = $each.Status
        if ($each.Check.OnFailure -ceq 'note' -and @('fail', 'unknown') -ccontains $rank) { $rank = 'note' }
        '{0}{1}{2}' -f @('fail', 'unknown', 'note', 'exempt', 'pass', 'not-applicable').IndexOf($rank), @('high', 'medium', 'low', 'info').IndexOf($each.Check.Severity), $each.Check.Id
    })
    $ordered = [object[]] $Judged
    [System.Array]::Sort($keys, $ordered, [System.StringComparer]::Ordinal)
    $ordered
}

# Counts: whether the verdict is about what Docker Desktop obeys.
function Get-Verdict {
    param([hashtable] $Facts, [hashtable] $Effective, [hashtable[]] $Judged, [bool] $Counts)
    $failed = @(foreach ($each in $Judged) { if ($each.Status -ceq 'fail' -and $each.Check.OnFailure -ceq 'drift') { $each } })
    if (-not (Test-Unenforced $Effective) -and (Test-Outdated $Facts $failed)) { return 'outdated' }
    if ($Counts -and (Test-Conflict $Effective)) { return 'conflict' }
    if ($failed.Length -gt 0) { return 'drift' }
    if ($Counts -and (Test-Undetermined $Effective)) { return 'unknown' }
    foreach ($each in $Judged) { if ($each.Status -ceq 'unknown' -and $each.Check.OnFailure -cne 'note') { return 'unknown' } }
    foreach ($each in $Judged) { if ($each.Status -ceq 'fail' -and $each.Check.OnFailure -ceq 'pending') { return 'pending' } }
    foreach ($each in $Judged) { if ($each.Status -ceq 'exempt') { return 'exempt' } }
    foreach ($each in $Judged) { if ($each.Status -ceq 'pass') { return 'ok' } }
    return 'unknown'
}

# Nobody can say what Docker Desktop obeys, which is never ok. What the policy leaves to others is reported alone.
function Test-Undetermined {
    param([hashtable] $Effective)
    return $Effective.Winner -ceq 'undetermined' -and $Effective.Blocker.Wanted -cne 'unmanaged'
}

# The policy wants members of its organisations, and nothing that is there names any: whoever signs in may go on.
function Test-Unenforced {
    param([hashtable] $Effective)
    if ($Effective.Wanted -lt 0 -or $Effective.Sources[$Effective.Wanted].Wanted -cne 'organizations') { return $false }
    return $Effective.First -lt 0 -or $Effective.Sources[$Effective.First].Source -ceq 'admin-settings'
}

# All that fails is content that the receipt records for another policy, or that it never listed: the machine is whole, and
# of another day or ring.
function Test-Outdated {
    param([hashtable] $Facts, [hashtable[]] $Failed)
    $receipt = $Facts.Receipt
    if ($receipt.Status -cne 'believed' -or -not $receipt.Complete -or $receipt.Policy -ceq $policy) { return $false }
    $causes = @(foreach ($each in $Failed) { if ($each.Check.Kind -cne 'effective-source') { $each } })
    foreach ($each in $causes) {
        if (@('receipt', 'package-version') -ccontains $each.Check.Kind) { continue }
        if ($each.Check.Place -ceq '') { return $false }
        if ($each.Observation.Status -ceq 'value') {
            if (-not (Test-Recorded -Receipt $receipt -Path $each.Check.Place -Value $each.Observation.Value)) { return $false }
        } elseif ($each.Observation.Status -cne 'absent' -or @(foreach ($record in $receipt.Records) { $record.Path }) -ccontains $each.Check.Place) { return $false }
    }
    return $causes.Length -gt 0
}

# Docker Desktop obeys a source that must not be there, instead of the one the policy puts first, and it says otherwise.
function Test-Conflict {
    param([hashtable] $Effective)
    if ($Effective.Wanted -lt 0 -or $Effective.First -lt 0 -or $Effective.Winner -ceq 'undetermined') { return $false }
    if ($Effective.First -ge $Effective.Wanted -or $Effective.Sources[$Effective.First].Wanted -cne 'absent') { return $false }
    $wanted = $Effective.Sources[$Effective.Wanted]
    if ($Effective.Says -cne 'names' -or $wanted.Wanted -cne 'organizations') { return $Effective.Says -cne $wanted.Wanted }
    return ($Effective.Names -join ';') -cne ($wanted.Organizations -join ';')
}

# Where nothing failed, something has to pass. Some checks only can show what is wrong, never that nothing is.
function Get-Axis {
    param([hashtable[]] $Judged, [string[]] $Kinds, [bool] $Unclear)
    $statuses = @(foreach ($each in $Judged) { if ($Kinds -ccontains $each.Check.Kind) { $each.Status } })
    if ($statuses -ccontains 'fail') { return 'fail' }
    if ($Unclear -or $statuses -ccontains 'unknown' -or $statuses -cnotcontains 'pass') { return 'unknown' }
    return 'pass'
}

# What the receipt says of the question: one sentence each.
function Get-ReceiptNote {
    param([hashtable] $Receipt)
    if ($Receipt.Status -cne 'believed') { return }
    $theirs = $receiptNotes.noRing
    if ($Receipt.Policy -cmatch '\.([a-z0-9]+)@') { $theirs = "ring $($Matches[1])" }
    if ($theirs -cne $receiptNotes.ours) { return $receiptNotes.otherRing.Replace('%theirs', $theirs) }
    if (-not (Test-AtLeast $Receipt.Revision '0')) { return }
    if (-not (Test-AtLeast $revision $Receipt.Revision)) { return $receiptNotes.ahead.Replace('%theirs', $Receipt.Revision) }
    # The same policy under a new revision is installed already.
    if ($Receipt.Policy -cne $policy -and -not (Test-AtLeast $Receipt.Revision $revision)) { return $receiptNotes.behind.Replace('%theirs', $Receipt.Revision) }
}

# The whole answer. Only: ids of the checks that were asked for, empty for all.
function Get-Report {
    param([hashtable] $Facts, [hashtable[]] $Asked, [bool] $Partial)
    $effective = Get-Effective $Facts
    $judged = @(Select-Ordered @(Get-Judgement -Asked $Asked -Facts $Facts -Effective $effective -ByName $Partial))
    $counts = -not $Partial -or @(foreach ($each in $judged) { $each.Check.Kind }) -ccontains 'effective-source'
    $verdict = Get-Verdict -Facts $Facts -Effective $effective -Judged $judged -Counts $counts
    foreach ($each in $judged) {
        if ($verdict -ceq 'outdated' -and $each.Check.OnFailure -ceq 'drift') { $each.Hint = $outdatedFix }
        if ($each.Status -cne 'fail' -or -not $Facts.Contents.ContainsKey($each.Check.Look)) { continue }
        $each.Severity, $why = Get-Diagnosis $Facts.Contents[$each.Check.Look] $each.Check.Content
        $each.Hint = "$why $($each.Hint)"
    }
    $desktop = Get-Observation $Facts 'desktop-version'
    $have = ''
    if ($Facts.Receipt.Status -ceq 'believed') { $have = $Facts.Receipt.Policy }
    $content = Get-Axis -Judged $judged -Unclear ($Partial -or (Test-Undetermined $effective)) -Kinds @('file-content', 'registry-value', 'managed-preference', 'effective-source')
    $hold = Get-Axis -Judged $judged -Unclear $Partial -Kinds @('file-access', 'folder-access', 'registry-access', 'file-list', 'mounts', 'preference-forced', 'profile')
    return @{
        Verdict = $verdict; Notes = @(Get-ReceiptNote $Facts.Receipt)
        Have = $have; Receipt = @{ Status = $Facts.Receipt.Status; Reason = $Facts.Receipt.Reason }; Desktop = $desktop.Value; Root = $Facts.Root
        Content = @{ pass = 'policy'; fail = 'other'; unknown = 'unknown' }[$content]
        Hold = @{ pass = 'administrators'; fail = 'other'; unknown = 'unknown' }[$hold]
        Effective = $effective; Judged = $judged
        Only = @(if ($Partial) { foreach ($one in $Asked) { $one.Id } })
    }
}

# ---------------------------------------------------------------------------------------------------------------------
# Who may change a thing, judged by its owner and rules alone.
# ---------------------------------------------------------------------------------------------------------------------

# SYSTEM, Administrators, TrustedInstaller.
$trusted = @('S-1-5-18', 'S-1-5-32-544', 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464')
# Groups of everybody who sits at the machine: Users, Authenticated Users, Everyone, INTERACTIVE.
$readers = @('S-1-5-32-545', 'S-1-5-11', 'S-1-1-0', 'S-1-5-4')
# Rights that change a file, a folder or who may: write data, append data, write extended attributes, delete child, write
# attributes, delete, change rules, change owner, and the generic rights that include them.
$changingRights = 0x500D0156
# Rights over a folder that take away what is below it: delete child, delete, change rules, change owner, all. By default
# every user may add to %ProgramData%.
$takingRights = 0x100D0040
# Rights that change a key: set value, create key, create link, delete, change rules, change owner, generic write and all.
$keyRights = 0x500D0026
# What opens a file or a key for reading (FILE_GENERIC_READ, KEY_READ), and what stands behind the generic rights to read,
# write, execute, and all (winnt.h).
$readingRights = @{ file = 0x120089; folder = 0x120089; key = 0x20019 }
$genericRights = @{ file = @(0x120089, 0x120116, 0x1200a0, 0x1f01ff); key = @(0x20019, 0x20006, 0x20019, 0xf003f) }

# A rule as Get-PathFact and Get-RegistryKeyFact write it, in parts. Nothing where it is none that is known here.
function ConvertFrom-Rule {
    param([string] $Rule)
    if ($Rule -cnotmatch '^([AD]);((?:OI|CI|NP|IO|ID)*);0x([0-9a-f]{1,8});;;(S-1-[0-9-]+)$') { return }
    $part = $Matches
    return @{
        Allows = $part[1] -ceq 'A'; OnlyBelow = $part[2] -cmatch '^(?:..)*IO'
        Mask = [System.Convert]::ToInt64($part[3], 16); Hex = $part[3].TrimStart('0'); Sid = $part[4]
    }
}

# '' where nobody but those trusted may change the thing and everybody may read it, or the first reason why not.
# 'unreadable': nobody can say. Above: whether it lies above what is guarded (file, folder, key).
function Get-GuardFault {
    param([string] $Guarded, [hashtable] $Fact, [bool] $Above)
    $kind = $Guarded
    if ($Above -and $Guarded -cne 'key') { $kind = 'folder' }
    if ($Fact.Link) { return 'kind=link' }
    if ($Fact.Kind -ceq 'unreadable') { return 'unreadable' }
    if ($Fact.Kind -cne $kind) { return "kind=$($Fact.Kind)" }
    $rules = @(foreach ($rule in $Fact.Rules) { ConvertFrom-Rule $rule })
    if ($Fact.Owner -cnotmatch '^S-1-[0-9-]+$' -or $rules.Length -ne @($Fact.Rules).Length) { return 'unreadable' }
    if ($trusted -cnotcontains $Fact.Owner) { return "owner=$($Fact.Owner)" }
    if (-not $Above) {
        if ($Fact.Names -cne '1') { return 'links=more' }
        if ($Guarded -cne 'key' -and -not $Fact.Protected) { return 'inherits' }
    }
    # .NET shows a missing list, which lets everybody do everything, as a rule with bits that no file system keeps
    # (dotnet/runtime DiscretionaryAcl.CreateAllowEveryoneFullAccess).
    foreach ($rule in $rules) { if ($rule.Allows -and $rule.Hex -ceq 'ffffffff' -and $rule.Sid -ceq 'S-1-1-0') { return 'no-dacl' } }
    # What the policy folder hands down, it hands to policy files. Windows itself gives every key a rule of this kind.
    $own = @(foreach ($rule in $rules) { if (-not $rule.OnlyBelow) { $rule } })
    $counted = $own
    if (-not $Above -and $Guarded -ceq 'folder') { $counted = $rules }
    $mask = $changingRights
    if ($Guarded -ceq 'key') { $mask = $keyRights }
    elseif ($Above) { $mask = $takingRights }
    foreach ($rule in $counted) {
        if ($rule.Allows -and $trusted -cnotcontains $rule.Sid -and ($rule.Mask -band $mask) -ne 0) { return "rule=$($rule.Sid):0x$($rule.Hex)" }
    }
    if ($Above) { return '' }
    $wanted = $readingRights[$Guarded]
    $granted = 0
    foreach ($rule in $own) {
        $rights = Get-SpecificRight $Guarded $rule.Mask
        if (-not $rule.Allows -and ($rights -band $wanted) -ne 0) { return 'unreadable-for-users' }
        if ($rule.Allows -and $readers -ccontains $rule.Sid) { $granted = $granted -bor $rights }
    }
    if (($granted -band $wanted) -ne $wanted) { return 'unreadable-for-users' }
    return ''
}

# A mask with the specific rights that its generic ones stand for.
function Get-SpecificRight {
    param([string] $Guarded, [long] $Mask)
    $table = 'file'
    if ($Guarded -ceq 'key') { $table = 'key' }
    $generic = @(2147483648, 0x40000000, 0x20000000, 0x10000000)
    $rights = $Mask
    for ($index = 0; $index -lt 4; $index++) {
        if (($Mask -band $generic[$index]) -ne 0) { $rights = $rights -bor $genericRights[$table][$index] }
    }
    return $rights
}

# Judges the way to a thing from the top, itself last; each step is a Path as checks write it, and a Fact. A fault that
# was seen outweighs a step that could not be.
function Get-Access {
    param([string] $Guarded, [hashtable[]] $Steps)
    $hidden = ''
    for ($index = 0; $index -lt $Steps.Length; $index++) {
        $step = $Steps[$index]
        $above = $index -lt $Steps.Length - 1
        if ($step.Fact.Kind -ceq 'missing') { return ConvertTo-Observation 'absent' '' }
        $fault = Get-GuardFault -Guarded $Guarded -Fact $step.Fact -Above $above
        if ($fault -ceq 'unreadable') {
            if ($hidden -ceq '') { $hidden = $step.Path }
        } elseif ($fault -cne '') {
            if ($above) { $fault = "$($step.Path):$fault" }
            return ConvertTo-Observation 'value' $fault
        }
    }
    if ($hidden -cne '') { return ConvertTo-Observation 'unreadable' "the access rules of $hidden are hidden" }
    return ConvertTo-Observation 'value' 'admins-write-everyone-reads'
}

# ---------------------------------------------------------------------------------------------------------------------
# What is seen: each look is brought to one string of printable ASCII, so that judging is comparison.
# ---------------------------------------------------------------------------------------------------------------------

# The real ProgramData, of this machine or of the volume below -Root.
function Get-Ground {
    param([string] $Root)
    if ($Root -ceq '') {
        $programData = Get-ProgramDataFolder
        $windows = (Get-RegistryValueFact 'SOFTWARE\Microsoft\Windows NT\CurrentVersion' 'SystemRoot').Data -join ''
        $programs = (Get-RegistryValueFact 'SOFTWARE\Microsoft\Windows\CurrentVersion' 'ProgramFilesDir').Data -join ''
        return @{ Root = ''; Top = $programData.Substring(0, 3); ProgramData = $programData; Windows = $windows; Programs = $programs }
    }
    $top = $Root.TrimEnd('\') -creplace '^([A-Za-z]:)\z', '$1\'
    $below = $Root.TrimEnd('\')
    return @{ Root = $Root; Top = $top; ProgramData = "$below\ProgramData"; Windows = "$below\Windows"; Programs = "$below\Program Files" }
}

# All that these checks and the sources ask for, by the text of the look.
function Get-MachineFact {
    param([hashtable[]] $Asked, [string] $Root)
    $ground = Get-Ground $Root
    $facts = @{ Observations = [System.Collections.SortedList]::new([System.StringComparer]::Ordinal); Root = $Root }
    $facts.Receipt = Get-ReceiptFact $ground
    foreach ($look in @($plans) + @($Asked) + @(@{ Look = 'desktop-version'; Kind = 'desktop-version'; Where = @() })) {
        if (@('effective-source', 'receipt') -ccontains $look.Kind -or $facts.Observations.ContainsKey($look.Look)) { continue }
        $facts.Observations[$look.Look] = Get-Seen -Kind $look.Kind -Where $look.Where -Ground $ground -Receipt $facts.Receipt
    }
    $facts.Contents = @{}
    foreach ($one in $Asked) {
        $seen = $facts.Observations[$one.Look]
        if ($one.Kind -cne 'file-content' -or $one.Content -ceq '' -or $seen.Value -cnotmatch '^sha256 ' -or $one.Values -ccontains $seen.Value) { continue }
        $bytes = Get-Evidence (Get-LocalPath $one.Where[0] $ground)
        if ($null -ne $bytes) { $facts.Contents[$one.Look] = $bytes }
    }
    return $facts
}

# For an explanation, which the verdict does without.
function Get-Evidence {
    param([string] $Path)
    try { return , (Get-FileByte $Path) }
    catch [System.UnauthorizedAccessException], [System.IO.IOException] { return $null }
}

# Whatever goes wrong with one look is said of that look; the others go on.
function Get-Seen {
    param([string] $Kind, [string[]] $Where, [hashtable] $Ground, [hashtable] $Receipt)
    try {
        if ($Ground.Root -cne '' -and @('registry-value', 'registry-copy', 'registry-access', 'restart', 'wsl-version', 'windows-containers') -ccontains $Kind) {
            return ConvertTo-Observation 'unseen' 'another root cannot show it'
        }
        switch -CaseSensitive ($Kind) {
            'file-content' { return Get-FileContent (Get-LocalPath $Where[0] $Ground) }
            'file-access' { return Get-Access 'file' @(Select-Step $Where[0] $Ground) }
            'folder-access' { return Get-Access 'folder' @(Select-Step $Where[0] $Ground) }
            'presence' { return Get-Presence (Get-LocalPath $Where[0] $Ground) }
            'registry-value' { return Get-RegistryText $Where[0] $Where[1] }
            'registry-copy' { return Get-RegistryCopy -Key $Where[0] -Name $Where[1] -Original $Where[2] }
            'registry-access' { return Get-Access 'key' @(Select-KeyStep $Where[0]) }
            'desktop-version' { return Get-DesktopVersion $Ground }
            'restart' { return Get-Restart -Paths $Where -Ground $Ground -Receipt $Receipt }
            'hosts-file' { return Get-Redirection $Where $Ground.Windows }
            'wsl-version' { return Get-WslVersion }
            'windows-containers' {
                $runs = 'no'
                if (Test-Process 'dockerd') { $runs = 'yes' }
                return ConvertTo-Observation 'value' $runs
            }
            'per-user-install' { return Get-PerUserInstall $Ground }
            'today' { return ConvertTo-Observation 'value' (Get-Today) }
            default { return ConvertTo-Observation 'unreadable' 'this script does not know how to look' }
        }
    } catch [System.UnauthorizedAccessException], [System.Security.SecurityException] {
        return ConvertTo-Observation 'unreadable' 'access denied'
    } catch {
        return ConvertTo-Observation 'unreadable' 'it could not be read'
    }
}

# What somebody on the machine wrote: every byte of its UTF-8 that is not printable ASCII becomes a question mark.
function ConvertTo-Printable {
    param([string] $Text)
    $bytes = [System.Text.Encoding]::UTF8.GetBytes($Text.TrimEnd("`n"))
    return (@(foreach ($byte in $bytes) {
        if ($byte -ge 0x20 -and $byte -le 0x7e) { [char] $byte }
        else { '?' }
    }) -join '')
}

function Get-LocalPath {
    param([string] $Path, [hashtable] $Ground)
    if (-not $Path.StartsWith('%ProgramData%\')) { throw 'a place that this script does not know' }
    return $Ground.ProgramData + $Path.Substring('%ProgramData%'.Length)
}

# The way from the root of the volume to a path below %ProgramData%, as checks write it. Another root that is a mount point is
# where its administrator wants a look: what counts lies below it.
function Select-Step {
    param([string] $Path, [hashtable] $Ground)
    $reached = $Ground.Top.TrimEnd('\')
    $first = Get-PathFact $Ground.Top
    if ($Ground.Root -ceq '' -or -not $first.Link) { @{ Path = $Ground.Top; Fact = $first } }
    $names = @($Ground.ProgramData.Substring($reached.Length).Trim('\') -csplit '\\')
    foreach ($name in $names) {
        $reached = "$reached\$name"
        $written = $reached
        if ($reached -ceq $Ground.ProgramData) { $written = '%ProgramData%' }
        @{ Path = $written; Fact = Get-PathFact $reached }
    }
    $written = '%ProgramData%'
    foreach ($name in $Path.Substring('%ProgramData%\'.Length) -csplit '\\') {
        $reached = "$reached\$name"
        $written = "$written\$name"
        @{ Path = $written; Fact = Get-PathFact $reached }
    }
}

function Select-KeyStep {
    param([string] $Key)
    $names = $Key -csplit '\\'
    for ($depth = 2; $depth -le $names.Length; $depth++) {
        $each = $names[1..($depth - 1)] -join '\'
        $step = @{ Kind = 'missing'; Link = $false; Names = '1'; Owner = ''; Protected = $false; Rules = @() }
        try {
            $fact = Get-RegistryKeyFact $each
            if ($fact.Exists) { $step.Kind = 'key' }
            $step.Owner = $fact.Owner
            $step.Rules = $fact.Rules
        } catch [System.UnauthorizedAccessException], [System.Security.SecurityException] {
            # A fault of another step still counts.
            $step.Kind = 'unreadable'
        }
        @{ Path = "HKLM\$each"; Fact = $step }
    }
}

function Get-FileContent {
    param([string] $Path)
    $fact = Get-PathFact $Path
    if ($fact.Kind -ceq 'missing') { return ConvertTo-Observation 'absent' '' }
    if ($fact.Kind -ceq 'unreadable') { return ConvertTo-Observation 'unreadable' 'access denied' }
    if ($fact.Kind -cne 'file' -or $fact.Link) { return ConvertTo-Observation 'value' 'not-a-file' }
    $length = Get-FileLength $Path
    if ($length -gt 1048576) { return ConvertTo-Observation 'value' 'too-large' }
    $bytes = Get-FileByte $Path
    # It changed while it was read.
    if ($bytes.Length -ne $length) { return ConvertTo-Observation 'unreadable' 'it could not be read whole' }
    return ConvertTo-Observation 'value' "sha256 $(Get-Sha256 $bytes)"
}

function Get-Presence {
    param([string] $Path)
    $fact = Get-PathFact $Path
    if ($fact.Kind -ceq 'missing') { return ConvertTo-Observation 'absent' '' }
    if ($fact.Link) { return ConvertTo-Observation 'value' 'link' }
    if ($fact.Kind -ceq 'unreadable') { return ConvertTo-Observation 'unreadable' 'access denied' }
    return ConvertTo-Observation 'value' $fact.Kind
}

# A semicolon inside a string would make one string look like two.
function Get-RegistryText {
    param([string] $Key, [string] $Name)
    $fact = Get-RegistryValueFact ($Key -creplace '^HKLM\\', '') $Name
    if ($fact.Kind -ceq '') { return ConvertTo-Observation 'absent' '' }
    $strings = @(foreach ($entry in $fact.Data) { (ConvertTo-Printable $entry).Replace(';', '?') })
    return ConvertTo-Observation 'value' ((@("kind=$($fact.Kind)") + $strings) -join ';')
}

function Get-RegistryCopy {
    param([string] $Key, [string] $Name, [string] $Original)
    $copy = Get-RegistryText $Key $Name
    $model = Get-RegistryText $Original $Name
    if ($copy.Status -ceq 'value' -and $model.Status -ceq 'value' -and $copy.Value -ceq $model.Value) { return ConvertTo-Observation 'absent' '' }
    return $copy
}

# The receipt is believed where nobody but an administrator can have written it. An installation that was cut off leaves
# it without a policy, or with lines of two digests for one path.
function Get-ReceiptFact {
    param([hashtable] $Ground)
    if ($Ground.Root -cne '') { return ConvertTo-ReceiptFact 'unseen' 'another root cannot show it' }
    try {
        $access = Get-Access 'key' @(Select-KeyStep "HKLM\$receiptKey")
        if ($access.Status -ceq 'absent') { return ConvertTo-ReceiptFact 'absent' '' }
        if ($access.Status -cne 'value') { return ConvertTo-ReceiptFact 'unreadable' $access.Reason }
        if ($access.Value -cne 'admins-write-everyone-reads') { return ConvertTo-ReceiptFact 'not-believed' $access.Value }
        return Get-BelievedReceipt $Ground
    } catch [System.UnauthorizedAccessException], [System.Security.SecurityException] {
        return ConvertTo-ReceiptFact 'unreadable' 'access denied'
    } catch {
        return ConvertTo-ReceiptFact 'unreadable' 'it could not be read'
    }
}

function ConvertTo-ReceiptFact {
    param([string] $Status, [string] $Reason)
    return @{ Status = $Status; Reason = $Reason; Policy = ''; Revision = ''; Channel = ''; Changed = ''; Complete = $false; Records = @() }
}

function Get-BelievedReceipt {
    param([hashtable] $Ground)
    $receipt = ConvertTo-ReceiptFact 'believed' ''
    foreach ($name in 'Policy', 'Revision', 'Channel', 'Changed') {
        $receipt[$name] = ConvertTo-Printable ((Get-RegistryValueFact $receiptKey $name).Data -join '')
    }
    # Nothing else is known of it than that an installer of this organisation began: it names no policy yet.
    if ($receipt.Policy -ceq '') { return ConvertTo-ReceiptFact 'not-believed' 'it names no policy' }
    $rest = ''
    if ($receipt.Policy.StartsWith($organization)) { $rest = $receipt.Policy.Substring($organization.Length) }
    if ($rest -cnotmatch '^(?:\.[a-z][a-z0-9]{0,15})?@[0-9a-f]{8}\z') { return ConvertTo-ReceiptFact 'not-believed' 'of another organisation' }
    $lines = @((Get-RegistryValueFact $receiptKey 'Files').Data)
    $receipt.Records = @(foreach ($entry in $lines) {
        if ($entry -cnotmatch '^([0-9a-f]{64}) (.*)\z') { continue }
        $part = $Matches
        # An installer touches nothing else, so nothing else can be its work.
        foreach ($plan in $plans) {
            $place = $plan.Path
            if ($plan.Kind -ceq 'file-content') { $place = Get-LocalPath $plan.Path $Ground }
            if ($place -ceq $part[2]) { @{ Path = $plan.Path; Sha256 = $part[1] } }
        }
    })
    $receipt.Complete = $true
    $seen = @()
    foreach ($record in $receipt.Records) {
        if ($seen -ccontains $record.Path) { $receipt.Complete = $false }
        $seen += $record.Path
    }
    return $receipt
}

# Of several copies the oldest counts.
function Get-DesktopVersion {
    param([hashtable] $Ground)
    $installed = @()
    $versions = @()
    if ($Ground.Root -ceq '') {
        $installed = @(Get-InstalledVersion 'Docker Desktop')
        $versions = $installed + @(Get-UserRegistryData 'SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall\Docker Desktop' 'DisplayVersion')
    }
    if ($Ground.Programs -ceq '') { throw 'a place that this machine does not name' }
    $shared = Get-ProgramFact "$($Ground.Programs)\Docker\Docker\Docker Desktop.exe"
    $programs = @(Get-UserProgram $Ground)
    $hidden = @(foreach ($each in @($shared) + $programs) { $each.kind }) -ccontains 'unreadable'
    # Where an uninstall key of the machine tells the version of a program for all users, its file adds nothing.
    if ($installed.Length -eq 0) { $programs = @($shared) + $programs }
    foreach ($each in $programs) { if (@('missing', 'unreadable') -cnotcontains $each.kind) { $versions += $each.version } }
    if ($versions.Length -eq 0) {
        if ($hidden) { return ConvertTo-Observation 'unreadable' 'the profiles of others cannot be read' }
        # An image may have it elsewhere.
        if ($Ground.Root -cne '') { return ConvertTo-Observation 'unseen' 'another root cannot show it' }
        return ConvertTo-Observation 'absent' ''
    }
    $oldest = $versions[0]
    # What is no version is below every version.
    foreach ($version in $versions) { if ((Test-AtLeast $oldest '0') -and -not (Test-AtLeast $version $oldest)) { $oldest = $version } }
    if ($oldest -ceq '') { return ConvertTo-Observation 'unreadable' 'it is installed and names no version' }
    $oldest = ConvertTo-Printable $oldest
    return ConvertTo-Observation 'value' $oldest.Substring(0, [System.Math]::Min(64, $oldest.Length))
}

# What is known of the program in the profile of each user.
function Get-UserProgram {
    param([hashtable] $Ground)
    foreach ($folder in Get-ProfileFolder $Ground.Root $Ground) { Get-UserProgramFact $folder 'AppData\Local\Programs\DockerDesktop\Docker Desktop.exe' }
}

function Get-PerUserInstall {
    param([hashtable] $Ground)
    $kinds = @(foreach ($each in Get-UserProgram $Ground) { $each.kind })
    foreach ($kind in $kinds) { if (@('missing', 'unreadable') -cnotcontains $kind) { return ConvertTo-Observation 'value' 'found' } }
    if ($kinds -ccontains 'unreadable') { return ConvertTo-Observation 'unreadable' 'the profiles of others cannot be read' }
    return ConvertTo-Observation 'value' 'none'
}

# Moments are texts that sort by time. A change of the policy key shows in the receipt alone.
function Get-Restart {
    param([string[]] $Paths, [hashtable] $Ground, [hashtable] $Receipt)
    $starts = @(Get-DockerDesktopProcess)
    if ($starts.Length -eq 0) { return ConvertTo-Observation 'absent' '' }
    $moments = @(foreach ($path in $Paths) { Get-PathMoment (Get-LocalPath $path $Ground) }) + @($Receipt.Changed)
    foreach ($start in $starts) {
        foreach ($moment in $moments) {
            if ($start -cne 'hidden' -and [string]::CompareOrdinal($start, $moment) -lt 0) { return ConvertTo-Observation 'value' 'older' }
        }
    }
    if ($starts -ccontains 'hidden') { return ConvertTo-Observation 'unseen' 'processes of others cannot be seen' }
    return ConvertTo-Observation 'value' 'current'
}

# One name may stand behind any address, an unreachable one too: none of them has business in the file. Lists that block
# advertisements have some hundred thousand lines: only where a name stands its line is looked at.
function Get-Redirection {
    param([string[]] $Names, [string] $Windows)
    if ($Windows -ceq '') { return ConvertTo-Observation 'unreadable' 'it could not be read' }
    $path = "$Windows\System32\drivers\etc\hosts"
    $fact = Get-PathFact $path
    if ($fact.Kind -ceq 'missing') { return ConvertTo-Observation 'value' 'none' }
    if ($fact.Kind -ceq 'unreadable') { return ConvertTo-Observation 'unreadable' 'access denied' }
    if ($fact.Link -or $fact.Kind -cne 'file' -or (Get-FileLength $path) -gt 8388608) { return ConvertTo-Observation 'unreadable' 'it could not be read whole' }
    $bytes = Get-FileByte $path
    # Whatever the encoding: the names that are looked for are ASCII, and every byte that is not becomes a question mark.
    $text = [System.Text.Encoding]::ASCII.GetString($bytes).Replace([string] [char] 0, '').ToLowerInvariant()
    # From the name back to the beginning of its line: no comment, and an address first.
    $before = '(?<=(?:\A|[\r\n])[^\S\r\n]*[^\s#]+[^\S\r\n](?:[^#\r\n]*[^\S\r\n])?'
    $found = [string[]] @(foreach ($name in $Names) {
        $word = [System.Text.RegularExpressions.Regex]::Escape($name.ToLowerInvariant())
        if ($text -cmatch "$word$before$word)\.*(?=[\s#]|\z)") { $name }
    })
    if ($found.Length -eq 0) { return ConvertTo-Observation 'value' 'none' }
    [System.Array]::Sort($found, [System.StringComparer]::Ordinal)
    return ConvertTo-Observation 'value' ($found -join ',')
}

# Written by the installer of WSL (microsoft/WSL test/windows/InstallerTests.cpp reads it); a WSL that came with Windows has
# no such key.
function Get-WslVersion {
    $version = (Get-RegistryValueFact 'SOFTWARE\Microsoft\Windows\CurrentVersion\Lxss\MSI' 'Version').Data -join ''
    if ($version -ceq '') { return ConvertTo-Observation 'absent' '' }
    return ConvertTo-Observation 'value' (ConvertTo-Printable $version)
}

# ---------------------------------------------------------------------------------------------------------------------
# Why a file is not the one of the policy. Decides nothing: other bytes stay a failure, whatever they say.
# ---------------------------------------------------------------------------------------------------------------------

# Severity and one or two sentences.
function Get-Diagnosis {
    param([byte[]] $Bytes, [string] $Wanted)
    $stops = 'Docker Desktop may not start with it. An editor or a script of Windows writes files like that.'
    if ($Bytes.Length -gt 2 * $Wanted.Length + 8192) { return 'high', 'The file is far larger than that of the policy.' }
    $start = [System.BitConverter]::ToString($Bytes, 0, [System.Math]::Min(64, $Bytes.Length))
    if ($start -cmatch '^(FF-FE|FE-FF)|^(00-(?!00)..-?){2,}\z|^((?!00)..-00-?){2,}\z') { return 'high', "The file is UTF-16 and must be UTF-8. $stops" }
    if ($start -cmatch '^EF-BB-BF') { return 'high', "The file begins with a byte order mark. $stops" }
    if ($Bytes -contains 0) { return 'high', 'The file holds zero bytes: it was damaged, or is no text. Docker Desktop may not start.' }
    try { $text = [System.Text.UTF8Encoding]::new($false, $true).GetString($Bytes) }
    catch [System.ArgumentException] { return 'high', 'The file is not UTF-8: it was saved in another encoding. Docker Desktop may not start.' }
    if ($text.Trim() -ceq '') { return 'high', 'The file is empty.' }
    if ($text.Replace("`r`n", "`n") -ceq $Wanted) { return 'low', 'Only the line ends differ: they are those of Windows. Docker Desktop reads the same from it.' }
    $found = Read-Json $text
    if ($found.Fault -ge 0) {
        $lines = $text.Substring(0, [System.Math]::Min($found.Fault, $text.Length)) -csplit "`n"
        return 'high', "The file is no valid JSON, at line $($lines.Length), column $($lines[-1].Length + 1). Docker Desktop may not start with it."
    }
    if ($found.Twice) { return 'high', 'A key stands in it twice. Which of the two counts, nobody can say.' }
    $meant = Read-Json $Wanted
    if ($found.Whole -ceq $meant.Whole) { return 'low', 'It is written differently and means the same: only white space or the order of keys differs.' }
    return 'high', (Get-Difference $found.Leaves $meant.Leaves)
}

# Which values differ, five of them at most.
function Get-Difference {
    param([object] $Found, [object] $Meant)
    $names = @(foreach ($name in $Meant.Keys) { $name }) + @(foreach ($name in $Found.Keys) { if (-not $Meant.ContainsKey($name)) { $name } })
    $other = @(foreach ($name in $names) { if (-not ($Found.ContainsKey($name) -and $Meant.ContainsKey($name) -and $Found[$name] -ceq $Meant[$name])) { $name } })
    $shown = @(foreach ($name in Select-First $other ([System.Math]::Min(5, $other.Length))) {
        $path = ConvertTo-Short $name
        if (-not $Found.ContainsKey($name)) { "$path is missing." }
        elseif (-not $Meant.ContainsKey($name)) { "$path is there and not in the policy." }
        elseif ($path -cmatch '^(.*)\.locked\z' -and $Meant[$name] -ceq 'true') { "$($Matches[1]) is unlocked: users may change it." }
        else { "$path is $(ConvertTo-Short $Found[$name]) and should be $(ConvertTo-Short $Meant[$name])." }
    })
    if ($other.Length -gt 5) { $shown += "$($other.Length - 5) more differ." }
    return $shown -join ' '
}

function ConvertTo-Short {
    param([string] $Text)
    $printable = ConvertTo-Printable $Text
    if ($printable.Length -gt 80) { return $printable.Substring(0, 80) + '...' }
    return $printable
}

# Strict JSON, by hand: ConvertFrom-Json of Windows PowerShell takes comments and single quotes. Leaves: the text of every
# value that is no object, by its path. Whole: all of it, keys sorted. Fault: where it is no JSON, or -1.
function Read-Json {
    param([string] $Text)
    $token = '[{}\[\]:,]|"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null'
    $scan = @{ Pattern = [System.Text.RegularExpressions.Regex]::new("\G[ \t\r\n]*($token|\z)?"); Text = $Text; At = 0; Last = 0; Fault = -1; Twice = $false; Whole = ''; Leaves = [System.Collections.SortedList]::new([System.StringComparer]::Ordinal) }
    try {
        $scan.Whole = Read-JsonValue -Scan $scan -Path '' -Depth 0
        if ((Read-JsonToken $scan) -cne '') { throw 'more behind the end' }
    } catch [System.Management.Automation.RuntimeException] {
        $scan.Fault = $scan.At
    }
    return $scan
}

# '' at the end. At stays before what is no token.
function Read-JsonToken {
    param([hashtable] $Scan)
    $found = $Scan.Pattern.Match($Scan.Text, $Scan.At)
    $group = $found.Groups[1]
    $Scan.Last = $found.Index + $found.Length - $group.Length
    $Scan.At = $Scan.Last
    if (-not $group.Success) { throw 'no token' }
    $Scan.At += $group.Length
    return $group.Value
}

function Read-JsonValue {
    param([hashtable] $Scan, [string] $Path, [int] $Depth)
    $token = Read-JsonToken $Scan
    if ($token -ceq '{' -and $Depth -lt 50) { return Read-JsonObject -Scan $Scan -Path $Path -Depth $Depth }
    if ($token -ceq '[' -and $Depth -lt 50) {
        $text = Read-JsonArray $Scan $Depth
    } elseif ($token -cmatch '^["0-9tfn-]') {
        $text = ConvertFrom-JsonEscape $token
    } else {
        $Scan.At = $Scan.Last
        throw 'no value'
    }
    if ($Path -cne '[]') { $Scan.Leaves[$Path] = $text }
    return $text
}

function Read-JsonArray {
    param([hashtable] $Scan, [int] $Depth)
    $values = [System.Collections.ArrayList]::new()
    $before = $Scan.At
    if ((Read-JsonToken $Scan) -cne ']') {
        $Scan.At = $before
        while ($true) {
            $before = $Scan.At
            $token = Read-JsonToken $Scan
            # Calls are what takes time here.
            if ($token -cmatch '^["0-9tfn-][^\\]*\z') {
                [void] $values.Add($token)
            } else {
                $Scan.At = $before
                [void] $values.Add((Read-JsonValue -Scan $Scan -Path '[]' -Depth ($Depth + 1)))
            }
            $token = Read-JsonToken $Scan
            if ($token -ceq ']') { break }
            if ($token -cne ',') {
                $Scan.At = $Scan.Last
                throw 'no comma'
            }
        }
    }
    return '[' + ($values -join ',') + ']'
}

function Read-JsonObject {
    param([hashtable] $Scan, [string] $Path, [int] $Depth)
    $members = [System.Collections.SortedList]::new([System.StringComparer]::Ordinal)
    $token = Read-JsonToken $Scan
    while ($token -cne '}') {
        $key = ConvertFrom-JsonEscape $token
        if (-not $token.StartsWith('"') -or (Read-JsonToken $Scan) -cne ':') {
            $Scan.At = $Scan.Last
            throw 'no key'
        }
        if ($members.ContainsKey($key)) { $Scan.Twice = $true }
        $name = $key.Substring(1, $key.Length - 2)
        $below = "$Path.$name".TrimStart('.')
        if ($Path -ceq '[]') { $below = '[]' }
        $members[$key] = Read-JsonValue -Scan $Scan -Path $below -Depth ($Depth + 1)
        $token = Read-JsonToken $Scan
        if ($token -ceq '}') { break }
        if ($token -cne ',') {
            $Scan.At = $Scan.Last
            throw 'no comma'
        }
        $token = Read-JsonToken $Scan
        if ($token -ceq '}') {
            $Scan.At = $Scan.Last
            throw 'a comma too many'
        }
    }
    return '{' + (@(foreach ($key in $members.Keys) { "${key}:$($members[$key])" }) -join ',') + '}'
}

# One spelling for each text: two that mean the same are written alike.
function ConvertFrom-JsonEscape {
    param([string] $Token)
    if (-not $Token.Contains('\')) { return $Token }
    $names = @{ b = 8; f = 12; n = 10; r = 13; t = 9 }
    $parts = $Token -csplit '\\(u[0-9a-fA-F]{4}|.)'
    for ($index = 1; $index -lt $parts.Length; $index += 2) {
        if ($parts[$index].Length -eq 5) { $parts[$index] = [string] [char] [System.Convert]::ToInt32($parts[$index].Substring(1), 16) }
        elseif ($names.ContainsKey($parts[$index])) { $parts[$index] = [string] [char] $names[$parts[$index]] }
    }
    return $parts -join ''
}

# ---------------------------------------------------------------------------------------------------------------------
# The run.
# ---------------------------------------------------------------------------------------------------------------------

# Judged here: what PowerShell judges itself ends with 1, which means drift.
function Get-Misuse {
    param([string[]] $Wanted, [string[]] $Unknown)
    if ($Unknown.Length -gt 0) { return "it does not know $($Unknown -join ' ')." }
    if ($Root -cne '' -and $Root -cnotmatch '^[A-Za-z]:\\') { return 'the path after -Root must be absolute, like D:\mount.' }
    if ((Format-JsonText (ConvertTo-Plain $Root)).Length -gt 1002) { return 'the path after -Root is too long.' }
    foreach ($code in $Wanted) {
        $known = @(foreach ($one in $checks) { $one.Code; $one.Id })
        if ($known -notcontains $code) { return "this policy has no check $code on Windows." }
    }
    return ''
}

$limit = $null
try {
    $wanted = @(foreach ($codes in $Check) { $codes -csplit ',' -cne '' })
    $misuse = Get-Misuse $wanted @(foreach ($word in $Rest) { $word })
    if ($Line -and $Json) { $misuse = '-Line and -Json exclude each other.' }
    if ($misuse -cne '') { throw $misuse }
    $limit = Limit-Run 120 (@(Get-TroubleLine 'a look did not end within two minutes.') -join "`n")
    $asked = @(foreach ($one in $checks) { if ($wanted.Length -eq 0 -or $wanted -contains $one.Code -or $wanted -contains $one.Id) { $one } })
    $report = Get-Report -Facts (Get-MachineFact $asked $Root) -Asked $asked -Partial ($wanted.Length -gt 0)
    $said = @(Get-ReportLine $report)
    Complete-Run $limit
    $said
    if (@('ok', 'exempt') -ccontains $report.Verdict) { exit 0 }
    if (@('outdated', 'conflict', 'drift', 'pending') -ccontains $report.Verdict) { exit 1 }
    exit 2
} catch {
    Complete-Run $limit
    Get-TroubleLine "$($_.Exception.GetBaseException().Message)"
    exit 2
}
