import {userInfo} from 'node:os';
import {join} from 'node:path';
import type {Platform} from '../desktop/platforms.ts';
import {SETTINGS_STORES} from '../desktop/stored-settings.ts';
import {isJsonObject, type Json} from '../json.ts';
import type {Facts} from '../verify/facts.ts';
import {deadline} from './deadline.ts';
import {readFile} from './read-file.ts';

/** A home folder may lie on a network that is gone. */
const TIME_LIMIT = 3000;

/**
 * The settings of whoever runs this, where Docker Desktop has written any. Evidence only: whatever stands in the way,
 * there is none.
 */
export async function readSettingsStore(
  platform: Platform,
  home = homeFolder(),
): Promise<Facts['settingsStore'] | undefined> {
  if (home === undefined) return undefined;
  const path = SETTINGS_STORES[platform];
  const limit = deadline(TIME_LIMIT);
  const content = await limit.of(readFile(join(home, path)));
  limit.end();
  if (content.status !== 'bytes') return undefined;
  try {
    const value = JSON.parse(Buffer.from(content.bytes).toString('utf8')) as Json;
    return isJsonObject(value) ? {path: `~${platform === 'windows' ? '\\' : '/'}${path}`, content: value} : undefined;
  } catch {
    return undefined;
  }
}

/** As the system knows it, whatever the environment says. */
function homeFolder(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    return undefined;
  }
}
