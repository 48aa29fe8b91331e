# SPDX-License-Identifier: MPL-2.0
"""What hangs on the back wall or is let into it: tools, board, posters, clock, door, lock."""
import math
import random

import doors
from lokaal import setting
from lokaal.setting import *
from props import *

DOOR = (282, 90, 208)
LOCK = (238, 102, 27, 48)


def pegboard(x=-296, y=120, w=108, h=100):
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    with svg.g('obj-pegboard'):
        wall.shadow(x, y - 7, w, h + 4, 16, 0.4, SHADE)
        wall.rect(x - 3, y - 3, w + 6, h + 6, Linear(0, y + h, 0, y, (0, T('#b77c4a')),
            (1, T('#7a4c34'))), r=1.5)
        wall.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#e0c596')), (1, T('#bd9a6c'))),
            r=0.6)
        wall.line([(x - 2, y + h + 2.4), (x + w + 2, y + h + 2.4)], T('#ffe7bb'), 0.7, op=0.8)
        for i in range(15):
            for j in range(13):
                wall.circ(x + 4.5 + i * 7.07, y + 6 + j * 7.3, 0.75, T('#7d5a3a'), op=0.55)
        hammer(x + 14, y + 38, T)
        saw(x + 30, y + 84, T)
        screwdrivers(x + 32, y + 62, T)
        wrench(x + 93, y + 42, T)
        # Where a tool is missing, its outline stays.
        gone = rot(rect(x + 22, y + 17, 44, 8, 4), 10, x + 44, y + 21)
        wall.path(gone, '#ffffff', op=0.16, stroke=T('#8a6238'), sw=0.8, dash=(3, 2))
        goggles(x + 76, y + 13, T)


def hung(p, fill, **more):
    """A thing on the wall, with its shadow."""
    wall.path(shift(p, 1.6, -2.2), SHADE, op=0.28)
    wall.path(p, fill, **more)


def hammer(x, y, T):
    hung(rect(x - 1.8, y - 26, 3.6, 50, 1.4), Linear(x - 2, 0, x + 2, 0, (0, T('#d99a5a')),
        (1, T('#8f5a34'))))
    hung(Path().M(x - 9, y + 22).L(x + 7, y + 22).C(x + 9, y + 22, x + 9, y + 30, x + 7, y + 30)
        .L(x - 5, y + 30).C(x - 9, y + 29, x - 11, y + 26, x - 12, y + 23).Z(),
        Linear(0, y + 30, 0, y + 22, (0, T('#b9c0cf')), (1, T('#4a5068'))))


def saw(x, y, T):
    hung(poly((x, y), (x + 50, y + 4), (x + 50, y - 3), (x, y - 12)), Linear(0, y + 4, 0, y - 12,
        (0, T('#eef0f2')), (1, T('#8f97a6'))))
    wall.path(line(*[(x + i * 2.5, y - 12.2 + i * 0.47 + (1.4 if i % 2 else 0))
        for i in range(20)]), None, stroke=T('#7d8598'), sw=0.7)
    hung(Path().M(x + 48, y + 7).C(x + 64, y + 9, x + 70, y + 2, x + 68, y - 8)
        .C(x + 62, y - 12, x + 52, y - 10, x + 48, y - 5).Z(), T('#d9654b'))
    wall.ell(x + 59, y - 1, 5, 4, T('#cfae7c'))


def screwdrivers(x, y, T):
    for i, colour in enumerate(('#d9654b', '#e3a73b', '#2f7f86', '#7a4468', '#5d7299')):
        at, long = x + i * 10, 20 + i % 2 * 4
        hung(rect(at - 0.7, y - long - 6, 1.4, long, 0.4), T('#aab2c2'))
        hung(rect(at - 2.3, y - 8, 4.6, 15, 1.8), Linear(at - 2.3, 0, at + 2.3, 0,
            (0, T(light(colour, 0.25))), (1, T(dark(colour, 0.3)))))


def wrench(x, y, T):
    hung(rect(x - 2.4, y - 22, 4.8, 44, 2), Linear(x - 3, 0, x + 3, 0, (0, T('#d0d6e0')),
        (1, T('#6a7288'))))
    hung(Path().M(x - 7, y + 22).C(x - 9, y + 32, x - 3, y + 34, x - 2.6, y + 28)
        .L(x + 2.6, y + 28).C(x + 3, y + 34, x + 9, y + 32, x + 7, y + 22)
        .C(x + 4, y + 18, x - 4, y + 18, x - 7, y + 22).Z(), T('#b5bccb'))
    wall.circ(x, y - 18, 1.6, T('#cfae7c'))


