import type {YAMLError} from 'yaml';
import type {Finding, Location} from '../finding.ts';
import type {Locate} from './position.ts';
import {problem} from './problem.ts';
import {tooDeep} from './syntax.ts';

const MAXIMUM_FINDINGS = 20;

/** One finding a line: after the first error of a line the parser mostly complains about its own confusion. */
export function syntaxFindings(errors: readonly YAMLError[], length: number, locate: Locate): Finding[] {
  const byLine = new Map<number, Finding>();
  for (const error of errors) {
    const at = locate(Math.min(error.pos[0], length));
    if (!byLine.has(at.line)) byLine.set(at.line, syntaxFinding(error, at));
  }
  return [...byLine.values()].slice(0, MAXIMUM_FINDINGS);
}

function syntaxFinding({code, message}: YAMLError, at: Location): Finding {
  switch (code) {
    case 'TAB_AS_INDENT':
      return problem('READ-TAB', at, '', 'A tab stands in the indentation; YAML allows spaces only.', {
        hint: 'Use two spaces for each level.',
      });
    case 'RESOURCE_EXHAUSTION':
      return tooDeep(at);
    case 'MULTIPLE_TAGS':
      return tagFinding(at, 'more than one');
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return problem('READ-ALIAS', at, '', `This anchor or alias is not valid: ${message}.`, {
        hint: 'Quote a value that begins with & or *.',
      });
    default:
      return problem('READ-SYNTAX', at, '', `This is not valid YAML: ${message}.`, {
        hint: HINTS[NO_COLON.test(message) ? 'MULTILINE_IMPLICIT_KEY' : code],
      });
  }
}

/** `key:value` is one word to YAML, and where a key belongs its parser calls that a missing character. */
const NO_COLON = /^Implicit map keys need/;

const HINTS: Readonly<Partial<Record<YAMLError['code'], string>>> = {
  BAD_DQ_ESCAPE: 'Write a Windows path in single quotes (\'C:\\Users\') or with two backslashes ("C:\\\\Users").',
  BAD_INDENT: 'Keys of one section stand in one column, two spaces deeper than the section; close every bracket.',
  BAD_SCALAR_START: 'Put the value in double quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'A value that holds ": " needs double quotes; a nested key goes on a line of its own.',
  MISSING_CHAR: 'A quote or bracket is opened and not closed, or a comma or colon is missing.',
  MULTILINE_IMPLICIT_KEY: 'A colon is missing, or the space after it: write `key: value`.',
  UNEXPECTED_TOKEN: 'Check the indentation of this line and of the one before it.',
};

export function tagFinding(at: Location, tag: string): Finding {
  return problem(
    'READ-TAG',
    at,
    '',
    `The policy format has no tags, and here stands ${tag.replace('tag:yaml.org,2002:', '!!')}.`,
    {
      hint: 'Write the value itself; quote a value that begins with an exclamation mark.',
    },
  );
}
