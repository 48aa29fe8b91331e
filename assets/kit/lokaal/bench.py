# SPDX-License-Identifier: MPL-2.0
"""The work bench, the stools before it, and the things of physics that lie on it."""
import math
import random

from lokaal.setting import *
from props import *

LEFT, RIGHT, HIGH, NEAR, FAR = -256, 80, 78, 362, 458
WOOD = '#b98454'


def blob(x, z, rx, rz, alpha=0.42):
    """The shadow of a thing on the bench."""
    cam.floor(HIGH, NEAR).softpoly([(x - rx, z - rz), (x + rx * 1.25, z - rz),
        (x + rx * 1.25, z + rz), (x - rx, z + rz)], min(rx, rz) * 0.9, alpha, '#2a1426', k=5)


def bench():
    x0, x1, h, z0, z1 = LEFT, RIGHT, HIGH, NEAR, FAR
    T = lit((-80, h, 440), (0, 1, 0))
    with svg.g('obj-bench'):
        cam.floor(0).softpoly([(x0 - 4, z0 - 10), (x1 + 14, z0 - 10), (x1 + 14, z1 + 4),
            (x0 + 8, z1 + 4)], 36, 0.55, SHADE, k=12)
        frame()
        boxes_below()
        cam.front(z0 + 6).rect(x0 + 8, h - 18, x1 - x0 - 16, 14, Linear(0, h - 4, 0, h - 18,
            (0, '#1f1d3e'), (1, '#3a3c5e')))
        cam.front(z0).rect(x0, h - 6, x1 - x0, 6, Linear(0, h, 0, h - 6, (0, T(light(WOOD,
            0.2))), (0.3, T(WOOD)), (1, T(dark(WOOD, 0.5)))), r=1)
        top(T)


def frame():
    """Steel legs and a rail."""
    for x in (LEFT + 14, RIGHT - 14):
        for z in (FAR - 12, NEAR + 12):
            T = lit((x, 40, z))
            cam.front(z).rect(x - 6, 0, 12, HIGH - 4, Linear(x - 6, 0, x + 6, 0,
                (0, T('#64789a')), (0.3, T('#4a5a80')), (1, T('#262a50'))), r=0.6)
    T = lit((0, 40, NEAR))
    cam.front(NEAR + 12).rect(LEFT + 14, 14, RIGHT - LEFT - 28, 5, Linear(0, 19, 0, 14,
        (0, T('#64789a')), (1, T('#262a50'))))


def boxes_below():
    """The lower shelf with three boxes, in shadow."""
    cam.floor(20).poly([(LEFT + 16, NEAR + 14), (RIGHT - 16, NEAR + 14), (RIGHT - 16, FAR - 14),
        (LEFT + 16, FAR - 14)], Linear(0, FAR, 0, NEAR, (0, '#2b2440'), (1, '#4a3a48')))
    plane = cam.front(NEAR + 30)
    for x, w, h, colour in ((LEFT + 40, 56, 27, '#b5604a'), (LEFT + 118, 70, 19, '#4f7290'),
        (LEFT + 226, 46, 30, '#a5764a')):
        T = lambda c, x=x: dark(lights.c(c, (x, 30, NEAR)), 0.34, SHADE)
        cam.floor(20.4).softpoly([(x - 4, NEAR + 26), (x + w + 8, NEAR + 26), (x + w + 8,
            NEAR + 60), (x - 2, NEAR + 60)], 9, 0.5, SHADE)
        plane.rect(x, 20.5, w, h, Linear(0, 20 + h, 0, 20, (0, T(light(colour, 0.1))),
            (1, T(dark(colour, 0.35)))), r=1.4)
        plane.rect(x - 1, 14 + h, w + 2, 6, T(light(colour, 0.2)), r=1.4)
        plane.rect(x + w * 0.32, 20 + h * 0.3, w * 0.36, 6, T('#f6eddc'), r=0.8)


