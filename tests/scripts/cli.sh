# SPDX-License-Identifier: MPL-2.0
# The contract of the commands: every command, its exit codes, and the same bytes whatever the locale.
. "$(dirname "$0")/tap.sh"
cd "$work"
unset DISPLAY WAYLAND_DISPLAY SDL_VIDEODRIVER
play() { "$tool" --headless --data-dir "$work/data" "$@"; }
one_error() { [ "$(wc -l <"$1")" -eq 1 ] && grep -qE "^[^ ]*:? ?.*(error|warning): " "$1"; }
wrong() {                                                 # wrong CODE COMMAND...: that code, one line on stderr
    local code=$1
    shift
    "$@" >"$work/out" 2>"$work/err" </dev/null
    [ $? -eq "$code" ] || { cat "$work/err"; return 1; }
    [ ! -s "$work/out" ] || { echo "on standard output: $(head -1 "$work/out")"; return 1; }
    one_error "$work/err" || { cat "$work/err"; return 1; }
}
says() {                                                  # says PATTERN COMMAND...: exit 0 and the words
    local pattern=$1
    shift
    "$@" >"$work/out" 2>"$work/err" || return 1
    grep -qE -- "$pattern" "$work/out"
}

# --- biastool
check "biastool_help_shows_examples" says 'biastool --' "$tool" --help
check "biastool_version" says '^biastool [0-9]+\.[0-9]+\.[0-9]+$' "$tool" --version
check "biastool_help_speaks_english" says 'Usage' "$tool" --help --lang en
for wrong in --nope --pack "--lang de" "--mode kroeg" "--players 0" "--players many" "--size 10x10" "--size big" \
    "--seed x" "--seed 99999999999999999999" "--text-scale 99" "--text-scale 226" "--theme roze" "--exit-after never" "--autoplay=fast" "extra"; do
    # shellcheck disable=SC2086
    check "wrong_use_is_exit_2: $wrong" wrong 2 "$tool" $wrong
done
without_display() {
    "$tool" "$@" >"$work/out" 2>"$work/err"
    [ $? -eq 6 ] && [ "$(wc -l <"$work/err")" -eq 1 ] && grep -q -- '--demo' "$work/err"
}
check "without_a_display_exit_6_and_one_sentence_that_names_the_demo" without_display
check "without_a_display_in_english_too" without_display --lang en
check "play_without_a_display_exits_6" exits 6 "$root/play"
check "an_unknown_room_is_wrong_use" wrong 2 play --room nergens --exit-after first-frame
check "a_missing_script_is_exit_5" wrong 5 play --script nergens.txt
echo "spring titel/knop.spelen" >bad.txt
check "a_step_that_does_not_exist_is_named_with_its_place" wrong 5 play --script bad.txt
check "pictures_that_have_no_place_are_exit_5" wrong 5 play --shots /proc/nergens --exit-after first-frame
printf 'press titel/nergens\n' >nowhere.txt
check "a_node_that_never_comes_is_exit_1" wrong 1 play --script nowhere.txt
check "a_dump_that_cannot_be_written_is_exit_5" wrong 5 play --dump-a11y "$work/no/such/place" --exit-after first-frame
printf 'press toegang/knop.verder\npress titel/knop.over\nexpect over/knop.terug\nkey escape\nexpect titel/knop.over\nshot titel\n' >good.txt
check "a_script_presses_waits_and_shoots" play --script good.txt --shots shots --size 640x360
check "its_picture_has_the_asked_size" test "$(identify -format '%wx%h' shots/titel.png 2>/dev/null)" = 640x360
check "exit_after_first_frame_prints_json" bash -c "'$tool' --headless --data-dir '$work/x' --exit-after first-frame | jq -e '.\"first-frame-ms\" >= 0'"
check "one_room_is_rehearsed_and_nothing_is_kept" play --room aula --exit-after first-frame
nothing_kept() { [ -z "$(find "$work/data" -name '*.jsonl')" ]; }
check "a_rehearsal_leaves_no_log" nothing_kept
check "exit_3_for_a_pack_that_is_not_there" exits 3 play --pack nergens --autoplay

