import type {Interfaces} from '@oclif/core';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {atFlag, BaseCommand} from '../cli.ts';
import {PLATFORMS, type Platform} from '../desktop/platforms.ts';
import {leaveIfStuck} from '../endpoint/leave.ts';
import {observe} from '../endpoint/observe.ts';
import {type Opened, openCheckList} from '../io/check-list.ts';
import {today} from '../io/clock.ts';
import {log} from '../io/log.ts';
import {HERE, thisPlatform} from '../io/platform.ts';
import {openRoot} from '../io/root.ts';
import {refuseUsage} from '../io/verify-usage.ts';
import {verifyCsv} from '../report/verify-csv.ts';
import {verifyNotes} from '../report/verify-notes.ts';
import {verifyText} from '../report/verify-text.ts';
import {printedJson, visible} from '../report/visible.ts';
import {type Check, checkId} from '../state/check.ts';
import {resultLine} from '../verify/line.ts';
import {type Report, reportOf} from '../verify/report.ts';
import {checksOfPlatform, selected} from '../verify/select.ts';
import {EXIT_CODES} from '../verify/verdict.ts';

const FORMATS = ['text', 'json', 'csv', 'line'] as const;
type Format = (typeof FORMATS)[number];

export default class Verify extends BaseCommand {
  static override summary = 'Say whether the policy is in force on this machine, and if not, why.';
  static override description =
    'Looks at what Docker Desktop reads, who may change it and what an installer recorded; changes nothing and asks no network, unless --live says so. The verdict is about this machine alone: what lives in Docker Hub and who is signed in is not in it. Exit code 0: ok or exempt; 1: outdated, conflict, drift or pending; 2: unknown, or nothing could be verified.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> policy.yaml',
    '<%= config.bin %> <%= command.id %> out --ring pilot --format line',
    '<%= config.bin %> <%= command.id %> out/checks.json --root /mnt/image --platform linux',
    '<%= config.bin %> <%= command.id %> out --check L-FILE-CONTENT --check L-SOURCE-EFFECTIVE',
  ];
  static override args = {
    source: Args.string({
      default: 'out',
      description: 'Policy file, output tree of a build, or checks.json; - for standard input.',
    }),
  };
  static override flags = {
    ring: Flags.string({
      helpValue: 'NAME',
      description: 'Verify this ring; without it, what holds outside every ring.',
    }),
    at: atFlag,
    check: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'CODE',
      description: 'Ask this check only, with or without its instance; may be repeated.',
    }),
    root: Flags.string({
      helpValue: 'FOLDER',
      description: 'Look at another root, such as a mounted image, by its absolute path. Files only.',
    }),
    platform: Flags.option({
      options: PLATFORMS,
      description:
        'System of the other root; one of Linux can be looked at from macOS too. Default: the one of this machine.',
    })(),
    powershell: Flags.string({
      helpValue: 'FILE',
      description: 'PowerShell to ask on Windows, by its absolute path. Default: the one of Windows.',
    }),
    live: Flags.boolean({
      default: false,
      description:
        'Also ask the running Docker Desktop of this account, best before anybody signs in. Uses the network. A failure makes the exit code 1; no answer at all, 2.',
    }),
    'live-socket': Flags.string({
      helpValue: 'PATH',
      description: 'With --live: ask the engine at this socket or pipe. Default: the one of Docker Desktop.',
    }),
    'live-denied': Flags.string({
      helpValue: 'HOST',
      description:
        'With --live: registry that has to be refused. Default: a well-known one that the policy does not mention.',
    }),
    'live-image': Flags.string({
      helpValue: 'IMAGE',
      description:
        'With --live: run `cat` in a container of this image to see its isolation; it has to be on this machine.',
    }),
    format: Flags.option({
      options: FORMATS,
      description: 'Form of the report; line is the one line that text ends with. Default: text.',
    })(),
  };

  async run(): Promise<object> {
    const parsed = await this.parse(Verify);
    const flags: Interfaces.InferredFlags<typeof Verify.flags> = parsed.flags;
    refuseUsage({...flags, json: this.jsonEnabled()}, HERE);
    const root = flags.root === undefined ? undefined : await openRoot(flags.root);
    const platform = flags.platform ?? thisPlatform();
    const {list, states} = await openCheckList(parsed.args.source, {ring: flags.ring, at: flags.at, today: today()});
    const checks = checksOfPlatform(list, platform);
    const only = flags.check && selected(checks, flags.check);
    const facts = await observe(list, {
      platform,
      checks: only ?? checks,
      ...(root !== undefined && {root}),
      ...(flags.powershell !== undefined && {powershell: flags.powershell}),
    });
    const report = reportOf(list, facts, only?.map(checkId));
    process.exitCode = EXIT_CODES[report.verdict];
    if (!this.jsonEnabled()) for (const note of verifyNotes(report)) log(visible(note));
    const live = flags.live ? await asked(report, platform, flags, states, !this.jsonEnabled()) : undefined;
    const result: Report = {...report, ...(live && {live})};
    if (this.jsonEnabled()) return result;
    process.stdout.write(printed(result, checks, flags.format ?? 'text'));
    leaveIfStuck();
    return result;
  }

  /** Under --json the result is printed after everything else. */
  override logJson(value: unknown): void {
    super.logJson(value);
    leaveIfStuck();
  }
}

/** What Docker Desktop itself answers; few runs ask it, and it takes most of the program. */
async function asked(
  {effective, verdict}: Report,
  platform: Platform,
  flags: Interfaces.InferredFlags<typeof Verify.flags>,
  states: Opened['states'],
  talks: boolean,
): Promise<Report['live']> {
  const [{runLive}, {liveExitCode}] = await Promise.all([import('../live/run.ts'), import('../live/live.ts')]);
  const {'live-socket': socket, 'live-denied': denied, 'live-image': image} = flags;
  if (talks) log('Asking Docker Desktop; every question has a time limit, all together some minutes.');
  const live = await runLive(platform, effective, {socket, denied, image}, states);
  process.exitCode = liveExitCode(EXIT_CODES[verdict], live);
  return live;
}

function printed(report: Report, checks: readonly Check[], format: Format): string | Uint8Array {
  switch (format) {
    case 'text':
      return `${verifyText(report, checks)}\n`;
    case 'json':
      return `${printedJson(report)}\n`;
    case 'csv':
      return verifyCsv(report);
    case 'line':
      return `${resultLine(report)}\n`;
  }
}
