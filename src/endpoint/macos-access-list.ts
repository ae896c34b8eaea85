import type {AccessList, ReadAccessList} from './access.ts';
import type {Files} from './files.ts';
import {unreadable} from './looks.ts';
import type {Unreadable} from './read-file.ts';
import type {RunTool} from './tool.ts';

/** One path at a time, and each path once: `ls` sorts what it is given, and names may hold anything. */
export function accessLists(files: Files, run: RunTool): ReadAccessList {
  const known = new Map<string, Promise<AccessList | Unreadable>>();
  return path => {
    const list = known.get(path) ?? accessListOf(files.at(path), run);
    known.set(path, list);
    return list;
  };
}

/**
 * `ls -e` prints each entry of a list on a line of its own below the file: ` 0: group:everyone deny delete`. Entries that
 * deny make nothing weaker; Apple puts some on folders of the system. Source: ls(1), chmod(1) of macOS.
 */
async function accessListOf(path: string, run: RunTool): Promise<AccessList | Unreadable> {
  const result = await run('/bin/ls', ['-lde', path]);
  if (result.status === 'missing') return unreadable('ls is not installed');
  if (result.status === 'failed') return unreadable(result.reason);
  const [first = '', ...entries] = result.stdout.replace(/\n$/, '').split('\n');
  if (result.code !== 0 || !first.endsWith(` ${path}`)) return unreadable('ls does not answer');
  if (entries.length === 0) return 'none';
  return entries.some(entry => / allow /.test(entry) || !/^ \d+: .* deny /.test(entry)) ? 'allows' : 'denies';
}
