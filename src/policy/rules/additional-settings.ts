import {settingsTree} from '../../desktop/settings/settings.ts';
import type {Finding} from '../../finding.ts';
import {printed, problem} from '../problem.ts';
import {entriesAt, type Rule} from './rule.ts';

/**
 * Keys that nobody checks, and keys that the catalogue would check if they stood under `settings`. Docker Desktop reads
 * keys without regard to case: two that differ in case only are one key with two values.
 */
export const additionalSettingsRule: Rule = root => {
  const seen = new Map<string, string>();
  return [...entriesAt(root, 'additionalSettings')].flatMap(([key, {keyAt}]): Finding[] => {
    const subject = `additionalSettings.${key}`;
    const lower = key.toLowerCase();
    const known = ['configurationFileVersion', ...settingsTree().keys()].find(name => name.toLowerCase() === lower);
    if (known !== undefined) {
      const message =
        known === key
          ? `${printed(key)} is a setting this program knows.`
          : `${printed(key)} is the setting ${known}: Docker Desktop reads keys without regard to case.`;
      const hint = `Write it as settings.${known}, where its value is checked.`;
      return [problem('READ-ADDITIONAL', keyAt, subject, message, {hint})];
    }
    const first = seen.get(lower);
    if (first !== undefined) {
      const message = `${printed(key)} and ${printed(first)} are one key: Docker Desktop reads keys without regard to case.`;
      return [problem('READ-ADDITIONAL', keyAt, subject, message, {hint: 'Keep one of the two.'})];
    }
    seen.set(lower, key);
    const message = `${printed(key)} is written into admin-settings.json unchecked.`;
    return [
      problem('READ-ADDITIONAL', keyAt, subject, message, {
        severity: 'medium',
        hint: 'Docker Desktop before 4.43 refuses to start with a key it does not know: try it on one machine first.',
      }),
    ];
  });
};
