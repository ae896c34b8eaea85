import type {Policy} from '../../policy.ts';
import type {System} from '../facts.ts';

export function windowsOf(systems: readonly System[]): System | undefined {
  return systems.find(({platform}) => platform === 'windows');
}

/**
 * What containers run on: the settings win over the installer, and an installation per user has WSL 2 only. Undefined:
 * the policy does not say.
 */
export function backendOf({desktop}: Policy, {setting}: System): 'wsl2' | 'hyper-v' | 'windows' | undefined {
  const enabled = setting('linuxVM.wslEngineEnabled.value')?.value;
  const {scope, backend} = desktop.install ?? {};
  if (enabled === true || scope === 'per-user') return 'wsl2';
  if (enabled === false) return backend === 'windows' ? 'windows' : 'hyper-v';
  return backend;
}
