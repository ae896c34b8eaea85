import type {BadPolicy} from './bad-policy.ts';

export const model: readonly BadPolicy[] = [
  {
    name: 'unknown key at the top',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
setings: {}
`,
    finds: ['READ-KEY-UNKNOWN 4:1'],
    says: ['Did you mean settings?'],
  },
  {
    name: 'key of another place',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
organizations: [acme]
`,
    finds: ['READ-KEY-UNKNOWN 4:1'],
    says: ['signIn.organizations'],
  },
  {
    name: "Docker's own name",
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
allowedOrgs: [acme]
`,
    finds: ['READ-KEY-UNKNOWN 4:1'],
    says: ['signIn.organizations'],
  },
  {
    name: 'a setting at the top',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
analyticsEnabled: false
`,
    finds: ['READ-KEY-UNKNOWN 4:1'],
    says: ['settings.analyticsEnabled'],
  },
  {
    name: 'British spelling',
    text: `version: 1
organisation: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-KEY-MISSING 1:1', 'READ-KEY-UNKNOWN 2:1'],
    says: ['organization', 'is required'],
  },
  {
    name: '__proto__ at the top',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
__proto__: {version: 2}
`,
    finds: ['READ-KEY-UNKNOWN 4:1'],
    says: ['__proto__'],
  },
  {
    name: 'constructor in a section',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], constructor: x}
`,
    finds: ['READ-KEY-UNKNOWN 3:33'],
    says: ['"constructor"'],
  },
  {
    name: 'toString in an entry',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, toString: x}
`,
    finds: ['READ-KEY-UNKNOWN 6:25'],
    says: ['"toString"'],
  },
  {
    name: 'case of a key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
RegistryAccess: off
`,
    finds: ['READ-KEY-UNKNOWN 4:1'],
    says: ['Did you mean registryAccess?'],
  },
  {
    name: 'typo in a section',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVerson: "4.83"}
`,
    finds: ['READ-KEY-UNKNOWN 4:11'],
    says: ['minimumVersion'],
  },
  {
    name: 'typo in an entry of a list',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {hosts: a.example}
`,
    finds: ['READ-ALLOW-ENTRY 6:7', 'READ-KEY-UNKNOWN 6:8'],
    says: ['Did you mean host?', 'names no registry'],
  },
  {
    name: 'unknown key in the organisation',
    text: `version: 1
organization: {name: Acme, domain: acme.example, adress: x}
signIn: {organizations: [acme]}
`,
    finds: ['READ-KEY-UNKNOWN 2:50'],
    says: ['Allowed here'],
  },
  {
    name: 'no version',
    text: `organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-KEY-MISSING 1:1'],
    says: ['version'],
  },
  {
    name: 'version as text',
    text: `version: "1"
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-VALUE 1:10'],
    says: ['Write version: 1'],
  },
  {
    name: 'version 2',
    text: `version: 2
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-VALUE 1:10'],
    says: ['must be 1', 'reads version 1 of the policy format only'],
  },
  {
    name: 'no organisation',
    text: `version: 1
signIn: {organizations: [acme]}
`,
    finds: ['READ-KEY-MISSING 1:1'],
    says: ['organization, which is required'],
  },
  {
    name: 'no sign-in',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
`,
    finds: ['READ-KEY-MISSING 1:1'],
    says: ['signIn, which is required'],
  },
  {
    name: 'no organisations',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {linux: []}
`,
    finds: ['READ-KEY-MISSING 3:9'],
    says: ['signIn has no key organizations'],
  },
  {
    name: 'empty organisations',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: []}
`,
    finds: ['READ-LENGTH 3:25'],
    says: ['is empty'],
  },
  {
    name: 'organisations as one text',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: acme}
`,
    finds: ['READ-TYPE 3:25'],
    says: ['Write it as a list: [acme]'],
  },
  {
    name: 'organisation without name',
    text: `version: 1
organization: {domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-KEY-MISSING 2:15'],
    says: ['organization has no key name'],
  },
  {
    name: 'empty section',
    text: `version: 1
organization:
signIn: {organizations: [acme]}
`,
    finds: ['READ-TYPE 2:1'],
    says: ['organization is empty'],
  },
  {
    name: 'capital letters in an organisation',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [Acme]}
`,
    finds: ['READ-FORMAT 3:26'],
    says: ['signs every user out', 'Write acme.'],
  },
  {
    name: 'two organisations in one text',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: ["acme, acme-labs"]}
