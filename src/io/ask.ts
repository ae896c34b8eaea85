import {createInterface} from 'node:readline/promises';
import {Failure} from '../failure.ts';

/** Whether somebody is there to answer. */
export function isInteractive(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true;
}

/**
 * Asks on the terminal until there is an answer; an empty one means the default where there is one.
 *
 * @throws Failure USAGE when the input ends without one
 */
export async function ask(question: string, fallback?: string): Promise<string> {
  const terminal = createInterface({input: process.stdin, output: process.stderr});
  const ended = new Promise<never>((_, reject) => {
    terminal.once('close', () => reject(new Failure('USAGE', 'No answer; nothing was written.')));
  });
  try {
    for (;;) {
      const prompt = `${question}${fallback === undefined ? '' : ` [${fallback}]`}: `;
      const answer = (await Promise.race([terminal.question(prompt), ended])).trim();
      if (answer !== '') return answer;
      if (fallback !== undefined) return fallback;
    }
  } finally {
    ended.catch(() => undefined);
    terminal.close();
  }
}
