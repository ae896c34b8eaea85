import {composeHubChecklist} from '../documents/hub-checklist.ts';
import {composeHubLists} from '../documents/hub-lists.ts';
import {composeHubRequests} from '../documents/hub-requests.ts';
import type {Coverage, Target} from './target.ts';

/** Docker Hub: requests or Terraform where there is an interface, a checklist for Docker Home where there is none. */
export const hub: Target = {
  id: 'hub',
  summary:
    'Docker Hub: request bodies, Terraform, the allow-list as CSV, the firewall list, a checklist for Docker Home',
  places: ['hub'],
  cover(state) {
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
  },
  emit: state => [...composeHubRequests(state), ...composeHubLists(state), ...composeHubChecklist(state)],
};

const NO_INTERFACE = 'Docker has no interface for it, a person does it in Docker Home';
const NO_RINGS = 'Docker Hub knows no rings: it is set once, for the whole organisation';
