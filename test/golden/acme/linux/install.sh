#!/bin/sh
# Installs the Docker Desktop policy of Acme Corporation on Linux
#
# policy        acme@ce2b5e73
# revision      1.4.0
# ring          none: for every machine outside a ring
# organisation  Acme Corporation
# contact       it-help@acme.example
#
# Written by wharfinger. Change the policy, not this file. Needs root; --help says more.
#
# shellcheck disable=SC1003,SC2016 # values of the policy stand in single quotes as they are
# shellcheck disable=SC2015 # after || stands what ends the script
# shellcheck disable=SC2317,SC2329 # functions are called through the lists of the policy

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

policy='acme@ce2b5e73'
revision='1.4.0'
ring=''
slug='acme'

# What this system's tools can see and do. Nothing below this block calls a tool that differs between systems.

receipts=/var/lib/wharfinger
tools='chmod chown id ls mkdir mv rm rmdir sha256sum sleep stat tr'

# Owner, mode, links and size of a path itself, never of what a link points to: `0 644 1 37`.
facts() { stat -c '%u %a %h %s' "$1"; }

# Digest of standard input; what stands after the first blank is the tool's own.
sha256() { sha256sum; }

own() { chown -h 0:0 "$1"; }

# `ls` of GNU marks a list with `+`.
acl_present() {
  case $(ls -ld "$1") in
    ??????????+*) return 0 ;;
    *) return 1 ;;
  esac
}

# The mode of a file masks its list: nobody gets more than the group has, which is judged as part of the mode.
acl_grants_change() { return 1; }

clear_acl() {
  command -v setfacl >/dev/null 2>&1 && setfacl -b "$1" 2>/dev/null
  return 0
}

# Not every file system has these flags. Where they stay, the step that follows fails and says so.
clear_flags() {
  command -v chattr >/dev/null 2>&1 && chattr -i -a "$1" >/dev/null 2>&1
  return 0
}

unlock_hint() { printf 'lsattr -d "%s"; chattr -i "%s"' "$1" "$1"; }

acl_hint() { printf 'setfacl -b "%s" (package acl)' "$1"; }

# A file in another root gets its SELinux label when that system starts.
restore_context() {
  [ -z "$root" ] || return 0
  command -v restorecon >/dev/null 2>&1 && restorecon "$1" 2>/dev/null
  return 0
}

# What tells a process from a later one of the same number: the moment of its start. Nothing where it cannot be seen.
birth() {
  IFS= read -r process 2>/dev/null <"/proc/$1/stat" || return 0
  # After the name, which may hold anything, the start is the twentieth word.
  # shellcheck disable=SC2086 # words
  set -- ${process##*) }
  printf '%s' "${20-}"
}

# There are no managed preferences on Linux: 3 means that there is nothing to judge.
preference() { return 3; }

# Speech. Lines for people and one result line go to standard output, what is wrong to standard error.

root=
dry=no
would=
changed=0
left=0
temporary=

say() { printf '%s\n' "$1"; }

complain() { printf '%s\n' "$1" >&2; }

# Text that somebody else may have chosen, as printable ASCII.
shown() { printf '%s' "$1" | tr -c '\040-\176' '?'; }

# One more change, in words: `created "/usr/share/docker-desktop"`.
change() {
  changed=$((changed + 1))
  say "$would$1"
}

# The last line: what a management system shows and searches. A dry run never looks like an installation that went well.
result() {
  word=$1 verb=changed
  [ "$dry" = no ] || verb='would-change'
  [ "$dry" = no ] || [ "$word" = trouble ] || word='dry-run'
  outcome="wharfinger: $word policy=$policy revision=$revision"
  [ -z "$ring" ] || outcome="$outcome ring=$ring"
  outcome="$outcome $verb=$changed left=$left"
  [ -z "$root" ] || outcome="$outcome root=\"$root\""
  say "$outcome"
}

forget_temporary() {
  [ -z "$temporary" ] || rm -f "$temporary"
  temporary=
}

# What went wrong and, where given, what to do. What is in place stays.
stop() {
  complain "error: $1"
  [ $# -lt 2 ] || complain "  do: $2"
  forget_temporary
  result trouble
  exit 2
}

trap 'stop "interrupted" "run this script again"' HUP INT TERM

refuse_usage() {
  complain "error: $1"
  usage >&2
  exit 2
}

# Flags that both scripts have; `own_option` takes those of one script, and is false for others.
read_options() {
  # Jamf Pro puts mount point, computer name and user name before the arguments of a script, and empty ones after them.
  case ${1-} in /*) [ $# -lt 3 ] || shift 3 ;; esac
  while [ $# -gt 0 ]; do
    case $1 in
      '') ;;
      --dry-run) dry=yes would='would have ' ;;
      --root=*) choose_root "${1#--root=}" ;;
      --root)
        [ $# -gt 1 ] || refuse_usage '--root wants a folder'
        choose_root "$2"
        shift
        ;;
      --help)
        usage
        exit 0
        ;;
      *) own_option "$1" || refuse_usage "unknown flag \"$(shown "$1")\"" ;;
    esac
    shift
  done
}

# The other root, without a slash at its end; the machine itself is the empty text.
choose_root() {
  case $1 in
    /*) ;;
    *) refuse_usage "--root wants an absolute path, not \"$(shown "$1")\"" ;;
  esac
  # Every path from here on is printed as it is.
  [ "$(shown "$1")" = "$1" ] || refuse_usage "--root wants a path of printable ASCII, not \"$(shown "$1")\""
  root=$1
  while :; do
    case $root in
      */) root=${root%/} ;;
      *) break ;;
    esac
  done
  [ ! -L "${root:-/}" ] && [ -d "${root:-/}" ] || refuse_usage "--root: \"$(shown "$1")\" is not a folder"
}

