# SPDX-License-Identifier: MPL-2.0
"""What stands and hangs in the hall: portraits, key board, piano, chairs, cups, lost things."""
import math
import random

from aula.setting import *
from props import *

# The portraits: left edge, bottom, size of one frame, gap.
FRAMES = (124, 178, 33, 44, 6)
# The key board: left, bottom, width, height.
BOARD = (244, 128, 88, 78)


def frame_boxes():
    x, y, w, h, gap = FRAMES
    return [(x + column * (w + gap), y + row * (h + gap + 2), w, h) for row in (1, 0)
        for column in range(3)]


def frames():
    with svg.g('obj-frames'):
        picture_light()
        for i, (x, y, w, h) in enumerate(frame_boxes()):
            mount(x, y, w, h, i)
            silhouette(x, y, w, h, i)
            sheen(x, y, w, h)
    with svg.g('obj-frames-open'):
        for i, (x, y, w, h) in enumerate(frame_boxes()):
            mount(x, y, w, h, i)
            T = lit((x + w / 2, y + h / 2, ZB - 6))
            wall.rect(x + 4, y + 4, w - 8, h - 8, Linear(0, y + h, 0, y, (0, T('#ffe9b4')),
                (1, T('#f2bf7a'))))
            wall.glow(x + w / 2, y + h / 2, 15, '#fff3cc', 0.7, ry=18)
            wall.rect(x + 4, y + h - 9, w - 8, 5, Linear(0, y + h - 4, 0, y + h - 9,
                (0, SHADE, 0.4), (1, SHADE, 0)))


def picture_light():
    """A brass lamp on an arm above the middle frame."""
    x, y, w, h, gap = FRAMES
    cx, top = x + 1.5 * w + gap, y + 2 * h + gap + 2
    T = lit((cx, top, ZB - 20))
    wall.rect(cx - 1, top + 4, 2, 10, T(dark(BRASS, 0.2)))
    wall.rect(cx - 24, top + 10, 48, 5, Linear(0, top + 15, 0, top + 10, (0, '#f2d68a'),
        (0.5, '#bd9040'), (1, '#5e421e')), r=2.4)
    wall.rect(cx - 22, top + 9, 44, 2, '#fff3cc', r=1)
    wall.glow(cx, top + 6, 44, '#ffe0a0', 0.5, ry=20)


def mount(x, y, w, h, i):
    """Gilded or wooden frame with a card inside."""
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    wood = ('#c9963f', '#8f5c38')[i % 2]
    wall.shadow(x + 0.6, y - 3, w, h, 8, 0.5, SHADE)
    wall.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T(light(wood, 0.35))), (0.5, T(wood)),
        (1, T(dark(wood, 0.45)))), r=0.8)
    wall.path(rect(x + 1.4, y + 1.4, w - 2.8, h - 2.8), None, stroke=T(dark(wood, 0.4)), sw=0.7,
        sop=0.8)
    wall.line([(x + 0.6, y + h - 0.5), (x + w - 0.6, y + h - 0.5)], T(light(wood, 0.7)), 0.6,
        op=0.8)
    wall.rect(x + 3, y + 3, w - 6, h - 6, T('#f1e4cb'))


def silhouette(x, y, w, h, i):
    """Head and shoulders in one tone, no face: whoever looks fills it in."""
    ground, shape = (('#8fb3ad', '#355e66'), ('#d9b98c', '#7a5640'), ('#b9b4d0', '#545282'),
        ('#d8a58c', '#84483e'), ('#b5c09a', '#56683f'), ('#c9b0bc', '#6a4462'))[i]
    T = lit((x + w / 2, y + h / 2, ZB - 6))
    px, py, pw, ph = x + 5, y + 5, w - 10, h - 10
    cx, head = px + pw / 2, py + ph * 0.6
    wall.rect(px, py, pw, ph, Linear(0, py + ph, 0, py, (0, T(light(ground, 0.15))),
        (1, T(dark(ground, 0.15)))))
    ink = T(shape)
    wall.path(Path().M(cx - 9.4, py).C(cx - 9.4, py + 8, cx - 5, py + 10.6, cx - 2.6,
        py + 11.4).L(cx + 2.6, py + 11.4).C(cx + 5, py + 10.6, cx + 9.4, py + 8, cx + 9.4,
        py).Z(), ink)
    wall.rect(cx - 2.6, py + 9, 5.2, 8, ink)
    wall.ell(cx, head, 5, 6.2, ink)
    if i in (0, 4):
        wall.ell(cx, head + 2.2, 6.4, 5.6, ink)
    elif i == 1:
        wall.path(Path().M(cx - 6.4, head - 8).C(cx - 8, head + 8, cx + 8, head + 8, cx + 6.4,
            head - 8).Z(), ink)
    elif i == 2:
        for dx in (-5.4, 5.4):
            wall.circ(cx + dx, head + 5.4, 3.4, ink)
    elif i == 5:
        wall.circ(cx, head + 7.4, 2.9, ink)


