import {type Expansion, expandAllowList} from '../../../desktop/registries/expand.ts';
import {expansionOf} from '../expansion.ts';
import type {Facts} from '../facts.ts';
import type {Hit, Rule} from '../rule.ts';
import {REGISTRIES} from './pages.ts';

/** Registries and domains that Docker takes for one organisation. */
const PLACES = 100;
/** Few enough left that the next preset may not fit. */
const FEW = 10;

export const budgetRules: readonly Rule[] = [
  {
    id: 'DD-RAM-100',
    group: 'Access controls',
    severity: 'error',
    condition: `The list has more than ${PLACES} hosts after presets are expanded; a host of several entries counts once.`,
    message: `Docker takes at most ${PLACES} registries for an organisation.`,
    fix: 'Drop entries, or replace several by a pull-through mirror of your own, which is one host.',
    source: REGISTRIES,
    judged: 'policy',
    *judge(facts) {
      const expansion = expansionOf(facts);
      if (!expansion || expansion.emitted.length <= PLACES) return;
      const {emitted} = expansion;
      yield here(facts, {
        message: `The list has ${emitted.length} hosts; Docker takes at most ${PLACES} for an organisation. ${breakdown(facts, expansion)}`,
        fix: waysOut(facts, expansion),
      });
    },
  },
  {
    id: 'WF-RAM-BUDGET',
    group: 'Access controls',
    severity: 'info',
    condition: `The list has room for fewer than ${FEW} more hosts.`,
    message: 'The list is nearly full.',
    fix: 'Plan a pull-through mirror of your own: it is one host, whatever it mirrors.',
    source: REGISTRIES,
    judged: 'policy',
    *judge(facts) {
      const expansion = expansionOf(facts);
      const left = PLACES - (expansion?.emitted.length ?? 0);
      if (expansion && left >= 0 && left < FEW)
        yield here(facts, {message: `The list has room for ${left} more hosts. ${breakdown(facts, expansion)}`});
    },
  },
];

function here({place}: Facts, said: Pick<Hit, 'message' | 'fix'>): Hit {
  return {at: place('registryAccess', 'allow'), subject: 'registryAccess.allow', controls: ['registryAccess'], ...said};
}

/** What each preset takes, the largest first; hosts that the policy names itself are one group. */
function breakdown({allow}: Facts, {emitted}: Expansion): string {
  const groupOf = new Map(allow.map(({id, use}) => [id, use ?? 'hosts named in the policy']));
  const groups = emitted.map(({entries}) => new Set(entries.map(entry => groupOf.get(entry)!)));
  const sizes = [
    ...Map.groupBy(
      groups.flatMap(own => [...own]),
      group => group,
    ),
  ]
    .map(([group, hosts]) => ({group, size: hosts.length}))
    .sort((a, b) => b.size - a.size);
  const several = groups.filter(own => own.size > 1).length;
  return (
    `By preset: ${sizes.map(({group, size}) => `${group} ${size}`).join(', ')}.` +
    (several > 0 ? ` ${several} hosts serve several of them and count once.` : '')
  );
}

/** Entries named one by one. */
const SHOWN = 8;

/** The largest entries that are enough to drop, and what a mirror in their place would save. */
function waysOut(facts: Facts, {counts, emitted}: Expansion): string {
  const excess = emitted.length - PLACES;
  const drop: string[] = [];
  let saved = 0;
  for (const {entry} of counts.toSorted((a, b) => b.alone - a.alone)) {
    // A mirror in their place takes one again.
    if (saved > excess) break;
    drop.push(entry);
    saved = emitted.filter(({entries}) => entries.every(id => drop.includes(id))).length;
  }
  const names =
    drop.length > SHOWN ? `${drop.slice(0, SHOWN).join(', ')} and ${drop.length - SHOWN} more` : drop.join(', ');
  const open = facts.policy.registryAccess;
  const suffix = typeof open === 'object' && open.assume === 'exact' ? suffixWay(facts, emitted.length) : '';
  return (
    `${excess} too many. Dropping ${names} frees ${saved}; ` +
    `one pull-through mirror of your own in their place frees ${saved - 1}.${suffix}`
  );
}

function suffixWay(facts: Facts, now: number): string {
  const less = now - expandAllowList(facts.allow, 'suffix').emitted.length;
  return less > 0 ? ` assume: suffix frees ${less}, if Docker matches subdomains, which it does not document.` : '';
}
