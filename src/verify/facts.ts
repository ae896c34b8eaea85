import type {Platform} from '../desktop/platforms.ts';
import {sha256} from '../formats/sha256.ts';
import type {JsonObject} from '../json.ts';
import {type Probe, probeId} from '../state/check.ts';
import type {PolicyId} from '../state/state.ts';

/**
 * What one look gave. `unreadable`: it is there, or may be, and could not be read: never compliant. `unseen`: nobody can
 * look from here (another root, extra evidence without its tool): not judged, and said. Reasons are one short clause.
 */
export type Observation =
  | {readonly status: 'value'; readonly value: string}
  | {readonly status: 'absent'}
  | {readonly status: 'unreadable'; readonly reason: string}
  | {readonly status: 'unseen'; readonly reason: string};

/** One file or registry value that an installer recorded: the digest of its bytes or of its canonical string. */
export interface ReceiptRecord {
  readonly path: string;
  readonly sha256: string;
}

/** The receipt of the organisation. Only one that nobody but an administrator can have written is believed. */
export type ReceiptFact =
  | {readonly status: 'absent'}
  | {readonly status: 'unreadable' | 'unseen' | 'not-believed'; readonly reason: string}
  | {
      readonly status: 'believed';
      readonly policy: PolicyId;
      readonly revision: string;
      readonly channel: string;
      /** False where an installation was cut off. */
      readonly complete: boolean;
      /** Paths as the checks write them (`%ProgramData%\…`, `HKLM\…\allowedOrgs`). One path may have several digests. */
      readonly records: readonly ReceiptRecord[];
    };

/** All that was seen on a machine. Whatever is not in `observations` was not looked at: unreadable. */
export interface Facts {
  readonly platform: Platform;
  /** The other root that was looked at, as it was given. */
  readonly root?: string;
  /** By {@link probeId}. */
  readonly observations: ReadonlyMap<string, Observation>;
  readonly receipt: ReceiptFact;
  /** Bytes of policy files that are not as wanted, by path, where they could be read: for diagnosis, never for judging. */
  readonly contents?: ReadonlyMap<string, Uint8Array>;
  /** settings-store.json of whoever looked, where it could be read: evidence, never for judging. */
  readonly settingsStore?: {readonly path: string; readonly content: JsonObject};
}

export function observed(facts: Facts, probe: Probe): Observation {
  return facts.observations.get(probeId(probe)) ?? {status: 'unreadable', reason: 'nothing looked at it'};
}

/** Whether an installer wrote exactly this there. `value` is canonical: `sha256 <hex>`, or the string of a registry value. */
export function isRecorded(receipt: ReceiptFact, path: string, value: string): boolean {
  if (receipt.status !== 'believed') return false;
  const digest = value.startsWith('sha256 ') ? value.slice('sha256 '.length) : sha256(value);
  return receipt.records.some(record => record.path === path && record.sha256 === digest);
}

/** Whether an installer ever wrote anything there. */
export function isPathRecorded(receipt: ReceiptFact, path: string): boolean {
  return receipt.status === 'believed' && receipt.records.some(record => record.path === path);
}
