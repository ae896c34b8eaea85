import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {PLATFORMS} from '../desktop/platforms.ts';
import {adminSettingsSchema} from '../desktop/settings/schema.ts';
import {SETTING_FACTS} from '../desktop/settings/settings.ts';
import type {JsonObject} from '../json.ts';
import {expandSettings} from './settings.ts';
import {readTree} from './source.ts';
import {type MapNode, toJson} from './tree.ts';
import {type ValidateOptions, validateSettings} from './validate-settings.ts';

function written(text: string): MapNode {
  const {root} = readTree(new TextEncoder().encode(text), 'policy.yaml');
  if (root?.kind !== 'map') throw new Error('no map');
  return root;
}

function judge(text: string, options: Partial<ValidateOptions> = {}) {
  const {node, findings} = expandSettings(written(text));
  return [...findings, ...validateSettings(node, {platform: 'windows', ...options})];
}

const daemon = (options: unknown) => JSON.stringify(JSON.stringify(options));
const socketMount = (inner: string) =>
  `enhancedContainerIsolation: {locked: true, value: true, dockerSocketMount: ${inner}}`;

/**
 * What is refused: text, code, path, part of message, part of hint, and the neighbour that passes.
 * The schema of admin-settings.json agrees with each line.
 */
// biome-ignore format: one case a line
const REFUSED: readonly (readonly [string, string, string, string, string, string])[] = [
  // Names.
  ['analitycsEnabled: true', 'READ-SETTING-UNKNOWN', 'analitycsEnabled', '"analitycsEnabled" is not a setting', 'Did you mean analyticsEnabled?', 'analyticsEnabled: true'],
  ['AnalyticsEnabled: true', 'READ-SETTING-UNKNOWN', 'AnalyticsEnabled', 'is not a setting', 'Did you mean analyticsEnabled?', 'analyticsEnabled: true'],
  ['allowKubernetes: true', 'READ-SETTING-UNKNOWN', 'allowKubernetes', 'is not a setting', 'Docker Desktop knows it as kubernetes.enabled.', 'kubernetes: {enabled: true}'],
  ['KubernetesImagesRepository: a/b', 'READ-SETTING-UNKNOWN', 'KubernetesImagesRepository', 'is not a setting', 'kubernetes.imagesRepository', 'kubernetes: {imagesRepository: a/b}'],
  ['template: x', 'READ-SETTING-UNKNOWN', 'template', 'is not a setting', 'Nothing replaces it', '{}'],
  ['proxySettings: {httpProxy: x, noProxy: y}', 'READ-SETTING-UNKNOWN', 'proxySettings', 'is not a setting', 'proxySettings.httpProxy is proxy.http. proxySettings.noProxy is proxy.exclude.', 'proxy: {http: x, exclude: [y]}'],
  ['imagesRepository: a/b', 'READ-SETTING-UNKNOWN', 'imagesRepository', 'is not a setting', 'belongs under its parent: kubernetes.imagesRepository', '{}'],
  ['banana: 1', 'READ-SETTING-UNKNOWN', 'banana', 'is not a setting', 'under additionalSettings if it is newer', '{}'],
  ['__proto__: 1', 'READ-SETTING-UNKNOWN', '__proto__', '"__proto__" is not a setting', 'Remove it', '{}'],
  ['constructor: 1', 'READ-SETTING-UNKNOWN', 'constructor', 'is not a setting', 'Remove it', '{}'],
  ['proxy: {htps: x}', 'READ-SETTING-UNKNOWN', 'proxy.htps', '"proxy.htps" is not a setting', 'Did you mean proxy.https?', 'proxy: {https: x}'],
  ['linuxVM: {cpus: 4}', 'READ-SETTING-UNKNOWN', 'linuxVM.cpus', 'is not a setting', 'knows it as cpus', 'cpus: 4'],
  ['analyticsEnabled: {value: true, lock: true}', 'READ-SETTING-UNKNOWN', 'analyticsEnabled.lock', 'is not a setting', 'analyticsEnabled.locked', 'analyticsEnabled: {value: true, locked: true}'],
  ['filesharingAllowedDirectories: [{path: /a, shared: true}]', 'READ-SETTING-UNKNOWN', 'filesharingAllowedDirectories[0].shared', 'is not a setting', 'Remove it', 'filesharingAllowedDirectories: [{path: /a, sharedByDefault: true}]'],
  // Types.
  ['analyticsEnabled: "yes"', 'READ-SETTING-TYPE', 'analyticsEnabled', 'must be true or false, and the text "yes" is written', 'Write analyticsEnabled: true.', 'analyticsEnabled: true'],
  ['analyticsEnabled: off', 'READ-SETTING-TYPE', 'analyticsEnabled', 'the text "off"', 'Write analyticsEnabled: false.', 'analyticsEnabled: false'],
  ['analyticsEnabled: 0', 'READ-SETTING-TYPE', 'analyticsEnabled', 'the number 0', 'Write analyticsEnabled: false.', 'analyticsEnabled: false'],
  ['analyticsEnabled: maybe', 'READ-SETTING-TYPE', 'analyticsEnabled', 'the text "maybe"', 'Write for example analyticsEnabled: true.', 'analyticsEnabled: true'],
  ['analyticsEnabled: [true]', 'READ-SETTING-TYPE', 'analyticsEnabled', 'a list is written', 'for example', 'analyticsEnabled: true'],
  ['analyticsEnabled: {value: true, locked: "no"}', 'READ-SETTING-TYPE', 'analyticsEnabled.locked', 'analyticsEnabled.locked must be true or false', 'Write locked: false.', 'analyticsEnabled: {value: true, locked: false}'],
  ['enableInferenceTCPPort: "12434"', 'READ-SETTING-TYPE', 'enableInferenceTCPPort', 'a whole number, and the text "12434"', 'Write enableInferenceTCPPort: 12434.', 'enableInferenceTCPPort: 12434'],
  ['enableInferenceTCPPort: 1.5', 'READ-SETTING-TYPE', 'enableInferenceTCPPort', 'the number 1.5', 'for example', 'enableInferenceTCPPort: 1'],
  ['kubernetes: {imagesRepository: 1.10}', 'READ-SETTING-TYPE', 'kubernetes.imagesRepository', 'must be text', 'Write imagesRepository: "1.10".', 'kubernetes: {imagesRepository: "1.10"}'],
  ['containersProxy: {transparentPorts: [80, 443]}', 'READ-SETTING-TYPE', 'containersProxy.transparentPorts', 'a list is written', 'Write transparentPorts: "80,443".', 'containersProxy: {transparentPorts: "80,443"}'],
  ['containersProxy: {transparentPorts: 80}', 'READ-SETTING-TYPE', 'containersProxy.transparentPorts', 'the number 80', 'Write transparentPorts: "80".', 'containersProxy: {transparentPorts: "80"}'],
  ['proxy: {exclude: ".example.com, 10.0.0.0/8"}', 'READ-SETTING-TYPE', 'proxy.exclude', 'a list of texts', 'Write exclude: [".example.com", "10.0.0.0/8"].', 'proxy: {exclude: [".example.com", "10.0.0.0/8"]}'],
  ['proxy: {exclude: [10.0, b]}', 'READ-SETTING-TYPE', 'proxy.exclude', 'a list of texts', 'Write exclude: ["10.0", "b"].', 'proxy: {exclude: ["10.0", b]}'],
  ['proxy: {exclude: [null]}', 'READ-SETTING-TYPE', 'proxy.exclude', 'a list is written', 'Write for example exclude: [].', 'proxy: {exclude: []}'],
  ['proxy: http://proxy:3128', 'READ-SETTING-TYPE', 'proxy', 'proxy must be a map', 'mode, http, https', 'proxy: {http: "http://proxy:3128"}'],
  ['kubernetes: false', 'READ-SETTING-TYPE', 'kubernetes', 'must be a map', 'enabled, showSystemContainers', 'kubernetes: {enabled: false}'],
  ['linuxVM: []', 'READ-SETTING-TYPE', 'linuxVM', 'must be a map', 'wslEngineEnabled', 'linuxVM: {}'],
  ['filesharingAllowedDirectories: [/Users]', 'READ-SETTING-TYPE', 'filesharingAllowedDirectories[0]', 'must be a map with a path', 'Write {path: "/Users", sharedByDefault: true}.', 'filesharingAllowedDirectories: [{path: /Users}]'],
  ['filesharingAllowedDirectories: /Users', 'READ-SETTING-TYPE', 'filesharingAllowedDirectories', 'a list of maps', '[{path: "/Users"', 'filesharingAllowedDirectories: []'],
  ['filesharingAllowedDirectories: [{path: 1}]', 'READ-SETTING-TYPE', 'filesharingAllowedDirectories[0].path', 'must be text', 'Write path: "1".', 'filesharingAllowedDirectories: [{path: "1"}]'],
  [socketMount('{imageList: {images: a}}'), 'READ-SETTING-TYPE', 'enhancedContainerIsolation.dockerSocketMount.imageList.images', 'a list of texts', 'Write images: ["a"].', socketMount('{imageList: {images: [a]}}')],
  // Enumerations and ranges.
  ['proxy: {mode: Manual}', 'READ-SETTING-ENUM', 'proxy.mode', '"Manual" is not a value of proxy.mode', 'Did you mean "manual"? Allowed: "system", "manual".', 'proxy: {mode: manual}'],
  ['portBindingBehavior: local', 'READ-SETTING-ENUM', 'portBindingBehavior', '"local" is not a value', 'Allowed: "default-port-binding"', 'portBindingBehavior: local-only-port-binding'],
  ['dnsInhibition: ipv5', 'READ-SETTING-ENUM', 'dnsInhibition', '"ipv5"', 'Did you mean "ipv4"?', 'dnsInhibition: ipv4'],
  [socketMount('{commandList: {type: block}}'), 'READ-SETTING-ENUM', 'enhancedContainerIsolation.dockerSocketMount.commandList.type', '"block"', 'Allowed: "deny", "allow".', socketMount('{commandList: {type: deny}}')],
  ['enableInferenceTCPPort: 0', 'READ-SETTING-RANGE', 'enableInferenceTCPPort', 'cannot be 0', 'from 1 to 65535', 'enableInferenceTCPPort: 1'],
  ['enableInferenceTCPPort: 65536', 'READ-SETTING-RANGE', 'enableInferenceTCPPort', 'cannot be 65536', 'from 1 to 65535', 'enableInferenceTCPPort: 65535'],
  ['proxy: {windowsDockerdPort: -2}', 'READ-SETTING-RANGE', 'proxy.windowsDockerdPort', 'cannot be -2', 'from -1 to 65535', 'proxy: {windowsDockerdPort: -1}'],
  ['cpus: 0', 'READ-SETTING-RANGE', 'cpus', 'cannot be 0', 'Write 1 or more.', 'cpus: 1'],
  ['swapMiB: -1', 'READ-SETTING-RANGE', 'swapMiB', 'cannot be -1', 'Write 0 or more.', 'swapMiB: 0'],
  // Shapes.
  ['proxy: {value: {mode: system}}', 'DD-JSON-SHAPE', 'proxy.value', 'proxy has no value of its own', 'directly under proxy: mode, http', 'proxy: {mode: system}'],
  ['scout: {value: true}', 'DD-JSON-SHAPE', 'scout.value', 'scout has no value', 'sbomIndexing, useBackgroundIndexing', 'scout: {sbomIndexing: true}'],
  ['linuxVM: {locked: true}', 'DD-JSON-SHAPE', 'linuxVM.locked', 'linuxVM cannot be locked', 'Write locked under wslEngineEnabled', 'linuxVM: {}'],
  ['windowsContainers: {locked: true}', 'DD-JSON-SHAPE', 'windowsContainers.locked', 'cannot be locked', 'under dockerDaemonOptions', 'windowsContainers: {}'],
  ['filesharingAllowedDirectories: {locked: true, value: []}', 'DD-JSON-SHAPE', 'filesharingAllowedDirectories', 'is a list', 'Write the list itself', 'filesharingAllowedDirectories: []'],
  ['filesharingAllowedDirectories: [{path: /a, locked: true}]', 'READ-SETTING-SHAPE', 'filesharingAllowedDirectories[0].locked', 'cannot be locked', 'Remove locked', 'filesharingAllowedDirectories: [{path: /a}]'],
  [socketMount('{locked: true}'), 'READ-SETTING-SHAPE', 'enhancedContainerIsolation.dockerSocketMount.locked', 'cannot be locked', 'Remove locked', socketMount('{}')],
  ['proxy: {http: {locked: true, value: x}}', 'READ-SETTING-SHAPE', 'proxy.http', 'carries its value directly', 'Write http: and the value', 'proxy: {http: x}'],
  // Required.
  ['analyticsEnabled: {locked: true}', 'READ-SETTING-REQUIRED', 'analyticsEnabled.value', 'analyticsEnabled lacks value', 'Add value, for example value: true.', 'analyticsEnabled: {locked: true, value: true}'],
  ['linuxVM: {vpnkitCIDR: {locked: true}}', 'READ-SETTING-REQUIRED', 'linuxVM.vpnkitCIDR.value', 'linuxVM.vpnkitCIDR lacks value', '"192.168.65.0/24"', 'linuxVM: {vpnkitCIDR: 192.168.65.0/24}'],
  ['enhancedContainerIsolation: {dockerSocketMount: {}}', 'READ-SETTING-REQUIRED', 'enhancedContainerIsolation.value', 'lacks value', 'Add value', socketMount('{}')],
  ['filesharingAllowedDirectories: [{sharedByDefault: true}]', 'READ-SETTING-REQUIRED', 'filesharingAllowedDirectories[0].path', 'lacks path', 'Add path', 'filesharingAllowedDirectories: [{path: "$HOME"}]'],
  // Daemon options.
  ['linuxVM: {dockerDaemonOptions: {debug: true}}', 'DD-JSON-DAEMON', 'linuxVM.dockerDaemonOptions', 'must be text that holds a JSON object', `Write dockerDaemonOptions: '{"debug":true}'.`, `linuxVM: {dockerDaemonOptions: ${daemon({debug: true})}}`],
  ['linuxVM: {dockerDaemonOptions: {locked: true, value: {debug: true}}}', 'DD-JSON-DAEMON', 'linuxVM.dockerDaemonOptions', 'must be text', '{"debug":true}', `linuxVM: {dockerDaemonOptions: {locked: true, value: ${daemon({debug: true})}}}`],
  ['windowsContainers: {dockerDaemonOptions: "[]"}', 'DD-JSON-DAEMON', 'windowsContainers.dockerDaemonOptions', 'must be text', 'Write for example', 'windowsContainers: {dockerDaemonOptions: "{}"}'],
  ['linuxVM: {dockerDaemonOptions: ""}', 'DD-JSON-DAEMON', 'linuxVM.dockerDaemonOptions', 'must be text', 'Write for example', 'linuxVM: {dockerDaemonOptions: " {} "}'],
  ['linuxVM: {dockerDaemonOptions: true}', 'DD-JSON-DAEMON', 'linuxVM.dockerDaemonOptions', 'must be text', 'Write for example', 'linuxVM: {dockerDaemonOptions: "{}"}'],
  // Secrets.
  ['proxy: {http: "http://jo:hunter2@proxy:3128"}', 'DD-PROXY-SECRET', 'proxy.http', 'proxy.http holds credentials', 'Remove the part before @', 'proxy: {http: "http://proxy:3128"}'],
  ['proxy: {https: "jo:hunter2@proxy:3128"}', 'DD-PROXY-SECRET', 'proxy.https', 'holds credentials', 'before @', 'proxy: {https: "proxy:3128"}'],
  ['containersProxy: {http: "http://hunter2@proxy"}', 'DD-PROXY-SECRET', 'containersProxy.http', 'holds credentials', 'before @', 'containersProxy: {http: "http://proxy"}'],
  ['containersProxy: {https: "socks5://jo:hunter/2@proxy"}', 'DD-PROXY-SECRET', 'containersProxy.https', 'holds credentials', 'before @', 'containersProxy: {https: "socks5://proxy:1080"}'],
  ['proxy: {pac: "https://jo:hunter2@pac.example/p.pac"}', 'DD-PROXY-SECRET', 'proxy.pac', 'holds credentials', 'before @', 'proxy: {pac: "https://pac.example/p@2.pac"}'],
  ['containersProxy: {pac: " //jo:hunter2@pac.example"}', 'DD-PROXY-SECRET', 'containersProxy.pac', 'holds credentials', 'before @', 'containersProxy: {pac: "https://pac.example/?mail=a@b"}'],
];

