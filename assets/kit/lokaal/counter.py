# SPDX-License-Identifier: MPL-2.0
"""The cupboards along the back wall and what stands on them: crates, scope, robot, printer."""
import math
import random

from lokaal.setting import *
from props import *

LEFT, WIDE, HIGH, DEEP = -306, 414, 84, 52
FRONT = ZB - DEEP
SCOPE, ROBOT, PRINTER = -118, -26, 74


def soft_foot(x0, x1, alpha=0.42):
    """The shadow of a thing on the counter."""
    cam.floor(HIGH).softpoly([(x0, FRONT + 46), (x1, FRONT + 46), (x1, FRONT + 12),
        (x0, FRONT + 12)], 8, alpha, SHADE)


def cupboards():
    x, w, z = LEFT, WIDE, FRONT
    front = cam.front(z)
    T = lit((x + w / 2, 70, z - 20))
    colour = '#cdb898'
    with svg.g('obj-cupboards'):
        cam.floor(0).softpoly([(x - 6, ZB), (x + w + 10, ZB), (x + w + 8, z - 18),
            (x - 6, z - 18)], 18, 0.5, SHADE)
        front.rect(x, 0, w, 8, '#221d40')
        front.rect(x, 8, w, HIGH - 8, T(dark(colour, 0.5)))
        for i in range(6):
            at, wide = x + 1.5 + i * (w - 1.5) / 6, (w - 1.5) / 6 - 1.5
            light_here = lit((at + wide / 2, 50, z - 20))
            (drawers if i in (1, 4) else cupboard_door)(front, at, wide, colour, light_here, i)
            front.line([(at + 1, HIGH - 6.6), (at + wide - 1, HIGH - 6.6)],
                light_here('#fff6e0'), 0.6, op=0.6)
        top = cam.floor(HIGH)
        top.poly([(x - 2, ZB), (x + w + 3, ZB), (x + w + 3, z - 3), (x - 2, z - 3)],
            Linear(x, z, x + w, z, (0, T('#7d8894')), (0.6, T('#69747f')), (1, T('#565f72'))))
        for lamp in LAMPS:
            reach = max(x + 60, min(x + w - 60, lamp))
            top.glow(reach, z + 24, 60, '#ffe2ac', 0.3, ry=16)
        cam.front(z - 3).rect(x - 2, HIGH - 4, w + 5, 4, Linear(0, HIGH, 0, HIGH - 4,
            (0, T('#c9d0d2')), (0.3, T('#7f8894')), (1, T('#3c4258'))), r=0.6)
        cam.front(z - 3).rect(x, HIGH - 9, w, 5, '#1d1838', op=0.3)


def drawers(front, x, w, colour, T, _):
    for j in range(3):
        y = 9 + j * 23.6
        front.rect(x, y, w, 22.4, Linear(0, y + 22, 0, y, (0, T(light(colour, 0.2))),
            (1, T(dark(colour, 0.14)))), r=0.8)
        front.rect(x + w / 2 - 11, y + 12, 22, 6, T('#f0e6d2'), r=1, stroke=T('#7d6a5c'), sw=0.5)
        front.line([(x + w / 2 - 8, y + 15), (x + w / 2 + (4, -1, 6)[j], y + 15)], T('#6a6478'),
            0.9)
        front.rect(x + w / 2 - 7, y + 5.4, 14, 2.2, T('#8791a2'), r=1.1)


def cupboard_door(front, x, w, colour, T, i):
    front.rect(x, 9, w, HIGH - 15, Linear(0, HIGH, 0, 8, (0, T(light(colour, 0.2))),
        (1, T(dark(colour, 0.18)))), r=0.8)
    front.rect(x + 5, 15, w - 10, HIGH - 27, Linear(0, HIGH, 0, 8, (0, T(dark(colour, 0.14))),
        (1, T(dark(colour, 0.04)))), r=1)
    front.line([(x + 5.6, 15.3), (x + w - 5.6, 15.3)], T(light(colour, 0.5)), 0.6, op=0.6)
    front.rect(x + (w - 8 if i % 2 == 0 else 4), HIGH / 2 - 6, 3, 14, T('#8791a2'), r=1.4)


