/** A suffix under which its provider alone names hosts, and when one entry may stand for the hosts below it. */
export interface ProviderSuffix {
  readonly suffix: string;
  /**
   * - `with-itself`: when it is on the list anyway; alone it would bring a registry nobody asked for
   * - `for-several`: also for two or more hosts below it, which are the same registry in other places
   * - `for-wildcard`: also where the hosts below it cannot be known
   */
  readonly stands: 'with-itself' | 'for-several' | 'for-wildcard';
  readonly why: string;
}

/** Customers are told apart by the path of an image there, never by the host. */
export const PROVIDER_SUFFIXES: readonly ProviderSuffix[] = [
  {suffix: 'quay.io', stands: 'with-itself', why: 'Red Hat names every host; repositories are paths'},
  {suffix: 'data.mcr.microsoft.com', stands: 'for-wildcard', why: 'Microsoft publishes there, and nobody else'},
  {suffix: 'pkg.dev', stands: 'for-several', why: 'Google names a host for each location; projects are paths'},
  // Alone it would also bring mirror.gcr.io, and with it Docker Hub.
  {suffix: 'gcr.io', stands: 'with-itself', why: 'Google names every host; projects are paths'},
];

/** Any customer, and so anybody, can have a host below these: as an entry of the list they allow the world. */
export const TENANT_SUFFIXES: readonly string[] = [
  'amazonaws.com',
  'amazonaws.com.cn',
  'on.aws',
  'cloudfront.net',
  'azurecr.io',
  'azurecr.us',
  'azurecr.cn',
  'core.windows.net',
  'core.usgovcloudapi.net',
  'core.chinacloudapi.cn',
  'azureedge.net',
  'azurefd.net',
  'jfrog.io',
  'r2.cloudflarestorage.com',
  'cloudflarestorage.com',
  'r2.dev',
  'workers.dev',
  'storage.googleapis.com',
  'googleapis.com',
  'run.app',
  'digitaloceanspaces.com',
  'scw.cloud',
  'aliyuncs.com',
  'myqcloud.com',
  'tencentcloudcr.com',
  'myhuaweicloud.com',
  'oraclecloud.com',
  'docker.scarf.sh',
  'scarf.sh',
  'fastly.net',
  'akamaized.net',
  'akamaihd.net',
  'github.io',
  'gitlab.io',
  'elasticbeanstalk.com',
  'awsapprunner.com',
  'amplifyapp.com',
  'azurewebsites.net',
  'azurestaticapps.net',
  'azurecontainerapps.io',
  'azurecontainer.io',
  'azure-api.net',
  'trafficmanager.net',
  'cloudapp.net',
  'cloudapp.azure.com',
  'appspot.com',
  'web.app',
  'pages.dev',
  'trycloudflare.com',
  'herokuapp.com',
  'vercel.app',
  'netlify.app',
  'onrender.com',
  'fly.dev',
  'ondigitalocean.app',
  'backblazeb2.com',
  'wasabisys.com',
  'linodeobjects.com',
  'vultrobjects.com',
  'b-cdn.net',
  'edgekey.net',
  'edgesuite.net',
  'akamaiedge.net',
  'ngrok.io',
  'ngrok.app',
  'ngrok-free.app',
  'duckdns.org',
  // A name below these is whatever address it spells.
  'nip.io',
  'sslip.io',
];

/** Regional and path-style forms that reach the storage of every customer. */
const OPEN_HOSTS: readonly RegExp[] = [
  /^s3(?:[.-][a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/,
  /^(?:(?:elb|execute-api)\.)?[a-z]{2}(?:-[a-z]+)+-\d\.amazonaws\.com(?:\.cn)?$/,
  /^(?:[a-z]{2}(?:-[a-z]+)+-\d\.)?(?:elb|compute)\.amazonaws\.com(?:\.cn)?$/,
  /^(?:dkr\.)?ecr\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?$/,
  /^(?:blob|file|queue|table|web|dfs)\.core\.(?:windows\.net|usgovcloudapi\.net|chinacloudapi\.cn)$/,
  /^data\.azurecr\.(?:io|us|cn)$|^[a-z0-9]+\.data\.azurecr\.(?:io|us|cn)$/,
  /^[a-z]{3}\d\.digitaloceanspaces\.com$/,
  /^s3\.[a-z-]+\.scw\.cloud$/,
  /^oss-[a-z0-9-]+\.aliyuncs\.com$|^cr\.aliyuncs\.com$/,
  /^(?:cos|cos\.[a-z0-9-]+)\.myqcloud\.com$/,
  /^obs\.[a-z0-9-]+\.myhuaweicloud\.com$/,
  /^(?:eu\.|fedramp\.)?r2\.cloudflarestorage\.com$|^objectstorage\.[a-z0-9-]+\.oraclecloud\.com$/,
];

/**
 * Whether an entry of the list would allow what any customer of a provider keeps there: one of these domains, a domain
 * above one, or a name of a single label, such as a top-level domain.
 */
export function isOpenToTenants(host: string): boolean {
  return (
    !host.includes('.') ||
    TENANT_SUFFIXES.some(suffix => suffix === host || suffix.endsWith(`.${host}`)) ||
    OPEN_HOSTS.some(pattern => pattern.test(host))
  );
}
