# SPDX-License-Identifier: MPL-2.0
"""What lights the office and what moves in it: lamp, bulbs, steam, the lights of phone and lock."""
import math
import random

import doors
import loops
from decanaat import setting as here
from decanaat.desk import COFFEE, HIGH, VOICE
from decanaat.onwall import DOOR_AT
from decanaat.setting import *
from props import *

STEAM, VOICE_MAIL, LED = (loops.names('steam', 4), loops.names('voicemail', 2),
    loops.names('led', 2))


def motion():
    loops.loop(svg, 'steam', 4, steam)
    loops.loop(svg, 'voicemail', 2, lambda phase: loops.led(cam.front(424), *VOICE, 1.9, 4.4,
        1 - phase))
    loops.loop(svg, 'led', 2, lambda phase: doors.lock_led(here, DOOR_AT, phase))


def steam(phase):
    """Puffs that rise from the mug, sway, swell and thin out."""
    plane = cam.front(414)
    x, y = COFFEE + 6, HIGH + 12
    for i in range(5):
        share = (i + phase) / 5
        sway = 2.2 * math.sin(math.tau * (share * 1.3 - phase)) * share
        plane.glow(x + sway, y + 27 * share, 2 + 4 * share, '#fff3df',
            0.36 * loops.swell(share) + 0.004, ry=3.4 + 5 * share)


def lamps():
    """The glow of the standing lamp, its two cones, and bulbs on a string."""
    x, y, z = LAMP
    plane = cam.front(z)
    with svg.g('fx-lamps'):
        bulbs()
        screen.glow(*plane.fn(x, y + 10), 330, '#ffc877', 0.24, ry=270)
        screen.glow(*plane.fn(x, y + 8), 130, '#ffdc94', 0.42, ry=110)
        for k in range(5):
            reach = 92 - k * 12
            plane.poly([(x - 22 + k * 2, y), (x + 22 - k * 2, y), (x + reach, 20), (x - reach,
                20)], Linear(0, y, 0, 20, (0, '#ffe3a4', 0.06), (0.6, '#ffcf88', 0.022),
                (1, '#ffc57a', 0)))
            plane.poly([(x - 13 + k, y + 33), (x + 13 - k, y + 33), (x + 60 - k * 9, H - 4),
                (x - 60 + k * 9, H - 4)], Linear(0, y + 33, 0, H - 4, (0, '#ffe3a4', 0.075),
                (1, '#ffcf88', 0)))


def bulbs():
    """A string of small lights from the bookcase to the curtain rod."""
    points = [(-335, 262), (-306, 249), (-276, 249), (-246, 262), (-218, 250), (-190, 250),
        (-160, 262), (-128, 251), (-96, 251), (-62, 262), (-38, 252), (-15, 240)]
    wall.path(smooth(points, False, 0.5), None, stroke='#221c3c', sw=0.8)
    dice = random.Random(3)
    for x, y in (points[3], points[6], points[9]):
        wall.circ(x, y + 0.6, 1.2, '#c9a878')
    for x, y in points[:-1]:
        for share in (0.05, 0.55):
            after = points[points.index((x, y)) + 1]
            bx, by = x + (after[0] - x) * share, y + (after[1] - y) * share - 2.4
            wall.glow(bx, by, 11, '#ffcf80', 0.5)
            wall.rect(bx - 0.8, by + 1.4, 1.6, 1.8, '#2c2444')
            wall.ell(bx, by, 1.5, 2.1, dice.choice(('#fff0c0', '#ffe3a0')))


def foreground():
    """A plant and the back of a chair, dark, cut by the edges."""
    deep = lambda colour, x, k=0.62: mix(lights.c(colour, (x, 60, 400)), '#120e2c', k)
    with svg.g('fg-plant'):
        plane = cam.front(330)
        pot(plane, 246, -24, 56, 50, '#5d6f8a', lambda c: deep(c, 246))
        monstera(plane, 246, 24, 84, lambda c: deep(c, 246), random.Random(19), n_=8, spread=150)
    shell_chair(svg, cam, lambda c: deep(c, -240, 0.5), -250, 336, '#7a3f4a', 'fg-chair')
