import {PLATFORMS, type Platform} from '../desktop/platforms.ts';
import {isJsonObject, type Json, type JsonObject} from '../json.ts';
import {LINE_LIMIT} from '../verify/line.ts';
import {VERDICTS, type Verdict} from '../verify/verdict.ts';

/** A result line as it was found in a text. What a cut took away is missing. */
export interface FoundLine {
  readonly verdict: Verdict | undefined;
  readonly policy: string;
  /** null: the line says that there is none; undefined: cut away. */
  readonly have: string | null | undefined;
  readonly revision?: string;
  readonly os?: Platform;
  /** As `have`. */
  readonly desktop: string | null | undefined;
  readonly winner?: string;
  /** With `?` before what could not be established. */
  readonly codes: readonly string[];
  readonly more: number;
  readonly exceptions: number;
  readonly root?: string;
  readonly only?: readonly string[];
  /** It has no end: a ticket or a console kept the beginning only. */
  readonly cut: boolean;
}

/** How many of a long text are explained. */
const LINES = 20;

/**
 * How a result line begins, with its quotes as JSON writes them, doubled by CSV, with a backslash inside another JSON
 * text, as a web page writes them, curved by a mail program, or without: Windows PowerShell 5.1 takes them away from
 * what it hands to a program (about_Parsing, PSNativeCommandArgumentPassing).
 */
const BEGIN =
  /\{\s*(""|\\"|"|&quot;|&#34;|[\u201c\u201d\u201e]|)v(?:""|\\"|"|&quot;|&#34;|[\u201c\u201d]|)\s*:\s*1\s*,/g;
/** A quote may take six characters instead of one. */
const LONGEST = LINE_LIMIT * 4;

/** The result lines in a text, each once, in the order they stand there. */
export function resultLinesIn(text: string): readonly FoundLine[] {
  const found = new Map<string, FoundLine>();
  const begins = [...text.matchAll(BEGIN)];
  for (const [number, {index, 1: quote}] of begins.entries()) {
    // Up to the next one: a log of beginnings must not be read over and over.
    const end = Math.min(index + LONGEST, begins[number + 1]?.index ?? text.length);
    const object = objectAt(plainQuotes(text.slice(index, end), quote!));
    const line = object && lineOf(object.value, object.cut);
    if (line) found.set(JSON.stringify(line), line);
    if (found.size === LINES) break;
  }
  return [...found.values()];
}

/** As JSON writes it, without the line breaks of a narrow window or a mail. */
function plainQuotes(text: string, quote: string): string {
  const oneLine = text.replace(/[\r\n]+[>\s]*/g, '');
  switch (quote) {
    case '"':
      return oneLine;
    case '""':
      return oneLine.replaceAll('""', '"');
    case '\\"':
      return oneLine.replaceAll('\\\\', '\\').replaceAll('\\"', '"');
    case '&quot;':
    case '&#34;':
      return oneLine.replaceAll(quote, '"');
    case '':
      return quoted(oneLine);
    default:
      return oneLine.replace(/[\u201c-\u201e]/g, '"');
  }
}

const KEYS = /(?<=[{,])(v|pol|have|rev|os|dd|s|win|f|more|x|root|only):/g;
const VALUES = /(?<=[:[,])[^"[\]{},:][^,\]}]*/g;

/** Keys and values get their quotes back; a number and null have none. */
function quoted(text: string): string {
  return text.replace(KEYS, '"$1":').replace(VALUES, value => (/^(?:null|\d+)$/.test(value) ? value : `"${value}"`));
}

/** The object a text begins with; of one that is cut off, all in front of its last comma. */
function objectAt(text: string): {readonly value: JsonObject; readonly cut: boolean} | undefined {
  const closers: string[] = [];
  let whole = '';
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index]!;
    if (inString) {
      if (character === '\\') index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === ',') whole = text.slice(0, index) + closers.join('');
    else if (character === '{') closers.unshift('}');
    else if (character === '[') closers.unshift(']');
    else if (character === closers[0]) {
      closers.shift();
      if (closers.length > 0) continue;
      const value = parsed(text.slice(0, index + 1));
      return value && {value, cut: false};
    }
  }
  const value = parsed(whole);
  return value && {value, cut: true};
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined where it is somebody else's object that happens to begin like ours. */
function lineOf(value: JsonObject, cut: boolean): FoundLine | undefined {
  const text = (key: string) => (typeof value[key] === 'string' ? (value[key] as string) : undefined);
  const texts = (key: string) =>
    Array.isArray(value[key]) ? (value[key] as readonly Json[]).filter(item => typeof item === 'string') : undefined;
  const count = (key: string) => (Number.isInteger(value[key]) ? Math.max(0, value[key] as number) : 0);
  const policy = text('pol');
  const verdict = VERDICTS.find(word => word === value['s']);
  if (policy === undefined || (verdict === undefined && !cut)) return undefined;
  const optional = {
    revision: text('rev'),
    os: PLATFORMS.find(name => name === value['os']),
    winner: text('win'),
    root: text('root'),
    only: texts('only'),
  };
  return {
    verdict,
    policy,
    have: value['have'] === null ? null : text('have'),
    desktop: value['dd'] === null ? null : text('dd'),
    ...(Object.fromEntries(Object.entries(optional).filter(([, each]) => each !== undefined)) as object),
    codes: texts('f') ?? [],
    more: count('more'),
    exceptions: count('x'),
    cut,
  };
}
