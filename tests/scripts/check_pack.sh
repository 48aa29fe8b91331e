# SPDX-License-Identifier: MPL-2.0
# biasctl check, words and schema as scripts meet them: exit codes, golden output, both languages, and
# the hand-written schema against every shipped file. BLESS=1 writes the goldens.
. "$(dirname "$0")/tap.sh"
cd "$root"
ctl=${CTL:-$ctl}
good=tests/levels/good/fiets
golden=tests/golden/check

same() {                                                  # same GOLDEN COMMAND...: standard output
    local file=$golden/$1
    shift
    "$@" >"$work/out" 2>"$work/err"
    [ -z "${BLESS:-}" ] || cp "$work/out" "$file"
    diff "$file" "$work/out"
}
broken() {                                                # broken FILE SED: a copy of the good pack
    rm -rf "$work/fiets"
    cp -r "$good" "$work/fiets"
    sed -i "$2" "$work/fiets/$1"
}
stderr_of() { "$@" 2>&1 >/dev/null; }
first_line() { stderr_of "$@" | head -1; }

check "check_prints_its_counts_in_dutch" same fiets.nl.txt "$ctl" check "$good"
check "check_prints_its_counts_in_english" same fiets.en.txt "$ctl" check "$good" --lang en
check "check_json_has_every_key_of_the_contract" same fiets.json "$ctl" check --json "$good"
check "check_json_is_json" jq -e '.finishable and (.words.nl > 0) and (.balance.items == 8)' <("$ctl" check "$good" --json)
check "the_shipped_pack_is_fine" exits 0 "$ctl" check vo
check "the_shipped_pack_in_the_tree_is_fine" exits 0 "$ctl" check levels/vo
check "more_people_take_longer_in_every_room" jq -e '[.room_seconds[] | .[0] > 0 and .[0] <= .[1] and .[1] <= .[2]] | length > 0 and all' <("$ctl" check "$good" --json)
check "several_packs_give_a_line_of_json_each" test "$("$ctl" check --json "$good" vo | jq -c .pack | tr '\n' ' ')" = '"fiets" "vo" '

broken rooms/1.json 's/"obj-rack"/"obj-rek"/'
check "a_faulty_pack_is_exit_3" exits 3 "$ctl" check "$work/fiets"
check "a_faulty_pack_is_exit_3_in_json" exits 3 "$ctl" check --json "$work/fiets"
check "a_complaint_has_file_line_and_column" grep -qE "^$work/fiets/rooms/1.json:13:29: error: geen laag .*\"obj-rek\"; bedoelde je \"obj-rack\"\? \(things.rek/layer\)$" <(stderr_of "$ctl" check "$work/fiets")
check "a_complaint_follows_the_language" grep -q 'error: no layer of this scene is called "obj-rek"; did you mean "obj-rack"?' <(stderr_of "$ctl" --lang en check "$work/fiets")
broken rooms/1.json 's/, { "open": "werkplaats" }//'
check "a_pack_without_a_way_out_is_exit_4" exits 4 "$ctl" check "$work/fiets"
broken pictures/stalling/scene.json 's/x/x/'
printf '<svg xmlns="http://www.w3.org/2000/svg"/>' >"$work/fiets/pictures/stalling/obj-rack.png"
check "a_foreign_picture_that_is_no_png_is_exit_3" exits 3 "$ctl" check "$work/fiets"
check "no_such_pack_is_exit_5" exits 5 "$ctl" check "$work/nergens"
check "the_worst_pack_decides" exits 5 "$ctl" check "$good" "$work/fiets" "$work/nergens"

check "no_command_is_exit_2" exits 2 "$ctl"
check "no_pack_is_exit_2" exits 2 "$ctl" check
check "an_unknown_option_is_exit_2" exits 2 "$ctl" check --jsno vo
check "an_unknown_command_is_guessed" grep -q 'bedoelde je "check"' <(first_line "$ctl" chekc)
check "an_unknown_language_is_exit_2" exits 2 "$ctl" check vo --lang fr
check "version_is_one_line" grep -qxE "biasctl [0-9]+\.[0-9]+\.[0-9]+" <("$ctl" --version)
for command in check verify replay report simulate wipe repair words schema; do
    check "help_of_${command}_says_something" grep -q "biasctl $command" <("$ctl" "$command" --help)
    check "help_of_${command}_fits_a_screen" test "$("$ctl" "$command" --help | wc -l)" -le 40
done

check "the_template_holds_what_the_translation_holds" diff <("$ctl" check vo --pot "$work/vo.pot" >"$work/n" 2>&1
    grep '^msgctxt' "$work/vo.pot" | sort) <(grep '^msgctxt' i18n/vo.en.po | sort)
check "gettext_accepts_the_template" msgfmt -c -o /dev/null "$work/vo.pot"

check "schema_prints_the_schema" diff <("$ctl" schema room) assets/schema/room.json
check "shipped_packs_fit_the_schema" python3 tests/scripts/schema.py assets/schema/pack.json levels/*/pack.json tests/levels/good/*/pack.json
check "shipped_rooms_fit_the_schema" python3 tests/scripts/schema.py assets/schema/room.json levels/*/rooms/*.json tests/levels/good/*/rooms/*.json
check "a_sorting_with_a_key_fits_the_schema" python3 tests/scripts/schema.py \
    "assets/schema/room.json#spec-sort" tests/kinds/sort-key.json
check "the_schema_refuses_a_card_with_a_name_and_a_key" exits 1 python3 tests/scripts/schema.py \
    "assets/schema/room.json#spec-sort" tests/kinds/bad/sort-stapel-op-een-naam.json
check "the_schema_refuses_a_talk_that_goes_nowhere" exits 1 python3 tests/scripts/schema.py \
    "assets/schema/room.json#spec-talk" tests/kinds/bad/talk-stuk-zonder-vervolg.json
broken rooms/1.json 's/"talk"/"tlak"/'
check "the_schema_refuses_an_unknown_key" exits 1 python3 tests/scripts/schema.py assets/schema/room.json "$work/fiets/rooms/1.json"
broken rooms/1.json 's/"solved": "merken"/"sloved": "merken"/'
check "the_schema_refuses_an_unknown_condition" exits 1 python3 tests/scripts/schema.py assets/schema/room.json "$work/fiets/rooms/1.json"
for spec in $(jq -r '.definitions | keys[] | select(startswith("spec-"))' assets/schema/room.json); do
    jq --arg spec "#/definitions/$spec" '{"$ref": $spec, definitions}' assets/schema/room.json >"$work/$spec.json"
    check "the_sample_fits_${spec/-/_}" python3 tests/scripts/schema.py "$work/$spec.json" "tests/kinds/${spec#spec-}.json"
    jq '.intro = 7' "tests/kinds/${spec#spec-}.json" >"$work/sample.json"
    check "${spec/-/_}_refuses_another_type" exits 1 python3 tests/scripts/schema.py "$work/$spec.json" "$work/sample.json"
done
words=$("$ctl" words | sed -nE 's/^\| `([a-z]+)`.*/\1/p' | sort | tr '\n' ' ')
check "the_schema_knows_the_words_of_the_loader" test "$words" = "$(jq -r '.definitions | .voorwaarde.oneOf[], .gevolg.oneOf[] | .required[0]' assets/schema/room.json | sort | tr '\n' ' ')"
