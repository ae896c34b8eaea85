/**
 * The only code that turns a value into code of another language. Templates cannot print a value any other way
 * (src/render/guard.ts), so whatever a policy says arrives as data.
 */

/** Characters PowerShell accepts as the end of a single-quoted string: the ASCII quote and its curly relatives. */
const PS_QUOTES = /['\u2018-\u201b]/g;
const PLAIN_ASCII = /^[\x20-\x7e]*$/;

/**
 * A PowerShell expression for the text, pure ASCII on one line. Text with other characters travels as base64 of its
 * UTF-8 bytes: Windows PowerShell 5.1 reads a script without BOM in the code page of the machine.
 */
export function ps(text: string): string {
  if (PLAIN_ASCII.test(text)) return `'${text.replace(PS_QUOTES, "''")}'`;
  return `([Text.Encoding]::UTF8.GetString([Convert]::FromBase64String('${base64(new TextEncoder().encode(text))}')))`;
}

/** A POSIX sh word. NUL cannot exist in a shell; the reader of the policy refuses it, and so does this. */
export function sh(text: string): string {
  if (text.includes('\0')) throw new RangeError('a shell word cannot hold NUL');
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Text of an XML element or attribute. Characters XML 1.0 cannot carry are refused. */
export function xml(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly the characters XML 1.0 excludes.
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text))
    throw new RangeError('the text holds a character XML 1.0 cannot carry');
  return text.replace(/[&<>"'\r]/g, character => `&#${character.charCodeAt(0)};`);
}

/**
 * A string of the HashiCorp configuration language with its quotes, pure ASCII on one line. `${` and `%{` open templates
 * there; they are broken by an escape of the sign, because the doubled sign means something else after another sign.
 */
export function hcl(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('a string of HCL cannot hold half of a surrogate pair');
  const escaped = text.replace(/["\\]|[$%](?=\{)|[^\x20-\x7e]/gu, character => {
    if (character === '"' || character === '\\') return `\\${character}`;
    const point = character.codePointAt(0)!.toString(16);
    return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`;
  });
  return `"${escaped}"`;
}

/** For a comment line of any language: one line of ASCII; control characters and all beyond ASCII as `\\u00fc`. */
export function line(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Running text of a Markdown page or one cell of its tables: nothing in it is markup, nothing breaks the line. Only what
 * would be markup where it stands is escaped, so that the page reads well as plain text too.
 */
export function md(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<&|~]/g, character =>
      character === '&' ? '&amp;' : character === '<' ? '&lt;' : `\\${character}`,
    )
    .replace(/^( ?)([-+=>#])/, '$1\\$2')
    .replace(/^( ?\d+)([.)])(?= |$)/, '$1\\$2');
}

/** A Markdown code span, with a fence longer than any run of backticks inside. */
export function code(text: string): string {
  const flat = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map(run => run.length));
  const fence = '`'.repeat(longest + 1);
  const padding = longest > 0 || flat.startsWith(' ') || flat === '' ? ' ' : '';
  return `${fence}${padding}${flat}${padding}${fence}`;
}

/** A code span in a cell of a table, where even inside a span `|` would end the cell. */
export function cell(text: string): string {
  return code(text).replaceAll('|', '\\|');
}

/** Standard base64 with padding, without a line break. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let index = 0; index < bytes.length; index += 0x8000)
    binary += String.fromCharCode(...bytes.subarray(index, index + 0x8000));
  return btoa(binary);
}

/** The quoters a template may name. */
export const QUOTERS = {ps, sh, xml, hcl, line, md, code, cell} as const;
