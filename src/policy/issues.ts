import type {z} from 'zod';
import type {Finding, Location} from '../finding.ts';
import {sectionHint, textHint, typeHint} from './issue-hints.ts';
import {meant} from './meant.ts';
import {keysUnder} from './model/keys.ts';
import {type Grammar, grammarOf} from './names.ts';
import {pathText, printed, problem} from './problem.ts';
import {type MapNode, type Node, nodeAt, placeOf, type ScalarNode} from './tree.ts';
import {unknownKey} from './unknown-key.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** More of them in one section are no slips but another kind of file. */
const UNKNOWN_KEYS = 100;

/**
 * What zod found, in the words of the policy and at its places.
 * @param prefix where in the policy the validated value stands
 */
export function findingsOf(issues: readonly Issue[], root: MapNode, prefix: Path = []): Finding[] {
  return issues.flatMap(issue => findings(issue, root, [...prefix, ...issue.path]));
}

function findings(issue: Issue, root: MapNode, path: Path): Finding[] {
  const node = nodeAt(root, path);
  const at = placeOf(root, path);
  const subject = pathText(path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.slice(0, UNKNOWN_KEYS).map(key => unknownKey(path, key, keyPlace(root, path, key)));
  if (node === undefined) return [missing(path, root)];
  switch (issue.code) {
    case 'invalid_type':
      return [wrongType(issue.expected, node, path)];
    case 'invalid_value':
      return [wrongValue(issue.values.map(String), node, path)];
    case 'invalid_format':
      return [
        wrongFormat(
          grammarOf(issue.code === 'invalid_format' ? ((issue as {pattern?: string}).pattern ?? '') : ''),
          node,
          subject,
          at,
        ),
      ];
    case 'invalid_union':
      return inUnion(issue, node, root, path);
    case 'invalid_key':
      return [wrongKey(issue, root, path)];
    case 'too_small':
      return [problem('READ-LENGTH', at, subject, `${subject} is empty.`, {hint: exampleHint(path)})];
    case 'custom':
      return [repeated(node, subject, issue.params?.['duplicateOf'] as number)];
    case 'too_big':
    case 'not_multiple_of':
    case 'invalid_element':
      return [problem('READ-VALUE', at, subject, `${subject} is not valid: ${issue.message}.`)];
  }
}

/** The place of a key, not of its value. */
function keyPlace(root: MapNode, path: Path, key: string): Location {
  const map = nodeAt(root, path);
  return (map?.kind === 'map' && map.entries.get(key)?.keyAt) || placeOf(root, path);
}

function missing(path: Path, root: MapNode): Finding {
  const key = String(path.at(-1));
  const parent = path.slice(0, -1);
  const where = path.length === 1 ? 'The policy' : pathText(parent);
  return problem(
    'READ-KEY-MISSING',
    placeOf(root, parent),
    pathText(path),
    `${where} has no key ${key}, which is required.`,
    {
      hint: exampleHint(path),
    },
  );
}

function exampleHint(path: Path): string {
  const key = String(path.at(-1));
  const model = keysUnder(path.slice(0, -1)).find(({name}) => name === key)?.model;
  const meta = (model as z.ZodType | undefined)?.meta();
  const example = meta?.['examples'] as readonly unknown[] | undefined;
  const description = typeof meta?.description === 'string' ? ` ${meta.description}` : '';
  return example?.[0] === undefined
    ? `Add it.${description}`
    : `For example ${key}: ${inline(example[0])}.${description}`;
}

/** An example as one would write it in YAML; JSON is YAML, so only plain words lose their quotes. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value === 'string') return /^[a-z][\w@ .-]*$/i.test(value) ? value : JSON.stringify(value);
  return JSON.stringify(value);
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'a section with keys',
  record: 'a section with keys',
};

function wrongType(expected: string, node: Node, path: Path): Finding {
  const wanted = EXPECTED[expected] ?? expected;
  const subject = pathText(path);
  if (node.kind === 'scalar' && typeof node.value === 'number' && expected === 'string') return unquoted(node, path);
  const message = isEmpty(node)
    ? `${subject} is empty; it must be ${wanted}.`
    : `${subject} must be ${wanted}, and here stands ${described(node)}.`;
  return problem('READ-TYPE', node.at, subject, message, {hint: typeHint(expected, node, path)});
}

function isEmpty(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

function described(node: Node): string {
  switch (node.kind) {
    case 'list':
      return 'a list';
    case 'map':
      return 'a section with keys';
    case 'scalar':
      if (node.value === null) return 'nothing';
      return typeof node.value === 'string' ? `the text ${printed(node.value)}` : (node.source ?? String(node.value));
  }
}

function unquoted(node: ScalarNode, path: Path): Finding {
  const subject = pathText(path);
  const written = node.source ?? String(node.value);
  const message = `${subject} must be text, and without quotes ${written} is a number.`;
  return problem('READ-QUOTE', node.at, subject, message, {hint: textHint(node, path)});
}

function wrongValue(allowed: readonly string[], node: Node, path: Path): Finding {
  const subject = pathText(path);
  const list = allowed.length === 1 ? allowed[0]! : `one of ${allowed.join(', ')}`;
  const near = node.kind === 'scalar' && !isEmpty(node) ? meant(String(node.value), allowed) : undefined;
  const hint = sourceHint(path, node) ?? versionHint(path, node) ?? (near === undefined ? undefined : `Write ${near}.`);
  return problem('READ-VALUE', node.at, subject, `${subject} must be ${list}, and here stands ${described(node)}.`, {
    hint,
  });
}

function versionHint(path: Path, node: Node): string | undefined {
  if (path.length !== 1 || path[0] !== 'version') return undefined;
  return node.kind === 'scalar' && Number(node.value) > 1
    ? 'This build reads version 1 of the policy format only: a policy of a later version needs a later build.'
    : 'Write version: 1, without quotes: it is the version of the policy format.';
}

/** Sign-in sources are easily taken for one another. */
function sourceHint(path: Path, node: Node): string | undefined {
  if (path.at(-3) !== 'signIn' || node.kind !== 'scalar') return undefined;
  switch (node.value) {
    case 'admin-settings':
      return 'admin-settings.json follows the settings of the policy: it is written when there are settings.';
    case 'registry-key':
      return 'The registry exists on Windows only.';
    case 'profile':
    case 'desktop-plist':
      return 'Profiles and desktop.plist exist on macOS only.';
    default:
      return undefined;
  }
}

function wrongFormat(grammar: Grammar | undefined, node: Node, subject: string, at: Location): Finding {
  const value = node.kind === 'scalar' ? String(node.value) : '';
  return grammar
    ? ungrammatical(grammar, value, subject, at)
    : problem('READ-FORMAT', at, subject, `${subject} is not valid.`);
}

const EXPLAINED_LENGTH = 300;

function ungrammatical(grammar: Grammar, value: string, subject: string, at: Location): Finding {
  const {why, instead} = grammar.explain(value.slice(0, EXPLAINED_LENGTH));
  return problem('READ-FORMAT', at, subject, `${printed(value)} is not ${grammar.what}: ${why}.`, {
    hint: instead === undefined ? undefined : `Write ${instead}.`,
  });
}

function wrongKey(issue: z.core.$ZodIssueInvalidKey, root: MapNode, path: Path): Finding {
  const key = String(path.at(-1));
  const pattern = (issue.issues[0] as {pattern?: string} | undefined)?.pattern;
  const grammar = grammarOf(pattern ?? '');
  const at = keyPlace(root, path.slice(0, -1), key);
  if (grammar) return ungrammatical(grammar, key, pathText(path), at);
  return problem('READ-FORMAT', at, pathText(path), `${printed(key)} is not valid as a key.`);
}

function repeated(node: Node, subject: string, first: number): Finding {
  return problem(
    'READ-DUPLICATE',
    node.at,
    subject,
    `${node.kind === 'scalar' ? printed(node.value) : described(node)} stands in the list a second time; it is item ${first + 1} already.`,
    {
      hint: 'Remove one of the two.',
    },
  );
}

/** A union speaks with the voice of the alternative that was meant: the one whose kind of value stands there. */
function inUnion(issue: z.core.$ZodIssueInvalidUnion, node: Node, root: MapNode, path: Path): Finding[] {
  const meant = issue.errors.find(
    errors =>
      !errors.some(
        ({path: inner, code}) => inner.length === 0 && (code === 'invalid_type' || code === 'invalid_value'),
      ),
  );
  if (meant) return findingsOf(meant, root, path);
  const subject = pathText(path);
  if (node.kind === 'scalar' && typeof node.value === 'number') return [unquoted(node, path)];
  const literals = issue.errors.flatMap(errors =>
    errors.flatMap(error => (error.code === 'invalid_value' ? error.values.map(String) : [])),
  );
  const alternatives =
    literals.length > 0 ? `${literals.join(', ')} or a section with keys` : 'text or a section with keys';
  const message = isEmpty(node)
    ? `${subject} is empty; it must be ${alternatives}.`
    : `${subject} must be ${alternatives}, and here stands ${described(node)}.`;
  return [problem('READ-TYPE', node.at, subject, message, {hint: unionHint(literals, node, path)})];
}

const NO_SECTION = 'Write off to switch it off; remove the section to leave it unmanaged.';

function unionHint(literals: readonly string[], node: Node, path: Path): string | undefined {
  if (!literals.includes('off')) return isEmpty(node) ? 'Write a value, or remove the key.' : undefined;
  const isWord = node.kind === 'scalar' && typeof node.value === 'string' && meant(node.value, literals) === undefined;
  return isWord ? sectionHint(node, path) : NO_SECTION;
}
