import {CREDENTIALS, type SettingFact} from '../desktop/settings/settings.ts';
import {isJsonObject, type Json} from '../json.ts';
import {nearest} from '../nearest.ts';
import {printed} from './problem.ts';
import type {SettingCode} from './setting-finding.ts';
import {type Node, toJson} from './tree.ts';

/** What is wrong with one value. A value that may hold a secret is in no message. */
export interface LeafProblem {
  readonly code: SettingCode;
  readonly message: string;
  readonly hint: string;
}

/** Undefined: the value is one that the catalogue allows. */
export function leafProblem(node: Node, fact: SettingFact): LeafProblem | undefined {
  const value = toJson(node);
  const name = fact.path.replace(/\.value$/, '');
  if (fact.content === 'json-object') return daemonProblem(value, name);
  if (node.kind === 'map' && (node.entries.has('value') || node.entries.has('locked')))
    return {
      code: 'READ-SETTING-SHAPE',
      message: `${name} carries its value directly, without value and locked.`,
      hint: `Write ${lastKey(name)}: and the value after it; the lock stands beside it, once for all fields.`,
    };
  if (!hasType(value, fact.type)) return typeProblem(node, value, fact, name);
  if (fact.enum !== undefined && !fact.enum.includes(value as string | number))
    return enumProblem(value as string, fact.enum, name);
  if (typeof value === 'number') return rangeProblem(value, fact, name);
  if (typeof value === 'string' && holdsCredentials(value, fact.content))
    return {
      code: 'DD-PROXY-SECRET',
      message: `${name} holds credentials, and every user of the machine can read this file.`,
      hint: 'Remove the part before @: Docker Desktop asks for it and keeps it in the credential store of the system.',
    };
  return undefined;
}

function hasType(value: Json, type: SettingFact['type']): boolean {
  switch (type) {
    case 'boolean':
    case 'string':
      return typeof value === type;
    case 'integer':
      return Number.isInteger(value);
    case 'array<string>':
      return Array.isArray(value) && value.every(item => typeof item === 'string');
    case 'array<object>':
      return Array.isArray(value) && value.every(isJsonObject);
    case 'object':
      return isJsonObject(value);
  }
}

const TYPE_NAMES: Readonly<Record<SettingFact['type'], string>> = {
  boolean: 'true or false',
  integer: 'a whole number',
  string: 'text',
  'array<string>': 'a list of texts',
  'array<object>': 'a list of maps',
  object: 'a map',
};

function typeProblem(node: Node, value: Json, fact: SettingFact, name: string): LeafProblem {
  const fixed = mayHoldSecret(value) ? undefined : fixedForm(node, value, fact.type);
  const example = fact.enum?.[0] ?? fact.default;
  return {
    code: 'READ-SETTING-TYPE',
    message: `${name} must be ${TYPE_NAMES[fact.type]}, and ${kindOf(value)} is written.`,
    hint:
      fixed !== undefined
        ? `Write ${lastKey(name)}: ${fixed}.`
        : example !== undefined
          ? `Write for example ${lastKey(name)}: ${JSON.stringify(example)}.`
          : `Write ${TYPE_NAMES[fact.type]}.`,
  };
}

const YES = new Set(['true', 'yes', 'on', '1']);
const NO = new Set(['false', 'no', 'off', '0']);

/** What the admin certainly meant, in the type that is wanted; undefined where that is a guess. */
function fixedForm(node: Node, value: Json, type: SettingFact['type']): string | undefined {
  const text = typeof value === 'string' ? value.trim() : undefined;
  switch (type) {
    case 'boolean': {
      const word = typeof value === 'object' ? '' : String(value).trim().toLowerCase();
      return YES.has(word) ? 'true' : NO.has(word) ? 'false' : undefined;
    }
    case 'integer':
      return text !== undefined && /^-?\d{1,9}$/.test(text) ? String(Number(text)) : undefined;
    case 'string':
      if (typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(written(node));
      if (Array.isArray(value) && value.length > 0 && value.every(item => typeof item === 'number'))
        return JSON.stringify(value.join(','));
      return undefined;
    case 'array<string>':
      if (text !== undefined)
        return list(
          text
            .split(',')
            .map(item => item.trim())
            .filter(item => item !== ''),
        );
      if (node.kind === 'list' && node.items.every(item => item.kind === 'scalar' && item.value !== null))
        return list(node.items.map(written));
      return undefined;
    case 'array<object>':
    case 'object':
      return undefined;
  }
}

/** The characters of the file where they say more than the value: `1.10`. */
function written(node: Node): string {
  const value = toJson(node);
  return typeof value !== 'string' && node.kind === 'scalar' && node.source !== undefined ? node.source : String(value);
}

function list(items: readonly string[]): string {
  return `[${items.map(item => JSON.stringify(item)).join(', ')}]`;
}

/** The kind, and for what is short and no secret the value. */
function kindOf(value: Json): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value === 'string') return mayHoldSecret(value) ? 'text' : `the text ${printed(value)}`;
  return Array.isArray(value) ? 'a list' : 'a map';
}

function enumProblem(value: string, allowed: readonly (string | number)[], name: string): LeafProblem {
  const near = nearest(value, allowed.map(String));
  const listed = allowed.map(item => JSON.stringify(item)).join(', ');
  return {
    code: 'READ-SETTING-ENUM',
    message: `${mayHoldSecret(value) ? 'The text' : printed(value)} is not a value of ${name}.`,
    hint: `${near === undefined ? '' : `Did you mean ${JSON.stringify(near)}? `}Allowed: ${listed}.`,
  };
}

function rangeProblem(value: number, {minimum, maximum}: SettingFact, name: string): LeafProblem | undefined {
  if ((minimum === undefined || value >= minimum) && (maximum === undefined || value <= maximum)) return undefined;
  return {
    code: 'READ-SETTING-RANGE',
    message: `${name} cannot be ${value}.`,
    hint: maximum === undefined ? `Write ${minimum} or more.` : `Write a number from ${minimum} to ${maximum}.`,
  };
}

/** daemon.json as text inside a JSON string; its proxies are looked at for credentials. */
function daemonProblem(value: Json, name: string): LeafProblem | undefined {
  const options = typeof value === 'string' ? parsed(value) : undefined;
  if (options !== undefined) {
    const {proxies} = options;
    const urls = isJsonObject(proxies) ? [proxies['http-proxy'], proxies['https-proxy']] : [];
    if (!urls.some(url => typeof url === 'string' && holdsCredentials(url, 'proxy-url'))) return undefined;
    return {
      code: 'DD-PROXY-SECRET',
      message: `${name} holds credentials of a proxy, and every user of the machine can read this file.`,
      hint: 'Remove the part before @ from its proxies.',
    };
  }
  const fixed =
    isJsonObject(value) && !mayHoldSecret(value)
      ? `'${JSON.stringify(value).replaceAll("'", "''")}'`
      : `'{"debug":false}'`;
  return {
    code: 'DD-JSON-DAEMON',
    message: `${name} must be text that holds a JSON object: the content of daemon.json.`,
    hint: `${isJsonObject(value) ? 'Write' : 'Write for example'} ${lastKey(name)}: ${fixed}.`,
  };
}

function parsed(text: string): Readonly<Record<string, Json>> | undefined {
  try {
    const value: Json = JSON.parse(text);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function mayHoldSecret(value: Json): boolean {
  return JSON.stringify(value).includes('@');
}

function holdsCredentials(value: string, content: SettingFact['content']): boolean {
  return content !== undefined && content !== 'json-object' && new RegExp(CREDENTIALS[content]).test(value);
}

function lastKey(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}
