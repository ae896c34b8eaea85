import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, describe, expect} from 'vitest';
import {composeScripts} from '../../../src/documents/posix.ts';
import {composeVerifier} from '../../../src/documents/verify-posix.ts';
import {plan} from '../../../src/plan.ts';
import {read} from '../../../src/policy/read.ts';
import {AT} from '../../fixtures/policies.ts';
import {contractTest} from '../tools.ts';
import {scriptsOf} from './machine.ts';

const EXAMPLES = new URL('../../../examples/', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'wharfinger-syntax-'));
afterAll(() => rmSync(folder, {recursive: true}));

const examples = readdirSync(EXAMPLES).filter(name => /\.(yaml|json)$/.test(name));

/** Every script of an example: each system, install, removal and verifier, the base and every ring; and the frame on its fakes. */
function scriptsOfExample(example: string): readonly string[] {
  const {policy} = read(readFileSync(new URL(example, EXAMPLES)), example);
  const {states} = plan(policy!, {at: AT});
  return states.flatMap(state =>
    (['linux', 'macos'] as const)
      .filter(platform => state.platforms.includes(platform))
      .flatMap(platform => [
        ...[composeScripts(state, platform), scriptsOf(state, platform)].flatMap(({install, remove}) => [
          install,
          remove,
        ]),
        composeVerifier(state, platform),
      ])
      .map(({id, bytes}, index) => {
        const file = join(folder, `${example}.${state.scope.ring ?? 'base'}.${id}.${index}.sh`);
        writeFileSync(file, bytes);
        return file;
      }),
  );
}

contractTest('shellcheck has nothing to say about what runs on a real Mac', ['shellcheck'], () => {
  const script = new URL('../../macos/real-machine.sh', import.meta.url).pathname;
  expect(spawnSync('shellcheck', ['-s', 'sh', '-f', 'gcc', script], {encoding: 'utf8'})).toMatchObject({
    stdout: '',
    status: 0,
  });
});

describe.each(examples)('scripts of %s', example => {
  const scripts = scriptsOfExample(example);

  contractTest('shellcheck has nothing to say', ['shellcheck'], () => {
    expect(spawnSync('shellcheck', ['-s', 'sh', '-f', 'gcc', ...scripts], {encoding: 'utf8'})).toMatchObject({
      stdout: '',
      status: 0,
    });
  });

  for (const shell of [['dash'], ['busybox', 'ash'], ['bash', '--posix']])
    contractTest(`${shell.join(' ')} -n`, [shell[0]!], () => {
      for (const script of scripts) {
        const [command, ...before] = shell;
        expect(spawnSync(command!, [...before, '-n', script], {encoding: 'utf8'})).toMatchObject({
          stderr: '',
          status: 0,
        });
      }
    });
});