def top(T):
    x0, x1, z0, z1 = LEFT, RIGHT, NEAR, FAR
    plane = cam.floor(HIGH, z0)
    plane.poly([(x0, z0), (x1, z0), (x1, z1), (x0, z1)], Linear(x0, z0, x1, z0, (0, T(dark(WOOD,
        0.04))), (0.35, T(light(WOOD, 0.2))), (0.75, T(WOOD)), (1, T(dark(WOOD, 0.14)))))
    dice = random.Random(12)
    for i in range(1, 5):
        z = z0 + (z1 - z0) * i / 5
        plane.line([(x0 + 1, z), (x1 - 1, z)], '#4a2a2c', 0.45, op=0.45)
    for _ in range(90):
        z = z0 + 2 + (z1 - z0 - 4) * dice.random()
        a = x0 + 4 + (x1 - x0 - 70) * dice.random()
        b = min(x1 - 4, a + dice.uniform(20, 80))
        plane.path(smooth([(a, z), ((a + b) / 2, z + dice.uniform(-1.2, 1.2)), (b, z)]), None,
            stroke='#6b3f2c', sw=0.35, sop=0.32)
    for _ in range(14):
        plane.ell(dice.uniform(x0 + 20, x1 - 20), dice.uniform(z0 + 8, z1 - 8),
            dice.uniform(0.8, 2.4), dice.uniform(0.6, 1.6),
            dice.choice(['#4a2a2c', '#2f4f76', '#3a2a30']), op=0.25)
    plane.glow(-110, 412, 110, '#ffe2a8', 0.3, ry=36)


def balance():
    x, y, z = -212, HIGH, 446
    plane = cam.front(z).sub(lambda X, Y: (x + (X - x) * 0.88, y + (Y - y) * 0.88), 0.88)
    T = lit((x, 110, z))
    brass = '#d9a441'
    with svg.g('obj-balance'):
        blob(x, z, 20, 9)
        plane.rect(x - 15, y, 30, 4, T('#6b4434'), r=1.5)
        plane.rect(x - 15, y + 3, 30, 1.4, T('#a5704e'), r=0.6)
        plane.rect(x - 1.3, y + 4, 2.6, 40, Linear(x - 1.3, 0, x + 1.3, 0, (0, T('#f2d68a')),
            (1, T('#8a6428'))))
        plane.circ(x, y + 46, 2.6, T(brass))
        tilt = math.radians(-5)
        ends = [(x + side * 26 * math.cos(tilt), y + 45 - side * 26 * math.sin(-tilt))
            for side in (-1, 1)]
        plane.line(ends, T(brass), 2)
        plane.line([(px, py + 0.5) for px, py in ends], T('#fbe6aa'), 0.5)
        for px, py in ends:
            for side in (-1, 1):
                plane.line([(px, py), (px + side * 9, py - 23)], T('#8a6428'), 0.5)
            plane.path(Path().M(px - 10.5, py - 23).C(px - 8, py - 29, px + 8, py - 29, px + 10.5,
                py - 23).Z(), Linear(px - 10, 0, px + 10, 0, (0, T('#f2d68a')),
                (1, T('#8a6428'))))
        plane.rect(ends[0][0] - 4, ends[0][1] - 23, 8, 6.4, T('#8f98b4'), r=0.8)
        plane.circ(ends[1][0] - 3, ends[1][1] - 20.4, 2.8, T('#d9654b'))
        plane.circ(ends[1][0] + 3, ends[1][1] - 20.4, 2.8, T('#3fb8a9'))


def breadboard():
    """A plug board: three small lamps, one of which does not burn, and a battery."""
    a, b, near, far = -244, -174, NEAR + 12, NEAR + 48
    y = HIGH + 3
    plane = cam.floor(y, NEAR)
    with svg.g('obj-breadboard'):
        blob((a + b) / 2, (near + far) / 2, 37, 20, 0.4)
        plane.poly([(a, near), (b, near), (b, far), (a, far)], Linear(a, near, b, far,
            (0, '#f6ead2'), (1, '#cfc4b4')))
        cam.front(near).rect(a, HIGH, b - a, 3, '#a1948e')
        for i in range(22):
            for j in range(3):
                for z in (near + 5 + j * 3.6, far - 4 - j * 3.6):
                    plane.ell(a + 3.4 + i * 3, z, 0.8, 0.9, '#4a4668')
        plane.line([(a + 2, near + 2), (b - 2, near + 2)], '#c9472c', 0.8)
        plane.line([(a + 2, far - 1.6), (b - 2, far - 1.6)], '#2f5fa8', 0.8)
        plane.poly([(a + 26, near + 14), (a + 44, near + 14), (a + 44, near + 21),
            (a + 26, near + 21)], '#221f3c')
        wires(a, b, near, far)
        for x, colour, burns in ((a + 12, '#ff6a4d', True), (a + 34, '#ffd166', True),
            (a + 56, '#4fd6a8', False)):
            small_lamp(x, near + 9, colour, burns)
        battery(b + 12, near + 18)


