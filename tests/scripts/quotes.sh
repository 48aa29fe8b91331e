# SPDX-License-Identifier: MPL-2.0
# biasctl quotes: a person reads, keeps, shortens and refuses; here through a pipe.
. "$(dirname "$0")/tap.sh"
cd "$work"
make() {                                                  # make NAME TEXT: as the game writes it
    python3 - "$@" <<'PY'
import hashlib, json, os, sys
name, text = sys.argv[1:3]
os.makedirs('data/citaten', exist_ok=True)
body = '{"fmt":1,"lang":"nl","sector":"vo","text":%s,"w":"30b5d34e3e5d7ca7"' % json.dumps(text, ensure_ascii=False)
h = hashlib.sha256(body.encode()).hexdigest()[:16]
open('data/citaten/q-%s.json' % name, 'w').write(body + ',"h":"%s"}\n' % h)
PY
}
make 0000000000000001 "Ik let op wie de beurt krijgt."
make 0000000000000002 "Ik praat met Anouk over één stapel."
make 0000000000000003 "Deze zin gaat over iemand."
make 0000000000000004 "Deze wacht."
read_some() { printf 'x\nb\nk\nIk zeg iets anders [...]\nk\nIk praat [...] over één stapel.\nw\n' | "$ctl" quotes data; }
check "it_stops_where_the_input_stops_and_says_that_some_wait" exits 1 read_some
shows() { printf '' | "$ctl" quotes data | grep -q 'Deze wacht\.'; }
check "the_next_time_goes_on_with_what_waits" shows
shows_no_other() { ! printf '' | "$ctl" quotes data | grep -qE 'Anouk|beurt|iemand\.'; }
check "and_with_nothing_else" shows_no_other
shortened() { jq -e '.keep and .text == "Ik praat [...] over één stapel."' data/citaten/q-0000000000000002.besluit.json; }
check "a_shortened_sentence_lies_beside_the_whole" shortened
gone() { [ ! -e data/citaten/q-0000000000000003.json ] && ! grep -rq 'over iemand' data; }
check "a_refused_sentence_is_gone_at_once" gone
check "when_all_are_read_the_outcome_is_0" exits 0 bash -c "echo b | '$ctl' quotes data"
check "and_it_is_0_again_without_a_question" exits 0 bash -c "'$ctl' quotes data </dev/null"
english() { make 0000000000000005 "Nog een zin."; echo k | "$ctl" quotes data --lang en | grep -q '\[k\] keep'; }
check "in_english_the_letters_are_english" english
make 0000000000000006 "$(printf 'rood \033[31m en om \342\200\256 zo')"
make 0000000000000007 "mail a@b"
printf '{"fmt":1,"lang":"nl","sector":"vo","text":"kapot \303(","w":"30b5d34e3e5d7ca7","h":"0"}\n' >data/citaten/q-0000000000000008.json
head -c 9000 /dev/zero >data/citaten/q-0000000000000009.json
touch "$(printf 'data/citaten/q-\033[31m.json')"
hostile() {
    "$ctl" quotes data </dev/null >said.txt 2>wrong.txt
    [ $? -eq 1 ] || return 1
    [ "$(grep -cE 'q-000000000000000[6-9]\.json(:1:[0-9]+)?: error: ' wrong.txt)" -eq 4 ] || { cat wrong.txt; return 1; }
    ! grep -qaP '\x1b|\xe2\x80\xae|\xc3\(|mail a@b' said.txt wrong.txt
}
check "what_is_hostile_is_refused_with_its_place_and_never_printed" hostile
check "a_folder_that_is_not_there_is_exit_5" exits 5 "$ctl" quotes nergens
check "two_folders_are_wrong_use" exits 2 "$ctl" quotes data data
if [ "$(id -u)" -ne 0 ]; then
    make 000000000000000a "Past niet."
    chmod 500 data/citaten
    check "where_nothing_can_be_written_it_says_so_and_is_exit_5" exits 5 bash -c "echo b | '$ctl' quotes data"
    chmod 700 data/citaten
fi
