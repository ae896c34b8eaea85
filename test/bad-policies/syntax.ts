import type {BadPolicy} from './bad-policy.ts';

export const syntax: readonly BadPolicy[] = [
  {
    name: 'empty file',
    text: ``,
    finds: ['READ-EMPTY 1:1'],
    says: ['empty'],
  },
  {
    name: 'only comments',
    text: `# nothing

# here
`,
    finds: ['READ-EMPTY 1:1'],
    says: ['empty'],
  },
  {
    name: 'only a document marker',
    text: `---
`,
    finds: ['READ-EMPTY 1:1'],
    says: ['empty'],
  },
  {
    name: 'a list at the top',
    text: `- version: 1
`,
    finds: ['READ-ROOT 1:1'],
    says: ['a section with keys'],
  },
  {
    name: 'a word at the top',
    text: `hello
`,
    finds: ['READ-ROOT 1:1'],
    says: ['wharfinger init'],
  },
  {
    name: 'tab in the indentation',
    text: `version: 1
organization:
	name: Acme
`,
    finds: ['READ-TAB 3:1'],
    says: ['two spaces'],
  },
  {
    name: 'two documents',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
---
version: 1
`,
    finds: ['READ-DOCUMENTS 4:1'],
    says: ['second YAML document'],
  },
  {
    name: 'document end and another',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
...
version: 1
`,
    finds: ['READ-DOCUMENTS 5:1'],
    says: ['one document'],
  },
  {
    name: 'custom tag',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: !secret abc
`,
    finds: ['READ-TAG 4:19'],
    says: ['!secret'],
  },
  {
    name: 'binary tag',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: !!binary aGVsbG8=
`,
    finds: ['READ-TAG 4:20'],
    says: ['binary'],
  },
  {
    name: 'tag on a section',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: !include settings.yaml
`,
    finds: ['READ-TAG 4:20'],
    says: ['!include'],
  },
  {
    name: 'two tags',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: !!str !!str x
`,
    finds: ['READ-TAG 4:17'],
    says: ['more than one'],
  },
  {
    name: 'alias without anchor',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: *r
`,
    finds: ['READ-ALIAS 4:11'],
    says: ['*r has no anchor'],
  },
  {
    name: 'alias of itself',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: &s {a: *s}
`,
    finds: ['READ-ALIAS 4:18'],
    says: ['refers to itself'],
  },
  {
    name: 'alias bomb',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings:
  a: &a [x, x, x, x, x, x, x, x, x]
  b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
  c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
  d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
  e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
`,
    finds: ['READ-ALIAS 8:26'],
    says: ['expand to too much'],
  },
  {
    name: 'merge key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  <<: {analyticsEnabled: false}
`,
    finds: ['READ-MERGE-KEY 5:3'],
    says: ['no merge key'],
  },
  {
    name: 'duplicate key at the top',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
version: 1
`,
    finds: ['READ-DUPLICATE-KEY 4:1'],
    says: ['the first is on line 1'],
  },
  {
    name: 'duplicate key in a flow map',
    text: `version: 1
organization: {name: Acme, domain: acme.example, name: Acme}
signIn: {organizations: [acme]}
`,
    finds: ['READ-DUPLICATE-KEY 2:50'],
    says: ['"name"'],
  },
  {
    name: 'number as key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings:
  80: true
`,
    finds: ['READ-KEY-TYPE 5:3'],
    says: ['"80"'],
  },
  {
    name: 'boolean as key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings:
  true: 1
`,
    finds: ['READ-KEY-TYPE 5:3'],
    says: ['"true"'],
  },
  {
    name: 'list as key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings:
  ? [a, b]
  : 1
`,
    finds: ['READ-KEY-TYPE 5:5'],
    says: ['A key must be text'],
  },
  {
    name: 'infinity',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {limit: .inf}
`,
    finds: ['READ-NUMBER 4:29'],
    says: ['.inf'],
  },
  {
    name: 'not a number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {limit: .nan}
`,
    finds: ['READ-NUMBER 4:29'],
    says: ['.nan'],
  },
  {
    name: 'integer beyond exactness',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {id: 12345678901234567890}
`,
    finds: ['READ-NUMBER 4:26'],
    says: ['"12345678901234567890"'],
  },
  {
    name: 'NUL in a text',
    text: `version: 1
organization: {name: "Ac\\0me", domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-CHARACTER 2:22'],
    says: ['U+0000'],
  },
  {
    name: 'escape character in a text',
    text: `version: 1
organization: {name: "Ac\\eme", domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-CHARACTER 2:22'],
    says: ['U+001B'],
  },
  {
    name: 'half a surrogate pair',
    text: `version: 1
organization: {name: "\\uD83D", domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-CHARACTER 2:22'],
    says: ['U+D83D'],
  },
  {
    name: 'control character in a key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {"a\\u0007b": 1}
`,
    finds: ['READ-CHARACTER 4:22'],
    says: ['U+0007'],
  },
  {
    name: 'bracket not closed',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
platforms: [windows, macos
settings: {}
`,
    finds: ['READ-SYNTAX 5:1'],
    says: ['not valid YAML'],
  },
  {
    name: 'quote not closed',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: "1.0.0
`,
    finds: ['READ-SYNTAX 5:1'],
    says: ['opened and not closed'],
  },
  {
    name: 'colon inside a plain value',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
imageAccess: official: allow
`,
    finds: ['READ-SYNTAX 4:14'],
    says: ['line of its own'],
  },
  {
    name: 'missing space after a colon',
    text: `version:1
organization: {name: Acme, domain: acme.example}
`,
    finds: ['READ-SYNTAX 1:1'],
    says: ['key: value'],
  },
  {
    name: 'a value that begins with @',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: @next
`,
    finds: ['READ-SYNTAX 4:11'],
    says: ['double quotes'],
  },
  {
    name: 'invalid escape in a Windows path',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {path: "C:\\Users"}
`,
    finds: ['READ-SYNTAX 4:31'],
    says: ['single quotes'],
  },
  {
    name: 'keys in different columns',
    text: ` version: 1
organization: {name: Acme}
`,
    finds: ['READ-SYNTAX 2:1'],
    says: ['indentation'],
  },
  {
    name: 'YAML 1.1 asked for',
    text: `%YAML 1.1
---
version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-DIRECTIVE 1:1'],
    says: ['YAML 1.2'],
  },
  {
    name: 'nesting deeper than 32',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]
`,
    finds: ['READ-DEPTH 4:54'],
    says: ['32 levels'],
  },
  {
    name: 'nesting of dashes',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings:
  a:
    - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - x
`,
    finds: ['READ-DEPTH 6:68'],
    says: ['32 levels'],
  },
  {
    name: 'JSON: comment',
    file: 'policy.json',
    text: `{
  // the policy
  "version": 1
}
`,
    finds: ['READ-SYNTAX 2:3'],
    says: ['no comments'],
  },
  {
    name: 'JSON: trailing comma',
    file: 'policy.json',
    text: `{
  "version": 1,
}
`,
    finds: ['READ-SYNTAX 2:15'],
    says: ['after the last member'],
  },
  {
    name: 'JSON: single quotes',
    file: 'policy.json',
    text: `{'version': 1}
`,
    finds: ['READ-SYNTAX 1:2'],
    says: ['Write "version"'],
  },
  {
    name: 'JSON: duplicate key',
    file: 'policy.json',
    text: `{
  "version": 1,
  "version": 1,
  "organization": {"name": "Acme", "domain": "acme.example"},
  "signIn": {"organizations": ["acme"]}
}
`,
    finds: ['READ-DUPLICATE-KEY 3:3'],
    says: ['the first is on line 2'],
  },
  {
    name: 'JSON: NaN',
    file: 'policy.json',
    text: `{"version": NaN}
`,
    finds: ['READ-SYNTAX 1:13'],
    says: ['no JSON value'],
  },
  {
    name: 'JSON: plain word',
    file: 'policy.json',
    text: `{"version": 1, "imageAccess": off}
`,
    finds: ['READ-SYNTAX 1:31'],
    says: ['"off"'],
  },
  {
    name: 'JSON: key without quotes',
    file: 'policy.json',
    text: `{version: 1}
`,
    finds: ['READ-SYNTAX 1:2'],
    says: ['JSON keys are quoted'],
  },
  {
    name: 'JSON: missing comma',
    file: 'policy.json',
    text: `{
  "version": 1
  "revision": "1.0.0"
}
`,
    finds: ['READ-SYNTAX 3:3'],
    says: ['A comma or } is expected'],
  },
  {
    name: 'JSON: not closed',
    file: 'policy.json',
    text: `{"version": 1
`,
    finds: ['READ-SYNTAX 2:1'],
    says: ['is expected'],
  },
  {
    name: 'JSON: text after the end',
    file: 'policy.json',
    text: `{"version": 1} {}
`,
    finds: ['READ-SYNTAX 1:16'],
    says: ['after the end'],
  },
  {
    name: 'JSON: empty',
    file: 'policy.json',
    text: ` 
`,
    finds: ['READ-EMPTY 1:1'],
    says: ['empty'],
  },
  {
    name: 'JSON: deep',
    file: 'policy.json',
    text: `{"a":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}`,
    finds: ['READ-DEPTH 1:38'],
    says: ['32 levels'],
  },
  {
    name: 'JSON: line break in a text',
    file: 'policy.json',
    text: `{"version": "1
"}
`,
    finds: ['READ-SYNTAX 1:13'],
    says: ['not closed on its line'],
  },
  {
    name: 'JSON: leading zero',
    file: 'policy.json',
    text: `{"version": 01}
`,
    finds: ['READ-SYNTAX 1:13'],
    says: ['no JSON value'],
  },
  {
    name: 'JSON: several dialects at once',
    file: 'policy.json',
    text: `{
  // one
  "version": 1,
  'revision': "1.0.0",
}
`,
    finds: ['READ-SYNTAX 2:3', 'READ-SYNTAX 4:3', 'READ-SYNTAX 4:22'],
    says: ['no comments', 'single quotes', 'after the last'],
  },
  {
    name: 'JSON: YAML under this name',
    file: 'policy.json',
    text: `version: 1
`,
    finds: ['READ-SYNTAX 1:1'],
    says: ['is expected'],
  },
  {
    name: 'UTF-16 with byte order mark',
    bytes: [255, 254, 118, 0, 101, 0],
    finds: ['READ-ENCODING 1:1'],
    says: ['UTF-16 LE'],
  },
  {
    name: 'UTF-16, big end first',
    bytes: [254, 255, 0, 118, 0, 101],
    finds: ['READ-ENCODING 1:1'],
    says: ['UTF-16 BE'],
  },
  {
    name: 'UTF-16 without mark',
    bytes: [118, 0, 101, 0, 114, 0],
    finds: ['READ-ENCODING 1:1'],
    says: ['UTF-16 LE'],
  },
  {
    name: 'UTF-32',
    bytes: [255, 254, 0, 0, 118, 0, 0, 0],
    finds: ['READ-ENCODING 1:1'],
    says: ['UTF-32 LE'],
  },
  {
    name: 'a code page in place of UTF-8',
    bytes: [118, 101, 114, 115, 105, 111, 110, 58, 32, 49, 10, 35, 32, 77, 252, 108, 108, 101, 114, 10],
    finds: ['READ-ENCODING 2:4'],
    says: ['not valid UTF-8'],
  },
];
