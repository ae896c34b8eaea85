import {PLATFORMS} from '../desktop/platforms.ts';
import {sha256} from '../formats/sha256.ts';
import {isJsonObject} from '../json.ts';
import {render, type Values} from '../render/template.ts';
import type {ConsoleTaskResource, DesiredState} from '../state/state.ts';
import type {Artifact} from '../targets/target.ts';
import {endpointOf, fileName} from './endpoint.ts';
import {hubFolder, hubSettings} from './hub-requests.ts';

export function consoleTasks(state: DesiredState): readonly ConsoleTaskResource[] {
  return state.resources.filter((resource): resource is ConsoleTaskResource => resource.kind === 'console-task');
}

/**
 * What a person does in Docker Home, and how the settings could be a settings policy there. Nothing where the policy
 * says nothing of Docker Hub: the upload alone is a choice, not a task.
 */
export function composeHubChecklist(state: DesiredState): readonly Artifact[] {
  const tasks = consoleTasks(state);
  const settings = settingsPolicy(state);
  if (tasks.length === 0 && (settings === undefined || hubSettings(state).length === 0)) return [];
  const page = render('hub/console-checklist.md', {
    organization: state.organization.name,
    policy: state.hubPolicy,
    tasks: tasks.map(({title, organization, steps, back, data}) => ({
      title,
      organization,
      steps,
      back,
      items: itemsOf(data),
    })),
    ...(settings && {settings}),
  });
  return [
    {
      path: `${hubFolder(state)}console-checklist.md`,
      bytes: new TextEncoder().encode(page),
      mode: 0o644,
      role: 'document',
      title: 'What has no interface and is done by hand in Docker Home',
      controls: [...new Set(tasks.flatMap(({controls}) => controls))],
    },
  ];
}

/** What is to be typed, one text a line. */
function itemsOf(data: ConsoleTaskResource['data']): readonly string[] {
  const repositories = isJsonObject(data) ? data['repositories'] : undefined;
  return Array.isArray(repositories) ? repositories.filter(item => typeof item === 'string') : [];
}

/** Work in admin-settings.json only. Source: docker/docs settings-reference.md@8a5905a, "Not available" in Docker Home. */
const FILE_ONLY: readonly string[] = ['desktopTerminalEnabled', 'enableDockerMCPToolkit'];

/** The files that could be uploaded: one where all systems have the same. */
function settingsPolicy(state: DesiredState): Values | undefined {
  const found = PLATFORMS.flatMap(platform => {
    const endpoint = endpointOf(state, platform);
    const file = endpoint?.files.find(({path}) => fileName(path) === 'admin-settings.json');
    return file && endpoint?.settings
      ? [{platform, sha256: sha256(file.bytes), keys: Object.keys(endpoint.settings)}]
      : [];
  });
  if (found.length === 0) return undefined;
  const distinct = found.filter((file, index) => found.findIndex(other => other.sha256 === file.sha256) === index);
  return {
    several: distinct.length > 1,
    files: distinct.map(({platform}) => `${platform}/admin-settings.json`),
    lost: FILE_ONLY.filter(key => found.some(({keys}) => keys.includes(key))),
  };
}
