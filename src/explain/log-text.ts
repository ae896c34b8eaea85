/** The text of a saved log, whatever is wrong with it: UTF-8, or UTF-16 as Windows PowerShell redirects it. */
export function logText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
