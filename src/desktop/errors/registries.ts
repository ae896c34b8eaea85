import type {KnownError} from './errors.ts';

const ACCESS = 'docker/skills docker-desktop-preflight/references/registry-access.md@c76dd2d';
const MANAGEMENT = 'docker/docs registry-access-management.md@8a5905a';

export const REGISTRY_ERRORS: readonly KnownError[] = [
  {
    id: 'registry-denied',
    // The newest wording, the one of 2023, and the one of the manuals.
    pattern:
      /access to (?:\\{0,3}["'`]|\[)?(?<host>[^\s"'`\\[\]]{1,300})(?:\\{0,3}["'`]|\])?(?:[:]\d{1,5})? (?:has been restricted by your administrators|is restricted by your docker organi[sz]ation|(?<=registry access to [^\s]{1,320} )is not allowed)|has been restricted by your administrators|is restricted by your docker organi[sz]ation/i,
    title: 'Registry Access Management denies a host.',
    cause:
      'The host is not in the allow-list of the organisation. It need not be the registry of the image: token servers and the content hosts that a registry redirects to must be listed too, and a mirror does not exempt the registry it mirrors.',
    mend: [
      {
        who: 'admin',
        how: 'If the registry is wanted, add the host, or the preset that knows all hosts of the registry. A change works after the next sign-in, or within 24 hours.',
      },
      {who: 'user', how: 'Tell your administrator which image you need and the host in this message.'},
    ],
    source: `${ACCESS}; ${MANAGEMENT}; docker/docs issue 18934`,
  },
  {
    id: 'layer-refused',
    pattern:
      /(?:httpReadSeeker: failed open|error pulling image configuration|download failed after attempts).{0,600}?(?:403 forbidden|restricted by your)/i,
    title: 'The manifest came through, and a layer was refused.',
    cause:
      'Registry Access Management lets the registry through, but not the content host it redirects to. Some registries choose another host for every request, so that it fails now and then only.',
    mend: [
      {who: 'admin', how: 'Add the content host, or use the preset of the registry, which lists all of them.'},
      {who: 'user', how: 'Tell your administrator which image you need and the host in this message.'},
    ],
    source: `${MANAGEMENT}; ${ACCESS}`,
  },
  {
    id: 'registry-policy-offline',
    pattern:
      /cannot contact docker hub to download the latest configuration|(?:registry access|registryaccess|docker).{0,200}?grace period.{0,80}?(?: ends |has been exceeded)/i,
    title: 'Docker Desktop cannot refresh the registry policy.',
    cause:
      'The policy is fetched every 12 to 24 hours. When Docker Hub cannot be reached, the last one holds for 12 hours more; after that registries are blocked until a refresh succeeds.',
    mend: [
      {
        who: 'network',
        how: 'Let hub.docker.com and the sign-in hosts through proxy and firewall: the host-firewall list that wharfinger builds has them.',
      },
      {
        who: 'admin',
        how: 'Fleets older than 4.79 (Windows: 4.83) also failed to fetch it through faults of their own: update.',
      },
    ],
    source: `${ACCESS}; release notes 4.79, 4.83`,
  },
  {
    id: 'registry-policy-off',
    pattern: /stopping registry access management refresh because no orgs are enforced/i,
    title: 'Registry Access Management is off on this machine.',
    cause:
      'No organisation is enforced: nobody is signed in, or no source of sign-in enforcement names an organisation.',
    mend: [
      {
        who: 'admin',
        how: 'Enforce sign-in with an organisation: signIn in the policy. Without it nobody is restricted.',
      },
    ],
    source: ACCESS,
  },
  {
    id: 'registry-policy-state',
    pattern:
      /policy enabled, times: refresh due after|registry ?access.{0,120}?policy source: (?:hub-cache|hub|admin-settings-invalid|admin-settings|none)\b|policy source: (?:hub-cache|admin-settings-invalid)\b/i,
    title: 'The log of Registry Access Management says where its policy comes from.',
    cause:
      'No error: the policy is in force, fetched from Docker Hub (hub) or kept from the last time (hub-cache). none means that there is no policy; admin-settings-invalid that a local one cannot be read.',
    mend: [{who: 'nobody', how: 'Nothing to mend, unless the source is not the one you expect.'}],
    source: ACCESS,
  },
];
