import {chmodSync, chownSync, renameSync, symlinkSync} from 'node:fs';
import {afterEach, expect, test} from 'vitest';
import {checkListOf} from '../../../src/documents/check-list.ts';
import {observeLinux} from '../../../src/endpoint/linux.ts';
import {thisSystem} from '../../../src/endpoint/system.ts';
import type {ReceiptFact} from '../../../src/verify/facts.ts';
import {desiredState} from '../../fixtures/desired-state.ts';
import {Machine, NEEDS} from '../posix/machine.ts';
import {contractSuite} from '../tools.ts';

const RECEIPT = '/var/lib/wharfinger/acme/receipt.json';
const REGISTRY = '/usr/share/docker-desktop/registry/registry.json';
const state = desiredState({platform: 'linux', sources: ['registry-json']});
const list = checkListOf(state);

const machines: Machine[] = [];
afterEach(() => {
  for (const machine of machines.splice(0)) machine.destroy();
});

function installed(): Machine {
  const machine = new Machine('linux');
  machines.push(machine);
  expect(machine.install(state)).toMatchObject({code: 0});
  return machine;
}

async function receiptOf(machine: Machine): Promise<ReceiptFact> {
  const look = {platform: 'linux', root: machine.root, checks: list.checks} as const;
  return (await observeLinux(list, look, thisSystem(machine.root))).receipt;
}

contractSuite('the receipt the installer leaves', NEEDS.linux, () => {
  test('is believed, with what it records', async () => {
    expect(await receiptOf(installed())).toEqual({
      status: 'believed',
      policy: list.policy,
      revision: '1.0.0',
      channel: 'script',
      complete: true,
      records: [{path: REGISTRY, sha256: expect.stringMatching(/^[0-9a-f]{64}$/)}],
    });
  });

  test.each<readonly [string, (machine: Machine) => void, string]>([
    ['that others may write', machine => chmodSync(machine.at(RECEIPT), 0o666), 'mode=0666'],
    ['of a user', machine => chownSync(machine.at(RECEIPT), 1000, 0), 'owner=1000'],
    [
      'in a folder of a user',
      machine => chownSync(machine.at('/var/lib/wharfinger'), 1000, 0),
      '/var/lib/wharfinger:owner=1000',
    ],
    ['below a folder of a user', machine => chownSync(machine.at('/var'), 1000, 0), '/var:owner=1000'],
    [
      'that is a link',
      machine => {
        renameSync(machine.at(RECEIPT), machine.aside('receipt'));
        symlinkSync(machine.aside('receipt'), machine.at(RECEIPT));
      },
      'kind=link',
    ],
    ['that is too large', machine => machine.write(RECEIPT, new Uint8Array(2 ** 20 + 1)), 'too-large'],
  ])('%s is not believed', async (_, change, reason) => {
    const machine = installed();
    change(machine);
    expect(await receiptOf(machine)).toEqual({status: 'not-believed', reason});
  });

  test.each<readonly [string, (text: string) => string, string]>([
    ['of another organisation', text => text.replace('"acme@', '"contoso@'), 'of another organisation'],
    ['of one whose name begins alike', text => text.replace('"acme@', '"acme-labs@'), 'of another organisation'],
    [
      'with a line no installer writes',
      text => text.replace('"receipt": 1,', '"receipt": 1,\n  "note": "x",'),
      'malformed',
    ],
    ['in another form', text => `${JSON.stringify(JSON.parse(text))}\n`, 'malformed'],
    ['without its end', text => text.slice(0, -2), 'malformed'],
    ['with a digest that is none', text => text.replace(/[0-9a-f]{64}/, 'abc'), 'malformed'],
    ['with terminal commands', text => text.replace('"acme@', '"\u001b[2Jacme@'), 'malformed'],
    ['that is empty', () => '', 'malformed'],
    ['without a policy', text => text.replace(/ {2}"policy".*\n/, ''), 'malformed'],
  ])('%s is not believed', async (_, change, reason) => {
    const machine = installed();
    machine.write(RECEIPT, change(machine.read(RECEIPT)!));
    expect(await receiptOf(machine)).toEqual({status: 'not-believed', reason});
  });

  test('of an installation that was cut off is believed and says so', async () => {
    const machine = installed();
    machine.write(RECEIPT, machine.read(RECEIPT)!.replace('"complete": true', '"complete": false'));
    expect(await receiptOf(machine)).toMatchObject({status: 'believed', complete: false});
  });

  test('is obeyed only about what an installer writes', async () => {
    const machine = installed();
    machine.write(RECEIPT, machine.read(RECEIPT)!.replace(REGISTRY, '/etc/passwd'));
    expect(await receiptOf(machine)).toMatchObject({status: 'believed', records: []});
  });
});
