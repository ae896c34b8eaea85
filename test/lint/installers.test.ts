import {describeRules} from './table.ts';

const install = (rest: Record<string, string | null>) => ({scope: 'all-users', package: 'msi', ...rest});

describeRules({
  'DD-MSI-UPGRADE': [
    {
      when: 'an MSI fleet from 4.60 on',
      patch: {desktop: {minimumVersion: '4.60'}},
      finds: [['error', 'desktop.minimumVersion']],
    },
    {
      when: 'only Windows may be that old',
      patch: {desktop: {minimumVersion: {windows: '4.65', macos: '4.86', linux: '4.86'}}},
      finds: [['error', 'desktop.minimumVersion', ['desktop', 'minimumVersion', 'windows']]],
    },
    {when: 'from 4.66 on', patch: {desktop: {minimumVersion: '4.66'}}, finds: []},
    {
      when: 'nothing newer to upgrade to',
      patch: {desktop: {minimumVersion: '4.60', maximumVersion: '4.65'}},
      finds: [],
    },
    {
      when: 'installed with the EXE',
      patch: {desktop: {minimumVersion: '4.60', install: {package: 'exe'}}},
      finds: [],
    },
    {
      when: 'without Windows',
      patch: {platforms: ['macos'], desktop: {minimumVersion: '4.60'}},
      finds: [],
    },
    {
      when: 'the installer is unknown',
      patch: {desktop: {minimumVersion: '4.60', install: {package: null}}},
      finds: [],
      needs: 'desktop.install.package',
    },
    {
      when: 'the oldest version is unknown',
      patch: {desktop: {minimumVersion: null}},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-MSI-PERUSER': [
    {
      when: 'per-user with the MSI of 4.84 or later',
      patch: {desktop: {install: install({scope: 'per-user', backend: 'wsl2'})}},
      finds: [['error', 'desktop.install.scope']],
    },
    {
      when: 'per-user with an older MSI',
      patch: {
        desktop: {
          minimumVersion: '4.80',
          maximumVersion: '4.83',
          install: install({scope: 'per-user', backend: 'wsl2'}),
        },
      },
      finds: [['warning', 'desktop.install.scope']],
    },
    {
      when: 'per-user with the EXE',
      patch: {desktop: {install: install({scope: 'per-user', package: 'exe', backend: 'wsl2'})}},
      finds: [],
    },
    {when: 'for all users', patch: {}, finds: []},
    {
      when: 'the scope is unknown',
      patch: {desktop: {install: {scope: null}}},
      finds: [],
      needs: 'desktop.install.scope',
    },
  ],
  'DD-PLACEHOLDER': [
    ...['myorg', 'myorg1', 'myorg2', 'your-organization', 'docker', 'first_org', 'second_org'].map(name => ({
      when: `organisation ${name}`,
      patch: {signIn: {organizations: ['acme', name]}},
      finds: [['error', 'signIn.organizations[1]']] as const,
    })),
    {
      when: 'organisation of a ring',
      patch: {rings: {pilot: {patch: {signIn: {organizations: ['myorg']}}}}},
      finds: [['error', 'rings.pilot.patch.signIn.organizations[0]']],
    },
    {
      when: 'organisation of an exception',
      patch: {
        rings: {pilot: {}},
        exceptions: [
          {
            control: 'signIn.organizations',
            ring: 'pilot',
            value: ['docker'],
            reason: 'test',
            owner: 'jo@acme.example',
            expires: '2099-01-31',
          },
        ],
      },
      finds: [['error', 'exceptions[0].value[0]']],
    },
    {
      when: 'names that only look like it',
      patch: {signIn: {organizations: ['docker-acme', 'myorg3']}},
      finds: [],
    },
    ...['yourcompany.com', 'example.com'].map(domain => ({
      when: `domain ${domain}`,
      patch: {organization: {domain}},
      finds: [['error', 'organization.domain']] as const,
    })),
    {when: 'a domain of its own', patch: {organization: {domain: 'yourcompany-labs.example'}}, finds: []},
    {
      when: 'the proxy of the samples',
      patch: {settings: {proxy: {locked: true, mode: 'manual', http: 'http://company.proxy:3128'}}},
      finds: [['error', 'settings.proxy.http']],
    },
    {
      when: 'a proxy of its own',
      patch: {settings: {proxy: {locked: true, mode: 'manual', http: 'http://big-company.proxy:3128'}}},
      finds: [],
    },
  ],
});
