import type {Location} from '../finding.ts';

/** Turns an offset in UTF-16 units into a place. */
export type Locate = (offset: number) => Location;

/** Columns count characters (code points), so that an editor's cursor lands where we point. */
export function locator(text: string, file: string): Locate {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  const plain = !/[\ud800-\udbff]/.test(text);
  return offset => {
    const line = lineOf(starts, offset);
    const start = starts[line]!;
    const column = plain ? offset - start : [...text.slice(start, offset)].length;
    return {file, line: line + 1, column: column + 1};
  };
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
