import {SID, WINDOWS, type WindowsTampering} from './windows.ts';

const {registryJson, adminSettings, folder, programData, drive, theirs} = WINDOWS;
const OPEN_FILE = {verdict: 'drift', notices: ['W-FILE-ACCESS:registry-json']} as const;
/** A folder that others may change takes everything below it along. */
const OPEN_FOLDER = {
  verdict: 'drift',
  notices: ['W-FILE-ACCESS:registry-json', 'W-FOLDER-ACCESS:docker-desktop'],
} as const;
/** The registry key stands above it. */
const NOT_A_FILE = {
  verdict: 'drift',
  notices: ['W-FILE-ACCESS:registry-json', 'W-FILE-CONTENT:registry-json'],
} as const;

/** Who may change files and folders; reparse points and hard links. */
export const WINDOWS_ACCESS: readonly WindowsTampering[] = [
  {
    name: 'users may modify registry.json',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `A;;0x1301bf;;;${SID.users}`}],
    ...OPEN_FILE,
  },
  {
    name: 'everyone may append to registry.json',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `A;;0x4;;;${SID.everyone}`}],
    ...OPEN_FILE,
  },
  {
    name: 'a user may change the rules of registry.json',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `A;;0x40000;;;${SID.jo}`}],
    ...OPEN_FILE,
  },
  {
    name: 'a generic right to write registry.json',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `A;;0x40000000;;;${SID.authenticated}`}],
    ...OPEN_FILE,
  },
  {
    name: 'power users may delete admin-settings.json',
    policy: 'rich',
    change: [{do: 'add-rule', path: adminSettings, rule: `A;;0x10000;;;${SID.powerUsers}`}],
    verdict: 'drift',
    notices: ['W-FILE-ACCESS:admin-settings'],
  },
  {
    name: 'whoever owns registry.json may write it',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `A;;0x1f01ff;;;${SID.ownerRights}`}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json of a user',
    policy: 'minimal',
    change: [{do: 'owner', path: registryJson, sid: SID.jo}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json without a list',
    policy: 'minimal',
    change: [{do: 'no-list', path: registryJson}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json takes rules from above',
    policy: 'minimal',
    change: [{do: 'inherit', path: registryJson}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json that users cannot read',
    policy: 'minimal',
    change: [{do: 'remove-rules', path: registryJson, sid: SID.users}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json that users are kept from',
    policy: 'minimal',
    change: [{do: 'add-rule', path: registryJson, rule: `D;;0x1;;;${SID.jo}`}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json with a second name in the profile of a user',
    policy: 'minimal',
    change: [{do: 'hard-link', path: registryJson, also: `${theirs}\\registry.json`}],
    ...OPEN_FILE,
  },
  {
    name: 'registry.json is a link to the same text',
    policy: 'minimal',
    change: [{do: 'replace-by-link', path: registryJson, to: `${theirs}\\registry.json`}],
    ...NOT_A_FILE,
  },
  {
    name: 'a folder in the place of registry.json',
    policy: 'minimal',
    change: [{do: 'folder', path: registryJson}],
    ...NOT_A_FILE,
  },
  {
    name: 'the policy folder is a junction to a copy',
    policy: 'minimal',
    change: [{do: 'replace-by-link', path: folder, to: `${theirs}\\DockerDesktop`}],
    ...OPEN_FOLDER,
  },
  {
    name: 'users may add to the policy folder, as they may to %ProgramData%',
    policy: 'minimal',
    change: [{do: 'add-rule', path: folder, rule: `A;CI;0x116;;;${SID.users}`}],
    verdict: 'drift',
    notices: ['W-FOLDER-ACCESS:docker-desktop'],
  },
  {
    name: 'the policy folder hands what is created to its creator',
    policy: 'minimal',
    change: [{do: 'add-rule', path: folder, rule: `A;OICIIO;0x1f01ff;;;${SID.creator}`}],
    verdict: 'drift',
    notices: ['W-FOLDER-ACCESS:docker-desktop'],
  },
  {
    name: 'the policy folder of a user, who created it first',
    policy: 'minimal',
    change: [{do: 'owner', path: folder, sid: SID.jo}],
    ...OPEN_FOLDER,
  },
  {
    name: 'the policy folder takes rules from above',
    policy: 'minimal',
    change: [{do: 'inherit', path: folder}],
    verdict: 'drift',
    notices: ['W-FOLDER-ACCESS:docker-desktop'],
  },
  {
    name: 'users may take away what lies in %ProgramData%',
    policy: 'minimal',
    change: [{do: 'add-rule', path: programData, rule: `A;CI;0x40;;;${SID.users}`}],
    ...OPEN_FOLDER,
  },
  {
    name: '%ProgramData% of a user',
    policy: 'minimal',
    change: [{do: 'owner', path: programData, sid: SID.jo}],
    ...OPEN_FOLDER,
  },
  {
    name: 'users may change the rules of the drive',
    policy: 'minimal',
    change: [{do: 'add-rule', path: drive, rule: `A;OICI;0x1f01ff;;;${SID.authenticated}`}],
    ...OPEN_FOLDER,
  },
  {
    name: 'registry.json whose rules are hidden from whoever looks',
    policy: 'minimal',
    change: [{do: 'hide', path: registryJson}],
    verdict: 'unknown',
    notices: ['?W-FILE-ACCESS:registry-json', '?W-FILE-CONTENT:registry-json'],
  },
];
