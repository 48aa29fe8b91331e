# SPDX-License-Identifier: MPL-2.0
"""The shell of the library: walls, ceiling, carpet, window, clock, poster, door."""
import math
import random

import doors
import fittings
import mediatheek.setting as here
from mediatheek.setting import *
from props import *

DADO = 96
WINDOW = (-304, 98, 158, 154)
DOOR_AT, DOOR_WIDE, DOOR_HIGH = 308, 92, 212


def room():
    with svg.g('bg-room'):
        screen.rect(0, 0, 1920, 1080, '#171432')
        ceiling()
        back_wall()
        for x in (X0, X1):
            plane = fittings.side_wall(here, x, ((0, '#46575e'), (0.5, '#384459'), (1, '#262c4a')))
            plane.poly([(ZB, 0), (ZB, DADO), (480, DADO), (480, 0)], Linear(ZB, 150, 480, 150,
                (0, '#3a3140'), (1, '#201c38')))
            plane.poly([(ZB, DADO), (ZB, DADO + 4), (480, DADO + 4), (480, DADO)], Linear(ZB, 150,
                480, 150, (0, '#8a6250'), (1, '#382c40')))
        carpet()
        sconce()


def ceiling():
    """Slats of wood with dark between them, warm above the globes."""
    plane = cam.floor(H)
    plane.poly([(X0, ZB), (X1, ZB), (X1, 330), (X0, 330)], Linear(0, ZB, 0, 430, (0, '#6f5a5c'),
        (0.5, '#4c4052'), (1, '#2a2545')))
    for x in range(X0 + 20, X1, 40):
        plane.poly([(x, ZB), (x + 7, ZB), (x + 7, 330), (x, 330)], Linear(0, ZB, 0, 430,
            (0, '#3a2f44'), (1, '#1b1836')))
        plane.line([(x - 0.8, ZB), (x - 0.8, 330)], '#c99a72', 0.5, op=0.22)
    for x, _, z in GLOBES:
        plane.glow(x, z + 40, 150, '#ffd49a', 0.3, ry=90)


def back_wall():
    wall.rect(X0, 0, X1 - X0, H, Linear(0, H, 0, 0, (0, '#4b5c5c'), (0.5, '#5c7066'),
        (1, '#4a5a5a')))
    for x, _, _ in GLOBES:
        wall.glow(x * 2, 190, 250, '#ffd28c', 0.46, ry=170)
    wall.glow(356, 190, 170, '#ffb86a', 0.5, ry=170)
    wall.glow(-225, 170, 150, '#8a78b8', 0.2, ry=150)
    boards()
    fittings.soft_corners(here)


def boards():
    """Low panelling of stained wood."""
    for x in range(X0, X1, 47):
        T = lit((x + 23, 60, ZB - 8))
        colour = mix('#6f4a38', rng.choice(['#5f3f34', '#7d543c', '#68453a']), 0.6)
        wall.rect(x, 0, 47, DADO, Linear(0, DADO, 0, 0, (0, T(colour)), (1, T(dark(colour, 0.4)))))
        wall.line([(x + 0.4, 9), (x + 0.4, DADO - 4)], '#1b1230', 0.7, op=0.5)
        wall.line([(x + 1.3, 9), (x + 1.3, DADO - 4)], T(light(colour, 0.4)), 0.4, op=0.4)
        wall.rect(x, DADO - 3, 47.2, 6, Linear(0, DADO + 3, 0, DADO - 3, (0, T('#d8ae78')),
            (0.35, T('#9a6a42')), (1, T('#4f3330'))))
        wall.rect(x, 0, 47.2, 9, Linear(0, 9, 0, 0, (0, T('#7a5240')), (1, T('#3b2630'))))
    wall.rect(X0, DADO - 9, X1 - X0, 6, SHADE, op=0.3)


