import {SID, WINDOWS, type WindowsTampering} from './windows.ts';

const {registryJson, adminSettings, folder, programData, policyKey, misplacedKey, receiptKey, hosts} = WINDOWS;
const QUIET = {verdict: 'ok', notices: []} as const;

/** The clean machine, and what may happen to it without anybody having to know. */
export const WINDOWS_QUIET: readonly WindowsTampering[] = [
  {name: 'clean: one organisation', policy: 'minimal', change: [], ...QUIET},
  {name: 'clean: settings too', policy: 'rich', change: [], ...QUIET},
  {name: 'clean: registry.json alone', policy: 'files', change: [], ...QUIET},
  {name: 'clean: no sign-in asked for', policy: 'unenforced', change: [], ...QUIET},
  {name: 'clean: an exception in force', policy: 'pilot', change: [], verdict: 'exempt', notices: []},
  {
    name: 'an exception on its last day',
    policy: 'lapsed',
    change: [{do: 'today', day: '2026-01-31'}],
    verdict: 'exempt',
    notices: [],
  },
  {
    name: 'an unrelated file beside the policy',
    policy: 'rich',
    change: [{do: 'write', path: `${folder}\\service.log`, text: 'started\r\n'}],
    ...QUIET,
  },
  {
    name: 'the folder of a private extension marketplace',
    policy: 'rich',
    change: [
      {do: 'folder', path: `${folder}\\extension-marketplace`},
      {do: 'write', path: `${folder}\\extension-marketplace\\extensions.txt`, text: 'example\n'},
    ],
    ...QUIET,
  },
  {
    name: 'the data of the virtual machine, which users may write',
    policy: 'rich',
    change: [
      {do: 'folder', path: `${folder}\\vm-data`},
      {do: 'add-rule', path: `${folder}\\vm-data`, rule: `A;OICI;0x1301bf;;;${SID.users}`},
    ],
    ...QUIET,
  },
  {
    name: 'another value in the policy key',
    policy: 'minimal',
    change: [{do: 'value', key: policyKey, name: 'other', kind: 'REG_DWORD', data: ['1']}],
    ...QUIET,
  },
  {
    name: 'another key below the policies',
    policy: 'minimal',
    change: [{do: 'value', key: 'SOFTWARE\\Policies\\Example', name: 'allowedOrgs', kind: 'REG_SZ', data: ['old-org']}],
    ...QUIET,
  },
  {
    name: 'the same value where a 32-bit program would see it',
    policy: 'minimal',
    change: [{do: 'value', key: misplacedKey, name: 'allowedOrgs', kind: 'REG_MULTI_SZ', data: ['acme']}],
    ...QUIET,
  },
  {
    name: 'the receipt of another organisation',
    policy: 'minimal',
    change: [
      {do: 'value', key: 'SOFTWARE\\Wharfinger\\contoso', name: 'Policy', kind: 'REG_SZ', data: ['contoso@00000000']},
    ],
    ...QUIET,
  },
  {
    name: 'no receipt: another channel brought the files',
    policy: 'minimal',
    change: [{do: 'remove-key', key: receiptKey}],
    ...QUIET,
  },
  {
    name: 'registry.json of SYSTEM',
    policy: 'minimal',
    change: [{do: 'owner', path: registryJson, sid: SID.system}],
    ...QUIET,
  },
  {
    name: 'everyone may read admin-settings.json too',
    policy: 'rich',
    change: [{do: 'add-rule', path: adminSettings, rule: `A;;0x120089;;;${SID.everyone}`}],
    ...QUIET,
  },
  {
    name: 'a group that may not write registry.json',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `D;;0x2;;;${SID.users}`}],
    ...QUIET,
  },
  {
    name: 'the installer of Windows may change the policy folder',
    policy: 'minimal',
    change: [{do: 'add-rule', path: folder, rule: `A;OICI;0x1f01ff;;;${SID.trustedInstaller}`}],
    ...QUIET,
  },
  {
    name: 'a rule of %ProgramData% for what is created in it',
    policy: 'minimal',
    change: [{do: 'add-rule', path: programData, rule: `A;OICIIO;0x10000000;;;${SID.creator}`}],
    ...QUIET,
  },
  {
    name: 'a rule of the policy key for its creator',
    policy: 'minimal',
    change: [{do: 'add-key-rule', key: policyKey, rule: `A;CIIO;0xf003f;;;${SID.creator}`}],
    ...QUIET,
  },
  {
    name: 'a hosts file with entries of the company',
    policy: 'rich',
    change: [{do: 'write', path: hosts, text: '# 10.0.0.1 hub.docker.com\r\n10.0.0.1 registry.acme.example\r\n'}],
    ...QUIET,
  },
  {
    name: 'Docker Desktop started after the policy',
    policy: 'minimal',
    change: [{do: 'run-desktop', since: 'after'}],
    ...QUIET,
  },
  {
    name: 'Docker Desktop of somebody else, whose start is hidden',
    policy: 'minimal',
    change: [{do: 'run-hidden-desktop'}],
    ...QUIET,
  },
  {name: 'Docker Desktop new enough', policy: 'rich', change: [{do: 'desktop-version', version: '4.100.0'}], ...QUIET},
  {
    name: 'Docker Desktop not installed yet, nor WSL',
    policy: 'rich',
    change: [
      {do: 'desktop-version', version: null},
      {do: 'wsl-version', version: null},
    ],
    ...QUIET,
  },
];
