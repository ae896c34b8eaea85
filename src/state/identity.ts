import {sha256} from '../formats/sha256.ts';
import {canonical, type Json} from '../json.ts';
import {isEndpointResource, type Organization, type PolicyId, type Resource} from './state.ts';

/**
 * `<slug>[.<ring>]@<8 hex>`: the digest covers what lands on machines of every system the policy serves (kind, place,
 * ensure, content, access) and nothing else. A comment, key order, reason, owner or date cannot change it; a byte
 * that lands on a machine always does.
 */
export function endpointPolicyId(slug: string, ring: string | null, resources: readonly Resource[]): PolicyId {
  const scope = ring === null ? slug : `${slug}.${ring}`;
  return `${scope}@${digest(resources.filter(isEndpointResource))}`;
}

/** `<slug>.hub@<8 hex>`: what lives in Docker Hub changes without re-issuing anything on machines. */
export function hubPolicyId(slug: string, resources: readonly Resource[]): PolicyId {
  return `${slug}.hub@${digest(resources.filter(resource => !isEndpointResource(resource)))}`;
}

/**
 * What makes a Mac replace the profile instead of adding a second one: the same for every revision, ring and channel.
 * The domain reversed, so that it cannot collide: `acme.example` → `example.acme.docker-desktop`.
 */
export function profileIdentifier(organization: Organization): string {
  return `${organization.domain.split('.').reverse().join('.')}.docker-desktop`;
}

/** Name of the deb and rpm package that carries the policy, and of the units in it. */
export function packageName({slug}: Organization): string {
  return `${slug}-docker-desktop-policy`;
}

function digest(resources: readonly Resource[]): string {
  const essences = resources.map(resource => canonical(essence(resource))).sort();
  return sha256(essences.join('\n')).slice(0, 8);
}

/** What of a resource can be observed where it lands; never which controls it serves or how it is described. */
function essence(resource: Resource): Json {
  switch (resource.kind) {
    case 'file': {
      const {kind, platform, path, ensure} = resource;
      const content = ensure === 'present' ? {sha256: sha256(resource.bytes), access: resource.access} : {};
      return {kind, platform, path, ensure, ...content};
    }
    case 'folder': {
      const {kind, platform, path, ensure, access} = resource;
      return {kind, platform, path, ensure, access};
    }
    case 'registry-value': {
      const {kind, key, name, ensure} = resource;
      return {kind, key, name, ensure, ...(ensure === 'present' ? {type: resource.type, data: resource.data} : {})};
    }
    case 'managed-preference': {
      const {kind, domain, ensure} = resource;
      return {kind, domain, ensure, ...(ensure === 'present' ? {values: resource.values} : {})};
    }
    case 'hub-setting': {
      const {kind, organization, setting, body} = resource;
      return {kind, organization, setting, body};
    }
    case 'console-task': {
      const {kind, organization, title, data} = resource;
      return {kind, organization, title, data};
    }
  }
}
