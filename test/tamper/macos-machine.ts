import {spawnSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {PROFILE_DOMAIN} from '../../src/desktop/paths.ts';
import type {RunTool, ToolResult} from '../../src/endpoint/tool.ts';
import {type PlistValue, plistFile} from '../../src/formats/plist.ts';
import {sh} from '../../src/render/quote.ts';
import type {DesiredState} from '../../src/state/state.ts';
import type {FileChange} from './files.ts';
import type {MacosChange, MacosMachineChange, MacosTampering} from './macos.ts';
import {wantedOf} from './policies.ts';
import type {Trees} from './trees.ts';

const PREFERENCES = `/Library/Managed Preferences/${PROFILE_DOMAIN}.plist`;
const INFO = '/Applications/Docker.app/Contents/Info.plist';
const BACKEND = '/Applications/Docker.app/Contents/MacOS/com.docker.backend';
const FLAGS = {uchg: 0x2, uappnd: 0x4, schg: 0x2_0000} as const;
const MACHINE_CHANGES: readonly string[] = [
  'preference',
  'preferences-damaged',
  'not-forced',
  'profile',
  'access-entry',
  'lock-flag',
  'run-desktop',
  'desktop-version',
] satisfies readonly MacosMachineChange['do'][];
const isOfFiles = (change: MacosChange): change is FileChange => !MACHINE_CHANGES.includes(change.do);

/**
 * A Mac that is a tree of files, and what its tools say besides. Both evaluators see this one description: the script
 * through shell functions in the place of its tools, node through the outputs of tools.
 */
export class FakeMac {
  readonly root: string;
  /** Entries of access lists, by path. */
  readonly #entries = new Map<string, string[]>();
  readonly #flags = new Map<string, number>();
  readonly #preferences: Record<string, PlistValue>;
  readonly #notForced = new Set<string>();
  readonly #identifier: string;
  #damaged = false;
  #profile: 'verified' | 'unverified' | 'user' | null = 'verified';
  #version: string | null = '4.85.0';
  /** In seconds; undefined where Docker Desktop does not run. */
  #started: number | undefined;

  constructor(trees: Trees, {policy, installed = policy, change}: MacosTampering) {
    this.root = trees.tamper(installed, change.filter(isOfFiles));
    this.#identifier = identifierOf(wantedOf(policy).state);
    this.#preferences = {...preferencesOf(wantedOf(installed).state)};
    for (const each of change) if (!isOfFiles(each)) this.#change(each);
    this.#write();
  }

  /** Shell text that stands behind the fakes of the tools. */
  get tools(): string {
    const said = (values: ReadonlyMap<string, string>) =>
      [...values].map(([name, text]) => `    ${sh(name)}) printf '%s\\n' ${sh(text)} ;;`).join('\n');
    const entries = new Map([...this.#entries].map(([path, list]) => [`.${path}`, numbered(list).join('\n')]));
    const flags = new Map([...this.#flags].map(([path, number]) => [`.${path}`, String(number)]));
    return `
cd ${sh(this.root)} || exit 2
mac_entries() {
  case $1 in
${said(entries)}
    *) ;;
  esac
}
mac_flags() {
  case $1 in
${said(flags)}
    *) echo 0 ;;
  esac
}
run_stat() {
  for fake_path in "$@"; do
    fake_said=$(command stat -c "%u 0x%f %h %s %Z $(mac_flags "$fake_path") %n" "$fake_path" 2>&1) ||
      fake_said="stat: $fake_path: stat: \${fake_said##*: }"
    printf '%s\\n' "$fake_said"
  done
}
run_access_lists() {
  for fake_path in "$@"; do
    command ls -ld "$fake_path" 2>/dev/null || continue
    mac_entries "$fake_path"
  done
}
run_plist() {
  IFS= read -r fake_line <"$1"
  case $fake_line in
    '<?xml'*) command cat "$1" ;;
    *) echo "$1: Property List error: Unexpected character" && return 1 ;;
  esac
}
run_profiles() { printf '%s' ${sh(this.#profiles())}; }
run_forced() {
  case $3 in
${said(new Map(Object.keys(this.#preferences).map(name => [name, this.#isForced(name)])))}
    *) echo false ;;
  esac
}
run_processes() { printf '%s' ${sh(this.#processes())}; }
`;
  }

  /** The same tools for node. */
  readonly run: RunTool = async (path, args) => {
    switch (path) {
      case '/bin/ls':
        return this.#list(args.at(-1)!);
      case '/usr/bin/stat':
        return ended(`${this.#flags.get(this.#inside(args.at(-1)!)) ?? 0}\n`);
      case '/usr/bin/osascript':
        return ended(`${this.#isForced(args.at(-1)!)}\n`);
      case '/usr/bin/profiles':
        return ended(this.#profiles());
      case '/bin/ps':
        return ended(this.#processes());
      default:
        return {status: 'missing'};
    }
  };

  #change(change: MacosMachineChange): void {
    switch (change.do) {
      case 'preference':
        if (change.value === null) delete this.#preferences[change.name];
        else this.#preferences[change.name] = change.value;
        return;
      case 'preferences-damaged':
        this.#damaged = true;
        return;
      case 'not-forced':
        this.#notForced.add(change.name);
        return;
      case 'profile':
        this.#profile = change.state;
        return;
      case 'access-entry':
        this.#entries.set(change.path, [...(this.#entries.get(change.path) ?? []), change.entry]);
        return;
      case 'lock-flag':
        this.#flags.set(change.path, FLAGS[change.flag]);
        return;
      case 'run-desktop':
        this.#started = Date.now() / 1000 + (change.since === 'before' ? -3600 : 3600);
        return;
      case 'desktop-version':
        this.#version = change.version;
        return;
    }
  }

  #write(): void {
    const write = (path: string, bytes: Uint8Array) => {
      mkdirSync(dirname(join(this.root, path)), {recursive: true});
      writeFileSync(join(this.root, path), bytes);
    };
    if (this.#damaged) write(PREFERENCES, Buffer.from('allowedOrgs = acme\n'));
    else if (Object.keys(this.#preferences).length > 0) write(PREFERENCES, plistFile(this.#preferences));
    if (this.#version !== null) write(INFO, plistFile({CFBundleShortVersionString: this.#version}));
  }

  #inside(path: string): string {
    return path.slice(this.root.length);
  }

  #isForced(name: string): string {
    return String(name in this.#preferences && !this.#notForced.has(name));
  }

  /** `ls -lde`. */
  #list(path: string): ToolResult {
    const {status, stdout} = spawnSync('ls', ['-ld', path], {encoding: 'utf8', env: {LC_ALL: 'C'}});
    const entries = numbered(this.#entries.get(this.#inside(path)) ?? []);
    return {
      status: 'ended',
      code: status ?? 1,
      stdout: [stdout, ...entries.map(each => `${each}\n`)].join(''),
      stderr: '',
    };
  }

  /** `profiles show -output stdout-xml`, with a profile that is none of ours. */
  #profiles(): string {
    const profile = (identifier: string, state: string) => ({
      ProfileDisplayName: 'Docker Desktop',
      ProfileIdentifier: identifier,
      ProfileInstallDate: '2026-01-02 08:00:00 +0000',
      ProfileItems: [{PayloadContent: {allowedOrgs: 'acme'}, PayloadIdentifier: `${identifier}.1`, PayloadVersion: 1}],
      ProfileRemovalDisallowed: 'true',
      ProfileType: 'Configuration',
      ProfileVerificationState: state,
    });
    const other = profile('com.example.network', 'verified');
    const state = this.#profile;
    const ours = state === null || state === 'user' ? [] : [profile(this.#identifier, state)];
    return new TextDecoder().decode(
      plistFile({
        _computerlevel: [other, ...ours],
        ...(state === 'user' && {jo: [profile(this.#identifier, 'verified')]}),
      }),
    );
  }

  /** `ps -axo lstart=,comm=`. */
  #processes(): string {
    const line = (seconds: number, command: string) => {
      const [weekday, day, month, year, time] = new Date(seconds * 1000).toUTCString().replace(',', '').split(' ');
      return `${weekday} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}     ${command}\n`;
    };
    const first = line(0, '/sbin/launchd');
    return this.#started === undefined ? first : first + line(this.#started, BACKEND);
  }
}

const ended = (stdout: string): ToolResult => ({status: 'ended', code: 0, stdout, stderr: ''});
const numbered = (entries: readonly string[]): readonly string[] =>
  entries.map((entry, index) => ` ${index}: ${entry}`);

function identifierOf({organization}: DesiredState): string {
  return `${organization.domain.split('.').reverse().join('.')}.docker-desktop`;
}

function preferencesOf({resources}: DesiredState): Readonly<Record<string, string>> {
  for (const resource of resources)
    if (resource.kind === 'managed-preference' && resource.ensure === 'present') return resource.values;
  return {};
}
