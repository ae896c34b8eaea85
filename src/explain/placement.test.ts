import {describe, expect, test} from 'vitest';
import {read} from '../policy/read.ts';
import {explain} from './explain.ts';
import type {Addition, Explanation} from './explanation.ts';
import {knownPolicy} from './known-policy.ts';

const AT = '2026-01-01';
const BASE = `version: 1
organization: {name: Acme Corporation, domain: acme.example}
signIn: {organizations: [acme]}
`;
const BASE_JSON =
  '"version":1,"organization":{"name":"Acme","domain":"acme.example"},"signIn":{"organizations":["acme"]}';

function asked(host: string, text: string, file: string): Explanation {
  const {policy, findings} = read(new TextEncoder().encode(text), file);
  if (!policy) throw new Error(`${findings.map(({message}) => message).join('\n')}\n${text}`);
  return explain(host, knownPolicy(policy, AT));
}

/** What somebody does who follows the words. Sections stand at the end of these policies. */
function applied({where, yaml}: Addition, text: string, entry: string | undefined): string {
  if (where.includes('from { to }')) return text.replace(entry!, yaml.trim());
  if (/whole section/.test(where)) {
    const json = where.includes('comma');
    const start = text.indexOf(json ? '"registryAccess"' : 'registryAccess');
    return text.slice(0, start) + yaml.trimEnd() + (json ? '}' : '\n');
  }
  const lines = text.split('\n');
  const line = Number(/(?:in place of|entry).*?line (\d+)\)?:/.exec(where)?.[1] ?? 0);
  if (/in place of/.test(where)) lines.splice(line - 1, 1, yaml.trimEnd());
  else if (/as a key of the entry/.test(where)) lines.splice(line, 0, yaml.trimEnd());
  else if (/under registryAccess/.test(where)) lines.splice(lines.indexOf('registryAccess:') + 1, 0, yaml.trimEnd());
  else return text + yaml;
  return lines.join('\n');
}

const YAML: readonly (readonly [name: string, section: string, host: string, entry?: string])[] = [
  ['block', 'registryAccess:\n  allow:\n    - host: a.example\n', 'ghcr.io'],
  ['block, indented by four', 'registryAccess:\n    dockerHub: deny\n', 'ghcr.io'],
  ['block, dashes under the key', 'registryAccess:\n  allow:\n  - host: a.example\n', 'ghcr.io'],
  ['block, an empty list', 'registryAccess:\n  allow: []\n', 'ghcr.io'],
  ['flow section', 'registryAccess: { dockerHub: deny, allow: [] }\n', 'ghcr.io'],
  ['empty section', 'registryAccess: {}\n', 'ghcr.io'],
  ['flow list', 'registryAccess:\n  allow: [{use: quay}]\n', 'ghcr.io'],
  ['flow list on a line of its own', 'registryAccess:\n  allow:\n    [ {use: quay} ]\n', 'ghcr.io'],
  ['flow items', 'registryAccess:\n  allow:\n    - {use: quay}\n', 'ghcr.io'],
  ['numbers that stay text', 'registryAccess: {allow: []}\n', '123456789012.dkr.ecr.us-west-2.amazonaws.com'],
  [
    'more parameters',
    'registryAccess:\n  allow:\n    - use: acr\n      with: {name: contoso, tld: io}\n',
    'contoso.westeurope.data.azurecr.io',
  ],
  [
    'more parameters, flow',
    'registryAccess:\n  allow:\n    - {use: acr, with: {name: contoso, tld: io}}\n',
    'contoso.westeurope.data.azurecr.io',
    '{use: acr, with: {name: contoso, tld: io}}',
  ],
  ['Docker Hub denied', 'registryAccess:\n  dockerHub: deny\n', 'auth.docker.io'],
  ['Docker Hub denied, flow', 'registryAccess: {dockerHub: deny}\n', 'auth.docker.io'],
  ['a suffix stands for it', 'registryAccess:\n  assume: suffix\n  allow:\n    - use: quay\n', 'cdn.quay.io'],
  ['a suffix stands for it, flow', 'registryAccess: {assume: suffix, allow: [{use: quay}]}\n', 'cdn.quay.io'],
  ['a suffix would stand for it', 'registryAccess:\n  assume: suffix\n  allow:\n    - use: quay\n', 'unknown.quay.io'],
  [
    'an expired host',
    'registryAccess:\n  allow:\n    - host: old.example\n      reason: x\n      owner: jo\n      expires: 2025-12-31\n',
    'old.example',
  ],
  [
    'an expired preset',
    'registryAccess:\n  allow:\n    - use: ghcr\n      reason: x\n      owner: jo\n      expires: 2025-12-31\n',
    'ghcr.io',
  ],
  [
    'an expired host, flow',
    'registryAccess:\n  allow:\n    - {host: old.example, reason: x, owner: jo, expires: 2025-12-31}\n',
    'old.example',
    '{host: old.example, reason: x, owner: jo, expires: 2025-12-31}',
  ],
];

