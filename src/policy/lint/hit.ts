import {controlPath} from '../../desktop/settings/settings.ts';
import type {System} from './facts.ts';
import type {Hit, Missing} from './rule.ts';

type Said = Omit<Partial<Hit>, 'subject'>;

/** A hit at a setting of admin-settings.json, or at its nearest written ancestor. The subject of a `value` is its setting. */
export function settingHit({setting}: System, path: string, said: Said = {}): Hit {
  const keys = path.split('.');
  let at = setting(path)?.at;
  for (let length = keys.length - 1; at === undefined && length > 0; length--)
    at = setting(keys.slice(0, length).join('.'))?.at;
  if (!at) throw new RangeError(`the policy does not set ${path}`);
  return {
    at,
    subject: `settings.${path.replace(/\.value$/, '')}`,
    controls: [`settings.${controlPath(keys).join('.')}`],
    ...said,
  };
}

/** The hit, where the fleet may include a client from the first version up to, but not including, the second. */
export function* whereIncludes(
  {mayInclude}: System,
  [first, before]: readonly [string, string],
  hit: Hit,
): Generator<Hit | Missing> {
  const includes = mayInclude(first, before);
  if (includes === undefined) yield {needs: 'desktop.minimumVersion'};
  else if (includes) yield hit;
}
