import {readFileSync} from 'node:fs';
import {Ajv2020} from 'ajv/dist/2020.js';
import {describe, expect, test} from 'vitest';
import {emit} from '../../src/emit.ts';
import {seal, sealFor} from '../../src/seal.ts';
import {MINIMAL, RICH, statesOf} from '../fixtures/policies.ts';

const ajv = new Ajv2020({allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true});
const compiled = new Map<string, ReturnType<typeof ajv.compile>>();
function validatorOf(path: string) {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.json$/, '');
  // A request to Docker Hub and the one that takes it back have one form.
  const file = `${/^hub\//.test(path) ? `hub-${name.replace(/-remove$/, '')}` : name}.schema.json`;
  const known = compiled.get(file);
  if (known) return known;
  const validate = ajv.compile(JSON.parse(readFileSync(new URL(`../../schemas/${file}`, import.meta.url), 'utf8')));
  compiled.set(file, validate);
  return validate;
}
const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder('utf-8', {fatal: true}).decode(bytes));

describe.each([
  ['minimal', MINIMAL],
  ['rich', RICH],
])('every JSON file of the %s tree', (_, policy) => {
  const states = statesOf(policy);
  const files = seal(emit(states), sealFor(states, 'wharfinger 0.0.0')).filter(({path}) => path.endsWith('.json'));

  test.each(files.map(({path, bytes}) => [path, bytes] as const))('%s', (path, bytes) => {
    const validate = validatorOf(path);
    validate(parse(bytes));
    expect(validate.errors ?? []).toEqual([]);
    // Pure ASCII: no editor and no code page on the way can hurt it.
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/^[\n\x20-\x7e]*$/);
  });
});

describe('what a schema must see', () => {
  const states = statesOf(RICH);
  const tree = seal(emit(states), sealFor(states, 'wharfinger 0.0.0'));
  const content = (path: string) => parse(tree.find(artifact => artifact.path === path)!.bytes);

  // biome-ignore lint/suspicious/noExplicitAny: damages reach into any of the formats.
  const checkOf = (list: any, wanted: string) => list.checks.find(({code}: {code: string}) => code === wanted);

  // biome-ignore lint/suspicious/noExplicitAny: as above.
  test.each<[string, string, (value: any) => void]>([
    ['manifest.json', 'a digest of another length', value => (value.files[0].sha256 = 'ab')],
    ['manifest.json', 'a path that leaves the tree', value => (value.files[0].path = '../x')],
    ['manifest.json', 'an absolute path', value => (value.files[0].path = '/x')],
    ['manifest.json', 'an unknown role', value => (value.files[0].role = 'other')],
    ['manifest.json', 'an unknown key', value => (value.extra = 1)],
    ['manifest.json', 'a missing date', value => delete value.date],
    ['coverage.json', 'no reason where it is not enforced', value => delete value.controls[0].targets[0].reason],
    ['coverage.json', 'an unknown status', value => (value.controls[0].targets[0].status = 'fine')],
    ['checks.json', 'a probe without its path', value => delete value.checks[0].probe.path],
    ['checks.json', 'an unknown probe', value => (value.checks[0].probe.kind = 'mood')],
    ['checks.json', 'a source that lists nobody', value => (value.sources.linux[0].wanted = [])],
    ['checks.json', 'a code outside the pattern', value => (value.checks[0].code = 'windows-file')],
    ['checks.json', 'a check that does not say what a failure makes', value => delete value.checks[0].onFailure],
    ['checks.json', 'a check that does not say what absence is', value => delete value.checks[0].whenAbsent],
    ['checks.json', 'a note that is no info', value => (checkOf(value, 'L-INSTALL-SETTINGS').severity = 'low')],
    ['checks.json', 'an info that is no note', value => (checkOf(value, 'L-RECEIPT').severity = 'info')],
    ['checks.json', 'a wanted file without its text', value => delete checkOf(value, 'L-FILE-CONTENT').content],
    ['checks.json', 'a text where no file is wanted', value => (checkOf(value, 'L-RECEIPT').content = '{}')],
    ['checks.json', 'a probe with what belongs to another', value => (checkOf(value, 'L-RECEIPT').probe.path = '/x')],
    ['checks.json', 'a path that is not absolute', value => (checkOf(value, 'L-FILE-ACCESS').probe.path = 'x.json')],
    ['checks.json', 'a hosts file without names', value => (checkOf(value, 'L-HOSTS-FILE').probe.names = [])],
    ['checks.json', 'a copy without its original', value => delete checkOf(value, 'W-COPY-MISPLACED').probe.original],
    ['checks.json', 'a channel list of nobody', value => (checkOf(value, 'L-PACKAGE-VERSION').channels = [])],
    ['checks.json', 'a version that is none', value => (checkOf(value, 'L-DESKTOP-VERSION').expect.version = 'new')],
    ['checks.json', 'a text outside ASCII', value => (value.checks[0].fix = 'Geh nach Hause \u2026')],
    [
      'rings/pilot/checks.json',
      'an exception without its exemption',
      value => delete checkOf(value, 'A-EXCEPTION').exemption,
    ],
    [
      'rings/pilot/checks.json',
      'a last day that is no day',
      value => (checkOf(value, 'A-EXCEPTION').expect.day = '31.1.2099'),
    ],
    [
      'windows/installer-options.json',
      'a left-out option without a reason',
      value => delete value.installers[0].leftOut[0].reason,
    ],
    [
      'hub/acme/registry-access.json',
      'an address with a scheme',
      value => (value.custom_registries[0].address = 'https://a.example'),
    ],
    [
      'hub/acme/registry-access.json',
      'an address with a port',
      value => (value.custom_registries[0].address = 'a.example:443'),
    ],
    ['hub/acme/registry-access.json', 'a wildcard', value => (value.custom_registries[0].address = '*.a.example')],
    [
      'hub/acme/registry-access.json',
      'an entry twice',
      value => value.custom_registries.push(value.custom_registries[0]),
    ],
    [
      'hub/acme/registry-access.json',
      'an entry without a name',
      value => delete value.custom_registries[0].friendly_name,
    ],
    ['hub/acme/registry-access.json', 'nothing said of Docker Hub', value => (value.standard_registries = [])],
    ['hub/acme/registry-access-remove.json', 'no list at all', value => delete value.custom_registries],
    ['hub/acme/image-access.json', 'one of three flags missing', value => delete value.restricted_images.enabled],
    ['hub/acme/image-access.json', 'a flag as text', value => (value.restricted_images.allow_official_images = 'true')],
    [
      'hub/acme/image-access.json',
      'a flag that does not exist',
      value => (value.restricted_images.allow_community = false),
    ],
    ['windows/registry.json', 'organisations as one string', value => (value.allowedOrgs = 'acme;acme-labs')],
    ['windows/admin-settings.json', 'another format version', value => (value.configurationFileVersion = 3)],
  ])('%s: %s', (path, _, damage) => {
    const value = content(path);
    const validate = validatorOf(path);
    expect(validate(value)).toBe(true);
    damage(value);
    expect(validate(value)).toBe(false);
  });
});
