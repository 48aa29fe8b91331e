# SPDX-License-Identifier: MPL-2.0
# biasctl score and selftest: tables from outside, their known answers, and what is wrong with a table.
. "$(dirname "$0")/tap.sh"
cd "$work"
unit() { printf "$1" >table.csv; }                        # the table, with \n
gives() {                                                 # gives NAME FILTER: jq says true of the answer
    "$ctl" score "$1" table.csv >out.json 2>err && jq -e "$2" out.json >/dev/null || { cat out.json err; return 1; }
}
complains() {                                             # complains NAME PLACE: exit 1, one line, at that place
    "$ctl" score "$1" table.csv >out.json 2>err
    [ $? -eq 1 ] && [ ! -s out.json ] && [ "$(wc -l <err)" -eq 1 ] && grep -q "^table.csv:$2 error: " err || { cat err; return 1; }
}
near='def near($a; $b): ($a - $b) | fabs < 1e-9;'

unit 'yes,n\n81,263\n'
check "wilson_of_one_share" gives wilson "$near near(.low; 0.255288519878) and near(.high; 0.366209576983)"
unit 'n;yes\r\n80;48\r\n'
check "columns_stand_in_any_order_and_a_semicolon_is_fine" gives wilson "$near near(.share; 0.6)"
unit 'yes,n\n56,70\n48,80\n'
check "newcombe_of_two_shares" gives newcombe "$near near(.difference; 0.2) and near(.low; 0.0524314724024)"
unit 'yes,n\n3,4\n1,4\n'
check "fisher_of_the_lady_tasting_tea" gives fisher ".p == 34/70 and .n == 8"
unit 'both,after,before,none\n20,12,2,16\n'
check "newcombe_of_pairs" gives newcombe "$near near(.low; 0.0561564248417) and near(.high; 0.3292069954)"
unit 'both,after,before,none\n0,10,2,0\n'
check "mcnemar_is_exact" gives mcnemar ".p == 0.03857421875"
unit 'before;after\n0,7;1,9\n-1,6;0,8\n-0,2;1,1\n-1,2;0,1\n-0,1;-0,1\n3,4;4,4\n3,7;5,5\n0,8;1,6\n0,0;4,6\n2,0;3,4\n'
check "paired_reads_decimal_commas" gives paired "$near near(.t; 4.06212768338) and .df == 9 and near(.dz; 1.28455756259)"
unit 'before,after\n0,1\n0,1\n0,2\n0,-1\n0,0\n0,3\n0,2\n0,-2\n0,1\n0,0\n'
check "wilcoxon_drops_zeros_and_shares_ranks" gives wilcoxon ".statistic == 27.5 and .n == 8 and .p == 0.2421875"
unit 'hits,targets,alarms,decoys\n7,8,2,10\n'
check "dprime_is_corrected" gives dprime "$near near(.dprime; 1.71528016087) and near(.criterion; -0.109781485669)"
unit 'class,truth,confidence\nsolid,solid,0.75\nsolid,contested,0.75\n'
check "brier_of_two_claims" gives brier "$near near(.brier; (0.09375 + 1.34375) / 2) and near(.over; 0.25)"
abba() {                                                  # four people a form, two ratings of each version
    echo "participant,form,version,rating"
    local p form=A
    for p in 1 2 3 4 5 6; do
        [ $p -gt 3 ] && form=B
        echo "p$p,$form,boy,$((p + 3))"; echo "p$p,$form,girl,$((p * p % 5 + 3))"; echo "p$p,$form,boy,5"; echo "p$p,$form,girl,4"
    done
}
abba >table.csv
check "abba_of_a_table" gives abba ".n_a == 3 and .n_b == 3 and .low < .delta and .delta < .high"
cp out.json first.json
(head -1 table.csv; tail -n +2 table.csv | sort -r) >turned.csv && mv turned.csv table.csv
same_answer() { "$ctl" score abba table.csv | cmp - first.json; }
check "the_order_of_rows_does_not_matter" same_answer

