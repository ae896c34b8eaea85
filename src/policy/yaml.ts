import {
  Composer,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  Lexer,
  type Pair,
  type ParsedNode,
  Parser,
} from 'yaml';
import type {Finding, Location} from '../finding.ts';
import type {Locate} from './position.ts';
import {problem} from './problem.ts';
import type {SourceTree} from './source.ts';
import {characterFinding, duplicateKey, emptyPolicy, inexactNumber, isExact, MAXIMUM_DEPTH, tooDeep} from './syntax.ts';
import type {Entry, Node, ScalarNode} from './tree.ts';
import {syntaxFindings, tagFinding} from './yaml-errors.ts';

const MAXIMUM_ALIASES = 50;
const MAXIMUM_EXPANDED = 5_000;

/** YAML 1.2, core schema, one document. Text that is no YAML has no tree; other problems are found beside it. */
export function readYaml(text: string, locate: Locate): SourceTree {
  const parsed = parse(text);
  if ('tooDeep' in parsed) return {findings: [tooDeep(locate(parsed.tooDeep))]};
  const [document, ...others] = parsed.documents;
  const errors = parsed.documents.flatMap(({errors}) => errors);
  if (errors.length > 0) return {findings: syntaxFindings(errors, text.length, locate)};
  if (document === undefined || isNothing(document)) return {findings: [emptyPolicy(locate(0))]};
  const directive = directiveFinding(document, locate);
  if (directive) return {findings: [directive]};
  if (others.length > 0)
    return {
      findings: others.map(other =>
        problem(
          'READ-DOCUMENTS',
          locate(startOf(other, text)),
          '',
          'A second YAML document begins here; a policy is one document.',
          {
            hint: 'Remove the line `---` (or `...`), or keep one file for each policy.',
          },
        ),
      ),
    };
  return new Conversion(locate).run(document.contents!);
}

type Parsed = {readonly documents: readonly Document.Parsed[]} | {readonly tooDeep: number};

/** The parser's own stack tells the depth before anything recursive runs. */
function parse(text: string): Parsed {
  const parser = new Parser();
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const documents: Document.Parsed[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) documents.push(...composer.next(token));
    if (parser.stack.length > MAXIMUM_DEPTH + 2) return {tooDeep: parser.offset};
  }
  for (const token of parser.end()) documents.push(...composer.next(token));
  documents.push(...composer.end(false, text.length));
  return {documents};
}

function isNothing({contents}: Document.Parsed): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '');
}

/** Where a later document begins: its `---`, which the range of its content leaves out. */
function startOf(document: Document.Parsed, text: string): number {
  const marker = text.lastIndexOf('---', document.contents?.range?.[0] ?? document.range[0]);
  return marker === -1 ? document.range[0] : marker;
}

function directiveFinding(document: Document.Parsed, locate: Locate): Finding | undefined {
  const {yaml} = document.directives;
  if (!yaml.explicit || yaml.version === '1.2') return undefined;
  return problem('READ-DIRECTIVE', locate(0), '', `The file asks for YAML ${yaml.version}; a policy is YAML 1.2.`, {
    hint: 'Remove the line that begins with `%YAML`.',
  });
}

const CORE_TAGS: ReadonlySet<string> = new Set(
  ['str', 'int', 'float', 'bool', 'null', 'map', 'seq'].map(name => `tag:yaml.org,2002:${name}`),
);

interface Built {
  readonly node: Node;
  /** Values it holds with aliases expanded, itself included. */
  readonly size: number;
  readonly depth: number;
}

/** One walk over the document. `broken`: what follows would only be a consequence, so there is no tree. */
class Conversion {
  readonly #locate: Locate;
  readonly #findings: Finding[] = [];
  readonly #anchors = new Map<string, Built | 'open'>();
  #aliases = 0;
  #expanded = 0;
  #broken = false;

  constructor(locate: Locate) {
    this.#locate = locate;
  }

