import {PLATFORM_NAMES} from '../desktop/platforms.ts';
import {render, type Value, type Values} from '../render/template.ts';
import {
  type Check,
  type CheckList,
  checkId,
  type Expectation,
  type Probe,
  probeId,
  type SourcePlan,
} from '../state/check.ts';
import type {DesiredState} from '../state/state.ts';
import {probeOfSource} from '../verify/effective.ts';
import {expectedText, OTHER_CHANNEL, subjectOf} from '../verify/judge.ts';
import {receiptNotesOf} from '../verify/receipt-notes.ts';
import {CONTENT_PROBES, HOLD_PROBES, inOrder} from '../verify/report.ts';
import {SENTENCES, SOURCE_PHRASES} from '../verify/sentence.ts';
import {VERDICTS} from '../verify/verdict.ts';
import {CONTENT_WORDS, firstSentence, HOLD_WORDS, OUTDATED_FIX} from '../verify/words.ts';
import {checkListOf} from './check-list.ts';
import type {Document} from './document.ts';
import {headerValues, type PosixPlatform} from './posix.ts';

/** Where else the verifier of a system looks. */
const PLACES: Readonly<
  Record<PosixPlatform, {readonly receipts: string; readonly desktop: string; readonly hosts: string}>
> = {
  linux: {receipts: '/var/lib/wharfinger', desktop: '/opt/docker-desktop', hosts: '/etc/hosts'},
  macos: {
    receipts: '/Library/Application Support/Wharfinger',
    desktop: '/Applications/Docker.app/Contents/Info.plist',
    // /etc is a link to it.
    hosts: '/private/etc/hosts',
  },
};

/**
 * verify.sh of one system, pure ASCII: what it looks at and what it expects is the list of checks of this state.
 *
 * @param replaced fakes in the place of named partials: how tests run the frame of one system on another
 */
export function composeVerifier(
  state: DesiredState,
  platform: PosixPlatform,
  replaced: Readonly<Record<string, string>> = {},
): Document {
  const list = checkListOf(state);
  const title = `Verifies the Docker Desktop policy of ${state.organization.name} on ${PLATFORM_NAMES[platform]}`;
  const checks = inOrder(list.checks.filter(check => check.platform === platform));
  const plans = list.sources[platform] ?? [];
  const probes = probesOf(
    list.checks.filter(check => check.platform === platform),
    plans,
    platform,
  );
  const receipt = `${PLACES[platform].receipts}/${list.organization}/receipt.json`;
  const paths = pathsOf([receipt, ...probes.all.flatMap(probe => placesOf(probe, platform).paths)]);
  const values: Values = {
    ...headerValues(state, platform, title),
    ...wantedValues(plans),
    platform,
    system: PLATFORM_NAMES[platform],
    desktopProbe: probes.number({kind: 'desktop-version'}),
    winnerCode: checks.filter(({probe}) => probe.kind === 'effective-source').map(checkId)[0] ?? '',
    receipt: {path: relative(receipt), number: paths.number(receipt)},
    paths: paths.all,
    probes: probes.all.map((probe, index) => {
      const {paths: looked, rest} = placesOf(probe, platform);
      const places = looked.flatMap(path => [paths.number(path), relative(path)]);
      const channels = channelsOf(probe, checks, plans, platform);
      return {number: String(index + 1), kind: probe.kind, places: [...places, ...rest], ...(channels && {channels})};
    }),
    sources: plans.map(plan =>
      sourceValues(plan, checks, probes.number(probeOfSource({platform}, plan.source)), platform),
    ),
    checks: checks.map((check, index) => checkValues(check, index + 1, probes)),
    sentences: SENTENCES,
    verdicts: VERDICTS.map(verdict => ({
      verdict,
      sentence: firstSentence(verdict),
      rooted: firstSentence(verdict, {root: '/'}),
    })),
    otherChannel: OTHER_CHANNEL,
    receiptNotes: receiptNotesOf(list),
    words: {
      contentPolicy: CONTENT_WORDS.policy,
      contentOther: CONTENT_WORDS.other,
      contentUnknown: CONTENT_WORDS.unknown,
      holdAdministrators: HOLD_WORDS.administrators,
      holdOther: HOLD_WORDS.other,
      holdUnknown: HOLD_WORDS.unknown,
      outdatedFix: OUTDATED_FIX,
    },
  };
  return {
    id: `${platform}-verify`,
    name: 'verify.sh',
    title,
    role: 'verify',
    mode: 0o755,
    bytes: new TextEncoder().encode(render(`${platform}/verify.sh`, values, replaced)),
    controls: [...new Set(checks.flatMap(({controls}) => controls))],
  };
}

