import type {Expansion, NoteKind} from '../../../desktop/registries/expand.ts';
import {isOpenToTenants} from '../../../desktop/registries/suffixes.ts';
import type {AllowEntry} from '../../policy.ts';
import {expansionOf} from '../expansion.ts';
import type {Facts} from '../facts.ts';
import type {Hit, Rule} from '../rule.ts';
import {budgetRules} from './allow-list-budget.ts';
import {entryHit} from './allow-list-entry.ts';
import {missingHosts} from './allow-list-missing.ts';
import {isHub} from './hub-entry.ts';
import {REGISTRIES} from './pages.ts';

/** The list of allowed registries, as it is after presets are expanded. */
export const allowListRules: readonly Rule[] = [
  ...budgetRules,
  {
    id: 'DD-RAM-HOST',
    group: 'Access controls',
    severity: 'error',
    condition: 'An entry is an IP address, a URL or a path, or has a wildcard or a port.',
    message: 'Docker Desktop filters by host name: anything else matches nothing.',
    fix: 'Write a bare host name, such as registry.example.com.',
    source: REGISTRIES,
    judged: 'reading',
    where:
      'READ-FORMAT of registryAccess.allow[].host (src/policy/names.ts, HOST), each kind with the form to write instead',
  },
  {
    id: 'DD-RAM-REDIRECT',
    group: 'Access controls',
    severity: 'warning',
    condition:
      'A known registry is on the list without the hosts that it redirects to. Info where a parent domain of every missing host is listed; nothing where assume: suffix makes it stand for them.',
    message: 'Hosts that a registry redirects to must be listed too, or pulls fail half-way.',
    fix: 'Name the registry by its preset, which lists them.',
    source: REGISTRIES,
    judged: 'policy',
    *judge(facts) {
      const expansion = expansionOf(facts);
      // The list is the same in every ring.
      if (!expansion || facts.ring !== null) return;
      for (const entry of facts.allow) {
        if (entry.host !== undefined) yield* missingHosts(facts, entry, expansion);
        yield* noted(facts, entry, expansion, ['layers']).map(hit => ({
          ...hit,
          fix: 'Add what is missing under with:.',
        }));
      }
    },
  },
  {
    id: 'WF-RAM-OPEN',
    group: 'Access controls',
    severity: 'warning',
    condition: 'A host of the list is a domain below which any customer of a provider can have a host.',
    message: 'Any customer of the provider can have a host below this one.',
    fix: 'List the exact hosts of your registry, by its preset where there is one.',
    source: `${REGISTRIES}; rule of this program`,
    judged: 'policy',
    *judge(facts) {
      for (const entry of facts.allow)
        if (entry.host !== undefined && isOpenToTenants(entry.host))
          yield entryHit(facts, entry, 'host', {
            message: `Anybody who is a customer there can have a host below ${entry.host}: if Docker matches subdomains, this allows them all; if not, it allows next to nothing.`,
          });
    },
  },
  {
    id: 'WF-RAM-HUB',
    group: 'Access controls',
    severity: 'warning',
    condition: 'An entry lists hosts of Docker Hub while dockerHub is allow. (While it is deny: WF-CONTRADICTION.)',
    message: 'dockerHub: allow reaches Docker Hub without any entry: this one uses up places of the list.',
    fix: 'Remove the entry.',
    source: REGISTRIES,
    judged: 'policy',
    *judge(facts) {
      const {registryAccess} = facts.policy;
      if (!registryAccess || registryAccess === 'off' || registryAccess.dockerHub !== 'allow') return;
      for (const entry of facts.allow)
        if (isHub(entry)) yield entryHit(facts, entry, entry.host === undefined ? 'use' : 'host');
    },
  },
  {
    id: 'WF-RAM-UNSETTLED',
    group: 'Access controls',
    severity: 'info',
    condition:
      'A preset in use rests on something that is not settled: hosts that are documented nowhere or once, or that reach more than one customer; or an optional parameter is left out.',
    message: 'Something about this preset is not settled.',
    fix: 'Test a pull before the list is enforced; docs/registries.md says what is known of each host.',
    source: 'docs/registries.md',
    judged: 'policy',
    *judge(facts) {
      const expansion = expansionOf(facts);
      if (!expansion) return;
      for (const entry of facts.allow) yield* noted(facts, entry, expansion, ['left-out', 'caution', 'confidence']);
    },
  },
  {
    id: 'WF-RAM-SUFFIX',
    group: 'Access controls',
    severity: 'info',
    condition: 'An entry works only if hosts match their subdomains, as assume: suffix says.',
    message: 'This rests on assume: suffix.',
    fix: 'Test a pull, or write assume: exact.',
    source: REGISTRIES,
    judged: 'policy',
    *judge(facts) {
      const expansion = expansionOf(facts);
      if (!expansion) return;
      for (const entry of facts.allow) yield* noted(facts, entry, expansion, ['suffix']);
    },
  },
  {
    id: 'WF-RAM-NOTHING',
    group: 'Access controls',
    severity: 'warning',
    condition: 'Docker Hub is denied, and no registry is allowed.',
    message: 'No image can be pulled or pushed: Docker Hub is denied, and no registry is allowed.',
    fix: 'Add your registries to registryAccess.allow, or allow Docker Hub.',
    source: REGISTRIES,
    judged: 'policy',
    *judge(facts) {
      const {registryAccess} = facts.policy;
      if (!registryAccess || registryAccess === 'off' || registryAccess.dockerHub === 'allow') return;
      if (expansionOf(facts)?.emitted.length === 0)
        yield {at: facts.place('registryAccess'), subject: 'registryAccess', controls: ['registryAccess.dockerHub']};
    },
  },
];

function noted(facts: Facts, entry: AllowEntry, {notes}: Expansion, kinds: readonly NoteKind[]): Hit[] {
  return notes
    .filter(note => note.entry === entry.id && kinds.includes(note.kind))
    .map(({text}) =>
      entryHit(facts, entry, entry.host === undefined ? 'use' : 'host', {message: `${entry.id}: ${text}`}),
    );
}