def goggles(x, y, T):
    hung(Path().M(x - 16, y + 5).C(x - 18, y - 6, x - 4, y - 8, x, y - 2)
        .C(x + 4, y - 8, x + 18, y - 6, x + 16, y + 5).C(x + 8, y + 9, x - 8, y + 9, x - 16, y + 5)
        .Z(), T('#3f4a6a'))
    for side in (-1, 1):
        glass = (Path().M(-13, 4).C(-14, -4, -4, -5, -1, 0).L(-1, 5).C(-6, 6, -10, 6, -13, 4).Z()
            .t(lambda X, Y, side=side: (x - side * X, y + Y)))
        wall.path(glass, T('#bfe6ea'), op=0.9)


BLUE, RED, GREEN, INK, AMBER = '#2f5fa8', '#c9472c', '#2f8a5f', '#333a55', '#d9922f'


def pen(p, colour, sw=1.1):
    wall.path(p, None, stroke=colour, sw=sw)


def whiteboard(x=-166, y=120, w=252, h=128):
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    with svg.g('obj-whiteboard'):
        wall.shadow(x - 2, y - 8, w + 4, h + 6, 18, 0.4, SHADE)
        wall.rect(x - 4, y - 4, w + 8, h + 8, Linear(0, y + h + 4, 0, y - 4, (0, T('#d9dde2')),
            (1, T('#7d8698'))), r=1.6)
        wall.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#f4f2ee')), (0.5, T('#fbf8f0')),
            (1, T('#d6d6dc'))))
        for a, b in ((0.04, 0.13), (0.17, 0.20)):
            wall.poly([(x + w * a, y), (x + w * b, y), (x + w * (b + 0.16), y + h),
                (x + w * (a + 0.16), y + h)], '#ffffff', op=0.28)
        lever(x + 16, y + 42)
        refraction(x + 16, y + 84)
        circuit(x + 146, y + 66)
        graph(x + 196, y + 66)
        list_with_ticks(x + 148, y + 48)
        question(x + 222, y + 33)
        for mx, my, colour in ((112, h - 9, '#e3a73b'), (122, h - 9, '#3fb8a9'),
            (244, h - 9, '#d9654b')):
            wall.ell(x + mx + 0.8, y + my - 1.2, 3, 2.6, SHADE, op=0.3)
            wall.circ(x + mx, y + my, 2.9, T(colour))
            wall.circ(x + mx - 0.8, y + my + 0.9, 1, '#ffffff', op=0.6)
        tray(x, y, w, T)


def lever(x, y):
    """A seesaw with a block, two forces and two arms."""
    pen(line((x, y + 8), (x + 112, y + 17)), INK, 1.8)
    pen(poly((x + 44, y), (x + 64, y), (x + 54, y + 11.4)), INK, 1.3)
    pen(rect(x + 4, y + 10, 13, 13, 0.5), BLUE, 1.2)
    for at, low in ((10.5, y - 12), (105, y - 14)):
        pen(line((x + at, y + 6 if at < 50 else y + 15), (x + at, low)), RED, 1.4)
        pen(line((x + at - 3.4, low + 4.6), (x + at, low), (x + at + 3.4, low + 4.6)), RED, 1.3)
    for a, b in ((0, 52), (56, 112)):
        pen(line((x + a, y - 21), (x + b, y - 21)), GREEN, 1)
        for at in (a, b):
            pen(line((x + at, y - 24), (x + at, y - 18)), GREEN, 1)


def refraction(x, y):
    """Light that breaks: a ray through glass, with the line at a right angle."""
    wall.rect(x, y, 92, 17, '#7fb0d8', op=0.3)
    pen(line((x, y + 17), (x + 92, y + 17)), BLUE, 1.2)
    pen(line((x, y), (x + 92, y)), BLUE, 1.2)
    wall.path(line((x + 38, y + 34), (x + 38, y - 9)), None, stroke=INK, sw=0.8, dash=(2.4, 2))
    pen(line((x + 8, y + 36), (x + 38, y + 17), (x + 48, y), (x + 74, y - 14)), AMBER, 1.6)
    pen(line((x + 20, y + 24.6), (x + 24.6, y + 25.6), (x + 22, y + 29.4)), AMBER, 1.3)
    pen(arc(x + 38, y + 17, 9, 9, 92, 148), RED, 0.9)
    pen(arc(x + 38, y + 17, 8, 8, 270, 300), RED, 0.9)


