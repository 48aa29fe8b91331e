# SPDX-License-Identifier: MPL-2.0
"""Where the books are: two cases, the ladder, magazines, the trolley, the return box."""
import random

import fittings
import mediatheek.setting as here
from mediatheek.setting import *
from props import *


def bookcase(x, w, h, deep, rows, seed, special):
    """Open shelves against the back wall; special: (row, draw) for what is not a row of books."""
    z = ZB - deep
    dice = random.Random(seed)
    T = lit((x + w / 2, h * 0.55, z - 14))
    plane, back = cam.front(z), cam.front(ZB - 4)
    wall.shadow(x - 6, 0, w + 14, h + 4, 26, 0.45, SHADE)
    fittings.floor_shadow(here, x, z, w, deep)
    fittings.side_of_box(here, x, 0, z, w, h, deep, OAK, T)
    plane.rect(x, 0, w, h, Linear(0, h, 0, 0, (0, T(light(OAK, 0.08))), (1, T(dark(OAK, 0.34)))),
        r=0.8)
    step = (h - 16) / rows
    for i in range(rows):
        y = 10 + i * step
        shelf(plane, back, x + 4, y, w - 8, step - 4, z, dice, special.get(i))
        plane.rect(x + 3, y - 4, w - 6, 4, Linear(0, y, 0, y - 4, (0, lit((x + w / 2, y, z - 14))
            (light(OAK, 0.34))), (1, lit((x + w / 2, y, z - 14))(dark(OAK, 0.3)))))
    plane.rect(x - 2.5, h - 5, w + 5, 6, Linear(0, h + 1, 0, h - 5, (0, T(light(OAK, 0.45))),
        (0.4, T(OAK)), (1, T(dark(OAK, 0.4)))), r=0.8)
    for bx in (x, x + w - 4):
        plane.rect(bx, 4, 4, h - 8, Linear(bx, 0, bx + 4, 0, (0, T(light(OAK, 0.25))),
            (1, T(dark(OAK, 0.25)))))
    plane.rect(x, 0, w, 6, T(dark(OAK, 0.6)))


def shelf(plane, back, x, y, w, h, z, dice, special):
    T = lit((x + w / 2, y + h / 2, z - 14))
    plane.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, '#1c1430'), (1, T(dark(OAK, 0.62)))))
    with plane.clipto([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]):
        if special:
            special(plane, x, y, w, h, T, dice)
        else:
            fittings.book_row(plane, x + 1, y, w - 2, h, dice, T, full=dice.uniform(0.82, 1))
    plane.rect(x, y + h * 0.62, w, h * 0.38, Linear(0, y + h, 0, y + h * 0.62, (0, '#130c28', 0.66),
        (1, '#130c28', 0)))


def half_and_pile(plane, x, y, w, h, T, dice):
    fittings.book_row(plane, x + 1, y, w * 0.55, h, dice, T, full=1)
    fittings.lying(plane, x + w * 0.6, y, w * 0.32, dice, T, 4)


def covers(plane, x, y, w, h, T, dice):
    """Three books with their covers to us."""
    for i, (ground, mark) in enumerate((('#d9654b', '#f6eddc'), ('#2f6f86', '#ffd166'),
        ('#e3a73b', '#5a2450'))):
        bw = min(h * 0.66, w / 3.6)
        bx = x + w * (0.18 + 0.32 * i) - bw / 2
        plane.rect(bx + 0.8, y, bw, h * 0.86, '#130c28', op=0.4)
        plane.rect(bx, y, bw, h * 0.86, Linear(bx, 0, bx + bw, 0, (0, T(dark(ground, 0.2))),
            (0.1, T(light(ground, 0.15))), (1, T(ground))), r=0.5)
        if i == 0:
            plane.circ(bx + bw / 2, y + h * 0.5, bw * 0.25, T(mark))
        elif i == 1:
            plane.poly([(bx + bw * 0.2, y + h * 0.3), (bx + bw / 2, y + h * 0.64), (bx + bw * 0.8,
                y + h * 0.3)], T(mark))
        else:
            plane.rect(bx + bw * 0.24, y + h * 0.34, bw * 0.52, h * 0.3, T(mark), r=2)
        plane.rect(bx + bw * 0.2, y + h * 0.12, bw * 0.6, h * 0.05, T(mark), op=0.8)


def plant_and_books(plane, x, y, w, h, T, dice):
    fittings.book_row(plane, x + 1, y, w * 0.6, h, dice, T, full=1)
    pot(plane, x + w * 0.8, y, 15, 12, '#cf7a52', T)
    bushplant(plane, x + w * 0.8, y + 10, h * 0.72, T, random.Random(5), n_=10, col='#6a9460')


