import type {Command, Interfaces} from '@oclif/core';
import type {CommandManifest} from './manifest.ts';

/** docs/cli.md: every command with its arguments, flags and examples. */
export function cliPage({commands}: CommandManifest): string {
  const ids = Object.keys(commands).sort();
  return [
    '<!-- Generated from src/commands by scripts/generate.ts. Do not edit. -->',
    '# The command line',
    '',
    'Every command takes `--json` (one JSON document on standard output: the result, or `{"error": {"code", "message", "hint"}}`) and `--help`. The result goes to standard output, talk to standard error. Exit codes: 0 well, 1 findings, 2 trouble (usage, a policy that cannot be read, disk, a bug). `wharfinger autocomplete` sets up completion.',
    '',
    ...ids.map(id => `- [\`wharfinger ${id}\`](#wharfinger-${id}): ${commands[id]!.summary}`),
    '',
    ...ids.flatMap(id => section(id, commands[id]!)),
  ].join('\n');
}

function section(id: string, command: Command.Cached): readonly string[] {
  const args = Object.values(command.args);
  const flags = Object.values(command.flags).filter(flag => flag.name !== 'json');
  const usage = args.map(arg => (arg.required ? arg.name.toUpperCase() : `[${arg.name.toUpperCase()}]`));
  return [
    `## wharfinger ${id}`,
    '',
    command.summary ?? '',
    '',
    command.description ?? '',
    '',
    '```',
    `wharfinger ${[id, ...usage, ...(flags.length > 0 ? ['[FLAGS]'] : [])].join(' ')}`,
    '```',
    '',
    ...table(
      'Argument',
      args.map(arg => [`\`${arg.name.toUpperCase()}\``, arg]),
    ),
    ...table(
      'Flag',
      flags.map(flag => [flagName(flag), flag]),
    ),
    'Examples:',
    '',
    '```sh',
    ...(command.examples ?? []).map(example =>
      String(example).replaceAll('<%= config.bin %>', 'wharfinger').replaceAll('<%= command.id %>', id),
    ),
    '```',
    '',
  ];
}

type Described = Pick<Interfaces.Arg<unknown>, 'description' | 'options' | 'default'>;

function table(head: string, rows: readonly (readonly [name: string, about: object])[]): readonly string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(([name, about]) => {
    const {description, options, default: fallback} = about as Described;
    const choices = options ? ` One of: ${options.map(option => `\`${option}\``).join(', ')}.` : '';
    const normal = typeof fallback === 'string' ? ` Default: \`${fallback}\`.` : '';
    return `| ${name} | ${description}${choices}${normal} |`;
  });
  return [`| ${head} | |`, '| --- | --- |', ...lines, ''];
}

function flagName(flag: Command.Flag.Cached): string {
  const value = flag.type === 'option' ? ` ${flag.helpValue ?? flag.name.toUpperCase()}` : '';
  return `\`${flag.char ? `-${flag.char}, ` : ''}--${flag.name}${value}\``;
}

/** The surface that scripts depend on: a change of a name, a default or a choice is a difference in review. */
export function commandSnapshot({commands}: CommandManifest): string {
  const surface = Object.fromEntries(
    Object.entries(commands)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([id, {args, flags, aliases}]) => [id, {aliases, args: entries(args), flags: entries(flags)}]),
  );
  return `${JSON.stringify(surface, null, 2)}\n`;
}

function entries(described: Readonly<Record<string, object>>): object {
  const kept = ['char', 'type', 'required', 'multiple', 'options', 'default'];
  return Object.fromEntries(
    Object.entries(described)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, about]) => [name, Object.fromEntries(Object.entries(about).filter(([key]) => kept.includes(key)))]),
  );
}
