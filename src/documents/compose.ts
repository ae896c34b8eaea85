import type {DesiredState} from '../state/state.ts';
import type {Document, Documents} from './document.ts';
import {composePosix} from './posix.ts';
import {composeProfile} from './profile.ts';
import {composeWindows} from './windows.ts';

/** Every script and profile of the systems the policy serves, each composed once. */
export function compose(state: DesiredState): Documents {
  const profile = composeProfile(state);
  return {...windowsScripts(state), ...composePosix(state), ...(profile && {[profile.id]: profile})};
}

function windowsScripts(state: DesiredState): Documents {
  if (!state.platforms.includes('windows')) return {};
  const scripts: readonly Document[] = Object.values(composeWindows(state));
  return Object.fromEntries(scripts.map(script => [script.id, script]));
}
