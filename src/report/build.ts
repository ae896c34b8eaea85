import type {Seal} from '../seal.ts';
import {type PlaceCount, placeTable} from './places.ts';
import {visible} from './visible.ts';

/** What a build did, as `build --json` prints it. */
export interface BuildReport extends Seal {
  /** The folder as the admin named it. */
  readonly out: string;
  /** False: the folder held exactly this tree, and nothing was touched. */
  readonly written: boolean;
  /** Files that are not ours and stayed. */
  readonly kept: readonly string[];
  /** Files of an earlier build that this tree does not have any more. */
  readonly removed: readonly string[];
  readonly signedRemoved: boolean;
  /** How many files the tree has. */
  readonly files: number;
  readonly places: readonly PlaceCount[];
  /** Ids of the targets the tree was limited to; empty: it has all of them. */
  readonly only: readonly string[];
}

/** What a build did, for a tired admin: one line, a small table, and where to read on. */
export function buildText(report: BuildReport): string {
  const {out, policy, revision, rings, date, files, places, only} = report;
  const did = report.written ? `${files} files written to` : 'Nothing changed in';
  const others = Object.values(rings);
  return [
    visible(`${did} ${out}: ${policy}, revision ${revision}, as of ${date}.`),
    ...(others.length > 0 ? [`Rings: ${others.join(', ')}.`] : []),
    ...(only.length > 0 ? [`This tree holds only ${only.join(', ')}; the counts speak of the whole policy.`] : []),
    '',
    'Controls',
    placeTable(places),
    '',
    ...meanings(places),
    visible(`Next: open the runbook, ${out}/README.md`),
  ].join('\n');
}

function meanings(places: readonly PlaceCount[]): readonly string[] {
  const has = (status: keyof PlaceCount['counts']) => places.some(({counts}) => counts[status] > 0);
  return [
    ...(has('manual') ? ['By hand: somebody does it in Docker Home; the runbook says where the list is.'] : []),
    ...(has('partly') ? ['Partly: some of it cannot be carried there; coverage.md says what.'] : []),
    ...(has('default-only') ? ['Default only: it is not locked, and users may change it.'] : []),
    ...(has('not-expressed') ? ['Nowhere: nothing enforces it there; coverage.md says why.'] : []),
  ];
}

/** What else an admin should know of the folder, a line each. */
export function buildNotes({out, kept, removed, signedRemoved}: BuildReport): readonly string[] {
  return [
    ...(kept.length > 0 ? [`note: kept in ${out}, though no build wrote it: ${kept.join(', ')}`] : []),
    ...(removed.length > 0 ? [`note: not part of the tree any more, removed: ${removed.join(', ')}`] : []),
    ...(signedRemoved ? ['note: signed/ belonged to other artifacts and was removed; sign the new ones.'] : []),
  ].map(visible);
}
