import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {emit, plan, read, seal, sealFor} from '../src/index.ts';

/** Examples whose complete trees are kept under test/golden, laid out as the tree an admin receives. */
export const GOLDEN_EXAMPLES: readonly string[] = ['minimal', 'acme'];
/** Any day before the dates of the examples; goldens never age. */
export const GOLDEN_DAY = '2030-01-01';

/** The whole output tree of an example, by path. The tool version is left out: a release changes no golden. */
export function goldenTree(root: string, example: string): Map<string, Uint8Array> {
  const name = `${example}.yaml`;
  const {policy, findings} = read(readFileSync(join(root, 'examples', name)), name);
  if (!policy) throw new Error(`${name}: ${findings.map(({message}) => message).join(' ')}`);
  const {states} = plan(policy, {at: GOLDEN_DAY});
  return new Map(seal(emit(states), sealFor(states, 'golden')).map(({path, bytes}) => [path, bytes]));
}

/** Paths of all files below a folder, `/` between names, sorted. */
export function listing(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter(name => statSync(join(folder, name)).isFile())
    .map(name => name.replaceAll('\\', '/'))
    .sort();
}