require_system() {
  for tool in $tools; do
    command -v "$tool" >/dev/null 2>&1 || stop "this machine has no $tool in $PATH"
  done
  [ "$(id -u)" = 0 ] || stop 'only root may do this' 'run it with sudo, or let the management system run it as root'
}

# Looking. Nothing here follows a link or opens anything.

# Folders that a dry run would have created: below them there is nothing yet.
imagined=$nl

# Sets kind (none, file, folder, link, other), owner, mode, links and size.
look() {
  kind=none owner='' mode='' links='' size=''
  case $imagined in *"$nl${1%/*}$nl"*) return 0 ;; esac
  if [ -L "$1" ]; then kind='link'
  elif [ -f "$1" ]; then kind='file'
  elif [ -d "$1" ]; then kind='folder'
  elif [ -e "$1" ]; then kind='other'
  else return 0
  fi
  seen=$(facts "$1") || stop "\"$1\" cannot be examined"
  # shellcheck disable=SC2086 # four numbers
  set -- $seen
  owner=$1 mode=$2 links=$3 size=$4
}

# Says in `fault` why the file that was looked at is not one that administrators alone write and everybody reads.
judge_file() {
  fault=
  if [ "$kind" != file ]; then fault='it is not a file'
  elif [ "$owner" != 0 ]; then fault="its owner is user $owner"
  elif [ $((0$mode & 07133)) -ne 0 ]; then fault="its mode is $mode"
  elif [ $((0$mode & 0444)) -ne $((0444)) ]; then fault="not everybody may read it: mode $mode"
  elif [ "$links" != 1 ]; then fault='it is a hard link, the same file has another name'
  elif acl_present "$1"; then fault='it has an access control list'
  fi
}

# The same for a folder. $2 decides about its access control list: acl_present or acl_grants_change.
judge_folder() {
  fault=
  if [ "$owner" != 0 ]; then fault="its owner is user $owner"
  elif [ $((0$mode & 0022)) -ne 0 ]; then fault="others may change it: mode $mode"
  elif [ $((0$mode & 0555)) -ne $((0555)) ]; then fault="not everybody may read it: mode $mode"
  elif "$2" "$1"; then fault='its access control list lets others change it'
  fi
}

# Ends the script where a folder that holds something is in the place of the file that was looked at: nothing removes it.
refuse_full_folder() {
  [ "$kind" = folder ] && [ -n "$(ls -A "$1")" ] || return 0
  stop "a folder that is not empty is in the place of the file \"$1\"" 'find out who put it there, then move it away'
}

