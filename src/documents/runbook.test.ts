import {describe, expect, test} from 'vitest';
import {MINIMAL, RICH, statesOf} from '../../test/fixtures/policies.ts';
import {type EmitOptions, emit} from '../emit.ts';
import type {JsonObject} from '../json.ts';
import type {DesiredState} from '../state/state.ts';
import {coverageOf} from '../targets/coverage.ts';
import {composeRunbooks} from './runbook.ts';

const runbookOf = (states: readonly DesiredState[], options: EmitOptions = {}, page = 'README.md') =>
  new TextDecoder().decode(emit(states, options).find(({path}) => path === page)!.bytes);
const pageOf = (policy: JsonObject, options?: EmitOptions) => runbookOf(statesOf(policy), options);
const pageOfRing = (policy: JsonObject, ring: string) => runbookOf(statesOf(policy), {}, `rings/${ring}/README.md`);
const pageOfState = (state: DesiredState) => {
  const scope = {state, folder: '', artifacts: [], coverage: coverageOf(state), only: []};
  return new TextDecoder().decode(composeRunbooks([scope])[0]!.bytes);
};
/** A section of a page, from its title to the next. */
const section = (page: string, title: string) => page.split('\n## ').find(text => text.startsWith(`${title}\n`)) ?? '';

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
    expect(page).toMatch(
      /- pilot \(volunteers\): folder `rings\/pilot\/`, page `rings\/pilot\/README.md`, policy `acme\.pilot@[0-9a-f]{8}`/,
    );
    expect(page).toContain('**quit and started**. "Restart" in its menu is not enough');
  });

  test('a build of one ring says so', () => {
    const page = runbookOf(statesOf(RICH).filter(({scope}) => scope.ring === 'pilot'));
    expect(page).toMatch(/- Policy: `acme\.pilot@[0-9a-f]{8}` \(ring pilot only\)/);
    expect(page).toContain('In folder `rings/pilot/windows/`');
    expect(page).not.toMatch(/Each ring has|Other than in the base/);
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
    expect(files).not.toMatch(/mobileconfig|Group Policy/);
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
    ['The list first, then the lock', {...MINIMAL, registryAccess: 'off'}, false],
    ['The list first, then the lock', {...MINIMAL, namespaceAccess: {personalPush: 'deny'}}, false],
    ['What to do:', {...MINIMAL, registryAccess: 'off'}, true],
    ['The list first, then the lock', {...MINIMAL, imageAccess: {}}, true],
    ['The list first, then the lock', {...MINIMAL, registryAccess: {allow: []}}, true],
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
    for (const page of [
      pageOf(MINIMAL),
      pageOf(RICH, {targets: ['linux']}),
      runbookOf(statesOf(RICH).filter(({scope}) => scope.ring === 'pilot')),
    ]) {
      expect(page).not.toContain('## Docker Hub');
      expect(page).not.toContain('-remove.json');
    }
    expect(pageOf(RICH)).toContain('- Docker Hub: send the `-remove.json` of a setting');
  });
});

