import fc from 'fast-check';
import * as plist from 'plist';
import {expect, test} from 'vitest';
import {xml} from '../render/quote.ts';
import {plistFile} from './plist.ts';
import {readPlist} from './plist-reader.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const wrapped = (inner: string): Uint8Array => bytes(`<?xml version="1.0"?>\n<plist version="1.0">${inner}</plist>\n`);

/** As plistlib of Python writes it: every type, a count above 14, integers of every size. */
const BINARY = Buffer.from(
  '62706c6973743030de0102030405060708090a0b0c0d0e0f101112131415191a2e2f30313251625362696754646174615464' +
    '61746554687567655169546c697374546c6f6e67546d616e79516e536e65675172517351750911012c4200013341c782f840' +
    '0000001300000100000000001007a31617185161a101d05f1028787878787878787878787878787878787878787878787878' +
    '78787878787878787878787878787878af10141b1c1d1e1f20211422232425262728292a2b2c2d1000100110021003100410' +
    '05100610081009100a100b100c100d100e100f10101011101210130813fffffffffffffffb233ff800000000000050670063' +
    '0061006600e90020d83ddc0b000800250027002b00300035003a003c00410046004b004d00510053005500570058005b005e' +
    '00670070007200760078007a007b00a600bd00bf00c100c300c500c700c900cb00cd00cf00d100d300d500d700d900db00dd' +
    '00df00e100e300e400ed00f600f70000000000000201000000000000003300000000000000000000000000000106',
  'hex',
);

test('a binary property list', () => {
  expect(readPlist(BINARY)).toEqual({
    b: true,
    n: false,
    i: 7,
    big: 300,
    neg: -5,
    huge: 2 ** 40,
    r: 1.5,
    s: '',
    u: 'caf\u00e9 \u{1f40b}',
    long: 'x'.repeat(40),
    list: ['a', ['b'], {}],
    date: null,
    data: null,
    many: Array.from({length: 20}, (_, index) => index),
  });
});

test('a binary property list with any byte changed or cut off ends, with a value or without', () => {
  for (let index = 0; index < BINARY.length; index++) {
    const changed = Buffer.from(BINARY);
    changed[index] = changed[index]! ^ 0xff;
    readPlist(changed);
    readPlist(BINARY.subarray(0, index));
  }
  expect(readPlist(BINARY.subarray(0, 40))).toBeUndefined();
});

/** What XML can carry. */
function isCarried(content: string): boolean {
  try {
    xml(content);
    return content.isWellFormed();
  } catch {
    return false;
  }
}
// The parser of the library makes a line feed of these, as XML 1.1 does of two of them.
const text = fc.string({unit: 'binary'}).filter(content => isCarried(content) && !/[\u0085\u2028\u2029]/.test(content));
const value = fc.letrec(tie => ({
  any: fc.oneof({depthSize: 'small'}, text, fc.boolean(), fc.integer(), fc.array(tie('any')), tie('object')),
  object: fc.dictionary(
    text.filter(key => key !== '__proto__'),
    tie('any'),
  ),
})).object as fc.Arbitrary<Parameters<typeof plistFile>[0]>;

test('what this program writes is read back, as the library that writes it reads it', () => {
  fc.assert(
    fc.property(value, object => {
      const file = plistFile(object);
      expect(readPlist(file)).toEqual(object);
      expect(plist.parse(new TextDecoder().decode(file))).toEqual(object);
    }),
  );
});

test.each<readonly [string, unknown]>([
  ['<string>a &lt;&amp;&#62;&#x41; <![CDATA[<raw> & ]]><!-- note -->b</string>', 'a <&>A <raw> & b'],
  ['<dict><key>a</key><true/><key>b</key><false></false></dict>', {a: true, b: false}],
  [' <array> <string/> <integer> 7 </integer><!-- x --><real>1e3</real> </array> ', ['', 7, 1000]],
  ['<dict><key>d</key><date>2026-01-01T00:00:00Z</date><key>e</key><data>AA==</data></dict>', {d: null, e: null}],
])('XML: %s', (inner, meant) => {
  expect(readPlist(wrapped(inner))).toEqual(meant);
});

test('the document type of Apple', () => {
  const head = '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">';
  expect(
    readPlist(bytes(`<?xml version="1.0" encoding="UTF-8"?>\n${head}\n<plist version="1.0">\n<dict/>\n</plist>`)),
  ).toEqual({});
});

test.each([
  '',
  '<string>a',
  '<string>a</array>',
  '<dict><key>a</key></dict>',
  '<dict><string>a</string></dict>',
  '<dict><key>a</key><true/><key>a</key><false/></dict>',
  '<string>&unknown;</string>',
  '<string>a & b</string>',
  '<integer>x</integer>',
  '<integer></integer>',
  '<other/>',
  '<true/><true/>',
  `${'<array>'.repeat(5000)}${'</array>'.repeat(5000)}`,
])('not whole: %.40s', inner => {
  expect(readPlist(wrapped(inner))).toBeUndefined();
});

test.each([
  '',
  'bplist00',
  '{"a": 1}',
  '\ufeff<plist><true/></plist>',
  '<!DOCTYPE x [<!ENTITY a "b">]><plist><true/></plist>',
])('no property list: %j', content => {
  expect(readPlist(bytes(content))).toBeUndefined();
});
