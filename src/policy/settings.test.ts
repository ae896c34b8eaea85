import {describe, expect, test} from 'vitest';
import type {Platform} from '../desktop/platforms.ts';
import {controlsOf, type ExpandOptions, expandSettings, forPlatform, mergeSettings} from './settings.ts';
import {readTree} from './source.ts';
import {type MapNode, nodeAt, toJson} from './tree.ts';
import {validateSettings} from './validate-settings.ts';

/** Settings written as YAML, with the places where they stand. */
function written(text: string, file = 'policy.yaml'): MapNode {
  const {root, findings} = readTree(new TextEncoder().encode(text), file);
  if (root?.kind !== 'map') throw new Error(`no map: ${JSON.stringify(findings)}`);
  return root;
}

function long(text: string, mode: ExpandOptions['mode'] = 'base') {
  const {node, findings} = expandSettings(written(text), {mode});
  expect(findings).toEqual([]);
  return toJson(node);
}

describe('the long form', () => {
  test('a bare value means locked', () => {
    expect(long('analyticsEnabled: false')).toEqual({analyticsEnabled: {locked: true, value: false}});
    expect(long('linuxVM: {vpnkitCIDR: 10.1.2.0/24}')).toEqual({
      linuxVM: {vpnkitCIDR: {locked: true, value: '10.1.2.0/24'}},
    });
  });

  test('locked left out is written out, for wrappers and for groups that have one lock', () => {
    expect(long('{analyticsEnabled: {value: false}, proxy: {mode: system}}')).toEqual({
      analyticsEnabled: {locked: true, value: false},
      proxy: {locked: true, mode: 'system'},
    });
    expect(long('enhancedContainerIsolation: {value: true, dockerSocketMount: {}}')).toEqual({
      enhancedContainerIsolation: {locked: true, value: true, dockerSocketMount: {}},
    });
  });

  test("Docker's own shape stays as it is", () => {
    const own = `{analyticsEnabled: {locked: false, value: true}, kubernetes: {locked: false, enabled: true},
      filesharingAllowedDirectories: [{path: /Users}], linuxVM: {wslEngineEnabled: {locked: false, value: true}}}`;
    expect(long(own)).toEqual(toJson(written(own)));
  });

  test('what the catalogue does not know stays for validateSettings to judge', () => {
    const odd = '{someNewKey: 1, proxy: [], linuxVM: {cpus: 4}, __proto__: {value: 1}}';
    expect(long(odd)).toEqual(toJson(written(odd)));
  });

  test('is reached once: expanding again changes nothing', () => {
    const once = expandSettings(written('{analyticsEnabled: false, proxy: {http: ""}, linuxVM: {}}')).node;
    expect(expandSettings(once).node).toEqual(once);
  });

  test('an added lock and wrapper borrow the place of what was written', () => {
    const {node} = expandSettings(written('proxy:\n  mode: system\nanalyticsEnabled: false'));
    expect(nodeAt(node, ['proxy', 'locked'])?.at).toMatchObject({line: 2});
    expect(nodeAt(node, ['analyticsEnabled'])?.at).toMatchObject({line: 3, column: 19});
  });

  test('configurationFileVersion is dropped when it is 2', () => {
    expect(long('configurationFileVersion: 2')).toEqual({});
  });

  test.each(['1', '"2"', 'null', '{locked: true, value: 2}', '[2]'])('configurationFileVersion cannot be %s', value => {
    const {findings} = expandSettings(written(`configurationFileVersion: ${value}`));
    expect(findings).toMatchObject([
      {code: 'DD-JSON-VERSION', severity: 'high', subject: 'settings.configurationFileVersion', where: {line: 1}},
    ]);
  });
});

