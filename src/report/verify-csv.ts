import {csvFile} from '../formats/csv.ts';
import type {Report} from '../verify/report.ts';
import {visible} from './visible.ts';

const HEADING = [
  'policy',
  'have',
  'os',
  'desktop',
  'verdict',
  'code',
  'status',
  'severity',
  'subject',
  'expected',
  'observed',
  'hint',
  'controls',
  'root',
  'only',
];

/** One row per check and live question. No column names the machine: who gathers from many says which row is whose. */
export function verifyCsv({policy, have, host, verdict, findings, live = [], only = []}: Report): Uint8Array {
  return csvFile(
    HEADING,
    [...findings, ...live].map(({code, status, severity, subject, expected = '', observed = '', hint = '', controls}) =>
      [
        policy,
        have ?? '',
        host.os,
        host.desktop ?? '',
        verdict,
        code,
        status,
        severity,
        subject,
        expected,
        observed,
        hint,
        controls.join(' '),
        host.root ?? '',
        only.join(' '),
      ].map(visible),
    ),
  );
}