`,
    finds: ['READ-FORMAT 3:26'],
    says: ['[acme, acme-labs]'],
  },
  {
    name: 'semicolon between organisations',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: ["acme;acme-labs"]}
`,
    finds: ['READ-FORMAT 3:26'],
    says: ['joins several names'],
  },
  {
    name: 'space around an organisation',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [" acme"]}
`,
    finds: ['READ-FORMAT 3:26'],
    says: ['Write acme.'],
  },
  {
    name: 'organisation with a dot',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme.example]}
`,
    finds: ['READ-FORMAT 3:26'],
    says: ['lower-case letters'],
  },
  {
    name: 'organisation twice',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme, labs, acme]}
`,
    finds: ['READ-DUPLICATE 3:38'],
    says: ['item 1 already'],
  },
  {
    name: 'number as organisation',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [42]}
`,
    finds: ['READ-QUOTE 3:26'],
    says: ['Quote it: "42"'],
  },
  {
    name: 'revision as number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: 1.10
`,
    finds: ['READ-QUOTE 4:11'],
    says: ['"1.10"'],
  },
  {
    name: 'revision with a v',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: v1.2.3
`,
    finds: ['READ-FORMAT 4:11'],
    says: ['Write 1.2.3.'],
  },
  {
    name: 'revision with one number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: "7"
`,
    finds: ['READ-FORMAT 4:11'],
    says: ['"1.4.0"'],
  },
  {
    name: 'version of Docker Desktop as number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVersion: 4.90}
`,
    finds: ['READ-QUOTE 4:27'],
    says: ['"4.90"'],
  },
  {
    name: 'version of one system as number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVersion: {macos: 4.83}}
`,
    finds: ['READ-QUOTE 4:35'],
    says: ['"4.83"'],
  },
  {
    name: 'version with a v',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVersion: v4.83.0}
`,
    finds: ['READ-FORMAT 4:27'],
    says: ['Write 4.83.0.'],
  },
  {
    name: 'version as list',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVersion: ["4.83"]}
`,
    finds: ['READ-TYPE 4:27'],
    says: ['text or a section'],
  },
  {
    name: 'unknown system in versions',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVersion: {mac: "4.83"}}
`,
    finds: ['READ-KEY-UNKNOWN 4:28'],
    says: ['macos'],
  },
  {
    name: 'slug with capitals',
    text: `version: 1
organization: {name: Acme, slug: Acme_Corp, domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-FORMAT 2:34'],
    says: ['Write acme-corp.'],
  },
  {
    name: 'slug too short',
    text: `version: 1
organization: {name: Acme, slug: a, domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-FORMAT 2:34'],
    says: ['2 to 32'],
  },
  {
    name: 'domain with scheme',
    text: `version: 1
organization: {name: Acme, domain: "https://acme.example"}
signIn: {organizations: [acme]}
`,
    finds: ['READ-FORMAT 2:36'],
    says: ['Write acme.example.'],
  },
  {
    name: 'domain of one part',
    text: `version: 1
organization: {name: Acme, domain: acme}
signIn: {organizations: [acme]}
`,
    finds: ['READ-FORMAT 2:36'],
    says: ['two parts'],
  },
  {
    name: 'name of two lines',
    text: `version: 1
organization: {name: "Acme\\nCorp", domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-FORMAT 2:22'],
    says: ['Write Acme Corp.'],
  },
  {
    name: 'empty name',
    text: `version: 1
organization: {name: "", domain: acme.example}
signIn: {organizations: [acme]}
`,
    finds: ['READ-FORMAT 2:22'],
    says: ['one line of text'],
  },
  {
    name: 'unknown platform',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
platforms: [windows, mac]
`,
    finds: ['READ-VALUE 4:22'],
    says: ['Write macos.'],
  },
  {
    name: 'platform twice',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
platforms: [windows, windows]
`,
    finds: ['READ-DUPLICATE 4:22'],
    says: ['second time'],
  },
  {
    name: 'no platform',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
platforms: []
`,
    finds: ['READ-LENGTH 4:12'],
    says: ['is empty'],
  },
  {
    name: 'off written as false',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess: false
`,
    finds: ['READ-TYPE 4:17'],
    says: ['Write off'],
  },
  {
    name: 'off with a capital',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
imageAccess: Off
`,
    finds: ['READ-TYPE 4:14'],
    says: ['Write off'],
  },
  {
    name: 'image access as list',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
imageAccess: [grafana/grafana]
`,
    finds: ['READ-TYPE 4:14'],
    says: ['off or a section'],
  },
  {
    name: 'neither allow nor deny',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess: {dockerHub: block}
`,
    finds: ['READ-VALUE 4:29'],
    says: ['Write deny.'],
  },
  {
    name: 'yes for true',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {install: {windowsContainers: yes}}
`,
    finds: ['READ-TYPE 4:40'],
    says: ['Write true'],
  },
  {
    name: 'no for false',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
linuxAgent: {repair: no}
`,
    finds: ['READ-TYPE 4:22'],
    says: ['Write false'],
  },
  {
    name: 'true in quotes',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
linuxAgent: {repair: "true"}
`,
    finds: ['READ-TYPE 4:22'],
    says: ['without quotes'],
  },
  {
    name: 'unknown package',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {install: {package: MSI}}
`,
    finds: ['READ-VALUE 4:30'],
    says: ['Write msi.'],
  },
  {
    name: 'unknown backend',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {install: {backend: hyperv}}
`,
    finds: ['READ-VALUE 4:30'],
    says: ['Write hyper-v.'],
  },
  {
    name: 'unknown subscription',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
environment: {subscription: enterprise}
`,
    finds: ['READ-VALUE 4:29'],
    says: ['business'],
  },
  {
    name: 'profile on Windows',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], windows: [profile]}
