import {endpointOf} from '../documents/endpoint.ts';
import {composeInstallerOptions} from '../documents/installer.ts';
import {regFile} from '../formats/reg.ts';
import type {DesiredState} from '../state/state.ts';
import {placeDocument, placeFiles} from './placement.ts';
import type {Artifact, Target} from './target.ts';

/** Plain files, registry files, scripts and installer options for Windows. */
export const windows: Target = {
  id: 'windows',
  summary: 'Windows: the policy files, .reg files, PowerShell scripts, and the installer options that fit',
  places: ['windows'],
  emit(state, documents) {
    const files = placeFiles(state, 'windows');
    return [
      ...files,
      ...registryFiles(state),
      ...placeDocument(documents['windows-install'], 'windows', files),
      ...placeDocument(documents['windows-remove'], 'windows'),
      ...placeDocument(documents['windows-verify'], 'windows'),
      ...composeInstallerOptions(state),
    ];
  },
};

function registryFiles(state: DesiredState): readonly Artifact[] {
  return (endpointOf(state, 'windows')?.registryValues ?? []).flatMap(
    ({key, name, type, data, controls}): Artifact[] => [
      {
        path: 'windows/allowed-orgs.reg',
        bytes: regFile(key, [{name, type, data}]),
        mode: 0o644,
        role: 'policy',
        title: 'The policy key with the sign-in organisations, for reg import',
        controls,
      },
      {
        path: 'windows/allowed-orgs-remove.reg',
        bytes: regFile(key, [{name, type: 'delete'}]),
        mode: 0o644,
        role: 'remove',
        title: 'Takes the sign-in organisations out of the policy key, for reg import',
        controls,
      },
    ],
  );
}
