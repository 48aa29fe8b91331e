# SPDX-License-Identifier: MPL-2.0
"""What hangs on the back wall or is let into it: pinboard, clock, door, keypad."""
import random

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
        wall_clock(wall, 0, 262, 19, lit((0, 262, ZB - 6)), 16, 55)


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
    T = lit((x + w / 2, 120, ZB - 10))
    with svg.g('obj-door'):
        wall.shadow(x - 12, 0, w + 24, h + 10, 22, 0.3)
        fr = '#d9c5a4'
        wall.rect(x - 9, 0, w + 18, h + 9, Linear(x - 9, h, x + w + 9, 0, (0, T(light(fr, 0.06))),
            (1, T(dark(fr, 0.25)))), r=0.8)
        wall.line([(x - 8, h + 8.4), (x + w + 8, h + 8.4)], T('#fff0d0'), 0.7, op=0.7)
        wall.line([(x - 8.6, 1), (x - 8.6, h + 8)], T('#fff0d0'), 0.6, op=0.55)
        wall.rect(x - 1.6, 0, w + 3.2, h + 1.6, '#1d1430')
        c = DOORC
        wall.rect(x, 1.4, w, h - 1.4, Linear(x, h, x + w, 0, (0, T(light(c, 0.08))), (0.5, T(c)),
            (1, T(dark(c, 0.32)))), r=0.5)
        wall.rect(x, h - 9, w, 9, Linear(0, h, 0, h - 9, (0, '#1b1030', 0.35), (1, '#1b1030', 0)))
        # panels

        def pnl(px, py, pw, ph):
            wall.rect(px, py, pw, ph, Linear(0, py + ph, 0, py, (0, T(dark(c, 0.36))),
                (0.5, T(dark(c, 0.12))), (1, T(dark(c, 0.04)))), r=1)
            wall.line([(px + 0.6, py + 0.3), (px + pw - 0.6, py + 0.3)], T(light(c, 0.5)), 0.7,
                op=0.75)
            wall.line([(px + pw - 0.3, py + 1), (px + pw - 0.3, py + ph - 1)], T(light(c, 0.4)),
                0.5, op=0.5)
            wall.line([(px + 0.6, py + ph - 0.3), (px + pw - 0.6, py + ph - 0.3)], '#2a1030', 0.8,
                op=0.6)
            wall.rect(px + 4, py + 4, pw - 8, ph - 8,
                Linear(0, py + ph, 0, py, (0, T(light(c, 0.06))), (1, T(dark(c, 0.16)))), r=0.6)

        pnl(x + 12, 14, w - 24, 64)
        # glass
        gx, gy, gw, gh = (x + 14, 98, w - 28, 96)
        wall.rect(gx - 3, gy - 3, gw + 6, gh + 6, T(dark(c, 0.42)), r=1)
        wall.rect(gx, gy, gw, gh, Linear(0, gy + gh, 0, gy, (0, '#1c2450'), (0.6, '#2a3a68'),
            (1, '#3a4f7a')))
        corridor(gx, gw, gy, gh, T, c)
        # light under door
        wall.rect(x + 1, 0, w - 2, 1.6, '#bfe6d8', op=0.9)
        # kick plate
        wall.rect(x + 5, 4, w - 10, 8, Linear(x, 12, x + w, 4, (0, T('#d9cfc0')),
            (0.5, T('#a59a98')), (1, T('#d0c2b4'))), r=0.6)
        handle(x, T)
    exit_sign(x, w, h)
    keypad('obj-keypad', x, '#ff5a3c', '#ffc4b0', '#ff7a5a')


