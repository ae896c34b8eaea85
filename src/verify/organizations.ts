/** What a source asks for: a member of one of these, in this order, or any account. */
export type Organizations = readonly string[] | 'any-account';

/** What is not known is the same as nothing. */
export function isSame(says: Organizations | undefined, wanted: Organizations): boolean {
  if (says === undefined || says === 'any-account' || wanted === 'any-account') return says === wanted;
  return says.length === wanted.length && says.every((name, index) => name === wanted[index]);
}
