import {PLATFORM_NAMES, PLATFORMS, type Place} from '../desktop/platforms.ts';
import {type Json, jsonFile} from '../json.ts';
import {render} from '../render/template.ts';
import type {DesiredState} from '../state/state.ts';
import type {TargetCoverage} from '../targets/coverage.ts';
import type {Artifact, CoverageStatus} from '../targets/target.ts';
import {align, type Table} from './table.ts';

/** How a control stands over all its places, worst first. */
const STANDINGS = ['nowhere', 'partly', 'default only', 'by hand', 'enforced', 'not applicable'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Best first: what counts where several targets serve one place. */
const STATUSES: readonly CoverageStatus[] = [
  'enforced',
  'verified',
  'manual',
  'partly',
  'default-only',
  'not-expressed',
  'not-applicable',
];
const WORDS: Readonly<Record<CoverageStatus, string>> = {
  enforced: 'enforced',
  verified: 'checked only',
  manual: 'by hand',
  partly: 'partly',
  'default-only': 'default only',
  'not-expressed': 'NO',
  'not-applicable': 'n/a',
};

/** One control over all places and targets. */
export interface ControlCoverage {
  readonly control: string;
  readonly title: string;
  readonly standing: Standing;
  readonly places: Readonly<Partial<Record<Place, CoverageStatus>>>;
  readonly targets: readonly TargetCoverage[];
}

/** Every control of the state, worst first, then in the order of the policy format. */
export function controlCoverage(state: DesiredState, coverage: readonly TargetCoverage[]): readonly ControlCoverage[] {
  const rows = state.controls.map(({id, title}): ControlCoverage => {
    const targets = coverage.filter(({control}) => control === id);
    const places: Partial<Record<Place, CoverageStatus>> = {};
    for (const status of STATUSES) for (const row of targets) if (row.status === status) places[row.place] ??= status;
    return {control: id, title, standing: standingOf(Object.values(places)), places, targets};
  });
  return STANDINGS.flatMap(standing => rows.filter(row => row.standing === standing));
}

function standingOf(statuses: readonly CoverageStatus[]): Standing {
  const applicable = statuses.filter(status => status !== 'not-applicable');
  if (applicable.length === 0) return statuses.length > 0 ? 'not applicable' : 'nowhere';
  if (applicable.every(status => status === 'not-expressed')) return 'nowhere';
  if (applicable.includes('not-expressed') || applicable.includes('partly')) return 'partly';
  if (applicable.includes('default-only')) return 'default only';
  return applicable.every(status => status === 'enforced') ? 'enforced' : 'by hand';
}

/** Control × place, worst first, as the pages print it. */
export function coverageTable(state: DesiredState, rows: readonly ControlCoverage[]): Table {
  const hub = state.controls.some(({places}) => places.includes('hub'));
  const columns: Place[] = [
    ...PLATFORMS.filter(platform => state.platforms.includes(platform)),
    ...(hub ? (['hub'] as const) : []),
  ];
  return align(
    ['Control', 'Standing', ...columns.map(place => PLATFORM_NAMES[place])],
    rows.map(({control, standing, places}) => [
      control,
      standing === 'nowhere' ? 'NOWHERE' : standing,
      ...columns.map(place => {
        const status = places[place];
        return status ? WORDS[status] : '';
      }),
    ]),
  );
}

/** Why something is not enforced, in the order of the table; what is done by hand has a section of its own. */
export function coverageReasons(
  rows: readonly ControlCoverage[],
): readonly {control: string; place: string; reason: string}[] {
  return rows.flatMap(({control, targets}) => {
    const places = new Map<string, string[]>();
    for (const {place, status, reason = WORDS[status]} of targets)
      if (status !== 'enforced' && status !== 'manual')
        places.set(reason, [...(places.get(reason) ?? []), PLATFORM_NAMES[place]]);
    return [...places].map(([reason, names]) => ({control, place: names.join(', '), reason}));
  });
}

/** coverage.json and coverage.md of one scope, below its folder. */
export function composeCoverage(
  state: DesiredState,
  folder: string,
  coverage: readonly TargetCoverage[],
): readonly Artifact[] {
  const rows = controlCoverage(state, coverage);
  const controls = state.controls.map(({id}) => id);
  const page = render('coverage.md', {
    policy: state.policy,
    table: coverageTable(state, rows),
    reasons: coverageReasons(rows),
    titles: rows.map(({control, title}) => ({control, title})),
  });
  const shared = {mode: 0o644, role: 'document', controls} as const;
  return [
    {
      ...shared,
      path: `${folder}coverage.json`,
      bytes: jsonFile({coverage: 1, policy: state.policy, controls: rows as unknown as Json}),
      title: 'Every control by target and place, with reasons',
    },
    {
      ...shared,
      path: `${folder}coverage.md`,
      bytes: new TextEncoder().encode(page),
      title: 'Every control by place, worst first',
    },
  ];
}
