# SPDX-License-Identifier: MPL-2.0
"""The glass cabinet in the corner, the cart with laptops, the bag; shut and open."""
import random

from lokaal.setting import *
from props import *

VITRINE = (-398, 84, 212)
GLASS_LOW, GLASS_HIGH = 62, 204
CASE = '#a56b44'
CART = (122, 206, 96, 650, 712)
CART_COLOUR = '#d9a03b'


def vitrine():
    x, w, h = VITRINE
    z = ZB - 40
    front = cam.front(z)
    T = lit((x + w / 2, 110, z - 20))
    with svg.g('obj-vitrine'):
        cam.floor(0).softpoly([(x - 6, ZB), (x + w + 14, ZB), (x + w + 10, z - 18),
            (x - 8, z - 18)], 18, 0.5, SHADE)
        wall.shadow(x - 4, 0, w + 14, h + 2, 24, 0.4, SHADE)
        shade = lit((x + w, 100, z), (1, 0, 0))
        cam.side(x + w, z).poly([(z, 0), (z, h), (ZB, h), (ZB, 0)], Linear(z, 150, ZB, 150,
            (0, shade(dark(CASE, 0.14))), (1, shade(dark(CASE, 0.42)))))
        panel(front, x, 0, w, h, CASE, random.Random(3), T, r=1, nl=20)
        front.rect(x - 2, h - 2, w + 4, 5, Linear(0, h + 3, 0, h - 2, (0, T(light(CASE, 0.4))),
            (1, T(dark(CASE, 0.25)))), r=0.8)
        front.rect(x, 0, w, 6, T(dark(CASE, 0.65)))
        inside(front, T)
        glass(front, T)
        for i in range(2):
            at = x + 4 + i * (w / 2 - 1.5)
            panel(front, at, 8, w / 2 - 6, 46, CASE, random.Random(8 + i), T, r=0.8, nl=9)
            front.rect(at + (w / 2 - 12 if i == 0 else 3), 27, 3, 9, T('#e3c07a'), r=1.4)
    vitrine_lock(front, T)
    vitrine_open(front, T)


def glass_box():
    x, w, _ = VITRINE
    return x + 6, GLASS_LOW, w - 12, GLASS_HIGH - GLASS_LOW


def inside(front, T):
    """Three shelves: flasks, models, books and a plant; a small lamp at the top."""
    x, y, w, h = glass_box()
    front.rect(x - 1, y - 1, w + 2, h + 2, T(dark(CASE, 0.6)), r=1)
    front.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T('#7d6468')), (1, T('#4a3f56'))))
    with front.clipto([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]):
        front.glow(x + w / 2, y + h - 4, 44, '#ffdf9e', 0.6, ry=80)
    for k in range(3):
        shelf = y + h * k / 3
        front.rect(x, shelf - 5, w, 5, SHADE, op=0.3)
        front.rect(x, shelf, w, 2.4, T('#d9b98a'))
    for dx, colour, k in ((12, '#3fb8a9', 1), (30, '#e8674a', 0.85), (46, '#f2b84c', 1.05)):
        flask(front, x + dx, y + 2.4, colour, k, T)
    front.rect(x + 57, y + 2.4, 12, 20, T('#5d7299'), r=1)
    front.rect(x + 58.6, y + 11.4, 8.8, 6, T('#f2ead6'), r=0.5)
    globe(front, x + 19, y + h / 3 + 2.4, T)
    for i, (r, colour) in enumerate(((9, '#d9654b'), (7, '#e3a73b'), (5, '#3fb8a9'))):
        at = y + h / 3 + 2.4 + i * 9
        front.rect(x + 54 - r, at, r * 2, 8, Linear(x + 46, 0, x + 62, 0, (0, T(light(colour,
            0.2))), (1, T(dark(colour, 0.3)))), r=1)
    top = y + 2 * h / 3 + 2.4
    books(front, x + 3, top, 42, 32, T, random.Random(15), lean=False)
    pot(front, x + 59, top, 14, 11, '#e6d3b0', T)
    bushplant(front, x + 59, top + 10, 22, T, random.Random(2), n_=14, col='#6a9a62')


