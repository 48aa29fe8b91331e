# SPDX-License-Identifier: MPL-2.0
# slow
# A thousand evenings by the rules, of teachers who guess wrong, ask hints, skip and are killed: all end, all
# logs are whole, and what was decided is decided again. Twenty more at the real screens. TEST_SEED=N replays;
# EVENINGS=N plays another number.
. "$(dirname "$0")/tap.sh"
seed=${TEST_SEED:-$(date +%s)}
count=${EVENINGS:-1000}
echo "# TEST_SEED=$seed"

# evenings PLAYERS COUNT: who gets stuck is named with the seed that plays it again.
evenings() { "$ctl" simulate -n "$2" -o "$work/$1" --players "$1" --seed "$seed" --restless; }
whole() {
    "$ctl" verify --json "$work/$1" >"$work/verify.json"
    jq -c '[.sessions, .files, ([.findings[].code] | unique)]' "$work/verify.json"
    jq -e --argjson n "$2" '.sessions == $n and ([.findings[].code] - ["TAIL", "OPEN", "COPY"] == [])' "$work/verify.json"
}
decided_again() {                                         # the first twenty of a folder
    local log
    for log in $(find "$work/$1" -name 's-*.t.001.jsonl' | sort | head -20); do
        "$ctl" replay --json "$log" >"$work/replay.json" 2>"$work/err" || { echo "$log"; cat "$work/err"; return 1; }
        jq -e '.state.stop == "over" and .differences == 0' "$work/replay.json" >/dev/null || { echo "$log"; return 1; }
    done
}
stuck() {                                                 # a last lock that never opens
    cp -r "$root/tests/levels/good/hut" "$work/hut" || return 1
    sed -i 's/"if": { "solved": "kofferslot" }/"if": { "have": "koffer" }/' "$work/hut/rooms/3.json"
    "$ctl" simulate -n 2 -o "$work/stuck" --pack "$work/hut" --players 2 --seed "$seed" --restless
    [ $? -eq 1 ]
}
check "an_evening_without_a_way_out_is_found" stuck
for players in 1 2 4 6; do
    check "$((count / 4))_evenings_of_${players}_all_end" evenings $players $((count / 4))
    check "their_logs_are_whole_$players" whole $players $((count / 4))
    check "what_they_decided_is_decided_again_$players" decided_again $players
done
EVENINGS=$((count / 50)) TEST_SEED=$seed CMOCKA_MESSAGE_OUTPUT=TAP "$root/build/dev/tests/evenings_test" 2>"$work/err" |
    grep -E '^(not )?ok|^# ' || tail -5 "$work/err"
