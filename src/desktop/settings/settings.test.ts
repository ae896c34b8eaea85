import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {isJsonObject, type Json} from '../../json.ts';
import {PLATFORMS} from '../platforms.ts';
import {compareVersions, parseVersion} from '../versions.ts';
import {
  controlPath,
  SETTING_FACTS,
  settingAt,
  settingFact,
  settingsTree,
  settingTitle,
  sourceOf,
  suggestSetting,
  WRONG_NAMES,
} from './settings.ts';

const parentOf = (path: string) => path.slice(0, Math.max(0, path.lastIndexOf('.'))).replace(/\[\]$/, '');

describe('accounting', () => {
  test('149 key paths, each once', () => {
    expect(SETTING_FACTS).toHaveLength(149);
    expect(new Set(SETTING_FACTS.map(fact => fact.path)).size).toBe(149);
  });

  test('every entry has sources, and every source is a page with commit or date', () => {
    for (const fact of SETTING_FACTS) {
      expect(fact.sources, fact.path).not.toEqual([]);
      for (const id of fact.sources)
        expect(sourceOf(id), `${fact.path}: ${id}`).toMatch(/^docker\/.*(@[0-9a-f]{7}|copy)/);
      expect(fact.minimumVersionBasis, fact.path).not.toBe('');
      expect(fact.description, fact.path).not.toBe('');
    }
  });

  test('an entry has only keys that its type knows, and their types', () => {
    const types: Record<string, (value: unknown) => boolean> = {
      path: value => typeof value === 'string',
      kind: value => ['setting', 'group', 'leaf', 'lock'].includes(String(value)),
      type: value =>
        ['object', 'boolean', 'integer', 'string', 'array<string>', 'array<object>'].includes(String(value)),
      platforms: value => Array.isArray(value) && value.length > 0 && value.every(name => PLATFORMS.includes(name)),
      lockable: value => typeof value === 'boolean',
      required: value => value === true,
      enum: value => Array.isArray(value) && value.length > 0,
      default: () => true,
      defaultByVersion: value => Array.isArray(value) && value.length === 2,
      minimum: value => Number.isInteger(value),
      maximum: value => Number.isInteger(value),
      content: value => ['json-object', 'proxy-url', 'pac-url'].includes(String(value)),
      missingMeans: value => value === false,
      undocumented: value => value === true,
      requires: value => Array.isArray(value),
      conflicts: value => Array.isArray(value),
      sources: value => Array.isArray(value),
    };
    const texts = ['format', 'minimumVersion', 'minimumVersionBasis', 'reliableFrom', 'deprecated', 'description'];
    const more = ['title', 'consoleName', 'recommendation', 'disagreement'];
    for (const fact of SETTING_FACTS)
      for (const [key, value] of Object.entries(fact))
        if ([...texts, ...more].includes(key)) expect(typeof value, `${fact.path} ${key}`).toBe('string');
        else expect(types[key]?.(value), `${fact.path} ${key}`).toBe(true);
  });

  test('parents stand before children and know at least their systems and versions', () => {
    const seen = new Set(['']);
    for (const fact of SETTING_FACTS) {
      const parent = settingFact(parentOf(fact.path));
      expect(seen, fact.path).toContain(parentOf(fact.path));
      seen.add(fact.path);
      expect(parseVersion(fact.minimumVersion), fact.path).toBeDefined();
      if (!parent) continue;
      expect(parent.platforms, fact.path).toEqual(expect.arrayContaining([...fact.platforms]));
      expect(compareVersions(fact.minimumVersion, parent.minimumVersion), fact.path).toBeGreaterThanOrEqual(0);
    }
  });

  test('a default has the type, stands in the enum and in the range', () => {
    const typeOf = (value: unknown) =>
      Array.isArray(value) ? 'array<string>' : Number.isInteger(value) ? 'integer' : typeof value;
    for (const fact of SETTING_FACTS) {
      if (fact.default === undefined) continue;
      expect(typeOf(fact.default), fact.path).toBe(fact.type);
      if (fact.enum) expect(fact.enum, fact.path).toContain(fact.default);
      if (typeof fact.default === 'number') {
        expect(fact.default).toBeGreaterThanOrEqual(fact.minimum ?? -Infinity);
        expect(fact.default).toBeLessThanOrEqual(fact.maximum ?? Infinity);
      }
    }
  });

  test('a lock stands where its parent is lockable, and only there', () => {
    for (const fact of SETTING_FACTS) {
      if (fact.type !== 'object') continue;
      expect(settingFact(`${fact.path}.locked`) !== undefined, fact.path).toBe(fact.lockable);
    }
  });

  test('every control has a title', () => {
    for (const fact of SETTING_FACTS)
      if (fact.kind === 'setting' || fact.kind === 'group') expect(settingTitle(fact.path), fact.path).toBeTruthy();
  });

  test('the complete sample uses every documented path, and nothing else', () => {
    const sample: Json = JSON.parse(readFileSync('test/data/admin-settings.sample.json', 'utf8'));
    const used = new Set<string>();
    const walk = (value: Json, path: string): void => {
      if (path !== '') used.add(path);
      if (isJsonObject(value))
        for (const [key, item] of Object.entries(value)) walk(item, path ? `${path}.${key}` : key);
      else if (Array.isArray(value) && value.some(isJsonObject))
        for (const item of value)
          for (const [key, inner] of Object.entries(item)) walk(inner as Json, `${path}[].${key}`);
    };
    walk(sample, '');
    const documented = SETTING_FACTS.filter(fact => !fact.undocumented).map(fact => fact.path);
    expect([...used].sort()).toEqual([...documented].sort());
    expect(documented).toHaveLength(137);
  });
});

