import {isAbsolute, win32} from 'node:path';
import {PLATFORM_NAMES, type Platform} from '../desktop/platforms.ts';
import {Failure} from '../failure.ts';

const OF_LIVE = ['live-socket', 'live-denied', 'live-image'] as const;

/** Flags of `verify` that depend on each other. */
export interface AskedFor extends Readonly<Partial<Record<(typeof OF_LIVE)[number], string | undefined>>> {
  readonly json?: boolean;
  readonly format?: string | undefined;
  readonly root?: string | undefined;
  readonly platform?: Platform | undefined;
  readonly powershell?: string | undefined;
  readonly live?: boolean;
}

/**
 * Refuses flags that do not go together. The command line library would say it in words of its own.
 *
 * @param here system this runs on; undefined where it is none that Docker Desktop exists for
 * @throws Failure USAGE
 */
export function refuseUsage(asked: AskedFor, here: Platform | undefined): void {
  const {json, format, root, platform, powershell, live} = asked;
  if (json && format !== undefined && format !== 'json')
    throw usage(`--json and --format ${format} are two forms of the report.`, 'Choose one.');
  const ofLive = OF_LIVE.find(name => asked[name] !== undefined);
  if (ofLive !== undefined && !live)
    throw usage(`--${ofLive} is about a running Docker Desktop, which only --live asks.`, 'Add --live.');
  if (root !== undefined && live)
    throw usage(
      '--live asks the Docker Desktop of this machine, and --root looks at another system.',
      'Choose one; the files of an image are judged without --live.',
    );
  if (root === undefined && platform !== undefined)
    throw usage('--platform names the system of another root, and there is no --root.', 'Add --root, or leave it out.');
  if (platform !== undefined && !isJudgedFrom(platform, here)) throw foreignRoot(platform);
  if (powershell === undefined) return;
  if ((platform ?? here) !== 'windows')
    throw usage('--powershell chooses who looks at Windows, and nothing looks at Windows here.', 'Leave it out.');
  if (!isAbsolute(powershell) && !win32.isAbsolute(powershell))
    throw usage(`--powershell ${powershell} is no absolute path.`, 'Write it from the drive: C:\\...\\pwsh.exe');
}

/** Access rules of Windows and macOS are read by the system itself; those of Linux are in what every POSIX system shows. */
function isJudgedFrom(platform: Platform, here: Platform | undefined): boolean {
  return platform === here || (platform === 'linux' && here !== 'windows');
}

function foreignRoot(platform: Platform): Failure {
  const where = platform === 'linux' ? 'Linux or macOS' : PLATFORM_NAMES[platform];
  return usage(
    `An image of ${PLATFORM_NAMES[platform]} can be judged on ${where} only: nothing else can read who may change its files.`,
    `Mount it on ${where} and ask there.`,
  );
}

const usage = (message: string, hint: string): Failure => new Failure('USAGE', message, {hint});
