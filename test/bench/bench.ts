/**
 * How fast the built program is, as ratios to an empty run of the same Node in the same minutes.
 *
 *     npm run bench [ROUNDS]
 */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {installed} from './verify.ts';

const rounds = Number(process.argv[2] ?? 25);
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/run.js');
const acme = join(root, 'examples/acme.yaml');
const folder = mkdtempSync(join(tmpdir(), 'wharfinger-bench-'));
const out = join(folder, 'out');

interface Case {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** What it is compared with, and how many times as long it may take. */
  readonly to?: {readonly name: string; readonly aim: number};
}
const node = process.execPath;
const EMPTY: Case = {name: 'node -e 0', command: [node, '-e', '0']};
const BARE = 'sh -c, stat and sha256sum only';

function ofProgram(name: string, args: readonly string[], aim: number): Case {
  return {name, command: [node, program, ...args], to: {name: EMPTY.name, aim}};
}

function verifiers(): readonly Case[] {
  const tree = join(folder, 'tree');
  spawnSync(node, [program, 'build', acme, '--out', tree], {stdio: 'ignore'});
  const machine = installed(tree, folder);
  if (!machine) {
    process.stdout.write('verify is not measured: it takes Linux and root\n');
    return [];
  }
  return [
    ofProgram('verify TREE', ['verify', tree, '--root', machine.root], 6),
    {name: BARE, command: ['sh', '-c', machine.bare]},
    {
      name: 'linux/verify.sh',
      command: ['sh', machine.script, '--root', machine.root, '--line'],
      to: {name: BARE, aim: 3},
    },
  ];
}

const cases: readonly Case[] = [
  EMPTY,
  ofProgram('--version', ['--version'], 3),
  ofProgram('check examples/acme.yaml', ['check', acme], 6),
  ofProgram('build examples/acme.yaml', ['build', acme, '--out', out], 8),
  ...verifiers(),
];

function run([command, ...args]: Case['command']): number {
  const started = performance.now();
  const {status, stderr} = spawnSync(command, args, {
    env: {...process.env, NODE_ENV: 'production'},
    encoding: 'utf8',
  });
  const elapsed = performance.now() - started;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return elapsed;
}

// Interleaved, so that a busy moment of the machine hits every case.
const times = new Map(cases.map(({name}) => [name, [] as number[]]));
for (let round = -1; round < rounds; round++)
  for (const {name, command} of cases) {
    rmSync(out, {recursive: true, force: true});
    const elapsed = run(command);
    if (round >= 0) times.get(name)!.push(elapsed);
  }
rmSync(folder, {recursive: true, force: true});

const median = (name: string) => [...times.get(name)!].sort((a, b) => a - b)[rounds >> 1]!;
const started = cases.map(({name, to}) => {
  const time = median(name);
  const ratio = to ? `${(time / median(to.name)).toFixed(1)}x` : '1.0x';
  return [name, `${time.toFixed(time < 20 ? 1 : 0)} ms`, ratio, to ? `${to.aim}x` : ''];
});

const tenants = ['minimal', 'acme'].map(example => {
  const {stdout, stderr} = spawnSync(process.execPath, ['--expose-gc', join(root, 'test/bench/tenants.ts'), example], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  const {perSecond, megabytes, growth} = JSON.parse(stdout) as {perSecond: number; megabytes: number; growth: number};
  return [
    `1,000 tenants of ${example}.yaml`,
    `${perSecond.toFixed(0)} a second`,
    `${megabytes.toFixed(0)} MB at most`,
    `heap ${growth.toFixed(2)}x`,
  ];
});

function print(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map(row => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!)))
      .join('   ');
  process.stdout.write(`${all.map(line).join('\n')}\n`);
}

process.stdout.write(`Node ${process.version}, ${process.platform} ${process.arch}, medians of ${rounds} rounds\n\n`);
print(['From start to exit', 'time', 'ratio', 'aim'], started);
process.stdout.write('\n');
print(['In one process (aim: 300 a second, under 200 MB, flat)', 'speed', 'memory', 'growth'], tenants);

const {status, stdout, stderr} = spawnSync(process.execPath, [join(root, 'test/bench/lint.ts')], {encoding: 'utf8'});
if (status !== 0) throw new Error(stderr);
const stages = JSON.parse(stdout) as {read: number; resolve: number; lint: number};
process.stdout.write('\n');
print(
  ['100 entries, 60 settings, 5 rings', 'time', 'ratio'],
  (['read', 'resolve', 'lint'] as const).map(stage => [
    stage,
    `${stages[stage].toFixed(1)} ms`,
    `${(stages[stage] / stages.read).toFixed(1)}x`,
  ]),
);
