import * as z from 'zod';
import {DOMAIN, REVISION, SLUG} from '../names.ts';
import * as endpoint from './endpoint.ts';
import * as hub from './hub.ts';
import * as rollout from './rollout.ts';
import {distinct, line, text} from './text.ts';

// zod would write and compile code for every object it meets: dear for the one policy a run reads, and no code of this
// project is made from text.
z.config({jitless: true});

const organization = z
  .strictObject({
    name: line('Name', 'As people know it; stands in profiles and reports.', 'Acme Corporation'),
    slug: text(SLUG)
      .optional()
      .meta({
        title: 'Slug',
        description: 'Short name in policy ids and paths. The first label of the domain if left out.',
        examples: ['acme'],
      }),
    domain: text(DOMAIN).meta({
      title: 'Domain',
      description:
        'A domain you own; identifiers are derived from it (example.acme.docker-desktop…). Never change it later.',
      examples: ['acme.example'],
    }),
    contact: line(
      'Contact',
      'Where users of a blocked machine turn to: an address, a phone number or a page.',
      'it-help@acme.example',
    ).optional(),
  })
  .meta({title: 'Organisation', description: 'Whose policy this is.'});

/**
 * The policy file, version 1: shapes and grammars of single values. What several keys say together is in `rules/`.
 * It has no `id` of its own in the registry of zod: that would turn the root of the JSON Schema into a reference.
 */
export const policyModel = z
  .strictObject({
    $schema: z.string().optional().meta({title: 'Schema', description: 'For editors of a JSON policy; not read.'}),
    version: z.literal(1).meta({title: 'Version', description: 'Version of the policy format: 1.'}),
    revision: text(REVISION)
      .default('1.0.0')
      .meta({
        title: 'Revision',
        description:
          'Version of generated packages and profiles; raise it with every change. Quoted: YAML reads 1.10 as 1.1.',
        examples: ['1.4.0'],
      }),
    organization,
    platforms: distinct(endpoint.platform, 1)
      .default(['windows', 'macos', 'linux'])
      .meta({
        title: 'Platforms',
        description: 'Operating systems the policy serves.',
        examples: [['windows', 'macos']],
      }),
    desktop: endpoint.desktop.prefault({}),
    environment: endpoint.environment.prefault({}),
    signIn: endpoint.signIn,
    registryAccess: hub.registryAccess.optional(),
    imageAccess: hub.imageAccess.optional(),
    namespaceAccess: hub.namespaceAccess.optional(),
    settings: endpoint.settings.optional(),
    additionalSettings: endpoint.additionalSettings.optional(),
    adminSettingsWithoutOrganization: endpoint.adminSettingsWithoutOrganization.default('deny'),
    proxy: endpoint.proxy.prefault({}),
    overrides: endpoint.overrides.prefault({}),
    rings: rollout.rings.prefault({}),
    exceptions: rollout.exceptions.default([]),
    linuxAgent: endpoint.linuxAgent.prefault({}),
    lint: rollout.lint.prefault({}),
  })
  .meta({title: 'Wharfinger policy', description: 'One organisation policy for every Docker Desktop of a fleet.'});

export type PolicyOutput = z.output<typeof policyModel>;
