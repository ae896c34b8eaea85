import type {JsonObject} from '../../src/json.ts';
import {describeRules} from './table.ts';

/** Registry access as it should be: isolation and docker load locked, a list that is complete. */
const SETTINGS = {enhancedContainerIsolation: true, blockDockerLoad: true};
const RAM: JsonObject = {registryAccess: {allow: [{host: 'registry.acme.example'}]}, settings: SETTINGS};
const IAM: JsonObject = {...RAM, imageAccess: {official: 'allow', verifiedPublisher: 'deny'}};
const allow = (...entries: JsonObject[]): JsonObject => ({registryAccess: {allow: entries}, settings: SETTINGS});
const suffix = (...entries: JsonObject[]): JsonObject => ({
  registryAccess: {assume: 'suffix', allow: entries},
  settings: SETTINGS,
});
const hosts = (count: number) => Array.from({length: count}, (_, index) => ({host: `h${index}.example`}));
const entry = (index: number, key: 'host' | 'use') => `registryAccess.allow[${index}].${key}`;
const ISOLATION = ['settings', 'enhancedContainerIsolation'];
const KUBERNETES = {...SETTINGS, kubernetes: {enabled: true}};
const ENABLED = ['settings', 'kubernetes', 'enabled'];
const cluster = (version: string | null, registryAccess: JsonObject, kubernetes: JsonObject = {}): JsonObject => ({
  platforms: ['linux'],
  desktop: {minimumVersion: version},
  registryAccess,
  settings: {...KUBERNETES, kubernetes: {enabled: true, ...kubernetes}},
});
const installed = (install: JsonObject, more: JsonObject = {}): JsonObject => ({
  ...RAM,
  desktop: {install},
  settings: {...SETTINGS, ...more},
});

