# SPDX-License-Identifier: MPL-2.0
# ./play --demo does the whole main job unattended: six simulated teachers, real screens, a log and its report.
. "$(dirname "$0")/tap.sh"
cd "$root"
unset DISPLAY WAYLAND_DISPLAY
out=$root/build/demo
check "the_demo_ends_well" bash -c "./play --demo >'$work/paths' 2>'$work/err'"
log=$(grep -m1 -E '/s-[0-9a-z]{16}\.t\.001\.jsonl$' "$work/paths")
check "it_prints_the_path_of_the_log" test -f "$log"
check "it_prints_the_path_of_the_report" test -f "$(tail -1 "$work/paths")"
check "nothing_went_to_standard_error" test ! -s "$work/err"
three_files() { [ -s "$out/report.html" ] && [ -s "$out/report.json" ] && [ -s "$out/report.txt" ]; }
check "the_report_is_html_json_and_txt" three_files
few() { [ "$(find "$out" -maxdepth 1 -mindepth 1 | wc -l)" -lt 10 ]; }
check "the_folder_is_easy_to_read" few
check "one_table_and_six_people_are_in_the_log" test "$(ls "$out"/sessies/s-*.jsonl | wc -l)" -eq 7
cards() { [ "$(ls "$out"/kaarten/*.png | wc -l)" -eq 6 ] && [ "$(ls "$out"/kaarten/*.txt | wc -l)" -eq 6 ]; }
check "everybody_has_a_card_as_picture_and_text" cards
check "the_log_verifies_clean" exits 0 "$ctl" verify "$log"
check "the_log_replays_without_a_difference" bash -c "'$ctl' replay '$log' --json | jq -e '.differences == 0 and .state.stop == \"over\" and .state.players == 6'"
check "the_report_counts_one_session_of_six" jq -e '.level == "session" and .sessions == 1 and .people == 6' "$out/report.json"
check "the_main_figures_have_all_six" jq -e '[.figures[] | select(.id == "gap_inferred" or .id == "know_change" or .id == "mark" or .id == "plan_share") | .n] | length >= 4 and all(. == 6)' "$out/report.json"
# What the table answers as one comes from one answering unit, so its figure waits for more sessions.
as_one='["spot_d", "rewrite_neutral", "est_skill", "est_lean", "claims_brier", "claims_over"]'
check "only_what_the_table_answers_as_one_is_withheld" jq -e --argjson one "$as_one" '[.withheld[].what] == $one' "$out/report.json"
marked() { grep -q 'GESIMULEERD' "$out/report.html" && grep -q 'GESIMULEERD' "$out/report.txt"; }
check "every_form_says_that_it_is_simulated" marked
stands_alone() { says_nothing grep -nE '(src|href)="?(https?:)?//' "$out/report.html"; }
check "the_page_stands_on_its_own" stands_alone
no_names() { says_nothing grep -rniE '"(name|naam|email|ip|time|date)"' "$out"/sessies; }
check "the_log_holds_no_identity" no_names
same_again() {
    cp "$out/report.json" "$work/first.json"
    ./play --demo >/dev/null 2>&1 && jq -S 'del(.source)' "$out/report.json" | diff - <(jq -S 'del(.source)' "$work/first.json")
}
check "the_demo_gives_the_same_figures_again" same_again
