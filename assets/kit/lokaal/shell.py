# SPDX-License-Identifier: MPL-2.0
"""The shell of the physics room: walls, ceiling, lino, the windows on the left."""
import random

from lokaal.setting import *
from props import *


def room():
    with svg.g('bg-room'):
        screen.rect(0, 0, 1920, 1080, '#1b1736')
        ceiling()
        back_wall()
        for x in (X0, X1):
            side_wall(x)
        chart_on_the_right()
        floor()
        wall.rect(X0, 0, X1 - X0, 8, Linear(0, 8, 0, 0, (0, '#b39a8a'), (0.2, '#776a74'),
            (1, '#453f56')))


def ceiling():
    """System panels; the tubes in it are off, only the hanging lamps burn."""
    plane, near = cam.floor(H), 330
    plane.poly([(X0, ZB), (X1, ZB), (X1, near), (X0, near)], Linear(0, ZB, 0, 420,
        (0, '#8f8394'), (0.55, '#655d7c'), (1, '#3d3860')))
    for z in range(400, ZB, 90):
        for x in range(X0, X1, 115):
            plane.poly([(x + 3, z + 3), (x + 112, z + 3), (x + 112, z + 87), (x + 3, z + 87)],
                '#fff0d8', op=0.025 + 0.035 * rng.random())
    for z in (400, 490, 580, 670):
        plane.line([(X0, z), (X1, z)], '#322d52', 0.9, op=0.6)
    for x in range(X0, X1 + 1, 115):
        plane.line([(x, near), (x, ZB)], '#322d52', 0.9, op=0.6)
    for x in (X0 + 57, X0 + 402, X0 + 747):
        plane.poly([(x - 44, 584), (x + 44, 584), (x + 44, 666), (x - 44, 666)], '#4a4468')
        for k in (-1, 1):
            plane.poly([(x + k * 22 - 14, 590), (x + k * 22 + 14, 590), (x + k * 22 + 14, 660),
                (x + k * 22 - 14, 660)], '#b7b3c9', op=0.34)
    for x in LAMPS:
        plane.glow(x, LAMP_Z, 150, '#ffdaa0', 0.34, ry=70)


def back_wall():
    wall.rect(X0, 0, X1 - X0, H, Linear(0, H, 0, 0, (0, '#8d8790'), (0.4, '#aaa297'),
        (0.8, '#918c92'), (1, '#736f8a')))
    for x in LAMPS:
        wall.glow(x * 1.15, 176, 265, '#ffd994', 0.66, ry=175)
    wall.glow(30, 170, 330, '#ffd994', 0.24, ry=150)
    wall.glow(252, 124, 62, '#ffdfa6', 0.3)
    wall.glow(X0, 190, 150, '#e08a86', 0.4, ry=170)
    wainscot()
    for x, s, alpha in ((X0, 1, 0.42), (X1, -1, 0.6)):
        wall.rect(min(x, x + s * 120), 0, 120, H, Linear(x, 0, x + s * 120, 0,
            (0, '#2c2856', alpha), (0.5, '#2c2856', alpha * 0.35), (1, '#2c2856', 0)))
    wall.rect(X0, H - 16, X1 - X0, 16, Linear(0, H, 0, H - 16, (0, '#262148', 0.55),
        (1, '#262148', 0)))
    # A speaker and two sockets: rooms have them.
    T = lit((-104, 270, ZB))
    wall.shadow(-124, 260, 40, 14, 6, 0.3, SHADE)
    wall.rect(-124, 262, 40, 18, Linear(0, 280, 0, 262, (0, T('#efe6d6')), (1, T('#a89c98'))),
        r=2.4)
    for i in range(11):
        wall.line([(-120 + i * 3.2, 266), (-120 + i * 3.2, 276)], T('#6f6a76'), 0.8, op=0.7)


