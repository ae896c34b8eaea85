import {SOURCES} from '../desktop/sources.ts';
import {printable} from '../state/check.ts';
import type {ReceiptFact} from '../verify/facts.ts';
import {parsePolicyId} from '../verify/policy-id.ts';
import {ADMINS_WRITE} from '../verify/windows-access.ts';
import type {WindowsAnswers} from './windows-answers.ts';
import {below, keyAccess, keySteps} from './windows-looks.ts';
import {Unanswered, type WindowsLook} from './windows-request.ts';

const NAMES = ['Policy', 'Revision', 'Channel', 'Changed'] as const;

/** The key below which templates/windows/install.ps1.hbs keeps what it wrote. */
function receiptKey(organization: string): string {
  return `HKLM\\SOFTWARE\\Wharfinger\\${organization}`;
}

export function receiptAsks(organization: string): readonly WindowsLook[] {
  const key = receiptKey(organization);
  return [
    ...keySteps(key).map((step): WindowsLook => ({look: 'key', key: below(step)})),
    ...[...NAMES, 'Files'].map((name): WindowsLook => ({look: 'value', key: below(key), name})),
  ];
}

/** A receipt, and when an installer last wrote it: empty where it is not believed. */
export interface WindowsReceipt {
  readonly fact: ReceiptFact;
  readonly changed: string;
}

/**
 * Believes a receipt only if nobody but an administrator can have written its key. An installation that was cut off
 * leaves a receipt without a policy, or one with lines of two digests for one path.
 */
export function windowsReceipt(organization: string, answers: WindowsAnswers): WindowsReceipt {
  try {
    return believed(organization, answers);
  } catch (error) {
    if (error instanceof Unanswered) return without(error.observation);
    throw error;
  }
}

function believed(organization: string, answers: WindowsAnswers): WindowsReceipt {
  // Whoever wrote checks.json does not choose another key.
  if (!/^[a-z][a-z0-9-]{1,31}$/.test(organization)) return notBelieved('malformed organisation');
  const key = receiptKey(organization);
  const access = keyAccess(key, answers);
  if (access.status !== 'value') return without(access);
  if (access.value !== ADMINS_WRITE) return notBelieved(access.value);
  const [policy, revision, channel, changed] = NAMES.map(name =>
    printable(answers.value(below(key), name).data.join('')),
  ) as [string, string, string, string];
  if (policy === '') return notBelieved('it names no policy');
  if (parsePolicyId(policy)?.slug !== organization) return notBelieved('of another organisation');
  // An installer touches nothing else, so nothing else can be its work.
  const known = new Set<string>(SOURCES.windows.map(({location}) => location));
  const records = answers.value(below(key), 'Files').data.flatMap(line => {
    const [, sha256, path] = /^([0-9a-f]{64}) (.*)$/.exec(line) ?? [];
    const place = answers.written(path ?? '');
    return sha256 !== undefined && known.has(place) ? [{path: place, sha256}] : [];
  });
  const complete = new Set(records.map(({path}) => path)).size === records.length;
  return {fact: {status: 'believed', policy, revision, channel, complete, records}, changed};
}

const without = (fact: ReceiptFact): WindowsReceipt => ({fact, changed: ''});
const notBelieved = (reason: string): WindowsReceipt => without({status: 'not-believed', reason});
