import type {BadPolicy} from './bad-policy.ts';

export const settings: readonly BadPolicy[] = [
  {
    name: 'unknown setting',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  analyticEnabled: false
`,
    finds: ['READ-SETTING-UNKNOWN 5:3'],
    says: ['analyticsEnabled'],
  },
  {
    name: 'name that guides publish',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  proxies: {}
`,
    finds: ['READ-SETTING-UNKNOWN 5:3'],
    says: ['proxy'],
  },
  {
    name: 'setting of the wrong type',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  analyticsEnabled: "no"
`,
    finds: ['READ-SETTING-TYPE 5:21'],
    says: ['analyticsEnabled'],
  },
  {
    name: 'setting outside its enum',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  proxy: {mode: auto}
`,
    finds: ['READ-SETTING-ENUM 5:17'],
    says: ['mode'],
  },
  {
    name: 'setting that cannot be locked',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  linuxVM: {locked: true}
`,
    finds: ['DD-JSON-SHAPE 5:13'],
    says: ['locked'],
  },
  {
    name: 'locked as text',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  analyticsEnabled: {locked: "yes", value: false}
`,
    finds: ['READ-SETTING-TYPE 5:30'],
    says: ['locked'],
  },
  {
    name: 'null in the base',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  analyticsEnabled: null
`,
    finds: ['READ-SETTING-NULL 5:21'],
    says: ['null'],
  },
  {
    name: 'wrong format version',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  configurationFileVersion: 1
`,
    finds: ['DD-JSON-VERSION 5:29'],
    says: ['2'],
  },
  {
    name: 'proxy with a password',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  proxy: {mode: manual, http: "http://jo:secret@proxy.acme.example:3128"}
`,
    finds: ['DD-PROXY-SECRET 5:31'],
    says: ['credentials'],
  },
  {
    name: '__proto__ among settings',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  __proto__: {value: 1}
`,
    finds: ['READ-SETTING-UNKNOWN 5:3'],
    says: ['__proto__'],
  },
  {
    name: 'setting wrong in an override only',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
overrides: {macos: {settings: {analyticsEnabled: 1}}}
`,
    finds: ['READ-SETTING-TYPE 4:50'],
    says: ['analyticsEnabled'],
  },
  {
    name: 'setting wrong in a ring only',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {pilot: {patch: {settings: {analyticsEnabled: 1}}}}
`,
    finds: ['READ-SETTING-TYPE 4:54'],
    says: ['analyticsEnabled'],
  },
  {
    name: 'setting wrong in an override of a ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {pilot: {patch: {overrides: {linux: {settings: {analyticsEnabled: 1}}}}}}
`,
    finds: ['READ-SETTING-TYPE 4:74'],
    says: ['analyticsEnabled'],
  },
  {
    name: 'setting wrong in an exception',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: 1, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-SETTING-TYPE 7:62'],
    says: ['analyticsEnabled'],
  },
  {
    name: 'exception to a setting nobody manages',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.extensionsEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:5'],
    says: ['not managed'],
  },
  {
    name: 'exception to a part of a control',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {proxy: {mode: system}}
rings: {pilot: {}}
exceptions:
  - {control: settings.proxy.mode, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:5'],
    says: ['replaces it whole'],
  },
  {
    name: 'exception with a typo',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:5'],
    says: ['Did you mean settings.analyticsEnabled?'],
  },
  {
    name: 'exception that has expired',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2026-01-31}
`,
    finds: ['READ-EXPIRED 7:5'],
    says: ['--drop-expired'],
  },
  {
    name: 'allow entry that has expired',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, owner: jo, expires: 2026-01-31}
`,
    finds: ['READ-EXPIRED 6:7'],
    says: ['Ask jo.'],
  },
  {
    name: 'settings and no sign-in source',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], linux: []}
settings: {analyticsEnabled: false}
`,
    finds: ['DD-ADMIN-ALONE 3:40'],
    says: ['asks for any account'],
  },
  {
    name: 'no sign-in source in a ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {patch: {signIn: {windows: []}}}}
`,
    finds: ['DD-ADMIN-ALONE 5:43'],
    says: ['Windows'],
  },
  {
    name: 'settings of one system and no source there',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], macos: []}
overrides: {macos: {settings: {analyticsEnabled: false}}}
`,
    finds: ['DD-ADMIN-ALONE 3:40'],
    says: ['macOS'],
  },
];
