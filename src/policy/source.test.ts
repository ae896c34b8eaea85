import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Json} from '../json.ts';
import {locator} from './position.ts';
import {MAXIMUM_BYTES, readTree} from './source.ts';
import {readJson} from './strict-json.ts';
import {type Node, nodeAt, toJson} from './tree.ts';
import {readYaml} from './yaml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
/** The two formats spell numbers differently: 1e21 and 1e+21. */
const withoutSource = (root: Node): unknown =>
  JSON.parse(
    JSON.stringify(root, (key, value) => (key === 'source' ? undefined : value instanceof Map ? [...value] : value)),
  );
const json = (text: string, name = 'policy.yaml') => {
  const {root} = readTree(bytes(text), name);
  return root && toJson(root);
};
const codes = (text: string | Uint8Array, name = 'policy.yaml') =>
  readTree(typeof text === 'string' ? bytes(text) : text, name).findings.map(({code}) => code);

describe('YAML', () => {
  test('is YAML 1.2 core: off, yes and dates are text, octal is written 0o', () => {
    expect(json('a: off\nb: yes\nc: 2099-01-31\nd: 0o17\ne: True\nf: ~\n')).toEqual({
      a: 'off',
      b: 'yes',
      c: '2099-01-31',
      d: 15,
      e: true,
      f: null,
    });
  });

  test('keeps the characters of a number that is written otherwise', () => {
    const {root} = readTree(bytes('a: 1.10\nb: 012\nc: 7\n'), 'policy.yaml');
    expect(nodeAt(root, ['a'])).toMatchObject({value: 1.1, source: '1.10'});
    expect(nodeAt(root, ['b'])).toMatchObject({value: 12, source: '012'});
    expect(nodeAt(root, ['c'])).not.toHaveProperty('source');
  });

  test('expands a harmless alias', () => {
    expect(json('a: &x [1, 2]\nb: *x\n')).toEqual({a: [1, 2], b: [1, 2]});
  });

  test('counts columns in characters, not in UTF-16 units', () => {
    const {root} = readTree(bytes('a: ["😀", b]\n'), 'policy.yaml');
    expect(nodeAt(root, ['a', 1])?.at).toEqual({file: 'policy.yaml', line: 1, column: 10});
  });

  test('an empty value stands at its key', () => {
    const {root} = readTree(bytes('a: 1\nb:\n\n\nc: 2\n'), 'policy.yaml');
    expect(nodeAt(root, ['b'])?.at).toMatchObject({line: 2, column: 1});
  });

  test('reads CRLF', () => {
    const {root} = readTree(bytes('a: 1\r\nb: 2\r\n'), 'policy.yaml');
    expect(nodeAt(root, ['b'])?.at).toMatchObject({line: 2, column: 4});
  });
});

describe('JSON', () => {
  test('is what the name says, and what standard input looks like', () => {
    expect(json('{"a": 1}', 'policy.json')).toEqual({a: 1});
    expect(codes('{a: 1}', '-')).toEqual(['READ-SYNTAX']);
    expect(codes('{a: 1}', 'policy.yaml')).toEqual([]);
    expect(json('a: 1', '-')).toEqual({a: 1});
  });

  test('agrees with JSON.parse on every value, and with YAML on every place', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({maxDepth: 5}), {maxKeys: 5}), value => {
        const text = JSON.stringify(value, null, 1);
        const locate = locator(text, 'policy');
        const {root} = readJson(text, locate);
        expect(toJson(root!)).toEqual(JSON.parse(text) as Json);
        expect(withoutSource(readYaml(text, locate).root!)).toEqual(withoutSource(root!));
      }),
    );
  });

  test('accepts exactly what JSON.parse accepts', () => {
    const fragment = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e3',
      'true',
      'null',
      ' ',
      '\n',
      "'b'",
      '//',
      '01',
    );
    fc.assert(
      fc.property(fc.array(fragment, {maxLength: 8}), fragments => {
        const text = `{"k":${fragments.join('')}}`;
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const errors = codes(text, 'policy.json').filter(code => code === 'READ-SYNTAX');
        expect(errors.length === 0).toBe(valid);
      }),
      {numRuns: 2000},
    );
  });
});

describe('bytes', () => {
  test('a byte order mark is accepted with a warning', () => {
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes('a: 1\n')]);
    const {root, findings} = readTree(marked, 'policy.yaml');
    expect(toJson(root!)).toEqual({a: 1});
    expect(findings).toMatchObject([{code: 'READ-BOM', severity: 'medium'}]);
    expect(nodeAt(root, ['a'])?.at).toMatchObject({line: 1, column: 4});
  });

  test('one mebibyte is read and one byte more is not', () => {
    const text = `a: 1\n#${' '.repeat(MAXIMUM_BYTES - 6)}`;
    expect(codes(text)).toEqual([]);
    expect(codes(`${text} `)).toEqual(['READ-SIZE']);
  });

  test('bombs of brackets, dashes, colons and quotes end quickly', () => {
    for (const text of [
      '['.repeat(MAXIMUM_BYTES),
      '- '.repeat(MAXIMUM_BYTES / 2),
      ':'.repeat(MAXIMUM_BYTES),
      `"${'\\n'.repeat(400_000)}"`,
    ]) {
      readTree(bytes(text), 'policy.yaml');
      readTree(bytes(`{"a":${text}`.slice(0, MAXIMUM_BYTES)), 'policy.json');
    }
  });
});