# --- packs
pack=$root/tests/levels/good/fiets
stuck() {                                                 # the good pack with a lock that never opens
    cp -r "$pack" "$work/fiets" || return 1
    python3 - "$work/fiets/rooms/1.json" <<'PY'
import sys
path = sys.argv[1]
text = open(path, encoding="utf-8").read()
old = '"if": { "solved": "cijferslot" }'
assert old in text
text = text.replace(old, '"if": { "all": [{ "solved": "cijferslot" }, { "not": { "solved": "cijferslot" } }] }')
open(path, "w", encoding="utf-8").write(text)
PY
}
stuck
cp -r "$pack" "$work/kapot"
printf '{"id": "kapot",}\n' >"$work/kapot/pack.json"
check "check_knows_the_pack_by_its_id" says 'vo' "$ctl" check vo
check "check_takes_a_folder_and_two_packs" "$ctl" check vo "$pack"
check "check_json_says_finishable" bash -c "'$ctl' check vo --json | jq -e '.finishable and (.rooms | length) > 2 and .balance.items > 0 and .complaints == []'"
place='^[^:]*pack.json:[0-9]+:[0-9]+: error: '
invalid() { "$ctl" check "$work/kapot" >"$work/out" 2>&1; [ $? -eq 3 ] && grep -qE "$place" "$work/out"; }
check "check_invalid_pack_exit_3_with_a_place" invalid
check "check_stuck_pack_exit_4" exits 4 "$ctl" check "$work/fiets"
cp -r "$pack" "$work/anders"
renamed() { "$ctl" check "$work/anders/" 2>&1 | grep -qE '/pack.json:1:1: warning: .*anders.*fiets'; }
check "check_doubts_a_pack_whose_folder_has_another_name" renamed
check "check_missing_pack_exit_5" wrong 5 "$ctl" check nergens
check "a_pack_that_is_broken_is_exit_3_for_the_game" exits 3 play --pack "$work/kapot" --autoplay
check "a_pack_without_a_way_out_is_exit_4_for_the_game" exits 4 play --pack "$work/fiets" --autoplay
: >"$work/geenmap"
lost() { "$tool" --headless --autoplay --data-dir "$work/geenmap" --seed 1 >"$work/out" 2>"$work/err"; [ $? -eq 5 ] && [ ! -s "$work/out" ] && grep -q 'geenmap: error: ' "$work/err"; }
check "where_nothing_can_be_kept_the_game_goes_on_and_is_exit_5" lost
homeless() { env -u HOME -u XDG_DATA_HOME "$tool" --headless --autoplay >"$work/out" 2>"$work/err"; [ $? -eq 5 ] && grep -q -- '--data-dir' "$work/err"; }
check "without_a_home_one_sentence_names_data_dir" homeless
check "check_pot_writes_a_template" bash -c "'$ctl' check vo --pot '$work/vo.pot' && msgfmt -c -o /dev/null '$work/vo.pot'"

