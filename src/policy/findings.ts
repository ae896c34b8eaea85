import type {Finding} from '../finding.ts';

/** In the order of the file, each said once: rings repeat what the base already said. */
export function inFileOrder(findings: readonly Finding[]): Finding[] {
  const distinct = new Map<string, Finding>();
  for (const finding of findings) {
    const {code, message, where} = finding;
    const key = JSON.stringify([code, message, where?.line, where?.column]);
    if (!distinct.has(key)) distinct.set(key, finding);
  }
  return [...distinct.values()].sort(
    (a, b) => (a.where?.line ?? 0) - (b.where?.line ?? 0) || (a.where?.column ?? 0) - (b.where?.column ?? 0),
  );
}

export function hasError(findings: readonly Finding[]): boolean {
  return findings.some(({severity, status}) => severity === 'high' && status === 'fail');
}
