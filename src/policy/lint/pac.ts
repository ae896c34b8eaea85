import {truthOf} from './pac-condition.ts';
import {closing, type Token, tokensOf} from './pac-tokens.ts';

/**
 * What the text of a PAC script says for certain. It is read, never run: a small part of JavaScript is followed, and
 * everything else counts as "cannot be seen", so that nothing is claimed of a script that is cleverer than this.
 */
export interface Pac {
  /** Whether the name FindProxyForURL stands in its code at all. */
  readonly definesFunction: boolean;
  /** Texts that FindProxyForURL returns, where they are written out. */
  readonly returns: readonly string[];
  /** Texts with a path in them that are compared with the URL. */
  readonly comparedPaths: readonly string[];
  /** Whether FindProxyForURL is seen to reject a host, whatever else is unknown. */
  rejects(host: string): boolean;
}

/** A returned text; undefined: something that cannot be seen. */
type Outcome = string | undefined;

/** Nesting that no person writes; deeper is not followed. */
const DEEPEST = 200;
const ASSIGNMENTS = new Set(['=', '+=', '||=', '??=']);

export function readPac(script: string): Pac {
  const tokens = tokensOf(script);
  const constants = constantsOf(tokens);
  const found = bodyOf(tokens);
  return {
    definesFunction: tokens.some(({kind, text}) => kind === 'name' && text === 'FindProxyForURL'),
    returns: found ? [...outcomesOf(found, constants, undefined)].filter(outcome => outcome !== undefined) : [],
    comparedPaths: found ? comparedPaths(found) : [],
    rejects: host => found !== undefined && [...outcomesOf(found, constants, host.toLowerCase())].every(isRejection),
  };
}

function isRejection(outcome: Outcome): boolean {
  if (outcome === undefined) return false;
  const elements = elementsOf(outcome);
  return elements.length > 0 && elements.every(element => /^PROXY\s+reject\.docker\.internal(:\d+)?$/.test(element));
}

/** The parts of a returned text, in the order in which they are tried. */
export function elementsOf(returned: string): readonly string[] {
  return returned
    .split(';')
    .map(element => element.trim())
    .filter(element => element !== '');
}

interface Body {
  readonly url: string;
  readonly host: string;
  readonly tokens: readonly Token[];
}

/** `function FindProxyForURL(url, host) {…}` or `FindProxyForURL = function (url, host) {…}`, once. */
function bodyOf(tokens: readonly Token[]): Body | undefined {
  const starts = tokens.flatMap(({text}, index) => {
    if (text !== 'FindProxyForURL') return [];
    const declared = tokens[index - 1]?.text === 'function';
    const assigned = tokens[index + 1]?.text === '=' && tokens[index + 2]?.text === 'function';
    return declared ? [index + 1] : assigned ? [index + 3] : [];
  });
  const [start, ...others] = starts;
  if (start === undefined || others.length > 0) return undefined;
  const [open, url, comma, host, close, brace] = tokens.slice(start, start + 6);
  if (open?.text !== '(' || comma?.text !== ',' || close?.text !== ')' || brace?.text !== '{') return undefined;
  const end = closing(tokens, start + 5);
  return {url: url!.text, host: host!.text, tokens: tokens.slice(start + 6, end)};
}

