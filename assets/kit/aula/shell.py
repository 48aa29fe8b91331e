# SPDX-License-Identifier: MPL-2.0
"""The shell of the school hall: walls, ceiling, parquet, and the tall windows."""
import random

from aula.setting import *
from props import *

PANEL_HIGH = 112


def room():
    with svg.g('bg-room'):
        screen.rect(0, 0, 1920, 1080, '#171332')
        ceiling()
        back_wall()
        for x in (X0, X1):
            side_wall(x)
        floor()


def ceiling():
    plane = cam.floor(H)
    plane.poly([(X0, ZB), (X1, ZB), (X1, 420), (X0, 420)], Linear(0, ZB, 0, 640, (0, '#4a4068'),
        (1, '#241e42')))
    for x in range(-480, 481, 160):
        front, deep = cam.front(ZB), cam.floor(H - 14)
        front.rect(x - 9, H - 14, 18, 14, '#352c52')
        deep.poly([(x - 9, ZB), (x + 9, ZB), (x + 9, 420), (x - 9, 420)],
            Linear(0, ZB, 0, 640, (0, '#3d3459'), (1, '#1d1838')))
    plane.glow(-20, 800, 220, '#ffcf90', 0.16, ry=90)


def back_wall():
    wall.rect(X0, 0, X1 - X0, H, Linear(0, H, 0, 0, (0, '#4c4267'), (0.5, '#5f5077'),
        (1, '#4a3f62')))
    wall.glow(175, 250, 165, '#ffcb86', 0.62, ry=125)
    wall.glow(435, 150, 190, '#ff9f58', 0.42, ry=190)
    wall.glow(-115, 360, 330, '#ffcf90', 0.26, ry=90)
    wall.glow(-465, 250, 150, '#7d78c0', 0.3, ry=190)
    for x, s in ((X0, 1), (X1, -1)):
        wall.rect(min(x, x + s * 110), 0, 110, H, Linear(x, 0, x + s * 110, 0,
            (0, SHADE, 0.5), (0.5, SHADE, 0.18), (1, SHADE, 0)))
    panelling()
    wall.rect(X0, H - 40, X1 - X0, 40, Linear(0, H, 0, H - 40, (0, SHADE, 0.5), (1, SHADE, 0)))


def panelling():
    """Oak boards as high as a table, with a rail on top."""
    for x in range(X0, X1, 40):
        T = lit((x + 20, 60, ZB - 8))
        colour = mix('#8f5c38', rng.choice(['#7c4e34', '#a06a42', '#85563a']), 0.6)
        wall.rect(x, 0, 40, PANEL_HIGH, Linear(0, PANEL_HIGH, 0, 0, (0, T(colour)),
            (1, T(dark(colour, 0.35)))))
        wall.rect(x + 6, 18, 28, PANEL_HIGH - 34, Linear(0, PANEL_HIGH, 0, 18,
            (0, T(dark(colour, 0.22))), (1, T(dark(colour, 0.06)))), r=0.8)
        wall.line([(x + 6.6, 18.4), (x + 33.4, 18.4)], T(light(colour, 0.4)), 0.6, op=0.55)
        wall.line([(x + 0.3, 9), (x + 0.3, PANEL_HIGH - 4)], '#1b1230', 0.7, op=0.45)
        wall.rect(x, PANEL_HIGH - 4, 40.2, 7, Linear(0, PANEL_HIGH + 3, 0, PANEL_HIGH - 4,
            (0, T('#dfae76')), (0.35, T('#a06a42')), (1, T('#4f3330'))))
        wall.rect(x, 0, 40.2, 9, Linear(0, 9, 0, 0, (0, T('#7a4f38')), (1, T('#3b2630'))))
    wall.rect(X0, PANEL_HIGH - 10, X1 - X0, 6, SHADE, op=0.3)
    for x, s in ((X0, 1), (X1, -1)):
        wall.rect(min(x, x + s * 120), 0, 120, PANEL_HIGH + 3, Linear(x, 0, x + s * 120, 0,
            (0, SHADE, 0.5), (1, SHADE, 0)))