def crates():
    plane = cam.front(FRONT + 20)
    dice = random.Random(12)
    with svg.g('obj-crates'):
        for i, colour in enumerate(('#c9573f', '#d99d3a', '#3f8a8c')):
            x, y = LEFT + 12 + i * 47, HIGH
            T = lit((x, 100, FRONT))
            soft_foot(x - 1, x + 46, 0.36)
            for j in range(5):
                stick = rot(rect(x + 6 + j * 7, y + 18, 3, dice.uniform(14, 24), 0.8),
                    dice.uniform(-9, 9), x + 7 + j * 7, y + 26)
                plane.path(stick, T(dice.choice(['#f2ead6', '#8791a2', '#c98f58', '#2f7f86',
                    '#e9b25a'])))
            plane.poly([(x, y + 26), (x + 42, y + 26), (x + 39.6, y), (x + 2.4, y)],
                Linear(0, y + 26, 0, y, (0, T(light(colour, 0.1))), (1, T(dark(colour, 0.28)))))
            plane.rect(x - 1, y + 22.4, 44, 2, SHADE, op=0.22)
            plane.rect(x - 1, y + 23, 44, 4.4, T(light(colour, 0.25)), r=1.4)
            plane.rect(x + 13, y + 9, 16, 7, T('#f4ead6'), r=0.8)
            plane.line([(x + 15.4, y + 12.6), (x + 25, y + 12.6)], T('#6a6478'), 0.9)


def oscilloscope():
    x, y = SCOPE, HIGH
    plane = cam.front(FRONT + 20)
    T = lit((x, 100, FRONT))
    with svg.g('obj-oscilloscope'):
        soft_foot(x - 28, x + 30)
        plane.rect(x - 26, y, 52, 35, Linear(0, y + 35, 0, y, (0, T('#e3d6bd')),
            (1, T('#a8967f'))), r=2.5)
        plane.line([(x - 24, y + 34.4), (x + 24, y + 34.4)], T('#fff4dc'), 0.6, op=0.7)
        plane.path(line((x - 12, y + 35), (x - 12, y + 39), (x + 12, y + 39), (x + 12, y + 35)),
            None, stroke=T('#4a4668'), sw=2)
        plane.rect(x - 23, y + 5, 30, 26, '#0c1a22', r=1.5)
        plane.rect(x - 22, y + 6, 28, 24, Linear(0, y + 30, 0, y + 6, (0, '#14423e'),
            (1, '#0b2a2c')), r=1)
        for i in range(1, 5):
            plane.line([(x - 22 + i * 5.6, y + 6), (x - 22 + i * 5.6, y + 30)], '#3a8a7c', 0.25,
                op=0.7)
            plane.line([(x - 22, y + 6 + i * 4.8), (x + 6, y + 6 + i * 4.8)], '#3a8a7c', 0.25,
                op=0.7)
        plane.glow(x - 8, y + 18, 22, '#5fe8c0', 0.34)
        for i in range(2):
            for j in range(3):
                kx, ky = x + 12.4 + i * 8, y + 28 - j * 8.8
                plane.circ(kx, ky, 2.7, T('#3c3f58'))
                plane.circ(kx, ky + 0.3, 1.9, T('#6a6e88'))
                plane.line([(kx, ky), (kx + 1.2 - i * 2, ky + 1.8)], '#f2ead6', 0.6)
        plane.circ(x + 12, y + 3, 1.3, T('#d9a441'))
        plane.circ(x + 20, y + 3, 1.3, T('#d9654b'))


def wave(phase):
    """The green line on the scope: it runs from right to left."""
    x, y = SCOPE, HIGH
    plane = cam.front(FRONT + 20)
    points = [(x - 22 + i * 1.4, y + 18 + 7.4 * math.sin(i * math.tau / 10 + phase * math.tau))
        for i in range(21)]
    plane.path(smooth(points, False, 0.5), None, stroke='#5fe8c0', sw=2.4, sop=0.3)
    plane.path(smooth(points, False, 0.5), None, stroke='#a6ffe0', sw=0.95)


