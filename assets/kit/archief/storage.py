# SPDX-License-Identifier: MPL-2.0
"""Where the papers are: steel shelving, card index, boxes; the ladder, fan, map and rail."""
import math
import random

import fittings
from archief import setting as here
from archief.setting import *
from props import *


def shelving(x, w, h, deep, rows, seed):
    """Steel racks against the wall, with boxes, binders and rolls."""
    z = ZB - deep
    dice = random.Random(seed)
    plane, back = cam.front(z), cam.front(ZB - 3)
    wall.shadow(x - 6, 0, w + 14, h + 4, 24, 0.5, SHADE)
    fittings.floor_shadow(here, x, z, w, deep)
    back.rect(x + 2, 6, w - 4, h - 8, '#1a1734', op=0.55)
    for bx in (x + 2, x + w - 4):
        back.rect(bx, 0, 3, h, lit((bx, 100, ZB - 10))(dark(STEEL, 0.5)))
    step = (h - 14) / rows
    for i in range(rows):
        y = 12 + i * step
        cam.floor(y).poly([(x, z), (x + w, z), (x + w, ZB), (x, ZB)], lit((x + w / 2, y, z))(
            dark(STEEL, 0.34)))
        fill(cam.front(z + 6), x + 5, y, w - 10, step - 8, dice, (i + seed) % 3)
        T = lit((x + w / 2, y, z - 14))
        plane.rect(x, y - 4, w, 5, Linear(0, y + 1, 0, y - 4, (0, T(light(STEEL, 0.45))),
            (0.5, T(STEEL)), (1, T(dark(STEEL, 0.45)))))
    for bx in (x - 1, x + w - 3):
        T = lit((bx, h / 2, z - 14))
        plane.rect(bx, 0, 4, h, Linear(bx, 0, bx + 4, 0, (0, T(light(STEEL, 0.4))),
            (0.5, T(STEEL)), (1, T(dark(STEEL, 0.5)))))
        holes = Path()
        for k in range(int(h // 9)):
            holes.add(ell(bx + 2, 6 + k * 9, 0.8, 1.3))
        plane.path(holes, '#14112a', op=0.7)


def fill(c, x, y, w, h, dice, kind):
    T = lit((x + w / 2, y + h / 2, ZB - 50))
    if kind == 0:
        cartons(c, x, y, w, h, dice, T)
    elif kind == 1:
        binders(c, x, y, w * 0.62, h, dice, T)
        cartons(c, x + w * 0.66, y, w * 0.34, h * 0.8, dice, T)
    else:
        cartons(c, x, y, w * 0.4, h * 0.9, dice, T)
        rolls(c, x + w * 0.44, y, w * 0.2, T)
        binders(c, x + w * 0.66, y, w * 0.34, h, dice, T)
    c.rect(x, y + h * 0.66, w, h * 0.42, Linear(0, y + h * 1.08, 0, y + h * 0.66, (0, '#0f0c26', 0.6),
        (1, '#0f0c26', 0)))


def cartons(c, x, y, w, h, dice, T):
    at = x
    while at < x + w - 14:
        wide = min(dice.uniform(24, 36), x + w - at)
        high = h * dice.uniform(0.66, 0.9)
        carton(c, at, y, wide - 1.4, high, mix(CARTON, dice.choice(('#8f6a4a', '#c09468', '#7a6a70')),
            0.5), T)
        at += wide


def carton(c, x, y, w, h, colour, T):
    """An archive box: lid, label, hand hole."""
    c.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T(light(colour, 0.14))), (1, T(dark(colour,
        0.3)))), r=0.5)
    c.rect(x - 0.5, y + h * 0.74, w + 1, h * 0.27, Linear(0, y + h, 0, y + h * 0.74,
        (0, T(light(colour, 0.3))), (1, T(dark(colour, 0.06)))), r=0.5)
    c.rect(x + w * 0.24, y + h * 0.3, w * 0.52, h * 0.28, T('#efe2c8'), r=0.4)
    c.line([(x + w * 0.3, y + h * 0.44), (x + w * 0.62, y + h * 0.44)], T('#6a6072'), h * 0.05)
    c.rect(x + w * 0.38, y + h * 0.84, w * 0.24, h * 0.08, '#1a1230', r=h * 0.04)