def circuit(x, y):
    """A lamp, a battery and a switch that is open."""
    pen(line((x, y), (x, y + 44), (x + 11, y + 44)), BLUE, 1.2)
    pen(ell(x + 18, y + 44, 7), BLUE, 1.2)
    pen(line((x + 13, y + 39), (x + 23, y + 49)), BLUE, 1.1)
    pen(line((x + 13, y + 49), (x + 23, y + 39)), BLUE, 1.1)
    pen(line((x + 25, y + 44), (x + 36, y + 44), (x + 36, y), (x + 25, y)), BLUE, 1.2)
    pen(line((x + 25, y - 6), (x + 25, y + 6)), BLUE, 1.2)
    pen(line((x + 21, y - 3), (x + 21, y + 3)), BLUE, 2.2)
    pen(line((x + 21, y), (x + 14, y)), BLUE, 1.2)
    pen(line((x + 14, y), (x + 6, y + 5)), BLUE, 1.2)
    pen(line((x + 5, y), (x, y)), BLUE, 1.2)
    for k in (-1, 0, 1):
        pen(line((x + 18 + k * 4, y + 53), (x + 18 + k * 6, y + 57)), AMBER, 1.2)


def graph(x, y):
    """A throw, drawn against its time."""
    pen(line((x, y + 48), (x, y), (x + 50, y)), INK, 1.2)
    pen(Path().M(x + 3, y + 4).Q(x + 23, y + 84, x + 45, y + 4), RED, 1.4)
    for k in range(1, 6):
        pen(line((x + k * 8, y - 1.4), (x + k * 8, y + 1.4)), INK, 0.7)


def list_with_ticks(x, y):
    """Four lines that stand for groups, two of them done."""
    for j, (long, colour) in enumerate(((50, BLUE), (42, GREEN), (54, BLUE), (38, GREEN))):
        at = y - j * 10
        pen(rect(x, at - 2, 5, 5, 0.4), INK, 0.9)
        pen(smooth([(x + 10, at + 1), (x + 19, at + 2.4), (x + 28, at), (x + long, at + 1.2)],
            False, 0.8), colour, 1)
        if j in (0, 2):
            pen(line((x + 1, at + 0.8), (x + 2.6, at - 1), (x + 6, at + 4.4)), RED, 1)


def question(x, y):
    """Somebody circled a place that nobody filled in."""
    pen(smooth([(x - 14, y + 16), (x + 4, y + 17), (x + 20, y + 12), (x + 22, y - 3),
        (x + 6, y - 14), (x - 12, y - 11), (x - 18, y + 3), (x - 11, y + 18)], False, 0.6), RED,
        1.1)
    for dx in (-8, 2, 12):
        wall.circ(x + dx, y + 1, 1.5, RED)


def tray(x, y, w, T):
    plane = cam.front(ZB - 9)
    plane.rect(x + 30, y - 8, w - 60, 4.4, Linear(0, y - 4, 0, y - 8, (0, T('#eef1f2')),
        (1, T('#8791a2'))), r=1)
    for i, colour in enumerate((RED, BLUE, GREEN)):
        plane.rect(x + 60 + i * 20, y - 4.4, 15, 2.6, T(colour), r=1.2)
        plane.rect(x + 60 + i * 20, y - 4.4, 4, 2.6, T('#2b2b45'), r=1)
    plane.rect(x + 142, y - 4.6, 20, 6, T('#40507a'), r=1)
    plane.rect(x + 142, y - 4.6, 20, 2, T('#e6e2d8'), r=0.6)


def posters(x=114, y=118):
    with svg.g('obj-posters'):
        astronaut(*frame(x, y + 46, 50, 76, '#2b3157', -1.2))
        engineers(*frame(x + 57, y + 58, 46, 64, '#c9723f', 1))
        atom(*frame(x + 57, y, 46, 52, '#d9a03b', -1.4))
        prism(*frame(x, y + 1, 50, 38, '#1f2440', 0.8))