def shelves_left():
    with svg.g('obj-shelves-left'):
        bookcase(-462, 140, 262, 34, 7, 3, {2: half_and_pile, 4: covers, 6: half_and_pile})


def shelves_right():
    with svg.g('obj-shelves-right'):
        bookcase(96, 130, 226, 34, 6, 12, {1: half_and_pile, 3: covers, 4: plant_and_books})
        T = lit((160, 232, ZB - 24))
        plane = cam.front(ZB - 24)
        fittings.lying(plane, 108, 227, 40, random.Random(3), T, 3)
        pot(plane, 202, 227, 20, 15, '#3f6f74', T)
        trailing(plane, 202, 240, 26, 46, T, random.Random(12))
        bushplant(plane, 202, 240, 24, T, random.Random(14), col='#6a9460', n_=14, lw=0.42)


def ladder():
    """A wooden library ladder that leans against the left case."""
    foot, head, z0, z1 = -378, -358, ZB - 84, ZB - 36
    at = lambda side, t: cam.p(foot + (head - foot) * t + side * (18 - 3 * t), 236 * t,
        z0 + (z1 - z0) * t)
    T = lit((-370, 120, z0))
    wood = '#c08a52'
    with svg.g('obj-ladder'):
        cam.floor(0).softpoly([(foot - 24, z0 - 8), (foot + 30, z0 - 8), (foot + 36, z0 + 14),
            (foot - 18, z0 + 14)], 10, 0.5, SHADE)
        for side in (-1, 1):
            a, b = at(side, 0), at(side, 1)
            screen.line([(a[0] + 7, a[1] + 2), (b[0] + 7, b[1] + 5)], '#120c22', 8, op=0.28)
        for i in range(8):
            t = 0.07 + i * 0.118
            (ax, ay), (bx, by) = at(-1, t), at(1, t)
            screen.line([(ax, ay + 3), (bx, by + 3)], '#1b1230', 7, op=0.5)
            screen.line([(ax, ay), (bx, by)], T(dark(wood, 0.12)), 7, cap='butt')
            screen.line([(ax, ay - 2), (bx, by - 2)], T(light(wood, 0.5)), 1.6, op=0.8)
        for side in (-1, 1):
            a, b = at(side, 0), at(side, 1)
            screen.line([a, b], T(dark(wood, 0.3 if side > 0 else 0.1)), 8.5)
            screen.line([(a[0] - 2.6, a[1]), (b[0] - 2.6, b[1])], T(light(wood, 0.5)), 1.6,
                op=0.75)
            screen.circ(a[0], a[1], 6, T('#3a3346'))


def magazines():
    """A sloping rack under the window: two rows of covers."""
    x, w, z, high = -300, 148, ZB - 52, 84
    T = lit((x + w / 2, 60, z - 10))
    wood = '#9a6a44'
    with svg.g('obj-magazines'):
        fittings.floor_shadow(here, x, z, w, 50)
        plane = fittings.box(here, x, 0, z, w, high, 40, wood)
        palette = ('#d9654b', '#e3a73b', '#3f8f94', '#6a7fb4', '#8a5a8a', '#7d9a62', '#d98a5a',
            '#40507a')
        for row, y in enumerate((12, 47)):
            plane.rect(x + 5, y, w - 10, 33, Linear(0, y + 33, 0, y, (0, '#1d142e'),
                (1, T(dark(wood, 0.5)))), r=0.6)
            for i in range(5):
                magazine(plane, x + 8 + i * 27.2, y + 1, palette[(row * 5 + i) % 8], i + row * 5, T)
            plane.rect(x + 3, y - 2, w - 6, 7, Linear(0, y + 5, 0, y - 2, (0, T(light(wood, 0.4))),
                (1, T(dark(wood, 0.2)))), r=0.8)


def magazine(plane, x, y, colour, kind, T):
    w, h = 23, 31
    plane.rect(x + 1, y, w, h, '#120c22', op=0.4)
    plane.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T(light(colour, 0.2))), (1, T(colour))))
    plane.rect(x + 2, y + h - 7, w - (5 if kind % 2 else 9), 4, T('#f6eddc'), op=0.9)
    if kind % 3 == 0:
        plane.circ(x + w / 2, y + 14, 6, T(light(colour, 0.6)))
        plane.circ(x + w / 2 + 3, y + 12, 4, T(dark(colour, 0.4)))
    elif kind % 3 == 1:
        plane.poly([(x + 2, y + 7), (x + 9, y + 19), (x + 14, y + 11), (x + 21, y + 20),
            (x + 21, y + 7)], T(dark(colour, 0.45)))
    else:
        plane.rect(x + 4, y + 9, w - 8, 12, T(dark(colour, 0.4)), r=6)


