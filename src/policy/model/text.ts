import * as z from 'zod';
import {DAY, type Grammar, LINE} from '../names.ts';

/** Text that follows a grammar. The message is written later, from the grammar and the value (issues.ts). */
export function text(grammar: Grammar) {
  return z.string().regex(grammar.pattern);
}

/** Text for people: one line. */
export function line(title: string, description: string, ...examples: string[]) {
  return text(LINE).meta({title, description, examples});
}

export function day(title: string, description: string) {
  return text(DAY).meta({
    title,
    description: `${description} UTC, written YYYY-MM-DD, that day included.`,
    examples: ['2099-01-31'],
  });
}

/** A list without duplicates; issues.ts says which item repeats which. */
export function distinct<Item extends z.ZodType<string>>(item: Item, minimum = 0) {
  return z
    .array(item)
    .min(minimum)
    .superRefine((items, context) => {
      for (const [index, value] of items.entries()) {
        const first = items.indexOf(value);
        if (first !== index) context.addIssue({code: 'custom', path: [index], params: {duplicateOf: first}});
      }
    })
    .meta({uniqueItems: true});
}

export const ALLOW_OR_DENY = ['allow', 'deny'] as const;

/** Who decided it, why, and until when. */
export const ownership = {
  reason: line('Reason', 'Why it is so, for whoever reads the policy in a year.', 'internal mirror'),
  owner: line(
    'Owner',
    'Who answers for it: a person or a team that still exists when it expires.',
    'platform@acme.example',
  ),
  ticket: line('Ticket', 'Where it was decided. Quote a bare number.', 'IT-4711'),
  expires: day('Last day', 'After it, `check` and `build` fail until the entry is renewed or removed.'),
  review: day('Review by', 'After it, `check` and `build` warn.'),
};
