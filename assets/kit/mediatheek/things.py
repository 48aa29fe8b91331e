# SPDX-License-Identifier: MPL-2.0
"""What stands about in the library: glass case, printer, beanbag, plant, lamps, foreground."""
import random

import fittings
import mediatheek.setting as here
from mediatheek.setting import *
from props import *

# The cabinet under clock and poster: left, width, height. On it the case: left, bottom, width,
# height.
CABINET = (-136, 226, 112)
CASE = (20, 112, 66, 54)


def cabinet():
    """A low cabinet along the wall; printer and case stand on it. It belongs to the room."""
    x, w, high = CABINET
    z = ZB - 44
    with svg.g('bg-cabinet'):
        fittings.floor_shadow(here, x, z, w, 44)
        wall.shadow(x - 4, 0, w + 10, high + 4, 20, 0.4, SHADE)
        plane = fittings.box(here, x, 0, z, w, high, 44, '#7d5a44')
        wide = w / 4
        for i in range(4):
            T = lit((x + (i + 0.5) * wide, 60, z - 10))
            fittings.sunk(plane, x + i * wide + 3, 8, wide - 6, high - 18, '#7d5a44', T)
            fittings.knob(plane, x + i * wide + (wide - 8 if i % 2 == 0 else 8), 74, 1.8, T)


def printer():
    x, w, y, z = -126, 66, 112, ZB - 40
    T = lit((x + w / 2, y + 16, z - 8))
    colour = '#b9b4c4'
    with svg.g('obj-printer'):
        fittings.floor_shadow(here, x, z, w, 30, 8, 0.45, y)
        plane = fittings.box(here, x, y, z, w, 28, 34, colour, r=2)
        plane.rect(x + 6, y + 27, w - 12, 7, Linear(0, y + 34, 0, y + 27, (0, T(light(colour, 0.3))),
            (1, T(dark(colour, 0.2)))), r=1.6)
        plane.poly([(x + 14, y + 33), (x + w - 14, y + 33), (x + w - 17, y + 47), (x + 17,
            y + 47)], Linear(0, y + 47, 0, y + 33, (0, T('#fff6e4')), (1, T('#d9ccb8'))))
        plane.rect(x + 9, y + 8, w - 18, 6, '#1d1830', r=1)
        plane.poly([(x + 13, y + 12), (x + w - 13, y + 12), (x + w - 8, y + 3), (x + 8, y + 3)],
            Linear(0, y + 12, 0, y + 3, (0, T('#d9ccb8')), (1, T('#fff6e4'))))
        ink = Path()
        for i in range(2):
            ink.add(line((x + 16, y + 9.4 - i * 2.6), (x + 40 - i * 8, y + 9.4 - i * 2.6)))
        plane.path(ink, None, stroke='#8d8694', sw=0.8)
        plane.rect(x + w - 24, y + 18, 16, 6, '#0e2230', r=0.8)
        plane.rect(x + w - 22.6, y + 19.2, 13, 3.6, '#57c8b8', r=0.4)
        for i, colour in enumerate(('#6fe3a0', '#ffd166')):
            plane.circ(x + 8 + i * 5, y + 21, 1.3, colour)


def case():
    """A small glass case with a lock; on velvet, a rolled list with a ribbon."""
    x, y, w, h = CASE
    z = ZB - 38
    plane, back = cam.front(z), cam.front(ZB - 10)
    T = lit((x + w / 2, y + h / 2, z - 8))
    with svg.g('obj-case'):
        fittings.floor_shadow(here, x, z, w, 30, 8, 0.5, y)
        back.rect(x + 2, y + 8, w - 4, h - 8, Linear(0, y + h, 0, y, (0, T('#4f6a72')),
            (1, T('#2b3f52'))))
        cam.floor(y + 8).poly([(x, z), (x + w, z), (x + w, ZB - 10), (x, ZB - 10)], T('#7a3f4a'))
        plane.glow(x + w * 0.42, y + 20, 34, '#ffe0a0', 0.5, ry=26)
        scroll(cam.front(z + 14), x + w * 0.42, y + 9, T)
        glass(plane, x, y + 8, w, h - 8, T)
        rims(plane, x, y, w, h, T)
        case_lock(plane, x + w / 2, y + 8, T)
    with svg.g('obj-case-open'):
        fittings.floor_shadow(here, x, z, w, 30, 8, 0.5, y)
        back.rect(x + 2, y + 8, w - 4, h - 8, Linear(0, y + h, 0, y, (0, T('#7f9a92')),
            (1, T('#4f6068'))))
        cam.floor(y + 8).poly([(x, z), (x + w, z), (x + w, ZB - 10), (x, ZB - 10)], T('#b0606a'))
        plane.glow(x + w / 2, y + 22, 54, '#ffe0a0', 0.75, ry=36)
        unrolled(cam.front(z + 12), x + w * 0.5, y + 9, T)
        lid(x, y, w, h, z, T)
        rims(plane, x, y, w, h, T, lid_shut=False)


