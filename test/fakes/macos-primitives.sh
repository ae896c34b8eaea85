# The primitives of macOS, faithfully on GNU tools: what is a list or a flag there is a list or a flag here.

receipts='/Library/Application Support/Wharfinger'
tools='chattr chmod chown getfacl id ls mkdir mv rm rmdir setfacl sha256sum sleep stat tr'

facts() { stat -c '%u %04a %h %s' "$1"; }

sha256() { sha256sum; }

own() { chown -h 0:0 "$1"; }

acl_present() {
  case $(getfacl -cp "$1" 2>/dev/null) in
    *user:[!:]* | *group:[!:]* | *default:*) return 0 ;;
    *) return 1 ;;
  esac
}

# A list of macOS is not masked by the mode.
acl_grants_change() {
  case $(getfacl -cp "$1" 2>/dev/null) in
    *user:[!:]*:?w?*) return 0 ;;
    *) return 1 ;;
  esac
}

clear_acl() { setfacl -b "$1"; }

clear_flags() {
  chattr -i -a "$1" >/dev/null 2>&1
  return 0
}

unlock_hint() { printf 'lsattr -d "%s"; chattr -i "%s"' "$1" "$1"; }

acl_hint() { printf 'setfacl -b "%s"' "$1"; }

restore_context() { return 0; }

# What tells a process from a later one of the same number: the moment of its start. Nothing where it cannot be seen.
birth() {
  IFS= read -r process 2>/dev/null <"/proc/$1/stat" || return 0
  # After the name, which may hold anything, the start is the twentieth word.
  # shellcheck disable=SC2086 # words
  set -- ${process##*) }
  printf '%s' "${20-}"
}

# The preferences that MDM would have brought: a file for each, so that a test can be the MDM.
preference() {
  domain="$root/Library/Managed Preferences/com.docker.config"
  [ -e "$domain" ] || return 1
  [ -f "$domain/$1" ] || return 1
  while IFS= read -r preference_line; do printf '%s\n' "$preference_line"; done <"$domain/$1"
}
