# SPDX-License-Identifier: MPL-2.0
"""The desk with the terminal, and what else stands or hangs in the server room."""
import math
import random

import fittings
from serverruimte import setting as here
from serverruimte.setting import *
from props import *

X_LEFT, X_RIGHT, NEAR, FAR, TOP = -96, 74, 424, 506, 74
# The terminal: middle, depth; its screen: left, bottom, width, height.
TERMINAL = (-24, 474)
GLASS = (-51, 86, 54, 39)


def desk():
    """A narrow work top on steel legs; nobody works here for long. It belongs to the room."""
    T = lit((-10, TOP, 460), (0, 1, 0))
    wood = '#6f7a9c'
    with svg.g('bg-desk'):
        fittings.floor_shadow(here, X_LEFT, NEAR, X_RIGHT - X_LEFT, FAR - NEAR, 30, 0.55)
        for x in (X_LEFT + 8, X_RIGHT - 8):
            for z in (FAR - 6, NEAR + 6):
                L = lit((x, 40, z))
                cam.front(z).rect(x - 2.6, 0, 5.2, TOP - 3, Linear(x - 3, 0, x + 3, 0,
                    (0, L(light(STEEL, 0.4))), (0.4, L(STEEL)), (1, L(dark(STEEL, 0.6)))))
        cam.front(FAR - 6).rect(X_LEFT + 8, 28, X_RIGHT - X_LEFT - 16, 34, '#141a3e', op=0.85)
        plane = cam.floor(TOP, NEAR)
        plane.poly([(X_LEFT, NEAR), (X_RIGHT, NEAR), (X_RIGHT - 1, FAR), (X_LEFT + 1, FAR)],
            Linear(X_LEFT, NEAR, X_RIGHT, NEAR, (0, T(dark(wood, 0.2))), (0.45, T(light(wood,
            0.12))), (1, T(dark(wood, 0.1)))))
        plane.glow(-24, 446, 54, '#a8f4f0', 0.5, ry=26)
        plane.glow(74, 450, 50, '#ffb87a', 0.34, ry=40)
        cam.front(NEAR).rect(X_LEFT - 1, TOP - 4, X_RIGHT - X_LEFT + 2, 4.2, Linear(0, TOP, 0,
            TOP - 4, (0, T(light(wood, 0.5))), (0.4, T(wood)), (1, T(dark(wood, 0.5)))), r=0.8)


def ground(x, z, rx, rz=8, alpha=0.55):
    cam.floor(TOP).glow(x + rx * 0.2, z - 1, rx * 1.35, SHADE, alpha, ry=rz)


def terminal():
    """An old terminal that still runs: a card in the middle, an arrow to each side."""
    x, z = TERMINAL
    plane, T = cam.front(z), lit((x, 100, z - 30))
    body = '#a8a7b4'
    with svg.g('obj-terminal'):
        ground(x, z, 34, 12)
        plane.glow(x, TOP + 30, 74, '#6fe8e4', 0.4)
        plane.poly([(x - 16, TOP), (x + 16, TOP), (x + 12, TOP + 7), (x - 12, TOP + 7)],
            T(dark(body, 0.5)))
        plane.path(rect(x - 33, TOP + 6, 66, 52, (3, 3, 6, 6)), Linear(x - 33, TOP + 58, x + 33,
            TOP + 6, (0, T(light(body, 0.36))), (0.5, T(body)), (1, T(dark(body, 0.5)))))
        plane.line([(x - 28, TOP + 57.4), (x + 28, TOP + 57.4)], T('#f4f6ff'), 0.8, op=0.8)
        gx, gy, gw, gh = GLASS
        plane.rect(gx - 3, gy - 3, gw + 6, gh + 6, T(dark(body, 0.62)), r=4)
        plane.rect(gx, gy, gw, gh, Linear(gx, gy + gh, gx + gw, gy, (0, '#0d3a52'), (0.5, '#14566a'),
            (1, '#0b2c48')), r=3)
        plane.glow(gx + gw / 2, gy + gh / 2, 34, '#5ff0e0', 0.36, ry=24)
        on_screen(plane, gx, gy, gw, gh)
        plane.poly([(gx + 1, gy + gh * 0.4), (gx + 1, gy + gh - 2), (gx + gw * 0.5, gy + gh - 1)],
            '#ffffff', op=0.1)
        plane.rect(x + 18, TOP + 7.6, 9, 2.2, T('#3a3f5c'), r=1)
        plane.circ(x - 26, TOP + 8.8, 1.5, '#6ff0b0')
        plane.glow(x - 26, TOP + 8.8, 5, '#6ff0b0', 0.6)
        keys(x)