/** Names that hold one text and nothing else. */
function constantsOf(tokens: readonly Token[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string | undefined>();
  for (const [index, {kind, text}] of tokens.entries()) {
    const sign = tokens[index + 1];
    if (kind !== 'name' || sign?.kind !== 'sign' || !ASSIGNMENTS.has(sign.text)) continue;
    const value = tokens[index + 2];
    const end = tokens[index + 3];
    const whole = sign.text === '=' && value?.kind === 'string' && (!end || end.newLine || ',;'.includes(end.text));
    texts.set(text, whole && !texts.has(text) ? value.text : undefined);
  }
  return new Map([...texts].flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

/** Everything the function may return for a host; for undefined, whatever the host is. */
function outcomesOf(
  {host: hostName, tokens}: Body,
  constants: ReadonlyMap<string, string>,
  host: string | undefined,
): ReadonlySet<Outcome> {
  const outcomes = new Set<Outcome>();
  const known = changes(tokens, hostName) ? undefined : host;
  let position = 0;
  let depth = 0;

  /** Takes one statement; returns whether what follows it may be reached. */
  function statement(live: boolean): boolean {
    if (depth >= DEEPEST) return giveUp();
    depth++;
    const reached = taken(live);
    depth--;
    return reached;
  }

  function giveUp(): false {
    outcomes.add(undefined);
    position = tokens.length;
    return false;
  }

  function taken(live: boolean): boolean {
    const {text} = tokens[position]!;
    switch (text) {
      case ';':
        position++;
        return live;
      case '{': {
        const end = closing(tokens, position++);
        let reached = live;
        while (position < end) reached = statement(reached);
        position = end + 1;
        return reached;
      }
      case 'if': {
        const truth = truthOf(parenthesised(), hostName, known);
        const afterThen = branch(live && truth !== false);
        if (tokens[position]?.text !== 'else') return (live && truth !== true) || afterThen;
        position++;
        const afterElse = branch(live && truth !== true);
        return afterThen || afterElse;
      }
      case 'for':
      case 'while':
        parenthesised();
        branch(live);
        return live;
      case 'function':
        while (position < tokens.length && tokens[position]!.text !== '{') position++;
        position = closing(tokens, position) + 1;
        return live;
      case 'return': {
        position++;
        const returned = textOf(expression(), constants);
        if (live) outcomes.add(returned);
        return false;
      }
      case 'do':
      case 'switch':
      case 'throw':
      case 'try':
        return giveUp();
      default:
        expression();
        return live;
    }
  }

  function branch(live: boolean): boolean {
    return position < tokens.length ? statement(live) : live;
  }

  /** The tokens between the parentheses after a word such as `if`. */
  function parenthesised(): readonly Token[] {
    const open = position + 1;
    const end = closing(tokens, open);
    position = end + 1;
    return tokens.slice(open + 1, end);
  }

  /** Up to a semicolon, or to a line that begins another statement. */
  function expression(): readonly Token[] {
    const start = position;
    while (position < tokens.length) {
      const {kind, text, newLine} = tokens[position]!;
      if (position > start && newLine && (kind === 'name' || text === '{' || text === '}')) break;
      if (kind === 'sign' && (text === ';' || text === '}')) break;
      position = kind === 'sign' && '([{'.includes(text) ? closing(tokens, position) + 1 : position + 1;
    }
    const found = tokens.slice(start, position);
    if (tokens[position]?.text === ';' || position === start) position++;
    return found;
  }

  let reached = true;
  while (position < tokens.length) reached = statement(reached);
  if (reached) outcomes.add(undefined);
  return outcomes;
}

/** Whether the script gives the name another value than its lower-case form. */
function changes(tokens: readonly Token[], name: string): boolean {
  return tokens.some(({text}, index) => {
    if (text !== name || !ASSIGNMENTS.has(tokens[index + 1]?.text ?? '')) return false;
    const value = tokens.slice(index + 2, index + 7).map(token => token.text);
    return value.join('') !== `${name}.toLowerCase()`;
  });
}

function textOf(expression: readonly Token[], constants: ReadonlyMap<string, string>): Outcome {
  let text = '';
  for (const [index, token] of expression.entries()) {
    if (index % 2 === 1) {
      if (token.text !== '+') return undefined;
      continue;
    }
    const part = token.kind === 'string' ? token.text : token.kind === 'name' ? constants.get(token.text) : undefined;
    if (part === undefined) return undefined;
    text += part;
  }
  return expression.length % 2 === 1 ? text : undefined;
}

function comparedPaths({url, tokens}: Body): readonly string[] {
  return tokens.flatMap((token, index) => {
    if (token.kind !== 'string') return [];
    const before = tokens.slice(Math.max(0, index - 5), index).map(({text}) => text);
    const compared =
      endsWith(before, ['shExpMatch', '(', url, ',']) ||
      ['includes', 'indexOf', 'startsWith'].some(method => endsWith(before, [url, '.', method, '('])) ||
      ['==', '==='].some(sign => endsWith(before, [url, sign]));
    return compared && hasPath(token.text) ? [token.text] : [];
  });
}

function endsWith(tokens: readonly string[], end: readonly string[]): boolean {
  return end.every((text, index) => tokens[tokens.length - end.length + index] === text);
}

/** Whether something stands behind the host. Without a scheme, a slash may be the last one of `://`. */
function hasPath(text: string): boolean {
  const scheme = text.indexOf('//');
  const rest = scheme < 0 ? text : text.slice(scheme + 2);
  const slash = rest.indexOf('/');
  if (slash < 0) return false;
  const path = rest.slice(slash + 1);
  const afterHost = scheme >= 0 || /\w$/.test(rest.slice(0, slash));
  return afterHost ? /[^*?/]/.test(path) : /^[\w-]+\//.test(path) || /\/.*[^*?/]/.test(path);
}
