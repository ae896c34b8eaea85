import type {Platform} from '../desktop/platforms.ts';
import {Failure} from '../failure.ts';

const PLATFORM_OF: Readonly<Partial<Record<NodeJS.Platform, Platform>>> = {
  win32: 'windows',
  darwin: 'macos',
  linux: 'linux',
};

/**
 * The system this runs on.
 *
 * @throws Failure NOTHING_TO_VERIFY where Docker Desktop does not exist
 */
export function thisPlatform(): Platform {
  const platform = PLATFORM_OF[process.platform];
  if (platform) return platform;
  throw new Failure('NOTHING_TO_VERIFY', `There is no Docker Desktop for this system (${process.platform}).`, {
    hint: 'Run it on Windows, macOS or Linux; for an image of one of them say --root and --platform.',
  });
}
