import {describeRules, type RuleTable} from './table.ts';

const oldest = (minimumVersion: string) => ({desktop: {minimumVersion}});
const unknown = {desktop: {minimumVersion: null}};
const manual = {settings: {proxy: {mode: 'manual', http: 'http://proxy.acme.example:3128'}}};
const byProfile = {proxy: {deliver: ['profile']}};
const containers = (fields: object) => ({
  settings: {containersProxy: {mode: 'manual', transparentPorts: '*', ...fields}},
});
const script = (body: string) => `function FindProxyForURL(url, host) {\n  ${body}\n}\n`;
const reject = 'return "PROXY reject.docker.internal:1234";';

const proxyTable: RuleTable = {
  'DD-PROXY-BOOTSTRAP': [
    {
      when: 'only Docker Home has it',
      patch: {environment: {cloudSettingsPolicy: true, cloudProxy: true}},
      finds: [['error', 'environment.cloudProxy']],
    },
    {
      when: 'macOS has the profile, and nothing else has anything',
      patch: {
        environment: {cloudSettingsPolicy: true, cloudProxy: true},
        overrides: {macos: manual},
        ...byProfile,
      },
      finds: [['error', 'environment.cloudProxy']],
    },
    {
      when: 'the machine has it too',
      patch: {environment: {cloudSettingsPolicy: true, cloudProxy: true}, ...manual},
      finds: [],
    },
    {
      when: 'macOS has the profile instead',
      patch: {
        platforms: ['macos'],
        environment: {cloudSettingsPolicy: true, cloudProxy: true},
        ...manual,
        ...byProfile,
      },
      finds: [],
    },
    {
      when: 'the machine is told to ask its system',
      patch: {
        environment: {cloudSettingsPolicy: true, cloudProxy: true},
        settings: {proxy: {mode: 'system'}},
      },
      finds: [['error', 'environment.cloudProxy']],
    },
    {
      when: 'a manual proxy that leads nowhere',
      patch: {
        environment: {cloudSettingsPolicy: true, cloudProxy: true},
        settings: {proxy: {mode: 'manual', exclude: ['acme.example']}},
      },
      finds: [['error', 'environment.cloudProxy']],
    },
    {when: 'Docker Home has none', patch: {environment: {cloudSettingsPolicy: true, cloudProxy: false}}, finds: []},
    {
      when: 'its proxy is not known',
      patch: {environment: {cloudSettingsPolicy: true}},
      finds: [],
      needs: 'environment.cloudProxy',
    },
    {
      when: 'Docker Home is not known',
      patch: {environment: {cloudSettingsPolicy: null}},
      finds: [],
      needs: 'environment.cloudSettingsPolicy',
    },
  ],
  'DD-PROXY-MODE': [
    {
      when: 'mode system',
      patch: {settings: {proxy: {mode: 'system', exclude: ['.acme.example']}}},
      finds: [['warning', 'settings.proxy.exclude']],
    },
    {
      when: 'no mode',
      patch: {settings: {proxy: {http: 'http://proxy:1'}}},
      finds: [['warning', 'settings.proxy.http']],
    },
    {when: 'mode manual', patch: manual, finds: []},
    {
      when: 'mode system, empty values',
      patch: {settings: {proxy: {mode: 'system', http: '', exclude: []}}},
      finds: [],
    },
  ],
  'DD-PROXY-431': [
    {when: 'from 4.30', patch: {...oldest('4.30'), ...manual}, finds: [['warning', 'settings.proxy']]},
    {when: 'from 4.31', patch: {...oldest('4.31'), ...manual}, finds: []},
    {when: 'not known', patch: {...unknown, ...manual}, finds: [], needs: 'desktop.minimumVersion'},
  ],
  'DD-PROXY-441': [
    {when: 'from 4.41', patch: {...oldest('4.41'), ...manual}, finds: [['error', 'settings.proxy']]},
    {when: 'from 4.41.1', patch: {...oldest('4.41.1'), ...manual}, finds: []},
    {
      when: 'up to 4.40',
      patch: {desktop: {minimumVersion: '4.38', maximumVersion: '4.40'}, ...manual},
      finds: [],
    },
    {
      when: 'the profile alone has it',
      patch: {platforms: ['macos'], ...oldest('4.41'), ...manual, ...byProfile},
      finds: [],
    },
    {when: 'not known', patch: {...unknown, ...manual}, finds: [], needs: 'desktop.minimumVersion'},
  ],
  'DD-PROXY-458': [
    {when: 'from 4.57', patch: {...oldest('4.57'), ...manual}, finds: [['info', 'settings.proxy']]},
    {when: 'from 4.58', patch: {...oldest('4.58'), ...manual}, finds: []},
  ],
  'DD-PROXY-LOCK-WIN': [
    {when: 'locked, from 4.79', patch: {...oldest('4.79'), ...manual}, finds: [['warning', 'settings.proxy']]},
    {when: 'from 4.80', patch: {...oldest('4.80'), ...manual}, finds: []},
    {
      when: 'not locked',
      patch: {...oldest('4.79'), settings: {proxy: {locked: false, mode: 'manual', http: 'http://proxy:1'}}},
      finds: [],
    },
    {when: 'no Windows', patch: {...oldest('4.79'), platforms: ['macos', 'linux'], ...manual}, finds: []},
  ],
  'DD-PROXY-PAC-MIN': [
    {
      when: 'a PAC address, from 4.45',
      patch: {...oldest('4.45'), settings: {proxy: {mode: 'manual', pac: 'http://acme.example/p.pac'}}},
      finds: [['error', 'settings.proxy.pac']],
    },
    {
      when: 'from 4.46',
      patch: {...oldest('4.46'), settings: {proxy: {mode: 'manual', pac: 'http://acme.example/p.pac'}}},
      finds: [],
    },
    {
      when: 'embedded scripts, from 4.45',
      patch: {
        ...oldest('4.45'),
        settings: {
          proxy: {mode: 'manual', embeddedPac: script('return "DIRECT";')},
          ...containers({embeddedPac: script('return "DIRECT";')}).settings,
        },
      },
      finds: [
        ['error', 'settings.proxy.embeddedPac'],
        ['error', 'settings.containersProxy.embeddedPac'],
      ],
    },
    {
      when: 'an address for containers, from 4.37',
      patch: {...oldest('4.37'), ...containers({pac: 'http://acme.example/p.pac'})},
      finds: [['warning', 'settings.containersProxy.pac']],
    },
    {
      when: 'an address for containers, from 4.38',
      patch: {...oldest('4.38'), ...containers({pac: 'http://acme.example/p.pac'})},
      finds: [],
    },
    {
      when: 'proxy keys of the profile, from 4.47',
      patch: {...oldest('4.47'), platforms: ['macos'], ...manual, ...byProfile},
      finds: [['error', 'proxy.deliver']],
    },
    {
      when: 'proxy keys of the profile, from 4.48',
      patch: {...oldest('4.48'), platforms: ['macos'], ...manual, ...byProfile},
      finds: [],
    },
    {
      when: 'not known',
      patch: {...unknown, ...containers({pac: 'http://acme.example/p.pac'})},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-PROXY-DOUBLE': [
    {
      when: 'both ways',
      patch: {...manual, proxy: {deliver: ['admin-settings', 'profile']}},
      finds: [['warning', 'proxy.deliver']],
    },
    {when: 'the profile', patch: {...manual, ...byProfile}, finds: []},
    {
      when: 'both ways, no macOS',
      patch: {platforms: ['linux'], ...manual, proxy: {deliver: ['admin-settings', 'profile']}},
      finds: [],
    },
  ],
  'DD-PROXY-SECRET': [
    {
      when: 'in an address',
      patch: {platforms: ['macos'], settings: {proxy: {mode: 'manual', http: 'http://jo:secret@proxy:1'}}},
      finds: [['error', 'settings.proxy.http']],
    },
    {
      when: 'in what a script returns',
      patch: {settings: {proxy: {mode: 'manual', embeddedPac: script('return "PROXY a:1; PROXY jo:secret@b:1";')}}},
      finds: [['error', 'settings.proxy.embeddedPac']],
    },
    {
      when: 'an @ elsewhere in the script',
      patch: {settings: {proxy: {mode: 'manual', embeddedPac: script('// it@acme.example\n  return "PROXY a:1";')}}},
      finds: [],
    },
  ],
  'DD-PROXY-BIZ': [
    {
      when: 'SOCKS5 and Kerberos without Business',
      patch: {
        environment: {subscription: 'team'},
        settings: {proxy: {mode: 'manual', https: 'socks5://proxy:1', enableKerberosNtlm: true}},
      },
      finds: [
        ['warning', 'settings.proxy.https'],
        ['warning', 'settings.proxy.enableKerberosNtlm'],
      ],
    },
    {
      when: 'SOCKS5 in a script without Business',
      patch: {
        environment: {subscription: 'team'},
        ...containers({embeddedPac: script('return "SOCKS5 proxy:1; DIRECT";')}),
      },
      finds: [['warning', 'settings.containersProxy.embeddedPac']],
    },
    {
      when: 'Business',
      patch: {settings: {proxy: {mode: 'manual', https: 'socks5://proxy:1', enableKerberosNtlm: true}}},
      finds: [],
    },
    {
      when: 'Kerberos on Windows, from 4.51',
      patch: {
        ...oldest('4.51'),
        settings: {proxy: {mode: 'manual', http: 'http://proxy:1', enableKerberosNtlm: true}},
      },
      finds: [['warning', 'settings.proxy.enableKerberosNtlm']],
    },
    {
      when: 'Kerberos on macOS, from 4.51',
      patch: {
        ...oldest('4.51'),
        platforms: ['macos'],
        settings: {proxy: {mode: 'manual', http: 'http://proxy:1', enableKerberosNtlm: true}},
      },
      finds: [],
    },
    {
      when: 'an HTTP proxy without Business',
      patch: {environment: {subscription: 'team'}, ...manual},
      finds: [],
    },
    {
      when: 'the subscription is not known',
      patch: {environment: {subscription: null}, settings: {proxy: {mode: 'manual', http: 'socks5://proxy:1'}}},
      finds: [],
      needs: 'environment.subscription',
    },
  ],
  'DD-PAC-FN': [
    {
      when: 'no function',
      patch: {settings: {proxy: {mode: 'manual', embeddedPac: 'function FindProxy(url, host) { return "DIRECT"; }'}}},
      finds: [['error', 'settings.proxy.embeddedPac']],
    },
    {
      when: 'its name in a comment',
      patch: containers({embeddedPac: '// FindProxyForURL'}),
      finds: [['error', 'settings.containersProxy.embeddedPac']],
    },
    {
      when: 'another kind of proxy behind a known one',
      patch: containers({embeddedPac: script('return "PROXY a:1; HTTPS b:1";')}),
      finds: [['warning', 'settings.containersProxy.embeddedPac']],
    },
    {
      when: 'the three that are documented',
      patch: containers({embeddedPac: script('return "PROXY a:1; SOCKS5 b:1; DIRECT;";')}),
      finds: [],
    },
    {
      when: 'a returned text that is not seen',
      patch: containers({embeddedPac: script('return decide(host) + "; HTTPS b:1";')}),
      finds: [],
    },
    {
      when: 'addresses',
      patch: {
        settings: {
          proxy: {mode: 'manual', pac: 'http://acme.example/p.pac'},
          ...containers({pac: 'http://acme.example/c.pac'}).settings,
        },
      },
      finds: [
        ['info', 'settings.proxy.pac'],
        ['info', 'settings.containersProxy.pac'],
      ],
    },
    {
      when: 'an address that an embedded script beats',
      patch: containers({pac: 'http://acme.example/p.pac', embeddedPac: script('return "DIRECT";')}),
      finds: [],
    },
  ],
  'DD-PAC-BOTH': [
    {
      when: 'both',
      patch: containers({pac: 'http://acme.example/p.pac', embeddedPac: script('return "DIRECT";')}),
      finds: [['info', 'settings.containersProxy.pac']],
    },
    {
      when: 'one, and the other empty',
      patch: containers({pac: 'http://acme.example/p.pac', embeddedPac: ''}),
      finds: [],
    },
  ],
};

const containersTable: RuleTable = {
  'DD-CP-MODE': [
    {
      when: 'mode system',
      patch: containers({mode: 'system', https: 'http://proxy:1'}),
      finds: [['error', 'settings.containersProxy.https']],
    },
    {when: 'mode manual', patch: containers({https: 'http://proxy:1'}), finds: []},
    {when: 'mode system, no values', patch: containers({mode: 'system', https: ''}), finds: []},
  ],
  'DD-CP-NOPORTS': [
    {
      when: 'no ports',
      patch: {settings: {containersProxy: {mode: 'manual', http: 'http://proxy:1'}}},
      finds: [['warning', 'settings.containersProxy.transparentPorts']],
    },
    {
      when: 'empty ports',
      patch: containers({http: 'http://proxy:1', transparentPorts: ''}),
      finds: [['warning', 'settings.containersProxy.transparentPorts']],
    },
    {when: 'ports', patch: containers({http: 'http://proxy:1', transparentPorts: '80,443'}), finds: []},
  ],
  'DD-CP-EMPTY': [
    {
      when: 'nothing',
      patch: containers({http: '', https: '', exclude: []}),
      finds: [['warning', 'settings.containersProxy']],
    },
    {
      when: 'exceptions only',
      patch: containers({exclude: ['registry.acme.example']}),
      finds: [['info', 'settings.containersProxy.exclude']],
    },
    {when: 'a proxy', patch: containers({http: 'http://proxy:1'}), finds: []},
    {when: 'mode system', patch: containers({mode: 'system'}), finds: []},
  ],
  'DD-CP-PULLS': [
    {
      when: 'rejects an allowed host',
      patch: {
        registryAccess: {dockerHub: 'deny', allow: [{host: 'registry.acme.example'}]},
        ...containers({embeddedPac: script(`if (host == "ghcr.io") return "DIRECT";\n  ${reject}`)}),
      },
      finds: [['error', 'settings.containersProxy.embeddedPac']],
    },
    {
      when: 'rejects a host of a preset',
      patch: {
        registryAccess: {dockerHub: 'deny', allow: [{use: 'ghcr'}]},
        ...containers({embeddedPac: script(`if (host == "ghcr.io") return "DIRECT";\n  ${reject}`)}),
      },
      finds: [['error', 'settings.containersProxy.embeddedPac']],
    },
    {
      when: 'rejects Docker Hub',
      patch: {registryAccess: {}, ...containers({embeddedPac: script(reject)})},
      finds: [['error', 'settings.containersProxy.embeddedPac']],
    },
    {
      when: 'rejects the images of Kubernetes',
      patch: {
        settings: {
          kubernetes: {enabled: true, imagesRepository: 'registry.acme.example:5000/k8s'},
          ...containers({embeddedPac: script(reject)}).settings,
        },
      },
      finds: [['error', 'settings.containersProxy.embeddedPac']],
    },
    {
      when: 'lets every host through',
      patch: {
        registryAccess: {allow: [{host: 'registry.acme.example'}]},
        ...containers({
          embeddedPac: script(
            `if (dnsDomainIs(host, ".docker.io") || shExpMatch(host, "*.acme.example")) return "PROXY proxy:1";\n  ${reject}`,
          ),
        }),
      },
      finds: [],
    },
    {
      when: 'decides in a way that is not seen',
      patch: {
        registryAccess: {},
        ...containers({embeddedPac: script(`if (known(host)) return "DIRECT";\n  ${reject}`)}),
      },
      finds: [],
    },
    {when: 'no registry is named', patch: containers({embeddedPac: script(reject)}), finds: []},
    {
      when: 'an address',
      patch: {registryAccess: {}, ...containers({pac: 'http://acme.example/p.pac'})},
      finds: [['info', 'settings.containersProxy.pac']],
    },
  ],
  'DD-PAC-PATH': [
    {
      when: 'a path',
      patch: containers({
        embeddedPac: script('if (shExpMatch(url, "https://ghcr.io/acme/*")) return "DIRECT";\n  return "PROXY a:1";'),
      }),
      finds: [['warning', 'settings.containersProxy.embeddedPac']],
    },
    {
      when: 'a host and everything on it',
      patch: containers({
        embeddedPac: script('if (shExpMatch(url, "https://ghcr.io/*")) return "DIRECT";\n  return "PROXY a:1";'),
      }),
      finds: [],
    },
    {
      when: "Docker Desktop's own proxy",
      patch: {
        settings: {
          proxy: {
            mode: 'manual',
            embeddedPac: script('if (shExpMatch(url, "*/v2/*")) return "DIRECT";\n  return "PROXY a:1";'),
          },
        },
      },
      finds: [],
    },
  ],
  'DD-CP-PAC-FAILOPEN': [
    {
      when: 'an address, from 4.42',
      patch: {...oldest('4.42'), ...containers({pac: 'http://acme.example/p.pac'})},
      finds: [['warning', 'settings.containersProxy.pac']],
    },
    {
      when: 'from 4.42.1',
      patch: {...oldest('4.42.1'), ...containers({pac: 'http://acme.example/p.pac'})},
      finds: [],
    },
    {
      when: 'an address of a proxy, from 4.42',
      patch: {...oldest('4.42'), ...containers({http: 'http://a:1'})},
      finds: [],
    },
  ],
};

describeRules({...proxyTable, ...containersTable});
