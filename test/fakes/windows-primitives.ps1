# A Windows machine in a hashtable, $global:wharfingerMachine: the same functions as
# templates/windows/seeing.ps1.hbs, product.ps1.hbs, limit.ps1.hbs, changing.ps1.hbs and writing.ps1.hbs. Invoke-Batch.ps1 loads and saves it.
#
# What is faithful here, because a script could be wrong about it:
#  - GetAttributes looks at a link, reading bytes goes through it to its target.
#  - A file is an inode: hard links share content, descriptor and open handles; a rename moves the name, not the inode.
#  - Renaming over a name drops the old inode and keeps the descriptor of the new one. It fails on a folder, on a link to
#    a folder, and on a file that somebody holds open without sharing deletion.
#  - Creating takes the descriptor it is given and fails where the name exists (CreateNew). Without one it would inherit.
#  - Giving a folder a descriptor changes nothing in it.
#  - Deleting takes a name; of a link the link, of a folder only an empty one.
#  - A rule list keeps inherited and own entries apart; Windows hands entries back in its own order.
#  - A registry value has a kind; a REG_SZ reads as one string. A new key inherits the rules of its parent.
#  - A key with keys below it cannot be deleted.
#
# The machine: {elevated, language, running, programData, nodes: {path: {kind: file|folder|link, inode?, target?, owner,
# protected, rules}}, inodes: {id: {content (base64), owner, protected, rules, held, readOnly}}, keys: {path: {owner,
# rules, values: {name: {kind, data}}}}, caller, busy, started, now, calls, dieAt, attack: {calls, path, node}}. `dieAt` N ends the script at the
# start of call N, as a power cut would: `exit` passes every catch. `attack` puts a node in place before the given calls
# where a user may still write.

$machine = $global:wharfingerMachine

# ConvertFrom-Json makes a date of a moment; Windows has texts.
function ConvertTo-Text {
    param([object] $Value)
    if ($Value -is [datetime]) { return $Value.ToString('o') }
    return $Value
}

# Every primitive begins here.
function Step-Machine {
    param([string] $Call)
    $machine.calls++
    $machine.log += @($Call)
    if ($machine.ContainsKey('attack') -and $machine.attack.calls -contains $machine.calls -and (Test-UserWritable $machine.attack.path)) {
        $machine.nodes[$machine.attack.path] = $machine.attack.node.Clone()
    }
    if ($machine.calls -eq $machine.dieAt) { exit 137 }
}

