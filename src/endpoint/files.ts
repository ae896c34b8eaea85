import type {Stats} from 'node:fs';
import {lstat, readdir} from 'node:fs/promises';
import {type Absent, CONTENT_LIMIT, type Content, readFile, troubleOf, type Unreadable} from './read-file.ts';

/** What stands under one name itself; a link is never followed. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'link' | 'other';
  readonly owner: number;
  /** The twelve bits of `chmod`. */
  readonly mode: number;
  readonly links: number;
  /** When content, owner or mode last changed, in whole seconds: what nobody can set back. */
  readonly changed: number;
}

export type Seen<T> = {readonly status: 'seen'; readonly value: T} | Absent | Unreadable;

/** The way to a path: every part from the root on, as far as it can be gone without following anything. */
export interface Way {
  readonly steps: readonly {readonly path: string; readonly entry: Entry}[];
  /** `reached`: the last step is the path itself. `blocked`: the last step is above it, and no folder. */
  readonly end: {readonly status: 'reached' | 'blocked'} | Absent | Unreadable;
}

/** The files below one root. Each name is looked at once, and nothing is followed or changed. */
export class Files {
  readonly #base: string;
  readonly #entries = new Map<string, Promise<Seen<Entry>>>();
  readonly #contents = new Map<string, Promise<Content>>();

  /** @param base empty for the machine itself */
  constructor(base: string) {
    this.#base = base.replace(/\/+$/, '');
  }

  at(path: string): string {
    return `${this.#base}${path}` || '/';
  }

  async way(path: string): Promise<Way> {
    const steps: {path: string; entry: Entry}[] = [];
    for (const step of stepsTo(path)) {
      const seen = await this.#look(step);
      if (seen.status !== 'seen') return {steps, end: seen};
      steps.push({path: step, entry: seen.value});
      if (step !== path && seen.value.kind !== 'folder') {
        // Below a file there is nothing; what is below a link is another place, which nobody looks at.
        return {steps, end: seen.value.kind === 'link' ? {status: 'blocked'} : {status: 'absent'}};
      }
    }
    return {steps, end: {status: 'reached'}};
  }

  content(path: string, limit = CONTENT_LIMIT): Promise<Content> {
    return remembered(this.#contents, path, () => this.#content(path, limit));
  }

  /** Names in a folder; of one that is a link nobody knows. */
  async names(path: string): Promise<Seen<readonly string[]>> {
    const {steps, end} = await this.way(path);
    if (end.status === 'absent' || end.status === 'unreadable') return end;
    const kind = steps.at(-1)!.entry.kind;
    if (kind === 'link') return {status: 'unreadable', reason: 'the folder is a link'};
    if (kind !== 'folder') return {status: 'absent'};
    try {
      return {status: 'seen', value: await readdir(this.at(path))};
    } catch (error) {
      return troubleOf(error);
    }
  }

  #look(path: string): Promise<Seen<Entry>> {
    return remembered(this.#entries, path, async () => {
      try {
        return {status: 'seen', value: entryOf(await lstat(this.at(path)))};
      } catch (error) {
        return troubleOf(error);
      }
    });
  }

  async #content(path: string, limit: number): Promise<Content> {
    const {steps, end} = await this.way(path);
    if (end.status === 'absent' || end.status === 'unreadable') return end;
    // Opening a device may do something to it.
    if (steps.at(-1)!.entry.kind !== 'file') return {status: 'not-a-file'};
    return readFile(this.at(path), limit);
  }
}

function entryOf(stat: Stats): Entry {
  return {
    kind: stat.isFile() ? 'file' : stat.isDirectory() ? 'folder' : stat.isSymbolicLink() ? 'link' : 'other',
    owner: stat.uid,
    mode: stat.mode & 0o7777,
    links: stat.nlink,
    changed: Math.floor(stat.ctimeMs / 1000),
  };
}

/** `/a/b` → `/`, `/a`, `/a/b`. */
function stepsTo(path: string): readonly string[] {
  const names = path.split('/').filter(name => name !== '');
  return ['/', ...names.map((_, index) => `/${names.slice(0, index + 1).join('/')}`)];
}

function remembered<T>(memory: Map<string, Promise<T>>, key: string, look: () => Promise<T>): Promise<T> {
  const known = memory.get(key);
  if (known) return known;
  const seen = look();
  memory.set(key, seen);
  return seen;
}
