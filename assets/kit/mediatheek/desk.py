# SPDX-License-Identifier: MPL-2.0
"""The desk in the middle, with all that lies on it; the book on its stand is what matters."""
import math
import random

import fittings
import mediatheek.setting as here
from mediatheek.setting import *
from props import *

# Left, right, near edge, far edge, height.
X_LEFT, X_RIGHT, NEAR, FAR, TOP = -158, 152, 392, 512, 76
BOOK_AT = (-42, 462)


def desk():
    """An oak counter, closed in front, the inside of its panels petrol."""
    T = lit((0, TOP, 450), (0, 1, 0))
    wood = '#b57a4a'
    front = cam.front(NEAR + 8)
    with svg.g('obj-desk'):
        fittings.floor_shadow(here, X_LEFT, NEAR, X_RIGHT - X_LEFT, FAR - NEAR, 30, 0.55)
        front.rect(X_LEFT + 6, 0, X_RIGHT - X_LEFT - 12, TOP - 3, Linear(0, TOP, 0, 0,
            (0, '#5b3b3a'), (0.4, '#4a3038'), (1, '#241a34')))
        wide = (X_RIGHT - X_LEFT - 12) / 5
        for i in range(5):
            x = X_LEFT + 6 + i * wide
            P = lit((x + wide / 2, 40, NEAR - 30))
            front.rect(x + 6, 12, wide - 12, TOP - 26, Linear(0, TOP, 0, 12, (0, '#1a1430'),
                (1, '#2b1f36')), r=1.2)
            front.rect(x + 8, 14, wide - 16, TOP - 30, Linear(0, TOP, 0, 14,
                (0, dark(P('#2f6f73'), 0.34)), (1, dark(P('#24525c'), 0.5))), r=1)
            with front.clipto([(x + 8, 14), (x + wide - 8, 14), (x + wide - 8, TOP - 16), (x + 8,
                TOP - 16)]):
                front.glow(x + wide / 2, TOP - 14, wide * 0.5, P('#6fb0a4'), 0.36, ry=26)
            front.line([(x + 8, 14), (x + wide - 8, 14)], '#8fb0a4', 0.6, op=0.35)
        front.rect(X_LEFT + 6, 0, X_RIGHT - X_LEFT - 12, 7, '#1a1330')
        front.rect(X_LEFT + 6, TOP - 13, X_RIGHT - X_LEFT - 12, 9, Linear(0, TOP - 4, 0, TOP - 13,
            (0, '#140d24', 0.75), (1, '#140d24', 0)))
        desk_top(T, wood)


def desk_top(T, wood):
    plane, edge = cam.floor(TOP, NEAR), cam.front(NEAR)
    plane.poly([(X_LEFT, NEAR), (X_RIGHT, NEAR), (X_RIGHT - 2, FAR), (X_LEFT + 2, FAR)],
        Linear(X_LEFT, NEAR, X_RIGHT, NEAR, (0, T(dark(wood, 0.16))), (0.5, T(light(wood, 0.06))),
        (1, T(dark(wood, 0.16)))))
    dice = random.Random(3)
    for i in range(1, 5):
        z = NEAR + (FAR - NEAR) * i / 5
        plane.line([(X_LEFT + 2, z), (X_RIGHT - 2, z)], '#2a1830', 0.45, op=0.4)
    for _ in range(44):
        z, a = dice.uniform(NEAR + 2, FAR - 2), dice.uniform(X_LEFT + 4, X_RIGHT - 50)
        b = min(X_RIGHT - 6, a + dice.uniform(20, 70))
        plane.path(smooth([(a, z), ((a + b) / 2, z + dice.uniform(-1, 1)), (b, z)]), None,
            stroke=T(dark(wood, 0.5)), sw=0.35, sop=0.3)
    plane.glow(40, 450, 96, '#ffe2a6', 0.6, ry=52)
    plane.glow(-84, 448, 96, '#ffe2a6', 0.5, ry=48)
    edge.rect(X_LEFT - 1, TOP - 4.6, X_RIGHT - X_LEFT + 2, 4.8, Linear(0, TOP, 0, TOP - 4.6,
        (0, T(light(wood, 0.4))), (0.3, T(wood)), (1, T(dark(wood, 0.5)))), r=0.8)


