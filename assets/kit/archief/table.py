# SPDX-License-Identifier: MPL-2.0
"""The work table under the lamp: reader, instrument, stamps, calculator, dossier."""
import math
import random

import fittings
from archief import setting as here
from archief.setting import *
from props import *

X_LEFT, X_RIGHT, NEAR, FAR, TOP = -166, 132, 396, 512, 76
READER = (-102, 472)


def table():
    """Steel legs and drawers, a top of green linoleum with a wooden edge."""
    T = lit((0, TOP, 450), (0, 1, 0))
    lino = '#5f7a68'
    with svg.g('obj-table'):
        fittings.floor_shadow(here, X_LEFT, NEAR, X_RIGHT - X_LEFT, FAR - NEAR, 34, 0.5)
        for x in (X_LEFT + 12, X_RIGHT - 12):
            for z in (FAR - 8, NEAR + 8):
                L = lit((x, 40, z))
                cam.front(z).rect(x - 3, 0, 6, TOP - 3, Linear(x - 3, 0, x + 3, 0,
                    (0, L(light(STEEL, 0.3))), (0.4, L(STEEL)), (1, L(dark(STEEL, 0.6)))))
        low = cam.floor(18)
        low.poly([(X_LEFT + 12, NEAR + 10), (X_RIGHT - 12, NEAR + 10), (X_RIGHT - 12, FAR - 8),
            (X_LEFT + 12, FAR - 8)], '#231f3e')
        for x, w, h, colour in ((X_LEFT + 34, 54, 30, '#6a4a44'), (X_LEFT + 96, 40, 22, '#4a4a62'),
            (X_RIGHT - 120, 60, 26, '#5a4a4a')):
            c = cam.front(NEAR + 26)
            c.rect(x, 18, w, h, Linear(0, 18 + h, 0, 18, (0, '#2c2440'), (0.3, dark(colour, 0.4)),
                (1, dark(colour, 0.64))), r=0.8)
            c.rect(x + w * 0.36, 18 + h * 0.4, w * 0.28, 6, '#8a7f88', r=0.5, op=0.6)
        cam.front(NEAR + 10).rect(X_LEFT + 10, 15, X_RIGHT - X_LEFT - 20, 4, '#3a3a58')
        front = cam.front(NEAR + 3)
        for i in range(3):
            x = X_LEFT + 14 + i * 92
            D = lit((x + 40, 62, NEAR - 30))
            front.rect(x, TOP - 19, 88, 15, Linear(0, TOP - 4, 0, TOP - 19, (0, dark(D(STEEL),
                0.3)), (1, dark(D(STEEL), 0.55))), r=0.8)
            front.rect(x + 34, TOP - 13, 20, 3, '#b9bdd0', r=1.4, op=0.8)
        table_top(T, lino)


def table_top(T, lino):
    plane, edge = cam.floor(TOP, NEAR), cam.front(NEAR)
    plane.poly([(X_LEFT, NEAR), (X_RIGHT, NEAR), (X_RIGHT - 2, FAR), (X_LEFT + 2, FAR)],
        Linear(X_LEFT, NEAR, X_RIGHT, NEAR, (0, T(dark(lino, 0.34))), (0.6, T(light(lino, 0.04))),
        (1, T(dark(lino, 0.2)))))
    plane.glow(34, 446, 112, '#ffe2a0', 0.85, ry=54)
    plane.glow(-104, 444, 62, '#bfe8cc', 0.22, ry=30)
    edge.rect(X_LEFT - 1, TOP - 4.4, X_RIGHT - X_LEFT + 2, 4.6, Linear(0, TOP, 0, TOP - 4.4,
        (0, T(light('#a9713f', 0.45))), (0.3, T('#a9713f')), (1, T(dark('#a9713f', 0.5)))), r=0.8)
    dice = random.Random(2)
    for _ in range(16):
        x, z = dice.uniform(X_LEFT + 6, X_RIGHT - 20), dice.uniform(NEAR + 4, FAR - 6)
        plane.line([(x, z), (x + dice.uniform(5, 16), z + dice.uniform(-4, 4))], '#1c2a2a', 0.3,
            op=0.3)


def ground(x, z, rx, rz=9, alpha=0.55):
    cam.floor(TOP).glow(x + rx * 0.2, z - 1, rx * 1.35, '#140c22', alpha, ry=rz)


