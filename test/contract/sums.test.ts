import {spawnSync} from 'node:child_process';
import {appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterAll, expect} from 'vitest';
import {emit} from '../../src/emit.ts';
import {seal, sealFor} from '../../src/seal.ts';
import {RICH, statesOf} from '../fixtures/policies.ts';
import {contractTest} from './tools.ts';

const folder = mkdtempSync(join(tmpdir(), 'wharfinger-sums-'));
afterAll(() => rmSync(folder, {recursive: true}));

const check = () =>
  spawnSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], {cwd: folder, encoding: 'utf8'});

contractTest('sha256sum agrees with a written tree, and sees one changed byte', ['sha256sum'], () => {
  const states = statesOf(RICH);
  for (const {path, bytes} of seal(emit(states), sealFor(states, 'wharfinger 0.0.0'))) {
    mkdirSync(dirname(join(folder, path)), {recursive: true});
    writeFileSync(join(folder, path), bytes);
  }
  expect(check()).toMatchObject({status: 0, stdout: '', stderr: ''});
  appendFileSync(join(folder, 'linux/registry.json'), ' ');
  expect(check()).toMatchObject({status: 1, stdout: 'linux/registry.json: FAILED\n'});
});