def corridor(gx, gw, gy, gh, T, c):
    """What shows through the wired glass."""
    # corridor behind: one-point, moonlit end window, locker rows, green spill
    e = lambda a, b: (gx + gw * a, gy + gh * b)
    wall.poly([e(0, 0), e(1, 0), e(0.66, 0.34), e(0.36, 0.34)],
        Linear(0, gy, 0, gy + gh * 0.34, (0, '#46548a'), (1, '#2a3566')))
    wall.poly([e(0, 1), e(1, 1), e(0.66, 0.68), e(0.36, 0.68)], '#141a3e')
    wall.poly([e(0, 0), e(0.36, 0.34), e(0.36, 0.68), e(0, 1)],
        Linear(gx, 0, gx + gw * 0.36, 0, (0, '#1a2150'), (1, '#2b3870')))
    wall.poly([e(1, 0), e(0.66, 0.34), e(0.66, 0.68), e(1, 1)],
        Linear(gx + gw, 0, gx + gw * 0.66, 0, (0, '#151b45'), (1, '#26326a')))
    wall.rect(gx + gw * 0.36, gy + gh * 0.34, gw * 0.3, gh * 0.34, '#33427c')
    wall.rect(gx + gw * 0.42, gy + gh * 0.46, gw * 0.18, gh * 0.17, '#d98aa0')
    wall.rect(gx + gw * 0.42, gy + gh * 0.46, gw * 0.18, gh * 0.07, '#f2b184')
    wall.line([e(0.51, 0.46), e(0.51, 0.63)], '#33427c', 0.7)
    wall.line([e(0.42, 0.54), e(0.6, 0.54)], '#33427c', 0.6)
    wall.poly([e(0.42, 0.34), e(0.6, 0.34), e(0.78, 0), e(0.2, 0)], '#e79a9a', op=0.2)
    for a0, b0 in ((0.06, 0.17), (0.2, 0.29)):
        wall.poly([e(a0, 0.06 + a0 * 0.94 + 0.04), e(b0, 0.06 + b0 * 0.94 + 0.03),
            e(b0, 1 - b0 * 0.9 - 0.08), e(a0, 1 - a0 * 0.9 - 0.08)], '#39477f', op=0.8)
    for k in (0.84, 0.76):
        wall.poly([e(0.51 - 0.24 * (k - 0.68) / 0.32 - 0.06, k),
            e(0.51 + 0.24 * (k - 0.68) / 0.32 + 0.06, k),
            e(0.51 + 0.24 * (k - 0.68) / 0.32 + 0.04, k - 0.03),
            e(0.51 - 0.24 * (k - 0.68) / 0.32 - 0.04, k - 0.03)], '#e9f2ff', op=0.5)
    for i in range(1, 6):
        wall.line([(gx + gw * i / 6, gy), (gx + gw * i / 6, gy + gh)], '#0e1434', 0.25, op=0.5)
    for i in range(1, 8):
        wall.line([(gx, gy + gh * i / 8), (gx + gw, gy + gh * i / 8)], '#0e1434', 0.25, op=0.5)
    wall.poly([(gx, gy + gh * 0.35), (gx, gy + gh * 0.8), (gx + gw * 0.85, gy + gh),
        (gx + gw, gy + gh), (gx + gw, gy + gh * 0.95)], '#ffd9a0', op=0.13)
    wall.line([(gx - 1.5, gy - 2.4), (gx + gw + 1.5, gy - 2.4)], T(light(c, 0.5)), 0.7, op=0.8)


def handle(x, T):
    """Plate, lever and keyhole."""
    # handle
    hx, hy = (x + 9, 96)
    wall.rect(hx - 3.4, hy - 12, 6.8, 26, '#1b1030', r=3, op=0.35)
    wall.rect(hx - 3, hy - 11, 6, 25, Linear(hx - 3, 0, hx + 3, 0, (0, T('#fff6e4')),
        (0.5, T('#b9b1ac')), (1, T('#7b747c'))), r=2.6)
    wall.rect(hx - 1, hy + 4, 18, 3.6, Linear(0, hy + 8, 0, hy + 4, (0, T('#fff6e4')),
        (0.4, T('#c9c2bb')), (1, T('#6b656e'))), r=1.8)
    wall.rect(hx - 1, hy + 1.6, 18, 2.4, '#1b1030', r=1.2, op=0.3)
    wall.circ(hx, hy + 5.8, 2.5, T('#dcd5cc'))
    wall.circ(hx, hy - 6, 1.4, '#20202c')
    wall.rect(hx - 0.5, hy - 9, 1, 3, '#20202c')


def exit_sign(x, w, h):
    """The green sign: a figure that runs, an arrow."""
    with svg.g('obj-exit'):
        ex, ey = (x + w / 2 - 19, h + 18)
        wall.glow(ex + 19, ey + 8, 60, '#58e0a0', 0.34, ry=38)
        wall.rect(ex - 1, ey - 1, 40, 18, '#12302c', r=1.5)
        wall.rect(ex, ey, 38, 16, Linear(0, ey + 16, 0, ey, (0, '#3fce8f'), (1, '#219a6a')), r=1)
        W = '#f2fff6'
        px, py = (ex + 11, ey + 2)
        wall.circ(px + 1.4, py + 10.6, 1.5, W)
        wall.path(line((px + 0.6, py + 8.4), (px - 0.6, py + 5), (px + 2, py + 3.2),
            (px + 1, py + 0.6)), None, stroke=W, sw=1.5)
        wall.path(line((px - 0.6, py + 5), (px - 2.4, py + 2.6), (px - 4.6, py + 2.8)), None,
            stroke=W, sw=1.3)
        wall.path(line((px + 0.6, py + 8), (px + 3.2, py + 6.6), (px + 4.6, py + 7.6)), None,
            stroke=W, sw=1.1)
        wall.path(line((px + 0.4, py + 8.2), (px - 2.6, py + 7.4), (px - 3.4, py + 5.6)), None,
            stroke=W, sw=1.1)
        wall.path(line((ex + 21, ey + 8), (ex + 31, ey + 8)), None, stroke=W, sw=1.8)
        wall.path(line((ex + 27.6, ey + 11.4), (ex + 31.4, ey + 8), (ex + 27.6, ey + 4.6)), None,
            stroke=W, sw=1.8)


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
