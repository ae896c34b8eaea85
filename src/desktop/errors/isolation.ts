import type {KnownError} from './errors.ts';

const ISOLATION = 'docker/skills docker-desktop-preflight/references/isolation.md@c76dd2d';
const CONFIG = 'docker/docs enhanced-container-isolation/config.md@8a5905a';
const LIMITATIONS = 'docker/docs enhanced-container-isolation/limitations.md@8a5905a';
const MOUNTS = 'docker/skills docker-desktop-preflight/references/mounts-and-network.md@c76dd2d';

export const ISOLATION_ERRORS: readonly KnownError[] = [
  {
    id: 'socket-list-empty',
    pattern: /ocker socket mount denied.{0,400}?allowed image list is empty/i,
    title: 'Enhanced Container Isolation lets no image mount the Docker socket.',
    cause: 'The list of images that may mount it is empty, so that every container is refused.',
    mend: [
      {
        who: 'admin',
        how: 'If a tool needs the socket, list its image: settings.enhancedContainerIsolation.dockerSocketMount.imageList.',
      },
    ],
    source: `${ISOLATION}; ${CONFIG}`,
  },
  {
    id: 'socket-denied',
    pattern:
      /ocker socket mount denied(?!.{0,400}allowed image list is empty)(?:.{0,40}?with image \\?"?(?<image>[^"\\\s;]{1,300}))?/i,
    title: 'Enhanced Container Isolation denies an image the Docker socket.',
    cause:
      'The image is not in the list, or it was and its digest has changed: the list is checked again about every two minutes.',
    mend: [
      {
        who: 'admin',
        how: 'If the tool needs the socket, list its image: settings.enhancedContainerIsolation.dockerSocketMount.imageList; allowDerivedImages covers images built from it.',
      },
      {who: 'user', how: 'If it worked yesterday: remove the local image and pull it again.'},
    ],
    source: `${ISOLATION}; ${CONFIG}`,
  },
  {
    id: 'socket-command-denied',
    pattern: /docker command \\?"?(?<command>[^"\\\n]{1,60}?)\\?"? is blocked/i,
    title: 'Enhanced Container Isolation denies a Docker command inside a container.',
    cause: 'The container may use the Docker socket, but not for this command.',
    mend: [
      {
        who: 'admin',
        how: 'settings.enhancedContainerIsolation.dockerSocketMount.commandList decides which commands are allowed or denied.',
      },
    ],
    source: `${ISOLATION}; ${CONFIG}`,
  },
  {
    id: 'shared-namespaces',
    pattern: /sysbox containers can(?:'|’|no)?t share namespaces/i,
    title: 'Enhanced Container Isolation allows no sharing of host namespaces.',
    cause: 'The container asks for --pid=host, --network=host or the like.',
    mend: [{who: 'nobody', how: 'The container must do without: isolation is meant to forbid this.'}],
    source: LIMITATIONS,
  },
  {
    id: 'restricted-mount',
    pattern: /configured as a restricted host mount/i,
    title: 'Enhanced Container Isolation protects a path of the virtual machine.',
    cause: 'The container mounts a folder of the machine that Docker Desktop itself lives in.',
    mend: [{who: 'nobody', how: 'Mount a folder of your own; isolation is meant to forbid this.'}],
    source: LIMITATIONS,
  },
  {
    id: 'path-not-shared',
    pattern:
      /mounts denied:|is not shared from the host|path not shared: {0,3}(?:[/~]|[a-z]:\\)|the source path [^\n]{1,300}? doesn(?:'|’)?t contains? colon/i,
    title: 'The folder is not shared with containers.',
    cause: 'On macOS and Linux, and on Windows with Hyper-V, only shared folders can be mounted.',
    mend: [
      {who: 'user', how: 'Share the folder in Settings, Resources, File sharing, or use one that is shared.'},
      {
        who: 'admin',
        how: 'Where settings.filesharingAllowedDirectories is set, users choose among its folders only: add the folder there if it is wanted.',
      },
    ],
    source: MOUNTS,
  },
];
