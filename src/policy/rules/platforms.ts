import {PLATFORM_NAMES, PLATFORMS, type Platform} from '../../desktop/platforms.ts';
import type {Finding, Location} from '../../finding.ts';
import {pathText, problem} from '../problem.ts';
import {type MapNode, nodeAt, toJson} from '../tree.ts';
import {entriesAt, itemsAt, type Rule, textAt} from './rule.ts';

/** What is written for a system that the policy leaves out. */
export const unservedRule: Rule = root => {
  const listed = nodeAt(root, ['platforms']);
  if (listed?.kind !== 'list') return [];
  const served = new Set(listed.items.map(toJson));
  return PLATFORMS.filter(platform => !served.has(platform)).flatMap(platform =>
    [...writtenFor(root, platform)].map(([path, at]) => unserved(path, at, platform)),
  );
};

type Path = readonly PropertyKey[];

function* writtenFor(root: MapNode, platform: Platform): Generator<[Path, Location]> {
  const patches = [...entriesAt(root, 'rings').keys()].map(ring => ['rings', ring, 'patch']);
  for (const base of [[], ...patches])
    for (const section of ['signIn', 'overrides']) {
      const entry = entriesAt(root, ...base, section).get(platform);
      if (entry) yield [[...base, section, platform], entry.keyAt];
    }
  for (const [index, exception] of itemsAt(root, 'exceptions').entries())
    if (textAt(exception, 'control') === `signIn.${platform}`) yield [['exceptions', index], exception.at];
}

function unserved(path: Path, at: Location, platform: Platform): Finding {
  const message = `${pathText(path)} serves nothing: the policy does not serve ${PLATFORM_NAMES[platform]}.`;
  return problem('READ-PLATFORM', at, pathText(path), message, {
    severity: 'info',
    hint: `Add ${platform} to platforms, or remove it here.`,
  });
}
