import {composeHubChecklist} from '../documents/hub-checklist.ts';
import {composeHubLists} from '../documents/hub-lists.ts';
import {composeHubRequests} from '../documents/hub-requests.ts';
import type {Target} from './target.ts';

/** Docker Hub: requests or Terraform where there is an interface, a checklist for Docker Home where there is none. */
export const hub: Target = {
  id: 'hub',
  summary:
    'Docker Hub: request bodies, Terraform, the allow-list as CSV, the firewall list, a checklist for Docker Home',
  places: ['hub'],
  emit: state => [...composeHubRequests(state), ...composeHubLists(state), ...composeHubChecklist(state)],
};