describe('null', () => {
  test.each([
    ['analyticsEnabled: null', 'settings.analyticsEnabled'],
    ['linuxVM: {vpnkitCIDR: null}', 'settings.linuxVM.vpnkitCIDR'],
    ['proxy: {http: null}', 'settings.proxy.http'],
    ['linuxVM: null', 'settings.linuxVM'],
  ])('is an error in the base: %s', (text, subject) => {
    const {node, findings} = expandSettings(written(text));
    expect(findings).toMatchObject([{code: 'READ-SETTING-NULL', severity: 'high', subject}]);
    expect(JSON.stringify(toJson(node))).not.toContain('null');
  });

  test('in place of a required value is a value of the wrong type', () => {
    const {node, findings} = expandSettings(written('analyticsEnabled: {value: null}'));
    expect(findings).toEqual([]);
    expect(validateSettings(node, {platform: 'linux'})).toMatchObject([
      {code: 'READ-SETTING-TYPE', message: 'analyticsEnabled must be true or false, and null is written.'},
    ]);
  });

  test('removes a setting in a patch', () => {
    expect(long('{analyticsEnabled: null, proxy: {http: null}}', 'patch')).toEqual({
      analyticsEnabled: null,
      proxy: {http: null},
    });
  });

  test.each([
    ['analyticsEnabled: {value: null}', 'analyticsEnabled.value', 'analyticsEnabled: null'],
    ['proxy: {locked: null}', 'proxy.locked', 'proxy: null'],
    ['linuxVM: {wslEngineEnabled: {locked: null}}', 'linuxVM.wslEngineEnabled.locked', 'wslEngineEnabled: null'],
  ])('cannot remove what Docker Desktop requires: %s', (text, path, hint) => {
    const {findings} = expandSettings(written(text), {mode: 'patch', prefix: 'rings.pilot.patch.settings'});
    expect(findings).toMatchObject([
      {
        code: 'READ-SETTING-REQUIRED',
        subject: `rings.pilot.patch.settings.${path}`,
        hint: expect.stringContaining(hint),
      },
    ]);
    expect(findings[0]!.controls).toEqual([`settings.${path.slice(0, path.lastIndexOf('.'))}`]);
  });
});

describe('a patch', () => {
  const patched = (base: string, patch: string) => {
    const merged = mergeSettings(
      expandSettings(written(base)).node,
      expandSettings(written(patch, 'ring.yaml'), {mode: 'patch'}).node,
    );
    return expandSettings(merged).node;
  };

  test('with a bare value changes the value only', () => {
    expect(toJson(patched('analyticsEnabled: {locked: false, value: true}', 'analyticsEnabled: false'))).toEqual({
      analyticsEnabled: {locked: false, value: false},
    });
  });

  test('that alone has a setting locks it', () => {
    expect(toJson(patched('{}', '{analyticsEnabled: false, proxy: {mode: system}}'))).toEqual({
      analyticsEnabled: {locked: true, value: false},
      proxy: {locked: true, mode: 'system'},
    });
  });

  test('replaces lists whole, merges maps, removes with null', () => {
    expect(
      toJson(patched('proxy: {mode: manual, exclude: [a, b], http: x}', 'proxy: {exclude: [c], http: null}')),
    ).toEqual({proxy: {locked: true, mode: 'manual', exclude: ['c']}});
    expect(toJson(patched('{analyticsEnabled: true, cpus: 2}', 'analyticsEnabled: null'))).toEqual({
      cpus: {locked: true, value: 2},
    });
  });

  test('keeps the place of every value', () => {
    const merged = patched('proxy:\n  mode: manual\n  http: a', 'proxy:\n\n  http: b');
    expect(nodeAt(merged, ['proxy', 'mode'])?.at).toMatchObject({file: 'policy.yaml', line: 2});
    expect(nodeAt(merged, ['proxy', 'http'])?.at).toMatchObject({file: 'ring.yaml', line: 3});
  });

  test('follows RFC 7396', () => {
    const merge = (base: string, patch: string) => toJson(mergeSettings(written(base), written(patch)));
    expect(merge('a: {b: c}', 'a: {b: d, e: null}')).toEqual({a: {b: 'd'}});
    expect(merge('a: [1, 2]', 'a: {b: 1, c: null}')).toEqual({a: {b: 1}});
    expect(merge('a: {b: 1}', 'a: [null]')).toEqual({a: [null]});
    expect(merge('e: null', 'a: 1')).toEqual({e: null, a: 1});
    expect(merge('{}', 'a: {bb: {ccc: null}}')).toEqual({a: {bb: {}}});
    expect(Object.keys(merge('{}', '__proto__: {a: 1}')!)).toEqual(['__proto__']);
  });
});