def sheen(x, y, w, h):
    wall.poly([(x + 5, y + h - 5), (x + w * 0.5, y + h - 5), (x + 5, y + h * 0.42)], '#ffffff',
        op=0.13)


def hook_places():
    x, y, w, h = BOARD
    return [(x + 16 + i * (w - 32) / 2, y + h - 17 - row * 34) for row in range(2)
        for i in range(3)]


def keyboard():
    x, y, w, h = BOARD
    T = lit((x + w / 2, y + h / 2, ZB - 8))
    with svg.g('obj-keyboard'):
        wall.shadow(x, y - 5, w, h + 2, 13, 0.5, SHADE)
        wall.glow(x + w / 2, y + h / 2, 74, '#ffd08a', 0.4, ry=64)
        panel(wall, x, y, w, h, '#dba566', random.Random(8), T, r=1.6, horiz=True, nl=12)
        wall.path(rect(x + 3, y + 3, w - 6, h - 6, 1), None, stroke=T('#e3b98a'), sw=0.9, sop=0.5)
        for sx in (x + 4.5, x + w - 4.5):
            for sy in (y + 4.5, y + h - 4.5):
                wall.circ(sx, sy, 1.1, T(BRASS))
        for i, (hx, hy) in enumerate(hook_places()):
            wall.rect(hx - 6.4, hy + 2.6, 12.8, 5.2, T('#f6eddc'), r=0.8)
            wall.rect(hx - 5.4, hy + 4.7, (7, 10, 8.4, 9.2, 6.4, 10)[i], 1.1, T('#8d8694'), r=0.5)
            wall.circ(hx, hy, 2.3, T('#6b4a20'))
            wall.path(Path().M(hx, hy).C(hx + 0.4, hy - 4.6, hx + 4.4, hy - 4.2, hx + 4.2,
                hy - 0.6), None, stroke=T('#f2d68a'), sw=1.5)
            wall.path(key_shape(hx + 1.6, hy - 3), T('#7a4c2c'), op=0.5, eo=True)
    with svg.g('obj-keys'):
        for i, (hx, hy) in enumerate(hook_places()):
            key(hx + 1.6, hy - 3, i)


def key_shape(x, y):
    """A key that hangs from (x, y): ring, shaft, two teeth, in one path."""
    teeth = poly((x - 1, y - 6.4), (x - 1, y - 20), (x + 4.4, y - 20), (x + 4.4, y - 17.6),
        (x + 1, y - 17.6), (x + 1, y - 15.8), (x + 3.6, y - 15.8), (x + 3.6, y - 13.6),
        (x + 1, y - 13.6), (x + 1, y - 6.4))
    return Path().add(ell(x, y - 3, 4.1)).add(ell(x, y - 3, 2.0)).add(teeth)


def key(x, y, i):
    """A brass key with a tag; the six tags also differ in shape."""
    colour = ('#f4c84e', '#c9472c', '#3fb8a9', '#3b5aa8', '#5a2450', '#fffaf0')[i]
    T = lit((x, y, ZB - 16))
    plane = wall.at(x, y, 1, (-6, 4, -3, 5, -4, 3)[i])
    for ink, dx, dy in ((SHADE, 0.9, -1.1), (T('#e3bf6a'), 0, 0)):
        q = plane.at(dx, dy)
        op = 0.35 if ink == SHADE else 1
        q.path(key_shape(0, 0), ink, op=op, eo=True)
    plane.line([(-0.4, -8), (-0.4, -18)], '#fff3cc', 0.5, op=0.8)
    tag = plane.at(5.4, -6.4, 1, 24)
    shape = (ell(0, 0, 3.4), rect(-3, -3, 6, 6, 0.5), poly((0, 4), (4, -3), (-4, -3)),
        poly((0, 4.2), (3.6, 0), (0, -4.2), (-3.6, 0)), rect(-2.2, -4, 4.4, 8, 2.1),
        poly(*[(math.sin(math.radians(k * 36)) * (4.4 if k % 2 == 0 else 2), math.cos(
            math.radians(k * 36)) * (4.4 if k % 2 == 0 else 2)) for k in range(10)]))[i]
    plane.path(Path().M(1.4, -3).Q(4, -2, 5.4, -4.6), None, stroke=T('#d0c8b8'), sw=0.5)
    tag.path(shape, T(light(colour, 0.08)))
    tag.path(shape, None, stroke='#171230', sw=0.5, sop=0.5)