# Sets digest for the file that was looked at. No policy file comes near a mebibyte; what is larger is not read.
read_digest() {
  digest=
  [ "$kind" = file ] && [ "$size" -le 1048576 ] || return 0
  digest=$(sha256 <"$1") || stop "\"$1\" cannot be read"
  digest=${digest%% *}
}

# True for a file that administrators alone write and that holds exactly the bytes with this digest.
is_right() {
  look "$1"
  judge_file "$1"
  [ -z "$fault" ] || return 1
  read_digest "$1"
  [ "$digest" = "$2" ]
}

# The way down. Whoever may change a folder decides everything below it: each is made safe before the next is entered.

# Folders that are ours to create and to repair. The others belong to the system.
is_own_folder() {
  case $1 in
    "$receipts" | "$receipts/$slug") return 0 ;;
    '/usr/share/docker-desktop') return 0 ;;
    '/usr/share/docker-desktop/registry') return 0 ;;
    *) return 1 ;;
  esac
}

secured=$nl
# Folders that somebody could have changed until now.
exposed=$nl

# Makes sure that a folder and all its parents up to the root are safe. What is wrong with a parent ends the script; what
# is wrong with a folder of ours is, by $2, mended and made (create), mended (mend), or ends the script too (check).
# False: it does not exist and is not to be made.
secure() {
  secure_one '' "$2"
  rest=${1#/}/
  walked=
  while [ -n "$rest" ]; do
    walked=$walked/${rest%%/*}
    rest=${rest#*/}
    secure_one "$walked" "$2" || return 1
  done
}

secure_one() {
  case $secured in *"$nl$1$nl"*) return 0 ;; esac
  where=$root$1
  : "${where:=/}"
  look "$where"
  case $kind in
    link | file | other)
      if [ "$owner" != 0 ] && [ "$2" = create ] && is_own_folder "$1"; then
        # A trap: the system and its administrators put nothing here as a user. What a link points to stays.
        exposed=$exposed$1$nl
        [ "$dry" = yes ] || rm -f "$where" || stop "\"$where\" cannot be removed"
        change "removed what user $owner put in the place of the folder \"$where\""
        kind=none
      fi
      ;;
  esac
  case $kind in
    none)
      [ "$2" = create ] || return 1
      create_folder "$where"
      ;;
    folder)
      if [ "$2" != check ] && is_own_folder "$1"; then
        judge_folder "$where" acl_present
        [ -z "$fault" ] || exposed=$exposed$1$nl
        [ -z "$fault" ] || repair_folder "$where"
      else
        judge_folder "$where" acl_grants_change
        [ -z "$fault" ] || stop "the folder \"$where\" is not safe: $fault" \
          "find out who changed it, then: chown root \"$where\"; chmod u+rwx,go-w,a+rx \"$where\""
      fi
      ;;
    link)
      stop "\"$where\" is a link, not a folder (owner: user $owner); links are not followed" \
        'find out who made it, then remove the link'
      ;;
    *) stop "\"$where\" is in the place of a folder" 'find out who put it there, then move it away' ;;
  esac
  secured=$secured$1$nl
}

create_folder() {
  if [ "$dry" = yes ]; then
    imagined=$imagined$1$nl
    change "created the folder \"$1\""
    return 0
  fi
  if mkdir "$1"; then change "created the folder \"$1\""
  else
    # Another run may have been faster: before the lock there are the folders to put it in.
    look "$1"
    [ "$kind" = folder ] || stop "the folder \"$1\" cannot be created" 'look for free space and a writable file system'
  fi
  look "$1"
  judge_folder "$1" acl_present
  [ -z "$fault" ] || settle_folder "$1"
  restore_context "$1"
}

repair_folder() {
  reason=$fault
  [ "$dry" = yes ] || settle_folder "$1"
  change "repaired the folder \"$1\": $reason"
}

# The owner first: an owner could undo what is done to the mode.
settle_folder() {
  clear_flags "$1"
  own "$1" && chmod 0755 "$1" || stop "owner and mode of the folder \"$1\" cannot be set" "$(unlock_hint "$1")"
  clear_acl "$1"
  look "$1"
  [ "$kind" = folder ] || stop "\"$1\" is no longer a folder"
  judge_folder "$1" acl_present
  [ -z "$fault" ] || stop "the folder \"$1\" cannot be repaired: $fault" "$(acl_hint "$1")"
}