def side_wall(x):
    plane = cam.side(x, 800)
    near = 520
    plane.poly([(ZB, 0), (ZB, H), (near, H), (near, 0)], Linear(ZB, 150, near, 150,
        (0, '#3c345a'), (0.5, '#2d2749'), (1, '#1d1838')))
    plane.poly([(ZB, 0), (ZB, PANEL_HIGH), (near, PANEL_HIGH), (near, 0)], Linear(ZB, 150, near,
        150, (0, '#46313c'), (1, '#241a30')))
    plane.poly([(ZB, PANEL_HIGH), (ZB, PANEL_HIGH + 4), (near, PANEL_HIGH + 4),
        (near, PANEL_HIGH)], Linear(ZB, 150, near, 150, (0, '#8a6250'), (1, '#3a2a38')))
    if x > 0:
        plane.poly([(ZB, 0), (ZB, H), (ZB - 130, H), (ZB - 130, 0)], Linear(ZB, 150, ZB - 130,
            150, (0, '#ff9f58', 0.22), (1, '#ff9f58', 0)))
    plane.poly([(ZB, 0), (ZB, H), (ZB - 50, H), (ZB - 50, 0)], Linear(ZB, 150, ZB - 50, 150,
        (0, SHADE, 0.4), (1, SHADE, 0)))


def floor():
    plane = cam.floor(0)
    near = 300
    plane.poly([(X0, ZB), (X1, ZB), (X1, near), (X0, near)], Linear(0, ZB, 0, near,
        (0, '#7a5248'), (0.45, '#57394a'), (1, '#241a36')))
    for row, z in enumerate(range(near, ZB, 30)):
        x = X0 - 60 * (row % 2)
        while x < X1:
            a, b = max(X0, x), min(X1, x + 120)
            shade = rng.uniform(-1, 1)
            if b > a:
                plane.poly([(a, z), (b, z), (b, z + 30), (a, z + 30)],
                    '#e0a070' if shade > 0 else '#1a1230', op=abs(shade) * 0.11)
                plane.line([(a, z), (a, z + 30)], '#1a1230', 0.5, op=0.35)
            x += 120
        plane.line([(X0, z), (X1, z)], '#1a1230', 0.45, op=0.4)
    # Dusk from the windows lies cool on the parquet, the light behind the doors warm.
    for x in (-508, -421):
        plane.softpoly([(x - 30, 880), (x + 30, 880), (x + 120, 640), (x + 40, 640)], 26, 0.2,
            '#8d86d8', k=10)
    for x in (393, 477):
        plane.softpoly([(x - 34, 892), (x + 34, 892), (x - 30, 590), (x - 140, 590)], 30, 0.6,
            '#ffab62', k=14)
    plane.glow(-20, 730, 190, '#ffc888', 0.3, ry=70)
    plane.glow(180, 800, 130, '#ffc888', 0.2, ry=60)
    plane.poly([(X0, ZB), (X1, ZB), (X1, ZB - 50), (X0, ZB - 50)], Linear(0, ZB, 0, ZB - 50,
        (0, SHADE, 0.5), (1, SHADE, 0)))
    for x, s in ((X0, 1), (X1, -1)):
        plane.poly([(x, ZB), (x + s * 110, ZB), (x + s * 110, near), (x, near)],
            Linear(x, 500, x + s * 110, 500, (0, SHADE, 0.5), (1, SHADE, 0)))


def windows():
    with svg.g('obj-window'):
        wall.shadow(-556, 122, 182, 258, 30, 0.3, SHADE)
        for x in (-546, -457):
            tall_window(x, 130, 74, 236)
        sill = cam.front(ZB - 12)
        T = lit((-465, 128, ZB - 14))
        sill.rect(-548, 121, 172, 6, Linear(0, 127, 0, 121, (0, T('#c9b6c0')),
            (1, T('#5f5270'))), r=0.8)


def arched(x, y, w, h):
    """A window with a flat arch."""
    return (Path().M(x, y).L(x + w, y).L(x + w, y + h - 26)
        .C(x + w, y + h - 4, x + w * 0.7, y + h, x + w / 2, y + h)
        .C(x + w * 0.3, y + h, x, y + h - 4, x, y + h - 26).Z())