def frame(x, y, w, h, colour, deg):
    """A poster on two strips of tape: its plane and its light."""
    q = wall.at(x + w / 2, y + h / 2, 1, deg)
    T = lit((x + w / 2, y + h / 2, ZB - 4))
    for dx, dy, alpha in ((1.4, -2.4, 0.28), (0.4, -0.8, 0.26)):
        q.at(dx, dy).rect(-w / 2, -h / 2, w, h, SHADE, op=alpha, r=0.5)
    q.rect(-w / 2, -h / 2, w, h, T('#f4ecdc'), r=0.5)
    q.rect(-w / 2 + 1.6, -h / 2 + 1.6, w - 3.2, h - 3.2, Linear(0, h / 2, 0, -h / 2,
        (0, T(light(colour, 0.12))), (1, T(dark(colour, 0.14)))))
    for side in (-1, 1):
        q.rect(side * (w / 2 - 3) - 2.6, h / 2 - 2, 5.2, 3.4, '#f4e6bd', op=0.6)
    return q, T


def astronaut(q, T):
    dice = random.Random(7)
    for _ in range(20):
        q.circ(dice.uniform(-22, 22), dice.uniform(-18, 34), dice.uniform(0.3, 0.8), '#fff3d6',
            op=0.9)
    q.path(Path().M(-23.2, -36.2).L(23.2, -36.2).L(23.2, -22).C(8, -10, -12, -12, -23.2, -24).Z(),
        T('#d9765b'))
    q.circ(13, 25, 5.4, T('#f2c46a'))
    q.path(Path().M(-15, -25).C(-16, -8, -10, -2, 0, -2).C(10, -2, 16, -8, 15, -25)
        .C(6, -20, -6, -20, -15, -25).Z(), T('#f2efe6'))
    q.circ(0, 8, 12.5, T('#f6f3ea'))
    q.path(ell(0, 8, 9.4, 8.6), T('#2a2f55'))
    q.path(ell(0, 7.4, 7.6, 7.8), T('#8a5638'))
    q.path(Path().M(-7.6, 9).C(-8, 17, 8, 17, 7.6, 9).C(4, 12, -4, 12, -7.6, 9).Z(), T('#241a22'))
    small_face(q, 0, 7.4, '#4a1c1e')
    q.path(arc(0, 8, 9.4, 8.6, 110, 170), None, stroke='#ffffff', sw=1.2, sop=0.7)
    q.rect(-7, -16, 14, 7, T('#c9cede'), r=1.2)
    q.circ(-3, -12.5, 1.3, T('#d9654b'))
    q.circ(2.4, -12.5, 1.3, T('#3fb8a9'))


def small_face(q, x, y, mouth):
    for side in (-1, 1):
        q.circ(x + side * 2.8, y, 0.8, '#1c1218')
    q.path(Path().M(x - 2.6, y - 3.6).Q(x, y - 5.4, x + 2.6, y - 3.6), None, stroke=mouth, sw=0.8)


def engineers(q, T):
    """Two people with a drawing; who they are is theirs."""
    with q.clipto([(-21.4, -30.4), (21.4, -30.4), (21.4, 30.4), (-21.4, 30.4)]):
        for dx, skin, hair, coat in ((-9, '#e6b48d', '#40291f', '#2b3157'),
            (10, '#7d4d33', '#1f1418', '#f2c46a')):
            q.path(Path().M(dx - 12, -26).C(dx - 12, -6, dx - 8, -1, dx, -1)
                .C(dx + 8, -1, dx + 12, -6, dx + 12, -26).Z(), T(coat))
            q.rect(dx - 2.6, -4, 5.2, 7, T(dark(skin, 0.15)))
            q.circ(dx, 8, 8, T(skin))
            q.path(Path().M(dx - 8.4, 8).C(dx - 9, 20, dx + 9, 20, dx + 8.4, 8)
                .C(dx + 5, 13, dx - 5, 13, dx - 8.4, 8).Z(), T(hair))
            small_face(q, dx, 8, T(dark(skin, 0.55)))
    q.path(Path().M(-18, 11).C(-17, 21, -1, 21, 0, 11).Z(), T('#f2b84c'))
    q.rect(-19, 10, 21, 2, T('#f2b84c'), r=1)
    q.rect(-17, -24, 34, 13, T('#dfe8ee'), r=0.6)
    for k in range(3):
        q.line([(-13, -14.5 - k * 3.2), (13 - k * 6, -14.5 - k * 3.2)], T('#5d7299'), 0.7)


