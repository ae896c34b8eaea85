# The tools of a Mac that look, on GNU tools: what they print has the shape of the real ones. MDM, preferences, processes
# and Docker Desktop are files of the test below `fixtures`.

has() { case $1 in ls | stat | shasum | plutil | profiles | osascript | ps | date | grep | id) return 0 ;; *) return 1 ;; esac; }
limited() { command timeout -s KILL "${patience:-15}" "$@"; }
patience=15
fixtures=/nonexistent

# stat(1) of macOS: the complaint names the file first. Flags are those of chattr here.
run_stat() {
  for fake_path in "$@"; do
    fake_flags=0
    if [ -f "$fake_path" ] && [ ! -L "$fake_path" ]; then
      case $(lsattr -d "$fake_path" 2>/dev/null) in
        ????i*) fake_flags=2 ;;
        ?????a*) fake_flags=4 ;;
      esac
    fi
    fake_said=$(command stat -c "%u 0x%f %h %s %Z $fake_flags %n" "$fake_path" 2>&1) ||
      fake_said="stat: $fake_path: stat: ${fake_said##*: }"
    printf '%s\n' "$fake_said"
  done
}

run_digest() { limited sha256sum -- "$@"; }

# ls -lde: entries of a list stand on lines of their own, numbered. What may write in a list of Linux may write here.
run_access_lists() {
  for fake_path in "$@"; do
    fake_line=$(command ls -ld "$fake_path" 2>/dev/null) || continue
    printf '%s\n' "$fake_line"
    fake_number=0
    command getfacl -cp "$fake_path" 2>/dev/null | while IFS= read -r fake_entry; do
      case $fake_entry in
        user:[!:]*:?w* | group:[!:]*:?w*) fake_words='allow write,append' ;;
        user:[!:]*:---* | group:[!:]*:---*) fake_words='deny delete' ;;
        user:[!:]* | group:[!:]*) fake_words='allow read' ;;
        *) continue ;;
      esac
      fake_who=${fake_entry#*:}
      printf ' %s: %s:%s %s\n' "$fake_number" "${fake_entry%%:*}" "${fake_who%%:*}" "$fake_words"
      fake_number=$((fake_number + 1))
    done
  done
}

# Ours are in the XML form already.
run_plist() { command cat "$1"; }

run_profiles() { [ ! -f "$fixtures/profiles.plist" ] || command cat "$fixtures/profiles.plist"; }

run_forced() {
  [ "$#" = 3 ] || return 1
  if [ -f "$fixtures/forced" ]; then command cat "$fixtures/forced"; else printf 'false\n'; fi
}

run_processes() { [ ! -f "$fixtures/processes" ] || command cat "$fixtures/processes"; }

run_date() { limited date -u +%Y-%m-%d; }

run_grep() { limited grep "$@"; }

run_bytes() { limited od -A n -t x1 -N 4 "$1"; }

is_root() { [ "$(id -u)" = 0 ]; }
