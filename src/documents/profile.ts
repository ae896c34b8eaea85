import {plistFile} from '../formats/plist.ts';
import {DNS_NAMESPACE, uuidV5} from '../formats/uuid.ts';
import {profileIdentifier} from '../state/identity.ts';
import type {DesiredState, Organization} from '../state/state.ts';
import type {Document} from './document.ts';
import {endpointOf} from './endpoint.ts';

/** By convention upper case. Source: apple/device-management CommonPayloadKeys.yaml@b6202ca. */
function payloadUuid(organization: Organization, identifier: string): string {
  return uuidV5(uuidV5(DNS_NAMESPACE, organization.domain), identifier).toUpperCase();
}

/**
 * The configuration profile for the device channel; undefined where the policy wants no managed preference on macOS.
 * Keys: apple/device-management TopLevel.yaml@b6202ca; preference domain: docker/docs enforce-sign-in/methods.md@cc4ce29.
 */
export function composeProfile(state: DesiredState): Document | undefined {
  const preference = endpointOf(state, 'macos')?.preference;
  if (!preference) return undefined;
  const {organization} = state;
  const identifier = profileIdentifier(organization);
  const payload = `${identifier}.preferences`;
  const contact = organization.contact === undefined ? '' : ` Questions: ${organization.contact}.`;
  const bytes = plistFile({
    PayloadContent: [
      {
        ...preference.values,
        PayloadDisplayName: 'Docker Desktop',
        PayloadIdentifier: payload,
        PayloadType: preference.domain,
        PayloadUUID: payloadUuid(organization, payload),
        PayloadVersion: 1,
      },
    ],
    PayloadDescription: `Docker Desktop policy ${state.policy}, revision ${state.revision}.${contact}`,
    PayloadDisplayName: `Docker Desktop policy of ${organization.name}`,
    PayloadIdentifier: identifier,
    PayloadOrganization: organization.name,
    PayloadRemovalDisallowed: true,
    PayloadScope: 'System',
    PayloadType: 'Configuration',
    PayloadUUID: payloadUuid(organization, identifier),
    PayloadVersion: 1,
    TargetDeviceType: MAC,
  });
  return {
    id: 'macos-profile',
    name: 'docker-desktop.mobileconfig',
    title: 'Configuration profile, for the device channel of MDM',
    role: 'policy',
    mode: 0o644,
    bytes,
    controls: preference.controls,
  };
}

/** TargetDeviceType of a Mac. */
const MAC = 5;
