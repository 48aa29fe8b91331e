# SPDX-License-Identifier: MPL-2.0
"""The machines: two racks, the panel with lights, the fan in the wall, cables, a sticker."""
import math
import random

import fittings
from serverruimte import setting as here
from serverruimte.setting import *
from props import *

# The racks: left edge of each, width, height, depth of their front.
RACKS, WIDE, HIGH, FRONT = (-320, -226), 88, 206, 540
LEDS = ('#6ff0b0', '#ffd166', '#7fc8ff', '#ff7a5a')
# The panel with lights, and the fan: middle and radius.
PANEL = (-122, 148, 74, 60)
FAN = (-8, 180, 27)


def rack(x, seed, layer):
    dice = random.Random(seed)
    T = lit((x + WIDE / 2, 120, FRONT - 26))
    with svg.g(layer):
        wall.shadow(x - 2, 0, WIDE + 6, HIGH, 26, 0.5, SHADE)
        fittings.floor_shadow(here, x, FRONT, WIDE, 58, 18, 0.6)
        plane = fittings.box(here, x, 0, FRONT, WIDE, HIGH, 58, '#3a456e', r=1)
        plane.rect(x + 4, 9, WIDE - 8, HIGH - 15, '#0b0f28', r=1)
        units(plane, x + 8, 14, WIDE - 16, HIGH - 26, dice)
        for side in (x + 5, x + WIDE - 8):
            plane.rect(side, 12, 3, HIGH - 22, T('#7f8cb8'))
        for a, w, op in ((0.12, 0.16, 0.09), (0.4, 0.06, 0.07)):
            plane.poly([(x + WIDE * a, 12), (x + WIDE * (a + w), 12), (x + WIDE * (a + w + 0.34),
                HIGH - 10), (x + WIDE * (a + 0.34), HIGH - 10)], '#bcdcff', op=op)
        plane.rect(x + WIDE - 9, 96, 4, 26, Linear(x + WIDE - 9, 0, x + WIDE - 5, 0,
            (0, T('#f0f4ff')), (1, T('#5a6690'))), r=1.6)
        plane.path(rect(x + 4, 9, WIDE - 8, HIGH - 15, 1), None, stroke='#8fb4ff', sw=0.8, sop=0.5)
        plane.rect(x + 3, 0, WIDE - 6, 5, '#0b0f28')