def reader():
    """The microfilm reader: a hood with a bright screen, two reels, a hand wheel."""
    x, z = READER
    plane, T = cam.front(z), lit((x, 100, z - 22))
    body = '#7a8098'
    with svg.g('obj-reader'):
        ground(x, z, 34, 13)
        plane.glow(x, TOP + 38, 66, '#c8f0d4', 0.42)
        plane.path(rect(x - 30, TOP, 60, 13, 3), Linear(0, TOP + 13, 0, TOP, (0, T(body)),
            (1, T(dark(body, 0.55)))))
        plane.rect(x - 21, TOP + 9, 42, 8, T(dark(body, 0.5)))
        hood = (Path().M(x - 26, TOP + 15).L(x + 26, TOP + 15).L(x + 30, TOP + 54).C(x + 30,
            TOP + 60, x + 26, TOP + 62, x + 22, TOP + 62).L(x - 22, TOP + 62).C(x - 26, TOP + 62,
            x - 30, TOP + 60, x - 30, TOP + 54).Z())
        plane.path(hood, Linear(x - 30, TOP + 60, x + 30, TOP + 14, (0, T(light(body, 0.3))),
            (0.5, T(body)), (1, T(dark(body, 0.5)))))
        plane.path(Path().M(x - 29, TOP + 55).C(x - 29, TOP + 60, x - 25, TOP + 61, x - 22,
            TOP + 61.2).L(x + 20, TOP + 61.2), None, stroke=T('#f0f2fa'), sw=0.8, sop=0.75)
        film(plane, x - 24, TOP + 20, 48, 36)
        for s in (-1, 1):
            reel(plane, x + s * 36, TOP + 11, T)
        plane.path(line((x - 34, TOP + 18), (x - 12, TOP + 12)), None, stroke='#2a2238', sw=1)
        plane.path(line((x + 34, TOP + 18), (x + 12, TOP + 12)), None, stroke='#2a2238', sw=1)
        fittings.knob(plane, x + 20, TOP + 5.6, 3.2, T, '#b9bdd0')
        plane.circ(x - 22, TOP + 6, 1.4, '#ffb04c')


def film(c, x, y, w, h):
    """A page of an old paper, too small to read: columns, a graph that climbs."""
    c.rect(x - 1.6, y - 1.6, w + 3.2, h + 3.2, '#1a1830', r=2)
    c.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, '#d8f4dc'), (0.5, '#fbfff0'), (1, '#b8e4cc')),
        r=1.4)
    ink = Path()
    dice = random.Random(5)
    for left, wide, rows in ((3, 12, 9), (18, 12, 4)):
        for i in range(rows):
            ink.add(line((x + left, y + h - 9 - i * 2.8), (x + left + wide * dice.uniform(0.7, 1),
                y + h - 9 - i * 2.8)))
    c.path(ink, None, stroke='#5f8078', sw=0.7)
    c.rect(x + 3, y + h - 6, 27, 3, '#3f6460', r=0.6)
    c.rect(x + 18, y + 3, 27, 13, '#a8d0bc')
    for i, tall in enumerate((3, 4.6, 6, 8.4, 10.6)):
        c.rect(x + 20 + i * 5, y + 4, 3, tall, '#3f6460')
    c.rect(x + 33, y + h - 20, 12, 15, '#8fb8a8')
    c.circ(x + 39, y + h - 10, 2.6, '#3f6460')
    c.path(Path().M(x + 34.6, y + h - 20).C(x + 34.6, y + h - 13, x + 43.4, y + h - 13, x + 43.4, y
        + h - 20).Z(), '#3f6460')


def reel(c, x, y, T):
    c.circ(x + 1, y - 1, 9.4, '#140c22', op=0.5)
    c.circ(x, y, 9.4, Linear(x - 9, y + 9, x + 9, y - 9, (0, T('#d9dbe6')), (1, T('#6a6f88'))))
    c.circ(x, y, 7.4, T('#3a2c34'))
    for i in range(3):
        q = c.at(x, y, 1, i * 120 + 20)
        q.rect(-1.2, 0, 2.4, 8, T('#c9ccda'))
    c.circ(x, y, 2.4, T('#e9ebf4'))


