import type {Platform} from '../desktop/platforms.ts';
import type {Document} from '../documents/document.ts';
import {endpointOf, fileName} from '../documents/endpoint.ts';
import {type DesiredState, isEndpointResource} from '../state/state.ts';
import type {Artifact, Coverage} from './target.ts';

const FILE_TITLES: Readonly<Record<string, string>> = {
  'registry.json': 'Sign-in organisations, for deployment as a plain file',
  'admin-settings.json': 'Settings of Docker Desktop, for deployment as a plain file',
  'desktop.plist': 'Sign-in organisations, for deployment as a plain file',
};

/** The files the policy wants on machines of a system, byte for byte what the install script carries. */
export function placeFiles(state: DesiredState, platform: Platform): readonly Artifact[] {
  return (endpointOf(state, platform)?.files ?? []).map(({path, bytes, controls}): Artifact => {
    const name = fileName(path);
    return {
      path: `${platform}/${name}`,
      bytes,
      mode: 0o644,
      role: 'policy',
      title: FILE_TITLES[name] ?? name,
      controls,
    };
  });
}

/** A composed document under its own name in the folder of a system; nothing where it was not composed. */
export function placeDocument(
  document: Document | undefined,
  platform: Platform,
  embedded: readonly Artifact[] = [],
): readonly Artifact[] {
  if (!document) return [];
  const {name, bytes, mode, role, title, controls} = document;
  const embeds = embedded.length > 0 ? {embeds: embedded.map(({path}) => path)} : {};
  return [{path: `${platform}/${name}`, bytes, mode, role, title, controls, ...embeds}];
}

/**
 * How the files and scripts of a system serve every control that concerns it. A protected folder alone serves nothing:
 * it only guards what lies in it.
 */
export function coverEndpoint(state: DesiredState, platform: Platform): readonly Coverage[] {
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
