import {describeRules, type RuleCase} from './table.ts';

const TWO = {organizations: ['acme', 'acme-labs']};
/** On macOS, sign-in through these sources on this oldest client. */
const mac = (minimumVersion: string | null, sources: readonly string[], more = {}) => ({
  desktop: {minimumVersion},
  signIn: {macos: sources},
  ...more,
});
const UNKNOWN: Pick<RuleCase, 'when' | 'finds' | 'needs'> = {
  when: 'the oldest version is unknown',
  finds: [],
  needs: 'desktop.minimumVersion',
};

describeRules({
  'DD-ORG-CASE': [
    {
      when: 'a capital letter',
      patch: {signIn: {organizations: ['acme', 'Acme-Labs']}},
      finds: [['error', 'signIn.organizations[1]']],
      code: 'READ-FORMAT',
    },
    {
      when: 'a space inside',
      patch: {signIn: {organizations: ['acme labs']}},
      finds: [['error', 'signIn.organizations[0]']],
      code: 'READ-FORMAT',
    },
    {when: 'lower case', patch: {signIn: TWO}, finds: [], code: 'READ-FORMAT'},
  ],
  'DD-ORG-EMPTY': [
    {
      when: 'no organisation',
      patch: {signIn: {organizations: []}},
      finds: [['error', 'signIn.organizations']],
      code: 'READ-LENGTH',
    },
    {when: 'one organisation', patch: {}, finds: [], code: 'READ-LENGTH'},
  ],
  'DD-ORG-MULTI-OLD': [
    {
      when: 'two organisations, and a client may be 4.35',
      patch: {desktop: {minimumVersion: '4.35'}, signIn: TWO},
      finds: [['error', 'signIn.organizations']],
    },
    {
      when: 'in a ring only',
      patch: {desktop: {minimumVersion: '4.35'}, rings: {pilot: {patch: {signIn: TWO}}}},
      finds: [['error', 'rings.pilot.patch.signIn.organizations']],
    },
    {
      when: 'in an exception only',
      patch: {
        desktop: {minimumVersion: '4.35'},
        rings: {pilot: {}},
        exceptions: [
          {
            control: 'signIn.organizations',
            ring: 'pilot',
            value: ['acme', 'acme-labs'],
            reason: 'merger',
            owner: 'jo',
            expires: '2099-01-31',
          },
        ],
      },
      finds: [['error', 'exceptions[0].value']],
    },
    {when: 'two organisations from 4.36', patch: {desktop: {minimumVersion: '4.36'}, signIn: TWO}, finds: []},
    {when: 'one organisation on 4.35', patch: {desktop: {minimumVersion: '4.35'}}, finds: []},
    {...UNKNOWN, patch: {desktop: {minimumVersion: null}, signIn: TWO}},
  ],
  'DD-ORG-PERUSER-DEFAULT': [
    {
      when: 'an EXE for all users',
      patch: {desktop: {install: {package: 'exe'}}},
      finds: [['info', 'desktop.install.scope']],
    },
    {
      when: 'a Store install for all users',
      patch: {desktop: {install: {package: 'store'}}},
      finds: [['info', 'desktop.install.scope']],
    },
    {
      when: 'a Store install up to 4.84',
      patch: {desktop: {minimumVersion: '4.83', maximumVersion: '4.84', install: {package: 'store'}}},
      finds: [],
    },
    {
      when: 'an EXE up to 4.82',
      patch: {desktop: {minimumVersion: '4.80', maximumVersion: '4.82', install: {package: 'exe'}}},
      finds: [],
    },
    {when: 'the MSI', patch: {}, finds: []},
    {
      when: 'an EXE, scope unknown',
      patch: {desktop: {install: {package: 'exe', scope: null}}},
      finds: [],
      needs: 'desktop.install.scope',
    },
    {
      when: 'the package is unknown',
      patch: {desktop: {install: {package: null}}},
      finds: [],
      needs: 'desktop.install.package',
    },
  ],
  'DD-ORG-RAM-ORDER': [
    {
      when: 'two organisations and registry access',
      patch: {signIn: TWO, registryAccess: {}},
      finds: [['warning', 'signIn.organizations']],
    },
    {when: 'one organisation and registry access', patch: {registryAccess: {}}, finds: []},
    {when: 'two organisations, registry access off', patch: {signIn: TWO, registryAccess: 'off'}, finds: []},
  ],
  'DD-ADMIN-ALONE': [
    {
      when: 'settings and no source',
      patch: {signIn: {linux: []}, settings: {analyticsEnabled: false}},
      finds: [['error', 'signIn.linux']],
    },
    {
      when: 'the same, allowed',
      patch: {
        adminSettingsWithoutOrganization: 'allow',
        signIn: {linux: []},
        settings: {analyticsEnabled: false},
      },
      finds: [['warning', 'signIn.linux']],
    },
    {when: 'neither', patch: {signIn: {linux: []}}, finds: []},
  ],
  'DD-ADMIN-FORCES-SIGNIN': [
    {
      when: 'settings where sign-in is optional',
      patch: {
        adminSettingsWithoutOrganization: 'allow',
        signIn: {linux: []},
        settings: {analyticsEnabled: false},
      },
      finds: [['info', 'signIn.linux']],
    },
    {
      when: 'clients up to 4.28',
      patch: {
        desktop: {minimumVersion: '4.13', maximumVersion: '4.28'},
        adminSettingsWithoutOrganization: 'allow',
        signIn: {linux: []},
        settings: {analyticsEnabled: false},
      },
      finds: [],
    },
  ],
  'DD-REGJSON-TAMPER': [
    {
      when: 'registry.json alone, 4.56',
      patch: {desktop: {minimumVersion: '4.56'}, signIn: {windows: ['registry-json']}},
      finds: [['warning', 'signIn.windows']],
    },
    {
      when: 'clients that do not read the key',
      patch: {desktop: {minimumVersion: '4.31'}},
      finds: [['warning', 'signIn.windows', ['signIn']]],
    },
    {when: 'with the registry key', patch: {desktop: {minimumVersion: '4.32'}}, finds: []},
    {
      when: 'settings beside the registry key, 4.56',
      patch: {desktop: {minimumVersion: '4.56'}, settings: {analyticsEnabled: false}},
      finds: [['warning', 'settings']],
    },
    {
      when: 'settings beside the registry key, 4.57',
      patch: {desktop: {minimumVersion: '4.57'}, settings: {analyticsEnabled: false}},
      finds: [],
    },
    {
      when: 'registry.json alone, 4.57',
      patch: {desktop: {minimumVersion: '4.57'}, signIn: {windows: ['registry-json']}},
      finds: [],
    },
    {...UNKNOWN, patch: {desktop: {minimumVersion: null}, signIn: {windows: ['registry-json']}}},
  ],
  'DD-CI-BLOCK': [
    {
      when: 'build agents',
      patch: {environment: {continuousIntegration: true}},
      finds: [['warning', 'environment.continuousIntegration']],
    },
    {
      when: 'build agents without enforcement',
      patch: {environment: {continuousIntegration: true}, signIn: {windows: [], macos: [], linux: []}},
      finds: [],
    },
    {
      when: 'nobody says',
      patch: {environment: {continuousIntegration: null}},
      finds: [],
      needs: 'environment.continuousIntegration',
    },
  ],
  'DD-UNASSOC-CONFUSE': [
    {when: 'no source anywhere', patch: {signIn: {windows: [], macos: [], linux: []}}, finds: [['info', 'signIn']]},
    {when: 'a source on one system', patch: {signIn: {windows: [], macos: []}}, finds: []},
  ],
  'DD-PLAN-SIGNIN': [
    {
      when: 'Pro on 4.41',
      patch: {desktop: {minimumVersion: '4.41'}, environment: {subscription: 'pro'}},
      finds: [['warning', 'environment.subscription']],
    },
    {
      when: 'Team on 4.41',
      patch: {desktop: {minimumVersion: '4.41'}, environment: {subscription: 'team'}},
      finds: [],
    },
    {when: 'Pro on 4.42', patch: {desktop: {minimumVersion: '4.42'}, environment: {subscription: 'pro'}}, finds: []},
    {
      when: 'the subscription is unknown',
      patch: {desktop: {minimumVersion: '4.41'}, environment: {subscription: null}},
      finds: [],
      needs: 'environment.subscription',
    },
    {...UNKNOWN, patch: {desktop: {minimumVersion: null}, environment: {subscription: 'pro'}}},
  ],
  'DD-ORG-MULTI-441': [
    {
      when: 'a profile, two organisations, 4.41.2',
      patch: {...mac('4.41.2', ['profile']), signIn: {...TWO, macos: ['profile']}},
      finds: [['warning', 'signIn.organizations']],
    },
    {
      when: 'the same from 4.47',
      patch: {...mac('4.47', ['profile']), signIn: {...TWO, macos: ['profile']}},
      finds: [],
    },
    {
      when: 'the same up to 4.41.1',
      patch: {desktop: {minimumVersion: '4.38', maximumVersion: '4.41.1'}, signIn: {...TWO, macos: ['profile']}},
      finds: [],
    },
    {
      when: 'desktop.plist',
      patch: {...mac('4.41.2', []), signIn: {...TWO, macos: ['desktop-plist']}},
      finds: [],
    },
    {...UNKNOWN, patch: {desktop: {minimumVersion: null}, signIn: {...TWO, macos: ['profile']}}},
  ],
  'DD-PROFILE-MIN': [
    {when: 'alone on 4.35', patch: mac('4.35', ['profile']), finds: [['error', 'signIn.macos']]},
    {when: 'alone on 4.37', patch: mac('4.37', ['profile']), finds: [['warning', 'signIn.macos']]},
    {when: 'alone on 4.38', patch: mac('4.38', ['profile']), finds: []},
    {when: 'with a second source', patch: mac('4.35', ['profile', 'registry-json']), finds: []},
    {...UNKNOWN, patch: mac(null, ['profile'])},
  ],
  'DD-PROFILE-RAM': [
    {
      when: 'registry access on 4.40',
      patch: mac('4.40', ['profile'], {registryAccess: {}}),
      finds: [['error', 'signIn.macos']],
    },
    {when: 'registry access on 4.41', patch: mac('4.41', ['profile'], {registryAccess: {}}), finds: []},
    {when: 'no registry access', patch: mac('4.40', ['profile']), finds: []},
    {...UNKNOWN, patch: mac(null, ['profile'], {registryAccess: {}})},
  ],
  'DD-PROFILE-TAMPER': [
    {when: '4.67', patch: mac('4.67', ['profile']), finds: [['warning', 'signIn.macos']]},
    {when: '4.68', patch: mac('4.68', ['profile']), finds: []},
    {when: '4.67 without a profile', patch: mac('4.67', ['desktop-plist']), finds: []},
    {...UNKNOWN, patch: mac(null, ['profile'])},
  ],
  'DD-PROFILE-WS1': [
    {
      when: 'a group of Workspace ONE on 4.37',
      patch: mac('4.37', ['profile'], {rings: {pilot: {groups: {'workspace-one': 'Docker pilot'}}}}),
      finds: [['error', 'rings.pilot.groups.workspace-one']],
    },
    {
      when: 'the same on 4.38',
      patch: mac('4.38', ['profile'], {rings: {pilot: {groups: {'workspace-one': 'Docker pilot'}}}}),
      finds: [],
    },
    {
      when: 'a group of Jamf on 4.37',
      patch: mac('4.37', ['profile'], {rings: {pilot: {groups: {jamf: 'Docker pilot'}}}}),
      finds: [],
    },
    {...UNKNOWN, patch: mac(null, ['profile'], {rings: {pilot: {groups: {ws1: 'Docker pilot'}}}})},
  ],
});