def sliders():
    """The brass instrument: four slides along marks, a needle above them."""
    x, z = -20, 466
    plane, T = cam.front(z), lit((x, 96, z - 14))
    with svg.g('obj-sliders'):
        ground(x, z, 30, 12)
        fittings.box(here, x - 27, TOP, z, 54, 10, 20, '#7a4c34')
        plane.poly([(x - 25, TOP + 10), (x + 25, TOP + 10), (x + 23, TOP + 38), (x - 23,
            TOP + 38)], Linear(x - 25, TOP + 38, x + 25, TOP + 10, (0, T('#f6dc9a')),
            (0.45, T('#c9963f')), (1, T('#7a5424'))))
        plane.path(poly((x - 25, TOP + 10), (x + 25, TOP + 10), (x + 23, TOP + 38), (x - 23,
            TOP + 38)), None, stroke=T('#ffeec0'), sw=0.7, sop=0.8)
        marks = Path()
        for i in range(4):
            sx = x - 16.5 + i * 11
            plane.rect(sx - 1.3, TOP + 14, 2.6, 20, '#2a1a20', r=1.2)
            for k in range(6):
                marks.add(line((sx + 2.4, TOP + 14.6 + k * 3.8), (sx + 4.6, TOP + 14.6 + k * 3.8)))
            y = TOP + 18 + (9, 3, 12, 6)[i]
            plane.rect(sx - 4.2, y - 1.6, 9, 5, '#1a1020', r=1.2, op=0.5)
            plane.rect(sx - 4.6, y - 1.4, 9.2, 5, Linear(0, y + 3.6, 0, y - 1.4, (0, ('#f0846a',
                '#f6eddc', '#5fb0a4', '#f0c46a')[i]), (1, dark(('#f0846a', '#f6eddc', '#5fb0a4',
                '#f0c46a')[i], 0.4))), r=1.4)
        plane.path(marks, None, stroke='#4a3018', sw=0.5)
        plane.path(Path().M(x - 15, TOP + 38).C(x - 15, TOP + 58, x + 15, TOP + 58, x + 15,
            TOP + 38).Z(), Linear(x - 15, TOP + 54, x + 15, TOP + 38, (0, T('#f2d68a')),
            (1, T('#8a6428'))))
        plane.path(Path().M(x - 12, TOP + 39.4).C(x - 12, TOP + 54, x + 12, TOP + 54, x + 12,
            TOP + 39.4).Z(), '#fff6dc')
        for k in range(7):
            a = math.radians(20 + k * 23.3)
            plane.line([(x + 8.4 * math.cos(a), TOP + 40 + 8.4 * math.sin(a)), (x + 10 * math.cos(a),
                TOP + 40 + 10 * math.sin(a))], '#4a3040', 0.6)
        plane.line([(x, TOP + 40), (x + 4, TOP + 48.6)], '#c9402c', 1.1)
        plane.circ(x, TOP + 40, 1.6, '#3a2430')


def lamp():
    """A jointed desk lamp; the light of this room comes from it."""
    x, z = 20, 490
    plane, T = cam.front(z), lit((x, 110, z - 8))
    metal = '#c8553d'
    with svg.g('obj-lamp'):
        ground(x, z, 14)
        plane.path(ell(x, TOP + 1.4, 13, 3), T(dark(metal, 0.5)))
        plane.path(ell(x, TOP + 2.8, 12, 2.6), T(light(metal, 0.12)))
        for points in (((x, TOP + 3), (x - 12, TOP + 30)), ((x - 12, TOP + 30), (x + 6, TOP + 53))):
            plane.line(points, T(dark(metal, 0.35)), 2.8)
            plane.line([(a - 0.6, b) for a, b in points], T(light(metal, 0.4)), 0.8, op=0.8)
        plane.circ(x - 12, TOP + 30, 2.8, T('#d9a862'))
        head = plane.at(x + 9, TOP + 52, 1, 24)
        head.path(Path().M(-15, -10).C(-14, 2, -7, 8, 0, 9).C(7, 8, 14, 2, 15, -10).Z(),
            Linear(-15, 0, 15, 0, (0, T(light(metal, 0.4))), (0.5, T(metal)), (1, T(dark(metal,
            0.4)))))
        head.path(Path().M(-12, -7).C(-11, 1, -7, 5, -2, 6.6), None, stroke='#ffc8a8', sw=1,
            sop=0.7)
        head.ell(0, -10, 15, 3.4, '#fff3cc')
        head.ell(0, -10, 8, 1.9, '#ffffff')