def clock():
    with svg.g('obj-clock'):
        wall_clock(wall, 287, 300, 22, lit((287, 300, ZB - 6)), ('#c9963f', '#5e421e'))


def piano():
    x0, x1, high, z = -512, -362, 122, 850
    T = lit((-437, 80, z - 10))
    body = '#7a463a'
    plane, keys = cam.front(z), cam.front(z - 30)
    with svg.g('obj-piano'):
        wall.shadow(x0 - 4, 0, x1 - x0 + 12, high + 6, 24, 0.5, SHADE)
        cam.floor(0).softpoly([(x0 - 4, ZB), (x1 + 14, ZB), (x1 + 10, z - 40), (x0 - 4, z - 40)],
            18, 0.55, SHADE)
        side = cam.side(x1, z)
        side.poly([(z, 0), (z, high), (ZB, high), (ZB, 0)], T(dark(body, 0.55)))
        plane.rect(x0 + 4, 0, x1 - x0 - 8, 10, T(dark(body, 0.6)))
        plane.rect(x0, 8, x1 - x0, high - 8, Linear(0, high, 0, 8, (0, T(light(body, 0.2))),
            (0.5, T(body)), (1, T(dark(body, 0.5)))), r=1)
        cam.floor(high).poly([(x0 - 2, ZB), (x1 + 2, ZB), (x1 + 2, z - 4), (x0 - 2, z - 4)],
            T(light(body, 0.3)))
        cam.front(z - 4).rect(x0 - 3, high - 3, x1 - x0 + 6, 5, Linear(0, high + 2, 0, high - 3,
            (0, T(light(body, 0.5))), (1, T(dark(body, 0.2)))), r=1)
        plane.rect(x0 + 8, 80, x1 - x0 - 16, 34, Linear(0, 114, 0, 80, (0, T(dark(body, 0.4))),
            (1, T(dark(body, 0.15)))), r=1.4)
        plane.line([(x0 + 9, 80.6), (x1 - 9, 80.6)], T(light(body, 0.5)), 0.6, op=0.6)
        plane.rect(x0 + 8, 12, x1 - x0 - 16, 40, Linear(0, 52, 0, 12, (0, T(dark(body, 0.45))),
            (1, T(dark(body, 0.25)))), r=1.4)
        cam.floor(70).poly([(x0, z), (x1, z), (x1, z - 30), (x0, z - 30)], T(dark(body, 0.2)))
        cam.floor(71).poly([(x0 + 6, z - 4), (x1 - 6, z - 4), (x1 - 6, z - 26), (x0 + 6, z - 26)],
            T('#f6eddc'))
        piano_keys(x0, x1, z, T)
        keys.rect(x0, 58, x1 - x0, 12, Linear(0, 70, 0, 58, (0, T(light(body, 0.35))),
            (1, T(dark(body, 0.35)))), r=0.8)
        for x in (x0 + 3, x1 - 11):
            keys.rect(x, 0, 8, 60, Linear(x, 0, x + 8, 0, (0, T(light(body, 0.15))),
                (1, T(dark(body, 0.5)))), r=0.8)
        sheet_music(plane, (x0 + x1) / 2, T)
        for dx in (-5, 5):
            plane.rect((x0 + x1) / 2 + dx - 2.4, 4, 4.8, 3, T('#d9b45c'), r=1)
        metronome(cam.front(z + 16), x1 - 22, high + 2, T)


def piano_keys(x0, x1, z, T):
    plane = cam.floor(71.4)
    count = 28
    wide = (x1 - x0 - 12) / count
    for i in range(1, count):
        x = x0 + 6 + i * wide
        plane.line([(x, z - 4), (x, z - 26)], T('#8d8090'), 0.35, op=0.8)
        if i % 7 not in (3, 0):
            plane.poly([(x - wide * 0.3, z - 4), (x + wide * 0.3, z - 4), (x + wide * 0.3,
                z - 17), (x - wide * 0.3, z - 17)], '#1d1630')


