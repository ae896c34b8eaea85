/** Characters that steer a terminal or reorder what is read: controls, line breaks, bidirectional marks, the BOM. */
const INVISIBLE = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;

/** Text from outside as it may stand on a terminal: one line, everything that is not seen written out as `\u{…}`. */
export function visible(text: string): string {
  return text.replace(INVISIBLE, character => `\\u{${character.codePointAt(0)!.toString(16)}}`);
}

/** JSON for standard output: pure ASCII, so that neither a terminal nor a code page changes what it says. */
export function printedJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
