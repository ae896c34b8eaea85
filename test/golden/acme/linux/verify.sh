#!/bin/sh
# Verifies the Docker Desktop policy of Acme Corporation on Linux
#
# policy        acme@ce2b5e73
# revision      1.4.0
# ring          none: for every machine outside a ring
# organisation  Acme Corporation
# contact       it-help@acme.example
#
# Written by wharfinger. Change the policy, not this file. Reads, and changes nothing; --help says more.
#
# shellcheck disable=SC1003,SC2016 # values of the policy stand in single quotes as they are
# shellcheck disable=SC2015 # after || stands what ends the script
# shellcheck disable=SC2034,SC2154 # what was seen stands in variables with numbers, set and read by eval
# shellcheck disable=SC2317,SC2329 # functions are called through the lists of the policy

# However this script ends before it has answered: nobody can say. No function stands in for `trap` here.
POSIXLY_CORRECT=1
trap 'exit 2' EXIT

# Whoever starts this script may not steer it: no environment, no function and no alias of theirs decides what runs.
# Where a shell lets a function stand in for `unset`, this takes that away.
POSIXLY_CORRECT=1
set +aevxC
unset -f . : break continue eval exec exit export readonly return set shift times trap unset \
  '[' alias awk cat cd chattr chflags chmod chown command cut date defaults dpkg-query echo env false getfacl getopts grep \
  hash head id kill local ls lsattr matchpathcon mkdir mv od openssl osascript pacman plutil printf profiles ps pwd read \
  restorecon rm rmdir rpm setfacl sha256sum shasum shopt sleep stat systemctl test timeout tr true type umask unalias wait \
  2>/dev/null
unalias -a 2>/dev/null
# Tools obey variables that nobody can list, so that none of the caller's is left. A line that only looks like the name of
# one, from the middle of a value, does no harm.
set -f
LC_ALL=C
IFS='
'
listed=$(export -p) || exit 2
for line in $listed; do
  line=${line#export }
  line=${line#declare -x }
  line=${line%%=*}
  case $line in
    '' | [0-9]* | *[!A-Za-z0-9_]* | LC_ALL) ;;
    *) unset "$line" 2>/dev/null ;;
  esac
done
# Options of bash that only its own environment sets.
# shellcheck disable=SC3040,SC3041 # no other shell comes here
[ -z "${SHELLOPTS-}" ] || set +kmbBHPET +o pipefail
# shellcheck disable=SC3044 # other shells have no such command, and nothing to turn off
shopt -u compat31 compat32 compat40 compat41 compat42 compat43 compat44 dotglob expand_aliases extdebug extglob failglob \
  lastpipe localvar_inherit nocaseglob nocasematch nullglob xpg_echo 2>/dev/null
POSIXLY_CORRECT=1
PATH=/usr/bin:/bin:/usr/sbin:/sbin
export PATH LC_ALL
nl='
'
IFS=" 	$nl"
umask 022
set -u
cd / || exit 2
exec </dev/null

platform='linux'
policy='acme@ce2b5e73'
revision='1.4.0'
slug='acme'

# What the policy asks: what to look at, the sources in Docker's order, and the checks.

wanted_source='registry-json'
wanted_phrase='registry.json'
# Organisations joined by `;`. `any`: an account of anybody will do.
wanted_names='acme;acme-labs'
wanted_any='no'
wanted_json='{"source":"registry-json","organizations":["acme","acme-labs"]}'

# Number of the look at the version of Docker Desktop, and the check of the source that wins.
desktop_probe='22'
winner_code='L-SOURCE-EFFECTIVE'
# The receipt of this organisation: its path and the number of it.
receipt='./var/lib/wharfinger/acme/receipt.json'
receipt_path='19'

# Calls its arguments with every path that is looked at.
with_paths() {
  "$@" \
    '.' \
    './etc' \
    './etc/hosts' \
    './opt' \
    './opt/docker-desktop' \
    './usr' \
    './usr/share' \
    './usr/share/docker-desktop' \
    './usr/share/docker-desktop/admin-settings.json' \
    './usr/share/docker-desktop/install-settings.json' \
    './usr/share/docker-desktop/registry' \
    './usr/share/docker-desktop/registry.json' \
    './usr/share/docker-desktop/registry/admin-settings.json' \
    './usr/share/docker-desktop/registry/registry.json' \
    './var' \
    './var/lib' \
    './var/lib/wharfinger' \
    './var/lib/wharfinger/acme' \
    './var/lib/wharfinger/acme/receipt.json'
}

# Calls $1 with number, number of the folder above, path, and `folder` where others lie below. What is above comes first.
each_path() {
  "$1" '1' '0' '.' 'folder'
  "$1" '2' '1' './etc' 'folder'
  "$1" '3' '2' './etc/hosts' ''
  "$1" '4' '1' './opt' 'folder'
  "$1" '5' '4' './opt/docker-desktop' ''
  "$1" '6' '1' './usr' 'folder'
  "$1" '7' '6' './usr/share' 'folder'
  "$1" '8' '7' './usr/share/docker-desktop' 'folder'
  "$1" '9' '8' './usr/share/docker-desktop/admin-settings.json' ''
  "$1" '10' '8' './usr/share/docker-desktop/install-settings.json' ''
  "$1" '11' '8' './usr/share/docker-desktop/registry' 'folder'
  "$1" '12' '8' './usr/share/docker-desktop/registry.json' ''
  "$1" '13' '11' './usr/share/docker-desktop/registry/admin-settings.json' ''
  "$1" '14' '11' './usr/share/docker-desktop/registry/registry.json' ''
  "$1" '15' '1' './var' 'folder'
  "$1" '16' '15' './var/lib' 'folder'
  "$1" '17' '16' './var/lib/wharfinger' 'folder'
  "$1" '18' '17' './var/lib/wharfinger/acme' 'folder'
  "$1" '19' '18' './var/lib/wharfinger/acme/receipt.json' ''
}

# Sets at: the number of a path; empty for others.
number_path() {
  case $1 in
    '.') at='1' ;;
    './etc') at='2' ;;
    './etc/hosts') at='3' ;;
    './opt') at='4' ;;
    './opt/docker-desktop') at='5' ;;
    './usr') at='6' ;;
    './usr/share') at='7' ;;
    './usr/share/docker-desktop') at='8' ;;
    './usr/share/docker-desktop/admin-settings.json') at='9' ;;
    './usr/share/docker-desktop/install-settings.json') at='10' ;;
    './usr/share/docker-desktop/registry') at='11' ;;
    './usr/share/docker-desktop/registry.json') at='12' ;;
    './usr/share/docker-desktop/registry/admin-settings.json') at='13' ;;
    './usr/share/docker-desktop/registry/registry.json') at='14' ;;
    './var') at='15' ;;
    './var/lib') at='16' ;;
    './var/lib/wharfinger') at='17' ;;
    './var/lib/wharfinger/acme') at='18' ;;
    './var/lib/wharfinger/acme/receipt.json') at='19' ;;
    *) at= ;;
  esac
}

# Calls $1 with number, kind and place of everything to look at; a path stands behind its number. What only one channel
# brings is asked where the receipt names it.
each_probe() {
  "$1" '1' 'file-content' '14' './usr/share/docker-desktop/registry/registry.json'
  "$1" '2' 'file-content' '9' './usr/share/docker-desktop/admin-settings.json'
  "$1" '3' 'folder-access' '8' './usr/share/docker-desktop'
  "$1" '4' 'file-list' '8' './usr/share/docker-desktop'
  "$1" '5' 'folder-access' '11' './usr/share/docker-desktop/registry'
  "$1" '6' 'file-list' '11' './usr/share/docker-desktop/registry'
  "$1" '7' 'file-access' '14' './usr/share/docker-desktop/registry/registry.json'
  "$1" '8' 'file-flags' '14' './usr/share/docker-desktop/registry/registry.json'
  "$1" '9' 'file-list' '14' './usr/share/docker-desktop/registry/registry.json'
  "$1" '10' 'file-label' '14' './usr/share/docker-desktop/registry/registry.json'
  "$1" '11' 'file-access' '9' './usr/share/docker-desktop/admin-settings.json'
  "$1" '12' 'file-flags' '9' './usr/share/docker-desktop/admin-settings.json'
  "$1" '13' 'file-list' '9' './usr/share/docker-desktop/admin-settings.json'
  "$1" '14' 'file-label' '9' './usr/share/docker-desktop/admin-settings.json'
  "$1" '15' 'mounts' '/usr/share/docker-desktop'
  "$1" '16' 'presence' '12' './usr/share/docker-desktop/registry.json'
  "$1" '17' 'presence' '13' './usr/share/docker-desktop/registry/admin-settings.json'
  "$1" '18' 'misspelt' '14' './usr/share/docker-desktop/registry/registry.json' '[Rr][Ee][Gg][Ii][Ss][Tt][Rr][Yy].[Jj][Ss][Oo][Nn]'
  "$1" '19' 'misspelt' '9' './usr/share/docker-desktop/admin-settings.json' '[Aa][Dd][Mm][Ii][Nn]-[Ss][Ee][Tt][Tt][Ii][Nn][Gg][Ss].[Jj][Ss][Oo][Nn]'
  "$1" '20' 'presence' '10' './usr/share/docker-desktop/install-settings.json'
  "$1" '21' 'restart' '14' './usr/share/docker-desktop/registry/registry.json' '9' './usr/share/docker-desktop/admin-settings.json'
  "$1" '22' 'desktop-version' '5' './opt/docker-desktop'
  "$1" '23' 'hosts-file' '3' './etc/hosts' 'api.docker.com' 'auth.docker.com' 'auth.docker.io' 'hub.docker.com' 'login.docker.com' 'registry-1.docker.io'
  ! is_from ' deb rpm ' || "$1" '24' 'package-version' 'acme-docker-desktop-policy'
  ! is_from ' deb rpm ' || "$1" '25' 'unit-enabled' 'acme-docker-desktop-policy.timer'
}

# Calls $1 with name, number of the look, what is wanted (names, absent, any-account, unmanaged), the names, the right
# content, path, what a person calls it, and the beginning of its JSON.
each_source() {
  "$1" 'registry-json' '1' 'names' 'acme;acme-labs' 'sha256 a8f4a35e70513d549937b34e9ce38987fc6b16226e1c24c90de674ec4bf44228' '/usr/share/docker-desktop/registry/registry.json' 'registry.json' '"source":"registry-json","wanted":["acme","acme-labs"]'
  "$1" 'admin-settings' '2' 'any-account' '' 'sha256 b9852953381e9c4b7fc13a8bbff998fed7bd8d26c1ef0c5fe07ae9aba6fa403f' '/usr/share/docker-desktop/admin-settings.json' 'the presence of admin-settings.json' '"source":"admin-settings","wanted":"any-account"'
}

