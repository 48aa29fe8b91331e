// SPDX-License-Identifier: MPL-2.0
// duck.cjs MODULES FILES THREADS TUNED: the same sums by DuckDB, as one would write it for speed: columns and format are
// told, nothing is guessed, no hash is checked. Prints n and mean of the mark as JSON.
const [modules, files, threads, tuned] = process.argv.slice(2);
const { DuckDBInstance } = require(require.resolve('@duckdb/node-api', { paths: [modules] }));
const columns = `, format='newline_delimited', columns={n:'BIGINT', t:'BIGINT', e:'VARCHAR', d:'STRUCT("on" VARCHAR, ask VARCHAR,
    v BIGINT, "is" VARCHAR, "when" VARCHAR, cue VARCHAR, pair BIGINT, side BIGINT)'}`;
const query = `SELECT d."is" AS construct, d."when" AS moment, d.cue AS cue, count(*)::INT AS n, avg(d.v) AS mean
    FROM read_json('${files}'${tuned === '1' ? columns : ''}) WHERE e IN ('answer', 'rate') GROUP BY ALL`;
(async () => {
    const instance = await DuckDBInstance.create(':memory:', tuned === '1'
        ? { threads, preserve_insertion_order: 'false' } : {});
    const connection = await instance.connect();
    const rows = (await connection.runAndReadAll(query)).getRowObjects();
    const mark = rows.find((row) => row.construct === 'mark');
    console.log(JSON.stringify({ groups: rows.length, n: mark.n, mean: mark.mean }));
})();
