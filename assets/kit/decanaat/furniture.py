# SPDX-License-Identifier: MPL-2.0
"""What stands along the walls: coats, bookcase, lamp, plant; the armchair with its table."""
import random

import fittings
from decanaat import setting as here
from decanaat.setting import *
from props import *

CASE = (-264, 92, 200, 586)
ARMCHAIR = (66, 452)
TABLE = (129, 446)


def bookcase():
    x, w, h, z = CASE
    plane = cam.front(z)
    T = lit((x + w / 2, 120, z - 16))
    dice = random.Random(9)
    with svg.g('obj-bookcase'):
        fittings.floor_shadow(here, x, z, w, ZB - z, 16)
        wall.shadow(x - 2, 0, w + 8, h + 4, 20, 0.42, SHADE)
        fittings.side_of_box(here, x, 0, z, w, h, ZB - z, OAK, T)
        plane.rect(x, 0, w, h, Linear(0, h, 0, 0, (0, T(light(OAK, 0.06))), (1, T(dark(OAK,
            0.35)))), r=1)
        plane.rect(x + 4, 8, w - 8, h - 13, T(dark(OAK, 0.66)))
        for i, y in enumerate((8, 55, 102, 149)):
            shelf(plane, x + 4, y, w - 8, i, dice, T)
        for px in (x, x + w - 4):
            plane.rect(px, 0, 4, h, Linear(px, 0, px + 4, 0, (0, T(light(OAK, 0.2))),
                (1, T(dark(OAK, 0.28)))))
        plane.rect(x - 3, h - 1, w + 6, 5, Linear(0, h + 4, 0, h - 1, (0, T(light(OAK, 0.5))),
            (0.4, T(OAK)), (1, T(dark(OAK, 0.4)))), r=0.8)
        pot(plane, x + 24, h + 4, 19, 15, '#c9783f', T)
        bushplant(plane, x + 24, h + 16, 26, T, random.Random(8), n_=18, col='#5f8a62')
        trailing(plane, x + 24, h + 18, 26, 50, T, random.Random(4), n_=5)
        for i, colour in enumerate(('#5d7299', '#a8654a')):
            plane.rect(x + 50 + i * 2, h + 4 + i * 8, 34 - i * 6, 7.6, Linear(0, h + 12 + i * 8, 0,
                h + 4 + i * 8, (0, T(light(colour, 0.2))), (1, T(dark(colour, 0.3)))), r=0.8)


def shelf(plane, x, y, w, i, dice, T):
    plane.rect(x, y, w, 45, Linear(0, y + 45, 0, y, (0, '#1a1230'), (1, T(dark(OAK, 0.5)))))
    if i == 0:
        for k, colour in enumerate(('#8a6a5a', '#5d7a78')):
            plane.rect(x + 3 + k * 41, y + 1, 38, 30, Linear(0, y + 31, 0, y, (0, T(light(colour,
                0.1))), (1, T(dark(colour, 0.3)))), r=1)
            plane.rect(x + 15 + k * 41, y + 12, 14, 7, T('#efe2ca'), r=0.6)
    elif i == 2:
        fittings.book_row(plane, x + 1, y + 1, w * 0.5, 38, dice, T, full=1)
        photo_frame(plane, x + w * 0.58, y + 1, T)
        fittings.knob(plane, x + w - 8, y + 7, 6, T, '#7aa0a8')
    elif i == 1:
        fittings.lying(plane, x + 2, y + 1, 30, dice, T, 4)
        fittings.book_row(plane, x + 36, y + 1, w - 38, 38, dice, T, full=1)
    else:
        fittings.book_row(plane, x + 1, y + 1, w - 2, 39, dice, T, full=0.96)
    plane.rect(x, y - 3, w, 4, Linear(0, y + 1, 0, y - 3, (0, T(light(OAK, 0.35))),
        (1, T(dark(OAK, 0.25)))))


def photo_frame(plane, x, y, T):
    """A class long ago: three heads."""
    plane.rect(x, y, 22, 27, T('#3a2c42'), r=0.8)
    plane.rect(x + 2, y + 2, 18, 23, T('#d8c3a0'))
    for dx, skin, coat in ((4, '#a96f47', '#3f7f80'), (10, '#e6b48d', '#c9573f'),
        (16, '#7d4d33', '#d99d3a')):
        plane.path(Path().M(x + dx - 3.4, y + 2).C(x + dx - 3.4, y + 11, x + dx + 3.4, y + 11,
            x + dx + 3.4, y + 2).Z(), T(coat))
        plane.circ(x + dx, y + 13, 2.6, T(skin))


