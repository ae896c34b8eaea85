import {placeDocument, placeFiles} from './placement.ts';
import type {Target} from './target.ts';

/** Plain files and scripts for Linux. */
export const linux: Target = {
  id: 'linux',
  summary: 'Linux: the policy files, and scripts that install, remove and verify them',
  places: ['linux'],
  emit(state, documents) {
    const files = placeFiles(state, 'linux');
    return [
      ...files,
      ...placeDocument(documents['linux-install'], 'linux', files),
      ...placeDocument(documents['linux-remove'], 'linux'),
      ...placeDocument(documents['linux-verify'], 'linux'),
    ];
  },
};
