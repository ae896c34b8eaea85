import {PROFILE_PROXY_KEYS} from '../desktop/paths.ts';
import type {Finding} from '../finding.ts';
import {isJsonObject, type Json, type JsonObject} from '../json.ts';
import type {Policy} from './policy.ts';
import {problem} from './problem.ts';
import {type MapNode, nodeAt, toJson} from './tree.ts';

/** What the profile says about the proxy; undefined where the policy does not ask or there is nothing to say. */
export function profileProxy({proxy}: Policy, settings: MapNode): Readonly<Record<string, string>> | undefined {
  const value = proxyOf(settings);
  if (!proxy.deliver.includes('profile') || value?.['mode'] !== 'manual') return undefined;
  const keys = Object.entries(PROFILE_PROXY_KEYS).flatMap(([name, key]) => {
    const text = textOf(value[name]);
    return text === '' ? [] : [[key, text]];
  });
  return keys.length === 0 ? undefined : Object.fromEntries(keys);
}

function proxyOf(settings: MapNode): JsonObject | undefined {
  const node = nodeAt(settings, ['proxy']);
  const value = node && toJson(node);
  return isJsonObject(value) ? value : undefined;
}

function textOf(value: Json | undefined): string {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'string' ? value : '';
}

/** Where the profile is the only way on macOS: what it cannot carry is lost, and what is no proxy by hand goes around. */
export function profileProxyFindings(policy: Policy, settings: MapNode): Finding[] {
  const value = proxyOf(settings);
  const node = nodeAt(settings, ['proxy']);
  if (!value || !node || policy.proxy.deliver.includes('admin-settings')) return [];
  if (!profileProxy(policy, settings))
    return [
      problem(
        'READ-PROFILE-PROXY',
        node.at,
        'settings.proxy',
        'A macOS profile carries only the addresses of a manual proxy: this one is written into admin-settings.json on macOS, although proxy.deliver names the profile alone.',
        {
          severity: 'medium',
          controls: ['settings.proxy'],
          hint: 'Add admin-settings to proxy.deliver, or write mode: manual with its addresses.',
        },
      ),
    ];
  return lostInProfile(value).map(key =>
    problem(
      'READ-PROFILE-PROXY',
      node.at,
      'settings.proxy',
      `The macOS profile cannot carry ${key}, and proxy.deliver names nothing else.`,
      {
        severity: 'medium',
        controls: ['settings.proxy'],
        hint: 'Add admin-settings to proxy.deliver.',
      },
    ),
  );
}

/** What of a proxy in the long form of admin-settings.json has no key in the profile. */
export function lostInProfile(proxy: JsonObject): readonly string[] {
  return [
    ...(proxy['enableKerberosNtlm'] === true ? ['enableKerberosNtlm'] : []),
    ...(proxy['locked'] === false ? ['locked: false'] : []),
  ];
}
