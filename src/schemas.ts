/** The file formats that have a schema: `schemas/<name>.schema.json`. */
export const SCHEMAS = [
  'policy',
  'admin-settings',
  'registry',
  'installer-options',
  'hub-registry-access',
  'hub-image-access',
  'manifest',
  'coverage',
  'checks',
  'receipt',
  'report',
  'result-line',
  'explanation',
] as const;
