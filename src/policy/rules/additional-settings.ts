import {settingAt} from '../../desktop/settings/settings.ts';
import {printed, problem} from '../problem.ts';
import {entriesAt, type Rule} from './rule.ts';

/** Keys that nobody checks, and keys that the catalogue would check if they stood under `settings`. */
export const additionalSettingsRule: Rule = root =>
  [...entriesAt(root, 'additionalSettings')].map(([key, {keyAt}]) => {
    const subject = `additionalSettings.${key}`;
    if (key === 'configurationFileVersion' || settingAt([key]))
      return problem('READ-ADDITIONAL', keyAt, subject, `${printed(key)} is a setting this program knows.`, {
        hint: `Write it as settings.${key}, where its value is checked.`,
      });
    return problem(
      'READ-ADDITIONAL',
      keyAt,
      subject,
      `${printed(key)} is written into admin-settings.json unchecked.`,
      {
        severity: 'medium',
        hint: 'Docker Desktop before 4.43 refuses to start with a key it does not know: try it on one machine first.',
      },
    );
  });
