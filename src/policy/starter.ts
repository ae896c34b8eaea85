import {PLATFORM_NAMES, type Platform} from '../desktop/platforms.ts';

/** What `init` asks. Checked by reading the policy that comes of it. */
export interface StarterAnswers {
  readonly name: string;
  readonly domain: string;
  readonly organizations: readonly string[];
  readonly platforms: readonly Platform[];
  readonly contact?: string;
}

/** A first policy: sign-in enforcement, and the other sections as comments to open one by one. */
export function starterPolicy({name, domain, organizations, platforms, contact}: StarterAnswers): string {
  return `# yaml-language-server: $schema=./policy.schema.json
# Docker Desktop policy. An editor that knows YAML schemas completes and explains every key.
# A section that is absent is unmanaged: nothing is written for it and nothing is switched off.
#
#   wharfinger check policy.yaml              what is wrong, and where
#   wharfinger build policy.yaml --out out    everything that enforces it; then open out/README.md
version: 1
revision: "1.0.0" # raise it with every change that goes to machines; the quotes keep 1.10 from becoming 1.1

organization:
  name: ${quoted(name)}
  domain: ${quoted(domain)} # a domain you own; identifiers on the machines are made of it, so it never changes
${contactLine(domain, contact)} # shown to people who need help

platforms: [${platforms.join(', ')}] # ${platforms.map(platform => PLATFORM_NAMES[platform]).join(', ')}

signIn:
  # Everybody must sign in as a member of one of these organisations. Registry Access Management uses the first.
  organizations: [${organizations.map(quoted).join(', ')}]

# What Docker Desktop may do on a machine. A bare value is locked: people see it and cannot change it.
# settings:
#   analyticsEnabled: false
#   enhancedContainerIsolation: true

# From where images may be pulled (Docker Hub, by hand; needs a Business subscription).
# registryAccess:
#   dockerHub: allow
#   allow:
#     - { host: registry.${commented(domain)}, reason: internal mirror }

# Stages of a rollout: a ring receives the policy with a patch.
# rings:
#   pilot:
#     description: volunteers, two weeks ahead
#     patch: { settings: { extensionsEnabled: false } }
`;
}

/** A YAML double-quoted scalar: a JSON string is one, and ASCII survives every editor. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function contactLine(domain: string, contact: string | undefined): string {
  return contact === undefined ? `  # contact: it-help@${commented(domain)}` : `  contact: ${quoted(contact)}`;
}

/** What may stand in a comment: nothing that ends it. */
function commented(domain: string): string {
  return domain.replace(/[^a-z0-9.-]/gi, '');
}
