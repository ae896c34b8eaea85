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

/** An address of IPv4, or this machine, without its port: what can be denied and can be no entry of an allow-list. */
export function addressOf(text: string): string | undefined {
  const address = text
    .toLowerCase()
    .replace(/[.,:;)\]}]{1,20}$/, '')
    .replace(/:\d{1,5}$/, '');
  return isAddress(address) ? address : undefined;
}

export function isAddress(host: string): boolean {
  return host === 'localhost' || /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}$/.test(host);
}
