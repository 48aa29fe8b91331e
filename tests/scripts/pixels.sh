# SPDX-License-Identifier: MPL-2.0
# A few pictures, compared pixel by pixel with tests/golden/*.png, and every page of an evening measured with the
# real fonts. Other fonts or another rsvg-convert make other pixels: then the pictures are skipped, and said so.
# BLESS=1 rewrites them.
. "$(dirname "$0")/tap.sh"
cd "$root"
golden=tests/golden
kept=build/tests/pixels
fonts=$(dirname "$tool")/share/fonts
mkdir -p "$kept"

tools() { rsvg-convert --version; }

scenes=(title lerarenkamer dossier)
draw() {
    local name=$1 script=$work/$1.txt options=(--room lerarenkamer)
    case $name in
    title)
        options=()
        printf 'press toegang/knop.verder\nexpect titel/knop.spelen\nshot title\n' >"$script" ;;
    lerarenkamer) printf 'expect lerarenkamer/map\nshot lerarenkamer\n' >"$script" ;;
    dossier)
        printf 'press lerarenkamer/map\npress opdracht/knop.volgende\nexpect blad/knop.volgende\nshot dossier\n' >"$script" ;;
    esac
    rm -rf "$work/data-$name"                             # a first start, each time
    "$tool" --headless --still --mute --seed 20260911 --size 640x360 --lang nl --data-dir "$work/data-$name" "${options[@]}" \
        --script "$script" --shots "$work/shots"
}
same() {                                                  # says how many pixels differ, and keeps both pictures
    local name=$1 count
    draw "$name" || return 1
    [ -s "$golden/$name.png" ] || { echo "there is no $golden/$name.png"; return 1; }
    count=$(compare -metric AE "$golden/$name.png" "$work/shots/$name.png" "$work/$name-difference.png" 2>&1)
    [ "$count" = 0 ] && return 0
    cp "$work/shots/$name.png" "$kept/$name.png"
    cp "$golden/$name.png" "$kept/$name-golden.png"
    cp "$work/$name-difference.png" "$kept/$name-difference.png"
    echo "$count pixels differ: $kept/$name.png, $kept/$name-golden.png"
    return 1
}

if [ -n "${BLESS:-}" ]; then
    for name in "${scenes[@]}"; do draw "$name" && cp "$work/shots/$name.png" "$golden/$name.png"; done
    (cd "$fonts" && sha256sum ./*) >"$golden/fonts.sha256"
    tools >"$golden/tools.txt"
fi
other=
(cd "$fonts" && sha256sum --status -c "$root/$golden/fonts.sha256") || other="other fonts"
tools | cmp -s - "$golden/tools.txt" || other="${other:+$other, }other tools"
if [ -n "$other" ]; then
    echo "# skip: $other than those of the goldens, so no pixels are compared"
    for name in "${scenes[@]}"; do echo "ok - pixels_of_$name # SKIP $other"; done
else
    for name in "${scenes[@]}"; do check "pixels_of_$name" same "$name"; done
fi

# The same evening with the real fonts: nothing cut off, nothing small, every name there.
measured() {
    local lang=$1 percent=$2 data=$work/evening-$1-$2
    mkdir -p "$data"
    "$tool" --headless --autoplay --players 2 --seed 3 --lang "$lang" --text-scale "$percent" --data-dir "$data" \
        --dump-a11y "$data/a11y.jsonl" >/dev/null && python3 tests/scripts/read_pages.py "$data/a11y.jsonl"
}
for lang in nl en; do
    for percent in 100 150 225; do
        check "every_page_fits_in_${lang}_at_${percent}_percent" measured $lang $percent
    done
done
