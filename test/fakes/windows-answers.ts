import type {WindowsLook, WindowsRequest} from '../../src/endpoint/windows-request.ts';
import type {Json} from '../../src/json.ts';
import type {Inode, Key, Machine} from '../contract/windows/machine.ts';

/**
 * What templates/windows/observe.ps1.hbs answers on a machine of test/fakes/windows-primitives.ps1, without PowerShell.
 * That both answer alike is shown where there is a PowerShell (test/contract/endpoint-windows).
 */
export function answersOf(machine: Machine, {root, looks}: WindowsRequest): Json {
  const ground = groundOf(machine, root);
  return {programData: ground.programData, answers: looks.map(look => answer(look, machine, root, ground))};
}

interface Ground {
  readonly top: string;
  readonly programData: string;
  readonly windows: string;
  readonly programs: string;
}

const CURRENT = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion';
const CURRENT_NT = 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';

function groundOf(machine: Machine, root: string): Ground {
  const trimmed = root.replace(/\\+$/, '');
  if (root !== '')
    return {
      top: trimmed.replace(/^([A-Za-z]:)$/, '$1\\'),
      programData: `${trimmed}\\ProgramData`,
      windows: `${trimmed}\\Windows`,
      programs: `${trimmed}\\Program Files`,
    };
  return {
    top: machine.programData.slice(0, 3),
    programData: machine.programData,
    windows: textOf(machine, CURRENT_NT, 'SystemRoot'),
    programs: textOf(machine, CURRENT, 'ProgramFilesDir'),
  };
}

function answer(look: WindowsLook, machine: Machine, root: string, ground: Ground): Json {
  try {
    return {fact: factOf(look, machine, root, ground)};
  } catch {
    return {reason: 'it could not be read'};
  }
}

function factOf(look: WindowsLook, machine: Machine, root: string, ground: Ground): Json {
  switch (look.look) {
    case 'way':
      return {
        steps: wayOf(local(look.path, ground), ground.top)
          .map((path): {path: string; fact: {readonly [name: string]: Json}} => ({path, fact: pathFact(machine, path)}))
          .filter(({fact}, index) => index > 0 || root === '' || fact['Link'] !== true),
      };
    case 'content':
      return contentOf(machine, local(look.path, ground), look.limit);
    case 'moment':
      return {moment: inodeAt(machine, local(look.path, ground))?.moment ?? ''};
    case 'key': {
      const key = machine.keys[look.key];
      return {Exists: key !== undefined, Owner: key?.owner ?? '', Rules: key?.rules ?? []};
    }
    case 'value': {
      const value = machine.keys[look.key]?.values[look.name];
      return {Kind: value?.kind ?? '', Data: value?.data ?? []};
    }
    case 'installed':
      return {versions: installed(machine, look.name)};
    case 'user-value':
      return {data: machine.userVersions};
    case 'program':
      return programFact(machine, local(`%Programs%\\${look.path}`, ground));
    case 'user-programs':
      return {programs: profiles(machine, root, ground).map(folder => userProgram(machine, folder, look.path))};
    case 'desktop-processes':
      return {starts: machine.processes};
    case 'process':
      return {runs: machine.engines.includes(look.name)};
    case 'today':
      return {day: machine.today};
  }
}

function local(path: string, {programData, windows, programs}: Ground): string {
  const [, name, rest] = /^%(\w+)%(.*)$/.exec(path)!;
  const folder = {ProgramData: programData, Windows: windows, Programs: programs}[name!];
  if (!folder) throw new Error('a place that this machine does not name');
  return `${folder}${rest}`;
}

function wayOf(path: string, top: string): readonly string[] {
  const start = top.replace(/\\+$/, '');
  const names = path.slice(start.length).split('\\').slice(1);
  return [top, ...names.map((_, index) => [start, ...names.slice(0, index + 1)].join('\\'))];
}

