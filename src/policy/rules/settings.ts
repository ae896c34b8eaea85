import {problem} from '../problem.ts';
import {nodeAt} from '../tree.ts';
import type {Rule} from './rule.ts';

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
