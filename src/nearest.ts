/**
 * The candidate a person most likely meant: equal but for case, else at most one slip per three characters away
 * (a swap of neighbours counts as one slip). The first of several equally near. Undefined: nothing is near.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = word.slice(0, LONGEST).toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const slips = distance(wanted, candidate.toLowerCase());
    if (slips < least) {
      best = candidate;
      least = slips;
    }
  }
  return best;
}

/** Nobody mistypes longer words; a bound keeps a hostile file from costing time. */
const LONGEST = 80;

/** Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let above = Array.from({length: to.length + 1}, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const substituted = above[column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      let slips = Math.min(substituted, above[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1])
        slips = Math.min(slips, before[column - 2]! + 1);
      current.push(slips);
    }
    before = above;
    above = current;
  }
  return above[to.length]!;
}
