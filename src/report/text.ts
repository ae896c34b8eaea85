import type {Finding} from '../finding.ts';
import {sortFindings, summarize, type Word, wordOf} from './summary.ts';
import {visible} from './visible.ts';

export interface TextOptions {
  /** Colour the severity words; only for a terminal that wants it. */
  readonly color: boolean;
}

const COLORS: Readonly<Record<Word, number>> = {error: 31, warning: 33, note: 36, accepted: 32};

/** Findings as lines for a person, in the form editors recognise: place, severity, message; then what to do. */
export function findingText(findings: readonly Finding[], {color}: TextOptions): string {
  const blocks = sortFindings(findings).map(finding => {
    const word = wordOf(finding);
    const {where} = finding;
    const place = where ? `${visible(where.file)}:${where.line}:${where.column}: ` : '';
    const painted = color ? `\u001b[${COLORS[word]}m${word}\u001b[0m` : word;
    return [
      `${place}${painted}: ${visible(finding.message)} [${finding.code}]`,
      ...(finding.accepted ? detail('why', acceptedText(finding.accepted)) : detail('do', finding.hint)),
      ...detail('source', finding.source),
    ].join('\n');
  });
  return [...blocks, countLine(findings)].join('\n');
}

function detail(label: string, text: string | undefined): readonly string[] {
  return text === undefined ? [] : [`  ${label}: ${visible(text)}`];
}

function acceptedText({reason, until}: NonNullable<Finding['accepted']>): string {
  return until === undefined ? reason : `${reason} (until ${until})`;
}

/** `2 errors, 1 warning, 0 notes`, and what the policy accepts where it does. */
export function countLine(findings: readonly Finding[]): string {
  const {errors, warnings, notes, accepted} = summarize(findings);
  return [
    plural(errors, 'error'),
    plural(warnings, 'warning'),
    plural(notes, 'note'),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ].join(', ');
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
