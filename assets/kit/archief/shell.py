# SPDX-License-Identifier: MPL-2.0
"""The shell of the archive: plaster and brick, concrete, pipes, vent, clock, the two doors."""
import random

import doors
import fittings
from archief import setting as here
from archief.setting import *
from props import *

BAND = 88


def room():
    with svg.g('bg-room'):
        screen.rect(0, 0, 1920, 1080, '#12102a')
        ceiling()
        back_wall()
        for x in (X0, X1):
            plane = fittings.side_wall(here, x, ((0, '#433f58'), (0.5, '#322f4c'),
                (1, '#1e1c38')))
            plane.poly([(ZB, 0), (ZB, BAND), (480, BAND), (480, 0)], Linear(ZB, 150, 480, 150,
                (0, '#2b3a4c'), (1, '#171a34')))
        floor()
        pipes()
        bulkhead()


def ceiling():
    """Concrete beams; the lamps throw warm patches on it."""
    plane = cam.floor(H)
    plane.poly([(X0, ZB), (X1, ZB), (X1, 330), (X0, 330)], Linear(0, ZB, 0, 400, (0, '#4f4758'),
        (0.5, '#35304a'), (1, '#1d1a36')))
    for z in (640, 520, 420):
        cam.floor(H - 12).poly([(X0, z), (X1, z), (X1, z - 26), (X0, z - 26)], '#2a2642')
        cam.front(z - 26).rect(X0, H - 12, X1 - X0, 12, Linear(0, H, 0, H - 12, (0, '#3f3a52'),
            (1, '#57506a')))
    plane.glow(0, 560, 230, '#ffcf90', 0.2, ry=110)
    plane.glow(354, 660, 120, '#ffb060', 0.3, ry=70)


def back_wall():
    wall.rect(X0, 0, X1 - X0, H, Linear(0, H, 0, 0, (0, '#554d62'), (0.5, '#645a6c'),
        (1, '#4a4560')))
    wall.glow(0, 150, 280, '#ffcd88', 0.6, ry=150)
    wall.glow(354, 180, 170, '#ff9f50', 0.45, ry=150)
    bricks(-330, 112, 10, 13, 5)
    bricks(276, 214, 11, 5, 8)
    bricks(-146, 110, 9, 8, 13)
    wall.rect(X0, 0, X1 - X0, BAND, Linear(0, BAND, 0, 0, (0, '#41596a'), (0.6, '#33465c'),
        (1, '#25314a')))
    wall.path(rect(-300, 0, 560, BAND), Radial(-20, BAND + 30, 260, *fade('#d9b46a', 0.32), ry=130))
    wall.rect(X0, BAND - 2, X1 - X0, 3.4, '#8fa0a8', op=0.55)
    wall.rect(X0, BAND - 5, X1 - X0, 3, SHADE, op=0.3)
    dice = random.Random(7)
    for _ in range(16):
        x, y = dice.uniform(X0, X1), dice.uniform(12, BAND - 8)
        wall.ell(x, y, dice.uniform(3, 9), dice.uniform(1, 3), dice.choice(('#1c2440', '#6d8490')),
            op=0.2)
    wall.glow(91, 20, 90, '#4f8fff', 0.3, ry=70)
    wall.rect(X0, 0, X1 - X0, 8, Linear(0, 8, 0, 0, (0, '#54607a'), (1, '#1f2440')))
    fittings.soft_corners(here, alpha=0.58)


def bricks(x, y, columns, rows, seed):
    """A place where the plaster has gone: bricks, fewer towards its edge."""
    dice = random.Random(seed)
    shades = {}
    for row in range(rows):
        for i in range(columns):
            away = abs(i - (columns - 1) / 2) / (columns / 2) + abs(row - (rows - 1) / 2) / (rows
                / 2)
            if dice.random() < 1.25 - away:
                shades.setdefault(dice.choice(('#8a5a50', '#7a5050', '#97665a')), Path()).add(rect(
                    x + i * 15.4 - (row % 2) * 7.7, y + row * 6.6, 14.4, 5.8, 0.5))
    for colour, path in shades.items():
        wall.path(path, lit((x + columns * 8, y + rows * 3, ZB - 6))(colour), op=0.5)


