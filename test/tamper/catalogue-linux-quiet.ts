import {LINUX, type LinuxTampering} from './linux.ts';

const {registryJson, adminSettings, registryFolder, folder, receipt, hosts} = LINUX;
const QUIET = {verdict: 'ok', notices: []} as const;

/** The clean machine, and what may happen to it without anybody having to know. */
export const LINUX_QUIET: readonly LinuxTampering[] = [
  {name: 'clean: one organisation', policy: 'minimal', change: [], ...QUIET},
  {name: 'clean: settings too', policy: 'rich', change: [], ...QUIET},
  // Whether admin-settings.json alone asks for one is unsettled there.
  {name: 'clean: no sign-in asked for', policy: 'unenforced', change: [], verdict: 'unknown', notices: []},
  {name: 'clean: an exception in force', policy: 'pilot', change: [], verdict: 'exempt', notices: []},
  {name: 'registry.json touched', policy: 'minimal', change: [{do: 'touch', path: registryJson}], ...QUIET},
  {name: 'the policy folder touched', policy: 'minimal', change: [{do: 'touch', path: registryFolder}], ...QUIET},
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
    name: 'no receipt: another channel brought the files',
    policy: 'minimal',
    change: [{do: 'remove', path: receipt}],
    ...QUIET,
  },
  {
    name: 'the receipt of another organisation',
    policy: 'minimal',
    change: [{do: 'copy', path: receipt, to: '/var/lib/wharfinger/contoso/receipt.json'}],
    ...QUIET,
  },
  {
    name: 'registry.json that root cannot write by accident',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryJson, mode: 0o444}],
    ...QUIET,
  },
  {
    name: 'a policy folder that root cannot write by accident',
    policy: 'minimal',
    change: [{do: 'chmod', path: registryFolder, mode: 0o555}],
    ...QUIET,
  },
  {
    name: 'registry.json of another group',
    policy: 'minimal',
    change: [{do: 'chown', path: registryJson, user: 0, group: 100}],
    ...QUIET,
  },
  {
    name: 'a mark that a download left',
    policy: 'rich',
    change: [
      {
        do: 'extended-attribute',
        path: adminSettings,
        name: 'user.xdg.origin.url',
        value: 'https://intranet.acme.example/',
      },
    ],
    ...QUIET,
  },
  {
    name: 'a hosts file with entries of the company',
    policy: 'rich',
    change: [
      {
        do: 'write',
        path: hosts,
        text: '127.0.0.1 localhost\n10.0.0.1 intranet.acme.example\n# 10.0.0.1 hub.docker.com\n',
      },
    ],
    ...QUIET,
  },
  {
    name: 'an access list for files that do not exist yet',
    policy: 'minimal',
    change: [{do: 'access-list', path: registryFolder, entry: 'd:u:1000:rwx'}],
    ...QUIET,
  },
  {
    name: 'Docker Desktop started after the policy',
    policy: 'minimal',
    change: [{do: 'run-desktop', since: 'after'}],
    ...QUIET,
  },
  {name: 'Docker Desktop new enough', policy: 'rich', change: [{do: 'desktop-version', version: '4.85.0'}], ...QUIET},
  {
    name: 'Docker Desktop not installed yet',
    policy: 'rich',
    change: [{do: 'desktop-version', version: null}],
    ...QUIET,
  },
  {name: 'SELinux labels as they should be', policy: 'rich', change: [{do: 'selinux-label', path: null}], ...QUIET},
];
