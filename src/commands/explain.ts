import type {Interfaces} from '@oclif/core';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {atFlag, BaseCommand} from '../cli.ts';
import {explain, explainText, isEmpty} from '../explain/explain.ts';
import type {Explanation} from '../explain/explanation.ts';
import {type KnownPolicy, knownPolicy} from '../explain/known-policy.ts';
import {isPacked, logText} from '../explain/log-text.ts';
import {Failure} from '../failure.ts';
import {today} from '../io/clock.ts';
import {readBytes, readTail} from '../io/files.ts';
import {log} from '../io/log.ts';
import {read} from '../policy/read.ts';
import {explanationText, logSummary} from '../report/explanation.ts';

export default class Explain extends BaseCommand {
  static override summary = 'Say what a name, an error message or a result line means.';
  static override description =
    'A setting, lint rule, registry preset, sign-in source, host, check or verdict; the text of an error from Docker Desktop, its installer or a registry; the last line of a verifier or of an install or uninstall script, as it stands in a ticket or a CSV cell; or a saved log. With a policy also its controls, what its checks expect, and whether it allows the host of a denial, with what to add if it does not. Exit code 0: explained; 1: nothing fits; 2: a file cannot be read.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> proxy.http',
    '<%= config.bin %> <%= command.id %> L-FILE-CONTENT',
    '<%= config.bin %> <%= command.id %> drift',
    '<%= config.bin %> <%= command.id %> --log ticket.txt --policy policy.yaml',
    '<%= config.bin %> <%= command.id %> --policy policy.yaml "Access to quay.io has been restricted by your administrators"',
  ];
  static override strict = false;
  static override args = {
    text: Args.string({ignoreStdin: true, description: 'A name, or a text; more than one word needs no quotes.'}),
  };
  static override flags = {
    log: Flags.string({helpValue: 'FILE', description: 'Explain what a saved log says; - for standard input.'}),
    policy: Flags.string({helpValue: 'FILE', description: 'Say what this policy means for it.'}),
    at: atFlag,
  };

  async run(): Promise<object> {
    const parsed = await this.parse(Explain);
    const flags: Interfaces.InferredFlags<typeof Explain.flags> = parsed.flags;
    const text = parsed.argv.join(' ').trim();
    if ((text === '') === (flags.log === undefined))
      throw new Failure('USAGE', 'Explain takes a name or a text, or --log with a file.', {
        hint: 'For example: wharfinger explain ecr',
      });
    const known = flags.policy === undefined ? undefined : await knownFrom(flags.policy, flags.at ?? today());
    const explanation = flags.log === undefined ? explain(text, known) : await explainLog(flags.log, known);
    process.exitCode = Number(isEmpty(explanation));
    this.log(flags.log === undefined ? explanationText(explanation) : logSummary(explanation));
    return explanation;
  }
}

async function explainLog(file: string, known: KnownPolicy | undefined): Promise<Explanation> {
  const {bytes, start, truncated} = await readTail(file);
  const name = file === '-' ? 'standard input' : file;
  if (isPacked(start))
    throw new Failure('FILE_NOT_READ', `The log ${name} is compressed.`, {
      hint: 'Unpack it first, or pipe it: gzip -dc FILE | wharfinger explain --log -',
    });
  if (truncated) log('The log is longer than 16 MiB: only its end, the newest part, is explained.');
  return {...explainText(logText(bytes, start), name, known), ...(truncated && {truncated})};
}

async function knownFrom(file: string, at: string): Promise<KnownPolicy> {
  const {policy, findings} = read(await readBytes(file), file);
  if (policy) return knownPolicy(policy, at);
  throw new Failure('POLICY_NOT_READ', `${file} is not a policy that can be read: ${findings[0]?.message}`, {
    hint: `See every reason with: wharfinger check ${file}`,
  });
}
