import * as Args from '@oclif/core/args';
import {Command} from '@oclif/core/command';
import * as Flags from '@oclif/core/flags';
import {Failure} from './failure.ts';
import {reportTrouble} from './io/trouble.ts';
import {isDay} from './policy/day.ts';
import {printedJson} from './report/visible.ts';

/**
 * What all commands share: `--json`, one form of trouble, exit codes (0 well, 1 findings, 2 trouble). A command with
 * findings sets `process.exitCode` and returns its result; throwing would replace the result under `--json`.
 */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true;

  protected override async catch(error: unknown): Promise<void> {
    reportTrouble(error, this.jsonEnabled());
  }

  override logJson(value: unknown): void {
    process.stdout.write(`${printedJson(value)}\n`);
  }
}

export const policyArgument = Args.string({
  name: 'policy',
  required: true,
  description: 'Policy file, YAML or JSON; - for standard input.',
});

export const atFlag = Flags.string({
  helpValue: 'YYYY-MM-DD',
  description: 'Judge dates as of this UTC day. Default: today.',
  parse: async text => {
    if (isDay(text)) return text;
    throw new Failure('USAGE', `--at ${text}: there is no such day.`, {hint: 'Write a day as 2030-01-31.'});
  },
});

export const strictFlag = Flags.boolean({default: false, description: 'Let warnings count as errors.'});

/** Whether to colour what goes to a stream: a terminal, and nobody asked for none. */
export function wantsColor(stream: NodeJS.WriteStream): boolean {
  return stream.isTTY === true && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
}
