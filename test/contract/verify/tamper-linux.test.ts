import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {composeVerifier} from '../../../src/documents/verify-posix.ts';
import {VERDICTS} from '../../../src/verify/verdict.ts';
import {LINUX_CATALOGUE} from '../../tamper/catalogue.ts';
import {expectAnswer} from '../../tamper/expect.ts';
import {isOfFiles, type LinuxTampering} from '../../tamper/linux.ts';
import {runInNamespace} from '../../tamper/linux-namespace.ts';
import {type PolicyName, wantedOf} from '../../tamper/policies.ts';
import {atOnce, finished} from '../../tamper/processes.ts';
import {type Said, saidIn} from '../../tamper/said.ts';
import {Trees} from '../../tamper/trees.ts';
import {PROGRAM} from '../cli/program.ts';
import {NEEDS} from '../posix/machine.ts';
import {contractSuite, type Need} from '../tools.ts';

const EVALUATE = fileURLToPath(new URL('../../tamper/evaluate.ts', import.meta.url));
const WHO = {root: 0, nobody: 65534} as const;
type Who = keyof typeof WHO;

const EVALUATORS = ['node', 'dash', 'busybox'] as const;
type Evaluator = (typeof EVALUATORS)[number];
type Shell = Exclude<Evaluator, 'node'>;
const COMMANDS: Readonly<Record<Shell, readonly string[]>> = {dash: ['dash'], busybox: ['busybox', 'sh']};
const QUESTIONS = (['root', 'nobody'] as const).flatMap(who => EVALUATORS.map(evaluator => ({who, evaluator})));

/** All machines are asked before the first test. */
const TIME_LIMIT = 600_000;
/** What the built program says, by machine. */
const ofProgram = new Map<string, Said>();
/** Answers by machine, evaluator and who asked. */
const answers = new Map<string, Said>();
const keyOf = (name: string, evaluator: Evaluator, who: Who) => [name, evaluator, who].join('\n');

/** What a root cannot show; the clean machines are asked both ways. */
const needsMachine = ({change, notices}: LinuxTampering) =>
  change.some(each => !isOfFiles(each)) || notices.includes('L-PACKAGE-VERSION');
const inRoots = LINUX_CATALOGUE.filter(each => !needsMachine(each));
const onMachines = LINUX_CATALOGUE.filter(each => needsMachine(each) || each.change.length === 0);
const PREFIX = 'machine: ';
/** One of every verdict that a machine can show: the built program is asked too, for its result line and exit code. */
const toProgram = VERDICTS.flatMap(wanted => [...onMachines, ...inRoots].find(({verdict}) => verdict === wanted) ?? []);

const OWN_NAMESPACE: Need = {
  holds: () =>
    spawnSync('unshare', ['--mount', '--pid', '--fork', '--mount-proc', 'true'], {stdio: 'ignore'}).status === 0,
  otherwise: 'this machine gives nobody a namespace of mounts and processes',
};
const TYPESCRIPT: Need = {
  holds: () => Boolean(process.features.typescript),
  otherwise: `Node ${process.version} does not run TypeScript`,
};
const NEEDED = [...NEEDS.linux, OWN_NAMESPACE, TYPESCRIPT, 'setpriv', 'busybox', 'dash', 'setfacl', 'setfattr'];

