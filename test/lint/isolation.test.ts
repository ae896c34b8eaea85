import type {JsonObject} from '../../src/json.ts';
import {describeRules} from './table.ts';

const oldest = (minimumVersion: string) => ({desktop: {minimumVersion}});
const unknown = {desktop: {minimumVersion: null}};
const isolation = {settings: {enhancedContainerIsolation: true}};
const off = {settings: {enhancedContainerIsolation: false}};
const socket = (dockerSocketMount: JsonObject) => ({
  settings: {enhancedContainerIsolation: {value: true, dockerSocketMount}},
});
const images = (...list: string[]) => socket({imageList: {images: list}});
const commands = (...list: string[]) => socket({commandList: {type: 'deny', commands: list}});
const isolated = (settings: JsonObject) => ({settings: {...isolation.settings, ...settings}});

const SWITCH = 'settings.enhancedContainerIsolation';
const MOUNT = `${SWITCH}.dockerSocketMount`;

describeRules({
  'DD-ECI-WINCONT': [
    {
      when: 'kept, for all users',
      patch: {desktop: {install: {windowsContainers: true}}, ...isolation},
      finds: [['warning', 'desktop.install.windowsContainers']],
    },
    {when: 'left out', patch: isolation, finds: []},
    {
      when: 'per user, which has none',
      patch: {
        desktop: {install: {scope: 'per-user', package: 'exe', backend: 'wsl2', windowsContainers: null}},
        ...isolation,
      },
      finds: [],
    },
    {when: 'no isolation', patch: {desktop: {install: {windowsContainers: true}}, ...off}, finds: []},
    {
      when: 'not known',
      patch: {desktop: {install: {windowsContainers: null}}, ...isolation},
      finds: [],
      needs: 'desktop.install.windowsContainers',
    },
    {
      when: 'the scope is not known',
      patch: {desktop: {install: {windowsContainers: true, scope: null}}, ...isolation},
      finds: [],
      needs: 'desktop.install.scope',
    },
  ],
  'DD-ECI-K8S': [
    {
      when: 'kubeadm by default, from 4.64',
      patch: {...oldest('4.64'), ...isolated({kubernetes: {enabled: true}})},
      finds: [['warning', 'settings.kubernetes.enabled']],
    },
    {
      when: 'Docker Home may choose kubeadm',
      patch: {environment: {cloudSettingsPolicy: true}, ...isolated({kubernetes: {enabled: true}})},
      finds: [['info', 'settings.kubernetes.enabled']],
    },
    {when: 'kind, from 4.65', patch: {...oldest('4.65'), ...isolated({kubernetes: {enabled: true}})}, finds: []},
    {when: 'no Kubernetes', patch: {...oldest('4.64'), ...isolated({kubernetes: {enabled: false}})}, finds: []},
    {
      when: 'a mirror without helpers, from 4.43',
      patch: {...oldest('4.43'), ...isolated({kubernetes: {imagesRepository: 'registry.acme.example/k8s'}})},
      finds: [['warning', 'settings.kubernetes.imagesRepository']],
    },
    {
      when: 'a mirror with helpers, from 4.43',
      patch: {
        ...oldest('4.43'),
        settings: {
          ...images('r.example/k8s/desktop-cloud-provider-kind:*', 'r.example/k8s/desktop-containerd-registry-mirror:*')
            .settings,
          kubernetes: {imagesRepository: 'r.example/k8s'},
        },
      },
      finds: [],
    },
    {
      when: 'a mirror with one helper, from 4.43',
      patch: {
        ...oldest('4.43'),
        settings: {
          ...images('r.example/k8s/desktop-cloud-provider-kind:*').settings,
          kubernetes: {imagesRepository: 'r.example/k8s'},
        },
      },
      finds: [['warning', 'settings.kubernetes.imagesRepository']],
    },
    {
      when: 'a mirror, from 4.44',
      patch: {...oldest('4.44'), ...isolated({kubernetes: {imagesRepository: 'registry.acme.example/k8s'}})},
      finds: [],
    },
    {
      when: 'the oldest is not known',
      patch: {...unknown, ...isolated({kubernetes: {enabled: true}})},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
    {
      when: 'Docker Home is not known',
      patch: {environment: {cloudSettingsPolicy: null}, ...isolated({kubernetes: {enabled: true}})},
      finds: [],
      needs: 'environment.cloudSettingsPolicy',
    },
  ],
  'DD-ECI-EXT': [
    {
      when: 'extensions on',
      patch: isolated({extensionsEnabled: true}),
      finds: [['warning', 'settings.extensionsEnabled']],
    },
    {
      when: 'extensions off, and users may change it, from 4.73',
      patch: {...oldest('4.73'), ...isolated({extensionsEnabled: {locked: false, value: false}})},
      finds: [['warning', 'settings.extensionsEnabled', ['settings', 'extensionsEnabled', 'value']]],
    },
    {
      when: 'extensions off, and users may change it, from 4.74',
      patch: {...oldest('4.74'), ...isolated({extensionsEnabled: {locked: false, value: false}})},
      finds: [['info', 'settings.extensionsEnabled', ['settings', 'extensionsEnabled', 'value']]],
    },
    {when: 'nothing said, from 4.73', patch: {...oldest('4.73'), ...isolation}, finds: [['warning', SWITCH]]},
    {when: 'nothing said, from 4.74', patch: {...oldest('4.74'), ...isolation}, finds: [['info', SWITCH]]},
    {when: 'locked off', patch: isolated({extensionsEnabled: false}), finds: []},
    {when: 'no isolation', patch: {settings: {...off.settings, extensionsEnabled: true}}, finds: []},
    {when: 'the oldest is not known', patch: {...unknown, ...isolation}, finds: [], needs: 'desktop.minimumVersion'},
  ],
  'DD-ECI-DAEMON': [
    {
      when: 'options',
      patch: isolated({linuxVM: {dockerDaemonOptions: '{"debug": true}'}}),
      finds: [['info', 'settings.linuxVM.dockerDaemonOptions']],
    },
    {when: 'no options', patch: isolated({linuxVM: {dockerDaemonOptions: '{ }'}}), finds: []},
    {when: 'no isolation', patch: {settings: {linuxVM: {dockerDaemonOptions: '{"debug": true}'}}}, finds: []},
  ],
  'DD-ECI-468': [
    {when: 'from 4.67', patch: {...oldest('4.67'), ...isolation}, finds: [['warning', SWITCH]]},
    {when: 'from 4.68', patch: {...oldest('4.68'), ...isolation}, finds: []},
    {when: 'no isolation', patch: {...oldest('4.67'), ...off}, finds: []},
  ],
  'DD-ECI-BYPASS': [
    {when: 'from 4.30', patch: {...oldest('4.30'), ...isolation}, finds: [['warning', SWITCH]]},
    {when: 'from 4.31', patch: {...oldest('4.31'), ...isolation}, finds: []},
  ],
  'DD-CVE-ENGINE': [
    {when: 'from 4.44.2', patch: oldest('4.44.2'), finds: [['warning', 'desktop.minimumVersion']]},
    {when: 'from 4.44.3', patch: oldest('4.44.3'), finds: []},
    {
      when: 'from 4.44 on macOS',
      patch: {desktop: {minimumVersion: {windows: '4.86', macos: '4.44', linux: '4.86'}}},
      finds: [['warning', 'desktop.minimumVersion', ['desktop', 'minimumVersion', 'macos']]],
    },
    {when: 'not known', patch: unknown, finds: [], needs: 'desktop.minimumVersion'},
  ],

  'DD-ECI-STAR': [
    {
      when: 'every image, from 4.35',
      patch: {...oldest('4.35'), ...images('*')},
      finds: [['error', `${MOUNT}.imageList.images[0]`]],
    },
    {
      when: 'every image, from 4.36',
      patch: {...oldest('4.36'), ...images('docker.io/acme/ryuk:1', '*')},
      finds: [['warning', `${MOUNT}.imageList.images[1]`]],
    },
    {when: 'every tag of one image', patch: images('docker.io/acme/ryuk:*'), finds: []},
    {
      when: 'the oldest is not known',
      patch: {...unknown, ...images('*')},
      finds: [['warning', `${MOUNT}.imageList.images[0]`]],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-ECI-REPO-GLOB': [
    {
      when: 'every repository',
      patch: images('docker.io/acme/*:*', 'r.example:5000/acme*'),
      finds: [
        ['info', `${MOUNT}.imageList.images[0]`],
        ['info', `${MOUNT}.imageList.images[1]`],
      ],
    },
    {when: 'every tag, or everything', patch: images('r.example:5000/acme/ryuk:*', '*'), finds: []},
  ],
  'DD-ECI-CMD': [
    {
      when: 'compose and scout*',
      patch: commands('push', 'compose', 'scout*'),
      finds: [
        ['warning', `${MOUNT}.commandList.commands[1]`],
        ['warning', `${MOUNT}.commandList.commands[2]`],
      ],
    },
    {
      when: 'login and plugin, from 4.45',
      patch: {desktop: {minimumVersion: '4.45'}, ...commands('login', 'plugin')},
      finds: [
        ['warning', `${MOUNT}.commandList.commands[0]`],
        ['warning', `${MOUNT}.commandList.commands[1]`],
      ],
    },
    {when: 'login and plugin, from 4.47', patch: {...oldest('4.47'), ...commands('login', 'plugin')}, finds: []},
    {when: 'push and build', patch: commands('push', 'build', 'container*'), finds: []},
    {when: 'not known', patch: {...unknown, ...commands('login')}, finds: [], needs: 'desktop.minimumVersion'},
  ],
  'DD-ECI-446': [
    {
      when: 'from 4.46',
      patch: {...oldest('4.46'), ...commands('push')},
      finds: [['error', `${MOUNT}.commandList.commands`]],
    },
    {when: 'from 4.47', patch: {...oldest('4.47'), ...commands('push')}, finds: []},
    {
      when: 'up to 4.45',
      patch: {desktop: {minimumVersion: '4.44', maximumVersion: '4.45'}, ...commands('push')},
      finds: [],
    },
    {when: 'no commands', patch: {...oldest('4.46'), ...commands()}, finds: []},
  ],
  'DD-ECI-APISOCK': [
    {when: 'from 4.58', patch: {...oldest('4.58'), ...isolation}, finds: [['warning', SWITCH]]},
    {when: 'from 4.59', patch: {...oldest('4.59'), ...isolation}, finds: []},
  ],
  'DD-ECI-DERIVED': [
    {
      when: 'every tag, from 4.35',
      patch: {...oldest('4.35'), ...socket({imageList: {images: ['acme/pack:*'], allowDerivedImages: true}})},
      finds: [['error', `${MOUNT}.imageList.allowDerivedImages`]],
    },
    {
      when: 'every tag, from 4.36',
      patch: {...oldest('4.36'), ...socket({imageList: {images: ['acme/pack:*'], allowDerivedImages: true}})},
      finds: [],
    },
    {
      when: 'one tag, from 4.34',
      patch: {...oldest('4.34'), ...socket({imageList: {images: ['acme/pack:1'], allowDerivedImages: true}})},
      finds: [['error', `${MOUNT}.imageList.allowDerivedImages`]],
    },
    {
      when: 'one tag, from 4.35',
      patch: {...oldest('4.35'), ...socket({imageList: {images: ['acme/pack:1'], allowDerivedImages: true}})},
      finds: [],
    },
    {
      when: 'not allowed, from 4.34',
      patch: {...oldest('4.34'), ...socket({imageList: {images: ['acme/pack:*'], allowDerivedImages: false}})},
      finds: [],
    },
  ],
});
