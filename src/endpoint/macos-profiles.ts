import {isPlistObject, type ReadPlist, readPlist} from '../formats/plist-reader.ts';
import type {Observation} from '../verify/facts.ts';
import {absent, unreadable, value} from './looks.ts';
import type {RunTool} from './tool.ts';

/** Key of the profiles of the whole machine; the others are names of users. Source: test data of micromdm and munki. */
const COMPUTER = '_computerlevel';

/** The computer level shows itself to root alone. */
export async function profileState(identifier: string, user: number, run: RunTool): Promise<Observation> {
  if (user !== 0) return unreadable('only root may list the profiles');
  const result = await run('/usr/bin/profiles', ['show', '-type', 'configuration', '-output', 'stdout-xml']);
  if (result.status === 'missing') return unreadable('profiles is not installed');
  if (result.status === 'failed') return unreadable(result.reason);
  if (result.code !== 0) return unreadable('profiles does not answer');
  const levels = readPlist(Buffer.from(result.stdout));
  // What it prints where there is none is not confirmed: a sentence, or a list without entries.
  if (levels === undefined && /^There are no configuration profiles installed/m.test(result.stdout)) return absent;
  if (!isPlistObject(levels)) return unreadable('profiles does not answer');
  for (const profile of listOf(levels[COMPUTER]))
    if (isPlistObject(profile) && profile['ProfileIdentifier'] === identifier)
      return value(profile['ProfileVerificationState'] === 'verified' ? 'verified' : 'unverified');
  const ofUsers = Object.values(levels).flatMap(listOf);
  const isOfUser = ofUsers.some(profile => isPlistObject(profile) && profile['ProfileIdentifier'] === identifier);
  return isOfUser ? value('user') : absent;
}

const listOf = (level: ReadPlist | undefined): readonly ReadPlist[] =>
  Array.isArray(level) ? (level as readonly ReadPlist[]) : [];
