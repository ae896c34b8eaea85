import {PLATFORMS} from '../desktop/platforms.ts';
import {SOURCES} from '../desktop/sources.ts';
import {isJsonObject, type Json, type JsonObject} from '../json.ts';
import type {Check, CheckList, Expectation, Probe, ProbeKind} from '../state/check.ts';

type Keys<Kind extends ProbeKind> = Exclude<keyof Extract<Probe, {kind: Kind}>, 'kind'>;
type Form = 'text' | 'texts';

/** What each kind of probe holds besides its kind. */
const PROBES: {readonly [Kind in ProbeKind]: Readonly<Record<Keys<Kind>, Form>>} = {
  'file-content': {path: 'text'},
  'file-access': {path: 'text'},
  'folder-access': {path: 'text'},
  presence: {path: 'text'},
  misspelt: {path: 'text'},
  'file-list': {path: 'text'},
  'file-flags': {path: 'text'},
  'file-label': {path: 'text'},
  mounts: {path: 'text'},
  'registry-value': {key: 'text', name: 'text'},
  'registry-copy': {key: 'text', name: 'text', original: 'text'},
  'registry-access': {key: 'text'},
  'managed-preference': {domain: 'text', name: 'text'},
  'preference-forced': {domain: 'text', name: 'text'},
  profile: {identifier: 'text'},
  'effective-source': {},
  receipt: {},
  'desktop-version': {},
  restart: {paths: 'texts'},
  'hosts-file': {names: 'texts'},
  'wsl-version': {},
  'windows-containers': {},
  'per-user-install': {},
  'package-version': {name: 'text'},
  'unit-enabled': {name: 'text'},
  today: {},
};

type Rest<Is extends Expectation['is']> = Exclude<keyof Extract<Expectation, {is: Is}>, 'is'>;
const EXPECTATIONS: {readonly [Is in Expectation['is']]: Readonly<Record<Rest<Is>, Form>>} = {
  equal: {value: 'text'},
  'one-of': {values: 'texts'},
  absent: {},
  'at-least': {version: 'text'},
  'not-after': {day: 'text'},
};

type Test = (value: Json) => boolean;
const isText: Test = value => typeof value === 'string' && value !== '';
const isTexts: Test = value => Array.isArray(value) && value.length > 0 && value.every(isText);
const isOne =
  (...values: readonly Json[]): Test =>
  value =>
    values.includes(value);

const CHECK: Readonly<Record<keyof Check, Test>> = {
  code: value => typeof value === 'string' && /^[WMLA](-[A-Z0-9]+)+$/.test(value),
  instance: isText,
  controls: value => Array.isArray(value) && value.every(isText),
  platform: isOne(...PLATFORMS),
  title: isText,
  severity: isOne('high', 'medium', 'low', 'info'),
  probe: value => isTagged(value, 'kind', PROBES),
  expect: value => isTagged(value, 'is', EXPECTATIONS),
  whenAbsent: isOne('fail', 'not-applicable'),
  onFailure: isOne('drift', 'pending', 'note'),
  needsDesktop: isOne(true),
  channels: isTexts,
  content: value => typeof value === 'string',
  exemption: value => isJsonObject(value) && ['reason', 'owner', 'expires'].every(key => isText(value[key] ?? null)),
  meaning: isText,
  fix: isText,
};
const OPTIONAL: readonly (keyof Check)[] = ['instance', 'needsDesktop', 'channels', 'content', 'exemption'];

const LIST: Readonly<Record<keyof CheckList, Test>> = {
  checkList: isOne(1),
  policy: value =>
    typeof value === 'string' && /^[a-z][a-z0-9-]{1,31}(\.[a-z][a-z0-9]{0,15})?@[0-9a-f]{8}$/.test(value),
  revision: value => typeof value === 'string' && /^\d+(\.\d+){1,3}$/.test(value),
  organization: value => typeof value === 'string' && /^[a-z][a-z0-9-]{1,31}$/.test(value),
  ring: value => value === null || isText(value),
  sources: value => isJsonObject(value) && Object.entries(value).every(areSources),
  checks: value => Array.isArray(value),
};

/** A value that is whole, or the first place where it is not. */
export type ReadCheckList = {readonly list: CheckList} | {readonly wrong: string};

/**
 * Reads checks.json of version 1. What this version does not know is refused: passing over it could call a machine well
 * that is not. By hand, because a verifier starts too often to load a validator.
 */
export function readCheckList(value: Json): ReadCheckList {
  if (!isJsonObject(value)) return {wrong: 'it holds no list of checks'};
  if (value['checkList'] !== 1) return {wrong: `it is of version ${JSON.stringify(value['checkList'] ?? null)}, not 1`};
  const wrong = wrongKey(value, LIST) ?? firstWrong(value['checks'] as readonly Json[]);
  if (wrong !== undefined) return {wrong};
  const list = value as unknown as CheckList;
  const contradiction = contradictionIn(list);
  return contradiction === undefined ? {list} : {wrong: contradiction};
}

/** Whose receipt is looked at, and what Docker Desktop obeys, is taken from these keys and not from the checks. */
function contradictionIn({policy, organization, ring, sources, checks}: CheckList): string | undefined {
  if (!policy.startsWith(`${organization}${ring === null ? '' : `.${ring}`}@`))
    return `its policy ${policy} is not of ${organization}${ring === null ? '' : `, ring ${ring}`}`;
  const unplanned = checks.find(({platform}) => !Object.hasOwn(sources, platform));
  return unplanned && `its sources say nothing of ${unplanned.platform}, which has checks`;
}

function firstWrong(checks: readonly Json[]): string | undefined {
  for (const [index, check] of checks.entries()) {
    const wrong = isJsonObject(check) ? wrongKey(check, CHECK, OPTIONAL) : 'it is no object';
    if (wrong !== undefined) return `check ${index + 1}: ${wrong}`;
  }
  return undefined;
}

function wrongKey(
  value: JsonObject,
  tests: Readonly<Record<string, Test>>,
  optional: readonly string[] = [],
): string | undefined {
  const unknown = Object.keys(value).find(key => !Object.hasOwn(tests, key));
  if (unknown !== undefined) return `nobody knows its key ${unknown}`;
  for (const [key, test] of Object.entries(tests)) {
    const field = value[key];
    if (field === undefined ? !optional.includes(key) : !test(field))
      return `its ${key} is missing or not as it must be`;
  }
  return undefined;
}

function isTagged(value: Json, tag: string, forms: Readonly<Record<string, Readonly<Record<string, Form>>>>): boolean {
  if (!isJsonObject(value)) return false;
  const {[tag]: name, ...rest} = value;
  if (typeof name !== 'string' || !Object.hasOwn(forms, name)) return false;
  const form = forms[name]!;
  return (
    Object.keys(rest).length === Object.keys(form).length &&
    Object.entries(form).every(([key, kind]) => (kind === 'text' ? isText : isTexts)(rest[key] ?? null))
  );
}

/** Every source of the system, in Docker's order: one that is left out would win unseen. */
function areSources([platform, plans]: [string, Json]): boolean {
  const order = PLATFORMS.filter(name => name === platform).flatMap(name => SOURCES[name].map(({id}) => id));
  const isPlan = (plan: Json, index: number): boolean =>
    isJsonObject(plan) &&
    Object.keys(plan).length === 2 &&
    plan['source'] === order[index] &&
    (isOne('absent', 'any-account', 'unmanaged')(plan['wanted'] ?? null) || isTexts(plan['wanted'] ?? null));
  return order.length > 0 && Array.isArray(plans) && plans.length === order.length && plans.every(isPlan);
}
