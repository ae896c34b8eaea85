import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {PosixPlatform} from '../../../../src/documents/posix.ts';
import {composeVerifier, looksOf} from '../../../../src/documents/verify-posix.ts';
import {sh} from '../../../../src/render/quote.ts';
import type {CheckList} from '../../../../src/state/check.ts';
import type {DesiredState} from '../../../../src/state/state.ts';
import {type Facts, observed, type ReceiptFact} from '../../../../src/verify/facts.ts';

/** The judge and the answers of verify.sh, with facts in the place of its eyes. */
export function judgeScript(state: DesiredState, list: CheckList, facts: Facts): string {
  const platform = facts.platform as PosixPlatform;
  const eyes = answers(list, facts);
  const replaced = {'posix/observe.sh': eyes, [`${platform}/observe.sh`]: '', [`${platform}/seeing.sh`]: ''};
  return new TextDecoder().decode(composeVerifier(state, platform, replaced).bytes);
}

/** Shell code that knows what was seen. */
function answers(list: CheckList, facts: Facts): string {
  const seen = looksOf(list, facts.platform as PosixPlatform).map((probe, index) => {
    const observation = observed(facts, probe);
    const said = observation.status === 'value' ? observation.value : 'reason' in observation ? observation.reason : '';
    return `  seen_${index + 1}=${observation.status} value_${index + 1}=${sh(said)}`;
  });
  return `
is_recorded() { case $recorded in *"$nl$2 $1$nl"*) return 0 ;; *) return 1 ;; esac; }
is_path_recorded() { case $recorded in *" $1$nl"*) return 0 ;; *) return 1 ;; esac; }

run_bytes() { :; }

observe() {
${seen.join('\n')}
  ${receipt(facts.receipt)}
}
`;
}

function receipt(fact: ReceiptFact): string {
  if (fact.status !== 'believed') {
    const value = fact.status === 'not-believed' ? `not-believed ${fact.reason}` : 'reason' in fact ? fact.reason : '';
    const seen = fact.status === 'not-believed' ? 'value' : fact.status;
    return `believed=no recorded='' recorded_complete='' recorded_policy='' seen_receipt=${seen} value_receipt=${sh(value)}`;
  }
  const records = fact.records.map(({path, sha256}) => `${sha256} ${path}\n`).join('');
  return [
    `believed=yes recorded=${sh(`\n${records}`)} recorded_policy=${sh(fact.policy)} recorded_channel=${sh(fact.channel)} recorded_revision=${sh(fact.revision)}`,
    `recorded_complete=${fact.complete ? 'yes' : 'no'}`,
    `seen_receipt=value value_receipt=${sh(fact.complete ? fact.policy : `incomplete ${fact.policy}`)}`,
  ].join('\n  ');
}

export function run(shell: readonly string[], folder: string, script: string, ...flags: string[]) {
  const file = join(folder, 'verify.sh');
  writeFileSync(file, script);
  const [command, ...before] = shell;
  const done = spawnSync(command!, [...before, file, ...flags], {
    encoding: 'utf8',
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  return {code: done.status, stdout: done.stdout, stderr: done.stderr};
}