const ajv = new Ajv2020({allErrors: true});
const isFile = ajv.compile(adminSettingsSchema());
const isShort = ajv.compile(adminSettingsSchema({shortForms: true}));
const isPatch = ajv.compile(adminSettingsSchema({shortForms: true, patch: true}));

/** The file that these settings become. */
function file(text: string): JsonObject {
  return {configurationFileVersion: 2, ...(toJson(expandSettings(written(text)).node) as JsonObject)};
}

describe.each(REFUSED)('%s', (text, code, path, message, hint, neighbour) => {
  test('is refused, once, at its place', () => {
    const findings = judge(text).filter(finding => finding.severity === 'high');
    expect(findings).toMatchObject([{code, status: 'fail', subject: `settings.${path}`}]);
    expect(findings[0]!.message).toContain(message);
    expect(findings[0]!.hint).toContain(hint);
    expect(findings[0]!.where).toMatchObject({file: 'policy.yaml', line: 1});
    expect(JSON.stringify(findings)).not.toMatch(/hunter/);
  });

  test('its neighbour passes', () => {
    expect(judge(neighbour).filter(finding => finding.severity === 'high')).toEqual([]);
  });

  test('the schemas agree', () => {
    expect(isFile(file(text))).toBe(false);
    expect(isShort(toJson(written(text)))).toBe(false);
    expect(isFile(file(neighbour)), JSON.stringify(isFile.errors)).toBe(true);
    expect(isShort(toJson(written(neighbour))), JSON.stringify(isShort.errors)).toBe(true);
    expect(isPatch(toJson(written(neighbour))), JSON.stringify(isPatch.errors)).toBe(true);
  });
});

