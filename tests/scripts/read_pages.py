# SPDX-License-Identifier: MPL-2.0
"""read_pages.py DUMP: what must hold for every page of --dump-a11y; prints what does not, exit 1."""
import json
import sys

TARGET = 48
MUST_READ = ("heading", "button", "choice", "slider", "textbox", "status")
# Things in a scene are as large as they are drawn.
SCENES = ("lerarenkamer", "lokaal", "mediatheek", "decanaat", "archief", "serverruimte", "aula")


def faults(page):
    seen = set()
    for node in page["nodes"]:
        touch = "focusable" in node["states"]
        x, y, w, h = node["at"]
        if "clipped" in node["states"]:
            yield node, "its text does not fit"
        if node["px"] and node["px"] < 22 or node["px"] and node["role"] in MUST_READ and node["px"] < 28:
            yield node, f"{node['px']} px is too small"
        if (touch or node["role"] == "image") and not node["name"]:
            yield node, "has no name"
        if node["id"] in seen:
            yield node, "its id is there twice"
        seen.add(node["id"])
        if touch and min(w, h) < TARGET and node["id"].split("/")[0] not in SCENES:
            yield node, f"{w}x{h} is a small target"
        if x < 0 or x + w > 1920:
            yield node, "sticks out of the page"
    for node in page["nodes"]:
        if node["name"].startswith("{") or "??" in node["name"]:
            yield node, "is a placeholder"


pages = said = 0
with open(sys.argv[1], encoding="utf-8") as file:
    for line in file:
        page = json.loads(line)
        pages += 1
        for node, why in faults(page):
            said += 1
            print(f"{page['screen']}: {node['role']} {node['id']} {node['name'][:40]!r}: {why}")
if pages < 40:
    print(f"only {pages} pages")
sys.exit(1 if said or pages < 40 else 0)