describeRules({
  'DD-RAM-100': [
    {when: '101 hosts', patch: allow(...hosts(101)), finds: [['error', 'registryAccess.allow']]},
    {
      when: '94 hosts and a preset of ten',
      patch: allow(...hosts(94), {use: 'quay'}),
      finds: [['error', 'registryAccess.allow']],
    },
    {when: '90 hosts and a preset of ten', patch: allow(...hosts(90), {use: 'quay'}), finds: []},
    {
      when: '101 hosts in two presets that share some',
      patch: allow(...hosts(87), {use: 'quay'}, {use: 'redhat'}),
      finds: [],
    },
    {when: '94 hosts and a preset whose hosts a suffix covers', patch: suffix(...hosts(94), {use: 'quay'}), finds: []},
  ],
  'WF-RAM-BUDGET': [
    {when: 'nine places left', patch: allow(...hosts(91)), finds: [['info', 'registryAccess.allow']]},
    {when: 'ten places left', patch: allow(...hosts(90)), finds: []},
    {when: 'too many, which DD-RAM-100 says', patch: allow(...hosts(101)), finds: []},
  ],
  'DD-RAM-REDIRECT': [
    {when: 'a registry without its layers', patch: allow({host: 'ghcr.io'}), finds: [['warning', entry(0, 'host')]]},
    {
      when: 'with them',
      patch: allow({host: 'ghcr.io'}, {host: 'pkg-containers.githubusercontent.com'}),
      finds: [],
    },
    {when: 'by its preset', patch: allow({use: 'ghcr'}), finds: []},
    {
      when: 'a parent domain is listed',
      patch: allow({host: 'ghcr.io'}, {host: 'githubusercontent.com'}),
      finds: [['info', entry(0, 'host')]],
    },
    {
      when: 'a host that shows its parameters',
      patch: allow({host: '123456789012.dkr.ecr.eu-central-1.amazonaws.com'}),
      finds: [['warning', entry(0, 'host')]],
    },
    {
      when: 'the bucket of another region',
      patch: allow(
        {host: '123456789012.dkr.ecr.eu-central-1.amazonaws.com'},
        {host: 'prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com'},
      ),
      finds: [['warning', entry(0, 'host')]],
    },
    {
      when: 'the bucket of its region',
      patch: allow(
        {host: '123456789012.dkr.ecr.eu-central-1.amazonaws.com'},
        {host: 'prod-eu-central-1-starport-layer-bucket.s3.eu-central-1.amazonaws.com'},
      ),
      finds: [],
    },
    {
      when: 'a host that does not show all',
      patch: allow({host: 'contosoregistry.azurecr.io'}),
      finds: [['warning', entry(0, 'host')]],
    },
    {
      when: 'its data endpoint',
      patch: allow({host: 'contosoregistry.azurecr.io'}, {host: 'contosoregistry.westeurope.data.azurecr.io'}),
      finds: [],
    },
    {
      when: "somebody else's data endpoint",
      patch: allow({host: 'contosoregistry.azurecr.io'}, {host: 'fabrikamregistry.westeurope.data.azurecr.io'}),
      finds: [['warning', entry(0, 'host')]],
    },
    {
      when: 'a preset whose parameter for layers is left out',
      patch: allow({use: 'acr', with: {name: 'contosoregistry', tld: 'io'}}),
      finds: [['warning', entry(0, 'use')]],
    },
    {
      when: 'with the parameter',
      patch: allow({use: 'acr', with: {name: 'contosoregistry', tld: 'io', region: 'westeurope'}}),
      finds: [],
    },
    {
      when: 'with hosts instead',
      patch: allow({
        use: 'acr',
        with: {name: 'contosoregistry', tld: 'io', hosts: ['contosoregistry.westeurope.data.azurecr.io']},
      }),
      finds: [],
    },
    {
      when: 'a preset whose layers nobody documents',
      patch: allow({use: 'cloudsmith'}),
      finds: [['warning', entry(0, 'use')]],
    },
    {
      when: 'with the host somebody saw',
      patch: allow({use: 'cloudsmith', with: {hosts: ['dl.example.com']}}),
      finds: [],
    },
    {when: 'a suffix that serves the layers', patch: suffix({use: 'mcr'}), finds: []},
    {when: 'the same without it', patch: allow({use: 'mcr'}), finds: [['warning', entry(0, 'use')]]},
    {
      when: 'hosts under a listed name that is assumed to stand for them',
      patch: suffix({host: 'mcr.microsoft.com'}, {host: 'data.mcr.microsoft.com'}),
      finds: [],
    },
    {
      when: 'the same, assuming nothing',
      patch: allow({host: 'mcr.microsoft.com'}, {host: 'data.mcr.microsoft.com'}),
      finds: [['info', entry(0, 'host')]],
    },
  ],
  'WF-RAM-OPEN': [
    {when: 'amazonaws.com', patch: allow({host: 'amazonaws.com'}), finds: [['warning', entry(0, 'host')]]},
    {when: 'a storage domain', patch: allow({host: 'blob.core.windows.net'}), finds: [['warning', entry(0, 'host')]]},
    {
      when: 'domains above one, a region, names that spell an address, a single label',
      patch: allow(
        {host: 'windows.net'},
        {host: 'us-west-2.amazonaws.com'},
        {host: 'azurewebsites.net'},
        {host: 'nip.io'},
        {host: 'com'},
      ),
      finds: [0, 1, 2, 3, 4].map(index => ['warning', entry(index, 'host')] as const),
    },
    {when: 'a domain below one, of somebody', patch: allow({host: 'registry.acme.azurewebsites.net'}), finds: []},
    {when: 'one account of it', patch: allow({host: 'acme.blob.core.windows.net'}), finds: []},
  ],
  'WF-RAM-HUB': [
    {when: 'the preset beside the switch', patch: allow({use: 'docker-hub'}), finds: [['warning', entry(0, 'use')]]},
    {when: 'a host of it', patch: allow({host: 'registry-1.docker.io'}), finds: [['warning', entry(0, 'host')]]},
    {
      when: 'the switch denies, which is WF-CONTRADICTION',
      patch: {...RAM, registryAccess: {dockerHub: 'deny', allow: [{use: 'docker-hub'}]}},
      finds: [],
    },
    {when: 'another registry', patch: allow({use: 'ghcr'}), finds: []},
  ],
  'WF-RAM-UNSETTLED': [
    {when: 'hosts the vendor does not promise', patch: allow({use: 'ecr-public'}), finds: [['info', entry(0, 'use')]]},
    {when: 'hosts known from one source', patch: allow({use: 'quay'}), finds: [['info', entry(0, 'use')]]},
    {
      when: 'an optional parameter is left out',
      patch: allow({use: 'harbor', with: {host: 'harbor.acme.example'}}),
      finds: [['info', entry(0, 'use')]],
    },
    {
      when: 'the parameter is there',
      patch: allow({
        use: 'harbor',
        with: {host: 'harbor.acme.example', object_store_host: 'layers.acme.example'},
      }),
      finds: [],
    },
    {when: 'a documented registry', patch: allow({use: 'ghcr'}), finds: []},
  ],
  'WF-RAM-SUFFIX': [
    {when: 'one host stands for others', patch: suffix({use: 'quay'}), finds: [['info', entry(0, 'use')]]},
    {when: 'no host stands for others', patch: suffix({use: 'ghcr'}), finds: []},
    {when: 'assume: exact', patch: allow({use: 'quay'}), finds: []},
  ],
  'WF-RAM-NOTHING': [
    {
      when: 'denied, and nothing allowed',
      patch: {...RAM, registryAccess: {dockerHub: 'deny'}},
      finds: [['warning', 'registryAccess']],
    },
    {
      when: 'one registry allowed',
      patch: {...RAM, registryAccess: {dockerHub: 'deny', allow: [{host: 'registry.acme.example'}]}},
      finds: [],
    },
    {when: 'Docker Hub allowed', patch: {...RAM, registryAccess: {dockerHub: 'allow'}}, finds: []},
  ],
  'DD-RAM-NOSIGNIN': [
    {
      when: 'no source on Linux',
      patch: {...RAM, settings: null, signIn: {linux: []}},
      finds: [['error', 'signIn.linux']],
    },
    {
      when: 'image access alone',
      patch: {imageAccess: {official: 'allow', verifiedPublisher: 'deny'}, signIn: {macos: []}},
      finds: [['error', 'signIn.macos']],
    },
    {
      when: 'a settings policy in Docker Home',
      patch: {environment: {cloudSettingsPolicy: true}, signIn: {macos: []}},
      finds: [['error', 'signIn.macos']],
    },
    {when: 'nothing to get around', patch: {signIn: {linux: []}}, finds: []},
    {when: 'a source everywhere', patch: RAM, finds: []},
  ],
  'DD-RAM-NOECI': [
    {when: 'no isolation', patch: {...RAM, settings: null}, finds: [['warning', 'registryAccess']]},
    {
      when: 'isolation that users may switch off',
      patch: {...RAM, settings: {enhancedContainerIsolation: {locked: false, value: true}}},
      finds: [['warning', 'settings.enhancedContainerIsolation', [...ISOLATION, 'locked']]],
    },
    {
      when: 'a ring that opens it',
      patch: {...RAM, rings: {vip: {patch: {settings: {enhancedContainerIsolation: false}}}}},
      finds: [['warning', 'settings.enhancedContainerIsolation', ['rings', 'vip', 'patch', ...ISOLATION]]],
    },
    {when: 'isolation locked', patch: RAM, finds: []},
  ],
  'DD-RAM-WINCONT': [
    {
      when: 'Windows containers and no port',
      patch: installed({windowsContainers: true}),
      finds: [['warning', 'desktop.install.windowsContainers']],
    },
    {
      when: 'the port switched off',
      patch: installed({windowsContainers: true}, {proxy: {mode: 'system', windowsDockerdPort: -1}}),
      finds: [['warning', 'settings.proxy.windowsDockerdPort']],
    },
    {
      when: 'a port',
      patch: installed({windowsContainers: true}, {proxy: {mode: 'system', windowsDockerdPort: 0}}),
      finds: [],
    },
    {when: 'no Windows containers', patch: installed({windowsContainers: false}), finds: []},
    {when: 'installed for one user', patch: installed({windowsContainers: null, scope: 'per-user'}), finds: []},
    {
      when: 'nothing known of Windows containers',
      patch: installed({windowsContainers: null}),
      finds: [],
      needs: 'desktop.install.windowsContainers',
    },
  ],
  'DD-RAM-K8S': [
    {when: 'an old client and no hosts', patch: cluster('4.80', {}), finds: [['error', 'settings.kubernetes.enabled']]},
    {when: 'an old client and the hosts', patch: cluster('4.80', {allow: [{use: 'k8s'}]}), finds: []},
    {
      when: 'Docker Hub denied on a client before 4.55',
      patch: cluster('4.54', {dockerHub: 'deny', allow: [{use: 'k8s'}]}),
      finds: [['error', 'settings.kubernetes.enabled']],
    },
    {when: 'Docker Hub denied on 4.55', patch: cluster('4.55', {dockerHub: 'deny', allow: [{use: 'k8s'}]}), finds: []},
    {
      when: 'Docker Hub denied on a client before 4.55, and no hosts',
      patch: cluster('4.54', {dockerHub: 'deny'}),
      finds: [
        ['error', 'settings.kubernetes.enabled'],
        ['error', 'settings.kubernetes.enabled'],
      ],
    },
    {when: 'from 4.81', patch: cluster('4.81', {}), finds: []},
    {when: 'unknown versions', patch: cluster(null, {}), finds: [], needs: 'desktop.minimumVersion'},
  ],
  'WF-RAM-K8S-HOSTS': [
    {when: 'no hosts', patch: cluster('4.86', {}), finds: [['warning', 'settings.kubernetes.enabled', ENABLED]]},
    {
      when: 'one of them only',
      patch: cluster('4.86', {allow: [{host: 'registry.k8s.io'}]}),
      finds: [['warning', 'settings.kubernetes.enabled']],
    },
    {when: 'the preset', patch: cluster('4.86', {allow: [{use: 'k8s'}]}), finds: []},
    {
      when: 'the preset, merged by a suffix',
      patch: cluster('4.86', {assume: 'suffix', allow: [{use: 'k8s', with: {gar_region: 'europe-west8'}}]}),
      finds: [],
    },
    {
      when: 'Docker Hub denied',
      patch: cluster('4.86', {dockerHub: 'deny', allow: [{use: 'k8s'}]}),
      finds: [['warning', 'settings.kubernetes.enabled']],
    },
    {
      when: 'a mirror that the list lacks',
      patch: cluster('4.86', {}, {imagesRepository: 'mirror.acme.example/k8s'}),
      finds: [['warning', 'settings.kubernetes.enabled']],
    },
    {
      when: 'a mirror on the list, Docker Hub denied',
      patch: cluster(
        '4.86',
        {dockerHub: 'deny', allow: [{host: 'mirror.acme.example'}]},
        {imagesRepository: 'mirror.acme.example:5000/k8s'},
      ),
      finds: [],
    },
    {when: 'an old client, which DD-RAM-K8S says', patch: cluster('4.80', {}), finds: []},
    {when: 'no cluster', patch: RAM, finds: []},
  ],
  'DD-RAM-FETCH': [
    {
      when: 'Windows before 4.83',
      patch: {...RAM, desktop: {minimumVersion: {windows: '4.82', macos: '4.79', linux: '4.79'}}},
      finds: [['warning', 'registryAccess']],
    },
    {
      when: 'others before 4.79',
      patch: {...RAM, desktop: {minimumVersion: {windows: '4.83', macos: '4.78', linux: '4.79'}}},
      finds: [['warning', 'registryAccess']],
    },
    {
      when: 'from there on',
      patch: {...RAM, desktop: {minimumVersion: {windows: '4.83', macos: '4.79', linux: '4.79'}}},
      finds: [],
    },
    {
      when: 'unknown versions',
      patch: {...RAM, desktop: {minimumVersion: null}},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-RAM-BUILDX': [
    {
      when: 'build agents',
      patch: {...RAM, environment: {continuousIntegration: true}},
      finds: [['info', 'registryAccess']],
    },
    {when: 'no build agents', patch: RAM, finds: []},
    {
      when: 'nobody said',
      patch: {...RAM, environment: {continuousIntegration: null}},
      finds: [],
      needs: 'environment.continuousIntegration',
    },
  ],
  'DD-RAM-MACDIR': [
    {
      when: 'a profile alone before 4.41',
      patch: {...RAM, settings: null, desktop: {minimumVersion: '4.40'}, signIn: {macos: ['profile']}},
      finds: [['warning', 'signIn.macos']],
    },
    {
      when: 'a profile alone from 4.41',
      patch: {...RAM, settings: null, desktop: {minimumVersion: '4.41'}, signIn: {macos: ['profile']}},
      finds: [],
    },
    {
      when: 'a file beside it',
      patch: {...RAM, settings: null, desktop: {minimumVersion: '4.40'}, signIn: {macos: ['profile', 'registry-json']}},
      finds: [],
    },
    {
      when: 'unknown versions',
      patch: {...RAM, settings: null, desktop: {minimumVersion: null}, signIn: {macos: ['profile']}},
      finds: [],
      needs: 'desktop.minimumVersion',
    },
  ],
  'DD-IAM-ALONE': [
    {when: 'alone', patch: {...IAM, registryAccess: null}, finds: [['warning', 'imageAccess']]},
    {when: 'registry access off', patch: {...IAM, registryAccess: 'off'}, finds: [['warning', 'imageAccess']]},
    {when: 'with registry access', patch: IAM, finds: []},
  ],
  'DD-IAM-OWNER': [
    {when: 'image access', patch: IAM, finds: [['info', 'imageAccess']]},
    {when: 'image access off', patch: {...RAM, imageAccess: 'off'}, finds: []},
  ],
  'DD-LOAD': [
    {
      when: 'not said',
      patch: {...RAM, settings: {enhancedContainerIsolation: true}},
      finds: [['warning', 'registryAccess']],
    },
    {
      when: 'not said, image access alone',
      patch: {...IAM, registryAccess: null, settings: null},
      finds: [['warning', 'imageAccess']],
    },
    {
      when: 'not locked',
      patch: {...RAM, settings: {...SETTINGS, blockDockerLoad: {locked: false, value: true}}},
      finds: [['warning', 'settings.blockDockerLoad', ['settings', 'blockDockerLoad', 'locked']]],
    },
    {
      when: 'locked to false',
      patch: {...RAM, settings: {...SETTINGS, blockDockerLoad: false}},
      finds: [['warning', 'settings.blockDockerLoad']],
    },
    {
      when: 'one system that opens it',
      patch: {...RAM, overrides: {macos: {settings: {blockDockerLoad: false}}}},
      finds: [['warning', 'settings.blockDockerLoad', ['overrides', 'macos', 'settings', 'blockDockerLoad']]],
    },
    {when: 'locked', patch: RAM, finds: []},
    {when: 'nothing to get around', patch: {}, finds: []},
  ],
  'DD-NS-ANY': [
    {
      when: 'two organisations',
      patch: {signIn: {organizations: ['acme', 'acme-labs']}, namespaceAccess: {personalPush: 'deny'}},
      finds: [['info', 'namespaceAccess.personalPush']],
    },
    {when: 'one organisation', patch: {namespaceAccess: {personalPush: 'deny'}}, finds: []},
  ],
  'DD-PLAN': [
    {
      when: 'registry access',
      patch: {...RAM, environment: {subscription: 'team'}},
      finds: [['error', 'environment.subscription']],
    },
    {
      when: 'settings alone',
      patch: {settings: {analyticsEnabled: false}, environment: {subscription: 'pro'}},
      finds: [['error', 'environment.subscription']],
    },
    {
      when: 'a settings policy in Docker Home',
      patch: {environment: {subscription: 'team', cloudSettingsPolicy: true}},
      finds: [['error', 'environment.subscription']],
    },
    {when: 'Business', patch: RAM, finds: []},
    {when: 'sign-in alone', patch: {environment: {subscription: 'team'}}, finds: []},
    {
      when: 'nobody said',
      patch: {...RAM, environment: {subscription: null}},
      finds: [],
      needs: 'environment.subscription',
    },
  ],
});