test('all problems are found, not the first', () => {
  const codes = judge('{proxy: {mode: x, htps: 1}, cpus: a, linuxVM: {locked: true}}')
    .filter(finding => finding.severity === 'high')
    .map(finding => finding.code);
  expect(codes.sort()).toEqual(['DD-JSON-SHAPE', 'READ-SETTING-ENUM', 'READ-SETTING-TYPE', 'READ-SETTING-UNKNOWN']);
});

test('a finding names its control', () => {
  expect(judge('linuxVM: {wslEngineEnabled: 1x}')[0]!.controls).toEqual(['settings.linuxVM.wslEngineEnabled']);
  expect(judge('proxy: {mode: x}')[0]!.controls).toEqual(['settings.proxy']);
});

test('what no schema can see: broken JSON between braces, and credentials in the proxies of the daemon', () => {
  expect(judge(`linuxVM: {dockerDaemonOptions: '{"a": }'}`)).toMatchObject([{code: 'DD-JSON-DAEMON'}]);
  const proxies = {'https-proxy': 'http://jo:hunter2@proxy:3128'};
  const findings = judge(`windowsContainers: {dockerDaemonOptions: ${daemon({proxies})}}`);
  expect(findings).toMatchObject([
    {code: 'DD-PROXY-SECRET', subject: 'settings.windowsContainers.dockerDaemonOptions'},
  ]);
  expect(JSON.stringify(findings)).not.toContain('hunter2');
  expect(judge(`windowsContainers: {dockerDaemonOptions: ${daemon({proxies: {'no-proxy': 'a@b'}})}}`)).toEqual([]);
});

