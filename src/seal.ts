import {sha256} from './formats/sha256.ts';
import {type Json, jsonFile} from './json.ts';
import type {DesiredState, PolicyId} from './state/state.ts';
import type {Artifact} from './targets/target.ts';

export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

/** What the manifest says of the whole tree, besides its files. */
export interface Seal {
  readonly tool: string;
  readonly policy: PolicyId;
  readonly hubPolicy: PolicyId;
  /** Policy id of each ring in the tree. */
  readonly rings: Readonly<Record<string, PolicyId>>;
  readonly organization: string;
  readonly revision: string;
  /** The UTC day the tree was built for. */
  readonly date: string;
  /** Last UTC day on which a build gives the same artifacts; null: no date in the policy changes them. */
  readonly stableUntil: string | null;
}

/** Adds manifest.json (every file but itself and the sums) and SHA256SUMS (every file but itself). */
export function seal(artifacts: readonly Artifact[], about: Seal): readonly Artifact[] {
  const files = [...artifacts].sort(byPath);
  const clash = files.find((artifact, index) => artifact.path.toLowerCase() === files[index - 1]?.path.toLowerCase());
  if (clash) throw new Error(`two artifacts share the path ${clash.path}`);
  const manifest: Artifact = {
    path: MANIFEST,
    bytes: jsonFile({manifest: 1, ...about, files: files.map(entry)}),
    mode: 0o644,
    role: 'document',
    title: 'Every file of this tree with its digest',
    controls: [],
  };
  const sealed = [...files, manifest].sort(byPath);
  const sums = sealed.map(({path, bytes}) => `${sha256(bytes)}  ${path}\n`).join('');
  return [
    ...sealed,
    {
      path: SUMS,
      bytes: new TextEncoder().encode(sums),
      mode: 0o644,
      role: 'document',
      title: 'Digests for sha256sum -c',
      controls: [],
    },
  ];
}

function entry({path, bytes, mode, role, title, controls, embeds}: Artifact): Json {
  const octal = mode.toString(8).padStart(4, '0');
  return {
    path,
    sha256: sha256(bytes),
    size: bytes.length,
    mode: octal,
    role,
    title,
    controls: [...controls],
    ...(embeds ? {embeds: [...embeds]} : {}),
  };
}

/** Paths are ASCII, so code units are bytes. */
const byPath = (a: Artifact, b: Artifact): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** What a manifest says of the states a tree is built from: the base and its rings, or one ring alone. */
export function sealFor(states: readonly DesiredState[], tool: string): Seal {
  const [first] = states;
  if (!first) throw new Error('a tree has at least one state');
  const rings = states.flatMap(({scope, policy}) => (scope.ring === null ? [] : [[scope.ring, policy] as const]));
  return {
    tool,
    policy: first.policy,
    hubPolicy: first.hubPolicy,
    rings: Object.fromEntries(rings),
    organization: first.organization.slug,
    revision: first.revision,
    date: first.scope.at,
    stableUntil: first.stableUntil,
  };
}
