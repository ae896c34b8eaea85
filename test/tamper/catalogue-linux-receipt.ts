import {LINUX, type LinuxTampering} from './linux.ts';

const {registryJson, adminSettings, receipt, receiptFolder, theirs} = LINUX;
const NOT_BELIEVED = {verdict: 'drift', notices: ['L-RECEIPT']} as const;
const EARLIER = {policy: 'minimal', installed: 'earlier'} as const;
const OUTDATED = {verdict: 'outdated', notices: ['L-FILE-CONTENT:registry-json', 'L-RECEIPT']} as const;

/** Forms that no installer writes, however little is wrong: every evaluator must take them for none. */
const MALFORMED: readonly (readonly [name: string, from: string | RegExp, to: string])[] = [
  ['without the line of its version', / {2}"receipt": 1,\n/, ''],
  ['without the line of its ring', / {2}"ring": .*\n/, ''],
  ['without the line of its files', / {2}"files": \[\n/, ''],
  ['that opens twice', /^\{\n/, '{\n{\n'],
  ['with a line twice', '  "complete": true,\n', '  "complete": true,\n  "complete": true,\n'],
  ['with its lines in another order', /( {2}"ring": .*\n)( {2}"channel": .*\n)/, '$2$1'],
  ['with NUL in it', '"complete": true', '"complete": tr\0ue'],
  ['with a byte after its end', /\}\n$/, '}\n\0'],
  ['with what is no digest in its policy id', /acme@[0-9a-f]{8}/, 'acme@zzzzzzzz'],
  ['with a ring that is none', '"ring": null', '"ring": "pi-lot"'],
  ['with an empty ring', '"ring": null', '"ring": ""'],
  ['with a ring of seventeen letters', '"ring": null', '"ring": "abcdefghijklmnopq"'],
  ['with a comma behind its last file', /\}\n {2}\]/, '},\n  ]'],
  ['with a letter beyond ASCII', '"path": "', '"path": "\u00e4'],
];

/** What the installer left, and what an earlier policy left. */
export const LINUX_RECEIPT: readonly LinuxTampering[] = [
  {name: 'an earlier policy, whole', ...EARLIER, change: [], ...OUTDATED},
  {
    name: 'an earlier policy, and registry.json writable by everyone',
    ...EARLIER,
    change: [{do: 'chmod', path: registryJson, mode: 0o666}],
    verdict: 'drift',
    notices: ['L-FILE-ACCESS:registry-json', 'L-FILE-CONTENT:registry-json', 'L-RECEIPT'],
  },
  {
    name: 'an earlier policy, and registry.json changed since',
    ...EARLIER,
    change: [{do: 'edit', path: registryJson, from: 'acme-old', to: 'old-org'}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE', 'L-RECEIPT'],
  },
  {
    name: 'an earlier policy whose installation was cut off',
    ...EARLIER,
    change: [{do: 'edit', path: receipt, from: '"complete": true', to: '"complete": false'}],
    verdict: 'drift',
    notices: ['L-FILE-CONTENT:registry-json', 'L-RECEIPT'],
  },
  {
    name: 'an earlier policy without settings',
    policy: 'rich',
    installed: 'minimal',
    change: [],
    verdict: 'outdated',
    notices: ['L-FILE-CONTENT:admin-settings', 'L-FILE-CONTENT:registry-json', 'L-RECEIPT'],
  },
  {
    name: 'an earlier policy whose receipt somebody may have written',
    ...EARLIER,
    change: [{do: 'chown', path: receipt, user: 1000}],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE', 'L-RECEIPT'],
  },
  {
    name: 'a receipt of another policy over the content of this one',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: /"policy": "acme@[0-9a-f]{8}"/, to: '"policy": "acme@00000000"'}],
    verdict: 'outdated',
    notices: ['L-RECEIPT'],
  },
  {
    name: 'a receipt of another policy that lists nothing, and every file removed',
    policy: 'rich',
    change: [
      {do: 'edit', path: receipt, from: /"policy": "acme@[0-9a-f]{8}"/, to: '"policy": "acme@00000000"'},
      {do: 'edit', path: receipt, from: /"files": \[[\s\S]*\]/, to: '"files": [\n  ]'},
      {do: 'remove', path: registryJson},
      {do: 'remove', path: adminSettings},
    ],
    verdict: 'drift',
    winner: 'none',
    notices: ['L-FILE-CONTENT:admin-settings', 'L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE', 'L-RECEIPT'],
  },
  {
    name: 'a receipt of an installation that was cut off',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '"complete": true', to: '"complete": false'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt writable by everyone',
    policy: 'minimal',
    change: [{do: 'chmod', path: receipt, mode: 0o666}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt that is a link',
    policy: 'minimal',
    change: [{do: 'replace-by-link', path: receipt, to: `${theirs}/receipt.json`}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt in a folder of a user',
    policy: 'minimal',
    change: [{do: 'chown', path: receiptFolder, user: 1000}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt in a folder that root alone can enter',
    policy: 'minimal',
    change: [{do: 'chmod', path: receiptFolder, mode: 0o700}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt of another organisation in the place of this one',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '"policy": "acme@', to: '"policy": "contoso@'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt with a line that no installer writes',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '"receipt": 1,', to: '"receipt": 1, "note": "me",'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt cut off in the middle',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: /\}\s*$/, to: ''}],
    ...NOT_BELIEVED,
  },
  ...MALFORMED.map(
    ([name, from, to]): LinuxTampering => ({
      name: `a receipt ${name}`,
      policy: 'minimal',
      change: [{do: 'edit', path: receipt, from, to}],
      ...NOT_BELIEVED,
    }),
  ),
  {
    name: 'a receipt with terminal commands in it',
    policy: 'minimal',
    change: [{do: 'edit', path: receipt, from: '"policy": "acme@', to: '"policy": "\u001b[2Jacme@'}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt that root alone can read',
    policy: 'minimal',
    change: [{do: 'chmod', path: receipt, mode: 0o600}],
    ...NOT_BELIEVED,
  },
  {
    name: 'a receipt that covers a change',
    policy: 'minimal',
    change: [
      {do: 'edit', path: registryJson, from: '"acme"', to: '"old-org"'},
      {do: 'edit', path: receipt, from: /"sha256": "[0-9a-f]{64}"/, to: `"sha256": "${'0'.repeat(64)}"`},
    ],
    verdict: 'drift',
    winner: 'undetermined',
    notices: ['L-FILE-CONTENT:registry-json', 'L-SOURCE-EFFECTIVE'],
  },
];
