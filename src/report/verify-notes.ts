import type {Report} from '../verify/report.ts';

/** What the person who started the run should know besides the result. */
export function verifyNotes({findings, host}: Report): readonly string[] {
  const count = findings.filter(({status}) => status === 'unknown').length;
  if (count === 0) return [];
  const who = host.os === 'windows' ? 'an administrator' : 'root';
  return [
    `${count} ${count === 1 ? 'check' : 'checks'} could not be established, which is never well. If something could not be read, run the same command as ${who}.`,
  ];
}