interface Probes {
  readonly all: readonly Probe[];
  /** Under which number a look is kept. */
  number(probe: Probe): string;
}

/** Every look that verify.sh keeps, once; its number is its place in the list, from 1. */
export function looksOf(
  {checks, sources}: Pick<CheckList, 'checks' | 'sources'>,
  platform: PosixPlatform,
): readonly Probe[] {
  return probesOf(
    checks.filter(check => check.platform === platform),
    sources[platform] ?? [],
    platform,
  ).all;
}

function probesOf(checks: readonly Check[], plans: readonly SourcePlan[], platform: PosixPlatform): Probes {
  const asked = [
    ...plans.map(({source}) => probeOfSource({platform}, source)),
    ...checks.map(({probe}) => probe).filter(({kind}) => kind !== 'effective-source' && kind !== 'receipt'),
    {kind: 'desktop-version'} as const,
  ];
  const all = [...new Map(asked.map(probe => [probeId(probe), probe])).values()];
  const ids = all.map(probeId);
  return {all, number: probe => String(ids.indexOf(probeId(probe)) + 1)};
}

/** The channels of all checks that ask for a look; undefined where one asks whatever the channel. */
function channelsOf(
  probe: Probe,
  checks: readonly Check[],
  plans: readonly SourcePlan[],
  platform: PosixPlatform,
): string | undefined {
  const id = probeId(probe);
  if (plans.some(({source}) => probeId(probeOfSource({platform}, source)) === id)) return undefined;
  const asking = checks.filter(check => probeId(check.probe) === id);
  const channels = asking.flatMap(check => check.channels ?? []);
  return channels.length > 0 && asking.every(check => check.channels) ? inWords(channels) : undefined;
}

/** With a blank on both sides of each, so that a word is found whole. */
const inWords = (words: readonly string[]): string => ` ${[...new Set(words)].join(' ')} `;

/** Relative to the root, and never taken for a flag: `./usr/share`. */
const relative = (path: string): string => (path === '' ? '.' : `.${path}`);

interface Paths {
  readonly all: readonly {number: string; above: string; path: string; folder: string}[];
  number(path: string): string;
}

