import {describe, expect, test} from 'vitest';
import {csvFile} from './csv.ts';

const line = (...cells: string[]) =>
  new TextDecoder('utf-8', {ignoreBOM: true}).decode(
    csvFile(
      cells.map((_, index) => `c${index}`),
      [cells],
    ),
  );

describe('csvFile', () => {
  test('CRLF, no byte order mark, quotes only where they are needed', () => {
    expect(line('a', 'b c', 'Zürich')).toBe('c0,c1,c2\r\na,b c,Zürich\r\n');
    expect(line('a,b', 'say "x"', 'one\ntwo')).toBe('c0,c1,c2\r\n"a,b","say ""x""","one\ntwo"\r\n');
    expect(line('', '')).toBe('c0,c1\r\n,\r\n');
    expect(line(' a', 'a ')).toBe('c0,c1\r\n" a","a "\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\ufeff=1', '\uff1d1', "'quoted"])(
    '%j is no formula any more',
    text => expect(line(text).split('\r\n')[1]).toMatch(/^"?'/),
  );

  test('a tab or line break in front is marked too', () => {
    expect(line('\t1')).toBe("c0\r\n'\t1\r\n");
    expect(line('\n1')).toBe('c0\r\n"\'\n1"\r\n');
  });

  test('nor behind what separates cells elsewhere; one mark taken away at each place gives the text', () => {
    const texts = ['x;=HYPERLINK(A1)', 'x; +1', 'x\t@SUM(A1)', 'x\n=1', 'x\r\n-1', "a;'b", 'a;b;=1;=2', '=1;=2'];
    for (const text of texts) {
      const written = line(text)
        .slice('c0\r\n'.length, -2)
        .replace(/^"(.*)"$/s, '$1');
      expect(written).not.toMatch(/(^|[;\t\r\n])\s*[=+\-@]/);
      expect(written.replaceAll(/(^|[;\t\r\n])'/g, '$1')).toBe(text);
    }
    expect(line('x;=HYPERLINK(A1)')).toBe("c0\r\nx;'=HYPERLINK(A1)\r\n");
    expect(line('a; b;c')).toBe('c0\r\na; b;c\r\n');
  });

  test.each(['a=b', 'ecr-prod', '1-2', 'jo@acme.example', '2099-01-31'])('%j stays as it is', text =>
    expect(line(text)).toBe(`c0\r\n${text}\r\n`),
  );

  test('what cannot be a table is refused', () => {
    expect(() => csvFile(['a', 'b'], [['1']])).toThrow(RangeError);
    expect(() => csvFile(['a'], [['a\0b']])).toThrow('NUL');
  });
});