test('no message repeats what may be a secret in a value of the wrong type', () => {
  const text = `{proxy: {http: ["http://jo:hunter2@p"], mode: "http://jo:hunter2@p", exclude: "http://jo:hunter2@p"},
    linuxVM: {dockerDaemonOptions: {proxies: {http-proxy: "http://jo:hunter2@p"}}}}`;
  expect(judge(text)).toHaveLength(4);
  expect(JSON.stringify(judge(text))).not.toContain('hunter2');
});

describe('versions', () => {
  const versions = (text: string, options: Partial<ValidateOptions>) =>
    judge(text, options).map(({code, severity, subject}) => [code, severity, subject]);

  test('a setting newer than the fleet stops clients before 4.43, and is ignored by later ones', () => {
    expect(versions('silentModulesUpdate: false', {minimumVersion: '4.42'})).toEqual([
      ['DD-JSON-UNKNOWN', 'high', 'settings.silentModulesUpdate'],
    ]);
    expect(versions('silentModulesUpdate: false', {minimumVersion: '4.43'})).toEqual([
      ['DD-KEY-VERSION', 'medium', 'settings.silentModulesUpdate'],
    ]);
    expect(versions('silentModulesUpdate: false', {minimumVersion: '4.46'})).toEqual([]);
    expect(versions('silentModulesUpdate: false', {})).toEqual([]);
  });

  test('a newer field of an older setting is named itself, once', () => {
    const text = socketMount('{imageList: {allowDerivedImages: false, images: []}}');
    expect(versions(text, {minimumVersion: '4.30'})).toEqual([
      ['DD-JSON-UNKNOWN', 'high', 'settings.enhancedContainerIsolation.dockerSocketMount.imageList.allowDerivedImages'],
    ]);
    expect(versions('proxy: {pac: x, mode: manual}', {minimumVersion: '4.45'})).toEqual([
      ['DD-KEY-VERSION', 'medium', 'settings.proxy.pac'],
    ]);
  });

  test('are judged where the setting exists', () => {
    expect(versions('exposeDockerAPIOnTCP2375: false', {minimumVersion: '4.12', platform: 'macos'})).toEqual([]);
    expect(versions('exposeDockerAPIOnTCP2375: false', {minimumVersion: '4.12', platform: 'windows'})).toHaveLength(1);
    expect(versions('exposeDockerAPIOnTCP2375: 3', {platform: 'macos'})).toHaveLength(1);
  });

  test('a finding says where the fact comes from', () => {
    const [finding] = judge('silentModulesUpdate: false', {minimumVersion: '4.43'});
    expect(finding).toMatchObject({
      expected: 'Docker Desktop 4.46 or later',
      observed: 'Docker Desktop from 4.43 on Windows',
      source: expect.stringContaining('docker/docs:'),
    });
  });

  test('what no manual page names is a warning', () => {
    expect(versions('memoryMiB: 4096', {minimumVersion: '4.85'})).toEqual([
      ['READ-SETTING-UNDOCUMENTED', 'medium', 'settings.memoryMiB'],
    ]);
    expect(versions('memoryMiB: 4096', {minimumVersion: '4.84'})).toHaveLength(2);
  });
});

