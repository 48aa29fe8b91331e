# SPDX-License-Identifier: MPL-2.0
"""What changes in the staff room: lock and door open, cabinet open, labels on the pigeonholes."""
import random

import doors
import portrait
from lerarenkamer import setting
from lerarenkamer.setting import *
from lerarenkamer.storage import OPEN_HOLE, hole_box
from lerarenkamer.wall import keypad
from props import *

# Pupil: column and row of the hole, colour of the strip, its tilt. The colours are dealt by the
# order of the names; they mean nothing.
LABELS = {'amara': (4, 4, '#f4c84e', -3), 'daan': (2, 4, '#6cc5b6', 4),
    'mei': (4, 2, '#f2a07a', -4), 'milan': (0, 2, '#b9c4ea', 3), 'noor': (0, 4, '#fff6e0', -5)}


def on_pigeonholes():
    """The layers on the shelves, back to front."""
    return (['obj-hole-sem'] + ['obj-photo-' + name for name in sorted([*LABELS, 'sem'])]
        + ['obj-label-' + name for name in LABELS])


def states():
    keypad('obj-keypad-open', 288, '#3fce8f', '#d8ffe9', '#6fe3a0')
    door_open()
    cabinet_open()
    hole_sem()
    for name in sorted([*LABELS, 'sem']):
        photo(name)
    for name in LABELS:
        label(name)


def touch():
    front = cam.front(ZB - 34)
    for name, (column, row, _, _) in {**LABELS, 'sem': (*OPEN_HOLE, '', 0)}.items():
        x, y, w, h = hole_box(column, row)
        front.hot('obj-photo-' + name, x, y, w, h)
        front.hot('obj-hole-sem' if name == 'sem' else 'obj-label-' + name, x, y - 5, w, h + 5)


def hole_sem():
    """The one box without a label: empty, and a warm light falls into it."""
    x, y, w, h = hole_box(*OPEN_HOLE)
    c = cam.front(ZB - 34)
    T = lit((x + w / 2, y + h / 2, ZB - 50))
    with svg.g('obj-hole-sem'):
        c.glow(x + w / 2, y + h / 2, 30, '#ffd98f', 0.5, ry=24)
        c.rect(x - 1.2, y - 1.2, w + 2.4, h + 2.4, T('#ffd98f'), r=0.8)
        c.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T(dark('#c98f58', 0.62))),
            (1, T(dark('#c98f58', 0.2)))))
        inner = 3.2
        c.rect(x + inner, y + inner, w - 2 * inner, h - 2 * inner + 1.6,
            Linear(0, y + h, 0, y, (0, T('#6b4630')), (1, T('#c58d55'))))
        c.poly([(x, y), (x + inner, y + inner), (x + w - inner, y + inner), (x + w, y)],
            T('#e8b272'))
        c.glow(x + w / 2, y + inner + 1, 11, '#ffe6ac', 0.65, ry=5)
        c.rect(x, y + h * 0.6, w, h * 0.4,
            Linear(0, y + h, 0, y + h * 0.6, (0, '#150d2a', 0.5), (1, '#150d2a', 0)))


def photo(name):
    """A school photo that stands in the hole; the label hides its lower part."""
    column, row = OPEN_HOLE if name == 'sem' else LABELS[name][:2]
    x, y, w, h = hole_box(column, row)
    pw, ph = 15.6, 18.2
    dice = random.Random('photo ' + name)
    q = cam.front(ZB - 30).at(x + w / 2 + dice.uniform(-1, 1), y + ph / 2 + 0.6, 1,
        dice.uniform(-3, 3))
    with svg.g('obj-photo-' + name):
        q.rect(-pw / 2 + 0.8, -ph / 2 - 0.6, pw, ph, '#1b1030', r=0.5, op=0.35)
        q.rect(-pw / 2, -ph / 2, pw, ph, '#f3e3c6', r=0.5)
        k = (pw - 2) / 520
        inside = [(-pw / 2 + 1, -ph / 2 + 1), (pw / 2 - 1, -ph / 2 + 1),
            (pw / 2 - 1, ph / 2 - 1), (-pw / 2 + 1, ph / 2 - 1)]
        with q.clipto(inside):
            face = q.sub(lambda X, Y: (X * k, 0.6 - Y * k), k)
            portrait.portrait(svg, face, portrait.CAST[name], 'photo-' + name)
        q.poly(inside, '#2b1a3a', op=0.14)


def label(name):
    """A strip of coloured paper, stuck over the hole in a hurry; scribbles, no words."""
    column, row, colour, tilt = LABELS[name]
    x, y, w, h = hole_box(column, row)
    dice = random.Random('label ' + name)
    lw, lh = 32, 11.5
    q = cam.front(ZB - 35).at(x + w / 2, y + 1.2, 1, tilt)
    T = lit((x + w / 2, y, ZB - 60))
    with svg.g('obj-label-' + name):
        q.at(0.9, -1.3).rect(-lw / 2, -lh / 2, lw, lh, '#1b1030', r=0.5, op=0.42)
        paper_edge = [(-lw / 2, lh / 2), (lw / 2, lh / 2 - 0.4), (lw / 2 - 0.3, -lh / 2),
            (-lw / 2 + 0.2, -lh / 2 + 0.3)]
        q.poly(paper_edge, Linear(0, lh / 2, 0, -lh / 2, (0, light(colour, 0.25)), (0.6, colour),
            (1, T(dark(colour, 0.12)))))
        for line_y, share, sw in ((1.6, 0.92, 1.15), (-2.6, dice.uniform(0.45, 0.7), 1.0)):
            scribble(q, -lw / 2 + 3.2, line_y, (lw - 6.4) * share, dice, sw)
        for side in (-1, 1):
            q.at(side * (lw / 2 - 0.4), lh / 2 - 0.8, 1, side * 38).rect(-3.4, -1.3, 6.8, 2.6,
                '#f7ecd0', op=0.86)