def wainscot():
    high = WAINSCOT
    wall.rect(X0, 0, X1 - X0, high, Linear(0, high, 0, 0, (0, '#3f7076'), (0.6, '#305b68'),
        (1, '#24455a')))
    for x in LAMPS:
        wall.path(rect(x - 190, 0, 380, high), Radial(x, high + 36, 220, *fade('#e0bd78', 0.32),
            ry=120))
    for x in range(X0 + 20, X1, 42):
        wall.line([(x, 8), (x, high - 6)], '#173548', 0.7, op=0.42)
        wall.line([(x + 0.9, 8), (x + 0.9, high - 6)], '#7aa8a4', 0.5, op=0.3)
    wall.rect(X0, high - 2.5, X1 - X0, 5, Linear(0, high + 2.5, 0, high - 2.5, (0, '#e0b684'),
        (0.4, '#ab7c54'), (1, '#5f4340')))
    wall.rect(X0, high - 7.5, X1 - X0, 5, '#12253a', op=0.28)


def side_wall(x):
    plane, near = cam.side(x, 650), 360
    left = x < 0
    plane.poly([(ZB, 0), (ZB, H), (near, H), (near, 0)], Linear(ZB, 150, near, 150,
        (0, '#796878' if left else '#5d5677'), (0.5, '#5d5270' if left else '#474468'),
        (1, '#3a3459' if left else '#2b2a4d')))
    plane.poly([(ZB, 0), (ZB, WAINSCOT), (near, WAINSCOT), (near, 0)], Linear(ZB, 150, near, 150,
        (0, '#264a5c'), (1, '#1a2c4a')))
    plane.poly([(ZB, WAINSCOT - 2.5), (ZB, WAINSCOT + 2.5), (near, WAINSCOT + 2.5),
        (near, WAINSCOT - 2.5)], Linear(ZB, 150, near, 150, (0, '#8a6656'), (1, '#43344c')))
    plane.poly([(ZB, 0), (ZB, H), (ZB - 34, H), (ZB - 34, 0)], Linear(ZB, 150, ZB - 34, 150,
        (0, SHADE, 0.4), (1, SHADE, 0)))


def chart_on_the_right():
    """A chart of coloured squares on the right wall, in shadow."""
    plane = cam.side(X1, 650)
    quad = lambda za, zb, y0, y1: [(za, y0), (za, y1), (zb, y1), (zb, y0)]
    plane.poly(quad(722, 588, 128, 214), '#241f42', op=0.5)
    plane.poly(quad(724, 590, 131, 217), '#6a6482')
    dice = random.Random(4)
    for i in range(9):
        for j in range(6):
            if j < 2 and 1 < i < 7:
                continue
            z, y = 718 - i * 14, 206 - j * 12
            plane.poly(quad(z, z - 12, y - 10, y), dice.choice(['#6b4f68', '#48607c', '#7a6a58',
                '#4d6a6e']), op=0.9)


def floor():
    plane, near, tile = cam.floor(0), 300, 41
    plane.poly([(X0, ZB), (X1, ZB), (X1, near), (X0, near)], Linear(0, ZB, 0, near,
        (0, '#7d6d76'), (0.4, '#665a70'), (1, '#2f2a4a')))
    for k, z in enumerate(range(near, ZB, tile)):
        for i, x in enumerate(range(X0, X1, tile)):
            a, b, far = x, min(X1, x + tile), min(ZB, z + tile)
            odd = (i + k) % 2
            plane.poly([(a, z), (b, z), (b, far), (a, far)], '#f3d9b8' if odd else '#1d1a3c',
                op=(0.06 if odd else 0.12) + 0.05 * rng.random())
    for _ in range(80):
        plane.ell(rng.uniform(X0, X1), near + (ZB - near) * rng.random(), rng.uniform(0.6, 1.8),
            rng.uniform(0.5, 1.4), rng.choice(['#e9cfae', '#241f42', '#b98a66']), op=0.28)
    # The last sun falls in low and pink, the lamps lie warm before the wall.
    for za, zb in ((744, 690), (672, 596), (570, 470)):
        plane.softpoly([(-392, za - 20), (-392, zb - 20), (-250, zb - 66), (-250, za - 66)], 12,
            0.42, '#f59a86', k=9)
    for x in LAMPS:
        plane.glow(x, 560, 190, '#ffcd8c', 0.36, ry=130)
    plane.poly([(X0, ZB), (X1, ZB), (X1, ZB - 48), (X0, ZB - 48)], Linear(0, ZB, 0, ZB - 48,
        (0, SHADE, 0.5), (0.4, SHADE, 0.2), (1, SHADE, 0)))
    for x, s in ((X0, 1), (X1, -1)):
        plane.poly([(x, ZB), (x + s * 90, ZB), (x + s * 90, near), (x, near)],
            Linear(x, 480, x + s * 90, 480, (0, SHADE, 0.5), (1, SHADE, 0)))


