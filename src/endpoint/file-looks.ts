import type {Platform} from '../desktop/platforms.ts';
import {sha256} from '../formats/sha256.ts';
import type {Observation, ReceiptFact} from '../verify/facts.ts';
import {accessOf, type ReadAccessList} from './access.ts';
import type {Files} from './files.ts';
import {absent, type Looks, notHere, unreadable, value} from './looks.ts';
import type {Content} from './read-file.ts';
import {receiptFact} from './receipt.ts';

/** Lists that block advertisements have grown to several mebibytes. */
const HOSTS_LIMIT = 32 * 1024 * 1024;

/** What Linux and macOS look at alike: files, by nothing but the calls of the system. */
export function fileLooks(files: Files, hosts: string, now: () => Date, readList?: ReadAccessList) {
  return {
    'file-content': async ({path}) => contentObservation(await files.content(path)),
    'file-access': ({path}) => accessOf(path, 'file', files, readList),
    'folder-access': ({path}) => accessOf(path, 'folder', files, readList),
    presence: async ({path}) => {
      const {steps, end} = await files.way(path);
      return end.status === 'absent' || end.status === 'unreadable' ? end : value(steps.at(-1)!.entry.kind);
    },
    misspelt: ({path}) => misspelt(path, files),
    'hosts-file': ({names}) => redirected(names, hosts, files),
    today: async () => value(now().toISOString().slice(0, 10)),
    'registry-value': notHere,
    'registry-copy': notHere,
    'registry-access': notHere,
    'wsl-version': notHere,
    'windows-containers': notHere,
    'per-user-install': notHere,
    'effective-source': notHere,
    receipt: notHere,
  } satisfies Partial<Looks>;
}

/** The receipt of the organisation below a folder that only administrators may change. */
export async function lookAtReceipt(
  folder: string,
  organization: string,
  platform: Platform,
  files: Files,
  readList?: ReadAccessList,
): Promise<ReceiptFact> {
  // Whoever wrote checks.json does not choose another path.
  if (!/^[a-z][a-z0-9-]{1,31}$/.test(organization)) return {status: 'not-believed', reason: 'malformed organisation'};
  const path = `${folder}/${organization}/receipt.json`;
  const [access, content] = await Promise.all([accessOf(path, 'file', files, readList), files.content(path)]);
  return receiptFact(access, content, organization, platform);
}

function contentObservation(content: Content): Observation {
  switch (content.status) {
    case 'bytes':
      return value(`sha256 ${sha256(content.bytes)}`);
    case 'not-a-file':
    case 'too-large':
      return value(content.status);
    default:
      return content;
  }
}

async function misspelt(path: string, files: Files): Promise<Observation> {
  const cut = path.lastIndexOf('/');
  const right = path.slice(cut + 1);
  const names = await files.names(path.slice(0, cut) || '/');
  if (names.status !== 'seen') return names;
  const wrong = names.value.filter(name => name !== right && lowerCase(name) === lowerCase(right));
  return wrong.length === 0 ? absent : value(wrong.sort().join('/'));
}

/** ASCII only: the Kelvin sign is no k to any file system. */
const lowerCase = (text: string): string => text.replace(/[A-Z]/g, letter => letter.toLowerCase());

/** A zero byte ends what the resolver reads of a line, as `#` does. */
const COMMENT = /[#\0].*/s;
/** `isspace` of C, by which the resolver takes a line apart; JavaScript counts more as blanks. Source: glibc nss_files. */
const BLANKS = /[ \t\v\f\r]+/;

async function redirected(names: readonly string[], hosts: string, files: Files): Promise<Observation> {
  const content = await files.content(hosts, HOSTS_LIMIT);
  if (content.status === 'absent') return value('none');
  if (content.status === 'unreadable') return content;
  if (content.status !== 'bytes') return unreadable(content.status);
  const found = new Set<string>();
  for (const line of Buffer.from(content.bytes).toString('latin1').split('\n')) {
    const [, ...entries] = line
      .replace(COMMENT, '')
      .split(BLANKS)
      .filter(word => word !== '');
    for (const entry of entries) found.add(lowerCase(entry).replace(/\.$/, ''));
  }
  const hit = names.filter(name => found.has(lowerCase(name))).sort();
  return value(hit.length === 0 ? 'none' : hit.join(','));
}
