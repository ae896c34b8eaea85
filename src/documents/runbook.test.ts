import {describe, expect, test} from 'vitest';
import {MINIMAL, RICH, statesOf} from '../../test/fixtures/policies.ts';
import {type EmitOptions, emit} from '../emit.ts';
import type {JsonObject} from '../json.ts';
import type {DesiredState} from '../state/state.ts';
import {coverageOf} from '../targets/index.ts';
import {composeRunbook} from './runbook.ts';

const runbookOf = (states: readonly DesiredState[], options: EmitOptions = {}) =>
  new TextDecoder().decode(emit(states, options).find(({path}) => path === 'README.md')!.bytes);
const pageOf = (policy: JsonObject, options?: EmitOptions) => runbookOf(statesOf(policy), options);
const pageOfState = (state: DesiredState) =>
  new TextDecoder().decode(composeRunbook([{state, folder: '', artifacts: [], coverage: coverageOf(state)}]).bytes);

describe('the first table', () => {
  test('stands before everything that is to be done', () => {
    const page = pageOf(RICH);
    expect(page.indexOf('## What is enforced where')).toBeGreaterThan(0);
    expect(page.indexOf('## What is enforced where')).toBeLessThan(page.indexOf('## Order'));
  });

  test('what is enforced nowhere is named above it', () => {
    const [state] = statesOf(RICH);
    const page = pageOfState({...state!, resources: []});
    expect(page).toContain('**Enforced nowhere:**\n- `signIn.organizations`\n');
    expect(page).toMatch(/\| `settings\.proxy` +\| NOWHERE +\| NO +\| NO +\| NO +\|/);
    expect(pageOf(RICH)).not.toContain('Enforced nowhere');
  });
});

describe('order', () => {
  test('every organisation, every ring', () => {
    const page = pageOf(RICH);
    expect(page).toContain('**one member of each organisation signs in**:\n   - `acme`\n   - `acme-labs`\n');
    expect(page).toMatch(/- pilot \(volunteers\): folder `rings\/pilot\/`, policy `acme\.pilot@[0-9a-f]{8}`/);
    expect(page).toContain('**quit and started**. "Restart" in its menu is not enough');
  });

  test('a build of one ring says so', () => {
    const page = runbookOf(statesOf(RICH).filter(({scope}) => scope.ring === 'pilot'));
    expect(page).toMatch(/- Policy: `acme\.pilot@[0-9a-f]{8}` \(ring pilot only\)/);
    expect(page).toContain('In folder `rings/pilot/windows/`');
    expect(page).not.toContain('Each ring has its own folder');
  });
});

