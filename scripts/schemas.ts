import {registryJsonSchema} from '../src/desktop/registryJsonSchema.ts';
import {adminSettingsSchema} from '../src/desktop/settings/schema.ts';
import type {JsonObject} from '../src/json.ts';

/** Schemas of the files Docker Desktop reads, by path in the repository. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'schemas/admin-settings.schema.json': text(adminSettingsSchema()),
    'schemas/registry.schema.json': text(registryJsonSchema()),
  };
}

function text(schema: JsonObject): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
