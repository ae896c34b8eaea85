import {unreadable} from './looks.ts';

/**
 * One question to Windows, as templates/windows/observe.ps1.hbs understands it. Paths begin with `%ProgramData%` or
 * `%Windows%`, or lie below the folder for programs or the profile of a user; keys are those of HKEY_LOCAL_MACHINE.
 */
export type WindowsLook =
  | {readonly look: 'way'; readonly path: string}
  | {readonly look: 'content'; readonly path: string; readonly limit: number}
  | {readonly look: 'moment'; readonly path: string}
  | {readonly look: 'key'; readonly key: string}
  | {readonly look: 'value'; readonly key: string; readonly name: string}
  | {readonly look: 'installed'; readonly name: string}
  | {readonly look: 'user-value'; readonly key: string; readonly name: string}
  | {readonly look: 'program'; readonly path: string}
  | {readonly look: 'user-programs'; readonly path: string}
  | {readonly look: 'desktop-processes'}
  | {readonly look: 'process'; readonly name: string}
  | {readonly look: 'today'};

/** All that one run of PowerShell is asked. */
export interface WindowsRequest {
  /** Another root, such as `D:\mount`; empty for the machine itself. */
  readonly root: string;
  readonly looks: readonly WindowsLook[];
}

/** One text for one look. */
export const lookId = (look: WindowsLook): string => JSON.stringify(look);

/** JSON in ASCII: what a script carries survives every code page. */
export function requestText(request: WindowsRequest): string {
  return JSON.stringify(request).replace(
    /[^\x20-\x7e]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** What a look did not give, and why. Thrown where it is needed, and caught where an observation is made of it. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';

  get observation(): ReturnType<typeof unreadable> {
    return unreadable(this.message);
  }
}
