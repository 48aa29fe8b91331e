# SPDX-License-Identifier: MPL-2.0
# The pages of a report as a browser and a validator see them: axe-core (WCAG 2.2 A and AA, best practices) in
# Chromium, wide and narrow, and html-validate. Both come from npm into build/; without npm, Chromium or network it skips.
. "$(dirname "$0")/tap.sh"
tools=$root/build/npm
skip() { echo "not ok - $1 # SKIP $2"; exit 0; }
browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome) || skip "pages_are_looked_at_in_a_browser" "no Chromium"
command -v npm >/dev/null || skip "pages_are_looked_at_in_a_browser" "no npm"
mkdir -p "$tools" && echo '{"private":true}' >"$tools/package.json"
if [ ! -x "$tools/node_modules/.bin/html-validate" ] || [ ! -f "$tools/node_modules/axe-core/axe.min.js" ]; then
    timeout 60 npm install --prefix "$tools" --no-audit --no-fund --ignore-scripts axe-core@4.14.1 html-validate@10.17.0 >"$work/npm" 2>&1 ||
        skip "pages_are_looked_at_in_a_browser" "npm cannot fetch axe-core and html-validate"
fi
cd "$work"

# --- a room, a card, a pool; in both languages
"$ctl" simulate -n 1 -o een --players 6 --seed 5 >/dev/null && "$ctl" simulate -n 4 -o kaart --players 8 --seed 77 >/dev/null
for school in 1 2 3 4 5 6; do "$ctl" simulate -n 4 -o "scholen/$school" --players 6 --seed "$school" >/dev/null; done
for lang in nl en; do
    "$ctl" report een -o "sessie-$lang" --lang "$lang" >/dev/null
    "$ctl" report kaart -o "kaart-$lang" --lang "$lang" >/dev/null
    "$ctl" report scholen -o "pool-$lang" --lang "$lang" >/dev/null
done

check "html_validate_finds_nothing" "$tools/node_modules/.bin/html-validate" ./sessie-??/report.html ./kaart-??/report.html ./pool-??/report.html

# The shadow of a table that scrolls is a gradient, behind which axe cannot see colours: off for this look.
axe() { # axe FOLDER WIDTH: what it finds, a line each; "done" at the end
    local page=$work/$1/axe.html
    sed 's|</style>|.scroll{background:none!important}</style>|; s|</body>||; s|</html>||' "$1/report.html" >"$page"
    cat >>"$page" <<EOF
<script src="$tools/node_modules/axe-core/axe.min.js"></script><script>
axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}).then(found => {
  const lines = found.violations.flatMap(rule => rule.nodes.map(node => rule.id + " " + node.target.join(" ") + " " + node.failureSummary));
  const unsure = found.incomplete.map(rule => "unsure: " + rule.id + " " + rule.nodes.length);
  const pre = document.createElement("pre"); pre.id = "axe";
  pre.textContent = lines.concat(unsure, "passed " + found.passes.length, "done").join("\n"); document.body.append(pre);
});</script></body></html>
EOF
    timeout 50 "$browser" --headless --no-sandbox --disable-gpu --allow-file-access-from-files --window-size="$2,900" \
        --virtual-time-budget=30000 --dump-dom "file://$page" 2>/dev/null | sed -n '/<pre id="axe">/,/done<\/pre>/p' | sed 's/<[^>]*>//g'
}
sees_nothing() { axe "$1" "$2" >"$work/axe" && grep -q '^done$' "$work/axe" && ! grep -vE '^(unsure|passed|done)' "$work/axe" || { cat "$work/axe"; return 1; }; }
pages="sessie-nl kaart-nl pool-nl pool-en"
[ "${TEST_QUICK:-0}" = 1 ] && pages=sessie-nl
for page in $pages; do
    check "axe_finds_nothing_on_$page" sees_nothing "$page" 1280
done
[ "${TEST_QUICK:-0}" = 1 ] || check "axe_finds_nothing_on_a_narrow_page" sees_nothing pool-nl 500
