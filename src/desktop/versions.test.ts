import {expect, test} from 'vitest';
import {compareVersions, isOlder, parseVersion} from './versions.ts';

test('a version has two or three numbers', () => {
  expect(parseVersion('4.83')).toEqual({major: 4, minor: 83, patch: 0});
  expect(parseVersion('4.41.2')).toEqual({major: 4, minor: 41, patch: 2});
});

test.each(['4', '4.', '4.41.2.1', 'v4.83', '4.83 ', '4.83-rc1', '', '4,83'])('"%s" is no version', text => {
  expect(parseVersion(text)).toBeUndefined();
  expect(() => compareVersions(text, '4.83')).toThrow(RangeError);
});

test('versions compare as numbers, part by part', () => {
  expect(isOlder('4.9', '4.10')).toBe(true);
  expect(isOlder('4.10', '4.9')).toBe(false);
  expect(isOlder('4.41.1', '4.41.2')).toBe(true);
  expect(isOlder('3.99', '4.0')).toBe(true);
  expect(compareVersions('4.83', '4.83.0')).toBe(0);
});
