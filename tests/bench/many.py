# SPDX-License-Identifier: MPL-2.0
"""many.py RELEASE OUT: what a report over many logs costs, beside DuckDB and jq on the same files in the same run."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

release, out = sys.argv[1], sys.argv[2]
ctl = os.path.join(release, "biasctl")
here = os.path.dirname(os.path.abspath(__file__))
modules = os.path.join(out, "node")
ROUNDS = int(os.environ.get("BENCH_ROUNDS", "3"))
TIME = shutil.which("time")
cores = os.cpu_count()


def run(command, **options):
    """Wall and CPU seconds, peak memory in MB, what it said."""
    # A child begins with the peak of who started it, so Python's own would show: a small program stands between.
    between = [TIME, "-f", "%M", "-o", os.path.join(out, "peak")] if TIME else []
    begin = time.monotonic()
    child = subprocess.Popen(between + command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, **options)
    said = child.stdout.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = status
    wall = time.monotonic() - begin
    if status:
        sys.exit(f"{command[0]} ended with {status}")
    peak = used.ru_maxrss
    if TIME:
        with open(os.path.join(out, "peak"), encoding="ascii") as file:
            peak = int(file.read())
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "mb": peak / 1024, "said": said}


def best(runs):
    return {key: min(r[key] for r in runs) for key in ("wall", "cpu", "mb")} | {"said": runs[-1]["said"]}


def simulate(name, sessions, players):
    folder = os.path.join(out, name)
    if not os.path.isdir(folder):
        subprocess.run([ctl, "simulate", "-n", str(sessions), "-o", folder + ".new", "--seed", "7", "--players",
                        str(players)], check=True, stdout=subprocess.DEVNULL)
        os.rename(folder + ".new", folder)
    names = [os.path.join(folder, n) for n in os.listdir(folder)]
    return folder, len(names), sum(os.path.getsize(n) for n in names)


def report(path, *more):
    shutil.rmtree(os.path.join(out, "report"), ignore_errors=True)
    return run([ctl, "report", path, "-o", os.path.join(out, "report"), "--open", *more])


def have_duckdb():
    """From the npm registry, into build/ only; never needed by a test."""
    if shutil.which("node") is None or shutil.which("npm") is None:
        return False
    if not os.path.isdir(os.path.join(modules, "node_modules", "@duckdb", "node-api")):
        os.makedirs(modules, exist_ok=True)
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", modules, "@duckdb/node-api"],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return os.path.isdir(os.path.join(modules, "node_modules", "@duckdb", "node-api"))


def duckdb(folder, tuned):
    return run(["node", os.path.join(here, "duck.cjs"), modules, os.path.join(folder, "*.jsonl"), str(cores), tuned])


def row(what, result, size):
    speed = f"{size / result['cpu'] / 1e6:.0f} ({size / result['wall'] / 1e6:.0f}) MB/s" if size else ""
    print(f"| {what} | {result['wall']:.2f} s | {result['cpu']:.2f} s | {result['mb']:.0f} MB | {speed} |", flush=True)


def same_answers(theirs):
    """DuckDB counts every answer to the mark that is in the files; nobody simulated answers twice."""
    with open(os.path.join(out, "report", "report.json"), encoding="utf-8") as file:
        mark = next(f for f in json.load(file)["figures"] if f["id"] == "mark")
    duck = json.loads(theirs["said"])
    if mark["n"] != duck["n"]:
        sys.exit(f"not the same sums: {mark['n']} and {duck['n']} people gave a mark")


def files_apart():
    folder, count, size = simulate("many", 10000 // 7 + 1, 6)
    ours, tuned, plain = [], [], []
    duck = have_duckdb()
    for _ in range(ROUNDS):                               # interleaved: a busy moment hits all
        ours.append(report(folder))
        if duck:
            tuned.append(duckdb(folder, "1"))
            plain.append(duckdb(folder, "0"))
    what = f"{count} files of {size / 1e6:.0f} MB"
    row(f"{what}: report, hashes checked, all figures", best(ours), size)
    row("the same, one thread", best([report(folder, "--threads", "1") for _ in range(ROUNDS)]), size)
    if not duck:
        print("| DuckDB: skipped, npm has no @duckdb/node-api here | | | | |")
        return
    same_answers(tuned[-1])
    row(f"DuckDB, tuned: {json.loads(tuned[-1]['said'])['groups']} means, no hashes", best(tuned), size)
    row("DuckDB, as it comes", best(plain), size)
    ratio = best(tuned)["wall"] / best(ours)["wall"]
    print(f"| **report against DuckDB, tuned** | **{ratio:.1f} times as fast** | | | aim: 3 |")


def with_jq():
    if shutil.which("jq") is None:
        print("| jq: skipped, it is not here | | | | |")
        return
    names = sorted(os.listdir(os.path.join(out, "many")))[:350]
    paths = [os.path.join(out, "many", n) for n in names]
    program = 'reduce (inputs | select(.d.is == "mark") | .d.v) as $v ({n: 0, sum: 0}; .n += 1 | .sum += $v)'
    row("jq, one mean, 350 of them", run(["jq", "-nc", program, *paths]), sum(os.path.getsize(p) for p in paths))


def one_file():
    folder, whole = os.path.join(out, "many"), os.path.join(out, "many.jsonl")
    subprocess.run(f"find '{folder}' -name '*.jsonl' | sort | xargs cat >'{whole}'", shell=True, check=True)
    size = os.path.getsize(whole)
    row(f"one file of {size / 1e6:.0f} MB: report", best([report(whole) for _ in range(ROUNDS)]), size)
    row("the same, one thread", best([report(whole, "--threads", "1") for _ in range(ROUNDS)]), size)
    os.remove(whole)


def a_class():
    folder, _, size = simulate("class-of-30", 30, 1)
    row("one class of 30 sessions", best([report(folder) for _ in range(9)]), size)


def very_many():
    sessions = int(os.environ.get("BENCH_SESSIONS", "0"))
    if sessions == 0:
        print("| BENCH_SESSIONS=100000 reads that many | | | | |")
        return
    folder, count, size = simulate(f"very-many-{sessions}", sessions, 1)
    row(f"{sessions} sessions, {count} files of {size / 1e6:.0f} MB", report(folder), size)


print(f"\nReports over many logs, {cores} cores, the best of {ROUNDS}. MB/s: of CPU time (on the clock).\n")
print("| what | on the clock | CPU | memory | speed |\n| --- | --- | --- | --- | --- |")
files_apart()
with_jq()
one_file()
a_class()
very_many()