def on_screen(c, x, y, w, h):
    """Two heads, a card, two arrows: a choice that must be quick."""
    ink = '#8ffcf0'
    for s, cx in ((-1, x + 9), (1, x + w - 9)):
        c.rect(cx - 6, y + h - 9, 12, 4, ink, r=1.6, op=0.9)
        c.poly([(cx + s * 5, y + 14), (cx - s * 3, y + 20), (cx - s * 3, y + 8)], ink)
    c.rect(x + w / 2 - 9, y + 7, 18, 14, '#0a2c40', r=1.6)
    c.path(rect(x + w / 2 - 9, y + 7, 18, 14, 1.6), None, stroke=ink, sw=1)
    c.rect(x + w / 2 - 6, y + 14.6, 12, 2.2, ink, r=1)
    c.rect(x + w / 2 - 6, y + 10.6, 8, 1.8, ink, r=0.9, op=0.7)
    scan = Path()
    for i in range(12):
        scan.add(line((x + 1, y + 2 + i * 3.2), (x + w - 1, y + 2 + i * 3.2)))
    c.path(scan, None, stroke='#062030', sw=0.4, sop=0.5)


def keys(x):
    plane = cam.floor(TOP + 1.4, 440)
    T = lit((x, TOP, 440), (0, 1, 0))
    a, b, near, far = x - 28, x + 24, 430, 449
    plane.softpoly([(a, near - 2), (b + 3, near - 2), (b + 3, far), (a, far)], 5, 0.5, SHADE)
    plane.poly([(a, near), (b, near), (b, far), (a, far)], T('#8d8ca0'))
    caps, two = Path(), Path()
    for row in range(4):
        for i in range(12):
            kx, kz = a + 2 + i * 4.1, near + 1.6 + row * 4.3
            (two if row == 2 and i in (2, 8) else caps).add(poly((kx, kz), (kx + 3.3, kz), (kx + 3.3,
                kz + 3.3), (kx, kz + 3.3)))
    plane.path(caps, T('#e3e2ec'))
    plane.path(two, '#ffb04c')


def cup():
    """A mug of coffee that has gone cold."""
    x, z = 40, 452
    with svg.g('obj-mug'):
        ground(x, z, 9)
        mug(cam.front(z), x, TOP, 14, 15, '#e8674a', lit((x, TOP + 8, z - 14)), band='#fff6e4')


def chair():
    """An office chair on castors, pushed back from the desk."""
    x, z = 93, 442
    plane, T = cam.front(z), lit((x, 60, z - 10))
    cloth = '#4f7f8c'
    with svg.g('obj-chair'):
        cx, cy, rx, ry = cam.ring(x, 0, z, 32)
        screen.glow(cx + 8, cy + 4, rx * 1.25, SHADE, 0.6, ry=ry * 1.4)
        for dx, dz in ((-24, 8), (24, 8), (-16, -14), (17, -14), (1, -20)):
            a, b = cam.p(x, 12, z), cam.p(x + dx, 6, z + dz)
            screen.line([a, b], T('#39415e'), 8)
            screen.line([(a[0], a[1] - 2), (b[0], b[1] - 2)], T('#9aa6c8'), 1.6, op=0.7)
            wheel = cam.p(x + dx, 3, z + dz)
            screen.circ(wheel[0], wheel[1], 8, '#10142e')
            screen.circ(wheel[0] - 2, wheel[1] - 2, 2.4, '#5a668c')
        plane.rect(x - 2.6, 10, 5.2, 32, Linear(x - 3, 0, x + 3, 0, (0, T('#c9d0e4')),
            (1, T('#3a4264'))))
        plane.rect(x - 24, 42, 48, 9, Linear(0, 51, 0, 42, (0, T(light(cloth, 0.16))),
            (1, T(dark(cloth, 0.5)))), r=4)
        plane.rect(x - 3, 48, 6, 18, T('#2b3050'), r=2)
        back = (Path().M(x - 18, 58).C(x - 9, 55, x + 9, 55, x + 18, 58).C(x + 23, 70, x + 22, 84,
            x + 18, 98).C(x + 10, 102, x - 10, 102, x - 18, 98).C(x - 22, 84, x - 23, 70, x - 18,
            58).Z())
        plane.at(1.4, -1.6).path(back, T(dark(cloth, 0.7)))
        plane.path(back, Linear(x - 22, 100, x + 22, 56, (0, T(light(cloth, 0.1))), (0.5, T(cloth)),
            (1, T(dark(cloth, 0.4)))))
        plane.path(Path().M(x - 18, 98).C(x - 10, 102, x + 10, 102, x + 18, 98), None,
            stroke=T(light(cloth, 0.6)), sw=1.2, sop=0.85)
        plane.path(Path().M(x + 20, 90).C(x + 21, 80, x + 21, 70, x + 18.6, 61), None,
            stroke='#ffb87a', sw=1.2, sop=0.6)
        for dy in (70, 84):
            plane.path(Path().M(x - 19, dy).C(x - 8, dy - 3, x + 8, dy - 3, x + 19, dy), None,
                stroke=T(dark(cloth, 0.5)), sw=0.8, sop=0.6)


