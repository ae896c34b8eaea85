import {MACOS, type MacosTampering} from './macos.ts';

const {registryJson, adminSettings, folder, support, receipt, hosts} = MACOS;
const QUIET = {verdict: 'ok', notices: []} as const;

/** The clean Mac, and what may happen to it without anybody having to know. */
export const MACOS_QUIET: readonly MacosTampering[] = [
  {name: 'clean: one organisation', policy: 'minimal', change: [], ...QUIET},
  {name: 'clean: settings and proxy too', policy: 'rich', change: [], ...QUIET},
  {name: 'clean: registry.json alone', policy: 'files', change: [], ...QUIET},
  {name: 'clean: no sign-in asked for', policy: 'unenforced', change: [], ...QUIET},
  {name: 'clean: an exception in force', policy: 'pilot', change: [], verdict: 'exempt', notices: []},
  {name: 'registry.json touched', policy: 'files', change: [{do: 'touch', path: registryJson}], ...QUIET},
  {name: 'the policy folder touched', policy: 'files', change: [{do: 'touch', path: folder}], ...QUIET},
  {
    name: 'an unrelated file beside the policy',
    policy: 'rich',
    change: [{do: 'write', path: `${folder}/notes.txt`, text: 'ask IT\n'}],
    ...QUIET,
  },
  {
    name: 'the folder of a private extension marketplace',
    policy: 'rich',
    change: [{do: 'write', path: `${folder}/extension-marketplace/extensions.txt`, text: 'example\n'}],
    ...QUIET,
  },
  {
    name: 'the mark that a download left',
    policy: 'rich',
    change: [
      {
        do: 'extended-attribute',
        path: adminSettings,
        name: 'user.com.apple.quarantine',
        value: '0083;5f0e0c00;Safari;',
      },
    ],
    ...QUIET,
  },
  {
    name: 'the rule of Apple on its own folder',
    policy: 'minimal',
    change: [{do: 'access-entry', path: support, entry: 'group:everyone deny delete'}],
    ...QUIET,
  },
  {
    name: 'registry.json that root cannot write by accident',
    policy: 'files',
    change: [{do: 'chmod', path: registryJson, mode: 0o444}],
    ...QUIET,
  },
  {
    name: 'registry.json of the group admin',
    policy: 'files',
    change: [{do: 'chown', path: registryJson, user: 0, group: 80}],
    ...QUIET,
  },
  {
    name: 'no receipt: another channel brought the files',
    policy: 'minimal',
    change: [{do: 'remove', path: receipt}],
    ...QUIET,
  },
  {
    name: 'MDM brings the preferences in a profile of its own',
    policy: 'minimal',
    change: [{do: 'profile', state: null}],
    ...QUIET,
  },
  {
    name: 'the receipt of another organisation',
    policy: 'files',
    change: [{do: 'copy', path: receipt, to: `${support}/Wharfinger/contoso/receipt.json`}],
    ...QUIET,
  },
  {
    name: 'a hosts file with entries of the company',
    policy: 'rich',
    change: [
      {do: 'write', path: hosts, text: '127.0.0.1 localhost\n10.0.0.1 registry.acme.example # not hub.docker.com\n'},
    ],
    ...QUIET,
  },
  {
    name: 'Docker Desktop started after the policy',
    policy: 'minimal',
    change: [{do: 'run-desktop', since: 'after'}],
    ...QUIET,
  },
  {name: 'Docker Desktop new enough', policy: 'rich', change: [{do: 'desktop-version', version: '4.100.0'}], ...QUIET},
  {
    name: 'Docker Desktop not installed yet',
    policy: 'rich',
    change: [{do: 'desktop-version', version: null}],
    ...QUIET,
  },
];
