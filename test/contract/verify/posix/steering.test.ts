import {spawnSync} from 'node:child_process';
import {chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {POLICY_PATHS} from '../../../../src/desktop/paths.ts';
import {sh} from '../../../../src/render/quote.ts';
import {desiredState} from '../../../fixtures/desired-state.ts';
import {EVIL} from '../../posix/attack.ts';
import {NEEDS, onMachine, SHELLS} from '../../posix/machine.ts';
import {contractSuite} from '../../tools.ts';
import {verifierText, verify} from './verifier.ts';

const room = mkdtempSync(join(tmpdir(), 'wharfinger-steer-'));
afterAll(() => rmSync(room, {recursive: true}));
chmodSync(room, 0o755);
symlinkSync(
  spawnSync('sh', ['-c', 'command -v bash || echo bash'], {encoding: 'utf8'}).stdout.trim(),
  join(room, 'sh'),
);

const state = desiredState({platform: 'linux', sources: ['registry-json'], settings: {analyticsEnabled: false}});
const target = POLICY_PATHS.linux.registryJson;

/** POSIX 2.14, and what else the scripts stand on. */
const NAMES =
  '. : break continue eval exec exit export readonly return set shift times trap unset [ printf read shopt command wait'.split(
    ' ',
  );
/** What bash takes from its environment: options of its own, and limits. */
const OPTIONS: readonly Readonly<Record<string, string>>[] = [
  {BASHOPTS: 'failglob'},
  {BASHOPTS: 'nullglob:extglob:nocasematch:dotglob:lastpipe:xpg_echo:expand_aliases:extdebug'},
  {SHELLOPTS: 'keyword:pipefail:errexit:noglob:monitor:physical:noclobber:allexport'},
  {FUNCNEST: '2', TMOUT: '1', EXECIGNORE: '*', BASH_COMPAT: '3.1', BASH_VERSION: '1'},
  {A: 'a\nexport PATH=/x\ndeclare -x nl=y\nPATH', nl: 'x', line: 'x', listed: 'x', IFS: 'x', LC_ALL: 'ja_JP.SJIS'},
];

const WAYS = {...SHELLS, 'bash that is no sh': ['bash'], 'bash that is called sh': [join(room, 'sh')]};

for (const [name, shell] of Object.entries(WAYS))
  contractSuite(`the environment of whoever starts verify.sh, in ${name}`, [...NEEDS.linux, 'bash', shell[0]!], () => {
    test.each(NAMES)('a function called %s', function_ =>
      onMachine('linux', shell, machine => {
        machine.install(state);
        machine.write(target, EVIL);
        const plain = verify(machine, state, ['--line']);
        expect(plain.code).toBe(1);
        for (const body of ['return 0', 'builtin exit 0']) {
          const steered = verify(machine, state, ['--line'], {
            environment: {[`BASH_FUNC_${function_}%%`]: `() { ${body}; }`},
          });
          // Some shells refuse to start with such a function: trouble, and no answer.
          if (steered.stdout === '') expect(steered.code).toBe(2);
          else expect(steered).toMatchObject({code: 1, stdout: plain.stdout});
        }
      }),
    );

    test.each(['exit', 'set', 'trap', 'return'])(
      'a function called %s, and the scripts that change things',
      function_ =>
        onMachine('linux', shell, machine => {
          const environment = {[`BASH_FUNC_${function_}%%`]: '() { return 0; }'};
          const run = machine.run(machine.script(state, 'install'), ['--frobnicate'], environment);
          expect(run.code).toBe(2);
          expect(existsSync(machine.at(target))).toBe(false);
        }),
    );

    test.each(OPTIONS)('options: %o', environment =>
      onMachine('linux', shell, machine => {
        machine.install(state);
        for (const code of [0, 1]) {
          if (code === 1) machine.write(target, EVIL);
          const plain = verify(machine, state, ['--line']);
          expect(verify(machine, state, ['--line'], {environment})).toMatchObject({code, stdout: plain.stdout});
        }
      }),
    );

    test('reaches no tool', () =>
      onMachine('linux', shell, machine => {
        machine.install(state);
        const seen = machine.aside('seen');
        const more = `run_digest() { command env >${sh(seen)}; aloud sha256sum -- "$@"; }`;
        const hostile = {DPKG_ADMINDIR: '/x', PERLIO: ':crlf', HOME: '/x', CLICOLOR_FORCE: '1', TZ: 'x', LANG: 'x'};
        expect(verify(machine, state, ['--line'], {more, environment: {...hostile, POSIXLY_CORRECT: 'y'}}).code).toBe(
          0,
        );
        const names = readFileSync(seen, 'utf8')
          .split('\n')
          .map(line => line.split('=')[0]);
        const ours = ['PATH', 'LC_ALL', 'PWD', 'OLDPWD', 'SHLVL', '_', ''];
        expect(names.filter(variable => !ours.includes(variable!))).toEqual([]);
      }));

    test('an answer that cannot be said is none', () =>
      onMachine('linux', shell, machine => {
        machine.install(state);
        const file = machine.aside('verify.sh');
        writeFileSync(file, verifierText(state, 'linux'));
        const command = [...shell, file, '--root', machine.root].map(sh).join(' ');
        for (const form of ['', '--line', '--json', '--help'])
          for (const out of ['>/dev/full', '>&-'])
            expect(spawnSync('sh', ['-c', `${command} ${form} ${out}`]).status).toBe(2);
        expect(spawnSync('sh', ['-c', `ulimit -n 4; exec ${command}`]).status).toBe(2);
      }));

    // A run that waits for the child is killed after a minute, and has no exit code.
    test.each([
      ['a tool whose child keeps it waiting', 'sleep 100\n:', 'no answer in time', 2],
      ['a tool that leaves a child behind', 'setsid sleep 100 &', '"verdict":"ok"', 0],
    ] as const)('without timeout, %s does not hold the answer', (_, line, says, code) =>
      onMachine('linux', shell, machine => {
        machine.install(state);
        const tool = machine.aside('slow');
        writeFileSync(tool, `#!/bin/sh\n${line}\n`);
        chmodSync(tool, 0o755);
        const limit = readFileSync(new URL('../../../../templates/posix/limit.sh.hbs', import.meta.url), 'utf8');
        const without = limit.replace('if has timeout', 'if false').replace('patience=15', 'patience=1');
        const more = `${without}\nhas() { :; }\nrun_access_lists() { limited ${sh(tool)}; }`;
        const run = verify(machine, state, ['--json'], {more});
        expect(run.code).toBe(code);
        expect(run.stdout).toContain(says);
      }),
    );
  });
