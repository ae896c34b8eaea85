import {closing, type Token} from './pac-tokens.ts';

type Truth = boolean | undefined;

/** Words of a condition that a person still writes; a longer one is not followed. */
const LONGEST = 1000;

/** Whether a condition holds for the host; undefined where that cannot be seen. */
export function truthOf(condition: readonly Token[], hostName: string, host: string | undefined): Truth {
  if (host === undefined || condition.length > LONGEST) return undefined;
  if (condition.some(({kind, text}) => kind === 'sign' && ['?', '=', '=>', '{'].includes(text))) return undefined;
  const alternatives = parts(condition, '||');
  if (alternatives.length > 1) return either(alternatives.map(part => truthOf(part, hostName, host)));
  const conditions = parts(condition, '&&');
  if (conditions.length > 1) {
    const none = either(conditions.map(part => negated(truthOf(part, hostName, host))));
    return negated(none);
  }
  const [first] = condition;
  if (first?.text === '!' && first.kind === 'sign') return negated(truthOf(condition.slice(1), hostName, host));
  if (first?.text === '(' && first.kind === 'sign' && closing(condition, 0) === condition.length - 1)
    return truthOf(condition.slice(1, -1), hostName, host);
  return comparison(condition, hostName, host);
}

function parts(condition: readonly Token[], sign: string): (readonly Token[])[] {
  const found: Token[][] = [[]];
  let depth = 0;
  for (const token of condition) {
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth++;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth--;
    if (depth === 0 && token.kind === 'sign' && token.text === sign) found.push([]);
    else found.at(-1)!.push(token);
  }
  return found;
}

function either(truths: readonly Truth[]): Truth {
  if (truths.includes(true)) return true;
  return truths.includes(undefined) ? undefined : false;
}

function negated(truth: Truth): Truth {
  return truth === undefined ? undefined : !truth;
}

/** One look at the host. Where implementations of a PAC function differ, nothing is claimed. */
function comparison(tokens: readonly Token[], hostName: string, host: string): Truth {
  const literal = tokens.find(({kind}) => kind === 'string')?.text ?? '';
  if (literal !== literal.toLowerCase()) return undefined;
  const shape = tokens
    .map(({kind, text}) => (kind === 'string' ? 'TEXT' : kind === 'name' && text === hostName ? 'HOST' : text))
    .join(' ');
  switch (shape) {
    case 'true':
      return true;
    case 'false':
      return false;
    case 'isPlainHostName ( HOST )':
      return !host.includes('.');
    case 'HOST == TEXT':
    case 'HOST === TEXT':
    case 'TEXT == HOST':
    case 'TEXT === HOST':
      return host === literal;
    case 'HOST != TEXT':
    case 'HOST !== TEXT':
      return host !== literal;
    case 'HOST . endsWith ( TEXT )':
      return host.endsWith(literal);
    case 'HOST . startsWith ( TEXT )':
      return host.startsWith(literal);
    case 'HOST . includes ( TEXT )':
      return host.includes(literal);
    case 'dnsDomainIs ( HOST , TEXT )': {
      const domain = literal.replace(/^\./, '');
      if (host.endsWith(`.${domain}`)) return true;
      return host.endsWith(domain) ? undefined : false;
    }
    case 'localHostOrDomainIs ( HOST , TEXT )':
      return host === literal || (!host.includes('.') && literal.startsWith(`${host}.`));
    case 'shExpMatch ( HOST , TEXT )':
      return /[^\w.*?-]/.test(literal) ? undefined : globOf(literal).test(host);
    default:
      return undefined;
  }
}

function globOf(glob: string): RegExp {
  return new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
