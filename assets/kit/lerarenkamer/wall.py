# SPDX-License-Identifier: MPL-2.0
"""What hangs on the back wall or is let into it: pinboard, clock, door, keypad."""
import random

import doors
from lerarenkamer import setting
from lerarenkamer.setting import *
from props import *


def pinboard(x=-74, y=138, w=148, h=92):
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    with svg.g('obj-pinboard'):
        wall.shadow(x - 4, y - 8, w + 8, h + 8, 18, 0.42)
        wall.rect(x - 4, y - 4, w + 8, h + 8, Linear(0, y + h + 4, 0, y - 4, (0, T('#b77c4a')),
            (1, T('#7a4c34'))), r=1.2)
        wall.line([(x - 3, y + h + 3.4), (x + w + 3, y + h + 3.4)], T('#ffdca4'), 0.7, op=0.8)
        wall.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#d3a574')), (1, T('#b9865a'))))
        RR = random.Random(44)
        for i in range(260):
            wall.ell(x + 2 + RR.random() * (w - 4), y + 2 + RR.random() * (h - 4),
                RR.uniform(0.3, 0.9), RR.uniform(0.25, 0.6),
                T(RR.choice(['#8a5c3a', '#e6c397', '#a5744a', '#f0d3a8'])), op=0.55)
        wall.rect(x, y + h - 5, w, 5, Linear(0, y + h, 0, y + h - 5, (0, '#1b1030', 0.45),
            (1, '#1b1030', 0)))
        wall.rect(x, y, 4, h, Linear(x, 0, x + 4, 0, (0, '#1b1030', 0.3), (1, '#1b1030', 0)))
        timetable(x, y, T, RR)
        poster(x, y, T)
        snapshots(x, y, T)
        slips(x, y, T)
    with svg.g('obj-clock'):
        wall_clock(wall, 0, 262, 19, lit((0, 262, ZB - 6)))


def timetable(x, y, T, RR):
    """The timetable, in blocks of colour."""
    # timetable
    px, py, pw, ph = (x + 7, y + 38, 44, 46)
    paper(wall, px, py, pw, ph, T, deg=-1.2, lines=0)
    q = wall.at(px + pw / 2, py + ph / 2, 1, -1.2)
    q.rect(-pw / 2 + 3, ph / 2 - 8, pw - 6, 5, T('#2f6468'), r=0.5)
    cols = ['#e3a73b', '#d9765b', '#6fa08f', '#7d86b8', '#c9b8a0']
    for i in range(5):
        for j in range(6):
            if RR.random() < 0.78:
                q.rect(-pw / 2 + 3 + i * (pw - 6) / 5 + 0.4, ph / 2 - 14 - j * 5.2,
                    (pw - 6) / 5 - 0.8, 4.4, T(RR.choice(cols)), r=0.4, op=0.9)
    for a, b in ((px + 3, py + ph - 2), (px + pw - 4, py + ph - 3)):
        pin(wall, a, b, '#d9654b', T)


def poster(x, y, T):
    """Three figures that climb out of a box."""
    # poster with figures out of the box
    px, py, pw, ph = (x + 58, y + 30, 36, 54)
    paper(wall, px, py, pw, ph, T, col='#2b3157', deg=0.8, lines=0)
    q = wall.at(px + pw / 2, py + ph / 2, 1, 0.8)
    q.rect(-9, -14, 18, 18, T('#e3a73b'), r=0.6)
    q.rect(-6.5, -11.5, 13, 13, T('#2b3157'), r=0.4)
    for i, cc in enumerate(('#f0795b', '#3fb8a9', '#f6eddc')):
        q.circ(-9 + i * 9, 14 + (i == 1) * 4, 2.7, T(cc))
        q.path(Path().M(-13 + i * 9, 3 + (i == 1) * 4).C(-13 + i * 9, 13 + (i == 1) * 4,
            -5 + i * 9, 13 + (i == 1) * 4, -5 + i * 9, 3 + (i == 1) * 4).Z(), T(cc))
    for j, ww in enumerate((24, 16)):
        q.rect(-ww / 2, -19 - j * 3.6, ww, 1.8, T('#f6eddc'), r=0.8)
    pin(wall, px + pw / 2, py + ph - 2.5, '#3fb8a9', T)


