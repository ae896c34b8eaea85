import {type Backend, backendOf as declaredBackend} from '../../../desktop/backend.ts';
import type {Policy} from '../../policy.ts';
import type {System} from '../facts.ts';

export function windowsOf(systems: readonly System[]): System | undefined {
  return systems.find(({platform}) => platform === 'windows');
}

export function backendOf({desktop}: Policy, {setting}: System): Backend | undefined {
  return declaredBackend(desktop.install, setting('linuxVM.wslEngineEnabled.value')?.value);
}
