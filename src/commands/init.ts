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
import {DOMAIN, type Grammar, ORGANIZATION} from '../policy/names.ts';
import {type StarterAnswers, starterPolicy} from '../policy/starter.ts';
import {summarize} from '../report/summary.ts';
import {visible} from '../report/visible.ts';

/** Stands in every schema this tool wrote. */
const SCHEMA_MARK = '"$id": "https://wharfinger.example/schemas/policy.schema.json"';

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
    if (!/\.ya?ml$/i.test(file))
      throw new Failure('USAGE', `A starter policy is YAML, and ${file} does not end in .yaml.`, {
        hint: 'Choose a name such as policy.yaml. JSON has no comments.',
      });
    const bytes = new TextEncoder().encode(starterPolicy(await complete(flags)));
    const {findings} = check(bytes, file, {at: today()});
    const error = findings.find(({severity}) => severity === 'high');
    if (error) throw new Failure('USAGE', error.message, error.hint ? {hint: error.hint} : {});
    const schema = join(dirname(file), 'policy.schema.json');
    const schemaBytes = await readBytes(join(this.config.root, 'schemas', 'policy.schema.json'));
    await writeNew(
      [
        {path: file, bytes},
        {path: schema, bytes: schemaBytes, mark: SCHEMA_MARK},
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
  const domain = flags.domain ?? (await ask('A domain it owns, for example acme.example', {refuse: unlike(DOMAIN)}));
  // No guess is offered: a name that differs from Docker Hub by one letter signs everybody out.
  const organizations = (
    flags.organization ?? [
      await ask('Docker organisations people sign in to, exactly as in Docker Hub', {refuse: unlike(ORGANIZATION)}),
    ]
  ).flatMap(list);
  const platforms =
    flags.platform ??
    (missing.length > 0
      ? list(await ask('Systems to serve', {fallback: PLATFORMS.join(', '), refuse: unlikePlatforms})).map(
          platformNamed,
        )
      : PLATFORMS);
  return {name, domain, organizations, platforms, ...(flags.contact === undefined ? {} : {contact: flags.contact})};
}

/** Refuses an answer with a word that a grammar of the policy refuses. */
function unlike({pattern, what, explain}: Grammar): (answer: string) => string | undefined {
  return answer => {
    const wrong = list(answer).find(word => !pattern.test(word));
    if (wrong === undefined) return undefined;
    const {why, instead} = explain(wrong);
    return `${wrong} is not ${what}: ${why}.${instead === undefined ? '' : ` Perhaps ${instead}?`}`;
  };
}

function unlikePlatforms(answer: string): string | undefined {
  const wrong = list(answer).find(word => !PLATFORMS.some(known => known === word.toLowerCase()));
  return wrong === undefined ? undefined : `There is no system ${wrong}; choose from ${PLATFORMS.join(', ')}.`;
}

function list(answer: string): string[] {
  return answer.split(/[\s,]+/).filter(word => word !== '');
}

function platformNamed(word: string): Platform {
  const platform = PLATFORMS.find(known => known === word.toLowerCase());
  if (platform) return platform;
  throw new Failure('USAGE', `There is no system ${word}.`, {hint: `Choose from: ${PLATFORMS.join(', ')}.`});
}
