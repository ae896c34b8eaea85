import {md} from '../render/quote.ts';

/** A cell as a template prints it, `{{md text}}{{line pad}}`: the columns of a page line up as plain text too. */
export type Cell = {readonly text: string; readonly pad: string};
export type Table = {
  readonly head: readonly Cell[];
  readonly rule: readonly string[];
  readonly rows: readonly {readonly cells: readonly Cell[]}[];
};

/** Lines up the columns of a Markdown table. Every row has as many texts as the head. */
export function align(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...rows.map(row => row[column] ?? '')].map(text => md(text).length)),
  );
  const cells = (row: readonly string[]): Cell[] =>
    row.map((text, column) => ({text, pad: ' '.repeat(widths[column]! - md(text).length)}));
  return {head: cells(head), rule: widths.map(width => '-'.repeat(width)), rows: rows.map(row => ({cells: cells(row)}))};
}
