/**
 * Writes what is generated from the sources; with `--check` only says what is not current (exit 1).
 *
 *     node scripts/generate.ts [--check]
 */
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {cliPage, commandSnapshot} from './cli-page.ts';
import {framesModule} from './frames.ts';
import {lintPage} from './lint-page.ts';
import {commandManifest} from './manifest.ts';
import {registriesPage} from './registries-page.ts';
import {schemaFiles} from './schemas.ts';
import {settingsPage} from './settings-page.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const stale: string[] = [];

/** Bytes are compared, so that a wrong line end or encoding is not current either. */
function put(path: string, content: string | Uint8Array): void {
  const file = join(root, path);
  const bytes = Buffer.from(content as Uint8Array);
  let current: Buffer | undefined;
  try {
    current = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (current?.equals(bytes)) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, bytes);
}

function drop(path: string): void {
  stale.push(path);
  if (!check) rmSync(join(root, path));
}

put('src/render/frames.generated.ts', framesModule(root));
for (const [path, text] of Object.entries(schemaFiles())) put(path, text);
const commands = await commandManifest(root, './src/commands');
put('docs/cli.md', cliPage(commands));
put('docs/lint-rules.md', lintPage());
put('docs/registries.md', registriesPage());
put('docs/settings.md', settingsPage());
put('test/golden/commands.json', commandSnapshot(commands));

// Loaded only now: it reads the compiled templates, which stand above.
const {GOLDEN_EXAMPLES, goldenTree, listing} = await import('./goldens.ts');
for (const example of GOLDEN_EXAMPLES) {
  const folder = `test/golden/${example}`;
  const tree = goldenTree(root, example);
  for (const [path, bytes] of tree) put(`${folder}/${path}`, bytes);
  for (const path of listing(join(root, folder))) if (!tree.has(path)) drop(`${folder}/${path}`);
}

if (stale.length > 0) process.stderr.write(`${check ? 'not current' : 'written'}: ${stale.join(', ')}\n`);
if (check && stale.length > 0) process.exitCode = 1;
