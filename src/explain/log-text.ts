/**
 * The text of a saved log, whatever is wrong with it: UTF-8, or UTF-16 as Windows PowerShell redirects it.
 * @param start how the file begins, where `bytes` are its end only
 */
export function logText(bytes: Uint8Array, start: Uint8Array = bytes): string {
  return new TextDecoder(encodingOf(start)).decode(bytes);
}

/** Letters of a log are mostly ASCII: in UTF-16 every other byte of them is zero. */
function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  const sample = start.subarray(0, 512);
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]!++;
  });
  const most = sample.length / 4;
  if (zeros[1]! > most && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > most && zeros[1] === 0) return 'utf-16be';
  return 'utf-8';
}

/** Whether a file that begins so is packed by gzip or zip. */
export function isPacked([first, second]: Uint8Array): boolean {
  return (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b);
}
