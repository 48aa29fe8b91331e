# SPDX-License-Identifier: MPL-2.0
"""The stage of the hall: platform, curtain, screen, lectern and the mirror in the spot."""
import random

from aula.setting import *
from props import *


def stage():
    x0, x1, high, near = APRON
    left, right, bottom, top = OPENING
    with svg.g('obj-stage'):
        # The room behind the curtain, darker towards the back.
        wall.rect(left, bottom, right - left, top - bottom, Linear(0, top, 0, bottom,
            (0, '#171230'), (0.6, '#2a1f42'), (1, '#4a3048')))
        wall.glow(-110, 150, 190, '#a8643c', 0.36, ry=120)
        for i in range(9):
            at = left + 40 + i * 42
            wall.line([(at, bottom), (at + 6, top)], '#120d26', 1.4, op=0.4)
        frame_of_stage(left, right, top)
        T = lit((-110, high, 830), (0, 1, 0))
        cam.floor(high).poly([(x0, ZB), (x1, ZB), (x1, near), (x0, near)], Linear(0, ZB, 0, near,
            (0, T('#5a3a34')), (1, T('#a8744a'))))
        boards = cam.floor(high, 840)
        for z in range(near + 14, ZB, 15):
            boards.line([(x0, z), (x1, z)], '#2a1830', 0.5, op=0.45)
        boards.glow(-20, 806, 96, '#ffe0a2', 0.85, ry=32)
        cam.floor(0).softpoly([(x0 - 6, ZB), (x1 + 8, ZB), (x1 + 8, near - 16),
            (x0 - 6, near - 16)], 22, 0.5, SHADE)
        front_of_stage(x0, x1, high, near)


def frame_of_stage(left, right, top):
    """The wooden arch around the opening."""
    for x, w in ((left - 16, 16), (right, 16)):
        T = lit((x + 8, 180, ZB - 6))
        wall.rect(x, 45, w, top - 30, Linear(x, 0, x + w, 0, (0, T(light(OAK, 0.1))),
            (0.5, T(dark(OAK, 0.15))), (1, T(dark(OAK, 0.5)))))
        wall.line([(x + 3, 47), (x + 3, top - 4)], T(light(OAK, 0.5)), 0.8, op=0.6)
        wall.line([(x + w - 4, 47), (x + w - 4, top - 4)], T(dark(OAK, 0.7)), 0.8, op=0.7)
    T = lit(((left + right) / 2, top, ZB - 6))
    wall.rect(left - 20, top, right - left + 40, 20, Linear(0, top + 20, 0, top,
        (0, T(light(OAK, 0.25))), (0.4, T(OAK)), (1, T(dark(OAK, 0.5)))), r=1)
    wall.rect(left - 24, top + 18, right - left + 48, 6, Linear(0, top + 24, 0, top + 18,
        (0, T(light(OAK, 0.45))), (1, T(dark(OAK, 0.25)))), r=1)
    cx = (left + right) / 2
    for k in range(-4, 5):
        wall.path(rot(ell(cx, top + 13, 2.2, 8.5), k * 20, cx, top + 3), Linear(0, top + 20, 0,
            top + 2, (0, T('#f2d68a')), (1, T('#8a6428'))))
    wall.circ(cx, top + 4, 4.4, T('#ffe9b4'))
    for side in (-1, 1):
        wall.rect(cx + side * 34 - (0 if side > 0 else 96), top + 8, 96, 2.4, T('#e3bf78'), r=1.2)


def front_of_stage(x0, x1, high, near):
    front = cam.front(near)
    count = 10
    wide = (x1 - x0) / count
    for i in range(count):
        x = x0 + i * wide
        T = lit((x + wide / 2, 24, near - 10))
        colour = mix('#6e4636', rng.choice(['#7d5240', '#5f3c34']), 0.5)
        front.rect(x, 0, wide, high - 4, Linear(0, high, 0, 0, (0, T(light(colour, 0.12))),
            (1, T(dark(colour, 0.45)))))
        front.rect(x + 4, 7, wide - 8, high - 19, Linear(0, high, 0, 0, (0, T(dark(colour, 0.3))),
            (1, T(dark(colour, 0.1)))), r=0.8)
        front.line([(x + 4.4, 7.2), (x + wide - 4.4, 7.2)], T(light(colour, 0.4)), 0.5, op=0.6)
    T = lit((-110, high, near - 8), (0, 1, 0))
    front.rect(x0 - 3, high - 5, x1 - x0 + 6, 5, Linear(0, high, 0, high - 5,
        (0, T(light('#a8744a', 0.4))), (0.4, T('#8a5c3c')), (1, T('#3a2430'))), r=0.6)
    for side in (x0 + 30, x1 - 62):
        steps(side, high, near)