def scribble(q, x, y, width, dice, sw):
    """A marker line that looks like writing from afar."""
    points = []
    steps = max(5, int(width / 1.45))
    for i in range(steps + 1):
        tall = 2.0 if dice.random() < 0.25 else 1.1
        up = dice.uniform(0.3, tall) if i % 2 else -dice.uniform(0.4, 1.0)
        points.append((x + width * i / steps, y + up))
    q.path(smooth(points, False, 0.8), None, stroke='#2b2440', sw=sw, sop=0.92)


def door_open(x=288, w=92, h=212):
    with svg.g('obj-door-open'):
        doors.opened(setting, x, w, h, DOORC)


def cabinet_open(x=-186, w=96, h=196):
    """Both doors stand open; inside lie binders, boxes and one light folder."""
    z = ZB - 44
    front, back = cam.front(z), cam.front(ZB - 3)
    T = lit((x + w / 2, 120, z - 10))
    blue = '#5d7299'
    with svg.g('obj-cabinet-open'):
        front.rect(x, 0, w, h, T(dark(blue, 0.25)), r=1.2)
        front.rect(x + 2, 7, w - 4, h - 10, '#1a1a38')
        with front.clipto([(x + 2, 7), (x + w - 2, 7), (x + w - 2, h - 3), (x + 2, h - 3)]):
            back.rect(x + 2, 7, w - 2, h - 8, Linear(0, h, 0, 7, (0, '#2c3157'),
                (1, '#20264a')))
            cam.side(x + 2, z).poly([(z, 7), (z, h - 3), (ZB - 3, h - 3), (ZB - 3, 7)],
                Linear(z, 100, ZB, 100, (0, T(dark(blue, 0.3))), (1, '#262c54')))
            for shelf in (7, 54, 100, 146):
                shelf_in_cabinet(x + 2, w - 4, shelf, z, T)
            front.rect(x + 2, h - 26, w - 4, 23, Linear(0, h - 3, 0, h - 26, (0, '#120d2c', 0.6),
                (1, '#120d2c', 0)))
        for leaf_x, shade, inner in ((x, 0.34, True), (x + w, 0.12, False)):
            cabinet_leaf(leaf_x, h, z, blue, shade, inner)


def shelf_in_cabinet(x, w, y, z, T):
    inside = cam.front(z + 18)
    glow_on = lambda colour: dark(T(colour), 0.16)
    cam.floor(y).poly([(x, ZB - 3), (x + w, ZB - 3), (x + w, z + 4), (x, z + 4)],
        glow_on('#7f8db0') if y < 150 else '#2c3157')
    dice = random.Random(y)
    if y == 7:
        for bx, bw, bh, colour in ((x + 4, 40, 26, '#9a6a48'), (x + 48, 38, 32, '#7d5240')):
            inside.rect(bx, y, bw, bh, Linear(0, y + bh, 0, y, (0, glow_on(light(colour, 0.2))),
                (1, glow_on(dark(colour, 0.2)))), r=0.6)
            inside.rect(bx + bw * 0.3, y + bh * 0.4, bw * 0.4, 6, glow_on('#f2e8d2'), r=0.5)
    elif y == 100:
        inside.rect(x + 8, y + 0.6, 46, 6, glow_on('#e3d0ac'), r=0.4)
        inside.rect(x + 10, y + 6.8, 42, 5, glow_on('#d98a5a'), r=0.4)
        inside.rect(x + 9, y + 12, 45, 3.4, '#ffd98a', r=0.4)
        inside.glow(x + 30, y + 14, 34, '#ffd98a', 0.5, ry=18)
        books(inside, x + 60, y, 26, 30, glow_on, dice)
    else:
        books(inside, x + 5, y, w - 14, 34, glow_on, dice)
    inside.rect(x - 4, y - 3, w + 8, 3, T(light('#5d7299', 0.18)))


def cabinet_leaf(x, h, z, blue, shade, inner):
    """One door at a right angle to the front; inner: we see its inside."""
    T = lit((x, 120, z - 24), (1, 0, 0))
    side = cam.side(x, z)
    near = z - 45
    quad = lambda za, zb, y0, y1: [(za, y0), (za, y1), (zb, y1), (zb, y0)]
    side.poly(quad(z, near, 8, h - 4), Linear(z, 100, near, 100, (0, T(dark(blue, shade + 0.2))),
        (1, T(dark(blue, shade)))))
    if inner:
        side.poly(quad(z - 8, near + 8, 20, h - 16), T(dark(blue, shade + 0.14)))
    cam.front(near).rect(x - (1.6 if inner else 0), 8, 1.8, h - 12, T(light(blue, 0.4)))
