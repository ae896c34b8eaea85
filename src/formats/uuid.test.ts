import {describe, expect, test} from 'vitest';
import {DNS_NAMESPACE, uuidV5} from './uuid.ts';

describe('uuidV5', () => {
  test('the vector of RFC 9562, appendix A.4', () => {
    expect(uuidV5(DNS_NAMESPACE, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  test('another name or namespace is another UUID', () => {
    const inner = uuidV5(DNS_NAMESPACE, 'acme.example');
    expect(uuidV5(inner, 'a')).not.toBe(uuidV5(inner, 'b'));
    expect(uuidV5(inner, 'a')).not.toBe(uuidV5(DNS_NAMESPACE, 'a'));
  });

  test('a namespace that is no UUID is refused', () => {
    expect(() => uuidV5('acme.example', 'a')).toThrow('"acme.example" is no UUID');
  });
});