def units(c, x, y, w, h, dice):
    """What is screwed into the rack: drives, switches, blank plates; lights by colour."""
    lamps = {colour: Path() for colour in LEDS}
    slots, plates, ports = Path(), {}, Path()
    at = y
    while at < y + h - 9:
        high = min(dice.choice((9, 9, 13, 18)), y + h - at)
        plates.setdefault(dice.choice(('#2a3566', '#323f74', '#242e5a')), Path()).add(rect(x, at, w,
            high - 1.4, 0.8))
        kind = dice.randrange(3)
        if kind == 0:
            for i in range(10):
                slots.add(rect(x + 4 + i * 5.2, at + 1.6, 4, high - 4.8, 0.4))
            lamps['#6ff0b0'].add(ell(x + w - 8, at + high / 2, 1.3))
            lamps[dice.choice(LEDS)].add(ell(x + w - 4, at + high / 2, 1.1))
        elif kind == 1:
            for i in range(12):
                ports.add(rect(x + 4 + i * 4.6, at + high / 2 - 2.2, 3.4, 3.2))
                if dice.random() < 0.6:
                    lamps[dice.choice(LEDS[:3])].add(ell(x + 5.6 + i * 4.6, at + high / 2 + 2.6, 0.8))
        else:
            for i in range(int(high // 3)):
                slots.add(rect(x + 5, at + 1.4 + i * 3, w * 0.5, 1.4, 0.6))
            for i in range(3):
                lamps[dice.choice(LEDS[:3])].add(ell(x + w * 0.66 + i * 6, at + high / 2 - 0.6, 1.4))
        at += high
    for colour, path in plates.items():
        c.path(path, colour)
    c.path(slots, '#10163a')
    c.path(ports, '#0a0e26')
    for i in range(4):
        sx, low = x + 14 + i * 11, y + h * (0.24 + 0.12 * (i % 3))
        c.path(Path().M(sx, low).C(sx - 6, low + 20, sx + 8 + i, low + 30, sx + 3, low + 46), None,
            stroke=('#d9654b', '#e3a73b', '#3fb8a9', '#7a86c8')[i], sw=1.1, sop=0.9)
    c.glow(x + w * 0.5, y + h * 0.55, w * 0.9, '#4f9aff', 0.26, ry=h * 0.5)
    for colour, path in lamps.items():
        if path.c:
            c.path(path, colour)
    for _ in range(7):
        c.glow(x + w * dice.uniform(0.2, 0.95), y + h * dice.uniform(0.1, 0.9), 6,
            dice.choice(LEDS[:3]), 0.5)


def racks():
    for layer, x, seed in (('obj-rack-a', RACKS[0], 3), ('obj-rack-b', RACKS[1], 11)):
        rack(x, seed, layer)


def sticker():
    """A round sticker on the second rack: a paper plane that leaves its square."""
    x, y, r = RACKS[1] + 46, 150, 15
    c = cam.front(FRONT - 2)
    T = lit((x, y, FRONT - 40))
    with svg.g('obj-sticker'):
        c.circ(x + 1, y - 1.6, r, '#060818', op=0.5)
        c.circ(x, y, r, T('#fff6e4'))
        c.circ(x, y, r - 1.6, T('#e8674a'))
        c.path(rect(x - 9.4, y - 9, 11, 11, 1), None, stroke=T('#fff6e4'), sw=1.6)
        c.poly([(x - 6, y - 2), (x + 11, y + 7.4), (x - 0.6, y - 6.4)], T('#fff6e4'))
        c.poly([(x + 11, y + 7.4), (x - 0.6, y - 6.4), (x + 1.4, y - 10)], T('#f2c46a'))
        c.poly([(x + r * 0.72, y - r * 0.69), (x + r * 0.98, y - r * 0.2), (x + r * 0.46, y - r
            * 0.4)], T('#d9cbb4'))


def lights_of_panel():
    """Where the lights of the panel are: x, y, colour."""
    x, y, w, h = PANEL
    dice = random.Random(2)
    return [(x + 11 + i * 10.4, y + 12 + row * 9.6, dice.choice(LEDS[:3])) for row in range(4)
        for i in range(6)]


def blinkers():
    """A panel on the wall with rows of lights."""
    x, y, w, h = PANEL
    T = lit((x + w / 2, y + h / 2, ZB - 14))
    plane = cam.front(ZB - 8)
    with svg.g('obj-blinkers'):
        wall.shadow(x - 1, y - 5, w + 2, h + 3, 14, 0.5, SHADE)
        plane.rect(x - 2, y - 2, w + 4, h + 4, Linear(x, y + h, x + w, y, (0, T('#8f9cc8')),
            (0.5, T('#5a6796')), (1, T('#2c3664'))), r=2)
        plane.rect(x + 3, y + 3, w - 6, h - 6, '#0a0e28', r=1)
        plane.rect(x + 3, y + h - 13, w - 6, 10, '#18204a', r=1)
        plane.rect(x + 8, y + h - 10, 26, 3.4, '#7fc8ff', r=1.6, op=0.8)
        for px, py, colour in lights_of_panel():
            plane.circ(px, py, 2.6, dark(colour, 0.62))
        for i in range(2):
            plane.path(Path().M(x + 20 + i * 30, y - 2).C(x + 20 + i * 30, y - 20, x + 12 + i * 30,
                y - 30, x + 16 + i * 26, y - 54), None, stroke=T(('#3a4674', '#7a4a5c')[i]), sw=2.6)


def fan():
    """A round fan in the wall, behind a guard."""
    x, y, r = FAN
    T = lit((x, y, ZB - 12))
    with svg.g('obj-fan'):
        wall.shadow(x - r - 6, y - r - 9, 2 * r + 12, 2 * r + 14, 12, 0.5, SHADE)
        wall.rect(x - r - 6, y - r - 6, 2 * r + 12, 2 * r + 12, Linear(x - r, y + r, x + r, y - r,
            (0, T('#8f9cc8')), (0.5, T('#5a6796')), (1, T('#2c3664'))), r=3)
        wall.circ(x, y, r + 1.5, '#0a0e28')
        blades(0)
        guard()
        for sx in (-1, 1):
            for sy in (-1, 1):
                wall.circ(x + sx * (r + 2), y + sy * (r + 2), 1.7, T('#c9d4f4'))


def blades(turn):
    x, y, r = FAN
    wall.circ(x, y, r, '#0a0e28')
    fittings.blades(wall, x, y, r / 18, 5, turn, ('#8fa8d8', '#33427c'))


def guard():
    x, y, r = FAN
    for k in (1, 0.74, 0.48):
        wall.path(ell(x, y, r * k), None, stroke='#b4c4ee', sw=1 if k == 1 else 0.7, sop=0.85)
    for a in (45, 135):
        c, s = math.cos(math.radians(a)), math.sin(math.radians(a))
        wall.line([(x - r * c, y - r * s), (x + r * c, y + r * s)], '#b4c4ee', 1, op=0.85)
    wall.circ(x, y, 5, Radial(x - 1.6, y + 1.8, 7, (0, '#dfe8ff'), (0.5, '#7f8fc4'),
        (1, '#2b3566')))


def cables():
    """Coils of cable on two hooks."""
    T = lit((112, 150, ZB - 16))
    with svg.g('obj-cables'):
        for x, colours, r in ((96, ('#d9654b', '#b54a3a', '#e3866a'), 15), (132, ('#3fb8a9',
            '#2b8a86', '#6fd0c0'), 13)):
            y = 168
            wall.glow(x + 3, y - 12, r * 2, SHADE, 0.5, ry=30)
            for k, colour in enumerate(colours * 2):
                wall.path(ell(x + (k % 3 - 1) * 1.4, y - 8 - k * 0.9, r - k * 0.9, 25 - k * 1.2),
                    None, stroke=T(colour), sw=2.2)
            wall.path(Path().M(x + r - 2, y - 20).C(x + r + 6, y - 40, x - 4, y - 44, x + 2,
                y - 62), None, stroke=T(colours[0]), sw=2.2)
            wall.rect(x - 1, y - 68, 6, 9, T('#c9d4f4'), r=1)
            wall.rect(x - 2.6, y + 8, 5.2, 14, T('#8f9cc8'), r=1.6)
            wall.path(Path().M(x, y + 12).C(x, y + 18, x + 7, y + 18, x + 7, y + 12), None,
                stroke=T('#dfe8ff'), sw=2)
            wall.rect(x - r * 0.5, y - 35, r, 5, T('#22305e'), r=1.4)
