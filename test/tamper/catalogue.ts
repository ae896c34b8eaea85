import {LINUX_ACCESS} from './catalogue-linux-access.ts';
import {LINUX_CONTENT} from './catalogue-linux-content.ts';
import {LINUX_MACHINE} from './catalogue-linux-machine.ts';
import {LINUX_ODD} from './catalogue-linux-odd.ts';
import {LINUX_QUIET} from './catalogue-linux-quiet.ts';
import {LINUX_RECEIPT} from './catalogue-linux-receipt.ts';
import {MACOS_ACCESS} from './catalogue-macos-access.ts';
import {MACOS_CONTENT} from './catalogue-macos-content.ts';
import {MACOS_ODD} from './catalogue-macos-odd.ts';
import {MACOS_PROFILE} from './catalogue-macos-profile.ts';
import {MACOS_QUIET} from './catalogue-macos-quiet.ts';
import {WINDOWS_ACCESS} from './catalogue-windows-access.ts';
import {WINDOWS_CONTENT} from './catalogue-windows-content.ts';
import {WINDOWS_ODD} from './catalogue-windows-odd.ts';
import {WINDOWS_QUIET} from './catalogue-windows-quiet.ts';
import {WINDOWS_REGISTRY} from './catalogue-windows-registry.ts';
import type {LinuxTampering} from './linux.ts';
import type {MacosTampering} from './macos.ts';
import type {WindowsTampering} from './windows.ts';

// Everything that can happen to a machine of each system, the clean states first.

export const LINUX_CATALOGUE: readonly LinuxTampering[] = [
  ...LINUX_QUIET,
  ...LINUX_CONTENT,
  ...LINUX_ACCESS,
  ...LINUX_RECEIPT,
  ...LINUX_MACHINE,
  ...LINUX_ODD,
];

export const MACOS_CATALOGUE: readonly MacosTampering[] = [
  ...MACOS_QUIET,
  ...MACOS_CONTENT,
  ...MACOS_PROFILE,
  ...MACOS_ACCESS,
  ...MACOS_ODD,
];

export const WINDOWS_CATALOGUE: readonly WindowsTampering[] = [
  ...WINDOWS_QUIET,
  ...WINDOWS_CONTENT,
  ...WINDOWS_REGISTRY,
  ...WINDOWS_ACCESS,
  ...WINDOWS_ODD,
];
