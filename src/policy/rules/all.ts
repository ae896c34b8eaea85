import {additionalSettingsRule} from './additional-settings.ts';
import {dateRule} from './dates.ts';
import {versionOrderRule} from './desktop.ts';
import {exceptionRule} from './exceptions.ts';
import {organizationRule, revisionRule} from './organization.ts';
import {unservedRule} from './platforms.ts';
import {allowEntryRule, entryIdRule} from './registry-access.ts';
import type {Rule} from './rule.ts';
import {secretRule} from './secrets.ts';
import {minimumVersionRule} from './settings.ts';

/** Everything reading asks beyond the model. */
export const READ_RULES: readonly Rule[] = [
  organizationRule,
  revisionRule,
  versionOrderRule,
  minimumVersionRule,
  allowEntryRule,
  entryIdRule,
  dateRule,
  unservedRule,
  exceptionRule,
  additionalSettingsRule,
  secretRule,
];
