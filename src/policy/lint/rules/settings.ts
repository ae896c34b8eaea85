import type {Facts, System} from '../facts.ts';
import {settingHit} from '../hit.ts';
import type {Hit, Missing, Rule} from '../rule.ts';
import {whereOlder} from '../where-older.ts';
import {backendOf, windowsOf} from './backend.ts';
import {ISOLATION_LIMITS, JSON_PAGE, MSI, REFERENCE, REFERENCE_2025, SETTINGS_GUI, WINDOWS_INSTALL} from './pages.ts';
import {overlaps, rangeOf} from './ranges.ts';

/** Settings of the virtual machine, its files and its network. The features of Docker Desktop: features.ts. */
export const settingRules: readonly Rule[] = [
  {
    id: 'DD-FS-NONE',
    group: 'Setting semantics',
    severity: 'error',
    condition:
      'useVirtualizationFrameworkVirtioFS and useGrpcfuse are both false on macOS: an error if the fleet may include Docker Desktop 4.80 or later, else a warning.',
    message: 'Both ways to share files with containers are off: Docker Desktop 4.80 and later fail to start.',
    fix: 'Set useVirtualizationFrameworkVirtioFS to true, or leave one of the two out.',
    source: `${JSON_PAGE}; release notes 4.80`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const {setting, mayBeAtLeast} = system;
        const off = (name: string) => setting(`${name}.value`)?.value === false;
        if (!off('useVirtualizationFrameworkVirtioFS') || !off('useGrpcfuse')) continue;
        yield settingHit(
          system,
          'useVirtualizationFrameworkVirtioFS.value',
          mayBeAtLeast('4.80')
            ? {}
            : {
                severity: 'warning',
                message:
                  'Both ways to share files with containers are off: clients before 4.80 fall back to osxfs, later ones fail to start.',
              },
        );
      }
    },
  },
  {
    id: 'DD-CIDR-EMPTY',
    group: 'Setting semantics',
    severity: 'warning',
    condition:
      'linuxVM.vpnkitCIDR is locked with an empty value: an error if the fleet may include Docker Desktop 4.44.0, else a warning.',
    message: 'The Docker subnet is locked and empty: Docker Desktop 4.44.0 crashes at start-up on this.',
    fix: 'Write the subnet, for example linuxVM: {vpnkitCIDR: "192.168.65.0/24"}, or leave it out.',
    source: 'release notes 4.44.1',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const {setting, mayInclude} = system;
        const path = 'linuxVM.vpnkitCIDR';
        if (setting(`${path}.value`)?.value !== '' || setting(`${path}.locked`)?.value !== true) continue;
        const crashes = mayInclude('4.44', '4.44.1');
        if (crashes === undefined) yield {needs: 'desktop.minimumVersion'};
        yield settingHit(
          system,
          `${path}.value`,
          crashes === true
            ? {severity: 'error'}
            : {
                message: 'The Docker subnet is locked and empty: nobody can set one, and none is set.',
              },
        );
      }
    },
  },
  {
    id: 'DD-CIDR-SIZE',
    group: 'Setting semantics',
    severity: 'warning',
    condition:
      'linuxVM.vpnkitCIDR is no /24, or overlaps a network of yours, as far as proxy.exclude and containersProxy.exclude name them.',
    message: 'The Docker subnet must be a /24, such as 192.168.65.0/24.',
    fix: 'Choose a /24 that is free in your network, or leave it out: from 4.50 Docker Desktop avoids clashes itself.',
    source: `release notes 4.14, 4.50; ${REFERENCE_2025}`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const subnet = system.setting('linuxVM.vpnkitCIDR.value')?.value;
        if (typeof subnet !== 'string' || subnet === '') continue;
        const range = rangeOf(subnet);
        if (range?.length !== 24) yield settingHit(system, 'linuxVM.vpnkitCIDR.value');
        const clash = range && excluded(system).find(text => overlaps(range, rangeOf(text)));
        if (clash !== undefined)
          yield settingHit(system, 'linuxVM.vpnkitCIDR.value', {
            message: `The Docker subnet ${subnet} overlaps ${clash}, which the proxy settings name as a network of yours: what is there may become unreachable.`,
          });
      }
    },
  },
  {
    id: 'DD-WSL-BACKEND',
    group: 'Setting semantics',
    severity: 'warning',
    condition: 'linuxVM.wslEngineEnabled and desktop.install.backend disagree.',
    message: 'The backend of the settings is another one than that of the installation: the settings win.',
    fix: 'Make them agree: true belongs to backend wsl2, false to hyper-v.',
    source: `${JSON_PAGE}; ${MSI}; ${WINDOWS_INSTALL}`,
    judged: 'policy',
    *judge({policy: {desktop}, systems}) {
      const windows = windowsOf(systems);
      const enabled = windows?.setting('linuxVM.wslEngineEnabled.value')?.value;
      if (!windows || enabled === undefined) return;
      const backend = desktop.install?.backend;
      if (backend === undefined) yield {needs: 'desktop.install.backend'};
      else if (enabled !== (backend === 'wsl2')) yield settingHit(windows, 'linuxVM.wslEngineEnabled.value');
    },
  },
  {
    id: 'DD-WSL-TAMPER',
    group: 'Setting semantics',
    severity: 'warning',
    condition:
      'Windows runs on WSL 2 though the policy is hardened: it locks enhancedContainerIsolation on, or a manual containersProxy.',
    message:
      'On WSL 2 a user can become root of the virtual machine with wsl -d docker-desktop and get around every setting.',
    fix: 'Use Hyper-V (installations for all users only): backend: hyper-v and linuxVM: {wslEngineEnabled: false}.',
    source: ISOLATION_LIMITS,
    judged: 'policy',
    *judge({policy, systems}) {
      const windows = windowsOf(systems);
      const hardening = windows && hardeningOf(windows);
      if (!windows || hardening === undefined) return;
      const backend = backendOf(policy, windows);
      if (backend === undefined) yield {needs: 'desktop.install.backend'};
      else if (backend === 'wsl2') yield settingHit(windows, hardening);
    },
  },
  {
    id: 'DD-WSL-PERUSER',
    group: 'Setting semantics',
    severity: 'error',
    condition: 'An installation per user, and linuxVM.wslEngineEnabled is locked to false or the backend is no WSL 2.',
    message: 'An installation per user supports WSL 2 only: no Hyper-V, no Windows containers.',
    fix: 'Install for all users (desktop.install.scope: all-users), or choose WSL 2.',
    source: `${WINDOWS_INSTALL}; docker/docs pull request 25726`,
    judged: 'policy',
    judge: perUser,
  },
  {
    id: 'DD-TCP2375',
    group: 'Setting semantics',
    severity: 'warning',
    condition: 'exposeDockerAPIOnTCP2375 is true on Windows.',
    message: 'Everybody who reaches port 2375 controls Docker, and with it the machine: no password is asked.',
    fix: 'Write exposeDockerAPIOnTCP2375: false, which locks it off; Docker allows it behind firewall rules only.',
    source: `${REFERENCE}; ${JSON_PAGE}`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        if (system.setting('exposeDockerAPIOnTCP2375.value')?.value === true)
          yield settingHit(system, 'exposeDockerAPIOnTCP2375.value');
    },
  },
  {
    id: 'DD-NET-DNS',
    group: 'Setting semantics',
    severity: 'warning',
    condition: 'dnsInhibition is ipv4 or ipv6, and defaultNetworkingMode is not dual-stack.',
    message: 'These filters exist in dual-stack mode only; another mode sets them back to auto.',
    fix: 'Leave dnsInhibition out, or set defaultNetworkingMode to dual-stack.',
    source: 'docker/docs features/networking.md',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const filter = system.setting('dnsInhibition.value')?.value;
        const mode = system.setting('defaultNetworkingMode.value')?.value ?? 'dual-stack';
        if ((filter === 'ipv4' || filter === 'ipv6') && mode !== 'dual-stack')
          yield settingHit(system, 'dnsInhibition.value');
      }
    },
  },
  {
    id: 'DD-FSHARE-WIDE',
    group: 'Setting semantics',
    severity: 'warning',
    condition: 'filesharingAllowedDirectories names / or a whole drive; an info where it shares $HOME by default.',
    message: 'The whole disk may be shared with containers: the list limits nothing.',
    fix: 'List the folders that developers work in.',
    source: `${REFERENCE_2025} (inferred)`,
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems) {
        const count = directoriesOf(system)?.length ?? 0;
        for (let index = 0; index < count; index++) {
          const path = system.setting(`filesharingAllowedDirectories.${index}.path`)?.value;
          const shared = system.setting(`filesharingAllowedDirectories.${index}.sharedByDefault`)?.value === true;
          const said = {subject: `settings.filesharingAllowedDirectories[${index}].path`};
          const hit = {...settingHit(system, `filesharingAllowedDirectories.${index}.path`), ...said};
          if (typeof path !== 'string') continue;
          if (/^(?:[\\/]+|[A-Za-z]:[\\/]*)$/.test(path)) yield hit;
          else if (/^\$HOME[\\/]*$/.test(path) && shared)
            yield {
              ...hit,
              severity: 'info',
              message: "All files of the user are shared with containers by default, as in Docker's own sample.",
            };
        }
      }
    },
  },
  {
    id: 'DD-FSHARE-WSL',
    group: 'Setting semantics',
    severity: 'warning',
    condition: 'filesharingAllowedDirectories is set, and Windows runs on WSL 2.',
    message: 'On WSL 2 files are shared with containers anyway: the list limits macOS, Linux and Hyper-V only.',
    fix: 'Use Hyper-V on Windows, or leave the list out there: overrides: {windows: {settings: {filesharingAllowedDirectories: null}}}.',
    source: SETTINGS_GUI,
    judged: 'policy',
    *judge({policy, systems}) {
      const windows = windowsOf(systems);
      if (!windows || !directoriesOf(windows)) return;
      const backend = backendOf(policy, windows);
      if (backend === undefined) yield {needs: 'desktop.install.backend'};
      else if (backend === 'wsl2') yield settingHit(windows, 'filesharingAllowedDirectories');
    },
  },
  {
    id: 'DD-FSHARE-SYNC',
    group: 'Setting semantics',
    severity: 'warning',
    condition: 'filesharingAllowedDirectories is set, and the fleet may include Docker Desktop older than 4.36.',
    message: 'Before 4.36 synchronized file shares ignore this list.',
    fix: 'Raise desktop.minimumVersion to "4.36" once no older client is left.',
    source: 'release notes 4.36',
    judged: 'policy',
    *judge({systems}) {
      for (const system of systems)
        if (directoriesOf(system))
          yield* whereOlder(system, '4.36', settingHit(system, 'filesharingAllowedDirectories'));
    },
  },
];

