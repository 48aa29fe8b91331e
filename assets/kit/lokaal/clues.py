# SPDX-License-Identifier: MPL-2.0
"""What the lesson left on the bench: seating plan, recorder on its pages, box with two dials."""
import math
import random

from lokaal.bench import HIGH, NEAR, blob
from lokaal.setting import *
from props import *

PLAN = (-78, 430)
DIAL = (-11, 430)
RECORDER = (-132, 392)


def seating_plan():
    """A board on a small easel: nine tables from above, a name card on each, no names."""
    x, z = PLAN
    y, w, h = HIGH + 3, 66, 32
    plane = cam.front(z)
    T = lit((x, 100, z))
    with svg.g('obj-seatplan'):
        blob(x, z + 4, 36, 10, 0.5)
        for side in (-1, 1):
            plane.line([(x + side * 25, HIGH), (x + side * 21, y + h + 2)], T('#6b4434'), 2.4)
        plane.rect(x - w / 2 - 2, y - 2, w + 4, 3.4, T('#8f5c38'), r=0.8)
        plane.rect(x - w / 2 + 1, y - 1, w, h, SHADE, r=1, op=0.4)
        plane.rect(x - w / 2, y, w, h, Linear(0, y + h, 0, y, (0, T('#f6ead0')),
            (1, T('#d9c7aa'))), r=1)
        plane.path(rect(x - w / 2 + 1, y + 1, w - 2, h - 2, 0.8), None, stroke=T('#8f5c38'),
            sw=1.4)
        plane.rect(x - 12, y + h - 4.6, 24, 2.4, T('#5d7299'), r=0.6)
        cards = ('#f4c84e', '#3fb8a9', '#d9654b', '#b9c4ea', '#f6eddc', '#e3a73b', '#6fb0a2',
            '#c98873', '#8f98c4')
        dice = random.Random(3)
        for i in range(9):
            place_at(plane, x + (i % 3 - 1) * 20.4, y + 21.6 - i // 3 * 8.4, cards[i], dice, T)


def place_at(plane, x, y, colour, dice, T):
    """One table from above with its name card."""
    plane.rect(x - 8.8, y - 3.4, 17.6, 7, T('#c9a272'), r=0.8)
    plane.rect(x - 8.8, y - 3.4, 17.6, 7, None, r=0.8, stroke=T('#8f6a48'), sw=0.5)
    q = plane.at(x, y + 0.2, 1, dice.uniform(-4, 4))
    q.rect(-6.4, -2.9, 13.4, 4.8, SHADE, op=0.3, r=0.3)
    q.rect(-6.8, -2.4, 13.6, 4.9, T(colour), r=0.4)
    q.line([(-4.6, 0.6), (-4.6 + dice.uniform(5, 9), 0.6)], '#3a3050', 0.8)
    q.line([(-4.6, -1.2), (-4.6 + dice.uniform(3, 6), -1.2)], '#3a3050', 0.5, op=0.7)


def recorder():
    """A voice recorder on a stack of typed pages; its red lamp burns."""
    x, z = RECORDER
    y = HIGH
    desk = cam.floor(y + 0.6, NEAR)
    T = lit((x, 90, z))
    with svg.g('obj-recorder'):
        blob(x, z + 2, 24, 17, 0.4)
        for i, (dx, dz, colour) in enumerate(((1.6, 1.4, '#cdbfae'), (-1.2, 0.6, '#e3d6c2'),
            (0, 0, '#f6ead6'))):
            sheet = [(x - 23 + dx, z - 18 + dz), (x + 20 + dx, z - 18 + dz),
                (x + 22 + dx, z + 18 + dz), (x - 19 + dx, z + 18 + dz)]
            cam.floor(y + 0.4 + i * 0.5, NEAR).poly(sheet, T(colour))
        for i in range(8):
            desk.line([(x - 19, z - 14 + i * 4), (x - 19 + (34, 30, 36, 22, 35, 31, 36, 18)[i],
                z - 14 + i * 4)], T('#8d8694'), 0.6, op=0.8)
        plane = cam.front(z)
        low = y + 1.6
        plane.rect(x - 14, low - 0.6, 31, 3, SHADE, op=0.4, r=1.4)
        plane.rect(x - 16, low, 32, 17, Linear(0, low + 17, 0, low, (0, T('#6a6f96')),
            (0.5, T('#454a72')), (1, T('#26284c'))), r=3)
        plane.line([(x - 13, low + 16.4), (x + 13, low + 16.4)], T('#d0d6ea'), 0.7, op=0.8)
        plane.rect(x - 13, low + 6.4, 15, 8, '#0f1c28', r=1)
        for k, high in enumerate((1.6, 3.2, 5, 2.4, 4, 1.4, 2.8)):
            plane.rect(x - 11.6 + k * 1.9, low + 10.4 - high / 2, 1, high, '#7dffd0')
        for k in range(5):
            plane.line([(x + 5, low + 7.4 + k * 1.6), (x + 13, low + 7.4 + k * 1.6)],
                T('#171a36'), 0.8)
        for k, colour in enumerate(('#8d93b4', '#8d93b4', '#8d93b4', '#d9654b')):
            plane.rect(x - 12.6 + k * 6.6, low + 1.6, 5.4, 3, T(colour), r=0.8)
        plane.glow(x + 13, low + 14.4, 5, '#ff5a3c', 0.7)
        plane.circ(x + 13, low + 14.4, 1, '#ffc4b0')


def dial_box():
    """A box with two dials; open it shows its red lining."""
    with svg.g('obj-dial'):
        x, z = DIAL
        T = lit((x, 95, z))
        blob(x, z + 8, 27, 12, 0.5)
        box_body(T)
        lid_shut(T)
        face(T, '#ff5a3c', '#ffd0c4', (-40, 70))
    with svg.g('obj-dial-open'):
        T = lit((x, 95, z))
        lid_open(T)
        box_body(T)
        lining(T)
        face(T, '#3fce8f', '#dcffec', (25, -15))
    with svg.g('obj-cards'):
        cards(T)


BOX_W, BOX_H, BOX_D = 52, 25, 26


def box_body(T):
    x, z = DIAL
    x0 = x - BOX_W / 2
    plane = cam.front(z)
    colour = '#7d4a3a'
    panel(plane, x0, HIGH, BOX_W, BOX_H, colour, random.Random(5), T, r=1, horiz=True, nl=8)
    for px in (x0, x0 + BOX_W - 5):
        plane.rect(px, HIGH, 5, 5, T(BRASS), r=0.8)
        plane.rect(px, HIGH + BOX_H - 5, 5, 5, T(BRASS), r=0.8)


def lid_shut(T):
    x, z = DIAL
    x0, y, colour = x - BOX_W / 2, HIGH + BOX_H, '#8f5845'
    cam.floor(y + 5).poly([(x0, z), (x0 + BOX_W, z), (x0 + BOX_W, z + BOX_D), (x0, z + BOX_D)],
        Linear(0, z, 0, z + BOX_D, (0, T(light(colour, 0.3))), (1, T(colour))))
    plane = cam.front(z)
    plane.rect(x0 - 0.6, y, BOX_W + 1.2, 5.4, Linear(0, y + 5.4, 0, y, (0, T(light(colour, 0.3))),
        (1, T(dark(colour, 0.2)))), r=0.8)
    plane.line([(x0, y), (x0 + BOX_W, y)], '#2a1426', 0.8, op=0.8)
    plane.rect(x - 5, y - 3.4, 10, 6.4, T(BRASS), r=1)


def face(T, glow, led, turns):
    """Two dials with marks around, and a lamp between them."""
    x, z = DIAL
    plane = cam.front(z - 0.4)
    y = HIGH + 11
    for side, turn in zip((-1, 1), turns):
        cx = x + side * 14
        plane.circ(cx + 0.6, y - 0.8, 10.4, SHADE, op=0.4)
        plane.circ(cx, y, 10, Radial(cx - 3, y + 3, 14, (0, T('#fff0c8')), (0.6, T('#cf9d48')),
            (1, T('#6b4a20'))))
        plane.circ(cx, y, 8.4, T('#f6ead6'))
        for k in range(12):
            a = math.radians(k * 30)
            plane.line([(cx + math.sin(a) * 6.4, y + math.cos(a) * 6.4),
                (cx + math.sin(a) * 7.8, y + math.cos(a) * 7.8)], '#2b2440',
                0.8 if k % 3 == 0 else 0.4)
        a = math.radians(turn)
        plane.circ(cx, y, 4, T('#3a3c60'))
        plane.line([(cx, y), (cx + math.sin(a) * 6, y + math.cos(a) * 6)], '#c9472c', 1.6)
        plane.circ(cx - 0.6, y + 0.8, 1.4, T('#7d83aa'))
    plane.glow(x, HIGH + 6, 6, glow, 0.75)
    plane.circ(x, HIGH + 6, 1.7, glow)
    plane.circ(x - 0.4, HIGH + 6.5, 0.7, led)


def lid_open(T):
    """The lid stands up behind the box."""
    x, z = DIAL
    x0, y, colour = x - BOX_W / 2, HIGH + BOX_H, '#8f5845'
    plane = cam.front(z + BOX_D)
    plane.rect(x0 - 1, y - 2, BOX_W + 2, 28, Linear(0, y + 26, 0, y, (0, T(light(colour, 0.2))),
        (1, T(dark(colour, 0.2)))), r=1)
    plane.rect(x0 + 3, y, BOX_W - 6, 22, Linear(0, y + 22, 0, y, (0, T('#a8443a')),
        (1, T('#5e2432'))), r=0.8)
    plane.glow(x, y + 8, 30, '#ffe2a0', 0.4, ry=14)


def lining(T):
    x, z = DIAL
    x0, y = x - BOX_W / 2, HIGH + BOX_H
    cam.floor(y).poly([(x0 + 0.6, z), (x0 + BOX_W - 0.6, z), (x0 + BOX_W - 2, z + BOX_D),
        (x0 + 2, z + BOX_D)], Linear(0, z + BOX_D, 0, z, (0, '#5e2432'), (1, '#2a1426')))
    cam.front(z).line([(x0, y - 0.3), (x0 + BOX_W, y - 0.3)], T('#e3b98a'), 0.8, op=0.9)


def cards(T):
    """The deck of turn cards: it stands fanned out in the box; each card has a mark."""
    x, z = DIAL
    plane = cam.front(z + 10)
    y = HIGH + BOX_H
    marks = (ell(0, 0, 3), poly((0, 3.4), (3.2, -2.4), (-3.2, -2.4)), rect(-2.7, -2.7, 5.4, 5.4),
        poly((0, 3.6), (3.4, 0), (0, -3.6), (-3.4, 0)), ell(0, 0, 3))
    colours = ('#c9472c', '#3b5aa8', '#3fb8a9', '#d99d3a', '#5a2450')
    plane.glow(x, y + 10, 30, '#ffe2a0', 0.35, ry=18)
    for i in range(5):
        deg = 18 - i * 9
        q = plane.at(x + (i - 2) * 8.4, y - 5, 1, deg)
        q.rect(-8.4, -1, 18, 25, SHADE, r=1.6, op=0.35)
        q.rect(-9, 0, 18, 25, Linear(0, 25, 0, 0, (0, T('#fff6e4')), (1, T('#d9cbb4'))), r=1.6)
        q.path(rect(-7.6, 1.4, 15.2, 22.2, 1), None, stroke=T(colours[i]), sw=0.8)
        q.path(shift(marks[i], 0, 16), colours[i])
    cam.front(z).rect(x - BOX_W / 2 + 1, y - 6, BOX_W - 2, 6, T('#7d4a3a'))
    cam.front(z).line([(x - BOX_W / 2, y - 0.3), (x + BOX_W / 2, y - 0.3)], T('#e3b98a'), 0.8)
