import type {OutcomeAnswer} from './explanation.ts';

/** What the last line of an install or uninstall script says, by its first word. */
const OUTCOMES: Readonly<Record<string, {readonly says: string; readonly fix?: string}>> = {
  ok: {says: 'The script finished, and has nothing left to do on this machine.'},
  pending: {
    says: 'The script finished, and the policy is not in force yet: the lines above say what it waits for.',
    fix: 'Quit Docker Desktop and start it again; where the lines above name a profile, wait until MDM has brought it.',
  },
  drift: {
    says: 'The script finished, and something is not as the policy says: the lines above name it ("left:", "failed:").',
    fix: 'Find out whose it is. The install script removes foreign sign-in sources only when told to.',
  },
  conflict: {
    says: 'The script finished, and Docker Desktop obeys another source than the policy: a line above names it.',
    fix: 'Remove that source, and find out who sets it; then run the script again.',
  },
  unknown: {
    says: 'The script finished, and could not establish whether the policy is in force: the lines above say why.',
    fix: 'Do what the lines above say, then run the verifier of the same output tree.',
  },
  'dry-run': {says: 'Nothing was changed: it was a dry run.', fix: 'Run the script without the flag to do it.'},
  trouble: {
    says: 'The script stopped before its end: a line above says why ("error:", "Not done:").',
    fix: 'Do what that line says, then run the script again. A second run does no harm.',
  },
};

/** `wharfinger: drift policy=acme@01234567 revision=1.4.0 ring=pilot changed=0 left=1 root="/mnt"` */
const LINE = new RegExp(
  [
    'wharfinger: ([a-z-]{1,20}) policy=([a-z0-9.@-]{1,80}) revision=([\\d.]{1,40})(?: ring=([a-z0-9]{1,20}))?',
    '(?: (changed|would-change)=(\\d{1,9}) left=(\\d{1,9}))?',
  ]
    .join('')
    // A narrow window or a mail program breaks it into lines.
    .replaceAll(' ', '\\s{1,40}'),
  'g',
);
/** How many of a long text are explained. */
const LINES = 20;

/** The last lines of install and uninstall scripts in a text, in words, each once. */
export function outcomesIn(text: string): readonly OutcomeAnswer[] {
  const found = new Map<string, OutcomeAnswer>();
  for (const [line, word = '', policy = '', revision, ring, verb, changed, left] of text.matchAll(LINE)) {
    const known = Object.hasOwn(OUTCOMES, word) ? OUTCOMES[word] : undefined;
    if (!known) continue;
    found.set(line, {
      word,
      policy,
      says: [
        known.says,
        `The script is of revision ${revision}${ring === undefined ? '' : `, ring ${ring}`}.`,
        ...(verb === undefined
          ? []
          : [`${verb === 'changed' ? 'Changed' : 'Would change'}: ${changed}. Left as it was found: ${left}.`]),
      ],
      ...(known.fix !== undefined && {fix: known.fix}),
    });
    if (found.size === LINES) break;
  }
  return [...found.values()];
}
