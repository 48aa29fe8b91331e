# SPDX-License-Identifier: MPL-2.0
"""The shell of the counsellor's office: walls, ceiling, boards, rug, and the window."""
import random

import fittings
from decanaat import setting as here
from decanaat.setting import *
from props import *

WAINSCOT = 84
WINDOW = (-156, 100, 118, 128)


def room():
    with svg.g('bg-room'):
        screen.rect(0, 0, 1920, 1080, '#15112e')
        ceiling()
        back_wall()
        for x in (X0, X1):
            plane = fittings.side_wall(here, x, ((0, '#4d5273'), (0.5, '#363a5e'),
                (1, '#20214a')), near=430)
            low_boards(plane)
        pictures_on_the_right()
        floor()
        rug()
        wall.rect(X0, 0, X1 - X0, 9, Linear(0, 9, 0, 0, (0, '#c3b3a4'), (0.2, '#857c86'),
            (1, '#494562')))


def ceiling():
    plane = cam.floor(H)
    plane.poly([(X0, ZB), (X1, ZB), (X1, 300), (X0, 300)], Linear(0, ZB, 0, 380,
        (0, '#6f6480'), (0.5, '#4c4468'), (1, '#2a2549')))
    plane.glow(LAMP[0], LAMP[2] - 10, 190, '#ffd79c', 0.5, ry=100)
    wall.rect(X0, H - 7, X1 - X0, 7, Linear(0, H, 0, H - 7, (0, '#8a8093'), (1, '#4f4a6a')))


def back_wall():
    """Slate-blue paper with a quiet pattern over low white boards."""
    wall.rect(X0, 0, X1 - X0, H, Linear(0, H, 0, 0, (0, '#565c82'), (0.5, '#666c90'),
        (1, '#555a80')))
    leaves()
    wall.glow(LAMP[0], 176, 190, '#ffcb84', 0.74, ry=150)
    wall.glow(LAMP[0] + 60, 150, 300, '#ffc98a', 0.3, ry=170)
    wall.glow(-216, 196, 120, '#ffc98a', 0.34, ry=70)
    wall.glow(247, 214, 105, '#ffcb8a', 0.5, ry=110)
    boards()
    fittings.soft_corners(here, 130, 0.52, 34)


def leaves():
    """Sprigs on the wallpaper, hardly lighter than their ground."""
    sprigs = Path()
    for row in range(11):
        for column in range(18):
            x, y = X0 + 16 + column * 38 + row % 2 * 19, 92 + row * 17.6
            if x > X1 - 8 or y > H - 14:
                continue
            for deg in (55, 90, 125):
                sprigs.add(rot(ell(x, y + 3.4, 0.9, 3), deg - 90, x, y))
    wall.path(sprigs, '#8b92b8', op=0.4)


def boards():
    high = WAINSCOT
    wall.rect(X0, 0, X1 - X0, high, Linear(0, high, 0, 0, (0, '#b5a79c'), (0.5, '#958a90'),
        (1, '#6c6680')))
    wall.path(rect(X0, 0, X1 - X0, high), Radial(LAMP[0], high + 20, 260, *fade('#ffd69a', 0.45),
        ry=130))
    for x in range(X0 + 14, X1, 28):
        wall.line([(x, 9), (x, high - 5)], '#3b3658', 0.7, op=0.4)
        wall.line([(x + 0.9, 9), (x + 0.9, high - 5)], '#fff0d8', 0.5, op=0.28)
    wall.rect(X0, high - 3, X1 - X0, 6, Linear(0, high + 3, 0, high - 3, (0, '#e3cfb4'),
        (0.35, '#b09d96'), (1, '#5d5672')))
    wall.rect(X0, high - 8, X1 - X0, 5, SHADE, op=0.26)


def low_boards(plane):
    plane.poly([(ZB, 0), (ZB, WAINSCOT), (430, WAINSCOT), (430, 0)], Linear(ZB, 150, 430, 150,
        (0, '#6d6680'), (1, '#2f2b52')))
    plane.poly([(ZB, WAINSCOT - 3), (ZB, WAINSCOT + 3), (430, WAINSCOT + 3),
        (430, WAINSCOT - 3)], Linear(ZB, 150, 430, 150, (0, '#968b94'), (1, '#3b365c')))


