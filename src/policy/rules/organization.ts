import {DOMAIN, SLUG} from '../names.ts';
import {problem} from '../problem.ts';
import {nodeAt} from '../tree.ts';
import {type Rule, textAt} from './rule.ts';

/** The slug that a policy without one gets. */
export function defaultSlug(domain: string): string {
  return domain.split('.')[0]!;
}

export const organizationRule: Rule = root => {
  const domain = nodeAt(root, ['organization', 'domain']);
  const text = textAt(domain);
  if (!domain || text === undefined || !DOMAIN.pattern.test(text) || nodeAt(root, ['organization', 'slug'])) return [];
  const slug = defaultSlug(text);
  if (SLUG.pattern.test(slug)) return [];
  const message = `The first label of the domain, "${slug}", cannot be the slug: ${SLUG.explain(slug).why}.`;
  return [
    problem('READ-SLUG', domain.at, 'organization.slug', message, {
      hint: 'Add organization.slug, for example slug: acme.',
    }),
  ];
};

export const revisionRule: Rule = root => {
  if (root.entries.has('revision')) return [];
  return [
    problem('READ-DEFAULT', root.at, 'revision', 'The policy has no revision; it is built as revision 1.0.0.', {
      severity: 'info',
      hint: 'Add revision: "1.0.0" and raise it with every change, so that package managers see an upgrade.',
    }),
  ];
};
