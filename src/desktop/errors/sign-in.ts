import type {KnownError} from './errors.ts';

const GOVERNANCE = 'docker/skills docker-desktop-preflight/references/governance.md@c76dd2d';

export const SIGN_IN_ERRORS: readonly KnownError[] = [
  {
    id: 'sign-in-required',
    pattern:
      /sign in to continue using docker desktop(?:.{0,20}membership in the \[(?<organization>[^\]\n]{1,200})\])?(?:.{0,120}\(via (?<mechanism>[^)\n]{1,40})\))?/i,
    title: 'Sign-in is enforced, and nobody entitled is signed in.',
    cause:
      'An administrator requires sign-in. The engine runs, but answers every call except version, info and login with HTTP 407. The words after "via" name the place the requirement comes from.',
    mend: [
      {
        who: 'user',
        how: 'Sign in through the window of Docker Desktop, with an account that is a member of the organisation. docker login on its own is not enough.',
      },
      {who: 'admin', how: 'If the account should be entitled: add it to the organisation in Docker Home.'},
    ],
    source: `${GOVERNANCE}; docker/docs enforce-sign-in/methods.md@cc4ce29`,
  },
  {
    id: 'sign-in-prompt',
    pattern:
      /docker.{0,200}?(?:sign in required!|sign in using your work email address)|^\s{0,20}sign in required!\s{0,20}$|sign in required!.{0,200}?docker|^\s{0,20}sign in using your work email address[.!]?\s{0,20}$|sign in using your work email address.{0,200}?docker|sign-?in (?:is )?required by (?:your |an )?admin/i,
    title: 'The prompt of enforced sign-in.',
    cause:
      'A registry key, configuration profile, desktop.plist, registry.json, the presence of admin-settings.json or a cloud policy asks for sign-in; the first of them that is configured decides.',
    mend: [
      {who: 'user', how: 'Sign in with an account of the organisation that the prompt names.'},
      {
        who: 'admin',
        how: 'If nobody meant to enforce it: look for every source of this system (wharfinger explain registry-json, and so on). admin-settings.json alone enforces it too, since 4.29.',
      },
    ],
    source: `docker/docs enforce-sign-in/_index.md@c4cd5de; ${GOVERNANCE}; docker/for-mac issue 7430`,
  },
  {
    id: 'not-a-member',
    pattern:
      /you must be a member of the (?<organization>\[[^\]\n]{1,200}\]|(?:<|\\u003c).{1,200}?(?:>|\\u003e)) organi[sz]ation/i,
    title: 'The account is no member of an organisation that may use this machine.',
    cause:
      'Names are compared letter by letter with the organisations of the account. Two names with a space between them are one name to Docker Desktop 4.41.2 to 4.46, or were joined by hand in the registry key.',
    mend: [
      {who: 'user', how: 'Use the account of your organisation, or ask its owner to add this one.'},
      {
        who: 'admin',
        how: 'Compare the name with Docker Hub: lower case, no spaces. In a profile names are joined with ";", in the registry key each is a string of its own.',
      },
    ],
    source: 'docker/docs enforce-sign-in/methods.md@cc4ce29; docker/for-mac issue 7688; docker/for-win issue 14791',
  },
  {
    id: 'signed-out',
    pattern: /you(?:'|’)ve been signed out(?! of (?!docker))|you have been signed out(?! of (?!docker))/i,
    title: 'Docker Desktop signed the account out.',
    cause:
      'Enforced sign-in does not accept the account: it is no member of an organisation in the list, or admin-settings.json alone enforces sign-in and the account has no Docker Business.',
    mend: [
      {who: 'user', how: 'Use the account of your organisation. From 4.82 the page shows the reason.'},
      {who: 'admin', how: 'Check that the account is a member and that the organisation is spelled as in Docker Hub.'},
    ],
    source: `docker/docs enforce-sign-in/methods.md@cc4ce29; ${GOVERNANCE}; release notes 4.82`,
  },
  {
    id: 'profile-ignored',
    pattern: /ignoring allowedOrgs from configuration profile/i,
    title: 'The configuration profile is ignored: nothing is enforced by it.',
    cause: 'allowedOrgs in a profile must be one string, organisations joined with ";". It is an array.',
    mend: [
      {
        who: 'admin',
        how: 'Deploy the profile that wharfinger builds, or change the value to a string. Only desktop.plist takes an array.',
      },
    ],
    source: 'docker/docs enforce-sign-in/methods.md@cc4ce29',
  },
];