def carpet():
    """Tiles with the nap turned each other way, and the light that lies on them."""
    plane = cam.floor(0)
    near, tile = 300, 47
    plane.poly([(X0, ZB), (X1, ZB), (X1, near), (X0, near)], Linear(0, ZB, 0, near,
        (0, '#5a5470'), (0.45, '#453f60'), (1, '#221e3e')))
    dice = random.Random(9)
    for row, z in enumerate(range(near - 12, ZB, tile)):
        for i, x in enumerate(range(X0, X1, tile)):
            shade = (0.05 if (row + i) % 2 else -0.06) + dice.uniform(-0.025, 0.025)
            plane.poly([(x, z), (x + tile, z), (x + tile, min(ZB, z + tile)), (x, min(ZB, z
                + tile))], '#b9a6c8' if shade > 0 else '#150f2c', op=abs(shade))
    for x, _, z in GLOBES:
        plane.glow(x * 1.8, z + 60, 220, '#ffc682', 0.34, ry=150)
    plane.glow(352, 660, 130, '#ffb46a', 0.4, ry=90)
    plane.softpoly([(-304, 730), (-160, 730), (-196, 560), (-330, 560)], 40, 0.18, '#a58ac8', k=10)
    fittings.floor_edges(here)


def sconce():
    """A brass lamp above the door: it says where the way out is."""
    x, y = DOOR_AT + DOOR_WIDE / 2, 246
    wall.glow(x, y, 70, '#ffd28c', 0.55, ry=50)
    wall.rect(x - 2, y - 2, 4, 14, Linear(x - 2, 0, x + 2, 0, (0, '#f2d68a'), (1, '#7a5a24')))
    wall.path(Path().M(x - 17, y - 4).C(x - 16, y + 7, x - 8, y + 11, x, y + 11).C(x + 8, y + 11,
        x + 16, y + 7, x + 17, y - 4).Z(), Linear(x - 17, 0, x + 17, 0, (0, '#4f9088'),
        (0.4, '#2f6f73'), (1, '#173f48')))
    wall.path(Path().M(x - 14, y - 1).C(x - 12, y + 5, x - 7, y + 8.4, x - 2, y + 9), None,
        stroke='#b8e0d0', sw=0.8, sop=0.6)
    for half, op in ((62, 0.07), (50, 0.07), (38, 0.08)):
        wall.poly([(x - 15, y - 5), (x + 15, y - 5), (x + half, 10), (x - half, 10)],
            Linear(0, y, 0, 10, (0, '#ffdf9e', op * 2.4), (0.6, '#ffcf88', op * 0.8),
            (1, '#ffc57a', 0)))
    wall.ell(x, y - 4, 17, 2.4, '#ffe9b4')
    wall.ell(x, y - 4, 10, 1.4, '#fffbe8')


# ---- the window
def window():
    x, y, w, h = WINDOW
    T = lit((x + w / 2, y + h / 2, ZB - 10))
    with svg.g('obj-window'):
        wall.shadow(x - 8, y - 8, w + 16, h + 12, 26, 0.34, SHADE)
        with wall.clipto([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]):
            evening(x, y, w, h)
        frame = '#cdbb9c'
        bar = lambda a, b, c, d: wall.rect(a, b, c, d, Linear(a, b + d, a + c, b,
            (0, T(light(frame, 0.16))), (1, T(dark(frame, 0.4)))), r=0.5)
        for bx in (x - 6, x + w):
            bar(bx, y - 5, 6, h + 11)
        bar(x - 6, y + h, w + 12, 6)
        for share in (1 / 3, 2 / 3):
            bar(x + w * share - 2, y, 4, h)
        bar(x, y + h * 0.7, w, 3.6)
        for share in (0, 1 / 3, 2 / 3):
            wall.line([(x + w * share + 2.6, y + 1), (x + w * share + 2.6, y + h - 1)], '#d88a8a',
                0.6, op=0.5)
        cam.floor(y - 5).poly([(x - 9, ZB), (x + w + 9, ZB), (x + w + 8, ZB - 15),
            (x - 8, ZB - 15)], T('#d6c2a2'))
        cam.front(ZB - 15).rect(x * 0.98 - 8, y - 10, w * 0.98 + 16, 5, Linear(0, y - 5, 0,
            y - 10, (0, T('#efdcbc')), (1, T('#8f7a70'))), r=0.8)