def ground(x, z, rx, rz=9, alpha=0.5):
    cam.floor(TOP).glow(x + rx * 0.2, z - 1, rx * 1.35, '#1b0f22', alpha, ry=rz)


def globe():
    x, z, r = -122, 466, 15.5
    plane, T = cam.front(z), lit((-122, 96, 452))
    y = TOP + 25
    with svg.g('obj-globe'):
        ground(x, z, 14)
        plane.path(Path().M(x - 10, TOP).C(x - 9, TOP + 4, x - 3, TOP + 4, x - 2, TOP + 8).L(x + 2,
            TOP + 8).C(x + 3, TOP + 4, x + 9, TOP + 4, x + 10, TOP).Z(), Linear(x - 10, 0, x + 10,
            0, (0, T('#e0b46c')), (1, T('#5e421e'))))
        plane.path(arc(x, y, r + 2.6, r + 2.6, -112, 68), None, stroke=T('#c9963f'), sw=2)
        plane.path(arc(x, y, r + 2.9, r + 2.9, -60, 40), None, stroke=T('#ffe9b4'), sw=0.6,
            sop=0.8)
        plane.circ(x, y, r, Radial(x - 5, y + 6, r * 1.5, (0, T('#a9d4cc')), (0.5, T('#3f8794')),
            (1, T('#173a55'))))
        for points in ([(-11, 4), (-8, 10), (-2, 12), (0, 8), (-4, 5), (-5, 0), (-8, -2)],
            [(-5, -3), (-1, -4), (0, -9), (-3, -13), (-6, -8)],
            [(2, 10), (8, 10), (12, 5), (9, 2), (10, -4), (6, -9), (3, -3), (4, 3)]):
            plane.path(smooth([(x + a, y + b) for a, b in points], True), T('#a5b46c'), op=0.92)
        plane.path(arc(x, y, r * 0.8, r * 0.8, 105, 165), None, stroke='#ffffff', sw=1.4, sop=0.4)


def book():
    """A big schoolbook, open on a stand, in the light: what the room is about."""
    x, z = BOOK_AT
    plane, T = cam.front(z), lit((x, 100, z - 16))
    y, half, high = TOP + 9, 34, 40
    with svg.g('obj-book'):
        ground(x, z, 36, 12, 0.6)
        plane.glow(x, y + 20, 62, '#ffdf9e', 0.4, ry=46)
        stand(plane, x, T)
        for s in (-1, 1):
            plane.path(Path().M(x, y - 1.6).C(x + s * 10, y + 1, x + s * 24, y + 1, x + s * (half
                + 2), y - 2.4).L(x + s * (half + 2), y + high).C(x + s * 24, y + high + 3.6, x + s
                * 10, y + high + 3, x, y + high).Z(), T('#9c3f34'))
            page = Path().M(x, y).C(x + s * 9, y + 4, x + s * 22, y + 4, x + s * half, y + 1).L(x
                + s * half, y + high).C(x + s * 22, y + high + 4, x + s * 9, y + high + 4, x, y
                + high).Z()
            plane.path(page, Linear(x, 0, x + s * half, 0, (0, T('#b9a68c')), (0.16, T('#fff3da')),
                (1, T('#f0e0c2'))))
            for k in range(3):
                plane.path(Path().M(x + s * half, y + 1 - k * 0.9).C(x + s * 22, y + 4 - k * 0.9,
                    x + s * 9, y + 4 - k * 0.9, x, y - k * 0.9), None, stroke=T('#a3927c'), sw=0.4)
        spread(plane, x, y, T)
        plane.line([(x, y), (x, y + high)], T('#7a6752'), 0.9, op=0.8)
        plane.path(Path().M(x + 4, y + high + 2).C(x + 5, y + 20, x + 4, y + 6, x + 6, y - 8), None,
            stroke=T('#c9472c'), sw=1.6)


