import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {MINIMAL, RICH, statesOf} from '../../test/fixtures/policies.ts';
import {randomPolicy} from '../../test/fixtures/random-policies.ts';
import type {Place} from '../desktop/platforms.ts';
import {emit} from '../emit.ts';
import type {DesiredState} from '../state/state.ts';
import {coverageOf} from './coverage.ts';
import {TARGETS} from './index.ts';

/** Places of a state a control speaks about: where it takes effect, and where the policy says it does not. */
function placesOf(state: DesiredState, control: DesiredState['controls'][number]): readonly Place[] {
  const places = [...control.places, ...(Object.keys(control.notApplicable ?? {}) as Place[])];
  return places.filter(place => place === 'hub' || state.platforms.includes(place));
}

describe('coverage', () => {
  test('every control has one status in every target of its places, with a reason unless enforced', () => {
    fc.assert(
      fc.property(randomPolicy, policy => {
        for (const state of statesOf(policy))
          for (const control of state.controls)
            for (const target of TARGETS) {
              const rows = coverageOf(state).filter(row => row.target === target.id && row.control === control.id);
              const expected = placesOf(state, control).filter(place => target.places.includes(place));
              expect(rows.map(({place}) => place).sort()).toEqual([...expected].sort());
              for (const row of rows) expect(row.status === 'enforced').toBe(row.reason === undefined);
            }
      }),
      {numRuns: 200},
    );
  });

  test('what nothing serves is said, not skipped', () => {
    const [state] = statesOf(RICH);
    const rows = coverageOf({...state!, resources: []});
    expect(rows.filter(({status}) => status === 'enforced' || status === 'manual')).toEqual([]);
    expect(
      rows.find(({control, place}) => control === 'settings.analyticsEnabled' && place === 'windows'),
    ).toMatchObject({
      status: 'not-expressed',
      reason: 'nothing that can be installed here expresses it',
    });
    expect(rows.find(({control}) => control === 'imageAccess.official')).toMatchObject({status: 'not-expressed'});
  });

  test('what a control falls short of is no enforcement', () => {
    const rows = coverageOf(statesOf(RICH)[0]!).filter(({control}) => control === 'settings.extensionsEnabled');
    expect(rows.map(({status}) => status)).toEqual(['default-only', 'default-only', 'default-only']);
  });

  test('a protected folder alone enforces nothing', () => {
    const [state] = statesOf(RICH);
    const rows = coverageOf({...state!, resources: state!.resources.filter(({kind}) => kind === 'folder')});
    expect(rows.filter(({status}) => status === 'enforced')).toEqual([]);
  });

  test('sources that must all be absent are not called enforcement', () => {
    const [state] = statesOf({...MINIMAL, signIn: {organizations: ['acme'], windows: []}});
    const row = coverageOf(state!).find(({control}) => control === 'signIn.windows');
    expect(row).toMatchObject({status: 'not-applicable', target: 'windows'});
  });

  test('a ring says that Docker Hub has none', () => {
    const [, pilot] = statesOf(RICH);
    expect(coverageOf(pilot!).find(({control}) => control === 'imageAccess.official')).toMatchObject({
      status: 'not-applicable',
      reason: expect.stringContaining('no rings'),
    });
  });
});

describe('artifacts', () => {
  test('unique paths, embeds that exist, a removal beside every policy', () => {
    fc.assert(
      fc.property(randomPolicy, policy => {
        const artifacts = emit(statesOf(policy));
        const paths = artifacts.map(({path}) => path);
        expect(new Set(paths).size).toBe(paths.length);
        for (const {path, embeds = [], controls, role} of artifacts) {
          expect(path).toMatch(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/);
          for (const embedded of embeds) expect(paths).toContain(embedded);
          if (role === 'policy') expect(controls).not.toEqual([]);
          if (role !== 'policy') continue;
          const folder = path.slice(0, path.lastIndexOf('/') + 1);
          expect(artifacts.some(other => other.role === 'remove' && other.path.startsWith(folder))).toBe(true);
        }
      }),
      {numRuns: 40},
    );
  });

  test('files of the tree are the bytes of the resources', () => {
    const [state] = statesOf(RICH);
    const artifacts = emit([state!]);
    for (const resource of state!.resources)
      if (resource.kind === 'file' && resource.ensure === 'present')
        expect(artifacts.some(({bytes}) => bytes === resource.bytes)).toBe(true);
  });

  test('exactly these for the minimal policy', () => {
    expect(emit(statesOf(MINIMAL)).map(({path}) => path)).toEqual([
      'windows/registry.json',
      'windows/allowed-orgs.reg',
      'windows/allowed-orgs-remove.reg',
      'windows/Install-DockerDesktopPolicy.ps1',
      'windows/Uninstall-DockerDesktopPolicy.ps1',
      'windows/Test-DockerDesktopPolicy.ps1',
      'windows/installer-options.md',
      'windows/installer-options.json',
      'macos/docker-desktop.mobileconfig',
      'macos/com.docker.config.plist',
      'macos/registry.json',
      'macos/install.sh',
      'macos/uninstall.sh',
      'macos/verify.sh',
      'linux/registry.json',
      'linux/install.sh',
      'linux/uninstall.sh',
      'linux/verify.sh',
      'README.md',
      'coverage.json',
      'coverage.md',
      'checks.json',
    ]);
  });
});
