import type {Rule} from '../rule.ts';

export const signInRules: readonly Rule[] = [
  {
    id: 'DD-ORG-MULTI-OLD',
    group: 'Sign-in',
    severity: 'error',
    condition: 'More than one organisation, and the fleet may include Docker Desktop older than 4.36.',
    message: '4.35 and earlier fail silently with several organisations: users are not asked to sign in.',
    fix: 'Raise desktop.minimumVersion to "4.36" once no older client is left, or name one organisation.',
    source: 'docker/docs enforce-sign-in/methods.md@cc4ce29; release notes 4.36',
    judged: 'policy',
    *judge({systems, place}) {
      for (const {platform, sources, organizations, mayBeOlder} of systems) {
        if (organizations.length < 2 || sources.length === 0) continue;
        const older = mayBeOlder('4.36');
        if (older === undefined) yield {needs: 'desktop.minimumVersion'};
        else if (older)
          yield {
            at: place('signIn', 'organizations'),
            subject: 'signIn.organizations',
            controls: ['signIn.organizations', `signIn.${platform}`],
          };
      }
    },
  },
];
