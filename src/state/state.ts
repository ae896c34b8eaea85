import type {HubSetting} from '../desktop/hub-settings.ts';
import type {Place, Platform} from '../desktop/platforms.ts';
import type {AllowedHost} from '../desktop/registries/expand.ts';
import type {Exemption, Location} from '../finding.ts';
import type {Json} from '../json.ts';
import type {Ownership} from '../policy/policy.ts';
import type {Check, SourcePlan} from './check.ts';

/** `<slug>[.<ring>]@<8 hex>`, see docs/architecture.md. */
export type PolicyId = string;

/** One decision in the policy, as an admin thinks of it: `signIn.organizations`, `settings.extensionsEnabled`. */
export interface Control {
  readonly id: string;
  readonly title: string;
  readonly value: Json;
  /** Where it takes effect. Empty: nowhere the policy serves. */
  readonly places: readonly Place[];
  /** Systems of the policy on which it does nothing, and why. */
  readonly notApplicable?: Readonly<Partial<Record<Place, string>>>;
  /** Places where less than the whole decision holds. */
  readonly weaker?: Readonly<Partial<Record<Place, Weakness>>>;
  readonly declaredAt?: Location;
  readonly exemption?: Exemption;
}

/** `default-only`: it sets what a new installation begins with. `partly`: what carries it there cannot carry all of it. */
export interface Weakness {
  readonly status: 'default-only' | 'partly';
  readonly reason: string;
}

/** Each system renders and judges it; no SDDL or mode outside src/render, templates and src/verify. */
export type Access = 'admins-write-everyone-reads';

interface Serves {
  readonly controls: readonly string[];
}
export type FileResource = Serves & {readonly kind: 'file'; readonly platform: Platform; readonly path: string} & (
    | {readonly ensure: 'present'; readonly bytes: Uint8Array; readonly access: Access}
    | {readonly ensure: 'absent'}
  );
export type FolderResource = Serves & {
  readonly kind: 'folder';
  readonly ensure: 'present';
  readonly platform: Platform;
  readonly path: string;
  readonly access: Access;
};
export type RegistryValueResource = Serves & {
  readonly kind: 'registry-value';
  readonly platform: 'windows';
  readonly key: string;
  readonly name: string;
} & (
    | {readonly ensure: 'present'; readonly type: 'REG_MULTI_SZ'; readonly data: readonly string[]}
    | {readonly ensure: 'absent'}
  );
export type ManagedPreferenceResource = Serves & {
  readonly kind: 'managed-preference';
  readonly platform: 'macos';
  readonly domain: string;
} & ({readonly ensure: 'present'; readonly values: Readonly<Record<string, string>>} | {readonly ensure: 'absent'});
/** What Docker Hub is told by request or by Terraform. `body` is the whole of the setting, never a part of it. */
export type HubSettingResource = Serves & {
  readonly kind: 'hub-setting';
  readonly ensure: 'present';
  readonly organization: string;
  readonly setting: HubSetting;
  readonly body: Json;
};
/** What has no public API: a person does it in Docker Home. */
export type ConsoleTaskResource = Serves & {
  readonly kind: 'console-task';
  readonly ensure: 'present';
  readonly organization: string;
  readonly title: string;
  readonly steps: readonly string[];
  /** How to undo the steps. */
  readonly back: readonly string[];
  readonly data: Json;
};

/** Something that must be present or absent on a machine or in a service. Nothing else is ever installed, checked or removed. */
export type Resource =
  | FileResource
  | FolderResource
  | RegistryValueResource
  | ManagedPreferenceResource
  | HubSettingResource
  | ConsoleTaskResource;

/** What lands on a machine; the others live in Docker Hub. */
export type EndpointResource = Exclude<Resource, HubSettingResource | ConsoleTaskResource>;

export function isEndpointResource(resource: Resource): resource is EndpointResource {
  return resource.kind !== 'hub-setting' && resource.kind !== 'console-task';
}

/** A host of the registry allow-list, or a hint beside it, and who decided the entries it serves. */
export interface ListedHost extends AllowedHost {
  /** Under which name Docker Hub lists it. */
  readonly name: string;
  readonly decisions: readonly (Ownership & {readonly id: string})[];
}

export interface Organization {
  readonly name: string;
  readonly slug: string;
  readonly domain: string;
  readonly contact?: string;
}

/** The hinge: nothing after it reads the policy again, nothing before it knows a channel. */
export interface DesiredState {
  readonly policy: PolicyId;
  /** Digest id of what lives in Docker Hub: `<slug>.hub@<8 hex>`. */
  readonly hubPolicy: PolicyId;
  readonly revision: string;
  readonly organization: Organization;
  /** First organisation of the policy: the one whose Registry Access Management applies. */
  readonly signInOrganizations: readonly string[];
  readonly scope: {readonly ring: string | null; readonly at: string};
  /** Who receives a ring, as the policy describes it; null for the base. */
  readonly rollout: {readonly description?: string; readonly groups?: Readonly<Record<string, string>>} | null;
  /** Last UTC day on which the same policy gives the same state; null: no date in it changes anything. */
  readonly stableUntil: string | null;
  readonly platforms: readonly Platform[];
  /** Facts about how Docker Desktop is installed; undefined where the policy says nothing. */
  readonly desktop: DesktopFleet;
  readonly controls: readonly Control[];
  readonly resources: readonly Resource[];
  /** The registry allow-list host by host, then the hints; empty in a ring, and where the policy has no list. */
  readonly registryHosts: readonly ListedHost[];
  readonly sources: Readonly<Partial<Record<Platform, readonly SourcePlan[]>>>;
  readonly checks: readonly Check[];
  /** Sections of the policy format this policy does not have: nothing is emitted for them, nothing switched off. */
  readonly unmanaged: readonly string[];
}

/** What the policy declares of the Docker Desktop installations it serves. */
export interface DesktopFleet {
  readonly minimumVersion?: Readonly<Partial<Record<Platform, string>>>;
  readonly maximumVersion?: Readonly<Partial<Record<Platform, string>>>;
  readonly install?: {
    readonly scope?: 'all-users' | 'per-user';
    readonly package?: 'msi' | 'exe' | 'store';
    readonly backend?: 'wsl2' | 'hyper-v' | 'windows';
    readonly windowsContainers?: boolean;
  };
}
