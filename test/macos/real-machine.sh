#!/bin/sh
# The scripts of a build, with the tools of a real Mac, in a temporary root. Needs root: sudo sh real-machine.sh out/macos
set -eu

built=$(cd "$1" && pwd -P)
room=$(mktemp -d)
room=$(cd "$room" && pwd -P)
root=$room/root
docker="$root/Library/Application Support/com.docker.docker"
registry=$docker/registry.json
receipts="$root/Library/Application Support/Wharfinger"
output=

clear_away() {
  chflags -R nouchg "$room"
  chmod -R -N "$room"
  rm -rf "$room"
}
trap clear_away EXIT

fail() {
  printf 'FAILED: %s\n%s\n' "$1" "$output" >&2
  exit 1
}

# $1: the exit code that is right; $2: text the result line must hold; $3: the script; the rest: its flags.
expect() {
  code=$1 text=$2 script=$3
  shift 3
  got=0
  output=$(sh "$built/$script" --root "$root" "$@" 2>&1) || got=$?
  [ "$got" = "$code" ] || fail "$script $*: exit code $got, not $code"
  case ${output##*wharfinger: } in
    *"$text"*) printf 'passed: %s %s: %s\n' "$script" "$*" "$text" ;;
    *) fail "$script $*: the last line does not hold \"$text\"" ;;
  esac
}

# $1: the verdict that is right; $2: text the result line must hold.
verdict() {
  output=$(sh "$built/verify.sh" --root "$root" --line 2>&1) || :
  case $output in
    *"\"s\":\"$1\""*"$2"*) printf 'passed: verify.sh: %s %s\n' "$1" "$2" ;;
    *) fail "verify.sh does not say $1 with \"$2\"" ;;
  esac
}

# Everything as the policy wants it, and a second run with nothing to do.
settled() {
  cmp "$built/registry.json" "$registry" || fail "$1: another content"
  [ "$(stat -f '%u %Lp %l' "$registry")" = '0 644 1' ] || fail "$1: owner, mode or links of registry.json"
  [ "$(stat -f '%u %Lp' "$docker")" = '0 755' ] || fail "$1: owner or mode of the folder"
  # Entries of a list stand on lines of their own.
  # shellcheck disable=SC2012 # both names are ours
  [ "$(ls -lde "$docker" "$registry" | wc -l | tr -d ' ')" = 2 ] || fail "$1: an access control list is left"
  expect 0 ' changed=0 ' install.sh
  verdict ok '"f":[]'
  printf 'passed: %s\n' "$1"
}

mkdir "$root"
chmod 755 "$room" "$root"
expect 0 'dry-run ' install.sh --dry-run
[ -z "$(ls -A "$root")" ] || fail 'a dry run wrote something'
expect 0 'ok ' install.sh
settled 'a clean machine'

chmod +a 'everyone allow write,delete' "$registry"
verdict drift M-FILE-ACCESS:registry-json
expect 0 'ok ' install.sh
settled 'a list on a file'

chmod +a 'everyone allow add_file,delete_child,file_inherit' "$docker"
expect 0 'ok ' install.sh
settled 'a list on a folder of ours'

chmod +a 'everyone allow add_file,delete_child' "$root/Library"
verdict drift M-FOLDER-ACCESS:com-docker-docker
expect 2 'trouble ' install.sh
chmod -N "$root/Library"
chmod +a 'everyone deny delete' "$root/Library"
settled 'a list on a folder of the system: one that allows is refused, one that denies is not'

printf '{"allowedOrgs": ["evil"]}\n' >"$registry"
chflags uchg "$registry"
verdict drift M-FILE-CONTENT:registry-json
verdict drift M-FILE-FLAGS:registry-json
expect 0 'ok ' install.sh
settled 'changed content behind a flag'

chmod 777 "$docker"
chflags uchg "$docker"
expect 0 'ok ' install.sh
settled 'an open folder behind a flag'

ln "$registry" "$room/twin"
verdict drift M-FILE-ACCESS:registry-json
expect 0 'ok ' install.sh
settled 'a hard link'

mkdir "$receipts/.lock.1.$(TZ=UTC0 ps -o lstart= -p 1 | tr -cs 'A-Za-z0-9' '-')"
expect 2 'trouble ' install.sh
rmdir "$receipts"/.lock.1.*
mkdir "$receipts/.lock.1.another-birth"
settled 'another run: one at work is waited for, one that was killed is not'

chflags uchg "$registry"
expect 0 'ok ' uninstall.sh
[ ! -e "$registry" ] || fail 'a file is left after the removal'
[ ! -e "$receipts" ] || fail 'the receipt is left after the removal'
expect 0 ' changed=0 ' uninstall.sh
printf 'passed: removal\n'
