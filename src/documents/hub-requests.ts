import {HUB_SETTING_NAMES, type HubSetting, hubSettingPath, SWITCHED_OFF} from '../desktop/hub-settings.ts';
import {isJsonObject, type Json, type JsonObject, jsonFile} from '../json.ts';
import {render, type Values} from '../render/template.ts';
import type {DesiredState, HubSettingResource} from '../state/state.ts';
import type {Artifact} from '../targets/target.ts';

/** `hub/<first organisation>/`, whatever organisations the settings go to. */
export function hubFolder(state: DesiredState): string {
  return `hub/${state.signInOrganizations[0]}/`;
}

export function hubSettings(state: DesiredState): readonly HubSettingResource[] {
  return state.resources.filter((resource): resource is HubSettingResource => resource.kind === 'hub-setting');
}

/** Request bodies, their removals, the same for Terraform, and how to send them. Nothing where there is nothing to send. */
export function composeHubRequests(state: DesiredState): readonly Artifact[] {
  const settings = hubSettings(state);
  if (settings.length === 0) return [];
  // The organisations of one setting share its body.
  const distinct = settings.filter(({setting}, index) => settings.findIndex(s => s.setting === setting) === index);
  const controls = [...new Set(settings.flatMap(resource => resource.controls))];
  const page = (frame: 'hub/main.tf' | 'hub/apply.md', values: Values) =>
    new TextEncoder().encode(render(frame, values));
  return [
    ...distinct.flatMap(requestFiles).map(artifact => ({...artifact, path: `${hubFolder(state)}${artifact.path}`})),
    {
      path: `${hubFolder(state)}main.tf`,
      bytes: page('hub/main.tf', terraformValues(state, settings)),
      mode: 0o644,
      role: 'request',
      title: "The same for Terraform, with Docker's own provider",
      controls,
    },
    {
      path: `${hubFolder(state)}apply.md`,
      bytes: page('hub/apply.md', applyValues(state, settings)),
      mode: 0o644,
      role: 'document',
      title: 'How to send the requests or apply the Terraform, and how to go back',
      controls,
    },
  ];
}

function requestFiles({setting, body, controls}: HubSettingResource): readonly Artifact[] {
  const name = HUB_SETTING_NAMES[setting];
  return [
    {
      path: `${setting}.json`,
      bytes: jsonFile(body),
      mode: 0o644,
      role: 'request',
      title: `${name}: body of the PUT request to Docker Hub`,
      controls,
    },
    {
      path: `${setting}-remove.json`,
      bytes: jsonFile(SWITCHED_OFF[setting]),
      mode: 0o644,
      role: 'remove',
      title: `${name}: body of the PUT request that switches it off`,
      controls,
    },
  ];
}

function terraformValues(state: DesiredState, settings: readonly HubSettingResource[]): Values {
  const registryAccess = settings.find(({setting}) => setting === 'registry-access');
  const imageAccess = settings.filter(({setting}) => setting === 'image-access');
  return {
    organization: state.organization.name,
    policy: state.hubPolicy,
    ...(registryAccess && {registryAccess: registryAccessValues(registryAccess)}),
    ...(imageAccess[0] && {
      imageAccess: {
        ...imageAccessValues(imageAccess[0]),
        organizations: imageAccess.map(({organization}) => organization),
      },
    }),
  };
}

function registryAccessValues({organization, body}: HubSettingResource): Values {
  const {enabled, standard_registries, custom_registries} = body as JsonObject;
  const [dockerHub] = objects(standard_registries);
  return {
    organization,
    enabled: enabled === true,
    dockerHub: dockerHub?.['allowed'] === true,
    registries: objects(custom_registries).map(({address, friendly_name, allowed}) => ({
      address: String(address),
      friendlyName: String(friendly_name),
      allowed: allowed === true,
    })),
  };
}

function imageAccessValues({body}: HubSettingResource): Values {
  const {restricted_images} = body as JsonObject;
  const {enabled, allow_official_images, allow_verified_publishers} = restricted_images as JsonObject;
  return {
    enabled: enabled === true,
    official: allow_official_images === true,
    verifiedPublishers: allow_verified_publishers === true,
  };
}

function objects(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? value.filter(item => isJsonObject(item)) : [];
}

/** jq: whether the answer says what the file says. Docker Hub may add fields and keeps the registries as a set. */
const SAME: Readonly<Record<HubSetting, string>> = {
  'registry-access': [
    'def norm: {enabled,',
    '  standard: (.standard_registries | map({id, allowed}) | sort),',
    '  custom: (.custom_registries | map({address, friendly_name, allowed}) | sort)};',
    'norm == ($want[0] | norm)',
  ].join('\n'),
  'image-access': [
    'def norm: .restricted_images | {enabled, allow_official_images, allow_verified_publishers};',
    'norm == ($want[0] | norm)',
  ].join('\n'),
};

/** jq: what of a kept answer goes back; an error where there is nothing. The settings of an organisation hold more. */
const KEPT: Readonly<Record<HubSetting, string>> = {
  'registry-access': 'if has("enabled") then . else error("nothing was kept") end',
  'image-access': 'if has("restricted_images") then {restricted_images} else error("nothing was kept") end',
};

/** Terraform's names of what templates/hub/main.tf.hbs declares. */
const ADDRESSES: Readonly<Record<HubSetting, (organization: string) => string>> = {
  'registry-access': () => 'docker_org_setting_registry_access_management.registry_access',
  'image-access': organization => `docker_org_setting_image_access_management.image_access["${organization}"]`,
};

function applyValues(state: DesiredState, settings: readonly HubSettingResource[]): Values {
  const imageAccess = settings.filter(({setting}) => setting === 'image-access');
  return {
    organization: state.organization.name,
    policy: state.hubPolicy,
    requests: settings.map(({setting, organization}) => ({
      title: HUB_SETTING_NAMES[setting],
      organization,
      path: hubSettingPath(setting, organization),
      file: `/${setting}.json`,
      remove: `/${setting}-remove.json`,
      backup: `/${setting}-${organization}.json`,
      merged: `/${setting}-${organization}-merged.json`,
      back: `/${setting}-${organization}-back.json`,
      kept: KEPT[setting],
      same: SAME[setting],
    })),
    imports: settings.map(({setting, organization}) => ({address: ADDRESSES[setting](organization), organization})),
    repositories: imageAccess.some(({controls}) => controls.includes('imageAccess.official')),
    several: imageAccess.length > 1,
  };
}
