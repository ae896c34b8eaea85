import type {Platform} from '../desktop/platforms.ts';
import type {Document} from '../documents/document.ts';
import {endpointOf, fileName} from '../documents/endpoint.ts';
import type {DesiredState} from '../state/state.ts';
import type {Artifact} from './target.ts';

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
