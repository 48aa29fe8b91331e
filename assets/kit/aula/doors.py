# SPDX-License-Identifier: MPL-2.0
"""The front doors of the school: shut with a red light, unlocked, and open to the evening."""
import random

from aula.setting import *
from props import *

LEFT, WIDE, HIGH = 345, 176, 236


def doors():
    with svg.g('obj-doors'):
        frame()
        for x in (LEFT, LEFT + WIDE / 2):
            leaf(x, WIDE / 2)
        wall.line([(LEFT + WIDE / 2, 2), (LEFT + WIDE / 2, HIGH)], '#120e2a', 1.4, op=0.9)
        for side in (-1, 1):
            push_bar(LEFT + WIDE / 2 + side * 10, side)
        wall.rect(LEFT + 2, 0, WIDE - 4, 1.8, '#ffb868', op=0.9)
    for layer, glow, led in (('obj-doors-lock', '#ff5a3c', '#ffd0c4'),
        ('obj-doors-lock-open', '#3fce8f', '#dcffec')):
        lock(layer, glow, led)
    doors_open()


def frame():
    T = lit((LEFT + WIDE / 2, 150, ZB - 10))
    colour = '#7d5a44'
    wall.shadow(LEFT - 14, 0, WIDE + 28, HIGH + 70, 26, 0.4, SHADE)
    wall.rect(LEFT - 11, 0, WIDE + 22, HIGH + 68, Linear(LEFT, HIGH, LEFT + WIDE, 0,
        (0, T(light(colour, 0.25))), (1, T(dark(colour, 0.3)))), r=1)
    wall.line([(LEFT - 10.4, 1), (LEFT - 10.4, HIGH + 66)], T('#ffd9a0'), 0.8, op=0.5)
    wall.rect(LEFT - 2, 0, WIDE + 4, HIGH + 58, '#171230')
    # The light above the doors: three panes, warm from the lamp outside.
    for i in range(3):
        pane(LEFT + 1 + i * (WIDE - 2) / 3 + 2, HIGH + 10, (WIDE - 2) / 3 - 4, 44, 0.75)
    wall.rect(LEFT - 2, HIGH, WIDE + 4, 8, Linear(0, HIGH + 8, 0, HIGH, (0, T(light(colour, 0.3))),
        (1, T(dark(colour, 0.4)))))


def pane(x, y, w, h, strength):
    """Ribbed glass with the evening lamp behind it."""
    wall.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, '#7a4a5c'), (0.4, '#d97f50'),
        (0.8, '#ffb562'), (1, '#ffcf86')), r=0.8)
    wall.path(rect(x, y, w, h, 0.8), Radial(x + w / 2, y + h * 0.45, w * 0.9,
        *fade('#fff0bc', strength), ry=h * 0.5))
    wall.poly([(x, y + h * 0.1), (x, y + h * 0.42), (x + w, y + h * 0.95), (x + w, y + h * 0.6)],
        '#ffffff', op=0.1)


def leaf(x, w):
    T = lit((x + w / 2, 110, ZB - 12))
    wall.rect(x + 0.6, 1.6, w - 1.2, HIGH - 1.6, Linear(x, HIGH, x + w, 0,
        (0, T(light(PETROL, 0.12))), (0.5, T(PETROL)), (1, T(dark(PETROL, 0.34)))), r=0.6)
    gx, gw = x + 14, w - 28
    wall.rect(gx - 3, 99, gw + 6, 122, T(dark(PETROL, 0.5)), r=1)
    pane(gx, 102, gw, 116, 0.9)
    for share in (1 / 3, 2 / 3):
        wall.rect(gx, 102 + 116 * share - 1.4, gw, 2.8, T(dark(PETROL, 0.3)))
    wall.rect(gx + gw / 2 - 1.2, 102, 2.4, 116, T(dark(PETROL, 0.3)))
    wall.rect(x + 12, 22, w - 24, 62, Linear(0, 84, 0, 22, (0, T(dark(PETROL, 0.42))),
        (1, T(dark(PETROL, 0.12)))), r=1)
    wall.rect(x + 17, 27, w - 34, 52, Linear(0, 79, 0, 27, (0, T(light(PETROL, 0.08))),
        (1, T(dark(PETROL, 0.2)))), r=0.8)
    wall.line([(x + 12.6, 22.4), (x + w - 12.6, 22.4)], T(light(PETROL, 0.5)), 0.7, op=0.7)
    wall.rect(x + 5, 5, w - 10, 9, Linear(0, 14, 0, 5, (0, T('#e9cf94')), (0.5, T('#b58a48')),
        (1, T('#6b4a20'))), r=0.8)
    wall.line([(x + 1.6, HIGH - 0.6), (x + w - 1.6, HIGH - 0.6)], T('#bfe0d4'), 0.7, op=0.5)


def push_bar(x, side):
    T = lit((x, 104, ZB - 16))
    wall.rect(x - 3, 118, 6, 44, SHADE, r=3, op=0.35)
    wall.rect(x - 2.4, 120, 4.8, 44, Linear(x - 2.4, 0, x + 2.4, 0, (0, T('#fff0c8')),
        (0.45, T('#c9963f')), (1, T('#5e421e'))), r=2.2)
    for y in (124, 158):
        wall.circ(x, y, 3, T('#e3bf78'))


