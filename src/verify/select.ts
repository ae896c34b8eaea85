import {PLATFORM_NAMES, type Platform} from '../desktop/platforms.ts';
import {Failure} from '../failure.ts';
import {nearest} from '../nearest.ts';
import {type Check, type CheckList, checkId} from '../state/check.ts';

/**
 * The checks of one system. None at all is trouble, not well: nobody asked anything.
 *
 * @throws Failure NOTHING_TO_VERIFY
 */
export function checksOfPlatform({checks, policy}: CheckList, platform: Platform): readonly Check[] {
  const mine = checks.filter(check => check.platform === platform);
  if (mine.length > 0) return mine;
  const served = [...new Set(checks.map(check => PLATFORM_NAMES[check.platform]))];
  throw new Failure('NOTHING_TO_VERIFY', `${policy} has nothing to verify on ${PLATFORM_NAMES[platform]}.`, {
    hint: `${served.length > 0 ? `It serves ${served.join(' and ')}. ` : ''}Add the system to platforms in the policy and build again; for an image of Linux say --root and --platform linux.`,
  });
}

/**
 * The checks of these codes, in the order of the list; letters are compared without case. A code without its instance
 * means all of them.
 *
 * @throws Failure USAGE when a code names none
 */
export function selected(checks: readonly Check[], codes: readonly string[]): readonly Check[] {
  const wanted = codes.map(code => code.toLowerCase());
  const names = (check: Check) => [check.code, checkId(check)];
  const known = new Set(checks.flatMap(names).map(name => name.toLowerCase()));
  const unknown = codes[wanted.findIndex(code => !known.has(code))];
  if (unknown !== undefined) {
    const meant = nearest(unknown, new Set(checks.flatMap(names)));
    throw new Failure('USAGE', `This policy has no check ${unknown} on this system.`, {
      hint: meant === undefined ? 'Its checks stand in checks.json of the output tree.' : `Did you mean ${meant}?`,
    });
  }
  return checks.filter(check => names(check).some(name => wanted.includes(name.toLowerCase())));
}
