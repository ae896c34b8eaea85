import type {CheckList} from '../state/check.ts';
import type {Report} from '../verify/report.ts';

/** What the person who started the run should know besides the result. */
export function verifyNotes(report: Report, list: CheckList): readonly string[] {
  return [...otherRing(report, list), ...unread(report)];
}

/** The machine is of another ring than the one that was verified: most likely the question was wrong, not the machine. */
function otherRing({have, policy}: Report, {ring}: CheckList): readonly string[] {
  if (have === null) return [];
  const [theirs, ours] = [scopeOf(have), scopeOf(policy)];
  if (theirs.slug !== ours.slug || theirs.ring === ours.ring) return [];
  const asked = ring === null ? 'what holds outside every ring' : `ring ${ring}`;
  return theirs.ring === undefined
    ? [`The receipt names ${have}, of no ring, and ${asked} was verified. If the receipt is right, leave out --ring.`]
    : [`The receipt names ${have}, and ${asked} was verified. If the receipt is right: --ring ${theirs.ring}`];
}

/** `acme.pilot@01234567` → acme, pilot. */
function scopeOf(policy: string): {readonly slug: string; readonly ring: string | undefined} {
  const [slug = '', ring] = policy.replace(/@.*$/, '').split('.');
  return {slug, ring};
}

function unread({findings, host}: Report): readonly string[] {
  const count = findings.filter(({status}) => status === 'unknown').length;
  if (count === 0) return [];
  const who = host.os === 'windows' ? 'an administrator' : 'root';
  return [
    `${count} ${count === 1 ? 'check' : 'checks'} could not be established, which is never well. If something could not be read, run the same command as ${who}.`,
  ];
}