describe('rings', () => {
  const policy = {
    ...MINIMAL,
    rings: {
      dev: {patch: {signIn: {organizations: ['dev']}}},
      pilot: {patch: {signIn: {windows: []}}},
      same: {description: 'as the base', patch: {}},
    },
  };

  test('each has a page of its own organisations, winners, digests and policy id', () => {
    const [base, dev] = statesOf(policy);
    const page = pageOfRing(policy, 'dev');
    expect(page).toContain(`- Policy: \`${dev!.policy}\` (ring dev)`);
    expect(page).not.toContain(base!.policy);
    expect(section(page, 'Order')).toContain('   - `dev`\n');
    const check = section(page, 'Check by hand');
    expect(check).toContain('must show REG_MULTI_SZ and `dev`');
    const digests = dev!.checks.flatMap(({probe, expect: wanted}) =>
      probe.kind === 'file-content' && wanted.is === 'equal' ? [wanted.value.slice('sha256 '.length)] : [],
    );
    expect(check.match(/[0-9a-f]{64}/g)).toEqual(digests);
    const winners = section(pageOfRing(policy, 'pilot'), 'Check by hand');
    expect(winners).not.toContain('Windows: `Registry key`');
    expect(winners).toContain('- Windows: nothing. This policy does not enforce sign-in there');
  });

  test('the page of the tree lists what differs, and the page of the ring too', () => {
    const dropped = [
      '- `signIn.windows`: `[]` on Windows (**sign-in is not enforced there**)',
      '  instead of `["registry-key","registry-json"]` on Windows',
    ];
    const order = section(pageOf(policy), 'Order');
    expect(order).toContain(dropped.map(line => `     ${line}\n`).join(''));
    expect(order).toContain('- `signIn.organizations`: `["dev"]` on Windows, macOS, Linux\n');
    expect(order).toContain('- `signIn.organizations`: `["acme"]` on macOS, Linux\n');
    expect(order).toContain('     - nothing differs\n');
    expect(section(pageOfRing(policy, 'pilot'), 'Other than in the base')).toContain(dropped.join('\n'));
    expect(section(pageOfRing(policy, 'same'), 'Other than in the base')).toContain('Nothing:');
  });

  test('a setting that comes or goes', () => {
    const page = pageOf({
      ...MINIMAL,
      settings: {analyticsEnabled: false},
      rings: {pilot: {patch: {settings: {analyticsEnabled: null, extensionsEnabled: true}}}},
    });
    expect(page).toContain('`settings.analyticsEnabled`: not managed\n');
    expect(page).toContain('`settings.extensionsEnabled`: `{"locked":true,"value":true}` on Windows, macOS, Linux\n');
  });

  test('the check says which page to use', () => {
    expect(section(pageOf(policy), 'Check by hand')).toContain(
      'Check it with the page of its ring; what follows\nis for all other machines:\n\n- dev: `rings/dev/README.md`\n',
    );
    expect(section(pageOfRing(policy, 'dev'), 'Check by hand')).toContain('On a machine of ring dev, in this order:');
    expect(section(pageOf(MINIMAL), 'Check by hand')).not.toContain('page of its ring');
  });

  test('a build of one ring has one page', () => {
    const states = statesOf(policy).filter(({scope}) => scope.ring === 'dev');
    const pages = emit(states).filter(({path}) => path.endsWith('README.md'));
    expect(pages.map(({path}) => path)).toEqual(['README.md']);
  });
});

describe('the verifiers', () => {
  test('come before everything by hand, each from the folder of its scope', () => {
    const policy = {...MINIMAL, rings: {pilot: {patch: {settings: {analyticsEnabled: false}}}}};
    for (const [page, folder] of [
      [pageOf(policy), ''],
      [pageOfRing(policy, 'pilot'), 'rings/pilot/'],
    ] as const) {
      const check = section(page, 'Check by hand');
      expect(check).toContain(`in folder \`${folder}linux/\`: \`sudo sh verify.sh\``);
      expect(check).toContain(`in folder \`${folder}macos/\`: \`sudo sh verify.sh\``);
      expect(check).toContain(
        `in folder \`${folder}windows/\`:\n  \`powershell.exe -NoProfile -ExecutionPolicy Bypass -File Test-DockerDesktopPolicy.ps1\``,
      );
      expect(check).toContain("wharfinger explain 'LINE'");
      expect(check.indexOf('verify.sh')).toBeLessThan(check.indexOf('docker info'));
    }
  });

  test('only those of the tree', () => {
    const check = section(pageOf({...MINIMAL, platforms: ['linux']}), 'Check by hand');
    expect(check).toContain('sudo sh verify.sh');
    expect(check).not.toMatch(/Test-DockerDesktopPolicy|macOS/);
    expect(section(pageOf(RICH, {targets: ['hub']}), 'Check by hand')).not.toContain('verifier');
  });
});

describe('where sign-in is not enforced', () => {
  const none = {...MINIMAL, signIn: {organizations: ['acme'], windows: [], macos: [], linux: []}};

  test('nobody is said to be signed out', () => {
    expect(pageOf(none)).not.toContain('signs every user');
    expect(pageOf(none)).toContain('2. No sign-in source is written here');
    expect(pageOf(MINIMAL)).toContain('signs every user');
  });

  test('absence is what is looked for', () => {
    const check = section(pageOf(none), 'Check by hand');
    expect(check).toContain('allowedOrgs\n\nmust find nothing');
    expect(check).toContain('must say that it does not exist');
    for (const {probe, expect: wanted} of statesOf(none)[0]!.checks)
      if (probe.kind === 'file-content' && wanted.is === 'absent') expect(check).toContain(`- \`${probe.path}\`\n`);
    expect(check).not.toMatch(/REG_MULTI_SZ|SHA256|sha256sum|icacls/);
  });
});

describe('Docker Hub in the order', () => {
  test('comes last, with what to prepare', () => {
    const order = section(pageOf(RICH), 'Order');
    expect(order).toContain('**Docker Hub last**');
    expect(order).toContain('Write down what is set there now');
    expect(order).toContain('which registries they reach');
    expect(section(pageOf(MINIMAL), 'Order')).not.toContain('Docker Hub last');
    expect(section(pageOfRing(RICH, 'pilot'), 'Order')).toContain('Docker Hub is no part of a ring');
  });
});

