import type {Values} from '../render/template.ts';
import type {DesiredState} from '../state/state.ts';
import {consoleTasks} from './hub-checklist.ts';
import {hubFolder, hubSettings} from './hub-requests.ts';
import {align} from './table.ts';
import type {ScopeEmission} from './tree.ts';

/** What the runbook says of Docker Hub; undefined where this tree holds nothing for it. */
export function hubSection({state, folder, artifacts}: ScopeEmission): Values | undefined {
  const below = `${folder}${hubFolder(state)}`;
  const mine = artifacts.filter(({path}) => path.startsWith(below));
  if (mine.length === 0) return undefined;
  const names = mine.map(({path}) => path.slice(below.length));
  const settings = hubSettings(state);
  const tasks = consoleTasks(state);
  const has = (id: string) => state.controls.some(control => control.id === id);
  return {
    folder: below,
    files: align(
      ['File', 'What it is'],
      mine.map(({title}, index) => [names[index]!, title]),
    ),
    policy: state.hubPolicy,
    first: state.signInOrganizations[0] ?? '',
    organizations: state.signInOrganizations,
    several: state.signInOrganizations.length > 1,
    requests: settings.length > 0,
    registryAccess: settings.some(({setting}) => setting === 'registry-access'),
    image: settings.some(({setting}) => setting === 'image-access'),
    imageAccess: has('imageAccess.official'),
    perMember: perMember(state),
    lists: names.includes('registries.csv'),
    ordered: names.includes('registries.csv') || has('imageAccess.official'),
    hubDenied: state.controls.some(({id, value}) => id === 'registryAccess.dockerHub' && value === 'deny'),
    tasks: tasks.length > 0,
    checklist: names.includes('console-checklist.md'),
  };
}

/** What an organisation decides for its own members, in words. */
function perMember(state: DesiredState): string {
  const imageAccess = hubSettings(state).some(({setting}) => setting === 'image-access');
  const namespaceAccess = state.controls.some(({id}) => id === 'namespaceAccess.personalPush');
  return [...(imageAccess ? ['Image Access Management'] : []), ...(namespaceAccess ? ['namespace access'] : [])].join(
    ' and ',
  );
}
