import {render} from '../render/template.ts';
import type {CheckList} from '../state/check.ts';
import type {Facts} from '../verify/facts.ts';
import type {Look} from './observe.ts';
import {PowerShellError, runPowerShell} from './powershell.ts';
import {blindFacts, normaliseWindows, windowsRequest} from './windows-facts.ts';
import {requestText} from './windows-request.ts';

/** A cold start of PowerShell, and a look at some hundreds of installed programs. */
const TIME_LIMIT = 60_000;

export interface WindowsEyesight {
  readonly timeoutMs?: number;
  /** Other text for partials of templates/windows: the primitives of a machine that is not there. */
  readonly replaced?: Readonly<Record<string, string>>;
}

/**
 * Looks at a Windows machine, or at a Windows volume below another root, in one run of PowerShell. Where PowerShell gives
 * no answer every look is unreadable for that reason: the verdict is then unknown.
 */
export async function observeWindows(list: CheckList, look: Look, eyesight: WindowsEyesight = {}): Promise<Facts> {
  const {timeoutMs = TIME_LIMIT, replaced} = eyesight;
  const {powershell: executable} = look;
  const request = windowsRequest(list, look);
  const script = render('windows/observe.ps1', {request: requestText(request)}, replaced);
  try {
    const raw = await runPowerShell(script, {timeoutMs, ...(executable !== undefined && {executable})});
    return normaliseWindows(list, look, request, raw);
  } catch (error) {
    if (error instanceof PowerShellError) return blindFacts(list, look, error.message);
    throw error;
  }
}
