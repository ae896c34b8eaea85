import {Failure} from '../failure.ts';
import {printedJson, visible} from '../report/visible.ts';
import {log} from './log.ts';

/** What every command says when it could not do its work. */
export interface Trouble {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** How plugin-not-found ends when nobody is there to choose what it suggests. */
const NO_SUCH_COMMAND = 127;

/** Any thrown value in words: our own failures, mistakes on the command line, and bugs. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof Failure)
    return {code: error.code, message: unwrapped(error.message), hint: error.hint ?? 'See wharfinger --help.'};
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && 'oclif' in error) {
    if ((error.oclif as {exit?: number}).exit === NO_SUCH_COMMAND)
      return {code: 'USAGE', message: 'There is no such command.', hint: 'wharfinger --help lists them all.'};
    return {code: 'USAGE', message: unwrapped(message), hint: 'See the same command with --help.'};
  }
  return {
    code: 'BUG',
    message: `Something unexpected happened: ${message}`,
    hint: 'This is a bug in wharfinger. Please report the command and this message; DEBUG=* shows where it happened.',
  };
}

/** One line, without what oclif wraps around the message of a flag that does not parse. */
function unwrapped(message: string): string {
  const lines = message.split('\n').map(line => line.trim());
  return lines
    .filter(line => !['', 'See more help with --help'].includes(line) && !line.startsWith('Parsing --'))
    .join(' ');
}

/** Ends a command in trouble: exit code 2, one JSON document on stdout or the words on stderr. */
export function reportTrouble(error: unknown, json: boolean): void {
  const exit = exitOf(error);
  process.exitCode = exit ?? 2;
  if (exit !== undefined) return;
  const trouble = troubleOf(error);
  if (json) process.stdout.write(`${printedJson({error: trouble})}\n`);
  else log(`error: ${visible(trouble.message)}\n  do: ${visible(trouble.hint)}`);
  if (process.env['DEBUG'] && error instanceof Error) log(visibleStack(error));
}

/** oclif ends a command early, after it printed help, by throwing. */
function exitOf(error: unknown): number | undefined {
  const early = error as {code?: unknown; oclif?: {exit?: number}} | undefined;
  return early?.code === 'EEXIT' ? early.oclif?.exit : undefined;
}

function visibleStack(error: Error): string {
  return (error.stack ?? '').split('\n').map(visible).join('\n');
}
