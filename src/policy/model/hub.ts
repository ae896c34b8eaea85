import * as z from 'zod';
import {ENTRY_ID, HOST, REPOSITORY} from '../names.ts';
import {ALLOW_OR_DENY, distinct, ownership, text} from './text.ts';

/** The parts of the policy that live in Docker Hub: one value for the organisation, no rings. */

const allowOrDeny = (title: string, description: string) =>
  z.enum(ALLOW_OR_DENY).default('allow').meta({title, description});

const allowEntry = z
  .strictObject({
    id: text(ENTRY_ID)
      .optional()
      .meta({
        title: 'Id',
        description: 'Names the entry in reports. Unique; the preset or host if left out.',
        examples: ['ecr-prod'],
      }),
    host: text(HOST)
      .optional()
      .meta({
        title: 'Host',
        description: 'A bare host name. No scheme, port, path or wildcard. Either this or `use`.',
        examples: ['registry.acme.example'],
      }),
    use: z
      .string()
      .min(1)
      .optional()
      .meta({
        title: 'Preset',
        description: 'A known registry, with all hosts it needs. Either this or `host`.',
        examples: ['ecr', 'ghcr'],
      }),
    with: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({
        title: 'Parameters of the preset',
        description: 'What the preset needs to know. Quote numbers.',
        examples: [{account: '123456789012', region: 'us-west-2'}],
      }),
    reason: ownership.reason.optional(),
    owner: ownership.owner.optional(),
    ticket: ownership.ticket.optional(),
    expires: ownership.expires.optional(),
    review: ownership.review.optional(),
  })
  .meta({title: 'Allowed registry', description: 'One registry that machines may reach.'});

const off = (what: string) =>
  z
    .literal('off')
    .meta({title: 'Off', description: `Switches ${what} off. Leaving the section out leaves it as it is.`});

export const registryAccess = z
  .union([
    off('Registry Access Management'),
    z.strictObject({
      dockerHub: allowOrDeny('Docker Hub', 'Whether Docker Hub may be reached.'),
      assume: z.enum(['exact', 'suffix']).default('exact').meta({
        title: 'Host matching',
        description: "What you assume about Docker's undocumented matching: the exact host, or its subdomains too.",
      }),
      allow: z
        .array(allowEntry)
        .default([])
        .meta({
          title: 'Allowed registries',
          description: 'Everything else is blocked.',
          examples: [[{host: 'registry.acme.example'}]],
        }),
    }),
  ])
  .meta({
    title: 'Registry Access Management',
    description: 'Which registries may be reached, or `off`. Left out: unmanaged.',
  });

export const imageAccess = z
  .union([
    off('Image Access Management'),
    z.strictObject({
      official: allowOrDeny('Docker Official Images', 'Whether they may be pulled.'),
      verifiedPublisher: allowOrDeny('Verified Publisher images', 'Whether they may be pulled.'),
      repositories: distinct(text(REPOSITORY))
        .default([])
        .meta({
          title: 'Repositories',
          description: 'Repositories on Docker Hub that are allowed whatever else is said.',
          examples: [['grafana/grafana']],
        }),
    }),
  ])
  .meta({
    title: 'Image Access Management',
    description:
      'Which images on Docker Hub may be pulled, or `off`. Images of the organisation always, community images never. Left out: unmanaged.',
  });

export const namespaceAccess = z
  .strictObject({
    personalPush: z.enum(ALLOW_OR_DENY).meta({
      title: 'Push to personal namespaces',
      description: 'Whether members may create repositories and push outside the organisation.',
    }),
  })
  .meta({title: 'Namespace access', description: 'Where members may push on Docker Hub. Left out: unmanaged.'});
