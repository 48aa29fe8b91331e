# SPDX-License-Identifier: MPL-2.0
"""bench.py RELEASE OUT PAIRS: runs what tests/bench/run has built, prints the table."""
import json
import os
import shutil
import statistics
import subprocess
import sys
import time

release, out, pairs = sys.argv[1], sys.argv[2], int(sys.argv[3])
share = os.path.join(release, "share")
tool = os.path.join(release, "biastool")
ctl = os.path.join(release, "biasctl")
data = os.path.join(out, "data")
median = statistics.median
NO_AIM = ""


def run(*command):
    """Wall ms to its first line, CPU ms of the whole process, and what it printed."""
    begin = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
    line = child.stdout.readline()
    wall = (time.monotonic() - begin) * 1000
    _, status, used = os.wait4(child.pid, 0)
    child.stdout.close()
    child.returncode = status
    if status or not line:
        sys.exit(f"{command[0]} ended with {status}")
    return {"wall": wall, "cpu": (used.ru_utime + used.ru_stime) * 1000, "said": json.loads(line)}


def game(*options):
    return run(tool, "--data-dir", data, "--size", "1920x1080", *options)


def bare(*seconds):
    return run(os.path.join(out, "bare"), os.path.join(share, "art", "title.png"),
               os.path.join(share, "fonts", "Inter-Regular.otf"), *seconds)


