# SPDX-License-Identifier: MPL-2.0
"""Draws every picture of the game again: python3 assets/kit/build.py

Same source, same bytes: what it writes is committed, and the build of the game only turns it into
PNG. Needs Python 3 and its standard library, nothing else."""
import json
import math
import pathlib
import re
import sys

import archief
import aula
import bladzijde
import closeups
import decanaat
import icons
import lerarenkamer
import lokaal
import loops
import mediatheek
import portrait
import serverruimte
from canvas import Svg

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCENES = (lerarenkamer, lokaal, mediatheek, bladzijde, decanaat, archief, serverruimte, aula)
PEOPLE = ('noor', 'daan', 'amara', 'milan', 'mei', 'sem', 'youssef', 'fatou', 'ruud', 'els')
# A layer starts and ends on whole pixels at 720p, 1080p, 1440p and 4K.
GRID = 12


def layer_box(bounds, wide, high):
    """The box of a layer on the grid, inside the picture: x, y, w, h."""
    x0, y0, x1, y1 = bounds
    x0 = max(0, math.floor((x0 - 2) / GRID) * GRID)
    y0 = max(0, math.floor((y0 - 2) / GRID) * GRID)
    x1 = min(wide, math.ceil((x1 + 2) / GRID) * GRID)
    y1 = min(high, math.ceil((y1 + 2) / GRID) * GRID)
    return x0, y0, x1 - x0, y1 - y0


def save_scene(room, folder):
    """One SVG for each layer, and scene.json with their boxes and where they are touched."""
    svg = room.draw()
    folder.mkdir(parents=True, exist_ok=True)
    layers = []
    for name in room.order(list(dict.fromkeys(svg.top))):
        box = layer_box(loops.bounds(svg, name), svg.w, svg.h)
        svg.save(folder / (name + '.svg'), only=name, crop=box)
        layers.append(dict(zip(('id', 'x', 'y', 'w', 'h'), (name, *box))))
    hotspots = {layer['id']: {'poly': whole(svg.hot[layer['id']], svg)}
        for layer in layers if layer['id'] in svg.hot}
    scene = {'size': [svg.w, svg.h], 'layers': layers, 'hotspots': hotspots, 'text': {}}
    write(folder / 'scene.json', scene_text(scene))


def at_rest(room):
    """One SVG with the room as nobody touched it: no state layers, each loop at its first frame."""
    svg = room.draw()
    names = [name for name in room.order(list(dict.fromkeys(svg.top)))
        if not name.endswith('-open') and not re.fullmatch(r'fx-.*-[2-9]', name)]
    svg.body = [line for name in names for line in svg.layer(name)]
    return svg.out()


def whole(polygon, svg):
    """A polygon in whole pixels, inside the picture and at least 48 pixels wide and high."""
    for axis, most in ((0, svg.w), (1, svg.h)):
        low = min(p[axis] for p in polygon)
        high = max(p[axis] for p in polygon)
        grow = max(1.0, 50 / (high - low))
        middle = (low + high) / 2
        polygon = [tuple(min(most, max(0, round(middle + (c - middle) * grow))) if a == axis else c
            for a, c in enumerate(p)) for p in polygon]
    return [list(p) for p in polygon]


def scene_text(scene):
    """JSON that reads well in a diff: one layer or hotspot a line."""
    layers = ',\n'.join('    ' + json.dumps(layer) for layer in scene['layers'])
    hotspots = ',\n'.join('    "%s": %s' % (name, json.dumps(hot))
        for name, hot in scene['hotspots'].items())
    return ('{\n  "size": [%d, %d],\n  "layers": [\n%s\n  ],\n  "hotspots": {\n%s\n  },\n'
        '  "text": {}\n}\n' % (*scene['size'], layers, hotspots))


def write(path, text):
    with open(path, 'w', encoding='utf-8', newline='\n') as f:
        f.write(text)


def save_portraits(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name in PEOPLE:
        svg = Svg(600, 720)
        portrait.portrait(svg, svg.ctx(lambda x, y: (300 + x, 300 + y)), portrait.CAST[name], name)
        svg.save(folder / (name + '.svg'))


def save_icons(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in icons.ICONS.items():
        svg = Svg(96, 96)
        with svg.g('icon'):
            draw(svg.ctx())
        svg.save(folder / (name + '.svg'))


def save_closeups(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for name, draw in closeups.PICTURES.items():
        draw().save(folder / (name + '.svg'))


def draw_all(root):
    """All pictures, in the folders of the repository below root."""
    pictures = root / 'levels' / 'vo' / 'pictures'
    for room in SCENES:
        save_scene(room, pictures / room.__name__)
    save_portraits(pictures / 'portraits')
    save_closeups(root / 'assets' / 'art')
    save_icons(root / 'assets' / 'icons')


if __name__ == '__main__':
    draw_all(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT)