def scroll(c, x, y, T):
    c.ell(x + 4, y + 1, 24, 3, '#1b0f22', op=0.4)
    c.rect(x - 20, y, 40, 13, Linear(0, y + 13, 0, y, (0, T('#fff3da')), (0.6, T('#e9d6b4')),
        (1, T('#a8927a'))), r=2)
    c.ell(x + 20, y + 6.5, 3.2, 6.5, T('#f6e8cc'))
    c.path(arc(x + 20, y + 6.5, 1.8, 3.8, 40, 380), None, stroke=T('#a8927a'), sw=0.8)
    c.rect(x - 6, y, 5, 13, T('#c9472c'))
    c.poly([(x - 6, y + 6), (x - 14, y - 1), (x - 9, y - 2), (x - 3, y + 4)], T('#a8382a'))


def unrolled(c, x, y, T):
    """The list: boxes with ticks, lines."""
    c.rect(x - 19, y, 38, 34, '#1b0f22', op=0.4)
    c.rect(x - 20, y + 1, 38, 34, Linear(0, y + 35, 0, y, (0, T('#fff8e8')), (1, T('#f0dfc0'))),
        r=0.5)
    for i in range(4):
        row = y + 27 - i * 7.4
        c.path(rect(x - 16, row, 4.4, 4.4, 0.4), None, stroke=T('#2b2440'), sw=0.8)
        c.path(line((x - 15.4, row + 2.2), (x - 14, row + 0.8), (x - 10.6, row + 5.6)), None,
            stroke='#1f7f72', sw=1.1)
        c.line([(x - 8, row + 2), (x + (13, 8, 12, 5)[i], row + 2)], T('#8d8694'), 1.2)


def glass(c, x, y, w, h, T):
    c.rect(x, y, w, h, '#cfe8ec', op=0.1)
    for a, wide, op in ((0.06, 0.12, 0.2), (0.24, 0.05, 0.14), (0.7, 0.1, 0.1)):
        c.poly([(x + w * a, y), (x + w * (a + wide), y), (x + w * min(1, a + wide + 0.16), y + h),
            (x + w * (a + 0.16), y + h)], '#ffffff', op=op)


def rims(c, x, y, w, h, T, lid_shut=True):
    """The wooden foot and the brass edges."""
    c.rect(x - 3, y, w + 6, 8, Linear(0, y + 8, 0, y, (0, T('#c08a52')), (1, T('#5e3d35'))), r=1)
    c.line([(x - 2, y + 7.4), (x + w + 2, y + 7.4)], T('#ffe0a8'), 0.6, op=0.8)
    metal = Linear(x, y + h, x + w, y, (0, T('#f2d68a')), (0.5, T('#bd9040')), (1, T('#7a5a28')))
    for bx in (x - 1, x + w - 1.4):
        c.rect(bx, y + 8, 2.4, h - 8, metal)
    if lid_shut:
        c.rect(x - 2, y + h - 2, w + 4, 3.4, metal, r=0.8)


def case_lock(c, x, y, T):
    c.glow(x, y + 2, 12, '#120c22', 0.5)
    c.rect(x - 8, y - 6, 16, 15, Linear(x - 8, y + 9, x + 8, y - 6, (0, T('#fff0c8')),
        (0.5, T('#c9963f')), (1, T('#6b4a20'))), r=2)
    c.circ(x, y + 3.4, 2.3, '#22182a')
    c.poly([(x - 1.1, y + 3), (x + 1.1, y + 3), (x + 1.7, y - 3.6), (x - 1.7, y - 3.6)], '#22182a')


def lid(x, y, w, h, z, T):
    """The glass lid, leaning back against the wall."""
    c = cam.front(ZB - 6)
    c.poly([(x + 2, y + h), (x + w, y + h), (x + w - 3, y + h + 30), (x + 5, y + h + 30)], '#cfe8ec',
        op=0.22)
    c.poly([(x + 14, y + h), (x + 26, y + h), (x + 40, y + h + 30), (x + 28, y + h + 30)],
        '#ffffff', op=0.22)
    c.path(poly((x + 2, y + h), (x + w, y + h), (x + w - 3, y + h + 30), (x + 5, y + h + 30)), None,
        stroke=T('#e3bf78'), sw=2)


