# SPDX-License-Identifier: MPL-2.0
"""What hangs on the back wall: clock, board with profiles, certificate, brochures, the door."""
import math
import random

import doors
from decanaat import setting as here
from decanaat.setting import *
from props import *

DOOR_AT, DOOR_WIDE, DOOR_HIGH = 205, 86, 204
BOARD = (22, 132, 106, 80)


def clock():
    with svg.g('obj-clock'):
        wall_clock(wall, 75, 238, 15, lit((75, 238, ZB - 6)), ('#c9963f', '#5e421e'))


def board():
    """Four columns with a sign each; the magnets stand very unevenly."""
    x, y, w, h = BOARD
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    with svg.g('obj-board'):
        wall.shadow(x - 3, y - 7, w + 6, h + 7, 14, 0.45, SHADE)
        wall.rect(x - 4, y - 4, w + 8, h + 8, Linear(0, y + h + 4, 0, y - 4, (0, T(light(OAK,
            0.1))), (1, T(dark(OAK, 0.35)))), r=1)
        wall.line([(x - 3, y + h + 3.4), (x + w + 3, y + h + 3.4)], T('#ffdca4'), 0.7, op=0.8)
        wall.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#f4efe4')), (1, T('#d3cdd0'))))
        wide = w / 4
        for i, colour in enumerate(('#c9573f', '#d99d3a', '#4f8f78', '#4f6a9a')):
            at = x + i * wide
            wall.rect(at + 1.6, y + h - 19, wide - 3.2, 17, Linear(0, y + h - 2, 0, y + h - 19,
                (0, T(light(colour, 0.1))), (1, T(dark(colour, 0.12)))), r=1)
            (mask, bars, leaf_sign, gear)[i](at + wide / 2, y + h - 10.5, T('#fbf3e2'), T(colour))
            if i:
                wall.line([(at, y + 3), (at, y + h - 3)], T('#9a93a6'), 0.6, op=0.8)
        magnets(x, y, wide, T)
        wall.poly([(x + 6, y), (x + 16, y), (x + 48, y + h), (x + 38, y + h)], '#ffffff', op=0.14)


def mask(x, y, ink, ground):
    """Culture: a brush across a masque."""
    wall.path(Path().M(x - 6, y + 5).C(x - 2, y + 6.4, x + 2, y + 6.4, x + 6, y + 5)
        .C(x + 6.4, y - 2, x + 3, y - 6, x, y - 6.6).C(x - 3, y - 6, x - 6.4, y - 2, x - 6, y + 5)
        .Z(), ink)
    for side in (-1, 1):
        wall.path(ell(x + side * 2.6, y + 1.6, 1.3, 0.9), ground)
    wall.path(arc(x, y - 1.4, 2.6, 1.9, 200, 340), None, stroke=ground, sw=0.8)


def bars(x, y, ink, ground):
    """Economy: a chart that grows."""
    for i, high in enumerate((4, 7, 10.6)):
        wall.rect(x - 6 + i * 4.4, y - 5.6, 3.2, high, ink, r=0.5)
    wall.line([(x - 7, y - 6), (x + 7, y - 6)], ink, 0.9)


def leaf_sign(x, y, ink, ground):
    """Nature and health: a leaf."""
    wall.path(Path().M(x - 6, y - 5.4).C(x - 7, y + 3, x - 1, y + 6.6, x + 6.4, y + 5.8)
        .C(x + 7, y - 2, x + 1, y - 7, x - 6, y - 5.4).Z(), ink)
    wall.line([(x - 6.4, y - 6), (x + 3.4, y + 3)], ground, 0.9)


def gear(x, y, ink, ground):
    """Nature and technology: a cog."""
    points = []
    for i in range(32):
        a, r = math.tau * i / 32, 6.8 if i % 4 in (1, 2) else 5.2
        points.append((x + math.cos(a) * r, y + math.sin(a) * r))
    wall.poly(points, ink)
    wall.circ(x, y, 2.4, ground)


def magnets(x, y, wide, T):
    """Round magnets with a strip of paper: the names are not for us."""
    dice = random.Random(17)
    for i, count in enumerate((5, 3, 4, 1)):
        for k in range(count):
            mx, my = x + i * wide + 6.6 + dice.uniform(-0.8, 0.8), y + 52 - k * 10.6
            strip = wall.at(mx + 7.4, my, 1, dice.uniform(-3, 3))
            strip.rect(-6.6, -2.4, 14, 4.8, SHADE, op=0.2, r=0.3)
            strip.rect(-7, -2, 14, 4.6, T('#fbf3e2'), r=0.4)
            strip.line([(-3, 0.3), (dice.uniform(1, 5), 0.3)], T('#6a6480'), 0.8)
            wall.ell(mx + 0.6, my - 0.9, 2.6, 2.3, SHADE, op=0.35)
            wall.circ(mx, my, 2.5, T(dice.choice(('#5a5f86', '#8f6a48', '#7d8a6a', '#8a7a92'))))
            wall.circ(mx - 0.7, my + 0.8, 0.8, '#ffffff', op=0.6)


