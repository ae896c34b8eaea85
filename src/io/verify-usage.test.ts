import {describe, expect, test} from 'vitest';
import type {Platform} from '../desktop/platforms.ts';
import {type AskedFor, refuseUsage} from './verify-usage.ts';

const refusal =
  (asked: AskedFor, here: Platform | undefined = 'linux') =>
  () =>
    refuseUsage(asked, here);

test.each<[string, AskedFor, Platform?]>([
  ['nothing', {}],
  ['--json with its own form', {json: true, format: 'json'}],
  ['another root', {root: '/mnt/image'}],
  ['--live with its questions', {live: true, 'live-socket': '/x'}],
  ['another PowerShell', {powershell: 'C:\\pwsh.exe'}, 'windows'],
])('goes together: %s', (_, asked, here) => {
  expect(refusal(asked, here)).not.toThrow();
});

test.each<[string, AskedFor, RegExp, Platform?]>([
  ['two forms', {json: true, format: 'csv'}, /--json and --format csv/],
  ['questions to nobody', {'live-image': 'x'}, /--live-image .* only --live/],
  ['an engine of an image', {root: '/mnt', live: true}, /--live .* --root/],
  ['a system without a root', {platform: 'linux'}, /no --root/],
  ['a PowerShell on Linux', {powershell: '/usr/bin/pwsh'}, /--powershell/],
  ['a PowerShell of somewhere', {powershell: 'pwsh.exe'}, /no absolute path/, 'windows'],
])('refused: %s', (_, asked, words, here) => {
  expect(refusal(asked, here)).toThrow(expect.objectContaining({code: 'USAGE', message: expect.stringMatching(words)}));
});

describe('an image is judged where its access rules can be read', () => {
  test.each<[Platform, Platform, boolean]>([
    ['windows', 'windows', true],
    ['windows', 'macos', false],
    ['windows', 'linux', false],
    ['macos', 'windows', false],
    ['macos', 'macos', true],
    ['macos', 'linux', false],
    ['linux', 'windows', false],
    ['linux', 'macos', true],
    ['linux', 'linux', true],
  ])('%s on %s: %s', (platform, here, judged) => {
    const ask = refusal({root: '/mnt/image', platform}, here);
    if (judged) expect(ask).not.toThrow();
    else expect(ask).toThrow(/can be judged on/);
  });
});
