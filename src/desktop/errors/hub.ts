import type {KnownError} from './errors.ts';

const IMAGES = 'docker/docs image-access-management.md@5e968d0';

export const HUB_ERRORS: readonly KnownError[] = [
  {
    id: 'image-denied',
    pattern:
      /image access restricted(?:: (?<image>[^\s"'`]{1,300}) blocked for organi[sz]ation (?<organization>[^\s"'`]{1,200}))?/i,
    title: 'Image Access Management denies an image of Docker Hub.',
    cause:
      'The organisation of the signed-in account allows some categories of images only. Docker Hub itself refuses, so it happens on every machine of that account.',
    mend: [
      {
        who: 'admin',
        how: 'If the repository is wanted, add it to imageAccess.repositories, or allow its category. Organisation owners are exempt: try with a member.',
      },
      {who: 'user', how: 'Ask for the repository, or use an image of your organisation.'},
    ],
    source: `${IMAGES}; mlrun/mlrun pull request 5690`,
  },
  {
    id: 'image-denied-community',
    pattern: /image access denied: community images not allowed/i,
    title: 'Image Access Management denies a community image.',
    cause: 'Community images, sponsored open source among them, are off whenever Image Access Management is on.',
    mend: [
      {who: 'admin', how: 'Add the repository to imageAccess.repositories if it is wanted.'},
      {who: 'user', how: 'Use an official or organisation image, or ask for this repository.'},
    ],
    source: IMAGES,
  },
  {
    id: 'namespace-denied',
    pattern: /namespace access restriction from an organi[sz]ation/i,
    title: 'Namespace access denies a push to a personal namespace.',
    cause:
      'An organisation of the account allows no new content outside organisations. It applies if any of the organisations of the account sets it.',
    mend: [
      {who: 'user', how: 'Push to a repository of the organisation.'},
      {who: 'admin', how: 'namespaceAccess.personalPush decides it, for the whole organisation.'},
    ],
    source: 'docker/docs namespace-access.md@8a5905a',
  },
];
