import * as z from 'zod';
import {GROUP_CHANNEL, RING, RULE} from '../names.ts';
import {overrides, settingsPatch, signInPatch} from './endpoint.ts';
import {day, line, ownership, text} from './text.ts';

/** What differs for some machines, and what the policy accepts knowingly. */

const ring = z
  .strictObject({
    description: line('Description', 'Who is in the ring.', 'volunteers, two weeks ahead').optional(),
    groups: z
      .record(text(GROUP_CHANNEL), line('Group', 'Name or id of the group in that channel.', 'Docker pilot'))
      .optional()
      .meta({
        title: 'Groups',
        description: 'The group of machines or users in each channel.',
        examples: [{jamf: 'Docker pilot'}],
      }),
    patch: z
      .strictObject({
        settings: settingsPatch.optional(),
        overrides: overrides.optional(),
        signIn: signInPatch.optional(),
      })
      .prefault({})
      .meta({
        title: 'What differs',
        description: 'settings, overrides and signIn only: what lives in Docker Hub has no ring.',
        examples: [{settings: {extensionsEnabled: true}}],
      }),
  })
  .meta({title: 'Ring', description: 'A rollout stage of machines.'});

export const rings = z.record(text(RING), ring).meta({
  title: 'Rings',
  description: 'Rollout stages, each a change to the endpoint part of the policy.',
  examples: [{pilot: {description: 'volunteers'}}],
});

export const exceptions = z
  .array(
    z
      .strictObject({
        control: z
          .string()
          .min(1)
          .meta({
            title: 'Control',
            description: 'The one control that differs.',
            examples: ['settings.desktopTerminalEnabled', 'signIn.linux'],
          }),
        ring: text(RING).meta({title: 'Ring', description: 'The ring in which it differs.', examples: ['pilot']}),
        value: z
          .unknown()
          .meta({title: 'Value', description: 'The whole value of the control in that ring.', examples: [true]}),
        reason: ownership.reason,
        owner: ownership.owner,
        ticket: ownership.ticket.optional(),
        expires: ownership.expires,
      })
      .meta({title: 'Exception', description: 'A deviation of one endpoint control in one ring, for a time.'}),
  )
  .meta({title: 'Exceptions', description: 'Deviations somebody allowed, each with reason, owner and last day.'});

export const lint = z
  .strictObject({
    ignore: z
      .array(
        z
          .strictObject({
            rule: text(RULE).meta({title: 'Rule', description: 'The code of the rule.', examples: ['DD-RAM-NOECI']}),
            reason: line('Reason', 'Why the rule does not matter here.', 'pilot phase'),
            until: day('Last day', 'After it the rule speaks again.').optional(),
          })
          .meta({title: 'Ignored rule', description: 'A rule that stays quiet, for a reason.'}),
      )
      .default([])
      .meta({title: 'Ignored rules', description: 'Rules that stay quiet.'}),
  })
  .meta({title: 'Lint', description: 'Which findings of lint you accept.'});
