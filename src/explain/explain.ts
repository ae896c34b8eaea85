import {KNOWN_ERRORS} from '../desktop/errors/errors.ts';
import {presetsOfHost} from '../desktop/registries/lookup.ts';
import {suggestSetting} from '../desktop/settings/settings.ts';
import {nearest} from '../nearest.ts';
import {checkNames, checkTopics} from './check-topics.ts';
import {errorsIn, foundError} from './errors.ts';
import type {Explanation} from './explanation.ts';
import {plainHost} from './host-name.ts';
import {hostAnswer} from './hosts.ts';
import {type KnownPolicy, slotsOf} from './known-policy.ts';
import {outcomesIn} from './outcomes.ts';
import {resultsIn} from './results.ts';
import {topicNames, topicsNamed} from './topics.ts';
import {verdictTopics} from './verdict-topics.ts';

/** Whether nothing fits. */
export function isEmpty({topics, errors, hosts, results, outcomes}: Explanation): boolean {
  return [topics, errors, hosts, results, outcomes].every(found => found.length === 0);
}

/** A word that has a meaning here, a host, the text of an error, or a text with the last line of a verifier or script. */
export function explain(asked: string, known?: KnownPolicy): Explanation {
  const text = asked.trim();
  return /[\s{]/.test(text) ? explainText(text, asked, known) : explainWord(text, asked, known);
}

/** The errors and result lines of a text such as a log; `asked` names it in the answer. */
export function explainText(text: string, asked: string, known?: KnownPolicy): Explanation {
  const {errors, hosts} = errorsIn(text);
  return answer(asked, known, {
    errors,
    hosts: hosts.map(({host, count}) => hostAnswer(host, count, known)),
    results: resultsIn(text, known),
    outcomes: outcomesIn(text),
  });
}

function explainWord(word: string, asked: string, known: KnownPolicy | undefined): Explanation {
  const checks = known?.states.flatMap(state => state.checks);
  const topics = [...verdictTopics(word), ...topicsNamed(word, known?.controls), ...checkTopics(word, checks)];
  const errors = KNOWN_ERRORS.filter(({id}) => id === word.toLowerCase()).map(error => foundError(error, 0, []));
  if (topics.length + errors.length > 0) return answer(asked, known, {topics, errors});
  const host = plainHost(word);
  if (host !== undefined && (known || presetsOfHost(host).length > 0))
    return answer(asked, known, {hosts: [hostAnswer(host, 0, known)]});
  const found = explainText(word, asked, known);
  return isEmpty(found) ? {...found, nearest: nearestTo(word, known)} : found;
}

function answer(asked: string, known: KnownPolicy | undefined, found: Partial<Explanation>): Explanation {
  return {
    explain: 1,
    asked,
    topics: [],
    errors: [],
    hosts: [],
    results: [],
    outcomes: [],
    ...(known?.registries && (found.hosts?.length ?? 0) > 0 && {slots: slotsOf(known.registries)}),
    nearest: [],
    ...found,
  };
}

const NEAREST = 5;

/** The likeliest first: what a published wrong name stands for, then spelling. */
function nearestTo(word: string, known: KnownPolicy | undefined): readonly string[] {
  const names = new Set([...topicNames(known?.controls), ...checkNames(), ...KNOWN_ERRORS.map(({id}) => id)]);
  const found = [...(suggestSetting(word.replace(/^settings\./i, ''))?.use ?? [])].slice(0, NEAREST);
  for (const name of found) names.delete(name);
  for (let name = nearest(word, names); name !== undefined && found.length < NEAREST; name = nearest(word, names)) {
    found.push(name);
    names.delete(name);
  }
  return found;
}
