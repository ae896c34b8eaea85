/** What a person types to ask what `verify --live` asks. `docker` may name the engine: `docker -H …`. The runbook prints them too. */
export const BY_HAND = {
  desktop: (docker: string) => `${docker} info --format "{{.OperatingSystem}}, {{.KernelVersion}}"`,
  account: 'docker-credential-desktop list',
  signIn: (docker: string) => `${docker} ps`,
  registryLog: 'docker desktop logs --unit com.docker.backend.registryaccess',
  host: (docker: string, host = 'HOST') => `${docker} pull ${host}/${PROBE_REPOSITORY}@${NO_IMAGE}`,
  mirrors: (docker: string) => `${docker} info --format "{{.RegistryConfig.Mirrors}}"`,
  isolation: (docker: string, image = 'IMAGE') =>
    `${docker} run --rm --pull never --network none --entrypoint cat ${image} /proc/self/uid_map`,
  oldContainers: (docker: string) =>
    `${docker} inspect --format "{{.Name}} {{.HostConfig.Runtime}}" $(${docker} ps --all --quiet)`,
} as const;

/** The digest of nothing: no image has it, so that nothing can ever be downloaded, whoever owns the repository. */
export const NO_IMAGE = `sha256:${'0'.repeat(64)}`;

/** No word of it may look like an answer of a registry. */
export const PROBE_REPOSITORY = 'wharfinger/live-probe';