function directoriesOf({setting}: System): readonly unknown[] | undefined {
  const value = setting('filesharingAllowedDirectories')?.value;
  return Array.isArray(value) ? value : undefined;
}

function excluded({setting}: System): readonly string[] {
  return ['proxy.exclude', 'containersProxy.exclude'].flatMap(path => {
    const value = setting(path)?.value;
    return Array.isArray(value) ? value.filter(item => typeof item === 'string') : [];
  });
}

/** The setting that shows that users are not trusted to leave the rest alone. */
function hardeningOf({setting}: System): string | undefined {
  const locked = (path: string) => setting(`${path}.locked`)?.value === true;
  if (locked('enhancedContainerIsolation') && setting('enhancedContainerIsolation.value')?.value === true)
    return 'enhancedContainerIsolation.value';
  return locked('containersProxy') && setting('containersProxy.mode')?.value === 'manual'
    ? 'containersProxy'
    : undefined;
}

function* perUser({policy, systems, place}: Facts): Generator<Hit | Missing> {
  const windows = windowsOf(systems);
  if (!windows) return;
  const {backend, scope} = policy.desktop.install ?? {};
  const {setting} = windows;
  const wsl = 'linuxVM.wslEngineEnabled';
  const hits: Hit[] = [];
  if (setting(`${wsl}.value`)?.value === false && setting(`${wsl}.locked`)?.value === true)
    hits.push(settingHit(windows, `${wsl}.value`));
  if (backend !== undefined && backend !== 'wsl2')
    hits.push({at: place('desktop', 'install', 'backend'), subject: 'desktop.install.backend'});
  if (hits.length > 0 && scope === undefined) yield {needs: 'desktop.install.scope'};
  if (scope === 'per-user') yield* hits;
}
