# SPDX-License-Identifier: MPL-2.0
# slow
# A real window under Xvfb, real key presses from the title through the first private round; then the window is
# killed, and the evening goes on in another window to its end and its report.
. "$(dirname "$0")/tap.sh"
if ! command -v xvfb-run >/dev/null || ! command -v xdotool >/dev/null; then
    echo "# skip: no xvfb-run or xdotool"
    echo "ok - a_real_window_is_played_with_keys # SKIP"
    exit 0
fi
unset SDL_VIDEODRIVER SDL_RENDER_DRIVER WAYLAND_DISPLAY
export SDL_AUDIODRIVER=dummy
data=$work/data
mkdir -p "$data"
cd "$root"

timeout 120 xvfb-run -a -s "-screen 0 1280x720x24" python3 tests/scripts/xvfb_hands.py "$tool" "$data" "$work/played.json"
played() { jq -e "$1" "$work/played.json"; }
check "the_window_came_up_and_had_the_keyboard" played '.window'
check "keys_alone_reach_the_first_private_question" played '.reached'
check "a_private_page_was_answered_with_keys" played '.answered >= 2'
check "every_tick_was_on_disk_when_it_was_shown" played '.ticks_on_disk >= .answered'
check "the_text_grew_with_control_and_plus" played '.grew'

log=$(ls "$data"/sessies/s-*.t.001.jsonl)
check "one_session_lies_in_the_folder" test "$(ls "$data"/sessies/s-*.t.*.jsonl | wc -l)" -eq 1
"$ctl" replay --json "$log" >"$work/before.json"
end=$(timeout 240 xvfb-run -a -s "-screen 0 1280x720x24" "$tool" --autoplay --data-dir "$data" --size 1280x720)
check "the_interrupted_evening_was_played_to_its_end" test -f "$end"
"$ctl" replay --json "$log" >"$work/after.json"
same_first_choices() {
    jq -c '.choices[] | [.who, .n, .on, .item, .ask, .v, .got]' "$work/before.json" | sort >"$work/a"
    jq -c '.choices[] | [.who, .n, .on, .item, .ask, .v, .got]' "$work/after.json" | sort >"$work/b"
    [ -s "$work/a" ] && says_nothing comm -23 "$work/a" "$work/b"
}
check "no_choice_of_before_the_kill_is_gone" same_first_choices
check "the_evening_is_over" jq -e '.state.stop == "over"' "$work/after.json"
check "nothing_that_was_decided_is_decided_otherwise" jq -e '.differences == 0' "$work/after.json"
check "the_log_is_whole_but_for_the_kill" exits 0 "$ctl" verify "$log"
check "the_report_is_made" "$ctl" report "$log" -o "$work/report" --level session
check "the_report_counts_this_one_person" jq -e '.sessions == 1 and .people == 1' "$work/report/report.json"
check "one_person_is_too_few_for_a_gap" jq -e '[.figures[] | select(.id == "gap_inferred") | .state] | all(. == "too_few")' "$work/report/report.json"
check "what_is_withheld_says_why" jq -e '(.withheld | length) > 0 and all(.withheld[]; .why != "")' "$work/report/report.json"
check "a_real_evening_cannot_be_opened" exits 2 "$ctl" report "$log" -o "$work/open" --level session --open
stands_alone() { [ -s "$1" ] && says_nothing grep -nE '(src|href)="?https?://' "$1"; }
check "the_page_stands_on_its_own" stands_alone "$work/report/report.html"
