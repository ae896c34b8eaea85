import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {PosixPlatform} from '../../src/documents/posix.ts';
import {Machine} from '../contract/posix/machine.ts';
import {changeFiles, type FileChange} from './files.ts';
import {type PolicyName, wantedOf} from './policies.ts';

/** Trees of tampered machines, each with what its own installer left. Everything lies in one temporary folder. */
export class Trees {
  readonly folder: string;
  readonly #platform: PosixPlatform;
  readonly #installed = new Map<PolicyName, Machine>();
  #count = 0;

  constructor(platform: PosixPlatform) {
    this.#platform = platform;
    this.folder = mkdtempSync(join(tmpdir(), 'wharfinger-tamper-'));
    chmodSync(this.folder, 0o755);
  }

  /** The root of a machine after changes to its files. */
  tamper(installed: PolicyName, changes: readonly FileChange[]): string {
    this.#count += 1;
    const root = join(this.folder, String(this.#count));
    const copied = spawnSync('cp', ['-a', this.#base(installed), root], {encoding: 'utf8'});
    if (copied.status !== 0) throw new Error(copied.stderr);
    for (const each of changes) changeFiles(root, each);
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
    const machine = new Machine(this.#platform);
    this.#installed.set(policy, machine);
    const {code, stderr, stdout} = machine.install(wantedOf(policy).state);
    if (code !== 0) throw new Error(`${stdout}\n${stderr}`);
    for (const folder of ['/etc', '/home/jo', '/opt']) mkdirSync(machine.at(folder), {recursive: true});
    return machine.root;
  }
}
