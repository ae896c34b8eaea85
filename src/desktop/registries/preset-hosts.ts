import type {Json} from '../../json.ts';
import type {Registry, RegistryHost} from './registries.ts';

/** A template with its parameters filled in; those without a value stay and are named. */
export function bind(
  template: string,
  values: Readonly<Record<string, Json>>,
): {readonly host: string; readonly missing: readonly string[]} {
  const missing: string[] = [];
  const host = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (typeof value === 'string') return value;
    missing.push(name);
    return whole;
  });
  return {host, missing};
}

/** What is known of a host that a preset lists: its own row, else the row of the registry itself, `{host}`. */
export function rowOf(registry: Registry, template: string): RegistryHost {
  const row = registry.hosts.find(({host}) => host === template) ?? registry.hosts.find(({host}) => host === '{host}');
  if (!row) throw new RangeError(`${registry.id} knows no host ${template}`);
  return row;
}
