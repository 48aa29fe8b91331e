# SPDX-License-Identifier: MPL-2.0
# slow
# libFuzzer for a few seconds on what comes from outside: JSON, catalogues, log lines, sentences.
. "$(dirname "$0")/tap.sh"
cd "$root"
{ cmake --preset fuzz && cmake --build --preset fuzz --target json_fuzz words_fuzz logline_fuzz quote_fuzz; } >"$work/build" 2>&1
check "fuzz_targets_build_with_clang" test -x build/fuzz/tests/fuzz/json_fuzz
seed=$((RANDOM + 1))
for target in json words logline quote; do
    mkdir -p "$work/$target"
    check "${target}_survives_five_seconds_of_fuzzing_with_seed_$seed" \
        build/fuzz/tests/fuzz/${target}_fuzz -seed=$seed -max_total_time=5 -max_len=4096 -artifact_prefix="$work/" "$work/$target" tests/fuzz/corpus/$target
done
