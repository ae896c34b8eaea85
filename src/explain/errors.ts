import {KNOWN_ERRORS, type KnownError} from '../desktop/errors/errors.ts';
import type {FoundError} from './explanation.ts';
import {addressOf, plainHost} from './host-name.ts';

/** What a text, such as a log, says that is known. */
export interface Findings {
  readonly errors: readonly FoundError[];
  /** Hosts that are denied, the most frequent first. */
  readonly hosts: readonly {readonly host: string; readonly count: number}[];
}

/** A longer line is looked at in pieces that overlap by more than the longest known text. */
const PIECE = 8192;
const OVERLAP = 1024;
/** Names kept of one kind of error: a log repeats few. */
const NAMES = 50;

export function errorsIn(text: string): Findings {
  const counts = new Map<KnownError, {count: number; about: Map<string, FoundError['about'][number]>}>();
  const hosts = new Map<string, number>();
  for (const line of unwrapped(plain(text)).split(/\r\n|[\n\r]/)) {
    const denied = new Set<string>();
    for (const [error, match] of matchesIn(line)) {
      const entry = counts.get(error) ?? {count: 0, about: new Map()};
      counts.set(error, entry);
      entry.count++;
      for (const about of aboutOf(match)) if (entry.about.size < NAMES) entry.about.set(JSON.stringify(about), about);
      const host = hostOf(error, match);
      if (host !== undefined) denied.add(host);
    }
    for (const host of denied) hosts.set(host, (hosts.get(host) ?? 0) + 1);
  }
  return {
    errors: KNOWN_ERRORS.flatMap(error => {
      const entry = counts.get(error);
      return entry ? [foundError(error, entry.count, [...entry.about.values()])] : [];
    }),
    hosts: [...hosts]
      .map(([host, count]) => ({host, count}))
      .sort((a, b) => b.count - a.count || (a.host < b.host ? -1 : 1)),
  };
}

/** Colours and links that a terminal shows stand between the letters of a copied text. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/\u001b(?:\[[0-9;:?]{0,32}[a-z]|\][^\u0007\u001b\n]{0,500}(?:\u0007|\u001b\\))/gi, '');
}

/** The denial of a host that a narrow window or a mail program broke into lines. */
const WRAPPED = new RegExp(
  [
    'access to (\\S{1,320}) (?:',
    'has been restricted by your administrators',
    '|is restricted by your docker organi[sz]ation',
    '|is not allowed)',
  ]
    .join('')
    .replaceAll(' ', '\\s{1,40}'),
  'gi',
);

function unwrapped(text: string): string {
  return text.replace(WRAPPED, denial => denial.replace(/\s{1,40}/g, ' '));
}

function* matchesIn(line: string): Generator<readonly [KnownError, RegExpExecArray]> {
  for (const error of KNOWN_ERRORS) {
    // A text that two pieces share must count once, and the second may hold its end only.
    let end = 0;
    for (let start = 0; start < line.length; start += PIECE - OVERLAP) {
      const last = start + PIECE >= line.length;
      for (const match of line.slice(start, start + PIECE).matchAll(everywhere(error))) {
        if (start + match.index < end || (!last && match.index >= PIECE - OVERLAP)) continue;
        end = start + match.index + match[0].length;
        yield [error, match];
      }
      if (last) break;
    }
  }
}

export function foundError(
  {id, title, cause, mend, source}: KnownError,
  count: number,
  about: FoundError['about'],
): FoundError {
  return {id, title, cause, mend, source, count, about};
}

const patterns = new Map<KnownError, RegExp>();

function everywhere(error: KnownError): RegExp {
  const known = patterns.get(error);
  if (known) return known;
  const pattern = new RegExp(error.pattern, `${error.pattern.flags}g`);
  patterns.set(error, pattern);
  return pattern;
}

const ABOUT = ['organization', 'image', 'command', 'mechanism'] as const;

function aboutOf({groups}: RegExpMatchArray): FoundError['about'] {
  return ABOUT.flatMap(what => {
    const name = groups?.[what];
    return name === undefined ? [] : [{what, name}];
  });
}

/** The host an error names, or the last address in it: that is where a redirect led. */
function hostOf({id}: KnownError, match: RegExpMatchArray): string | undefined {
  const named = match.groups?.['host'];
  if (named !== undefined) return plainHost(named) ?? addressOf(named);
  if (id !== 'layer-refused') return undefined;
  const addresses = [...match[0].matchAll(/https?:\/\/([^\s/"'\\]{1,260})/gi)];
  return plainHost(addresses.at(-1)?.[1] ?? '');
}
