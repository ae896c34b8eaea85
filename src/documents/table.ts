import {md, cell as nameCell} from '../render/quote.ts';

/** A cell as templates/table.md.hbs prints it, then its padding: the columns of a page line up as plain text too. */
export type Cell = {readonly text: string; readonly pad: string};
export type Table = {
  readonly head: readonly Cell[];
  readonly rule: readonly string[];
  /** The first column of a row is a name, printed as code. */
  readonly rows: readonly {readonly name: Cell; readonly cells: readonly Cell[]}[];
};

/** Lines up the columns of a Markdown table. Every row has as many texts as the head. */
export function align(head: readonly string[], rows: readonly (readonly [string, ...string[]])[]): Table {
  const printed = [head.map(md), ...rows.map(([name, ...texts]) => [nameCell(name), ...texts.map(md)])];
  const widths = head.map((_, column) => Math.max(3, ...printed.map(row => row[column]!.length)));
  const cell = (text: string, width: number, column: number): Cell => ({
    text,
    pad: ' '.repeat(widths[column]! - width),
  });
  return {
    head: head.map((text, column) => cell(text, md(text).length, column)),
    rule: widths.map(width => '-'.repeat(width)),
    rows: rows.map(([name, ...texts]) => ({
      name: cell(name, nameCell(name).length, 0),
      cells: texts.map((text, index) => cell(text, md(text).length, index + 1)),
    })),
  };
}
