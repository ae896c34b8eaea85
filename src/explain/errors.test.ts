import {describe, expect, test} from 'vitest';
import {hostileTexts} from '../../test/fixtures/hostile.ts';
import {KNOWN_ERRORS} from '../desktop/errors/errors.ts';
import {errorsIn} from './errors.ts';

type Known = readonly [text: string, ids: readonly string[], hosts?: readonly string[], about?: readonly string[]];

/** Texts as people paste them: from issues, manuals and the product. */
const KNOWN: readonly Known[] = [
  [
    'Sign in to continue using Docker Desktop. Membership in the [acme] organization is required. Sign in enforced by your administrators (via registry.json).',
    ['sign-in-required'],
    [],
    ['acme', 'registry.json'],
  ],
  [
    'Error response from daemon: Sign in to continue using Docker Desktop. Sign in enforced by your administrators (via admin-settings.json).',
    ['sign-in-required'],
    [],
    ['admin-settings.json'],
  ],
  [
    'Sign in to continue using Docker Desktop.\nMembership in the [my company] organization is required.',
    ['sign-in-required'],
  ],
  ['Sign in required!', ['sign-in-prompt']],
  ['Sign in using your work email address', ['sign-in-prompt']],
  ['Signin required by admin - but it is not', ['sign-in-prompt']],
  [
    'notifying Desktop of credentials store update: getting credential helper update: You must be a member of the [performation] organization. Log in with a different account, or contact your organization owner to add your account.',
    ['not-a-member'],
    [],
    ['[performation]'],
  ],
  [
    '[2025-05-29T16:21:48.448716000Z][com.docker.backend.auth][E] an error occurred during authentication process. User is signed out: You must be a member of the [org1 org2] organization. Log in with a different account',
    ['not-a-member'],
    [],
    ['[org1 org2]'],
  ],
  [
    'status code not OK but 500: {"message":"getting credential helper update: You must be a member of the \\u003cORG\\u003e organization. Log in"}',
    ['not-a-member'],
  ],
  ["You've been signed out", ['signed-out']],
  [
    'ignoring allowedOrgs from configuration profile: value must be a string of organizations separated by ";"',
    ['profile-ignored'],
  ],
  [
    "Error response from daemon: Access to docker.io has been restricted by your administrators. To access this registry, ask your administrators to add it to your organization's allowed registries.",
    ['registry-denied'],
    ['docker.io'],
  ],
  [
    "Access to registry.k8s.io is restricted by your Docker organization. To access this registry, ask your Docker administrator to add it to your organization's allowed registries.",
    ['registry-denied'],
    ['registry.k8s.io'],
  ],
  ['registry access to quay.io is not allowed', ['registry-denied'], ['quay.io']],
  [
    'failed to do request: Head "https://ghcr.io:443/v2/": ACCESS TO GHCR.IO:443 HAS BEEN RESTRICTED BY YOUR ADMINISTRATORS.',
    ['registry-denied'],
    ['ghcr.io'],
  ],
  [
    'failed to copy: httpReadSeeker: failed open: unexpected status code https://production.cloudfront.docker.com/registry-v2/docker/registry/v2/blobs/sha256/ab/data?verify=1: 403 Forbidden',
    ['layer-refused'],
    ['production.cloudfront.docker.com'],
  ],
  [
    'error pulling image configuration: download failed after attempts=6: Access to cdn01.quay.io has been restricted by your administrators.',
    ['registry-denied', 'layer-refused'],
    ['cdn01.quay.io'],
  ],
  [
    'Docker Desktop cannot contact Docker Hub to download the latest configuration. The grace period of 12h ends at 10:00.',
    ['registry-policy-offline'],
  ],
  ['registry access management grace period has been exceeded', ['registry-policy-offline']],
  [
    '[com.docker.backend.registryaccess][I] stopping Registry Access Management refresh because no orgs are enforced',
    ['registry-policy-off'],
  ],
  ['[com.docker.backend.registryaccess][I] policy source: hub-cache', ['registry-policy-state']],
  [
    'Error response from daemon: Head "https://registry-1.docker.io/v2/mlrun/mlrun/manifests/unstable": denied: image access restricted: mlrun/mlrun blocked for organization X',
    ['image-denied'],
    [],
    ['X', 'mlrun/mlrun'],
  ],
  ['image access denied: community images not allowed', ['image-denied-community']],
  [
    'denied: namespace access restriction from an organization you belong to prevents pushing new content in your personal namespace',
    ['namespace-denied'],
  ],
  [
    'docker: Error response from daemon: enhanced container isolation: docker socket mount denied for container with image "docker.io/library/docker:cli"; image is not in the allowed list; if you wish to allow it, configure the docker socket image list in the Docker Desktop settings.',
    ['socket-denied'],
    [],
    ['docker.io/library/docker:cli'],
  ],
  [
    'Docker socket mount denied for container with image "alpine"; the allowed image list is empty',
    ['socket-list-empty'],
  ],
  [
    'Error response from daemon: enhanced container isolation: docker command "/v1.43/images/alpine/push" is blocked; if you wish to allow it, configure the docker socket command list',
    ['socket-command-denied'],
    [],
    ['/v1.43/images/alpine/push'],
  ],
  [
    "docker: Error response from daemon: failed to create task for container: sysbox containers can't share namespaces [network] with the host (because they use the linux user-namespace for isolation)",
    ['shared-namespaces'],
  ],
  ['invalid mount config: /var/lib/docker is configured as a restricted host mount', ['restricted-mount']],
  [
    'Error response from daemon: Mounts denied: \nThe path /opt/data is not shared from the host and is not known to Docker.',
    ['path-not-shared'],
  ],
  [
    "initializing backend: validating registry.json file: the file registry.json is present but its content is invalid: invalid character 'ï' looking for beginning of value",
    ['byte-order-mark'],
  ],
  [
    "loading settings from providers: formatting registry.json: invalid character 'ï' looking for beginning of value",
    ['byte-order-mark'],
  ],
  [
    "loading settings from providers: formatting registry.json: invalid character '}' after object key",
    ['registry-json-invalid'],
  ],
  [
    "initializing backend: invalid admin configuration: reading admin settings file: reading admin settings file: parsing JSON: invalid character '}' looking for beginning of object key string",
    ['admin-settings-invalid'],
  ],
  [
    'constructing "BackendServices" in "rootNode": doing migrations: reading actual settings: invalid character \'/\' looking',
    ['user-settings-invalid'],
  ],
  ['For security reasons C:\\ProgramData\\DockerDesktop must be owned by an elevated account', ['installer-owner']],
  [
    'Starting package install...\n   / Attempted to perform an unauthorized operation.\nInstaller failed with exit code: 4294967291',
    ['installer-unauthorized', 'installer-stopped'],
  ],
  [
    "System.UnauthorizedAccessException: Access to the path 'C:\\ProgramData\\DockerDesktop' is denied.",
    ['installer-folder-denied'],
  ],
  ['installation failed\n\nInvalid JSON string. (Exception from HRESULT: 0x83750007)', ['install-settings-invalid']],
  ['msiexec returned 3010', ['installer-reboot']],
  ['KVM is not enabled on host', ['kvm']],
  ['Get "https://registry.acme.example/v2/": x509: certificate signed by unknown authority', ['intercepting-proxy']],
  ['write /var/lib/docker/tmp/x: no space left on device', ['disk-full']],
  ['web-1 exited with code 137', ['out-of-memory']],
];