# Calls $1 with: number, code, severity, number of the look, expectation and its value, what absence is, what a failure
# makes of the machine, axis, `desktop` where Docker Desktop must be installed, channels, `exempt`, and the path a receipt
# would record, or `*` where the receipt itself is looked at. The gravest come first, then by code.
each_check() {
  "$1" '1' 'L-FILE-ACCESS:admin-settings' 'high' '11' 'equal' 'admins-write-everyone-reads' 'not-applicable' 'drift' 'hold' '' '' '' ''
  "$1" '2' 'L-FILE-ACCESS:registry-json' 'high' '7' 'equal' 'admins-write-everyone-reads' 'not-applicable' 'drift' 'hold' '' '' '' ''
  "$1" '3' 'L-FILE-CONTENT:admin-settings' 'high' '2' 'equal' 'sha256 b9852953381e9c4b7fc13a8bbff998fed7bd8d26c1ef0c5fe07ae9aba6fa403f' 'fail' 'drift' 'content' '' '' '' '/usr/share/docker-desktop/admin-settings.json'
  "$1" '4' 'L-FILE-CONTENT:registry-json' 'high' '1' 'equal' 'sha256 a8f4a35e70513d549937b34e9ce38987fc6b16226e1c24c90de674ec4bf44228' 'fail' 'drift' 'content' '' '' '' '/usr/share/docker-desktop/registry/registry.json'
  "$1" '5' 'L-FILE-LIST:admin-settings' 'high' '13' 'equal' 'none' 'not-applicable' 'drift' 'hold' '' '' '' ''
  "$1" '6' 'L-FILE-LIST:registry-json' 'high' '9' 'equal' 'none' 'not-applicable' 'drift' 'hold' '' '' '' ''
  "$1" '7' 'L-FOLDER-ACCESS:docker-desktop' 'high' '3' 'equal' 'admins-write-everyone-reads' 'fail' 'drift' 'hold' '' '' '' ''
  "$1" '8' 'L-FOLDER-ACCESS:registry' 'high' '5' 'equal' 'admins-write-everyone-reads' 'fail' 'drift' 'hold' '' '' '' ''
  "$1" '9' 'L-FOLDER-LIST:docker-desktop' 'high' '4' 'equal' 'none' 'not-applicable' 'drift' 'hold' '' '' '' ''
  "$1" '10' 'L-FOLDER-LIST:registry' 'high' '6' 'equal' 'none' 'not-applicable' 'drift' 'hold' '' '' '' ''
  "$1" '11' 'L-MOUNTS:docker-desktop' 'high' '15' 'equal' 'none' 'not-applicable' 'drift' 'hold' '' '' '' ''
  "$1" '12' 'L-SOURCE-EFFECTIVE' 'high' 'winner' 'equal' 'registry-json' 'fail' 'drift' 'content' '' '' '' ''
  "$1" '13' 'L-DESKTOP-VERSION' 'medium' '22' 'at-least' '4.83' 'not-applicable' 'drift' 'neither' '' '' '' ''
  "$1" '14' 'L-FILE-LABEL:admin-settings' 'medium' '14' 'equal' 'expected' 'not-applicable' 'drift' 'neither' '' '' '' ''
  "$1" '15' 'L-FILE-LABEL:registry-json' 'medium' '10' 'equal' 'expected' 'not-applicable' 'drift' 'neither' '' '' '' ''
  "$1" '16' 'L-HOSTS-FILE' 'medium' '23' 'equal' 'none' 'fail' 'drift' 'neither' '' '' '' ''
  "$1" '17' 'L-FILE-FLAGS:admin-settings' 'low' '12' 'equal' 'none' 'not-applicable' 'drift' 'neither' '' '' '' ''
  "$1" '18' 'L-FILE-FLAGS:registry-json' 'low' '8' 'equal' 'none' 'not-applicable' 'drift' 'neither' '' '' '' ''
  "$1" '19' 'L-PACKAGE-VERSION' 'low' '24' 'equal' '1.4.0' 'fail' 'drift' 'neither' '' ' deb rpm ' '' '*'
  "$1" '20' 'L-RECEIPT' 'low' 'receipt' 'equal' 'acme@ce2b5e73' 'not-applicable' 'drift' 'neither' '' '' '' '*'
  "$1" '21' 'L-RESTART' 'low' '21' 'equal' 'current' 'not-applicable' 'pending' 'neither' '' '' '' ''
  "$1" '22' 'L-UNIT-ENABLED' 'low' '25' 'equal' 'enabled' 'fail' 'drift' 'neither' '' ' deb rpm ' '' ''
  "$1" '23' 'L-COPY-MISPLACED:admin-settings' 'info' '17' 'absent' '' 'fail' 'note' 'neither' '' '' '' ''
  "$1" '24' 'L-COPY-MISPLACED:registry-json' 'info' '16' 'absent' '' 'fail' 'note' 'neither' '' '' '' ''
  "$1" '25' 'L-INSTALL-SETTINGS' 'info' '20' 'absent' '' 'fail' 'note' 'neither' '' '' '' ''
  "$1" '26' 'L-NAME-MISSPELT:admin-settings' 'info' '19' 'absent' '' 'fail' 'note' 'neither' '' '' '' ''
  "$1" '27' 'L-NAME-MISSPELT:registry-json' 'info' '18' 'absent' '' 'fail' 'note' 'neither' '' '' '' ''
}

# All there is to say about a check, as JSON writes it between its quotes. `single`: there is but one of what it looks at.
describe() {
  case $1 in
    '1')
      subject='/usr/share/docker-desktop/admin-settings.json' single='' expected='admins-write-everyone-reads'
      title='Only administrators can change admin-settings.json, and everyone can read it'
      meaning='A user could change or remove the policy, or Docker Desktop cannot read it.'
      fix='Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
      controls='"settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '2')
      subject='/usr/share/docker-desktop/registry/registry.json' single='' expected='admins-write-everyone-reads'
      title='Only administrators can change registry.json, and everyone can read it'
      meaning='A user could change or remove the policy, or Docker Desktop cannot read it.'
      fix='Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
      controls='"signIn.organizations","signIn.linux"'
      exemption='' because=''
      ;;
    '3')
      subject='/usr/share/docker-desktop/admin-settings.json' single='' expected='sha256 b9852953381e9c4b7fc13a8bbff998fed7bd8d26c1ef0c5fe07ae9aba6fa403f'
      title='admin-settings.json is the one of this policy'
      meaning='Docker Desktop obeys other content than the policy, or none.'
      fix='Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
      controls='"settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '4')
      subject='/usr/share/docker-desktop/registry/registry.json' single='' expected='sha256 a8f4a35e70513d549937b34e9ce38987fc6b16226e1c24c90de674ec4bf44228'
      title='registry.json is the one of this policy'
      meaning='Docker Desktop obeys other content than the policy, or none.'
      fix='Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
      controls='"signIn.organizations","signIn.linux"'
      exemption='' because=''
      ;;
    '5')
      subject='/usr/share/docker-desktop/admin-settings.json' single='' expected='none'
      title='No access list gives anybody more rights to admin-settings.json'
      meaning='An access list beside owner and mode may let a user change the policy.'
      fix='As root run: setfacl -b /usr/share/docker-desktop/admin-settings.json'
      controls='"settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '6')
      subject='/usr/share/docker-desktop/registry/registry.json' single='' expected='none'
      title='No access list gives anybody more rights to registry.json'
      meaning='An access list beside owner and mode may let a user change the policy.'
      fix='As root run: setfacl -b /usr/share/docker-desktop/registry/registry.json'
      controls='"signIn.organizations","signIn.linux"'
      exemption='' because=''
      ;;
    '7')
      subject='/usr/share/docker-desktop' single='' expected='admins-write-everyone-reads'
      title='Only administrators can change the folder /usr/share/docker-desktop and every folder above it'
      meaning='The folder is not there, or not protected: a user could replace the policy files, or Docker Desktop cannot read them.'
      fix='Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '8')
      subject='/usr/share/docker-desktop/registry' single='' expected='admins-write-everyone-reads'
      title='Only administrators can change the folder /usr/share/docker-desktop/registry and every folder above it'
      meaning='The folder is not there, or not protected: a user could replace the policy files, or Docker Desktop cannot read them.'
      fix='Run the install script of this policy again as an administrator, then quit and start Docker Desktop.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '9')
      subject='/usr/share/docker-desktop' single='' expected='none'
      title='No access list changes who may use the folder /usr/share/docker-desktop'
      meaning='An access list beside owner and mode may keep a user, and so Docker Desktop, from reading the policy.'
      fix='As root run: setfacl -b /usr/share/docker-desktop'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '10')
      subject='/usr/share/docker-desktop/registry' single='' expected='none'
      title='No access list changes who may use the folder /usr/share/docker-desktop/registry'
      meaning='An access list beside owner and mode may keep a user, and so Docker Desktop, from reading the policy.'
      fix='As root run: setfacl -b /usr/share/docker-desktop/registry'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '11')
      subject='/usr/share/docker-desktop' single='' expected='none'
      title='Nothing is mounted over /usr/share/docker-desktop'
      meaning='A mount hides the policy on disk, and whoever made it decides what Docker Desktop reads.'
      fix='Find the mount with: findmnt --submounts /usr/share/docker-desktop. As root unmount it, and remove what mounts it at start.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '12')
      subject='effective-source' single='yes' expected='registry-json'
      title='Docker Desktop on Linux obeys the source this policy puts first'
      meaning='Sign-in is enforced by something else than this policy, or not at all.'
      fix='Remove what comes before the source of this policy, if anything does. Then run the install script of this policy again.'
      controls='"signIn.organizations","signIn.linux"'
      exemption='' because=''
      ;;
    '13')
      subject='desktop-version' single='yes' expected='at least 4.83'
      title='Docker Desktop is 4.83 or later'
      meaning='This version is older than the policy was made for: it may pass over parts of it without a word.'
      fix='Update Docker Desktop to 4.83 or later.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '14')
      subject='/usr/share/docker-desktop/admin-settings.json' single='' expected='expected'
      title='admin-settings.json has the SELinux label of its folder'
      meaning='SELinux may keep Docker Desktop from reading the file: it was moved here from another place.'
      fix='As root run: restorecon -v /usr/share/docker-desktop/admin-settings.json'
      controls='"settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '15')
      subject='/usr/share/docker-desktop/registry/registry.json' single='' expected='expected'
      title='registry.json has the SELinux label of its folder'
      meaning='SELinux may keep Docker Desktop from reading the file: it was moved here from another place.'
      fix='As root run: restorecon -v /usr/share/docker-desktop/registry/registry.json'
      controls='"signIn.organizations","signIn.linux"'
      exemption='' because=''
      ;;
    '16')
      subject='hosts-file' single='yes' expected='none'
      title='The hosts file does not redirect names of Docker'
      meaning='Sign-in, the policies of Docker Hub or pulls go to another server than the one of Docker.'
      fix='Remove the lines with these names from the hosts file, and find out who added them.'
      controls='"signIn.organizations","signIn.linux","registryAccess.dockerHub","imageAccess.official","imageAccess.verifiedPublisher"'
      exemption='' because=''
      ;;
    '17')
      subject='/usr/share/docker-desktop/admin-settings.json' single='' expected='none'
      title='Nothing locks admin-settings.json against the next policy'
      meaning='The file is marked immutable or append-only: an update or a repair of the policy will fail.'
      fix='As root run: chattr -i -a /usr/share/docker-desktop/admin-settings.json'
      controls='"settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '18')
      subject='/usr/share/docker-desktop/registry/registry.json' single='' expected='none'
      title='Nothing locks registry.json against the next policy'
      meaning='The file is marked immutable or append-only: an update or a repair of the policy will fail.'
      fix='As root run: chattr -i -a /usr/share/docker-desktop/registry/registry.json'
      controls='"signIn.organizations","signIn.linux"'
      exemption='' because=''
      ;;
    '19')
      subject='acme-docker-desktop-policy' single='' expected='1.4.0'
      title='The package acme-docker-desktop-policy is installed in the revision of this policy'
      meaning='The package manager knows another revision of the policy, or none: the next update may go wrong.'
      fix='Install the package acme-docker-desktop-policy of this revision again with the package manager.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '20')
      subject='receipt' single='yes' expected='acme@ce2b5e73'
      title='The receipt on this machine is of this policy'
      meaning='What was installed last is another policy, was cut off, or its record can be changed by others.'
      fix='Install the newest policy of this machine'\''s ring again. Where others can change the record, find out who did.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '21')
      subject='restart' single='yes' expected='current'
      title='Docker Desktop was started after the policy last changed'
      meaning='Docker Desktop still obeys what it read when it was started.'
      fix='Quit Docker Desktop and start it again. Its own \"Restart\" is not enough.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '22')
      subject='acme-docker-desktop-policy.timer' single='' expected='enabled'
      title='The regular check of this policy is switched on'
      meaning='Nothing looks any more whether the policy is in force on this machine.'
      fix='As root run: systemctl enable --now acme-docker-desktop-policy.timer'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '23')
      subject='/usr/share/docker-desktop/registry/admin-settings.json' single='' expected='absent'
      title='No admin-settings.json lies in the wrong folder'
      meaning='Docker Desktop does not read /usr/share/docker-desktop/registry/admin-settings.json: whoever wrote it there enforces nothing with it.'
      fix='Remove it, and find out which script or person put it there.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '24')
      subject='/usr/share/docker-desktop/registry.json' single='' expected='absent'
      title='No registry.json lies in the wrong folder'
      meaning='Docker Desktop does not read /usr/share/docker-desktop/registry.json: whoever wrote it there enforces nothing with it.'
      fix='Remove it, and find out which script or person put it there.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '25')
      subject='/usr/share/docker-desktop/install-settings.json' single='' expected='absent'
      title='No install-settings.json presets a proxy for the first start'
      meaning='The file gives proxy values to the first start, beside the policy; if it is broken, Docker Desktop hangs.'
      fix='Find out whether an installer still needs it. If not, remove it, and set the proxy in the policy.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '26')
      subject='/usr/share/docker-desktop/admin-settings.json' single='' expected='absent'
      title='No file beside admin-settings.json has the same name in other case'
      meaning='Docker Desktop on Linux does not read a file whose name differs in case.'
      fix='Remove it, or rename it to /usr/share/docker-desktop/admin-settings.json if it is the one of the policy.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
    '27')
      subject='/usr/share/docker-desktop/registry/registry.json' single='' expected='absent'
      title='No file beside registry.json has the same name in other case'
      meaning='Docker Desktop on Linux does not read a file whose name differs in case.'
      fix='Remove it, or rename it to /usr/share/docker-desktop/registry/registry.json if it is the one of the policy.'
      controls='"signIn.organizations","signIn.linux","settings.analyticsEnabled","settings.blockDockerLoad","settings.desktopTerminalEnabled","settings.extensionsEnabled","settings.enhancedContainerIsolation","settings.proxy","settings.filesharingAllowedDirectories"'
      exemption='' because=''
      ;;
  esac
}

