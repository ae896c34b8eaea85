/**
 * Writes what is generated from the sources; with `--check` only says what is not current (exit 1).
 *
 *     node scripts/generate.ts [--check]
 */
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {framesModule} from './frames.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const stale: string[] = [];

function put(path: string, text: string): void {
  const file = join(root, path);
  let current: string | undefined;
  try {
    current = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  if (current === text) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(file), {recursive: true});
  writeFileSync(file, text);
}

put('src/render/frames.generated.ts', framesModule(root));

if (stale.length > 0) process.stderr.write(`${check ? 'not current' : 'written'}: ${stale.join(', ')}\n`);
if (check && stale.length > 0) process.exitCode = 1;