# What an interrupted run left in a folder of ours. Its names are nobody else's business and are not printed.
remove_leftovers() {
  [ "$dry" = no ] || return 0
  set +f
  for leftover in "$root$1"/.wharfinger.*; do
    if [ -L "$leftover" ] || { [ -e "$leftover" ] && [ ! -d "$leftover" ]; }; then
      [ -L "$leftover" ] || clear_flags "$leftover"
      rm -f "$leftover" || stop "a temporary file of an earlier run in \"$root$1\" cannot be removed"
      say "removed a temporary file of an interrupted run in \"$root$1\""
    fi
  done
  set -f
}

# Files.

# Puts a file in place by rename: a reader sees the old content or the new, and whoever holds the old file keeps only that.
# $1 path, $2 digest, the rest: the command that prints the content.
put_file() {
  target=$root$1 meant=$2
  shift 2
  look "$target"
  refuse_full_folder "$target"
  [ "$kind" != folder ] || rmdir "$target" || stop "the folder in the place of the file \"$target\" cannot be removed"
  clear_flags "${target%/*}"
  temporary=${target%/*}/.wharfinger.$$
  (set -C && "$@" >"$temporary") || stop "\"$target\" cannot be written" \
    "look for free space and a writable file system; $(unlock_hint "${target%/*}")"
  own "$temporary" && chmod 0644 "$temporary" || stop "owner and mode of the new \"$target\" cannot be set"
  is_right "$temporary" "$meant" ||
    stop "what was written for \"$target\" is not what was meant${fault:+: $fault}" \
      'look for free space, and use this script exactly as it was built'
  # `mv` would move the file into the folder that a link points to.
  [ ! -L "$target" ] || [ ! -d "$target" ] || rm -f "$target" || stop "the link \"$target\" cannot be removed"
  [ -L "$target" ] || [ ! -f "$target" ] || clear_flags "$target"
  mv -f "$temporary" "$target" || stop "\"$target\" cannot be replaced" "$(unlock_hint "$target")"
  temporary=
  restore_context "$target"
  is_right "$target" "$meant" || stop "\"$target\" was changed while this script ran" 'run it again'
}

remove_file() {
  target=$root$1
  look "$target"
  if [ "$kind" = folder ]; then
    refuse_full_folder "$target"
    rmdir "$target" || stop "the folder in the place of the file \"$target\" cannot be removed"
    return
  fi
  clear_flags "${target%/*}"
  [ "$kind" != file ] || clear_flags "$target"
  rm -f "$target" || stop "\"$target\" cannot be removed" "$(unlock_hint "$target")"
}

# One run at a time: two would undo each other's work, and each would record what is not so.

# The folder that says that this run is at work, with the process in its name. Whoever makes one looks for others after
# that: of two runs at least one sees the other. What a killed run leaves says nothing, its process is no more.
mark=

# True as long as the run with this mark is at work. A later process of the same number was born at another time.
is_at_work() {
  number=${1##*/.lock.}
  born=${number#*.}
  number=${number%%.*}
  [ -d "$1" ] && kill -0 "$number" 2>/dev/null && [ "$(birth "$number")" = "$born" ]
}

refuse_company() {
  stop "another run is under way${1:+: process $1}" 'wait until it has ended, then run this script again'
}

# Needs the folder of the receipts, made safe. A dry run changes nothing and waits for nobody.
lock() {
  [ "$dry" = no ] || return 0
  mark=$root$receipts/.lock.$$.$(birth $$)
  if [ ! -d "$mark" ] && ! mkdir "$mark" 2>/dev/null; then
    # A removal that has just ended takes the folder with it.
    [ -d "$root$receipts" ] || refuse_company ''
    clear_flags "$root$receipts"
    mkdir "$mark" || stop "\"$mark\" cannot be created" 'look for free space and a writable file system'
  fi
  patience=2
  set +f
  for other in "$root$receipts"/.lock.*; do
    [ "$other" != "$mark" ] || continue
    # Of two that start at the same moment the higher number gives way, and the lower waits for that.
    while is_at_work "$other"; do
      [ $$ -lt "$number" ] && [ "$patience" -gt 0 ] || refuse_company "$number"
      patience=$((patience - 1))
      sleep 1
    done
    rmdir "$other" 2>/dev/null
  done
  set -f
}

unlock() {
  [ -z "$mark" ] || rmdir "$mark" 2>/dev/null
  mark=
}

trap unlock EXIT

# The receipt: what an installer wrote on this machine, one file per organisation. It says what we may replace and remove.

receipt=$receipts/$slug/receipt.json

# What the receipt names and no installer writes is not ours.
pass_over() { say "not touched, though the receipt names it: \"$(shown "$1")\""; }

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

# Believes a receipt only if nobody but an administrator can have written it, and every line of it is one we write.
read_receipt() {
  look "$root$receipt"
  [ "$kind" != none ] || return 0
  judge_file "$root$receipt"
  case $exposed in
    *"$nl$receipts$nl"* | *"$nl$receipts/$slug$nl"*) fault='others could change its folder' ;;
  esac
  [ -n "$fault" ] || [ "$size" -le 1048576 ] || fault='it is too large'
  distrust=$fault
  [ -z "$distrust" ] || return 0
  read_lines "$size" <"$root$receipt" || distrust='it cannot be read'
  [ -z "$distrust" ] || recorded='' recorded_policy=''
}

