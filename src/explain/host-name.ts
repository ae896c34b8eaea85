import {HOST} from '../policy/names.ts';

/** A host as an allow-list has it: no scheme, user, port, path or closing punctuation; undefined where none is left. */
export function plainHost(text: string): string | undefined {
  const host = text
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/:\d{1,5}$/, '')
    .replace(/[.,:;)\]}]{1,20}$/, '');
  return HOST.pattern.test(host) && /[.]/.test(host) ? host : undefined;
}