def thermometer():
    """A round dial: green, amber, red by place and by width, a needle, a glass tube below."""
    x, y, r = 54, 196, 18
    T = lit((x, y, ZB - 10))
    with svg.g('obj-thermometer'):
        wall.glow(x + 3, y - 6, r * 1.6, SHADE, 0.5)
        wall.rect(x - 5, y - 52, 10, 40, Linear(x - 5, 0, x + 5, 0, (0, T('#dfe6f8')),
            (1, T('#6a769c'))), r=4)
        wall.rect(x - 1.6, y - 46, 3.2, 30, '#2b3566', r=1.6)
        wall.rect(x - 1.3, y - 46, 2.6, 18, '#e8674a', r=1.3)
        wall.circ(x, y - 46, 3.4, '#e8674a')
        wall.circ(x, y, r, Linear(x - r, y + r, x + r, y - r, (0, T('#c9d4f4')), (1, T('#4a5684'))))
        wall.circ(x, y, r - 2.4, '#f4f8ff')
        for a0, a1, colour, sw in ((150, 214, '#3f9f8a', 2), (90, 150, '#e3a73b', 3), (-34, 30,
            '#c9472c', 5), (30, 90, '#e3a73b', 4)):
            wall.path(arc(x, y, r - 5.4, r - 5.4, a0, a1), None, stroke=colour, sw=sw, cap='butt')
        a = math.radians(128)
        wall.line([(x - 3 * math.cos(a), y - 3 * math.sin(a)), (x + 11 * math.cos(a), y + 11
            * math.sin(a))], '#22263f', 1.4)
        wall.circ(x, y, 2, '#22263f')
        wall.path(arc(x, y, r - 3, r - 3, 110, 165), None, stroke='#ffffff', sw=1.4, sop=0.8)


def extinguisher():
    """Red, with a hose, on its bracket beside the door."""
    x, y = 288, 34
    T = lit((x - 14, 70, ZB - 24))
    plane = cam.front(ZB - 10)
    red = '#d0402e'
    with svg.g('obj-extinguisher'):
        wall.glow(x + 4, y + 24, 30, SHADE, 0.55, ry=46)
        plane.rect(x - 10, y, 20, 50, Linear(x - 10, 0, x + 10, 0, (0, T(light(red, 0.4))),
            (0.4, T(red)), (1, T(dark(red, 0.5)))), r=5)
        plane.path(Path().M(x - 10, y + 46).C(x - 9, y + 55, x - 4, y + 57, x - 3, y + 60).L(x + 3, y
            + 60).C(x + 4, y + 57, x + 9, y + 55, x + 10, y + 46).Z(), Linear(x - 10, 0, x + 10, 0,
            (0, T(light(red, 0.4))), (0.4, T(red)), (1, T(dark(red, 0.5)))))
        plane.rect(x - 8.4, y + 16, 16.8, 18, T('#fff6e4'), r=1)
        plane.path(Path().M(x, y + 31).C(x + 6, y + 26, x + 4, y + 19, x, y + 19).C(x - 4, y + 19,
            x - 6, y + 24, x - 2, y + 27).C(x - 1, y + 25, x, y + 27, x, y + 31).Z(), T('#e8674a'))
        plane.rect(x - 4, y + 59, 8, 6, T('#3a4060'), r=1)
        plane.poly([(x - 2, y + 65), (x + 14, y + 69), (x + 14, y + 66), (x - 2, y + 61)],
            T('#22263f'))
        plane.path(Path().M(x - 4, y + 62).C(x - 18, y + 60, x - 17, y + 30, x - 14, y + 12), None,
            stroke='#10142e', sw=2.8)
        plane.poly([(x - 16, y + 14), (x - 11, y + 14), (x - 10, y + 2), (x - 18, y + 2)],
            T('#22263f'))
        plane.rect(x - 11, y + 38, 22, 3, T('#8f9cc8'), r=1)


