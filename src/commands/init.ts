import {dirname, join} from 'node:path';
import type {Interfaces} from '@oclif/core';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {check} from '../check.ts';
import {BaseCommand} from '../cli.ts';
import {PLATFORMS, type Platform} from '../desktop/platforms.ts';
import {Failure} from '../failure.ts';
import {ask, isInteractive} from '../io/ask.ts';
import {today} from '../io/clock.ts';
import {readBytes, writeNew} from '../io/files.ts';
import {type StarterAnswers, starterPolicy} from '../policy/starter.ts';
import {summarize} from '../report/summary.ts';
import {visible} from '../report/visible.ts';

export default class Init extends BaseCommand {
  static override summary = 'Write a first policy, with comments.';
  static override description =
    'Asks what it needs to know when somebody is at the terminal, and takes flags otherwise. Writes the policy and, beside it, policy.schema.json, with which an editor completes and explains every key.';
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> acme.yaml --name "Acme Corporation" --domain acme.example --organization acme --platform windows --platform macos',
  ];
  static override args = {
    file: Args.string({default: 'policy.yaml', description: 'Where the policy goes.'}),
  };
  static override flags = {
    name: Flags.string({description: 'Name of the organisation.'}),
    domain: Flags.string({description: 'A domain the organisation owns.'}),
    organization: Flags.string({
      multiple: true,
      multipleNonGreedy: true,
      description: 'Docker organisation people sign in to; may be repeated.',
    }),
    platform: Flags.option({
      options: PLATFORMS,
      multiple: true,
      multipleNonGreedy: true,
      description: 'System to serve; may be repeated.',
    })(),
    contact: Flags.string({description: 'Mail address or page for people who need help.'}),
    force: Flags.boolean({default: false, description: 'Overwrite the files.'}),
  };

  async run(): Promise<object> {
    const parsed = await this.parse(Init);
    const flags: Interfaces.InferredFlags<typeof Init.flags> = parsed.flags;
    const {file} = parsed.args;
    const bytes = new TextEncoder().encode(starterPolicy(await complete(flags)));
    const {findings} = check(bytes, file, {at: today()});
    const error = findings.find(({severity}) => severity === 'high');
    if (error) throw new Failure('USAGE', error.message, error.hint ? {hint: error.hint} : {});
    const schema = join(dirname(file), 'policy.schema.json');
    const schemaBytes = await readBytes(join(this.config.root, 'schemas', 'policy.schema.json'));
    await writeNew(
      [
        {path: file, bytes},
        {path: schema, bytes: schemaBytes},
      ],
      {force: flags.force},
    );
    this.log(visible(`Written: ${file}, ${schema}`));
    this.log(visible(`Next: wharfinger check ${file}`));
    return {policy: file, schema, summary: summarize(findings)};
  }
}

/** Answers from flags; what is missing is asked, or named where nobody is there to answer. */
async function complete(flags: Interfaces.InferredFlags<typeof Init.flags>): Promise<StarterAnswers> {
  const missing = (['name', 'domain', 'organization'] as const).filter(flag => flags[flag] === undefined);
  if (missing.length > 0 && !isInteractive())
    throw new Failure(
      'USAGE',
      `Nobody is at the terminal to answer, and these flags are missing: --${missing.join(', --')}.`,
      {
        hint: 'Give them, for example: --name "Acme Corporation" --domain acme.example --organization acme',
      },
    );
  const name = flags.name ?? (await ask('Name of the organisation'));
  const domain = flags.domain ?? (await ask('A domain it owns, for example acme.example'));
  const organizations =
    flags.organization ?? list(await ask('Docker organisations people sign in to', domain.split('.')[0]));
  const platforms =
    flags.platform ??
    (missing.length > 0 ? list(await ask('Systems to serve', PLATFORMS.join(', '))).map(platformNamed) : PLATFORMS);
  return {name, domain, organizations, platforms, ...(flags.contact === undefined ? {} : {contact: flags.contact})};
}

function list(answer: string): string[] {
  return answer.split(/[\s,]+/).filter(word => word !== '');
}

function platformNamed(word: string): Platform {
  const platform = PLATFORMS.find(known => known === word.toLowerCase());
  if (platform) return platform;
  throw new Failure('USAGE', `There is no system ${word}.`, {hint: `Choose from: ${PLATFORMS.join(', ')}.`});
}
