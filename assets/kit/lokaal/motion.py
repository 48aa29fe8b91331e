# SPDX-License-Identifier: MPL-2.0
"""What moves by itself in the physics room, and the lamps that light it."""
import doors
import loops
from lokaal import counter, setting
from lokaal.onwall import LOCK
from lokaal.setting import *

WAVE, LED = loops.names('wave', 4), loops.names('led', 2)


def motion():
    loops.loop(svg, 'wave', 4, counter.wave)
    loops.loop(svg, 'led', 2, lambda phase: doors.plate_light(setting, LOCK, phase))


def lamps():
    """Two long lamps on steel wires: housing, the bright strip below, what they spread."""
    with svg.g('fx-lamps'):
        for x in LAMPS:
            lamp(x, LAMP_HIGH, LAMP_Z, LAMP_HALF)


def lamp(x, y, z, half):
    plane = cam.front(z)
    screen.glow(*plane.fn(x, y - 6), 300, '#ffd08a', 0.17, ry=190)
    for side in (-1, 1):
        at = x + side * (half - 16)
        plane.line([(at, y + 8), (at, H + 30)], '#1a1630', 0.7)
        plane.line([(at + 0.3, y + 8), (at + 0.3, H + 30)], '#7d7090', 0.2)
    strip, near = cam.floor(y), z - 18
    strip.poly([(x - half, z), (x + half, z), (x + half, near), (x - half, near)], '#ffd98e')
    strip.poly([(x - half + 3, z - 4), (x + half - 3, z - 4), (x + half - 3, near), (x - half + 3,
        near)], '#fffbe8')
    front = cam.front(near)
    front.rect(x - half, y, half * 2, 9, Linear(0, y + 9, 0, y, (0, '#4f8f8d'), (0.35, '#397578'),
        (1, '#1b444c')), r=1.6)
    front.line([(x - half + 1.4, y + 8.4), (x + half - 1.4, y + 8.4)], '#a8d8c8', 0.6, op=0.65)
    front.line([(x - half + 1, y + 0.5), (x + half - 1, y + 0.5)], '#ffe2a4', 0.9, op=0.8)
    for side in (-1, 1):
        front.rect(x + side * half - 2, y - 0.2, 4, 9.4, '#23555c', r=1)
    screen.glow(*plane.fn(x, y - 2), 210, '#ffdc94', 0.42, ry=64)
    for k in range(5):
        reach = half + 46 - k * 9
        plane.poly([(x - half + k * 3, y - 3), (x + half - k * 3, y - 3), (x + reach, 78),
            (x - reach, 78)], Linear(0, y, 0, 78, (0, '#ffe3a4', 0.05), (0.6, '#ffcf88', 0.02),
            (1, '#ffc57a', 0.0)))


def vignette():
    with svg.g('fx-vignette'):
        plane = screen
        plane.path(rect(0, 0, 1920, 1080), Radial(960, 440, 1240, (0, '#120f30', 0),
            (0.45, '#120f30', 0), (0.72, '#120f30', 0.24), (1, '#120f30', 0.66), ry=820))
        plane.path(ell(70, 420, 420, 420), Radial(70, 420, 420, *fade('#f0907c', 0.2), ry=420))
