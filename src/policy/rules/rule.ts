import type {Finding} from '../../finding.ts';
import {type ListNode, type MapNode, type Node, nodeAt} from '../tree.ts';

/**
 * What several keys say together. A rule reads the tree, not the model's output, so that it speaks even where the model
 * found something wrong elsewhere; what has the wrong shape it leaves to the model.
 */
export type Rule = (root: MapNode) => readonly Finding[];

export function textAt(node: Node | undefined, ...path: readonly PropertyKey[]): string | undefined {
  const found = nodeAt(node, path);
  return found?.kind === 'scalar' && typeof found.value === 'string' ? found.value : undefined;
}

export function itemsAt(node: Node | undefined, ...path: readonly PropertyKey[]): ListNode['items'] {
  const found = nodeAt(node, path);
  return found?.kind === 'list' ? found.items : [];
}

export function entriesAt(node: Node | undefined, ...path: readonly PropertyKey[]): MapNode['entries'] {
  const found = nodeAt(node, path);
  return found?.kind === 'map' ? found.entries : new Map();
}