def flask(front, x, y, colour, k, T):
    body = (Path().M(x - 3 * k, y + 26 * k).L(x - 3 * k, y + 16 * k).L(x - 9 * k, y + 2)
        .C(x - 10 * k, y, x + 10 * k, y, x + 9 * k, y + 2).L(x + 3 * k, y + 16 * k)
        .L(x + 3 * k, y + 26 * k).Z())
    front.path(body, '#e9f6f4', op=0.4)
    front.path(Path().M(x - 6.4 * k, y + 9 * k).L(x - 9 * k, y + 2)
        .C(x - 10 * k, y, x + 10 * k, y, x + 9 * k, y + 2).L(x + 6.4 * k, y + 9 * k).Z(),
        T(colour), op=0.9)
    front.rect(x - 4 * k, y + 25 * k, 8 * k, 1.8 * k, '#ffffff', op=0.6, r=0.8)
    front.line([(x - 5 * k, y + 6 * k), (x - 2.4 * k, y + 15 * k)], '#ffffff', 0.9, op=0.5)


def globe(front, x, y, T):
    front.circ(x, y + 17, 12, Radial(x - 4, y + 21, 17, (0, T('#a8d8dc')), (0.5, T('#4f9aa8')),
        (1, T('#225a70'))))
    front.path(smooth([(x - 6, y + 21), (x - 1, y + 25), (x + 4, y + 20), (x + 1, y + 15),
        (x - 5, y + 14)], True), T('#9ab06a'))
    front.path(arc(x, y + 17, 13.6, 13.6, -80, 100), None, stroke=T('#d9a862'), sw=1.2)
    front.rect(x - 6, y, 12, 2, T('#6b4434'), r=0.8)
    front.line([(x, y + 2), (x, y + 4)], T('#6b4434'), 1.4)


def glass(front, T):
    x, y, w, h = glass_box()
    front.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, '#dff2f6', 0.24), (0.45, '#dff2f6',
        0.04), (1, '#dff2f6', 0.12)))
    for a, b, alpha in ((8, 20, 0.12), (26, 30, 0.1)):
        front.poly([(x + a, y), (x + b, y), (x + b + 30, y + h), (x + a + 30, y + h)], '#ffffff',
            op=alpha)
    front.rect(x + w / 2 - 1.6, y, 3.2, h, T(CASE))
    for side in (-4, 2):
        front.rect(x + w / 2 + side, y + h * 0.48, 2, 12, T('#e3c07a'), r=1)


def vitrine_lock(front, T):
    """A brass disc with a keyhole, between the doors."""
    x, y, w, h = glass_box()
    cx, cy = x + w / 2, y + h * 0.655
    with svg.g('obj-vitrine-lock'):
        front.circ(cx + 0.8, cy - 1, 9.4, SHADE, op=0.4)
        front.circ(cx, cy, 9, Radial(cx - 3, cy + 3, 13, (0, T('#ffe9a8')), (0.6, T('#c9963f')),
            (1, T('#6a4a20'))))
        front.path(ell(cx, cy, 6.6), None, stroke=T('#7d5a24'), sw=0.6)
        front.circ(cx, cy + 1, 2, '#2a1c18')
        front.poly([(cx - 1, cy), (cx + 1, cy), (cx + 1.8, cy - 4.6), (cx - 1.8, cy - 4.6)],
            '#2a1c18')


def vitrine_open(front, T):
    """Both glass doors stand open towards us; the light inside is warmer."""
    x, y, w, h = glass_box()
    z = ZB - 40
    with svg.g('obj-vitrine-open'):
        inside(front, lambda colour: light(T(colour), 0.1))
        with front.clipto([(x, y), (x + w, y), (x + w, y + h), (x, y + h)]):
            front.glow(x + w / 2, y + h / 2, 46, '#ffe2a0', 0.36, ry=80)
        for at, turn in ((x, 1), (x + w, 1)):
            near = z - 34
            leaf_T = lit((at, 120, near), (1, 0, 0))
            side = cam.side(at, z)
            quad = lambda za, zb, low, high: [(za, low), (za, high), (zb, high), (zb, low)]
            side.poly(quad(z, near, y - 2, y + h + 2), leaf_T(dark(CASE, 0.12)))
            side.poly(quad(z - 4, near + 4, y + 3, y + h - 3), '#a9c9d6', op=0.5)
            side.poly(quad(z - 8, near + 16, y + 3, y + h - 3), '#ffffff', op=0.22)
            cam.front(near).rect(at - 0.9, y - 2, 1.8 * turn, h + 4, leaf_T(light(CASE, 0.4)))


