import {describeRules} from './table.ts';

const windows = (settings: object) => ({platforms: ['windows'], settings: {...settings}});
const wsl2 = {desktop: {install: {backend: 'wsl2'}}};
const oldest = (minimumVersion: string) => ({desktop: {minimumVersion}});

describeRules({
  'DD-FS-NONE': [
    {
      when: 'both off, the fleet reaches 4.80',
      patch: {settings: {useVirtualizationFrameworkVirtioFS: false, useGrpcfuse: false}},
      finds: [['error', 'settings.useVirtualizationFrameworkVirtioFS']],
    },
    {
      when: 'both off, the newest is 4.79',
      patch: {
        desktop: {minimumVersion: '4.70', maximumVersion: '4.79'},
        settings: {useVirtualizationFrameworkVirtioFS: false, useGrpcfuse: false},
      },
      finds: [['warning', 'settings.useVirtualizationFrameworkVirtioFS']],
    },
    {when: 'one off', patch: {settings: {useVirtualizationFrameworkVirtioFS: false, useGrpcfuse: true}}, finds: []},
    {
      when: 'no macOS',
      patch: windows({useVirtualizationFrameworkVirtioFS: false, useGrpcfuse: false}),
      finds: [],
    },
  ],
  'DD-CIDR-EMPTY': [
    {
      when: 'locked and empty, 4.44.0 possible',
      patch: {...oldest('4.44'), settings: {linuxVM: {vpnkitCIDR: ''}}},
      finds: [['error', 'settings.linuxVM.vpnkitCIDR']],
    },
    {
      when: 'locked and empty, 4.44.0 gone',
      patch: {...oldest('4.44.1'), settings: {linuxVM: {vpnkitCIDR: ''}}},
      finds: [['warning', 'settings.linuxVM.vpnkitCIDR']],
    },
    {
      when: 'the oldest is not known',
      patch: {desktop: {minimumVersion: null}, settings: {linuxVM: {vpnkitCIDR: ''}}},
      finds: [['warning', 'settings.linuxVM.vpnkitCIDR']],
      needs: 'desktop.minimumVersion',
    },
    {
      when: 'empty and not locked',
      patch: {settings: {linuxVM: {vpnkitCIDR: {locked: false, value: ''}}}},
      finds: [],
    },
    {when: 'a value', patch: {settings: {linuxVM: {vpnkitCIDR: '192.168.65.0/24'}}}, finds: []},
  ],
  'DD-CIDR-SIZE': [
    {
      when: 'a /16',
      patch: {settings: {linuxVM: {vpnkitCIDR: '10.7.0.0/16'}}},
      finds: [['warning', 'settings.linuxVM.vpnkitCIDR']],
    },
    {
      when: 'no network',
      patch: {settings: {linuxVM: {vpnkitCIDR: '10.7.0.256/24'}}},
      finds: [['warning', 'settings.linuxVM.vpnkitCIDR']],
    },
    {
      when: 'inside an excluded network',
      patch: {
        settings: {
          linuxVM: {vpnkitCIDR: '10.7.0.0/24'},
          proxy: {mode: 'manual', http: 'http://proxy:1', exclude: ['.acme.example', '10.0.0.0/8']},
        },
      },
      finds: [['warning', 'settings.linuxVM.vpnkitCIDR']],
    },
    {
      when: 'around an excluded address, which containers reach directly',
      patch: {
        settings: {
          linuxVM: {vpnkitCIDR: '10.7.0.0/24'},
          containersProxy: {mode: 'manual', http: 'http://proxy:1', exclude: ['10.7.0.200'], transparentPorts: '*'},
        },
      },
      finds: [['warning', 'settings.linuxVM.vpnkitCIDR']],
    },
    {
      when: 'a /24 beside the excluded network',
      patch: {
        settings: {
          linuxVM: {vpnkitCIDR: '11.0.0.0/24'},
          proxy: {mode: 'manual', http: 'http://proxy:1', exclude: ['10.0.0.0/8', '*.acme.example']},
        },
      },
      finds: [],
    },
  ],
  'DD-WSL-BACKEND': [
    {
      when: 'WSL 2 in the settings, Hyper-V installed',
      patch: {settings: {linuxVM: {wslEngineEnabled: true}}},
      finds: [['warning', 'settings.linuxVM.wslEngineEnabled']],
    },
    {when: 'Hyper-V in both', patch: {settings: {linuxVM: {wslEngineEnabled: false}}}, finds: []},
    {
      when: 'the backend is not known',
      patch: {desktop: {install: {backend: null}}, settings: {linuxVM: {wslEngineEnabled: true}}},
      finds: [],
      needs: 'desktop.install.backend',
    },
  ],
  'DD-WSL-TAMPER': [
    {
      when: 'isolation locked on WSL 2',
      patch: {...wsl2, settings: {enhancedContainerIsolation: true}},
      finds: [['warning', 'settings.enhancedContainerIsolation']],
    },
    {
      when: 'containersProxy locked on WSL 2, which an installation per user has',
      patch: {
        desktop: {install: {scope: 'per-user', package: 'exe', backend: null}},
        settings: {containersProxy: {mode: 'manual', http: 'http://proxy:1', transparentPorts: '*'}},
      },
      finds: [['warning', 'settings.containersProxy']],
    },
    {
      when: 'isolation that users may switch off',
      patch: {...wsl2, settings: {enhancedContainerIsolation: {locked: false, value: true}}},
      finds: [],
    },
    {when: 'Hyper-V', patch: {settings: {enhancedContainerIsolation: true}}, finds: []},
    {
      when: 'the settings choose Hyper-V over the installer',
      patch: {...wsl2, settings: {enhancedContainerIsolation: true, linuxVM: {wslEngineEnabled: false}}},
      finds: [],
    },
    {
      when: 'the backend is not known',
      patch: {desktop: {install: {backend: null}}, settings: {enhancedContainerIsolation: true}},
      finds: [],
      needs: 'desktop.install.backend',
    },
  ],
  'DD-WSL-PERUSER': [
    {
      when: 'settings lock Hyper-V',
      patch: {
        desktop: {install: {scope: 'per-user', package: 'exe', backend: null}},
        settings: {linuxVM: {wslEngineEnabled: false}},
      },
      finds: [['error', 'settings.linuxVM.wslEngineEnabled']],
    },
    {
      when: 'the installer chooses Hyper-V',
      patch: {desktop: {install: {scope: 'per-user', package: 'exe'}}},
      finds: [['error', 'desktop.install.backend']],
    },
    {
      when: 'the installer chooses Windows containers',
      patch: {desktop: {install: {scope: 'per-user', package: 'exe', backend: 'windows', windowsContainers: true}}},
      finds: [['error', 'desktop.install.backend']],
    },
    {when: 'WSL 2', patch: {desktop: {install: {scope: 'per-user', package: 'exe', backend: 'wsl2'}}}, finds: []},
    {when: 'for all users', patch: {settings: {linuxVM: {wslEngineEnabled: false}}}, finds: []},
    {
      when: 'the scope is not known',
      patch: {desktop: {install: {scope: null}}},
      finds: [],
      needs: 'desktop.install.scope',
    },
  ],
  'DD-TCP2375': [
    {
      when: 'on',
      patch: {settings: {exposeDockerAPIOnTCP2375: {locked: false, value: true}}},
      finds: [['warning', 'settings.exposeDockerAPIOnTCP2375', ['settings', 'exposeDockerAPIOnTCP2375', 'value']]],
    },
    {when: 'off', patch: {settings: {exposeDockerAPIOnTCP2375: false}}, finds: []},
    {when: 'no Windows', patch: {platforms: ['macos'], settings: {exposeDockerAPIOnTCP2375: true}}, finds: []},
  ],
  'DD-NET-DNS': [
    {
      when: 'a filter in a single-stack mode',
      patch: {settings: {dnsInhibition: 'ipv6', defaultNetworkingMode: 'ipv4only'}},
      finds: [['warning', 'settings.dnsInhibition']],
    },
    {when: 'dual-stack', patch: {settings: {dnsInhibition: 'ipv6', defaultNetworkingMode: 'dual-stack'}}, finds: []},
    {when: 'no mode', patch: {settings: {dnsInhibition: 'ipv6'}}, finds: []},
    {when: 'no filter', patch: {settings: {dnsInhibition: 'auto', defaultNetworkingMode: 'ipv4only'}}, finds: []},
  ],
  'DD-FSHARE-WIDE': [
    {
      when: 'the root and a drive',
      patch: {settings: {filesharingAllowedDirectories: [{path: '/Users'}, {path: '/'}, {path: 'D:\\'}]}},
      finds: [
        ['warning', 'settings.filesharingAllowedDirectories[1].path'],
        ['warning', 'settings.filesharingAllowedDirectories[2].path'],
      ],
    },
    {
      when: '$HOME, shared by default',
      patch: {settings: {filesharingAllowedDirectories: [{path: '$HOME', sharedByDefault: true}]}},
      finds: [['info', 'settings.filesharingAllowedDirectories[0].path']],
    },
    {
      when: '$HOME, allowed',
      patch: {settings: {filesharingAllowedDirectories: [{path: '$HOME', sharedByDefault: false}]}},
      finds: [],
    },
    {when: 'a folder of a drive', patch: {settings: {filesharingAllowedDirectories: [{path: 'D:\\dev'}]}}, finds: []},
  ],
  'DD-FSHARE-WSL': [
    {
      when: 'a list on WSL 2',
      patch: {...wsl2, settings: {filesharingAllowedDirectories: [{path: '/Users'}]}},
      finds: [['warning', 'settings.filesharingAllowedDirectories']],
    },
    {when: 'Hyper-V', patch: {settings: {filesharingAllowedDirectories: [{path: '/Users'}]}}, finds: []},
    {
      when: 'not on Windows',
      patch: {...wsl2, overrides: {macos: {settings: {filesharingAllowedDirectories: [{path: '/Users'}]}}}},
      finds: [],
    },
    {
      when: 'the backend is not known',
      patch: {desktop: {install: {backend: null}}, settings: {filesharingAllowedDirectories: [{path: '/Users'}]}},
      finds: [],
      needs: 'desktop.install.backend',
    },
  ],
  'DD-FSHARE-SYNC': [
    {
      when: 'from 4.35.1',
      patch: {...oldest('4.35.1'), settings: {filesharingAllowedDirectories: [{path: '/Users'}]}},
      finds: [['warning', 'settings.filesharingAllowedDirectories']],
    },
    {
      when: 'from 4.36',
      patch: {...oldest('4.36'), settings: {filesharingAllowedDirectories: [{path: '/Users'}]}},
      finds: [],
    },
    {
      when: 'the oldest is not known',
      patch: {desktop: {minimumVersion: null}, settings: {filesharingAllowedDirectories: [{path: '/Users'}]}},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],

  'DD-AI-CHAIN': [
    {
      when: 'TCP with Model Runner off',
      patch: {settings: {enableInference: false, enableInferenceTCP: true}},
      finds: [['warning', 'settings.enableInferenceTCP']],
    },
    {
      when: 'TCP alone, and Model Runner is off from 4.71',
      patch: {settings: {enableInferenceTCP: true}},
      finds: [['warning', 'settings.enableInferenceTCP']],
    },
    {
      when: 'TCP alone, up to 4.70',
      patch: {desktop: {minimumVersion: '4.60', maximumVersion: '4.70'}, settings: {enableInferenceTCP: true}},
      finds: [],
    },
    {
      when: 'port and origins with TCP off',
      patch: {
        settings: {
          enableInference: true,
          enableInferenceTCP: false,
          enableInferenceTCPPort: 9000,
          enableInferenceCORS: 'https://acme.example',
        },
      },
      finds: [
        ['warning', 'settings.enableInferenceTCPPort'],
        ['warning', 'settings.enableInferenceCORS'],
      ],
    },
    {
      when: 'a port alone, up to 4.70',
      patch: {desktop: {minimumVersion: '4.60', maximumVersion: '4.70'}, settings: {enableInferenceTCPPort: 9000}},
      finds: [['warning', 'settings.enableInferenceTCPPort']],
    },
    {when: 'a port alone, up to 4.86', patch: {settings: {enableInferenceTCPPort: 9000}}, finds: []},
    {
      when: 'no origins with TCP off',
      patch: {settings: {enableInferenceTCP: false, enableInferenceCORS: ''}},
      finds: [],
    },
    {
      when: 'everything on',
      patch: {settings: {enableInference: true, enableInferenceTCP: true, enableInferenceTCPPort: 9000}},
      finds: [],
    },
  ],
  'DD-AI-CORS': [
    {
      when: 'every origin',
      patch: {settings: {enableInference: true, enableInferenceCORS: '*'}},
      finds: [['warning', 'settings.enableInferenceCORS']],
    },
    {when: 'with TCP off', patch: {settings: {enableInferenceTCP: false, enableInferenceCORS: '*'}}, finds: []},
    {when: 'one origin', patch: {settings: {enableInferenceCORS: 'https://*.acme.example'}}, finds: []},
  ],
  'DD-AI-TCP-AUTO': [
    {
      when: 'Model Runner on',
      patch: {settings: {enableInference: true}},
      finds: [['warning', 'settings.enableInference']],
    },
    {
      when: 'TCP off and not locked',
      patch: {settings: {enableInference: true, enableInferenceTCP: {locked: false, value: false}}},
      finds: [['warning', 'settings.enableInference']],
    },
    {when: 'TCP locked off', patch: {settings: {enableInference: true, enableInferenceTCP: false}}, finds: []},
    {
      when: 'up to 4.70',
      patch: {desktop: {minimumVersion: '4.70', maximumVersion: '4.70'}, settings: {enableInference: true}},
      finds: [],
    },
  ],
  'DD-AI-BETA': [
    {
      when: 'from 4.69',
      patch: {...oldest('4.69'), settings: {allowBetaFeatures: false, enableInference: true}},
      finds: [['warning', 'settings.enableInference']],
    },
    {
      when: 'from 4.70',
      patch: {...oldest('4.70'), settings: {allowBetaFeatures: false, enableInference: true}},
      finds: [],
    },
    {
      when: 'the oldest is not known',
      patch: {desktop: {minimumVersion: null}, settings: {allowBetaFeatures: false, enableInference: true}},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-BETA-GORDON': [
    {
      when: 'beta features off',
      patch: {settings: {allowBetaFeatures: false}},
      finds: [['info', 'settings.allowBetaFeatures']],
    },
    {
      when: 'Gordon off and not locked',
      patch: {settings: {allowBetaFeatures: false, enableDockerAI: {locked: false, value: false}}},
      finds: [['info', 'settings.allowBetaFeatures']],
    },
    {when: 'Gordon locked off', patch: {settings: {allowBetaFeatures: false, enableDockerAI: false}}, finds: []},
    {when: 'Gordon wanted', patch: {settings: {allowBetaFeatures: false, enableDockerAI: true}}, finds: []},
    {
      when: 'up to 4.73',
      patch: {desktop: {minimumVersion: '4.70', maximumVersion: '4.73'}, settings: {allowBetaFeatures: false}},
      finds: [],
    },
  ],
  'DD-UPDATE-MSI': [
    {
      when: 'updates on, by MSI',
      patch: {settings: {disableUpdate: false}},
      finds: [['warning', 'settings.disableUpdate']],
    },
    {when: 'by EXE', patch: {desktop: {install: {package: 'exe'}}, settings: {disableUpdate: false}}, finds: []},
    {when: 'updates off', patch: {settings: {disableUpdate: true}}, finds: []},
    {
      when: 'up to 4.59',
      patch: {desktop: {minimumVersion: '4.50', maximumVersion: '4.59'}, settings: {disableUpdate: false}},
      finds: [],
    },
    {
      when: 'the package is not known',
      patch: {desktop: {install: {package: null}}, settings: {disableUpdate: false}},
      finds: [],
      needs: 'desktop.install.package',
    },
  ],
  'DD-UPDATE-MODULES': [
    {when: 'updates off', patch: {settings: {disableUpdate: true}}, finds: [['info', 'settings.disableUpdate']]},
    {
      when: 'those of components too',
      patch: {settings: {disableUpdate: true, silentModulesUpdate: false}},
      finds: [],
    },
    {when: 'from 4.45', patch: {...oldest('4.45'), settings: {disableUpdate: true}}, finds: []},
    {
      when: 'the oldest is not known',
      patch: {desktop: {minimumVersion: null}, settings: {disableUpdate: true}},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-MARKETPLACE': [
    {
      when: 'extensions off',
      patch: {settings: {extensionsPrivateMarketplace: true, extensionsEnabled: false}},
      finds: [['error', 'settings.extensionsPrivateMarketplace']],
    },
    {
      when: 'extensions off by default',
      patch: {settings: {extensionsPrivateMarketplace: true}},
      finds: [['error', 'settings.extensionsPrivateMarketplace']],
    },
    {
      when: 'extensions on by default, up to 4.73',
      patch: {
        desktop: {minimumVersion: '4.70', maximumVersion: '4.73'},
        settings: {extensionsPrivateMarketplace: true},
      },
      finds: [['info', 'settings.extensionsPrivateMarketplace']],
    },
    {
      when: 'extensions on',
      patch: {settings: {extensionsPrivateMarketplace: true, extensionsEnabled: true}},
      finds: [['info', 'settings.extensionsPrivateMarketplace']],
    },
    {when: 'no private marketplace', patch: {settings: {extensionsPrivateMarketplace: false}}, finds: []},
  ],
  'DD-MARKETPLACE-CLOUD': [
    {
      when: 'with a policy in Docker Home, from 4.59',
      patch: {
        ...oldest('4.59'),
        environment: {cloudSettingsPolicy: true},
        settings: {extensionsPrivateMarketplace: true},
      },
      finds: [['warning', 'settings.extensionsPrivateMarketplace']],
    },
    {
      when: 'from 4.60',
      patch: {
        ...oldest('4.60'),
        environment: {cloudSettingsPolicy: true},
        settings: {extensionsPrivateMarketplace: true},
      },
      finds: [],
    },
    {
      when: 'without a policy in Docker Home',
      patch: {...oldest('4.59'), settings: {extensionsPrivateMarketplace: true}},
      finds: [],
    },
    {
      when: 'Docker Home is not known',
      patch: {
        ...oldest('4.59'),
        environment: {cloudSettingsPolicy: null},
        settings: {extensionsPrivateMarketplace: true},
      },
      finds: [],
      needs: 'environment.cloudSettingsPolicy',
    },
  ],
  'DD-ANALYTICS-INSIGHTS': [
    {
      when: 'somebody needs the pages',
      patch: {environment: {insights: true}, settings: {analyticsEnabled: false}},
      finds: [['info', 'settings.analyticsEnabled']],
    },
    {
      when: 'nobody needs them',
      patch: {environment: {insights: false}, settings: {analyticsEnabled: false}},
      finds: [],
    },
    {
      when: 'statistics are sent',
      patch: {environment: {insights: true}, settings: {analyticsEnabled: true}},
      finds: [],
    },
    {
      when: 'not known',
      patch: {settings: {analyticsEnabled: false}},
      finds: [],
      needs: 'environment.insights',
    },
  ],
});
