import type {Location} from '../../finding.ts';
import type {Facts} from './facts.ts';

export type RuleSeverity = 'error' | 'warning' | 'info';
export type RuleGroup =
  | 'Sign-in'
  | 'File structure'
  | 'Setting semantics'
  | 'Proxy and air-gap'
  | 'Access controls'
  | 'ECI'
  | 'Installers'
  | 'Policy';

/** Facts the policy may leave out. A rule that needs one that is missing says so instead of judging. */
export type MissingFact =
  | 'desktop.minimumVersion'
  | 'desktop.maximumVersion'
  | 'desktop.install.scope'
  | 'desktop.install.package'
  | 'desktop.install.backend'
  | 'desktop.install.windowsContainers'
  | 'environment.subscription'
  | 'environment.cloudSettingsPolicy'
  | 'environment.cloudProxy'
  | 'environment.insights'
  | 'environment.verifiedDomain'
  | 'environment.continuousIntegration';

/** A place where a rule holds. What is left out comes from the rule. */
export interface Hit {
  readonly at: Location;
  /** Path in the policy: `settings.proxy.pac`. */
  readonly subject: string;
  readonly controls?: readonly string[];
  readonly severity?: RuleSeverity;
  readonly message?: string;
  readonly fix?: string;
}
export interface Missing {
  readonly needs: MissingFact;
}

interface Described {
  /**
   * `DD-…` is a fact about Docker Desktop, `WF-…` a rule about the policy itself. `lint.ignore`, reports and documents
   * use it; never renamed.
   */
  readonly id: string;
  readonly group: RuleGroup;
  /** Of the usual case; a hit may be graver or lighter. */
  readonly severity: RuleSeverity;
  /** What it looks at, and when it holds: one sentence for the documentation. */
  readonly condition: string;
  /** What is wrong and what it means. */
  readonly message: string;
  readonly fix: string;
  /** Where the fact comes from: page@commit, release notes, or both. */
  readonly source: string;
}

/** One rule = one entry. How it is judged is part of it, so that none is forgotten. */
export type Rule = Described &
  (
    | {readonly judged: 'policy'; readonly judge: (facts: Facts) => Iterable<Hit | Missing>}
    /** Found while the policy is read or resolved, under the same code. */
    | {readonly judged: 'reading'; readonly where: string}
    /** Found while `lint.ignore` is applied to what the other rules found, under the same code. */
    | {readonly judged: 'accepting'; readonly where: string}
    /** Cannot happen in what is built; `why` names what makes sure. */
    | {readonly judged: 'construction'; readonly why: string}
    /** Only a machine can tell: a check for the verifier. */
    | {readonly judged: 'machine'; readonly look: string}
    | {readonly judged: 'never'; readonly why: string}
  );
