import type {Platform} from '../desktop/platforms.ts';
import {type DesiredState, isEndpointResource} from '../state/state.ts';
import type {Coverage, TargetId} from './target.ts';

/** How one target serves one control. */
export interface TargetCoverage extends Coverage {
  readonly target: TargetId;
}

/** Apart from what the targets emit: `check` asks this, and loads no document for it. */
const COVERAGE: Readonly<Record<TargetId, (state: DesiredState) => readonly Coverage[]>> = {
  windows: state => coverEndpoint(state, 'windows'),
  macos: state => coverEndpoint(state, 'macos'),
  linux: state => coverEndpoint(state, 'linux'),
  hub: coverHub,
};

/** What every target says of every control, whatever is emitted. */
export function coverageOf(state: DesiredState): readonly TargetCoverage[] {
  return (Object.keys(COVERAGE) as TargetId[]).flatMap(target =>
    COVERAGE[target](state).map(row => ({target, ...row})),
  );
}

/**
 * How the files and scripts of a system serve every control that concerns it. A protected folder alone serves nothing:
 * it only guards what lies in it.
 */
function coverEndpoint(state: DesiredState, platform: Platform): readonly Coverage[] {
  if (!state.platforms.includes(platform)) return [];
  const serving = state.resources.filter(
    resource => isEndpointResource(resource) && resource.kind !== 'folder' && resource.platform === platform,
  );
  return state.controls.flatMap((control): readonly Coverage[] => {
    const row = {control: control.id, place: platform};
    const reason = control.notApplicable?.[platform];
    if (reason !== undefined) return [{...row, status: 'not-applicable', reason}];
    if (!control.places.includes(platform)) return [];
    const mine = serving.filter(resource => resource.controls.includes(control.id));
    if (mine.some(({ensure}) => ensure === 'present'))
      return [{...row, ...(control.weaker?.[platform] ?? {status: 'enforced'})}];
    if (mine.length > 0) return [{...row, status: 'not-applicable', reason: ONLY_ABSENCE}];
    return [{...row, status: 'not-expressed', reason: NO_RESOURCE}];
  });
}

const ONLY_ABSENCE =
  'the policy wants every source absent here; the install script names one it finds and removes it when told to';
const NO_RESOURCE = 'nothing that can be installed here expresses it';

/** Ring by ring the same question has another answer: Docker Hub is set once. */
function coverHub(state: DesiredState): readonly Coverage[] {
  return state.controls
    .filter(({places}) => places.includes('hub'))
    .map(({id}): Coverage => {
      const row = {control: id, place: 'hub'} as const;
      const serving = state.resources.find(({controls}) => controls.includes(id));
      if (serving?.kind === 'hub-setting') return {...row, status: 'enforced'};
      if (serving?.kind === 'console-task')
        return {...row, status: 'manual', reason: `${NO_INTERFACE}: ${serving.title}`};
      if (state.scope.ring !== null) return {...row, status: 'not-applicable', reason: NO_RINGS};
      return {...row, status: 'not-expressed', reason: 'nothing that Docker Hub can be told expresses it'};
    });
}

const NO_INTERFACE = 'Docker has no interface for it, a person does it in Docker Home';
const NO_RINGS = 'Docker Hub knows no rings: it is set once, for the whole organisation';
