# SPDX-License-Identifier: MPL-2.0
"""The shell of the server room: panels, raised floor, cable tray, tube, the door back."""
import random

import doors
import fittings
from serverruimte import setting as here
from serverruimte.setting import *
from props import *


def room():
    with svg.g('bg-room'):
        screen.rect(0, 0, 1920, 1080, '#0b0e2a')
        ceiling()
        back_wall()
        for x in (X0, X1):
            plane = fittings.side_wall(here, x, ((0, '#2b3a6a'), (0.5, '#1f2a54'),
                (1, '#121838')), 340)
            for z in (520, 440):
                plane.line([(z, 0), (z, H)], '#0e1434', 1, op=0.6)
        floor()
        tray()
        tube()


def ceiling():
    plane = cam.floor(H)
    plane.poly([(X0, ZB), (X1, ZB), (X1, 270), (X0, 270)], Linear(0, ZB, 0, 320, (0, '#34406e'),
        (0.5, '#232c56'), (1, '#121838')))
    for z in (540, 480, 420, 360):
        plane.line([(X0, z), (X1, z)], '#0e1434', 0.9, op=0.6)
    for x in range(-300, 301, 60):
        plane.line([(x, 270), (x, ZB)], '#0e1434', 0.9, op=0.6)
    plane.glow(40, 500, 190, '#9fc8ff', 0.3, ry=90)


def back_wall():
    """Sheets of painted steel with rivets; blue on the left, warm near the door."""
    wall.rect(X0, 0, X1 - X0, H, Linear(X0, 0, X1, 0, (0, '#2c4684'), (0.45, '#3a5288'),
        (0.8, '#4a4c78'), (1, '#3a3a66')))
    wall.glow(-180, 130, 190, '#4f9aff', 0.34, ry=150)
    wall.glow(-24, 110, 150, '#6fe0e0', 0.3, ry=110)
    wall.glow(212, 120, 150, '#ff9f50', 0.42, ry=150)
    rivets = Path()
    for x in range(X0 + 30, X1, 100):
        wall.line([(x, 0), (x, H)], '#131a40', 1, op=0.6)
        wall.line([(x + 1.2, 0), (x + 1.2, H)], '#a8c4ff', 0.4, op=0.3)
        for y in range(20, int(H), 40):
            rivets.add(ell(x - 4, y, 0.9)).add(ell(x + 5, y, 0.9))
    wall.path(rivets, '#8fa8e0', op=0.45)
    wall.rect(X0, 96, X1 - X0, 5, Linear(0, 101, 0, 96, (0, '#6a86c8'), (1, '#22305e')), op=0.6)
    wall.rect(X0, 0, X1 - X0, 9, Linear(0, 9, 0, 0, (0, '#3a4674'), (1, '#141a3c')))
    fittings.soft_corners(here, 90, 0.55, 30)


def floor():
    """Tiles of a raised floor, some with holes through which the cold air comes."""
    plane = cam.floor(0)
    near, tile = 260, 44
    plane.poly([(X0, ZB), (X1, ZB), (X1, near), (X0, near)], Linear(0, ZB, 0, near,
        (0, '#46568c'), (0.45, '#33406f'), (1, '#171d40')))
    dice = random.Random(6)
    holes = Path()
    for z in range(near, ZB, tile):
        for x in range(X0, X1, tile):
            far = min(ZB, z + tile)
            shade = dice.uniform(-1, 1)
            plane.poly([(x, z), (x + tile, z), (x + tile, far), (x, far)],
                '#a8c4ff' if shade > 0 else '#0a0d28', op=abs(shade) * 0.07)
            if dice.random() < 0.14 and far - z == tile:
                for row in range(4):
                    for i in range(5):
                        holes.add(ell(x + 6 + i * 8, z + 6 + row * 10, 2.4, 2.2))
    plane.path(holes, '#0a0d28', op=0.6)
    for z in range(near, ZB, tile):
        plane.line([(X0, z), (X1, z)], '#0a0d28', 0.8, op=0.6)
    for x in range(X0, X1 + 1, tile):
        plane.line([(x, near), (x, ZB)], '#0a0d28', 0.8, op=0.6)
    plane.softpoly([(-316, 536), (-140, 536), (-110, 420), (-300, 420)], 34, 0.36, '#5aa8ff', k=12)
    plane.softpoly([(172, 592), (252, 592), (232, 440), (110, 440)], 30, 0.5, '#ffb062', k=12)
    plane.glow(-10, 470, 150, '#7fe0e8', 0.2, ry=60)
    fittings.floor_edges(here, 260, 40, 80)


