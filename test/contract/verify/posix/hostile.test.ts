import {spawnSync} from 'node:child_process';
import {chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {POLICY_PATHS} from '../../../../src/desktop/paths.ts';
import {desiredState} from '../../../fixtures/desired-state.ts';
import {EVIL, USER} from '../../posix/attack.ts';
import {NEEDS, onMachine, SHELLS} from '../../posix/machine.ts';
import {contractSuite, contractTest} from '../../tools.ts';
import {lineOf, start, verifierText, verify} from './verifier.ts';

const room = mkdtempSync(join(tmpdir(), 'wharfinger-trap-'));
afterAll(() => rmSync(room, {recursive: true}));
chmodSync(room, 0o777);

/** Tools that say what the attacker wants, in a folder that is PATH and the working folder. */
const LIES = ['stat', 'sha256sum', 'timeout', 'getfacl', 'lsattr', 'id', 'date', 'tr', 'grep', 'printf', 'command'];
for (const tool of LIES) {
  writeFileSync(join(room, tool), `#!/bin/sh\ntouch ${room}/ran\necho '0 0x81a4 1 5 1 0 ./usr/share'\n`);
  chmodSync(join(room, tool), 0o755);
}
writeFileSync(join(room, 'profile'), `touch ${room}/ran\nstat() { :; }\nPATH=${room}\n`);

const exported = Object.fromEntries(
  ['stat', 'sha256sum', 'limited', 'printf', 'cd', '[', 'read', 'judge', 'unalias', 'timeout', 'has'].map(name => [
    `BASH_FUNC_${name}%%`,
    `() { touch ${room}/ran; return 0; }`,
  ]),
);

const state = desiredState({platform: 'linux', sources: ['registry-json'], settings: {analyticsEnabled: false}});
const target = POLICY_PATHS.linux.registryJson;

for (const [name, shell] of Object.entries({...SHELLS, 'bash that is no sh': ['bash']}))
  contractSuite(`whoever starts verify.sh does not steer it, in ${name}`, [...NEEDS.linux, shell[0]!], () => {
    const ways: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'a PATH of their own': {PATH: room},
      'no PATH': {PATH: ''},
      'IFS, locale and CDPATH': {IFS: '/.0', LC_ALL: 'tr_TR.UTF-8', LANG: 'ja_JP.SJIS', CDPATH: room},
      ENV: {ENV: join(room, 'profile')},
      functions: exported,
      'variables of the script': {
        root: room,
        only: 'x',
        believed: 'yes',
        winner: 'registry-json',
        verdict: 'ok',
        at: '1',
      },
      'shell options': {PS4: `$(touch ${room}/ran)`, POSIXLY_CORRECT: 'y', PWD: '/', OLDPWD: room},
      tools: {TZ: '../../etc/x', QUOTING_STYLE: 'c', TIME_STYLE: '+%s', LD_LIBRARY_PATH: room, GREP_OPTIONS: '-v'},
    };
    test.each(Object.entries(ways))('%s', (_, environment) =>
      onMachine('linux', shell, machine => {
        machine.install(state);
        for (const content of [undefined, EVIL]) {
          if (content !== undefined) machine.write(target, content);
          const plain = verify(machine, state);
          const steered = verify(machine, state, [], {environment, folder: room});
          expect(steered.stdout).toBe(plain.stdout);
          expect(steered.code).toBe(content === undefined ? 0 : 1);
          expect(steered.stdout).toMatch(/^[\n\x20-\x7e]*$/);
        }
        expect(spawnSync('test', ['-e', join(room, 'ran')]).status).toBe(1);
      }),
    );
  });

contractSuite('what somebody left on the machine', [...NEEDS.linux, 'dash', 'unshare'], () => {
  const escapes = '\u001b]0;title\u0007\u001b[2J\n{"v":1,"s":"ok"}';

  test('names and contents reach no terminal raw, and the last line stays ours', () =>
    onMachine('linux', SHELLS['dash']!, machine => {
      machine.install(state);
      mkdirSync(machine.at(`/usr/share/docker-desktop/${escapes}`), {recursive: true});
      machine.write('/usr/share/docker-desktop/registry/REGISTRY.JSON', escapes);
      machine.write('/var/lib/wharfinger/acme/receipt.json', escapes);
      machine.write('/etc/hosts', `127.0.0.1 ${escapes} HUB.docker.com.\r\n`);
      machine.write(target, escapes);
      for (const flags of [[], ['--json'], ['--line']]) {
        const run = verify(machine, state, flags);
        expect(run.stderr).toBe('');
        expect(run.stdout).toMatch(/^[\n\x20-\x7e]*$/);
        if (flags[0] !== '--json') expect(lineOf(run)).toMatchObject({s: 'drift', have: null});
      }
      const report = JSON.parse(verify(machine, state, ['--json']).stdout);
      const observed = (code: string) => report.findings.find((each: {code: string}) => each.code === code)?.observed;
      expect(observed('L-NAME-MISSPELT:registry-json')).toBe('REGISTRY.JSON');
      expect(observed('L-HOSTS-FILE')).toBe('hub.docker.com');
    }));
});

