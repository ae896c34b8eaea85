import type {KnownError} from './errors.ts';

const RESOURCES = 'docker/skills docker-desktop-preflight/references/resources.md@c76dd2d';

export const MACHINE_ERRORS: readonly KnownError[] = [
  {
    id: 'kvm',
    pattern: /KVM is not enabled on host|user access to \/dev\/kvm must be ensured/i,
    title: 'Docker Desktop for Linux needs KVM.',
    cause: 'Virtualisation is off in the firmware, the module is not loaded, or the user may not use /dev/kvm.',
    mend: [{who: 'user', how: 'Switch virtualisation on, and have the account added to the group kvm.'}],
    source: 'docker/docs desktop/setup/install/linux',
  },
  {
    id: 'intercepting-proxy',
    pattern: /x509: certificate signed by unknown authority/i,
    title: 'A certificate is signed by an authority the machine does not trust.',
    cause: 'Usually a proxy of the company opens TLS; else a registry with a certificate of its own.',
    mend: [
      {who: 'network', how: 'Exempt the registry from interception, or hand out the certificate of the proxy.'},
      {
        who: 'admin',
        how: "Put the authority into the system's trust store of every machine; Docker Desktop takes it over at its next start.",
      },
    ],
    source: `${RESOURCES}; docker/docs desktop/troubleshoot-and-support/faqs/macfaqs.md, windowsfaqs.md`,
  },
  {
    id: 'disk-full',
    pattern: /no space left on device/i,
    title: 'The disk of the virtual machine is full.',
    cause: 'Images, containers, volumes and build cache share one disk of a fixed largest size.',
    mend: [
      {
        who: 'user',
        how: 'Remove what is not needed (docker system df shows it), or raise the disk limit in Settings, Resources.',
      },
    ],
    source: RESOURCES,
  },
  {
    id: 'out-of-memory',
    pattern: /exit(?:ed)?(?: with)?(?: code| status)?[: (]{1,3}137\b/i,
    title: 'A container was killed, mostly because memory ran out.',
    cause:
      'Exit code 137 is signal 9: the virtual machine or the container reached its memory limit, or somebody killed it.',
    mend: [
      {
        who: 'user',
        how: 'Raise the memory in Settings, Resources (with WSL 2: .wslconfig), or give the container less to do.',
      },
    ],
    source: RESOURCES,
  },
];
