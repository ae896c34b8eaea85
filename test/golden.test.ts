import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, expect, test} from 'vitest';
import {GOLDEN_EXAMPLES, goldenTree, listing} from '../scripts/goldens.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

// `npm run generate` rewrites the goldens; the difference is what a reviewer reads.
describe.each(GOLDEN_EXAMPLES)('golden tree of examples/%s.yaml', example => {
  const folder = join(root, 'test/golden', example);
  const tree = goldenTree(root, example);

  test('has exactly the files of the golden', () => {
    expect([...tree.keys()].sort()).toEqual(listing(folder));
  });

  test.each([...tree])('%s', (path, bytes) => {
    const golden = readFileSync(join(folder, path));
    // Compared as text first: a readable difference. Latin-1 keeps every byte apart.
    expect(Buffer.from(bytes).toString('latin1')).toBe(golden.toString('latin1'));
  });
});