trials() {                                                # one person, with the pairing in blocks 6 and 7 slower
    echo "participant,block,latency_ms,correct"
    local block i n
    for block in 3 4 6 7; do
        n=20; case $block in 4 | 7) n=40 ;; esac
        for i in $(seq $n); do echo "p-é,$block,$((600 + i * 7 + (block > 5) * 100)),$((i % 10 != 0))"; done
    done
}
trials >table.csv
check "dscore_of_a_table" gives dscore '.participants | length == 1 and .[0].participant == "p-é" and .[0].d > 0 and .[0].excluded == false'
variant() { "$ctl" score dscore table.csv --variant D4 | jq -e --slurpfile one out.json '.participants[0].d != $one[0].participants[0].d'; }
check "another_variant_is_another_score" variant
check "an_unknown_variant_is_wrong_use" exits 2 "$ctl" score dscore table.csv --variant D7
sed -i '$d' table.csv
check "who_misses_a_trial_has_a_score_and_is_flagged" gives dscore '.participants[0].excluded and (.participants[0].d | type) == "number"'
oracle=$root/../shared/oracle
everybody() {                                             # 162 people, six variants, to 1e-12
    awk -F, 'NR == 1 { print "participant,block,latency_ms,correct"; next }
        { b["practice.iat.Milkbad"] = 3; b["test.iat.Milkbad"] = 4; b["practice.iat.Milkgood"] = 6; b["test.iat.Milkgood"] = 7
          gsub("\"", ""); print $1 "," b[$2] "," $4 "," $5 }' "$oracle/iat_trials.csv" >table.csv
    local v
    for v in 1 2 3 4 5 6; do
        "$ctl" score dscore table.csv --variant D$v >d$v.json || return 1
        jq -r '.participants[] | [.participant, .d] | @csv' d$v.json | tr -d '"' | sort >ours
        tr -d '"' <"$oracle/expected_iat_dscores_d1_d6.csv" | tail -n +2 | cut -d, -f1,$((v + 1)) | sort >theirs
        join -t, ours theirs | awk -F, -v v=$v '{ d = $2 - $3; if (d < 0) d = -d; if (d > 1e-12) { print "D" v " of " $1 " is off by " d; bad = 1 } n++ }
            END { if (n != 162) { print n " people"; bad = 1 } exit bad }' || return 1
    done
}
if [ -f "$oracle/iat_trials.csv" ]; then check "dscores_of_162_people_agree_with_the_published_ones" everybody
else echo "not ok - dscores_of_162_people # SKIP no oracle beside the source"; fi

unit 'yes,m\n1,2\n'
check "a_missing_column_is_named" complains wilson "1:1:"
unit 'yes,n\n1,twee\n'
check "a_word_is_no_number" complains wilson "2:3:"
unit 'yes,n\n5,4\n'
check "more_yes_than_people_is_impossible" complains wilson "2:1:"
unit 'yes,n\n1,2,3\n'
check "a_row_has_as_many_cells_as_the_first" complains wilson "2:5:"
unit 'before,after\ninf,1\n1,2\n'
check "infinity_is_no_number" complains paired "2:1:"
unit 'yes,n\n"1,2\n'
check "a_quote_that_stays_open_is_said" complains wilson "2:5:"
unit 'yes,n\n\xff,2\n'
check "bytes_that_are_no_text_are_refused" complains wilson "1:1:"
unit 'participant,form,version,rating\na,A,boy,1\na,B,girl,2\n'
check "nobody_has_two_forms" complains abba "3:1:"
unit 'yes,n\n'
check "an_empty_table_is_said" exits 1 "$ctl" score wilson table.csv
check "a_table_that_is_not_there_is_exit_5" exits 5 "$ctl" score wilson nergens.csv
check "an_unknown_statistic_is_wrong_use" exits 2 "$ctl" score wilsen table.csv
hostile() {                                               # no table makes it crash
    local i code
    for i in $(seq 60); do
        head -c $((i * 37)) /dev/urandom >table.csv
        (echo 'before,after'; cat table.csv) >more.csv
        "$ctl" score paired more.csv >/dev/null 2>&1; code=$?
        [ $code -le 1 ] || { echo "exit $code"; return 1; }
    done
}
check "random_bytes_never_crash_it" hostile

check "selftest_meets_every_known_answer" "$ctl" selftest
check "selftest_prints_the_largest_difference" sh -c "'$ctl' selftest --lang en | grep -q 'largest difference'"
if [ -f "$oracle/iat_trials.csv" ]; then check "selftest_meets_162_people" sh -c "'$ctl' selftest --data '$oracle' | grep -c ' 162 ' | grep -qx 6"; fi
check "selftest_without_data_in_the_folder_is_exit_5" exits 5 "$ctl" selftest --data "$work"
