import {type Json, jsonFile} from '../json.ts';
import {render} from '../render/template.ts';
import type {DesiredState} from '../state/state.ts';
import type {Artifact} from '../targets/target.ts';
import {endpointOf} from './endpoint.ts';
import {INSTALLER_NOTES} from './installer-notes.ts';
import {INSTALLER_OPTIONS} from './installer-options.ts';
import type {InstallerFacts} from './installer-rulings.ts';

interface Advice {
  readonly installer: 'msi' | 'exe';
  readonly command: string;
  readonly use: readonly {
    option: string;
    text: string;
    purpose: string;
    note?: string;
    since?: string;
    source: string;
  }[];
  readonly leftOut: readonly {option: string; purpose: string; reason: string; source: string}[];
  readonly notes: readonly {text: string; source: string}[];
}

const COMMANDS = {
  msi: 'msiexec /i "DockerDesktop.msi" /quiet /norestart',
  exe: 'start /w "" "Docker Desktop Installer.exe" install --quiet',
} as const;
const TITLES = {msi: 'MSI', exe: 'EXE'} as const;

/** The options of Docker's Windows installers that fit this policy, and those that do not, for people and for tools. */
export function composeInstallerOptions(state: DesiredState): readonly Artifact[] {
  const endpoint = endpointOf(state, 'windows');
  if (!endpoint) return [];
  const minimum = state.desktop.minimumVersion?.windows;
  const maximum = state.desktop.maximumVersion?.windows;
  const facts: InstallerFacts = {
    organizations: endpoint.organizations,
    sources: endpoint.sources,
    ...(endpoint.settings && {settings: endpoint.settings}),
    install: state.desktop.install ?? {},
    ...(minimum !== undefined && {minimum}),
    ...(maximum !== undefined && {maximum}),
  };
  const advice = (['msi', 'exe'] as const).map(installer => advise(installer, facts));
  const page = render('windows/installer-options.md', {
    policy: state.policy,
    installers: advice.map(({installer, command, use, leftOut, notes}) => ({
      title: TITLES[installer],
      declared: facts.install.package === installer,
      command,
      use: use.map(({text, purpose, note, since}) => ({text, purpose, note: note ?? '', since: since ?? ''})),
      leftOut: leftOut.map(({option, reason}) => ({option, reason})),
      notes: notes.map(({text}) => text),
    })),
  });
  const controls = state.controls.filter(({places}) => places.includes('windows')).map(({id}) => id);
  const shared = {mode: 0o644, role: 'document', controls} as const;
  return [
    {
      ...shared,
      path: 'windows/installer-options.md',
      bytes: new TextEncoder().encode(page),
      title: 'Options of the Docker Desktop installers that fit this policy, and those that do not',
    },
    {
      ...shared,
      path: 'windows/installer-options.json',
      bytes: jsonFile({policy: state.policy, installers: advice as unknown as Json}),
      title: 'The same options, for tools',
    },
  ];
}

function advise(installer: Advice['installer'], facts: InstallerFacts): Advice {
  const rulings = INSTALLER_OPTIONS.filter(option => option.installer === installer).flatMap(option => {
    const ruling = option.decide(facts);
    return ruling ? [{option, ruling}] : [];
  });
  const use = rulings.flatMap(({option: {name, purpose, since, source}, ruling}) =>
    'use' in ruling
      ? [
          {
            option: name,
            text: ruling.use,
            purpose,
            ...(ruling.note !== undefined && {note: ruling.note}),
            ...(since !== undefined && {since}),
            source,
          },
        ]
      : [],
  );
  const leftOut = rulings.flatMap(({option: {name, purpose, source}, ruling}) =>
    'leave' in ruling ? [{option: name, purpose, reason: ruling.leave, source}] : [],
  );
  const notes = INSTALLER_NOTES.filter(note => note.installer === installer && note.applies(facts));
  return {
    installer,
    command: [COMMANDS[installer], ...use.map(({text}) => text)].join(' '),
    use,
    leftOut,
    notes: notes.map(({text, source}) => ({text, source})),
  };
}