def memory(*command):
    """Peak and proportional memory in MB, after three seconds."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    time.sleep(3)
    status = dict(line.split(":", 1) for line in open(f"/proc/{child.pid}/status", encoding="ascii") if ":" in line)
    rollup = dict(line.split(":", 1) for line in open(f"/proc/{child.pid}/smaps_rollup", encoding="ascii")
                  if line.startswith("Pss:"))
    child.kill()
    child.wait()
    return int(status["VmHWM"].split()[0]) / 1024, int(rollup["Pss"].split()[0]) / 1024


def evening_memory():
    """Played by itself at forty times the speed, so that the pictures of every room are met; MB."""
    folder = os.path.join(out, "evening")
    shutil.rmtree(folder, ignore_errors=True)
    peak = os.path.join(out, "peak")
    subprocess.run([shutil.which("time"), "-f", "%M", "-o", peak, tool, "--headless", "--size", "1920x1080",
                    "--autoplay=40", "--players", "2", "--seed", "5", "--data-dir", folder],
                   check=True, stdout=subprocess.DEVNULL)
    with open(peak, encoding="ascii") as file:
        return int(file.read()) / 1024


def size_of(*paths):
    total = 0
    for path in paths:
        if os.path.isfile(path):
            total += os.path.getsize(path)
        for folder, _, names in os.walk(path):
            total += sum(os.path.getsize(os.path.join(folder, name)) for name in names)
    return total / 1e6


def starts():
    """Interleaved, so that a busy moment of the machine hits both."""
    game("--exit-after", "first-frame")
    bare()
    first, whole, plain = [], [], []
    for _ in range(pairs):
        plain.append(bare())
        first.append(game("--exit-after", "first-frame"))
        whole.append(game("--exit-after", "idle:1")["said"]["first-frame-ms"])
    return first, whole, plain


def best_of_three(*command):
    """Wall and CPU seconds, the least of three."""
    walls, cpus = [], []
    for _ in range(3):
        begin = time.monotonic()
        child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = status
        if status:
            sys.exit(f"{command[0]} ended with {status}")
        walls.append(time.monotonic() - begin)
        cpus.append(used.ru_utime + used.ru_stime)
    return min(walls), min(cpus)


def verify_speed():
    """The same logs as one file and apart: MB, and the seconds of each."""
    logs, whole = os.path.join(out, "logs"), os.path.join(out, "all.jsonl")
    shutil.rmtree(logs, ignore_errors=True)
    subprocess.run([ctl, "simulate", "-n", "1000", "-o", logs, "--seed", "1"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run(f"find '{logs}' -name '*.jsonl' | sort | xargs cat >'{whole}'", shell=True, check=True)
    times = [best_of_three(ctl, "verify", path) for path in (whole, logs)]
    return os.path.getsize(whole) / 1e6, times


def row(what, ours, theirs, aim):
    print(f"| {what} | {ours} | {theirs} | {aim} |")


def show_starts():
    first, whole, plain = starts()
    wall, their_wall = median(r["wall"] for r in first), median(r["wall"] for r in plain)
    cpu, their_cpu = median(r["cpu"] for r in first), median(r["cpu"] for r in plain)
    row("start to first presented frame", f"{wall:.0f} ms = {wall / their_wall:.2f}", f"{their_wall:.0f} ms = 1.00",
        "≤ 1.00")
    row("CPU to it, whole process", f"{cpu:.0f} ms = {cpu / their_cpu:.2f}", f"{their_cpu:.0f} ms = 1.00", NO_AIM)
    row("start to the title with its picture", f"{median(whole):.0f} ms",
        f"{median(r['said']['first-frame-ms'] for r in plain):.0f} ms", NO_AIM)


def rooms():
    with open(os.path.join(share, "levels", "vo", "pack.json"), encoding="utf-8") as file:
        return json.load(file)["rooms"]


def show_frames():
    for room in rooms():
        said = game("--room", room, "--exit-after", "animate:6")["said"]
        row(f"{room} animates, 6 s: frames, CPU a frame p50 / p99", f"{said['frames']}, "
            f"{said['frame-p50-ms']:.2f} / {said['frame-p99-ms']:.2f} ms", "", "p99 < 8 ms")
    rest = game("--exit-after", "idle:10")["said"]
    row("at rest, 10 s: frames presented", rest["frames"], "", "0")
    row("at rest, 10 s: CPU of a core", f"{rest['cpu-ms'] / 100:.2f} %", "", "≤ 0.5 %")


def show_memory():
    title = memory(tool, "--data-dir", data, "--size", "1920x1080")
    room = memory(tool, "--data-dir", data, "--size", "1920x1080", "--room", "lerarenkamer")
    plain = memory(os.path.join(out, "bare"), os.path.join(share, "art", "title.png"),
                   os.path.join(share, "fonts", "Inter-Regular.otf"), "9")
    row("memory at the title, peak (PSS)", f"{title[0]:.0f} ({title[1]:.0f}) MB", f"{plain[0]:.0f} ({plain[1]:.0f}) MB",
        NO_AIM)
    row("memory in a room, peak (PSS)", f"{room[0]:.0f} ({room[1]:.0f}) MB", "", "< 150 MB")
    row("memory of an evening through all rooms, peak", f"{evening_memory():.0f} MB", "", "< 150 MB")
    row("installed size", f"{size_of(tool, ctl, share):.1f} MB", "", NO_AIM)


def show_logs():
    folder = os.path.join(out, "choices")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder, mode=0o700)
    choice = run(os.path.join(out, "choice"), folder, "1000")["said"]
    row("a synced choice, p50 / p99 / longest", f"{choice['p50-ms']:.2f} / {choice['p99-ms']:.2f} / "
        f"{choice['most-ms']:.2f} ms", "", "p99 < 10 ms")
    size, times = verify_speed()
    for what, (wall, cpu) in zip((f"one file of {size:.0f} MB", "the same in separate files"), times):
        row(f"verify, {what}: a core (on the clock)", f"{size / cpu:.0f} ({size / wall:.0f}) MB/s", "", "≥ 300 MB/s")


print(f"Medians of {pairs} pairs, software rendering at 1920x1080 under Xvfb.\n")
row("what", "Uit het hokje", "bare SDL2", "aim")
row("---", "---", "---", "---")
shutil.rmtree(data, ignore_errors=True)
show_starts()
show_frames()
show_memory()
show_logs()