def sheet_music(plane, cx, T):
    plane.rect(cx - 30, 79, 60, 3, T('#8a5a44'), r=0.6)
    for dx, deg in ((-12, 3), (11, -4)):
        q = plane.at(cx + dx, 96, 1, deg)
        q.rect(-11, -14, 22, 29, Linear(0, 15, 0, -14, (0, T('#fff6e4')), (1, T('#d9cbb8'))),
            r=0.4)
        for row in range(4):
            for k in range(3):
                q.line([(-8.6, 10 - row * 6 - k * 1.2), (8.6, 10 - row * 6 - k * 1.2)],
                    T('#8d8694'), 0.25, op=0.8)
            for k in range(4):
                q.circ(-7 + k * 4.6, 8.4 - row * 6 + (k * 7 + row * 3) % 3, 0.75, T('#2b2440'))


def metronome(plane, x, y, T):
    plane.poly([(x - 7, y), (x + 7, y), (x + 3, y + 20), (x - 3, y + 20)], Linear(x - 7, 0, x + 7,
        0, (0, T('#b57f48')), (1, T('#6b4434'))))
    plane.poly([(x - 3.6, y + 5), (x + 3.6, y + 5), (x + 1.8, y + 17), (x - 1.8, y + 17)],
        T('#3a2430'))
    plane.line([(x, y + 5), (x + 3.4, y + 17)], T('#f2d68a'), 0.8)
    plane.circ(x + 2.4, y + 13.4, 1.3, T('#f2d68a'))


def stacked_chairs():
    x, z = -486, 742
    T = lit((x, 60, z))
    plane = cam.front(z)
    colours = ('#c9723f', '#2f7f86', '#c9963f', '#7a5a8a', '#c9723f')
    with svg.g('obj-chairs'):
        cam.floor(0).softpoly([(x - 30, z - 14), (x + 34, z - 14), (x + 36, z + 30),
            (x - 26, z + 30)], 14, 0.6, SHADE)
        for sx in (-20, 18):
            plane.line([(x + sx, 62), (x + sx * 1.2, 0)], T('#a99fb4'), 2)
            plane.line([(x + sx - 0.6, 62), (x + sx * 1.2 - 0.6, 0)], T('#e9e2f0'), 0.5, op=0.7)
        for i, colour in enumerate(colours):
            lift, dx = i * 11, i * 0.9
            plane.rect(x - 23 + dx, 42 + lift, 45, 5.4, Linear(0, 47 + lift, 0, 42 + lift,
                (0, T(light(colour, 0.25))), (1, T(dark(colour, 0.45)))), r=2.4)
            plane.line([(x - 22 + dx, 40 + lift), (x + 21 + dx, 40 + lift)], T('#8d86a0'), 1.2)
        top = 42 + (len(colours) - 1) * 11
        for i, colour in reversed(list(enumerate(colours))):
            shift_y = top - 44 + i * 11 - (len(colours) - 1) * 11 + 44
            shape = rect(x - 22 + i * 0.9, shift_y + 6, 43, 37, (6, 6, 9, 9))
            plane.path(shape, Linear(x - 22, shift_y + 43, x + 20, shift_y + 6,
                (0, T(light(colour, 0.18))), (0.6, T(dark(colour, 0.1))),
                (1, T(dark(colour, 0.5)))))
            plane.rect(x - 7 + i * 0.9, shift_y + 31, 13, 4, T(dark(colour, 0.7)), r=2)


