import type {Observation} from '../verify/facts.ts';
import {absent, unreadable, value} from './looks.ts';
import type {RunTool} from './tool.ts';

const MANAGERS = [
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the fields of dpkg-query's own format.
  {tool: '/usr/bin/dpkg-query', args: ['-W', '-f', '${Status} ${Version}\\n'], line: /^install ok installed (\S+)$/m},
  {tool: '/usr/bin/rpm', args: ['-q', '--queryformat', 'installed %{VERSION}\\n'], line: /^installed (\S+)$/m},
  {tool: '/usr/bin/pacman', args: ['-Q'], line: /^\S+ (\S+)$/m},
] as const;

/** Version of an installed package without epoch and release: `1:4.83.0-206054` → `4.83.0`. */
export async function packageVersion(name: string, run: RunTool): Promise<Observation> {
  if (!/^[a-z0-9][a-z0-9+.-]*$/.test(name)) return unreadable('not the name of a package');
  const answers = await Promise.all(MANAGERS.map(({tool, args}) => run(tool, [...args, name])));
  for (const [index, answer] of answers.entries()) {
    const version = answer.status === 'ended' ? MANAGERS[index]!.line.exec(answer.stdout)?.[1] : undefined;
    const digits = version && /^(?:\d+:)?(\d+(?:\.\d+)*)/.exec(version)?.[1];
    if (digits) return value(digits);
  }
  const failed = answers.find(answer => answer.status === 'failed');
  if (failed?.status === 'failed') return unreadable(failed.reason);
  return answers.some(({status}) => status === 'ended') ? absent : unreadable('no package manager is known here');
}
