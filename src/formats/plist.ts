import * as plist from 'plist';
import {xml} from '../render/quote.ts';

/** What our property lists hold. */
export type PlistValue = string | number | boolean | readonly PlistValue[] | PlistObject;
export interface PlistObject {
  readonly [key: string]: PlistValue;
}

/**
 * An XML property list: `<?xml` at byte 0, UTF-8 without byte order mark, LF, keys in the order of their UTF-16 code
 * units, final newline.
 *
 * @throws RangeError when a text holds a character XML 1.0 cannot carry
 */
export function plistFile(value: PlistObject): Uint8Array {
  return new TextEncoder().encode(`${plist.build(prepare(value))}\n`);
}

function prepare(value: PlistValue): plist.PlistValue {
  if (typeof value === 'string') return carried(value);
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(prepare);
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(key => [carried(key), prepare(value[key]!)]),
  );
}

function carried(text: string): string {
  xml(text);
  if (!text.isWellFormed()) throw new RangeError('the text holds half of a surrogate pair, which XML cannot carry');
  return text;
}

function isList(value: readonly PlistValue[] | PlistObject): value is readonly PlistValue[] {
  return Array.isArray(value);
}
