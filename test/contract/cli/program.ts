import {type SpawnSyncReturns, spawnSync} from 'node:child_process';
import {lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll} from 'vitest';

export const REPOSITORY = fileURLToPath(new URL('../../..', import.meta.url));
export const PROGRAM = join(REPOSITORY, 'bin/run.js');
export const ACME = join(REPOSITORY, 'examples/acme.yaml');
export const MINIMAL = join(REPOSITORY, 'examples/minimal.yaml');
export const NODE_22 = join(REPOSITORY, 'node_modules/node-22/bin/node');

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  readonly input?: string | Uint8Array;
}

/** Runs the built program to its end. */
export function wharfinger(args: readonly string[], options: RunOptions = {}): SpawnSyncReturns<string> {
  const {cwd = tmpdir(), env = {}, node = process.execPath, input = ''} = options;
  return spawnSync(node, [PROGRAM, ...args], {
    cwd,
    env: {...process.env, NODE_ENV: 'production', ...env},
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
}

/** A folder of its own for one test file, gone afterwards. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'wharfinger-cli-'));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

/** Everything below a folder: path → mode and content. Missing: the folder does not exist. */
export function snapshot(folder: string): Record<string, string> | 'missing' {
  let names: string[];
  try {
    names = readdirSync(folder, {recursive: true, encoding: 'utf8'});
  } catch {
    return 'missing';
  }
  const entries = names.sort().map(name => {
    const path = join(folder, name);
    const kind = lstatSync(path);
    const mode = (kind.mode & 0o7777).toString(8);
    const content = kind.isSymbolicLink() ? readlinkSync(path) : kind.isFile() ? readFileSync(path, 'latin1') : '';
    return [name.replaceAll('\\', '/'), `${mode} ${content}`] as const;
  });
  return Object.fromEntries(entries);
}