def cart():
    """A trolley on wheels with books that come back."""
    x, w, z, high = -404, 84, 596, 90
    T = lit((x + w / 2, 60, z - 12))
    metal = '#7d88a8'
    dice = random.Random(21)
    with svg.g('obj-cart'):
        fittings.floor_shadow(here, x, z, w, 40, 16)
        far, plane = cam.front(z + 34), cam.front(z)
        for bx in (x + 6, x + w - 6):
            far.rect(bx - 1.6, 8, 3.2, high - 6, T(dark(metal, 0.5)))
        far.rect(x + 5, 12, w - 10, high - 12, Linear(0, high, 0, 12, (0, T(dark(metal, 0.5))),
            (1, T(dark(metal, 0.72)))))
        for y, full in ((14, 1), (54, 0.86)):
            cam.floor(y).poly([(x + 2, z), (x + w - 2, z), (x + w - 2, z + 34), (x + 2, z + 34)],
                T(dark(metal, 0.3)))
            row = cam.front(z + 16)
            fittings.book_row(row, x + 5, y + 1, w - 10, 30, dice, T, full=full)
            row.rect(x + 4, y + 22, w - 8, 14, Linear(0, y + 36, 0, y + 22, (0, '#130c28', 0.36),
                (1, '#130c28', 0)))
            plane.rect(x, y - 3, w, 8, Linear(0, y + 5, 0, y - 3, (0, T(light(metal, 0.45))),
                (0.5, T(metal)), (1, T(dark(metal, 0.4)))), r=1.2)
        for bx in (x + 3, x + w - 3):
            plane.rect(bx - 2, 8, 4, high, Linear(bx - 2, 0, bx + 2, 0, (0, T(light(metal, 0.5))),
                (0.5, T(metal)), (1, T(dark(metal, 0.5)))), r=1.6)
        plane.path(line((x + 3, high + 6), (x + w - 3, high + 6)), None, stroke=T(light(metal,
            0.2)), sw=4)
        plane.line([(x + 4, high + 7.2), (x + w - 4, high + 7.2)], T('#f1eef6'), 1, op=0.8)
        for bx in (x + 6, x + w - 6):
            plane.circ(bx, 5, 5.4, T('#22223a'))
            plane.circ(bx, 5, 2, T('#b9b9cc'))


def returnbox():
    """A box with a slot: books may come back at any hour."""
    x, w, z, high = 231, 46, ZB - 60, 104
    T = lit((x + w / 2, 70, z - 12))
    colour = '#d09a3c'
    with svg.g('obj-returnbox'):
        fittings.floor_shadow(here, x, z, w, 46)
        plane = fittings.box(here, x, 0, z, w, high, 44, colour, r=1.2)
        plane.rect(x + 4, high - 28, w - 8, 17, T(dark(colour, 0.5)), r=2)
        plane.rect(x + 6, high - 25, w - 12, 10, '#160f26', r=1.4)
        plane.poly([(x + 6, high - 25), (x + w - 6, high - 25), (x + w - 9, high - 20),
            (x + 9, high - 20)], T(light(colour, 0.25)))
        plane.rect(x + 12, high - 19, 15, 8, T('#8a3f4a'), r=0.5)
        plane.rect(x + 12, high - 19, 15, 2, T('#f6eddc'))
        plane.rect(x + 5, 10, w - 10, 54, T(dark(colour, 0.32)), r=1.4)
        plane.rect(x + 6.4, 11.4, w - 12.8, 51.2, Linear(0, 62, 0, 11, (0, T(light(colour, 0.06))),
            (1, T(dark(colour, 0.16)))), r=1)
        book_sign(plane, x + w / 2, 38, T)
        fittings.knob(plane, x + w - 11, 36, 2, T)


def book_sign(c, x, y, T):
    """An open book and an arrow into it, as signs have them."""
    ink = T('#4f3330')
    for s in (-1, 1):
        c.path(Path().M(x, y - 7).C(x + s * 4, y - 4, x + s * 8, y - 4, x + s * 12, y - 6).L(
            x + s * 12, y + 5).C(x + s * 8, y + 7, x + s * 4, y + 7, x, y + 4).Z(), ink)
    c.line([(x, y + 17), (x, y + 9)], ink, 2.4)
    c.poly([(x - 4, y + 11), (x + 4, y + 11), (x, y + 6)], ink)
