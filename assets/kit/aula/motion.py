# SPDX-License-Identifier: MPL-2.0
"""What breathes in the school hall: dust in the spot, a glint on the mirror, the lock."""
import math
import random

import loops
from aula.doors import LEFT, WIDE
from aula.setting import *

# The light lies under the open lock and the open doors, which hide it.
DUST, GLINT, LED = loops.names('dust', 4), loops.names('glint', 3), loops.names('led', 2)


def motion():
    loops.loop(svg, 'dust', 4, dust)
    loops.loop(svg, 'glint', 3, glint)
    loops.loop(svg, 'led', 2, lock_light)


def dust(phase):
    """Motes that light up, sink a little and go, each at its own moment; some near and soft."""
    plane = cam.front(800)
    dice = random.Random(29)
    for i in range(40):
        share = (phase + i * 0.618) % 1
        y = dice.uniform(146, 334)
        reach = 8 + (350 - y) * 0.13
        x = -20 + dice.uniform(-reach, reach) + dice.uniform(-2.5, 2.5) * (share - 0.5)
        y -= 5 * share
        seen = loops.swell(share)
        if i % 8 == 0:
            plane.glow(x, y, dice.uniform(2, 3.4), '#fff3cc', 0.3 * seen + 0.004)
        else:
            plane.circ(x, y, dice.uniform(0.45, 0.95), '#fff6dc', op=0.62 * seen + 0.01)


def glint(phase):
    """Light that goes along the left edge of the frame: it comes, shines on the bend, and goes."""
    plane = cam.front(800)
    edge = flatten(Path().M(-54, 112).L(-54, 179).C(-54, 215, -36, 229, -20, 229))[0][0]
    at, seen = ((0.3, 0.4), (0.56, 1), (0.78, 0.6))[round(phase * 3)]
    for k in range(6):
        reach = 0.15 * (1 - k / 6.6)
        plane.path(smooth(stretch(edge, at - reach, at + reach), False), None,
            stroke='#fff6dc', sw=2.5 - 0.3 * k, sop=0.17 * seen)
    x, y = stretch(edge, at, at)[0]
    plane.glow(x, y, 6, '#ffe9b4', 0.34 * seen)


def stretch(points, start, end):
    """The piece of a line between two shares of its length."""
    steps = [math.dist(a, b) for a, b in zip(points, points[1:])]
    piece, gone, total = [], 0, sum(steps)
    for (x0, y0), (x1, y1), step in zip(points, points[1:], steps):
        for share in (start, end):
            k = (share * total - gone) / step
            if 0 <= k < 1:
                piece.append((x0 + (x1 - x0) * k, y0 + (y1 - y0) * k))
        gone += step
        if start * total < gone < end * total:
            piece.append((x1, y1))
    return piece


def lock_light(phase):
    loops.led(cam.front(ZB - 4), LEFT + WIDE / 2, 94, 3.2, 5.8, 1 - phase)
