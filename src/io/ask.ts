import {createInterface} from 'node:readline/promises';
import {Failure} from '../failure.ts';
import {visible} from '../report/visible.ts';
import {log} from './log.ts';

/** Whether somebody is there to answer. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

export interface AskOptions {
  /** What an empty answer means. */
  readonly fallback?: string;
  /** Why an answer will not do, or undefined where it will. */
  readonly refuse?: (answer: string) => string | undefined;
}

/**
 * Asks on the terminal until there is an answer that will do.
 *
 * @throws Failure USAGE when the input ends without one
 */
export async function ask(question: string, {fallback, refuse}: AskOptions = {}): Promise<string> {
  const terminal = createInterface({input: process.stdin, output: process.stderr});
  const ended = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new Failure('USAGE', 'No answer; nothing was written.')));
  });
  try {
    for (;;) {
      const prompt = `${question}${fallback === undefined ? '' : ` [${fallback}]`}: `;
      const answer = (await Promise.race([terminal.question(prompt), ended])).trim() || fallback;
      if (answer === undefined) continue;
      const why = refuse?.(answer);
      if (why === undefined) return answer;
      log(visible(why));
    }
  } finally {
    ended.catch(() => undefined);
    terminal.close();
  }
}
