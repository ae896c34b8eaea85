import {key, type Machine, PROTECTED_FOLDER} from '../contract/windows/machine.ts';
import {WINDOWS, type WindowsChange, type WindowsTampering} from './windows.ts';
import {installedMachine, PLACES, putFile, STARTS, type WindowsDraft} from './windows-machine.ts';

const USER_PROGRAM = 'C:\\Users\\jo\\AppData\\Local\\Programs\\DockerDesktop\\Docker Desktop.exe';

/** The machine of an entry, after its changes. */
export function tamperedMachine({policy, installed = policy, change}: WindowsTampering): Machine {
  const draft = installedMachine(installed);
  for (const each of change) changeWindows(draft, each);
  return draft as Machine;
}

/** Applies one change to a machine. Whoever replaces content keeps the access: only what is said changes. */
function changeWindows(draft: WindowsDraft, change: WindowsChange): void {
  switch (change.do) {
    case 'write':
      putFile(draft, change.path, Buffer.from(change.text));
      return;
    case 'edit':
      replaceText(draft, change.path, text => edited(text, change));
      return;
    case 'add-byte-order-mark':
      replaceText(draft, change.path, text => `\ufeff${text}`);
      return;
    case 'recode-utf-16': {
      const inode = inodeAt(draft, change.path);
      const text = Buffer.from(inode.content, 'base64').toString();
      inode.content = Buffer.from(`\ufeff${text}`, 'utf16le').toString('base64');
      return;
    }
    case 'large':
      inodeAt(draft, change.path).length = 2 ** 21;
      return;
    case 'lock':
      Object.assign(inodeAt(draft, change.path), {locked: true});
      return;
    case 'bytes':
      inodeAt(draft, change.path).content = Buffer.from(change.latin1, 'latin1').toString('base64');
      return;
    case 'link':
      draft.nodes[change.path] = {kind: 'link', target: `${WINDOWS.theirs}\\elsewhere`, folder: change.folder};
      return;
    case 'remove':
      for (const path of below(draft, change.path)) delete draft.nodes[path];
      return;
    case 'folder':
      draft.nodes[change.path] = {kind: 'folder', ...structuredClone(PROTECTED_FOLDER)};
      return;
    case 'replace-by-link':
      replaceByLink(draft, change.path, change.to);
      return;
    case 'hard-link':
      draft.nodes[change.also] = {...draft.nodes[change.path]!};
      return;
    default:
      changeAccess(draft, change);
  }
}

type Rest = Exclude<
  WindowsChange,
  {
    do:
      | 'write'
      | 'edit'
      | 'add-byte-order-mark'
      | 'recode-utf-16'
      | 'large'
      | 'lock'
      | 'bytes'
      | 'link'
      | 'remove'
      | 'folder'
      | 'replace-by-link'
      | 'hard-link';
  }
>;

function changeAccess(draft: WindowsDraft, change: Rest): void {
  switch (change.do) {
    case 'owner':
      holderOf(draft, change.path).owner = change.sid;
      return;
    case 'add-rule': {
      const holder = holderOf(draft, change.path);
      holder.rules = [...holder.rules, change.rule];
      return;
    }
    case 'remove-rules': {
      const holder = holderOf(draft, change.path);
      holder.rules = holder.rules.filter(rule => !rule.endsWith(`;${change.sid}`));
      return;
    }
    case 'no-list':
      // What .NET shows in its place.
      holderOf(draft, change.path).rules = ['A;;0xffffffff;;;S-1-1-0'];
      return;
    case 'inherit':
      holderOf(draft, change.path).protected = false;
      return;
    case 'hide':
      Object.assign(holderOf(draft, change.path), {shut: true});
      return;
    default:
      changeMachine(draft, change);
  }
}

type MachineChange = Exclude<Rest, {do: 'owner' | 'add-rule' | 'remove-rules' | 'no-list' | 'inherit' | 'hide'}>;

