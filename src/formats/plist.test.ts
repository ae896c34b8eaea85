import * as plist from 'plist';
import {describe, expect, test} from 'vitest';
import {plistFile} from './plist.ts';

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);

describe('plistFile', () => {
  test('starts with <?xml, ends with one newline, keys sorted at every depth', () => {
    const bytes = plistFile({b: {z: 1, a: ['x', 'y']}, a: true});
    expect(text(bytes)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">',
        '<plist version="1.0">',
        '  <dict>',
        '    <key>a</key>',
        '    <true/>',
        '    <key>b</key>',
        '    <dict>',
        '      <key>a</key>',
        '      <array>',
        '        <string>x</string>',
        '        <string>y</string>',
        '      </array>',
        '      <key>z</key>',
        '      <integer>1</integer>',
        '    </dict>',
        '  </dict>',
        '</plist>',
        '',
      ].join('\n'),
    );
  });

  test.each([
    '',
    ' ',
    '<b>&amp;"\'',
    ']]>',
    '\r\n\t',
    '\u{1f433}',
    '\u202eabc',
    '{{x}}',
    '$(id)',
    '<!-- -->',
    ' two  spaces ',
  ])('carries %j unchanged', value => {
    expect(plist.parse(text(plistFile({value})))).toEqual({value});
  });

  test.each(['\0', '\u0001', '\u000b', '\ufffe', '\uffff', '\ud800'])('refuses %j', value => {
    expect(() => plistFile({value})).toThrow('XML');
    expect(() => plistFile({[value]: 'x'})).toThrow('XML');
  });
});