function pathFact(machine: Machine, path: string): {readonly [name: string]: Json} {
  const nothing = {Kind: 'missing', Link: false, Names: '1', Owner: '', Protected: false, Rules: []};
  const node = machine.nodes[path];
  if (!node) return nothing;
  if (node.kind === 'link') return {...nothing, Link: true, Kind: node.folder ? 'folder' : 'file'};
  const holder = (node.kind === 'file' ? machine.inodes[node.inode]! : node) as Inode & {readonly shut?: boolean};
  const same = Object.values(machine.nodes).filter(
    each => each.kind === 'file' && node.kind === 'file' && each.inode === node.inode,
  );
  const names = same.length > 1 ? 'more' : '1';
  if (holder.shut) return {...nothing, Kind: 'unreadable', Names: names};
  return {
    Kind: node.kind,
    Link: false,
    Names: names,
    Owner: holder.owner,
    Protected: holder.protected,
    Rules: holder.rules,
  };
}

function contentOf(machine: Machine, path: string, limit: number): Json {
  const {Kind: kind, Link: link} = pathFact(machine, path) as {readonly Kind: string; readonly Link: boolean};
  if (kind !== 'file' || link) return {kind, link, length: 0, bytes: ''};
  const {content, locked, length = Buffer.from(content, 'base64').length} = inodeAt(machine, path)!;
  if (locked) throw new Error('another process holds it');
  return {kind, link, length, bytes: length <= limit ? content : ''};
}

function inodeAt({nodes, inodes}: Machine, path: string): Inode | undefined {
  const node = nodes[path];
  return node?.kind === 'file' ? inodes[node.inode] : undefined;
}

function programFact(machine: Machine, path: string): Json {
  const {Kind: kind, Link: link} = pathFact(machine, path) as {readonly Kind: string; readonly Link: boolean};
  if (link) return {kind: 'other', version: ''};
  return {kind, version: kind === 'file' ? (inodeAt(machine, path)!.version ?? '') : ''};
}

function userProgram(machine: Machine, folder: string, below: string): Json {
  const names = below.split('\\').slice(0, -1);
  for (const index of names.keys()) {
    const {Kind: kind, Link: link} = pathFact(machine, [folder, ...names.slice(0, index + 1)].join('\\'));
    if (link && index === names.length - 1) return {kind: 'other', version: ''};
    if (link || kind === 'unreadable') return {kind: 'unreadable', version: ''};
  }
  return programFact(machine, `${folder}\\${below}`);
}

function installed(machine: Machine, name: string): readonly string[] {
  const all = `${CURRENT}\\Uninstall`;
  return keysBelow(machine, all)
    .filter(key => key === name || textOf(machine, `${all}\\${key}`, 'DisplayName') === name)
    .map(key => textOf(machine, `${all}\\${key}`, 'DisplayVersion'));
}

function profiles(machine: Machine, root: string, {windows}: Ground): readonly string[] {
  const users = `${root.replace(/\\+$/, '')}\\Users`;
  if (root !== '')
    return Object.keys(machine.nodes)
      .filter(path => path.startsWith(`${users}\\`) && path.lastIndexOf('\\') === users.length)
      .filter(path => pathFact(machine, path)['Link'] !== true)
      .sort();
  const all = `${CURRENT_NT}\\ProfileList`;
  return keysBelow(machine, all)
    .map(key => textOf(machine, `${all}\\${key}`, 'ProfileImagePath'))
    .filter(folder => folder !== '')
    .map(folder => {
      if (windows === '') throw new Error('nothing says on which drive');
      return folder.replace(/^%SystemDrive%/i, windows.slice(0, 2)).replace(/^%SystemRoot%/i, () => windows);
    });
}

function keysBelow({keys}: Machine, above: string): readonly string[] {
  return Object.keys(keys)
    .filter(key => key.startsWith(`${above}\\`) && key.lastIndexOf('\\') === above.length)
    .map(key => key.slice(above.length + 1))
    .sort();
}

function textOf({keys}: Machine, key: string, name: string): string {
  const found: Key | undefined = keys[key];
  return (found?.values[name]?.data ?? []).join('');
}
