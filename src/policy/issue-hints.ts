import type {z} from 'zod';
import {findPreset} from '../desktop/registries/registries.ts';
import {missingSpace} from './missing-space.ts';
import {keysUnder, modelAt} from './model/keys.ts';
import {grammarOf, HOST} from './names.ts';
import {type Node, type ScalarNode, toJson} from './tree.ts';

type Path = readonly PropertyKey[];

/** A value of another type than the model wants at its path: what to write instead, tried against the model first. */
export function typeHint(expected: string, node: Node, path: Path): string | undefined {
  if (node.kind !== 'scalar') return expected === 'string' ? 'Write one text, without dash or brackets.' : undefined;
  if (node.value === null) return emptyHint(path);
  if (expected === 'boolean' && typeof node.value === 'string') return booleanHint(node.value);
  if (expected === 'array') return `Write it as a list: [${writtenAs(node)}].`;
  if (expected === 'string') return textHint(node, path);
  if (expected === 'object' || expected === 'record') return sectionHint(node, path);
  return undefined;
}

/** An empty section is an answer only where nothing in it is required. */
function emptyHint(path: Path): string {
  const key = path.at(-1);
  return typeof key === 'string' && accepts(modelAt(path), {})
    ? `Write ${key}: {}, or remove the key.`
    : 'Write a value, or remove the key.';
}

function booleanHint(text: string): string {
  if (/^(?:yes|on|true|y|1)$/i.test(text)) return 'Write true, without quotes.';
  if (/^(?:no|off|false|n|0)$/i.test(text)) return 'Write false, without quotes.';
  return 'Write true or false.';
}

/** YAML reads 1.10 as the number 1.1 and 012 as 12: only quotes keep what was written, where that is valid text. */
export function textHint(node: ScalarNode, path: Path): string {
  const text = writtenAs(node);
  const issue = modelAt(path) && firstPattern((modelAt(path) as z.ZodType).safeParse(text).error?.issues ?? []);
  const grammar = issue === undefined ? undefined : grammarOf(issue);
  if (!grammar) return `Quote it: "${text}".`;
  const {why, instead} = grammar.explain(text);
  return instead === undefined ? `In quotes it is not ${grammar.what} either: ${why}.` : `Write "${instead}".`;
}

/** Inside a union the alternative for text is one of several. */
function firstPattern(issues: readonly z.core.$ZodIssue[]): string | undefined {
  for (const issue of issues) {
    if (issue.code === 'invalid_format') return (issue as {pattern?: string}).pattern;
    const inner = issue.code === 'invalid_union' ? firstPattern(issue.errors.flat()) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** A value where a section belongs: the one key that takes it, else all keys. */
export function sectionHint(node: ScalarNode, path: Path): string | undefined {
  const text = typeof node.value === 'string' ? node.value : undefined;
  const spaced = text === undefined ? undefined : missingSpace(text);
  if (spaced !== undefined) return spaced;
  if (text !== undefined && path.length === 3 && path[0] === 'registryAccess' && path[1] === 'allow')
    return registryHint(text);
  const keys = keysUnder(path);
  const taking = keys.filter(({model}) => accepts(model, toJson(node)));
  if (taking.length === 1) return `Write ${String(path.at(-1))}: {${taking[0]!.name}: ${writtenAs(node)}}.`;
  return keys.length === 0 ? undefined : `Write the keys it takes under it: ${keys.map(({name}) => name).join(', ')}.`;
}

function registryHint(text: string): string {
  if (findPreset(text).found === 'preset') return `Write - use: ${text}.`;
  const host = HOST.pattern.test(text) ? text : (HOST.explain(text).instead ?? 'registry.example.com');
  return `Write - host: ${host}, or use: with a preset such as ecr or ghcr, which knows all hosts of a registry.`;
}

function accepts(model: z.core.$ZodType | undefined, value: unknown): boolean {
  return model !== undefined && (model as z.ZodType).safeParse(value).success;
}

function writtenAs({source, value}: ScalarNode): string {
  return source ?? String(value);
}