# What the believed receipts of other organisations record.
elsewhere=

read_other_receipts() {
  elsewhere=$(print_other_receipts) || stop "the receipts in \"$root$receipts\" cannot be read"
  elsewhere=$elsewhere$nl
}

is_recorded_elsewhere() {
  case $nl$elsewhere in *"$nl$2 $1$nl"*) return 0 ;; *) return 1 ;; esac
}

# Runs in a shell of its own: reading another receipt leaves no trace in what is known of ours.
print_other_receipts() {
  say() { :; }
  own_slug=$slug
  set +f
  for folder in "$root$receipts"/*; do
    slug=${folder##*/}
    receipt=$receipts/$slug/receipt.json
    recorded='' recorded_policy='' distrust=''
    look "$folder"
    [ "$kind" = folder ] && [ "$slug" != "$own_slug" ] || continue
    judge_folder "$folder" acl_present
    [ -z "$fault" ] || continue
    read_receipt
    printf '%s' "$recorded"
  done
}

usage() {
  say 'Makes this machine equal to the Docker Desktop policy inside this file. Needs root. A second run changes nothing.

  --dry-run                  say what would change, change nothing
  --remove-foreign-sources   remove sign-in sources that the policy does not name, whoever wrote them
  --root DIR                 work on the system below DIR instead of this one
  --help                     this text

Exit: 0 this script has nothing left to do: ok, or pending where the profile is still to come through MDM; 1 drift or
conflict, said in the last line; 2 trouble.'
}

# The policy.

# Calls $1 with path and digest of every file.
each_file() {
  "$1" '/usr/share/docker-desktop/registry/registry.json' 'a8f4a35e70513d549937b34e9ce38987fc6b16226e1c24c90de674ec4bf44228'
  "$1" '/usr/share/docker-desktop/admin-settings.json' 'b9852953381e9c4b7fc13a8bbff998fed7bd8d26c1ef0c5fe07ae9aba6fa403f'
}

# Calls $1 with every other place of a file, and with what it means if one is there that is not ours.
each_other() {
  :
}

each_folder() {
  "$1" '/usr/share/docker-desktop'
  "$1" '/usr/share/docker-desktop/registry'
  "$1" "$receipts/$slug"
}

content() {
  case $1 in
    '/usr/share/docker-desktop/registry/registry.json')
      printf '%s' '{
  "allowedOrgs": [
    "acme",
    "acme-labs"
  ]
}
'
      ;;
    '/usr/share/docker-desktop/admin-settings.json')
      printf '%s' '{
  "analyticsEnabled": {
    "locked": true,
    "value": false
  },
  "blockDockerLoad": {
    "locked": true,
    "value": true
  },
  "configurationFileVersion": 2,
  "desktopTerminalEnabled": {
    "locked": true,
    "value": false
  },
  "enhancedContainerIsolation": {
    "dockerSocketMount": {
      "imageList": {
        "images": [
          "docker.io/testcontainers/ryuk:*"
        ]
      }
    },
    "locked": true,
    "value": true
  },
  "extensionsEnabled": {
    "locked": true,
    "value": false
  },
  "filesharingAllowedDirectories": [
    {
      "path": "/home",
      "sharedByDefault": true
    }
  ],
  "proxy": {
    "exclude": [
      ".acme.example"
    ],
    "http": "http://proxy.acme.example:3128",
    "https": "http://proxy.acme.example:3128",
    "locked": true,
    "mode": "manual"
  }
}
'
      ;;
    *) return 1 ;;
  esac
}

