import {PLATFORM_NAMES} from '../../../desktop/platforms.ts';
import type {Location} from '../../../finding.ts';
import {nullOf} from '../../layers.ts';
import type {Facts, System} from '../facts.ts';
import {settingHit} from '../hit.ts';
import type {Hit} from '../rule.ts';

/**
 * A hit wherever a setting is not locked to true: at the value or lock that leaves it open, or at `unwritten` where the
 * policy says nothing. Names the systems if others are closed, and the ring if it is the ring that opens it.
 */
export function* whereOpen(facts: Facts, name: string, message: string, unwritten: Hit): Generator<Hit> {
  const open = facts.systems.filter(system => !isLockedOn(system, name));
  const groups = Map.groupBy(
    open.map(system => ({system, hit: hitOf(facts, system, name) ?? unwritten})),
    ({hit}) => placeText(hit.at),
  );
  for (const group of groups.values()) {
    const {hit} = group[0]!;
    const systems = group.map(({system}) => PLATFORM_NAMES[system.platform]);
    const where = [
      ...(group.length === facts.systems.length ? [] : [`on ${systems.join(' and ')}`]),
      ...(group.some(({system}) => isOfRing(facts, system, name, hit.at)) ? [`in ring ${facts.ring}`] : []),
    ];
    yield where.length === 0 ? {...hit, message} : {...hit, message: `${message} So it is ${where.join(' ')}.`};
  }
}

function isLockedOn({setting}: System, name: string): boolean {
  return setting(`${name}.value`)?.value === true && setting(`${name}.locked`)?.value === true;
}

function hitOf({policy: {root}, ring}: Facts, system: System, name: string): Hit | undefined {
  const {setting, platform} = system;
  if (setting(name) === undefined) {
    const at = nullOf(root, platform, ring, [name])?.at;
    const control = `settings.${name}`;
    return at && {at, subject: control, controls: [control], fix: `Write ${name}: true here, or remove the null.`};
  }
  const isOn = setting(`${name}.value`)?.value === true;
  const fix = isOn ? `Write locked: true here.` : `Write ${name}: true here.`;
  return {...settingHit(system, isOn ? `${name}.locked` : `${name}.value`, {fix}), subject: `settings.${name}`};
}

/** Whether the ring itself, by its patch or an exception, writes what stands at a place. */
function isOfRing({policy: {exceptions}, ring, place, written}: Facts, {platform}: System, name: string, at: Location) {
  if (ring === null) return false;
  const exception = exceptions.findIndex(({control, ring: own}) => control === `settings.${name}` && own === ring);
  const layers = [
    ['exceptions', exception, 'value'],
    ['rings', ring, 'patch', 'settings', name],
    ['rings', ring, 'patch', 'overrides', platform, 'settings', name],
  ];
  return layers
    .filter(path => written(...path))
    .flatMap(path => [place(...path), place(...path, 'value'), place(...path, 'locked')])
    .some(own => placeText(own) === placeText(at));
}

function placeText({line, column}: Location): string {
  return `${line}:${column}`;
}
