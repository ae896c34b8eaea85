import type {Tampering} from './tampering.ts';

/** What can be done to a Windows machine. Rules are in the form of SDDL: `A;OICI;0x1301bf;;;S-1-5-32-545`. */
export type WindowsChange =
  | {readonly do: 'write'; readonly path: string; readonly text: string}
  /** An edit that changes nothing is a mistake of the catalogue. */
  | {readonly do: 'edit'; readonly path: string; readonly from: string | RegExp; readonly to: string}
  | {readonly do: 'add-byte-order-mark'; readonly path: string}
  | {readonly do: 'recode-utf-16'; readonly path: string}
  | {readonly do: 'large'; readonly path: string}
  /** Another process holds the file and shares nothing. */
  | {readonly do: 'lock'; readonly path: string}
  | {readonly do: 'bytes'; readonly path: string; readonly latin1: string}
  /** Nothing there: the link leads elsewhere. */
  | {readonly do: 'link'; readonly path: string; readonly folder: boolean}
  | {readonly do: 'remove'; readonly path: string}
  | {readonly do: 'folder'; readonly path: string}
  /** A reparse point takes the name; the thing itself lies at `to`. */
  | {readonly do: 'replace-by-link'; readonly path: string; readonly to: string}
  | {readonly do: 'hard-link'; readonly path: string; readonly also: string}
  | {readonly do: 'owner'; readonly path: string; readonly sid: string}
  | {readonly do: 'add-rule'; readonly path: string; readonly rule: string}
  | {readonly do: 'remove-rules'; readonly path: string; readonly sid: string}
  /** No list at all: everybody may do everything. */
  | {readonly do: 'no-list'; readonly path: string}
  | {readonly do: 'inherit'; readonly path: string}
  /** The rules hide from whoever looks. */
  | {readonly do: 'hide'; readonly path: string}
  | {
      readonly do: 'value';
      readonly key: string;
      readonly name: string;
      readonly kind: string;
      readonly data: readonly string[];
    }
  | {
      readonly do: 'edit-value';
      readonly key: string;
      readonly name: string;
      readonly from: string | RegExp;
      readonly to: string;
    }
  | {readonly do: 'remove-value'; readonly key: string; readonly name: string}
  | {readonly do: 'remove-key'; readonly key: string}
  | {readonly do: 'key-owner'; readonly key: string; readonly sid: string}
  | {readonly do: 'add-key-rule'; readonly key: string; readonly rule: string}
  | {readonly do: 'run-desktop'; readonly since: 'before' | 'after'}
  /** A process that Windows shows by its name alone. */
  | {readonly do: 'run-hidden-desktop'}
  | {readonly do: 'run-windows-containers'}
  /** `null`: not installed. */
  | {readonly do: 'desktop-version'; readonly version: string | null}
  /** `null`: a WSL that came with Windows. */
  | {readonly do: 'wsl-version'; readonly version: string | null}
  | {readonly do: 'user-installation'}
  /** What the program of Docker Desktop for all users says of itself. */
  | {readonly do: 'program-version'; readonly version: string}
  /** Versions in the uninstall keys of users. */
  | {readonly do: 'user-versions'; readonly versions: readonly string[]}
  | {readonly do: 'today'; readonly day: string};

export type WindowsTampering = Tampering<WindowsChange>;

const FOLDER = 'C:\\ProgramData\\DockerDesktop';

export const WINDOWS = {
  drive: 'C:\\',
  programData: 'C:\\ProgramData',
  folder: FOLDER,
  registryJson: `${FOLDER}\\registry.json`,
  adminSettings: `${FOLDER}\\admin-settings.json`,
  hosts: 'C:\\Windows\\System32\\drivers\\etc\\hosts',
  theirs: 'C:\\Users\\jo',
  program: 'C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe',
  current: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion',
  software: 'SOFTWARE',
  policies: 'SOFTWARE\\Policies',
  policyKey: 'SOFTWARE\\Policies\\Docker\\Docker Desktop',
  misplacedKey: 'SOFTWARE\\WOW6432Node\\Policies\\Docker\\Docker Desktop',
  receiptKey: 'SOFTWARE\\Wharfinger\\acme',
} as const;

export const SID = {
  system: 'S-1-5-18',
  administrators: 'S-1-5-32-544',
  trustedInstaller: 'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
  users: 'S-1-5-32-545',
  powerUsers: 'S-1-5-32-547',
  authenticated: 'S-1-5-11',
  everyone: 'S-1-1-0',
  creator: 'S-1-3-0',
  ownerRights: 'S-1-3-4',
  jo: 'S-1-5-21-1-2-3-1001',
} as const;
