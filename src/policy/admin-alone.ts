import {PLATFORM_NAMES, type Platform} from '../desktop/platforms.ts';
import type {Finding} from '../finding.ts';
import {type MapNode, nodeAt, placeOf} from './tree.ts';

/**
 * Settings on a system without sign-in source. The file forces sign-in and names no organisation: an account from
 * elsewhere passes, and for accounts without Docker Business the settings are ignored. Whether it does so on Linux too,
 * Docker's pages do not settle. Source: docker/docs enforce-sign-in/methods.md@cc4ce29.
 */
export function adminAlone(root: MapNode, ring: string | null, platform: Platform): Finding {
  const patch = ['rings', ring ?? '', 'patch', 'signIn', platform];
  const path = ring !== null && nodeAt(root, patch) ? patch : ['signIn', platform];
  const accepted = nodeAt(root, ['adminSettingsWithoutOrganization']);
  const isAccepted = accepted?.kind === 'scalar' && accepted.value === 'allow';
  const consequence =
    platform === 'linux'
      ? 'whether admin-settings.json alone makes anybody sign in there is not settled, and it names no organisation'
      : 'admin-settings.json alone asks for any account, not for one of your organisation';
  const remedy = `Name a source in signIn.${platform}`;
  return {
    code: 'DD-ADMIN-ALONE',
    controls: [`signIn.${platform}`, 'settings'],
    status: 'fail',
    severity: isAccepted ? 'medium' : 'high',
    subject: path.join('.'),
    message: `On ${PLATFORM_NAMES[platform]} there are settings and no sign-in source: ${consequence}.`,
    where: placeOf(root, path),
    hint: isAccepted
      ? `${remedy}, or remove the settings there; adminSettingsWithoutOrganization: allow accepts it.`
      : `${remedy}, remove the settings there, or accept it with adminSettingsWithoutOrganization: allow.`,
    source: 'docker/docs enforce-sign-in/methods.md@cc4ce29',
  };
}