def stamps():
    """Three trays with papers; on the rim of each stands its stamp."""
    z, x = 452, 94
    plane, T = cam.front(z), lit((x, 90, z - 14))
    with svg.g('obj-stamps'):
        ground(x, z, 36, 13)
        for i, colour in enumerate(('#5fa08f', '#e3a73b', '#a8506a')):
            left = x - 33 + i * 22.4
            plane.rect(left, TOP, 21, 9, Linear(0, TOP + 9, 0, TOP, (0, T('#b5804c')),
                (1, T('#5e3d35'))), r=0.8)
            cam.floor(TOP + 9).poly([(left, z), (left + 21, z), (left + 21, z + 26), (left,
                z + 26)], T('#3a2838'))
            cam.floor(TOP + 9.4).poly([(left + 2, z + 2), (left + 19, z + 2), (left + 19, z + 24),
                (left + 2, z + 24)], T('#f6eddc'))
            plane.rect(left + 5, TOP + 2.4, 11, 4.2, T('#f6eddc'), r=0.4)
            (plane.circ if i == 1 else plane.rect)(*((left + 10.5, TOP + 4.5, 1.4, T(colour)) if i
                == 1 else (left + 8.5, TOP + 3.3, 4, 2.4, T(colour))))
            stamp(cam.front(z + 14), left + 10.5, TOP + 10, colour, T, i)


def stamp(c, x, y, colour, T, i):
    """Handles of three shapes, so that not only their colour tells them apart."""
    c.rect(x - 6, y, 12, 4, T('#2b2440'), r=0.6)
    c.rect(x - 5, y + 4, 10, 3.6, T('#c9c4d0'), r=0.6)
    c.path(Path().M(x - 2.6, y + 7).C(x - 2, y + 12, x - 2, y + 13, x - 3, y + 15).L(x + 3, y
        + 15).C(x + 2, y + 13, x + 2, y + 12, x + 2.6, y + 7).Z(), T(dark(colour, 0.2)))
    shape = (ell(x, y + 18.6, 5.4), rect(x - 5, y + 14, 10, 9.4, 2), poly((x - 6, y + 14), (x + 6,
        y + 14), (x, y + 25)))[i]
    c.path(shape, Linear(x - 5, y + 24, x + 5, y + 14, (0, T(light(colour, 0.4))), (0.5, T(colour)),
        (1, T(dark(colour, 0.4)))))


def calculator():
    """An adding machine with keys and a strip of paper."""
    x, z = 34, 408
    plane, T = cam.front(z), lit((x, 84, z - 4))
    body = '#b9ac98'
    with svg.g('obj-calculator'):
        ground(x, z + 12, 22, 16)
        top = cam.floor(TOP + 5, 420)
        plane.rect(x - 18, TOP, 36, 5, Linear(0, TOP + 5, 0, TOP, (0, T(body)), (1, T(dark(body,
            0.5)))), r=1)
        top.poly([(x - 18, z), (x + 18, z), (x + 17, z + 34), (x - 17, z + 34)], T(light(body, 0.1)))
        keys, marked = Path(), Path()
        for row in range(4):
            for i in range(5):
                kx, kz = x - 14.4 + i * 5.9, z + 2.4 + row * 5
                (marked if i == 4 else keys).add(poly((kx, kz), (kx + 4.8, kz), (kx + 4.8, kz + 4),
                    (kx, kz + 4)))
        top.path(keys, '#4a4458')
        top.path(marked, T('#d9654b'))
        back = cam.front(z + 30)
        back.rect(x - 17, TOP + 5, 34, 9, Linear(0, TOP + 14, 0, TOP + 5, (0, T(light(body, 0.25))),
            (1, T(dark(body, 0.2)))), r=1.6)
        back.rect(x - 14, TOP + 7, 18, 5, '#12261f', r=0.8)
        for i in range(5):
            back.rect(x - 12.6 + i * 3.2, TOP + 8.2, 1.9, 2.6, '#7af0b4', r=0.3)
        back.path(Path().M(x + 5, TOP + 13).C(x + 4, TOP + 24, x + 9, TOP + 28, x + 6, TOP + 34).L(
            x + 16, TOP + 34).C(x + 19, TOP + 28, x + 14, TOP + 24, x + 15, TOP + 13).Z(),
            Linear(0, TOP + 34, 0, TOP + 13, (0, T('#fff6e4')), (1, T('#d9cbb4'))))
        for k in range(5):
            back.line([(x + 8, TOP + 17 + k * 3.4), (x + 13, TOP + 17 + k * 3.4)], '#8d8694', 0.7)


