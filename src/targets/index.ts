import {hub} from './hub.ts';
import {linux} from './linux.ts';
import {macos} from './macos.ts';
import type {Target} from './target.ts';
import {windows} from './windows.ts';

/** Every channel, in the order of the output tree and its reports. */
export const TARGETS: readonly Target[] = [windows, macos, linux, hub];
