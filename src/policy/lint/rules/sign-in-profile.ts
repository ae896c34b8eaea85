import type {Facts, System} from '../facts.ts';
import type {Hit, Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';

const METHODS = 'docker/docs enforce-sign-in/methods.md@cc4ce29';

/** The macOS configuration profile, which clients learned late and in steps. */
export const signInProfileRules: readonly Rule[] = [
  {
    id: 'DD-ORG-MULTI-441',
    group: 'Sign-in',
    severity: 'warning',
    condition: 'Several organisations through a profile, and the fleet may include Docker Desktop 4.41.2 to 4.46.',
    message:
      'Members of the second organisation were rejected on 4.41.2; no version that mends it is named, but 4.47 mended a regression of profiles.',
    fix: 'Raise desktop.minimumVersion to "4.47", or enforce with desktop-plist until then.',
    source: 'docker/for-mac issue 7688; release notes 4.47',
    judged: 'policy',
    *judge(facts) {
      const mac = macWithProfile(facts);
      if (!mac || mac.organizations.length < 2) return;
      const included = mac.mayInclude('4.41.2', '4.47');
      if (included === undefined) yield {needs: 'desktop.minimumVersion'};
      else if (included) yield {...facts.signIn('organizations'), controls: ['signIn.organizations', 'signIn.macos']};
    },
  },
  {
    id: 'DD-PROFILE-MIN',
    group: 'Sign-in',
    severity: 'error',
    condition:
      'A profile is the only source on macOS, and the fleet may include Docker Desktop older than 4.36; a warning from 4.36 to 4.37.',
    message: 'Clients before 4.36 do not read configuration profiles: nothing is enforced on them.',
    fix: 'Add registry-json to signIn.macos, which every version reads.',
    source: 'release notes 4.36 and 4.38',
    judged: 'policy',
    *judge(facts) {
      const mac = macWithProfile(facts);
      if (!mac || mac.sources.length > 1) return;
      const hit: Hit = {...facts.signIn('macos'), controls: ['signIn.macos']};
      if (mac.mayBeOlder('4.36') === true) yield hit;
      else
        yield* whereOlder(mac, '4.38', {
          ...hit,
          severity: 'warning',
          message: 'Configuration profiles are early access in 4.36 and 4.37, and generally available from 4.38.',
        });
    },
  },
  {
    id: 'DD-PROFILE-RAM',
    group: 'Sign-in',
    severity: 'error',
    condition: 'A profile, managed registry access, and the fleet may include Docker Desktop older than 4.41.',
    message: 'Before 4.41 Registry Access Management was not enforced with a macOS profile (CVE-2025-4095).',
    fix: 'Raise desktop.minimumVersion to "4.41" once no older client is left, or enforce with desktop-plist until then.',
    source: 'release notes 4.41',
    judged: 'policy',
    *judge(facts) {
      const mac = macWithProfile(facts);
      const {registryAccess} = facts.policy;
      if (!mac || registryAccess === undefined || registryAccess === 'off') return;
      yield* whereOlder(mac, '4.41', {...facts.signIn('macos'), controls: ['signIn.macos', 'registryAccess']});
    },
  },
  {
    id: 'DD-PROFILE-TAMPER',
    group: 'Sign-in',
    severity: 'warning',
    condition: 'A profile, and the fleet may include Docker Desktop older than 4.68.',
    message:
      'Before 4.68 a profile that a user installs could get around enforcement; 4.47 mended a regression for some environments.',
    fix: 'Raise desktop.minimumVersion to "4.68" once no older client is left.',
    source: 'release notes 4.68 and 4.47',
    judged: 'policy',
    *judge(facts) {
      const mac = macWithProfile(facts);
      if (mac) yield* whereOlder(mac, '4.68', {...facts.signIn('macos'), controls: ['signIn.macos']});
    },
  },
  {
    id: 'DD-PROFILE-WS1',
    group: 'Sign-in',
    severity: 'error',
    condition:
      'A ring names a group of Workspace ONE, macOS has a profile, and the fleet may include Docker Desktop older than 4.38.',
    message: 'Profiles from Workspace ONE work from 4.38: older clients enforce nothing.',
    fix: 'Raise desktop.minimumVersion to "4.38" once no older client is left, or enforce with desktop-plist until then.',
    source: 'release notes 4.38',
    judged: 'policy',
    *judge(facts) {
      const mac = macWithProfile(facts);
      const ring = facts.policy.rings.find(({name}) => name === facts.ring);
      const channel = Object.keys(ring?.groups ?? {}).find(name => WORKSPACE_ONE.test(name));
      if (!mac || !ring || channel === undefined) return;
      yield* whereOlder(mac, '4.38', {
        at: facts.place('rings', ring.name, 'groups', channel),
        subject: `rings.${ring.name}.groups.${channel}`,
        controls: ['signIn.macos'],
      });
    },
  },
  {
    id: 'DD-PROFILE-UUID',
    group: 'Sign-in',
    severity: 'error',
    condition: 'A PayloadUUID of a .mobileconfig is missing, used twice, or a sample of the documentation.',
    message: 'The profile and each payload need their own UUID.',
    fix: 'Give each its own; a plain key dictionary for an MDM needs none.',
    source: METHODS,
    judged: 'construction',
    why: 'both are derived from the domain of the organisation, each from a name of its own (src/documents/profile.ts, tested in src/documents/profile.test.ts).',
  },
  {
    id: 'DD-PROFILE-ID',
    group: 'Sign-in',
    severity: 'error',
    condition: 'No payload of a .mobileconfig carries the preference domain com.docker.config.',
    message: 'Docker Desktop reads the preference domain com.docker.config only.',
    fix: 'Use com.docker.config as PayloadType.',
    source: `${METHODS}; ProfileManifests com.docker.config.plist (2026-06-23)`,
    judged: 'construction',
    why: 'the payload type is that of src/desktop/paths.ts (tested in src/documents/profile.test.ts).',
  },
];

/** Channels are named by the policy; these names mean Workspace ONE. */
const WORKSPACE_ONE = /^(?:ws-?(?:1|one)|workspace-?one|airwatch)(?:-|$)/;

function macWithProfile({systems}: Facts): System | undefined {
  return systems.find(({platform, sources}) => platform === 'macos' && sources.includes('profile'));
}
