import {readBinaryPlist} from './binary-plist.ts';

/** A property list as it was read. `null`: a value of a type nobody here needs (a date, data). */
export type ReadPlist = string | number | boolean | null | readonly ReadPlist[] | ReadPlistObject;
export interface ReadPlistObject {
  readonly [key: string]: ReadPlist;
}

/**
 * Reads a property list, XML or binary, that anybody may have written. Undefined where it is none, or not whole: no
 * error of it is forgiven. Small and synchronous on purpose; the library that writes ours would bring an XML parser along.
 */
export function readPlist(bytes: Uint8Array): ReadPlist | undefined {
  try {
    if (Buffer.from(bytes.subarray(0, 6)).toString('latin1') === 'bplist') return readBinaryPlist(bytes);
    return new XmlPlist(new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)).read();
  } catch {
    return undefined;
  }
}

export function isPlistObject(value: ReadPlist | undefined): value is ReadPlistObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const MAXIMUM_DEPTH = 64;
/** White space of XML: that of JavaScript has the byte order mark in it. */
const BETWEEN = /(?:[ \t\r\n]+|<!--[\s\S]*?-->)*/y;
const PROLOGUE = /(?:<\?xml[^>]*\?>)?(?:[ \t\r\n]+|<!--[\s\S]*?-->)*(?:<!DOCTYPE[^>[]*>)?/y;
const TAG = /<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/y;
const TEXT =
  /(?:[^<&]+|&(?:lt|gt|amp|quot|apos|#\d{1,7}|#x[0-9a-fA-F]{1,6});|<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->)*/y;
const ENTITIES: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"};

class XmlPlist {
  readonly #text: string;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): ReadPlist {
    this.#match(PROLOGUE);
    this.#open('plist');
    const value = this.#value(this.#tag(), 0);
    this.#close('plist');
    this.#match(BETWEEN);
    if (this.#offset !== this.#text.length) throw new SyntaxError('text follows');
    return value;
  }

  #value({name, isEmpty, isEnd}: Tag, depth: number): ReadPlist {
    if (isEnd || depth > MAXIMUM_DEPTH) throw new SyntaxError('no value');
    switch (name) {
      case 'dict':
        return isEmpty ? {} : this.#dictionary(depth);
      case 'array':
        return isEmpty ? [] : this.#array(depth);
      case 'true':
      case 'false':
        if (!isEmpty) this.#close(name);
        return name === 'true';
      case 'string':
        return isEmpty ? '' : this.#textOf(name);
      case 'integer':
      case 'real':
        return numberOf(this.#textOf(name));
      case 'date':
      case 'data':
        if (!isEmpty) this.#textOf(name);
        return null;
      default:
        throw new SyntaxError('unknown element');
    }
  }

  #dictionary(depth: number): ReadPlistObject {
    const entries = new Map<string, ReadPlist>();
    for (let tag = this.#tag(); !(tag.isEnd && tag.name === 'dict'); tag = this.#tag()) {
      if (tag.name !== 'key' || tag.isEnd) throw new SyntaxError('no key');
      const key = tag.isEmpty ? '' : this.#textOf('key');
      // Which of two counts, nobody says.
      if (entries.has(key)) throw new SyntaxError('the same key twice');
      entries.set(key, this.#value(this.#tag(), depth + 1));
    }
    return Object.fromEntries(entries);
  }

  #array(depth: number): readonly ReadPlist[] {
    const items: ReadPlist[] = [];
    for (let tag = this.#tag(); !(tag.isEnd && tag.name === 'array'); tag = this.#tag())
      items.push(this.#value(tag, depth + 1));
    return items;
  }

  #open(name: string): void {
    const tag = this.#tag();
    if (tag.name !== name || tag.isEnd || tag.isEmpty) throw new SyntaxError('another element');
  }

  #close(name: string): void {
    const tag = this.#tag();
    if (tag.name !== name || !tag.isEnd) throw new SyntaxError('not closed');
  }

  #textOf(name: string): string {
    const raw = this.#match(TEXT);
    const tag = this.#tag(false);
    if (tag.name !== name || !tag.isEnd) throw new SyntaxError('not closed');
    return raw.replace(
      /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|&([^;]+);/g,
      (_, data: string | undefined, entity: string | undefined) =>
        data ?? (entity === undefined ? '' : decoded(entity)),
    );
  }

  #tag(mayFollowSpace = true): Tag {
    if (mayFollowSpace) this.#match(BETWEEN);
    TAG.lastIndex = this.#offset;
    const found = TAG.exec(this.#text);
    if (!found) throw new SyntaxError('no element');
    this.#offset = TAG.lastIndex;
    return {isEnd: found[1] === '/', name: found[2]!, isEmpty: found[3] === '/'};
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#offset;
    const found = pattern.exec(this.#text)?.[0] ?? '';
    this.#offset += found.length;
    return found;
  }
}

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
}

function decoded(entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity]!;
  const isHex = entity.startsWith('#x');
  return String.fromCodePoint(Number.parseInt(entity.slice(isHex ? 2 : 1), isHex ? 16 : 10));
}

function numberOf(text: string): number {
  const value = Number(text.trim());
  if (text.trim() === '' || Number.isNaN(value)) throw new SyntaxError('no number');
  return value;
}
