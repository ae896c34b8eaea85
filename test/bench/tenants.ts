/**
 * Policies of 1,000 tenants through every pure stage in one process; prints one JSON line.
 *
 *     node --expose-gc test/bench/tenants.ts EXAMPLE
 */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {emit, plan, read, seal, sealFor} from '../../src/index.ts';

const TENANTS = 1000;
const WARM_UP = 20;
const example = process.argv[2] ?? 'acme';
const text = readFileSync(fileURLToPath(new URL(`../../examples/${example}.yaml`, import.meta.url)), 'utf8');

function build(tenant: number): number {
  const own = text.replaceAll('acme', `acme${tenant}`).replaceAll('Acme', `Acme ${tenant}`);
  const {policy, findings} = read(new TextEncoder().encode(own), `tenant-${tenant}.yaml`);
  if (!policy) throw new Error(findings.map(({message}) => message).join(' '));
  const {states} = plan(policy, {at: '2030-01-01'});
  return seal(emit(states), sealFor(states, 'bench')).reduce((sum, {bytes}) => sum + bytes.length, 0);
}

for (let tenant = 0; tenant < WARM_UP; tenant++) build(tenant);
const started = performance.now();
let bytes = 0;
const heap: number[] = [];
for (let tenant = 0; tenant < TENANTS; tenant++) {
  bytes += build(tenant);
  if (tenant % 250 === 249) {
    globalThis.gc?.();
    heap.push(process.memoryUsage().heapUsed);
  }
}
const perSecond = TENANTS / ((performance.now() - started) / 1000);
process.stdout.write(
  `${JSON.stringify({
    perSecond,
    megabytes: process.resourceUsage().maxRSS / 1024,
    // What is held after 1,000 tenants against 250: 1 is flat.
    growth: heap.at(-1)! / heap[0]!,
    bytes,
  })}\n`,
);
