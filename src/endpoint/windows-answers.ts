import {isJsonObject, type Json, type JsonObject} from '../json.ts';
import type {AccessFact, AccessStep} from '../verify/windows-access.ts';
import {lookId, Unanswered, type WindowsLook, type WindowsRequest} from './windows-request.ts';

/** What stands under the name of a file. `bytes` only of a plain file within the limit. */
export interface FileContent {
  readonly kind: AccessFact['kind'];
  readonly link: boolean;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** A program file that may be there. `version` is empty where it is not, or cannot be read. */
export interface ProgramFact {
  readonly kind: string;
  readonly version: string;
}

/**
 * The answers of Windows to one request, each by its look. Nothing that comes back is trusted to have the right form:
 * what is missing, or is something else, was not answered.
 *
 * @throws Unanswered by every method
 */
export interface WindowsAnswers {
  /** From the top of the volume to the path, the paths as checks write them. */
  readonly way: (path: string) => readonly AccessStep[];
  readonly content: (path: string, limit: number) => FileContent;
  /** UTC, a text that sorts by time; empty where nothing is there. */
  readonly moment: (path: string) => string;
  readonly key: (key: string) => AccessFact;
  /** `kind` is empty where there is no such value. */
  readonly value: (key: string, name: string) => {readonly kind: string; readonly data: readonly string[]};
  readonly list: (look: WindowsLook, name: string) => readonly string[];
  readonly program: (path: string) => ProgramFact;
  readonly userPrograms: (path: string) => readonly ProgramFact[];
  readonly runs: (name: string) => boolean;
  readonly today: () => string;
  /** A path of this machine as checks write it: `%ProgramData%\…` where it lies there. */
  readonly written: (local: string) => string;
}

/** @throws Unanswered where `raw` is no answer to the request at all */
export function windowsAnswers(request: WindowsRequest, raw: Json): WindowsAnswers {
  if (!isJsonObject(raw) || !Array.isArray(raw['answers'])) throw odd();
  const programData = text(raw, 'programData');
  const answers: readonly Json[] = raw['answers'];
  const positions = new Map(request.looks.map((look, index) => [lookId(look), index]));

  const fact = (look: WindowsLook): JsonObject => {
    const answer = answers[positions.get(lookId(look)) ?? answers.length];
    if (answer === undefined) throw new Unanswered('nothing looked at it');
    if (!isJsonObject(answer)) throw odd();
    if (typeof answer['reason'] === 'string') throw new Unanswered(answer['reason']);
    return object(answer['fact']);
  };
  const written = (local: string): string =>
    local === programData || local.startsWith(`${programData}\\`)
      ? `%ProgramData%${local.slice(programData.length)}`
      : local;

  return {
    written,
    way: path => {
      const steps = list(fact({look: 'way', path}), 'steps').map(object);
      const way = steps.map(step => ({path: written(text(step, 'path')), fact: pathFact(object(step['fact']))}));
      // Of another path than the one that was asked for, nothing follows.
      if (way.at(-1)?.path !== path) throw odd();
      return way;
    },
    content: (path, limit) => {
      const content = fact({look: 'content', path, limit});
      const {length} = content;
      if (typeof length !== 'number') throw odd();
      const bytes = new Uint8Array(Buffer.from(text(content, 'bytes'), 'base64'));
      return {kind: kindOf(content, 'kind'), link: flag(content, 'link'), length, bytes};
    },
    moment: path => text(fact({look: 'moment', path}), 'moment'),
    key: key => keyFact(fact({look: 'key', key})),
    value: (key, name) => {
      const value = fact({look: 'value', key, name});
      return {kind: text(value, 'Kind'), data: texts(value, 'Data')};
    },
    list: (look, name) => texts(fact(look), name),
    program: path => programFact(fact({look: 'program', path})),
    userPrograms: path => list(fact({look: 'user-programs', path}), 'programs').map(each => programFact(object(each))),
    runs: name => flag(fact({look: 'process', name}), 'runs'),
    today: () => text(fact({look: 'today'}), 'day'),
  };
}

function pathFact(fact: JsonObject): AccessFact {
  const names = text(fact, 'Names');
  if (names !== '1' && names !== 'more') throw odd();
  return {
    kind: kindOf(fact, 'Kind'),
    link: flag(fact, 'Link'),
    names,
    owner: text(fact, 'Owner'),
    protected: flag(fact, 'Protected'),
    rules: texts(fact, 'Rules'),
  };
}

function keyFact(fact: JsonObject): AccessFact {
  const [owner, rules] = [text(fact, 'Owner'), texts(fact, 'Rules')];
  return {kind: flag(fact, 'Exists') ? 'key' : 'missing', link: false, names: '1', owner, protected: false, rules};
}

function programFact(fact: JsonObject): ProgramFact {
  return {kind: kindOf(fact, 'kind'), version: text(fact, 'version')};
}

const KINDS: readonly AccessFact['kind'][] = ['file', 'folder', 'other', 'missing', 'unreadable'];

function kindOf(fact: JsonObject, name: string): AccessFact['kind'] {
  const found = KINDS.find(kind => kind === fact[name]);
  if (found === undefined) throw odd();
  return found;
}

function object(value: Json | undefined): JsonObject {
  if (!isJsonObject(value)) throw odd();
  return value;
}

function text(fact: JsonObject, name: string): string {
  const value = fact[name];
  if (typeof value !== 'string') throw odd();
  return value;
}

function flag(fact: JsonObject, name: string): boolean {
  const value = fact[name];
  if (typeof value !== 'boolean') throw odd();
  return value;
}

function list(fact: JsonObject, name: string): readonly Json[] {
  const value = fact[name];
  if (!Array.isArray(value)) throw odd();
  return value;
}

function texts(fact: JsonObject, name: string): readonly string[] {
  const values = list(fact, name);
  if (!values.every(value => typeof value === 'string')) throw odd();
  return values;
}

const odd = (): Unanswered => new Unanswered('an answer of another form');
