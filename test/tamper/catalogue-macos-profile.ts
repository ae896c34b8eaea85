import type {MacosTampering} from './macos.ts';

const NOT_READ = {
  verdict: 'drift',
  winner: 'undetermined',
  notices: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE'],
} as const;
const OTHER_NAMES = {verdict: 'drift', notices: ['M-PREFERENCE-VALUE:allowed-orgs']} as const;
const organizations = (value: string | readonly string[] | number | null) =>
  [{do: 'preference', name: 'allowedOrgs', value}] as const;

/** What MDM brings, how it lands, and what somebody else brings. */
export const MACOS_PROFILE: readonly MacosTampering[] = [
  {
    name: 'the profile has not arrived: registry.json comes first',
    policy: 'minimal',
    change: [...organizations(null), {do: 'profile', state: null}],
    verdict: 'drift',
    winner: 'registry-json',
    notices: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'the profile without organisations',
    policy: 'minimal',
    change: organizations(null),
    verdict: 'drift',
    winner: 'registry-json',
    notices: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'the profile with an array, which Docker Desktop passes over without a word',
    policy: 'rich',
    change: organizations(['acme', 'acme-labs']),
    ...NOT_READ,
  },
  {name: 'the profile with a number', policy: 'minimal', change: organizations(4), ...NOT_READ},
  {name: 'the profile with an empty text', policy: 'minimal', change: organizations(''), ...NOT_READ},
  {name: 'the profile names another organisation', policy: 'minimal', change: organizations('old-org'), ...OTHER_NAMES},
  {name: 'the profile names one too many', policy: 'minimal', change: organizations('acme;old-org'), ...OTHER_NAMES},
  {name: 'the profile with commas', policy: 'rich', change: organizations('acme,acme-labs'), ...OTHER_NAMES},
  {name: 'the profile in another order', policy: 'rich', change: organizations('acme-labs;acme'), ...OTHER_NAMES},
  {
    name: 'the profile with a blank after the separator',
    policy: 'rich',
    change: organizations('acme; acme-labs'),
    ...OTHER_NAMES,
  },
  {
    name: 'the profile with commands for a terminal',
    policy: 'minimal',
    change: organizations('acme;\u009b2Jold-org'),
    ...OTHER_NAMES,
  },
  {
    name: 'organisations that no profile enforces',
    policy: 'minimal',
    change: [{do: 'not-forced', name: 'allowedOrgs'}],
    verdict: 'drift',
    notices: ['M-PREFERENCE-FORCED:allowed-orgs'],
  },
  {
    name: 'a proxy that no profile enforces',
    policy: 'rich',
    change: [{do: 'not-forced', name: 'overrideProxyHTTP'}],
    verdict: 'drift',
    notices: ['M-PREFERENCE-FORCED:override-proxy-http'],
  },
  {
    name: 'a secure proxy and its exceptions that no profile enforces',
    policy: 'rich',
    change: [
      {do: 'not-forced', name: 'overrideProxyHTTPS'},
      {do: 'not-forced', name: 'overrideProxyExclude'},
    ],
    verdict: 'drift',
    notices: ['M-PREFERENCE-FORCED:override-proxy-exclude', 'M-PREFERENCE-FORCED:override-proxy-https'],
  },
  {
    name: 'a profile installed by hand',
    policy: 'minimal',
    change: [{do: 'profile', state: 'unverified'}],
    verdict: 'drift',
    notices: ['M-PROFILE-INSTALLED'],
  },
  {
    name: 'a profile for one user',
    policy: 'minimal',
    change: [{do: 'profile', state: 'user'}],
    verdict: 'drift',
    notices: ['M-PROFILE-INSTALLED'],
  },
  {
    name: 'a foreign profile above registry.json',
    policy: 'files',
    change: organizations('old-org'),
    verdict: 'conflict',
    winner: 'profile',
    notices: ['M-SOURCE-ABSENT:profile', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'a foreign profile that says the same as registry.json',
    policy: 'files',
    change: organizations('acme'),
    verdict: 'drift',
    winner: 'profile',
    notices: ['M-SOURCE-ABSENT:profile', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'a foreign profile where the policy asks for no sign-in',
    policy: 'unenforced',
    change: organizations('old-org'),
    verdict: 'conflict',
    winner: 'profile',
    notices: ['M-SOURCE-ABSENT:profile', 'M-SOURCE-EFFECTIVE'],
  },
  {
    name: 'the profile with another proxy',
    policy: 'rich',
    change: [{do: 'preference', name: 'overrideProxyHTTP', value: 'http://10.0.0.1:3128'}],
    verdict: 'drift',
    notices: ['M-PREFERENCE-VALUE:override-proxy-http'],
  },
  {
    name: 'the profile without its secure proxy and its exceptions',
    policy: 'rich',
    change: [
      {do: 'preference', name: 'overrideProxyHTTPS', value: null},
      {do: 'preference', name: 'overrideProxyExclude', value: null},
    ],
    verdict: 'drift',
    notices: ['M-PREFERENCE-VALUE:override-proxy-exclude', 'M-PREFERENCE-VALUE:override-proxy-https'],
  },
  {
    name: 'a foreign profile brings scripts that choose the proxy',
    policy: 'rich',
    change: [
      {do: 'preference', name: 'overrideProxyPAC', value: '/Users/jo/proxy.pac'},
      {do: 'preference', name: 'overrideProxyEmbeddedPAC', value: 'function FindProxyForURL() {return "DIRECT";}'},
    ],
    verdict: 'drift',
    notices: ['M-PREFERENCE-ABSENT:override-proxy-embedded-pac', 'M-PREFERENCE-ABSENT:override-proxy-pac'],
  },
  {
    name: 'a foreign profile brings a proxy',
    policy: 'minimal',
    change: [
      {do: 'preference', name: 'overrideProxyHTTP', value: 'http://10.0.0.1:3128'},
      {do: 'preference', name: 'overrideProxyHTTPS', value: 'http://10.0.0.1:3128'},
      {do: 'preference', name: 'overrideProxyExclude', value: 'docker.io'},
    ],
    verdict: 'drift',
    notices: [
      'M-PREFERENCE-ABSENT:override-proxy-exclude',
      'M-PREFERENCE-ABSENT:override-proxy-http',
      'M-PREFERENCE-ABSENT:override-proxy-https',
    ],
  },
  {
    name: 'preferences that are no property list',
    policy: 'minimal',
    change: [{do: 'preferences-damaged'}],
    verdict: 'unknown',
    winner: 'undetermined',
    notices: [
      '?M-PREFERENCE-FORCED:allowed-orgs',
      '?M-PREFERENCE-VALUE:allowed-orgs',
      '?M-SOURCE-EFFECTIVE',
      '?M-PREFERENCE-ABSENT:override-proxy-embedded-pac',
      '?M-PREFERENCE-ABSENT:override-proxy-exclude',
      '?M-PREFERENCE-ABSENT:override-proxy-http',
      '?M-PREFERENCE-ABSENT:override-proxy-https',
      '?M-PREFERENCE-ABSENT:override-proxy-pac',
    ],
  },
];
