import {nearest} from '../nearest.ts';

/** Words from other tools for words of ours. */
const SYNONYMS: Readonly<Record<string, string>> = {
  mac: 'macos',
  osx: 'macos',
  darwin: 'macos',
  win: 'windows',
  block: 'deny',
  forbid: 'deny',
  permit: 'allow',
  yes: 'allow',
  true: 'allow',
  no: 'deny',
  false: 'deny',
  enterprise: 'business',
};

/** The candidate that somebody who wrote `word` probably meant. */
export function meant(word: string, candidates: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const synonym = Object.hasOwn(SYNONYMS, lower) ? SYNONYMS[lower] : undefined;
  return synonym !== undefined && candidates.includes(synonym) ? synonym : nearest(word, candidates);
}
