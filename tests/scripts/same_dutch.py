# SPDX-License-Identifier: MPL-2.0
"""game.pot and en.po hold the same ids with the same Dutch, and the same {slots} in both languages."""
import re
import sys


def entries(path):
    text = open(path, encoding="utf-8").read()
    for block in text.split("\n\n")[1:]:
        parts = {}
        for key in ("msgctxt", "msgid", "msgstr"):
            found = re.search(r"^%s ((?:\"(?:[^\"\\]|\\.)*\"\n?)+)" % key, block + "\n", re.M)
            parts[key] = "".join(re.findall(r"\"((?:[^\"\\]|\\.)*)\"", found.group(1))) if found else ""
        if parts["msgctxt"]:
            yield parts["msgctxt"], parts["msgid"], parts["msgstr"]


dutch = {ident: text for ident, text, _ in entries("i18n/game.pot")}
english = {ident: (text, said) for ident, text, said in entries("i18n/en.po")}
faults = [ident for ident in sorted(dutch.keys() ^ english.keys())]
for ident, (text, said) in sorted(english.items()):
    if dutch.get(ident, text) != text:
        faults.append(ident + ": made from other Dutch")
    if set(re.findall(r"\{\w+\}", text)) != set(re.findall(r"\{\w+\}", said)):
        faults.append(ident + ": other slots")
print("\n".join(faults))
sys.exit(bool(faults))
