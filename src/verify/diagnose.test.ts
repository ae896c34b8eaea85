import fc from 'fast-check';
import {expect, test} from 'vitest';
import {plistFile} from '../formats/plist.ts';
import {diagnose} from './diagnose.ts';

const REGISTRY = '/usr/share/docker-desktop/registry/registry.json';
const SETTINGS = '/usr/share/docker-desktop/admin-settings.json';
const ORGANIZATIONS = '{\n  "allowedOrgs": [\n    "acme",\n    "acme-labs"\n  ]\n}\n';
const LOCKED = `${JSON.stringify(
  {
    analyticsEnabled: {locked: true, value: false},
    configurationFileVersion: 2,
    kubernetes: {enabled: false, locked: true},
  },
  null,
  2,
)}\n`;
const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => Buffer.from(text, encoding);
const registry = (content: string | Uint8Array) =>
  diagnose(REGISTRY, typeof content === 'string' ? bytes(content) : content, ORGANIZATIONS);
const settings = (content: string) => diagnose(SETTINGS, bytes(content), LOCKED);

test.each<readonly [string, Uint8Array, string, RegExp]>([
  ['a mark', bytes(`\ufeff${ORGANIZATIONS}`), 'bom', /byte order mark/],
  ['UTF-16 with a mark', bytes(`\ufeff${ORGANIZATIONS}`, 'utf16le'), 'encoding', /UTF-16/],
  ['UTF-16 without', bytes(ORGANIZATIONS, 'utf16le'), 'encoding', /UTF-16/],
  ['UTF-16, the other way round', Buffer.from(ORGANIZATIONS, 'utf16le').swap16(), 'encoding', /UTF-16/],
  ['an old encoding', bytes('{"allowedOrgs": ["caf\xe9"]}', 'latin1'), 'encoding', /not UTF-8/],
  ['zeros', new Uint8Array(4096), 'encoding', /zero bytes/],
  ['nothing', bytes(''), 'empty', /empty/],
  ['white space', bytes(' \r\n'), 'empty', /empty/],
])('bytes: %s', (_, content, kind, text) => {
  expect(registry(content)).toMatchObject({kind, severity: 'high', text: expect.stringMatching(text)});
});

test.each<readonly [string, RegExp]>([
  ['{\n  "allowedOrgs": [\n    "acme",\n  ]\n}\n', /line 3, column 11, where , stands: A comma stands after/],
  ['{"allowedOrgs": ["acme"]', /line 1, column 25, where the end stands/],
  ['{"allowedOrgs": [\u001b[2Jacme]}', /line 1, column 18, where U\+001B stands/],
  ['{"\u{1f40b}": "\u00e9",\u{1f40b}}', /line 1, column 11, where U\+1F40B stands/],
  ['// note\n{}', /line 1, column 1, where \/ stands: JSON has no comments/],
  ['allowedOrgs: [acme]', /An object in \{\} is expected/],
])('no JSON: %j', (content, text) => {
  const diagnosis = registry(content);
  expect(diagnosis).toMatchObject({kind: 'invalid-json', severity: 'high', text: expect.stringMatching(text)});
  expect(diagnosis.text).toMatch(/^[\x20-\x7e]+$/);
});

test.each([
  ORGANIZATIONS.replaceAll('\n', '\r\n'),
  ORGANIZATIONS.replace(/\s+/g, ''),
  ORGANIZATIONS.trim(),
  ORGANIZATIONS.replace('acme-labs', '\\u0061cme-labs'),
])('the same in another form is low: %j', content => {
  expect(registry(content)).toMatchObject({kind: 'reformatted', severity: 'low'});
});

test.each<readonly [string, RegExp]>([
  ['{"allowedOrgs": ["acme"]}', /does not name "acme-labs"\.$/],
  ['{"allowedOrgs": ["acme", "acme-labs", "old-org"]}', /^It names "old-org", which the policy does not\.$/],
  ['{"allowedOrgs": ["Acme", "acme-labs"]}', /says "Acme" where the policy says "acme".*signed out/],
  [
    '{"allowedOrgs": ["acme-labs", "acme"]}',
    /another order: Registry Access Management is that of the first, "acme-labs"/,
  ],
  ['{"allowedOrgs": ["acme", "acme-labs", "acme"]}', /twice/],
  ['{"allowedOrgs": ["acme", "acme-labs", 7]}', /no name of an organisation/],
  ['{"allowedOrgs": "acme"}', /no list allowedOrgs/],
  ['{"allowedOrgs": ["\\u001b[31m", "acme", "acme-labs"]}', /names "\?\[31m"/],
])('organisations: %s', (content, text) => {
  expect(registry(content)).toMatchObject({
    kind: 'organizations',
    severity: 'high',
    text: expect.stringMatching(text),
  });
});

