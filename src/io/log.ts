/** One line of talk on stderr; stdout carries results only. */
export function log(line: string): void {
  process.stderr.write(`${line}\n`);
}
