/** One value of a registry key, in the order of the file. */
export type RegistryEntry =
  | {readonly name: string; readonly type: 'REG_MULTI_SZ'; readonly data: readonly string[]}
  | {readonly name: string; readonly type: 'delete'};

const ROOTS: Readonly<Record<string, string>> = {HKLM: 'HKEY_LOCAL_MACHINE', HKCU: 'HKEY_CURRENT_USER'};
const FOLD = 80;

/**
 * A file for the registry editor, version 5: UTF-16LE with byte order mark, CRLF, hex folded at 80 columns.
 * The key starts with `HKLM\` or `HKCU\`; the file spells the root out, the editor knows no short form.
 *
 * @throws RangeError for another root, an empty string inside a REG_MULTI_SZ (it would end the list) or a control
 *   character, which the format cannot carry
 */
export function regFile(key: string, entries: readonly RegistryEntry[]): Uint8Array {
  const [short = '', ...path] = key.split('\\');
  const root = ROOTS[short];
  if (!root) throw new RangeError(`"${short}" is no registry root of a .reg file`);
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[${[root, ...path].map(printable).join('\\')}]`,
    ...entries.flatMap(entryLines),
    '',
    '',
  ];
  return new Uint8Array(Buffer.from(`\ufeff${lines.join('\r\n')}`, 'utf16le'));
}

function entryLines(entry: RegistryEntry): readonly string[] {
  const name = `"${printable(entry.name).replace(/["\\]/g, '\\$&')}"`;
  if (entry.type === 'delete') return [`${name}=-`];
  return fold(`${name}=hex(7):`, [...multiString(entry.data)]);
}

/** Every string and the list itself end in a NUL, UTF-16LE. */
function multiString(strings: readonly string[]): Uint8Array {
  for (const text of strings) if (text === '') throw new RangeError('an empty string would end a REG_MULTI_SZ');
  return Buffer.from(`${strings.map(text => `${printable(text)}\0`).join('')}\0`, 'utf16le');
}

/** Lines of at most 80 columns; all but the last end in `,\`, all but the first begin with two spaces. */
function fold(start: string, bytes: readonly number[]): readonly string[] {
  const lines: string[] = [];
  let line = start;
  bytes.forEach((byte, index) => {
    const last = index === bytes.length - 1;
    const piece = `${byte.toString(16).padStart(2, '0')}${last ? '' : ','}`;
    if (line.length + piece.length + (last ? 0 : 1) > FOLD && line !== '  ') {
      lines.push(`${line}\\`);
      line = '  ';
    }
    line += piece;
  });
  return [...lines, line];
}

function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly what a line of the format cannot hold.
  if (/[\u0000-\u001f]/.test(text)) throw new RangeError('a .reg file cannot hold a control character here');
  return text;
}
