# SPDX-License-Identifier: MPL-2.0
# privacy.md 4: A8 (canaries in every input come out of no file), A12 (no byte of who withdrew is left), A13 (no
# sockets while playing), and the annexes say the numbers that the rules have.
. "$(dirname "$0")/tap.sh"
cd "$work"
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
canaries=(Kanarievogel kanarie@voorbeeld.nl 999990019 0612345678)
word=$(IFS=' '; echo "${canaries[*]}")

# --- A8: in the environment, the user's name, folder names, the label of a table, and what is typed
nobody_sings() {                                          # nobody_sings FOLDER...: not in bytes, not in names
    local canary found=0
    for canary in "${canaries[@]}"; do
        if grep -rqaF -- "$canary" "$@" || find "$@" -name "*$canary*" | grep -q .; then
            echo "$canary: $(grep -rlaF -- "$canary" "$@" | head -3)"
            found=1
        fi
    done
    [ $found -eq 0 ]
}
home=$work/home-Kanarievogel
mkdir -p "$home" "$work/logs-Kanarievogel/kanarie@voorbeeld.nl"
sing() {
    env HOME="$home" USER=Kanarievogel LOGNAME=Kanarievogel USERNAME=Kanarievogel HOSTNAME=Kanarievogel.school.nl \
        EMAIL=kanarie@voorbeeld.nl NAME="$word" LC_IDENTIFICATION=Kanarievogel "$@"
}
"$ctl" traject -o "$work/stick" --label "$word" >/dev/null
play() { sing "$tool" --headless --autoplay --data-dir "$work/data" --seed 5 --traject "$work/stick/traject.json" "$@"; }
check "a8_an_evening_with_canaries_plays" play --players 4
check "a8_and_its_follow_up" play --follow-up
check "a8_codes_were_made" test "$(cat "$work"/data/sessies/*.jsonl | grep -c '"e":"link"')" -eq 5
canaries+=("$(jq -r .salt "$work/stick/traject.json")")
check "a8_no_canary_in_what_an_evening_leaves" nobody_sings "$work/data"
school() { sing "$ctl" simulate -n 3 --players 7 --seed "$1" -o "$work/logs-Kanarievogel/kanarie@voorbeeld.nl/0612345678-$1"; }
for i in 1 2 3 4 5 6; do check "a8_school_$i" school "$i"; done
released() { sing "$ctl" report "$work/logs-Kanarievogel/kanarie@voorbeeld.nl" --level pool -o "$work/pool"; }
carded() { sing "$ctl" report "$work/logs-Kanarievogel/kanarie@voorbeeld.nl/0612345678-1" --level card -o "$work/card"; }
check "a8_a_pool_of_folders_with_canaries" released
check "a8_a_card_of_a_folder_with_canaries" carded
mkdir ledgers
find "$work/logs-Kanarievogel" -name 'uitgifte-*' -exec cp {} ledgers/ \;
check "a8_every_source_has_its_ledger" test "$(find "$work/logs-Kanarievogel" -name 'uitgifte-*' | wc -l)" -ge 7
check "a8_no_canary_in_what_leaves" nobody_sings pool card ledgers
check "a8_no_session_is_named_in_what_leaves" says_nothing bash -c "cd '$work' && cat pool/* card/* | grep -aoE 's-[0-9a-hjkmnp-tv-z]{16}' | head -3"
ids() { find "$work/logs-Kanarievogel" -name 's-*' | sed 's/.*s-\([0-9a-z]*\)\..*/\1/' | sort -u; }
no_id_leaves() {
    local id
    for id in $(ids); do
        ! cat pool/* card/* ledgers/* | grep -qF "$id" || { echo "$id"; return 1; }
    done
}
check "a8_no_id_of_a_session_leaves_either" no_id_leaves

# --- A12: a person who withdraws during play or by wiscode leaves no byte in our folders
cp -r "$work/data" "$work/gone"
lines=$(find "$work/gone" -name '*.p2.*.jsonl' -exec cat {} \; | tail -n +2 | sed 's/.*"h":"\(.*\)"}/\1/')
tomb=$(find "$work/gone" -name '*.p2.*.jsonl' -exec head -1 {} \; | sed -n 's/.*"w":"\([0-9a-f]*\)".*/\1/p')
withdraw() {                                              # what wipe does once the words are known
    [ -n "$tomb" ] || { echo "no erase code in the header"; return 1; }
    printf '{}\n' >"$(dirname "$(find "$work/gone" -name '*.p2.*.jsonl' | head -1)")/wipe-$tomb.json"
    "$ctl" report "$work/gone" -o "$work/after" >/dev/null && find "$work/gone" -name '*.p2.*.jsonl' -delete
}
check "a12_a_tombstone_keeps_a_person_out" withdraw
nothing_of_them() {
    local h
    for h in $lines; do
        ! grep -rqF "\"h\":\"$h\"" "$work/gone" "$work/after" || { echo "line $h is still there"; return 1; }
    done
}
check "a12_no_byte_of_a_withdrawn_person" nothing_of_them
fewer() { [ "$(jq .people "$work/after/report.json")" -eq 3 ]; }
check "a12_and_in_no_figure" fewer

# --- A13: sockets. AF_UNIX to one's own screen or sound would be no network; without a display there is none.
if command -v strace >/dev/null; then
    solo() { strace -f -qq -e trace=network -o "$work/net-$1" "$tool" --headless --autoplay --mode "$1" --players "$2" --data-dir "$work/net" --seed 6; }
    no_network() { ! grep -E 'AF_INET|AF_INET6|AF_PACKET|AF_NETLINK' "$work/net-$1"; }
    check "a13_alone" solo alleen 1
    check "a13_team" solo team 2
    check "a13_no_network_socket_alone" no_network alleen
    check "a13_no_network_socket_in_a_team" no_network team
else
    echo "ok - a13_sockets # SKIP strace is not installed"
fi
no_socket_functions() { ! nm -D "$tool" "$ctl" | grep -wE 'socket|connect|bind|listen|accept|sendto'; }
check "a13_as_the_bijsluiter_says_no_socket_function_is_linked" no_socket_functions

# --- the annexes
same_numbers() {
    python3 - "$root" <<'PY'
import re, sys, pathlib
root = pathlib.Path(sys.argv[1])
rules = dict(re.findall(r'([A-Z_]+) = (\d+)', (root / 'game/measure/rules.h').read_text()))
bad = 0
for page in ('bijsluiter.html', 'dpia.html'):
    text = (root / 'assets/privacy' / page).read_text()
    said = re.findall(r'data-rule="([A-Z_]+)">(\d+)<', text)
    bad |= len(said) < 4
    for name, number in said:
        if rules.get(name) != number:
            print(page, name, number, 'but the rules say', rules.get(name)); bad = 1
tests = (root / 'tests/attack_test.c').read_text() + (root / 'tests/scripts/canaries.sh').read_text() + (root / 'tests/release_test.c').read_text()
for number in re.findall(r'<td>(A\d+)</td>', (root / 'assets/privacy/dpia.html').read_text()):
    if not re.search(r'\b' + number + r'\b', tests):
        print('no test for', number); bad = 1
sys.exit(bad)
PY
}
check "the_annexes_say_the_numbers_of_the_rules" same_numbers
check "the_annexes_ship" test -f "$root/build/release/share/assets/privacy/bijsluiter.html"
