import type {Location} from '../finding.ts';
import type {Json, JsonObject} from '../json.ts';
import type {Policy} from '../policy/policy.ts';
import {type ListNode, type MapNode, type Node, nodeAt, toJson} from '../policy/tree.ts';
import type {Addition} from './explanation.ts';

/** What to write, and where, in the style the file has at that place. */
export type Placement = Pick<Addition, 'where' | 'yaml'>;

/** A new entry at the end of registryAccess.allow. */
export function newEntry(entry: JsonObject, {root}: Policy): Placement {
  const section = blockMap(nodeAt(root, ['registryAccess']));
  const allow = section?.entries.get('allow');
  const {file} = root.at;
  if (section && !allow)
    return {where: `In ${file}, under registryAccess:`, yaml: listOf(entry, section.at.column - 1)};
  if (section && allow?.value.kind === 'list') {
    const {value, keyAt} = allow;
    if (value.items.length === 0 && value.at.line === keyAt.line)
      return {where: `In ${file}, in place of line ${keyAt.line}:`, yaml: listOf(entry, keyAt.column - 1)};
    if (isBlockList(value, keyAt))
      return {
        where: `In ${file}, as an item of registryAccess.allow (line ${value.at.line}):`,
        yaml: itemOf(entry, value.at.column - 1),
      };
  }
  return wholeSection(root, written => ({...written, allow: [...entriesOf(written), entry]}));
}

/** One key of registryAccess with another value. */
export function changedKey(key: string, value: string, {root}: Policy): Placement {
  const section = blockMap(nodeAt(root, ['registryAccess']));
  if (!section) return wholeSection(root, written => ({...written, [key]: value}));
  const at = section.entries.get(key)?.keyAt;
  return {
    where: `In ${root.at.file}, ${at ? `in place of line ${at.line}` : 'under registryAccess'}:`,
    yaml: `${' '.repeat(section.at.column - 1)}${key}: ${value}\n`,
  };
}

/** One key of an entry of the allow-list with another value. */
export function changedEntry(at: Location, key: string, value: Json, {root}: Policy): Placement {
  const list = nodeAt(root, ['registryAccess', 'allow']);
  const items = list?.kind === 'list' ? list.items : [];
  const entry = items.find(item => item.at.line === at.line && item.at.column === at.column);
  const block = blockMap(entry);
  const {file} = root.at;
  if (!block) {
    const whole = {...((entry ? toJson(entry) : {}) as JsonObject), [key]: value};
    return {
      where: `In ${file}, line ${at.line}, in place of the entry from { to }:`,
      yaml: `    ${JSON.stringify(whole)}\n`,
    };
  }
  const old = block.entries.get(key)?.keyAt;
  return {
    where: old
      ? `In ${file}, in place of ${key} of that entry (line ${old.line}):`
      : `In ${file}, as a key of the entry in line ${at.line}:`,
    yaml: `${' '.repeat(block.at.column - 1)}${key}: ${flow(value)}\n`,
  };
}

/** Where nothing can be put between what is written, such as in JSON: the whole section. */
export function wholeSection(root: MapNode, change: (section: JsonObject) => JsonObject): Placement {
  const entry = root.entries.get('registryAccess');
  const written = entry?.value.kind === 'map' ? (toJson(entry.value) as JsonObject) : {};
  const {allow, ...keys} = change(written);
  const where = `In ${root.at.file}, in place of the whole section registryAccess (line ${entry?.keyAt.line ?? 1})`;
  if (!blockMap(root)) {
    const text = JSON.stringify({...keys, ...(allow !== undefined && {allow})}, null, 2);
    return {
      where: `${where}; keep the comma behind it:`,
      yaml: `  "registryAccess": ${text.replaceAll('\n', '\n  ')}\n`,
    };
  }
  const lines = Object.entries(keys).map(([key, value]) => `  ${key}: ${flow(value)}\n`);
  const items = Array.isArray(allow) ? allow.map(item => itemOf(item as JsonObject, 4)) : [];
  return {
    where: `${where}:`,
    yaml: `registryAccess:\n${lines.join('')}${items.length > 0 ? `  allow:\n${items.join('')}` : ''}`,
  };
}

function entriesOf({allow}: JsonObject): readonly Json[] {
  return Array.isArray(allow) ? allow : [];
}

/** A map written one key a line begins where its first key does; one in braces begins before it. */
function blockMap(node: Node | undefined): MapNode | undefined {
  if (node?.kind !== 'map') return undefined;
  const [first] = node.entries.values();
  return first && first.keyAt.line === node.at.line && first.keyAt.column === node.at.column ? node : undefined;
}

/** A list of dashes begins on a line of its own; that its items have no braces tells it from one in brackets. */
function isBlockList({at, items}: ListNode, keyAt: Location): boolean {
  return at.line > keyAt.line && items.some(item => blockMap(item) !== undefined);
}

function listOf(entry: JsonObject, indent: number): string {
  return `${' '.repeat(indent)}allow:\n${itemOf(entry, indent + 2)}`;
}

function itemOf(entry: JsonObject, indent: number): string {
  return Object.entries(entry)
    .map(([key, value], index) => `${' '.repeat(indent)}${index === 0 ? '-' : ' '} ${key}: ${flow(value)}\n`)
    .join('');
}

/** One line of YAML. Values in braces are JSON too, and so is what is no plain word: no value changes its type. */
function flow(value: Json): string {
  if (typeof value === 'string') return isPlain(value) ? value : JSON.stringify(value);
  if (Array.isArray(value) || value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value).map(([name, item]) => `${name}: ${JSON.stringify(item)}`);
  return `{${pairs.join(', ')}}`;
}

/** Names of hosts and presets; never a number, a day or a word that YAML takes for another type. */
function isPlain(text: string): boolean {
  return (
    /^(?=.*[a-z])[a-z0-9][a-z0-9.-]*$/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|[0-9.]+e[0-9.]+|0[xo][0-9a-f]+|[.](?:inf|nan))$/.test(text)
  );
}