def coats():
    """A stand with a coat, a cardigan, a scarf and an umbrella."""
    x, z = -300, 574
    plane = cam.front(z)
    T = lit((x + 20, 130, z - 10))
    with svg.g('obj-coats'):
        cam.floor(0).glow(x + 6, z, 34, SHADE, 0.6, ry=22)
        for side in (-1, 1):
            plane.line([(x, 10), (x + side * 20, 0)], T('#5a3a2c'), 3)
        plane.rect(x - 2, 4, 4, 180, Linear(x - 2, 0, x + 2, 0, (0, T('#b57f48')), (1, T(
            '#5a3a2c'))), r=1.6)
        plane.circ(x, 186, 3.4, T('#b57f48'))
        for side in (-1, 1):
            plane.path(Path().M(x, 170).C(x + side * 9, 170, x + side * 15, 174, x + side * 16,
                181), None, stroke=T('#8f5c38'), sw=2.4)
        umbrella(plane, x - 15, T)
        garment(plane, x - 13, 174, 23, 84, '#3f5a72', T)
        garment(plane, x + 14, 173, 22, 68, '#a8654a', T)
        scarf(plane, x + 10, 172, T)


def garment(plane, x, y, w, long, colour, T):
    """A coat on a hook: shoulders, two folds, a sleeve."""
    body = (Path().M(x - 3, y).C(x - w * 0.5, y - 3, x - w * 0.62, y - 12, x - w * 0.6, y - 26)
        .C(x - w * 0.6, y - long * 0.7, x - w * 0.68, y - long * 0.9, x - w * 0.66, y - long)
        .C(x - w * 0.2, y - long - 4, x + w * 0.2, y - long - 3, x + w * 0.62, y - long)
        .C(x + w * 0.64, y - long * 0.8, x + w * 0.56, y - long * 0.5, x + w * 0.58, y - 26)
        .C(x + w * 0.6, y - 12, x + w * 0.48, y - 3, x + 3, y).Z())
    plane.path(shift(body, 1.6, -2), SHADE, op=0.4)
    plane.path(body, Linear(x - w * 0.6, 0, x + w * 0.6, 0, (0, T(dark(colour, 0.45))),
        (0.6, T(colour)), (1, T(light(colour, 0.14)))))
    sleeve = (Path().M(x + w * 0.3, y - 6).C(x + w * 0.66, y - 12, x + w * 0.76, y - 30,
        x + w * 0.72, y - long * 0.72).L(x + w * 0.44, y - long * 0.74)
        .C(x + w * 0.5, y - 36, x + w * 0.44, y - 20, x + w * 0.3, y - 6).Z())
    plane.path(sleeve, Linear(x + w * 0.3, 0, x + w * 0.76, 0, (0, T(dark(colour, 0.3))),
        (1, T(light(colour, 0.24)))))
    for share in (-0.3, 0.02):
        plane.path(Path().M(x + w * share, y - 14).C(x + w * (share - 0.1), y - long * 0.4,
            x + w * (share + 0.08), y - long * 0.7, x + w * share, y - long - 1), None,
            stroke=T(dark(colour, 0.6)), sw=1, sop=0.6)
    plane.path(Path().M(x - 6, y - 2).C(x - 3, y - 9, x + 3, y - 9, x + 6, y - 2).Z(),
        T(dark(colour, 0.62)))


def scarf(plane, x, y, T):
    colour = '#d0943a'
    plane.path(Path().M(x - 7, y + 2).C(x - 3, y - 6, x + 6, y - 6, x + 9, y + 1).L(x + 8, y - 50)
        .L(x - 1, y - 51).C(x - 1, y - 30, x - 3, y - 14, x - 7, y + 2).Z(), Linear(x - 6, 0,
        x + 9, 0, (0, T(dark(colour, 0.3))), (1, T(light(colour, 0.15)))))
    for k in range(4):
        plane.line([(x - 0.6 + k * 0.1, y - 26 - k * 6), (x + 8, y - 25 - k * 6)], T('#f6e6c8'),
            1.2, op=0.7)
        plane.line([(x + k * 2.4, y - 51), (x + k * 2.4, y - 55)], T(colour), 1)


