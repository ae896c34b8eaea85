import type {Mender} from '../desktop/errors/errors.ts';
import {PLATFORM_NAMES} from '../desktop/platforms.ts';
import type {
  Explanation,
  FoundError,
  HostAnswer,
  HostUse,
  HostVerdict,
  OutcomeAnswer,
  ResultAnswer,
  Slots,
  Topic,
} from '../explain/explanation.ts';
import {visible} from './visible.ts';

const MENDERS: Readonly<Record<Mender, string>> = {
  user: 'the user',
  admin: 'the administrator',
  network: 'who runs proxies and firewalls',
  nobody: 'nobody',
};

/** An answer for a person: what it is, then detail, block by block. */
export function explanationText(explanation: Explanation): string {
  const {asked, topics, errors, hosts, slots, results, outcomes, nearest} = explanation;
  const blocks = [
    ...results.flatMap(resultBlocks),
    ...outcomes.map(outcomeLines),
    ...topics.map(topicLines),
    ...errors.map(errorLines),
    ...hosts.map(host => hostLines(host, slots)),
  ];
  if (blocks.length > 0) return printed(blocks);
  const close = nearest.length > 0 ? `Did you mean ${nearest.join(', ')}?` : 'Nothing has a similar name.';
  return printed([[`Nothing is known of "${shortened(asked)}".`, close]]);
}

/** A log for a person: one line per error and per host with its count, then what to do about each. */
export function logSummary(explanation: Explanation): string {
  const {asked, errors, hosts, slots, results, outcomes} = explanation;
  if (errors.length + results.length + outcomes.length === 0) return printed([[`Nothing known stands in ${asked}.`]]);
  const hostRows = hosts.map(host => row(host.count, host.host, hostWords(host)));
  const errorRows = errors.map(error => row(error.count, error.id, error.title));
  return printed([
    ...(hostRows.length > 0 ? [hostRows] : []),
    ...(errorRows.length > 0 ? [errorRows] : []),
    ...results.flatMap(resultBlocks),
    ...outcomes.map(outcomeLines),
    ...errors.map(error => errorLines({...error, count: 0})),
    ...additionBlocks(hosts),
    ...(slots ? [[slotLine(slots)]] : []),
  ]);
}

/** Hosts that the same addition allows stand together. */
function additionBlocks(hosts: readonly HostAnswer[]): string[][] {
  const blocks = new Map<string, string[]>();
  for (const {host, policy} of hosts) {
    if (!policy || policy.add.length === 0) continue;
    const lines = additionLines(policy).join('\n');
    blocks.set(lines, [...(blocks.get(lines) ?? []), host]);
  }
  return [...blocks].map(([lines, names]) => [`${names.join(', ')}:`, ...lines.split('\n')]);
}

function printed(blocks: readonly (readonly string[])[]): string {
  return blocks.map(lines => lines.map(visible).join('\n')).join('\n\n');
}

const LABELS: Readonly<Partial<Record<Topic['kind'], {readonly values: string; readonly fix: string}>>> = {
  rule: {values: 'holds when', fix: 'do'},
  check: {values: 'expected', fix: 'do'},
  verdict: {values: 'values', fix: 'do'},
};

function topicLines(topic: Topic): string[] {
  const {kind, id, title, what, values, platforms, minimumVersion, recommendation, notes, sources} = topic;
  const words = LABELS[kind] ?? {values: 'values', fix: 'recommended'};
  return [
    `${id} (${kind}): ${title}`,
    `  ${what}`,
    ...line(words.values, values),
    ...line('means', topic.meaning),
    ...line('severity', topic.severity),
    ...line('controls', topic.controls?.join(', ')),
    ...line('where', platforms?.map(place => PLATFORM_NAMES[place]).join(', ')),
    ...line('from version', minimumVersion),
    ...line(words.fix, recommendation),
    ...notes.flatMap(note => line('note', note)),
    ...line('source', sources.join('; ') || undefined),
  ];
}

