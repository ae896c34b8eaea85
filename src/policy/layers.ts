import type {Platform} from '../desktop/platforms.ts';
import type {Finding} from '../finding.ts';
import {controlsOf, expandSettings, mergeSettings} from './settings.ts';
import {type MapNode, type Node, nodeAt} from './tree.ts';
import {misplacedKeys} from './validate-settings.ts';

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
  let merged = expanded(root, ['settings'], 'base');
  for (const path of patchPaths(platform, ring)) {
    const layer = expanded(root, path, 'patch');
    merged = {node: mergeSettings(merged.node, layer.node), findings: [...merged.findings, ...layer.findings]};
  }
  return merged;
}

function patchPaths(platform: Platform, ring: string | null): readonly (readonly string[])[] {
  const override = ['overrides', platform, 'settings'];
  if (ring === null) return [override];
  const patch = ['rings', ring, 'patch'];
  return [override, [...patch, 'settings'], [...patch, ...override]];
}

/** Ids of the settings that any layer gives a value, also where a later `null` takes them away again. */
export function writtenSettings(root: MapNode, platform: Platform, ring: string | null): readonly string[] {
  const layers = [
    expanded(root, ['settings'], 'base'),
    ...patchPaths(platform, ring).map(path => expanded(root, path, 'patch')),
  ];
  const written = layers.flatMap(({node}) => controlsOf(node)).filter(({node}) => !isNull(node));
  return [...new Set(written.map(({id}) => id))];
}

/** The `null` that makes a setting unmanaged on a system, or the group it is in; undefined: there is none. */
export function nullOf(
  root: MapNode,
  platform: Platform,
  ring: string | null,
  setting: readonly string[],
): Node | undefined {
  return patchPaths(platform, ring)
    .flatMap(path => setting.map((_, index) => nodeAt(root, [...path, ...setting.slice(0, index + 1)])))
    .findLast(node => node !== undefined && isNull(node));
}

function isNull(node: Node): boolean {
  return node.kind === 'scalar' && node.value === null;
}

/** A setting that only a patch has gets its `locked` here. */
export function complete(node: MapNode): MapNode {
  return expandSettings(node, {mode: 'base'}).node;
}

function expanded(root: MapNode, path: readonly string[], mode: 'base' | 'patch'): Layered {
  const node = nodeAt(root, path);
  if (node?.kind !== 'map') return {node: {kind: 'map', at: root.at, entries: new Map()}, findings: []};
  const prefix = path.join('.');
  const {node: long, findings} = expandSettings(node, {mode, prefix});
  return {node: long, findings: [...findings, ...misplacedKeys(long, prefix)]};
}