def umbrella(plane, x, T):
    plane.path(Path().M(x - 6, 62).C(x - 10, 66, x - 15, 62, x - 13, 57), None,
        stroke=T('#8f5c38'), sw=2.2)
    plane.poly([(x - 8, 62), (x - 3, 62), (x + 1, 8), (x - 1, 6)], Linear(x - 8, 0, x, 0,
        (0, T('#8a4a5e')), (1, T('#4a2a42'))))


def standing_lamp():
    x, y, z = LAMP
    plane = cam.front(z)
    T = lit((x, 60, z - 20))
    with svg.g('obj-lamp'):
        cx, cy, rx, ry = cam.ring(x, 0, z, 15)
        screen.glow(cx + 6, cy + 3, rx * 1.7, SHADE, 0.5, ry=ry * 1.8)
        screen.path(ell(cx, cy, rx, ry), T('#3a3048'))
        screen.path(ell(cx, cy - 4, rx, ry), T('#6a5a68'))
        plane.rect(x - 1.4, 1, 2.8, y, Linear(x - 1.4, 0, x + 1.4, 0, (0, T('#f2d68a')),
            (0.4, T('#b5853f')), (1, T('#4a3020'))))
        shade = (Path().M(x - 14, y + 32).L(x + 14, y + 32).C(x + 18, y + 18, x + 21, y + 8, x + 23,
            y).C(x + 10, y - 2.4, x - 10, y - 2.4, x - 23, y).C(x - 21, y + 8, x - 18, y + 18,
            x - 14, y + 32).Z())
        plane.path(shade, Linear(x - 23, 0, x + 23, 0, (0, '#e8a45c'), (0.35, '#ffe3a6'),
            (0.6, '#ffd487'), (1, '#d98a4c')))
        plane.path(shade, Linear(0, y + 32, 0, y, (0, '#c9703c', 0.5), (0.4, '#fff2cc', 0.1),
            (1, '#fff6dc', 0.62)))
        for dx in (-9, 0, 9):
            plane.line([(x + dx * 0.66, y + 31), (x + dx * 1.1, y)], '#c98a4c', 0.4, op=0.5)
        plane.path(arc(x, y, 23, 2.2, 180, 360), None, stroke='#b5683c', sw=1.2)
        plane.line([(x - 14, y + 32), (x + 14, y + 32)], '#a8603a', 1.2)
        plane.line([(x + 7, y - 1), (x + 7, y - 15)], '#c9924a', 0.7)
        plane.circ(x + 7, y - 16, 1.5, '#ffe3a6')


def plant():
    x, z = 318, 548
    plane = cam.front(z)
    T = lit((x - 14, 80, z - 16))
    with svg.g('obj-plant'):
        fittings.floor_shadow(here, x - 20, z - 8, 40, 26)
        dice = random.Random(12)
        stems = ((-7, 98, 4), (2, 124, -3), (9, 84, 6))
        for dx, tall, lean in stems:
            plane.path(Path().M(x + dx * 0.4, 34).Q(x + dx, 60, x + dx + lean, tall), None,
                stroke=T('#5a4a3c'), sw=1.6)
        for dx, tall, lean in stems:
            for k in range(7):
                share = 0.22 + k * 0.125
                px = x + dx + lean * share
                py = 34 + (tall - 34) * share
                side = 1 if k % 2 else -1
                leaf(plane, px, py, 90 - side * dice.uniform(34, 62), dice.uniform(19, 26),
                    dice.uniform(8, 10.5), mix('#4a7a58', '#6f9a62', dice.random()), T,
                    bend=-side * 2, flip=side)
        pot(plane, x, 0, 38, 35, '#8a5a72', T)