def cart():
    x0, x1, h, z0, z1 = CART
    front = cam.front(z0)
    T = lit(((x0 + x1) / 2, 60, z0 - 20))
    with svg.g('obj-laptopcart'):
        cam.floor(0).softpoly([(x0 - 10, z0 - 12), (x1 + 8, z0 - 12), (x1 + 8, z1 + 20),
            (x0 - 12, z1 + 20)], 24, 0.55, SHADE)
        for x in (x0 + 10, x1 - 10):
            front.circ(x, 6, 6, '#22213f')
            front.circ(x, 6, 2.4, T('#8791a2'))
            front.rect(x - 4, 9, 8, 5, T('#4a4e70'), r=1)
        shade = lit((x0, 60, z0), (-1, 0, 0))
        cam.side(x0, z0).poly([(z0, 12), (z0, h), (z1, h), (z1, 12)], Linear(z0, 150, z1, 150,
            (0, shade(dark(CART_COLOUR, 0.1))), (1, shade(dark(CART_COLOUR, 0.34)))))
        front.rect(x0, 12, x1 - x0, h - 12, Linear(x0, h, x1, 12, (0, T(light(CART_COLOUR,
            0.12))), (0.5, T(CART_COLOUR)), (1, T(dark(CART_COLOUR, 0.34)))), r=2)
        cam.floor(h).poly([(x0 - 2, z0 - 2), (x1 + 2, z0 - 2), (x1 + 2, z1 + 2),
            (x0 - 2, z1 + 2)], Linear(x0, z0, x1, z0, (0, T('#d9d6d4')), (1, T('#9a98a6'))))
        cam.front(z0 - 2).rect(x0 - 2, h - 4, x1 - x0 + 4, 4.6, Linear(0, h, 0, h - 4.6,
            (0, T('#f4f0ea')), (1, T('#7d8296'))), r=1.4)
        for i in (0, 1):
            cart_door(front, x0 + 2.4 + i * 40, 39, h, T, i)
        front.path(line((x0 + 6, h + 2), (x0 + 6, h + 13), (x1 - 6, h + 13), (x1 - 6, h + 2)),
            None, stroke=T('#5a6488'), sw=3.2)
        front.path(line((x0 + 7, h + 13.8), (x1 - 7, h + 13.8)), None, stroke=T('#d0d6e4'),
            sw=0.9)
        padlock(front, (x0 + x1) / 2, 38, T)
    cart_open(front, T)


def cart_door(front, x, w, h, T, i):
    colour = CART_COLOUR
    front.rect(x, 17, w, h - 26, Linear(0, h, 0, 14, (0, T(light(colour, 0.2))),
        (1, T(dark(colour, 0.18)))), r=2)
    front.path(rect(x, 17, w, h - 26, 2), None, stroke=T(dark(colour, 0.55)), sw=0.8, sop=0.8)
    front.line([(x + 2, h - 10), (x + w - 1, h - 10)], T('#fff0c4'), 0.7, op=0.8)
    front.rect(x + 5, 46, w - 10, 34, '#171a36', r=1.6)
    for j in range(6):
        laptop_edge(front, x + 7.6 + j * 4.2, 49, 28, T, (j * 3 + i) % 4)
    front.poly([(x + 6, 46.6), (x + 18, 46.6), (x + 30, 79.4), (x + 18, 79.4)], '#ffffff',
        op=0.1)
    for j in range(3):
        front.rect(x + 8, 24 + j * 4.4, w - 24, 1.8, T(dark(colour, 0.55)), r=0.9)


def laptop_edge(front, x, y, h, T, lamp):
    front.rect(x, y, 2.8, h, Linear(x, 0, x + 2.8, 0, (0, T('#c9ced8')), (1, T('#6a7288'))),
        r=0.5)
    front.circ(x + 1.4, y + 2.4, 0.6, '#6fe3a0' if lamp else '#ffb04c')


