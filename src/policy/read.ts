import type {Finding, Location} from '../finding.ts';
import {hasError, inFileOrder} from './findings.ts';
import {findingsOf} from './issues.ts';
import {policyModel} from './model/policy.ts';
import type {Policy} from './policy.ts';
import {policyOf} from './policy-of.ts';
import {problem} from './problem.ts';
import {READ_RULES} from './rules/all.ts';
import {readTree} from './source.ts';
import {toJson} from './tree.ts';
import {type UnresolvedOptions, unresolvedFindings} from './unresolved.ts';

export interface ReadResult {
  /** Undefined where an error stands. */
  readonly policy?: Policy;
  /** All of them, in the order of the file. */
  readonly findings: readonly Finding[];
}

/**
 * Bytes to a policy with its defaults. Settings are resolved and checked later, ring by ring (resolve.ts); where an
 * error keeps a policy from that, they are checked here, and with the day in `options` also what has expired.
 * @param name file name for places in findings; decides between YAML and JSON, see {@link readTree}
 */
export function read(bytes: Uint8Array, name: string, options: UnresolvedOptions = {}): ReadResult {
  const {root, findings} = readTree(bytes, name);
  if (root === undefined) return {findings};
  if (root.kind !== 'map') return {findings: [...findings, notAMap(root.at)]};
  const model = policyModel.safeParse(toJson(root));
  const ruled = [
    ...(model.success ? [] : findingsOf(model.error.issues, root)),
    ...READ_RULES.flatMap(rule => rule(root)),
  ];
  const consequence = ({where}: Finding) => findings.some(first => samePlace(first.where, where));
  const all = inFileOrder([...findings, ...ruled.filter(finding => !consequence(finding))]);
  if (model.success && !hasError(all)) return {policy: policyOf(model.data, root), findings: all};
  const unresolved = unresolvedFindings(root, options).filter(finding => !consequence(finding));
  return {findings: inFileOrder([...all, ...unresolved])};
}

function notAMap(at: Location): Finding {
  return problem('READ-ROOT', at, '', 'A policy is a section with keys, and here stands something else.', {
    hint: 'Begin with version: 1. `wharfinger init` writes a starter policy.',
  });
}

/** Where the syntax is wrong, what the model says about the same value is a consequence. */
function samePlace(a: Location | undefined, b: Location | undefined): boolean {
  return a !== undefined && b !== undefined && a.line === b.line && a.column === b.column;
}
