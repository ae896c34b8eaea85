import type {Platform} from '../desktop/platforms.ts';
import {Failure} from '../failure.ts';

const PLATFORM_OF: Readonly<Partial<Record<NodeJS.Platform, Platform>>> = {
  win32: 'windows',
  darwin: 'macos',
  linux: 'linux',
};

/** The system this runs on; undefined where Docker Desktop does not exist for it. */
export const HERE: Platform | undefined = PLATFORM_OF[process.platform];

/**
 * The system this runs on.
 *
 * @throws Failure NOTHING_TO_VERIFY where Docker Desktop does not exist
 */
export function thisPlatform(): Platform {
  if (HERE) return HERE;
  throw new Failure('NOTHING_TO_VERIFY', `There is no Docker Desktop for this system (${process.platform}).`, {
    hint: 'Run it on Windows, macOS or Linux; for an image of Linux say --root and --platform linux.',
  });
}
