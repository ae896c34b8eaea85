import type {Report} from './report.ts';

/** What Intune keeps of a script's output (MicrosoftDocs/memdocs deploy-remediations.md), and every other channel more. */
export const LINE_LIMIT = 2048;

/**
 * One machine in one line of ASCII JSON, at most {@link LINE_LIMIT} characters: no time, no user name, the same as long
 * as nothing changes. `f` lists what failed by severity, then name; what could not be established follows with a `?`
 * before it. What does not fit is counted in `more`.
 */
export function resultLine(report: Report): string {
  const counted = report.findings.filter(({severity}) => severity !== 'info');
  const codes = [
    ...counted.filter(({status}) => status === 'fail').map(({code}) => code),
    ...counted.filter(({status}) => status === 'unknown').map(({code}) => `?${code}`),
  ];
  for (let kept = codes.length; ; kept--) {
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
      ...(report.host.root !== undefined && {root: report.host.root}),
    });
    if (text.length <= LINE_LIMIT || kept === 0) return text;
  }
}
