import type {Location} from '../finding.ts';
import type {Json} from '../json.ts';

/**
 * JSON in which every value knows its place. The policy stays in this form from reading to resolution, so that an
 * error after three merges still stands where the offending value was written.
 */
export type Node = ScalarNode | ListNode | MapNode;
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly at: Location;
  readonly value: null | boolean | number | string;
  /** The characters in the file, where they differ from the value: `1.10`, `0o17`, `"1.10"`. */
  readonly source?: string;
}
export interface ListNode {
  readonly kind: 'list';
  readonly at: Location;
  readonly items: readonly Node[];
}
export interface MapNode {
  readonly kind: 'map';
  readonly at: Location;
  /** In the order of the file. A Map: `__proto__` is a key like any other. */
  readonly entries: ReadonlyMap<string, Entry>;
}
export interface Entry {
  readonly keyAt: Location;
  readonly value: Node;
}

/** Plain JSON of a node. A key `__proto__` becomes an own property. */
export function toJson(node: Node): Json {
  switch (node.kind) {
    case 'scalar':
      return node.value;
    case 'list':
      return node.items.map(toJson);
    case 'map':
      return Object.fromEntries([...node.entries].map(([key, entry]) => [key, toJson(entry.value)]));
  }
}

/** The node of a plain value that was not written anywhere of its own: it borrows the place of what caused it. */
export function toNode(value: Json, at: Location): Node {
  if (Array.isArray(value)) return {kind: 'list', at, items: value.map(item => toNode(item, at))};
  if (typeof value === 'object' && value !== null)
    return {
      kind: 'map',
      at,
      entries: new Map(Object.entries(value).map(([key, item]) => [key, {keyAt: at, value: toNode(item, at)}])),
    };
  return {kind: 'scalar', at, value: value as null | boolean | number | string};
}

/** The node under a path of keys and indices; undefined where nothing is written. */
export function nodeAt(node: Node | undefined, path: readonly PropertyKey[]): Node | undefined {
  let current = node;
  for (const step of path) {
    if (current?.kind === 'map') current = current.entries.get(String(step))?.value;
    else if (current?.kind === 'list') current = current.items[Number(step)];
    else return undefined;
  }
  return current;
}

/** Where to point for a path: the value itself, else its nearest written ancestor. */
export function placeOf(node: Node, path: readonly PropertyKey[]): Location {
  for (let length = path.length; length > 0; length--) {
    const found = nodeAt(node, path.slice(0, length));
    if (found) return found.at;
  }
  return node.at;
}
