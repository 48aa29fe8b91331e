# SPDX-License-Identifier: MPL-2.0
"""xvfb_hands.py TOOL DATA OUT: plays the game in a real window with xdotool, keys only.

What can be pressed is read from --dump-a11y, which gains a line whenever a screen changes; what was done is
read from the session's log. Nothing waits longer than it must."""
import glob
import json
import os
import subprocess
import sys
import time

tool, data, out = sys.argv[1:4]
dump = os.path.join(data, "a11y.jsonl")
done = {"window": False, "reached": False, "answered": 0, "ticks_on_disk": 0, "grew": False}


def xdo(*words):
    return subprocess.run(["xdotool", *words], capture_output=True, text=True).stdout.strip()


def until(test, seconds=15):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = test()
        if found:
            return found
        time.sleep(0.02)
    return None


def screens():
    try:
        with open(dump, encoding="utf-8") as file:
            lines = file.read().split("\n")[:-1]
    except OSError:
        return []
    return [json.loads(line) for line in lines]


def newer(count):
    """The newest screen with something to press, once there are more than count and none comes for a moment."""
    if not until(lambda: len(screens()) > count and screens()[-1]["focus"]):
        return None
    seen = -1
    while seen != len(screens()):
        seen = len(screens())
        time.sleep(0.15)
    return screens()[-1]


class Page:
    """A screen, and where the focus is on it."""

    def __init__(self, screen):
        self.stops = [n["id"] for n in screen["nodes"] if "focusable" in n["states"]]
        self.at = self.stops.index(screen["focus"])
        self.nodes = {n["id"]: n for n in screen["nodes"]}

    def press(self, name, key="Return"):
        to = self.stops.index(name)
        step = "Tab" if to >= self.at else "shift+Tab"
        for _ in range(abs(to - self.at)):
            xdo("key", step)
        self.at = to
        xdo("key", key)


def go(name):
    """Presses a button by keys and waits for the screen after it."""
    count = len(screens())
    Page(screens()[-1]).press(name)
    return newer(count)


def ticks():
    """Complete lines of private answers on disk."""
    total = 0
    for path in glob.glob(os.path.join(data, "sessies", "s-*.p*.jsonl")):
        with open(path, encoding="ascii") as file:
            total += sum(1 for line in file.read().split("\n")[:-1] if json.loads(line)["e"] in ("answer", "rate"))
    return total


def answer_page():
    """One number of each scale on this page, by keys; waits for each tick to be on disk."""
    screen = screens()[-1]
    page = Page(screen)
    answered = 0
    for name in [s for s in page.stops if s.endswith("/4")]:
        before = ticks()
        page.press(name, "space")
        if until(lambda: ticks() > before, 10):
            answered += 1
    return answered


def grow():
    """Control and plus: the title says so by being taller."""
    count = len(screens())
    xdo("key", "ctrl+plus")
    time.sleep(0.3)
    first = go("titel/knop.over")
    px = max(n["px"] for n in first["nodes"])
    xdo("key", "ctrl+minus", "Escape")
    newer(count + 1)
    again = go("titel/knop.over")
    smaller = max(n["px"] for n in again["nodes"])
    count = len(screens())
    xdo("key", "Escape")
    newer(count)
    return px > smaller


def play():
    game = subprocess.Popen([tool, "--data-dir", data, "--seed", "5", "--size", "1280x720", "--dump-a11y", dump],
                            stdin=subprocess.DEVNULL)
    try:
        window = until(lambda: xdo("search", "--name", "Uit het hokje"))
        if not window or not newer(0):
            return
        xdo("windowfocus", "--sync", window.split()[0])
        done["window"] = True
        go("toegang/knop.verder")
        done["grew"] = grow()
        go("titel/knop.spelen")
        go("voet/knop.verder")
        screen = go("toestemming/knop.bewaren")
        for _ in range(12):
            if screen and any(n["id"].endswith("/4") for n in screen["nodes"]):
                break
            name = next(n["id"] for n in screen["nodes"] if n["id"].endswith("/knop.verder"))
            screen = go(name)
        done["reached"] = True
        for _ in range(2):
            done["answered"] += answer_page()
            screen = go("blad/knop.volgende")
        done["ticks_on_disk"] = ticks()
    finally:
        game.kill()
        game.wait()


play()
with open(out, "w", encoding="utf-8") as file:
    json.dump(done, file)
