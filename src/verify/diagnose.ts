import type {Severity} from '../finding.ts';
import {isPlistObject, type ReadPlist, readPlist} from '../formats/plist-reader.ts';
import {canonical, isJsonObject, type Json} from '../json.ts';
import {type Locate, locator} from '../policy/position.ts';
import {readJson} from '../policy/strict-json.ts';
import {printable} from '../state/check.ts';
import {organizationDifference, settingDifference} from './differences.ts';

/** Why a file is not the one of the policy. `reformatted`: Docker Desktop reads the same from it. */
export interface Diagnosis {
  readonly kind: 'bom' | 'encoding' | 'empty' | 'invalid-json' | 'reformatted' | 'organizations' | 'settings' | 'other';
  /** One or two sentences of printable ASCII. */
  readonly text: string;
  readonly severity: Severity;
}

/**
 * Explains a difference. It decides nothing: other bytes stay a failure, whatever they say.
 *
 * @param path as the check names it; its end says what kind of file it is
 * @param wanted the whole text the policy writes there
 */
export function diagnose(path: string, bytes: Uint8Array, wanted: string): Diagnosis {
  if (bytes.length > 2 * wanted.length + LARGE) return high('other', 'The file is far larger than that of the policy.');
  if (path.endsWith('.plist')) return ofPropertyList(bytes, wanted);
  const text = decoded(bytes);
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return high('empty', 'The file is empty.');
  if (text.replaceAll('\r\n', '\n') === wanted)
    return low('Only the line ends differ: they are those of Windows. Docker Desktop reads the same from it.');
  const broken = brokenJson(text);
  if (broken) return broken;
  const [found, meant] = [JSON.parse(text) as Json, JSON.parse(wanted) as Json];
  if (canonical(found) === canonical(meant))
    return low('It is written differently and means the same: only white space or the order of keys differs.');
  if (!isJsonObject(found) || !isJsonObject(meant)) return high('other', 'It holds no object.');
  if (Array.isArray(meant['allowedOrgs'])) return ofOrganizations(found['allowedOrgs'], meant['allowedOrgs']);
  return high('settings', settingDifference(found, meant));
}

/** Nobody wrote more than that by mistake, and explaining costs time. */
const LARGE = 8 * 1024;

/** Docker Desktop refuses to start with such a file. Source: docker/for-win issues 14950, 14700. */
const STOPS = 'Docker Desktop may not start with it. An editor or a script of Windows writes files like that.';

/** The text, or why there is none. */
function decoded(bytes: Uint8Array): string | Diagnosis {
  const [first, second, third] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || isWide(bytes))
    return high('encoding', `The file is UTF-16 and must be UTF-8. ${STOPS}`);
  if (first === 0xef && second === 0xbb && third === 0xbf)
    return high('bom', `The file begins with a byte order mark. ${STOPS}`);
  if (bytes.includes(0))
    return high('encoding', 'The file holds zero bytes: it was damaged, or is no text. Docker Desktop may not start.');
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return high('encoding', 'The file is not UTF-8: it was saved in another encoding. Docker Desktop may not start.');
  }
}

/** UTF-16 without a mark: every second byte of ASCII text is zero. */
function isWide(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 64);
  return start.length >= 4 && [0, 1].some(odd => start.every((byte, index) => (byte === 0) === (index % 2 === odd)));
}

/** The first thing that is no JSON, where it is, and what stands there; or what no tree of values can be made of. */
function brokenJson(text: string): Diagnosis | undefined {
  const {root, findings} = readJson(text, NOWHERE);
  const repeated = findings.find(({code}) => code === 'READ-DUPLICATE-KEY');
  if (repeated) return high('other', 'A key stands in it twice. Which of the two counts, nobody can say.');
  if (root) return undefined;
  // One character for each of the text, so that places are found quickly on the longest line.
  const ascii = text.replace(/[^\0-\x7f]/gu, '?');
  const {where, message} = readJson(ascii, locator(ascii, '')).findings.find(({code}) => code === 'READ-SYNTAX') ?? {};
  if (where === undefined || message === undefined || isJson(text))
    return high('other', 'The file holds no object, or one nested deeper than any policy.');
  const reason = printable(message.replace('This is not valid JSON: ', '')).slice(0, 200);
  const place = `line ${where.line}, column ${where.column}, where ${thereIs(text, where)} stands`;
  return high(
    'invalid-json',
    `The file is no valid JSON, at ${place}: ${reason} Docker Desktop may not start with it.`,
  );
}

const NOWHERE: Locate = () => ({file: '', line: 1, column: 1});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function thereIs(text: string, {line, column}: {readonly line: number; readonly column: number}): string {
  const characters = [...(text.split('\n')[line - 1] ?? '')];
  const character = characters[column - 1]?.codePointAt(0);
  if (character === undefined || character === 0x0d) return 'the end';
  if (character > 0x20 && character < 0x7f) return String.fromCharCode(character);
  return `U+${character.toString(16).toUpperCase().padStart(4, '0')}`;
}

function ofOrganizations(found: unknown, wanted: readonly unknown[]): Diagnosis {
  const names = wanted.map(String);
  if (!Array.isArray(found)) return high('organizations', 'It holds no list allowedOrgs.');
  const difference = organizationDifference(found as readonly unknown[], names);
  return difference === undefined
    ? high('other', 'It names the organisations of the policy and holds something else besides.')
    : high('organizations', difference);
}

function ofPropertyList(bytes: Uint8Array, wanted: string): Diagnosis {
  if (bytes.length === 0) return high('empty', 'The file is empty.');
  const [found, meant] = [readPlist(bytes), readPlist(new TextEncoder().encode(wanted))];
  if (found === undefined) return high('other', 'The file is no property list, or it is damaged.');
  if (meant !== undefined && canonical(found) === canonical(meant))
    return low(
      bytes[0] === 0x62
        ? 'It is a binary property list, as "defaults write" makes it, and means the same.'
        : 'It is written differently and means the same.',
    );
  return ofOrganizations(listOf(found), listOf(meant) ?? []);
}

const listOf = (value: ReadPlist | undefined): readonly ReadPlist[] | undefined => {
  const list = isPlistObject(value) ? value['allowedOrgs'] : undefined;
  return Array.isArray(list) ? (list as readonly ReadPlist[]) : undefined;
};

const high = (kind: Diagnosis['kind'], text: string): Diagnosis => ({kind, text, severity: 'high'});
const low = (text: string): Diagnosis => ({kind: 'reformatted', text, severity: 'low'});
