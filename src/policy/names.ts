import {DAY_PATTERN} from './day.ts';

/** A grammar that text in a policy follows, and what to say to somebody who missed it. */
export interface Grammar {
  readonly pattern: RegExp;
  /** Completes "… is not". */
  readonly what: string;
  /** What is wrong with this value, and the form to write instead. */
  explain(value: string): {readonly why: string; readonly instead?: string};
}

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/** The last label of a name is never all digits (RFC 1123 section 2.1), which keeps IPv4 addresses out. */
const HOST_PATTERN = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)*(?![0-9]+$)${LABEL}$`);
const DOMAIN_PATTERN = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)+(?![0-9]+$)${LABEL}$`);

export const HOST: Grammar = {pattern: HOST_PATTERN, what: 'a bare host name', explain: explainHost};

export const DOMAIN: Grammar = {
  pattern: DOMAIN_PATTERN,
  what: 'a domain',
  explain(value) {
    if (HOST_PATTERN.test(value)) return {why: 'a domain has at least two parts, such as acme.example'};
    return explainHost(value);
  },
};

function explainHost(value: string): {why: string; instead?: string} {
  const bare = hostOf(value);
  const instead = HOST_PATTERN.test(bare) && bare !== value ? {instead: bare} : {};
  if (value === '') return {why: 'it is empty'};
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value)) return {why: 'it has a scheme', ...instead};
  if (isAddress(value)) return {why: 'it is an IP address, and Docker matches names only'};
  if (value.includes('*')) return {why: 'it has a wildcard, which Docker does not know', ...instead};
  if (value.includes('/')) return {why: 'it has a path', ...instead};
  if (/:\d*$/.test(value)) return {why: 'it has a port', ...instead};
  if (/\s|[,;]/.test(value.trim())) return {why: 'it holds several names or a space; write one entry for each'};
  if (value !== value.trim()) return {why: 'it begins or ends with a space', ...instead};
  if (value.endsWith('.')) return {why: 'it ends with a dot', ...instead};
  if (value.includes('_')) return {why: 'a host name has no underscore'};
  if (/[^\u0020-\u007e]/.test(value)) return {why: 'it is not ASCII; write the form that begins with xn--'};
  if (value !== value.toLowerCase()) return {why: 'it has capital letters', ...instead};
  return {why: 'letters, digits, dots and inner hyphens only, 63 characters a part and 253 in all'};
}

/** What is left of an address when scheme, user, port, path, wildcard and trailing dot are gone. */
function hostOf(value: string): string {
  return value
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^.*@/, '')
    .replace(/:\d*$/, '')
    .replace(/^(?:\*\.?)+/, '')
    .replace(/\.$/, '');
}

function isAddress(value: string): boolean {
  return (
    /^\d{1,3}(?:\.\d{1,3}){3}(?:[:/].*)?$/.test(value) ||
    /^\[?[0-9a-f]*:[0-9a-f:.]*:[0-9a-f:.]*\]?(?::\d+)?$/i.test(value)
  );
}

export const ORGANIZATION: Grammar = {
  pattern: /^[a-z0-9][a-z0-9_-]*$/,
  what: 'the name of a Docker organisation',
  explain(value) {
    const plain = value.trim().toLowerCase();
    if (/[,;\s]/.test(plain)) {
      const names = plain.split(/[,;\s]+/).filter(name => name !== '');
      return {why: 'it joins several names; each is an item of the list', instead: `[${names.join(', ')}]`};
    }
    const instead = ORGANIZATION.pattern.test(plain) ? {instead: plain} : {};
    if (value !== value.trim())
      return {why: 'it begins or ends with a space, and Docker compares every character', ...instead};
    if (value !== plain)
      return {
        why: 'it has capital letters; Docker compares letter by letter, and a mismatch signs every user out',
        ...instead,
      };
    return {why: 'lower-case letters, digits, - and _ only, a letter or digit first'};
  },
};

function plainGrammar(pattern: RegExp, what: string, why: string, repair: (value: string) => string): Grammar {
  return {
    pattern,
    what,
    explain(value) {
      const repaired = repair(value);
      return pattern.test(repaired) && repaired !== value ? {why, instead: repaired} : {why};
    },
  };
}

