import {controlPath} from '../desktop/settings/settings.ts';
import type {Finding, Location, Severity} from '../finding.ts';
import {pathText} from './problem.ts';

/** What can be wrong with a setting. `DD-` codes are rules of Docker Desktop; the rest is about how the policy says it. */
export type SettingCode =
  | 'READ-SETTING-UNKNOWN'
  | 'READ-SETTING-TYPE'
  | 'READ-SETTING-ENUM'
  | 'READ-SETTING-RANGE'
  | 'READ-SETTING-SHAPE'
  | 'READ-SETTING-REQUIRED'
  | 'READ-SETTING-NULL'
  | 'READ-SETTING-UNDOCUMENTED'
  | 'DD-JSON-VERSION'
  | 'DD-JSON-SHAPE'
  | 'DD-JSON-DAEMON'
  | 'DD-JSON-UNKNOWN'
  | 'DD-KEY-VERSION'
  | 'DD-PROXY-SECRET';

interface Said {
  readonly message: string;
  readonly hint: string;
  /** `high`, an error, unless said otherwise. */
  readonly severity?: Severity;
  readonly expected?: string;
  readonly observed?: string;
  readonly source?: string;
}

/** @param path keys from the root of admin-settings.json; `prefix` says where in the policy that root stands. */
export function settingFinding(
  code: SettingCode,
  prefix: string,
  path: readonly (string | number)[],
  where: Location,
  {severity = 'high', ...said}: Said,
): Finding {
  const control = controlPath(path.filter(step => typeof step === 'string'));
  return {
    code,
    controls: [`settings.${control.join('.')}`],
    status: 'fail',
    severity,
    subject: `${prefix}${pathText(path).replace(/^(?!\[|$)/, '.')}`,
    where,
    ...said,
  };
}
