# SPDX-License-Identifier: MPL-2.0
# Judges of what `biasctl export` writes: PSPP and ReadStat open the SPSS files, LibreOffice the workbook and
# the Dutch CSV, R and DuckDB the data package. Who is not installed is skipped, and it says so.
. "$(dirname "$0")/tap.sh"
cd "$work"
made() { "$ctl" simulate -n 6 -o "$work/logs" --players 5 --seed 3 && "$ctl" simulate -n 1 -o "$work/more" --players 4 --seed 9; }
made >"$work/made" 2>&1 || { cat "$work/made"; exit 1; }
desk() { "$ctl" export "$work/logs" --level desk --yes-personal-data "$@" >"$work/out" 2>"$work/err"; }
mark=PERSOONSGEGEVENS-NIET-DELEN_GESIMULEERD_
skip() { echo "not ok - $1 # SKIP $2 is not installed"; }

# --- the command
wrong() { "$@" >"$work/out" 2>"$work/err"; [ $? -eq 2 ] && [ ! -s "$work/out" ] && [ "$(wc -l <"$work/err")" -eq 1 ]; }
check "a_desk_file_asks_for_yes_personal_data" wrong "$ctl" export logs -o no --level desk
check "nothing_was_written_without_it" test ! -e no
check "an_unknown_level_is_wrong_use" wrong "$ctl" export logs -o no --level wolk
check "an_unknown_format_is_wrong_use" wrong desk -o no --format csv,pdf
check "no_logs_is_exit_5" exits 5 "$ctl" export "$work/nowhere" -o no --level desk --yes-personal-data
check "desk_files_are_made" desk -o a
check "a_folder_that_cannot_be_made_is_exit_5" exits 5 desk -o "$work/made/in"
check "every_name_says_what_it_is" says_nothing find a -type f ! -name "$mark*" ! -name "uitgifte-*.jsonl"
check "only_the_owner_reads_them" says_nothing find a -type f -perm /077
check "the_same_logs_give_the_same_bytes" bash -c "'$ctl' export logs -o b --level desk --yes-personal-data >/dev/null && diff -r a b"
for locale in nl_NL.UTF-8 de_DE.UTF-8; do
    if locale -a 2>/dev/null | grep -qix "${locale/UTF-8/utf8}"; then
        check "another_locale_gives_the_same_bytes: $locale" bash -c "LC_ALL=$locale '$ctl' export logs -o c-$locale --level desk --yes-personal-data >/dev/null && diff -r a c-$locale"
    fi
done
check "a_locale_that_is_not_there_gives_the_same_bytes" bash -c "LC_ALL=nl_NL.UTF-8 LANG=nl_NL.UTF-8 '$ctl' export logs -o d --level desk --yes-personal-data >/dev/null && diff -r a d"
check "only_the_asked_formats_are_written" bash -c "'$ctl' export logs -o e --level desk --yes-personal-data --format sav >/dev/null && [ \$(ls e | wc -l) -eq 3 ]"
check "files_of_one_session_go_too" bash -c "'$ctl' export more -o f --level desk --yes-personal-data --lang en >/dev/null && [ \$(wc -l <f/${mark}deelnemers_int.csv) -eq 5 ]"
nl=a/${mark}deelnemers_nl.csv int=a/${mark}deelnemers_int.csv sav=a/${mark}deelnemers.sav book=a/${mark}werkbestand.xlsx
check "the_dutch_csv_has_a_bom_and_no_sep_line" bash -c "head -c 3 $nl | cmp - <(printf '\357\273\277') && ! head -1 $nl | grep -q sep="
check "the_package_is_json_with_a_file_for_each_resource" bash -c "jq -er '.resources[].path' a/${mark}datapackage.json | while read -r path; do test -s a/\$path || exit 1; done"
# What names a log must not come out: ids of sessions, the week.
no_ids() { local id; for id in $(ls "$work/logs" -R | grep -oE 's-[0-9a-z]{16}' | cut -c3- | sort -u); do grep -rlF "$id" a && return 1; done; ! grep -rlE '20[0-9]{2}-W[0-9]{2}' a; }
check "no_id_of_a_session_and_no_week_comes_out" no_ids

check "the_desk_file_is_entered_in_the_ledger_of_the_source" bash -c "cmp a/uitgifte-*.jsonl logs/uitgifte-*.jsonl && grep -q desk logs/uitgifte-*.jsonl"
ledger_broken() { cp -r logs broken && sed -i '1s/desk/card/' broken/uitgifte-*.jsonl && exits 5 "$ctl" export broken -o no --level desk --yes-personal-data && [ -z "$(ls no 2>/dev/null)" ]; }
check "a_ledger_that_cannot_be_trusted_stops_it" ledger_broken

