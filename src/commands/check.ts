import {relative, sep} from 'node:path';
import type {Interfaces} from '@oclif/core';
import * as Flags from '@oclif/core/flags';
import {check} from '../check.ts';
import {atFlag, BaseCommand, policyArgument, strictFlag, wantsColor} from '../cli.ts';
import {today} from '../io/clock.ts';
import {readBytes} from '../io/files.ts';
import {findingReport, unreadReport} from '../report/json.ts';
import {sarif} from '../report/sarif.ts';
import {forbids} from '../report/summary.ts';
import {findingText} from '../report/text.ts';

export default class Check extends BaseCommand {
  static override summary = 'Say what is wrong with a policy, and where.';
  static override description =
    'Reads the policy, resolves it for every ring, and reports every finding at its line. Exit code 0: no errors; 1: errors (with --strict also warnings); 2: the policy cannot be read.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> policy.yaml',
    '<%= config.bin %> <%= command.id %> policy.yaml --at 2030-01-31 --strict --format json',
    '<%= config.bin %> <%= command.id %> policy.yaml --format sarif > wharfinger.sarif',
  ];
  static override args = {policy: policyArgument};
  static override flags = {
    at: atFlag,
    strict: strictFlag,
    format: Flags.option({
      options: ['text', 'json', 'sarif'] as const,
      default: 'text',
      description: 'Form of the report; sarif is SARIF 2.1.0, which code hosts show in a pull request.',
    })(),
  };

  async run(): Promise<object> {
    const parsed = await this.parse(Check);
    const flags: Interfaces.InferredFlags<typeof Check.flags> = parsed.flags;
    const {policy} = parsed.args;
    const checked = check(await readBytes(policy), policy, {at: flags.at ?? today()});
    const report = checked.policy ? findingReport(checked.findings) : unreadReport(policy, checked.findings);
    process.exitCode = checked.policy ? Number(forbids(report.summary, flags.strict)) : 2;
    if (flags.format === 'text') this.log(findingText(checked.findings, {color: wantsColor(process.stdout)}));
    else if (!this.jsonEnabled())
      this.logJson(
        flags.format === 'json'
          ? report
          : sarif(checked.findings, {
              version: this.config.version,
              file: repositoryPath(policy),
              successful: checked.policy !== undefined,
            }),
      );
    return report;
  }
}

/** Relative to the working directory, which is the root of the repository where a pipeline runs. */
function repositoryPath(policy: string): string {
  return policy === '-' ? policy : relative('', policy).split(sep).join('/');
}
