import {unreadable} from './looks.ts';
import {NO_ANSWER} from './tool.ts';

export interface Deadline {
  readonly of: <T>(look: Promise<T>) => Promise<T | ReturnType<typeof unreadable>>;
  readonly end: () => void;
}

let owed = 0;

/** How many looks were given up and have not been answered since: each keeps a thread, and so the program, waiting. */
export const answersOwed = (): number => owed;

/** One clock for all looks: what has not answered when it rings could not be read. A look that fails neither. */
export function deadline(milliseconds: number): Deadline {
  let waiting = 0;
  let isOver = false;
  let end = (): void => {};
  const over = new Promise<ReturnType<typeof unreadable>>(resolve => {
    const timer = setTimeout(() => {
      isOver = true;
      owed += waiting;
      resolve(unreadable(NO_ANSWER));
    }, milliseconds);
    end = () => clearTimeout(timer);
  });
  return {
    of: look => {
      waiting++;
      const answer = look
        .catch(() => unreadable('the look failed'))
        .finally(() => {
          waiting--;
          if (isOver) owed--;
        });
      return Promise.race([answer, over]);
    },
    end: () => end(),
  };
}
