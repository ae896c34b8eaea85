import {SID, WINDOWS, type WindowsTampering} from './windows.ts';

const {policies, policyKey, misplacedKey, receiptKey, registryJson} = WINDOWS;
const NOT_READ = {
  verdict: 'drift',
  winner: 'undetermined',
  notices: ['W-REGISTRY-VALUE:allowed-orgs', 'W-SOURCE-EFFECTIVE'],
} as const;
const OTHER_NAMES = {verdict: 'drift', notices: ['W-REGISTRY-VALUE:allowed-orgs']} as const;
const OPEN_KEY = {verdict: 'drift', notices: ['W-REGISTRY-ACCESS:policy-key']} as const;
const NOT_BELIEVED = {verdict: 'drift', notices: ['W-RECEIPT']} as const;
const EARLIER = {policy: 'minimal', installed: 'earlier'} as const;
const organizations = (kind: string, ...data: readonly string[]) =>
  [{do: 'value', key: policyKey, name: 'allowedOrgs', kind, data}] as const;
const MULTI = 'REG_MULTI_SZ';

/** The key that stands above every file, who may change it, and what the installer left. */
export const WINDOWS_REGISTRY: readonly WindowsTampering[] = [
  {
    name: 'the key names another organisation',
    policy: 'minimal',
    change: organizations(MULTI, 'old-org'),
    ...OTHER_NAMES,
  },
  {
    name: 'the key names one too many',
    policy: 'minimal',
    change: organizations(MULTI, 'acme', 'old-org'),
    ...OTHER_NAMES,
  },
  {name: 'the key names one too few', policy: 'rich', change: organizations(MULTI, 'acme'), ...OTHER_NAMES},
  {name: 'the key in another order', policy: 'rich', change: organizations(MULTI, 'acme-labs', 'acme'), ...OTHER_NAMES},
  {name: 'the key in capitals', policy: 'minimal', change: organizations(MULTI, 'Acme'), ...OTHER_NAMES},
  {name: 'the key with a blank', policy: 'minimal', change: organizations(MULTI, 'acme '), ...OTHER_NAMES},
  {
    name: 'the key with both names in one string',
    policy: 'rich',
    change: organizations(MULTI, 'acme,acme-labs'),
    ...OTHER_NAMES,
  },
  {
    name: 'the key with a separator inside a name',
    policy: 'rich',
    change: organizations(MULTI, 'acme;acme-labs'),
    ...OTHER_NAMES,
  },
  {
    name: 'the key with commands for a terminal',
    policy: 'minimal',
    change: organizations(MULTI, '\u001b[2Jold-org'),
    ...OTHER_NAMES,
  },
  {name: 'the key as one string', policy: 'minimal', change: organizations('REG_SZ', 'acme'), ...NOT_READ},
  {
    name: 'the key as one string with a comma',
    policy: 'rich',
    change: organizations('REG_SZ', 'acme,acme-labs'),
    ...NOT_READ,
  },
  {name: 'the key as a number', policy: 'minimal', change: organizations('REG_DWORD', '1'), ...NOT_READ},
  {name: 'the key with nothing in it', policy: 'minimal', change: organizations(MULTI), ...NOT_READ},
  {
    name: 'the key without its value: registry.json comes first',
    policy: 'minimal',
    change: [{do: 'remove-value', key: policyKey, name: 'allowedOrgs'}],
    verdict: 'drift',
    winner: 'registry-json',
    notices: ['W-REGISTRY-VALUE:allowed-orgs', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'the value under another name',
    policy: 'minimal',
    change: [
      {do: 'remove-value', key: policyKey, name: 'allowedOrgs'},
      {do: 'value', key: policyKey, name: 'allowedOrg', kind: MULTI, data: ['acme']},
    ],
    verdict: 'drift',
    winner: 'registry-json',
    notices: ['W-REGISTRY-VALUE:allowed-orgs', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'a foreign key above registry.json',
    policy: 'files',
    change: organizations(MULTI, 'old-org'),
    verdict: 'conflict',
    winner: 'registry-key',
    notices: ['W-SOURCE-ABSENT:registry-key', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'a foreign key that says the same as registry.json',
    policy: 'files',
    change: organizations(MULTI, 'acme'),
    verdict: 'drift',
    winner: 'registry-key',
    notices: ['W-SOURCE-ABSENT:registry-key', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'a foreign key where the policy asks for no sign-in',
    policy: 'unenforced',
    change: organizations(MULTI, 'old-org'),
    verdict: 'conflict',
    winner: 'registry-key',
    notices: ['W-SOURCE-ABSENT:registry-key', 'W-SOURCE-EFFECTIVE'],
  },
  {
    name: 'another copy in the 32-bit part of the registry',
    policy: 'minimal',
    change: [{do: 'value', key: misplacedKey, name: 'allowedOrgs', kind: MULTI, data: ['old-org']}],
    verdict: 'ok',
    notices: [],
    notes: ['W-COPY-MISPLACED:wow6432node'],
  },
  {
    name: 'users may write the policy key',
    policy: 'minimal',
    change: [{do: 'add-key-rule', key: policyKey, rule: `A;CI;0x2001f;;;${SID.users}`}],
    ...OPEN_KEY,
  },
  {
    name: 'users may change the rules of the policy key',
    policy: 'minimal',
    change: [{do: 'add-key-rule', key: policyKey, rule: `A;CI;0x40000;;;${SID.users}`}],
    ...OPEN_KEY,
  },
  {
    name: 'users may write a key above the policy key',
    policy: 'minimal',
    change: [{do: 'add-key-rule', key: policies, rule: `A;CI;0xf003f;;;${SID.authenticated}`}],
    ...OPEN_KEY,
  },
  {
    name: 'the policy key of a user',
    policy: 'minimal',
    change: [{do: 'key-owner', key: policyKey, sid: SID.jo}],
    ...OPEN_KEY,
  },
  {
    name: 'the policy key that users cannot read',
    policy: 'minimal',
    change: [{do: 'add-key-rule', key: policyKey, rule: `D;CI;0x20019;;;${SID.users}`}],
    ...OPEN_KEY,
  },
  {
    name: 'an earlier policy, whole',
    ...EARLIER,
    change: [],
    verdict: 'outdated',
    notices: ['W-FILE-CONTENT:registry-json', 'W-REGISTRY-VALUE:allowed-orgs', 'W-RECEIPT'],
  },
  {
    name: 'an earlier policy, and its key changed since',
    ...EARLIER,
    change: organizations(MULTI, 'old-org'),
    verdict: 'drift',
    notices: ['W-FILE-CONTENT:registry-json', 'W-REGISTRY-VALUE:allowed-orgs', 'W-RECEIPT'],
  },
  {
    name: 'an earlier policy, and users may write registry.json',
    ...EARLIER,
    change: [{do: 'add-rule', path: registryJson, rule: `A;;0x1301bf;;;${SID.users}`}],
    verdict: 'drift',
    notices: [
      'W-FILE-ACCESS:registry-json',
      'W-FILE-CONTENT:registry-json',
      'W-REGISTRY-VALUE:allowed-orgs',
      'W-RECEIPT',
    ],
  },
  {
    name: 'a receipt of another policy over the content of this one',
    policy: 'minimal',
    change: [{do: 'edit-value', key: receiptKey, name: 'Policy', from: /@[0-9a-f]{8}/, to: '@00000000'}],
    verdict: 'outdated',
    notices: ['W-RECEIPT'],
  },
  {
    name: 'a receipt of another organisation in the place of this one',
    policy: 'minimal',
    change: [{do: 'edit-value', key: receiptKey, name: 'Policy', from: /^acme/, to: 'contoso'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt that users may write',
    policy: 'minimal',
    change: [{do: 'add-key-rule', key: receiptKey, rule: `A;CI;0x20006;;;${SID.users}`}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt of a user',
    policy: 'minimal',
    change: [{do: 'key-owner', key: receiptKey, sid: SID.jo}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt of an installation that was cut off',
    policy: 'minimal',
    change: [{do: 'remove-value', key: receiptKey, name: 'Policy'}],
    ...NOT_BELIEVED,
  },
];
