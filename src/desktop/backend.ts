/** What the engine of Docker Desktop on Windows runs on. */
export type Backend = 'wsl2' | 'hyper-v' | 'windows';

/**
 * What containers run on: the settings win over the installer, and an installation per user has WSL 2 only. Undefined:
 * the policy does not say.
 *
 * @param install what the policy declares of installations on Windows
 * @param wslEngineEnabled value of the setting linuxVM.wslEngineEnabled
 */
export function backendOf(
  install: {readonly scope?: string; readonly backend?: Backend} | undefined,
  wslEngineEnabled: unknown,
): Backend | undefined {
  if (wslEngineEnabled === true || install?.scope === 'per-user') return 'wsl2';
  if (wslEngineEnabled === false) return install?.backend === 'windows' ? 'windows' : 'hyper-v';
  return install?.backend;
}
