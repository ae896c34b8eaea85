import {expect, test} from 'vitest';
import {checkListOf} from '../../../../src/documents/check-list.ts';
import {normaliseWindows, windowsRequest} from '../../../../src/endpoint/windows-facts.ts';
import {resultLine} from '../../../../src/verify/line.ts';
import {reportOf} from '../../../../src/verify/report.ts';
import {answersOf} from '../../../fakes/windows-answers.ts';
import {type Machine, USER} from '../../windows/machine.ts';
import {powershellSuite} from '../../windows/powershell.ts';
import {installed, state} from './installed.ts';
import {windowsVerifyMany} from './verifying.ts';

const ROOT = 'D:\\mount';

/** The volume of a machine in a folder of another: at a mount point, which Windows shows as a link. */
function mounted({nodes, ...machine}: Machine, change: Machine['nodes'] = {}): Machine {
  const moved = Object.entries(nodes).map(([path, node]) => [path.replace(/^C:\\?/, `${ROOT}\\`), node]);
  const top = {kind: 'link', target: 'C:\\', folder: true} as const;
  const {[`${ROOT}\\`]: _, ...below} = Object.fromEntries(moved) as Machine['nodes'];
  return {...machine, nodes: {...below, [ROOT]: top, ...change}};
}

powershellSuite('another root that is a mount point', () => {
  test('what lies below it counts, to both evaluators', () => {
    const [clean] = installed([state()]);
    const theirs = {...(clean!.nodes['C:\\ProgramData'] as Machine['nodes'][string] & {kind: 'folder'}), owner: USER};
    const machines = [mounted(clean!), mounted(clean!, {[`${ROOT}\\ProgramData`]: theirs})];
    const list = checkListOf(state());
    const look = {platform: 'windows', checks: list.checks, root: ROOT} as const;
    const request = windowsRequest(list, look);
    const node = machines.map(on =>
      resultLine(reportOf(list, normaliseWindows(list, look, request, answersOf(on, request)))),
    );
    const said = windowsVerifyMany(machines.map(on => ({state: state(), on, flags: {Root: ROOT}})));
    expect(said.map(({line}) => line)).toEqual(node);
    const [well, ill] = node.map(line => JSON.parse(line).f as readonly string[]);
    expect(well!.filter(code => /ACCESS|CONTENT/.test(code))).toEqual([]);
    expect(ill).toContain('W-FOLDER-ACCESS:docker-desktop');
  });
});