/** The line as a whole, then check by check. */
function resultBlocks({policy, verdict, says, fix, checks}: ResultAnswer): string[][] {
  return [
    [`${verdict ?? 'no verdict'} (result line of ${policy})`, ...says.map(text => `  ${text}`), ...line('do', fix)],
    ...checks.map(({code, status, about}) => [
      `${code}${status === 'unknown' ? ', could not be established' : ''}: ${about?.title ?? 'this version does not know it'}`,
      ...line('means', about?.meaning),
      ...line('severity', about?.severity),
      ...line('controls', about?.controls?.join(', ')),
      // What could not be established has one reason and one advice, above.
      ...(status === 'fail' ? line('do', about?.recommendation) : []),
    ]),
  ];
}

function outcomeLines({word, policy, says, fix}: OutcomeAnswer): string[] {
  return [`${word} (install or uninstall script of ${policy})`, ...says.map(text => `  ${text}`), ...line('do', fix)];
}

function errorLines({id, title, cause, mend, source, count, about}: FoundError): string[] {
  return [
    `${title} [${id}]`,
    ...(count > 1 ? line('found', `${count} times`) : []),
    ...about.flatMap(({what, name}) => line(what, name)),
    ...line('cause', cause),
    ...mend.flatMap(({who, how}) => line('who', `${MENDERS[who]}: ${how}`)),
    ...line('source', source),
  ];
}

function hostLines({host, uses, note, policy}: HostAnswer, slots: Slots | undefined): string[] {
  return [
    host,
    ...uses.map(use => `  ${useWords(use)}`),
    ...(uses.length === 0 && !note ? ['  No registry preset has it.'] : []),
    ...line('note', note),
    ...(policy ? [...line('policy', policy.says), ...additionLines(policy)] : []),
    ...(slots ? line('slots', slotLine(slots)) : []),
    ...line('source', [...new Set(uses.map(({source}) => source))].join('; ') || undefined),
  ];
}

const ROLES: Readonly<Record<HostUse['roles'][number], string>> = {
  registry: 'registry',
  auth: 'sign-in',
  blob: 'content (redirect)',
  referrers: 'signatures and attestations',
  api: 'API, used by programs on the machine',
  'cli-auth': 'sign-in of programs on the machine',
  cli: 'programs on the machine',
  app: 'the application itself',
  telemetry: 'telemetry',
};

function useWords({preset, registry, roles, why, listed, confidence, inUse}: HostUse): string {
  const use = inUse === undefined ? '' : inUse.length > 0 ? `, in use: ${inUse.join(', ')}` : ', not in use';
  const list = `${listed ? '' : ', not listed by it'}${confidence === 'low' ? ', not verified' : ''}`;
  return `${roles.map(role => ROLES[role]).join(', ')} host of ${registry} (preset ${preset}${list}${use}): ${why}`;
}

function additionLines({allowed, add}: HostVerdict): string[] {
  const when = allowed === 'yes' ? 'If machines deny it all the same' : 'If it is wanted';
  return add.flatMap(({where, yaml, costs, notes}, index) => [
    ...line('do', `${index === 0 ? when : 'Or'}: ${where}`),
    ...yaml.replace(/\n$/, '').split('\n'),
    ...line('costs', `${costs} of the 100 hosts`),
    ...notes.flatMap(note => line('note', note)),
  ]);
}

function slotLine({limit, used, left}: Slots): string {
  return used > limit
    ? `${used} hosts, ${used - limit} more than the ${limit} that Docker takes`
    : `${used} of ${limit} hosts used, ${left} left`;
}

function hostWords({uses, note, policy}: HostAnswer): string {
  const known = uses.map(({preset, roles}) => `${preset}: ${roles.map(role => ROLES[role]).join(', ')}`).join('; ');
  return [known || note || 'no registry preset has it', ...(policy ? [`policy: ${policy.allowed}`] : [])].join('; ');
}

function row(count: number, name: string, words: string): string {
  return `${String(count).padStart(6)}  ${name}  ${words}`;
}

function line(label: string, text: string | undefined): string[] {
  return text === undefined || text === '' ? [] : [`  ${label}: ${text}`];
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