# What the configuration profile must bring. $1 judges organisations, $2 every other value.
each_preference() {
  :
}

# The verdict: the worst that was met.
verdict=ok

worsen() {
  case $verdict.$1 in
    ok.* | pending.unknown | pending.drift | pending.conflict | unknown.drift | unknown.conflict | drift.conflict) verdict=$1 ;;
  esac
}

# Plan first, so that the receipt can say what is ours before anything of it is on the disk.
to_write=$nl
to_remove=$nl
records=

plan_file() {
  records=$records$2\ $1$nl
  is_right "$root$1" "$2" && return
  refuse_full_folder "$root$1"
  to_write=$to_write$1$nl
}

plan_other() {
  look "$root$1"
  [ "$kind" != none ] || return 0
  read_digest "$root$1"
  if [ "$kind" = file ] && is_recorded "$1" "$digest" && ! is_recorded_elsewhere "$1" "$digest"; then
    to_remove=$to_remove$1$nl
  elif [ "$2" = unmanaged ]; then
    judge_file "$root$1"
    say "left alone, the policy does not manage it: \"$root$1\"${fault:+ ($fault)}"
  elif [ "$remove_foreign" = yes ]; then
    refuse_full_folder "$root$1"
    to_remove=$to_remove$1$nl
  else
    left=$((left + 1))
    worsen "$2"
    if is_recorded_elsewhere "$1" "$digest"; then complain "left: \"$root$1\" is also of another policy, whose receipt lists it"
    elif is_path_recorded "$1"; then complain "left: \"$root$1\" was ours, but somebody changed it"
    else complain "left: \"$root$1\" is a sign-in source that the policy does not name, and not ours"
    fi
    [ "$2" != conflict ] || complain '  Docker Desktop obeys it instead of the policy.'
    complain '  do: remove it, or run this script with --remove-foreign-sources'
  fi
}

write_planned() {
  case $to_write in *"$nl$1$nl"*) ;; *) return 0 ;; esac
  [ "$dry" = yes ] || put_file "$1" "$2" content "$1"
  change "put \"$root$1\" in place"
}

remove_planned() {
  case $to_remove in *"$nl$1$nl"*) ;; *) return 0 ;; esac
  [ "$dry" = yes ] || remove_file "$1"
  change "removed \"$root$1\""
}

# $1: true or false, whether everything it lists is in place. $2: records.
print_receipt() {
  printf '{\n  "receipt": 1,\n  "policy": "%s",\n  "revision": "%s",\n' "$policy" "$revision"
  if [ -n "$ring" ]; then printf '  "ring": "%s",\n' "$ring"; else printf '  "ring": null,\n'; fi
  printf '  "channel": "script",\n  "complete": %s,\n  "files": [' "$1"
  separator=
  remaining=$2
  while [ -n "$remaining" ]; do
    record=${remaining%%"$nl"*}
    remaining=${remaining#*"$nl"}
    printf '%s\n    {"path": "%s", "sha256": "%s"}' "$separator" "${record#* }" "${record%% *}"
    separator=,
  done
  printf '\n  ]\n}\n'
}

# $1: true or false. $2: records.
put_receipt() {
  digest=$(print_receipt "$1" "$2" | sha256) || stop 'the digest of the receipt cannot be computed'
  put_file "$receipt" "${digest%% *}" print_receipt "$1" "$2"
}

# Before the first change: old content and new are both ours, wherever this run is interrupted.
announce() {
  [ "$dry" = no ] && [ "$to_write$to_remove" != "$nl$nl" ] || return 0
  announced=$records
  remaining=$recorded
  while [ -n "$remaining" ]; do
    record=${remaining%%"$nl"*}
    remaining=${remaining#*"$nl"}
    case $nl$announced in *"$nl$record$nl"*) ;; *) announced=$announced$record$nl ;; esac
  done
  put_receipt false "$announced"
}