def tall_window(x, y, w, h):
    T = lit((x + w / 2, y + h / 2, ZB - 10))
    frame = '#8d7f96'
    wall.path(arched(x - 6, y - 5, w + 12, h + 11), Linear(x, y + h, x + w, y,
        (0, T(light(frame, 0.3))), (1, T(dark(frame, 0.3)))))
    wall.path(arched(x, y, w, h), Linear(0, y + h, 0, y + h * 0.08, (0, '#1a1d48'),
        (0.42, '#35366f'), (0.68, '#6d4f86'), (0.86, '#c0707f'), (1, '#f0a26a')))
    dice = random.Random(x)
    for _ in range(11):
        sx, sy = x + w * dice.uniform(0.1, 0.9), y + h * dice.uniform(0.5, 0.88)
        wall.circ(sx, sy, dice.uniform(0.3, 0.7), '#fff3d6', op=dice.uniform(0.4, 0.95))
    if x < -500:
        wall.glow(x + w * 0.64, y + h * 0.73, 22, '#ffeec8', 0.4)
        wall.path(Path().M(x + w * 0.66, y + h * 0.75).C(x + w * 0.56, y + h * 0.765,
            x + w * 0.53, y + h * 0.71, x + w * 0.62, y + h * 0.695).C(x + w * 0.57,
            y + h * 0.71, x + w * 0.59, y + h * 0.745, x + w * 0.66, y + h * 0.75).Z(), '#ffeec8')
    roofs = [(x, y), (x, y + 36)]
    at = x
    while at < x + w:
        step = min(dice.uniform(9, 17), x + w - at)
        high = dice.uniform(32, 52)
        roofs += [(at, y + high), (at + step * 0.5, y + high + step * 0.4), (at + step, y + high)]
        at += step
    roofs += [(x + w, y)]
    wall.poly(roofs, Linear(0, y + 64, 0, y, (0, '#5c4078'), (1, '#2b2350')))
    for _ in range(8):
        wx, wy = x + w * dice.uniform(0.08, 0.88), y + dice.uniform(12, 34)
        wall.rect(wx, wy, 3.4, 4.4, '#ffca7c', op=dice.uniform(0.6, 0.95))
    trees(x, y, w, dice)
    wall.rect(x, y, w, 9, '#1d173c')
    for a in (0.12, 0.3):
        wall.poly([(x + w * a, y), (x + w * (a + 0.1), y), (x + w * (a + 0.42), y + h - 30),
            (x + w * (a + 0.32), y + h - 30)], '#cfc8ff', op=0.06)
    bars(x, y, w, h, T, frame)


def trees(x, y, w, dice):
    """Two crowns against the afterglow, each from many small blobs in three tones."""
    for cx, r in ((x + w * (0.16 if x < -500 else 0.82), 19), (x + w * (0.9 if x < -500 else
        0.1), 12)):
        blobs = [(dice.uniform(-0.8, 0.8), dice.uniform(-0.6, 0.9), dice.uniform(0.3, 0.5))
            for _ in range(16)]
        wall.rect(min(max(x + 1, cx - 1.2), x + w - 3), y + 4, 2.4, r, '#1d173c')
        for colour, dx, k, op in (('#211a44', 0, 1, 1), ('#3a2a5a', 1.4, 0.74, 0.8),
            ('#7a4a72', 2.6, 0.4, 0.35)):
            for bx, by, br in blobs:
                radius = r * br * k
                at = min(x + w - radius, max(x + radius, cx + bx * r + dx))
                wall.circ(at, y + 10 + r + by * r * 0.8 - dx * 0.5, radius, colour, op=op)


def bars(x, y, w, h, T, frame):
    bright, deep = T(light(frame, 0.25)), T(dark(frame, 0.35))
    wall.rect(x + w / 2 - 2, y, 4, h - 1, Linear(x + w / 2 - 2, 0, x + w / 2 + 2, 0, (0, bright),
        (1, deep)))
    for share in (0.34, 0.68):
        wall.rect(x, y + h * share, w, 3.4, Linear(0, y + h * share + 3.4, 0, y + h * share,
            (0, bright), (1, deep)))
    wall.path(arched(x, y, w, h), None, stroke=deep, sw=1.2, sop=0.7)