def trophies():
    x, w, h, z = 118, 112, 132, 868
    plane, back = cam.front(z), cam.front(ZB - 4)
    T = lit((x + w / 2, 80, z - 14))
    wood = '#7d4f36'
    with svg.g('obj-trophies'):
        wall.shadow(x - 6, 0, w + 10, h + 4, 24, 0.45, SHADE)
        cam.floor(0).softpoly([(x - 6, ZB), (x + w + 6, ZB), (x + w + 6, z - 14),
            (x - 10, z - 14)], 14, 0.5, SHADE)
        cam.side(x, z).poly([(z, 0), (z, h), (ZB, h), (ZB, 0)], T(dark(wood, 0.5)))
        plane.rect(x, 0, w, h, Linear(0, h, 0, 0, (0, T(light(wood, 0.14))),
            (1, T(dark(wood, 0.3)))), r=1)
        plane.rect(x + 5, 44, w - 10, h - 51, '#20183a', r=0.6)
        with plane.clipto([(x + 5, 44), (x + w - 5, 44), (x + w - 5, h - 7), (x + 5, h - 7)]):
            back.rect(x + 9, 38, w, h - 46, Linear(0, h, 0, 44, (0, '#6b4a48'), (1, '#3a2a42')))
        plane.glow(x + w / 2, h - 14, 46, '#ffd9a0', 0.5, ry=26)
        for shelf in (44, 86):
            plane.rect(x + 5, shelf - 2, w - 10, 3, T(light(wood, 0.3)))
        for i, (cx, cy, size) in enumerate(((x + 24, 87, 1.0), (x + 58, 87, 1.2),
            (x + 90, 87, 0.9), (x + 30, 45, 1.1), (x + 82, 45, 1.0))):
            cup(plane, cx, cy, size, T, silver=i in (2, 3))
        plane.rect(x + 50, 45, 15, 19, T('#c9472c'), r=0.6)
        plane.rect(x + 52.4, 48, 10.2, 12, T('#f6eddc'), r=0.4)
        for a in (0.08, 0.55):
            plane.poly([(x + 5 + w * a, 44), (x + 12 + w * a, 44), (x + 34 + w * a, h - 7),
                (x + 27 + w * a, h - 7)], '#ffffff', op=0.09)
        plane.rect(x + w / 2 - 1.2, 44, 2.4, h - 51, T(dark(wood, 0.15)))
        plane.circ(x + w / 2 + 4.4, 84, 1.6, T(BRASS))
        panel(plane, x + 5, 7, w - 10, 30, wood, random.Random(4), T, nl=10, horiz=True)
        plane.rect(x - 3, h - 2, w + 6, 5, Linear(0, h + 3, 0, h - 2, (0, T(light(wood, 0.45))),
            (1, T(dark(wood, 0.2)))), r=0.8)


def cup(plane, x, y, k, T, silver):
    metal = '#b9bccb' if silver else '#e0b04c'
    shine = Linear(x - 8 * k, 0, x + 8 * k, 0, (0, T(dark(metal, 0.3))), (0.3, T(light(metal,
        0.5))), (0.6, T(metal)), (1, T(dark(metal, 0.5))))
    plane.rect(x - 6 * k, y, 12 * k, 5 * k, T('#3a2430'), r=0.6)
    plane.rect(x - 1.4 * k, y + 5 * k, 2.8 * k, 8 * k, shine)
    plane.rect(x - 4 * k, y + 5 * k, 8 * k, 2 * k, shine, r=0.6)
    for side in (-1, 1):
        plane.path(Path().M(x + side * 7 * k, y + 24 * k).C(x + side * 13 * k, y + 25 * k,
            x + side * 12 * k, y + 15 * k, x + side * 4 * k, y + 14 * k), None,
            stroke=T(dark(metal, 0.1)), sw=1.3 * k)
    plane.path(Path().M(x - 8 * k, y + 27 * k).L(x + 8 * k, y + 27 * k).C(x + 8 * k, y + 17 * k,
        x + 4 * k, y + 12 * k, x, y + 12 * k).C(x - 4 * k, y + 12 * k, x - 8 * k, y + 17 * k,
        x - 8 * k, y + 27 * k).Z(), shine)
    plane.ell(x, y + 27 * k, 8 * k, 1.3 * k, T(dark(metal, 0.45)))