conclude() {
  digest=$(print_receipt true "$records" | sha256) || stop 'the digest of the receipt cannot be computed'
  ! is_right "$root$receipt" "${digest%% *}" || return 0
  refuse_full_folder "$root$receipt"
  [ "$dry" = yes ] || put_receipt true "$records"
  change "put the receipt \"$root$receipt\" in place"
}

# Once more, after everything: the verdict is about what is there now.
verify() {
  [ "$dry" = no ] || return 0
  each_file verify_file
  each_other verify_other
  digest=$(print_receipt true "$records" | sha256) || stop 'the digest of the receipt cannot be computed'
  verify_file "$receipt" "${digest%% *}"
}

verify_file() {
  is_right "$root$1" "$2" || stop "\"$root$1\" was changed while this script ran${fault:+: $fault}" 'run it again'
}

verify_other() {
  case $to_remove in *"$nl$1$nl"*) ;; *) return 0 ;; esac
  look "$root$1"
  [ "$kind" = none ] || stop "\"$root$1\" came back while this script ran" 'run it again'
}

# $1: what the profile must say, empty where there must be none; $2: the verdict where there is one all the same.
judge_organizations() {
  seen=$(preference allowedOrgs)
  case $? in
    0)
      [ -z "$1" ] || [ "$seen" != "$1" ] || return 0
      worsen "$2"
      complain "a configuration profile binds this machine to \"$(shown "$seen")\", the policy to \"${1:-no profile}\""
      complain '  do: profiles come and go through MDM: give this machine the one of this policy, or none where it has none'
      ;;
    1)
      [ -n "$1" ] || return 0
      worsen pending
      complain 'the configuration profile of the policy is not here yet: it arrives through MDM'
      ;;
    2)
      worsen unknown
      complain 'the configuration profile cannot be read'
      ;;
    *) say 'not judged: another root cannot show configuration profiles' ;;
  esac
}

# $1: name, $2: value.
judge_preference() {
  seen=$(preference "$1")
  case $? in
    0)
      [ "$seen" != "$(printf '%s' "$2")" ] || return 0
      worsen drift
      complain "the configuration profile on this machine brings another $1 than the policy"
      ;;
    1)
      worsen pending
      complain "the configuration profile with $1 is not here yet: it arrives through MDM"
      ;;
    2)
      worsen unknown
      complain 'the configuration profile cannot be read'
      ;;
  esac
}

own_option() {
  [ "$1" = --remove-foreign-sources ] && remove_foreign=yes
}

secure_folder() {
  secure "$1" create
  remove_leftovers "$1"
}

main() {
  remove_foreign=no
  read_options "$@"
  require_system
  say "Docker Desktop policy $policy, revision $revision, of "'Acme Corporation'
  secure "$receipts" create
  lock
  each_folder secure_folder
  read_receipt
  read_other_receipts
  [ -z "$distrust" ] || complain "the receipt \"$root$receipt\" is not believed: $distrust"
  [ -z "$recorded_policy" ] || [ "$recorded_policy.$recorded_revision" = "$policy.$revision" ] ||
    say "here until now: $recorded_policy, revision $recorded_revision${recorded_ring:+, ring $recorded_ring}"
  each_file plan_file
  each_other plan_other
  announce
  # Writing comes first: while sources are exchanged, at least one enforces.
  each_file write_planned
  each_other remove_planned
  conclude
  each_preference judge_organizations judge_preference
  verify
  if [ "$changed" -eq 0 ]; then say 'nothing to change'
  elif [ "$dry" = no ] && [ "$to_write$to_remove" != "$nl$nl" ]; then
    say 'Quit Docker Desktop and start it again: it reads its policy only when it starts. Its own "Restart" is not enough.'
  fi
  result "$verdict"
  case $verdict in
    ok | pending) exit 0 ;;
    unknown) exit 2 ;;
    *) exit 1 ;;
  esac
}

# The last line: a file that was cut off on its way does nothing.
main "$@"