def robot():
    x, y, z = ROBOT, HIGH, FRONT + 22
    plane = cam.front(z)
    T = lit((x, 105, z))
    with svg.g('obj-robot'):
        soft_foot(x - 24, x + 26)
        for side in (-1, 1):
            plane.circ(x + side * 15, y + 8, 8, '#22213f')
            plane.circ(x + side * 15, y + 8, 4.6, T('#e3a73b'))
            plane.circ(x + side * 15, y + 8, 1.6, '#22213f')
        plane.rect(x - 16, y + 9, 32, 17, Linear(0, y + 26, 0, y + 9, (0, T('#5fb0ac')),
            (1, T('#2f6f73'))), r=2.6)
        plane.rect(x - 11, y + 27, 22, 15, Linear(0, y + 42, 0, y + 27, (0, T('#f6f1e4')),
            (1, T('#b9b0a8'))), r=3.4)
        plane.rect(x - 8, y + 31, 16, 7, '#131a28', r=2.4)
        plane.rect(x - 2.4, y + 26, 4.8, 2, T('#8791a2'))
        for side in (-1, 1):
            plane.glow(x + side * 3.6, y + 34.5, 5, '#7dffd0', 0.5)
            plane.circ(x + side * 3.6, y + 34.5, 1.8, '#a6ffe0')
        plane.line([(x + 5, y + 42), (x + 7, y + 50)], T('#8791a2'), 0.9)
        plane.circ(x + 7, y + 50.6, 1.7, T('#d9654b'))
        plane.rect(x - 9, y + 14, 7, 5, T('#f2c46a'), r=0.8)
        for dx, colour in ((4, '#d9654b'), (9.6, '#f6f1e4')):
            plane.circ(x + dx, y + 16.5, 2, T(colour))
        plane.line([(x - 15, y + 25.2), (x + 15, y + 25.2)], T('#c8f0ea'), 0.7, op=0.8)
        plane.path(line((x + 16, y + 20), (x + 23, y + 24), (x + 27, y + 19)), None,
            stroke=T('#8791a2'), sw=1.7)
        plane.path(line((x + 24.6, y + 16.4), (x + 27, y + 19), (x + 30, y + 17.6)), None,
            stroke=T('#d9a441'), sw=1.5)


def printer():
    x, y = PRINTER, HIGH
    plane = cam.front(FRONT + 22).sub(lambda X, Y: (x + (X - x) * 0.88, y + (Y - y) * 0.88), 0.88)
    T = lit((x, 110, FRONT))
    with svg.g('obj-printer3d'):
        soft_foot(x - 28, x + 30)
        plane.rect(x - 23, y + 7, 46, 53, '#101a30', op=0.34)
        plane.glow(x, y + 26, 30, '#ffe2ac', 0.24)
        plane.rect(x - 28, y, 56, 7, Linear(0, y + 7, 0, y, (0, T('#43486c')), (1, T('#23264a'))),
            r=1.5)
        for at, far in ((x - 28, 0), (x + 23, 0.2)):
            plane.rect(at, y + 6, 5, 58, Linear(at, 0, at + 5, 0, (0, T(dark('#6a7498', far))),
                (1, T(dark('#2f3458', far)))))
        plane.rect(x - 28, y + 60, 56, 6, Linear(0, y + 66, 0, y + 60, (0, T('#7a84a6')),
            (1, T('#2f3458'))), r=1.5)
        plane.rect(x - 23, y + 38, 46, 2.4, T('#aab2c2'))
        plane.rect(x - 4, y + 32, 13, 13, Linear(0, y + 45, 0, y + 32, (0, T('#e0745a')),
            (1, T('#a8443a'))), r=1.5)
        plane.poly([(x + 1, y + 32), (x + 4, y + 32), (x + 2.8, y + 28), (x + 2.2, y + 28)],
            T('#8791a2'))
        plane.rect(x - 18, y + 9, 36, 2, T('#9aa2b4'))
        rocket(plane, x, y, T)
        plane.rect(x - 16, y + 1.6, 12, 4, '#6fe3c6', r=0.5)
        plane.circ(x + 16, y + 3.6, 1.6, T('#aab2c2'))
        plane.circ(x + 18, y + 73, 8, T('#3fb8a9'))
        plane.circ(x + 18, y + 73, 5.4, T('#2f8f88'))
        plane.circ(x + 18, y + 73, 2.6, T('#22213f'))
        plane.path(Path().M(x + 11, y + 71).C(x + 3, y + 64, x + 4, y + 52, x + 3, y + 45), None,
            stroke=T('#5fd0c0'), sw=0.8)


def rocket(plane, x, y, T):
    """What is being printed: half a rocket."""
    plane.path(Path().M(x + 2.5, y + 27.6).C(x + 8, y + 22, x + 8, y + 16, x + 7, y + 11)
        .L(x - 2, y + 11).C(x - 3, y + 16, x - 3, y + 22, x + 2.5, y + 27.6).Z(),
        Linear(x - 3, 0, x + 8, 0, (0, T('#f2c46a')), (1, T('#b57f2c'))))
    plane.poly([(x + 7, y + 16), (x + 12, y + 11), (x + 7, y + 11)], T('#c98a2c'))
    plane.poly([(x - 2, y + 16), (x - 7, y + 11), (x - 2, y + 11)], T('#f0c06a'))
    plane.circ(x + 2.5, y + 20, 1.7, T('#2f7f86'))