def padlock(front, x, y, T):
    """A coral padlock that holds both doors."""
    front.rect(x - 8.4, y - 12, 17.6, 20, SHADE, r=3, op=0.4)
    front.path(Path().M(x - 5.4, y + 5).L(x - 5.4, y + 12).C(x - 5.4, y + 19, x + 5.4, y + 19,
        x + 5.4, y + 12).L(x + 5.4, y + 5), None, stroke=T('#c9ced8'), sw=2.8)
    front.rect(x - 8.6, y - 11, 17.2, 18, Linear(x - 9, y + 7, x + 9, y - 11, (0, T('#e9765a')),
        (0.5, T('#c94f3a')), (1, T('#7d2a28'))), r=2.6)
    front.line([(x - 6, y + 6), (x + 6, y + 6)], T('#ffc9b0'), 0.7, op=0.9)
    front.circ(x, y, 2.2, '#2a1218')
    front.poly([(x - 1, y), (x + 1, y), (x + 1.6, y - 5.4), (x - 1.6, y - 5.4)], '#2a1218')


def cart_open(front, T):
    """Both doors stand open; rows of laptops with their lights inside."""
    x0, x1, h, z0, _ = CART
    with svg.g('obj-laptopcart-open'):
        front.rect(x0 + 2, 15, x1 - x0 - 4, h - 22, '#151633', r=1.6)
        front.rect(x0 + 2, 15, x1 - x0 - 4, h - 22, Linear(0, h, 0, 15, (0, '#2c3060', 0.8),
            (1, '#2c3060', 0)), r=1.6)
        for row in (18, 54):
            for j in range(14):
                laptop_edge(front, x0 + 8 + j * 5, row + 1, 27, T, (j * 3 + row) % 5)
            front.rect(x0 + 4, row - 2, x1 - x0 - 8, 3, T('#8d86a0'))
        front.glow((x0 + x1) / 2, 50, 44, '#7fe8c0', 0.2)
        for x, out in ((x0 + 2, -1), (x1 - 2, 1)):
            near = z0 - 36
            shade = lit((x, 60, near), (-out, 0, 0))
            side = cam.side(x, z0)
            side.poly([(z0, 17), (z0, h - 9), (near, h - 9), (near, 17)], Linear(z0, 50, near, 50,
                (0, shade(dark(CART_COLOUR, 0.3))), (1, shade(CART_COLOUR))))
            side.poly([(z0 - 6, 46), (z0 - 6, 80), (near + 6, 80), (near + 6, 46)], '#4a4a70')
            cam.front(near).rect(x - 1, 17, 2, h - 26, shade(light(CART_COLOUR, 0.45)))


def bag():
    x, z = 116, 408
    plane = cam.front(z).sub(lambda X, Y: (x + (X - x) * 0.86, Y * 0.86), 0.86)
    T = lit((x, 25, z))
    colour = '#5d6296'
    with svg.g('obj-bag'):
        cam.floor(0).softpoly([(x - 26, z - 14), (x + 34, z - 14), (x + 34, z + 12),
            (x - 26, z + 12)], 14, 0.55, SHADE, k=8)
        plane.path(Path().M(x - 6, 46).C(x - 10, 58, x + 12, 58, x + 8, 46), None,
            stroke=T(dark(colour, 0.35)), sw=2.6)
        plane.path(Path().M(x - 23, 2).C(x - 26, 14, x - 24, 34, x - 16, 44)
            .C(x - 8, 51, x + 10, 51, x + 17, 44).C(x + 25, 34, x + 27, 14, x + 24, 2)
            .C(x + 12, -2, x - 12, -2, x - 23, 2).Z(), Linear(x - 24, 50, x + 26, 0,
            (0, T(light(colour, 0.24))), (0.5, T(colour)), (1, T(dark(colour, 0.42)))))
        plane.path(Path().M(x - 19, 3).C(x - 21, 10, x - 20, 18, x - 18, 22).L(x + 19, 22)
            .C(x + 21, 18, x + 22, 10, x + 20, 3).C(x + 10, 0, x - 10, 0, x - 19, 3).Z(),
            Linear(0, 22, 0, 0, (0, T(light(colour, 0.12))), (1, T(dark(colour, 0.3)))))
        plane.line([(x - 17, 22), (x + 18, 22)], T('#e3a73b'), 1)
        plane.path(Path().M(x - 17, 36).C(x - 8, 40, x + 8, 40, x + 18, 36), None,
            stroke=T('#e3a73b'), sw=0.9, dash=(2.4, 1))
        plane.circ(x + 12, 14, 3, T('#3fb8a9'))
        plane.circ(x + 12, 14, 1.3, T('#f6eddc'))
        plane.path(Path().M(x - 16, 43).C(x - 22, 34, x - 23, 20, x - 21, 8), None,
            stroke=T(light(colour, 0.5)), sw=0.9, sop=0.6)