def binders(c, x, y, w, h, dice, T):
    """Lever arch files: one path for each colour, their labels and finger holes together."""
    backs, labels, holes = {}, Path(), Path()
    at, colour = x, '#40507a'
    while at < x + w - 5:
        if dice.random() < 0.4:
            colour = dice.choice(('#40507a', '#7a4a4a', '#4f6a5c', '#6a5a7a', '#8a6a3c', '#3a3f58'))
        backs.setdefault(colour, Path()).add(rect(at, y, 6.6, h * 0.88, 0.5))
        labels.add(rect(at + 1.2, y + h * 0.46, 4.2, h * 0.3, 0.3))
        holes.add(ell(at + 3.3, y + h * 0.18, 1.5))
        at += 7.2
    for tone, path in backs.items():
        c.path(path, T(tone))
    c.path(labels, T('#e9dcc4'))
    c.path(holes, '#120e26')


def rolls(c, x, y, w, T):
    """Drawings rolled up, seen on their ends."""
    for i, (dx, dy) in enumerate(((0.18, 0), (0.52, 0), (0.86, 0), (0.35, 1), (0.7, 1), (0.52, 2))):
        r = w * 0.165
        cx, cy = x + w * dx, y + r + dy * r * 1.72
        c.circ(cx, cy, r, T(('#e6d4b0', '#cdb68e', '#dcc49a')[i % 3]))
        c.circ(cx, cy, r * 0.55, T('#6a4f42'))
        c.circ(cx, cy, r * 0.3, '#1a1230')


def shelving_left():
    with svg.g('obj-shelving-left'):
        shelving(-436, 132, 218, 42, 5, 4)


def shelving_right():
    with svg.g('obj-shelving-right'):
        shelving(146, 122, 200, 42, 5, 6)


def boxes():
    """Two boxes that nobody has put away, one of them open."""
    x, z = 204, 622
    T = lit((x + 24, 30, z - 14))
    with svg.g('obj-boxes'):
        fittings.floor_shadow(here, x - 4, z, 58, 34, 16)
        plane = fittings.box(here, x, 0, z, 52, 34, 34, CARTON)
        plane.rect(x + 14, 10, 24, 12, T('#efe2c8'), r=0.5)
        plane.line([(x + 17, 17), (x + 32, 17)], T('#6a6072'), 1.2)
        plane.line([(x + 17, 13.4), (x + 27, 13.4)], T('#6a6072'), 1.2)
        upper = fittings.box(here, x + 4, 34.5, z + 4, 42, 24, 28, '#8a6a5a')
        upper.poly([(x + 4, 58.5), (x + 46, 58.5), (x + 52, 65), (x, 66)], T('#c09468'))
        for i in range(6):
            upper.rect(x + 8 + i * 6, 57, 4.6, 9 - (i * 5) % 4, T(('#e3a73b', '#f1e4cb', '#b5604a',
                '#f1e4cb', '#6a8a94', '#f1e4cb')[i]), r=0.4)
        upper.rect(x + 4, 52, 42, 7, T('#8a6a5a'))
        upper.rect(x + 16, 42, 18, 8, T('#efe2c8'), r=0.5)


# The card index: left, width, height, columns, rows; the drawer that comes out.
INDEX = (-292, 112, 124, 4, 6)
PULLED = (1, 3)


def drawer_box(column, row):
    x, w, h, columns, rows = INDEX
    wide, high = (w - 8) / columns, (h - 22) / rows
    return x + 4 + column * wide + 1, 14 + row * high + 1, wide - 2, high - 2