contractSuite('a tool that is missing or does not answer', [...NEEDS.linux, 'dash', 'busybox', 'bash'], () => {
  // Only the tool that hangs is given little time: its function runs in a shell of its own.
  const hang = (tool: string) => `${tool}() { patience=0.3; limited sleep 60; }`;
  const cases: Readonly<Record<string, readonly [more: string, verdict: string]>> = {
    'stat is missing': ['run_stat() { limited no-such-stat "$@"; }', 'unknown'],
    'sha256sum is missing': ['run_digest() { limited no-such-sum "$@"; }', 'unknown'],
    'stat hangs': [hang('run_stat'), 'unknown'],
    'stat says a part and hangs': [
      'run_stat() { patience=0.3; limited sh -c \'stat -c "%u 0x%f %h %s %Z 0 %n" . ./usr; exec sleep 60\'; }',
      'unknown',
    ],
    'sha256sum hangs': [hang('run_digest'), 'unknown'],
    'getfacl hangs': [hang('run_access_lists'), 'unknown'],
    'getfacl is not installed': ['has() { [ "$1" != getfacl ] && command -v "$1" >/dev/null; }', 'ok'],
    'lsattr is not installed': ['has() { [ "$1" != lsattr ] && command -v "$1" >/dev/null; }', 'ok'],
    'lsattr talks nonsense': ['run_flags() { printf "\\033[2J%s\\n" "$@"; }', 'unknown'],
  };
  for (const [name, shell] of Object.entries(SHELLS))
    test.each(Object.entries(cases))(`%s, in ${name}`, (_, [more, verdict]) =>
      onMachine('linux', shell, machine => {
        machine.install(state);
        for (const watched of ['', withoutTimeout]) {
          const run = verify(machine, state, [], {more: `${watched}\n${more}`});
          expect(lineOf(run).s).toBe(verdict);
          expect(run.code).toBe(verdict === 'ok' ? 0 : 2);
        }
      }),
    );

  const greps: Readonly<Record<string, string>> = {
    'is missing': 'run_grep() { limited no-such-grep "$@"; }',
    'is killed': "run_grep() { limited sh -c 'kill -KILL $$'; }",
    hangs: hang('run_grep'),
    fails: "run_grep() { limited sh -c 'exit 2'; }",
    'fails behind an answer': 'run_grep() { limited grep "$@"; return 2; }',
  };
  for (const [name, shell] of Object.entries(SHELLS))
    test.each(Object.entries(greps))(`a grep that %s, and a long hosts file, in ${name}`, (_, more) =>
      onMachine('linux', shell, machine => {
        machine.install(state);
        machine.write('/etc/hosts', '0.0.0.0 advertisement.example\n'.repeat(4000));
        expect(lineOf(verify(machine, state)).s).toBe('ok');
        for (const watched of ['', withoutTimeout]) {
          const run = verify(machine, state, [], {more: `${watched}\n${more}`});
          expect(lineOf(run)).toMatchObject({s: 'unknown', f: ['?L-HOSTS-FILE']});
          expect(run.code).toBe(2);
        }
      }),
    );

  test('what waits for a tool ends with it', () =>
    onMachine('linux', SHELLS['dash']!, machine => {
      machine.install(state);
      verify(machine, state, [], {more: `${withoutTimeout}\npatience=4711`});
      expect(spawnSync('pgrep', ['-f', '^sleep 4711$']).stdout.toString()).toBe('');
    }));
});

/** The watchdog of a system without `timeout`. */
const withoutTimeout = /\nelse\n([\s\S]*?)\nfi\n/.exec(
  readFileSync(new URL('../../../../templates/posix/limit.sh.hbs', import.meta.url), 'utf8'),
)![1]!;

contractSuite('real paths, in a mount namespace of its own', [...NEEDS.linux, 'dash', 'unshare', 'setpriv'], () => {
  const script = (name: string, text: string) => {
    const file = join(room, name);
    writeFileSync(file, text);
    return file;
  };

  test('install and verify, as root and as a user; a mount over the policy is named', () =>
    onMachine('linux', SHELLS['dash']!, machine => {
      const install = machine.script(state, 'install');
      const check = script('verify.sh', verifierText(state, 'linux'));
      chmodSync(check, 0o755);
      const inside = `
        set -e
        mkdir -p /usr/share /var/lib
        mount -t tmpfs -o mode=755 tmpfs /usr/share
        mount -t tmpfs -o mode=755 tmpfs /var/lib
        dash ${install} >/dev/null
        say() { "$@" || printf 'code %s\\n' $?; }
        say dash ${check} --line
        say setpriv --reuid ${USER} --regid ${USER} --clear-groups dash ${check} --line
        mount -t tmpfs -o mode=755 tmpfs /usr/share/docker-desktop/registry
        say dash ${check} --line
      `;
      // Processes of its own too: a Docker Desktop that runs here is not the one of the test.
      const own = ['--mount', '--pid', '--fork', '--mount-proc', '--propagation', 'private'];
      const run = spawnSync('unshare', [...own, 'sh', '-c', inside], {encoding: 'utf8'});
      expect(run.stderr).toBe('');
      const [asRoot, asUser, mounted, code] = run.stdout.trim().split('\n');
      expect(JSON.parse(asRoot!)).toMatchObject({s: 'ok', win: 'registry-json', f: []});
      expect(asUser).toBe(asRoot);
      expect(JSON.parse(mounted!)).toMatchObject({s: 'drift'});
      expect(JSON.parse(mounted!).f).toContain('L-MOUNTS:docker-desktop');
      expect(code).toBe('code 1');
    }));
});

contractTest('usage and help', ['dash', ...NEEDS.linux], () =>
  onMachine('linux', SHELLS['dash']!, machine => {
    expect(start(machine, state, ['--help'])).toMatchObject({code: 0, stderr: ''});
    const {code, stdout, stderr} = start(machine, state, ['--frobnicate']);
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toContain('unknown flag "--frobnicate"');
  }),
);
