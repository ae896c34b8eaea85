import {type RunTool, runTool} from './tool.ts';

/** What the eyes stand on. Tests bring their own; nothing of it is found through the environment. */
export interface System {
  /** Where the tree of files begins: empty for the machine itself. */
  readonly base: string;
  readonly run: RunTool;
  /** Numeric user of this process. */
  readonly user: number;
  readonly now: () => Date;
}

export function thisSystem(root = ''): System {
  return {base: root, run: runTool, user: process.getuid?.() ?? -1, now: () => new Date()};
}
