import type {Observation} from '../verify/facts.ts';
import type {Files} from './files.ts';
import {anotherRoot, type Looks, unreadable, unseen, value} from './looks.ts';
import type {RunTool, ToolResult} from './tool.ts';

/** Evidence that counts where its tool is installed. Nothing here is asked about a link: these tools follow them. */
export function extraLooks(files: Files, run: RunTool, isOtherRoot: boolean) {
  const about =
    (look: (path: string) => Promise<Observation>) =>
    async ({path}: {readonly path: string}) => {
      const {steps, end} = await files.way(path);
      if (end.status === 'absent' || end.status === 'unreadable') return end;
      const {kind} = steps.at(-1)!.entry;
      return kind === 'file' || kind === 'folder' ? look(files.at(path)) : unseen('it is no file or folder');
    };
  return {
    'file-list': about(async path => listOf(await run('/usr/bin/getfacl', ['-apcn', '--', path]))),
    'file-flags': about(async path => flagsOf(await run('/usr/bin/lsattr', ['-d', '--', path]))),
    'file-label': isOtherRoot
      ? anotherRoot
      : async probe => {
          // Present where the kernel enforces labels. Source: selinux(8).
          const {end} = await files.way('/sys/fs/selinux/enforce');
          if (end.status !== 'reached') return unseen('SELinux is not in use');
          return about(async path => labelOf(await run('/usr/sbin/matchpathcon', ['-V', path])))(probe);
        },
  } satisfies Partial<Looks>;
}

/** Beyond the three entries that are the mode: `user:1000:rw-`, `mask::rw-`. What new files inherit is not asked for. */
function listOf(result: ToolResult): Observation {
  if (result.status !== 'ended') return notRun(result, 'getfacl');
  if (result.code !== 0) return unreadable('getfacl does not answer');
  const entries = result.stdout.split('\n').filter(line => line !== '' && !line.startsWith('#'));
  const base = entries.filter(line => /^(?:user|group|other)::/.test(line));
  if (base.length < 3) return unreadable('getfacl does not answer');
  return value(entries.length === 3 ? 'none' : 'acl');
}

/** `----i---------e------- /path`. */
function flagsOf(result: ToolResult): Observation {
  if (result.status !== 'ended') return notRun(result, 'lsattr');
  const flags = /^([A-Za-z-]+) \//m.exec(result.stdout)?.[1];
  if (flags === undefined)
    return /not supported|[Ii]nappropriate ioctl/.test(result.stderr)
      ? unseen('the file system has no such flags')
      : unreadable('lsattr does not answer');
  const named = [...(flags.includes('i') ? ['immutable'] : []), ...(flags.includes('a') ? ['append-only'] : [])];
  return value(named.length === 0 ? 'none' : named.join(','));
}

function labelOf(result: ToolResult): Observation {
  if (result.status !== 'ended') return notRun(result, 'matchpathcon');
  if (result.code === 0 && /\bverified\.?$/m.test(result.stdout)) return value('expected');
  return /\bhas context\b/.test(result.stdout) ? value('unexpected') : unreadable('matchpathcon does not answer');
}

function notRun(result: Exclude<ToolResult, {status: 'ended'}>, tool: string): Observation {
  return result.status === 'missing' ? unseen(`${tool} is not installed`) : unreadable(result.reason);
}
