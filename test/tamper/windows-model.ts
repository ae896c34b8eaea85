import type {WindowsLook, WindowsRequest} from '../../src/endpoint/windows-request.ts';
import type {Json} from '../../src/json.ts';
import type {Machine, Node} from '../contract/windows/machine.ts';

const CURRENT = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const UNINSTALL = `${CURRENT}\\Uninstall`;
const CURRENT_NT = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';

/**
 * What templates/windows/observe.ps1.hbs would answer on a machine, without PowerShell: the same functions as there, on the
 * same description of a machine as test/fakes/windows-primitives.ps1. tamper-windows.test.ts compares the two.
 */
export function rawFacts(machine: Machine, {looks}: WindowsRequest): Json {
  return {
    programData: machine.programData,
    answers: looks.map(look => {
      try {
        return {fact: answer(machine, look)};
      } catch {
        return {reason: 'it could not be read'};
      }
    }),
  };
}

function answer(machine: Machine, look: WindowsLook): Json {
  switch (look.look) {
    case 'way':
      return {steps: wayTo(localPath(machine, look.path)).map(path => ({path, fact: pathFact(machine, path)}))};
    case 'content':
      return content(machine, localPath(machine, look.path), look.limit);
    case 'moment':
      return {moment: inodeBehind(machine, localPath(machine, look.path))?.moment?.replace(/^@/, '') ?? ''};
    case 'key': {
      const key = machine.keys[look.key];
      return {Exists: key !== undefined, Owner: key?.owner ?? '', Rules: [...(key?.rules ?? [])]};
    }
    case 'value': {
      const value = machine.keys[look.key]?.values[look.name];
      return {Kind: value?.kind ?? '', Data: [...(value?.data ?? [])]};
    }
    case 'installed':
      return {versions: installed(machine, look.name)};
    case 'user-value':
      return {data: [...machine.userVersions]};
    case 'program':
      return program(machine, `${text(machine, CURRENT, 'ProgramFilesDir')}\\${look.path}`);
    case 'user-programs':
      return {programs: profiles(machine).map(folder => program(machine, `${folder}\\${look.path}`))};
    case 'desktop-processes':
      return {starts: machine.processes.map(start => start.replace(/^@/, ''))};
    case 'process':
      return {runs: machine.engines.includes(look.name)};
    case 'today':
      return {day: machine.today};
  }
}

const text = ({keys}: Machine, key: string, name: string): string => keys[key]?.values[name]?.data.join('') ?? '';

function localPath(machine: Machine, path: string): string {
  return path
    .replace(/^%ProgramData%/, () => machine.programData)
    .replace(/^%Windows%/, () => text(machine, CURRENT_NT, 'SystemRoot'));
}

/** `C:\`, `C:\ProgramData`, … */
function wayTo(path: string): readonly string[] {
  const names = path.split('\\');
  return names.map((_, index) => (index === 0 ? `${names[0]}\\` : names.slice(0, index + 1).join('\\')));
}

function pathFact({nodes, inodes}: Machine, path: string): {readonly [name: string]: Json} {
  const node = nodes[path];
  const nothing = {Kind: 'missing', Link: false, Names: '1', Owner: '', Protected: false, Rules: []};
  if (!node) return nothing;
  if (node.kind === 'link') return {...nothing, Kind: node.folder ? 'folder' : 'file', Link: true};
  const holder = node.kind === 'file' ? inodes[node.inode]! : node;
  if ('shut' in holder && holder.shut) return {...nothing, Kind: 'unreadable'};
  const names = Object.values(nodes).filter(each => node.kind === 'file' && isSame(each, node.inode)).length;
  return {
    Kind: node.kind,
    Link: false,
    Names: names > 1 ? 'more' : '1',
    Owner: holder.owner,
    Protected: holder.protected,
    Rules: [...holder.rules],
  };
}

const isSame = (node: Node, inode: string): boolean => node.kind === 'file' && node.inode === inode;

function inodeBehind({nodes, inodes}: Machine, path: string) {
  const node = nodes[path];
  return node?.kind === 'file' ? inodes[node.inode] : undefined;
}

function content(machine: Machine, path: string, limit: number): Json {
  const {Kind: kind, Link: link} = pathFact(machine, path);
  const inode = inodeBehind(machine, path);
  if (kind !== 'file' || !inode) return {kind: kind!, link: link!, length: 0, bytes: ''};
  const length = inode.length ?? Buffer.from(inode.content, 'base64').length;
  return {kind, link: link!, length, bytes: length <= limit ? inode.content : ''};
}

function program(machine: Machine, path: string): Json {
  const {Kind: kind} = pathFact(machine, path);
  return {kind: kind!, version: kind === 'file' ? (inodeBehind(machine, path)?.version ?? '') : ''};
}

function installed(machine: Machine, name: string): string[] {
  return keysBelow(machine, UNINSTALL)
    .filter(key => key === `${UNINSTALL}\\${name}` || text(machine, key, 'DisplayName') === name)
    .map(key => text(machine, key, 'DisplayVersion'));
}

function profiles(machine: Machine): readonly string[] {
  const drive = text(machine, CURRENT_NT, 'SystemRoot').slice(0, 2);
  return keysBelow(machine, `${CURRENT_NT}\\ProfileList`).map(key =>
    text(machine, key, 'ProfileImagePath').replace('%SystemDrive%', drive),
  );
}

const keysBelow = ({keys}: Machine, parent: string): readonly string[] =>
  Object.keys(keys)
    .filter(key => key.startsWith(`${parent}\\`) && key.lastIndexOf('\\') === parent.length)
    .sort();