def tray():
    """A ladder of steel under the ceiling; cables lie on it and hang down."""
    z, y = 540, 226
    plane = cam.front(z)
    for colour, sag, sw in (('#2f6f86', 6, 3.4), ('#8a4a4a', 9, 2.6), ('#3a4674', 4, 4.2),
        ('#a8803c', 11, 2.2)):
        plane.path(Path().M(-420, y + 3).C(-200, y + 3 - sag, 60, y + 4, 420, y + 2), None,
            stroke=lit((0, y, z))(colour), sw=sw)
    plane.rect(-430, y - 5, 860, 5, Linear(0, y, 0, y - 5, (0, '#8aa0d0'), (0.4, '#4f5f92'),
        (1, '#1b2248')))
    for x in range(-400, 401, 34):
        plane.rect(x, y - 5, 4, 5, '#171d40')
    for x in (-300, -60, 190):
        plane.rect(x, y, 3, 30, '#2a3466')


def tube():
    """One cold tube on the ceiling."""
    plane = cam.front(500)
    plane.rect(-66, 237, 214, 6, '#2a3466', r=1)
    plane.rect(-62, 233.4, 206, 4.4, '#eaf4ff', r=2)
    plane.glow(41, 235, 150, '#bcdcff', 0.5, ry=26)


# ---- the way back
def door():
    x, w, h = EXIT
    with svg.g('obj-door'):
        doors.with_lock(here, x, w, h, DOOR, '#6f7aa0', archive_glass, glass=(15, 136, 54))
        wall.glow(x + w / 2, 164, 70, '#ffc070', 0.3)
    doors.locks(here, x)
    doors.swung(here, 'obj-door-open', x, w, h, DOOR, archive, '#ffbe70', hinge=0)


def archive_glass(x, y, w, h):
    """The lamp of the archive behind the glass, and the shape of its shelves."""
    wall.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, '#8a4f34'), (0.45, '#f0a050'),
        (1, '#ffd894')))
    wall.path(rect(x, y, w, h), Radial(x + w * 0.42, y + h * 0.5, w * 0.6, *fade('#fff6d0', 0.95),
        ry=h * 0.6))
    for k in (0.2, 0.5, 0.8):
        wall.rect(x + w * 0.7, y + h * k, w * 0.3, 2, '#6a3a2c', op=0.6)
    wall.rect(x + w * 0.7, y, 2, h, '#6a3a2c', op=0.6)
    wall.poly([(x + w * 0.26, y), (x + w * 0.3, y), (x + w * 0.4, y + h * 0.5), (x + w * 0.36, y
        + h * 0.5)], '#7a3f2c', op=0.5)
    wall.poly([(x, y + h * 0.3), (x, y + h * 0.75), (x + w * 0.8, y + h), (x + w, y + h)],
        '#ffffff', op=0.16)


def archive(x, w, h):
    """The archive, small and warm: the lamp on the table, racks, the end of the rail."""
    wall.rect(x, 0, w, h, Linear(0, h, 0, 0, (0, '#543c50'), (0.4, '#a87850'), (0.62, '#7a503f'),
        (1, '#3a2638')))
    wall.rect(x, 0, w, 60, Linear(0, 60, 0, 0, (0, '#7a5a54'), (1, '#463446')))
    wall.glow(x + w * 0.36, 104, 56, '#ffe0a0', 0.8)
    for y in (66, 100, 134, 168):
        wall.rect(x + w * 0.62, y, w * 0.38, 3, '#2a2240')
        for i in range(3):
            wall.rect(x + w * 0.64 + i * 11.5, y + 3, 10, 17 - (i * 7 + y) % 6, ('#9a5a34', '#6a4034',
                '#8a5a38')[i])
    wall.rect(x + w * 0.62, 30, 3, 160, '#2a2240')
    wall.rect(x, 60, w * 0.62, 6, '#c08a52')
    wall.rect(x + 8, 0, 5, 60, '#3a2c40')
    wall.rect(x + w * 0.5, 0, 5, 60, '#3a2c40')
    wall.rect(x, 66, w * 0.62, 3, '#7f9a7c')
    lamp = x + w * 0.3
    wall.line([(lamp, 68), (lamp + 9, 92)], '#7a2a20', 2.2)
    wall.line([(lamp + 9, 92), (lamp - 4, 110)], '#7a2a20', 2.2)
    wall.poly([(lamp - 14, 102), (lamp + 6, 98), (lamp + 1, 114), (lamp - 7, 116)], '#c9472c')
    wall.glow(lamp - 6, 98, 26, '#fff0c0', 0.9)
    side = [(x, 1.4), (x, h), (x + 12, h - 12), (x + 12, 10)]
    wall.poly(side, Linear(x, 0, x + 12, 0, (0, dark(DOOR, 0.5)), (1, dark(DOOR, 0.2))))