def stand(plane, x, T):
    """The wooden rest under the book."""
    for s in (-1, 1):
        plane.poly([(x + s * 22, TOP), (x + s * 28, TOP), (x + s * 18, TOP + 30), (x + s * 14,
            TOP + 30)], T('#5e3d35'))
    plane.rect(x - 37, TOP + 4, 74, 5, Linear(0, TOP + 9, 0, TOP + 4, (0, T('#d9a86a')),
        (1, T('#6b4434'))), r=1.6)
    plane.line([(x - 36, TOP + 8.6), (x + 36, TOP + 8.6)], T('#ffe3b0'), 0.6, op=0.8)


def spread(plane, x, y, T):
    """Lines and small pictures, too small to read from here."""
    for px, py, w, h, colour in ((-29, 25, 12, 11, '#7fb0b8'), (-14, 10, 10, 12, '#e3a73b'),
        (7, 26, 13, 11, '#d98a6a'), (20, 8, 11, 13, '#8f9cc4')):
        plane.rect(x + px, y + py, w, h, T(colour), r=0.5)
        plane.circ(x + px + w * 0.45, y + py + h * 0.66, 1.9, T('#4a3040'))
        plane.path(Path().M(x + px + w * 0.2, y + py).C(x + px + w * 0.2, y + py + h * 0.56, x
            + px + w * 0.7, y + py + h * 0.56, x + px + w * 0.7, y + py).Z(), T('#f6eddc'))
    ink = Path()
    dice = random.Random(6)
    for left, wide, rows in ((-15, 12, range(26, 40, 3)), (-30, 14, range(7, 23, 3)),
        (22, 9, range(25, 40, 3)), (6, 12, range(7, 24, 3))):
        for row in rows:
            ink.add(line((x + left, y + row), (x + left + wide * dice.uniform(0.6, 1), y + row)))
    plane.path(ink, None, stroke=T('#8d8694'), sw=0.75, sop=0.85)


def sheets():
    """Three exercise sheets in a fan, with a pencil."""
    with svg.g('obj-sheets'):
        plane = cam.floor(TOP + 0.6, 420)
        T = lit((-70, TOP, 420), (0, 1, 0))
        for i, (x, z, turn) in enumerate(((-108, 404, 0.16), (-78, 402, 0.02), (-48, 403, -0.14))):
            sheet(plane, x, z, turn, T, i)
        plane.line([(-26, 407), (4, 419)], '#1b0f22', 1.9, op=0.4)
        plane.line([(-26, 408), (2, 419)], T('#e3a73b'), 1.8)
        plane.line([(2, 419), (5, 420.2)], T('#f1d6ac'), 1.5)
        plane.line([(-28, 407.2), (-25, 408.4)], T('#d9654b'), 2)


def sheet(plane, x, z, turn, T, kind):
    c, s = math.cos(turn), math.sin(turn)
    at = lambda a, b: (x + a * c - b * s, z + a * s + b * c)
    corners = [at(0, 0), at(30, 0), at(30, 40), at(0, 40)]
    plane.softpoly(corners, 5, 0.42, '#1b0f22', k=5)
    plane.poly(corners, T('#fff3de'))
    plane.poly([at(3, 33), at(27, 33), at(27, 37), at(3, 37)], T(('#2f7f86', '#b5604a',
        '#6a5a8a')[kind]))
    ink = Path()
    for row in range(6):
        ink.add(line(at(4, 29 - row * 4.4), at((26, 22, 25, 18, 24, 15)[row], 29 - row * 4.4)))
    plane.path(ink, None, stroke='#8d8694', sw=0.7, sop=0.9)
    plane.path(line(at(21, 7), at(23, 4.6), at(27, 10)), None, stroke='#c9402c', sw=0.9)


