import {expect} from 'vitest';
import {windowsState} from '../../fixtures/windows-state.ts';
import {accessAt, FOLDER, type Machine, PROTECTED_FILE, PROTECTED_FOLDER, REGISTRY_JSON, textAt} from './machine.ts';

export const BOTH = windowsState({
  sources: ['registry-key', 'registry-json'],
  adminSettings: {configurationFileVersion: 2},
});
export const JSON_ONLY = windowsState({sources: ['registry-json']});
export const KEY_ONLY = windowsState({sources: ['registry-key']});
export const REGISTRY_TEXT = '{\n  "allowedOrgs": [\n    "acme",\n    "acme-labs"\n  ]\n}\n';
export const SETTINGS_TEXT = '{\n  "configurationFileVersion": 2\n}\n';
export const sorted = ({rules, ...rest}: typeof PROTECTED_FILE) => ({...rest, rules: [...rules].sort()});
export const lastLine = (lines: readonly string[]) => lines.at(-1);

/** Everything of a machine that a script could change. */
export const effects = ({nodes, inodes, keys}: Machine) => ({nodes, inodes, keys});

export function expectInstalled(seen: Machine): void {
  expect(textAt(seen, REGISTRY_JSON)).toBe(REGISTRY_TEXT);
  expect(accessAt(seen, FOLDER)).toEqual(sorted(PROTECTED_FOLDER));
  expect(accessAt(seen, REGISTRY_JSON)).toEqual(sorted(PROTECTED_FILE));
}
