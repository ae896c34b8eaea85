import type {DesiredState} from '../state/state.ts';
import {hub} from './hub.ts';
import {linux} from './linux.ts';
import {macos} from './macos.ts';
import type {Coverage, Target} from './target.ts';
import {windows} from './windows.ts';

/** Every channel, in the order of the output tree and its reports. */
export const TARGETS: readonly Target[] = [windows, macos, linux, hub];

/** How one target serves one control. */
export interface TargetCoverage extends Coverage {
  readonly target: string;
}

/** What every target says of every control, whatever is emitted. */
export function coverageOf(state: DesiredState): readonly TargetCoverage[] {
  return TARGETS.flatMap(target => target.cover(state).map(row => ({target: target.id, ...row})));
}
