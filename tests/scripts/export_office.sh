# SPDX-License-Identifier: MPL-2.0
# slow
# More judges of what `biasctl export` writes, of those that are installed: LibreOffice opens the workbook and
# the Dutch CSV, R and DuckDB the data package, ReadStat the SPSS file. Who is not there is skipped, visibly.
. "$(dirname "$0")/tap.sh"
cd "$work"
"$ctl" simulate -n 6 -o "$work/logs" --players 5 --seed 3 >made 2>&1 || { cat made; exit 1; }
"$ctl" export logs -o a --level desk --yes-personal-data >made 2>&1 || { cat made; exit 1; }
cp a/*werkbestand.xlsx book.xlsx
cp a/*deelnemers_nl.csv nl.csv
cp a/*deelnemers_int.csv int.csv
cp a/*codeboek_int.csv codes.csv
cp a/*deelnemers.sav rows.sav
same() { python3 "$root/tests/scripts/same_rows.py" "$@"; }
skip() { echo "not ok - $1 # SKIP $2 is not installed"; }

# --- LibreOffice
office() { soffice "-env:UserInstallation=file://$work/office" --headless --convert-to "$1" --outdir "$2" "$3" >said 2>&1 && [ -n "$(ls "$2")" ] || { cat said; return 1; }; }
if command -v soffice >/dev/null; then
    # 44,34,76: comma, quote, UTF-8; -1: every sheet a file of its own; numbers as they are, not as shown
    check "libreoffice_opens_the_workbook" office 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1' sheets book.xlsx
    check "the_workbook_holds_the_same_numbers" same int.csv sheets/book-Deelnemers.csv --empty
    check "the_workbook_holds_the_code_book_with_accents" same codes.csv sheets/book-Codeboek.csv
    check "its_first_sheet_says_what_it_is" bash -c "head -2 sheets/book-Leeswijzer.csv | grep -q 'PERSOONSGEGEVENS - NIET DELEN'"
    # in: semicolons, quotes, UTF-8, Dutch (1043); out: as above
    dutch() { mkdir -p dutch && soffice "-env:UserInstallation=file://$work/office" --headless --infilter='CSV:59,34,76,1,,1043' \
        --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false' --outdir dutch nl.csv >said 2>&1 && test -s dutch/nl.csv; }
    check "libreoffice_opens_the_dutch_csv" dutch
    check "the_dutch_csv_holds_the_same_numbers" same int.csv dutch/nl.csv --empty
else
    skip "libreoffice_opens_the_workbook" libreoffice-calc
fi
check "the_dutch_csv_says_the_same_as_the_other" same int.csv nl.csv --dutch

# --- R
if command -v Rscript >/dev/null; then
    cat >look.R <<'R'
p <- read.csv("int.csv", na.strings = c("-97", "-98", "-99", "-997", "-998", "-999"))
stopifnot(nrow(p) == 30, is.numeric(p$know_t0), all(is.na(p$know_t3)), all(p$mark >= 1 & p$mark <= 10))
d <- read.csv2("nl.csv", fileEncoding = "UTF-8-BOM")
stopifnot(names(d) == names(p), isTRUE(all.equal(d$know_t0, p$know_t0)), isTRUE(all.equal(mean(d$gap_inferred), mean(p$gap_inferred))))
R
    check "r_reads_both_kinds_of_csv" Rscript look.R
else
    skip "r_reads_both_kinds_of_csv" r-base-core
fi

# --- DuckDB (npm, @duckdb/node-api; NODE_PATH or build/bench says where)
export NODE_PATH=${NODE_PATH:-$root/build/bench/node_modules}
if command -v node >/dev/null && node -e 'require("@duckdb/node-api")' 2>/dev/null; then
    cat >look.js <<'JS'
const { DuckDBInstance } = require("@duckdb/node-api");
const fs = require("fs");
(async () => {
    const pack = JSON.parse(fs.readFileSync(fs.readdirSync("a").filter((n) => n.endsWith("datapackage.json")).map((n) => "a/" + n)[0]));
    const db = await (await DuckDBInstance.create()).connect();
    for (const resource of pack.resources) {
        const codes = resource.schema.fields.flatMap((f) => f.missingValues.map((m) => m.value)).filter((v) => v);
        const table = `read_csv('a/${resource.path}', nullstr=[${[...new Set(codes)].map((c) => `'${c}'`)}])`;
        const names = (await (await db.run(`select * from ${table} limit 0`)).columnNames());
        if (names.join() !== resource.schema.fields.map((f) => f.name).join()) throw "other columns";
        const [row] = await (await db.run(`select count(*)::int n, sum(mark) s, count(know_t3)::int later from ${table}`)).getRows();
        if (row[0] !== 30 || row[2] !== 0 || !(Number(row[1]) >= 30)) throw "other numbers: " + row;
    }
})().catch((e) => { console.error(e); process.exit(1); });
JS
    check "duckdb_reads_what_the_package_says" node look.js
else
    skip "duckdb_reads_what_the_package_says" @duckdb/node-api
fi

# --- ReadStat
if [ -f /usr/include/readstat.h ]; then
    check "readstat_takes_the_file" bash -c "gcc -o stat '$root/tests/scripts/read_sav.c' -lreadstat && ./stat rows.sav >stat.txt"
    check "readstat_reads_names_labels_levels_and_codes" grep -qx 'know_items_k1_before|Kennis vóór het spel: stelling k1|nominal|3' stat.txt
    check "readstat_reads_every_row" grep -qx 'rows 30 UTF-8 PERSOONSGEGEVENS - NIET DELEN · GESIMULEERD' stat.txt
else
    skip "readstat_takes_the_file" libreadstat-dev
fi
