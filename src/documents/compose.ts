import type {DesiredState} from '../state/state.ts';
import type {Document, Documents} from './document.ts';
import {composePosix} from './posix.ts';
import {composeProfile} from './profile.ts';
import {composeVerifier} from './verify-posix.ts';
import {composeWindowsVerify} from './verify-windows.ts';
import {composeWindows} from './windows.ts';

/** Every script and profile of the systems the policy serves, each composed once. */
export function compose(state: DesiredState): Documents {
  const profile = composeProfile(state);
  return {
    ...windowsScripts(state),
    ...composePosix(state),
    ...posixVerifiers(state),
    ...(profile && {[profile.id]: profile}),
  };
}

function windowsScripts(state: DesiredState): Documents {
  if (!state.platforms.includes('windows')) return {};
  const verify = composeWindowsVerify(state);
  const scripts: readonly Document[] = [...Object.values(composeWindows(state)), ...(verify ? [verify] : [])];
  return Object.fromEntries(scripts.map(script => [script.id, script]));
}

function posixVerifiers(state: DesiredState): Documents {
  const platforms = (['macos', 'linux'] as const).filter(platform => state.platforms.includes(platform));
  return Object.fromEntries(platforms.map(platform => [`${platform}-verify`, composeVerifier(state, platform)]));
}
