import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {DesiredState} from '../../../../src/state/state.ts';
import type {Facts} from '../../../../src/verify/facts.ts';
import {type Machine, type Outcome, type Run, runBatch} from '../../windows/machine.ts';

export const fakeText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../fakes/${name}`, import.meta.url)), 'utf8');
const FAKE_FACTS = {'windows/verify-observing.ps1': fakeText('windows-facts.ps1')};

/** One run of the verifier: on a machine in a hashtable, or on facts that are given to its judge. */
export interface VerifyCase extends Pick<Run, 'flags' | 'damage' | 'partials'> {
  readonly state: DesiredState;
  readonly on: Machine | Facts;
}
export interface Verified extends Outcome {
  /** The last line: the result. */
  readonly line: string;
}

/** Runs the composed script in real PowerShell, all cases in one process: starting it costs more than a run. */
export function windowsVerifyMany(cases: readonly VerifyCase[]): readonly Verified[] {
  return runBatch(cases.map(verifyRun)).map(outcome => ({...outcome, line: outcome.lines.at(-1) ?? ''}));
}

/** The same as one run of a batch that also installs and removes. */
export function verifyRun({on, partials, ...rest}: VerifyCase): Run {
  if ('nodes' in on) return {...rest, script: 'verify', on, ...(partials && {partials})};
  const machine = factsMachine(on) as unknown as Machine;
  return {...rest, script: 'verify', on: machine, partials: {...FAKE_FACTS, ...partials}};
}

function factsMachine({observations, receipt}: Facts): object {
  const given = {reason: '', policy: '', revision: '', channel: '', complete: false, records: [], ...receipt};
  return {
    language: 'FullLanguage',
    facts: {
      observations: [...observations].map(([look, seen]) =>
        [look, seen.status, 'value' in seen ? seen.value : 'reason' in seen ? seen.reason : ''].join('\t'),
      ),
      receipt: given,
    },
  };
}
