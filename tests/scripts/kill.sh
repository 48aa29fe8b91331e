# SPDX-License-Identifier: MPL-2.0
# slow
# kill -9 of the real program at random moments of an evening, again and again until it is over: what was
# ticked before a kill is there after it. TEST_SEED=N replays.
. "$(dirname "$0")/tap.sh"
seed=${TEST_SEED:-$(date +%s)}
echo "# TEST_SEED=$seed"
RANDOM=$seed

# The choices that are safe: complete lines, in the words of replay.
choices() { "$ctl" replay --json "$1" 2>/dev/null | jq -c '.choices[] | [.who, .n, .on, .item, .ask, .v, .got]' | sort; }
# The table's first file of the one session that is there; nothing yet is nothing.
table() { find "$1/sessies" -name 's-*.t.001.jsonl' 2>/dev/null | head -1; }

# evening PLAYERS SPEED LEAST MOST: kills after LEAST..MOST milliseconds, at most 40 times, then lets it end.
evening() {
    local players=$1 speed=$2 least=$3 most=$4 data=$work/p$1 kills=0 lost=0 log pid
    mkdir -p "$data"
    : >"$work/known"
    while [ $kills -lt 40 ]; do
        "$tool" --headless --autoplay${speed:+=$speed} --players "$players" --seed 5 --data-dir "$data" >"$work/end" 2>"$work/err" &
        pid=$!
        sleep "$(printf '0.%03d' $((least + RANDOM % (most - least))))"
        kill -9 $pid 2>/dev/null
        wait $pid 2>/dev/null
        [ $? -eq 137 ] || break                           # it had come to its end before the kill
        kills=$((kills + 1))
        log=$(table "$data")
        [ -n "$log" ] || continue
        choices "$log" >"$work/now"
        comm -23 "$work/known" "$work/now" >"$work/gone"
        lost=$((lost + $(wc -l <"$work/gone")))
        cp "$work/now" "$work/known"
    done
    echo "$kills kills, $(wc -l <"$work/known") choices known at the last, $lost lost"
    if [ $kills -eq 40 ] && ! "$tool" --headless --autoplay --players "$players" --seed 5 --data-dir "$data" >"$work/end" 2>"$work/err"; then
        echo "the last start did not come to the end:"
        cat "$work/err"
        return 1
    fi
    log=$(table "$data")
    choices "$log" >"$work/now"
    comm -23 "$work/known" "$work/now" | sed 's/^/gone: /'
    [ $lost -eq 0 ] && [ $kills -ge 3 ] && [ -z "$(comm -23 "$work/known" "$work/now")" ] || return 1
    "$ctl" replay --json "$log" >"$work/replay.json"
    jq -c '[.state.stop, .differences]' "$work/replay.json"
    jq -e '.state.stop == "over" and .differences == 0' "$work/replay.json" >/dev/null
}
whole() {                                                 # one session, and nothing worse than torn or interrupted
    [ "$(find "$1/sessies" -name 's-*.t.001.jsonl' | wc -l)" -eq 1 ] || return 1
    "$ctl" verify --json "$1" | jq -e '.sessions == 1 and ([.findings[].code] - ["TORN", "TAIL", "OPEN", "EMPTY"] == [])'
}

check "one_person_killed_again_and_again_loses_no_tick" evening 1 "" 20 200
sed 's/^/# /' "$work/said" | head -1
check "its_session_is_one_and_whole" whole "$work/p1"
check "a_team_killed_again_and_again_loses_no_tick" evening 3 "" 20 300
sed 's/^/# /' "$work/said" | head -1
check "its_session_is_one_and_whole_too" whole "$work/p3"