def toolbox():
    """A steel box with a handle, a screwdriver left on it."""
    x, z, w, h = -170, 486, 54, 24
    T = lit((x + w / 2, 20, z - 14))
    red = '#c98a3a'
    with svg.g('obj-toolbox'):
        fittings.floor_shadow(here, x - 2, z, w + 4, 30, 14, 0.6)
        plane = fittings.box(here, x, 0, z, w, h, 28, red, r=1.4)
        plane.rect(x, h - 9, w, 1.4, T(dark(red, 0.6)))
        for dx in (10, w - 16):
            plane.rect(x + dx, h - 13, 6, 9, T('#d9dfee'), r=1)
            plane.rect(x + dx + 1.6, h - 10, 2.8, 3, T('#4a5068'), r=0.6)
        plane.rect(x + w / 2 - 9, 5, 18, 6, T('#f6eddc'), r=0.6)
        grip = cam.front(z + 14)
        grip.path(line((x + 12, h), (x + 12, h + 9), (x + w - 12, h + 9), (x + w - 12, h)), None,
            stroke=T('#3a4264'), sw=3)
        grip.line([(x + 13, h + 10), (x + w - 13, h + 10)], T('#c9d4f4'), 0.8, op=0.8)
        top = cam.floor(h + 0.6, z)
        top.line([(x + 6, z + 6), (x + 20, z + 9)], T('#e8674a'), 3)
        top.line([(x + 20, z + 9), (x + 36, z + 12)], T('#dfe6f8'), 1.2)


def glows():
    """Blue from the racks, cyan from the screen, warm from the door."""
    with svg.g('fx-lamps'):
        screen.glow(*cam.p(-226, 120, 520), 420, '#3f8cff', 0.22, ry=330)
        screen.glow(*cam.p(-24, 104, 460), 240, '#6ff0e8', 0.22, ry=190)
        screen.glow(*cam.p(212, 120, 590), 270, '#ffa858', 0.24, ry=300)
        plane = cam.front(500)
        for half, op in ((150, 0.035), (120, 0.035), (92, 0.04)):
            plane.poly([(-60, 233), (142, 233), (41 + half + 60, 20), (41 - half - 60, 20)],
                Linear(0, 233, 0, 20, (0, '#bcdcff', op * 2), (0.6, '#9fc8ff', op * 0.6),
                (1, '#7fb0ff', 0)))


def foreground():
    """The side of a third rack on the right, cables that hang on the left, both dark."""
    with svg.g('fg-rack'):
        c = cam.front(300)
        c.rect(190, -40, 60, 300, Linear(190, 0, 212, 0, (0, '#1b2450'), (1, '#0a0e28')))
        c.line([(190.5, -40), (190.5, 260)], '#ffb27a', 0.7, op=0.55)
        for i in range(9):
            y = 60 + i * 17
            c.rect(196, y, 40, 11, '#0a0e28', r=0.6)
            c.circ(200, y + 5.4, 0.9, LEDS_FAINT[i % 3], op=0.8)
    with svg.g('fg-cables'):
        c = cam.front(300)
        for x, sag, colour in ((-214, 26, '#141a3e'), (-206, 40, '#1f2750'), (-200, 18, '#0e1230')):
            c.path(Path().M(x, 260).C(x + 2, 190, x - 12 + sag * 0.3, 150, x - 20, 116 - sag), None,
                stroke=colour, sw=4.6)
            c.path(Path().M(x + 1, 260).C(x + 3, 190, x - 11 + sag * 0.3, 150, x - 19, 116 - sag),
                None, stroke='#4f7fd0', sw=0.6, sop=0.6)


LEDS_FAINT = ('#3f8a70', '#8a743c', '#3f6f9a')