const dashed = (value: string) =>
  value
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

export const SLUG = plainGrammar(
  /^[a-z][a-z0-9-]{1,31}$/,
  'a slug',
  'lower-case letters, digits and hyphens, a letter first, 2 to 32 characters',
  value => dashed(value).slice(0, 32),
);

export const RING = plainGrammar(
  /^[a-z][a-z0-9]{0,15}$/,
  'a ring name',
  'lower-case letters and digits, a letter first, at most 16 characters',
  value => value.toLowerCase().replace(/[^a-z0-9]/g, ''),
);

export const REVISION = plainGrammar(
  /^\d+(\.\d+){1,3}$/,
  'a revision',
  'two to four numbers with dots between them, such as "1.4.0"',
  value =>
    value
      .trim()
      .replace(/^v/i, '')
      .replace(/[-+].*$/, ''),
);

export const VERSION = plainGrammar(
  /^\d{1,4}\.\d{1,4}(\.\d{1,4})?$/,
  'a version of Docker Desktop',
  'two or three numbers with dots between them, such as "4.83"',
  value =>
    value
      .trim()
      .replace(/^v/i, '')
      .replace(/[-+ ].*$/, '')
      .replace(/\.x$/, ''),
);

export const ENTRY_ID = plainGrammar(
  /^[a-z0-9][a-z0-9._-]{0,252}$/,
  'an id',
  'lower-case letters, digits, dots, hyphens and underscores, a letter or digit first',
  dashed,
);

export const RULE = plainGrammar(
  /^[A-Z]+(-[A-Z0-9]+)+$/,
  'the code of a lint rule',
  'capital letters and hyphens, such as DD-RAM-NOECI',
  value => value.trim().toUpperCase().replace(/_/g, '-'),
);

export const GROUP_CHANNEL = plainGrammar(
  /^[a-z][a-z0-9-]{0,31}$/,
  'the name of a channel',
  'lower-case letters, digits and hyphens, such as intune or jamf',
  dashed,
);

/** One line for people to read: a name, a reason, an owner. */
export const LINE = plainGrammar(
  /^(?=.{1,200}$)[^\s](?:[^\p{Cc}\p{Zl}\p{Zp}]*[^\s])?$/u,
  'one line of text',
  'one line of 1 to 200 characters, no space at either end',
  value => value.trim().replace(/\s+/g, ' '),
);

export const REPOSITORY: Grammar = {
  pattern: /^[a-z0-9]+(?:[._-]+[a-z0-9]+)*\/[a-z0-9]+(?:[._-]+[a-z0-9]+)*$/,
  what: 'a Docker Hub repository',
  explain(value) {
    const bare = value
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/^(?:registry-1\.|index\.)?docker\.io\//, '')
      .replace(/^hub\.docker\.com\/(?:r|repository\/docker)\//, '')
      .replace(/@.*$/, '')
      .replace(/:[^/]*$/, '');
    const why = 'namespace and name in lower case with one slash between, without registry, tag or digest';
    if (REPOSITORY.pattern.test(bare) && bare !== value) return {why, instead: bare};
    if (/^[a-z0-9._-]+$/.test(bare)) return {why: `${why}; official images are allowed by \`official\``};
    return {why};
  },
};

export const DAY: Grammar = plainGrammar(DAY_PATTERN, 'a day', 'write it as YYYY-MM-DD', value => {
  const parts = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[T ].*)?$/.exec(value.trim());
  return parts ? `${parts[1]}-${parts[2]!.padStart(2, '0')}-${parts[3]!.padStart(2, '0')}` : value;
});

const ALL: readonly Grammar[] = [
  HOST,
  DOMAIN,
  ORGANIZATION,
  SLUG,
  RING,
  REVISION,
  VERSION,
  ENTRY_ID,
  RULE,
  GROUP_CHANNEL,
  LINE,
  REPOSITORY,
  DAY,
];
const BY_PATTERN: ReadonlyMap<string, Grammar> = new Map(ALL.map(grammar => [String(grammar.pattern), grammar]));

/** The grammar behind a pattern that zod reports as `/…/`. */
export function grammarOf(pattern: string): Grammar | undefined {
  return BY_PATTERN.get(pattern);
}