describe('a system', () => {
  const on = (platform: Platform, text: string) => {
    const {node, left} = forPlatform(expandSettings(written(text)).node, platform);
    return {json: toJson(node), left: left.map(({path}) => path), reasons: left.map(({reason}) => reason)};
  };

  test('keeps what it knows', () => {
    const text = '{exposeDockerAPIOnTCP2375: false, proxy: {mode: manual, windowsDockerdPort: 0}}';
    expect(on('windows', text)).toMatchObject({
      json: {proxy: {locked: true, mode: 'manual', windowsDockerdPort: 0}},
      left: [],
    });
    expect(on('macos', text)).toEqual({
      json: {proxy: {locked: true, mode: 'manual'}},
      left: ['exposeDockerAPIOnTCP2375', 'proxy.windowsDockerdPort'],
      reasons: ['exposeDockerAPIOnTCP2375 exists on Windows only', 'proxy.windowsDockerdPort exists on Windows only'],
    });
  });

  test('leaves out controls of a group one by one, and the group when it is empty', () => {
    const text = '{linuxVM: {wslEngineEnabled: true}, windowsContainers: {dockerDaemonOptions: "{}"}}';
    expect(on('linux', text)).toMatchObject({
      json: {},
      left: ['linuxVM.wslEngineEnabled', 'windowsContainers.dockerDaemonOptions'],
    });
    expect(on('linux', '{linuxVM: {wslEngineEnabled: true, vpnkitCIDR: 10.0.0.0/24}}').json).toEqual({
      linuxVM: {vpnkitCIDR: {locked: true, value: '10.0.0.0/24'}},
    });
  });

  test('does not lock a group of which nothing is left', () => {
    expect(on('linux', 'proxy: {windowsDockerdPort: 0}')).toMatchObject({
      json: {},
      left: ['proxy.windowsDockerdPort', 'proxy'],
    });
    expect(on('linux', 'proxy: {locked: true}').json).toEqual({proxy: {locked: true}});
  });

  test('keeps unknown keys', () => {
    expect(on('linux', '{someNewKey: {a: 1}, proxy: {odd: 1}}')).toMatchObject({left: []});
  });
});

test('controls are the objects with a lock, else the top-level keys', () => {
  const node = written(`
analyticsEnabled: {locked: true, value: false}
proxy: {locked: true, mode: manual}
linuxVM: {wslEngineEnabled: {value: true}, vpnkitCIDR: {value: 10.0.0.0/24}}
filesharingAllowedDirectories: []
enhancedContainerIsolation: {value: true, dockerSocketMount: {imageList: {images: []}}}
someNewKey: {a: {b: 1}}
windowsContainers: 3
`);
  const controls = controlsOf(node);
  expect(controls.map(control => control.id)).toEqual([
    'analyticsEnabled',
    'proxy',
    'linuxVM.wslEngineEnabled',
    'linuxVM.vpnkitCIDR',
    'filesharingAllowedDirectories',
    'enhancedContainerIsolation',
    'someNewKey',
    'windowsContainers',
  ]);
  expect(controls[2]).toMatchObject({path: ['linuxVM', 'wslEngineEnabled'], node: {at: {line: 4}}});
});

test('the prefix of a ring stands in front of every subject', () => {
  const prefix = 'rings.pilot.patch.settings';
  const {node} = expandSettings(written('{proxy: {htp: 1}, "a b": 1}'), {mode: 'patch', prefix});
  const subjects = validateSettings(node, {platform: 'linux', prefix}).map(finding => finding.subject);
  expect(subjects).toContain(`${prefix}.proxy.htp`);
  expect(subjects).toContain(`${prefix}["a b"]`);
});
