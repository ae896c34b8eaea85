import {PLATFORMS, type Platform} from '../../desktop/platforms.ts';
import {complete, layeredSettings} from '../layers.ts';
import {VERSION} from '../names.ts';
import {problem} from '../problem.ts';
import {type MapNode, nodeAt} from '../tree.ts';
import {validateSettings} from '../validate-settings.ts';
import {entriesAt, type Rule, textAt} from './rule.ts';

/**
 * Settings of a policy that cannot be resolved because of an error elsewhere, so that all errors are seen at once. A
 * policy without errors is checked ring by ring in resolve.ts, with exceptions.
 */
export const settingsRule: Rule = root =>
  PLATFORMS.flatMap(platform =>
    [null, ...entriesAt(root, 'rings').keys()].flatMap(ring => {
      const {node, findings} = layeredSettings(root, platform, ring);
      return [
        ...findings,
        ...validateSettings(complete(node), {platform, minimumVersion: minimumVersion(root, platform)}),
      ];
    }),
  );

function minimumVersion(root: MapNode, platform: Platform): string | undefined {
  const text = textAt(root, 'desktop', 'minimumVersion') ?? textAt(root, 'desktop', 'minimumVersion', platform);
  return text !== undefined && VERSION.pattern.test(text) ? text : undefined;
}

/** Without the oldest version of the fleet nobody can tell which settings it knows. */
export const minimumVersionRule: Rule = root => {
  const settings = nodeAt(root, ['settings']);
  if (!settings || nodeAt(root, ['desktop', 'minimumVersion'])) return [];
  return [
    problem(
      'READ-DEFAULT',
      settings.at,
      'desktop.minimumVersion',
      'Whether every Docker Desktop of the fleet knows these settings is not checked.',
      {
        severity: 'info',
        hint: 'Add desktop.minimumVersion, for example minimumVersion: "4.83".',
      },
    ),
  ];
};
