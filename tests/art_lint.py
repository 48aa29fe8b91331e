#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Checks the art in the repository: the SVG subset, no words, the scene files, and that the kit
still draws exactly what is committed. Exit 1 and one line for each complaint."""
import json
import pathlib
import re
import sys
import tempfile

sys.dont_write_bytecode = True
ROOT = pathlib.Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / 'assets' / 'kit'))

import build
import loops
import svg_lint

ID = re.compile(r'[a-z0-9][a-z0-9_-]{0,38}')
LEAST = 48
# A frame of a loop is a small sprite: w, h.
MOST_FRAME = (240, 360)
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" viewBox="0 0 9 9">%s</svg>'
# Each of these must be refused, or the lint has gone blind.
BAD = ('<text>A</text>', '<image/>', '<use/>', '<g opacity=".5"/>', '<path d="m1 1"/>',
    '<path fill="red" d="M1 1Z"/>', '<path fill="url(#a)" d="M1 1Z"/>',
    '<path style="" d="M1 1Z"/>',
    '<path d="M1 1L9 300Z"/>', '<g>words</g>', '<defs><linearGradient id="a"/></defs>', '<svg/>',
    '<defs><linearGradient id="a" gradientUnits="userSpaceOnUse" fx="1"/></defs>', '<g')


def lint_is_awake():
    for sample in BAD:
        if not svg_lint.complaints(HEAD % sample):
            yield 'svg_lint accepts %s' % sample
    if svg_lint.complaints(HEAD % '<path fill="#aabbcc" d="M1 1L2 2Z"/>'):
        yield 'svg_lint refuses a plain path'


def pictures():
    found = sorted([*ROOT.glob('assets/**/*.svg'), *ROOT.glob('levels/**/*.svg')])
    if len(found) < 80:
        yield 'only %d pictures found' % len(found)
    for path in found:
        for sentence in svg_lint.complaints(path.read_text(encoding='utf-8')):
            yield '%s: %s' % (path.relative_to(ROOT), sentence)


def scenes():
    for path in sorted(ROOT.glob('levels/*/pictures/*/scene.json')):
        for sentence in scene_complaints(path.parent, json.loads(path.read_text('utf-8'))):
            yield '%s: %s' % (path.relative_to(ROOT), sentence)


def scene_complaints(folder, scene):
    if sorted(scene) != ['hotspots', 'layers', 'size', 'text']:
        yield 'keys are %s' % sorted(scene)
    ids = [layer['id'] for layer in scene['layers']]
    if len(set(ids)) != len(ids):
        yield 'a layer stands there twice'
    if {p.stem for p in folder.glob('*.svg')} != set(ids):
        yield 'layers and files differ'
    for layer in scene['layers']:
        yield from layer_complaints(folder, layer, scene['size'])
    yield from loop_complaints(scene['layers'])
    for name, hotspot in scene['hotspots'].items():
        if name not in ids or not name.startswith('obj-'):
            yield 'hotspot %s has no layer to touch' % name
        yield from hotspot_complaints(name, hotspot['poly'], scene['size'])


def loop_complaints(layers):
    """Frames lie in one box, are numbered from 1 without holes and are small."""
    found = {}
    for layer in layers:
        if match := loops.FRAME.fullmatch(layer['id']):
            found.setdefault(match[1], []).append((int(match[2]), layer))
        elif layer['id'].startswith('fx-') and layer['id'][-1].isdigit():
            yield '%s: a frame of a loop is called fx-<name>-<1 to 9>' % layer['id']
    for name, frames in found.items():
        if [n for n, _ in frames] != list(range(1, len(frames) + 1)) or len(frames) < 2:
            yield 'loop %s: its frames are %s' % (name, [n for n, _ in frames])
        if len({tuple(layer[key] for key in 'xywh') for _, layer in frames}) > 1:
            yield 'loop %s: its frames lie in different boxes' % name
        w, h = (max(layer[key] for _, layer in frames) for key in 'wh')
        if w > MOST_FRAME[0] or h > MOST_FRAME[1]:
            yield 'loop %s: %d x %d is more than %d x %d' % (name, w, h, *MOST_FRAME)


def loop_lint_is_awake():
    frame = lambda n, **other: {'id': 'fx-a-%s' % n, 'x': 0, 'y': 0, 'w': 240, 'h': 360, **other}
    for sample in ([frame(1)], [frame(1), frame(3)], [frame(2), frame(1)], [frame(0), frame(1)],
        [frame(1), frame(2, x=1)], [frame(n, w=241) for n in (1, 2)],
        [frame(n, h=361) for n in (1, 2)], [frame(n) for n in range(1, 11)]):
        if not list(loop_complaints(sample)):
            yield 'loop_complaints accepts %s' % sample
    if list(loop_complaints([frame(1), frame(2), {'id': 'fx-lamps'}])):
        yield 'loop_complaints refuses a good loop'


def layer_complaints(folder, layer, size):
    box = [layer[key] for key in 'xywh']
    if not ID.fullmatch(layer['id']):
        yield 'not an id: %s' % layer['id']
    if not all(type(n) is int for n in box) or min(box[:2]) < 0 or min(box[2:]) < 1:
        yield '%s: box %s' % (layer['id'], box)
    if box[0] + box[2] > size[0] or box[1] + box[3] > size[1]:
        yield '%s: outside the picture' % layer['id']
    head = (folder / (layer['id'] + '.svg')).read_text('utf-8')[:200]
    if ' width="%d" height="%d" ' % tuple(box[2:]) not in head:
        yield '%s: the picture has another size than its box' % layer['id']


def hotspot_complaints(name, polygon, size):
    for axis in (0, 1):
        values = [point[axis] for point in polygon]
        if not all(type(n) is int and 0 <= n <= size[axis] for n in values):
            yield 'hotspot %s: %s' % (name, values)
        if max(values) - min(values) < LEAST:
            yield 'hotspot %s is smaller than %d px' % (name, LEAST)


def kit_draws_what_is_committed():
    with tempfile.TemporaryDirectory() as scratch:
        build.draw_all(pathlib.Path(scratch))
        drawn = {p.relative_to(scratch): p for p in pathlib.Path(scratch).rglob('*')
            if p.is_file()}
        for name, path in sorted(drawn.items()):
            kept = ROOT / name
            if not kept.exists() or kept.read_bytes() != path.read_bytes():
                yield '%s is not what the kit draws: run python3 assets/kit/build.py' % name
        ours = {p.relative_to(ROOT) for p in [*ROOT.glob('assets/**/*.svg'),
            *ROOT.glob('levels/vo/**/*.svg')]}
        for name in sorted(ours - set(drawn)):
            yield '%s comes from nowhere: the kit does not draw it' % name


def main():
    bad = 0
    for check in (lint_is_awake, loop_lint_is_awake, pictures, scenes,
        kit_draws_what_is_committed):
        found = list(check())
        bad += len(found)
        print('%-4s %s' % ('bad' if found else 'ok', check.__name__))
        for sentence in found:
            print('     ' + sentence)
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main())
