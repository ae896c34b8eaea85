/**
 * What the rules cost beside the stages before them: a policy with 100 allow-list entries, every setting of Docker's own
 * sample (some 60 values besides their locks) and 5 rings with an exception each; prints one JSON line.
 *
 *     node test/bench/lint.ts
 */
import {readFileSync} from 'node:fs';
import {lint} from '../../src/policy/lint/lint.ts';
import {read} from '../../src/policy/read.ts';
import {resolve} from '../../src/policy/resolve.ts';

const ROUNDS = 60;
const AT = '2030-01-01';
const settings = JSON.parse(
  readFileSync(new URL('../data/admin-settings.sample.json', import.meta.url), 'utf8'),
) as Record<string, unknown>;
const rings = ['canary', 'pilot', 'early', 'broad', 'last'];
const policy = {
  version: 1,
  organization: {name: 'Acme Corporation', domain: 'acme.example'},
  desktop: {minimumVersion: '4.86'},
  signIn: {organizations: ['acme', 'acme-labs']},
  registryAccess: {
    allow: Array.from({length: 100}, (_, index) => ({
      host: `registry-${index}.acme.example`,
      reason: 'internal',
      owner: 'platform@acme.example',
      review: '2099-06-30',
    })),
  },
  imageAccess: {repositories: ['grafana/grafana']},
  settings,
  rings: Object.fromEntries(
    rings.map(name => [
      name,
      {description: name, groups: {jamf: `Docker ${name}`}, patch: {settings: {analyticsEnabled: true}}},
    ]),
  ),
  exceptions: rings.map(ring => ({
    control: 'settings.desktopTerminalEnabled',
    ring,
    value: true,
    reason: 'support case',
    owner: 'jo@acme.example',
    expires: '2099-01-31',
  })),
};
const bytes = new TextEncoder().encode(JSON.stringify(policy, null, 2));

const times = {read: [] as number[], resolve: [] as number[], lint: [] as number[]};
function timed<T>(stage: keyof typeof times, work: () => T): T {
  const started = performance.now();
  const result = work();
  times[stage].push(performance.now() - started);
  return result;
}

let findings = 0;
for (let round = 0; round < ROUNDS; round++) {
  const {policy: own, findings: wrong} = timed('read', () => read(bytes, 'policy.json'));
  if (!own) throw new Error(wrong.map(({message}) => message).join(' '));
  const scopes = timed('resolve', () => [null, ...rings].map(ring => resolve(own, {ring, at: AT})));
  const resolved = scopes.map(scope => {
    if (!scope.resolved) throw new Error(scope.findings.map(({message}) => message).join(' '));
    return scope.resolved;
  });
  findings = timed('lint', () => lint(own, resolved, {at: AT, found: []})).length;
}

/** Without the rounds in which the engine still compiles. */
const median = (values: readonly number[]) => values.slice(ROUNDS / 3).sort((a, b) => a - b)[ROUNDS / 3]!;
process.stdout.write(
  `${JSON.stringify({
    read: median(times.read),
    resolve: median(times.resolve),
    lint: median(times.lint),
    findings,
  })}\n`,
);
