import {SOURCES} from '../desktop/sources.ts';
import {sha256} from '../formats/sha256.ts';
import {type CheckList, type Probe, type ProbeKind, probeId} from '../state/check.ts';
import {probeOfSource} from '../verify/effective.ts';
import type {Facts, Observation, ReceiptFact} from '../verify/facts.ts';
import {type Deadline, deadline} from './deadline.ts';
import type {Files} from './files.ts';
import {type Looks, lookAt} from './looks.ts';
import type {Look} from './observe.ts';

/** Longer than any tool may take. A file system on a network that is gone never answers. */
const TIME_LIMIT = 15_000;

/** What {@link gather} asks one system. */
export interface Eyes {
  readonly looks: Looks;
  readonly files: Files;
  readonly receipt: () => Promise<ReceiptFact>;
}

/**
 * All looks at once, each of them within the limit. Looks of another channel than the receipt names, and those about a
 * Docker Desktop that is not there, are left out: nobody judges them, and they may need tools.
 */
export async function gather(list: CheckList, look: Look, eyes: Eyes, timeLimit = TIME_LIMIT): Promise<Facts> {
  const limit = deadline(timeLimit);
  const observations = new Map<string, Promise<Observation>>();
  const observe = (probe: Probe): Promise<Observation> => {
    const id = probeId(probe);
    const seen = observations.get(id) ?? limit.of(lookAt(eyes.looks, probe));
    observations.set(id, seen);
    return seen;
  };
  try {
    const receipt = limit.of(eyes.receipt());
    const desktop = observe({kind: 'desktop-version'});
    for (const probe of sourceProbes(list, look)) void observe(probe);
    await Promise.all(
      look.checks
        .filter(({platform, probe}) => platform === look.platform && !FOLLOWING.includes(probe.kind))
        .map(async ({probe, channels, needsDesktop}) => {
          if (needsDesktop && (await desktop).status === 'absent') return;
          if (channels && !channels.includes(channelOf(await receipt))) return;
          await observe(probe);
        }),
    );
    const contents = await changedContents(list, look, eyes.files, limit);
    return {
      platform: look.platform,
      ...(look.root !== undefined && {root: look.root}),
      observations: new Map(await Promise.all([...observations].map(async ([id, seen]) => [id, await seen] as const))),
      receipt: await receipt,
      ...(contents.size > 0 && {contents}),
    };
  } finally {
    limit.end();
  }
}

/** These follow from the rest. */
const FOLLOWING: readonly ProbeKind[] = ['effective-source', 'receipt'];

const channelOf = (receipt: ReceiptFact): string => (receipt.status === 'believed' ? receipt.channel : '');

function sourceProbes(list: CheckList, {platform}: Look): readonly Probe[] {
  const sources = list.sources[platform] ?? SOURCES[platform].map(({id}) => ({source: id}));
  return sources.map(({source}) => probeOfSource({platform}, source));
}

/** Bytes of the files that are there and are not what the policy wants. */
async function changedContents(
  list: CheckList,
  {platform}: Look,
  files: Files,
  limit: Deadline,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = new Map<string, Uint8Array>();
  await Promise.all(
    list.checks.map(async ({platform: system, probe, expect}) => {
      if (system !== platform || probe.kind !== 'file-content' || expect.is !== 'equal') return;
      const content = await limit.of(files.content(probe.path));
      if (content.status === 'bytes' && `sha256 ${sha256(content.bytes)}` !== expect.value)
        contents.set(probe.path, content.bytes);
    }),
  );
  return contents;
}