# --- logs
"$ctl" simulate -n 3 -o "$work/sim" --seed 7 >/dev/null
log=$(ls "$work"/sim/*.t.001.jsonl "$work"/sim/*/*.t.001.jsonl 2>/dev/null | head -1)
check "simulate_writes_logs" test -f "$log"
again() { "$ctl" simulate -n 3 -o "$work/sim2" --seed 7 >/dev/null && diff -r "$work/sim" "$work/sim2"; }
check "simulate_writes_the_same_bytes_again" again
check "simulate_takes_a_truth" bash -c "echo '{\"files.inferred\":0.4}' >'$work/t.json'; '$ctl' simulate -n 1 -o '$work/sim3' --truth '$work/t.json' --players 2"
check "simulate_refuses_a_truth_it_does_not_know" exits 2 bash -c "echo '{\"file.infered\":1}' >'$work/u.json'; '$ctl' simulate -n 1 -o '$work/sim4' --truth '$work/u.json'"
check "a_truth_that_cannot_be_read_is_exit_5" wrong 5 "$ctl" simulate -n 1 -o "$work/sim4" --truth "$work"
thirty() { "$ctl" simulate -n 1 -o "$work/sim30" --players 30 >/dev/null && [ "$(ls "$work/sim30" | wc -l)" = 31 ]; }
check "thirty_people_each_have_a_log_of_their_own" thirty
check "simulate_without_n_is_wrong_use" wrong 2 "$ctl" simulate -o "$work/sim5"
check "verify_clean_exit_0" exits 0 "$ctl" verify "$work/sim"
check "verify_json" bash -c "'$ctl' verify '$work/sim' --json | jq -e '.sessions == 3 and .lines == .kept and .findings == []'"
check "verify_takes_a_list_on_standard_input" bash -c "find '$work/sim' -name '*.jsonl' | '$ctl' verify - --json | jq -e '.sessions == 3'"
cp -r "$work/sim" "$work/hurt"
hurt=$(find "$work/hurt" -name "$(basename "$log")")
sed -i '3s/"t":[0-9]*/"t":1/' "$hurt"
check "verify_damage_exit_1" exits 1 "$ctl" verify "$work/hurt"
damage() { "$ctl" verify "$work/hurt" | grep -qE "$(basename "$log"):3: HASH: "; }
check "verify_names_file_line_and_code" damage
check "verify_missing_exit_5" exits 5 "$ctl" verify "$work/nergens"
mkdir -p "$work/leeg"
check "verify_an_empty_folder_is_exit_5" exits 5 "$ctl" verify "$work/leeg"
check "replay_of_an_empty_folder_says_so" wrong 5 "$ctl" replay "$work/leeg"
check "repair_of_an_empty_folder_says_so" wrong 5 "$ctl" repair "$work/leeg" -o "$work/saved2"
mkdir -p "$work/namen"
printf 'x' >"$work/namen/$(printf 'a\033[31m\nb').jsonl"
names() { "$ctl" verify "$work/namen" >"$work/out"; [ $? -eq 5 ] && [ "$(wc -l <"$work/out")" -eq 2 ] && ! grep -q "$(printf '\033')" "$work/out"; }
check "verify_lets_no_name_break_the_line_or_steer_the_terminal" names
check "replay_exit_0" exits 0 "$ctl" replay "$log"
check "replay_json_lists_choices" bash -c "'$ctl' replay '$log' --json | jq -e '(.choices | length) > 20 and .differences == 0 and .state.stop == \"over\"'"
check "replay_until_stops_earlier" bash -c "'$ctl' replay '$log' --until 10 --json | jq -e '.state.stop != \"over\"'"
check "replay_missing_exit_5" exits 5 "$ctl" replay "$work/nergens.jsonl"
check "replay_without_a_log_is_wrong_use" wrong 2 "$ctl" replay
check "repair_saves_what_holds_and_says_what_did_not" exits 1 "$ctl" repair "$hurt" -o "$work/saved"
check "what_was_saved_verifies" bash -c "'$ctl' verify '$work/saved' >/dev/null; [ \$? -le 1 ]"
check "repair_missing_exit_5" wrong 5 "$ctl" repair "$work/nergens.jsonl"

# --- reports
report() { "$ctl" report "$work/sim" -o "$1" --open "${@:2}"; }
check "report_three_files" bash -c "'$ctl' report '$log' -o '$work/r' --level session --open && cd '$work/r' && [ -s report.html ] && [ -s report.json ] && [ -s report.txt ]"
check "report_needs_a_folder" wrong 2 "$ctl" report "$log"
check "report_missing_exit_5" exits 5 "$ctl" report "$work/nergens" -o "$work/r2"
check "report_unknown_level_is_wrong_use" wrong 2 "$ctl" report "$log" -o "$work/r2" --level straat
english() { report "$work/en" --lang en && grep -q 'lang="en"' "$work/en/report.html"; }
check "report_in_english" english
same_bytes() { report "$work/a" && report "$work/b" && diff -r "$work/a" "$work/b"; }
check "report_same_bytes_again" same_bytes
if locale -a 2>/dev/null | grep -qi '^nl_NL.utf-\?8$'; then
    in_dutch() { LC_ALL=nl_NL.UTF-8 report "$work/c" && diff -r "$work/a" "$work/c"; }
    check "report_same_bytes_in_nl_NL" in_dutch
else
    echo "# skip: no locale nl_NL.UTF-8"
fi
shuffled() {
    find "$work/sim" -name '*.jsonl' | sort -r | "$ctl" report - -o "$work/d" --open && diff -r "$work/a" "$work/d"
}
check "report_same_bytes_in_another_order" shuffled