def card_index():
    x, w, h, columns, rows = INDEX
    z = ZB - 40
    with svg.g('obj-drawers'):
        wall.shadow(x - 6, 0, w + 12, h + 4, 22, 0.5, SHADE)
        fittings.floor_shadow(here, x, z, w, 40)
        plane = fittings.box(here, x, 0, z, w, h, 40, OAK)
        T = lit((x + w / 2, 60, z - 14))
        plane.rect(x + 2, 0, w - 4, 9, T(dark(OAK, 0.62)))
        plane.rect(x + 3, 13, w - 6, h - 20, T(dark(OAK, 0.6)))
        for row in range(rows):
            for column in range(columns):
                drawer(plane, *drawer_box(column, row), z)
        plane.rect(x - 3, h - 4, w + 6, 5, Linear(0, h + 1, 0, h - 4, (0, T(light(OAK, 0.45))),
            (0.4, T(OAK)), (1, T(dark(OAK, 0.4)))), r=0.8)
    pulled()


def drawer(c, x, y, w, h, z):
    T = lit((x + w / 2, y + h / 2, z - 14))
    c.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T(light(OAK, 0.2))), (1, T(dark(OAK, 0.12)))),
        r=0.6)
    c.line([(x + 0.6, y + h - 0.4), (x + w - 0.6, y + h - 0.4)], T(light(OAK, 0.55)), 0.5, op=0.8)
    c.rect(x + w * 0.18, y + h * 0.48, w * 0.64, h * 0.34, T('#c09040'), r=0.5)
    c.rect(x + w * 0.22, y + h * 0.53, w * 0.56, h * 0.25, T('#f6eddc'), r=0.3)
    c.line([(x + w * 0.27, y + h * 0.65), (x + w * 0.58, y + h * 0.65)], '#6a6072', 0.6)
    c.path(arc(x + w / 2, y + h * 0.3, w * 0.16, h * 0.18, 180, 360), None, stroke=T('#e3bf78'),
        sw=1.2)


def pulled():
    """One drawer stands out, full of cards; one card is lit and stands up."""
    x, y, w, h = drawer_box(*PULLED)
    far, near = ZB - 42, ZB - 96
    back, front = cam.front(far), cam.front(near)
    T = lit((x + w / 2, y + h, near - 8))
    with svg.g('obj-drawers-open'):
        back.rect(x, y, w, h, '#120e26')
        back.glow(x + w / 2, y + h, 34, '#ffdf9e', 0.6, ry=28)
        cam.front(far - 4).shadow(x - 2, y - 12, w + 4, 14, 10, 0.5, SHADE)
        cam.side(x + w, near).poly([(near, y), (near, y + h), (far, y + h), (far, y)],
            Linear(near, 150, far, 150, (0, T(dark(OAK, 0.3))), (1, T(dark(OAK, 0.6)))))
        cam.floor(y + h).poly([(x, near), (x + w, near), (x + w, far), (x, far)], '#1c1430')
        for i in range(11):
            z = far - 4 - i * 4.6
            card, tall = cam.front(z), h * (0.24 if i != 6 else 0.9)
            card.rect(x + 1.4, y + h - 2, w - 2.8, tall + 2, T('#f6eddc') if i != 6 else '#fff3cc',
                r=0.4)
            card.rect(x + 2 + (i * 5) % 12, y + h + tall, 7, 2.6, T(('#d9654b', '#e3a73b',
                '#3fb8a9')[i % 3]), r=0.4)
            if i == 6:
                for k in range(3):
                    card.line([(x + 4, y + h + tall - 4 - k * 3.4), (x + w - (6, 9, 12)[k], y + h
                        + tall - 4 - k * 3.4)], '#6a6072', 0.8)
        drawer(front, x, y, w, h, near)


