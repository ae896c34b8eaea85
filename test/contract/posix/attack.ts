import {spawnSync} from 'node:child_process';
import {symlinkSync} from 'node:fs';
import {dirname} from 'node:path';
import {expect, test} from 'vitest';
import {POLICY_PATHS} from '../../../src/desktop/paths.ts';
import type {PosixPlatform} from '../../../src/documents/posix.ts';
import type {DesiredState} from '../../../src/state/state.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {contractSuite, type Need} from '../tools.ts';
import {type Machine, NEEDS, onMachine, SHELLS} from './machine.ts';
import {faultsOfFinished} from './truth.ts';

/** The user who attacks. */
export const USER = 65534;
export const EVIL = '{"allowedOrgs": ["evil"]}\n';

export const IMMUTABLE: Need = {
  holds: immutableWorks,
  otherwise: 'the file system of the temporary folder has no immutable flag',
};

/** Where an attack takes place. */
export interface Scene {
  readonly platform: PosixPlatform;
  readonly shell: readonly string[];
  /** The policy that may be in place, and the one that is installed. */
  readonly before: DesiredState;
  readonly now: DesiredState;
  /** The file of the policy, its folder, and the first folder of ours above it. */
  readonly target: string;
  readonly folder: string;
  readonly ours: string;
  attack(name: string, body: (machine: Machine) => void): void;
  /** The policy lands whatever was prepared. */
  lands(machine: Machine): void;
  /** The script refuses and names the place; when the cause is gone, the next run repairs. */
  refuses(machine: Machine, place: string, mend: () => void): void;
}

/** Every attack on both systems, in every shell. */
export function attackSuites(title: string, body: (scene: Scene) => void): void {
  for (const platform of ['linux', 'macos'] as const)
    for (const [name, shell] of Object.entries(SHELLS)) {
      const needs = [...NEEDS[platform], shell[0]!, 'setfacl', 'getfacl', 'chattr'];
      contractSuite(`${title}, ${platform} in ${name}`, needs, () => body(sceneOf(platform, shell)));
    }
}

function sceneOf(platform: PosixPlatform, shell: readonly string[]): Scene {
  const now = desiredState({platform, sources: ['registry-json'], revision: '2.0.0'});
  const target = POLICY_PATHS[platform].registryJson;
  const lands = (machine: Machine) => {
    expect(machine.install(now)).toMatchObject({code: 0});
    expect(faultsOfFinished(machine, now)).toEqual([]);
  };
  return {
    platform,
    shell,
    before: desiredState({platform, sources: ['registry-json'], organizations: ['acme']}),
    now,
    target,
    folder: dirname(target),
    ours: POLICY_PATHS[platform].folders[0]!,
    attack: (name, body) => test(name, () => onMachine(platform, shell, body)),
    lands,
    refuses(machine, place, mend) {
      const refused = machine.install(now);
      expect(refused.code).toBe(2);
      expect(refused.result).toContain('wharfinger: trouble ');
      expect(refused.stderr).toContain(`${machine.root}${place}`);
      expect(refused.stderr).toContain('do: ');
      mend();
      lands(machine);
    },
  };
}

export function link(to: string, at: string, owner: number): void {
  symlinkSync(to, at);
  spawnSync('chown', ['-h', `${owner}:${owner}`, at]);
}

/** Flags of setfacl, the entry last. */
export function acl(path: string, ...entries: readonly string[]): void {
  const [entry, ...flags] = entries.toReversed();
  const {status} = spawnSync('setfacl', [...flags, '-m', entry!, path]);
  expect(status).toBe(0);
}

function immutableWorks(): boolean {
  const probe = spawnSync('sh', ['-c', 'f=$(mktemp) && chattr +i "$f" && chattr -i "$f"; s=$?; rm -f "$f"; exit $s']);
  return probe.status === 0;
}
