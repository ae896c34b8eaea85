import {endpointOf} from '../documents/endpoint.ts';
import {plistFile} from '../formats/plist.ts';
import type {DesiredState} from '../state/state.ts';
import {placeDocument, placeFiles} from './placement.ts';
import type {Artifact, Target} from './target.ts';

/** Configuration profile, plain files and scripts for macOS. */
export const macos: Target = {
  id: 'macos',
  summary: 'macOS: the configuration profile, the policy files, and scripts that install, remove and verify them',
  places: ['macos'],
  emit(state, documents) {
    const files = placeFiles(state, 'macos');
    return [
      ...placeDocument(documents['macos-profile'], 'macos'),
      ...preferences(state),
      ...files,
      ...placeDocument(documents['macos-install'], 'macos', files),
      ...placeDocument(documents['macos-remove'], 'macos'),
      ...placeDocument(documents['macos-verify'], 'macos'),
    ];
  },
};

/** The bare dictionary that some MDMs want instead of a whole profile. */
function preferences(state: DesiredState): readonly Artifact[] {
  const preference = endpointOf(state, 'macos')?.preference;
  if (!preference) return [];
  return [
    {
      path: `macos/${preference.domain}.plist`,
      bytes: plistFile(preference.values),
      mode: 0o644,
      role: 'policy',
      title: 'The same preferences as a bare dictionary, for an MDM that builds the profile itself',
      controls: preference.controls,
    },
  ];
}
