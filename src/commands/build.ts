import type {Interfaces} from '@oclif/core';
import * as Flags from '@oclif/core/flags';
import {check} from '../check.ts';
import {atFlag, BaseCommand, policyArgument, strictFlag, wantsColor} from '../cli.ts';
import {emit} from '../emit.ts';
import {Failure} from '../failure.ts';
import type {Finding} from '../finding.ts';
import {today} from '../io/clock.ts';
import {readBytes} from '../io/files.ts';
import {log} from '../io/log.ts';
import {outputPlace} from '../io/place.ts';
import {openTree, writeTree} from '../io/tree.ts';
import type {Policy} from '../policy/policy.ts';
import {type BuildReport, buildNotes, buildText} from '../report/build.ts';
import {type FindingReport, findingReport, unreadReport} from '../report/json.ts';
import {placeCounts} from '../report/places.ts';
import {forbids} from '../report/summary.ts';
import {findingText} from '../report/text.ts';
import {type EarlierBuild, reusedRevision} from '../revision.ts';
import {seal, sealFor} from '../seal.ts';
import {TARGETS} from '../targets/index.ts';

export default class Build extends BaseCommand {
  static override summary = 'Turn a policy into everything that enforces it.';
  static override description =
    'Checks the policy first and writes nothing if an error stands. The output folder is replaced as a whole; one that holds exactly this tree already is not touched. Exit code 0: written or current; 1: errors stand; 2: the policy cannot be read or the folder cannot be written.';
  static override examples = [
    '<%= config.bin %> <%= command.id %> policy.yaml --out out',
    '<%= config.bin %> <%= command.id %> policy.yaml --out pilot --ring pilot --target windows --target macos',
  ];
  static override args = {policy: policyArgument};
  static override flags = {
    out: Flags.string({char: 'o', default: 'out', helpValue: 'FOLDER', description: 'Where the tree goes.'}),
    ring: Flags.string({helpValue: 'NAME', description: 'Build this ring only: rings/NAME, manifest and runbook.'}),
    at: atFlag,
    target: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      options: TARGETS.map(({id}) => id),
      description: 'Build this channel only; may be repeated. Coverage always speaks of all.',
    }),
    force: Flags.boolean({
      default: false,
      description: 'Keep files in the output folder that no build wrote, instead of stopping.',
    }),
    strict: strictFlag,
    'drop-expired': Flags.boolean({
      default: false,
      description: 'Leave out entries and exceptions that have expired, and name them.',
    }),
  };

  async run(): Promise<object> {
    const parsed = await this.parse(Build);
    const flags: Interfaces.InferredFlags<typeof Build.flags> = parsed.flags;
    const {policy: file} = parsed.args;
    const out = await outputPlace(flags.out, file);
    const bytes = await readBytes(file);
    const checked = check(bytes, file, {at: flags.at ?? today(), dropExpired: flags['drop-expired']});
    if (!checked.policy) return this.stop(unreadReport(file, checked.findings), 2);
    const {policy} = checked;
    refuseUnknownRing(policy, flags.ring);
    const states = checked.states.filter(({scope}) => flags.ring === undefined || scope.ring === flags.ring);
    const earlier = await openTree(out);
    if (flags.ring && earlier && !flags.force) refuseLargerTree(flags.out, earlier, flags.ring);
    const findings = [...checked.findings, ...(earlier ? reusedRevision(policy, states, earlier) : [])];
    const judged = findingReport(findings);
    if (forbids(judged.summary, flags.strict)) return this.stop(judged, 1);
    const about = sealFor(states, `${this.config.name} ${this.config.version}`);
    const artifacts = seal(emit(states, flags.target ? {targets: flags.target} : {}), about);
    const tree = await writeTree(out, artifacts, {force: flags.force});
    const report: BuildReport = {
      ...about,
      out: flags.out,
      ...tree,
      files: artifacts.length,
      places: placeCounts(states[0]!),
      only: flags.target ?? [],
    };
    if (!this.jsonEnabled()) for (const line of [...talk(findings), ...buildNotes(report)]) log(line);
    this.log(buildText(report));
    return {...report, ...judged};
  }

  /** Nothing is written: the findings say why. */
  private stop(result: FindingReport, exit: 1 | 2): object {
    process.exitCode = exit;
    if (!this.jsonEnabled()) for (const line of [...talk(result.findings), 'Nothing was written.']) log(line);
    return result;
  }
}

function talk(findings: readonly Finding[]): readonly string[] {
  return findings.length > 0 ? [findingText(findings, {color: wantsColor(process.stderr)})] : [];
}

/** A tree of one ring would take the place of everything else. */
function refuseLargerTree(out: string, {policy, rings}: EarlierBuild, ring: string): void {
  if (policy === rings[ring]) return;
  throw new Failure('FILE_EXISTS', `${out} holds more than the ring ${ring}.`, {
    hint: 'Choose another folder with --out, or replace everything in it with --force.',
  });
}

function refuseUnknownRing({rings}: Policy, ring: string | undefined): void {
  const names = rings.map(({name}) => name);
  if (ring === undefined || names.includes(ring)) return;
  throw new Failure('UNKNOWN_RING', `The policy has no ring ${ring}.`, {
    hint: names.length > 0 ? `It has: ${names.join(', ')}.` : 'It has no rings at all; build without --ring.',
  });
}
