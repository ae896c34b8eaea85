/** IPv4 addresses that share their first `length` bits. */
export interface Range {
  readonly address: number;
  readonly length: number;
}

/** `10.0.0.0/8` or a single address; undefined: something else. */
export function rangeOf(text: string): Range | undefined {
  const parts = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/.exec(text.trim());
  if (!parts) return undefined;
  const bytes = parts.slice(1, 5).map(Number);
  const length = Number(parts[5] ?? 32);
  if (bytes.some(byte => byte > 255) || length > 32) return undefined;
  return {address: bytes.reduce((address, byte) => address * 256 + byte, 0), length};
}

export function overlaps(one: Range, other: Range | undefined): boolean {
  if (!other) return false;
  const size = 2 ** (32 - Math.min(one.length, other.length));
  return Math.floor(one.address / size) === Math.floor(other.address / size);
}
