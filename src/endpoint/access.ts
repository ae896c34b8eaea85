import type {Observation} from '../verify/facts.ts';
import type {Entry, Files} from './files.ts';
import type {Unreadable} from './read-file.ts';

/** What access lists say of one path. Linux folds them into the mode, so that there is nothing to ask. */
export type AccessList = 'none' | 'denies' | 'allows';
export type ReadAccessList = (path: string) => Promise<AccessList | Unreadable>;

const SAFE: Observation = {status: 'value', value: 'admins-write-everyone-reads'};

/** Canonical access of a file or folder, every folder above it first, from the top. */
export async function accessOf(
  path: string,
  wanted: 'file' | 'folder',
  files: Files,
  readList?: ReadAccessList,
): Promise<Observation> {
  const {steps, end} = await files.way(path);
  for (const {path: step, entry} of steps) {
    const isEnd = step === path;
    const reason = await reasonOf(step, entry, isEnd ? wanted : 'folder', readList);
    if (typeof reason === 'object') return reason;
    if (reason !== undefined) return {status: 'value', value: isEnd ? reason : `${step}:${reason}`};
  }
  return end.status === 'absent' || end.status === 'unreadable' ? end : SAFE;
}

async function reasonOf(
  path: string,
  entry: Entry,
  wanted: 'file' | 'folder',
  readList: ReadAccessList | undefined,
): Promise<string | undefined | Unreadable> {
  const {kind, owner, mode, links} = entry;
  if (kind !== wanted) return `kind=${kind}`;
  if (owner !== 0) return `owner=${owner}`;
  if (!(wanted === 'file' ? isFileMode(mode) : isFolderMode(mode))) return `mode=${octal(mode)}`;
  if (wanted === 'file' && links !== 1) return `links=${links}`;
  const list = (await readList?.(path)) ?? 'none';
  if (typeof list === 'object') return list;
  return list === 'allows' || (wanted === 'file' && list === 'denies') ? 'acl' : undefined;
}

const isFileMode = (mode: number): boolean => (mode & 0o7133) === 0 && (mode & 0o444) === 0o444;
/** That the sticky bit keeps others from removing what is not theirs is no excuse: they may still add. */
const isFolderMode = (mode: number): boolean => (mode & 0o022) === 0 && (mode & 0o555) === 0o555;
const octal = (mode: number): string => mode.toString(8).padStart(4, '0');
