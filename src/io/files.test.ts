import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {MAXIMUM_BYTES, readTail} from './files.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wharfinger-files-'));
});
afterAll(async () => {
  await rm(folder, {recursive: true, force: true});
});

test('the end of a long file is read, an even number of bytes left out', async () => {
  const path = join(folder, 'long.log');
  await writeFile(path, `first${'x'.repeat(MAXIMUM_BYTES)}last`);
  const {bytes, start, truncated} = await readTail(path);
  expect(truncated).toBe(true);
  expect(bytes.length).toBe(MAXIMUM_BYTES - 1);
  expect(Buffer.from(bytes.subarray(-5)).toString()).toBe('xlast');
  expect(Buffer.from(start.subarray(0, 5)).toString()).toBe('first');
});

test('a short file is read whole', async () => {
  const path = join(folder, 'short.log');
  await writeFile(path, 'abc');
  const {bytes, truncated} = await readTail(path);
  expect([Buffer.from(bytes).toString(), truncated]).toEqual(['abc', false]);
});

test('a log that is not there: nobody is told to write a policy', async () => {
  await expect(readTail(join(folder, 'none'))).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
    hint: expect.not.stringContaining('policy'),
  });
});
