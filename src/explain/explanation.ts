import type {Mender} from '../desktop/errors/errors.ts';
import type {Place} from '../desktop/platforms.ts';
import type {Confidence, HostRole} from '../desktop/registries/registries.ts';
import type {Severity} from '../finding.ts';
import type {Verdict} from '../verify/verdict.ts';

/** One thing that has a name here. */
export interface Topic {
  readonly kind: 'setting' | 'rule' | 'control' | 'key' | 'code' | 'check' | 'verdict' | 'preset' | 'source';
  readonly id: string;
  readonly title: string;
  /** What it does. */
  readonly what: string;
  readonly values?: string;
  readonly platforms?: readonly Place[];
  readonly minimumVersion?: string;
  readonly recommendation?: string;
  /** Of a check: how grave a failure is, what it means, and the controls it serves. */
  readonly severity?: Severity;
  readonly meaning?: string;
  readonly controls?: readonly string[];
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/** A known text that was found, or asked for by its id. */
export interface FoundError {
  readonly id: string;
  readonly title: string;
  readonly cause: string;
  readonly mend: readonly {readonly who: Mender; readonly how: string}[];
  readonly source: string;
  /** How often it was found; 0 where it was asked for by its id. */
  readonly count: number;
  /** What the text is about, each once. */
  readonly about: readonly {readonly what: 'organization' | 'image' | 'command' | 'mechanism'; readonly name: string}[];
}

/** A registry that a host belongs to. */
export interface HostUse {
  readonly preset: string;
  readonly registry: string;
  readonly roles: readonly HostRole[];
  readonly why: string;
  /** On the list of the preset; otherwise only some need it, or a firewall. */
  readonly listed: boolean;
  readonly confidence: Confidence;
  readonly source: string;
  /** Entries of the policy that use the preset; left out without a policy. */
  readonly inUse?: readonly string[];
}

/**
 * - `yes`: on the list
 * - `depends`: only if Docker matches subdomains, which it does not document
 * - `no`: registry access is managed, and the host is not on the list
 * - `off`, `unmanaged`: the policy switches registry access off, or says nothing of it
 */
export type Allowed = 'yes' | 'depends' | 'no' | 'off' | 'unmanaged';

/** What a policy says of a host. */
export interface HostVerdict {
  readonly allowed: Allowed;
  /** Ids of entries that allow it. */
  readonly entries: readonly string[];
  readonly says: string;
  /** Ways to allow it, the best first; one of them is enough. Empty: nothing to add. */
  readonly add: readonly Addition[];
}
/** What to write so that the host is allowed. */
export interface Addition {
  /** Where it goes: one sentence. */
  readonly where: string;
  /** Indented as the file is. */
  readonly yaml: string;
  /** Hosts it adds to the list. */
  readonly costs: number;
  readonly notes: readonly string[];
}

export interface HostAnswer {
  readonly host: string;
  /** How often a text denies it; 0 where it was asked for. */
  readonly count: number;
  readonly uses: readonly HostUse[];
  /** What to know of it whatever the policy says. */
  readonly note?: string;
  readonly policy?: HostVerdict;
}

/** Places of the allow-list, of 100. */
export interface Slots {
  readonly limit: number;
  readonly used: number;
  readonly left: number;
}

/** One code of a result line. */
export interface CheckAnswer {
  readonly code: string;
  /** `unknown`: it could not be established. */
  readonly status: 'fail' | 'unknown';
  /** Undefined for a code that this version does not know. */
  readonly about?: Topic;
}

/** A result line of a verifier, in words. */
export interface ResultAnswer {
  readonly policy: string;
  /** Undefined where the line was cut off before it. */
  readonly verdict?: Verdict;
  /** What each part means, the gravest first. */
  readonly says: readonly string[];
  /** What to do first. */
  readonly fix?: string;
  readonly checks: readonly CheckAnswer[];
  /** The line has no end. */
  readonly cut: boolean;
}

/** The last line of an install or uninstall script, in words. */
export interface OutcomeAnswer {
  /** Its first word: a verdict, `dry-run` or `trouble`. */
  readonly word: string;
  readonly policy: string;
  readonly says: readonly string[];
  readonly fix?: string;
}

/** The answer of `explain`. Nothing found: topics, errors, hosts, results and outcomes are empty. */
export interface Explanation {
  /** Version of this format. */
  readonly explain: 1;
  /** The word or text, or the name of the log. */
  readonly asked: string;
  /** A log too long to be read whole: its end only. */
  readonly truncated?: true;
  readonly topics: readonly Topic[];
  readonly errors: readonly FoundError[];
  readonly hosts: readonly HostAnswer[];
  readonly slots?: Slots;
  readonly results: readonly ResultAnswer[];
  readonly outcomes: readonly OutcomeAnswer[];
  /** Names that somebody may have meant. */
  readonly nearest: readonly string[];
}
