import {expect, test} from 'vitest';
import type {SourceId} from '../../../src/desktop/sources.ts';
import {SOURCES} from '../../../src/desktop/sources.ts';
import type {PosixPlatform} from '../../../src/documents/posix.ts';
import type {DesiredState} from '../../../src/state/state.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {contractSuite, type Need} from '../tools.ts';
import {type Machine, NEEDS, onMachine, SHELLS} from './machine.ts';
import {faults, faultsOfFinished} from './truth.ts';

/** Every set of sources an installer of the system can be asked for. */
const SETS: Readonly<Record<PosixPlatform, readonly (readonly SourceId[])[]>> = {
  linux: subsets(['registry-json']),
  macos: subsets(['profile', 'desktop-plist', 'registry-json']),
};
/** A real Mac shows no managed preferences of another root. */
const FAKED: Need = {holds: () => process.platform !== 'darwin', otherwise: 'it plays the part of MDM, on fakes'};
const SETTINGS = {analyticsEnabled: false};

for (const platform of ['linux', 'macos'] as const)
  contractSuite(`one policy after another on ${platform}`, [...NEEDS[platform], FAKED, 'dash'], () => {
    const pairs = SETS[platform].flatMap(from => SETS[platform].map(to => [from, to] as const));
    test.each(pairs.map(([from, to]) => ({from, to, title: `[${from}] then [${to}]`})))('$title', ({from, to}) =>
      onMachine(platform, SHELLS['dash']!, machine => {
        const first = desiredState({platform, sources: from, organizations: ['acme'], settings: SETTINGS});
        const second = desiredState({platform, sources: to, organizations: ['acme-labs', 'acme'], revision: '2.0.0'});

        expect(machine.install(first).code).toBe(0);
        deliver(machine, first);
        expect(machine.install(first)).toMatchObject({code: 0, stderr: ''});
        expect(effective(machine)).toEqual(from.length > 0 ? ['acme'] : undefined);

        const upgrade = machine.install(second);
        expect(upgrade.result).toContain(`wharfinger: ${untilDelivered(from, to)} `);
        expect(upgrade.code).toBe(['ok', 'pending'].includes(untilDelivered(from, to)) ? 0 : 1);
        expect(faults(machine, undefined, second)).toEqual([]);

        deliver(machine, second);
        expect(machine.install(second)).toMatchObject({code: 0, stderr: ''});
        expect(faultsOfFinished(machine, second)).toEqual([]);
        expect(effective(machine)).toEqual(to.length > 0 ? ['acme-labs', 'acme'] : undefined);
      }),
    );
  });

/** The verdict of the second installation as long as MDM has brought or taken away nothing. */
function untilDelivered(from: readonly SourceId[], to: readonly SourceId[]): string {
  const [had, wants] = [from.includes('profile'), to.includes('profile')];
  if (!had) return wants ? 'pending' : 'ok';
  // The profile of the first policy still decides: above every file, and against none where no file is wanted.
  return wants || to.length > 0 ? 'conflict' : 'drift';
}

/** MDM does its part. */
function deliver(machine: Machine, state: DesiredState): void {
  const preference = state.resources.find(resource => resource.kind === 'managed-preference');
  machine.deliver(preference?.ensure === 'present' ? preference.values : undefined);
}

/** What Docker Desktop obeys: the first source that is there. */
function effective(machine: Machine): readonly string[] | undefined {
  for (const {id, location} of SOURCES[machine.platform]) {
    const text =
      id === 'profile'
        ? machine.read('/Library/Managed Preferences/com.docker.config/allowedOrgs')
        : machine.read(location);
    if (text === undefined) continue;
    if (id === 'profile') return text.trim().split(';');
    if (id === 'desktop-plist') return [...text.matchAll(/<string>(.*?)<\/string>/g)].map(match => match[1]!);
    if (id === 'registry-json') return (JSON.parse(text) as {allowedOrgs: string[]}).allowedOrgs;
  }
  return undefined;
}

function subsets<T>(all: readonly T[]): readonly (readonly T[])[] {
  const [first, ...rest] = all;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map(set => [first, ...set])];
}
