import type {KnownError} from './errors.ts';

const OWNER =
  'Make the group Administrators (S-1-5-32-544) the owner of %ProgramData%\\DockerDesktop, with full control for it and SYSTEM, as the install script does. SYSTEM as the owner made 4.71 hang.';

export const INSTALLER_ERRORS: readonly KnownError[] = [
  {
    id: 'installer-owner',
    pattern: /must be owned by an elevated account/i,
    title: 'The installer refuses a folder of another owner.',
    cause:
      'From 4.57 %ProgramData%\\DockerDesktop must belong to an administrator (CVE-2025-14740). It was made by a user, or an endpoint agent changes owners.',
    mend: [
      {who: 'admin', how: OWNER},
      {
        who: 'admin',
        how: 'If an agent such as Intune Endpoint Privilege Management sets owners, exempt the folder there.',
      },
    ],
    source: 'docker/desktop-feedback issues 149, 335, 127; release notes 4.57',
  },
  {
    id: 'installer-unauthorized',
    pattern: /attempted to perform an unauthorized operation/i,
    title: 'The installer may not set owner or rights of its folder.',
    cause:
      'From 4.57 the installer checks the owner of %ProgramData%\\DockerDesktop, and 4.57 stopped at folders it could have mended; 4.58 fixed that. Older ones stop when security software denies the change.',
    mend: [
      {who: 'admin', how: 'Use 4.58 or later.'},
      {who: 'admin', how: OWNER},
    ],
    source: 'docker/desktop-feedback issues 26, 29; docker/for-win issues 15027, 12604',
  },
  {
    id: 'installer-stopped',
    pattern: /exit code:? 4294967291/i,
    title: 'The installer stopped; winget shows this code for every reason.',
    cause:
      'The reason stands above it, or in %LOCALAPPDATA%\\Docker\\install-log.txt: from 4.57 it is often the owner of a folder.',
    mend: [{who: 'admin', how: 'Read the log, or give it to wharfinger explain --log.'}],
    source: 'docker/desktop-feedback issue 26; microsoft/winget-pkgs issue 93495',
  },
  {
    id: 'installer-folder-denied',
    pattern: /access to the path '[^'\n]{0,200}ProgramData\\+DockerDesktop[^'\n]{0,200}' is denied/i,
    title: 'The installer may not use its folder.',
    cause:
      'It does not run elevated, or the rights of %ProgramData%\\DockerDesktop leave out Administrators or SYSTEM.',
    mend: [
      {
        who: 'admin',
        how: 'Run it elevated. Administrators and SYSTEM need full control of the folder; users read it only.',
      },
    ],
    source: 'docker/for-win issues 14136, 12253, 12633',
  },
  {
    id: 'install-settings-invalid',
    pattern: /invalid JSON string\. \(Exception from HRESULT: 0x83750007\)/i,
    title: 'The installer cannot read install-settings.json.',
    cause:
      '%ProgramData%\\DockerDesktop\\install-settings.json, where an earlier installer kept its options, is damaged.',
    mend: [{who: 'admin', how: 'Delete the file and install again with the options you want.'}],
    source: 'docker/for-win issue 13558; release notes 4.84',
  },
  {
    id: 'installer-reboot',
    pattern: /(?:exit code|return code|error code|returned)[: ]{1,3}3010\b|ERROR_SUCCESS_REBOOT_REQUIRED/i,
    title: 'The MSI succeeded, and the machine must be rebooted.',
    cause: '3010 is no failure: it means success, reboot required.',
    mend: [{who: 'admin', how: 'Tell the deployment tool that 3010 is success with a reboot.'}],
    source: 'docker/docs enterprise-deployment/msi-install-and-configure.md, use-intune.md',
  },
];