def steps(x, high, near):
    """Two treads in front of the stage."""
    for i, (top, depth) in enumerate(((high * 0.66, 16), (high * 0.33, 32))):
        z = near - depth
        T = lit((x + 16, top, z - 8))
        cam.floor(top).poly([(x, near), (x + 32, near), (x + 32, z), (x, z)], T('#9a6a46'))
        cam.front(z).rect(x, 0, 32, top, Linear(0, top, 0, 0, (0, T('#6e4636')),
            (1, T('#33222e'))))
        cam.front(z).rect(x - 0.6, top - 2.4, 33.2, 2.4, T('#b98556'), r=0.4)


def curtain():
    left, right, bottom, top = OPENING
    plane = cam.front(ZB - 3)
    with svg.g('obj-curtain'):
        for x0, x1, tie in ((left, left + 74, 1), (right - 66, right, -1)):
            drape(plane, x0, x1, bottom, top, tie)
        valance(plane, left, right, top)


def drape(plane, x0, x1, bottom, top, tie):
    """Half of the curtain, gathered by a cord; tie: the side to which it is pulled."""
    folds = 7
    waist = bottom + 92
    wide = x1 - x0
    outer = x0 if tie > 0 else x1
    edge = lambda share: hanging(outer, tie * wide, share, top, waist, bottom)
    for i in range(folds):
        T = lit((outer + tie * wide * (i + 0.5) / folds, 190, ZB - 20))
        a, b = edge(i / folds), edge((i + 1) / folds)
        shape = Path().add(a).L(*b.pts()[-1])
        for k, (_, pts) in reversed(list(enumerate(b.c))[1:]):
            start = b.c[k - 1][1][-1]
            shape.C(*pts[1], *pts[0], *start)
        plane.path(shape.Z(), Linear(0, top, 0, bottom, (0, T(dark(VELVET, 0.28))),
            (0.5, T(dark(VELVET, 0.08))), (1, T(dark(VELVET, 0.36)))))
        for share, colour, sw, op in ((0.04, dark(VELVET, 0.72), 2.6, 0.8),
            (0.34, light(VELVET, 0.2), 2.4, 0.55), (0.48, light(VELVET, 0.34), 0.9, 0.5),
            (0.8, dark(VELVET, 0.6), 2.4, 0.5)):
            plane.path(edge((i + share) / folds), None, stroke=T(colour), sw=sw, sop=op,
                cap='butt')
    T = lit((outer, waist, ZB - 20))
    end = outer + tie * wide * 0.45
    for lift, colour, sw in ((0, BRASS, 3.2), (1, '#f6dca0', 0.9)):
        plane.path(Path().M(outer, waist + 4 + lift).Q((outer + end) / 2, waist - 8 + lift, end,
            waist + lift), None, stroke=T(colour), sw=sw)
    at = end - tie * 3
    plane.poly([(at - 2, waist - 1), (at + 2, waist - 1), (at + 4, waist - 19),
        (at - 4, waist - 19)], T(dark(BRASS, 0.1)))
    plane.rect(at - 2.6, waist - 5, 5.2, 3, T('#f6dca0'), r=1)


def hanging(outer, wide, share, top, waist, bottom):
    """One line of the curtain: straight down, in at the cord, out again at the hem."""
    up, mid, low = (outer + wide * share * k for k in (1, 0.42, 0.8))
    return (Path().M(up, top).C(up, top - 100, up, waist + 66, mid, waist)
        .C(mid + (mid - up) * 0.1, waist - 26, low, bottom + 56, low, bottom))


def valance(plane, left, right, top):
    """The short curtain along the top, in swags, with a fringe."""
    count = 7
    wide = (right - left) / count
    for i in range(count):
        x = left + i * wide
        T = lit((x + wide / 2, top - 20, ZB - 20))
        plane.path(Path().M(x, top).L(x + wide, top).L(x + wide, top - 28).Q(x + wide / 2,
            top - 52, x, top - 28).Z(), Linear(0, top, 0, top - 44, (0, T(dark(VELVET, 0.45))),
            (0.5, T(light(VELVET, 0.02))), (1, T(dark(VELVET, 0.4)))))
        for k in (0.3, 0.6, 0.9):
            plane.path(Path().M(x + 2, top - 28 * k - 1).Q(x + wide / 2, top - 46 * k, x + wide
                - 2, top - 28 * k - 1), None, stroke=T(dark(VELVET, 0.7)), sw=1.2, sop=0.4)
        plane.path(Path().M(x, top - 28).Q(x + wide / 2, top - 52, x + wide, top - 28), None,
            stroke=T(BRASS), sw=2.2, sop=0.9)
    plane.rect(left, top - 12, right - left, 12, Linear(0, top, 0, top - 12, (0, SHADE, 0.6),
        (1, SHADE, 0)))


