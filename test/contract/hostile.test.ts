import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import * as plist from 'plist';
import {afterAll, describe, expect, test} from 'vitest';
import {composeProfile} from '../../src/documents/profile.ts';
import {csvFile} from '../../src/formats/csv.ts';
import {plistFile} from '../../src/formats/plist.ts';
import {canonical, jsonFile} from '../../src/json.ts';
import {cell, md, xml} from '../../src/render/quote.ts';
import {hostileTexts} from '../fixtures/hostile.ts';
import {RICH, statesOf} from '../fixtures/policies.ts';
import {contractTest} from './tools.ts';

const TEXTS = hostileTexts(10_000);
const folder = mkdtempSync(join(tmpdir(), 'wharfinger-hostile-'));
afterAll(() => rmSync(folder, {recursive: true}));

function run(command: string, args: readonly string[], content: Uint8Array | string): string {
  const file = join(folder, 'in');
  writeFileSync(file, content);
  const result = spawnSync(command, [...args, file], {encoding: 'utf8', maxBuffer: 1 << 28});
  expect(result).toMatchObject({status: 0, stderr: ''});
  return result.stdout;
}

/** Through the binary form, which another parser reads. */
function readByLibplist(content: Uint8Array): unknown {
  const binary = join(folder, 'out');
  run('plistutil', ['-o', binary, '-i'], content);
  return plist.parse(new Uint8Array(readFileSync(binary)));
}

/** Expects equal lists and names the first that is not: ten thousand lines of difference help nobody. */
function expectSame(actual: readonly string[], expected: readonly string[]): void {
  const index = expected.findIndex((text, position) => text !== actual[position]);
  expect(actual[index]).toBe(expected[index]);
  expect(actual.length).toBe(expected.length);
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#x9': '\t',
  '#xA': '\n',
  '#xD': '\r',
};
const decoded = (text: string) => text.replace(/&(amp|lt|gt|quot|#x[9AD]);/g, (_, name: string) => ENTITIES[name]!);
const between = (text: string, tag: string) =>
  [...text.matchAll(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`, 'g'))].map(match => decoded(match[1]!));

test('the texts hold what is dangerous', () => {
  for (const piece of ['$(', '`', "'", '"', '\n', '{{', ']]>', '%PATH%', '\u202e', '\u2019', '\u{1f433}'])
    expect(TEXTS.some(text => text.includes(piece))).toBe(true);
});

describe('10,000 texts come back unchanged from', () => {
  contractTest('xmllint, as element text and as attribute', ['xmllint'], () => {
    const document = `<r>\n${TEXTS.map(text => `<s a="${xml(text).replace(/[\t\n]/g, space => `&#${space.charCodeAt(0)};`)}">${xml(text)}</s>`).join('\n')}\n</r>`;
    const canonicalForm = run('xmllint', ['--nonet', '--c14n'], document);
    const found = [...canonicalForm.matchAll(/<s a="([^"]*)">([^<]*)<\/s>/g)];
    expectSame(
      found.map(match => decoded(match[2]!)),
      TEXTS,
    );
    expectSame(
      found.map(match => decoded(match[1]!)),
      TEXTS,
    );
  });

  contractTest('plistutil', ['plistutil'], () => {
    // In batches: the reader of the binary form knows files below 64 KiB only.
    for (let start = 0; start < TEXTS.length; start += 500) {
      const texts = TEXTS.slice(start, start + 500);
      expectSame((readByLibplist(plistFile({texts})) as {texts: string[]}).texts, texts);
    }
  });

  test('JSON.parse, as file and as one line', () => {
    const file = new TextDecoder('utf-8', {fatal: true}).decode(jsonFile(TEXTS));
    expect(file).toMatch(/^[\n\x20-\x7e]*$/);
    expectSame(JSON.parse(file), TEXTS);
    expectSame(JSON.parse(canonical(TEXTS)), TEXTS);
  });

  contractTest("Python's reader of CSV, no cell a formula", ['python3'], () => {
    const records = TEXTS.map(text => [text, `x${text}`]);
    const program =
      'import csv, json, sys; print(json.dumps(list(csv.reader(open(sys.argv[1], newline="", encoding="utf-8"), strict=True))))';
    const [heading, ...found] = JSON.parse(run('python3', ['-c', program], csvFile(['a', 'b'], records))) as string[][];
    expect(heading).toEqual(['a', 'b']);
    for (const [first] of found) expect(first).not.toMatch(/^[\s\ufeff]*[=+\-@]/);
    // One apostrophe at the beginning, and behind each semicolon, tab and line break, is ours.
    const bare = (text: string) => text.replace(/(^|[;\t\r\n])'/g, '$1');
    expectSame(
      found.map(([first]) => bare(first!)),
      TEXTS,
    );
    expectSame(
      found.map(([, second]) => bare(second!)),
      TEXTS.map(text => `x${text}`),
    );
  });

  // Markdown is text that flows: white space is one space, and none at the ends.
  const flat = TEXTS.map(text => text.replace(/\s+/g, ' ').trim());

  contractTest('a Markdown parser, as text of a list', ['cmark-gfm'], () => {
    const html = run('cmark-gfm', ['--unsafe'], TEXTS.map(text => `- x${md(text)}\n- ${md(`${text}x`)}`).join('\n'));
    const expected = TEXTS.flatMap(text => [`x${text}`, `${text}x`]).map(text => text.replace(/\s+/g, ' ').trim());
    expectSame(between(html, 'li'), expected);
  });

  contractTest('a Markdown parser, as cells of a table', ['cmark-gfm'], () => {
    const rows = TEXTS.map(text => `| ${md(text)} | ${cell(`x${text}x`)} |`);
    const html = run('cmark-gfm', ['--unsafe', '-e', 'table'], ['| a | b |', '| --- | --- |', ...rows].join('\n'));
    const cells = between(html, 'td');
    expectSame(
      cells.filter((_, index) => index % 2 === 0),
      flat,
    );
    const spans = cells
      .filter((_, index) => index % 2 === 1)
      .map(shown => /^<code>([\s\S]*)<\/code>$/.exec(shown)?.[1] ?? shown);
    expectSame(
      spans,
      TEXTS.map(text => `x${text}x`.replace(/\s+/g, ' ')),
    );
  });
});

contractTest('a profile with hostile names says what the policy says', ['plistutil'], () => {
  const [state] = statesOf(RICH);
  for (const name of TEXTS.slice(0, 100)) {
    const profile = composeProfile({...state!, organization: {...state!.organization, name, contact: name}});
    const read = readByLibplist(profile!.bytes) as Record<string, string>;
    expect(read['PayloadOrganization']).toBe(name);
    expect(read['PayloadDescription']).toContain(`Questions: ${name}.`);
  }
});

test.each([
  ['XML', () => xml('a\0b')],
  ['a property list', () => plistFile({a: 'a\0b'})],
])('NUL is refused in %s', (_, write) => {
  expect(write).toThrow('XML');
});