const UNRELATED = [
  "Error response from daemon: pull access denied for utils, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
  'toomanyrequests: You have reached your pull rate limit.',
  'error during connect: open //./pipe/docker_engine: The system cannot find the file specified.',
  'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock',
  "unable to configure the Docker daemon with file /etc/docker/daemon.json: invalid character '}' looking for beginning of object key string",
  'Dockerfile parse error line 1: unknown instruction: FORM',
  'Bind for 0.0.0.0:8080 failed: port is already allocated',
  'npm ERR! code E404 Not Found - GET https://packages.example/left-padd',
  'Access to fetch at https://api.example from origin https://app.example has been blocked by CORS policy',
  'web-1 exited with code 1 after 1370 seconds',
  'Error: listen EADDRINUSE: address already in use :::3000',
  'The requested operation requires elevation',
  'grace period for payment has been exceeded',
  'AADSTS50020: You must be a member of the Contoso organization',
  'you have been signed out of Facebook',
  'Sign in required! Acme Bank wants to know who you are',
  'Path not shared: calendar',
  'the policy source: none of the above',
  'Sign in using your work email address to access Slack',
];

const CASES = KNOWN.map(([text, ids, hosts = [], about]) => ({text, ids, hosts, about}));

describe('known texts', () => {
  test.each(CASES)('$text', ({text, ids, hosts, about}) => {
    const found = errorsIn(text);
    expect(found.errors.map(({id}) => id)).toEqual(ids);
    expect(found.hosts.map(({host}) => host)).toEqual(hosts);
    if (about) expect(found.errors.flatMap(error => error.about.map(({name}) => name))).toEqual(about);
  });

  test('every entry of the table has one', () => {
    expect(KNOWN.length).toBeGreaterThanOrEqual(30);
    expect(new Set(KNOWN.flatMap(([, ids]) => ids))).toEqual(new Set(KNOWN_ERRORS.map(({id}) => id)));
  });

  test.each(CASES)('still found in capitals and inside a log line: $text', ({text, ids}) => {
    const line = `[2026-01-01T00:00:00Z][com.docker.backend][E] ${text.toUpperCase()} {"pid": 4711}`;
    // A capital Ï is another character of another text.
    const expected = ids.filter(id => id !== 'byte-order-mark');
    expect(errorsIn(line).errors.map(({id}) => id)).toEqual(expect.arrayContaining(expected));
  });
});