def projection_screen():
    """The roll-down screen that hangs inside the opening; nothing is shown on it."""
    x, y, w, h = -252, 158, 164, 112
    T = lit((x + w / 2, y + h / 2, ZB - 20))
    plane = cam.front(ZB - 1)
    with svg.g('obj-screen'):
        plane.shadow(x + 3, y - 6, w, h, 20, 0.5, SHADE)
        plane.line([(x + 10, y + h), (x + 10, 330)], '#0e0a20', 0.8)
        plane.line([(x + w - 10, y + h), (x + w - 10, 330)], '#0e0a20', 0.8)
        plane.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#8a8296')), (0.6, T('#a99da6')),
            (1, T('#c4b4ac'))))
        plane.path(rect(x + 4, y + 5, w - 8, h - 9), None, stroke='#1b1636', sw=2.4, sop=0.85)
        plane.poly([(x + 4, y + 5), (x + w * 0.5, y + 5), (x + 4, y + h * 0.8)], '#1b1636',
            op=0.05)
        plane.rect(x - 4, y + h - 1, w + 8, 7, Linear(0, y + h + 6, 0, y + h - 1,
            (0, T('#8d8aa0')), (0.4, T('#5f5c78')), (1, T('#2b2944'))), r=2)
        plane.rect(x - 1, y - 3.6, w + 2, 4.2, Linear(0, y, 0, y - 4, (0, T('#6f6c88')),
            (1, T('#2b2944'))), r=1.4)
        plane.line([(x + w / 2, y - 4), (x + w / 2, y - 20)], T('#b9b4c8'), 0.7)
        plane.circ(x + w / 2, y - 22, 2.2, T(BRASS))


def lectern():
    x, z, base = -268, 800, 45
    plane = cam.front(z)
    T = lit((x, 110, z - 8))
    colour = '#a8703f'
    with svg.g('obj-lectern'):
        cam.floor(base).softpoly([(x - 30, z - 6), (x + 34, z - 6), (x + 40, z + 34),
            (x - 26, z + 34)], 10, 0.55, SHADE)
        plane.rect(x - 28, base, 56, 6, Linear(0, base + 6, 0, base, (0, T(light(colour, 0.2))),
            (1, T(dark(colour, 0.5)))), r=0.8)
        plane.poly([(x - 21, base + 6), (x + 21, base + 6), (x + 25, base + 92),
            (x - 25, base + 92)], Linear(x - 24, 0, x + 24, 0, (0, T(dark(colour, 0.34))),
            (0.5, T(colour)), (1, T(light(colour, 0.16)))))
        plane.poly([(x - 14, base + 14), (x + 14, base + 14), (x + 17, base + 82),
            (x - 17, base + 82)], Linear(0, base + 82, 0, base + 14, (0, T(dark(colour, 0.32))),
            (1, T(dark(colour, 0.1)))))
        plane.line([(x - 13.6, base + 14.4), (x + 13.6, base + 14.4)], T(light(colour, 0.5)), 0.7,
            op=0.7)
        shield = (Path().M(x - 9, base + 66).L(x + 9, base + 66).C(x + 9.6, base + 50, x + 6,
            base + 44, x, base + 38).C(x - 6, base + 44, x - 9.6, base + 50, x - 9,
            base + 66).Z())
        plane.path(shield, T('#e3c07a'))
        for dy in (0, 6):
            plane.path(line((x - 5, base + 55 - dy), (x, base + 58 - dy), (x + 5,
                base + 55 - dy)), None, stroke=T('#5e3d35'), sw=1.6)
        plane.poly([(x - 31, base + 92), (x + 31, base + 92), (x + 29, base + 104),
            (x - 29, base + 104)], Linear(0, base + 104, 0, base + 92, (0, T(light(colour, 0.4))),
            (0.6, T(colour)), (1, T(dark(colour, 0.4)))))
        plane.poly([(x - 20, base + 95), (x + 16, base + 95), (x + 15, base + 106),
            (x - 19, base + 106)], Linear(0, base + 106, 0, base + 95, (0, T('#fff6e4')),
            (1, T('#cdbfae'))))
        for i in range(3):
            plane.line([(x - 16, base + 103 - i * 2.4), (x + 6 - i * 4, base + 103 - i * 2.4)],
                T('#8d8694'), 0.6, op=0.7)
        plane.path(Path().M(x + 22, base + 98).C(x + 26, base + 114, x + 20, base + 122, x + 8,
            base + 126), None, stroke=T('#22263f'), sw=1.3)
        plane.path(rot(ell(x + 5, base + 127, 4.4, 2.4), 20, x + 5, base + 127), T('#3a4062'))


