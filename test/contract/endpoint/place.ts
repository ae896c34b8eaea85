import {execFileSync} from 'node:child_process';
import {chmodSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {checkListOf} from '../../../src/documents/check-list.ts';
import type {CheckList} from '../../../src/state/check.ts';
import {isEndpointResource} from '../../../src/state/state.ts';
import {desiredState, type Wish} from '../../fixtures/desired-state.ts';

/** A folder that stands for the root of a machine, with what a policy puts there, as root puts it. */
export class Place {
  readonly root: string;
  readonly list: CheckList;
  readonly #folder: string;

  constructor(wish: Wish) {
    const state = desiredState(wish);
    this.list = checkListOf(state);
    this.#folder = mkdtempSync(join(tmpdir(), 'wharfinger-place-'));
    chmodSync(this.#folder, 0o755);
    this.root = join(this.#folder, 'root');
    mkdirSync(this.root);
    chmodSync(this.root, 0o755);
    for (const resource of state.resources.filter(isEndpointResource))
      if (resource.kind === 'file' && resource.ensure === 'present') this.write(resource.path, resource.bytes);
      else if (resource.kind === 'folder') this.folder(resource.path);
  }

  at(path: string): string {
    return join(this.root, path);
  }

  aside(name: string): string {
    return join(this.#folder, name);
  }

  folder(path: string): void {
    execFileSync('mkdir', ['-p', '-m', '755', this.at(path)], {env: {PATH: process.env['PATH']}});
  }

  write(path: string, content: string | Uint8Array, mode = 0o644): void {
    mkdirSync(dirname(this.at(path)), {recursive: true});
    writeFileSync(this.at(path), content);
    chmodSync(this.at(path), mode);
  }

  /** Everything about every file but when it was last read. */
  snapshot(): readonly string[] {
    return ['', ...readdirSync(this.root, {recursive: true, encoding: 'utf8'})].sort().map(name => {
      const {mode, uid, gid, ino, size, nlink, mtimeNs, ctimeNs} = lstatSync(join(this.root, name), {bigint: true});
      return [name, mode, uid, gid, ino, size, nlink, mtimeNs, ctimeNs].join(' ');
    });
  }

  destroy(): void {
    rmSync(this.#folder, {recursive: true, force: true});
  }
}
