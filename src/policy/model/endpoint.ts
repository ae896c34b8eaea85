import * as z from 'zod';
import {ORGANIZATION, VERSION} from '../names.ts';
import {ALLOW_OR_DENY, distinct, text} from './text.ts';

/** The parts of the policy that take effect on machines. */

export const platform = z.enum(['windows', 'macos', 'linux']);

/** A value for all systems, or one for each. */
function version(title: string, description: string) {
  const one = text(VERSION).meta({examples: ['4.83', '4.41.2']});
  const each = z.strictObject({
    windows: one.optional().meta({title: 'Windows', description: 'The version on Windows.'}),
    macos: one.optional().meta({title: 'macOS', description: 'The version on macOS.'}),
    linux: one.optional().meta({title: 'Linux', description: 'The version on Linux.'}),
  });
  return z.union([one, each]).meta({
    title,
    description: `${description} Quoted, because YAML reads 4.90 as 4.9. One version, or one for each system.`,
    examples: ['4.83', {windows: '4.83', macos: '4.84'}],
  });
}

export const desktop = z
  .strictObject({
    minimumVersion: version(
      'Oldest version',
      'The oldest Docker Desktop in the fleet. Settings it does not know are found.',
    ).optional(),
    maximumVersion: version('Newest version', 'The newest Docker Desktop in the fleet.').optional(),
    install: z
      .strictObject({
        scope: z.enum(['all-users', 'per-user']).optional().meta({
          title: 'Scope',
          description: 'Whether Docker Desktop on Windows is installed for the machine or for each user.',
        }),
        package: z
          .enum(['msi', 'exe', 'store'])
          .optional()
          .meta({title: 'Package', description: 'The Windows installer you deploy.'}),
        backend: z.enum(['wsl2', 'hyper-v', 'windows']).optional().meta({
          title: 'Backend',
          description: 'What containers run on. On WSL 2 a user can get around settings; on Hyper-V not.',
        }),
        windowsContainers: z.boolean().optional().meta({
          title: 'Windows containers',
          description: 'Whether Windows containers are used. Most protections do not cover them.',
        }),
      })
      .optional()
      .meta({
        title: 'Installation on Windows',
        description: 'How Docker Desktop is installed; decides the installer options that are generated.',
        examples: [{scope: 'all-users', package: 'msi', backend: 'wsl2', windowsContainers: false}],
      }),
  })
  .meta({
    title: 'Docker Desktop in the fleet',
    description: 'What you know about the installations this policy serves.',
  });

export const environment = z
  .strictObject({
    subscription: z.enum(['personal', 'pro', 'team', 'business']).optional().meta({
      title: 'Docker subscription',
      description: 'Settings, registry and image access and isolation need business.',
    }),
    cloudSettingsPolicy: z.boolean().optional().meta({
      title: 'Settings policy in Docker Home',
      description: 'Whether one exists. It overrides admin-settings.json.',
    }),
    cloudProxy: z.boolean().optional().meta({
      title: 'Proxy in Docker Home',
      description: 'Whether the settings policy in Docker Home sets a manual proxy or a PAC script.',
    }),
    insights: z.boolean().optional().meta({
      title: 'Insights',
      description: 'Whether somebody relies on the Insights or Unassociated pages of Docker Home.',
    }),
    verifiedDomain: z
      .boolean()
      .optional()
      .meta({title: 'Verified domain', description: 'Whether your e-mail domain is verified in Docker Home.'}),
    continuousIntegration: z.boolean().optional().meta({
      title: 'Build agents',
      description: 'Whether machines of this policy run builds without a person to sign in.',
    }),
  })
  .meta({
    title: 'Environment',
    description: 'Facts that cannot be seen from here. Left out means unknown, and a rule that needs one says so.',
  });

const SOURCE_DESCRIPTION =
  "Which sign-in sources to write; precedence is Docker's, whatever the order here. [] means not enforced on this system.";
const source = {
  windows: z.enum(['registry-key', 'registry-json']),
  macos: z.enum(['profile', 'desktop-plist', 'registry-json']),
  linux: z.enum(['registry-json']),
};