def floor():
    """Bare concrete with joints and stains; light lies on it."""
    plane = cam.floor(0)
    near = 300
    plane.poly([(X0, ZB), (X1, ZB), (X1, near), (X0, near)], Linear(0, ZB, 0, near,
        (0, '#625a6c'), (0.45, '#474260'), (1, '#1e1b3a')))
    for z in (400, 500, 600):
        plane.line([(X0, z), (X1, z)], '#141030', 0.8, op=0.5)
        plane.line([(X0, z - 1), (X1, z - 1)], '#b0a4b8', 0.4, op=0.2)
    for x in range(-300, 301, 150):
        plane.line([(x, near), (x, ZB)], '#141030', 0.8, op=0.4)
    dice = random.Random(3)
    for _ in range(40):
        plane.ell(dice.uniform(X0, X1), dice.uniform(near, ZB), dice.uniform(3, 16),
            dice.uniform(2, 9), dice.choice(('#141030', '#9a8a94')), op=0.1)
    plane.glow(0, 560, 260, '#ffc27c', 0.26, ry=110)
    plane.glow(352, 640, 140, '#ffa850', 0.42, ry=90)
    plane.softpoly([(58, 716), (124, 716), (150, 600), (40, 600)], 30, 0.4, '#4f94ff', k=12)
    fittings.floor_edges(here)


def pipes():
    """Two pipes along the ceiling, lagged and bare, with straps and a valve."""
    for z, y, r, colour in ((600, 248, 6, '#7a6f78'), (560, 252, 3.4, '#b5603f')):
        plane = cam.front(z)
        plane.rect(-620, y - r, 1240, 2 * r, Linear(0, y + r, 0, y - r, (0, light(colour, 0.16)),
            (0.4, dark(colour, 0.2)), (1, dark(colour, 0.66))))
        for x in range(-400, 401, 100):
            plane.rect(x, y - r - 0.8, 5, 2 * r + 1.6, dark(colour, 0.5), r=0.6)
    for x, z in ((-426, 700), (-414, 700)):
        plane = cam.front(z)
        plane.rect(x, 0, 7, H, Linear(x, 0, x + 7, 0, (0, '#8a7a74'), (0.5, '#5a4f5c'),
            (1, '#2a2440')))
    fuse = lit((438, 130, ZB - 8))
    wall.rect(414, 120, 28, 40, fuse('#5a6278'), r=1)
    wall.rect(417, 124, 22, 32, fuse('#454c66'), r=0.6)
    wall.poly([(428, 150), (422, 140), (427, 140), (425, 131), (433, 143), (428, 143)],
        fuse('#e3a73b'))


def bulkhead():
    """A caged lamp above the way out, amber."""
    x, y = EXIT[0] + EXIT[1] / 2, 232
    wall.glow(x, y, 84, '#ffb060', 0.62, ry=60)
    wall.rect(x - 22, y - 10, 44, 20, '#3a3040', r=9)
    wall.rect(x - 18, y - 7, 36, 14, Linear(0, y + 7, 0, y - 7, (0, '#fff0c0'), (1, '#ffc262')),
        r=6.6)
    for dx in (-9, 0, 9):
        wall.line([(x + dx, y - 9), (x + dx, y + 9)], '#3a3040', 1.6)
    wall.line([(x - 21, y), (x + 21, y)], '#3a3040', 1.4)
    wall.line([(x, y + 10), (x, H)], '#2a2238', 2)


def clock():
    with svg.g('obj-clock'):
        wall_clock(wall, -57, 232, 16, lit((-57, 232, ZB - 6)))


