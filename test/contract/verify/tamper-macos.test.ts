import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {observeMacos} from '../../../src/endpoint/macos.ts';
import {MACOS_CATALOGUE} from '../../tamper/catalogue.ts';
import {expectAnswer} from '../../tamper/expect.ts';
import type {MacosTampering} from '../../tamper/macos.ts';
import {FakeMac} from '../../tamper/macos-machine.ts';
import {wantedOf} from '../../tamper/policies.ts';
import {atOnce, finished} from '../../tamper/processes.ts';
import {type Said, saidIn, saidOf} from '../../tamper/said.ts';
import {Trees} from '../../tamper/trees.ts';
import {NEEDS, SHELLS} from '../posix/machine.ts';
import {contractSuite} from '../tools.ts';
import {verifierText} from './posix/verifier.ts';

const SCRIPTS = ['dash', 'busybox'] as const;
const EVALUATORS = ['node', ...SCRIPTS] as const;
/** All machines are asked before the first test. */
const TIME_LIMIT = 600_000;
const answers = new Map<string, Said>();
const keyOf = (name: string, evaluator: string) => `${name}\n${evaluator}`;

contractSuite('the macOS catalogue', [...NEEDS.macos, 'dash', 'busybox', 'setfattr'], () => {
  let trees: Trees;

  beforeAll(async () => {
    trees = new Trees('macos');
    await atOnce(MACOS_CATALOGUE, async each => {
      const mac = new FakeMac(trees, each);
      answers.set(keyOf(each.name, 'node'), await askNode(mac, each));
      const script = `${mac.root}.sh`;
      writeFileSync(script, verifierText(wantedOf(each.policy).state, 'macos', mac.tools));
      for (const name of SCRIPTS) {
        const [shell, ...before] = SHELLS[name]!;
        const {stdout, code} = await finished(shell!, [...before, script]);
        answers.set(keyOf(each.name, name), saidIn(stdout, code));
      }
    });
  }, TIME_LIMIT);
  afterAll(() => trees.destroy());

  describe.each(MACOS_CATALOGUE.map(each => [each.name, each] as const))('%s', (name, each) => {
    test.each(EVALUATORS)('asked by %s', evaluator => {
      expectAnswer(answers.get(keyOf(name, evaluator))!, 'macos', each.policy, each);
    });
    test('every evaluator says the same', () => {
      expect(new Set(EVALUATORS.map(evaluator => answers.get(keyOf(name, evaluator))?.line)).size).toBe(1);
    });
  });

  test('somebody who may not list the profiles is not told that all is well', async () => {
    const clean = MACOS_CATALOGUE[0]!;
    const mac = new FakeMac(trees, clean);
    const wanted = {verdict: 'unknown', notices: ['?M-PROFILE-INSTALLED']} as const;
    expectAnswer(await askNode(mac, clean, 501), 'macos', clean.policy, wanted);
    const script = join(trees.folder, 'unprivileged.sh');
    writeFileSync(script, verifierText(wantedOf(clean.policy).state, 'macos', mac.tools));
    const {stdout, code} = await finished('dash', [script], {user: 501});
    expectAnswer(saidIn(stdout, code), 'macos', clean.policy, wanted);
  });
});

async function askNode({root, run}: FakeMac, {policy}: MacosTampering, user = 0): Promise<Said> {
  const {list} = wantedOf(policy);
  const look = {platform: 'macos', checks: list.checks} as const;
  return saidOf(list, await observeMacos(list, look, {base: root, run, user, now: () => new Date()}));
}