def lamp():
    """A reading lamp with a green shade, on."""
    x, z = 22, 478
    plane, T = cam.front(z), lit((22, 110, 470))
    with svg.g('obj-lamp'):
        ground(x, z, 15)
        plane.glow(x - 8, TOP + 22, 52, '#ffdc94', 0.5, ry=34)
        plane.path(ell(x, TOP + 1.6, 12, 3), T('#a8823c'))
        plane.path(ell(x, TOP + 2.6, 11, 2.4), T('#e3bf78'))
        plane.rect(x - 1.4, TOP + 3, 2.8, 38, Linear(x - 1.4, 0, x + 1.4, 0, (0, T('#ffe9b4')),
            (0.5, T('#c9963f')), (1, T('#5e421e'))))
        plane.poly([(x - 14, TOP + 34), (x + 12, TOP + 34), (x + 36, TOP), (x - 40, TOP)],
            Linear(0, TOP + 34, 0, TOP, (0, '#ffe3a4', 0.3), (1, '#ffd58c', 0.03)))
        plane.path(Path().M(x - 20, TOP + 34).C(x - 19, TOP + 44, x - 12, TOP + 48, x - 4,
            TOP + 48).L(x + 6, TOP + 48).C(x + 13, TOP + 48, x + 18, TOP + 44, x + 19, TOP + 34)
            .Z(), Linear(0, TOP + 48, 0, TOP + 34, (0, '#2f8a6c'), (0.6, '#3fae84'),
            (1, '#8fe0b0')))
        plane.path(Path().M(x - 16, TOP + 38).C(x - 15, TOP + 43, x - 11, TOP + 46, x - 5,
            TOP + 46.4), None, stroke='#d8ffe6', sw=1, sop=0.75)
        plane.rect(x - 20, TOP + 32.6, 39, 2.6, '#fff0c0', r=1.2)
        plane.line([(x + 11, TOP + 33), (x + 11, TOP + 24)], T('#e3bf78'), 0.6)
        plane.circ(x + 11, TOP + 23, 1.3, T('#ffe9b4'))


def headphones():
    with svg.g('obj-headphones'):
        plane = cam.front(412)
        x, y = -136, TOP + 9
        T = lit((x, TOP + 6, 424))
        ground(x, 412, 13, 8)
        for colour, sw in (('#2b2748', 3.4), ('#5a5488', 1.2)):
            plane.path(arc(x, y - 1, 10.4, 11, 14, 166), None, stroke=T(colour), sw=sw)
        for s in (-1, 1):
            plane.path(rot(ell(x + s * 10.6, y - 2, 4.4, 7.2), s * 9, x + s * 10.6, y - 2),
                Linear(x + s * 10.6 - 4, 0, x + s * 10.6 + 4, 0, (0, T('#f0906c')),
                (1, T('#8f3f34'))))
            plane.path(rot(ell(x + s * 8.4, y - 2.2, 2.4, 6), s * 9, x + s * 8.4, y - 2.2),
                T('#221d3c'))
        plane.path(Path().M(x - 10, y - 9).C(x - 20, y - 11, x + 4, y - 13, x + 22, y - 10), None,
            stroke=T('#22203c'), sw=0.8)


# The scanner: middle, depth, and where its light sweeps.
SCANNER = (68, 478)


def scanner():
    """A bar-code scanner on a foot; it throws a red line on the card before it."""
    x, z = SCANNER
    plane, T = cam.front(z), lit((68, 100, 468))
    with svg.g('obj-scanner'):
        ground(x, z, 13)
        plane.path(ell(x + 3, TOP + 1.4, 12, 2.8), T('#2b2f50'))
        plane.path(ell(x + 3, TOP + 2.4, 11, 2.2), T('#5a608a'))
        plane.path(Path().M(x + 6, TOP + 3).C(x + 12, TOP + 10, x + 10, TOP + 14, x + 6, TOP + 19),
            None, stroke=T('#8f95b4'), sw=2.2)
        q = plane.at(x, TOP + 24, 1, 24)
        q.path(Path().M(3, -4).C(6, -12, 8, -15, 9, -19).L(15, -18).C(14, -12, 13, -8, 12, -2).Z(),
            Linear(3, 0, 15, 0, (0, T('#4a5078')), (1, T('#22263f'))))
        q.path(rect(-15, -5, 31, 12, (2, 3, 5, 3)), Linear(0, 7, 0, -5, (0, T('#f6ecd8')),
            (0.5, T('#d0c6ba')), (1, T('#7a7488'))))
        q.rect(-15.4, -4.4, 3.6, 10.8, '#2a1020', r=1.2)
        q.rect(-15, -3, 2, 8, '#ff5a4a', r=1)
        q.rect(-6, 4.6, 16, 1.4, '#ffffff', r=0.7, op=0.5)
        q.rect(-2, -2, 10, 3.4, T('#d9654b'), r=1.2)
        q.circ(12, 2.6, 1.2, '#6fe3a0')
        plane.rect(x - 26, TOP + 0.4, 13, 1.2, T('#fff3de'))