def vent():
    """A grille of the old air shaft."""
    x, y, w, h = 62, 208, 60, 36
    T = lit((x + w / 2, y, ZB - 6))
    with svg.g('obj-vent'):
        wall.shadow(x, y - 3, w, h, 8, 0.45, SHADE)
        wall.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T('#aab0c2')), (1, T('#6a7088'))), r=1.4)
        wall.rect(x + 5, y + 5, w - 10, h - 10, '#14112a', r=0.6)
        for i in range(5):
            top = y + h - 7 - i * 4.8
            wall.poly([(x + 5, top), (x + w - 5, top), (x + w - 5, top - 2.6), (x + 5, top - 2.6)],
                Linear(0, top, 0, top - 2.6, (0, T('#b4bace')), (1, T('#565c76'))))
        for sx in (x + 2.6, x + w - 2.6):
            for sy in (y + 2.6, y + h - 2.6):
                wall.circ(sx, sy, 1, T('#4a5068'))
        wall.path(Path().M(x + 20, y + 4).C(x + 19, y - 2, x + 24, y - 6, x + 22, y - 12), None,
            stroke=T('#d9654b'), sw=1)


# ---- the way out
def door():
    x, w, h = EXIT
    with svg.g('obj-door'):
        doors.with_lock(here, x, w, h, DOOR, '#7d7488', wired, glass=(18, 134, 54))
    doors.locks(here, x)
    doors.swung(here, 'obj-door-open', x, w, h, DOOR, stairs, '#ffc27a')


def wired(x, y, w, h):
    """Frosted glass with the light of the stairs behind it."""
    wall.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, '#8a5a3c'), (0.5, '#e09a50'), (1, '#ffcf8a')))
    wall.path(rect(x, y, w, h), Radial(x + w * 0.55, y + h * 0.45, w * 0.8, *fade('#fff3c8', 0.95),
        ry=h * 0.7))
    for k in range(4):
        wall.poly([(x + w * 0.2, y + h * (0.06 + k * 0.16)), (x + w, y + h * (0.06 + k * 0.16)),
            (x + w, y + h * (0.12 + k * 0.16)), (x + w * (0.26 + k * 0.05), y + h * (0.12 + k
            * 0.16))], '#7a4a34', op=0.3)
    grid = Path()
    for k in range(1, 8):
        grid.add(line((x + w * k / 8, y), (x + w * k / 8, y + h)))
    for k in range(1, 8):
        grid.add(line((x, y + h * k / 8), (x + w, y + h * k / 8)))
    wall.path(grid, None, stroke='#4a2a28', sw=0.25, sop=0.35)


def stairs(x, w, h):
    """Stairs that go up into the light."""
    wall.rect(x, 0, w, h, Linear(0, h, 0, 0, (0, '#ffd890'), (0.45, '#c98a5c'), (1, '#5a4048')))
    wall.poly([(x, 0), (x, h), (x + w * 0.24, h), (x + w * 0.24, h * 0.34)], '#4a3a50', op=0.75)
    wall.poly([(x + w, 0), (x + w, h), (x + w * 0.8, h), (x + w * 0.8, h * 0.34)], '#6a4a50',
        op=0.7)
    for i in range(11):
        t = i / 11
        half = w * (0.5 - 0.22 * t)
        y0, y1 = h * 0.7 * t ** 0.86, h * 0.7 * ((i + 1) / 11) ** 0.86
        cx = x + w * (0.5 + 0.02 * t)
        wall.rect(cx - half, y0, 2 * half, (y1 - y0) * 0.62, mix('#5a3f48', '#c9895a', t))
        wall.rect(cx - half, y0 + (y1 - y0) * 0.62, 2 * half, (y1 - y0) * 0.4, mix('#a8785a',
            '#ffe0a0', t))
    wall.line([(x + w * 0.92, 70), (x + w * 0.77, h * 0.92)], '#3a2a38', 3)
    wall.line([(x + w * 0.92, 71), (x + w * 0.77, h * 0.925)], '#e3b070', 0.8)
    wall.glow(x + w * 0.52, h * 0.86, 54, '#fff0c0', 0.8, ry=44)


