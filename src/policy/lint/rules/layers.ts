import {canonical} from '../../../json.ts';
import {complete, layeredSettings} from '../../layers.ts';
import type {SignIn} from '../../policy.ts';
import {pathText} from '../../problem.ts';
import {forPlatform} from '../../settings.ts';
import {type Node, nodeAt, toJson} from '../../tree.ts';
import type {Facts} from '../facts.ts';
import type {Hit, Rule} from '../rule.ts';

/** What overrides, rings and exceptions make of what stands below them. */
export const layerRules: readonly Rule[] = [
  {
    id: 'WF-NO-EFFECT',
    group: 'Policy',
    severity: 'warning',
    condition: 'An exception has the value its ring has without it.',
    message: 'This exception changes nothing: the ring has that value without it.',
    fix: 'Remove the exception, or write the value that differs.',
    source: 'rule of this program',
    judged: 'policy',
    judge: idleExceptions,
  },
  {
    id: 'WF-UNLOCKED',
    group: 'Policy',
    severity: 'warning',
    condition:
      'A bare value in an override, a ring or an exception, over a setting that is written with locked: false.',
    message:
      'It reads as enforced and is not: a bare value keeps the locked: false written below it, so users may change it.',
    fix: 'Write {locked: true, value: …} here, or {locked: false, value: …} to say that it is a default.',
    source: 'rule of this program; docker/docs settings-management/configure-json-file.md@721ac9b',
    judged: 'policy',
    judge: bareUnlocked,
  },
];

function* idleExceptions(facts: Facts): Generator<Hit> {
  const {policy, ring, place} = facts;
  for (const [index, {control, ring: own, value}] of policy.exceptions.entries()) {
    if (own !== ring) continue;
    const same = control.startsWith('settings.') ? settingStays(facts, control) : signInStays(facts, control, value);
    const path = ['exceptions', index, 'value'];
    if (same) yield {at: place(...path), subject: pathText(path), controls: [control]};
  }
}

/** Whether an exception in force leaves a setting as the layers below make it, on every system that has it. */
function settingStays({policy: {root}, ring, systems, resolved: {platforms}}: Facts, control: string): boolean {
  const changes = systems.flatMap(({platform}) => {
    const setting = platforms[platform]!.settings.find(
      candidate => candidate.control === control && candidate.exemption !== undefined,
    );
    if (!setting) return [];
    const below = nodeAt(
      forPlatform(complete(layeredSettings(root, platform, ring).node), platform).node,
      setting.path,
    );
    return [below === undefined || canonical(toJson(below)) !== canonical(setting.value)];
  });
  return changes.length > 0 && !changes.includes(true);
}

function signInStays({policy, ring, resolved: {platforms}}: Facts, control: string, value: Node): boolean {
  const inForce = Object.values(platforms).some(({signIn}) => control in signIn.exemptions);
  const key = control.slice('signIn.'.length) as keyof SignIn;
  const patch = nodeAt(policy.rings.find(({name}) => name === ring)?.patch.signIn, [key]);
  return inForce && canonical(toJson(value)) === canonical(patch ? toJson(patch) : policy.signIn[key]);
}

/** The highest layer that writes the setting, where it is a bare value and the resolved setting is not locked. */
function* bareUnlocked({policy: {root, exceptions}, ring, systems, resolved: {platforms}}: Facts): Generator<Hit> {
  for (const {platform} of systems)
    for (const setting of platforms[platform]!.settings) {
      const locked = nodeAt(setting.node, ['locked']);
      if (locked?.kind !== 'scalar' || locked.value !== false) continue;
      const exception = exceptions.findIndex(({control, ring: own}) => control === setting.control && own === ring);
      const layers = [
        ...(setting.exemption ? [['exceptions', exception, 'value']] : []),
        ...(ring === null
          ? []
          : [
              ['rings', ring, 'patch', 'overrides', platform],
              ['rings', ring, 'patch'],
            ]
        ).map(layer => [...layer, 'settings', ...setting.path]),
        ['overrides', platform, 'settings', ...setting.path],
      ];
      const path = layers.find(candidate => nodeAt(root, candidate) !== undefined);
      const written = path && nodeAt(root, path);
      if (written && written.kind !== 'map')
        yield {at: written.at, subject: pathText(path), controls: [setting.control]};
    }
}