`,
    finds: ['READ-VALUE 3:43'],
    says: ['macOS only'],
  },
  {
    name: 'registry key on macOS',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], macos: [registry-key]}
`,
    finds: ['READ-VALUE 3:41'],
    says: ['Windows only'],
  },
  {
    name: 'admin-settings as source',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], linux: [admin-settings]}
`,
    finds: ['READ-VALUE 3:41'],
    says: ['follows the settings'],
  },
  {
    name: 'source with a typo',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], windows: [registry.json]}
`,
    finds: ['READ-VALUE 3:43'],
    says: ['registry-json'],
  },
  {
    name: 'source twice',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme], linux: [registry-json, registry-json]}
`,
    finds: ['READ-DUPLICATE 3:56'],
    says: ['second time'],
  },
  {
    name: 'unknown way to deliver the proxy',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
proxy: {deliver: [profiles]}
`,
    finds: ['READ-VALUE 4:19'],
    says: ['profile'],
  },
  {
    name: 'deliver through nothing',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
proxy: {deliver: []}
`,
    finds: ['READ-LENGTH 4:18'],
    says: ['is empty'],
  },
  {
    name: 'unknown interval',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
linuxAgent: {interval: 1h}
`,
    finds: ['READ-VALUE 4:24'],
    says: ['hourly'],
  },
  {
    name: 'personal push left out',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
namespaceAccess: {}
`,
    finds: ['READ-KEY-MISSING 4:18'],
    says: ['personalPush'],
  },
  {
    name: 'repository with a tag',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
imageAccess: {repositories: ["grafana/grafana:10"]}
`,
    finds: ['READ-FORMAT 4:30'],
    says: ['Write grafana/grafana.'],
  },
  {
    name: 'repository with a registry',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
imageAccess: {repositories: [docker.io/grafana/grafana]}
`,
    finds: ['READ-FORMAT 4:30'],
    says: ['Write grafana/grafana.'],
  },
  {
    name: 'official image as repository',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
imageAccess: {repositories: [nginx]}
`,
    finds: ['READ-FORMAT 4:30'],
    says: ['official'],
  },
  {
    name: 'repository twice',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
imageAccess: {repositories: [a/b, a/b]}
`,
    finds: ['READ-DUPLICATE 4:35'],
    says: ['second time'],
  },
  {
    name: 'settings as list',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: [analyticsEnabled]
`,
    finds: ['READ-TYPE 4:11'],
    says: ['section with keys'],
  },
  {
    name: 'ring name with a hyphen',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {early-birds: {}}
`,
    finds: ['READ-FORMAT 4:9'],
    says: ['Write earlybirds.'],
  },
  {
    name: 'ring name with a capital',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {Pilot: {}}
`,
    finds: ['READ-FORMAT 4:9'],
    says: ['Write pilot.'],
  },
  {
    name: 'ring without content',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings:
  pilot:
`,
    finds: ['READ-TYPE 5:3'],
    says: ['is empty', 'Write pilot: {}'],
  },
  {
    name: 'rings as list',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: [pilot]
`,
    finds: ['READ-TYPE 4:8'],
    says: ['section with keys'],
  },
  {
    name: 'group as number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
rings: {pilot: {groups: {jamf: 17}}}
`,
    finds: ['READ-QUOTE 4:32'],
    says: ['"17"'],
  },
  {
    name: 'ticket as number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, ticket: 4711}
`,
    finds: ['READ-QUOTE 6:33'],
    says: ['"4711"'],
  },
  {
    name: 'date in another form',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, expires: 31.01.2099}