def snapshots(x, y, T):
    """Two photos of groups."""
    # photos
    for px, py, dg, sky, gr in ((x + 102, y + 52, 4, '#7fb0b8', '#5d7a5a'),
        (x + 121, y + 56, -5, '#e9b07a', '#7a4468')):
        paper(wall, px, py, 19, 23, T, deg=dg, lines=0, col='#fbf5e8')
        q = wall.at(px + 9.5, py + 11.5, 1, dg)
        q.rect(-7.6, -6, 15.2, 15, T(sky))
        q.path(Path().M(-7.6, -6).L(-7.6, -1).C(-3, 2, 2, -3, 7.6, 1).L(7.6, -6).Z(), T(gr))
        for i in range(3):
            q.circ(-4 + i * 4, -0.5 + i % 2, 1.6, T(['#3a2a30', '#c98b5a', '#6b4434'][i]))
            q.path(Path().M(-6 + i * 4, -6).C(-6 + i * 4, -1, -2 + i * 4, -1, -2 + i * 4,
                -6).Z(), T(['#e3a73b', '#d9654b', '#2f7f86'][i]))
        pin(wall, px + 9.5, py + 21.5, '#e3a73b', T)


def slips(x, y, T):
    """Notes in four colours."""
    # notes
    for px, py, ww, hh, cc, dg in ((x + 8, y + 8, 16, 15, '#f4cf6a', 3),
        (x + 28, y + 10, 16, 15, '#9cc7b0', -4), (x + 104, y + 8, 28, 36, '#f6eddc', -2),
        (x + 62, y + 7, 26, 17, '#f0a487', 2)):
        paper(wall, px, py, ww, hh, T, col=cc, deg=dg, lines=4 if hh < 20 else 7,
            ink='#6a5a66')
        pin(wall, px + ww / 2, py + hh - 1.6, '#40507a', T, 0.9)


def door(x=288, w=92, h=212):
    with svg.g('obj-door'):
        doors.shut(setting, x, w, h, DOORC)
    with svg.g('obj-exit'):
        doors.exit_sign(wall, x, w, h)
    keypad('obj-keypad', x, '#ff5a3c', '#ffc4b0', '#ff7a5a')


def keypad(layer, x, glow, led, display):
    """The lock beside the door; the light tells whether it is locked."""
    with svg.g(layer):
        k = 1.35
        c = wall.sub(lambda X, Y: (x - 31 + X * k, 92 + Y * k), k)
        T = lit((x - 24, 108, ZB - 10))
        c.shadow(-1, -3, 15, 27, 7, 0.45)
        c.rect(0, 0, 13, 25, Linear(0, 25, 13, 0, (0, T('#6a7094')), (1, T('#2b3052'))), r=2)
        c.line([(2, 24.4), (11, 24.4)], T('#c9cfe8'), 0.5, op=0.8)
        c.rect(1.8, 17.4, 9.4, 5, '#0e1626', r=0.8)
        for i in range(4):
            c.rect(2.9 + i * 2, 19.4, 1.3, 0.9, display)
        for i in range(3):
            for j in range(4):
                c.rect(2 + i * 3.2, 1.6 + j * 3.7, 2.6, 2.8, T('#a9a6bc'), r=0.5)
                c.rect(2 + i * 3.2, 2.2 + j * 3.7, 2.6, 2.3, T('#f6f2f6'), r=0.5)
        c.glow(10.6, 23.2, 4, glow, 0.7)
        c.circ(10.6, 23.2, 0.7, led)
