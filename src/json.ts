/** A JSON value. Objects keep insertion order; {@link canonical} sorts. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys in the order of their UTF-16 code units, at every depth: the same on every machine and locale. */
export function sortKeys(value: Json): Json {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isJsonObject(value)) return value;
  const sorted: [string, Json][] = Object.keys(value)
    .sort()
    .map(key => [key, sortKeys(value[key]!)]);
  return Object.fromEntries(sorted);
}

/** One line, sorted keys, no white space: the form that is hashed. */
export function canonical(value: Json): string {
  return JSON.stringify(sortKeys(value));
}

/**
 * A JSON file as it lands on a machine: sorted keys, two spaces, LF, final newline, pure ASCII, no BOM.
 * ASCII keeps it safe from every editor and code page between here and the endpoint.
 */
export function jsonFile(value: Json): Uint8Array {
  const text = JSON.stringify(sortKeys(value), null, 2).replace(
    /[\u007f-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return new TextEncoder().encode(`${text}\n`);
}