def lock(layer, glow, led):
    """A plate across the gap between the leaves, with a light that tells its state."""
    x, y, w, h = LEFT + WIDE / 2 - 12, 62, 24, 42
    T = lit((x + w / 2, y, ZB - 20))
    plane = cam.front(ZB - 4)
    with svg.g(layer):
        plane.shadow(x - 1, y - 3, w + 2, h + 2, 8, 0.5, SHADE)
        plane.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#8d93b4')), (0.5, T('#565c80')),
            (1, T('#272b48'))), r=3)
        plane.line([(x + 3, y + h - 0.8), (x + w - 3, y + h - 0.8)], T('#e3e7f6'), 0.7, op=0.8)
        plane.rect(x + 4, y + h - 15, w - 8, 10, '#0e1226', r=1.6)
        plane.glow(x + w / 2, y + h - 10, 17, glow, 0.8)
        plane.circ(x + w / 2, y + h - 10, 3.2, glow)
        plane.circ(x + w / 2 - 0.8, y + h - 9, 1.3, led)
        plane.circ(x + w / 2, y + 15, 5.6, T('#22263f'))
        plane.circ(x + w / 2, y + 15.4, 4.6, Radial(x + w / 2 - 1.4, y + 17, 6,
            (0, T('#fff0c8')), (0.5, T('#c9963f')), (1, T('#5e421e'))))
        plane.rect(x + w / 2 - 0.9, y + 11.4, 1.8, 6.4, '#22182a', r=0.6)
        for sx in (x + 3.4, x + w - 3.4):
            plane.circ(sx, y + 3.4, 0.9, T('#d0d4e6'))


def doors_open():
    """Both leaves stand outwards; the evening lies behind them."""
    x, w = LEFT, WIDE
    with svg.g('obj-doors-open'):
        cam.floor(0).softpoly([(x + 4, ZB - 6), (x + w - 4, ZB - 6), (x + w - 70, 560),
            (x - 210, 560)], 34, 0.5, '#ffbe74', k=14)
        wall.rect(x - 2, 0, w + 4, HIGH, '#171230')
        with wall.clipto([(x, 0), (x + w, 0), (x + w, HIGH), (x, HIGH)]):
            evening(x, w)
            open_leaf(x + w)
        wall.glow(x + w * 0.42, 96, 150, '#ffca80', 0.42, ry=130)
        wall.rect(x, HIGH - 16, w, 16, Linear(0, HIGH, 0, HIGH - 16, (0, SHADE, 0.55),
            (1, SHADE, 0)))


def evening(x, w):
    """The school yard: a path, a street lamp, bicycles, trees, the last light."""
    wall.rect(x, 0, w, HIGH, Linear(0, HIGH, 0, 60, (0, '#2b2f66'), (0.4, '#6b4f88'),
        (0.7, '#d97f74'), (1, '#ffc47c')))
    dice = random.Random(5)
    for _ in range(10):
        wall.circ(x + w * dice.uniform(0.05, 0.8), dice.uniform(180, 230), 0.6, '#fff3d6',
            op=0.8)
    roofs = [(x, 60), (x, 96)]
    for i, high in enumerate((102, 92, 108, 96, 104, 90, 99)):
        at = x + i * w / 7
        roofs += [(at, high), (at + w / 14, high + 9), (at + w / 7, high)]
    wall.poly(roofs + [(x + w, 60)], '#5a3f70')
    for i in range(6):
        wall.rect(x + 8 + i * 27, 78 + (i % 3) * 6, 4, 6, '#ffd98a', op=0.9)
    for tx, r in ((x + 12, 30), (x + w * 0.62, 22)):
        wall.rect(tx - 2, 62, 4, 40, '#2b2048')
        for dx, dy, k in ((0, 0, 1), (-0.5, -0.3, 0.7), (0.5, -0.25, 0.72), (0.1, 0.5, 0.66)):
            wall.circ(tx + dx * r, 116 + dy * r, r * k, '#3a2a58')
            wall.circ(tx + dx * r - r * 0.1, 118 + dy * r, r * k * 0.74, '#553a6c', op=0.7)
    wall.rect(x, 0, w, 64, Linear(0, 64, 0, 0, (0, '#4c5a5c'), (1, '#2e3c48')))
    wall.poly([(x + w * 0.12, 0), (x + w * 0.86, 0), (x + w * 0.46, 64), (x + w * 0.38, 64)],
        Linear(0, 64, 0, 0, (0, '#f0b878'), (1, '#b98a6c')))
    for lx, top in ((x + w * 0.25, 150), (x + w * 0.56, 118)):
        wall.rect(lx - 1.2, 40, 2.4, top - 40, '#2b2440')
        wall.glow(lx, top, 34, '#ffe3a0', 0.9)
        wall.rect(lx - 5, top - 3, 10, 6, '#fff3cc', r=2.6)
    for bx in (x + w * 0.70, x + w * 0.78):
        for dx in (-6, 6.4):
            wall.path(ell(bx + dx, 34, 5.2), None, stroke='#1d1738', sw=1)
        wall.path(line((bx - 6, 34), (bx - 2, 41), (bx + 4.4, 41), (bx, 34), (bx - 6, 34)), None,
            stroke='#d9654b', sw=1.2)
        wall.path(line((bx + 6.4, 34), (bx + 4, 45), (bx + 1, 46)), None, stroke='#1d1738', sw=1)


def open_leaf(x):
    """The right leaf, square to the wall on its far side."""
    plane = cam.side(x, ZB)
    near, far = ZB, ZB + 86
    quad = lambda za, zb, y0, y1: [(za, y0), (za, y1), (zb, y1), (zb, y0)]
    T = lit((x - 10, 120, ZB + 20), (-1, 0, 0))
    plane.poly(quad(near, far, 1.6, HIGH), Linear(near, 100, far, 100, (0, T(dark(PETROL, 0.2))),
        (1, T(dark(PETROL, 0.02)))))
    plane.poly(quad(near + 14, far - 14, 102, 218), '#f2a860')
    plane.poly(quad(near + 14, far - 14, 150, 218), '#ffcf8c', op=0.7)
    plane.poly(quad(near + 12, far - 12, 22, 84), T(dark(PETROL, 0.4)))
