import type {Observation} from '../verify/facts.ts';
import type {Files} from './files.ts';
import {unreadable, unseen, value} from './looks.ts';
import type {RunTool} from './tool.ts';

/** UF_IMMUTABLE and SF_IMMUTABLE, UF_APPEND and SF_APPEND. Source: chflags(2) of macOS. */
const IMMUTABLE = 0x2_0002;
const APPEND_ONLY = 0x4_0004;

/** The flags of a file or folder; `stat` of macOS prints them as a number. */
export async function flagsOf(path: string, files: Files, run: RunTool): Promise<Observation> {
  const {steps, end} = await files.way(path);
  if (end.status === 'absent' || end.status === 'unreadable') return end;
  const {kind} = steps.at(-1)!.entry;
  if (end.status === 'blocked' || (kind !== 'file' && kind !== 'folder')) return unseen('it is no file or folder');
  const result = await run('/usr/bin/stat', ['-f', '%f', files.at(path)]);
  if (result.status === 'missing') return unreadable('stat is not installed');
  if (result.status === 'failed') return unreadable(result.reason);
  if (result.code !== 0 || !/^\d+\n$/.test(result.stdout)) return unreadable('stat does not answer');
  const flags = Number(result.stdout);
  const named = [...(flags & IMMUTABLE ? ['immutable'] : []), ...(flags & APPEND_ONLY ? ['append-only'] : [])];
  return value(named.length === 0 ? 'none' : named.join(','));
}
