import {mkdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {POLICY_PATHS} from '../../../../src/desktop/paths.ts';
import {plistFile} from '../../../../src/formats/plist.ts';
import {desiredState} from '../../../fixtures/desired-state.ts';
import {USER} from '../../posix/attack.ts';
import {type Machine, NEEDS, onMachine, SHELLS} from '../../posix/machine.ts';
import {contractSuite} from '../../tools.ts';
import {lineOf, macAt, start, verify} from './verifier.ts';

const state = desiredState({platform: 'macos', sources: ['profile', 'registry-json']});
const MANAGED = '/Library/Managed Preferences/com.docker.config.plist';
const INFO = '/Applications/Docker.app/Contents/Info.plist';
const IDENTIFIER = 'example.acme.docker-desktop';

/** The shape of `profiles show -output stdout-xml`, with what may mislead: texts that look like elements, nested keys. */
function profiles(level: string, verification: string | undefined, identifier = IDENTIFIER): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0">
<dict>
	<key>${level}</key>
	<array>
		<dict>
			<key>ProfileDisplayName</key>
			<string>Somebody &amp; else
			&lt;key&gt;ProfileIdentifier&lt;/key&gt;
			</string>
			<key>ProfileIdentifier</key>
			<string>com.example.other</string>
			<key>ProfileItems</key>
			<array>
				<dict>
					<key>PayloadContent</key>
					<dict>
						<key>ProfileIdentifier</key>
						<string>${IDENTIFIER}</string>
						<key>ProfileVerificationState</key>
						<string>verified</string>
						<key>cert</key>
						<data>
						QUJD
						</data>
						<key>empty</key>
						<dict/>
					</dict>
				</dict>
			</array>
		</dict>
		<dict>
			<key>ProfileIdentifier</key>
			<string>${identifier}</string>
			<key>ProfileInstallDate</key>
			<string>2026-01-31 08:15:00 +0000</string>
${verification === undefined ? '' : `			<key>ProfileVerificationState</key>\n			<string>${verification}</string>\n`}		</dict>
	</array>
</dict>
</plist>
`;
}

const fixture = (machine: Machine, name: string, text: string) => {
  mkdirSync(machine.aside('mac'), {recursive: true});
  writeFileSync(join(machine.aside('mac'), name), text);
};

/** A Mac on which everything is as the policy says. */
function managed(machine: Machine): void {
  machine.install(state);
  const preference = state.resources.find(each => each.kind === 'managed-preference');
  machine.write(MANAGED, plistFile(preference?.ensure === 'present' ? preference.values : {}));
  machine.write(INFO, plistFile({CFBundleName: 'Docker', CFBundleShortVersionString: '4.85.0'}));
  fixture(machine, 'profiles.plist', profiles('_computerlevel', 'verified'));
  fixture(machine, 'forced', 'true\n');
}

const names = (value: string) => plistFile({allowedOrgs: value});
const xml = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">\n<dict>\n${inside}\n</dict>\n</plist>\n`;

for (const name of ['dash', 'bash'] as const)
  contractSuite(`what only a Mac has, in ${name}`, [...NEEDS.macos, name], () => {
    const judged = (machine: Machine) => {
      const {s, win, f, dd} = lineOf(verify(machine, state));
      return {s, win, f, dd};
    };
    const cases: Readonly<Record<string, readonly [tamper: (machine: Machine) => void, seen: object]>> = {
      'all well': [() => {}, {s: 'ok', win: 'profile', f: [], dd: '4.85.0'}],
      'no preferences': [
        machine => rmSync(machine.at(MANAGED)),
        {s: 'drift', win: 'registry-json', f: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE']},
      ],
      'another list': [
        machine => machine.write(MANAGED, names('old-org')),
        {s: 'drift', win: 'profile', f: ['M-PREFERENCE-VALUE:allowed-orgs']},
      ],
      'an array': [
        machine =>
          machine.write(
            MANAGED,
            xml('\t<key>allowedOrgs</key>\n\t<array>\n\t\t<string>acme;acme-labs</string>\n\t</array>'),
          ),
        {s: 'drift', win: 'undetermined', f: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE']},
      ],
      'a key in a dictionary below': [
        machine =>
          machine.write(
            MANAGED,
            xml('\t<key>x</key>\n\t<dict>\n\t\t<key>allowedOrgs</key>\n\t\t<string>acme;acme-labs</string>\n\t</dict>'),
          ),
        {s: 'drift', win: 'registry-json', f: ['M-PREFERENCE-VALUE:allowed-orgs', 'M-SOURCE-EFFECTIVE']},
      ],
      'preferences that are none': [machine => machine.write(MANAGED, 'bplist00'), {s: 'unknown', win: 'undetermined'}],
      'a list that is cut off': [
        machine =>
          machine.write(MANAGED, new TextDecoder().decode(names('acme;acme-labs')).replace(/<\/dict>[\s\S]*/, '')),
        {s: 'unknown'},
      ],
      'a preference that is not forced': [
        machine => fixture(machine, 'forced', 'false\n'),
        {s: 'drift', win: 'profile', f: ['M-PREFERENCE-FORCED:allowed-orgs']},
      ],
      'a profile installed by hand': [
        machine => fixture(machine, 'profiles.plist', profiles('_computerlevel', 'unknown')),
        {s: 'drift', f: ['M-PROFILE-INSTALLED']},
      ],
      'a profile for one user': [
        machine => fixture(machine, 'profiles.plist', profiles('jo', 'verified')),
        {s: 'drift', f: ['M-PROFILE-INSTALLED']},
      ],
      'the same preferences in a profile of MDM': [
        machine => fixture(machine, 'profiles.plist', profiles('_computerlevel', 'verified', 'com.example.mdm')),
        {s: 'ok'},
      ],
      'no profile at all, in words': [
        machine => fixture(machine, 'profiles.plist', 'There are no configuration profiles installed\n'),
        {s: 'ok'},
      ],
      'a list of profiles that is cut off': [
        machine => fixture(machine, 'profiles.plist', profiles('_computerlevel', 'verified').slice(0, -30)),
        {s: 'unknown', f: ['?M-PROFILE-INSTALLED']},
      ],
      'no Docker Desktop': [machine => rmSync(machine.at(INFO)), {s: 'ok', dd: null}],
      'a version with something to it': [
        machine => machine.write(INFO, plistFile({CFBundleShortVersionString: '4.85 <b>'})),
        {dd: null},
      ],
    };
    test.each(Object.entries(cases))('%s', (_, [tamper, seen]) =>
      onMachine('macos', SHELLS[name]!, machine => {
        managed(machine);
        tamper(machine);
        expect(judged(machine)).toMatchObject(seen);
      }),
    );

    test('whoever is not root cannot list the profiles: unknown', () =>
      onMachine('macos', SHELLS[name]!, machine => {
        managed(machine);
        const run = verify(machine, state, [], {user: USER});
        expect(run.code).toBe(2);
        expect(lineOf(run)).toMatchObject({s: 'unknown', f: ['?M-PROFILE-INSTALLED']});
        expect(run.stdout).toContain('only root may list the profiles');
      }));

    test('Docker Desktop that has run since before', () =>
      onMachine('macos', SHELLS[name]!, machine => {
        managed(machine);
        const changed = Math.floor(statSync(machine.at(POLICY_PATHS.macos.registryJson)).ctimeMs / 1000);
        const process = (seconds: number, command: string) => {
          const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(
            new Date(seconds * 1000).toUTCString(),
          )!;
          return `Sat ${month} ${String(Number(day)).padStart(2)} ${time} ${year}     ${command}\n`;
        };
        const backend = '/Applications/Docker.app/Contents/MacOS/com.docker.backend';
        const rows: readonly [string, string][] = [
          [process(changed - 1, backend), 'pending'],
          [process(changed, backend), 'pending'],
          [process(changed + 1, backend), 'ok'],
          [process(0, '/sbin/launchd') + process(changed + 90_000_000, backend), 'ok'],
          [process(951_782_400, backend) + process(changed + 1, backend), 'pending'],
          [process(0, '/tmp/not-com.docker.backend.app'), 'ok'],
        ];
        for (const [processes, verdict] of rows) {
          fixture(machine, 'processes', processes);
          expect(lineOf(verify(machine, state)).s, processes).toBe(verdict);
        }
      }));

    test('another root shows files, and says what it cannot show', () =>
      onMachine('macos', SHELLS[name]!, machine => {
        managed(machine);
        const run = start(machine, state, ['--root', machine.root], {more: macAt(machine)});
        expect(lineOf(run)).toMatchObject({s: 'unknown', win: 'undetermined', root: machine.root, dd: '4.85.0'});
        const files = start(machine, state, ['--root', machine.root, '--check', 'M-FILE-CONTENT:registry-json'], {
          more: macAt(machine),
        });
        expect(lineOf(files)).toMatchObject({s: 'ok', win: 'undetermined', root: machine.root});
      }));

    test('foreign text in a preference is printed harmlessly', () =>
      onMachine('macos', SHELLS[name]!, machine => {
        managed(machine);
        machine.write(
          MANAGED,
          xml('<key>allowedOrgs</key>\n<string>old-org;\u001b[2J"evil\\;&amp;&lt;ü%says</string>'),
        );
        const run = verify(machine, state, ['--json']);
        expect(run.stdout).toMatch(/^[\n\x20-\x7e]*$/);
        expect(JSON.parse(run.stdout).effective.says).toEqual(['old-org', '?[2J"evil\\', '&<??%says']);
      }));
  });