def window():
    """Two windows in the left wall, the second cut by the edge of the picture."""
    plane = cam.side(X0, 640)
    with svg.g('obj-window'):
        for z0, z1 in ((748, 672), (658, 552)):
            pane(plane, z0, z1)


def pane(plane, z0, z1):
    y0, y1 = 100, 254
    quad = lambda a, b, low, high: [(a, low), (a, high), (b, high), (b, low)]
    plane.poly(quad(z0 + 5, z1 - 5, y0 - 6, y1 + 6), '#55496a')
    plane.poly(quad(z0 + 4, z1 - 4, y0 - 5, y1 + 5), Linear(z0, 200, z1, 120, (0, '#b3a0a4'),
        (1, '#877690')))
    middle = (z0 + z1) / 2
    with plane.clipto(quad(z0, z1, y0, y1)):
        plane.poly(quad(z0, z1, y0, y1), Linear(middle, y1, middle, y0, (0, '#252c60'),
            (0.34, '#54477f'), (0.62, '#b0658a'), (0.82, '#ea8c68'), (1, '#ffc883')))
        evening(plane, z0, z1, y0, y1)
    for box in ((middle - 2.4, middle + 2.4, y0, y1), (z1, z0, y0 + 104, y0 + 108.5)):
        plane.poly(quad(*box), Linear(middle, y1, middle, y0, (0, '#7d6d88'), (1, '#c9a89c')))
    # A roller blind, half a hand down, and the sill with what stands on it.
    plane.poly(quad(z0 + 3, z1 - 3, y1 - 20, y1 + 5), Linear(middle, y1 + 5, middle, y1 - 20,
        (0, '#8a6a6e'), (1, '#c08a5e')))
    plane.poly(quad(z0 + 3, z1 - 3, y1 - 20, y1 - 17.6), '#6b4a52')
    plane.poly(quad(z0 + 7, z1 - 7, y0 - 10, y0 - 4), '#a58f96')
    plane.poly(quad(z0 + 7, z1 - 7, y0 - 10, y0 - 8.6), '#564a68')


def evening(plane, z0, z1, y0, y1):
    """Roofs, trees and lit windows under the afterglow."""
    dice = random.Random(z0)
    wide = z0 - z1
    plane.poly([(z0, y0), (z0, y1), (z1, y1), (z1, y0)], Radial((z0 + z1) / 2, y0 + 34, 70,
        *fade('#ffe6ac', 0.55), ry=34))
    for share, up, rx, tint in ((0.2, 0.66, 20, '#e58a8c'), (0.68, 0.56, 26, '#f7a888'),
        (0.45, 0.8, 18, '#8a6a9a')):
        plane.path(ell(z1 + wide * share, y0 + (y1 - y0) * up, rx, 2.2), tint, op=0.7)
    roofs, at = [(z0, y0)], z0
    while at > z1:
        step = dice.uniform(10, 20)
        high = y0 + dice.uniform(26, 44)
        roofs += [(at, high), (at - step / 2, high + step * 0.3), (at - step, high)]
        at -= step
    plane.poly(roofs + [(z1 - 20, y0)], Linear(z1, y0 + 46, z1, y0, (0, '#4d3a6c'),
        (1, '#2a2450')))
    for _ in range(9):
        plane.rect(z1 + wide * dice.random(), y0 + dice.uniform(8, 30), 4, 4.6, '#ffce80',
            op=dice.uniform(0.6, 1))
    for share, radius in ((0.12, 17), (0.86, 21)):
        for tint, k, lift in (('#231c46', 1, 0), ('#46305e', 0.68, 3), ('#94597a', 0.34, 6)):
            for _ in range(6):
                plane.path(ell(z1 + wide * share + dice.uniform(-0.7, 0.7) * radius,
                    y0 + 20 + radius * dice.uniform(-0.4, 0.8) + lift, radius * 0.5 * k), tint,
                    op=1 if k == 1 else 0.6)
    plane.poly([(z0, y0), (z0, y0 + 7), (z1, y0 + 7), (z1, y0)], '#1f1940')