# --- many logs: parts by several processes at a time add up to the same bytes
mkdir -p "$work/delen" "$work/scholen"/{a,b}
"$ctl" simulate -n 8 -o "$work/scholen/a" --seed 11 --players 3 >/dev/null
"$ctl" simulate -n 4 -o "$work/scholen/b" --seed 12 --players 6 >/dev/null
tables() { find "$work/scholen" -name '*.t.001.jsonl'; }
"$ctl" report "$work/scholen" -o "$work/heel" --open >/dev/null
by_processes() {
    tables | sort -R | xargs -P 3 -n 5 sh -c '"$0" report "$@" --partial "$(mktemp "$parts/XXXXXX")"' "$ctl" &&
        "$ctl" report --merge "$parts"/* -o "$work/samen" --open && diff -r "$work/heel" "$work/samen"
}
export parts=$work/delen
check "parts_of_processes_add_up_to_the_same_bytes" by_processes
by_pipes() {
    tables | split -n r/3 --filter "'$ctl' report - --partial -" >"$work/pijp" &&
        "$ctl" report --merge "$work/pijp" -o "$work/pijpen" --open && diff -r "$work/heel" "$work/pijpen"
}
check "parts_come_through_a_pipe" by_pipes
for threads in 1 2 7; do
    check "report_same_bytes_with_${threads}_threads" bash -c "'$ctl' report '$work/scholen' -o '$work/t$threads' --open --threads $threads && diff -r '$work/heel' '$work/t$threads'"
done
check "a_part_is_for_its_owner_only" bash -c "[ -z \"\$(find '$work/delen' -type f -perm /077)\" ]"
check "a_log_is_no_part" exits 5 "$ctl" report --merge "$log" -o "$work/r2"
check "a_folder_is_no_part" wrong 5 "$ctl" report --merge "$work/sim" -o "$work/r2"
check "a_part_or_a_report_but_not_both" wrong 2 "$ctl" report "$log" --partial "$work/x" -o "$work/r2"
check "a_part_that_cannot_be_written_is_exit_5" exits 5 "$ctl" report "$work/scholen" --partial "$work/nergens/x"

# --- wipe, words, schema
check "wipe_without_words_is_wrong_use" wrong 2 "$ctl" wipe
check "wipe_unknown_word_is_wrong_use" wrong 2 "$ctl" wipe "niet een twee drie vier vijf" "$work/sim"
check "wipe_by_week_keeps_what_is_newer" bash -c "'$ctl' wipe --before 2020-W01 '$work/sim' && '$ctl' verify '$work/sim'"
played() { "$tool" --headless --autoplay --data-dir "$work/old" && [ -n "$(find "$work/old" -name 's-*.jsonl')" ]; }
check "autoplay_writes_a_log_with_its_week" played
check "wipe_by_week_removes_what_is_older" bash -c "'$ctl' wipe --before 2099-W01 '$work/old' && [ -z \"\$(find '$work/old' -name 's-*.jsonl')\" ]"
check "wipe_refuses_a_week_that_is_none" wrong 2 "$ctl" wipe --before later "$work/sim"
check "words_lists_conditions_and_effects" says '^\| `[a-z_]+` \|' "$ctl" words
check "schema_is_json" bash -c "'$ctl' schema | jq -e . && '$ctl' schema pack | jq -e ."
hut=$root/tests/levels/good/hut
cards() { grep -c 'class="kaart"' "$work/$1/rolkaarten.html"; }
check "rolkaarten_prints_every_part" says '^3 ' "$ctl" rolkaarten "$hut" -o "$work/kaarten"
check "every_part_is_a_card" test "$(cards kaarten)" -eq 3
check "rolkaarten_speaks_english" says '^3 ' "$ctl" rolkaarten "$hut" -o "$work/cards" --lang en
check "its_page_says_so" grep -q '<html lang="en">' "$work/cards/rolkaarten.html"
check "rolkaarten_without_parts_is_exit_1" exits 1 "$ctl" rolkaarten "$pack" -o "$work/geen"
check "rolkaarten_without_a_folder_is_wrong_use" wrong 2 "$ctl" rolkaarten "$hut"
check "rolkaarten_of_no_pack_is_exit_5" wrong 5 "$ctl" rolkaarten nergens -o "$work/geen"
check "rolkaarten_that_cannot_be_written_is_exit_5" wrong 5 "$ctl" rolkaarten "$hut" -o /proc/nergens

# --- after six weeks
check "traject_makes_one_file" says 'traject.json' "$ctl" traject -o "$work/school" --label "De Werf"
check "it_is_for_its_owner_only" test "$(stat -c %a "$work/school/traject.json")" = 600
check "a_second_one_in_its_place_is_exit_1" wrong 1 "$ctl" traject -o "$work/school"
check "traject_without_a_folder_is_wrong_use" wrong 2 "$ctl" traject
check "traject_with_a_path_is_wrong_use" wrong 2 "$ctl" traject -o "$work/t" nog-iets
check "a_label_with_strange_characters_is_wrong_use" wrong 2 "$ctl" traject -o "$work/t" --label "$(printf 'a\001b')"
check "traject_that_cannot_be_written_is_exit_5" wrong 5 "$ctl" traject -o /proc/nergens
without() {                                               # without FILE: a game that lacks it says so at the end
    rm -rf "$work/less" && cp -r "$root/build/release/share" "$work/less" && rm "$work/less/$1" || return 1
    "$tool" --headless --data-dir "$work/d" --share "$work/less" --room lerarenkamer --exit-after animate:1 2>&1 >/dev/null | grep -qF "${1%.png}: missing"
}
check "a_picture_that_is_missing_is_told_at_the_end" without levels/vo/pictures/lerarenkamer/bg-room.png
check "biastool_refuses_a_trajectory_that_is_not_there" wrong 5 "$tool" --headless --data-dir "$work/d" --traject "$work/nergens.json" --exit-after first-frame
echo '{}' >"$work/leeg.json"
check "biastool_refuses_a_damaged_trajectory" exits 5 "$tool" --headless --data-dir "$work/d" --traject "$work/leeg.json" --exit-after first-frame
later() { "$tool" --headless --data-dir "$work/later" --traject "$work/school/traject.json" --seed 3 --follow-up --autoplay; }
check "the_follow_up_plays_by_itself" later
check "its_log_is_clean" says 'Bevindingen: 0' "$ctl" verify "$work/later/sessies"
check "and_is_decided_again_without_a_difference" says 'Verschillen: 0' "$ctl" replay "$(echo "$work"/later/sessies/*.t.001.jsonl)"
check "a_code_was_made" grep -q '"e":"link"' -r "$work/later/sessies"
check "simulate_plays_follow_ups" exits 0 "$ctl" simulate -n 2 -o "$work/zes" --follow-up --seed 3
check "the_report_shows_them" exits 0 "$ctl" report "$work/zes" -o "$work/zes-verslag" --open --level pool
check "they_are_found" jq -e '.later.people > 0 and .later.found == .later.people' "$work/zes-verslag/report.json"
check "they_have_figures" jq -e '[.figures[] | select(.id == "fu_done")] | length == 3' "$work/zes-verslag/report.json"
"$ctl" simulate -n 1 -o "$work/een" --follow-up --seed 3 >/dev/null
"$ctl" report "$work/een" -o "$work/een-verslag" --open --level session >/dev/null
check "of_one_session_too_when_all_is_open" jq -e '[.figures[] | select(.id == "fu_will")] | length == 1' "$work/een-verslag/report.json"
check "a_part_keeps_no_code" bash -c "'$ctl' report '$work/zes' --partial '$work/zes.deel' && ! grep -q '\"k\"' '$work/zes.deel'"
check "traject_close_erases_every_code" says '12 codes|codes' "$ctl" traject --close "$work/zes"
check "and_leaves_whole_logs" says 'Bevindingen: 0' "$ctl" verify "$work/zes"
check "no_code_is_left" bash -c "! grep -rq '\"e\":\"link\"' '$work/zes'"
check "traject_close_without_a_folder_is_exit_5" wrong 5 "$ctl" traject --close "$work/nergens"
check "traject_close_goes_by_itself" wrong 2 "$ctl" traject --close "$work/zes" -o "$work/zes"
check "the_salt_is_not_among_the_sessions" bash -c "! grep -rq \"\$(jq -r .salt '$work/school/traject.json')\" '$work/later'"

for command in check verify replay report simulate rolkaarten traject wipe repair words schema; do
    check "help_of_$command" says "biasctl $command" "$ctl" "$command" --help
    check "unknown_option_of_$command" wrong 2 "$ctl" "$command" --nope
done
check "biasctl_version" says '^biasctl [0-9]+\.[0-9]+\.[0-9]+$' "$ctl" --version
check "biasctl_help" says 'biasctl check vo' "$ctl" --help
check "biasctl_help_in_english" says 'biasctl check vo' "$ctl" --help --lang en
check "biasctl_guesses_what_was_meant" bash -c "'$ctl' verfy x 2>&1 | grep -q verify"
check "biasctl_without_a_command_is_wrong_use" exits 2 "$ctl"
check "biasctl_unknown_language_is_wrong_use" wrong 2 "$ctl" words --lang de