def certificate():
    x, y, w, h = 142, 152, 42, 54
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    with svg.g('obj-certificate'):
        wall.shadow(x, y - 4, w, h + 3, 9, 0.45, SHADE)
        wall.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#e9cf94')), (0.5, T('#b58a48')),
            (1, T('#6b4a20'))), r=0.8)
        wall.rect(x + 3, y + 3, w - 6, h - 6, T('#4a4560'))
        wall.rect(x + 5.4, y + 5.4, w - 10.8, h - 10.8, Linear(0, y + h, 0, y, (0, T('#fbf1dc')),
            (1, T('#dccdb6'))))
        wall.path(rect(x + 7, y + 7, w - 14, h - 14), None, stroke=T('#b58a48'), sw=0.6)
        wall.rect(x + 11, y + h - 17, 20, 2.6, T('#7a4468'), r=1.2)
        for k, long in enumerate((24, 20, 22)):
            wall.line([(x + w / 2 - long / 2, y + h - 22 - k * 3.6),
                (x + w / 2 + long / 2, y + h - 22 - k * 3.6)], T('#8d8694'), 0.6)
        for side in (-1, 1):
            wall.poly([(x + 27 + side * 1.4, y + 15), (x + 29 + side * 4, y + 6),
                (x + 27 + side * 0.4, y + 7.4)], T('#a8443a'))
        wall.circ(x + 27.6, y + 16, 4.4, T('#c9573f'))
        wall.circ(x + 27.6, y + 16, 2.8, T('#e8866a'))
        wall.path(smooth([(x + 10, y + 13), (x + 13, y + 16), (x + 15, y + 12), (x + 19, y + 14.4)],
            False, 0.8), None, stroke=T('#3a3c60'), sw=0.7)
        wall.poly([(x + 5.4, y + 5.4), (x + 5.4, y + 24), (x + 30, y + h - 5.4),
            (x + 18, y + h - 5.4)], '#ffffff', op=0.1)


def brochures():
    """A wooden rack with three rows of brochures, each with a sign on its cover."""
    x, y, w, h = 138, 50, 50, 86
    plane = cam.front(ZB - 10)
    T = lit((x + w / 2, y + h / 2, ZB - 16))
    dice = random.Random(31)
    covers = ['#c9573f', '#3f7f80', '#d99d3a', '#5d7299', '#7d8f5a', '#8a5a72', '#d08a5a',
        '#4f8f8a', '#b9a06a']
    with svg.g('obj-brochures'):
        wall.shadow(x, y - 5, w, h + 4, 12, 0.45, SHADE)
        plane.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T(dark(OAK, 0.15))), (1, T(dark(OAK,
            0.45)))), r=1.2)
        for row in range(3):
            low = y + 4 + row * 27
            for i in range(3):
                brochure(plane, x + 4 + i * 14.6, low + 4, covers[row * 3 + i], (row + i) % 4,
                    dice, T)
            plane.rect(x + 1.6, low, w - 3.2, 10, Linear(0, low + 10, 0, low, (0, T(light(OAK,
                0.28))), (1, T(dark(OAK, 0.12)))), r=0.8)
            plane.line([(x + 2.4, low + 9.6), (x + w - 2.4, low + 9.6)], T('#ffe0ac'), 0.6, op=0.8)
        for px in (x, x + w - 2.4):
            plane.rect(px, y, 2.4, h + 1, Linear(px, 0, px + 2.4, 0, (0, T(light(OAK, 0.2))),
                (1, T(dark(OAK, 0.3)))), r=0.6)


def brochure(plane, x, y, colour, sign, dice, T):
    q = plane.at(x + 6.6, y + 10, 1, dice.uniform(-2.4, 2.4))
    q.rect(-6, -10, 13.2, 20, SHADE, op=0.4, r=0.3)
    q.rect(-6.6, -9.4, 13.2, 20, Linear(0, 10, 0, -9, (0, T(light(colour, 0.16))), (1, T(dark(
        colour, 0.12)))), r=0.4)
    ink = T('#fbf1dc')
    if sign == 0:
        q.circ(0, 4.6, 3.2, ink)
    elif sign == 1:
        q.poly([(-3.6, 2), (0, 8), (3.6, 2)], ink)
    elif sign == 2:
        q.rect(-3, 2, 6, 6, ink, r=1)
    else:
        q.path(Path().M(-4, 2).C(-4, 7, 0, 8, 4, 7.4).C(4, 4, 0, 1, -4, 2).Z(), ink)
    q.rect(-4.4, -1, 8.8, 1.2, ink, r=0.5, op=0.8)


def door():
    with svg.g('obj-door'):
        doors.with_lock(here, DOOR_AT, DOOR_WIDE, DOOR_HIGH, DOOR, '#d9c5a4',
            lambda x, y, w, h: doors.lit_corridor(wall, x, y, w, h))
        doors.exit_sign(wall, DOOR_AT, DOOR_WIDE, DOOR_HIGH)
    doors.locks(here, DOOR_AT)
    doors.swung(here, 'obj-door-open', DOOR_AT, DOOR_WIDE, DOOR_HIGH, DOOR,
        lambda x, w, h: doors.corridor(wall, x, w, h))
