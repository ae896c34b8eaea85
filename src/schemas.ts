/** The file formats that have a schema: `schemas/<name>.schema.json`. */
export const SCHEMAS = [
  'policy',
  'admin-settings',
  'registry',
  'installer-options',
  'manifest',
  'coverage',
  'checks',
  'receipt',
] as const;
