/** A word, text or sign of a script. Comments and white space are gone. */
export interface Token {
  readonly kind: 'name' | 'string' | 'sign' | 'opaque';
  /** Of a `string` its content; `opaque` (a pattern, a text with escapes or substitutions) has none. */
  readonly text: string;
  /** Whether it is the first of its line. */
  readonly newLine: boolean;
}

const PATTERN =
  /(?<space>\s+)|(?<comment>\/\/[^\n\r]*|\/\*[\s\S]*?(?:\*\/|$))|(?<name>[\p{L}\p{N}_$]+)|(?<string>"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`)|(?<sign>===|!==|==|!=|=>|&&|\|\||\+=|\+\+|--|[\s\S])/uy;
const REGULAR_EXPRESSION = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;

/** Never fails: what is no JavaScript comes out as signs. */
export function tokensOf(script: string): readonly Token[] {
  const tokens: Token[] = [];
  let newLine = true;
  let position = 0;
  const push = (kind: Token['kind'], text: string) => {
    tokens.push({kind, text, newLine});
    newLine = false;
  };
  while (position < script.length) {
    PATTERN.lastIndex = position;
    const {space, comment, name, string, sign} = PATTERN.exec(script)!.groups!;
    const taken = (space ?? comment ?? name ?? string ?? sign)!;
    position += taken.length;
    if (space !== undefined || comment !== undefined) newLine ||= /[\n\r]/.test(taken);
    else if (name !== undefined) push('name', name);
    else if (string !== undefined) {
      const content = string.slice(1, -1);
      const plain = !content.includes('\\') && !(string.startsWith('`') && content.includes('${'));
      push(plain ? 'string' : 'opaque', plain ? content : '');
    } else {
      REGULAR_EXPRESSION.lastIndex = position - 1;
      const pattern = sign === '/' && mayBeginValue(tokens.at(-1)) ? REGULAR_EXPRESSION.exec(script)?.[0] : undefined;
      push(pattern === undefined ? 'sign' : 'opaque', pattern === undefined ? sign! : '');
      if (pattern !== undefined) position += pattern.length - 1;
    }
  }
  return tokens;
}

/** After a value a slash divides; elsewhere it begins a pattern. */
function mayBeginValue(before: Token | undefined): boolean {
  if (!before) return true;
  if (before.kind === 'name') return before.text === 'return';
  return before.kind === 'sign' && before.text !== ')' && before.text !== ']';
}

/** The index of the bracket that closes the one at `open`; the end of the text where none does. */
export function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < tokens.length; index++) {
    const {kind, text} = tokens[index]!;
    if (kind === 'string') continue;
    if ('([{'.includes(text)) depth++;
    else if (')]}'.includes(text) && --depth === 0) return index;
  }
  return tokens.length;
}