export const signInOrganizations = distinct(text(ORGANIZATION), 1).meta({
  title: 'Organisations',
  description:
    'Docker organisations a user must be a member of one of, in lower case exactly as in Docker Hub. ' +
    'The order matters: Registry Access Management uses the first.',
  examples: [['acme'], ['acme', 'acme-labs']],
});

const sources = {
  windows: distinct(source.windows).meta({
    title: 'Sources on Windows',
    description: SOURCE_DESCRIPTION,
    examples: [['registry-key', 'registry-json'], ['registry-json'], []],
  }),
  macos: distinct(source.macos).meta({
    title: 'Sources on macOS',
    description: SOURCE_DESCRIPTION,
    examples: [['profile', 'registry-json'], ['desktop-plist'], []],
  }),
  linux: distinct(source.linux).meta({
    title: 'Sources on Linux',
    description: SOURCE_DESCRIPTION,
    examples: [['registry-json'], []],
  }),
};

export const signIn = z
  .strictObject({
    organizations: signInOrganizations,
    windows: sources.windows.default(['registry-key', 'registry-json']),
    macos: sources.macos.default(['profile', 'registry-json']),
    linux: sources.linux.default(['registry-json']),
  })
  .meta({title: 'Sign-in enforcement', description: 'Who must sign in to Docker Desktop, and how machines are told.'});

/** In a ring everything is optional: what is left out stays as it is. */
export const signInPatch = z
  .strictObject({
    organizations: signInOrganizations.optional(),
    windows: sources.windows.optional(),
    macos: sources.macos.optional(),
    linux: sources.linux.optional(),
  })
  .meta({title: 'Sign-in enforcement in this ring', description: 'Lists are replaced whole.'});

/** Checked against the settings catalogue, key by key, in settings.ts; the schema of the editor comes from there too. */
export const settings = z.looseObject({}).meta({
  title: 'Settings',
  description:
    "admin-settings.json: Docker's own shape is accepted verbatim. A bare value means {locked: true, value: …}.",
  examples: [{analyticsEnabled: false, enhancedContainerIsolation: true}],
});

/** As {@link settings}, where `null` makes a setting unmanaged. */
export const settingsPatch = z.looseObject({}).meta({
  title: 'Settings, changed',
  description:
    'Merged over the settings below it (RFC 7396): lists are replaced whole, null makes a setting unmanaged.',
  examples: [{extensionsEnabled: true}],
});

const overridesOf = (name: string) =>
  z
    .strictObject({settings: settingsPatch.optional()})
    .optional()
    .meta({title: `On ${name}`, description: `Settings that differ on ${name}.`});

export const overrides = z
  .strictObject({windows: overridesOf('Windows'), macos: overridesOf('macOS'), linux: overridesOf('Linux')})
  .meta({title: 'Overrides', description: 'Settings for one operating system, merged over `settings` before rings.'});

export const additionalSettings = z.looseObject({}).meta({
  title: 'Additional settings',
  description: 'Keys of admin-settings.json newer than this program knows: written as they are, with a warning.',
});

export const adminSettingsWithoutOrganization = z.enum(ALLOW_OR_DENY).meta({
  title: 'Settings without organisation',
  description:
    'admin-settings.json alone enforces sign-in with any account. deny: an error where a system has settings and no sign-in source.',
});

export const proxy = z
  .strictObject({
    deliver: distinct(z.enum(['admin-settings', 'profile']), 1)
      .default(['admin-settings'])
      .meta({
        title: 'Deliver through',
        description:
          '`profile` writes the proxy into the macOS configuration profile; other systems keep it in admin-settings.json.',
        examples: [['admin-settings'], ['profile']],
      }),
  })
  .meta({title: 'Proxy', description: 'How `settings.proxy` reaches machines.'});

export const linuxAgent = z
  .strictObject({
    interval: z
      .enum(['hourly', 'daily', 'weekly'])
      .default('hourly')
      .meta({title: 'Interval', description: 'How often a Linux machine is checked.'}),
    repair: z
      .boolean()
      .default(false)
      .meta({title: 'Repair', description: 'Whether the check also installs the policy again when it finds drift.'}),
  })
  .meta({title: 'Linux agent', description: 'The timer that checks Linux machines, which have no MDM to do it.'});