def lost_box():
    x, w, h, z = 248, 74, 40, 836
    plane, behind = cam.front(z), cam.front(z + 14)
    T = lit((x + w / 2, 30, z - 16))
    colour = '#a6713f'
    with svg.g('obj-lostbox'):
        cam.floor(0).softpoly([(x - 6, z + 44), (x + w + 8, z + 44), (x + w + 10, z - 14),
            (x - 8, z - 14)], 14, 0.55, SHADE)
        behind.rect(x + 1, 0, w - 2, h + 2, T(dark(colour, 0.5)))
        lost_things(behind, x, h, T)
        plane.poly([(x, h), (x + w, h), (x + w - 2.4, 0), (x + 2.4, 0)], Linear(0, h, 0, 0,
            (0, T(light(colour, 0.14))), (1, T(dark(colour, 0.35)))))
        plane.poly([(x, h), (x - 7, h - 10), (x + w * 0.46, h - 12), (x + w * 0.5, h)],
            Linear(0, h, 0, h - 12, (0, T(light(colour, 0.36))), (1, T(colour))))
        plane.poly([(x + w * 0.5, h), (x + w * 0.54, h - 12), (x + w + 7, h - 10), (x + w, h)],
            Linear(0, h, 0, h - 12, (0, T(light(colour, 0.3))), (1, T(dark(colour, 0.06)))))
        plane.rect(x + w / 2 - 14, 7, 28, 13, T('#f1e4cb'), r=0.8)
        plane.line([(x + w / 2 - 10, 15), (x + w / 2 + 8, 15)], T('#54506a'), 1)
        plane.line([(x + w / 2 - 10, 11.4), (x + w / 2 + 2, 11.4)], T('#54506a'), 1)
        plane.at(x + 16, 13, 1, 0).path(Path().M(-4, -3).C(-6, 3, 4, 5, 4, 0).C(4, -3, 0, -2, 0,
            -5), None, stroke=T('#6b4434'), sw=1.6)


def lost_things(plane, x, h, T):
    """A scarf, a bottle, an umbrella, a ball: what stays behind."""
    plane.line([(x + 60, h - 10), (x + 74, h + 34)], T('#22263f'), 1.6)
    plane.path(Path().M(x + 74, h + 34).C(x + 76, h + 42, x + 68, h + 43, x + 68, h + 37), None,
        stroke=T('#8f5c38'), sw=2.2)
    plane.poly([(x + 57, h - 6), (x + 63, h - 6), (x + 72, h + 24), (x + 69, h + 26)],
        T('#c9472c'))
    plane.rect(x + 42, h - 8, 10, 27, Linear(x + 42, 0, x + 52, 0, (0, T('#8fd0c4')),
        (1, T('#2f7f86'))), r=2.4)
    plane.rect(x + 44, h + 18, 6, 5, T('#22263f'), r=1)
    plane.circ(x + 27, h + 5, 13, Radial(x + 23, h + 10, 17, (0, T('#ffcf8a')),
        (0.6, T('#e08a4a')), (1, T('#8f4a30'))))
    plane.path(arc(x + 27, h + 5, 12, 5, 180, 360), None, stroke=T('#4a2a28'), sw=0.8, sop=0.8)
    plane.path(arc(x + 27, h + 5, 4, 12.4, 90, 270), None, stroke=T('#4a2a28'), sw=0.8, sop=0.8)
    plane.path(Path().M(x + 2, h - 4).C(x + 2, h + 12, x + 14, h + 16, x + 18, h + 4).L(x + 18,
        h - 4).Z(), Linear(0, h + 12, 0, h - 4, (0, T('#9aa8dc')), (1, T('#4f5f9a'))))
    for k in range(3):
        plane.line([(x + 4 + k * 4.6, h + 7 + k % 2), (x + 4 + k * 4.6, h - 4)], T('#f1e4cb'), 1.3,
            op=0.7)


def plant():
    x, z = 545, 838
    plane = cam.front(z)
    T = lit((x - 10, 70, z - 20))
    with svg.g('obj-plant'):
        cam.floor(0).softpoly([(x - 22, z - 10), (x + 26, z - 10), (x + 26, z + 20),
            (x - 20, z + 20)], 12, 0.5, SHADE)
        pot(plane, x, 0, 40, 36, '#c9783f', T)
        snakeplant(plane, x, 34, 112, T, random.Random(21), n_=11, col='#4f7d58')


def foreground():
    """Two rows of chairs, dark, at the edges: the way to the mirror stays free."""
    for layer, places in (('fg-chairs-left', (-270, -198)), ('fg-chairs-right', (192, 264))):
        with svg.g(layer):
            for i, x in enumerate(places):
                T = lambda c, x=x: mix(lights.c(c, (x, 80, 560)), '#15122e', 0.5)
                shell_chair(svg, cam, T, x, 352, '#7a3f4a' if i % 2 else '#2f6468',
                    '%s-%d' % (layer, i))


def vignette():
    with svg.g('fx-vignette'):
        screen.path(rect(0, 0, 1920, 1080), Radial(960, 470, 1200, (0, '#0d0924', 0),
            (0.5, '#0d0924', 0), (0.75, '#0d0924', 0.22), (1, '#0d0924', 0.66), ry=800))
