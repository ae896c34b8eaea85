import {PLATFORM_NAMES, PLATFORMS, type Platform} from '../../../desktop/platforms.ts';
import {daysAfter, isOver} from '../../day.ts';
import type {Day} from '../../policy.ts';
import {pathText} from '../../problem.ts';
import type {Facts} from '../facts.ts';
import type {Hit, Rule} from '../rule.ts';
import {entryHit} from './allow-list-entry.ts';
import {isHub, isHubMirror} from './hub-entry.ts';

/** Days before its end at which something is said to end soon. */
const SOON = 30;

/** What the policy says about itself, whatever Docker Desktop makes of it. */
export const policyRules: readonly Rule[] = [
  {
    id: 'WF-EXPIRES-SOON',
    group: 'Policy',
    severity: 'warning',
    condition: `An exception, an allow-list entry, a review or an ignored rule (an info) ends within ${SOON} days. What has ended is READ-EXPIRED, READ-REVIEW or WF-IGNORE-EXPIRED.`,
    message: 'It ends soon.',
    fix: 'Renew it with a later day, or plan to remove it.',
    source: 'rule of this program',
    judged: 'policy',
    judge: endingSoon,
  },
  {
    id: 'WF-OFF',
    group: 'Policy',
    severity: 'warning',
    condition:
      'A section that protects is switched off: registryAccess: off, imageAccess: off, or no sign-in source on a system that has no settings either (one that has is DD-ADMIN-ALONE).',
    message: 'This protection is switched off, for everybody.',
    fix: 'Remove the section to leave it unmanaged, or accept this rule under lint.ignore with the reason.',
    source: 'rule of this program',
    judged: 'policy',
    judge: switchedOff,
  },
  {
    id: 'WF-UNSERVED',
    group: 'Policy',
    severity: 'info',
    condition:
      'A version, installation or agent is described for an operating system that `platforms` leaves out. Sign-in, overrides and exceptions of such a system are READ-PLATFORM.',
    message: 'This is about a system that `platforms` leaves out: it has no effect.',
    fix: 'Add the system to platforms, or remove the key.',
    source: 'rule of this program',
    judged: 'policy',
    judge: unserved,
  },
  {
    id: 'WF-CONTRADICTION',
    group: 'Policy',
    severity: 'warning',
    condition:
      'Docker Hub is denied by registryAccess, and imageAccess.repositories or an entry of registryAccess.allow lets something of Docker Hub through.',
    message:
      'Docker Hub is denied, and this allows a part of it: what is denied as a registry cannot be reached at all.',
    fix: 'Set registryAccess.dockerHub to allow, or remove this.',
    source: 'docker/docs registry-access-management.md@8a5905a; docker/docs image-access-management.md@5e968d0',
    judged: 'policy',
    judge: contradictions,
  },
  {
    id: 'WF-PLACEHOLDER',
    group: 'Policy',
    severity: 'info',
    condition:
      'A domain under .example, .test, .invalid or .localhost, or a UUID that documentation prints. Organisations and addresses of Docker’s pages are DD-PLACEHOLDER.',
    message: 'This is a placeholder: it belongs to nobody.',
    fix: 'Write your own.',
    source: 'RFC 2606 section 2; docker/docs enforce-sign-in/methods.md@cc4ce29; the examples of this program',
    judged: 'policy',
    judge: placeholders,
  },
];

function* endingSoon({policy: {registryAccess, exceptions, lint}, ring, at, place}: Facts): Generator<Hit> {
  const soon = (path: readonly PropertyKey[], day: Day | undefined, what: string, over: Partial<Hit> = {}): Hit[] =>
    day === undefined || isOver(day, at) || day > daysAfter(at, SOON)
      ? []
      : [{at: place(...path), subject: pathText(path), message: `${what} on ${day}, within ${SOON} days.`, ...over}];
  if (ring === null) {
    const entries = registryAccess === undefined || registryAccess === 'off' ? [] : registryAccess.allow;
    for (const [index, {id, expires, review}] of entries.entries()) {
      const path = ['registryAccess', 'allow', index];
      yield* soon([...path, 'expires'], expires, `The allow-list entry ${id} ends`);
      yield* soon([...path, 'review'], review, `The review of the allow-list entry ${id} is due`);
    }
    for (const [index, {rule, until}] of lint.ignore.entries())
      yield* soon(['lint', 'ignore', index, 'until'], until, `${rule} is accepted no longer than to its last day`, {
        // A warning would end the acceptance that many days early wherever warnings count.
        severity: 'info',
      });
  }
  for (const [index, {control, ring: own, expires}] of exceptions.entries())
    if (own === ring) yield* soon(['exceptions', index, 'expires'], expires, `The exception for ${control} ends`);
}

