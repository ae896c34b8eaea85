import type {KnownError} from './errors.ts';

export const FILE_ERRORS: readonly KnownError[] = [
  {
    id: 'byte-order-mark',
    pattern: /invalid character '(?:ï|Ã¯|\ufeff|\\ufeff)' looking for beginning of value/i,
    title: 'A policy file begins with a byte order mark.',
    cause:
      'The file is "UTF-8 with BOM". Docker Desktop accepts that from 4.58 only. Editors and Set-Content of Windows PowerShell write it; if it comes back after a reboot, a script or group policy writes it again.',
    mend: [
      {
        who: 'admin',
        how: 'Install the file with the generated script, which writes the exact bytes, and find what else writes it: who owns the file, and when it changed, tell.',
      },
    ],
    source: 'docker/for-win issues 14950, 14700; release notes 4.58',
  },
  {
    id: 'registry-json-invalid',
    pattern:
      /(?:formatting registry\.json|registry\.json is present but its content is invalid)(?!.{0,300}invalid character '(?:ï|Ã¯|\ufeff|\\ufeff)')/i,
    title: 'registry.json cannot be read, and Docker Desktop does not start.',
    cause: 'The file is no valid JSON, or not in UTF-8.',
    mend: [
      {
        who: 'admin',
        how: 'Install the file with the generated script; it must be {"allowedOrgs": ["your organisation"]}.',
      },
    ],
    source: 'docker/for-win issues 14950, 14700; docker/docs enforce-sign-in/methods.md@cc4ce29',
  },
  {
    id: 'admin-settings-invalid',
    pattern: /invalid admin configuration|reading admin settings file.{0,80}?parsing JSON/i,
    title: 'admin-settings.json cannot be read, and Docker Desktop does not start.',
    cause: 'The file is no valid JSON: a comma after the last entry is the usual reason.',
    mend: [
      {who: 'admin', how: 'Install the file with the generated script, and find what else writes it.'},
      {who: 'user', how: 'The file belongs to your administrators: send them this message.'},
    ],
    source: 'docker/for-win issue 14293; docker/docs configure-json-file.md@721ac9b',
  },
  {
    id: 'user-settings-invalid',
    pattern: /reading actual settings: (?:invalid character|unexpected end of JSON)/i,
    title: "The user's own settings file cannot be read.",
    cause:
      'settings-store.json (settings.json up to 4.34) is empty or damaged, often after the machine stopped while it was written.',
    mend: [{who: 'user', how: 'Move the file away; Docker Desktop writes a new one with its defaults.'}],
    source: 'docker/for-win issues 13253, 12820; docker/for-mac issue 6792',
  },
];
