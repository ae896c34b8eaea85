import type {Finding, Location} from '../finding.ts';
import {printed, problem} from './problem.ts';

/** What YAML and JSON have in common: problems of single keys and values. */

export const MAXIMUM_DEPTH = 32;

export function tooDeep(at: Location): Finding {
  return problem('READ-DEPTH', at, '', `The nesting is deeper than ${MAXIMUM_DEPTH} levels.`, {
    hint: 'No policy needs half of that: look for a bracket or a dash too many.',
  });
}

export function emptyPolicy(at: Location): Finding {
  return problem('READ-EMPTY', at, '', 'The policy is empty.', {hint: '`wharfinger init` writes a starter policy.'});
}

export function duplicateKey(name: string, at: Location, first: Location): Finding {
  const message = `The key ${printed(name)} stands here a second time; the first is on line ${first.line}.`;
  return problem('READ-DUPLICATE-KEY', at, '', message, {hint: 'Keep one of the two.'});
}

/** Infinity, NaN and integers beyond 2^53 would reach the endpoint as something else than what was written. */
export function isExact(value: number): boolean {
  return Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
}

export function inexactNumber(source: string, at: Location): Finding {
  return problem('READ-NUMBER', at, '', `The number ${source} cannot be kept exactly.`, {
    hint: `If it is a name or an identifier, write it with quotes: "${source}".`,
  });
}

/**
 * Text that no policy may hold: control characters other than tab and line ends (a NUL cuts a string short on every
 * endpoint), and halves of surrogate pairs, which UTF-8 cannot carry.
 */
export function characterFinding(text: string, at: Location): Finding | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
  const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|\p{Surrogate}/u.exec(text)?.[0];
  if (found === undefined) return undefined;
  const name = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return problem('READ-CHARACTER', at, '', `The text holds the character ${name}, which no endpoint can be given.`, {
    hint: 'Remove it; it is invisible in most editors.',
  });
}
