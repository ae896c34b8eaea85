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

const rounds = Number(process.argv[2] ?? 25);
const root = fileURLToPath(new URL('../..', import.meta.url));
const program = join(root, 'bin/run.js');
const acme = join(root, 'examples/acme.yaml');
const folder = mkdtempSync(join(tmpdir(), 'wharfinger-bench-'));
const out = join(folder, 'out');

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  /** Times an empty run of Node. */
  readonly aim: number | undefined;
}
const cases: readonly Case[] = [
  {name: 'node -e 0', args: ['-e', '0'], aim: undefined},
  {name: '--version', args: [program, '--version'], aim: 3},
  {name: 'check examples/acme.yaml', args: [program, 'check', acme], aim: 6},
  {name: 'build examples/acme.yaml', args: [program, 'build', acme, '--out', out], aim: 8},
];

function run(args: readonly string[]): number {
  const started = performance.now();
  const {status, stderr} = spawnSync(process.execPath, args, {
    env: {...process.env, NODE_ENV: 'production'},
    encoding: 'utf8',
  });
  const elapsed = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return elapsed;
}

// Interleaved, so that a busy moment of the machine hits every case.
const times = new Map(cases.map(({name}) => [name, [] as number[]]));
for (let round = -1; round < rounds; round++)
  for (const {name, args} of cases) {
    rmSync(out, {recursive: true, force: true});
    const elapsed = run(args);
    if (round >= 0) times.get(name)!.push(elapsed);
  }
rmSync(folder, {recursive: true, force: true});

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;
const empty = median(times.get('node -e 0')!);
const started = cases.map(({name, aim}) => {
  const time = median(times.get(name)!);
  return [name, `${time.toFixed(0)} ms`, `${(time / empty).toFixed(1)}x`, aim === undefined ? '' : `${aim}x`];
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