def mirror():
    """The hero of the room: a tall mirror from the drama props, a cloth half off it."""
    x, z, base = -20, 800, 45
    plane = cam.front(z)
    T = lit((x, 150, z - 30))
    wood = '#b07a3c'
    glass = lambda grow: (Path().M(x - 30 - grow, base + 22 - grow).L(x + 30 + grow,
        base + 22 - grow).L(x + 30 + grow, base + 134).C(x + 30 + grow, base + 166 + grow, x + 16,
        base + 180 + grow, x, base + 180 + grow).C(x - 16, base + 180 + grow, x - 30 - grow,
        base + 166 + grow, x - 30 - grow, base + 134).Z())
    with svg.g('obj-mirror'):
        cam.floor(base).softpoly([(x - 42, z - 4), (x + 46, z - 4), (x + 52, z + 40),
            (x - 36, z + 40)], 12, 0.6, SHADE)
        for side in (-1, 1):
            foot(plane, x + side * 44, base, side, T, wood)
        plane.path(glass(8), Linear(x - 38, base + 190, x + 38, base + 20,
            (0, T(light(wood, 0.35))), (0.45, T(wood)), (1, T(dark(wood, 0.5)))))
        plane.path(glass(7.2), None, stroke=T('#ffe9b4'), sw=0.9, sop=0.75)
        plane.path(glass(2.2), T(dark(wood, 0.55)))
        plane.path(glass(1.2), None, stroke=T('#f2d68a'), sw=1.2, sop=0.8)
        reflection(plane, x, base, glass(0))
        crest(plane, x, base + 188, T)
        cloth(plane, x, base, T)


def foot(plane, x, base, side, T, wood):
    plane.rect(x - 3.4, base + 4, 6.8, 118, Linear(x - 3, 0, x + 3, 0, (0, T(light(wood, 0.35))),
        (0.5, T(wood)), (1, T(dark(wood, 0.5)))), r=1.4)
    plane.circ(x, base + 126, 5, Radial(x - 1.6, base + 128, 7, (0, T('#ffe9b4')),
        (0.5, T('#d9a862')), (1, T('#6b4a20'))))
    plane.circ(x - side * 4, base + 92, 3.4, T(BRASS))
    plane.path(Path().M(x - 14, base).C(x - 12, base + 7, x - 5, base + 8, x - 3, base + 14)
        .L(x + 3, base + 14).C(x + 5, base + 8, x + 12, base + 7, x + 14, base).Z(),
        Linear(0, base + 14, 0, base, (0, T(wood)), (1, T(dark(wood, 0.5)))))


def reflection(plane, x, base, shape):
    """The glass: the dark hall behind us, chairs in rows, and a warm light in the middle."""
    plane.path(shape, Linear(x - 20, base + 180, x + 20, base + 22, (0, '#3d5f86'),
        (0.35, '#7f9fb4'), (0.6, '#d9b88e'), (1, '#8a5a4a')))
    plane.path(shape, Radial(x - 4, base + 116, 52, *fade('#fff3cc', 0.85), ry=62))
    plane.poly([(x - 30, base + 22), (x + 30, base + 22), (x + 30, base + 48), (x + 6, base + 84),
        (x - 8, base + 84), (x - 30, base + 48)], '#4a2f45', op=0.5)
    plane.poly([(x - 13, base + 22), (x + 13, base + 22), (x + 2, base + 84), (x - 4, base + 84)],
        '#ffe0a6', op=0.5)
    for y, inner, outer, high, op in ((base + 70, 5, 15, 9, 0.34), (base + 54, 9, 22, 13, 0.42),
        (base + 30, 14, 29, 18, 0.5)):
        for side in (-1, 1):
            wide = (outer - inner) / 2
            for k in range(2):
                at = x + side * (inner + wide * (k + 0.5)) - 1
                plane.path(rect(at - wide * 0.42, y, wide * 0.84, high, (wide * 0.1, wide * 0.1,
                    wide * 0.3, wide * 0.3)), '#2b1d3c', op=op)
    with plane.clipto([(x - 30, base + 22), (x + 30, base + 22), (x + 30, base + 150),
        (x - 30, base + 150)]):
        for a, w, op in ((-26, 13, 0.34), (-6, 5, 0.24), (14, 9, 0.16)):
            plane.poly([(x + a - 16, base + 22), (x + a + w - 16, base + 22),
                (x + a + w + 22, base + 150), (x + a + 22, base + 150)], '#ffffff', op=op)
    plane.path(shape, None, stroke='#fff6dc', sw=0.9, sop=0.6)