def pictures_on_the_right():
    """Two small frames on the right wall, in shadow."""
    plane = cam.side(X1, 560)
    quad = lambda za, zb, low, high: [(za, low), (za, high), (zb, high), (zb, low)]
    for z0, z1, low, high, sky, hill in ((596, 552, 132, 190, '#5a6a92', '#3a4a6c'),
        (530, 494, 120, 168, '#7a5a72', '#4a3a5e')):
        plane.poly(quad(z0 + 1, z1 - 5, low - 5, high - 2), '#14112e', op=0.5)
        plane.poly(quad(z0, z1, low, high), '#4a3c50')
        plane.poly(quad(z0 - 4, z1 + 4, low + 5, high - 5), sky)
        plane.poly([(z0 - 4, low + 5), (z0 - 4, low + 18), (z0 * 0.6 + z1 * 0.4, low + 30),
            (z0 * 0.3 + z1 * 0.7, low + 16), (z1 + 4, low + 24), (z1 + 4, low + 5)], hill)


def floor():
    plane, near = cam.floor(0), 260
    plane.poly([(X0, ZB), (X1, ZB), (X1, near), (X0, near)], Linear(0, ZB, 0, near,
        (0, '#8a5e4c'), (0.4, '#6b4750'), (1, '#261c3a')))
    for x in range(X0, X1, 22):
        z, right = near + rng.random() * 70, min(X1, x + 22)
        while z < ZB:
            far, shade = min(ZB, z + rng.uniform(90, 160)), rng.uniform(-1, 1)
            plane.poly([(x, z), (right, z), (right, far), (x, far)],
                '#f0b47c' if shade > 0 else '#1c1434', op=abs(shade) * 0.13)
            plane.line([(x, far), (right, far)], '#1c1434', 0.6, op=0.45)
            z = far
        plane.line([(x, near), (x, ZB)], '#1c1434', 0.6, op=0.45)
        plane.line([(x + 0.8, near), (x + 0.8, ZB)], '#d8a274', 0.3, op=0.2)
    plane.glow(LAMP[0] + 20, 520, 230, '#ffc27a', 0.5, ry=120)
    plane.glow(247, 560, 90, '#ffc27a', 0.28, ry=60)
    fittings.floor_edges(here, near, 45, 90)


def rug():
    """A round rug with three rings and a fringe, half under the desk."""
    plane = cam.floor(0)
    x, z, r = 20, 432, 186
    plane.glow(x, z - 4, r * 1.08, SHADE, 0.5, ry=r * 0.62)
    for k, colour in ((1, '#74404a'), (0.93, '#c38a54'), (0.9, '#7d4650'), (0.72, '#3f5a72'),
        (0.66, '#c38a54'), (0.64, '#6d3f4e'), (0.3, '#c38a54'), (0.27, '#824a50')):
        plane.ell(x, z, r * k, r * 0.56 * k, colour)
    plane.path(ell(x, z, r, r * 0.56), Linear(0, z + 100, 0, z - 110, (0, '#ffc27a', 0.26),
        (0.5, '#ffc27a', 0), (1, '#1a1230', 0.6)))


def window():
    x, y, w, h = WINDOW
    T = lit((x + w / 2, y + h / 2, ZB - 14))
    with svg.g('obj-window'):
        wall.shadow(x - 8, y - 6, w + 16, h + 12, 22, 0.42, SHADE)
        frame = '#d3c2ac'
        wall.rect(x - 7, y - 6, w + 14, h + 13, Linear(x, y + h, x + w, y, (0, T(light(frame,
            0.1))), (1, T(dark(frame, 0.25)))), r=1)
        with wall.clipto([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]):
            night(x, y, w, h)
        for at in (x + w * 0.5,):
            wall.rect(at - 2.4, y, 4.8, h, Linear(at - 2.4, 0, at + 2.4, 0, (0, T(light(frame,
                0.2))), (1, T(dark(frame, 0.35)))))
        wall.rect(x, y + h * 0.66, w, 4, Linear(0, y + h * 0.66 + 4, 0, y + h * 0.66,
            (0, T(light(frame, 0.2))), (1, T(dark(frame, 0.35)))))
        curtain(x - 9, y, h, 24, -1)
        curtain(x + w + 9, y, h, 22, 1)
        rod = lit((x + w / 2, y + h + 10, ZB - 16))
        wall.rect(x - 22, y + h + 9, w + 44, 3, Linear(0, y + h + 12, 0, y + h + 9,
            (0, rod('#f2d68a')), (1, rod('#7d5a24'))), r=1.4)
        for at in (x - 23, x + w + 23):
            wall.circ(at, y + h + 10.4, 3.4, rod(BRASS))
        sill = cam.front(ZB - 12)
        sill.rect(x - 11, y - 11, w + 22, 6, Linear(0, y - 5, 0, y - 11, (0, T('#efe0c8')),
            (1, T('#8d8290'))), r=0.8)
        for dx, tall, colour in ((82, 9, '#c9783f'), (93, 6, '#3f7a7c')):
            sill.rect(x + dx, y - 5, 9, tall, Linear(x + dx, 0, x + dx + 9, 0, (0, T(light(colour,
                0.2))), (1, T(dark(colour, 0.3)))), r=1)
            sill.glow(x + dx + 4.5, y + tall - 3, 9, '#ffc870', 0.7)
            sill.ell(x + dx + 4.5, y + tall - 3, 1, 2.6, '#fff0c0')


