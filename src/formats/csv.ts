/** What a spreadsheet takes for the beginning of a formula, also behind white space and in full width; and our mark. */
const FORMULA = /^[\s\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20]|^'/;
const CONTROL = /^[\t\r\n]/;
/** Where another cell begins for a spreadsheet that separates by semicolon or tab, as most of Europe's do. */
const INNER_CELL = /(?<=[;\t\r\n])/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

/**
 * A comma-separated file after RFC 4180: UTF-8 without byte order mark, CRLF, one heading line, every record as long as
 * the heading. What a spreadsheet would run as a formula begins with `'` instead, in front and behind each semicolon, tab
 * and line break; so does what begins with `'` itself, so that taking away one `'` at each of these always gives the text.
 *
 * @throws RangeError when a record has another length than the heading, or a text holds NUL
 */
export function csvFile(heading: readonly string[], records: readonly (readonly string[])[]): Uint8Array {
  for (const record of records)
    if (record.length !== heading.length) throw new RangeError(`a record of ${record.length} cells`);
  return new TextEncoder().encode([heading, ...records].map(cells => `${cells.map(cell).join(',')}\r\n`).join(''));
}

function cell(text: string): string {
  if (text.includes('\0')) throw new RangeError('a cell cannot hold NUL');
  const safe = text
    .split(INNER_CELL)
    .map((part, index) => (FORMULA.test(part) || (index === 0 && CONTROL.test(part)) ? `'${part}` : part))
    .join('');
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