# ---- the side door
def side_door():
    x, w, h = SIDE
    T = lit((x + w / 2, 110, ZB - 12))
    grey = '#7d8598'
    with svg.g('obj-sidedoor'):
        wall.shadow(x - 8, 0, w + 16, h + 8, 22, 0.42, SHADE)
        wall.rect(x - 6, 0, w + 12, h + 6, Linear(x, h, x + w, 0, (0, T('#5a6076')),
            (1, T('#353a54'))), r=0.6)
        wall.rect(x - 1.4, 0, w + 2.8, h + 1.4, '#5aa0ff')
        wall.rect(x, 2.2, w - 0.8, h - 2.8, Linear(x, h, x + w, 0, (0, T(light(grey, 0.14))),
            (0.5, T(grey)), (1, T(dark(grey, 0.36)))), r=0.4)
        gx, gy, gw, gh = x + 22, 134, w - 44, 38
        wall.rect(gx - 3, gy - 3, gw + 6, gh + 6, T(dark(grey, 0.5)), r=1)
        wall.rect(gx, gy, gw, gh, Linear(0, gy + gh, 0, gy, (0, '#1f4fae'), (1, '#7fc0ff')))
        for i in range(4):
            wall.rect(gx + 3, gy + 5 + i * 8.4, gw - 6, 4.6, '#123070', op=0.8)
            wall.circ(gx + 7 + i * 4, gy + 7.3 + i * 8.4, 1.1, ('#8fffc8', '#ffd166', '#8fffc8',
                '#ffffff')[i])
        wall.poly([(gx, gy + 8), (gx, gy + gh), (gx + gw * 0.6, gy + gh)], '#ffffff', op=0.16)
        wall.glow(x + w / 2, gy + gh / 2, 44, '#6fb4ff', 0.42)
        for i in range(5):
            wall.rect(x + 16, 24 + i * 6.4, w - 32, 2.6, T(dark(grey, 0.55)), r=1.2)
            wall.line([(x + 17, 24 + i * 6.4), (x + w - 17, 24 + i * 6.4)], '#7fb8ff', 0.5, op=0.5)
        bolt(x, T)
        wall.rect(x, 0, w, 2.4, '#a8d4ff')
        wall.glow(x + w / 2, 2, 48, '#5aa0ff', 0.6, ry=12)
    doors.swung(here, 'obj-sidedoor-open', x, w, h, grey, servers, '#5aa0ff')


def bolt(x, T):
    wall.rect(x + 6, 88, 8, 24, Linear(x + 6, 0, x + 14, 0, (0, T('#f0eef4')), (0.5, T('#b0acb8')),
        (1, T('#67647a'))), r=3)
    wall.rect(x + 9, 100, 16, 4, Linear(0, 104, 0, 100, (0, T('#ffffff')), (1, T('#7a778a'))), r=2)
    wall.poly([(x + 44, 102), (x + 58, 102), (x + 51, 116)], T('#e3b23c'))
    wall.poly([(x + 50.6, 112), (x + 48.6, 106), (x + 51, 106), (x + 50, 103), (x + 53.4, 107.6),
        (x + 51.2, 107.6)], '#2b2440')


def servers(x, w, h):
    """Blue light, two racks with lights that blink."""
    wall.rect(x, 0, w, h, Linear(0, h, 0, 0, (0, '#1a3f9a'), (0.5, '#2f6fd0'), (1, '#16305e')))
    wall.poly([(x, 0), (x + w, 0), (x + w * 0.72, h * 0.24), (x + w * 0.28, h * 0.24)], '#123062')
    wall.glow(x + w / 2, h * 0.6, 50, '#9fd4ff', 0.8, ry=70)
    lamps = {}
    for rx, rw, low, high in ((x + 3, w * 0.34, 12, h * 0.88), (x + w * 0.62, w * 0.36, 12,
        h * 0.88)):
        wall.rect(rx, low, rw, high - low, '#10183c')
        for i in range(13):
            y = low + 6 + i * (high - low - 10) / 13
            wall.rect(rx + 3, y, rw - 6, 7, '#1d2a5c', r=0.6)
            lamps.setdefault(('#6fe3a0', '#ffd166', '#7fc8ff')[i % 3], Path()).add(ell(rx + 6 + (i
                * 5) % (rw - 12), y + 3.4, 1.2))
    for colour, path in lamps.items():
        wall.path(path, colour)
