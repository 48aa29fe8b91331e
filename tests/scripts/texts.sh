# SPDX-License-Identifier: MPL-2.0
# Every text that the program names exists in Dutch and English, and the catalogues are sound.
. "$(dirname "$0")/tap.sh"
cd "$root"
used=$work/used have=$work/have
grep -rohE '\b(TR|TEXT)\("[a-z0-9_.-]+"\)' game --include=*.[ch] | sed -E 's/.*\("(.*)"\)/\1/' | sort -u >"$used"
grep -oE '^msgctxt "[^"]+"' i18n/game.pot | cut -d'"' -f2 | sort -u >"$have"
check "every_named_text_stands_in_game_pot" says_nothing comm -23 "$used" "$have"
for file in i18n/*.po; do
    check "gettext_accepts_$(basename "$file")" msgfmt -c --check-accelerators=_ -o /dev/null "$file"
    check "nothing_is_untranslated_in_$(basename "$file")" says_nothing msgattrib --untranslated --no-obsolete --no-wrap "$file"
done
check "english_was_made_from_this_very_dutch" python3 tests/scripts/same_dutch.py