# Whether an unprivileged user may put something under a name: add it to the folder or, where something of an
# administrator has the name, take that away first, which is another right (delete child).
function Test-UserWritable {
    param([string] $Path)
    $parent = $machine.nodes[$Path.Substring(0, $Path.LastIndexOf('\'))]
    if ($null -eq $parent -or $parent.kind -ne 'folder') { return $false }
    if ($parent.owner -notin 'S-1-5-18', 'S-1-5-32-544') { return $true }
    $node = $machine.nodes[$Path]
    $mask = 0x500D0156
    if ($null -ne $node -and $node.kind -eq 'folder' -and $node.owner -eq 'S-1-5-32-544') { $mask = 0x40 }
    foreach ($rule in $parent.rules) {
        $part = $rule -split ';'
        if ($part[0] -eq 'A' -and $part[5] -notin 'S-1-5-18', 'S-1-5-32-544' -and ([long] $part[2] -band $mask) -ne 0) { return $true }
    }
    return $false
}

function ConvertFrom-Sddl {
    param([string] $Sddl)
    if ($Sddl -notmatch '^O:BAG:BAD:P((?:\([^)]*\))+)$') { throw "the fake reads no such SDDL: $Sddl" }
    $rules = @([regex]::Matches($Matches[1], '\(([^)]*)\)') | ForEach-Object { $_.Groups[1].Value })
    [array]::Reverse($rules)
    return @{ owner = 'S-1-5-32-544'; protected = $true; rules = $rules }
}

# The node behind a name, links followed: what opening a path does.
function Resolve-Node {
    param([string] $Path)
    $node = $machine.nodes[$Path]
    if ($null -ne $node -and $node.kind -eq 'link') { return Resolve-Node $node.target }
    return $node
}

function Get-Children {
    param([string] $Path)
    return @($machine.nodes.Keys | Where-Object { $_.StartsWith("$Path\") })
}

function Get-LanguageMode { return $machine.language }
function Test-Elevated { Step-Machine 'Test-Elevated'; return [bool] $machine.elevated }
function Get-ProgramDataFolder { Step-Machine 'Get-ProgramDataFolder'; return $machine.programData }
function Get-CallerSid { Step-Machine 'Get-CallerSid'; return $machine.caller }
function Lock-Machine { Step-Machine 'Lock-Machine'; if (-not $machine.busy) { return 'the lock' } }
function Unlock-Machine { param([object] $Mutex) $machine.log += @("Unlock-Machine $Mutex") }
function Get-Moment { Step-Machine 'Get-Moment'; return ConvertTo-Text $machine.now }
function Get-DockerDesktopStart { Step-Machine 'Get-DockerDesktopStart'; return ConvertTo-Text $machine.started }
function Get-Child {
    param([string] $Path)
    Step-Machine "Get-Child $Path"
    return @(Get-Children $Path | Where-Object { $_.LastIndexOf('\') -eq $Path.Length } | Sort-Object)
}
function Wait-Moment { Step-Machine 'Wait-Moment' }

function Get-PathFact {
    param([string] $Path)
    Step-Machine "Get-PathFact $Path"
    $fact = @{ Kind = 'missing'; Link = $false; Names = '1'; Owner = ''; Protected = $false; Rules = @() }
    $node = $machine.nodes[$Path]
    if ($null -eq $node) { return $fact }
    if ($node.kind -eq 'link') {
        $fact.Link = $true
        $target = Resolve-Node $Path
        $fact.Kind = if ($node.folder) { 'folder' } else { 'file' }
        return $fact
    }
    $fact.Kind = $node.kind
    $holder = $node
    if ($node.kind -eq 'file') {
        $holder = $machine.inodes[$node.inode]
        $names = @($machine.nodes.Values | Where-Object { $_.kind -eq 'file' -and $_.inode -eq $node.inode })
        if ($names.Length -gt 1) { $fact.Names = 'more' }
    }
    if ($holder.ContainsKey('shut') -and $holder.shut) { $fact.Kind = 'unreadable'; return $fact }
    $fact.Owner = $holder.owner
    $fact.Protected = [bool] $holder.protected
    $fact.Rules = @($holder.rules)
    return $fact
}

function Get-FileDigest {
    param([string] $Path)
    Step-Machine "Get-FileDigest $Path"
    $node = Resolve-Node $Path
    if ($null -eq $node -or $node.kind -ne 'file') { return 'unreadable' }
    $bytes = [Convert]::FromBase64String($machine.inodes[$node.inode].content)
    return [BitConverter]::ToString([Security.Cryptography.SHA256]::HashData($bytes)).Replace('-', '').ToLowerInvariant()
}

function Assert-Folder {
    param([string] $Path)
    $parent = $Path.Substring(0, $Path.LastIndexOf('\'))
    $node = Resolve-Node $parent
    if ($null -eq $node -or $node.kind -ne 'folder') { throw [System.IO.DirectoryNotFoundException]::new("Could not find a part of the path '$Path'.") }
    if ($machine.nodes[$parent].kind -eq 'link') { throw "the script went through the link $parent" }
}

function Add-Folder {
    param([string] $Path, [string] $Sddl)
    Step-Machine "Add-Folder $Path"
    Assert-Folder $Path
    # CreateDirectory is content with a folder that is there, and then leaves its descriptor alone.
    if (-not $machine.nodes.ContainsKey($Path)) { $machine.nodes[$Path] = @{ kind = 'folder' } + (ConvertFrom-Sddl $Sddl) }
}

function Protect-Folder {
    param([string] $Path, [string] $Sddl)
    Step-Machine "Protect-Folder $Path"
    $node = $machine.nodes[$Path]
    if ($null -eq $node -or $node.kind -ne 'folder') { throw [InvalidOperationException]::new("not a folder, or a link: $Path") }
    $node.Remove('shut')
    $access = ConvertFrom-Sddl $Sddl
    foreach ($name in 'owner', 'protected', 'rules') { $node[$name] = $access[$name] }
}

function Write-File {
    param([string] $Path, [byte[]] $Bytes, [string] $Sddl)
    Step-Machine "Write-File $Path"
    Assert-Folder $Path
    if ($machine.nodes.ContainsKey($Path)) { throw [System.IO.IOException]::new("The file '$Path' already exists.") }
    $id = "i$($machine.calls)-$([guid]::NewGuid().ToString('n').Substring(0, 8))"
    $machine.nodes[$Path] = @{ kind = 'file'; inode = $id }
    $machine.inodes[$id] = @{ content = ''; held = $false } + (ConvertFrom-Sddl $Sddl)
    # A cut in the middle of writing leaves half a file.
    $machine.inodes[$id].content = [Convert]::ToBase64String($Bytes, 0, [int] ($Bytes.Length / 2))
    Step-Machine 'Write-File, half written'
    $machine.inodes[$id].content = [Convert]::ToBase64String($Bytes)
}

function Assert-Replaceable {
    param([string] $Path)
    $node = $machine.nodes[$Path]
    if ($null -ne $node -and $node.kind -eq 'file' -and $machine.inodes[$node.inode].held) {
        throw [System.IO.IOException]::new('The process cannot access the file because it is being used by another process.')
    }
}

function Move-FileOver {
    param([string] $From, [string] $To)
    Step-Machine "Move-FileOver $From $To"
    Assert-Folder $To
    $there = $machine.nodes[$To]
    if ($null -ne $there -and ($there.kind -eq 'folder' -or ($there.kind -eq 'link' -and $there.folder))) {
        throw [System.UnauthorizedAccessException]::new("Access to the path '$To' is denied.")
    }
    Assert-Replaceable $To
    $machine.nodes[$To] = $machine.nodes[$From]
    $machine.nodes.Remove($From)
}

function Clear-Name {
    param([string] $Path)
    Step-Machine "Clear-Name $Path"
    $node = $machine.nodes[$Path]
    if ($null -eq $node) { throw [System.IO.FileNotFoundException]::new("Could not find file '$Path'.") }
    if ($node.kind -eq 'folder' -and (Get-Children $Path).Length -gt 0) { throw [System.IO.IOException]::new("The directory is not empty. : '$Path'") }
    Assert-Replaceable $Path
    $machine.nodes.Remove($Path)
}

function Get-RegistryValueFact {
    param([string] $Key, [string] $Name)
    Step-Machine "Get-RegistryValueFact $Key $Name"
    $entry = $machine.keys[$Key]
    if ($null -eq $entry -or -not $entry.values.ContainsKey($Name)) { return @{ Kind = ''; Data = @() } }
    return @{ Kind = $entry.values[$Name].kind; Data = @(foreach ($text in $entry.values[$Name].data) { ConvertTo-Text $text }) }
}

function Get-RegistryKeyFact {
    param([string] $Key)
    Step-Machine "Get-RegistryKeyFact $Key"
    $entry = $machine.keys[$Key]
    if ($null -eq $entry) { return @{ Exists = $false; Owner = ''; Rules = @() } }
    return @{ Exists = $true; Owner = $entry.owner; Rules = @($entry.rules) }
}

function Get-RegistryKeyName {
    param([string] $Key)
    Step-Machine "Get-RegistryKeyName $Key"
    return @($machine.keys.Keys | Where-Object { $_.StartsWith("$Key\") -and $_.LastIndexOf('\') -eq $Key.Length } |
        ForEach-Object { $_.Substring($Key.Length + 1) } | Sort-Object)
}

function Add-RegistryKey {
    param([string] $Key)
    Step-Machine "Add-RegistryKey $Key"
    if ($machine.keys.ContainsKey($Key)) { return }
    $parent = $Key.Substring(0, $Key.LastIndexOf('\'))
    Add-RegistryKey $parent
    $inherited = @(foreach ($rule in $machine.keys[$parent].rules) {
        $part = $rule -split ';'
        if ($part[1] -notmatch 'CI') { continue }
        # CREATOR OWNER becomes whoever creates.
        if ($part[5] -eq 'S-1-3-0') { $part[5] = $machine.caller }
        $part[1] = $part[1].Replace('IO', '').Replace('ID', '') + 'ID'
        $part -join ';'
    })
    $machine.keys[$Key] = @{ owner = $machine.caller; rules = $inherited; values = @{} }
}

function Protect-RegistryKey {
    param([string] $Key, [string] $Sddl)
    Step-Machine "Protect-RegistryKey $Key"
    $access = ConvertFrom-Sddl $Sddl
    foreach ($name in 'owner', 'rules') { $machine.keys[$Key][$name] = $access[$name] }
}

function Write-RegistryValue {
    param([string] $Key, [string] $Name, [string] $Kind, [string[]] $Data)
    Step-Machine "Write-RegistryValue $Key $Name"
    Add-RegistryKey $Key
    Step-Machine 'Write-RegistryValue, key created'
    $machine.keys[$Key].values[$Name] = @{ kind = $Kind; data = @($Data) }
}

function Clear-RegistryValue {
    param([string] $Key, [string] $Name)
    Step-Machine "Clear-RegistryValue $Key $Name"
    if ($machine.keys.ContainsKey($Key)) { $machine.keys[$Key].values.Remove($Name) }
}

function Clear-RegistryKey {
    param([string] $Key)
    Step-Machine "Clear-RegistryKey $Key"
    if (@($machine.keys.Keys | Where-Object { $_.StartsWith("$Key\") }).Length -eq 0) { $machine.keys.Remove($Key) }
}

# What a look that only a verifier takes finds. `hidden` lists what the caller may not look at; `hangs` what never answers.
function Get-Today { Step-Machine 'Get-Today'; return $machine.today }

function Get-FileInode {
    param([string] $Path)
    $node = Resolve-Node $Path
    if ($null -eq $node -or $node.kind -ne 'file') { throw [System.IO.FileNotFoundException]::new("Could not find file '$Path'.") }
    $inode = $machine.inodes[$node.inode]
    if ($inode.ContainsKey('hangs')) { [System.Threading.Thread]::Sleep(60000) }
    return $inode
}

function Get-FileLength {
    param([string] $Path)
    Step-Machine "Get-FileLength $Path"
    $inode = Get-FileInode $Path
    if ($inode.ContainsKey('length')) { return $inode.length }
    return [Convert]::FromBase64String($inode.content).Length
}

function Get-FileByte {
    param([string] $Path)
    Step-Machine "Get-FileByte $Path"
    $inode = Get-FileInode $Path
    if ($inode.ContainsKey('locked')) { throw [System.IO.IOException]::new('The process cannot access the file because it is being used by another process.') }
    return , [Convert]::FromBase64String($inode.content)
}

function Get-PathMoment {
    param([string] $Path)
    Step-Machine "Get-PathMoment $Path"
    $node = $machine.nodes[$Path]
    if ($null -eq $node -or $node.kind -ne 'file') { return '' }
    $inode = $machine.inodes[$node.inode]
    if ($inode.ContainsKey('moment')) { return ConvertTo-Text $inode.moment }
    return ''
}

function Get-DockerDesktopProcess { Step-Machine 'Get-DockerDesktopProcess'; return @(foreach ($start in $machine.processes) { ConvertTo-Text $start }) }
function Test-Process { param([string] $Name) Step-Machine "Test-Process $Name"; return $machine.engines -contains $Name }

function Get-FileVersion {
    param([string] $Path)
    Step-Machine "Get-FileVersion $Path"
    $inode = Get-FileInode $Path
    if ($inode.ContainsKey('version')) { return $inode.version }
    return ''
}

function Get-UserRegistryData {
    param([string] $Key, [string] $Name)
    Step-Machine "Get-UserRegistryData $Key $Name"
    return @($machine.userVersions)
}

# Ends nothing here but the script: the process runs many.
function Limit-Run {
    param([int] $Seconds, [string] $Text)
    Step-Machine 'Limit-Run'
    return "$Seconds $Text"
}

function Complete-Run {
    param([object] $Ended)
    $machine.log += @('Complete-Run')
}