test.each<readonly [string, RegExp]>([
  ['{"allowedOrgs": ["acme", "acme-labs"], "AllowedOrgs": ["x"]}', /something else besides/],
  ['{"allowedOrgs": ["x"], "allowedOrgs": ["acme", "acme-labs"]}', /stands in it twice/],
  ['[]', /no object/],
  ['['.repeat(4_000) + ']'.repeat(4_000), /no object/],
  [`{"a":${'['.repeat(4_000)}${']'.repeat(4_000)}}`, /nested deeper/],
  [`{"a": "${'x'.repeat(900_000)}"}`, /far larger/],
])('something else: %.60s', (content, text) => {
  expect(registry(content)).toMatchObject({kind: 'other', severity: 'high', text: expect.stringMatching(text)});
});

test.each<readonly [(text: string) => string, RegExp]>([
  [text => text.replace('"locked": true', '"locked": false'), /^analyticsEnabled is unlocked: users may change it\.$/],
  [text => text.replace('"value": false', '"value": true'), /^analyticsEnabled\.value is true and should be false\.$/],
  [text => text.replace('"enabled": false,', ''), /^kubernetes\.enabled is missing\.$/],
  [text => text.replace('{', '{"__proto__": 1,'), /^__proto__ is there and not in the policy\.$/],
  [() => '{}', /^analyticsEnabled is missing\. configurationFileVersion is missing\. kubernetes is missing\.$/],
])('settings %#', (change, text) => {
  expect(settings(change(LOCKED))).toMatchObject({
    kind: 'settings',
    severity: 'high',
    text: expect.stringMatching(text),
  });
});

test('keys of settings in another order mean the same', () => {
  const reversed = Object.fromEntries(Object.entries(JSON.parse(LOCKED) as object).reverse());
  expect(settings(JSON.stringify(reversed))).toMatchObject({kind: 'reformatted', severity: 'low'});
});

const PLIST = '/Library/Application Support/com.docker.docker/desktop.plist';
const wantedPlist = new TextDecoder().decode(plistFile({allowedOrgs: ['acme', 'acme-labs']}));
/** As `defaults write … allowedOrgs -array acme acme-labs` makes it. */
const BINARY = Buffer.from(
  '62706c6973743030d101025b616c6c6f7765644f726773a203045461636d655961636d652d6c61627308' +
    '0b171a1f0000000000000101000000000000000500000000000000000000000000000029',
  'hex',
);

test('a property list: binary, in another form, with other names, or none', () => {
  expect(diagnose(PLIST, BINARY, wantedPlist)).toMatchObject({
    kind: 'reformatted',
    severity: 'low',
    text: expect.stringMatching(/binary/),
  });
  expect(diagnose(PLIST, bytes(wantedPlist.replace(/\s+</g, '<')), wantedPlist)).toMatchObject({severity: 'low'});
  expect(diagnose(PLIST, bytes(wantedPlist.replace('acme-labs', 'Acme-Labs')), wantedPlist)).toMatchObject({
    kind: 'organizations',
    text: expect.stringMatching(/"Acme-Labs" where/),
  });
  expect(diagnose(PLIST, bytes('{"allowedOrgs": []}'), wantedPlist)).toMatchObject({kind: 'other', severity: 'high'});
});

test('whatever the bytes are, there is one line of printable ASCII, and no other value is called the same', () => {
  const content = fc.oneof(
    fc.uint8Array({maxLength: 200}),
    fc.json().map(text => bytes(text)),
    // Something else at some place of the right text.
    fc
      .tuple(fc.nat(ORGANIZATIONS.length), fc.string({unit: 'binary', maxLength: 3}))
      .map(([at, text]) => bytes(ORGANIZATIONS.slice(0, at) + text + ORGANIZATIONS.slice(at + 1))),
  );
  fc.assert(
    fc.property(content, fc.constantFrom(REGISTRY, SETTINGS, PLIST), (found, path) => {
      const wanted = path === REGISTRY ? ORGANIZATIONS : path === SETTINGS ? LOCKED : wantedPlist;
      const {kind, text, severity} = diagnose(path, found, wanted);
      expect(text).toMatch(/^[\x20-\x7e]+$/);
      expect(severity).toBe(kind === 'reformatted' ? 'low' : 'high');
      if (kind === 'reformatted' && path !== PLIST)
        expect(JSON.parse(Buffer.from(found).toString())).toEqual(JSON.parse(wanted));
    }),
    {numRuns: 2000},
  );
});