contractSuite('the Linux catalogue', NEEDED, () => {
  let trees: Trees;

  beforeAll(async () => {
    trees = new Trees('linux');
    const roots = inRoots.map(each => ({each, root: treeOf(trees, each)}));
    const scripts = new Scripts(trees.folder);
    await Promise.all([askNode(trees.folder, roots, 'root'), askNode(trees.folder, roots, 'nobody')]);
    const runs = roots.flatMap(({each, root}) =>
      QUESTIONS.flatMap(({who, evaluator}) => (evaluator === 'node' ? [] : [{each, root, who, evaluator}])),
    );
    await atOnce(runs, async ({each, root, who, evaluator}) => {
      const [shell, ...rest] = [...COMMANDS[evaluator], scripts.of(each.policy), '--root', root];
      const {stdout, code} = await finished(shell!, rest, {user: WHO[who]});
      answers.set(keyOf(each.name, evaluator, who), saidIn(stdout, code));
    });
    await atOnce(onMachines, async each => {
      const root = treeOf(trees, each);
      const file = `${root}.json`;
      writeFileSync(file, JSON.stringify([{list: wantedOf(each.policy).list}]));
      const said = await runInNamespace(
        root,
        each,
        QUESTIONS.map(({who, evaluator}) => [
          ...(who === 'root' || evaluator === 'node' ? [] : UNPRIVILEGED),
          ...(evaluator === 'node'
            ? [process.execPath, EVALUATE, file, `${WHO[who]}`]
            : [...COMMANDS[evaluator], scripts.of(each.policy)]),
        ]),
      );
      QUESTIONS.forEach(({who, evaluator}, index) => {
        const {stdout, code} = said[index]!;
        const answer = evaluator === 'node' ? (JSON.parse(stdout) as Said) : saidIn(stdout, code);
        answers.set(keyOf(PREFIX + each.name, evaluator, who), answer);
      });
    });
    await atOnce(toProgram, async each => {
      const root = treeOf(trees, each);
      const file = `${root}.json`;
      writeFileSync(file, JSON.stringify(wantedOf(each.policy).list));
      const command = [process.execPath, PROGRAM, 'verify', file, '--format', 'line'];
      const [said] = await runInNamespace(root, each, [command]);
      ofProgram.set(each.name, saidIn(said!.stdout, said!.code));
    });
  }, TIME_LIMIT);
  afterAll(() => trees.destroy());

  const asked = [
    ...inRoots.map(each => [each.name, each] as const),
    ...onMachines.map(each => [PREFIX + each.name, each] as const),
  ];
  describe.each(asked)('%s', (name, each) => {
    for (const who of ['root', 'nobody'] as const) {
      test.each(EVALUATORS)(`${who} asks %s`, evaluator => {
        const said = answers.get(keyOf(name, evaluator, who));
        const answer = who === 'nobody' ? (each.unprivileged ?? each) : each;
        expectAnswer(said!, 'linux', each.policy, answer);
      });
      test(`every evaluator says the same to ${who}`, () => {
        const lines = EVALUATORS.map(evaluator => answers.get(keyOf(name, evaluator, who))?.line);
        expect(new Set(lines).size).toBe(1);
      });
    }
  });

  // The result line has no notes: they are for a person.
  test.each(toProgram)('the built program: $name', ({notes: _, ...each}) => {
    expectAnswer(ofProgram.get(each.name)!, 'linux', each.policy, each);
  });
});

const UNPRIVILEGED = ['setpriv', `--reuid=${WHO.nobody}`, `--regid=${WHO.nobody}`, '--clear-groups'];

const treeOf = (trees: Trees, {policy, installed = policy, change}: LinuxTampering): string =>
  trees.tamper(installed, change.filter(isOfFiles));

/** One process for all machines: starting Node costs more than looking. */
async function askNode(
  folder: string,
  roots: readonly {readonly each: LinuxTampering; readonly root: string}[],
  who: Who,
): Promise<void> {
  const file = join(folder, `cases-${who}.json`);
  writeFileSync(file, JSON.stringify(roots.map(({each, root}) => ({list: wantedOf(each.policy).list, root}))));
  const {stdout, stderr} = await finished(process.execPath, [EVALUATE, file, `${WHO[who]}`]);
  const said = stdout.trimEnd().split('\n');
  if (said.length !== roots.length) throw new Error(`${said.length} of ${roots.length} answers:\n${stdout}\n${stderr}`);
  roots.forEach(({each}, index) => {
    answers.set(keyOf(each.name, 'node', who), JSON.parse(said[index]!) as Said);
  });
}

/** verify.sh of each policy, written once. */
class Scripts {
  readonly #folder: string;
  readonly #paths = new Map<PolicyName, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  of(policy: PolicyName): string {
    const path = this.#paths.get(policy) ?? join(this.#folder, `verify-${policy}.sh`);
    if (!this.#paths.has(policy)) writeFileSync(path, composeVerifier(wantedOf(policy).state, 'linux').bytes);
    this.#paths.set(policy, path);
    return path;
  }
}