  run(contents: ParsedNode): SourceTree {
    const {node, depth} = this.#build(contents, this.#locate(contents.range[0]));
    if (depth > MAXIMUM_DEPTH) return {findings: [...this.#findings, tooDeep(node.at)]};
    return this.#broken ? {findings: this.#findings} : {root: node, findings: this.#findings};
  }

  #build(source: ParsedNode, at: Location): Built {
    if (isAlias(source)) return this.#alias(source.source, at);
    const {anchor, tag} = source;
    if (tag !== undefined && !CORE_TAGS.has(tag)) {
      this.#findings.push(tagFinding(at, tag));
      this.#broken = true;
    }
    if (anchor === undefined) return this.#value(source, at);
    this.#anchors.set(anchor, 'open');
    const built = this.#value(source, at);
    this.#anchors.set(anchor, built);
    return built;
  }

  #value(source: ParsedNode, at: Location): Built {
    if (isMap(source)) return this.#map(source.items as Pair<ParsedNode, ParsedNode | null>[], at);
    if (isCollection(source)) {
      const items = (source.items as ParsedNode[]).map(item => this.#build(item, this.#locate(item.range[0])));
      return {node: {kind: 'list', at, items: items.map(({node}) => node)}, ...measure(items)};
    }
    return {node: this.#scalar(source as ParsedNode & {value: unknown; source?: string}, at), size: 1, depth: 0};
  }

  #map(pairs: readonly Pair<ParsedNode, ParsedNode | null>[], at: Location): Built {
    const entries = new Map<string, Entry>();
    const built: Built[] = [];
    for (const {key, value} of pairs) {
      const keyAt = key?.range ? this.#locate(key.range[0]) : at;
      const name = this.#key(key, keyAt);
      // An empty value stands nowhere of its own: point at its key.
      const empty = value === null || (isScalar(value) && value.source === '' && value.value === null);
      const item = value === null ? nothing(keyAt) : this.#build(value, empty ? keyAt : this.#locate(value.range[0]));
      built.push(item);
      if (name === undefined) continue;
      if (entries.has(name)) this.#findings.push(duplicateKey(name, keyAt, entries.get(name)!.keyAt));
      else entries.set(name, {keyAt, value: item.node});
    }
    return {node: {kind: 'map', at, entries}, ...measure(built)};
  }

  #key(key: ParsedNode, at: Location): string | undefined {
    if (!isScalar(key) || typeof key.value !== 'string') {
      const written = isScalar(key) ? (key.source ?? String(key.value)) : undefined;
      const hint = written ? `Write it with quotes: "${written}".` : 'Write the key as plain text, then a colon.';
      this.#findings.push(problem('READ-KEY-TYPE', at, '', 'A key must be text.', {hint}));
      return undefined;
    }
    if (key.value === '<<' && key.type === 'PLAIN') {
      this.#findings.push(
        problem('READ-MERGE-KEY', at, '', 'YAML 1.2 has no merge key `<<`.', {
          hint: 'Write the keys out; what differs by system or ring belongs under `overrides` or `rings`.',
        }),
      );
      return undefined;
    }
    this.#characters(key.value, at);
    return key.value;
  }

  #scalar({value, source}: {value: unknown; source?: string}, at: Location): ScalarNode {
    if (typeof value === 'string') {
      this.#characters(value, at);
      return {kind: 'scalar', at, value};
    }
    if (typeof value === 'number' && !isExact(value)) this.#findings.push(inexactNumber(source ?? String(value), at));
    const plain = value as null | boolean | number;
    return source === undefined || source === String(plain)
      ? {kind: 'scalar', at, value: plain}
      : {kind: 'scalar', at, value: plain, source};
  }

  #characters(text: string, at: Location): void {
    const finding = characterFinding(text, at);
    if (finding) this.#findings.push(finding);
  }

  #alias(name: string, at: Location): Built {
    const target = this.#anchors.get(name);
    if (target === undefined)
      return this.#refuse(
        at,
        `The alias *${name} has no anchor before it.`,
        `Quote the value if it is text: "*${name}".`,
      );
    if (target === 'open') return this.#refuse(at, `The alias *${name} refers to itself.`, 'Write the value out.');
    this.#aliases++;
    this.#expanded += target.size;
    if (this.#aliases > MAXIMUM_ALIASES || this.#expanded > MAXIMUM_EXPANDED) {
      const message = `Aliases expand to too much: at most ${MAXIMUM_ALIASES} aliases and ${MAXIMUM_EXPANDED} values are read.`;
      return this.#broken ? nothing(at) : this.#refuse(at, message, 'Write the values out.');
    }
    return target;
  }

  #refuse(at: Location, message: string, hint: string): Built {
    this.#findings.push(problem('READ-ALIAS', at, '', message, {hint}));
    this.#broken = true;
    return nothing(at);
  }
}

function nothing(at: Location): Built {
  return {node: {kind: 'scalar', at, value: null}, size: 1, depth: 0};
}

function measure(items: readonly Built[]): {size: number; depth: number} {
  let size = 1;
  let depth = 0;
  for (const item of items) {
    size += item.size;
    depth = Math.max(depth, item.depth);
  }
  return {size, depth: depth + 1};
}