# Nobody waits for a tool for ever. Seconds until one that does not answer is killed.
patience=15

has() { command -v "$1" >/dev/null 2>&1; }

# Runs a tool within the limit: `limited` without its complaints, `aloud` with them among its answer. 127: it is not
# installed. 137: it did not answer in time.
if has timeout; then
  limited() { command timeout -s KILL "$patience" "$@" 2>/dev/null; }
  aloud() { command timeout -s KILL "$patience" "$@" 2>&1; }
else
  # What a tool has started may keep its output open for ever: nobody reads on when the tool itself has ended.
  limited() { bounded "$@" 2>/dev/null | hear; }
  aloud() { bounded "$@" 2>&1 | hear; }

  bounded() {
    code=127
    if has "$1"; then
      command "$@" &
      tool=$!
      # What waits ends with the tool: the trap takes its `sleep` along.
      (
        trap 'kill -KILL $! 2>/dev/null; exit' TERM
        sleep "$patience" &
        wait $!
        kill -KILL "$tool"
      ) >/dev/null 2>&1 &
      guard=$!
      wait "$tool" 2>/dev/null
      code=$?
      kill -TERM "$guard" 2>/dev/null
      wait "$guard" 2>/dev/null
    fi
    printf '\nended %s\n' "$code"
  }

  hear() {
    while IFS= read -r heard; do
      case $heard in 'ended '[0-9]*) return "${heard#ended }" ;; esac
      printf '%s\n' "$heard"
    done
    return 137
  }
fi

# The tools of this system that look. Nothing below this block calls one.

# For each path itself, never what a link points to: `<owner> <type and mode> <links> <size> <changed> <flags> <path>`.
run_stat() { aloud stat -c '%u 0x%f %h %s %Z 0 %n' -- "$@"; }

# Of what a link points to: the system's complaint where there is nothing.
run_follow() { aloud stat -L -c %F -- "$1"; }

run_digest() { aloud sha256sum -- "$@"; }

run_access_lists() { limited getfacl -apsn -- "$@"; }

run_flags() { aloud lsattr -d -- "$@"; }

run_label() { limited matchpathcon -V "$1"; }

run_dpkg() { limited dpkg-query -W -f '${Status} ${Version}\n' "$1"; }

run_rpm() { limited rpm -q --queryformat 'installed %{VERSION}\n' "$1"; }

run_pacman() { limited pacman -Q "$1"; }

run_unit() { aloud systemctl is-enabled "$1"; }

run_date() { limited date -u +%Y-%m-%d; }

run_grep() { limited grep "$@"; }

# The first bytes of a file: `ef bb bf 7b`, with blanks as each system likes them.
run_bytes() { limited od -A n -t x1 -N 4 "$1"; }

# Where the kernel shows processes and mounts.
proc=/proc
selinux=/sys/fs/selinux/enforce

# Looking. What is seen becomes one canonical text for each look; what could not be seen is never well.

# Nothing of ours is ever larger.
size_limit=1048576

is_value() { seen=value value=$1; }
is_absent() { seen=absent value=; }
# It is there, or may be, and could not be read.
is_unreadable() { seen=unreadable value=$1; }
# Nobody can look from here.
is_unseen() { seen=unseen value=$1; }

# Sets reason: why a tool with this exit code has nothing to say.
explain_silence() {
  case $1 in
    127) reason="$2 is not installed" ;;
    124 | 137) reason='no answer in time' ;;
    *) reason="$2 does not answer" ;;
  esac
}

# Sets wanted fields of a line of six numbers and a path: `0 0x81a4 1 37 1700000000 0 ./etc/hosts`.
keep_facts() {
  # shellcheck disable=SC2086 # words
  set -- $1
  [ $# -gt 6 ] || return 0
  facts="$1 $2 $3 $4 $5 $6"
  shift 6
  number_path "$*"
  [ -z "$at" ] || eval "facts_$at=\$facts"
}

# All facts about all paths, in one call; then what they mean, from the top.
look_at_paths() {
  lines=$(with_paths run_stat 2>&1)
  explain_silence $? stat
  silence=$reason complaints=$nl
  IFS=$nl
  for line in $lines; do
    IFS=" 	$nl"
    case $line in
      [0-9]*) keep_facts "$line" ;;
      *) complaints=$complaints$line$nl ;;
    esac
  done
  IFS=" 	$nl"
  read_lists_of_paths
  each_path settle_path
}

# Of each path there is way: `reached`; `blocked` where a folder above is a link; `absent`; `unreadable`, with a reason.
# `above` is the first folder above that is not safe, with its fault, `blind` why that could not be found out; `below` and
# `blind_below` are the same for what lies below. Links are not followed.
settle_path() {
  path=$3
  if [ "$2" = 0 ]; then way=reached kind=folder above='' blind=''
  else eval "way=\$way_$2 kind=\$kind_$2 above=\$below_$2 blind=\$blind_below_$2 reason=\$reason_$2"
  fi
  case $way.$kind in
    reached.folder) look "$1" ;;
    reached.link) way=blocked ;;
    # Below a file there is nothing.
    reached.*) way=absent ;;
  esac
  eval "way_$1=\$way kind_$1=\$kind above_$1=\$above blind_$1=\$blind reason_$1=\${reason-}"
  if [ "$way.$4" = reached.folder ] && [ -z "$above$blind" ]; then
    find_fault "$1" folder
    shown_path=${path#.}
    [ -z "$fault" ] || above=${shown_path:-/}:$fault
  fi
  eval "below_$1=\$above blind_below_$1=\$blind"
}

# Sets way, and where it is reached the facts: kind (file, folder, link, other), owner, mode, octal, links, size, changed
# and flags.
look() {
  eval "set -- \"\$1\" \${facts_$1-}"
  if [ $# -eq 7 ]; then
    way=reached owner=$2 mode=$(($3)) links=$4 size=$5 changed=$6 flags=$7
    case $((mode & 0170000)) in
      $((0100000))) kind='file' ;;
      $((0040000))) kind=folder ;;
      $((0120000))) kind='link' ;;
      *) kind=other ;;
    esac
    mode=$((mode & 07777))
    octal=$((mode >> 9))$((mode >> 6 & 7))$((mode >> 3 & 7))$((mode & 7))
    return
  fi
  # Nothing is absent that somebody may only not be let see: the system must say so.
  kind=none
  case $complaints in
    *"'$path': No such file or directory$nl"* | *"'$path': Not a directory$nl"*) way=absent ;;
    *" $path: stat: No such file or directory$nl"* | *" $path: stat: Not a directory$nl"*) way=absent ;;
    *"'$path': Permission denied$nl"* | *" $path: stat: Permission denied$nl"*) way=unreadable reason='permission denied' ;;
    *) way=unreadable reason=$silence ;;
  esac
}

# Sets fault: why administrators alone cannot change what was looked at, or not everybody can read it. $1 is the number of
# the path, $2 what should be there: file or folder. `blind` is set where that could not be found out.
find_fault() {
  fault=
  if [ "$kind" != "$2" ]; then fault="kind=$kind"
  elif [ "$owner" != 0 ]; then fault="owner=$owner"
  elif [ "$2" = file ]; then
    if [ $((mode & 07133)) -ne 0 ] || [ $((mode & 0444)) -ne $((0444)) ]; then fault="mode=$octal"
    elif [ "$links" != 1 ]; then fault="links=$links"
    else
      read_access_list "$1"
      case $list in none) ;; unreadable) blind=$reason ;; *) fault=acl ;; esac
    fi
  elif [ $((mode & 0022)) -ne 0 ] || [ $((mode & 0555)) -ne $((0555)) ]; then fault="mode=$octal"
  else
    read_access_list "$1"
    case $list in allows) fault=acl ;; unreadable) blind=$reason ;; esac
  fi
}

