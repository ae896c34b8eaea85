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
    says: ['On Linux', 'is not settled'],
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
    says: ['Windows', 'asks for any account', 'or accept it with'],
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
  {
    name: 'typo in a null of a ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {patch: {settings: {analyticEnabled: null}}}}
`,
    finds: ['READ-SETTING-UNKNOWN 5:36'],
    says: ['Did you mean analyticsEnabled?'],
  },
  {
    name: 'typo in a null of an override',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
overrides: {windows: {settings: {analyticEnabled: null}}}
`,
    finds: ['READ-SETTING-UNKNOWN 5:34'],
    says: ['Did you mean analyticsEnabled?'],
  },
  {
    name: 'typo in a null of an override in a ring',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {proxy: {mode: system}}
rings: {pilot: {patch: {overrides: {windows: {settings: {proxy: {htp: null}}}}}}}
`,
    finds: ['READ-SETTING-UNKNOWN 5:66'],
    says: ['proxy.http'],
  },
  {
    name: 'typo in a null of an exception',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {proxy: {mode: system}}
rings: {pilot: {}}
exceptions:
  - {control: settings.proxy, ring: pilot, value: {mode: system, htp: null}, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-SETTING-UNKNOWN 7:66'],
    says: ['proxy.http'],
  },
  {
    name: 'lock of a null where nothing locks',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {pilot: {patch: {settings: {linuxVM: {locked: null}}}}}
`,
    finds: ['DD-JSON-SHAPE 4:46'],
    says: ['cannot be locked'],
  },
  {
    name: 'exception to a group of settings',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {linuxVM: {wslEngineEnabled: true}}
rings: {pilot: {}}
exceptions:
  - {control: settings.linuxVM, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:5'],
    says: ['is no control', 'Name the setting: settings.linuxVM.wslEngineEnabled.'],
  },
  {
    name: 'exception to what no Docker Desktop has',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.nope, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:5'],
    says: [
      '"settings.nope" is not a setting of Docker Desktop.',
      'Settings this policy manages: settings.analyticsEnabled.',
    ],
  },
  {
    name: 'exception to a setting that is nowhere near',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.extensionEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:5'],
    says: ['is not a setting', 'Did you mean settings.extensionsEnabled?'],
  },
  {
    name: 'exception to a setting that its ring drops',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {patch: {settings: {analyticsEnabled: null}}}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:5'],
    says: ['is left unmanaged in ring pilot by the null on line 5', 'Remove that null'],
  },
  {
    name: 'unknown ring and unknown setting in one exception',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticEnabled, ring: pilots, value: true, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-CONTROL 7:5', 'READ-RING 7:47'],
    says: ['Did you mean pilot?', 'Did you mean settings.analyticsEnabled?'],
  },
  {
    name: 'errors of reading and of resolving at once',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
registryAccess: {allow: [{host: a.example, owner: jo, expires: 2026-01-31}]}
rings: {pilot: {}}
exceptions:
  - {control: signIn.windows, ring: pilot, value: [profile], reason: r, owner: o, expires: 2099-01-01}
  - {control: settings.analyticsEnabled, ring: pilot, value: 1, reason: r, owner: o, expires: 2099-01-01}
  - {control: settings.nope, ring: pilot, value: 1, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-EXPIRED 5:26', 'READ-VALUE 8:52', 'READ-SETTING-TYPE 9:62', 'READ-CONTROL 10:5'],
    says: ['Ask jo.', 'registry-key, registry-json', 'Write analyticsEnabled: true', 'settings.nope'],
  },
  {
    name: 'settings without source beside an unknown key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], linux: []}
settings: {analyticsEnabled: false}
foo: 1
`,
    finds: ['DD-ADMIN-ALONE 3:40', 'READ-KEY-UNKNOWN 5:1'],
    says: ['not settled'],
  },
  {
    name: 'no space after a colon in braces',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled:false}
`,
    finds: ['READ-SETTING-UNKNOWN 4:12'],
    says: ['Put a space after the colon: analyticsEnabled: false.'],
  },
];
