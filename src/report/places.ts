import {PLATFORM_NAMES, type Place} from '../desktop/platforms.ts';
import {controlCoverage} from '../documents/coverage.ts';
import type {DesiredState} from '../state/state.ts';
import {coverageOf} from '../targets/coverage.ts';
import type {CoverageStatus} from '../targets/target.ts';

/** How many controls of a policy stand how in one place. */
export interface PlaceCount {
  readonly place: Place;
  readonly counts: Readonly<Record<CoverageStatus, number>>;
}

const COLUMNS: readonly (readonly [CoverageStatus, string])[] = [
  ['enforced', 'enforced'],
  ['verified', 'checked only'],
  ['manual', 'by hand'],
  ['partly', 'partly'],
  ['default-only', 'default only'],
  ['not-expressed', 'nowhere'],
  ['not-applicable', 'not applicable'],
];

/** One row for each place the policy has controls in. */
export function placeCounts(state: DesiredState): readonly PlaceCount[] {
  const controls = controlCoverage(state, coverageOf(state));
  const places = (Object.keys(PLATFORM_NAMES) as Place[]).filter(place =>
    controls.some(({places: served}) => served[place] !== undefined),
  );
  return places.map(place => ({
    place,
    counts: Object.fromEntries(
      COLUMNS.map(([status]) => [status, controls.filter(control => control.places[place] === status).length]),
    ) as Record<CoverageStatus, number>,
  }));
}

/** The counts as a table for a person; columns that are zero everywhere are left out, `nowhere` never is. */
export function placeTable(rows: readonly PlaceCount[]): string {
  const columns = COLUMNS.filter(
    ([status]) => status === 'enforced' || status === 'not-expressed' || rows.some(({counts}) => counts[status] > 0),
  );
  const cells = [
    ['', ...columns.map(([, title]) => title)],
    ...rows.map(({place, counts}) => [PLATFORM_NAMES[place], ...columns.map(([status]) => String(counts[status]))]),
  ];
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map(row => row[column]!.length)));
  return cells
    .map(([name, ...numbers]) =>
      [name!.padEnd(widths[0]!), ...numbers.map((text, index) => text.padStart(widths[index + 1]!))].join('   '),
    )
    .join('\n');
}
