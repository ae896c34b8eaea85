import {describe, expect, test} from 'vitest';
import {regFile} from './reg.ts';

const KEY = 'HKLM\\SOFTWARE\\Policies\\Docker\\Docker Desktop';
const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf16le');

describe('regFile', () => {
  test('UTF-16LE with byte order mark, CRLF, full root name, final blank line', () => {
    const bytes = regFile(KEY, [{name: 'allowedOrgs', type: 'REG_MULTI_SZ', data: ['acme', 'acme-eu']}]);
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe]);
    expect(text(bytes)).toBe(
      [
        '\ufeffWindows Registry Editor Version 5.00',
        '',
        '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Docker\\Docker Desktop]',
        '"allowedOrgs"=hex(7):61,00,63,00,6d,00,65,00,00,00,61,00,63,00,6d,00,65,00,2d,\\',
        '  00,65,00,75,00,00,00,00,00',
        '',
        '',
      ].join('\r\n'),
    );
  });

  test('no line is longer than 80 columns, whatever the length', () => {
    for (let length = 1; length < 60; length++) {
      const lines = text(regFile(KEY, [{name: 'allowedOrgs', type: 'REG_MULTI_SZ', data: ['a'.repeat(length)]}])).split(
        '\r\n',
      );
      expect(Math.max(...lines.map(line => line.length))).toBeLessThanOrEqual(80);
      const hex = lines.slice(3).join('').replace('"allowedOrgs"=hex(7):', '').replace(/[\\ ]/g, '');
      expect(Buffer.from(hex.replaceAll(',', ''), 'hex').toString('utf16le')).toBe(`${'a'.repeat(length)}\0\0`);
    }
  });

  test('a value is deleted with a minus', () => {
    expect(text(regFile(KEY, [{name: 'allowedOrgs', type: 'delete'}]))).toContain('"allowedOrgs"=-\r\n');
  });

  test('an empty list is the lone end of the list', () => {
    expect(text(regFile(KEY, [{name: 'a', type: 'REG_MULTI_SZ', data: []}]))).toContain('"a"=hex(7):00,00\r\n');
  });

  test('quotes and backslashes of a name are escaped', () => {
    expect(text(regFile(KEY, [{name: 'a"b\\c', type: 'delete'}]))).toContain('"a\\"b\\\\c"=-');
  });

  test.each([
    ['an unknown root', () => regFile('HKXX\\A', []), '"HKXX" is no registry root'],
    [
      'an empty string',
      () => regFile(KEY, [{name: 'a', type: 'REG_MULTI_SZ', data: ['']}]),
      'would end a REG_MULTI_SZ',
    ],
    ['NUL', () => regFile(KEY, [{name: 'a', type: 'REG_MULTI_SZ', data: ['a\0b']}]), 'control character'],
    ['a line end in a name', () => regFile(KEY, [{name: 'a\r\nb', type: 'delete'}]), 'control character'],
  ])('%s is refused', (_, write, message) => {
    expect(write).toThrow(message);
  });
});
