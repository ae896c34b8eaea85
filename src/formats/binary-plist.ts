import type {ReadPlist} from './plist-reader.ts';

/** Far more than any policy or profile of a machine holds. */
const MAXIMUM_OBJECTS = 200_000;
const MAXIMUM_DEPTH = 64;
const TRAILER = 32;

/**
 * Reads a binary property list (`bplist00`), as `defaults` and MDM write it.
 * Source: the comment at the head of CFBinaryPList.c in apple-oss-distributions/CF.
 *
 * @throws Error where it is not whole
 */
export function readBinaryPlist(bytes: Uint8Array): ReadPlist {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const trailer = bytes.length - TRAILER;
  const [offsetSize, referenceSize] = [view.getUint8(trailer + 6), view.getUint8(trailer + 7)];
  const table = integer(view, trailer + 24, 8);
  let read = 0;

  return value(integer(view, trailer + 16, 8), 0);

  function value(reference: number, depth: number): ReadPlist {
    if (++read > MAXIMUM_OBJECTS || depth > MAXIMUM_DEPTH) throw new RangeError('too deep');
    const at = integer(view, table + reference * offsetSize, offsetSize);
    const [kind, low] = [view.getUint8(at) >> 4, view.getUint8(at) & 15];
    switch (kind) {
      case 0x0:
        return low === 8 || low === 9 ? low === 9 : null;
      case 0x1:
        return integer(view, at + 1, 2 ** low);
      case 0x2:
        return low === 2 ? view.getFloat32(at + 1) : view.getFloat64(at + 1);
      case 0x5:
      case 0x6:
        return text(at, low, kind === 0x6);
      case 0xa: {
        const {count, start} = length(at, low);
        return Array.from({length: count}, (_, index) => value(referenceAt(start, index), depth + 1));
      }
      case 0xd: {
        const {count, start} = length(at, low);
        const entries = Array.from({length: count}, (_, index): [string, ReadPlist] => [
          String(value(referenceAt(start, index), depth + 1)),
          value(referenceAt(start, count + index), depth + 1),
        ]);
        return Object.fromEntries(entries);
      }
      default:
        return null;
    }
  }

  function text(at: number, low: number, isWide: boolean): string {
    const {count, start} = length(at, low);
    const raw = Buffer.from(bytes.subarray(start, start + count * (isWide ? 2 : 1)));
    if (raw.length !== count * (isWide ? 2 : 1)) throw new RangeError('cut off');
    return isWide ? raw.swap16().toString('utf16le') : raw.toString('latin1');
  }

  /** A count below 15 stands in the marker; a larger one follows as an integer of its own. */
  function length(at: number, low: number): {readonly count: number; readonly start: number} {
    if (low < 15) return {count: low, start: at + 1};
    const size = 2 ** (view.getUint8(at + 1) & 15);
    const count = integer(view, at + 2, size);
    if (count > bytes.length) throw new RangeError('cut off');
    return {count, start: at + 2 + size};
  }

  function referenceAt(start: number, index: number): number {
    return integer(view, start + index * referenceSize, referenceSize);
  }
}

/** Big-endian; of sixteen bytes the last eight count. */
function integer(view: DataView, at: number, size: number): number {
  if (size === 16) return integer(view, at + 8, 8);
  if (size === 8) return Number(view.getBigInt64(at));
  let result = 0;
  for (let index = 0; index < size; index++) result = result * 256 + view.getUint8(at + index);
  return result;
}