# --- a card and a pool
for school in 1 2 3 4 5 6; do "$ctl" simulate -n 5 -o "$work/schools/$school" --players 6 --seed "$school" >/dev/null 2>&1; done
pool() { "$ctl" export "$work/schools" "$@"; }
check "a_session_level_is_wrong_use" wrong pool -o no --level session
check "preview_writes_nothing" bash -c "'$ctl' export schools --preview >preview.txt && ! find . -name 'uitgifte-*' -path './schools/*' | grep -q . && grep -q 180 preview.txt"
check "a_pool_is_written" pool -o p
check "a_pool_that_is_asked_for_again_is_the_same" bash -c "'$ctl' export schools -o q >/dev/null && diff -r p q"
check "a_part_of_it_is_refused" wrong "$ctl" export schools/1 schools/2 schools/3 schools/4 schools/5 -o no --level pool
rows() { awk -F, 'NR > 1 && NF != 4' p/GESIMULEERD_kennis_int.csv; }
check "a_sheet_of_a_pool_has_a_row_for_everybody_and_nothing_else" bash -c "[ \$(wc -l <p/GESIMULEERD_kennis_int.csv) -eq 181 ] && head -1 p/GESIMULEERD_kennis_int.csv | grep -qx \$'groep,form,t0,t2\r'"
check "rows_hold_group_form_and_two_measures" says_nothing rows
threes() { tail -n +2 p/GESIMULEERD_kennis_int.csv | cut -d, -f1-3 | sort | uniq -c | awk '$1 < 3'; }
check "every_value_stands_in_three_rows" says_nothing threes
mean() { jq -r '.figures[] | select(.id == "mark") | .value' r/report.json; }
same_mean() { "$ctl" report schools -o r >/dev/null && awk -F, -v mean="$(mean)" 'NR > 1 { s += $2; n++ } END { d = s / n - mean; exit !(n == 180 && d < 1e-9 && d > -1e-9) }' p/GESIMULEERD_waardering_int.csv; }
check "the_mean_of_the_rows_is_the_mean_of_the_report" same_mean
links() { jq -r '.correlations[] | [.sector, .x, .y, .r * 100 | if type == "number" then round else . end] | @csv' r/report.json | tr -d '"' | sort >links.report && tail -n +2 p/GESIMULEERD_samenhang_int.csv | tr -d '\r"' | awk -F, '{ printf "%s,%s,%s,%d\n", $1, $2, $3, $4 * 100 + ($4 < 0 ? -.5 : .5) }' | sort >links.sheet && [ -s links.report ] && [ -z "$(comm -23 links.report links.sheet)" ]; }
check "the_correlations_of_the_report_are_those_of_the_sheet" links
check "four_people_get_no_card_and_no_file" bash -c "'$ctl' export more -o k --level card >card.txt; [ \$? -eq 1 ] && [ ! -e k ]"
check "a_card_of_ten_and_more_is_written" bash -c "'$ctl' simulate -n 4 -o cards --players 6 --seed 77 >/dev/null && '$ctl' export cards -o c >/dev/null && [ \$(grep -cvE '^(maat|reach|response)' c/GESIMULEERD_kaart_int.csv) -le 20 ]"

# --- SPSS
if command -v pspp >/dev/null; then
    cat >look.sps <<EOF
GET FILE='$sav'.
DISPLAY DICTIONARY.
DESCRIPTIVES know_t0 know_t3 mark /STATISTICS=MEAN.
FREQUENCIES will_t2 gap_form.
SAVE TRANSLATE /OUTFILE='pspp.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /MISSING=IGNORE.
EOF
    judge() { LC_ALL=C.UTF-8 pspp -b -o pspp.txt -O format=csv look.sps && ! grep -iE '(warning|error):' pspp.txt; }
    check "pspp_opens_the_file_without_a_word" judge
    check "pspp_reads_dutch_accents" grep -q '^know_items_k1_before,.*Kennis vóór het spel: stelling k1' pspp.txt
    check "pspp_reads_missing_codes" grep -qE '^know_t0,.*-997; -998; -999' pspp.txt
    check "pspp_reads_value_labels" bash -c "grep -q '^,1,van nee naar ja' pspp.txt && grep -q 'a\],\"overgeslagen, of: zeg ik liever niet' pspp.txt"
    levels() { grep -q '^know_t0,.*,Scale,' pspp.txt && grep -q '^will_t0,.*,Nominal,' pspp.txt && grep -q '^will_change,.*,Ordinal,' pspp.txt; }
    check "pspp_reads_levels" levels
    check "pspp_takes_missing_codes_for_missing" grep -q '"Kennis (na zes weken, t3)",0,' pspp.txt
    plan_b() { # plan_b FOLDER NAME: the syntax gives the same data and dictionary as the system file
        cat >plan_b.sps <<EOF
CD '$work/$1'.
INSERT FILE='$2.sps' CD=NO.
SAVE OUTFILE='$work/plan_b.sav'.
EOF
        LC_ALL=C.UTF-8 pspp -b -o plan_b.txt -O format=csv plan_b.sps && ! grep -iE '(warning|error):' plan_b.txt || { head -5 plan_b.txt; return 1; }
        for file in plan_b.sav "$1/$2.sav"; do
            printf "GET FILE='%s'.\nDISPLAY DICTIONARY.\nLIST.\n" "$work/$file" >both.sps
            LC_ALL=C.UTF-8 pspp -b -o both.txt -O format=csv both.sps && sed 's/A[0-9]*/A/g' both.txt >"both.${file##*/}.txt" || return 1
        done
        diff "both.plan_b.sav.txt" "both.$2.sav.txt" >both.diff || { head -20 both.diff; return 1; }
    }
    check "the_syntax_of_the_desk_gives_what_the_system_file_gives" plan_b a "${mark}deelnemers"
    for sheet in kennis doen waardering samenhang cijfers achtergehouden groepen; do
        check "the_syntax_gives_what_the_system_file_gives: $sheet" plan_b p "GESIMULEERD_$sheet"
    done
    check "pspp_reads_every_number_as_it_stands_in_the_csv" python3 "$root/tests/scripts/same_rows.py" "$int" pspp.csv
else
    skip "pspp_opens_the_file" pspp
fi
