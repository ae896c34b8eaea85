import {isPlistObject, readPlist} from '../formats/plist-reader.ts';
import type {CheckList} from '../state/check.ts';
import type {Facts, Observation} from '../verify/facts.ts';
import {fileLooks, lookAtReceipt} from './file-looks.ts';
import {Files} from './files.ts';
import {gather} from './gather.ts';
import {anotherRoot, type Looks, notHere, unreadable, value} from './looks.ts';
import {accessLists} from './macos-access-list.ts';
import {flagsOf} from './macos-flags.ts';
import {managedPreference, preferenceForced} from './macos-preferences.ts';
import {restartOf} from './macos-processes.ts';
import {profileState} from './macos-profiles.ts';
import type {Look} from './observe.ts';
import {type System, thisSystem} from './system.ts';

const RECEIPTS = '/Library/Application Support/Wharfinger';
/** `/etc` is a link to it. */
const HOSTS = '/private/etc/hosts';
/** Where the installer puts Docker Desktop. Source: docker/docs install/mac-install.md. */
const DESKTOP = '/Applications/Docker.app';

export function observeMacos(list: CheckList, look: Look, system: System = thisSystem(look.root)): Promise<Facts> {
  const files = new Files(system.base);
  const readList = accessLists(files, system.run);
  return gather(list, look, {
    files,
    looks: {
      ...fileLooks(files, HOSTS, system.now, readList),
      ...(look.root === undefined ? machineLooks(files, system) : rootLooks),
      'desktop-version': () => desktopVersion(files),
      'file-list': notHere,
      'file-flags': ({path}) => flagsOf(path, files, system.run),
      'file-label': notHere,
      mounts: notHere,
      'package-version': notHere,
      'unit-enabled': notHere,
    },
    receipt: () => lookAtReceipt(RECEIPTS, list.organization, 'macos', files, readList),
  });
}

type MachineLooks = Pick<Looks, 'managed-preference' | 'preference-forced' | 'profile' | 'restart'>;

function machineLooks(files: Files, {run, user}: System): MachineLooks {
  const preference = managedPreference(files);
  return {
    'managed-preference': preference,
    'preference-forced': async ({domain, name}) => {
      const seen = await preference({kind: 'managed-preference', domain, name});
      return seen.status === 'value' ? preferenceForced(domain, name, run) : seen;
    },
    profile: ({identifier}) => profileState(identifier, user, run),
    restart: ({paths}) => restartOf(paths, files, run),
  };
}

const rootLooks: MachineLooks = {
  'managed-preference': anotherRoot,
  'preference-forced': anotherRoot,
  profile: anotherRoot,
  restart: anotherRoot,
};

async function desktopVersion(files: Files): Promise<Observation> {
  const {end} = await files.way(DESKTOP);
  if (end.status === 'absent' || end.status === 'unreadable') return end;
  const content = await files.content(`${DESKTOP}/Contents/Info.plist`);
  if (content.status !== 'bytes') return unreadable('its Info.plist cannot be read');
  const info = readPlist(content.bytes);
  const version = isPlistObject(info) ? info['CFBundleShortVersionString'] : undefined;
  return typeof version === 'string' && /^\d+(?:\.\d+)*$/.test(version)
    ? value(version)
    : unreadable('its Info.plist names no version');
}
