import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {settingsPage} from '../scripts/settings-page.ts';
import {SETTING_FACTS, settingsTree} from '../src/desktop/settings/settings.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = settingsPage();

test('docs/settings.md is current', () => {
  expect(readFileSync(join(root, 'docs/settings.md'), 'utf8')).toBe(page);
});

test('every setting has a section or an item, and everything said of it stands there', () => {
  const plain = page.replaceAll('\\', '').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
  for (const {path, kind, description, recommendation = '', disagreement = ''} of SETTING_FACTS) {
    if (kind === 'lock' || path.endsWith('.value')) continue;
    expect(plain).toContain(settingsTree().has(path) ? `\n## ${path}\n` : `\n- \`${path}\``);
    for (const text of [description, recommendation, disagreement]) expect(plain, path).toContain(text);
  }
});

test('nothing of the catalogue breaks out of its line', () => {
  expect(page).not.toMatch(/undefined|\[object/);
  expect(page.split('\n').filter(line => /^#/.test(line))).toHaveLength(settingsTree().size + 3);
});
