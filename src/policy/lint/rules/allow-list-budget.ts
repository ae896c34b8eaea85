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
        message: `The list has ${emitted.length} hosts; Docker takes at most ${PLACES} for an organisation. ${breakdown(expansion)}`,
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
        yield here(facts, {message: `The list has room for ${left} more hosts. ${breakdown(expansion)}`});
    },
  },
];

function here({place}: Facts, said: Pick<Hit, 'message' | 'fix'>): Hit {
  return {at: place('registryAccess', 'allow'), subject: 'registryAccess.allow', controls: ['registryAccess'], ...said};
}

/** Entries shown one by one; the others in one sum. */
const SHOWN = 8;

/** What each entry takes, the largest first. */
function breakdown({counts, emitted}: Expansion): string {
  const sorted = counts.toSorted((a, b) => b.hosts - a.hosts);
  const shown = sorted.slice(0, SHOWN).map(({entry, hosts}) => `${entry} ${hosts}`);
  const rest = sorted.length - shown.length;
  const several = emitted.filter(({entries}) => entries.length > 1).length;
  return (
    `By entry: ${shown.join(', ')}${rest > 0 ? `, and ${rest} more entries` : ''}.` +
    (several > 0 ? ` ${several} hosts serve several entries and count once.` : '')
  );
}

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
