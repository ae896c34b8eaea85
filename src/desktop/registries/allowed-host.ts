import type {Confidence, HostRole} from './registries.ts';

/** One host, once, whoever needs it. */
export interface AllowedHost {
  /** Lower case, no trailing dot. A hint may hold `*` or `{parameter}`. */
  readonly host: string;
  /** Ids of the allow-list entries it serves. */
  readonly entries: readonly string[];
  /** Ids of the presets it comes from; empty for a host the policy names itself. */
  readonly presets: readonly string[];
  readonly roles: readonly HostRole[];
  readonly why: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** `emitted`: on the list; `hint`: belongs to a registry in use and is not on it, see {@link reason}. */
  readonly status: 'emitted' | 'hint';
  /** Why a hint is not on the list. */
  readonly reason?: string;
  /** On the list, or not, only because hosts are assumed to match their subdomains. */
  readonly assumedSuffix?: AssumedSuffix;
}
export interface AssumedSuffix {
  /** The one entry that stands for the others. */
  readonly suffix: string;
  readonly covers: readonly string[];
  /** Whether the suffix is itself a host that is contacted, and not only a name for those below it. */
  readonly contacted: boolean;
}

/** Something to know about an entry. */
export interface ExpansionNote {
  readonly entry: string;
  readonly text: string;
  readonly kind: NoteKind;
}
/**
 * - `layers`: left out, and pulls fail
 * - `left-out`: left out, and something may be missing
 * - `caution`: not settled
 * - `confidence`: rests on hosts that are not sure
 * - `suffix`: holds only if hosts match their subdomains
 * - `about`: what to know before using it
 */
export type NoteKind = 'layers' | 'left-out' | 'caution' | 'confidence' | 'suffix' | 'about';

/** A name as it is compared: `Registry.Example.` is `registry.example`. */
export function normalized(host: string): string {
  return host.toLowerCase().replace(/\.$/, '');
}

const CONFIDENCE: readonly Confidence[] = ['low', 'medium', 'high'];

/** Each host once, in the order of first mention, with everything said of it. */
export function once(hosts: readonly AllowedHost[]): AllowedHost[] {
  const merged = new Map<string, AllowedHost>();
  for (const host of hosts) {
    const known = merged.get(host.host);
    merged.set(host.host, known ? joined(known, host) : host);
  }
  return [...merged.values()];
}

export function joined(known: AllowedHost, other: AllowedHost): AllowedHost {
  return {
    ...known,
    entries: union(known.entries, other.entries),
    presets: union(known.presets, other.presets),
    roles: union(known.roles, other.roles),
    why: union([known.why], [other.why]).join('; '),
    source: union(known.source.split('; '), other.source.split('; ')).join('; '),
    confidence: CONFIDENCE[Math.max(CONFIDENCE.indexOf(known.confidence), CONFIDENCE.indexOf(other.confidence))]!,
  };
}

function union<T>(first: readonly T[], second: readonly T[]): T[] {
  return [...new Set([...first, ...second])];
}