def fan():
    """A desk fan on top of the card index."""
    x, y, z = FAN
    plane, T = cam.front(z), lit((x, y, z - 8))
    base = INDEX[2]
    with svg.g('obj-fan'):
        fittings.floor_shadow(here, x - 10, z - 4, 22, 16, 6, 0.5, base)
        plane.path(Path().M(x - 12, base).C(x - 11, base + 5, x - 4, base + 5, x - 2, base + 9).L(
            x + 2, base + 9).C(x + 4, base + 5, x + 11, base + 5, x + 12, base).Z(),
            Linear(x - 12, 0, x + 12, 0, (0, T('#6fa09a')), (1, T('#234a52'))))
        plane.rect(x - 1.6, base + 6, 3.2, 12, T('#3f7a7c'))
        plane.circ(x, y, 20, '#1a1836', op=0.72)
        blades(plane, 0)
        cage(plane, T)


# The fan: middle of its blades, depth.
FAN = (-250, 149, ZB - 22)


def blades(plane, turn):
    x, y, _ = FAN
    fittings.blades(plane, x, y, 1, 4, turn, ('#bfe0d4', '#4a8a8a'))


def cage(plane, T):
    x, y, _ = FAN
    wires = Path()
    for i in range(16):
        a = i * math.pi / 8
        wires.add(line((x + 4 * math.cos(a), y + 4 * math.sin(a)), (x + 20 * math.cos(a), y + 20
            * math.sin(a))))
    plane.path(wires, None, stroke=T('#c9cede'), sw=0.5, sop=0.75)
    for r, sw in ((20, 1.8), (13, 0.6)):
        plane.path(ell(x, y, r), None, stroke=T('#d5d9e6'), sw=sw)
    plane.circ(x, y, 4, T('#e9b04c'))
    plane.circ(x - 1, y + 1.2, 1.4, T('#fff0c8'))


def ladder():
    """A step ladder of aluminium."""
    x, z, high = -336, 640, 126
    T = lit((x, 70, z - 10))
    metal = '#a9b0c4'
    plane, behind = cam.front(z), cam.front(z + 44)
    with svg.g('obj-ladder'):
        fittings.floor_shadow(here, x - 24, z - 4, 50, 50, 10, 0.45)
        for s in (-1, 1):
            a, b = plane.fn(x + s * 12, high), behind.fn(x + s * 24, 0)
            screen.line([a, b], T(dark(metal, 0.6)), 6)
        for i in range(5):
            y = 16 + i * 24
            half = 22 - i * 2
            plane.rect(x - half, y - 2.6, 2 * half, 5.4, Linear(0, y + 3, 0, y - 3,
                (0, T(light(metal, 0.5))), (0.5, T(metal)), (1, T(dark(metal, 0.5)))), r=0.6)
            plane.rect(x - half, y - 5, 2 * half, 2.4, SHADE, op=0.4)
        plane.rect(x - 13, high - 2, 26, 6, Linear(0, high + 4, 0, high - 2, (0, T('#e89a5a')),
            (1, T('#a85a38'))), r=1.2)
        for s in (-1, 1):
            plane.line([(x + s * 24, 0), (x + s * 12, high)], T(metal), 3.4)
            plane.line([(x + s * 24 - 0.8, 1), (x + s * 12 - 0.8, high)], T('#f4f4fa'), 0.8, op=0.7)
            plane.rect(x + s * 24 - 3, 0, 6, 4, '#221f38', r=1)


