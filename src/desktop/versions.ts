/** A Docker Desktop version: `4.83`, `4.41.2`. A missing patch is 0. */
export interface DesktopVersion {
  readonly major: number;
  readonly minor: number;
  readonly patch: number;
}

/** Undefined where the text is no version of the form `4.83` or `4.41.2`. */
export function parseVersion(text: string): DesktopVersion | undefined {
  const parts = /^(\d{1,4})\.(\d{1,4})(?:\.(\d{1,4}))?$/.exec(text);
  if (!parts) return undefined;
  return {major: Number(parts[1]), minor: Number(parts[2]), patch: Number(parts[3] ?? 0)};
}

/** Negative: `a` is older than `b`; 0: the same (`4.83` is `4.83.0`). Throws RangeError on what {@link parseVersion} refuses. */
export function compareVersions(a: string, b: string): number {
  const left = numbers(a);
  const right = numbers(b);
  return left.major - right.major || left.minor - right.minor || left.patch - right.patch;
}

export function isOlder(a: string, b: string): boolean {
  return compareVersions(a, b) < 0;
}

function numbers(text: string): DesktopVersion {
  const version = parseVersion(text);
  if (!version) throw new RangeError(`"${text}" is no Docker Desktop version`);
  return version;
}
