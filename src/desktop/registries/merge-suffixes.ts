import {type AllowedHost, type AssumedSuffix, type ExpansionNote, joined} from './allowed-host.ts';
import {PROVIDER_SUFFIXES, type ProviderSuffix} from './suffixes.ts';

/** The list and its hints. */
interface Hosts {
  readonly emitted: readonly AllowedHost[];
  readonly hints: readonly AllowedHost[];
}

/**
 * Lets one entry stand for hosts below it, if Docker matches subdomains. Only under {@link PROVIDER_SUFFIXES}, and
 * never so that a registry comes on the list that was not meant to.
 */
export function mergeSuffixes(
  emitted: readonly AllowedHost[],
  hints: readonly AllowedHost[],
): Hosts & {readonly notes: readonly ExpansionNote[]} {
  let hosts: Hosts = {emitted, hints};
  const notes: ExpansionNote[] = [];
  for (const known of PROVIDER_SUFFIXES) {
    const covered = coveredBy(known, hosts);
    if (covered.length === 0) continue;
    const assumed: AssumedSuffix = {
      suffix: known.suffix,
      covers: covered.map(({host}) => host),
      contacted: hosts.emitted.some(({host}) => host === known.suffix),
    };
    hosts = merged(assumed, covered, hosts);
    const entries = new Set(covered.flatMap(host => host.entries));
    for (const entry of entries) notes.push({entry, text: sayOf(assumed), kind: 'suffix'});
  }
  return {...hosts, notes};
}

/** Hosts for which the suffix may stand; none where it had better not. */
function coveredBy({suffix, stands}: ProviderSuffix, {emitted, hints}: Hosts): readonly AllowedHost[] {
  const below = emitted.filter(({host}) => host.endsWith(`.${suffix}`));
  const wildcard = hints.filter(({host}) => host === `*.${suffix}`);
  const listed = emitted.some(({host}) => host === suffix);
  switch (stands) {
    case 'with-itself':
      return listed ? below : [];
    case 'for-several':
      return listed || below.length > 1 ? below : [];
    case 'for-wildcard':
      return listed || below.length > 1 || wildcard.length > 0 ? [...below, ...wildcard] : [];
  }
}

/** The suffix takes the place of the first host it stands for. */
function merged(assumedSuffix: AssumedSuffix, covered: readonly AllowedHost[], {emitted, hints}: Hosts): Hosts {
  const {suffix} = assumedSuffix;
  const parts = [...emitted.filter(({host}) => host === suffix), ...covered];
  const {reason: _, ...all} = parts.reduce(joined);
  const one: AllowedHost = {...all, host: suffix, status: 'emitted', assumedSuffix};
  const place = emitted.findIndex(host => parts.includes(host));
  const others = emitted.filter(host => !parts.includes(host));
  const at = place === -1 ? others.length : place;
  const reason = `covered by ${suffix}, if hosts match their subdomains`;
  return {
    emitted: [...others.slice(0, at), one, ...others.slice(at)],
    hints: [
      ...hints.filter(host => !covered.includes(host)),
      ...covered.map(host => ({...host, status: 'hint' as const, reason, assumedSuffix})),
    ],
  };
}

function sayOf({suffix, covers}: AssumedSuffix): string {
  return (
    `${suffix} stands for ${covers.join(', ')}: pulls need that Docker matches subdomains, which it does not document. ` +
    'With assume: exact each host is listed.'
  );
}