def crest(plane, x, y, T):
    plane.path(Path().M(x - 16, y - 2).C(x - 12, y + 10, x - 5, y + 7, x, y + 14).C(x + 5, y + 7,
        x + 12, y + 10, x + 16, y - 2).Z(), Linear(0, y + 14, 0, y - 2, (0, T('#ffe9b4')),
        (0.5, T('#c9963f')), (1, T('#6b4a20'))))
    plane.circ(x, y + 4, 2.6, T('#fff3cc'))


def cloth(plane, x, base, T):
    """A velvet cloth that slid from the right half of the frame."""
    colour = '#4f5f9a'
    shape = (Path().M(x + 4, base + 190).C(x + 20, base + 192, x + 36, base + 178, x + 40,
        base + 150).C(x + 46, base + 120, x + 44, base + 80, x + 48, base + 40).L(x + 30,
        base + 34).C(x + 30, base + 70, x + 34, base + 110, x + 27, base + 136).C(x + 22,
        base + 158, x + 14, base + 172, x + 4, base + 190).Z())
    plane.at(1.6, -2.6).path(shape, SHADE, op=0.4)
    plane.path(shape, Linear(x + 6, 0, x + 48, 0, (0, T(dark(colour, 0.3))), (0.3, T(light(colour,
        0.28))), (0.55, T(dark(colour, 0.18))), (0.75, T(light(colour, 0.1))),
        (1, T(dark(colour, 0.5)))))
    for dx in (-4, 3):
        plane.path(Path().M(x + 22 + dx, base + 178).C(x + 36 + dx, base + 150, x + 36 + dx,
            base + 90, x + 38 + dx, base + 40), None, stroke=T(dark(colour, 0.62)), sw=1.3,
            sop=0.55)
    plane.path(Path().M(x + 30, base + 35).L(x + 48, base + 41), None, stroke=T(BRASS), sw=1.6)


def spots():
    """The bar with lamps above the stage; one burns, and its light falls on the mirror."""
    with svg.g('fx-lamps'):
        plane = cam.front(800)
        plane.rect(-300, 372, 380, 4, Linear(0, 376, 0, 372, (0, '#6a6486'), (1, '#1d1838')),
            r=1.6)
        for x in (-270, 50):
            plane.line([(x, 376), (x, 420)], '#15112c', 1.4)
        for x, on in ((-220, False), (-110, False), (-20, True)):
            lamp(plane, x, 372, on)
        plane.glow(-20, 352, 62, '#ffe3a4', 0.5, ry=44)
        for half_top, half, op in ((9, 62, 0.05), (8, 54, 0.055), (7, 46, 0.06), (6, 38, 0.06),
            (5, 30, 0.06)):
            plane.path(poly((-20 - half_top, 350), (-20 + half_top, 350), (-20 + half, 45),
                (-20 - half, 45)), Linear(0, 350, 0, 45, (0, '#ffe9b8', op * 2.2),
                (0.6, '#ffd898', op), (1, '#ffcf88', op * 0.45)))
        dust = random.Random(17)
        for _ in range(34):
            plane.circ(-20 + dust.uniform(-40, 40), dust.uniform(60, 330), dust.uniform(0.3, 0.8),
                '#fff3cc', op=dust.uniform(0.25, 0.7))


def lamp(plane, x, y, on):
    plane.rect(x - 1.4, y - 8, 2.8, 9, '#2b2748')
    plane.poly([(x - 7, y - 8), (x + 7, y - 8), (x + 10, y - 23), (x - 10, y - 23)],
        Linear(x - 10, 0, x + 10, 0, (0, '#565078'), (0.4, '#332e54'), (1, '#15112c')))
    plane.ell(x, y - 23, 10, 2.6, '#fff6d8' if on else '#1d1938')