function* switchedOff({policy: {registryAccess, imageAccess}, systems, place, signIn}: Facts): Generator<Hit> {
  for (const [key, value] of Object.entries({registryAccess, imageAccess}))
    if (value === 'off') yield {at: place(key), subject: key, controls: [key]};
  for (const {platform, sources, managesSettings} of systems)
    if (sources.length === 0 && !managesSettings)
      yield {
        ...signIn(platform),
        controls: [`signIn.${platform}`],
        message: `On ${PLATFORM_NAMES[platform]} nobody has to sign in: without a source nothing else of Docker Hub is enforced there.`,
        fix: `Name a source in signIn.${platform}, leave the system out of platforms, or accept this rule under lint.ignore with the reason.`,
      };
}

/** Where a system is spoken of besides signIn, overrides and exceptions. */
const ABOUT: Readonly<Record<Platform, readonly (readonly string[])[]>> = {
  windows: [['desktop', 'install']],
  macos: [],
  linux: [['linuxAgent']],
};

function* unserved({policy: {platforms}, place, written}: Facts): Generator<Hit> {
  for (const platform of PLATFORMS.filter(system => !platforms.includes(system)))
    for (const path of [
      ['desktop', 'minimumVersion', platform],
      ['desktop', 'maximumVersion', platform],
      ...ABOUT[platform],
    ])
      if (written(...path)) yield {at: place(...path), subject: pathText(path)};
}

function* contradictions(facts: Facts): Generator<Hit> {
  const {registryAccess, imageAccess} = facts.policy;
  if (registryAccess === undefined || registryAccess === 'off' || registryAccess.dockerHub === 'allow') return;
  for (const entry of facts.allow) {
    const key = entry.host === undefined ? 'use' : 'host';
    if (isHub(entry)) yield entryHit(facts, entry, key);
    else if (isHubMirror(entry))
      yield entryHit(facts, entry, key, {
        message: 'Docker Hub is denied, and mirror.gcr.io serves copies of its images to everybody.',
      });
  }
  if (imageAccess === undefined || imageAccess === 'off' || imageAccess.repositories.length === 0) return;
  yield {
    at: facts.place('imageAccess', 'repositories'),
    subject: 'imageAccess.repositories',
    controls: ['imageAccess'],
  };
}

/** UUIDs of Docker's sample profile, those of the examples, and the one of nobody. */
const SAMPLE_UUIDS = new Set(['eed295b0-a650-40b0-9dda-90efb12be3c7', '0deedb64-7dc9-46e5-b6bf-69d64a9561ce']);
const SAME_DIGITS = /^([0-9a-f])\1{7}(?:-\1{4}){3}-\1{12}$/i;
const RESERVED_DOMAIN = /\.(?:example|test|invalid|localhost)$/;

function* placeholders({policy: {organization, rings}, ring, place}: Facts): Generator<Hit> {
  if (ring === null && RESERVED_DOMAIN.test(organization.domain))
    yield {
      at: place('organization', 'domain'),
      subject: 'organization.domain',
      message: `${organization.domain} is a name for examples: it belongs to nobody, and identifiers are derived from it.`,
      fix: 'Write a domain you own, before anything is rolled out: it never changes later.',
    };
  for (const [channel, group] of Object.entries(rings.find(({name}) => name === ring)?.groups ?? {})) {
    const path = ['rings', ring!, 'groups', channel];
    if (SAMPLE_UUIDS.has(group.toLowerCase()) || SAME_DIGITS.test(group))
      yield {at: place(...path), subject: pathText(path), message: 'This UUID is a placeholder: no group has it.'};
  }
}
