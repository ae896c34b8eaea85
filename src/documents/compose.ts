import type {DesiredState} from '../state/state.ts';
import type {Documents} from './document.ts';
import {composePosix} from './posix.ts';
import {composeProfile} from './profile.ts';
import {composeWindows} from './windows.ts';

/** Every script and profile of the systems the policy serves, each composed once. */
export function compose(state: DesiredState): Documents {
  const profile = composeProfile(state);
  return {...composeWindows(state), ...composePosix(state), ...(profile && {[profile.id]: profile})};
}