def armchair():
    """The pupil's place: a mustard armchair with a cushion, next to the desk."""
    x, z = ARMCHAIR
    back, front = cam.front(z + 24), cam.front(z - 22)
    T = lit((x, 60, z - 10))
    up = lit((x, 50, z), (0, 1, 0))
    colour = MUSTARD
    with svg.g('obj-chair-b'):
        cam.floor(0).softpoly([(x - 38, z - 24), (x + 42, z - 24), (x + 42, z + 24),
            (x - 38, z + 24)], 26, 0.55, SHADE, k=16)
        for side in (-1, 1):
            cam.front(z - 20).poly([(x + side * 30 - 2.4, 14), (x + side * 30 + 2.4, 14),
                (x + side * 33 + 1.4, 0), (x + side * 33 - 1.4, 0)], T('#6b4434'))
        shape = (Path().M(x - 29, 20).C(x - 33, 50, x - 34, 78, x - 30, 90)
            .C(x - 26, 101, x - 12, 103, x, 103).C(x + 12, 103, x + 26, 101, x + 30, 90)
            .C(x + 34, 78, x + 33, 50, x + 29, 20).Z())
        back.path(shape, Linear(x - 32, 104, x + 30, 20, (0, T(light(colour, 0.22))),
            (0.45, T(colour)), (1, T(dark(colour, 0.45)))))
        back.path(Path().M(x - 30, 88).C(x - 26, 101, x - 12, 103, x, 103)
            .C(x + 12, 103, x + 26, 101, x + 30, 88), None, stroke=T(light(colour, 0.6)), sw=1,
            sop=0.85)
        for dx, y in ((-12, 84), (12, 84), (0, 70)):
            back.glow(x + dx, y, 4.6, dark(colour, 0.6), 0.34)
            back.circ(x + dx, y, 1.2, T(dark(colour, 0.3)))
            back.circ(x + dx - 0.4, y + 0.5, 0.4, T(light(colour, 0.5)))
        cam.floor(40).poly([(x - 24, z - 22), (x + 24, z - 22), (x + 24, z + 22), (x - 24, z + 22)],
            Linear(0, z + 22, 0, z - 22, (0, up(dark(colour, 0.3))), (1, up(light(colour,
            0.05)))))
        front.rect(x - 25, 26, 50, 15, Linear(0, 41, 0, 26, (0, T(light(colour, 0.24))),
            (1, T(dark(colour, 0.2)))), r=5)
        front.rect(x - 30, 12, 60, 15, Linear(0, 27, 0, 12, (0, T(dark(colour, 0.14))),
            (1, T(dark(colour, 0.5)))), r=2)
        cushion(cam.front(z + 2), x, T)
        for side in (-1, 1):
            arm(front, x + side * 31, z, colour, T, up)


def arm(front, x, z, colour, T, up):
    cam.floor(59).poly([(x - 7.6, z - 22), (x + 7.6, z - 22), (x + 7, z + 14), (x + 4, z + 22),
        (x - 4, z + 22), (x - 7, z + 14)], Linear(0, z + 22, 0, z - 22, (0, up(dark(colour, 0.3))),
        (1, up(light(colour, 0.16)))))
    front.rect(x - 8, 12, 16, 49, Linear(x - 8, 61, x + 8, 12, (0, T(light(colour, 0.18))),
        (0.5, T(dark(colour, 0.06))), (1, T(dark(colour, 0.46)))), r=(4, 4, 8, 8))
    front.path(arc(x, 53, 7.4, 7.4, 20, 160), None, stroke=T(light(colour, 0.55)), sw=0.9,
        sop=0.8)


def cushion(plane, x, T):
    colour = '#3f7478'
    shape = (Path().M(x - 14, 42).C(x - 10, 44, x + 10, 44, x + 14, 42)
        .C(x + 12, 50, x + 13, 62, x + 15, 68).C(x + 8, 66, x - 8, 66, x - 15, 69)
        .C(x - 12, 60, x - 12, 50, x - 14, 42).Z())
    tilted = rot(shape, -7, x, 55)
    plane.path(shift(tilted, 1.6, -2), dark(MUSTARD, 0.7), op=0.5)
    plane.path(tilted, Linear(x - 14, 68, x + 14, 42, (0, T(light(colour, 0.25))),
        (1, T(dark(colour, 0.3)))))
    for k in range(-1, 2):
        plane.path(rot(line((x + k * 7, 44), (x + k * 7, 66)), -7, x, 55), None,
            stroke=T('#e3cfa4'), sw=1.1, sop=0.7)