def evening(x, y, w, h):
    """The last red above roofs and a canal; lamps are lit, the first stars are out."""
    wall.rect(x, y, w, h, Linear(0, y + h, 0, y + h * 0.22, (0, '#20265a'), (0.35, '#473f80'),
        (0.62, '#8a5a90'), (0.83, '#d97c80'), (1, '#f6b27a')))
    wall.path(rect(x, y, w, h), Radial(x + w * 0.62, y + h * 0.26, w * 0.5, *fade('#ffd29a', 0.6),
        ry=h * 0.22))
    dice = random.Random(4)
    for _ in range(14):
        wall.circ(x + w * dice.uniform(0.03, 0.97), y + h * dice.uniform(0.66, 0.96),
            dice.uniform(0.3, 0.6), '#fff3d6', op=dice.uniform(0.5, 0.95))
    for cx, cy, wide, tall, colour in ((0.2, 0.56, 34, 2.4, '#b46a8a'), (0.74, 0.5, 42, 2.6,
        '#e08f86'), (0.5, 0.64, 26, 1.8, '#7d5590')):
        wall.ell(x + w * cx, y + h * cy, wide, tall, colour, op=0.6)
    gables(x, y + 20, w, dice)
    wall.rect(x, y, w, 21, Linear(0, y + 21, 0, y, (0, '#5f4a78'), (0.3, '#b06a80'),
        (1, '#2f2c5c')))
    for _ in range(22):
        rx, ry = x + w * dice.uniform(0, 0.96), y + dice.uniform(2, 18)
        wall.rect(rx, ry, dice.uniform(4, 12), 0.7, dice.choice(('#f0a080', '#3a3468', '#ffcf8a')),
            op=0.5)
    bare_tree(x + w * 0.15, y, 92)
    street_lamp(x + w * 0.5, y, 56)
    wall.rect(x, y, w, 4, '#1d1840')
    for a, b in ((0.05, 0.14), (0.4, 0.46), (0.72, 0.8)):
        wall.poly([(x + w * a, y), (x + w * b, y), (x + w * (b + 0.2), y + h),
            (x + w * (a + 0.2), y + h)], '#ffe9c8', op=0.05)
    for lx in (0.24, 0.86):
        wall.glow(x + w * lx, y + h * 0.82, 13, '#ffdca0', 0.4)
        wall.circ(x + w * lx, y + h * 0.82, 5.4, '#ffe9bc', op=0.42)


