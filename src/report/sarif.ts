import type {Finding, Location} from '../finding.ts';
import {sha256} from '../formats/sha256.ts';
import type {Json, JsonObject} from '../json.ts';
import type {Rule, RuleSeverity} from '../policy/lint/rule.ts';
import {RULES} from '../policy/lint/rules/all.ts';
import {type SeverityWord, severityWord, sortFindings} from './summary.ts';

export interface SarifOptions {
  readonly version: string;
  /** The policy file as the code host knows it: relative to the root of the repository, `/` between names. */
  readonly file: string;
  /** False where the policy could not be read. */
  readonly successful: boolean;
}

type Level = SeverityWord | 'none';
const RULE_LEVELS: Readonly<Record<RuleSeverity, Level>> = {error: 'error', warning: 'warning', info: 'note'};

/**
 * Findings as a log of SARIF 2.1.0 (OASIS, sarif-schema-2.1.0), the form in which code hosts show them beside the lines
 * of a pull request. What the policy accepts is there, suppressed, with its reason.
 */
export function sarif(findings: readonly Finding[], {version, file, successful}: SarifOptions): JsonObject {
  const sorted = sortFindings(findings);
  const codes = [...new Set(sorted.map(({code}) => code))].sort();
  const seen = new Map<string, number>();
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {driver: {name: 'wharfinger', semanticVersion: version, rules: codes.map(code => descriptor(code))}},
        columnKind: 'unicodeCodePoints',
        invocations: [{executionSuccessful: successful}],
        results: sorted.map(finding => {
          const what = `${finding.code}\n${finding.subject}`;
          const occurrence = seen.get(what) ?? 0;
          seen.set(what, occurrence + 1);
          return result(finding, file, {
            ruleIndex: codes.indexOf(finding.code),
            fingerprint: sha256(`${what}\n${occurrence}`),
          });
        }),
      },
    ],
  };
}

function descriptor(code: string): JsonObject {
  const rule = RULES.find(({id}) => id === code);
  if (!rule) return {id: code, ...OF_READING};
  return {
    id: code,
    shortDescription: {text: rule.message},
    fullDescription: {text: rule.condition},
    help: helpOf(rule),
    defaultConfiguration: {level: RULE_LEVELS[rule.severity]},
    properties: {tags: [rule.group]},
  };
}

/** Codes of reading have no entry of their own: their findings say everything. */
const OF_READING: JsonObject = {
  shortDescription: {text: 'Something is wrong with the policy itself.'},
  fullDescription: {text: 'Found while the policy is read or resolved; the message says what is wrong and what to do.'},
  help: {text: 'Mend what the message points at. It cannot be accepted under lint.ignore.'},
};

function helpOf({fix, source}: Rule): JsonObject {
  return {text: `${fix}\n\nSource: ${source}`};
}

function result(
  finding: Finding,
  file: string,
  {ruleIndex, fingerprint}: {readonly ruleIndex: number; readonly fingerprint: string},
): JsonObject {
  const {code, message, hint, where, accepted, controls, subject} = finding;
  return {
    ruleId: code,
    ruleIndex,
    ...judgement(finding),
    message: {text: hint === undefined ? message : `${message}\n${hint}`},
    locations: [{physicalLocation: place(where, file)}],
    partialFingerprints: {'codeAndSubject/v1': fingerprint},
    ...(accepted && {suppressions: [suppression(accepted)]}),
    properties: {subject, controls},
  };
}

/** What could not be judged has no level: SARIF knows levels for what failed only. */
function judgement({status, severity}: Finding): {readonly kind: string; readonly level: Level} {
  return status === 'unknown' ? {kind: 'open', level: 'none'} : {kind: 'fail', level: severityWord(severity)};
}

function suppression({reason, until}: NonNullable<Finding['accepted']>): Json {
  return {
    kind: 'inSource',
    status: 'accepted',
    justification: until === undefined ? reason : `${reason} (until ${until})`,
  };
}

function place(where: Location | undefined, file: string): Json {
  return {
    artifactLocation: {uri: uriOf(file), uriBaseId: '%SRCROOT%'},
    region: {startLine: where?.line ?? 1, startColumn: where?.column ?? 1},
  };
}

/** A relative reference: every character that means something in a URI is written out, `:` of the first name too. */
function uriOf(file: string): string {
  return file.toWellFormed().split('/').map(encodeURIComponent).join('/');
}
