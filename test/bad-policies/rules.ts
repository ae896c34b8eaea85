import type {BadPolicy} from './bad-policy.ts';

export const rules: readonly BadPolicy[] = [
  {
    name: 'domain whose first label is no slug',
    text: `version: 1
organization: {name: 3M, domain: 3m.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-SLUG 2:34'],
    says: ['organization.slug'],
  },
  {
    name: 'host with a scheme',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: https://registry.acme.example
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['scheme', 'Write registry.acme.example.'],
  },
  {
    name: 'host with a port',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: "registry.acme.example:5000"
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['port', 'Write registry.acme.example.'],
  },
  {
    name: 'host with a path',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: registry.acme.example/team
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['path'],
  },
  {
    name: 'host with a wildcard',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: "*.acme.example"
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['wildcard', 'Write acme.example.'],
  },
  {
    name: 'host that is everything',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: "*"
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['wildcard'],
  },
  {
    name: 'IPv4 address as host',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: 10.0.0.5
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['IP address'],
  },
  {
    name: 'IPv6 address as host',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: "2001:db8::5"
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['IP address'],
  },
  {
    name: 'host with a trailing dot',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: registry.acme.example.
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['Write registry.acme.example.'],
  },
  {
    name: 'host with an underscore',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: my_registry.acme.example
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['underscore'],
  },
  {
    name: 'host with capitals',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: Registry.Acme.example
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['Write registry.acme.example.'],
  },
  {
    name: 'host beyond ASCII',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: registrý.acme.example
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['xn--'],
  },
  {
    name: 'two hosts in one text',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: a.example, b.example
`,
    finds: ['READ-FORMAT 6:13'],
    says: ['one entry for each'],
  },
  {
    name: 'host and preset',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, use: ghcr}
`,
    finds: ['READ-ALLOW-ENTRY 6:25'],
    says: ['two entries'],
  },
  {
    name: 'entry that names no registry',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {reason: because}
`,
    finds: ['READ-ALLOW-ENTRY 6:7'],
    says: ['names no registry'],
  },
  {
    name: 'parameters without preset',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, with: {region: us-west-2}}
`,
    finds: ['READ-ALLOW-ENTRY 6:25'],
    says: ['parameters of a preset'],
  },
  {
    name: 'unknown preset',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {use: ghrc}
`,
    finds: ['READ-PRESET 6:13'],
    says: ['ghcr'],
  },
  {
    name: 'missing parameters of a preset',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {use: ecr}
`,
    finds: ['READ-PRESET 6:7', 'READ-PRESET 6:7'],
    says: ['account', 'region'],
  },
  {
    name: 'missing parameter of a preset',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {use: ecr, with: {account: "123456789012"}}
`,
    finds: ['READ-PRESET 6:24'],
    says: ['region'],
  },
  {
    name: 'unknown parameter of a preset',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {use: ecr, with: {account: "123456789012", region: us-west-2, acount: x}}
`,
    finds: ['READ-PRESET 6:69'],
    says: ['account'],
  },
  {
    name: 'account as number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {use: ecr, with: {account: 123456789012, region: us-west-2}}
`,
    finds: ['READ-PRESET 6:34'],
    says: ['"123456789012"'],
  },
  {
    name: 'account that lost its zero',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {use: ecr, with: {account: 012345678901, region: us-west-2}}
`,
    finds: ['READ-PRESET 6:34'],
    says: ['"012345678901"'],
  },
  {
    name: 'malformed account',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {use: ecr, with: {account: "1234", region: us-west-2}}
`,
    finds: ['READ-PRESET 6:34'],
    says: ['account'],
  },
  {
    name: 'malformed region',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {use: ecr, with: {account: "123456789012", region: Oregon}}
`,
    finds: ['READ-PRESET 6:58'],
    says: ['region'],
  },
  {
    name: 'two entries of one preset',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - use: ghcr
    - use: ghcr
`,
    finds: ['READ-DUPLICATE 7:12'],
    says: ['add id:'],
  },
  {
    name: 'two entries of one host',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: a.example
    - host: a.example
`,
    finds: ['READ-DUPLICATE 7:13'],
    says: ['line 6'],
  },
  {
    name: 'two entries of one id',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {id: a, host: a.example}
    - {id: a, host: b.example}
`,
    finds: ['READ-DUPLICATE 7:12'],
    says: ['another id'],
  },
  {
    name: 'id with a space',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {id: my registry, host: a.example}
`,
    finds: ['READ-FORMAT 6:12'],
    says: ['Write my-registry.'],
  },
  {
    name: 'more than 100 hosts',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - host: h1.example
    - host: h2.example
    - host: h3.example
    - host: h4.example
    - host: h5.example
    - host: h6.example
    - host: h7.example
    - host: h8.example
    - host: h9.example
    - host: h10.example
    - host: h11.example
    - host: h12.example
    - host: h13.example
    - host: h14.example
    - host: h15.example
    - host: h16.example
    - host: h17.example
    - host: h18.example
    - host: h19.example
    - host: h20.example
    - host: h21.example
    - host: h22.example
    - host: h23.example
    - host: h24.example
    - host: h25.example
    - host: h26.example
    - host: h27.example
    - host: h28.example
    - host: h29.example
    - host: h30.example
    - host: h31.example
    - host: h32.example
    - host: h33.example
    - host: h34.example
    - host: h35.example
    - host: h36.example
    - host: h37.example
    - host: h38.example
    - host: h39.example
    - host: h40.example
    - host: h41.example
    - host: h42.example
    - host: h43.example
    - host: h44.example
    - host: h45.example
    - host: h46.example
    - host: h47.example
    - host: h48.example
    - host: h49.example
    - host: h50.example
    - host: h51.example
    - host: h52.example
    - host: h53.example
    - host: h54.example
    - host: h55.example
    - host: h56.example
    - host: h57.example
    - host: h58.example
    - host: h59.example
    - host: h60.example
    - host: h61.example
    - host: h62.example
    - host: h63.example
    - host: h64.example
    - host: h65.example
    - host: h66.example
    - host: h67.example
    - host: h68.example
    - host: h69.example
    - host: h70.example
    - host: h71.example
    - host: h72.example
    - host: h73.example
    - host: h74.example
    - host: h75.example
    - host: h76.example
    - host: h77.example
    - host: h78.example
    - host: h79.example
    - host: h80.example
    - host: h81.example
    - host: h82.example
    - host: h83.example
    - host: h84.example
    - host: h85.example
    - host: h86.example
    - host: h87.example
    - host: h88.example
    - host: h89.example
    - host: h90.example
    - host: h91.example
    - host: h92.example
    - host: h93.example
    - host: h94.example
    - host: h95.example
    - host: h96.example
    - host: h97.example
    - host: h98.example
    - host: h99.example
    - host: h100.example
    - host: h101.example
`,
    finds: ['DD-RAM-100 6:5'],
    says: ['at most 100'],
  },
  {
    name: 'newest version older than oldest',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVersion: "4.86", maximumVersion: "4.83"}