def gables(x, base, w, dice):
    """A row of canal houses, step and neck gables, some windows lit."""
    at, lamps = x - 4, Path()
    while at < x + w:
        wide, high = dice.uniform(15, 23), dice.uniform(24, 42)
        mid, colour = at + wide / 2, dice.choice(('#4a3566', '#412f60', '#543a6c'))
        kind = dice.randrange(3)
        if kind == 0:
            top = [(at, base + high), (at + wide * 0.18, base + high), (at + wide * 0.18,
                base + high + 4), (at + wide * 0.34, base + high + 4), (at + wide * 0.34,
                base + high + 9), (at + wide * 0.66, base + high + 9), (at + wide * 0.66,
                base + high + 4), (at + wide * 0.82, base + high + 4), (at + wide * 0.82,
                base + high), (at + wide, base + high)]
        elif kind == 1:
            top = [(at, base + high), (mid, base + high + wide * 0.6), (at + wide, base + high)]
        else:
            top = [(at, base + high), (at + wide * 0.3, base + high + 3), (at + wide * 0.34,
                base + high + 10), (mid, base + high + 13), (at + wide * 0.66, base + high + 10),
                (at + wide * 0.7, base + high + 3), (at + wide, base + high)]
        wall.poly([(at, base)] + top + [(at + wide, base)], colour)
        for row in range(int(high // 10)):
            for column in range(2):
                if dice.random() < 0.5:
                    lamps.add(rect(at + wide * (0.2 + 0.4 * column), base + 4 + row * 10, 3.6, 5))
        at += wide
    wall.path(lamps, '#ffc87c', op=0.92)


def bare_tree(x, y, high):
    """November: branches, a few leaves."""
    dice = random.Random(8)
    branches = Path()

    def grow(px, py, angle, length, depth):
        ex, ey = px + math.cos(angle) * length, py + math.sin(angle) * length
        branches.add(line((px, py), (ex, ey)))
        if depth:
            for turn in (-0.45, 0.4) if depth > 1 else (-0.5, 0.1, 0.5):
                grow(ex, ey, angle + turn + dice.uniform(-0.15, 0.15), length
                    * dice.uniform(0.62, 0.78), depth - 1)
    wall.poly([(x - 2.2, y), (x - 1, y + high * 0.34), (x + 1, y + high * 0.34), (x + 2.2, y)],
        '#231b48')
    for lean in (1.2, 1.58, 1.95):
        grow(x, y + high * 0.32, lean, high * 0.22, 3)
    wall.path(branches, None, stroke='#231b48', sw=0.8)
    for _ in range(16):
        a, r = dice.uniform(0.3, 2.9), dice.uniform(0.2, 0.55) * high
        wall.circ(x + math.cos(a) * r * 0.8, y + high * 0.42 + math.sin(a) * r, 1.1, '#c9784a',
            op=0.75)


def street_lamp(x, y, high):
    wall.rect(x - 0.6, y, 1.2, high, '#1f1942')
    wall.glow(x, y + high, 20, '#ffdf9a', 0.85)
    wall.poly([(x - 3, y + high - 3), (x + 3, y + high - 3), (x + 4, y + high + 4),
        (x - 4, y + high + 4)], '#fff0c4')
    wall.poly([(x - 4.6, y + high + 4), (x + 4.6, y + high + 4), (x, y + high + 7)], '#1f1942')


# ---- on the wall
def clock():
    with svg.g('obj-clock'):
        wall_clock(wall, -15, 264, 18, lit((-15, 264, ZB - 6)), ('#c9963f', '#5e421e'))


def poster():
    """Reading brings you elsewhere: somebody in a book as in a boat, under a moon."""
    x, y, w, h = -46, 138, 62, 88
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    with svg.g('obj-poster'):
        wall.shadow(x + 1, y - 4, w, h + 1, 10, 0.45, SHADE)
        wall.rect(x, y, w, h, T('#f6eddc'), r=0.6)
        px, py, pw, ph = x + 3, y + 3, w - 6, h - 6
        wall.rect(px, py, pw, ph, Linear(0, py + ph, 0, py, (0, T('#24386a')), (0.6, T('#2f6f86')),
            (1, T('#4fa79c'))))
        wall.circ(px + pw * 0.72, py + ph * 0.78, 8, T('#ffe2a0'))
        for sx, sy in ((0.14, 0.9), (0.3, 0.76), (0.5, 0.92), (0.1, 0.62), (0.46, 0.64)):
            wall.circ(px + pw * sx, py + ph * sy, 0.7, T('#fff6dc'))
        for dy, colour in ((18, '#3f8f94'), (12, '#2f7482'), (5, '#235a70')):
            crest = smooth([(px + pw * i / 8, py + dy + (2.6 if i % 2 else 0)) for i in range(9)])
            wall.path(crest.L(px + pw, py, px, py).Z(), T(colour))
        bx, by = px + pw * 0.46, py + 16
        wall.path(Path().M(bx - 21, by + 12).C(bx - 14, by + 5, bx - 5, by + 5, bx, by + 9).C(
            bx + 5, by + 5, bx + 14, by + 5, bx + 21, by + 12).L(bx + 14, by - 1).C(bx + 8, by - 5,
            bx - 8, by - 5, bx - 14, by - 1).Z(), T('#f6eddc'))
        wall.path(Path().M(bx - 14, by - 1).C(bx - 8, by - 5, bx + 8, by - 5, bx + 14, by - 1)
            .L(bx + 12, by - 4).C(bx + 7, by - 8, bx - 7, by - 8, bx - 12, by - 4).Z(),
            T('#d9654b'))
        wall.path(Path().M(bx - 5, by + 8).C(bx - 6, by + 17, bx + 6, by + 17, bx + 5, by + 8)
            .Z(), T('#e3a73b'))
        wall.circ(bx, by + 19, 4.2, T('#8a5a3c'))
        wall.path(Path().M(bx - 4.6, by + 19).C(bx - 5, by + 25.5, bx + 5, by + 25.5, bx + 4.6,
            by + 19).C(bx + 2, by + 21.5, bx - 2, by + 21.5, bx - 4.6, by + 19).Z(), T('#2b1d22'))
        wall.line([(bx + 12, by + 2), (bx + 12, by + 34)], T('#6b4a34'), 1)
        wall.poly([(bx + 12, by + 33), (bx + 12, by + 14), (bx + 1, by + 12)], T('#f0c46a'))
        for dx in (0.1, 0.9):
            pin(wall, x + w * dx, y + h - 2.4, '#d9654b', T, 1.2)


# ---- the way out
def door():
    with svg.g('obj-door'):
        doors.with_lock(here, DOOR_AT, DOOR_WIDE, DOOR_HIGH, DOOR, '#d9c5a4',
            lambda x, y, w, h: doors.lit_corridor(wall, x, y, w, h))
    doors.locks(here, DOOR_AT)
    doors.swung(here, 'obj-door-open', DOOR_AT, DOOR_WIDE, DOOR_HIGH, DOOR, corridor)


def corridor(x, w, h):
    """A corridor in the evening: lockers, lamps, a lit room at its end."""
    near = ((x, 0), (x + w, 0), (x + w, h), (x, h))
    far = tuple((x + w * a, h * b) for a, b in ((0.3, 0.27), (0.62, 0.27), (0.62, 0.76),
        (0.3, 0.76)))
    for i, (outer, inner) in enumerate((('#7a5a5c', '#c9925f'), ('#202650', '#565580'),
        ('#262b58', '#5a567c'), ('#1b2148', '#484874'))):
        j = (i + 1) % 4
        a, b, c, d = near[i], near[j], far[j], far[i]
        wall.poly([a, b, c, d], Linear((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (c[0] + d[0]) / 2,
            (c[1] + d[1]) / 2, (0, outer), (1, inner)))
    for k in range(5):
        t0, t1 = k * 0.2 + 0.03, k * 0.2 + 0.17
        at = lambda t, e: (x + w * 0.3 * t, h * (0.27 * t + e * (1 - 0.51 * t)))
        wall.poly([at(t0, 0.06), at(t1, 0.06), at(t1, 0.72), at(t0, 0.72)], '#4f5f95', op=0.75)
    (l, b), (r, _), (_, t), _ = far
    wall.poly([*far], Linear(0, t, 0, b, (0, '#6a587c'), (1, '#a98068')))
    wall.rect(l + (r - l) * 0.24, b, (r - l) * 0.52, (t - b) * 0.78, Linear(0, t, 0, b,
        (0, '#ffe6ac'), (1, '#f0a860')))
    wall.glow((l + r) / 2, b + (t - b) * 0.4, 46, '#ffd08a', 0.6, ry=62)
    for k, size in ((0.2, 1), (0.5, 0.74), (0.78, 0.5)):
        cx = x + w * (0.5 + (0.46 - 0.5) * k)
        y = h - (h - t) * k - 3
        wall.rect(cx - 8 * size, y, 16 * size, 2.2 * size, '#fff0cc', r=0.5, op=0.85)
