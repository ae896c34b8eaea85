import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Machine} from '../contract/posix/machine.ts';
import {changeFiles} from './files.ts';
import type {LinuxChange, LinuxMachineChange, LinuxTampering} from './linux.ts';
import {type PolicyName, wantedOf} from './policies.ts';

/** Trees of tampered machines, each with what its own installer left. Everything lies in one temporary folder. */
export class LinuxTrees {
  readonly folder: string;
  readonly #installed = new Map<PolicyName, Machine>();
  #count = 0;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'wharfinger-tamper-'));
    chmodSync(this.folder, 0o755);
  }

  /** The root of a machine after the changes to its files; others are left to {@link linesFor}. */
  tamper({policy, installed = policy, change}: LinuxTampering): string {
    this.#count += 1;
    const root = join(this.folder, String(this.#count));
    const copied = spawnSync('cp', ['-a', this.#base(installed), root], {encoding: 'utf8'});
    if (copied.status !== 0) throw new Error(copied.stderr);
    for (const each of change) if (isOfFiles(each)) changeFiles(root, each);
    return root;
  }

  destroy(): void {
    spawnSync('chattr', ['-R', '-i', '-a', this.folder], {stdio: 'ignore'});
    rmSync(this.folder, {recursive: true, force: true});
    for (const machine of this.#installed.values()) machine.destroy();
  }

  #base(policy: PolicyName): string {
    const before = this.#installed.get(policy);
    if (before) return before.root;
    const machine = new Machine('linux');
    this.#installed.set(policy, machine);
    const {code, stderr, stdout} = machine.install(wantedOf(policy).state);
    if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
    for (const folder of ['/etc', '/home/jo', '/opt']) mkdirSync(machine.at(folder), {recursive: true});
    return machine.root;
  }
}

const MACHINE_CHANGES: readonly string[] = [
  'bind-mount',
  'mount-empty',
  'run-desktop',
  'desktop-version',
  'selinux-label',
] satisfies readonly LinuxMachineChange['do'][];

export function isOfFiles(change: LinuxChange): change is Exclude<LinuxChange, LinuxMachineChange> {
  return !MACHINE_CHANGES.includes(change.do);
}
