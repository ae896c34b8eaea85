import type {Report} from './report.ts';

/** What Intune keeps of a script's output (MicrosoftDocs/memdocs deploy-remediations.md), and every other channel more. */
export const LINE_LIMIT = 2048;
/** Of another root, so that the line has room for the rest. */
export const ROOT_LIMIT = 1000;

/**
 * One machine in one line of ASCII JSON, at most {@link LINE_LIMIT} characters: no time, no user name, the same as long
 * as nothing changes. `f` lists what failed by severity, then name; what could not be established follows with a `?`
 * before it. What does not fit is counted in `more`. `only` says that the verdict is about these checks alone: it may
 * lose its end, never its beginning.
 *
 * @throws RangeError where the root, as JSON writes it, is longer than {@link ROOT_LIMIT}
 */
export function resultLine(report: Report): string {
  const root = report.host.root?.replace(/[^\x20-\x7e]/g, '?');
  if (root !== undefined && JSON.stringify(root).length > ROOT_LIMIT + 2) throw new RangeError('the root is too long');
  const codes = codesOf(report);
  const only = report.only ?? [];
  for (let [kept, named] = [codes.length, only.length]; ; kept > 0 ? kept-- : named--) {
    const text = JSON.stringify({
      v: 1,
      pol: report.policy,
      have: report.have,
      rev: report.revision,
      os: report.host.os,
      dd: report.host.desktop,
      s: report.verdict,
      win: report.effective.winner,
      f: codes.slice(0, kept),
      more: codes.length - kept,
      x: report.findings.filter(({status}) => status === 'exempt').length,
      ...(root !== undefined && {root}),
      ...(only.length > 0 && {only: only.slice(0, named)}),
    });
    if (text.length <= LINE_LIMIT || (kept === 0 && named <= 1)) return text;
  }
}

function codesOf({findings}: Report): readonly string[] {
  const counted = findings.filter(({severity}) => severity !== 'info');
  return [
    ...counted.filter(({status}) => status === 'fail').map(({code}) => code),
    ...counted.filter(({status}) => status === 'unknown').map(({code}) => `?${code}`),
  ];
}
