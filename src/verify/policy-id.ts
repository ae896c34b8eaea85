/** What a policy id says: `acme.pilot@01234567` is the policy of acme for ring pilot, of this digest. */
export interface PolicyIdParts {
  readonly slug: string;
  /** null: what holds outside every ring. */
  readonly ring: string | null;
  readonly digest: string;
}

const FORM = /^([a-z][a-z0-9-]{1,31})(?:\.([a-z][a-z0-9]{0,15}))?@([0-9a-f]{8})$/;

/** Undefined for what is no policy id. */
export function parsePolicyId(text: string): PolicyIdParts | undefined {
  const [whole, slug = '', ring = null, digest = ''] = FORM.exec(text) ?? [];
  return whole === undefined ? undefined : {slug, ring, digest};
}
