import type {Finding, Location} from '../finding.ts';
import {locator} from './position.ts';
import {problem} from './problem.ts';
import {readJson} from './strict-json.ts';
import type {Node} from './tree.ts';
import {readYaml} from './yaml.ts';

export const MAXIMUM_BYTES = 1024 * 1024;

/** What reading syntax gives: a tree, unless the text is too broken to have one. */
export interface SourceTree {
  readonly root?: Node;
  readonly findings: readonly Finding[];
}

/**
 * Bytes to a located tree. JSON, strictly, where the name ends in `.json` or where standard input (`-`) begins with
 * `{`; YAML 1.2 otherwise.
 */
export function readTree(bytes: Uint8Array, name: string): SourceTree {
  const start: Location = {file: name, line: 1, column: 1};
  if (bytes.length > MAXIMUM_BYTES)
    return failed(
      problem('READ-SIZE', start, '', `The policy has ${bytes.length} bytes; at most ${MAXIMUM_BYTES} are read.`, {
        hint: 'A policy of a thousand lines has about 50,000 bytes. Is this the right file?',
      }),
    );
  const wide = wideEncoding(bytes);
  if (wide)
    return failed(
      problem('READ-ENCODING', start, '', `The policy is encoded as ${wide}; it must be UTF-8.`, {
        hint: 'Save the file as UTF-8. PowerShell: Set-Content -Encoding utf8.',
      }),
    );
  const findings: Finding[] = [];
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  if (marked)
    findings.push(
      problem('READ-BOM', start, '', 'The policy begins with a byte order mark.', {
        severity: 'medium',
        hint: 'It is read nevertheless. Save the file as UTF-8 without BOM.',
      }),
    );
  const content = marked ? bytes.subarray(3) : bytes;
  const text = decode(content);
  if (text === undefined) return {findings: [...findings, ...invalidLines(content, name)]};
  const locate = locator(text, name);
  const json = name.endsWith('.json') || (name === '-' && text.trimStart().startsWith('{'));
  const tree = json ? readJson(text, locate) : readYaml(text, locate);
  return {...tree, findings: [...findings, ...tree.findings]};
}

function failed(finding: Finding): SourceTree {
  return {findings: [finding]};
}

/** UTF-16 and UTF-32, with a byte order mark or without: a policy begins with an ASCII character. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'UTF-32 LE' : 'UTF-16 LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16 BE';
  if (bytes.length < 2) return undefined;
  if (first === 0 && second === 0) return 'UTF-32 BE';
  if (first === 0 && second !== 0) return 'UTF-16 BE';
  if (first !== 0 && second === 0) return third === 0 && fourth === 0 ? 'UTF-32 LE' : 'UTF-16 LE';
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

const MAXIMUM_INVALID_LINES = 20;

/** A line feed is never part of a longer UTF-8 sequence, so lines can be decoded one by one. */
function invalidLines(bytes: Uint8Array, file: string): Finding[] {
  const findings: Finding[] = [];
  let line = 1;
  for (let start = 0; start < bytes.length && findings.length < MAXIMUM_INVALID_LINES; line++) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed === -1 ? bytes.length : feed;
    const content = bytes.subarray(start, end);
    if (decode(content) === undefined) {
      const column = [...new TextDecoder().decode(content)].indexOf('\ufffd') + 1;
      findings.push(
        problem('READ-ENCODING', {file, line, column}, '', 'This is not valid UTF-8.', {
          hint: 'The file was probably saved in a Windows code page. Save it as UTF-8.',
        }),
      );
    }
    start = end + 1;
  }
  return findings;
}
