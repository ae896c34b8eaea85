#!/bin/sh
# Removes the Docker Desktop policy of Acme Corporation on Linux
#
# policy        acme@706d8ea3
# revision      1.0.0
# ring          none: for every machine outside a ring
# organisation  Acme Corporation
# contact       none given
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

policy='acme@706d8ea3'
revision='1.0.0'
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
  say 'Removes what the installer of this Docker Desktop policy wrote on this machine, as its receipt records it. Needs root.
What somebody changed since is left and named. Folders of Docker Desktop stay, closed to everybody but administrators.

  --dry-run    say what would be removed, change nothing
  --root DIR   work on the system below DIR instead of this one
  --help       this text

Exit: 0 nothing of the policy is left; 1 something was changed and is left, said in the last line; 2 trouble.'
}

# Calls $1 with every path an installer writes.
each_known() {
  "$1" '/usr/share/docker-desktop/registry/registry.json'
  "$1" '/usr/share/docker-desktop/admin-settings.json'
}

each_folder() {
  "$1" '/usr/share/docker-desktop'
  "$1" '/usr/share/docker-desktop/registry'
}

secure_folder() {
  ! secure "$1" mend || remove_leftovers "$1"
}

remove_recorded() {
  look "$root$1"
  [ "$kind" != none ] || return 0
  if ! is_path_recorded "$1"; then
    say "left alone, not in the receipt: \"$root$1\""
    return
  fi
  read_digest "$root$1"
  if [ "$kind" = file ] && is_recorded_elsewhere "$1" "$digest"; then
    say "left alone, the receipt of another policy lists it too: \"$root$1\""
  elif [ "$kind" = file ] && is_recorded "$1" "$digest"; then
    [ "$dry" = yes ] || remove_file "$1"
    change "removed \"$root$1\""
    removed=yes
    gone=$gone$1$nl
  else
    left=$((left + 1))
    complain "left: \"$root$1\" was ours, but somebody changed it"
    complain '  do: look at it, and remove it if nobody needs it'
  fi
}

# The receipt goes last, and stays as long as something it records does.
remove_receipt() {
  look "$root$receipt"
  [ "$kind" != none ] || return 0
  [ "$dry" = yes ] || remove_file "$receipt"
  change "removed the receipt \"$root$receipt\""
  gone=$gone$receipt$nl
}

# Once more, after everything: the verdict is about what is there now.
verify() {
  [ "$dry" = no ] || return 0
  each_known verify_removed
  verify_removed "$receipt"
}

verify_removed() {
  case $gone in *"$nl$1$nl"*) ;; *) return 0 ;; esac
  look "$root$1"
  [ "$kind" = none ] || stop "\"$root$1\" came back while this script ran" 'run it again'
}

own_option() { return 1; }

main() {
  removed=no
  gone=$nl
  read_options "$@"
  require_system
  # Whoever could change its folder could have written the receipt: nothing is mended here before it is read.
  ! secure "$receipts" check || lock
  ! secure "$receipts/$slug" check || remove_leftovers "$receipts/$slug"
  read_receipt
  [ -z "$distrust" ] || stop "the receipt \"$root$receipt\" is not believed: $distrust" \
    'run the installer again: it writes a new one; then run this script'
  if [ -n "$recorded_policy" ]; then
    policy=$recorded_policy revision=$recorded_revision ring=$recorded_ring
    say "Docker Desktop policy $policy, revision $revision, of "'Acme Corporation'
    # Where nothing is ours, folders are not ours to mend either.
    each_folder secure_folder
    read_other_receipts
  else
    say 'no installer of this policy has written anything here'
  fi
  each_known remove_recorded
  [ "$left" -gt 0 ] || remove_receipt
  verify
  unlock
  # The folders of the receipts stay as long as something is in them.
  [ "$dry" = yes ] || rmdir "$root$receipts/$slug" "$root$receipts" 2>/dev/null
  [ "$removed$dry" != yesno ] || say 'Quit Docker Desktop and start it again: it reads its policy only when it starts.'
  [ "$left" -eq 0 ] || {
    result drift
    exit 1
  }
  result ok
  exit 0
}

# The last line: a file that was cut off on its way does nothing.
main "$@"
