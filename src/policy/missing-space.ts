/** YAML reads `key:value` as one word. What to write instead; undefined where the text is no such word. */
export function missingSpace(text: string): string | undefined {
  const [, key, value] = /^([A-Za-z][\w$]*):(?!\/\/)(\S.*)$/.exec(text) ?? [];
  return key === undefined ? undefined : `Put a space after the colon: ${key}: ${value}.`;
}
