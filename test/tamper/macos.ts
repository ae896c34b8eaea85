import type {FileChange} from './files.ts';
import type {Tampering} from './tampering.ts';

/** What can be done to a Mac, beside its files. */
export type MacosChange = FileChange | MacosMachineChange;

export type MacosMachineChange =
  /** What MDM brought: a string, or another kind, which Docker Desktop does not read; `null`: nothing. */
  | {readonly do: 'preference'; readonly name: string; readonly value: string | readonly string[] | number | null}
  /** The file of managed preferences holds something that is no property list. */
  | {readonly do: 'preferences-damaged'}
  /** The value is an ordinary preference: whoever sits at the machine may set another. */
  | {readonly do: 'not-forced'; readonly name: string}
  | {readonly do: 'profile'; readonly state: 'unverified' | 'user' | null}
  /** As `chmod +a` takes it: `user:jo allow write`. */
  | {readonly do: 'access-entry'; readonly path: string; readonly entry: string}
  | {readonly do: 'lock-flag'; readonly path: string; readonly flag: 'uchg' | 'schg' | 'uappnd'}
  | {readonly do: 'run-desktop'; readonly since: 'before' | 'after'}
  /** `null`: not installed. */
  | {readonly do: 'desktop-version'; readonly version: string | null};

export type MacosTampering = Tampering<MacosChange>;

const FOLDER = '/Library/Application Support/com.docker.docker';
const RECEIPTS = '/Library/Application Support/Wharfinger';

export const MACOS = {
  support: '/Library/Application Support',
  folder: FOLDER,
  registryJson: `${FOLDER}/registry.json`,
  adminSettings: `${FOLDER}/admin-settings.json`,
  desktopPlist: `${FOLDER}/desktop.plist`,
  receiptFolder: `${RECEIPTS}/acme`,
  receipt: `${RECEIPTS}/acme/receipt.json`,
  hosts: '/private/etc/hosts',
  theirs: '/Users/jo',
} as const;

/** The first account of a Mac. */
export const JO = 501;