def beanbag():
    """A soft seat in the reading corner, with a book left open on it."""
    x, z = -274, 562
    plane, T = cam.front(z), lit((x, 40, z - 20))
    colour = '#c9783f'
    with svg.g('obj-beanbag'):
        cam.floor(0).softpoly([(x - 46, z - 22), (x + 52, z - 22), (x + 56, z + 26), (x - 44,
            z + 26)], 18, 0.55, SHADE)
        shape = (Path().M(x - 44, 6).C(x - 52, 26, x - 30, 44, x - 20, 52).C(x - 12, 62, x + 14,
            64, x + 22, 52).C(x + 34, 42, x + 54, 24, x + 45, 6).C(x + 36, -3, x - 36, -3, x - 44,
            6).Z())
        plane.path(shape, Linear(x - 40, 60, x + 44, 0, (0, T(light(colour, 0.2))),
            (0.5, T(colour)), (1, T(dark(colour, 0.48)))))
        plane.path(Path().M(x - 22, 44).C(x - 10, 34, x + 14, 34, x + 24, 44).C(x + 20, 54, x - 16,
            56, x - 22, 44).Z(), T(dark(colour, 0.16)))
        for dx, bend in ((-30, -10), (0, 2), (28, 12)):
            plane.path(Path().M(x + dx * 0.5, 38).C(x + dx, 28, x + dx + bend * 0.4, 14, x + dx
                * 1.1, 2), None, stroke=T(dark(colour, 0.5)), sw=1.1, sop=0.55)
        plane.path(Path().M(x - 43, 12).C(x - 46, 26, x - 28, 42, x - 20, 50), None,
            stroke=T(light(colour, 0.6)), sw=1.2, sop=0.6)
        q = plane.at(x + 4, 42, 1, -7)
        for s in (-1, 1):
            q.path(Path().M(0, 0).C(s * 5, 3, s * 11, 3, s * 16, 1).L(s * 15, 11).C(s * 10, 13, s
                * 5, 13, 0, 10).Z(), T('#fff3da') if s < 0 else T('#e3d2b4'))
        q.line([(0, 0), (0, 10)], T('#8a765e'), 0.7)


def plant():
    x, z = 436, 676
    plane, T = cam.front(z), lit((x - 30, 80, z - 20))
    with svg.g('obj-plant'):
        fittings.floor_shadow(here, x - 22, z - 8, 44, 26)
        pot(plane, x, 0, 42, 38, '#8a5a8a', T)
        monstera(plane, x, 34, 108, T, random.Random(23), n_=9, col='#3f7a5c', spread=170, lf=0.95)


def globes():
    """Two lamps of opal glass on cords, and the light that falls from them."""
    with svg.g('fx-lamps'):
        for x, y, z in GLOBES:
            plane = cam.front(z)
            screen.glow(*plane.fn(x, y), 250, '#ffc877', 0.2, ry=200)
            plane.line([(x, y + 16), (x, H + 20)], '#15122c', 0.9)
            plane.line([(x + 0.35, y + 16), (x + 0.35, H + 20)], '#6a5a78', 0.25)
            plane.rect(x - 3.6, y + 13, 7.2, 7, Linear(x - 4, 0, x + 4, 0, (0, '#f2d68a'),
                (0.4, '#b5853f'), (1, '#5a3c30')), r=1)
            plane.circ(x, y, 15, Radial(x - 2, y - 3, 18, (0, '#fffdf0'), (0.5, '#ffefc4'),
                (1, '#f2b866')))
            plane.path(arc(x, y, 14, 14, 110, 170), None, stroke='#ffffff', sw=1.2, sop=0.6)
            screen.glow(*plane.fn(x, y - 2), 120, '#ffdc94', 0.5, ry=108)
            for k, wide in enumerate((104, 94, 84, 74, 64)):
                plane.poly([(x - 15 + k, y - 6), (x + 15 - k, y - 6), (x + wide, 76),
                    (x - wide, 76)], Linear(0, y, 0, 76, (0, '#ffe3a4', 0.05),
                    (0.6, '#ffcf88', 0.02), (1, '#ffc57a', 0)))


def foreground():
    """A chair on each side, dark, cut by the edge."""
    for layer, x, z, colour in (('fg-chair-left', -206, 296, '#7a3f4a'), ('fg-chair-right', 212,
        300, '#2f6468')):
        T = lambda c, x=x: mix(lights.c(c, (x, 80, 520)), '#15122e', 0.46)
        shell_chair(svg, cam, T, x, z, colour, layer)
