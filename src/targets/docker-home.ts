import type {ConsoleTaskResource} from '../state/state.ts';
import type {Coverage, Target} from './target.ts';

/** Docker Home, where a person does what has no public API; the runbook carries the tasks. */
export const dockerHome: Target = {
  id: 'docker-home',
  summary: 'Docker Home: tasks a person does by hand, listed in the runbook',
  places: ['hub'],
  cover(state) {
    const tasks = state.resources.filter(
      (resource): resource is ConsoleTaskResource => resource.kind === 'console-task',
    );
    return state.controls
      .filter(({places}) => places.includes('hub'))
      .map(({id}): Coverage => {
        const row = {control: id, place: 'hub'} as const;
        const task = tasks.find(({controls}) => controls.includes(id));
        if (task) return {...row, status: 'manual', reason: `by hand in Docker Home: ${task.title}`};
        if (state.scope.ring !== null) return {...row, status: 'not-applicable', reason: NO_RINGS};
        return {...row, status: 'not-expressed', reason: 'no task in Docker Home expresses it'};
      });
  },
  emit: () => [],
};

const NO_RINGS = 'Docker Hub knows no rings: it is set once, for the whole organisation';