def wires(a, b, near, far):
    y = HIGH + 3
    for xa, za, xb, zb, colour, high in ((a + 12, near + 20, a + 30, far - 6, '#d0503c', 12),
        (a + 52, far - 8, a + 30, near + 18, '#2f8a5f', 14),
        (b - 4, far - 6, b + 9, near + 22, '#d0503c', 17),
        (b - 8, near + 6, b + 14, near + 20, '#2b2a4a', 20)):
        p, q = cam.p(xa, y, za), cam.p(xb, y + (6 if xb > b else 0), zb)
        up = HIGH + high
        m, n = cam.p(xa, up, za), cam.p(xb, up, zb)
        screen.path(Path().M(*p).C(*m, *n, *q), None, stroke=colour, sw=3.4)
        lift = lambda s: (s[0] - 0.8, s[1] - 0.8)
        screen.path(Path().M(*lift(p)).C(*lift(m), *lift(n), *lift(q)), None, stroke='#ffffff',
            sw=0.9, sop=0.4)


def small_lamp(x, z, colour, burns):
    y = HIGH
    plane = cam.front(z)
    body = colour if burns else dark(colour, 0.5)
    if burns:
        screen.glow(*cam.p(x, y + 9, z), 46, colour, 0.55)
    for side in (-1, 1):
        plane.line([(x + side, y + 3), (x + side, y + 6)], '#8791a2', 0.5)
    plane.path(Path().M(x - 3, y + 5.4).L(x - 3, y + 9.4).C(x - 3, y + 14, x + 3, y + 14, x + 3,
        y + 9.4).L(x + 3, y + 5.4).Z(), body)
    plane.rect(x - 3.4, y + 5, 6.8, 1.5, dark(body, 0.15), r=0.5)
    plane.circ(x - 0.9, y + 10.2, 0.9, '#ffffff', op=0.9 if burns else 0.4)


def battery(x, z):
    plane = cam.front(z)
    T = lit((x, 84, z))
    blob(x, z + 2, 8, 6)
    plane.rect(x - 6, HIGH, 12, 17, Linear(x - 6, 0, x + 6, 0, (0, T('#4a4e78')), (0.4,
        T('#33365c')), (1, T('#1d1c3a'))), r=1)
    plane.rect(x - 6, HIGH + 11, 12, 6, T('#d9a03b'), r=1)
    for dx, r in ((-2.8, 1.5), (2.8, 1.9)):
        plane.rect(x + dx - r, HIGH + 17, r * 2, 2, T('#c9ced8'), r=0.5)


def solder():
    x, y, z = 62, HIGH, 410
    plane = cam.front(z)
    T = lit((x, 100, z))
    with svg.g('obj-solder'):
        blob(x, z + 2, 15, 9)
        plane.rect(x - 14, y, 27, 6, Linear(0, y + 6, 0, y, (0, T('#5a5f86')), (1, T('#2b2d52'))),
            r=1.6)
        plane.rect(x - 12, y + 1.6, 9, 4.6, T('#e3a73b'), r=1)
        for i in range(7):
            plane.path(arc(x - 2 + i * 1.1, y + 9 + i * 3, 7 - i * 0.35, 2.2, 0, 360), None,
                stroke=T('#aab2c2'), sw=1.2)
        plane.path(rot(rect(x + 2, y + 26, 6, 23, 2.4), -22, x + 4, y + 26), Linear(x, 0, x + 16,
            0, (0, T('#f0906c')), (1, T('#a8402f'))))
        plane.path(rot(rect(x + 2, y + 30, 6, 2, 0.4), -22, x + 4, y + 26), T('#3a2a3a'))
        plane.path(Path().M(x + 13, y + 47).C(x + 17, y + 55, x + 21, y + 34, x + 17, y + 12)
            .C(x + 16, y + 3, x + 18, y + 1.6, x + 12, y + 2), None, stroke='#221f3c', sw=1.6)