describe('a tree of some targets', () => {
  test('says so, and keeps to them', () => {
    const page = pageOf(RICH, {targets: ['windows']});
    expect(page).toContain('**This tree holds only:**\n- `windows`\n');
    expect(section(page, 'Check by hand')).not.toMatch(/macOS|Linux:/);
    expect(section(page, 'Roll back')).not.toMatch(/macOS|Linux|Docker Hub/);
    expect(page).not.toMatch(/## Docker Hub|A profile says nothing|Linux: no page/);
    expect(pageOf(RICH)).not.toContain('This tree holds only');
  });

  test('nothing for machines: no pilot, nothing to remove', () => {
    const page = pageOf(MINIMAL, {targets: ['hub']});
    expect(page).toContain('There is nothing in it to deploy to machines, and nothing for Docker Hub.');
    expect(section(page, 'Order')).toBe('Order\n\nNothing of this tree goes onto machines.\n');
    expect(section(page, 'Roll back')).toContain('**Out.** This tree holds nothing that was put on a machine.');
    expect(page).not.toMatch(/Pilot machines first|docker ps/);
  });
});

test('plain files: where they go, whose they are, with which rights', () => {
  const texts = [...pageOf(RICH).matchAll(/\*\*Plain files\*\*.*?\n\n((?:- [^\n]*\n)+)/gs)];
  const files = statesOf(RICH)[0]!.resources.flatMap(resource =>
    resource.kind === 'file' && resource.ensure === 'present' ? [`- \`${resource.path}\`\n`] : [],
  );
  expect(texts.map(([, list]) => list).join('')).toBe(files.join(''));
  expect(texts.map(([text]) => /Owner.*?[.;]/.exec(text)![0])).toEqual([
    'Owner Administrators;',
    'Owner root:wheel, files 0644, folders 0755.',
    'Owner root:root, files 0644, folders 0755.',
  ]);
});

test('the check of isolation names no image that the policy may refuse', () => {
  expect(pageOf(RICH)).toContain('IMAGE: any Linux image that is allowed');
  expect(pageOf(RICH)).not.toContain('alpine');
});

test('the last line of the script is told as the script prints it', () => {
  expect(pageOf(MINIMAL)).toMatch(/The last line is\nthe result, `wharfinger: ok \.\.\.`.* Exit code 0:/);
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
    ['The proxy reaches Macs twice', RICH, true],
    ['The proxy reaches Macs twice', {...RICH, proxy: {deliver: ['admin-settings']}}, false],
    ['The proxy reaches Macs twice', {...RICH, proxy: {deliver: ['profile']}}, false],
  ] as const)('"%s" only where it concerns the policy', (text, policy, expected) => {
    expect(pageOf(policy as unknown as JsonObject).includes(text)).toBe(expected);
  });

  test('exceptions with ring, reason, owner, ticket and last day', () => {
    expect(pageOf(RICH)).toContain(
      '- `settings.analyticsEnabled`, ring pilot: until 2099-01-31, that day included (UTC).\n  vendor support case. Owner: jo@acme.example, ticket IT-4711.',
    );
    expect(pageOf(MINIMAL)).not.toContain('Exceptions in force');
  });

  test('systems the policy leaves out are not called managed', () => {
    const page = pageOf({...RICH, platforms: ['windows', 'macos']});
    expect(section(page, 'What this policy does not manage')).toContain('get nothing at all:\n\n- Linux\n');
    expect(pageOf(RICH)).not.toContain('get nothing at all');
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
  for (const options of [{}, {targets: ['windows']}, {targets: ['hub']}])
    for (const {path, bytes} of emit(statesOf(policy as unknown as JsonObject), options)) {
      if (!path.endsWith('README.md')) continue;
      const page = new TextDecoder().decode(bytes);
      expect(page).not.toMatch(/undefined|\[object|NaN/);
      expect(page).not.toMatch(/[ \t]\n/);
      expect(page).not.toContain('\n\n\n');
      expect(page.endsWith('\n')).toBe(true);
    }
});

test('a value an MDM could take for a variable is pointed out', () => {
  const proxy = {locked: true, mode: 'manual', http: 'http://proxy.acme.example:3128', exclude: ['$SITE.acme.example']};
  const page = pageOf({...RICH, settings: {proxy}});
  expect(page).toContain('take that for a variable');
  expect(pageOf(RICH)).not.toContain('take that for a variable');
});
