import {ALLOWED_ORGS, POLICY_KEY, POLICY_PATHS} from '../desktop/paths.ts';
import {SOURCES} from '../desktop/sources.ts';
import {sha256} from '../formats/sha256.ts';
import {base64} from '../render/quote.ts';
import {type FrameName, render, type Value, type Values} from '../render/template.ts';
import {
  type DesiredState,
  type FileResource,
  isEndpointResource,
  type RegistryValueResource,
  type Resource,
} from '../state/state.ts';
import type {Document} from './document.ts';

/** Intune takes platform scripts below 200 KB (MicrosoftDocs/memdocs run-powershell-scripts-windows.md). */
const MAXIMUM_BYTES = 190_000;
/** Characters of base64 on one line: a script is printed and reviewed. */
const LINE = 100;

/** Both Windows scripts share everything but their frame. */
export interface WindowsDocuments {
  readonly install: Document;
  readonly remove: Document;
}

/**
 * The scripts that make a Windows machine equal to the policy and take the policy off it again: Windows PowerShell 5.1
 * and PowerShell 7, pure ASCII, CRLF, no byte order mark, content inside.
 *
 * @param replaced other text for partials of `templates/windows`, as in {@link render}: the primitives of a machine
 *   that is not there
 * @throws RangeError when a script grows beyond what Intune takes
 */
export function composeWindows(state: DesiredState, replaced: Readonly<Record<string, string>> = {}): WindowsDocuments {
  const values = scriptValues(state);
  const resources = state.resources.filter(resource => isEndpointResource(resource) && resource.platform === 'windows');
  const controls = [...new Set(resources.flatMap(resource => resource.controls))];
  const document = (frame: FrameName, name: string): Pick<Document, 'name' | 'mode' | 'bytes' | 'controls'> => ({
    name,
    mode: 0o644,
    bytes: scriptBytes(render(frame, values, replaced), name),
    controls,
  });
  return {
    install: {
      ...document('windows/install.ps1', 'Install-DockerDesktopPolicy.ps1'),
      id: 'windows-install',
      title: 'Makes a Windows machine equal to the policy',
      role: 'install',
    },
    remove: {
      ...document('windows/uninstall.ps1', 'Uninstall-DockerDesktopPolicy.ps1'),
      id: 'windows-remove',
      title: 'Takes the policy off a Windows machine',
      role: 'remove',
    },
  };
}

function scriptValues(state: DesiredState): Values {
  const {organization, scope} = state;
  return {
    policy: state.policy,
    revision: state.revision,
    ring: scope.ring ?? '',
    ringTitle: scope.ring ?? 'none: every machine without a ring',
    organization: organization.name,
    contact: organization.contact ?? 'not named',
    receiptKey: `SOFTWARE\\Wharfinger\\${organization.slug}`,
    adminFolder: below(POLICY_PATHS.windows.folders[0]!, '%ProgramData%\\'),
    places: SOURCES.windows.map(({location}) => place(location, state.resources)),
  };
}

/** One source as the scripts know it. Without a resource it is unmanaged: named by nobody, removed only if it was ours. */
function place(location: string, resources: readonly Resource[]): Value {
  if (location === `${POLICY_KEY}\\${ALLOWED_ORGS}`) {
    const resource = resources.find(
      (candidate): candidate is RegistryValueResource =>
        candidate.kind === 'registry-value' && `${candidate.key}\\${candidate.name}` === location,
    );
    const data = resource?.ensure === 'present' ? resource.data : [];
    return {
      kind: 'registry-value',
      ensure: resource?.ensure ?? 'unmanaged',
      path: location,
      key: below(POLICY_KEY, 'HKLM\\'),
      name: ALLOWED_ORGS,
      sha256: sha256(['kind=REG_MULTI_SZ', ...data].join(';')),
      data,
    };
  }
  const resource = resources.find(
    (candidate): candidate is FileResource =>
      candidate.kind === 'file' && candidate.platform === 'windows' && candidate.path === location,
  );
  const bytes = resource?.ensure === 'present' ? resource.bytes : new Uint8Array();
  return {
    kind: 'file',
    ensure: resource?.ensure ?? 'unmanaged',
    path: below(location, '%ProgramData%\\'),
    key: '',
    name: '',
    sha256: sha256(bytes),
    data: base64(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? [],
  };
}

function below(path: string, prefix: string): string {
  if (!path.startsWith(prefix)) throw new RangeError(`${path} does not begin with ${prefix}`);
  return path.slice(prefix.length);
}

/** CRLF, within what Intune takes. */
export function scriptBytes(text: string, name: string): Uint8Array {
  const bytes = new TextEncoder().encode(text.replaceAll('\n', '\r\n'));
  if (bytes.length > MAXIMUM_BYTES)
    throw new RangeError(`${name} would have ${bytes.length} bytes; Intune takes less than 200 KB`);
  return bytes;
}
