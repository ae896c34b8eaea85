import {PLATFORM_NAMES, type Platform} from '../desktop/platforms.ts';
import {SERVICE_HOSTS} from '../desktop/service-hosts.ts';
import {SOURCES} from '../desktop/sources.ts';
import type {Exemption} from '../finding.ts';
import type {ResolvedPlatform} from '../policy/policy.ts';
import type {Check, SourcePlan} from './check.ts';
import {check, kebab} from './checks-making.ts';
import {expectedWinner} from './sources.ts';
import type {PolicyId} from './state.ts';

export function winnerCheck(platform: Platform, plans: readonly SourcePlan[]): readonly Check[] {
  const expect = expectedWinner(platform, plans);
  if (!expect) return [];
  return [
    check(platform, 'SOURCE-EFFECTIVE', 'high', {
      controls: ['signIn.organizations', `signIn.${platform}`],
      title: `Docker Desktop on ${PLATFORM_NAMES[platform]} obeys the source this policy puts first`,
      probe: {kind: 'effective-source'},
      expect,
      meaning: 'Sign-in is enforced by something else than this policy, or not at all.',
      fix: 'Remove what comes before the source of this policy, if anything does. Then run the install script of this policy again.',
    }),
  ];
}

export function receiptCheck(platform: Platform, policy: PolicyId, controls: readonly string[]): Check {
  return check(platform, 'RECEIPT', 'low', {
    controls,
    title: 'The receipt on this machine is of this policy',
    probe: {kind: 'receipt'},
    expect: {is: 'equal', value: policy},
    // What MDM or a group policy brings leaves no receipt.
    whenAbsent: 'not-applicable',
    meaning: 'What was installed last is another policy, was cut off, or its record can be changed by others.',
    fix: "Install the newest policy of this machine's ring again. Where others can change the record, find out who did.",
  });
}

export function restartCheck(platform: Platform, controls: readonly string[]): Check {
  const paths = SOURCES[platform].map(({location}) => location).filter(location => /^[/%]/.test(location));
  return check(platform, 'RESTART', 'low', {
    controls,
    title: 'Docker Desktop was started after the policy last changed',
    probe: {kind: 'restart', paths},
    expect: {is: 'equal', value: 'current'},
    whenAbsent: 'not-applicable',
    onFailure: 'pending',
    meaning: 'Docker Desktop still obeys what it read when it was started.',
    fix: 'Quit Docker Desktop and start it again. Its own "Restart" is not enough.',
  });
}

export function versionCheck(platform: Platform, version: string, controls: readonly string[]): Check {
  return check(platform, 'DESKTOP-VERSION', 'medium', {
    controls,
    title: `Docker Desktop is ${version} or later`,
    probe: {kind: 'desktop-version'},
    expect: {is: 'at-least', version},
    whenAbsent: 'not-applicable',
    meaning: 'This version is older than the policy was made for: it may pass over parts of it without a word.',
    fix: `Update Docker Desktop to ${version} or later.`,
  });
}

/**
 * A name of Docker's own in the hosts file sends sign-in, policy download or pulls to somebody else. Only the names of
 * {@link SERVICE_HOSTS} are looked for: an entry for a registry of one's own is nobody's business.
 */
export function hostsCheck(platform: Platform, controls: readonly string[]): Check {
  return check(platform, 'HOSTS-FILE', 'medium', {
    controls,
    title: 'The hosts file does not redirect names of Docker',
    probe: {kind: 'hosts-file', names: SERVICE_HOSTS},
    expect: {is: 'equal', value: 'none'},
    meaning: 'Sign-in, the policies of Docker Hub or pulls go to another server than the one of Docker.',
    fix: 'Remove the lines with these names from the hosts file, and find out who added them.',
  });
}

/** One for each exception in force here: the day after its last, the machine deviates for no reason any more. */
export function exceptionChecks(platform: Platform, {signIn, settings}: ResolvedPlatform): readonly Check[] {
  const ofSignIn = Object.entries(signIn.exemptions).filter(
    // Without a source nobody is asked to sign in, whatever organisations an exception names.
    ([control]) => control !== 'signIn.organizations' || signIn.sources.length > 0,
  );
  const ofSettings = settings.flatMap(({control, exemption}): [string, Exemption][] =>
    exemption ? [[control, exemption]] : [],
  );
  return [...ofSignIn, ...ofSettings].map(([control, exemption]) => ({
    ...check(platform, 'EXCEPTION', 'medium', {
      instance: kebab(control),
      controls: [control],
      title: `The exception for ${control} has not ended`,
      probe: {kind: 'today'},
      expect: {is: 'not-after', day: exemption.expires},
      exemption,
      meaning: 'What was allowed for a time is still so on this machine after its last day.',
      fix: 'Build the policy without the exception (--drop-expired) and install it, or renew it with its owner.',
    }),
    // The same on every system.
    code: 'A-EXCEPTION',
  }));
}
