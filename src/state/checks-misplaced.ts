import {ALLOWED_ORGS, MISPLACED_KEY, POLICY_KEY, POLICY_PATHS} from '../desktop/paths.ts';
import type {Platform} from '../desktop/platforms.ts';
import type {Check} from './check.ts';
import {fileName, instanceOf, note} from './checks-making.ts';

/**
 * What lies where Docker Desktop does not look, or looks for something else. It enforces nothing and breaks nothing, but
 * whoever put it there believes that it does: a note. Places: POLICY_PATHS.misplaced and MISPLACED_KEY, each with its
 * source; none is known on macOS.
 */
export function misplacedChecks(platform: Platform, controls: readonly string[]): readonly Check[] {
  return [
    ...POLICY_PATHS[platform].misplaced.map(path => wrongFolder(platform, path, controls)),
    ...(platform === 'linux' ? wrongCase(controls) : []),
    ...(platform === 'windows' ? [wrongKey(controls)] : []),
    installSettings(platform, controls),
  ];
}

function wrongFolder(platform: Platform, path: string, controls: readonly string[]): Check {
  return note(platform, 'COPY-MISPLACED', {
    instance: instanceOf(path),
    controls,
    title: `No ${fileName(path)} lies in the wrong folder`,
    probe: {kind: 'presence', path},
    expect: {is: 'absent'},
    meaning: `Docker Desktop does not read ${path}: whoever wrote it there enforces nothing with it.`,
    fix: 'Remove it, and find out which script or person put it there.',
  });
}

/** Only where the file system tells case apart. */
function wrongCase(controls: readonly string[]): readonly Check[] {
  const {registryJson, adminSettings} = POLICY_PATHS.linux;
  return [registryJson, adminSettings].map(path =>
    note('linux', 'NAME-MISSPELT', {
      instance: instanceOf(path),
      controls,
      title: `No file beside ${fileName(path)} has the same name in other case`,
      probe: {kind: 'misspelt', path},
      expect: {is: 'absent'},
      meaning: 'Docker Desktop on Linux does not read a file whose name differs in case.',
      fix: `Remove it, or rename it to ${path} if it is the one of the policy.`,
    }),
  );
}

function wrongKey(controls: readonly string[]): Check {
  return note('windows', 'COPY-MISPLACED', {
    instance: 'wow6432node',
    controls,
    title: 'No copy of the organisations lies in the 32-bit part of the registry',
    probe: {kind: 'registry-copy', key: MISPLACED_KEY, name: ALLOWED_ORGS, original: POLICY_KEY},
    expect: {is: 'absent'},
    meaning: 'Docker Desktop does not read this key: whoever wrote it enforces nothing with it.',
    fix: `Remove the value from ${MISPLACED_KEY}, and find out which 32-bit program or script wrote it.`,
  });
}

function installSettings(platform: Platform, controls: readonly string[]): Check {
  const path = POLICY_PATHS[platform].installSettings;
  return note(platform, 'INSTALL-SETTINGS', {
    controls,
    title: 'No install-settings.json presets a proxy for the first start',
    probe: {kind: 'presence', path},
    expect: {is: 'absent'},
    meaning:
      'The file gives proxy values to the first start, beside the policy; if it is broken, Docker Desktop hangs.',
    fix: 'Find out whether an installer still needs it. If not, remove it, and set the proxy in the policy.',
  });
}
