import type {Platform} from '../desktop/platforms.ts';
import type {SourceId} from '../desktop/sources.ts';
import type {Exemption, Severity} from '../finding.ts';
import type {PolicyId} from './state.ts';

/**
 * What to look at. Every evaluator normalises what it sees to one canonical string of printable ASCII, so that judging
 * is comparison. Text that somebody on the machine chose is made harmless first: what is not printable ASCII becomes `?`.
 *
 * Access (`file-access`, `folder-access`, `registry-access`) → `admins-write-everyone-reads`, or the first reason why not,
 * looked for in this order:
 *
 * - `kind=link`, `kind=folder`, `kind=file`, `kind=other`: not what belongs there; a link is never followed
 * - `owner=<uid or SID>`
 * - `mode=<four octal digits>` (macOS, Linux): others may write, or not everybody may read
 * - `links=<n>`: a hard link; Windows knows only `links=more`
 * - `acl` (macOS): an access list on a file, or one that lets others change a folder
 * - `inherits` (Windows): the policy folder or a file takes rules from above
 * - `no-dacl`; `rule=<SID>:<mask as 0x…>`: lets somebody else change it; `unreadable-for-users` (Windows)
 *
 * A folder or key above the one named is judged first, from the top: `<its path>:<reason>`. On Windows a folder above may
 * let users create things in it (%ProgramData% does): what counts there is who may take away or re-protect what is below.
 *
 * - `file-content` → `sha256 <64 hex>`; `not-a-file`, `too-large` (above 1 MiB: nothing of the kind is ever ours)
 * - `presence` → `file`, `folder`, `link` or `other`; a link is never followed
 * - `misspelt` → the names in the folder that differ from the last part of `path` in case only, sorted, joined by `/`;
 *   absent where there are none. Asked where the file system tells case apart (Linux)
 * - `file-list` → `none` or `acl`: a file or folder has an access list beyond owner, group and others; what a folder
 *   gives to new files does not count (Linux, where `getfacl` is installed)
 * - `file-flags` → `none`, or `immutable`, `append-only`, joined by `,` (Linux: where `lsattr` is installed)
 * - `file-label` → `expected` or `unexpected` (Linux with SELinux, where `matchpathcon` is installed)
 * - `mounts` → `none`, or the first mount point at or below the folder
 * - `registry-value` → `kind=REG_MULTI_SZ;<string>;<string>…`; another kind: `kind=REG_SZ;<string>`
 * - `registry-copy` → as `registry-value`; absent where it equals the value of `original`, of which Windows may make it a view
 * - `managed-preference` → `kind=string;<value>`; another type `kind=array`, `kind=other`
 * - `preference-forced` → `true` or `false`; absent where there is no such preference
 * - `profile` → `verified`, `unverified`, or `user` (installed for one user only); absent
 * - `effective-source` → a {@link SourceId}, `none` or `undetermined`; follows from the sources, nobody looks for it
 * - `receipt` → the policy id of a receipt that can be believed; `incomplete <policy id>`; `not-believed <reason>`
 * - `desktop-version` → `4.83.0`; absent where Docker Desktop is not installed
 * - `restart` → `current`, or `older`: a Docker Desktop process began before the newest change of one of `paths`; absent
 *   where none runs
 * - `hosts-file` → `none`, or those of `names` that the hosts file redirects, sorted, joined by `,`
 * - `wsl-version` → `2.6.1.0`; absent where WSL is not installed as a package
 * - `windows-containers` → `no` or `yes`: an engine for Windows containers runs
 * - `per-user-install` → `none` or `found`: Docker Desktop lies in the profile of a user
 * - `package-version` → version of an installed package; absent
 * - `unit-enabled` → `enabled` or what `systemctl is-enabled` says else; absent
 * - `today` → the machine's UTC date, `YYYY-MM-DD`
 */