def notebook():
    """A notebook with a ring back that stands like a tent; a pencil before it."""
    x, y, z, w, h = 30, HIGH, 392, 24, 22
    plane = cam.front(z)
    T = lit((x, 90, z))
    with svg.g('obj-notebook'):
        blob(x, z + 4, 16, 9)
        plane.poly([(x - w / 2 + 1.6, y + h - 1), (x + w / 2 + 1.6, y + h - 1), (x + w / 2 + 4, y),
            (x - w / 2 + 4, y)], T('#4a2d46'))
        sheet = [(x - w / 2 + 1, y + h), (x + w / 2 - 1, y + h), (x + w / 2 + 1, y),
            (x - w / 2 - 1, y)]
        plane.poly(sheet, Linear(0, y + h, 0, y, (0, T('#fff6e4')), (1, T('#d9cdbc'))))
        plane.poly([(x - w / 2 - 1, y), (x + w / 2 + 1, y), (x + w / 2 + 0.8, y + 3),
            (x - w / 2 - 0.8, y + 3)], T('#7a4468'))
        for i, long in enumerate((17, 13, 18, 9, 15)):
            plane.line([(x - 9, y + h - 4.6 - i * 2.9), (x - 9 + long, y + h - 4.6 - i * 2.9)],
                T('#5a5f86'), 0.7, op=0.8)
        plane.path(ell(x + 6, y + 7, 4.6, 3), None, stroke='#c9472c', sw=0.9)
        for i in range(7):
            plane.path(ell(x - w / 2 + 3 + i * 3, y + h + 0.4, 0.9, 1.5), None,
                stroke=T('#8d93b4'), sw=0.7)
        desk = cam.floor(HIGH + 0.8, NEAR)
        desk.path(line((x - 12, 374), (x + 17, 380)), None, stroke=T('#e3a73b'), sw=1.8)
        desk.path(line((x - 13.6, 373.6), (x - 12, 374)), None, stroke='#3a2a30', sw=1.4)


def stools():
    stool(-176, 332, 'fg-stool-left', '#a5704a')
    stool(10, 328, 'fg-stool-right', '#935f44')


def stool(x, z, layer, colour):
    T = lambda c: mix(lights.c(c, (x, 55, z)), '#15122e', 0.42)
    unit = cam.f / z
    with svg.g(layer):
        cx, cy, rx, ry = cam.ring(x, 0, z, 22)
        screen.glow(cx + 10, cy + 4, rx * 1.5, SHADE, 0.45, ry=ry * 1.5)
        h = 52
        leg = lambda sx, sz: (cam.p(x + sx * 11, h, z + sz * 11), cam.p(x + sx * 17, 0,
            z + sz * 16))
        for sx in (-1, 1):
            screen.line(leg(sx, 1), T('#5f6488'), unit * 2)
        cx, cy, rx, ry = cam.ring(x, 24, z, 15.5)
        screen.path(ell(cx, cy, rx, ry), None, stroke=T('#6a7098'), sw=unit * 1.5)
        for sx in (-1, 1):
            a, b = leg(sx, -1)
            screen.line([a, b], T('#7d83aa'), unit * 2.2)
            screen.line([(a[0] - 2, a[1]), (b[0] - 2, b[1])], T('#c9d2e6'), unit * 0.5, op=0.7)
        cx, cy, rx, ry = cam.ring(x, h, z, 18)
        thick = unit * 3.4
        screen.path(ell(cx, cy + thick, rx, ry), T(dark(colour, 0.5)))
        screen.rect(cx - rx, cy, rx * 2, thick, T(dark(colour, 0.5)))
        screen.path(ell(cx, cy, rx, ry), Linear(cx - rx, cy, cx + rx, cy, (0, T(light(colour,
            0.3))), (0.5, T(colour)), (1, T(dark(colour, 0.25)))))
        for k in (0.75, 0.5, 0.25):
            screen.path(ell(cx, cy, rx * k, ry * k), None, stroke=T(dark(colour, 0.35)), sw=1.2,
                sop=0.35)
        screen.path(arc(cx, cy, rx - 1, ry - 1, 180, 300), None, stroke=T(light(colour, 0.7)),
            sw=2, sop=0.8)
