import type {Json, JsonObject} from '../json.ts';

/** What Docker Hub can be told about an organisation by program. Everything else is a person's work in Docker Home. */
export const HUB_SETTINGS = ['registry-access', 'image-access'] as const;
export type HubSetting = (typeof HUB_SETTINGS)[number];

export const HUB_SETTING_NAMES: Readonly<Record<HubSetting, string>> = {
  'registry-access': 'Registry Access Management',
  'image-access': 'Image Access Management',
};

/** An entry of the list as Docker Hub keeps it. */
export interface CustomRegistry {
  /** A bare host name. */
  readonly address: string;
  readonly friendlyName: string;
}

/**
 * Path below https://hub.docker.com for GET and PUT; an organisation's name is a plain path segment.
 *
 * Source: image access, docker/docs reference/api/hub/latest.yaml; registry access is in no reference of Docker, its
 * own Terraform provider uses it: docker/terraform-provider-docker internal/hubclient/client_organization.go@a15631f.
 */
export function hubSettingPath(setting: HubSetting, organization: string): string {
  switch (setting) {
    case 'registry-access':
      return `/v2/orgs/${organization}/settings/registry-access-management`;
    case 'image-access':
      return `/v2/orgs/${organization}/settings`;
  }
}

/** The whole of Registry Access Management: a PUT replaces the list, it adds nothing to it. */
export function registryAccessBody(dockerHub: boolean, registries: readonly CustomRegistry[]): JsonObject {
  return {
    enabled: true,
    standard_registries: [{id: 'DockerHub', allowed: dockerHub}],
    custom_registries: registries.map(({address, friendlyName}) => ({
      address,
      friendly_name: friendlyName,
      allowed: true,
    })),
  };
}

/** All three flags are required on PUT. */
export function imageAccessBody(official: boolean, verifiedPublishers: boolean): JsonObject {
  return {
    restricted_images: {
      enabled: true,
      allow_official_images: official,
      allow_verified_publishers: verifiedPublishers,
    },
  };
}

/** Switched off, as Docker's Terraform provider leaves it when the resource is destroyed (@a15631f). */
export const SWITCHED_OFF: Readonly<Record<HubSetting, Json>> = {
  'registry-access': {
    enabled: false,
    standard_registries: [{id: 'DockerHub', allowed: true}],
    custom_registries: [],
  },
  'image-access': {
    restricted_images: {enabled: false, allow_official_images: true, allow_verified_publishers: true},
  },
};
