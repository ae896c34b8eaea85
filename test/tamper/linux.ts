import type {FileChange} from './files.ts';
import type {Tampering} from './tampering.ts';

/** What can be done to a Linux machine. A temporary root shows files alone; the rest is asked on real paths. */
export type LinuxChange = FileChange | LinuxMachineChange;

export type LinuxMachineChange =
  /** A file or folder of the machine, mounted over another. */
  | {readonly do: 'bind-mount'; readonly from: string; readonly path: string}
  | {readonly do: 'mount-empty'; readonly path: string}
  /** Docker Desktop was started before the policy files last changed, or after. */
  | {readonly do: 'run-desktop'; readonly since: 'before' | 'after'}
  /** As its Debian package says; `null` where it is not installed. */
  | {readonly do: 'desktop-version'; readonly version: string | null}
  /** The machine enforces SELinux labels, and `path` has another than its folder gives. */
  | {readonly do: 'selinux-label'; readonly path: string | null}
  /** Nobody sees the processes of others. Source: proc(5), hidepid. */
  | {readonly do: 'hide-processes'}
  /** The kernel shows nothing: neither mounts nor processes. */
  | {readonly do: 'without-proc'}
  /** A program in a folder of the system's tools: a script of sh with these lines. */
  | {readonly do: 'tool'; readonly path: string; readonly lines: readonly string[]}
  /** Programs of /usr/bin that this machine does not have. */
  | {readonly do: 'without-tools'; readonly names: readonly string[]};

export type LinuxTampering = Tampering<LinuxChange>;

export const LINUX = {
  share: '/usr/share',
  folder: '/usr/share/docker-desktop',
  registryFolder: '/usr/share/docker-desktop/registry',
  registryJson: '/usr/share/docker-desktop/registry/registry.json',
  adminSettings: '/usr/share/docker-desktop/admin-settings.json',
  receipts: '/var/lib/wharfinger',
  receiptFolder: '/var/lib/wharfinger/acme',
  receipt: '/var/lib/wharfinger/acme/receipt.json',
  hosts: '/etc/hosts',
  /** Where somebody without rights may write. */
  theirs: '/home/jo',
} as const;

const MACHINE_CHANGES: readonly string[] = [
  'bind-mount',
  'mount-empty',
  'run-desktop',
  'desktop-version',
  'selinux-label',
  'hide-processes',
  'without-proc',
  'tool',
  'without-tools',
] satisfies readonly LinuxMachineChange['do'][];

export function isOfFiles(change: LinuxChange): change is FileChange {
  return !MACHINE_CHANGES.includes(change.do);
}
