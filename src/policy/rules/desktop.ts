import {PLATFORM_NAMES, PLATFORMS, type Platform} from '../../desktop/platforms.ts';
import {isOlder} from '../../desktop/versions.ts';
import type {Finding} from '../../finding.ts';
import {VERSION} from '../names.ts';
import {problem} from '../problem.ts';
import {type MapNode, type Node, nodeAt} from '../tree.ts';
import {type Rule, textAt} from './rule.ts';

/** The newest version of the fleet is not older than the oldest, on any system. */
export const versionOrderRule: Rule = root => {
  const findings = new Map<Node, Finding>();
  for (const platform of PLATFORMS) {
    const minimum = textAt(versionNode(root, 'minimumVersion', platform));
    const newest = versionNode(root, 'maximumVersion', platform);
    const maximum = textAt(newest);
    if (minimum === undefined || !newest || maximum === undefined || findings.has(newest)) continue;
    if (!VERSION.pattern.test(minimum) || !VERSION.pattern.test(maximum) || !isOlder(maximum, minimum)) continue;
    const message = `The newest version on ${PLATFORM_NAMES[platform]}, ${maximum}, is older than the oldest, ${minimum}.`;
    findings.set(
      newest,
      problem('READ-VERSION-ORDER', newest.at, 'desktop.maximumVersion', message, {hint: 'Exchange the two.'}),
    );
  }
  return [...findings.values()];
};

function versionNode(root: MapNode, key: string, platform: Platform): Node | undefined {
  const node = nodeAt(root, ['desktop', key]);
  return node?.kind === 'map' ? node.entries.get(platform)?.value : node;
}