`,
    finds: ['READ-FORMAT 6:34'],
    says: ['YYYY-MM-DD'],
  },
  {
    name: 'date with slashes',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, review: 2099/1/31}
`,
    finds: ['READ-FORMAT 6:33'],
    says: ['Write 2099-01-31.'],
  },
  {
    name: 'date with a time',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - {host: a.example, review: "2099-01-31T00:00:00Z"}
`,
    finds: ['READ-FORMAT 6:33'],
    says: ['Write 2099-01-31.'],
  },
  {
    name: 'lint rule without reason',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
lint: {ignore: [{rule: DD-RAM-NOECI}]}
`,
    finds: ['READ-KEY-MISSING 4:17'],
    says: ['no key reason'],
  },
  {
    name: 'lint rule in lower case',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
lint: {ignore: [{rule: dd-ram-noeci, reason: r}]}
`,
    finds: ['READ-FORMAT 4:24'],
    says: ['Write DD-RAM-NOECI.'],
  },
  {
    name: 'lint rules as texts',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
lint: {ignore: [DD-RAM-NOECI]}
`,
    finds: ['READ-TYPE 4:17'],
    says: ['section with keys'],
  },
  {
    name: 'exception without owner and last day',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, value: true, reason: r}
`,
    finds: ['READ-KEY-MISSING 7:5', 'READ-KEY-MISSING 7:5'],
    says: ['no key owner', 'no key expires'],
  },
  {
    name: 'exception without value',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings: {analyticsEnabled: false}
rings: {pilot: {}}
exceptions:
  - {control: settings.analyticsEnabled, ring: pilot, reason: r, owner: o, expires: 2099-01-01}
`,
    finds: ['READ-KEY-MISSING 7:5'],
    says: ['no key value'],
  },
  {
    name: 'revision of one number without quotes',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision: 1
`,
    finds: ['READ-QUOTE 4:11'],
    says: ['In quotes it is not a revision either', 'such as "1.4.0"'],
  },
  {
    name: 'day without hyphens',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess: {allow: [{host: a.example, expires: 20990101}]}
`,
    finds: ['READ-QUOTE 4:53'],
    says: ['Write "2099-01-01".'],
  },
  {
    name: 'version of Docker Desktop of one number',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
desktop: {minimumVersion: 4}
`,
    finds: ['READ-QUOTE 4:27'],
    says: ['In quotes it is not a version of Docker Desktop either'],
  },
  {
    name: 'registry access that is empty',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
`,
    finds: ['READ-TYPE 4:1'],
    says: ['registryAccess is empty; it must be off or a section'],
  },
  {
    name: 'registry access as one word',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess: deny
`,
    finds: ['READ-TYPE 4:17'],
    says: ['Write registryAccess: {dockerHub: deny}.'],
  },
  {
    name: 'namespace access as one word',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
namespaceAccess: deny
`,
    finds: ['READ-TYPE 4:18'],
    says: ['Write namespaceAccess: {personalPush: deny}.'],
  },
  {
    name: 'registry as text',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
registryAccess:
  allow:
    - ghcr.io
    - ghcr
`,
    finds: ['READ-TYPE 6:7', 'READ-TYPE 7:7'],
    says: ['Write - host: ghcr.io', 'Write - use: ghcr.'],
  },
  {
    name: 'yes for allow',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
imageAccess: {official: yes, verifiedPublisher: false}
`,
    finds: ['READ-VALUE 4:25', 'READ-VALUE 4:49'],
    says: ['Write allow.', 'Write deny.'],
  },
  {
    name: 'no space after a colon',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
settings:
  analyticsEnabled:false
`,
    finds: ['READ-TYPE 5:3'],
    says: ['Put a space after the colon: analyticsEnabled: false.'],
  },
  {
    name: 'no space after the colon of a key at the top',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
revision:1
`,
    finds: ['READ-SYNTAX 4:1'],
    says: ['or the space after it'],
  },
  {
    name: 'no space after the colon of an unknown key',
    text: `version: 1
organization: {name: Acme, domain: acme.example}
signIn: {organizations: [acme]}
linuxAgent: {repair:true}
`,
    finds: ['READ-KEY-UNKNOWN 4:14'],
    says: ['Put a space after the colon: repair: true.'],
  },
];
