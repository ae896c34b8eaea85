/**
 * Docker's own hosts that sign-in and the access policies of Docker Hub depend on: sign-in, tokens, the policies
 * themselves and the registry. Whoever redirects one on the machine decides what Docker Desktop hears. Updates, telemetry
 * and the hosts of single features are left out: redirecting those gets around nothing.
 * Source: docker/docs allow-list.md; docker/docs registry-access-management.md@8a5905a names edits of hosts as a way around.
 */
export const SERVICE_HOSTS: readonly string[] = [
  'api.docker.com',
  'auth.docker.com',
  'auth.docker.io',
  'hub.docker.com',
  'login.docker.com',
  'registry-1.docker.io',
];