def dossier():
    """A thick folder that lies open, a photo clipped to the first sheet."""
    with svg.g('obj-dossier'):
        plane = cam.floor(TOP + 1, 430)
        T = lit((-120, TOP, 430), (0, 1, 0))
        cover = [(-152, 404), (-100, 408), (-106, 450), (-154, 446)]
        plane.softpoly(cover, 7, 0.5, '#140c22')
        plane.poly(cover, T('#c98f3c'))
        for i, colour in enumerate(('#cfc0a4', '#e0d2b6', '#f6ecd6')):
            sheet = cam.floor(TOP + 1.6 + i * 0.6, 430)
            d = i * 0.8
            sheet.poly([(-149 + d, 406), (-104 + d, 409.4), (-110 + d, 447), (-151 + d, 443.6)],
                T(colour))
        sheet = cam.floor(TOP + 3, 430)
        ink = Path()
        for i in range(6):
            ink.add(line((-128 - i * 0.5, 437 - i * 4.6), (-113 - i * 0.6 - (i * 4) % 7, 438 - i
                * 4.6)))
        for i in range(3):
            ink.add(line((-145, 419 - i * 4.6), (-132 - i * 2, 420 - i * 4.6)))
        sheet.path(ink, None, stroke='#6a6072', sw=0.55, sop=0.85)
        sheet.poly([(-147, 424), (-134, 425), (-135.6, 441), (-148.4, 440)], T('#6f8fa0'))
        sheet.poly([(-145, 425.6), (-136, 426.4), (-138, 433), (-143.6, 432.6)], T('#3a3048'))
        sheet.ell(-141, 435.4, 2.4, 2.6, T('#c98f6a'))
        sheet.line([(-142, 443), (-141, 437)], T('#d5d9e6'), 0.9)


def light_cone():
    """What falls from the desk lamp and from the lamp above the door."""
    with svg.g('fx-lamps'):
        plane = cam.front(486)
        x, y = 33, TOP + 43
        screen.glow(*plane.fn(x, y + 4), 330, '#ffc877', 0.3, ry=240)
        screen.glow(*plane.fn(x, y), 96, '#ffe2a0', 0.6, ry=80)
        for k, wide in enumerate((76, 66, 56, 46, 36)):
            plane.poly([(x - 11 + k, y - 3), (x + 14 - k, y + 3), (x + wide * 1.2, TOP),
                (x - wide * 0.7, TOP)], Linear(0, y, 0, TOP, (0, '#ffe9b4', 0.13),
                (0.6, '#ffd898', 0.06), (1, '#ffcf88', 0.015)))
        dx = EXIT[0] + EXIT[1] / 2
        for half, op in ((74, 0.06), (60, 0.06), (46, 0.07)):
            wall.poly([(dx - 20, 226), (dx + 20, 226), (dx + half, 20), (dx - half, 20)],
                Linear(0, 226, 0, 20, (0, '#ffc270', op * 2), (0.6, '#ffb060', op * 0.6),
                (1, '#ffa850', 0)))


def foreground():
    """A dark upright with boxes on the left, a crate on the right, cut by the edge."""
    with svg.g('fg-rack'):
        c = cam.front(330)
        c.rect(-228, -40, 8, 330, '#17132e')
        c.rect(-220.8, -40, 0.9, 330, '#6a5a78', op=0.7)
        holes = Path()
        for k in range(34):
            holes.add(rect(-225.4, -30 + k * 9, 2.4, 4, 0.8))
        c.path(holes, '#0a0820')
        for y in (14, 80):
            c.rect(-240, y, 14, 5, '#1a1736')
            c.rect(-240, y + 5, 12, 34, '#2b2036')
            c.rect(-240, y + 30, 12, 10, '#362a40')
    with svg.g('fg-crate'):
        c = cam.front(330)
        c.rect(204, -6, 70, 56, Linear(0, 50, 0, -6, (0, '#33263e'), (1, '#1a1430')), r=1)
        for y in (6, 24, 42):
            c.line([(205, y), (274, y)], '#120e26', 1.6)
        c.line([(205, 49.4), (274, 49.4)], '#8a6650', 0.9, op=0.9)
        c.rect(204, -6, 1, 56, '#6a4c48', op=0.8)
        for i, (wide, colour) in enumerate(((44, '#3a2c4a'), (40, '#4a3440'), (42, '#33304e'))):
            c.rect(214 + i, 50 + i * 5, wide, 4.6, colour, r=0.6)
            c.line([(215 + i, 54.2 + i * 5), (212 + i + wide, 54.2 + i * 5)], '#7a6070', 0.5, op=0.6)
