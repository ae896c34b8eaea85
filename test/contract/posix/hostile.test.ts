import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {line, sh} from '../../../src/render/quote.ts';
import type {DesiredState} from '../../../src/state/state.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {hostileTexts} from '../../fixtures/hostile.ts';
import {contractSuite, contractTest} from '../tools.ts';
import {NEEDS, onMachine, SHELLS} from './machine.ts';
import {faultsOfFinished} from './truth.ts';

const TEXTS = hostileTexts(10_000);
const folder = mkdtempSync(join(tmpdir(), 'wharfinger-quoting-'));
afterAll(() => rmSync(folder, {recursive: true}));

for (const [name, [shell, ...flags]] of Object.entries(SHELLS))
  contractTest(`10,000 texts come back unchanged from ${name}`, [shell!], () => {
    const script = join(folder, `${name}.sh`);
    // Each ends with a byte that no text holds: nothing that a shell takes off an end goes unseen.
    writeFileSync(script, TEXTS.map(text => `printf '%s\\0' ${sh(text)}\n`).join(''));
    const run = spawnSync(shell!, [...flags, script], {cwd: folder, maxBuffer: 1 << 28});
    expect(run.stderr.toString()).toBe('');
    const back = run.stdout.toString().split('\0').slice(0, -1);
    const first = TEXTS.findIndex((text, index) => text !== back[index]);
    expect(back[first]).toBe(TEXTS[first]);
    expect(back.length).toBe(TEXTS.length);
    expect(readdirSync(folder).filter(file => !file.endsWith('.sh'))).toEqual([]);
  });

test('NUL is refused', () => {
  expect(() => sh('a\0b')).toThrow(RangeError);
});

for (const platform of ['linux', 'macos'] as const)
  contractSuite(`texts of a policy in the scripts of ${platform}`, [...NEEDS[platform], 'dash', 'shellcheck'], () => {
    const plain = desiredState({platform, sources: ['registry-json'], settings: {analyticsEnabled: false}});
    const canary = join(folder, 'canary');
    const dangerous = [
      `$(touch ${canary})`,
      `\`touch ${canary}\``,
      `'; touch ${canary}; '`,
      `"; touch ${canary}; "`,
      `\n\ntouch ${canary}\n`,
      `\r\ntouch ${canary}\r\n`,
      `\\\ntouch ${canary}`,
      `{{sh ${canary}}} {{{x}}} {{> posix/opening.sh}}`,
      '\u202etxt.exe \u2066 \u00e4\u6771\u{1f433} \u2019 \u2028 \u2029',
      '\u001b]0;title\u0007\u001b[2J',
      '%s %n \\c \\0 \\x41',
      '-n -e --',
    ];

    test('change nothing and run nothing', () =>
      onMachine(platform, SHELLS['dash']!, machine => {
        for (const text of [...dangerous, ...TEXTS.slice(0, 20)]) {
          const state: DesiredState = {...plain, organization: {...plain.organization, name: text, contact: text}};
          const install = machine.install(state);
          expect(install).toMatchObject({code: 0, stderr: ''});
          // What people read is one line of ASCII: no terminal acts on it.
          expect(install.stdout).toMatch(/^[\n\x20-\x7e]*$/);
          const shown = / of (.*)\n/.exec(install.stdout)![1]!;
          expect(shown).toBe(line(text));
          if (!/\\u[0-9a-f]{4}/.test(text))
            expect(
              shown.replace(/\\u([0-9a-f]{4})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
            ).toBe(text);
          expect(faultsOfFinished(machine, state)).toEqual([]);
          expect(machine.remove(state)).toMatchObject({code: 0, stderr: ''});
        }
        expect(readdirSync(folder)).not.toContain('canary');
      }));

    test('stand in comments that shellcheck and every shell pass over', () =>
      onMachine(platform, SHELLS['dash']!, machine => {
        const scripts = dangerous.map(text =>
          machine.script({...plain, organization: {...plain.organization, name: text, contact: text}}, 'install'),
        );
        expect(spawnSync('shellcheck', ['-s', 'sh', '-f', 'gcc', ...scripts], {encoding: 'utf8'}).stdout).toBe('');
      }));

    test('content of a file comes out as it is', () =>
      onMachine(platform, SHELLS['dash']!, machine => {
        for (const text of [...dangerous, ...TEXTS.slice(0, 20)]) {
          const bytes = new TextEncoder().encode(`${text}\n`);
          const resources = plain.resources.map(resource =>
            resource.kind === 'file' && resource.ensure === 'present' ? {...resource, bytes} : resource,
          );
          const state = {...plain, resources};
          expect(machine.install(state)).toMatchObject({code: 0, stderr: ''});
          expect(faultsOfFinished(machine, state)).toEqual([]);
        }
        expect(readdirSync(folder)).not.toContain('canary');
      }));
  });
