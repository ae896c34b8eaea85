import type {Platform} from '../desktop/platforms.ts';
import {sha256} from '../formats/sha256.ts';
import type {Values} from '../render/template.ts';
import {endpointOf} from './endpoint.ts';
import {align} from './table.ts';
import type {ScopeEmission} from './tree.ts';

/** What a runbook says of one system; undefined where the tree holds nothing for it. */
export function systemSection({state, folder, artifacts}: ScopeEmission, platform: Platform): Values | undefined {
  const endpoint = endpointOf(state, platform);
  const mine = artifacts.filter(({path}) => path.startsWith(`${folder}${platform}/`));
  if (!endpoint || mine.length === 0) return undefined;
  const {files, organizations, preference, registryValues} = endpoint;
  return {
    folder: `${folder}${platform}/`,
    files: align(
      ['File', 'What it is'],
      mine.map(({path, title}) => [path.slice(`${folder}${platform}/`.length), title]),
    ),
    onMachine: files.map(({path, bytes}) => ({path, sha256: sha256(bytes)})),
    absent: state.resources.flatMap(resource =>
      resource.kind === 'file' && resource.platform === platform && resource.ensure === 'absent' ? [resource.path] : [],
    ),
    registryKey: registryValues.length > 0,
    registryShown: organizations.join('\\0'),
    profile: preference !== undefined,
    variables: Object.values(preference?.values ?? {}).some(value => /\$|\{\{/.test(value)),
    profileOrganizations: preference?.values['allowedOrgs'] ?? '',
  };
}