def old_map():
    """A school map of the country on two rods."""
    x, y, w, h = -298, 176, 98, 64
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    with svg.g('obj-map'):
        wall.shadow(x + 1, y - 5, w, h + 2, 12, 0.5, SHADE)
        wall.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#e3cf9e')), (1, T('#c9ae7c'))))
        wall.rect(x + 3, y + 3, w - 6, h - 6, T('#8fb0a8'))
        k = lambda points: [(x + w * a, y + h * b) for a, b in points]
        for colour, points in (('#d9a860', [(0.3, 0.3), (0.36, 0.46), (0.4, 0.62), (0.43, 0.8),
            (0.5, 0.72), (0.5, 0.5), (0.46, 0.34)]), ('#c98a62', [(0.5, 0.86), (0.62, 0.92),
            (0.76, 0.9), (0.74, 0.7), (0.6, 0.66), (0.52, 0.74)]), ('#b5b070', [(0.5, 0.5),
            (0.52, 0.72), (0.6, 0.66), (0.74, 0.7), (0.72, 0.48), (0.66, 0.38), (0.54, 0.36)]),
            ('#c9b58a', [(0.2, 0.24), (0.3, 0.3), (0.46, 0.34), (0.54, 0.36), (0.66, 0.38),
            (0.68, 0.26), (0.62, 0.1), (0.56, 0.2), (0.4, 0.2), (0.28, 0.16)])):
            wall.path(smooth(k(points), True, 0.4), T(colour))
            wall.path(smooth(k(points), True, 0.4), None, stroke=T('#6a4f42'), sw=0.7, sop=0.7)
        for a, b in ((0.42, 0.56), (0.6, 0.78), (0.62, 0.5), (0.44, 0.28)):
            wall.circ(x + w * a, y + h * b, 1.1, T('#a8382a'))
        wall.path(Path().M(x + w * 0.44, y + h * 0.28).C(x + w * 0.4, y + h * 0.5, x + w * 0.56, y
            + h * 0.5, x + w * 0.6, y + h * 0.78), None, stroke=T('#a8382a'), sw=0.8,
            dash=(2.4, 1.8))
        wall.rect(x + 7, y + 7, 18, 9, T('#efe0b8'))
        for ry in (y - 2.4, y + h - 1.6):
            wall.rect(x - 5, ry, w + 10, 4, Linear(0, ry + 4, 0, ry, (0, T('#a9713f')),
                (1, T('#4f3330'))), r=1.6)
        wall.path(line((x + 8, y + h + 2), (x + w / 2, y + h + 12), (x + w - 8, y + h + 2)), None,
            stroke=T('#8a765e'), sw=0.7)


def rail():
    """A brass rail with cards on hooks: a run with hurdles, from start to flag."""
    x0, x1, y = -164, 36, 204
    T = lit(((x0 + x1) / 2, y, ZB - 8))
    with svg.g('obj-rail'):
        wall.shadow(x0, y - 8, x1 - x0, 5, 8, 0.4, SHADE)
        wall.rect(x0, y - 1.8, x1 - x0, 3.6, Linear(0, y + 2, 0, y - 2, (0, T('#fff0c8')),
            (0.4, T('#d9a862')), (1, T('#6b4a20'))), r=1.8)
        for x in (x0, x1):
            wall.circ(x, y, 3.4, T('#e3bf78'))
        for i in range(7):
            hanging_card(x0 + 18 + i * 27.4, y, i)


def hanging_card(x, y, i):
    T = lit((x, y - 26, ZB - 10))
    turn = (-3, 2, -1, 4, -2, 3, -4)[i]
    wall.path(arc(x, y - 1, 2.2, 4, -180, 60), None, stroke=T('#c9c4d0'), sw=0.9)
    q = wall.at(x, y - 6, 1, turn)
    q.rect(-9.4, -41, 21, 40, SHADE, op=0.36)
    q.rect(-10.4, -40, 21, 40, Linear(-10, 0, 10, -40, (0, T('#fff6e0')), (1, T('#e0d0b2'))), r=0.8)
    colour = ('#d9654b', '#e3a73b', '#3f8f94', '#7a5a9a', '#6a9a62', '#b5604a', '#5d7299')[i]
    q.rect(-8.4, -9.5, 17, 6, T(colour), r=0.6)
    q.circ(0, -2.4, 1.2, '#1a1230')
    ink = T('#3a3048')
    if i == 6:
        q.line([(-4, -34), (-4, -14)], ink, 1.2)
        q.poly([(-4, -14), (7, -18), (-4, -22)], T(colour))
    else:
        tall = 8 + (i * 5) % 8
        for s in (-1, 1):
            q.line([(s * 5.4, -35), (s * 5.4, -35 + tall)], ink, 1.2)
        q.line([(-7, -35 + tall), (7, -35 + tall)], T(colour), 2.2)
        q.line([(-6, -13.6), (5 - i % 3 * 2, -13.6)], T('#a39a98'), 1)
