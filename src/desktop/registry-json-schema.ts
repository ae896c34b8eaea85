import type {JsonObject} from '../json.ts';
import {ALLOWED_ORGS} from './paths.ts';

/** JSON Schema (draft 2020-12) of registry.json, the file that binds sign-in to organisations. */
export function registryJsonSchema(): JsonObject {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://wharfinger.example/schemas/registry.schema.json',
    title: 'Docker Desktop registry.json',
    description:
      'Enforced sign-in of Docker Desktop by file. Docker publishes no schema for it; this one is derived from ' +
      'docker/docs enforce-sign-in/methods.md@cc4ce29. UTF-8 without byte order mark.',
    examples: [{[ALLOWED_ORGS]: ['acme', 'acme-labs']}],
    type: 'object',
    properties: {
      [ALLOWED_ORGS]: {
        title: 'Allowed organisations',
        description:
          'Organisations of Docker Hub, exactly as they are named there: users must be members of one of them. A name ' +
          'that does not match signs every user out. Registry Access Management follows the first. Several need ' +
          'Docker Desktop 4.36.',
        type: 'array',
        items: {type: 'string', pattern: '^[a-z0-9][a-z0-9_-]*$'},
        minItems: 1,
        uniqueItems: true,
      },
    },
    required: [ALLOWED_ORGS],
    additionalProperties: false,
  };
}