# Sets what is known of the path with this number; `kind` is link below a link. False where there is nothing to look at:
# the observation says why.
reach() {
  eval "way=\$way_$1 kind=\$kind_$1 above=\$above_$1 blind=\$blind_$1 reason=\$reason_$1"
  case $way in
    absent) is_absent && return 1 ;;
    unreadable) is_unreadable "$reason" && return 1 ;;
    reached) look "$1" ;;
  esac
}

# $2: file or folder.
observe_access() {
  if reach "$1"; then known=yes; else known=no; fi
  if [ -n "$above" ]; then is_value "$above"
  elif [ -n "$blind" ]; then is_unreadable "$blind"
  elif [ "$known" = yes ]; then
    find_fault "$1" "$2"
    if [ -n "$blind" ]; then is_unreadable "$blind"
    else is_value "${fault:-admins-write-everyone-reads}"
    fi
  fi
}

to_digest=''
# Where a tool was killed before it could say how it ended.
code_of_digest=137

collect_digests() {
  [ "$2" = file-content ] && reach "$3" || return 0
  [ "$way.$kind" = reached.file ] && [ "$size" -le "$size_limit" ] || return 0
  to_digest=$to_digest$4$nl
}

# Asks the tools for digests and, where a system has more of them, for extra evidence: all at once, and each once. Every
# line of an answer is a whole one; `ended <tool> <exit code>` is the last of each.
ask_tools() {
  each_probe collect_digests
  each_probe collect_extras
  IFS=$nl
  # shellcheck disable=SC2086 # one path a line
  lines=$(
    if [ -n "$to_digest" ]; then
      {
        run_digest $to_digest 2>&1
        printf 'ended digest %s\n' $?
      } &
    fi
    ask_extras
    wait
  )
  answers=$nl$lines$nl
  for line in $lines; do
    IFS=" 	$nl"
    word=${line%% *}
    path=${line#"$word"}
    case $line in
      'ended digest '*) code_of_digest=${line##* } ;;
      [0-9a-f]*' '?./*)
        number_path "${path#??}"
        case $word in *[!0-9a-f]*) at= ;; esac
        [ -z "$at" ] || [ ${#word} -ne 64 ] || eval "digest_$at=\$word"
        ;;
    esac
    keep_extra
  done
  IFS=" 	$nl"
}

observe_content() {
  reach "$1" || return 0
  if [ "$way.$kind" != reached.file ]; then is_value not-a-file
  elif [ "$size" -gt "$size_limit" ]; then is_value too-large
  else
    eval "digest=\${digest_$1-}"
    if [ -n "$digest" ]; then is_value "sha256 $digest"
    else
      case $answers in
        *"$2: Permission denied"* | *"'$2': Permission denied"*) is_unreadable 'permission denied' ;;
        *)
          explain_silence "$code_of_digest" 'the tool for digests'
          is_unreadable "$reason"
          ;;
      esac
    fi
  fi
}

observe_presence() {
  reach "$1" || return 0
  is_value "$kind"
}

# $3: the name in any case, as a pattern. Asked about the folder, whatever the file is.
observe_misspelt() {
  reach "$1" || [ -e "${2%/*}" ] || return 0
  if [ "$way" = blocked ]; then is_unreadable 'the folder is a link' && return; fi
  if [ ! -r "${2%/*}" ]; then is_unreadable 'permission denied' && return; fi
  found=
  set +f
  IFS=
  for name in "${2%/*}"/$3; do
    [ -e "$name" ] || [ -L "$name" ] || continue
    [ "$name" = "$2" ] || found=$found${found:+/}${name##*/}
  done
  for name in "${2%/*}"/*; do break; done
  IFS=" 	$nl"
  set -f
  if [ -n "$found" ]; then is_value "$found"
  elif [ -e "$name" ] || limited ls "${2%/*}" >/dev/null; then is_absent
  # The `-r` of some shells knows modes alone, and nothing of access lists.
  else is_unreadable 'permission denied'
  fi
}

# $1: number of the hosts file, $2: the file; the rest: names, sorted.
observe_hosts() {
  hosts_file=$2
  reach "$1" || {
    [ "$seen" != absent ] || is_value none
    return 0
  }
  shift 2
  if [ "$way.$kind" != reached.file ]; then is_unreadable not-a-file && return; fi
  wanted_hosts=" $* " found_hosts=' '
  if [ ! -r "$hosts_file" ]; then is_unreadable 'permission denied' && return; fi
  # No shell can hold a zero byte, which ends what the resolver reads of a line. What was not read whole has no last line.
  hosts_lines=$(hosts_text "$@" 2>/dev/null | tr '\000' '#' 2>/dev/null)
  code=${hosts_lines##*"$nl"}
  case $code in
    'ended 0') ;;
    *)
      explain_silence "${code#ended }" grep
      is_unreadable "$reason"
      return
      ;;
  esac
  # The blanks of C, by which the resolver takes a line apart. Source: glibc nss_files, isspace(3).
  blanks=$(printf ' \t\v\f\r')
  IFS=$nl
  for line in ${hosts_lines%"$nl"*}; do
    IFS=$blanks
    read_hosts_line
  done
  IFS=" 	$nl"
  found=
  for name in "$@"; do
    case $found_hosts in *" $name "*) found=$found${found:+,}$name ;; esac
  done
  is_value "${found:-none}"
}

# The hosts file; of a long one, such as block advertisements, only the lines with one of the names.
hosts_text() {
  if [ "$size" -le 65536 ]; then
    cat <"$hosts_file"
    code=$?
  else
    patterns=
    for name in "$@"; do patterns="$patterns${patterns:+$nl}$name"; done
    run_grep -aiF -e "$patterns" -- "$hosts_file"
    code=$?
    # There is no such line.
    [ "$code" -ne 1 ] || code=0
  fi
  printf '\nended %s' "$code"
}

read_hosts_line() {
  line=${line%%#*}
  address=
  # shellcheck disable=SC2086 # words
  for word in $line; do
    if [ -z "$address" ]; then
      address=$word
      continue
    fi
    word=${word%.}
    case $word in *[A-Z]*) word=$(printf '%s' "$word" | tr '[:upper:]' '[:lower:]') ;; esac
    case $wanted_hosts in *" $word "*) found_hosts="$found_hosts$word " ;; esac
  done
}

# Whether a process of Docker Desktop that began at $1 is older than the newest change of one of the paths behind it, each
# after its number. Of the same second it is said that it is older: a restart harms nobody.
observe_age() {
  start=$1 newest=0
  shift
  while [ $# -gt 0 ]; do
    if ! reach "$1"; then
      [ "$seen" = absent ] || return 0
    elif [ "$way" = reached ] && [ "$changed" -gt "$newest" ]; then newest=$changed
    fi
    shift 2
  done
  if [ "$start" -le "$newest" ]; then is_value older; else is_value current; fi
}

observe_today() {
  today=$(run_date 2>/dev/null)
  explain_silence $? date
  case $today in
    [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) is_value "$today" ;;
    *) is_unreadable "$reason" ;;
  esac
}

observe_one() {
  number=$1
  case $2 in
    file-content) observe_content "$3" "$4" ;;
    file-access) observe_access "$3" file ;;
    folder-access) observe_access "$3" folder ;;
    presence) observe_presence "$3" ;;
    misspelt) observe_misspelt "$3" "$4" "$5" ;;
    hosts-file)
      shift 2
      observe_hosts "$@"
      ;;
    today) observe_today ;;
    *)
      shift
      is_unreadable 'nothing looked at it'
      observe_here "$@"
      ;;
  esac
  eval "seen_$number=\$seen value_$number=\$value"
}

# The lines of a receipt. Every one is a line that an installer writes, or the receipt is not believed.

# What it records: `<sha256> <path>` a line.
recorded=
recorded_policy='' recorded_revision='' recorded_ring='' recorded_channel='' recorded_complete=''
# Why it is not believed.
distrust=
quote='"'

# Paths an installer writes. A receipt that names another one is not obeyed there.
is_known() {
  case $1 in
    '/usr/share/docker-desktop/registry/registry.json') return 0 ;;
    '/usr/share/docker-desktop/admin-settings.json') return 0 ;;
    *) return 1 ;;
  esac
}

is_recorded() {
  case $nl$recorded in *"$nl$2 $1$nl"*) return 0 ;; *) return 1 ;; esac
}

is_path_recorded() {
  case $recorded in *" $1$nl"*) return 0 ;; *) return 1 ;; esac
}

# Reads standard input, a file of $1 bytes: every line an installer writes, once, in its order, and nothing else.
read_lines() {
  expected=begin bytes=0 is_foreign=no
  while IFS= read -r line; do
    bytes=$((bytes + ${#line} + 1))
    read_line
    [ -z "$distrust" ] || return 0
  done
  if [ "$expected" != nothing ]; then distrust='it does not end as one'
  # A shell passes over NUL, and what follows the last newline is no line.
  elif [ "$bytes" -ne "$1" ]; then distrust='it holds what is no text'
  elif [ "$is_foreign" = yes ]; then distrust='it is of another organisation'
  fi
}

# shellcheck disable=SC2034 # not every script asks for all that is recorded
read_line() {
  case $line in *[!\ -~]*) expected=text ;; esac
  value=${line#*": $quote"}
  value=${value%%"$quote"*}
  case $expected.$line in
    'begin.{') expected=version ;;
    'version.  "receipt": 1,') expected=policy ;;
    "policy.  \"policy\": \"$value\",")
      expected=revision recorded_policy=$value
      is_policy "$value" || distrust='its policy id is malformed'
      case $value in "$slug"@* | "$slug".*) ;; *) is_foreign=yes ;; esac
      ;;
    "revision.  \"revision\": \"$value\",")
      expected=ring recorded_revision=$value
      case $value in '' | *[!0-9.]*) distrust='its revision is malformed' ;; esac
      ;;
    'ring.  "ring": null,') expected=channel ;;
    "ring.  \"ring\": \"$value\",")
      expected=channel recorded_ring=$value
      is_ring "$value" || distrust='its ring is malformed'
      ;;
    "channel.  \"channel\": \"$value\",")
      expected=complete recorded_channel=$value
      case $value in '' | *[!a-z0-9-]*) distrust='its channel is malformed' ;; esac
      ;;
    'complete.  "complete": true,') expected=files recorded_complete=yes ;;
    'complete.  "complete": false,') expected=files recorded_complete=no ;;
    'files.  "files": [') expected=first ;;
    'first.    {"path": "'* | 'record.    {"path": "'*) read_record ;;
    'first.  ]' | 'last.  ]') expected=end ;;
    'end.}') expected=nothing ;;
    policy.*) distrust='it names no policy' ;;
    *) distrust='it has a line that no installer writes' ;;
  esac
}

is_ring() {
  case $1 in
    [!a-z]* | *[!a-z0-9]* | '' | ?????????????????*) return 1 ;;
  esac
}

# `acme@01234567` or `acme.pilot@01234567`.
is_policy() {
  whose=${1%@*}
  digest=${1#"$whose"}
  case $digest in @????????) ;; *) return 1 ;; esac
  case $digest in @*[!0-9a-f]*) return 1 ;; esac
  case $whose in *.*) is_ring "${whose#*.}" || return 1 ;; esac
  whose=${whose%%.*}
  case $whose in [!a-z]* | *[!a-z0-9-]* | '' | ?) return 1 ;; esac
  [ ${#whose} -le 32 ]
}

# After a comma there is another one.
read_record() {
  digest=${line##*": $quote"}
  digest=${digest%%"$quote"*}
  case $line in
    "    {\"path\": \"$value\", \"sha256\": \"$digest\"}") expected=last ;;
    "    {\"path\": \"$value\", \"sha256\": \"$digest\"},") expected=record ;;
    *) distrust='it has a line that no installer writes' ;;
  esac
  case $value in *\\*) distrust='it has a line that no installer writes' ;; esac
  case $digest in *[!0-9a-f]*) distrust='it holds a malformed digest' ;; esac
  [ ${#digest} -eq 64 ] || distrust='it holds a malformed digest'
  if is_known "$value"; then recorded=$recorded$digest\ $value$nl
  else pass_over "$value"
  fi
}

pass_over() { :; }

# Believes a receipt only if nobody but an administrator can have written it, and every line of it is one of ours.
observe_receipt() {
  believed=no
  observe_access "$receipt_path" file
  if [ "$seen" = value ]; then
    distrust=$value
    if [ "$value" = admins-write-everyone-reads ]; then
      distrust=
      if [ "$size" -gt "$size_limit" ]; then distrust=too-large; else read_receipt; fi
    fi
    if [ -n "$distrust" ]; then recorded='' && is_value "not-believed $distrust"
    elif [ "$recorded_complete" = yes ]; then believed=yes && is_value "$recorded_policy"
    else believed=yes && is_value "incomplete $recorded_policy"
    fi
  fi
  seen_receipt=$seen value_receipt=$value
}

read_receipt() {
  read_lines "$size" <"$receipt" || distrust=malformed
  case $distrust in '') ;; *' another organisation') distrust='of another organisation' ;; *) distrust=malformed ;; esac
}

# Whether the receipt names one of these channels.
is_from() { case $1 in *" $recorded_channel "*) [ "$believed" = yes ] ;; *) return 1 ;; esac; }

observe() {
  look_at_paths
  observe_receipt
  ask_tools
  each_probe observe_one
}

# What only Linux has.

# The process that reads the policy, as the kernel names it: the first fifteen bytes of `com.docker.backend`. Source: the
# unit docker-desktop.service of Docker's packages, quoted in docker/desktop-linux issue 53; proc_pid_comm(5).
backend=com.docker.back

# The mode of a file masks its list: nobody gets more than the group has. Lists beyond the mode are looked at apart.
read_lists_of_paths() { :; }

read_access_list() { list=none; }

to_list='' to_flag=''
# Where a tool was killed before it could say how it ended.
code_of_list=137 code_of_flag=137

# What the tools for extra evidence are asked, each once. They follow links, so that they are asked about files only.
collect_extras() {
  case $2 in file-list | file-flags) ;; *) return 0 ;; esac
  reach "$3" || return 0
  case $way.$kind in
    reached.file | reached.folder)
      if [ "$2" = file-list ]; then to_list=$to_list$4$nl; else to_flag=$to_flag$4$nl; fi
      ;;
  esac
}

ask_extras() {
  # shellcheck disable=SC2086 # one path a line
  if [ -n "$to_list" ] && has getfacl; then
    {
      run_access_lists $to_list 2>/dev/null
      printf 'ended list %s\n' $?
    } &
  fi
  # shellcheck disable=SC2086
  if [ -n "$to_flag" ] && has lsattr; then
    {
      run_flags $to_flag 2>&1
      printf 'ended flag %s\n' $?
    } &
  fi
}

# `getfacl -as` says nothing about what has no list beside its mode; of another one the first line is `# file: ./usr/...`.
# `lsattr` says `----i---------e------- ./usr/...`.
keep_extra() {
  case $line in
    'ended list '*) code_of_list=${line##* } ;;
    'ended flag '*) code_of_flag=${line##* } ;;
    '# file: '*)
      number_path "${line#'# file: '}"
      [ -z "$at" ] || eval "list_$at=acl"
      ;;
    [A-Za-z-]*' ./'*)
      number_path "${path# }"
      case $word in *[!A-Za-z-]*) at= ;; esac
      [ -z "$at" ] || eval "flags_of_$at=\$word"
      ;;
  esac
}

observe_list() {
  reach "$1" || return 0
  case $way.$kind in reached.file | reached.folder) ;; *) is_unseen 'it is no file or folder' && return ;; esac
  has getfacl || { is_unseen 'getfacl is not installed' && return; }
  if [ "$code_of_list" -ne 0 ]; then
    explain_silence "$code_of_list" getfacl
    is_unreadable "$reason"
    return
  fi
  eval "list=\${list_$1-none}"
  is_value "$list"
}

observe_flags() {
  reach "$1" || return 0
  case $way.$kind in reached.file | reached.folder) ;; *) is_unseen 'it is no file or folder' && return ;; esac
  has lsattr || { is_unseen 'lsattr is not installed' && return; }
  eval "named=\${flags_of_$1-}"
  case $named in
    '')
      case $answers in
        *'not supported'*"$2"* | *'nappropriate ioctl'*"$2"*) is_unseen 'the file system has no such flags' ;;
        *)
          explain_silence "$code_of_flag" lsattr
          is_unreadable "$reason"
          ;;
      esac
      ;;
    *i*a* | *a*i*) is_value immutable,append-only ;;
    *i*) is_value immutable ;;
    *a*) is_value append-only ;;
    *) is_value none ;;
  esac
}

# SELinux is present where the kernel enforces labels. Source: selinux(8).
observe_label() {
  if [ -n "$root" ]; then is_unseen 'another root cannot show it' && return; fi
  if [ ! -e "$selinux" ]; then is_unseen 'SELinux is not in use' && return; fi
  reach "$1" || return 0
  case $way.$kind in reached.file | reached.folder) ;; *) is_unseen 'it is no file or folder' && return ;; esac
  has matchpathcon || { is_unseen 'matchpathcon is not installed' && return; }
  label=$(run_label "${2#.}" 2>/dev/null)
  explain_silence $? matchpathcon
  case $label in
    *' verified' | *' verified.') is_value expected ;;
    *' has context '*) is_value unexpected ;;
    *) is_unreadable "$reason" ;;
  esac
}

# The kernel's own list; a mount at or below the folder hides what was installed there. The mount point is the fifth word.
# Source: proc_pid_mountinfo(5).
observe_mounts() {
  if [ -n "$root" ]; then is_unseen 'another root cannot show it' && return; fi
  point='' mounts=0
  if [ -r "$proc/self/mountinfo" ]; then
    while read -r _ _ _ _ mount _; do
      mounts=$((mounts + 1))
      case $mount in
        "$1" | "$1"/*)
          point=$mount
          break
          ;;
      esac
    done <"$proc/self/mountinfo"
  fi
  if [ "$mounts" -eq 0 ]; then is_unreadable 'the list of mounts cannot be read'
  elif [ -z "$point" ]; then is_value none
  else
    # White space and backslashes stand as octal digits.
    case $point in *\\*) point=$(printf '%b' "$(escaped "$point")") ;; esac
    show "$point"
    is_value "$shown"
  fi
}

# `\040` as `\0040`, which is what printf wants.
escaped() {
  rest=$1
  while :; do
    case $rest in *\\*) ;; *) break ;; esac
    printf '%s\\0' "${rest%%\\*}"
    rest=${rest#*\\}
  done
  printf '%s' "$rest"
}

# Processes are seen without a tool. Where the first one shows nothing, the system hides those of others.
observe_restart() {
  if [ -n "$root" ]; then is_unseen 'another root cannot show it' && return; fi
  oldest=
  set +f
  for process in "$proc"/[0-9]*; do
    IFS= read -r name 2>/dev/null <"$process/comm" || continue
    [ "$name" = "$backend" ] || continue
    IFS= read -r line 2>/dev/null <"$process/stat" || continue
    # After the name, which may hold anything, the start is the twentieth word.
    line=${line##*) }
    started=0
    for word in $line; do
      started=$((started + 1))
      [ "$started" -lt 20 ] || break
    done
    case $word in
      '' | *[!0-9]*) continue ;;
    esac
    if [ -z "$oldest" ] || [ "$word" -lt "$oldest" ]; then oldest=$word; fi
  done
  set -f
  if [ -z "$oldest" ]; then
    if IFS= read -r name 2>/dev/null <"$proc/1/comm"; then is_absent
    else is_unseen 'processes of others cannot be seen'
    fi
    return
  fi
  boot=
  while read -r word line; do
    [ "$word" != btime ] || { boot=$line && break; }
  done <"$proc/stat"
  case $boot in
    '' | *[!0-9]*) is_unseen 'processes cannot be seen' ;;
    # The kernel counts hundredths wherever Docker Desktop runs. Source: proc_pid_stat(5), sysconf(3).
    *) observe_age $((boot + oldest / 100)) "$@" ;;
  esac
}

# /opt/docker-desktop is where every package of Docker Desktop puts it. Source: docker/desktop-linux issue 53; docker/docs
# install/linux. Through links: some systems keep /opt elsewhere.
observe_desktop() {
  reach "$1" || return 0
  if [ -n "$root" ]; then is_unseen 'another root cannot show its version' && return; fi
  if [ ! -e "$2" ]; then
    # That is also true of a place that may not be seen, and of links in a circle.
    case $(run_follow "$2") in
      *': No such file or directory' | *': Not a directory') is_absent ;;
      *) is_unreadable 'the folder cannot be seen' ;;
    esac
    return
  fi
  observe_package docker-desktop
  [ "$seen" != absent ] || is_unreadable 'no package manager knows its version'
}

# Version of an installed package without epoch and release: `1:4.83.0-206054` is 4.83.0.
observe_package() {
  managers=no
  is_absent
  for manager in dpkg-query rpm pacman; do
    has "$manager" || continue
    case $manager in
      dpkg-query)
        answer=$(run_dpkg "$1" 2>/dev/null)
        code=$?
        case $answer in 'install ok installed '*) version=${answer##* } ;; *) version= ;; esac
        ;;
      rpm)
        answer=$(run_rpm "$1" 2>/dev/null)
        code=$?
        case $answer in 'installed '*) version=${answer##* } ;; *) version= ;; esac
        ;;
      *)
        answer=$(run_pacman "$1" 2>/dev/null)
        code=$?
        version=${answer#* }
        ;;
    esac
    managers=yes
    case $version in [0-9]*:*) version=${version#*:} ;; esac
    version=${version%%[!0-9.]*}
    case .$version. in
      *..*) ;;
      *) is_value "$version" && return ;;
    esac
    case $code in 124 | 137) is_unreadable 'no answer in time' ;; esac
  done
  [ "$managers" = yes ] || is_unreadable 'no package manager is known here'
}

observe_unit() {
  answer=$(run_unit "$1" 2>&1)
  code=$?
  # That there is no systemctl is said in the same words: 127.
  case $code.$answer in
    127.*)
      explain_silence "$code" systemctl
      is_unreadable "$reason"
      return
      ;;
  esac
  case $answer in
    *'No such file or directory'* | not-found) is_absent ;;
    '' | *[!a-z-]*)
      explain_silence "$code" systemctl
      is_unreadable "$reason"
      ;;
    *) is_value "$answer" ;;
  esac
}

# $1: kind; the rest: its places.
observe_here() {
  kind_of_look=$1
  shift
  case $kind_of_look in
    file-list) observe_list "$1" ;;
    file-flags) observe_flags "$1" "$2" ;;
    file-label) observe_label "$1" "$2" ;;
    mounts) observe_mounts "$1" ;;
    restart) observe_restart "$@" ;;
    desktop-version) observe_desktop "$1" "$2" ;;
    package-version | unit-enabled)
      if [ -n "$root" ]; then is_unseen 'another root cannot show it'
      # Asked only where the receipt names a channel that brings them.
      elif [ "$kind_of_look" = package-version ]; then observe_package "$1"
      else observe_unit "$1"
      fi
      ;;
  esac
}

# Judging. It sees what was observed and nothing else: `seen_<n>` is value, absent, unreadable or unseen, `value_<n>` the
# value or the reason; of the receipt there is `believed` (yes or no) beside what its lines recorded.

# The sources in Docker's order: the first that is not absent decides.

first='' first_state='' first_says='' first_said='' first_wanted='' first_phrase='' first_order='' first_json=''
wanted_order=
order=0
sources_json=

see_source() {
  eval "state=\$seen_$2 value=\$value_$2"
  says='' said=''
  if [ "$state" != value ]; then :
  elif [ "$1" = profile ]; then
    # One string, organisations behind semicolons; Docker Desktop reads no other form.
    case $value in
      'kind=string;'*[!\;]*) state=valid said=names says=${value#'kind=string;'} ;;
      *) state=invalid ;;
    esac
  elif [ "$1.$3" = admin-settings.unmanaged ]; then
    # Its presence alone asks for sign-in, and nobody wants anything else of it: no content can be wrong.
    state=valid
  elif [ -n "$5" ] && [ "$value" = "$5" ]; then
    state=valid
    [ "$3" != names ] || said=names says=$4
  elif is_of_receipt "$6" "$value"; then state=valid
  else state=changed
  fi
  order=$((order + 1))
  [ "$1" != "$wanted_source" ] || wanted_order=$order
  source_json="{$8,\"state\":\"$state\""
  if [ "$said" = names ]; then
    list_json "$says"
    source_json="$source_json,\"says\":$json"
  fi
  sources_json="$sources_json${sources_json:+,}$source_json}"
  if [ -z "$first" ] && [ "$state" != absent ]; then
    first=$1 first_state=$state first_says=$says first_said=$said first_wanted=$3 first_phrase=$7 first_order=$order
    first_json="$source_json}"
  fi
}

# Whether an installer wrote exactly this there.
is_of_receipt() {
  [ "$believed" = yes ] || return 1
  case $2 in
    'sha256 '*) is_recorded "$1" "${2#'sha256 '}" ;;
    *) return 1 ;;
  esac
}

decide() {
  winner=none said='' says=''
  each_source see_source
  said=$first_said says=$first_says
  if [ -n "$first" ]; then
    winner=$first
    [ "$first_state" = valid ] || winner=undetermined
    # Whether Docker Desktop on Linux counts the presence of admin-settings.json is unsettled.
    if [ "$first" = admin-settings ]; then
      if [ "$platform" = linux ]; then winner=undetermined; else said=any; fi
    fi
    [ "$winner" != undetermined ] || said=''
  fi
  seen_winner=value value_winner=$winner
  case $winner.$first_state.$first in
    undetermined.unseen.*) seen_winner=unseen value_winner='another root cannot show every source' ;;
    undetermined.unreadable.*) seen_winner=unreadable value_winner='the first source cannot be read' ;;
    undetermined.valid.admin-settings)
      seen_winner=unseen value_winner='whether Docker Desktop on Linux counts admin-settings.json is unsettled'
      ;;
  esac
  choose_sentence
}

# The same sentences in the same words as every verifier.
choose_sentence() {
  case $winner in
    undetermined)
      case $first_state in
        valid) fill 'It cannot be said what Docker Desktop obeys: only admin-settings.json is here, and whether that asks for a sign-in on Linux is unsettled.' ;;
        changed) fill 'It cannot be said what Docker Desktop obeys: %winner comes first and holds what neither this policy nor its receipt knows.' ;;
        invalid) fill 'It cannot be said what Docker Desktop obeys: %winner comes first in a form it does not read.' ;;
        unseen) fill 'It cannot be said what Docker Desktop obeys: another root cannot show %winner.' ;;
        *) fill 'It cannot be said what Docker Desktop obeys: %winner comes first and cannot be read.' ;;
      esac
      return
      ;;
    none)
      if [ -n "$wanted_source" ]; then fill 'Nothing here asks for a sign-in; %wanted of this policy is not there.'; else fill 'Nothing here asks for a sign-in, as the policy says.'; fi
      return
      ;;
  esac
  if [ "$said" = any ]; then
    if [ -n "$wanted_source" ] && [ "$wanted_source" != "$winner" ]; then fill 'Docker Desktop obeys %winner, which asks for a sign-in with any account; %wanted of this policy is not there.'
    else fill 'Docker Desktop obeys %winner, which asks for a sign-in with any account.'
    fi
  elif [ -z "$wanted_source" ]; then fill 'Docker Desktop obeys %winner; this policy enforces no sign-in here.'
  elif [ "$winner" = "$wanted_source" ]; then
    if [ -z "$said" ]; then fill 'Docker Desktop obeys %winner, as an earlier policy left it.'
    elif [ "$wanted_any.$says" = "no.$wanted_names" ]; then fill 'Docker Desktop obeys %winner, which names %says, as the policy says.'
    else fill 'Docker Desktop obeys %winner, which names %says; the policy says %names.'
    fi
  elif [ "$first_order" -lt "$wanted_order" ]; then
    if [ -n "$said" ]; then fill 'Docker Desktop obeys %winner, which names %says; %wanted of this policy is not read.'; else fill 'Docker Desktop obeys %winner, as an earlier policy left it; %wanted of this policy is not read.'; fi
  elif [ -n "$said" ]; then fill 'Docker Desktop obeys %winner, which names %says; %wanted of this policy is not there.'
  else fill 'Docker Desktop obeys %winner, as an earlier policy left it; %wanted of this policy is not there.'
  fi
}

# Puts what they stand for in the place of %winner, %says, %wanted and %names, from left to right.
fill() {
  sentence='' rest=$1
  while :; do
    case $rest in *%*) ;; *) break ;; esac
    sentence=$sentence${rest%%\%*}
    rest=${rest#*%}
    case $rest in
      winner*) sentence=$sentence${first_phrase:-nothing} rest=${rest#winner} ;;
      says*)
        names_of "$said" "$says"
        sentence=$sentence$names rest=${rest#says}
        ;;
      wanted*) sentence=$sentence${wanted_phrase:-nothing} rest=${rest#wanted} ;;
      names*)
        if [ "$wanted_any" = no ]; then names_of names "$wanted_names"; else names_of any ''; fi
        sentence=$sentence$names rest=${rest#names}
        ;;
      *) sentence=$sentence% ;;
    esac
  done
  sentence=$sentence$rest
}

# Sets names: organisations as a person reads them.
names_of() {
  names='any account'
  [ "$1" = names ] || return 0
  names='' remaining=$2
  while :; do
    case $remaining in *\;*) ;; *) break ;; esac
    names="$names${remaining%%;*}, "
    remaining=${remaining#*;}
  done
  names=$names$remaining
}

# The checks, one by one.

failed='' unknown='' noted='' excepted='' passed='' skipped=''
fail_codes='' noted_fail_codes='' unknown_codes='' noted_unknown_codes=''
drifted=no causes=no foreign_causes=no unsure=no waiting=no
# Empty until a check of that axis passed or did not.
content='' hold=''
exempted=0 passes=0 skips=0 asked=0
only=

judge_check() {
  case $only in '' | *"$nl$2$nl"*) ;; *) return 0 ;; esac
  other_channel=no
  case ${11} in '' | *" $channel "*) ;; *) other_channel=yes ;; esac
  # Unless somebody asked for it by name.
  if [ "$other_channel" = yes ]; then
    [ -n "$only" ] || return 0
    seen=unseen value='the receipt names no channel that brings it'
  elif [ "${10}.$installed" = desktop.no ]; then seen=unseen value='Docker Desktop is not installed'
  else eval "seen=\$seen_$4 value=\$value_$4"
  fi
  case $seen in
    value)
      observed=$value
      if ! holds "$5" "$6"; then status=fail
      elif [ -n "${12}" ]; then status=exempt
      else status=pass
      fi
      ;;
    absent)
      observed=absent status=$7
      [ "$5" != absent ] || status=pass
      ;;
    unseen) observed="not checked: $value" status=not-applicable ;;
    *) observed="unreadable: $value" status=unknown ;;
  esac
  asked=$((asked + 1))
  eval "status_$1=\$status observed_$1=\$observed failure_$1=\$8 severity_$1=\$3 code_$1=\$2"
  case $status.$8 in
    pass.*) passed="$passed$1 " passes=$((passes + 1)) ;;
    not-applicable.*) skipped="$skipped$1 " skips=$((skips + 1)) ;;
    exempt.*) excepted="$excepted$1 " exempted=$((exempted + 1)) ;;
    fail.note)
      noted="$noted$1 "
      [ "$3" = info ] || noted_fail_codes=$noted_fail_codes$2$nl
      ;;
    unknown.note)
      noted="$noted$1 "
      [ "$3" = info ] || noted_unknown_codes=$noted_unknown_codes\?$2$nl
      ;;
    fail.*)
      failed="$failed$1 "
      [ "$3" = info ] || fail_codes=$fail_codes$2$nl
      if [ "$8" = pending ]; then waiting=yes; else count_failure "$4" "${13}"; fi
      ;;
    unknown.*)
      unknown="$unknown$1 " unsure=yes
      [ "$3" = info ] || unknown_codes=$unknown_codes\?$2$nl
      ;;
  esac
  case $9.$status in
    content.fail) content=fail ;;
    hold.fail) hold=fail ;;
    content.unknown) [ "$content" = fail ] || content=unknown ;;
    hold.unknown) [ "$hold" = fail ] || hold=unknown ;;
    content.pass) content=${content:-pass} ;;
    hold.pass) hold=${hold:-pass} ;;
  esac
}

# That the winner is another one follows from what fails: it is no cause of its own.
count_failure() {
  drifted=yes
  [ "$1" != winner ] || return 0
  causes=yes
  case $2.$seen in
    '*.'*) return 0 ;;
    /*.value) ! is_of_receipt "$2" "$value" || return 0 ;;
    /*.absent) is_path_recorded "$2" || return 0 ;;
  esac
  foreign_causes=yes
}

holds() {
  case $1 in
    equal) [ "$value" = "$2" ] ;;
    one-of) case $nl$2$nl in *"$nl$value$nl"*) ;; *) return 1 ;; esac ;;
    at-least) is_at_least "$value" "$2" ;;
    not-after)
      case $value in
        [0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]) ;;
        *) return 1 ;;
      esac
      digits_of "$value"
      today=$digits
      digits_of "$2"
      [ "$today" -le "$digits" ]
      ;;
    *) return 1 ;;
  esac
}

# A day as a number: 20990131.
digits_of() {
  digits=${1#*-}
  digits=${1%%-*}${digits%-*}${digits#*-}
}

# Dotted numbers, part by part; a missing part is 0. What is no version is below every version.
is_at_least() {
  case .$1. in *..* | *[!0-9.]*) return 1 ;; esac
  mine=$1. least=$2.
  while [ -n "$mine$least" ]; do
    left=${mine%%.*} right=${least%%.*}
    [ "${left:-0}" -ge "${right:-0}" ] 2>/dev/null || return 1
    [ "${left:-0}" -eq "${right:-0}" ] || return 0
    mine=${mine#*.} least=${least#*.}
  done
}

judge() {
  decide
  channel='' have=
  if [ "$believed" = yes ]; then channel=$recorded_channel have=$recorded_policy; fi
  installed=yes desktop=
  eval "seen=\$seen_$desktop_probe value=\$value_$desktop_probe"
  case $seen in
    absent) installed=no ;;
    value) desktop=$value ;;
  esac
  each_check judge_check
  # Nobody can say what Docker Desktop obeys, which is never ok. What the policy leaves to others is reported alone.
  undetermined=no
  [ "$winner.$first_wanted" = undetermined.unmanaged ] || [ "$winner" != undetermined ] || undetermined=yes
  # Some checks only can show what is wrong, never that nothing is.
  if [ -n "$only" ] || [ "$undetermined" = yes ]; then [ "$content" = fail ] || content=unknown; fi
  if [ -n "$only" ]; then [ "$hold" = fail ] || hold=unknown; fi
  # Whether the verdict is about what Docker Desktop obeys.
  counts=yes
  case $only in '' | *"$nl$winner_code$nl"*) ;; *) counts=no ;; esac
  if is_outdated; then verdict=outdated
  elif is_conflict; then verdict=conflict
  elif [ "$drifted" = yes ]; then verdict=drift
  elif [ "$unsure" = yes ] || [ "$counts.$undetermined" = yes.yes ]; then verdict=unknown
  elif [ "$waiting" = yes ]; then verdict=pending
  elif [ "$exempted" -gt 0 ]; then verdict=exempt
  elif [ "$passes" -gt 0 ]; then verdict=ok
  else verdict=unknown
  fi
  note_receipt
}

# The policy wants members of its organisations, and nothing that is there names any: whoever signs in may go on.
is_unenforced() {
  [ -n "$wanted_source" ] && [ "$wanted_any" = no ] || return 1
  case $first in '' | admin-settings) ;; *) return 1 ;; esac
}

# All that fails is content that the receipt records for another policy, or that it never listed: the machine is whole, and
# of another day or ring.
is_outdated() {
  ! is_unenforced || return 1
  [ "$believed.$recorded_complete.$causes.$foreign_causes" = yes.yes.yes.no ] && [ "$have" != "$policy" ]
}

# Docker Desktop obeys a source that must not be there, above the one the policy puts first, and it says otherwise.
is_conflict() {
  [ -n "$wanted_source" ] && [ "$winner" != none ] && [ "$winner" != undetermined ] || return 1
  [ "$counts" = yes ] || return 1
  [ "$first_order" -lt "$wanted_order" ] && [ "$first_wanted" = absent ] || return 1
  case $said.$wanted_any in
    any.yes) return 1 ;;
    names.no) [ "$says" != "$wanted_names" ] ;;
  esac
}

# Sets notes: what the receipt says of the question, one sentence a line.
notes=
note_receipt() {
  [ "$believed" = yes ] || return 0
  case $have in
    *.*@*)
      theirs=${have#*.}
      theirs="ring ${theirs%@*}"
      ;;
    *) theirs='machines without a ring' ;;
  esac
  if [ "$theirs" != 'machines without a ring' ]; then add_note 'By its receipt this machine has the policy for %theirs, and the policy for machines without a ring was verified. Verify it with the checks for %theirs, and do not install this policy over it.'
  elif ! is_at_least "$recorded_revision" 0; then :
  else
    theirs=$recorded_revision
    if ! is_at_least "$revision" "$theirs"; then add_note 'By its receipt this machine is ahead: it has revision %theirs, and 1.4.0 was verified. Verify it with the current policy, and do not install this older one over it.'
    elif [ "$have" != "$policy" ] && ! is_at_least "$theirs" "$revision"; then add_note 'By its receipt this machine has revision %theirs: revision 1.4.0 has not been installed here yet.'
    fi
  fi
}

# Puts theirs in the place of %theirs.
add_note() {
  note='' rest=$1
  while :; do
    case $rest in *%theirs*) ;; *) break ;; esac
    note=$note${rest%%"%theirs"*}$theirs
    rest=${rest#*"%theirs"}
  done
  notes=$notes$note$rest$nl
}

# Answering. What is printed is printable ASCII, whoever wrote what was seen.

# What cannot be said is trouble, and no answer.
say() { printf '%s\n' "$1" || exit 2; }

complain() { printf '%s\n' "$1" >&2; }

# Sets shown: text that somebody else may have chosen, on one line of printable ASCII.
show() {
  shown=$1
  case $1 in
    *[!\ -~]*) shown=$(printf '%s' "$1" | tr -c '\040-\176' '?') || shown='?' ;;
  esac
}

# Sets json: the text as JSON writes it between its quotes.
text_json() {
  json='' rest=$1
  while :; do
    case $rest in
      *[\"\\]*) ;;
      *) break ;;
    esac
    piece=${rest%%[\"\\]*}
    rest=${rest#"$piece"}
    case $rest in
      \"*) json=$json$piece\\\" ;;
      *) json=$json$piece\\\\ ;;
    esac
    rest=${rest#?}
  done
  json=$json$rest
}

# Sets json: a list of names that stand behind semicolons.
list_json() {
  remaining=$1 list=
  while :; do
    text_json "${remaining%%;*}"
    list="$list${list:+,}\"$json\""
    case $remaining in *\;*) remaining=${remaining#*;} ;; *) break ;; esac
  done
  json="[$list]"
}

# Sets plain: what a text of JSON stands for; what is not ASCII stays as \u00fc.
plain_text() {
  plain='' rest=$1
  while :; do
    case $rest in
      *\\[\"\\]*) ;;
      *) break ;;
    esac
    piece=${rest%%\\[\"\\]*}
    rest=${rest#"$piece"\\}
    plain=$plain$piece${rest%"${rest#?}"}
    rest=${rest#?}
  done
  plain=$plain$rest
}

# One machine in one line: `f` loses its end where it would be too long, and `more` counts what is lost.
result_line() {
  have_json=null desktop_json=null root_end='' only_end=
  [ -z "$have" ] || have_json="\"$have\""
  if [ -n "$desktop" ]; then
    text_json "$desktop"
    desktop_json="\"$json\""
  fi
  if [ -n "$root" ]; then
    text_json "$root"
    root_end=",\"root\":\"$json\""
  fi
  head="{\"v\":1,\"pol\":\"$policy\",\"have\":$have_json,\"rev\":\"$revision\",\"os\":\"$platform\",\"dd\":$desktop_json"
  head="$head,\"s\":\"$verdict\",\"win\":\"$winner\",\"f\":["
  codes=$fail_codes$noted_fail_codes$unknown_codes$noted_unknown_codes
  IFS=$nl
  more=0
  for code in $codes; do more=$((more + 1)); done
  limit=2048
  if [ -n "$only" ]; then
    list='' kept=
    for code in $only; do
      list="$list${list:+,}\"$code\""
      end="],\"more\":$more,\"x\":$exempted$root_end,\"only\":[$list]}"
      [ -n "$kept" ] && [ $((${#head} + ${#end})) -gt "$limit" ] || kept=$list
    done
    only_end=",\"only\":[$kept]"
  fi
  list='' end="],\"more\":$more,\"x\":$exempted$root_end$only_end}"
  line=$head$list$end
  for code in $codes; do
    more=$((more - 1))
    list="$list${list:+,}\"$code\""
    end="],\"more\":$more,\"x\":$exempted$root_end$only_end}"
    [ $((${#head} + ${#list} + ${#end})) -le "$limit" ] || break
    line=$head$list$end
  done
  IFS=" 	$nl"
}

# Sets receipt_status, and receipt_words: which receipt is there, or why it says nothing. Reason: why it is not believed.
read_receipt_status() {
  receipt_status=$seen_receipt reason=$value_receipt
  [ "$seen_receipt" != value ] || receipt_status=not-believed
  reason=${reason#'not-believed '}
  [ "$believed" = no ] || receipt_status=believed
  case $receipt_status in
    believed) receipt_words=$have reason= ;;
    absent) receipt_words=none reason= ;;
    not-believed) receipt_words="not believed ($reason)" ;;
    unseen) receipt_words="not looked at ($reason)" ;;
    *) receipt_words="cannot be read ($reason)" ;;
  esac
}

# The whole answer as one JSON document.
print_report() {
  result_line
  read_receipt_status
  receipt_json="{\"status\":\"$receipt_status\"}"
  if [ -n "$reason" ]; then
    text_json "$reason"
    receipt_json="{\"status\":\"$receipt_status\",\"reason\":\"$json\"}"
  fi
  report="{\"report\":1,\"policy\":\"$policy\",\"have\":$have_json,\"receipt\":$receipt_json,\"revision\":\"$revision\""
  report="$report,\"host\":{\"os\":\"$platform\",\"desktop\":$desktop_json$root_end},\"verdict\":\"$verdict\""
  choose_axes other other unknown unknown policy administrators
  report="$report,\"content\":\"$content_word\",\"hold\":\"$hold_word\",\"effective\":{\"winner\":\"$winner\""
  case $said in
    any) report="$report,\"says\":\"any-account\"" ;;
    names)
      list_json "$says"
      report="$report,\"says\":$json"
      ;;
  esac
  [ -z "$wanted_json" ] || report="$report,\"wanted\":$wanted_json"
  report="$report,\"sources\":[$sources_json]"
  [ "$winner" != undetermined ] || report="$report,\"blocker\":$first_json"
  text_json "$sentence"
  report="$report,\"sentence\":\"$json\"},\"notes\":["
  IFS=$nl separator=
  for note in $notes; do
    text_json "$note"
    report="$report$separator\"$json\""
    separator=,
  done
  IFS=" 	$nl"
  report="$report],\"findings\":["
  separator=
  for number in $failed $unknown $noted $excepted $passed $skipped; do
    finding_json "$number"
    report="$report$separator$json"
    separator=,
  done
  report="$report]"
  if [ -n "$only" ]; then
    IFS=$nl list=
    for code in $only; do list="$list${list:+,}\"$code\""; done
    report="$report,\"only\":[$list]"
  fi
  say "$report}"
}

finding_json() {
  eval "status=\$status_$1 observed=\$observed_$1 severity=\$severity_$1 code=\$code_$1"
  describe "$1"
  correct_fix "$1"
  message=$title ending=
  if [ "$status" = fail ]; then message=$meaning ending=",\"hint\":\"$fix\""; fi
  [ -z "$exemption" ] || ending="$ending,\"exemption\":$exemption"
  text_json "$observed"
  json="{\"code\":\"$code\",\"controls\":[$controls],\"status\":\"$status\",\"severity\":\"$severity\",\"subject\":\"$subject\"\
,\"message\":\"$message\",\"expected\":\"$expected\",\"observed\":\"$json\"$ending}"
}

# Over what another policy or ring installed nobody should put an older one, or that of another ring.
correct_fix() {
  eval "failure=\$failure_$1"
  [ "$verdict.$failure" != outdated.drift ] || fix='Bring the newest policy of this machine'\''s ring to it.'
}

# Words for content and hold: of a failure each, of what is unknown, of what is right.
choose_axes() {
  case $content in fail) content_word=$1 ;; pass) content_word=$5 ;; *) content_word=$3 ;; esac
  case $hold in fail) hold_word=$2 ;; pass) hold_word=$6 ;; *) hold_word=$4 ;; esac
}

# For a person: the verdict, what Docker Desktop obeys, both axes; then what is wrong, the gravest first; last the result
# line.
print_text() {
  result_line
  read_receipt_status
  case $verdict in
    'outdated') verdict_sentence='what another policy or ring of this organisation installed is in force, not this one.' rooted_sentence='what another policy or ring of this organisation installed is in force, not this one.' ;;
    'conflict') verdict_sentence='the policy is not in force: Docker Desktop obeys another source.' rooted_sentence='the policy is not in force: Docker Desktop obeys another source.' ;;
    'drift') verdict_sentence='the policy is not in force as it was written.' rooted_sentence='the policy is not in force as it was written.' ;;
    'unknown') verdict_sentence='it cannot be said whether the policy is in force.' rooted_sentence='it cannot be said whether the policy is in force.' ;;
    'pending') verdict_sentence='the policy is installed, but Docker Desktop has run since before: quit it and start it again.' rooted_sentence='the policy is installed, but Docker Desktop has run since before: quit it and start it again.' ;;
    'exempt') verdict_sentence='the policy is in force on this machine, with the exceptions it names.' rooted_sentence='the policy is in force below the given root, with the exceptions it names.' ;;
    'ok') verdict_sentence='the policy is in force on this machine.' rooted_sentence='the policy is in force below the given root.' ;;
  esac
  [ -z "$root" ] || verdict_sentence=$rooted_sentence
  if [ -n "$only" ]; then
    IFS=$nl list=
    for code in $only; do list="$list${list:+, }$code"; done
    IFS=" 	$nl"
    verdict_sentence="judged by $list alone; nobody looked at the rest."
  fi
  say "$verdict: $verdict_sentence"
  say "$sentence"
  choose_axes 'not as the policy says' 'not protected as the policy says' 'could not be established' 'could not be established' \
    'as the policy says' 'only administrators can change it'
  say "Content: $content_word. Hold: $hold_word."
  printf '%s' "$notes" || exit 2
  [ -z "$root" ] || say "Looked at the files below $root only: what a running system knows is not in them."
  print_group 'Wrong:' "$failed" drift fail
  print_group 'Could not be established:' "$unknown" '*' unknown
  print_group 'Waits for a restart of Docker Desktop:' "$failed" pending fail
  group='Worth knowing; the verdict does not depend on it:'
  print_group "$group" "$noted" note '*'
  print_group 'By exception:' "$excepted" '*' exempt
  say ''
  noun=checks
  [ "$asked" -ne 1 ] || noun=check
  say "Passed: $passes of $asked $noun."
  print_skipped
  say "Policy $policy, revision $revision; receipt: $receipt_words; Docker Desktop on "'Linux'": ${desktop:-not seen}."
  say ''
  say "$line"
}

printed_group=

# Nobody should take for passed what nobody looked at: by reason, each with its codes.
print_skipped() {
  told=$nl
  for number in $skipped; do
    eval "reason=\$observed_$number"
    case $told in *"$nl$reason$nl"*) continue ;; esac
    told=$told$reason$nl
    list=
    for other in $skipped; do
      eval "observed=\$observed_$other code=\$code_$other"
      [ "$observed" != "$reason" ] || list="$list${list:+, }$code"
    done
    case $reason in
      absent) reason='nothing is there' ;;
      *) reason=${reason#'not checked: '} ;;
    esac
    say "Not checked, $reason: $list."
  done
}

# $1: its title. $2: numbers. $3: of which effect, $4: of which status; `*` for any.
print_group() {
  for number in $2; do
    eval "status=\$status_$number failure=\$failure_$number"
    case $4 in "$status" | '*') ;; *) continue ;; esac
    case $3 in "$failure" | '*') print_finding "$1" "$number" ;; esac
  done
}

print_finding() {
  if [ "$printed_group" != "$1" ]; then
    printed_group=$1
    say ''
    say "$1"
  fi
  eval "status=\$status_$2 observed=\$observed_$2 severity=\$severity_$2 code=\$code_$2"
  describe "$2"
  correct_fix "$2"
  plain_text "$title"
  say "  $code ($severity): $plain"
  # What there is but one of has no place.
  if [ -z "$single" ]; then
    plain_text "$subject"
    say "    where: $plain"
  fi
  if [ "$status" != exempt ]; then
    plain_text "$expected"
    say "    expected: $plain"
    say "    found: $observed"
  fi
  if [ "$status" = fail ]; then
    plain_text "$meaning"
    say "    means: $plain"
    plain_text "$fix"
    look_into "$subject" "$code"
    say "    do: $plain$finding_hint"
  fi
  if [ -n "$because" ]; then
    plain_text "$because"
    say "    because: $plain"
  fi
  # Codes of controls hold no quotes.
  list=
  IFS=,
  for control in $controls; do
    control=${control#\"}
    list="$list${list:+, }${control%\"}"
  done
  IFS=" 	$nl"
  [ -z "$list" ] || say "    controls: $list"
}

# A guess at why the content of a JSON file is another one, for whoever has to mend it. It changes no verdict. The bytes
# at the beginning are looked at, of a plain file only.
look_into() {
  finding_hint=
  case $2.$1 in
    ?-FILE-CONTENT:*.*.json) ;;
    *) return 0 ;;
  esac
  [ -f ".$1" ] && [ ! -L ".$1" ] && [ -r ".$1" ] || return 0
  case $observed in 'sha256 '*) ;; *) return 0 ;; esac
  if [ ! -s ".$1" ]; then
    finding_hint=' The file is empty.'
    return
  fi
  # shellcheck disable=SC2046 # bytes
  set -- $(run_bytes ".$1" 2>/dev/null)
  case "$*" in
    'ef bb bf'*)
      finding_hint=' The file begins with a byte order mark, which keeps Docker Desktop from starting: write UTF-8 without it.'
      ;;
    'ff fe'* | 'fe ff'*) finding_hint=' The file is written in UTF-16: Docker Desktop reads UTF-8 only.' ;;
  esac
}

usage() {
  say 'Says whether the Docker Desktop policy inside this file is in force on this machine, and if not, why. Changes nothing.
Without root it looks at what everybody may see, and says what it could not.

  --line        only the result line: one line of JSON
  --json        the whole answer as one JSON document
  --check CODE  only this check; may be given more than once
  --root DIR    look at the system below DIR instead of this one
  --help        this text

Exit: 0 in force, also by exception (ok, exempt); 1 not, or not yet (outdated, conflict, drift, pending); 2 nobody can say
(unknown), or trouble.'
}

# What was wrong with the command, and what to do. One document on standard output where one was asked for.
refuse_usage() {
  if [ "$form" = json ]; then
    text_json "$1"
    message=$json
    text_json "$2"
    say "{\"error\":{\"code\":\"USAGE\",\"message\":\"$message\",\"hint\":\"$json\"}}"
  else
    complain "error: $1"
    complain "  do: $2"
    usage >&2
  fi
  exit 2
}

read_options() {
  # Jamf Pro puts mount point, computer name and user name before the arguments of a script, and empty ones after them.
  case ${1-} in /*) [ $# -lt 3 ] || shift 3 ;; esac
  # What goes wrong before it is said in the same form.
  for word in "$@"; do [ "$word" != --json ] || form=json; done
  while [ $# -gt 0 ]; do
    case $1 in
      '') ;;
      --line) form=line ;;
      --json) form=json ;;
      --root=*) choose_root "${1#--root=}" ;;
      --check=*) choose_check "${1#--check=}" ;;
      --root | --check)
        case $1.$# in
          --root.1) refuse_usage '--root wants a folder' "$root_hint" ;;
          --check.1) refuse_usage '--check wants a code' "$check_hint" ;;
          --root.*) choose_root "$2" ;;
          *) choose_check "$2" ;;
        esac
        shift
        ;;
      --help)
        usage
        trap - EXIT
        exit 0
        ;;
      *)
        show "$1"
        refuse_usage "unknown flag \"$shown\"" 'Leave it out; --help lists the flags there are.'
        ;;
    esac
    shift
  done
}

root_hint='Mount the image, and name the folder it is mounted at by its whole path: --root /mnt/image'
check_hint='Its checks stand in checks.json of the output tree, and in every report.'

# Names are looked at from here on relative to the root, so that nothing in its own name has a meaning.
choose_root() {
  show "$1"
  case $1 in
    /*) ;;
    *) refuse_usage "--root wants an absolute path, not \"$shown\"" "$root_hint" ;;
  esac
  [ "$shown" = "$1" ] || refuse_usage "--root wants a path of printable ASCII, not \"$shown\"" 'Mount the image at another folder.'
  text_json "$1"
  [ ${#json} -le 1000 ] || refuse_usage '--root wants a path of at most 1000 characters' 'Mount the image at another folder.'
  [ ! -L "$1" ] && [ -d "$1" ] && cd "$1" 2>/dev/null ||
    refuse_usage "--root: \"$shown\" is not a folder that can be entered" "$root_hint"
  root=$1
}

choose_check() {
  known=no sought=$1
  each_check seek_check
  show "$1"
  [ "$known" = yes ] || refuse_usage "--check: this policy has no check \"$shown\" on this system" "$check_hint"
  case $only in *"$nl$1$nl"*) return 0 ;; esac
  only=${only:-$nl}$1$nl
}

seek_check() { [ "$2" != "$sought" ] || known=yes; }

main() {
  root='' form=text
  read_options "$@"
  observe
  judge
  case $form in
    text) print_text ;;
    json) print_report ;;
    line)
      result_line
      say "$line"
      ;;
  esac
  trap - EXIT
  case $verdict in
    ok | exempt) exit 0 ;;
    outdated | conflict | drift | pending) exit 1 ;;
    *) exit 2 ;;
  esac
}

# The last line: a file that was cut off on its way does nothing.
main "$@"
