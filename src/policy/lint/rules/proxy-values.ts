import type {System} from '../facts.ts';

/** The two settings that name a proxy, with the same fields. */
export const PROXIES = ['proxy', 'containersProxy'] as const;

export function textAt({setting}: System, path: string): string | undefined {
  const value = setting(path)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** Whether a field says something: Docker's own sample has them all, empty. */
export function filled({setting}: System, path: string): boolean {
  const value = setting(path)?.value;
  return Array.isArray(value) ? value.length > 0 : typeof value === 'string' && value.trim() !== '';
}

/** The PAC script that stands in the policy itself. */
export function scriptOf(system: System, group: (typeof PROXIES)[number]): string | undefined {
  const path = `${group}.embeddedPac`;
  return filled(system, path) ? textAt(system, path) : undefined;
}
