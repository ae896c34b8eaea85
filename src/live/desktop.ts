import {BY_HAND} from './commands.ts';
import {type Answer, objectIn, silenceOf} from './engine.ts';
import {type LiveFinding, liveFinding} from './finding.ts';

/** `desktop`: the rest may be asked. `windows`: an engine for Windows containers, whose answers mean other things. */
export type Kind = 'desktop' | 'windows' | 'other' | 'unknown';

/** Is it Docker Desktop at all? The name of its operating system is the one sure sign, and the kernel agrees with it. */
export function judgeDesktop(docker: string, info: Answer): {readonly kind: Kind; readonly finding: LiveFinding} {
  const told = info.kind === 'answer' && info.status === 200 ? objectIn(info) : undefined;
  const [system, kernel, osType] = [told?.['OperatingSystem'], told?.['KernelVersion'], told?.['OSType']].map(token);
  const common = {
    expected: 'operating system Docker Desktop, a kernel that ends in -linuxkit or -microsoft-standard-WSL2',
    command: BY_HAND.desktop(docker),
  };
  const say = (kind: Kind, status: LiveFinding['status'], observed: string) => ({
    kind,
    finding: liveFinding('LIVE-DESKTOP', {...common, status, observed}),
  });
  if (!told) return say('unknown', 'unknown', silenceOf(info));
  if (osType === 'windows') return say('windows', 'unknown', 'an engine for Windows containers');
  if (system === undefined) return say('unknown', 'unknown', 'no name of an operating system');
  if (system !== 'Docker Desktop') return say('other', 'fail', `operating system ${system}`);
  const seen = `operating system Docker Desktop, kernel ${kernel ?? 'not named'}`;
  return /-(linuxkit|microsoft-standard-WSL2)$/.test(kernel ?? '')
    ? say('desktop', 'pass', seen)
    : say('desktop', 'unknown', seen);
}

/** Mirrors serve images of Docker Hub, past Image Access Management. */
export function judgeMirrors(docker: string, info: Answer): LiveFinding {
  const common = {expected: 'none', command: BY_HAND.mirrors(docker)};
  const config = info.kind === 'answer' && info.status === 200 ? objectIn(info)?.['RegistryConfig'] : undefined;
  const mirrors = typeof config === 'object' && config !== null ? (config as {Mirrors?: unknown}).Mirrors : undefined;
  if (mirrors !== null && !Array.isArray(mirrors))
    return liveFinding('LIVE-MIRRORS', {...common, status: 'unknown', observed: 'the engine does not say'});
  const count = mirrors?.length ?? 0;
  return liveFinding('LIVE-MIRRORS', {
    ...common,
    status: count === 0 ? 'pass' : 'fail',
    observed: count === 0 ? 'none' : count === 1 ? '1 mirror' : `${count} mirrors`,
  });
}

/** A short name out of plain characters; anything else is not passed on. */
function token(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  return /^[\w .()+/-]{1,60}$/.test(value) ? value : 'with a name that is not shown';
}