describe('the tree', () => {
  test('tells wrappers, groups, lists and leaves apart', () => {
    const kind = (path: string) => settingAt(path.split('.'))?.kind;
    expect(kind('analyticsEnabled')).toBe('wrapper');
    expect(kind('enhancedContainerIsolation')).toBe('wrapper');
    expect(kind('enhancedContainerIsolation.dockerSocketMount.commandList')).toBe('group');
    expect(kind('proxy')).toBe('group');
    expect(kind('proxy.http')).toBe('leaf');
    expect(kind('linuxVM')).toBe('group');
    expect(kind('linuxVM.vpnkitCIDR')).toBe('wrapper');
    expect(kind('filesharingAllowedDirectories')).toBe('list');
    expect(kind('filesharingAllowedDirectories.path')).toBe('leaf');
    expect(kind('configurationFileVersion')).toBe('leaf');
    expect(kind('proxy.http.more')).toBeUndefined();
    expect(kind('constructor')).toBeUndefined();
    expect(kind('__proto__')).toBeUndefined();
  });

  test('holds every path', () => {
    for (const fact of SETTING_FACTS) expect(settingAt(fact.path.split(/\[?\]?\./))?.fact, fact.path).toBe(fact);
    expect(settingsTree().size).toBe(SETTING_FACTS.filter(fact => !fact.path.includes('.')).length);
  });

  test.each([
    ['analyticsEnabled.value', 'analyticsEnabled'],
    ['proxy.http', 'proxy'],
    ['linuxVM.wslEngineEnabled.locked', 'linuxVM.wslEngineEnabled'],
    ['linuxVM', 'linuxVM'],
    ['linuxVM.unknown', 'linuxVM.unknown'],
    ['enhancedContainerIsolation.dockerSocketMount.imageList', 'enhancedContainerIsolation'],
    ['filesharingAllowedDirectories', 'filesharingAllowedDirectories'],
    ['unknown.more', 'unknown'],
  ])('%s belongs to the control %s', (path, control) => {
    expect(controlPath(path.split('.')).join('.')).toBe(control);
  });
});

describe('suggestions', () => {
  test('53 published wrong names lead to real paths, or say why nothing replaces them', () => {
    expect(WRONG_NAMES).toHaveLength(53);
    for (const {key, use, note, seenIn} of WRONG_NAMES) {
      expect(settingFact(key), key).toBeUndefined();
      expect(seenIn).not.toBe('');
      if (use.length === 0) expect(note, key).toBeTruthy();
      for (const path of use) expect(settingFact(path), `${key} -> ${path}`).toBeDefined();
      expect(suggestSetting(key), key).toMatchObject({use, because: 'published'});
    }
  });

  test.each([
    ['AnalyticsEnabled', ['analyticsEnabled'], 'spelling'],
    ['extensionEnabled', ['extensionsEnabled'], 'spelling'],
    ['proxy.htps', ['proxy.https'], 'spelling'],
    ['linuxVM.WslEngineEnabled', ['linuxVM.wslEngineEnabled'], 'spelling'],
    ['imagesRepository', ['kubernetes.imagesRepository'], 'elsewhere'],
    ['proxy.transparentPorts', ['containersProxy.transparentPorts'], 'elsewhere'],
    ['http', ['proxy.http', 'containersProxy.http'], 'elsewhere'],
    ['imageRepository', ['kubernetes.imagesRepository'], 'spelling'],
    ['filesharingAllowedDirectories[].paht', ['filesharingAllowedDirectories[].path'], 'spelling'],
    ['vpnkitcidr', ['linuxVM.vpnkitCIDR'], 'published'],
  ])('%s is meant as %s', (name, use, because) => {
    expect(suggestSetting(name)).toMatchObject({use, because});
  });

  test.each(['banana', '__proto__', 'value', 'a.b.c', '', 'constructor'])('"%s" suggests nothing', name => {
    expect(suggestSetting(name)).toBeUndefined();
  });
});
