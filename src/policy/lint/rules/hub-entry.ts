import type {AllowEntry} from '../../policy.ts';

const PRESETS = ['docker-hub', 'confluent'];
const HOSTS = /(?:^|\.)docker\.(?:io|com)$/;
/** Google keeps copies of images of Docker Hub there. */
const MIRROR = 'mirror.gcr.io';

/** Whether an entry of the allow-list brings hosts of Docker Hub. */
export function isHub({use, host}: AllowEntry): boolean {
  return PRESETS.includes(use ?? '') || HOSTS.test(host ?? '');
}

/** Whether an entry brings a host that serves images of Docker Hub to everybody. */
export function isHubMirror({host, with: values}: AllowEntry): boolean {
  return (host ?? values?.['host']) === MIRROR;
}