def computer():
    """The catalogue: a screen with a list and a bar to search in, grey lines as words."""
    x, z = 112, 470
    plane, T = cam.front(z), lit((112, 104, 458))
    w, h, y = 54, 37, TOP + 9
    with svg.g('obj-computer'):
        ground(x, z, 26, 12)
        plane.glow(x, y + 18, 50, '#6fc8d0', 0.3)
        plane.poly([(x - 5, TOP + 2), (x + 5, TOP + 2), (x + 4, y + 4), (x - 4, y + 4)],
            T('#3a3f5c'))
        plane.rect(x - 13, TOP, 26, 2.6, T('#4a4f70'), r=1.2)
        plane.rect(x - w / 2, y, w, h, Linear(0, y + h, 0, y, (0, T('#4f5478')),
            (1, T('#262a48'))), r=2)
        plane.line([(x - w / 2 + 2, y + h - 0.6), (x + w / 2 - 2, y + h - 0.6)], T('#c9cde8'), 0.6,
            op=0.8)
        sx, sy, sw, sh = x - w / 2 + 2.6, y + 4, w - 5.2, h - 6.6
        plane.rect(sx, sy, sw, sh, Linear(sx, sy + sh, sx + sw, sy, (0, '#2f9aa4'), (0.5, '#57b8b8'),
            (1, '#2f7f92')), r=0.6)
        plane.rect(sx + 4, sy + sh - 8, sw - 16, 5, '#effaf6', r=2.4)
        plane.circ(sx + sw - 8, sy + sh - 5.5, 2.6, '#ffd166')
        for i in range(3):
            row = sy + sh - 15 - i * 6.4
            plane.rect(sx + 4, row, 4.4, 5, ('#d9654b', '#f0c46a', '#7a5a9a')[i], r=0.4)
            plane.rect(sx + 11, row + 2.8, (24, 19, 27)[i], 1.5, '#0f4a56', r=0.7)
            plane.rect(sx + 11, row + 0.4, (15, 24, 12)[i], 1.2, '#0f4a56', r=0.6, op=0.6)
        plane.poly([(sx, sy + sh * 0.4), (sx, sy + sh), (sx + sw * 0.5, sy + sh)], '#ffffff',
            op=0.1)
        keyboard(x)


def keyboard(x):
    """With a mouse beside it."""
    plane = cam.floor(TOP + 1, 430)
    T = lit((x, TOP, 432), (0, 1, 0))
    a, b, near, far = x - 24, x + 18, 424, 441
    plane.softpoly([(a, near - 2), (b + 3, near - 2), (b + 3, far), (a, far)], 5, 0.45,
        '#1b0f22')
    plane.poly([(a, near), (b, near), (b, far), (a, far)], T('#454a6c'))
    keys = Path()
    for row in range(4):
        for i in range(11):
            kx, kz = a + 1.6 + i * 3.6, near + 1.6 + row * 3.8
            keys.add(poly((kx, kz), (kx + 2.9, kz), (kx + 2.9, kz + 2.8), (kx, kz + 2.8)))
    plane.path(keys, T('#d9d4de'))
    mouse = cam.floor(TOP + 1.4, 430)
    mouse.ell(x + 27, 432, 3.6, 5.4, T('#d9d4de'))
    mouse.line([(x + 27, 434), (x + 27, 437)], '#4a4460', 0.5)
