import type {Finding, Location} from '../finding.ts';
import type {Locate} from './position.ts';
import {problem} from './problem.ts';
import type {SourceTree} from './source.ts';
import {characterFinding, duplicateKey, emptyPolicy, inexactNumber, isExact, MAXIMUM_DEPTH, tooDeep} from './syntax.ts';
import type {Entry, Node, ScalarNode} from './tree.ts';

/**
 * JSON as RFC 8259 has it. Comments, trailing commas, single quotes and NaN are what people bring from other dialects:
 * each is named at its place, and reading goes on; anything else ends it.
 */
export function readJson(text: string, locate: Locate): SourceTree {
  const reader = new Reader(text, locate);
  try {
    return reader.run();
  } catch (stop) {
    if (stop instanceof Stop) return {findings: [...reader.findings, stop.finding]};
    throw stop;
  }
}

class Stop {
  readonly finding: Finding;
  constructor(finding: Finding) {
    this.finding = finding;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 forbids them inside strings.
const STRING = /"(?:[^"\\\u0000-\u001f]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SINGLE_QUOTED = /'(?:[^'\\\n]|\\.)*'/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /[-+]?[A-Za-z_$][\w$]*|[-+.\d][\w.+-]*/y;
const SPACE = /[ \t\r\n]*/y;
const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*/y;

class Reader {
  readonly findings: Finding[] = [];
  readonly #text: string;
  readonly #locate: Locate;
  #offset = 0;
  /** Something was read over that JSON does not have: there is no tree to trust. */
  #broken = false;

  constructor(text: string, locate: Locate) {
    this.#text = text;
    this.#locate = locate;
  }

  run(): SourceTree {
    this.#space();
    if (this.#offset === this.#text.length && !this.#broken) return {findings: [emptyPolicy(this.#locate(0))]};
    if (this.#text[this.#offset] !== '{')
      this.#stop('An object in {} is expected here.', 'Is this YAML? Then name the file .yaml.');
    const root = this.#value(0);
    this.#space();
    if (this.#offset < this.#text.length)
      this.#stop('Text follows after the end of the JSON document.', 'A policy is one JSON object.');
    return this.#broken ? {findings: this.findings} : {root, findings: this.findings};
  }

  #value(depth: number): Node {
    const at = this.#here();
    if (depth > MAXIMUM_DEPTH) throw new Stop(tooDeep(at));
    switch (this.#text[this.#offset]) {
      case '{':
        return this.#object(at, depth);
      case '[':
        return this.#array(at, depth);
      case '"':
      case "'":
        return {kind: 'scalar', at, value: this.#string()};
      default:
        return this.#word(at);
    }
  }

  #object(at: Location, depth: number): Node {
    const entries = new Map<string, Entry>();
    this.#members('}', () => {
      const keyAt = this.#here();
      if (this.#text[this.#offset] !== '"' && this.#text[this.#offset] !== "'")
        this.#stop('A key in double quotes is expected here.', 'JSON keys are quoted: "version": 1.');
      const name = this.#string();
      this.#space();
      if (this.#text[this.#offset] !== ':') this.#stop('A colon is expected here.', 'Write "key": value.');
      this.#offset++;
      this.#space();
      const value = this.#value(depth + 1);
      const first = entries.get(name);
      if (first) this.findings.push(duplicateKey(name, keyAt, first.keyAt));
      else entries.set(name, {keyAt, value});
    });
    return {kind: 'map', at, entries};
  }

  #array(at: Location, depth: number): Node {
    const items: Node[] = [];
    this.#members(']', () => items.push(this.#value(depth + 1)));
    return {kind: 'list', at, items};
  }

  /** Members between brackets, separated by commas. Begins on the opening bracket, ends after the closing one. */
  #members(close: '}' | ']', member: () => void): void {
    this.#offset++;
    this.#space();
    let comma: number | undefined;
    while (this.#text[this.#offset] !== close) {
      member();
      this.#space();
      comma = undefined;
      if (this.#text[this.#offset] !== ',') break;
      comma = this.#offset++;
      this.#space();
    }
    if (this.#text[this.#offset] !== close)
      this.#stop(
        `A comma or ${close} is expected here.`,
        'Check the line above: a comma, a quote or a bracket is missing.',
      );
    if (comma !== undefined)
      this.#note(comma, 'A comma stands after the last member; JSON allows none there.', 'Remove it.');
    this.#offset++;
  }

  #string(): string {
    const start = this.#offset;
    const at = this.#here();
    const single = this.#match(SINGLE_QUOTED);
    if (single !== undefined) {
      this.#note(
        start,
        'The text stands in single quotes; JSON knows double quotes only.',
        `Write "${single.slice(1, -1)}".`,
      );
      return single.slice(1, -1);
    }
    const token = this.#match(STRING);
    if (token === undefined)
      this.#stop(
        'This text in quotes is not closed on its line, or holds an invalid escape.',
        'A backslash is written twice ("C:\\\\Users"), a line break as \\n.',
      );
    const text = JSON.parse(token) as string;
    const finding = characterFinding(text, at);
    if (finding) this.findings.push(finding);
    return text;
  }

  #word(at: Location): ScalarNode {
    const start = this.#offset;
    const number = this.#match(NUMBER);
    if (number !== undefined) {
      const value = Number(number);
      if (!isExact(value)) this.findings.push(inexactNumber(number, at));
      return number === String(value) ? {kind: 'scalar', at, value} : {kind: 'scalar', at, value, source: number};
    }
    const word = this.#match(WORD);
    if (word === 'true' || word === 'false') return {kind: 'scalar', at, value: word === 'true'};
    if (word === 'null') return {kind: 'scalar', at, value: null};
    if (word === undefined)
      this.#stop('A value is expected here.', 'Text stands in double quotes; objects in {}, lists in [].');
    this.#note(start, `${word} is no JSON value.`, `If it is text, write it with quotes: "${word}".`);
    return {kind: 'scalar', at, value: word};
  }

  #space(): void {
    this.#match(SPACE);
    for (let start = this.#offset; this.#match(COMMENT) !== undefined; start = this.#offset) {
      this.#note(start, 'JSON has no comments.', 'Remove it, or write the policy in YAML, which has them.');
      this.#match(SPACE);
    }
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.#text)?.[0];
    if (found !== undefined) this.#offset += found.length;
    return found;
  }

  #here(): Location {
    return this.#locate(this.#offset);
  }

  #note(offset: number, message: string, hint: string): void {
    this.#broken = true;
    this.findings.push(problem('READ-SYNTAX', this.#locate(offset), '', `This is not valid JSON: ${message}`, {hint}));
  }

  #stop(message: string, hint: string): never {
    throw new Stop(problem('READ-SYNTAX', this.#here(), '', `This is not valid JSON: ${message}`, {hint}));
  }
}