`,
    finds: ['READ-VERSION-ORDER 4:51'],
    says: ['older than'],
  },
  {
    name: 'newest version older on one system',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVersion: "4.83", maximumVersion: {windows: "4.86", linux: "4.9"}}
`,
    finds: ['READ-VERSION-ORDER 4:76'],
    says: ['Linux'],
  },
  {
    name: 'February 30',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, expires: 2099-02-30}
`,
    finds: ['READ-DATE 6:34'],
    says: ['2099-02-28'],
  },
  {
    name: 'a month that does not exist',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, review: 2099-13-01}
`,
    finds: ['READ-DATE 6:33'],
    says: ['month before day'],
  },
  {
    name: 'February 29 of no leap year',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
lint: {ignore: [{rule: DD-RAM-NOECI, reason: r, until: 2099-02-29}]}
`,
    finds: ['READ-DATE 4:56'],
    says: ['2099-02-28'],
  },
  {
    name: 'April 31 in an exception',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-04-31}
`,
    finds: ['READ-DATE 7:98'],
    says: ['2099-04-30'],
  },
  {
    name: 'Hub section in a ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings:
  pilot:
    patch:
      registryAccess: off
`,
    finds: ['READ-RING 7:7'],
    says: ['lives in Docker Hub'],
  },
  {
    name: 'image access in a ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings:
  pilot:
    patch:
      imageAccess: {official: deny}
`,
    finds: ['READ-RING 7:7'],
    says: ['lives in Docker Hub'],
  },
  {
    name: 'another section in a ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings:
  pilot:
    patch:
      proxy: {deliver: [profile]}
`,
    finds: ['READ-RING 7:7'],
    says: ['settings, overrides and signIn only'],
  },
  {
    name: 'unknown key in a patch',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings:
  pilot:
    patch:
      setting: {}
`,
    finds: ['READ-KEY-UNKNOWN 7:7'],
    says: ['settings'],
  },
  {
    name: 'settings beside the patch',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings:
  pilot:
    settings: {}
`,
    finds: ['READ-KEY-UNKNOWN 6:5'],
    says: ['Write it as rings.pilot.patch.settings.'],
  },
  {
    name: 'sign-in in an override',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
overrides:
  windows:
    signIn: {}
`,
    finds: ['READ-KEY-UNKNOWN 6:5'],
    says: ['Overrides hold settings only'],
  },
  {
    name: 'a setting directly in an override',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
overrides:
  windows:
    analyticsEnabled: false
`,
    finds: ['READ-KEY-UNKNOWN 6:5'],
    says: ['overrides.windows.settings.analyticsEnabled'],
  },
  {
    name: 'unknown system in overrides',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
overrides:
  osx:
    settings: {}
`,
    finds: ['READ-KEY-UNKNOWN 5:3'],
    says: ['Did you mean macos?'],
  },
  {
    name: 'null in the sign-in of a ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {pilot: {patch: {signIn: {organizations: null}}}}
`,
    finds: ['READ-TYPE 4:49'],
    says: ['is empty'],
  },
  {
    name: 'ring that does not exist',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilots, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-RING 7:48'],
    says: ['Did you mean pilot?'],
  },
  {
    name: 'exception without any ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-RING 6:48'],
    says: ['no rings'],
  },
  {
    name: 'exception to a Hub control',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: registryAccess.dockerHub, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:15'],
    says: ['no ring'],
  },
  {
    name: 'exception to nothing known',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: signIn.window, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:15'],
    says: ['Did you mean signIn.windows?'],
  },
  {
    name: 'exception twice',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-EXCEPTION 8:5'],
    says: ['the first is on line'],
  },
  {
    name: 'exception without a value',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: null, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-EXCEPTION 7:62'],
    says: ['needs a value'],
  },
  {
    name: 'exception with unknown key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01, until: 2099-01-01}
`,
    finds: ['READ-KEY-UNKNOWN 7:110'],
    says: ['"until"'],
  },
  {
    name: 'sign-in exception of the wrong shape',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: signIn.organizations, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-TYPE 7:57'],
    says: ['must be a list'],
  },
  {
    name: 'sign-in exception with a wrong source',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: signIn.linux, ring: pilot, value: [registry-key], reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-VALUE 7:50'],
    says: ['registry-json'],
  },
  {
    name: 'secret in a contact',
    text: `version: 1
organization: {name: Acme, domain: acme.example, contact: "https://jo:pass@help.acme.example"}
signIn: {organizations: [acme]}
`,
    finds: ['READ-SECRET 2:59'],
    says: ['user name or password'],
  },
  {
    name: 'access token',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {token: dckr_pat_abcdefghijklmnop}
`,
    finds: ['READ-SECRET 4:29'],
    says: ['access token'],
  },
  {
    name: 'private key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings:
  key: |
    -----BEGIN RSA PRIVATE KEY-----
    MIIE
`,
    finds: ['READ-SECRET 5:8'],
    says: ['private key'],
  },
  {
    name: 'additional setting that the catalogue knows',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {analyticsEnabled: {locked: true, value: false}}
`,
    finds: ['READ-ADDITIONAL 4:22'],
    says: ['settings.analyticsEnabled'],
  },
  {
    name: 'format version among additional settings',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {configurationFileVersion: 2}
`,
    finds: ['READ-ADDITIONAL 4:22'],
    says: ['settings.configurationFileVersion'],
  },
  {
    name: 'errors of every kind at once',
    text: `version: 1
version: 1
organization: {name: Acme, domain: Acme.example}
signIn: {organizations: [Acme], windows: [profile]}
registryAccess: {allow: [{host: "*"}, {use: ghrc, expires: 2099-02-30}]}
settings: {analyticsEnabled: 1}
foo: 1
`,
    finds: [
      'READ-DUPLICATE-KEY 2:1',
      'READ-FORMAT 3:36',
      'READ-FORMAT 4:26',
      'READ-VALUE 4:43',
      'READ-FORMAT 5:33',
      'READ-PRESET 5:45',
      'READ-DATE 5:60',
      'READ-SETTING-TYPE 6:30',
      'READ-KEY-UNKNOWN 7:1',
    ],
    says: [
      'second time',
      'Write acme.example.',
      'Write acme.',
      'macOS only',
      'wildcard',
      'ghcr',
      '2099-02-28',
      'analyticsEnabled',
      '"foo"',
    ],
  },
  {
    name: 'additional setting that is one of the catalogue in other capitals',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
additionalSettings: {AnalyticsEnabled: {locked: true, value: true}}
`,
    finds: ['READ-ADDITIONAL 5:22'],
    says: ['is the setting analyticsEnabled', 'without regard to case'],
  },
  {
    name: 'additional settings that differ in capitals only',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
additionalSettings: {newKey: 1, NewKey: 2}
`,
    finds: ['READ-ADDITIONAL 4:33'],
    says: ['are one key', 'Keep one'],
  },
  {
    name: 'unknown ring for a setting that one ring manages',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {pilot: {patch: {settings: {analyticsEnabled: false}}}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilots, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-RING 6:48'],
    says: ['Did you mean pilot?'],
  },
];