function changeMachine(draft: WindowsDraft, change: MachineChange): void {
  switch (change.do) {
    case 'value':
      keyAt(draft, change.key).values[change.name] = {kind: change.kind, data: change.data};
      return;
    case 'edit-value': {
      const value = keyAt(draft, change.key).values[change.name]!;
      value.data = edited(value.data.join('\n'), change).split('\n');
      return;
    }
    case 'remove-value':
      delete keyAt(draft, change.key).values[change.name];
      return;
    case 'remove-key':
      delete draft.keys[change.key];
      return;
    case 'key-owner':
      keyAt(draft, change.key).owner = change.sid;
      return;
    case 'add-key-rule': {
      const found = keyAt(draft, change.key);
      found.rules = [...found.rules, change.rule];
      return;
    }
    case 'run-desktop':
      draft.processes = [STARTS[change.since]];
      return;
    case 'run-hidden-desktop':
      draft.processes = ['hidden'];
      return;
    case 'run-windows-containers':
      draft.engines = ['dockerd'];
      return;
    case 'desktop-version':
      replaceVersion(draft, PLACES.uninstall, 'DisplayVersion', change.version);
      return;
    case 'wsl-version':
      replaceVersion(draft, PLACES.wsl, 'Version', change.version);
      return;
    case 'user-installation':
      putFile(draft, USER_PROGRAM, Buffer.from('program'));
      inodeAt(draft, USER_PROGRAM).version = '4.85.0';
      return;
    case 'program-version':
      putFile(draft, WINDOWS.program, Buffer.from('program'));
      inodeAt(draft, WINDOWS.program).version = change.version;
      return;
    case 'user-versions':
      draft.userVersions = change.versions;
      return;
    case 'today':
      draft.today = change.day;
      return;
  }
}

function replaceVersion(draft: WindowsDraft, path: string, name: string, version: string | null): void {
  if (version === null) delete draft.keys[path];
  else keyAt(draft, path).values[name] = {kind: 'REG_SZ', data: [version]};
}

/**
 * What lay under the name lies elsewhere, and is still seen through the link: below a link to a folder, Windows shows
 * what the folder holds.
 */
function replaceByLink(draft: WindowsDraft, path: string, to: string): void {
  const folder = draft.nodes[path]?.kind === 'folder';
  for (const from of below(draft, path)) {
    const node = structuredClone(draft.nodes[from]!);
    const there = to + from.slice(path.length);
    if (node.kind === 'file') {
      draft.inodes[there] = structuredClone(draft.inodes[node.inode]!);
      node.inode = there;
    }
    draft.nodes[there] = node;
  }
  draft.nodes[path] = {kind: 'link', target: to, folder};
}

const below = (draft: WindowsDraft, path: string): readonly string[] =>
  Object.keys(draft.nodes).filter(each => each === path || each.startsWith(`${path}\\`));

function inodeAt(draft: WindowsDraft, path: string) {
  const node = draft.nodes[path];
  if (node?.kind !== 'file') throw new Error(`${path} is no file`);
  return draft.inodes[node.inode]!;
}

/** What has an owner and rules: the file behind a name, or the folder. */
function holderOf(draft: WindowsDraft, path: string) {
  const node = draft.nodes[path];
  if (node?.kind === 'folder') return node;
  return inodeAt(draft, path);
}

/** A key and every one above it; Windows gives new ones the rules of the hive. */
function keyAt(draft: WindowsDraft, path: string) {
  const above = path.slice(0, path.lastIndexOf('\\'));
  if (above !== '' && path.includes('\\')) keyAt(draft, above);
  draft.keys[path] ??= structuredClone(key()) as WindowsDraft['keys'][string];
  return draft.keys[path];
}

function replaceText(draft: WindowsDraft, path: string, replace: (text: string) => string): void {
  const inode = inodeAt(draft, path);
  inode.content = Buffer.from(replace(Buffer.from(inode.content, 'base64').toString())).toString('base64');
}

function edited(text: string, {from, to}: {readonly from: string | RegExp; readonly to: string}): string {
  const after = typeof from === 'string' ? text.replaceAll(from, to) : text.replace(from, to);
  if (after === text) throw new Error(`nothing here has ${from}`);
  return after;
}
