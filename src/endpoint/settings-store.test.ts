import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import {readSettingsStore} from './settings-store.ts';

let home: string;
let file: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'wharfinger-home-'));
  file = join(home, '.docker/desktop/settings-store.json');
  mkdirSync(dirname(file), {recursive: true});
});
afterEach(() => rmSync(home, {recursive: true, force: true}));

test('the settings of a user, without the name of the user', async () => {
  writeFileSync(file, '{"AutoStart": true}');
  expect(await readSettingsStore('linux', home)).toEqual({
    path: '~/.docker/desktop/settings-store.json',
    content: {AutoStart: true},
  });
});

test.each(['', 'x', '[]', 'null', '{"a": 1'])('no settings: %j', async content => {
  writeFileSync(file, content);
  expect(await readSettingsStore('linux', home)).toBeUndefined();
});

test('no file, and no home', async () => {
  expect(await readSettingsStore('linux', home)).toBeUndefined();
  expect(await readSettingsStore('linux', join(home, 'nobody'))).toBeUndefined();
});

test('what would keep a reader waiting, or lead it elsewhere', async () => {
  symlinkSync('/etc/hostname', file);
  expect(await readSettingsStore('linux', home)).toBeUndefined();
  rmSync(file);
  if (process.platform === 'win32') return;
  execFileSync('mkfifo', [file]);
  expect(await readSettingsStore('linux', home)).toBeUndefined();
});