describe('by system', () => {
  test('only the systems of the policy', () => {
    const page = pageOf({...MINIMAL, platforms: ['linux']});
    expect(page).toContain('## Linux');
    expect(page).not.toMatch(/## Windows|## macOS|reg query|defaults read/);
  });

  test('only the systems that were built', () => {
    const page = pageOf(MINIMAL, {targets: ['macos']});
    expect(page).toContain('## macOS');
    expect(page).not.toMatch(/## Windows|## Linux/);
    expect(page).toMatch(/\| `signIn\.windows` +\| enforced/);
  });

  test('the winner is named as Docker Desktop names it', () => {
    expect(pageOf(RICH)).toContain(
      '- Windows: `Registry key`\n   - macOS: `Config Profile`\n   - Linux: `registry.json`',
    );
    const files = pageOf({
      ...MINIMAL,
      signIn: {organizations: ['acme'], windows: ['registry-json'], macos: ['desktop-plist']},
    });
    expect(files).toContain('- Windows: `registry.json`\n   - macOS: `desktop.plist`');
    expect(files).not.toMatch(/reg query|mobileconfig|Group Policy/);
  });

  test('digests of the files as they lie on a machine', () => {
    const [state] = statesOf(RICH);
    const check = state!.checks.find(({probe}) => probe.kind === 'file-content' && probe.path.startsWith('/usr/'));
    expect(pageOf(RICH)).toContain((check!.expect as {value: string}).value.slice('sha256 '.length));
  });
});

describe('Docker Hub', () => {
  const several = {...RICH, signIn: {organizations: ['acme', 'acme-labs']}};

  test.each([
    ['**A request replaces the whole setting.**', RICH, true],
    ['**A request replaces the whole setting.**', {...MINIMAL, namespaceAccess: {personalPush: 'deny'}}, false],
    ['follows the **first** organisation of the sign-in list: `acme`', several, true],
    ['What the others set does not count', several, true],
    ['What the others set does not count', {...RICH, signIn: {organizations: ['acme']}}, false],
    [
      'own members: Image Access Management and namespace access.\n  Do it in each:\n  - `acme`\n  - `acme-labs`',
      several,
      true,
    ],
    ['**Organisation owners are exempt**', RICH, true],
    ['**Organisation owners are exempt**', {...MINIMAL, imageAccess: 'off'}, false],
    ['**up to 24 hours**, or a fresh sign-in', RICH, true],
    ['`dockerHub: allow`', RICH, false],
    ['`dockerHub: allow`', {...MINIMAL, registryAccess: {dockerHub: 'deny', allow: []}}, true],
    ['Go through `registries.csv`', {...MINIMAL, registryAccess: 'off'}, false],
    ['Send `registry-access.json`', {...MINIMAL, registryAccess: 'off'}, true],
  ] as const)('"%s" only where it is so', (text, policy, expected) => {
    expect(pageOf(policy as unknown as JsonObject).includes(text)).toBe(expected);
  });

  test('the list comes before the lock', () => {
    const page = pageOf(RICH);
    const steps = [
      'registries.csv` with',
      'Send `registry-access.json`',
      '`console-checklist.md` lists',
      'Send `image-access.json`',
    ];
    const places = steps.map(step => page.indexOf(step));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('nothing of it where the policy or the build has nothing of it', () => {
    for (const page of [pageOf(MINIMAL), pageOf(RICH, {targets: ['linux']}), runbookOf(statesOf(RICH).filter(({scope}) => scope.ring === 'pilot'))]) {
      expect(page).not.toContain('## Docker Hub');
      expect(page).not.toContain('-remove.json');
    }
    expect(pageOf(RICH)).toContain('- Docker Hub: send the `-remove.json` of a setting');
  });
});

describe('what stays open', () => {
  test.each([
    ['WSL 2 backend', MINIMAL, true],
    ['WSL 2 backend', {...MINIMAL, desktop: {install: {backend: 'hyper-v', scope: 'all-users'}}}, false],
    ['4.35 and older', {...MINIMAL, signIn: {organizations: ['acme', 'acme-labs']}}, true],
    ['4.35 and older', RICH, false],
    ['CVE-2025-14740', MINIMAL, true],
    ['CVE-2025-14740', RICH, false],
    ['Before 4.68 a profile', MINIMAL, true],
    ['Before 4.68 a profile', RICH, false],
    ['Docker Business', MINIMAL, false],
    ['Docker Business', RICH, true],
    ['Organisation owners are', MINIMAL, false],
    ['Organisation owners are', RICH, true],
    ['switch the registry filter', RICH, false],
    [
      'switch the registry filter',
      {...RICH, settings: {analyticsEnabled: false}, proxy: {deliver: ['admin-settings']}},
      true,
    ],
    ['account of any Business organisation', RICH, false],
  ] as const)('"%s" only where it concerns the policy', (text, policy, expected) => {
    expect(pageOf(policy as unknown as JsonObject).includes(text)).toBe(expected);
  });

  test('exceptions with ring, reason, owner, ticket and last day', () => {
    expect(pageOf(RICH)).toContain(
      '- `settings.analyticsEnabled`, ring pilot: until 2099-01-31, that day included (UTC).\n  vendor support case. Owner: jo@acme.example, ticket IT-4711.',
    );
    expect(pageOf(MINIMAL)).not.toContain('Exceptions in force');
  });

  test('unmanaged sections and unlocked settings by name', () => {
    expect(pageOf(MINIMAL)).toContain('- `registryAccess`\n- `imageAccess`\n- `namespaceAccess`\n- `settings`\n');
    expect(pageOf(RICH)).toContain('users may change them:\n\n- `extensionsEnabled`');
  });
});

test('what a policy says is text, never markup', () => {
  const name = '</td> [x](http://evil.example) `a` *b* | c <script> 1. x';
  const page = pageOf({...MINIMAL, organization: {name, domain: 'acme.example'}});
  expect(page).not.toContain('<script>');
  expect(page).not.toMatch(/(?<!\\)\]\(http/);
  expect(page).toContain('# Docker Desktop policy of &lt;/td>');
});

test.each([MINIMAL, RICH])('no trace of a missing value, no trailing space, no wide gap', policy => {
  const page = pageOf(policy as unknown as JsonObject);
  expect(page).not.toMatch(/undefined|\[object|NaN/);
  expect(page).not.toMatch(/[ \t]\n/);
  expect(page).not.toContain('\n\n\n');
  expect(page.endsWith('\n')).toBe(true);
});

test('a value an MDM could take for a variable is pointed out', () => {
  const proxy = {locked: true, mode: 'manual', http: 'http://proxy.acme.example:3128', exclude: ['$SITE.acme.example']};
  const page = pageOf({...RICH, settings: {proxy}});
  expect(page).toContain('take that for a variable');
  expect(pageOf(RICH)).not.toContain('take that for a variable');
});
