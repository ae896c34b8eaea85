import type {Platform} from '../desktop/platforms.ts';
import type {Finding} from '../finding.ts';
import {expandSettings, mergeSettings} from './settings.ts';
import {type MapNode, nodeAt} from './tree.ts';

/** Settings in long form after some layers, and what was wrong with the way they are written. */
export interface Layered {
  readonly node: MapNode;
  readonly findings: readonly Finding[];
}

/**
 * `settings` ← `overrides.<os>.settings` ← `patch.settings` ← `patch.overrides.<os>.settings`. Reads the tree, so that
 * it also serves a policy with errors elsewhere. `locked` is not yet complete: see {@link complete}.
 */
export function layeredSettings(root: MapNode, platform: Platform, ring: string | null): Layered {
  const patch =
    ring === null
      ? []
      : [
          ['rings', ring, 'patch', 'settings'],
          ['rings', ring, 'patch', 'overrides', platform, 'settings'],
        ];
  let merged = expanded(root, ['settings'], 'base');
  for (const path of [['overrides', platform, 'settings'], ...patch]) {
    const layer = expanded(root, path, 'patch');
    merged = {node: mergeSettings(merged.node, layer.node), findings: [...merged.findings, ...layer.findings]};
  }
  return merged;
}

/** A setting that only a patch has gets its `locked` here. */
export function complete(node: MapNode): MapNode {
  return expandSettings(node, {mode: 'base'}).node;
}

function expanded(root: MapNode, path: readonly string[], mode: 'base' | 'patch'): Layered {
  const node = nodeAt(root, path);
  if (node?.kind !== 'map') return {node: {kind: 'map', at: root.at, entries: new Map()}, findings: []};
  return expandSettings(node, {mode, prefix: path.join('.')});
}