def tissues():
    """A round table with a box of tissues."""
    x, z = TABLE
    T = lit((x, 50, z - 10))
    with svg.g('obj-tissues'):
        cx, cy, rx, ry = cam.ring(x, 0, z, 17)
        screen.glow(cx + 8, cy + 4, rx * 1.4, SHADE, 0.5, ry=ry * 1.5)
        for dx, dz in ((-12, 8), (12, 8), (0, -13)):
            a, b = cam.p(x + dx * 0.7, 46, z + dz * 0.6), cam.p(x + dx, 0, z + dz)
            screen.line([a, b], T('#7d4f36'), 7)
            screen.line([(a[0] - 1.6, a[1]), (b[0] - 1.6, b[1])], T('#c98f58'), 1.4, op=0.7)
        cx, cy, rx, ry = cam.ring(x, 48, z, 18)
        screen.path(ell(cx, cy + 8, rx, ry), T(dark(OAK, 0.5)))
        screen.path(ell(cx, cy, rx, ry), Linear(cx - rx, cy, cx + rx, cy, (0, T(light(OAK,
            0.35))), (1, T(dark(OAK, 0.1)))))
        screen.path(arc(cx, cy, rx - 1, ry - 1, 170, 300), None, stroke=T(light(OAK, 0.7)), sw=2,
            sop=0.7)
        screen.glow(cx + 6, cy + 2, 44, '#2a1426', 0.45, ry=12)
        tissue_box(cam.front(z - 4), x - 1, 48.5, T)


def tissue_box(plane, x, y, T):
    colour = '#5d86a0'
    plane.rect(x - 12, y, 25, 13, Linear(x - 12, y + 13, x + 13, y, (0, T(light(colour, 0.22))),
        (1, T(dark(colour, 0.3)))), r=1)
    plane.poly([(x - 12, y + 13), (x + 13, y + 13), (x + 11, y + 17), (x - 10, y + 17)],
        T(light(colour, 0.4)))
    for k in range(4):
        plane.circ(x - 8 + k * 5.6, y + 6, 1.5, T('#f2e6c8'), op=0.8)
    plane.ell(x + 0.6, y + 15.2, 6.4, 1.1, T(dark(colour, 0.6)))
    plane.path(Path().M(x - 5, y + 15).C(x - 8, y + 22, x - 3, y + 24, x - 2, y + 29)
        .C(x + 1, y + 25, x + 3, y + 27, x + 7, y + 27).C(x + 4, y + 22, x + 8, y + 20, x + 6,
        y + 15).Z(), Linear(x - 6, y + 28, x + 6, y + 15, (0, T('#fffaf0')), (1, T('#c9c2cc'))))
    plane.path(Path().M(x - 1, y + 15.4).C(x - 2, y + 20, x + 1, y + 23, x - 1, y + 26), None,
        stroke=T('#a8a0b4'), sw=0.7, sop=0.8)


def bin():
    """A basket with crumpled first drafts."""
    x, z = -220, 388
    plane = cam.front(z)
    T = lit((x + 10, 20, z - 10))
    with svg.g('obj-bin'):
        cx, cy, rx, ry = cam.ring(x, 0, z, 16)
        screen.glow(cx + 10, cy + 2, rx * 1.7, SHADE, 0.55, ry=ry * 2)
        for dx, dy, r in ((-7, 33, 6), (5, 34, 7), (0, 38, 6)):
            plane.circ(x + dx, dy, r, Radial(x + dx - 2, dy + 2, r * 1.5, (0, T('#fbf1dc')),
                (1, T('#9a90a0'))))
            plane.line([(x + dx - 2, dy - 1), (x + dx + 1, dy + 2), (x + dx + 3, dy)],
                T('#8d8694'), 0.6)
        body = (Path().M(x - 17, 33).L(x + 17, 33).L(x + 13, 2).C(x + 6, -0.6, x - 6, -0.6, x - 13,
            2).Z())
        plane.path(body, Linear(x - 17, 0, x + 17, 0, (0, T('#6a7a86')), (0.4, T('#8795a0')),
            (1, T('#37405a'))))
        for k in range(1, 8):
            plane.line([(x - 17 + k * 4.25, 32), (x - 13 + k * 3.25, 2)], T('#2c3050'), 0.6,
                op=0.5)
        for y, half in ((22, 15.6), (12, 14.3)):
            plane.line([(x - half, y), (x + half, y)], T('#2c3050'), 0.6, op=0.5)
        plane.rect(x - 18, 31, 36, 3.4, T('#a9b4bc'), r=1.6)