/** Every path and every folder above it, from the top; the root itself is the first. */
function pathsOf(named: readonly string[]): Paths {
  const above = (path: string) => path.slice(0, path.lastIndexOf('/'));
  const steps = named.flatMap(path => path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/')));
  const sorted = [...new Set(steps)].sort();
  const number = (path: string) => String(sorted.indexOf(path) + 1);
  return {
    all: sorted.map(path => ({
      number: number(path),
      above: path === '' ? '0' : number(above(path)),
      path: relative(path),
      folder: sorted.some(other => other !== '' && above(other) === path) ? 'folder' : '',
    })),
    number,
  };
}

/** The paths a look needs facts of, and what else it wants to know. */
function placesOf(
  probe: Probe,
  platform: PosixPlatform,
): {readonly paths: readonly string[]; readonly rest: readonly string[]} {
  const places = (paths: readonly string[], ...rest: readonly string[]) => ({paths, rest});
  switch (probe.kind) {
    case 'file-content':
    case 'file-access':
    case 'folder-access':
    case 'presence':
    case 'file-list':
    case 'file-flags':
    case 'file-label':
      return places([probe.path]);
    case 'misspelt':
      return places([probe.path], anyCase(probe.path.slice(probe.path.lastIndexOf('/') + 1)));
    case 'mounts':
      return places([], probe.path);
    case 'managed-preference':
      return places([`/Library/Managed Preferences/${probe.domain}.plist`], probe.name);
    case 'preference-forced':
      return places([`/Library/Managed Preferences/${probe.domain}.plist`], probe.domain, probe.name);
    case 'profile':
      return places([], probe.identifier);
    case 'restart':
      return places(probe.paths);
    case 'hosts-file':
      return places([PLACES[platform].hosts], ...[...probe.names].sort());
    case 'package-version':
    case 'unit-enabled':
      return places([], probe.name);
    case 'desktop-version':
      return places([PLACES[platform].desktop]);
    case 'today':
      return places([]);
    default:
      throw new RangeError(`no POSIX system looks at ${probe.kind}`);
  }
}

/** A pattern for a name in any case: `[Rr][Ee]…`. */
const anyCase = (name: string): string =>
  name.replace(/[A-Za-z]/g, letter => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);

function wantedValues(plans: readonly SourcePlan[]): Values {
  const plan = plans.find(({wanted}) => wanted !== 'absent' && wanted !== 'unmanaged');
  const wanted = plan?.wanted;
  if (!plan || wanted === undefined) return {wanted: {source: '', phrase: '', names: '', any: 'no', json: ''}};
  const names = typeof wanted === 'string' ? '' : wanted.join(';');
  return {
    wanted: {
      source: plan.source,
      phrase: SOURCE_PHRASES[plan.source],
      names,
      any: typeof wanted === 'string' ? 'yes' : 'no',
      json: ascii({source: plan.source, organizations: wanted}),
    },
  };
}

function sourceValues(
  {source, wanted}: SourcePlan,
  checks: readonly Check[],
  probe: string,
  platform: PosixPlatform,
): Value {
  const look = probeOfSource({platform}, source);
  const path = 'path' in look ? look.path : '';
  const check = checks.find(each => each.probe.kind === 'file-content' && each.probe.path === path);
  return {
    id: source,
    probe,
    wanted: typeof wanted === 'string' ? wanted : 'names',
    names: typeof wanted === 'string' ? '' : wanted.join(';'),
    content: check?.expect.is === 'equal' ? check.expect.value : '',
    path,
    phrase: SOURCE_PHRASES[source],
    json: ascii({source, wanted}).slice(1, -1),
  };
}

function checkValues(check: Check, number: number, probes: Probes): Value {
  const {probe, expect, exemption} = check;
  return {
    number: String(number),
    code: checkId(check),
    severity: check.severity,
    probe: probe.kind === 'receipt' ? 'receipt' : probe.kind === 'effective-source' ? 'winner' : probes.number(probe),
    is: expect.is,
    value: expectedValue(expect),
    whenAbsent: check.whenAbsent,
    onFailure: check.onFailure,
    axis: CONTENT_PROBES.includes(probe.kind) ? 'content' : HOLD_PROBES.includes(probe.kind) ? 'hold' : 'neither',
    needs: check.needsDesktop ? 'desktop' : '',
    channels: check.channels ? inWords(check.channels) : '',
    exempt: exemption ? 'exempt' : '',
    place: placeOfReceipt(probe),
    subject: inner(subjectOf(probe)),
    single: subjectOf(probe) === probe.kind ? 'yes' : '',
    expected: inner(expectedText(expect)),
    title: inner(check.title),
    meaning: inner(check.meaning),
    fix: inner(check.fix),
    controls: ascii(check.controls).slice(1, -1),
    exemption: exemption ? ascii(exemption) : '',
    because: exemption ? inner(`${exemption.reason} (${exemption.owner}, until ${exemption.expires})`) : '',
  };
}

/** Where a receipt would record what this check looks at; `*` where it says itself that the receipt is another. */
function placeOfReceipt(probe: Probe): string {
  if (probe.kind === 'receipt' || probe.kind === 'package-version') return '*';
  return probe.kind === 'file-content' ? probe.path : '';
}

/** What a value is compared with; several stand on lines of their own. */
function expectedValue(expect: Expectation): string {
  switch (expect.is) {
    case 'equal':
      return expect.value;
    case 'one-of':
      return expect.values.join('\n');
    case 'at-least':
      return expect.version;
    case 'not-after':
      return expect.day;
    case 'absent':
      return '';
  }
}

/** JSON in pure ASCII. */
const ascii = (value: unknown): string =>
  JSON.stringify(value).replace(/[\u007f-\uffff]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
/** The text between the quotes of its JSON. */
const inner = (text: string): string => ascii(text).slice(1, -1);