export type Probe =
  | {readonly kind: 'file-content'; readonly path: string}
  | {readonly kind: 'file-access'; readonly path: string}
  | {readonly kind: 'folder-access'; readonly path: string}
  | {readonly kind: 'presence'; readonly path: string}
  | {readonly kind: 'misspelt'; readonly path: string}
  | {readonly kind: 'file-list'; readonly path: string}
  | {readonly kind: 'file-flags'; readonly path: string}
  | {readonly kind: 'file-label'; readonly path: string}
  | {readonly kind: 'mounts'; readonly path: string}
  | {readonly kind: 'registry-value'; readonly key: string; readonly name: string}
  | {readonly kind: 'registry-copy'; readonly key: string; readonly name: string; readonly original: string}
  | {readonly kind: 'registry-access'; readonly key: string}
  | {readonly kind: 'managed-preference'; readonly domain: string; readonly name: string}
  | {readonly kind: 'preference-forced'; readonly domain: string; readonly name: string}
  | {readonly kind: 'profile'; readonly identifier: string}
  | {readonly kind: 'effective-source'}
  | {readonly kind: 'receipt'}
  | {readonly kind: 'desktop-version'}
  | {readonly kind: 'restart'; readonly paths: readonly string[]}
  | {readonly kind: 'hosts-file'; readonly names: readonly string[]}
  | {readonly kind: 'wsl-version'}
  | {readonly kind: 'windows-containers'}
  | {readonly kind: 'per-user-install'}
  | {readonly kind: 'package-version'; readonly name: string}
  | {readonly kind: 'unit-enabled'; readonly name: string}
  | {readonly kind: 'today'};

export type ProbeKind = Probe['kind'];

/** `at-least` compares dotted numbers; `not-after` compares days, the day itself included. */
export type Expectation =
  | {readonly is: 'equal'; readonly value: string}
  | {readonly is: 'one-of'; readonly values: readonly string[]}
  | {readonly is: 'absent'}
  | {readonly is: 'at-least'; readonly version: string}
  | {readonly is: 'not-after'; readonly day: string};

/** A fact to establish on a machine, as data. Codes are a closed list kept by a golden file, and are never renamed. */
export interface Check {
  readonly code: string;
  readonly instance?: string;
  readonly controls: readonly string[];
  readonly platform: Platform;
  /** What a helpdesk agent reads: the fact as it should be. */
  readonly title: string;
  readonly severity: Severity;
  readonly probe: Probe;
  readonly expect: Expectation;
  /** What it is when nothing is there, where absence is not what is expected. */
  readonly whenAbsent: 'fail' | 'not-applicable';
  /**
   * What a failure makes of the machine. `note`: it is listed, as what the machine's administrator should know, and the
   * verdict is another matter.
   */
  readonly onFailure: 'drift' | 'pending' | 'note';
  /** Asked only where Docker Desktop is installed. */
  readonly needsDesktop?: true;
  /** Asked only where the receipt names one of these channels. */
  readonly channels?: readonly string[];
  /** Of `file-content`: the whole text the policy writes, so that a difference can be explained. */
  readonly content?: string;
  /** Present on the check of an exception: passing is by exception then. */
  readonly exemption?: Exemption;
  /** What a failure means for the person at the machine. */
  readonly meaning: string;
  readonly fix: string;
}

/** What one source must say, in Docker's order of precedence: organisations, nothing, any account, or not our business. */
export interface SourcePlan {
  readonly source: SourceId;
  readonly wanted: readonly string[] | 'absent' | 'any-account' | 'unmanaged';
}

/** `checks.json`: what a verifier needs to know of a policy, and nothing else. */
export interface CheckList {
  /** Version of this format. */
  readonly checkList: 1;
  readonly policy: PolicyId;
  readonly revision: string;
  /** Slug; the receipt on a machine is named after it. */
  readonly organization: string;
  readonly ring: string | null;
  readonly sources: Readonly<Partial<Record<Platform, readonly SourcePlan[]>>>;
  readonly checks: readonly Check[];
}

/** Which check: `L-FILE-CONTENT:registry-json`. */
export function checkId({code, instance}: Pick<Check, 'code' | 'instance'>): string {
  return instance === undefined ? code : `${code}:${instance}`;
}

/**
 * Text of somebody else in a canonical string: line feeds at its end are cut off, and every byte of its UTF-8 that is not
 * printable ASCII is a `?`. What a policy wants is compared in the same form.
 */
export function printable(text: string): string {
  const bytes = new TextEncoder().encode(text.replace(/\n+$/, ''));
  return Array.from(bytes, byte => (byte >= 0x20 && byte <= 0x7e ? String.fromCharCode(byte) : '?')).join('');
}

/** One text for one look, whatever check asks: `file-content /usr/share/docker-desktop/registry/registry.json`. */
export function probeId(probe: Probe): string {
  const {kind, ...where} = probe;
  return [kind, ...Object.values(where).flat()].join(' ');
}
