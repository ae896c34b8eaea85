import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {expect, test} from 'vitest';
import {cliPage, commandSnapshot} from '../scripts/cli-page.ts';
import {commandManifest} from '../scripts/manifest.ts';
import {SCHEMAS} from '../src/schemas.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = await commandManifest(root, './src/commands');

test('commands, arguments and flags are those of test/golden/commands.json', () => {
  expect(commandSnapshot(manifest)).toBe(readFileSync(join(root, 'test/golden/commands.json'), 'utf8'));
});

test('docs/cli.md describes them', () => {
  expect(cliPage(manifest)).toBe(readFileSync(join(root, 'docs/cli.md'), 'utf8'));
});

test.each(Object.entries(manifest.commands))(
  '%s has a summary, a description, two examples or more and --json',
  (_, command) => {
    expect(command.summary).toMatch(/\.$/);
    expect(command.description).toMatch(/\.$/);
    expect(command.examples?.length).toBeGreaterThanOrEqual(2);
    expect(command.flags).toHaveProperty('json');
    for (const about of [...Object.values(command.flags), ...Object.values(command.args)])
      expect(about.description).toMatch(/\.$/);
  },
);

test('schema offers every schema there is', () => {
  const files = readdirSync(join(root, 'schemas')).filter(name => name.endsWith('.schema.json'));
  expect(SCHEMAS.map(name => `${name}.schema.json`).sort()).toEqual(files.sort());
});
