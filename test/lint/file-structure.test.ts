import {describeRules} from './table.ts';

const CLOUD = {environment: {cloudSettingsPolicy: true}};
const SETTINGS = {settings: {analyticsEnabled: false}};

describeRules({
  'DD-JSON-VERSION': [
    {
      when: 'version 1',
      patch: {settings: {configurationFileVersion: 1}},
      finds: [['error', 'settings.configurationFileVersion']],
    },
    {when: 'version 2', patch: {settings: {configurationFileVersion: 2, analyticsEnabled: false}}, finds: []},
    {when: 'left out', patch: SETTINGS, finds: []},
  ],
  'DD-JSON-UNKNOWN': [
    {
      when: 'an additional setting on 4.42',
      patch: {desktop: {minimumVersion: '4.42'}, additionalSettings: {someNewKey: true}},
      finds: [['error', 'additionalSettings.someNewKey']],
    },
    {
      when: 'a setting newer than 4.42',
      patch: {desktop: {minimumVersion: '4.42'}, settings: {silentModulesUpdate: {locked: true, value: false}}},
      finds: [['error', 'settings.silentModulesUpdate', ['settings', 'silentModulesUpdate#key']]],
    },
    {
      when: 'an additional setting on 4.43',
      patch: {desktop: {minimumVersion: '4.43'}, additionalSettings: {someNewKey: true}},
      finds: [],
    },
    {
      when: 'the oldest version is unknown',
      patch: {desktop: {minimumVersion: null}, additionalSettings: {someNewKey: true}},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-JSON-SHAPE': [
    {
      when: 'a value in a group',
      patch: {settings: {kubernetes: {value: true}}},
      finds: [['error', 'settings.kubernetes.value', ['settings', 'kubernetes', 'value#key']]],
    },
    {
      when: 'a lock on a plain group',
      patch: {settings: {linuxVM: {locked: true}}},
      finds: [['error', 'settings.linuxVM.locked', ['settings', 'linuxVM', 'locked#key']]],
    },
    {when: 'as it should be', patch: {settings: {kubernetes: {locked: true, enabled: true}}}, finds: []},
  ],
  'DD-JSON-DAEMON': [
    {
      when: 'no JSON',
      patch: {settings: {linuxVM: {dockerDaemonOptions: {locked: true, value: 'debug'}}}},
      finds: [
        ['error', 'settings.linuxVM.dockerDaemonOptions', ['settings', 'linuxVM', 'dockerDaemonOptions', 'value']],
      ],
    },
    {
      when: 'a JSON object',
      patch: {settings: {linuxVM: {dockerDaemonOptions: {locked: true, value: '{"debug": false}'}}}},
      finds: [],
    },
  ],
  'DD-JSON-K8SKEY': [
    {
      when: 'on 4.86',
      patch: {additionalSettings: {KubernetesImagesRepository: 'registry.acme.example/k8s'}},
      finds: [['warning', 'additionalSettings.KubernetesImagesRepository']],
    },
    {
      when: 'on 4.42',
      patch: {
        desktop: {minimumVersion: '4.42'},
        additionalSettings: {KubernetesImagesRepository: 'registry.acme.example/k8s'},
      },
      finds: [['error', 'additionalSettings.KubernetesImagesRepository']],
    },
    {
      when: 'the nested key',
      patch: {settings: {kubernetes: {enabled: true, imagesRepository: 'registry.acme.example/k8s'}}},
      finds: [],
    },
  ],
  'DD-KEY-PLATFORM': [
    {
      when: 'a key of Windows in the override of macOS',
      patch: {overrides: {macos: {settings: {exposeDockerAPIOnTCP2375: false}}}},
      finds: [['info', 'overrides.macos.settings.exposeDockerAPIOnTCP2375']],
    },
    {
      when: 'a key of Windows in a policy without Windows',
      patch: {
        platforms: ['macos', 'linux'],
        desktop: {install: null},
        settings: {analyticsEnabled: false, exposeDockerAPIOnTCP2375: false},
      },
      finds: [['info', 'settings.exposeDockerAPIOnTCP2375']],
    },
    {
      when: 'in a ring',
      patch: {rings: {pilot: {patch: {overrides: {linux: {settings: {useGrpcfuse: false}}}}}}},
      finds: [['info', 'rings.pilot.patch.overrides.linux.settings.useGrpcfuse']],
    },
    {
      when: 'a key of Windows in a policy with Windows',
      patch: {settings: {exposeDockerAPIOnTCP2375: false}},
      finds: [],
    },
  ],
  'DD-KEY-VERSION': [
    {
      when: 'newer than the oldest client',
      patch: {desktop: {minimumVersion: '4.45'}, settings: {silentModulesUpdate: {locked: true, value: false}}},
      finds: [['warning', 'settings.silentModulesUpdate', ['settings', 'silentModulesUpdate#key']]],
    },
    {
      when: 'newer than every client',
      patch: {
        desktop: {minimumVersion: '4.43', maximumVersion: '4.45'},
        settings: {silentModulesUpdate: {locked: true, value: false}},
      },
      finds: [['error', 'settings.silentModulesUpdate', ['settings', 'silentModulesUpdate#key']]],
    },
    {
      when: 'the oldest client knows it',
      patch: {desktop: {minimumVersion: '4.46'}, settings: {silentModulesUpdate: false}},
      finds: [],
    },
  ],
  'DD-KEY-UNLOCKED': [
    {
      when: 'hardened and not locked',
      patch: {settings: {extensionsEnabled: {locked: false, value: false}}},
      finds: [['warning', 'settings.extensionsEnabled', ['settings', 'extensionsEnabled', 'locked']]],
    },
    {when: 'hardened and locked', patch: {settings: {extensionsEnabled: false}}, finds: []},
    {when: 'not hardened', patch: {settings: {extensionsEnabled: {locked: false, value: true}}}, finds: []},
  ],
  'DD-KEY-NOOP': [
    {
      when: 'onboarding shown',
      patch: {settings: {displayedOnboarding: false}},
      finds: [['info', 'settings.displayedOnboarding']],
    },
    {
      when: 'experimental features for clients that have none',
      patch: {desktop: {minimumVersion: '4.42'}, settings: {allowExperimentalFeatures: false}},
      finds: [['info', 'settings.allowExperimentalFeatures']],
    },
    {
      when: 'both ways of file sharing',
      patch: {settings: {useGrpcfuse: true, useVirtualizationFrameworkVirtioFS: true}},
      finds: [['info', 'settings.useGrpcfuse']],
    },
    {when: 'onboarding hidden', patch: {settings: {displayedOnboarding: true}}, finds: []},
    {
      when: 'experimental features where a client may have them',
      patch: {desktop: {minimumVersion: '4.41'}, settings: {allowExperimentalFeatures: false}},
      finds: [],
    },
    {
      when: 'one way of file sharing',
      patch: {settings: {useGrpcfuse: true, useVirtualizationFrameworkVirtioFS: false}},
      finds: [],
    },
  ],
  'DD-UNSET-RESET': [
    {
      when: '4.27.1',
      patch: {desktop: {minimumVersion: '4.27.1'}, ...SETTINGS},
      finds: [['warning', 'desktop.minimumVersion']],
    },
    {when: '4.27.2', patch: {desktop: {minimumVersion: '4.27.2'}, ...SETTINGS}, finds: []},
    {when: 'without settings', patch: {desktop: {minimumVersion: '4.27.1'}}, finds: []},
    {
      when: 'the oldest version is unknown',
      patch: {desktop: {minimumVersion: null}, ...SETTINGS},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-CLOUD-OVERRIDE': [
    {when: 'both', patch: {...CLOUD, ...SETTINGS}, finds: [['warning', 'environment.cloudSettingsPolicy']]},
    {when: 'Docker Home only', patch: CLOUD, finds: []},
    {
      when: 'nobody says',
      patch: {environment: {cloudSettingsPolicy: null}, ...SETTINGS},
      finds: [],
      needs: 'environment.cloudSettingsPolicy',
    },
  ],
  'DD-CLOUD-DOMAIN': [
    {
      when: 'no verified domain',
      patch: {environment: {cloudSettingsPolicy: true, verifiedDomain: false}},
      finds: [['error', 'environment.verifiedDomain']],
    },
    {when: 'a verified domain', patch: CLOUD, finds: []},
    {
      when: 'nobody says',
      patch: {environment: {cloudSettingsPolicy: true, verifiedDomain: null}},
      finds: [],
      needs: 'environment.verifiedDomain',
    },
  ],
  'DD-CLOUD-MIN': [
    {
      when: 'some clients are older',
      patch: {desktop: {minimumVersion: '4.37.0'}, ...CLOUD},
      finds: [['warning', 'environment.cloudSettingsPolicy']],
    },
    {
      when: 'all clients are older',
      patch: {desktop: {minimumVersion: '4.36', maximumVersion: '4.37.0'}, ...CLOUD},
      finds: [['error', 'environment.cloudSettingsPolicy']],
    },
    {when: 'none is older', patch: {desktop: {minimumVersion: '4.37.1'}, ...CLOUD}, finds: []},
    {
      when: 'the oldest version is unknown',
      patch: {desktop: {minimumVersion: null}, ...CLOUD},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-CHANNEL': [
    {
      when: 'a setting Docker Home does not have',
      patch: {...CLOUD, settings: {desktopTerminalEnabled: false}},
      finds: [['warning', 'settings.desktopTerminalEnabled']],
    },
    {
      when: 'a setting the pages disagree about',
      patch: {...CLOUD, settings: {windowsContainers: {dockerDaemonOptions: '{"debug": false}'}}},
      finds: [['info', 'settings.windowsContainers.dockerDaemonOptions']],
    },
    {when: 'a setting it has', patch: {...CLOUD, ...SETTINGS}, finds: []},
    {when: 'no policy there', patch: {settings: {desktopTerminalEnabled: false}}, finds: []},
    {
      when: 'nobody says',
      patch: {environment: {cloudSettingsPolicy: null}, settings: {desktopTerminalEnabled: false}},
      finds: [],
      needs: 'environment.cloudSettingsPolicy',
    },
  ],
});
