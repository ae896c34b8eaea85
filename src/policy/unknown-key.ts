import {settingAt, suggestSetting} from '../desktop/settings/settings.ts';
import type {Finding, Location} from '../finding.ts';
import {meant} from './meant.ts';
import {missingSpace} from './missing-space.ts';
import {EVERY_KEY, keysUnder} from './model/keys.ts';
import {pathText, printed, problem} from './problem.ts';

/** Names from Docker's own files and pages, and what people call things. */
const FAMILIAR: Readonly<Record<string, string>> = {
  allowedorgs: 'signIn.organizations',
  allowedorganizations: 'signIn.organizations',
  orgs: 'signIn.organizations',
  organisations: 'signIn.organizations',
  ram: 'registryAccess',
  registries: 'registryAccess.allow',
  allowedregistries: 'registryAccess.allow',
  iam: 'imageAccess',
  images: 'imageAccess',
  adminsettings: 'settings',
  organisation: 'organization',
  allowlist: 'registryAccess.allow',
  minversion: 'desktop.minimumVersion',
  maxversion: 'desktop.maximumVersion',
  eci: 'settings.enhancedContainerIsolation',
};

const HUB_SECTIONS = ['registryAccess', 'imageAccess', 'namespaceAccess'];

/** @param path path of the map in which the key stands */
export function unknownKey(path: readonly PropertyKey[], key: string, at: Location): Finding {
  const subject = pathText([...path, key]);
  const ring = inRingPatch(path);
  if (ring && HUB_SECTIONS.includes(key))
    return problem(
      'READ-RING',
      at,
      subject,
      `${key} lives in Docker Hub, where there is one value for the organisation and no ring.`,
      {
        hint: `Move it to the top of the policy; it then applies to everyone.`,
      },
    );
  const known = keysUnder(path).map(({name}) => name);
  const message = `The key ${printed(key)} is not known ${path.length === 0 ? 'at the top of a policy' : `in ${pathText(path)}`}.`;
  if (ring && keysUnder([]).some(({name}) => name === key))
    return problem('READ-RING', at, subject, message, {hint: 'A ring changes settings, overrides and signIn only.'});
  return problem('READ-KEY-UNKNOWN', at, subject, message, {hint: hintFor(path, key, known)});
}

function inRingPatch(path: readonly PropertyKey[]): boolean {
  return path.length === 3 && path[0] === 'rings' && path[2] === 'patch';
}

function hintFor(path: readonly PropertyKey[], key: string, known: readonly string[]): string {
  const spaced = missingSpace(key);
  if (spaced !== undefined) return spaced;
  const hints: string[] = [];
  const familiar = Object.hasOwn(FAMILIAR, key.toLowerCase()) ? FAMILIAR[key.toLowerCase()] : undefined;
  const place = familiar ?? elsewhere(path, key);
  const near = meant(key, known);
  const setting = place === undefined ? settingHint(path, key, near) : undefined;
  if (path.at(-2) === 'overrides') hints.push('Overrides hold settings only.');
  if (near !== undefined && near !== place) hints.push(`Did you mean ${near}?`);
  if (place !== undefined)
    hints.push(place.includes('.') ? `Write it as ${place}.` : `${place} stands at the top of the policy.`);
  if (setting !== undefined) hints.push(setting);
  if (hints.length === 0 || known.length <= 4) hints.push(`Allowed here: ${known.join(', ')}.`);
  return hints.join(' ');
}

/** The only place where the format has a key of that name. Names with several places say nothing. */
function elsewhere(path: readonly PropertyKey[], key: string): string | undefined {
  if (path.length === 2 && path[0] === 'rings' && keysUnder([...path, 'patch']).some(({name}) => name === key))
    return pathText([...path, 'patch', key]);
  const places = EVERY_KEY.filter(place => place.split('.').at(-1) === key && !/[[*]/.test(place));
  return places.length === 1 && places[0] !== pathText([...path, key]) ? places[0] : undefined;
}

function settingHint(path: readonly PropertyKey[], key: string, near: string | undefined): string | undefined {
  const section = path.at(-2) === 'overrides' ? `${pathText(path)}.settings` : 'settings';
  if (settingAt([key])) return `${key} is a setting: write it as ${section}.${key}.`;
  const suggestion = near === undefined ? suggestSetting(key) : undefined;
  if (suggestion?.because !== 'published' || suggestion.use.length === 0) return undefined;
  return `Docker Desktop calls it ${suggestion.use.join(' or ')}: write it under ${section}.`;
}
