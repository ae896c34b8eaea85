import {createHash} from 'node:crypto';

/** Namespace of fully qualified domain names, RFC 9562 appendix A. */
export const DNS_NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

/**
 * Name-based UUID (version 5, RFC 9562 section 5.5), lower case: the same namespace and name give the same UUID for ever.
 *
 * @throws RangeError when the namespace is no UUID
 */
export function uuidV5(namespace: string, name: string): string {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(namespace))
    throw new RangeError(`"${namespace}" is no UUID`);
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
