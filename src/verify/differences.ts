import {canonical, isJsonObject, type Json, type JsonObject} from '../json.ts';
import {printable} from '../state/check.ts';

/** More is no help to anybody. */
const SHOWN = 5;
const LONGEST = 80;

/** What the list of organisations has that the wanted one has not, and the other way round; undefined where it is equal. */
export function organizationDifference(found: readonly unknown[], wanted: readonly string[]): string | undefined {
  const names = found.filter(name => typeof name === 'string');
  const spelt = wanted.flatMap(name => {
    const other = names.find(each => each !== name && each.toLowerCase() === name.toLowerCase());
    return other !== undefined && !names.includes(name) ? [[name, other] as const] : [];
  });
  const missing = wanted.filter(name => !names.includes(name) && !spelt.some(([right]) => right === name));
  const added = names.filter(name => !wanted.includes(name) && !spelt.some(([, wrong]) => wrong === name));
  const sentences = [
    // Source: docker/docs pull request 24953, enforce-sign-in/methods.md: names are in lower case.
    ...spelt.map(
      ([right, wrong]) =>
        `It says ${shown(wrong)} where the policy says ${shown(right)}: in other case it is another name, and everybody may be signed out.`,
    ),
    ...(missing.length > 0 ? [`It does not name ${listed(missing)}.`] : []),
    ...(added.length > 0 ? [`It names ${listed(added)}, which the policy does not.`] : []),
    ...(names.length < found.length ? ['It holds something that is no name of an organisation.'] : []),
  ];
  if (sentences.length > 0) return sentences.join(' ');
  if (names.join('\n') === wanted.join('\n')) return undefined;
  return names.length === wanted.length
    ? `It names the same organisations in another order: Registry Access Management is that of the first, ${shown(names[0] ?? '')}, and should be that of ${shown(wanted[0] ?? '')}.`
    : 'It names an organisation twice.';
}

/** Which settings differ: path, what is wanted, what is there. */
export function settingDifference(found: JsonObject, wanted: JsonObject): string {
  const differences = [...differencesOf(found, wanted, [])];
  const more = differences.length - SHOWN;
  return [...differences.slice(0, SHOWN), ...(more > 0 ? [`${more} more differ.`] : [])].join(' ');
}

function* differencesOf(found: JsonObject, wanted: JsonObject, above: readonly string[]): Generator<string> {
  for (const key of [...new Set([...Object.keys(wanted), ...Object.keys(found)])].sort()) {
    const [there, meant] = [own(found, key), own(wanted, key)];
    const path = printable([...above, key].join('.')).slice(0, LONGEST);
    if (there === undefined) yield `${path} is missing.`;
    else if (meant === undefined) yield `${path} is there and not in the policy.`;
    else if (isJsonObject(there) && isJsonObject(meant)) yield* differencesOf(there, meant, [...above, key]);
    else if (canonical(there) === canonical(meant)) continue;
    else if (key === 'locked' && meant === true)
      yield `${printable(above.join('.'))} is unlocked: users may change it.`;
    else yield `${path} is ${shown(there)} and should be ${shown(meant)}.`;
  }
}

const own = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

function shown(value: Json): string {
  const text = printable(typeof value === 'string' ? `"${value}"` : JSON.stringify(value));
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}...` : text;
}

function listed(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return `${names.slice(0, SHOWN).map(shown).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