const JSON_SECTIONS: readonly (readonly [section: string, host: string, entry?: string])[] = [
  ['{}', 'ghcr.io'],
  ['{"dockerHub":"deny","allow":[{"use":"quay"}]}', 'ghcr.io'],
  ['{"dockerHub":"deny"}', 'auth.docker.io'],
  ['{"assume":"suffix","allow":[{"use":"quay"}]}', 'cdn.quay.io'],
  [
    '{"allow":[{"use":"acr","with":{"name":"contoso","tld":"io"}}]}',
    'contoso.westeurope.data.azurecr.io',
    '{"use":"acr","with":{"name":"contoso","tld":"io"}}',
  ],
];

function everyAdditionWorks(text: string, host: string, file: string, entry: string | undefined): void {
  const before = asked(host, text, file);
  const {policy} = before.hosts[0]!;
  expect(policy!.allowed).not.toBe('yes');
  expect(policy!.add).not.toEqual([]);
  for (const addition of policy!.add) {
    const changed = applied(addition, text, entry);
    const after = asked(host, changed, file);
    expect(after.hosts[0]!.policy!.allowed, changed).toBe('yes');
    expect(after.slots!.used - before.slots!.used).toBe(addition.costs);
  }
}

describe('what is printed, written where it says, allows the host and costs what it says', () => {
  test.each(YAML)('%s', (_, section, host, entry) => {
    everyAdditionWorks(BASE + section, host!, 'policy.yaml', entry);
  });

  test.each(JSON_SECTIONS)('JSON: %s', (section, host, entry) => {
    everyAdditionWorks(`{${BASE_JSON},"registryAccess":${section}}`, host!, 'policy.json', entry);
  });
});

describe('what it says', () => {
  const additions = (host: string, section: string) => asked(host, BASE + section, 'policy.yaml').hosts[0]!.policy!.add;

  test('a key that stands there is replaced', () => {
    expect(additions('docker.io', 'registryAccess:\n  dockerHub: deny\n')).toMatchObject([
      {where: 'In policy.yaml, in place of line 5:', yaml: '  dockerHub: allow\n'},
    ]);
  });

  test('an entry that expired is renewed, not doubled', () => {
    const [, section, expired] = YAML.find(([name]) => name === 'an expired host')!;
    expect(additions(expired, section)).toMatchObject([
      {
        where: 'In policy.yaml, in place of expires of that entry (line 9):',
        yaml: '      expires: "2026-04-01"\n',
        costs: 1,
      },
    ]);
  });

  test('storage of any customer comes with a warning', () => {
    const acr = 'registryAccess:\n  allow:\n    - use: acr\n      with: {name: contoso, tld: io}\n';
    for (const section of [acr, 'registryAccess:\n  allow: []\n'])
      for (const {notes} of additions('eusmanaged1.blob.core.windows.net', section))
        expect(notes.join(' ')).toMatch(/Any customer of the provider can have a name below core\.windows\.net/);
    expect(additions('eusmanaged1.blob.core.windows.net', acr)[0]!.notes.length).toBeGreaterThan(1);
  });
});