def night(x, y, w, h):
    """Deep blue over the last violet; a moon, roofs, lit windows, a lamp in the street."""
    wall.rect(x, y, w, h, Linear(0, y + h, 0, y + h * 0.1, (0, '#141a44'), (0.5, '#272d66'),
        (0.78, '#57447f'), (1, '#a05f83')))
    dice = random.Random(2)
    for _ in range(26):
        wall.circ(x + w * dice.random(), y + h * dice.uniform(0.46, 0.98),
            dice.uniform(0.25, 0.6), '#fff3d6', op=dice.uniform(0.4, 0.95))
    mx, my = x + w * 0.73, y + h * 0.82
    wall.glow(mx, my, 24, '#fff0cc', 0.4)
    wall.circ(mx, my, 6.4, '#ffefc9')
    wall.circ(mx + 2.8, my + 1.6, 5.6, '#232a60')
    for base, tint, low, high in ((46, '#413668', 30, 44), (30, '#2c2652', 14, 28)):
        roofs, at = [(x, y)], x
        while at < x + w:
            step = dice.uniform(13, 22)
            top = y + base + dice.uniform(-6, 8)
            roofs += [(at, top), (at + step / 2, top + step * 0.42), (at + step, top)]
            at += step
        wall.poly(roofs + [(x + w + 30, y)], tint)
        for _ in range(9):
            wall.rect(x + w * dice.random(), y + dice.uniform(low, high), 3, 4, '#ffce80',
                op=dice.uniform(0.55, 1))
    lx = x + w * 0.3
    wall.rect(lx - 0.7, y, 1.4, 44, '#151233')
    wall.glow(lx, y + 46, 22, '#ffd890', 0.75)
    wall.rect(lx - 2.6, y + 43, 5.2, 5.4, '#ffefc0', r=1)
    for cx, r in ((x + w * 0.9, 17), (x + 6, 12)):
        for _ in range(11):
            wall.circ(cx + dice.uniform(-0.8, 0.8) * r, y + 12 + dice.uniform(-0.6, 0.9) * r,
                r * dice.uniform(0.3, 0.5), '#1a1740')
    # What the glass gives back of the warm room.
    wall.glow(x + w * 0.62, y + h * 0.46, 34, '#ffc27a', 0.2, ry=26)
    for a in (0.06, 0.2):
        wall.poly([(x + w * a, y), (x + w * (a + 0.07), y), (x + w * (a + 0.4), y + h),
            (x + w * (a + 0.33), y + h)], '#cfd2ff', op=0.06)


def curtain(x, y, h, w, side):
    """A curtain that is drawn aside, in folds."""
    colour = '#9a5a48'
    T = lit((x, y + h / 2, ZB - 14))
    left = x - w if side > 0 else x
    edge = x - w * 0.3 if side > 0 else x + w * 0.3
    base = [(left, y + h + 9), (left + w, y + h + 9), (left + w - 2, y - 14), (left + 2, y - 14)]
    wall.poly([(px + 1.6, py - 2) for px, py in base], SHADE, op=0.35)
    for i in range(5):
        a, b = left + w * i / 5, left + w * (i + 1) / 5
        wall.path(Path().M(a, y + h + 9).L(b, y + h + 9).C(b - 0.8, y + h * 0.5, b + 0.6,
            y + h * 0.2, b - 0.4, y - 14).L(a - 0.4, y - 14).C(a + 0.6, y + h * 0.2, a - 0.8,
            y + h * 0.5, a, y + h + 9).Z(), Linear(a, 0, b, 0, (0, T(dark(colour, 0.3))),
            (0.4, T(light(colour, 0.1))), (1, T(dark(colour, 0.42)))))
    wall.line([(edge, y - 13.4), (left + w - 2 if side < 0 else left + 2, y - 13.4)],
        T(light(colour, 0.4)), 0.6, op=0.6)