def atom(q, T):
    for deg in (0, 60, 120):
        q.path(rot(ell(0, 1, 17, 6), deg, 0, 1), None, stroke=T('#2b3157'), sw=1.5)
    q.circ(0, 1, 3.6, T('#c9472c'))
    for x, y in ((17, 1), (-8.5, -13.7), (-8.5, 15.7)):
        q.circ(x, y, 2.1, T('#2b3157'))


def prism(q, T):
    q.line([(-23, -6), (-4, 0)], '#ffffff', 1.4)
    for i, colour in enumerate(('#e8674a', '#f2a04c', '#f4d35e', '#6fc08a', '#5a9fd0',
        '#8a6fc0')):
        q.poly([(3.2, 1.4 - i * 0.6), (22.6, 9 - i * 3.6), (22.6, 5.6 - i * 3.6),
            (3.6, 0.8 - i * 0.7)], T(colour))
    q.path(poly((-8, -9), (8, -9), (0, 7)), None, stroke='#e6ecf6', sw=1.4)


def clock():
    with svg.g('obj-clock'):
        wall_clock(wall, -32, 274, 17, lit((-32, 274, ZB - 6)), ('#d9654b', '#8f3f34'))


def planets(x=-252, y=284, z=600):
    """A mobile of a sun and four planets, on threads from the ceiling."""
    plane = cam.front(z)
    with svg.g('obj-planets'):
        for dx, dy, r, colour, ring in ((0, -40, 13, '#f0b84c', 0), (-40, -28, 5.5, '#c98873', 0),
            (38, -24, 7.5, '#5f9fb0', 0), (-68, -38, 8, '#d9765b', 1), (72, -50, 6, '#8f7fb0', 0)):
            px, py = x + dx, y + dy
            T = lit((px, py, z))
            plane.line([(px, py + r), (px, H - 1)], '#37304f', 0.4, op=0.9)
            if ring:
                plane.path(rot(ell(px, py, r * 1.9, r * 0.5), -14, px, py), None,
                    stroke=T('#f2ddb0'), sw=1.6)
            plane.circ(px, py, r, Radial(px - r * 0.3, py - r * 0.3, r * 1.6,
                (0, T(light(colour, 0.4))), (0.5, T(colour)), (1, T(dark(colour, 0.5)))))
            if ring:
                plane.path(rot(arc(px, py, r * 1.9, r * 0.5, 180, 360), -14, px, py), None,
                    stroke=T('#f2ddb0'), sw=1.6)


def door():
    x, w, h = DOOR
    with svg.g('obj-door'):
        doors.shut(setting, x, w, h, '#b9523c')
        doors.exit_sign(wall, x, w, h)
    for layer, lamp in (('obj-door-lock', doors.RED), ('obj-door-lock-open', doors.GREEN)):
        with doors.plate(setting, layer, LOCK, *lamp) as plane:
            lock_keys(plane)
    with svg.g('obj-door-open'):
        doors.opened(setting, x, w, h, '#b9523c')


def lock_keys(plane):
    """A slot for a card and four keys with a shape each."""
    x, y, w, h = LOCK
    T = lit((x + w / 2, y, ZB - 20))
    plane.rect(x + 4, y + h - 21, w - 8, 3.4, '#0e1226', r=1.4)
    plane.line([(x + 4.6, y + h - 21.4), (x + w - 4.6, y + h - 21.4)], T('#c9cfe8'), 0.5, op=0.8)
    plane.poly([(x + 7, y + h - 19.6), (x + w - 7, y + h - 19.6), (x + w - 7.6, y + h - 16),
        (x + 7.6, y + h - 16)], T('#f6eddc'))
    for i in range(4):
        kx, ky = x + 7.4 + i % 2 * 11.2, y + 6.4 + i // 2 * 9.6
        plane.rect(kx - 4.6, ky - 4.4, 9.2, 8.2, T('#8d89a2'), r=1.2)
        plane.rect(kx - 4.6, ky - 3.6, 9.2, 7.6, T('#f2ecec'), r=1.2)
        mark = (ell(kx, ky, 2.2), poly((kx, ky + 2.5), (kx + 2.5, ky - 1.9), (kx - 2.5, ky - 1.9)),
            rect(kx - 2, ky - 2, 4, 4), poly((kx, ky + 2.7), (kx + 2.7, ky), (kx, ky - 2.7),
            (kx - 2.7, ky)))[i]
        plane.path(mark, '#2b2440')
