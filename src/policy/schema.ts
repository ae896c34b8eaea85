import * as z from 'zod';
import {adminSettingsSchema} from '../desktop/settings/schema.ts';
import type {JsonObject} from '../json.ts';
import {settings, settingsPatch} from './model/endpoint.ts';
import {policyModel} from './model/policy.ts';

const ID = 'https://wharfinger.example/schemas/policy.schema.json';

/**
 * JSON Schema (draft 2020-12) of the policy file, for editors: the model, with the settings of the catalogue in place of
 * its open parts. Rules between keys are not in it.
 */
export function policySchema(): JsonObject {
  const schema = z.toJSONSchema(policyModel, {
    io: 'input',
    override: ({zodSchema, jsonSchema}) => {
      if (zodSchema === settings) referTo(jsonSchema, 'settings');
      if (zodSchema === settingsPatch) referTo(jsonSchema, 'settingsPatch');
    },
  }) as JsonObject;
  return {
    ...schema,
    $id: ID,
    $defs: {
      settings: adminSettingsSchema({shortForms: true}),
      settingsPatch: adminSettingsSchema({shortForms: true, patch: true}),
    },
  };
}

/** Title and description of the place stay: an editor shows them before those of the definition. */
function referTo(schema: z.core.JSONSchema.BaseSchema, definition: string): void {
  delete schema.type;
  delete schema.properties;
  delete schema.additionalProperties;
  schema.$ref = `#/$defs/${definition}`;
}