describe('a denied host is found', () => {
  const REST = 'has been restricted by your administrators';
  test.each([
    `Access to "quay.io" ${REST}`,
    `Access to 'quay.io' ${REST}`,
    `Access to \`quay.io\` ${REST}`,
    `Access to [quay.io] ${REST}`,
    `{"message":"Access to \\"quay.io\\" ${REST}"}`,
    `{"message":"Access to \\\\\\"quay.io\\\\\\" ${REST}"}`,
    'registry access to "quay.io" is not allowed',
    `Access to \u001b[1;31mquay.io\u001b[0m ${REST}`,
    `Access to \u001b]8;;https://quay.io\u0007quay.io\u001b]8;;\u0007 ${REST}`,
    `Access to quay.io\n  ${REST}`,
    'Access to quay.io has been\r\nrestricted by your administrators',
    'Access\nto\nquay.io is restricted by your\nDocker organization',
    'registry access to "quay.io"\nis not allowed',
    `Access to "quay.io:443" ${REST}`,
  ])('%j', text => {
    expect(errorsIn(text)).toMatchObject({
      errors: [{id: 'registry-denied', count: 1}],
      hosts: [{host: 'quay.io', count: 1}],
    });
  });

  test.each([
    ['192.168.1.1:5000', '192.168.1.1'],
    ['localhost:5000', 'localhost'],
    ['10.0.0.1', '10.0.0.1'],
  ])('an address: %s', (written, host) => {
    expect(errorsIn(`Access to ${written} ${REST}`).hosts).toEqual([{host, count: 1}]);
  });
});

test.each(UNRELATED)('unrelated: %s', text => {
  expect(errorsIn(text)).toEqual({errors: [], hosts: []});
});

describe('the table', () => {
  test('each id once, each with a way to mend it and a source', () => {
    expect(new Set(KNOWN_ERRORS.map(({id}) => id)).size).toBe(KNOWN_ERRORS.length);
    for (const {id, mend, source, pattern} of KNOWN_ERRORS) {
      expect(mend, id).not.toEqual([]);
      expect(source, id).not.toBe('');
      expect(pattern.flags, id).toBe('i');
      // Unbounded repetition could make a long line slow.
      expect(pattern.source.replace(/\\[*+]/g, ''), id).not.toMatch(/[*+](?!\])/);
    }
  });

  test('nobody is shown a way around', () => {
    const ways =
      /podman|colima|rancher|wsl -d|hosts file|\bdns\b|\bvpn\b|unlock|uninstall|delete registry\.json|sign out/i;
    for (const {id, mend} of KNOWN_ERRORS) expect(mend.map(({how}) => how).join(' '), id).not.toMatch(ways);
  });
});

describe('logs', () => {
  test('counts hosts once a line, the most frequent first', () => {
    const line = (host: string) => `Access to ${host} has been restricted by your administrators`;
    const log = [line('a.example'), `${line('b.example')}; ${line('b.example')}`, line('b.example'), line('c.example')];
    expect(errorsIn(log.join('\r\n')).hosts).toEqual([
      {host: 'b.example', count: 2},
      {host: 'a.example', count: 1},
      {host: 'c.example', count: 1},
    ]);
  });

  test('a text across the pieces of a long line is found once', () => {
    const text = 'Access to a.example has been restricted by your administrators';
    for (let before = 7000; before < 8400; before += 7) {
      const {errors} = errorsIn(`${'x'.repeat(before)} ${text} ${'y'.repeat(9000)}`);
      expect(errors.map(({count}) => count)).toEqual([1]);
    }
  });

  test('what is no host is not taken for one', () => {
    for (const name of ['10.0.0.256', '%HOME%', '../x', 'a..b', '\u202eexample.com'])
      expect(errorsIn(`Access to ${name} has been restricted by your administrators`).hosts, name).toEqual([]);
  });

  test('hostile texts neither match nor break', () => {
    for (const text of hostileTexts(500)) expect(errorsIn(text).hosts).toEqual([]);
  });

  test.each([
    'download failed after attempts ',
    'Access to ',
    'registry access to a is not allowed',
    'ocker socket mount denied ',
    'sign in to continue using docker desktop ',
    'you must be a member of the ',
    'grace period ',
  ])('time grows with the length: %s', piece => {
    const started = performance.now();
    errorsIn(piece.repeat(200_000 / piece.length));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
