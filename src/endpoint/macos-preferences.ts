import {isPlistObject, readPlist} from '../formats/plist-reader.ts';
import type {Observation} from '../verify/facts.ts';
import type {Files} from './files.ts';
import {absent, type Looks, unreadable, value} from './looks.ts';
import type {RunTool} from './tool.ts';

/**
 * Where the computer level of MDM lands, a property list per domain; whoever reads preferences reads this file. Source:
 * the table managed_policies of osquery, which reads the same. Root may forge it until profiles are next refreshed: that
 * the profile is there and its preference forced is asked apart.
 */
const MANAGED = '/Library/Managed Preferences';
const DOMAIN = /^[A-Za-z0-9][A-Za-z0-9.-]*$/;

export function managedPreference(files: Files): Looks['managed-preference'] {
  return async ({domain, name}) => {
    if (!DOMAIN.test(domain)) return unreadable('not the name of a domain');
    const content = await files.content(`${MANAGED}/${domain}.plist`);
    if (content.status === 'absent' || content.status === 'unreadable') return content;
    if (content.status !== 'bytes') return unreadable(content.status);
    const preferences = readPlist(content.bytes);
    if (!isPlistObject(preferences)) return unreadable('the preferences are no property list');
    if (!Object.hasOwn(preferences, name)) return absent;
    const preference = preferences[name]!;
    if (typeof preference === 'string') return value(`kind=string;${preference}`);
    return value(Array.isArray(preference) ? 'kind=array' : 'kind=other');
  };
}

/**
 * Whether the system itself says that nobody but MDM sets it. Domain and name are arguments, never code.
 * Source: usnistgov/macos_security, the pattern of its checks; documentation of NSUserDefaults.
 */
const IS_FORCED =
  'function run(argv) { return $.NSUserDefaults.alloc.initWithSuiteName(argv[0]).objectIsForcedForKey(argv[1]); }';

export async function preferenceForced(domain: string, name: string, run: RunTool): Promise<Observation> {
  if (!DOMAIN.test(domain) || !DOMAIN.test(name)) return unreadable('not the name of a preference');
  const result = await run('/usr/bin/osascript', ['-l', 'JavaScript', '-e', IS_FORCED, domain, name]);
  if (result.status === 'missing') return unreadable('osascript is not installed');
  if (result.status === 'failed') return unreadable(result.reason);
  const word = result.stdout.trim();
  return result.code === 0 && (word === 'true' || word === 'false')
    ? value(word)
    : unreadable('osascript does not answer');
}
