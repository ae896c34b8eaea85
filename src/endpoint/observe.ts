import type {Platform} from '../desktop/platforms.ts';
import type {Check, CheckList} from '../state/check.ts';
import type {Facts} from '../verify/facts.ts';
import {readSettingsStore} from './settings-store.ts';

/** Where and at what to look. */
export interface Look {
  readonly platform: Platform;
  /** Absolute path of another root, such as a mounted image. */
  readonly root?: string;
  /** Absolute path of the PowerShell to ask on Windows; without it, the one of Windows. */
  readonly powershell?: string;
  /** Leave out what no check of the list asks for; the sources are always looked at. */
  readonly checks: readonly Check[];
}

/**
 * Looks at this machine and changes nothing on it. Never throws for what it finds, and never waits for ever: what cannot
 * be read in time is `unreadable`.
 */
export async function observe(list: CheckList, look: Look): Promise<Facts> {
  const [facts, settingsStore] = await Promise.all([
    observePlatform(list, look),
    look.root === undefined ? readSettingsStore(look.platform) : undefined,
  ]);
  return {...facts, ...(settingsStore && {settingsStore})};
}

async function observePlatform(list: CheckList, look: Look): Promise<Facts> {
  switch (look.platform) {
    case 'linux':
      return (await import('./linux.ts')).observeLinux(list, look);
    case 'macos':
      return (await import('./macos.ts')).observeMacos(list, look);
    case 'windows':
      return (await import('./windows.ts')).observeWindows(list, look);
  }
}
