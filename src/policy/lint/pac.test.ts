import {describe, expect, test} from 'vitest';
import {readPac} from './pac.ts';

const around = (body: string) => `function FindProxyForURL(url, host) {\n${body}\n}`;
const REJECT = 'return "PROXY reject.docker.internal:1234";';

describe('a host is seen to be rejected', () => {
  test.each([
    ['always', REJECT],
    ['by default, after conditions for others', `if (dnsDomainIs(host, ".acme.example")) return "DIRECT";\n${REJECT}`],
    ['by name', `if (host == "ghcr.io") { ${REJECT} }\nreturn "DIRECT";`],
    ['through a constant', 'var no = "PROXY reject.docker.internal:1"; return no;'],
    [
      'without semicolons',
      'var no = "PROXY reject.docker.internal:1"\nif (host == "a.example")\n  return "DIRECT"\nreturn no',
    ],
    [
      'after its lower-case form',
      `host = host.toLowerCase();\nif (shExpMatch(host, "*.acme.example")) return "DIRECT";\n${REJECT}`,
    ],
    ['by else', `if (host === "a.example" || isPlainHostName(host)) return "DIRECT"; else ${REJECT}`],
    ['by what it is not', `if (!dnsDomainIs(host, ".acme.example")) ${REJECT} return "DIRECT";`],
    ['after a comment that allows it', `// if (host == "ghcr.io") return "DIRECT";\n${REJECT}`],
    ['after an unknown condition that rejects too', `if (isInNet(host, "10.0.0.0", "255.0.0.0")) ${REJECT}\n${REJECT}`],
  ])('%s', (_, body) => {
    expect(readPac(around(body)).rejects('ghcr.io')).toBe(true);
  });
});

describe('nothing is claimed', () => {
  test.each([
    ['it is allowed', `if (host == "ghcr.io") return "DIRECT";\n${REJECT}`],
    ['its domain is allowed', `if (dnsDomainIs(host, ".ghcr.io")) return "DIRECT";\n${REJECT}`],
    ['the condition cannot be seen', `if (dnsResolve(host) == "10.0.0.1") return "DIRECT";\n${REJECT}`],
    ['the condition is about the URL', `if (shExpMatch(url, "https://*.acme.example/*")) return "DIRECT";\n${REJECT}`],
    ['a loop may allow it', `for (var i = 0; i < list.length; i++) if (host == list[i]) return "DIRECT";\n${REJECT}`],
    ['the host is changed', `host = other(host);\nif (host == "a.example") return "DIRECT";\n${REJECT}`],
    ['the returned text is built elsewhere', 'return decide(host);'],
    ['the end is reached', `if (host == "a.example") ${REJECT}`],
    ['another proxy follows', 'return "PROXY reject.docker.internal:1; DIRECT";'],
    ['a constant changes', 'var no = "PROXY reject.docker.internal:1"; no = "DIRECT"; return no;'],
    ['a conditional expression decides', `if (host == "a" ? false : true) return "DIRECT"; ${REJECT}`],
    ['it is a switch', `switch (host) { case "ghcr.io": return "DIRECT"; }\n${REJECT}`],
    ['a text has escapes', `if (host == "ghcr\\x2eio") return "DIRECT";\n${REJECT}`],
    ['a pattern decides', `if (/ghcr/.test(host)) return "DIRECT";\n${REJECT}`],
  ])('%s', (_, body) => {
    expect(readPac(around(body)).rejects('ghcr.io')).toBe(false);
  });

  test.each(['', '{{{', 'function FindProxyForURL', 'function FindProxyForURL(url', '"', '/*', 'if (', '`${'])(
    'broken: %j',
    script => {
      expect(readPac(script).rejects('ghcr.io')).toBe(false);
      expect(readPac(around(script)).rejects('ghcr.io')).toBe(false);
    },
  );
});

test.each(['{', 'if (a) ', 'if (a) return "x"; else ', 'if (', '!', '('])('deep: %s', part => {
  expect(readPac(around(`${part.repeat(20_000)}${REJECT}`)).rejects('ghcr.io')).toBe(false);
  expect(readPac(around(`if (${part.repeat(20_000)}) return "DIRECT"; ${REJECT}`)).rejects('ghcr.io')).toBe(false);
});

test('returned texts are those of the function, not of those inside or beside it', () => {
  const script = `function other() { return "x"; }\n${around('function inner() { return "y"; }\nif (a) return "DIRECT";\nreturn "PROXY " + name;')}`;
  expect(readPac(script).returns).toEqual(['DIRECT']);
});

test('the name in a comment or text defines nothing', () => {
  expect(readPac('// FindProxyForURL\nvar name = "FindProxyForURL";').definesFunction).toBe(false);
  expect(readPac('FindProxyForURL = function (url, host) { return "DIRECT"; }').definesFunction).toBe(true);
});

test.each([
  ['shExpMatch(url, "https://ghcr.io/acme/*")', true],
  ['shExpMatch(url, "*/v2/*")', true],
  ['url.indexOf("/v2/acme") >= 0', true],
  ['url.startsWith("https://ghcr.io/acme")', true],
  ['url == "https://ghcr.io/acme"', true],
  ['shExpMatch(url, "ghcr.io/acme*")', true],
  ['shExpMatch(url, "https://ghcr.io/*")', false],
  ['shExpMatch(url, "https://ghcr.io*")', false],
  ['shExpMatch(url, "*/ghcr.io*")', false],
  ['shExpMatch(host, "*/v2/*")', false],
  ['url.substring(0, 6) == "https:"', false],
])('a path is compared: %s', (condition, expected) => {
  expect(readPac(around(`if (${condition}) return "DIRECT"; return "DIRECT";`)).comparedPaths.length > 0).toBe(
    expected,
  );
});
