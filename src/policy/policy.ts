import type {Place, Platform} from '../desktop/platforms.ts';
import type {SourceId} from '../desktop/sources.ts';
import type {Exemption, Location} from '../finding.ts';
import type {Json, JsonObject} from '../json.ts';
import type {DesktopFleet, Organization} from '../state/state.ts';
import type {MapNode, Node} from './tree.ts';

/** A UTC day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

export interface SignIn {
  /** Order matters: Registry Access Management uses the first. */
  readonly organizations: readonly string[];
  /** Sources to write per system, in Docker's order of precedence; `[]` = not enforced there. */
  readonly windows: readonly SourceId[];
  readonly macos: readonly SourceId[];
  readonly linux: readonly SourceId[];
}

/** Who decided an entry, and until when. */
export interface Ownership {
  readonly reason?: string;
  readonly owner?: string;
  readonly ticket?: string;
  readonly expires?: Day;
  readonly review?: Day;
}
export interface AllowEntry extends Ownership {
  /** Unique; defaults to the preset or the host. */
  readonly id: string;
  readonly host?: string;
  /** Id of a registry preset (src/desktop/registries), never an alias. */
  readonly use?: string;
  readonly with?: Readonly<Record<string, Json>>;
  readonly at: Location;
}
export interface RegistryAccess {
  readonly dockerHub: 'allow' | 'deny';
  readonly assume: 'exact' | 'suffix';
  readonly allow: readonly AllowEntry[];
}
export interface ImageAccess {
  readonly official: 'allow' | 'deny';
  readonly verifiedPublisher: 'allow' | 'deny';
  readonly repositories: readonly string[];
}
export interface Ring {
  readonly name: string;
  readonly description?: string;
  readonly groups?: Readonly<Record<string, string>>;
  readonly patch: {
    /** RFC 7396 over the long form; the located tree as written. */
    readonly settings?: MapNode;
    readonly overrides?: Readonly<Partial<Record<Platform, MapNode>>>;
    readonly signIn?: MapNode;
  };
  readonly at: Location;
}
export interface PolicyException extends Exemption {
  readonly control: string;
  readonly ring: string;
  readonly value: Node;
  readonly at: Location;
}
export interface LintIgnore {
  readonly rule: string;
  readonly reason: string;
  readonly until?: Day;
  readonly at: Location;
}

/** What the admin wrote, validated and with its defaults. A section that is undefined is unmanaged. */
export interface Policy {
  readonly version: 1;
  readonly revision: string;
  readonly organization: Organization;
  readonly platforms: readonly Platform[];
  readonly desktop: DesktopFleet;
  readonly environment: Readonly<Record<string, Json>>;
  readonly signIn: SignIn;
  readonly registryAccess?: RegistryAccess | 'off';
  readonly imageAccess?: ImageAccess | 'off';
  readonly namespaceAccess?: {readonly personalPush: 'allow' | 'deny'};
  /** As written, short forms and all; src/policy/resolve.ts expands and merges. */
  readonly settings?: MapNode;
  readonly additionalSettings?: MapNode;
  readonly adminSettingsWithoutOrganization: 'allow' | 'deny';
  readonly proxy: {readonly deliver: readonly ('admin-settings' | 'profile')[]};
  /** `overrides.<os>.settings`, as written. */
  readonly overrides: Readonly<Partial<Record<Platform, MapNode>>>;
  readonly rings: readonly Ring[];
  readonly exceptions: readonly PolicyException[];
  readonly linuxAgent: {readonly interval: string; readonly repair: boolean};
  readonly lint: {readonly ignore: readonly LintIgnore[]};
  /** The whole file as read: places of everything. */
  readonly root: MapNode;
}

/** One ring (null: the base) on one UTC day. */
export interface Scope {
  readonly ring: string | null;
  readonly at: Day;
}

/** One endpoint setting on one system after overrides, ring and exceptions: a control of its own. */
export interface ResolvedSetting {
  /** `settings.proxy`, `settings.linuxVM.wslEngineEnabled`, `additionalSettings.someNewKey`. */
  readonly control: string;
  /** Keys from the root of admin-settings.json. */
  readonly path: readonly string[];
  /** Long form, as it stands in admin-settings.json. */
  readonly value: Json;
  /** The same with the place of every value in it. */
  readonly node: Node;
  readonly at: Location;
  readonly exemption?: Exemption;
}
export interface ResolvedPlatform {
  readonly signIn: {
    readonly organizations: readonly string[];
    /** In Docker's order of precedence, whatever the order in the policy. */
    readonly sources: readonly SourceId[];
    /** Exemptions of `signIn.organizations` and `signIn.<os>`, by control. */
    readonly exemptions: Readonly<Record<string, Exemption>>;
  };
  readonly settings: readonly ResolvedSetting[];
  /** The value of admin-settings.json (with configurationFileVersion); undefined: unmanaged. */
  readonly adminSettings?: JsonObject;
  /** Proxy keys for the macOS profile, where `proxy.deliver` asks for them. */
  readonly profileProxy?: Readonly<Record<string, string>>;
}
export interface ResolvedPolicy {
  readonly policy: Policy;
  readonly scope: Scope;
  readonly platforms: Readonly<Partial<Record<Platform, ResolvedPlatform>>>;
  /** Settings the policy has that do not exist on a system it serves. */
  readonly notApplicable: readonly {readonly control: string; readonly place: Place; readonly reason: string}[];
  /** Allow entries in force on the day. */
  readonly allow: readonly AllowEntry[];
}
