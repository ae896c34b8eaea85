import {registryJsonSchema} from '../src/desktop/registry-json-schema.ts';
import {adminSettingsSchema} from '../src/desktop/settings/schema.ts';
import type {JsonObject} from '../src/json.ts';
import {policySchema} from '../src/policy/schema.ts';

/** Schemas that a model or a table is the truth of, by path in the repository; the others are written by hand. */
export function schemaFiles(): Readonly<Record<string, string>> {
  return {
    'schemas/admin-settings.schema.json': text(adminSettingsSchema()),
    'schemas/policy.schema.json': text(policySchema()),
    'schemas/registry.schema.json': text(registryJsonSchema()),
  };
}

function text(schema: JsonObject): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
