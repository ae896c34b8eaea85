import {ALLOWED_ORGS, PROFILE_PROXY_KEYS} from '../desktop/paths.ts';
import {type Check, printable} from './check.ts';
import {absence} from './checks-files.ts';
import {check, type Kind, kebab} from './checks-making.ts';
import {profileIdentifier} from './identity.ts';
import type {Organization} from './state.ts';

const PUSH = 'Push the profile of this policy from MDM again, then quit and start Docker Desktop.';

/** What the configuration profile must say, that nothing but a profile says it, and that it says nothing else. */
export function preferenceChecks(
  preference: Kind<'managed-preference'>,
  organization: Organization,
  managesProxy: boolean,
): readonly Check[] {
  const {domain, controls} = preference;
  const values = preference.ensure === 'present' ? preference.values : {};
  const organizations = {kind: 'managed-preference', domain, name: ALLOWED_ORGS} as const;
  return [
    ...(ALLOWED_ORGS in values ? [] : [absence('macos', preference, 'profile', organizations)]),
    ...Object.entries(values).flatMap(([name, value]) => valueChecks(preference, name, value)),
    ...(preference.ensure === 'present' ? [installedCheck(preference, organization)] : []),
    ...(preference.ensure === 'present' || managesProxy ? foreignProxyChecks(domain, controls, values) : []),
  ];
}

function valueChecks({domain, controls}: Kind<'managed-preference'>, name: string, value: string): readonly Check[] {
  const subject = {instance: kebab(name), controls};
  return [
    check('macos', 'PREFERENCE-VALUE', 'high', {
      ...subject,
      title: `The configuration profile sets ${name} as the policy says`,
      probe: {kind: 'managed-preference', domain, name},
      expect: {is: 'equal', value: `kind=string;${printable(value)}`},
      meaning: 'The profile stands above every file: without it, or with another value, something else is enforced.',
      fix: PUSH,
    }),
    check('macos', 'PREFERENCE-FORCED', 'high', {
      ...subject,
      title: `macOS forces ${name}: no user can set another value`,
      probe: {kind: 'preference-forced', domain, name},
      expect: {is: 'equal', value: 'true'},
      // That it is missing is said by the check of its value.
      whenAbsent: 'not-applicable',
      meaning: 'The value is an ordinary preference, which a user may change, and not one a profile enforces.',
      fix: PUSH,
    }),
  ];
}

/**
 * Absent is no failure: MDM may bring the same preferences in a profile of its own. What counts then is that they are
 * forced. Source of the states: macadmins/osquery-extension macos_profiles.
 */
function installedCheck({controls}: Kind<'managed-preference'>, organization: Organization): Check {
  return check('macos', 'PROFILE-INSTALLED', 'medium', {
    controls,
    title: 'The configuration profile came from MDM, for the whole Mac, and is verified',
    probe: {kind: 'profile', identifier: profileIdentifier(organization)},
    expect: {is: 'equal', value: 'verified'},
    whenAbsent: 'not-applicable',
    meaning: 'A profile installed by hand or for one user can be removed, or binds that user only.',
    fix: 'Remove that profile in System Settings, then push it from MDM on the device channel.',
  });
}

/**
 * Any proxy key of a profile switches the proxy to manual and locks it: one the policy does not bring sends traffic, and
 * sign-in, through a proxy of somebody else. Asked where the policy decides the proxy, and where it brings a profile: of
 * two profiles for this domain nobody can say which one macOS takes.
 */
function foreignProxyChecks(
  domain: string,
  controls: readonly string[],
  values: Readonly<Record<string, string>>,
): readonly Check[] {
  return Object.values(PROFILE_PROXY_KEYS)
    .filter(name => !(name in values))
    .map(name =>
      check('macos', 'PREFERENCE-ABSENT', 'medium', {
        instance: kebab(name),
        controls,
        title: `No profile sets ${name}, which this policy does not bring`,
        probe: {kind: 'managed-preference', domain, name},
        expect: {is: 'absent'},
        meaning: 'A foreign profile locks another proxy: traffic and sign-in go another way than the policy says.',
        fix: 'Find the profile in System Settings, Device Management, and take it out of MDM, or remove it there.',
      }),
    );
}
