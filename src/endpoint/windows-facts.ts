import {SOURCES} from '../desktop/sources.ts';
import {sha256} from '../formats/sha256.ts';
import type {Json} from '../json.ts';
import {type CheckList, type Probe, type ProbeKind, probeId} from '../state/check.ts';
import {probeOfSource} from '../verify/effective.ts';
import type {Facts, Observation, ReceiptFact} from '../verify/facts.ts';
import {unreadable} from './looks.ts';
import type {Look} from './observe.ts';
import {type WindowsAnswers, windowsAnswers} from './windows-answers.ts';
import {asksOf, seen} from './windows-looks.ts';
import {CONTENT_LIMIT, contentLook} from './windows-product.ts';
import {receiptAsks, windowsReceipt} from './windows-receipt.ts';
import {lookId, Unanswered, type WindowsRequest} from './windows-request.ts';

/** These follow from the rest. */
const FOLLOWING: readonly ProbeKind[] = ['effective-source', 'receipt'];

/** Everything the checks of Windows, its sources and its receipt need to know, each once. */
export function windowsRequest(list: CheckList, look: Look): WindowsRequest {
  const ground = {elsewhere: look.root !== undefined};
  const looks = [
    ...probesOf(list, look).flatMap(probe => asksOf(probe, ground)),
    ...wantedContents(list).map(({path}) => contentLook(path)),
    ...(ground.elsewhere ? [] : receiptAsks(list.organization)),
  ];
  return {root: look.root ?? '', looks: [...new Map(looks.map(each => [lookId(each), each])).values()]};
}

/** What Windows answered, as facts: pure, and never more than was answered. */
export function normaliseWindows(list: CheckList, look: Look, request: WindowsRequest, raw: Json): Facts {
  let answers: WindowsAnswers;
  try {
    answers = windowsAnswers(request, raw);
  } catch (error) {
    if (error instanceof Unanswered) return blindFacts(list, look, error.message);
    throw error;
  }
  const elsewhere = look.root !== undefined;
  const {fact: receipt, changed} = elsewhere
    ? {fact: {status: 'unseen', reason: 'another root cannot show it'} as const, changed: ''}
    : windowsReceipt(list.organization, answers);
  const contents = changedContents(list, answers);
  return {
    ...factsOf(list, look, receipt, probe => seen(probe, answers, {elsewhere, changed})),
    ...(contents.size > 0 && {contents}),
  };
}

/** What is known of a machine that gave no answer: nothing, and why. */
export function blindFacts(list: CheckList, look: Look, reason: string): Facts {
  return factsOf(list, look, unreadable(reason), () => unreadable(reason));
}

function factsOf(list: CheckList, look: Look, receipt: ReceiptFact, observe: (probe: Probe) => Observation): Facts {
  return {
    platform: 'windows',
    ...(look.root !== undefined && {root: look.root}),
    observations: new Map(probesOf(list, look).map(probe => [probeId(probe), observe(probe)])),
    receipt,
  };
}

function probesOf(list: CheckList, {checks}: Look): readonly Probe[] {
  const sources = list.sources.windows ?? SOURCES.windows.map(({id}) => ({source: id}));
  return [
    ...sources.map(({source}) => probeOfSource({platform: 'windows'}, source)),
    {kind: 'desktop-version'} as const,
    ...checks
      .filter(({platform, probe}) => platform === 'windows' && !FOLLOWING.includes(probe.kind))
      .map(({probe}) => probe),
  ];
}

/** Files whose content the policy says, and its digest. */
function wantedContents({checks}: CheckList): readonly {readonly path: string; readonly wanted: string}[] {
  return checks.flatMap(({platform, probe, expect}) =>
    platform === 'windows' && probe.kind === 'file-content' && expect.is === 'equal'
      ? [{path: probe.path, wanted: expect.value}]
      : [],
  );
}

/** Bytes of the files that are there and are not what the policy wants. */
function changedContents(list: CheckList, answers: WindowsAnswers): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  for (const {path, wanted} of wantedContents(list)) {
    try {
      const {kind, link, length, bytes} = answers.content(path, CONTENT_LIMIT);
      const isWhole = kind === 'file' && !link && bytes.length === length;
      if (isWhole && `sha256 ${sha256(bytes)}` !== wanted) contents.set(path, bytes);
    } catch (error) {
      if (!(error instanceof Unanswered)) throw error;
    }
  }
  return contents;
}