describe('the complete sample', () => {
  const sample = readFileSync('test/data/admin-settings.sample.json', 'utf8');

  test.each(PLATFORMS)('is valid on %s', platform => {
    expect(judge(sample, {platform})).toEqual([]);
    expect(judge(sample, {platform, minimumVersion: '4.52'})).toEqual([]);
  });

  test('is valid under the schemas, and unchanged by the long form', () => {
    expect(isFile(JSON.parse(sample)), JSON.stringify(isFile.errors)).toBe(true);
    expect(isShort(JSON.parse(sample))).toBe(true);
    expect(file(sample)).toEqual(JSON.parse(sample));
  });
});

describe('the schema', () => {
  test('asks for the format version, which a policy leaves out', () => {
    expect(isFile({})).toBe(false);
    expect(isFile({configurationFileVersion: 1})).toBe(false);
    expect(isFile({configurationFileVersion: 2})).toBe(true);
    expect(isShort({})).toBe(true);
    expect(isShort({configurationFileVersion: 1})).toBe(false);
  });

  test('of the file takes no short form', () => {
    expect(isFile({configurationFileVersion: 2, analyticsEnabled: true})).toBe(false);
    expect(isFile({configurationFileVersion: 2, analyticsEnabled: {value: true}})).toBe(false);
    expect(isFile({configurationFileVersion: 2, analyticsEnabled: {locked: true, value: true}})).toBe(true);
  });

  test('of a patch takes null and parts, and still no wrong value', () => {
    for (const good of ['analyticsEnabled: null', 'analyticsEnabled: {locked: false}', 'linuxVM: {vpnkitCIDR: null}'])
      expect(isPatch(toJson(written(good))), good).toBe(true);
    for (const bad of ['analyticsEnabled: {value: null}', 'analyticsEnabled: 3', 'proxy: {mode: x}', 'banana: null'])
      expect(isPatch(toJson(written(bad))), bad).toBe(false);
    expect(isShort({analyticsEnabled: null})).toBe(false);
  });

  test('describes every key path', () => {
    const titles = JSON.stringify(adminSettingsSchema()).match(/"title":/g);
    expect(titles).toHaveLength(SETTING_FACTS.length + 1);
  });
});
