import type {System} from '../facts.ts';

export const SWITCH = 'enhancedContainerIsolation.value';
export const SOCKET_IMAGES = 'enhancedContainerIsolation.dockerSocketMount.imageList.images';
export const DERIVED = 'enhancedContainerIsolation.dockerSocketMount.imageList.allowDerivedImages';
export const COMMANDS = 'enhancedContainerIsolation.dockerSocketMount.commandList.commands';

/** The systems on which isolation is on. */
export function isolated(systems: readonly System[]): readonly System[] {
  return systems.filter(({setting}) => setting(SWITCH)?.value === true);
}

/** One text of a list in the settings. */
export interface Item {
  readonly text: string;
  readonly path: string;
  readonly subject: string;
}

/** None where the list is not set. */
export function listAt({setting}: System, path: string): readonly Item[] {
  const value = setting(path)?.value;
  return (Array.isArray(value) ? value : []).flatMap((text, index) =>
    typeof text === 'string'
      ? [{text: text.trim(), path: `${path}.${index}`, subject: `settings.${path}[${index}]`}]
      : [],
  );
}
