# SPDX-License-Identifier: MPL-2.0
"""What breathes in the staff room: steam above the cup and the light of the lock."""
import math

import loops
from lerarenkamer.setting import *

# After which layer the frames of a loop come. The light lies under the open lock, which hides it.
AFTER = {'obj-coffeemachine': loops.names('steam', 4), 'obj-keypad': loops.names('led', 2)}


def motion():
    loops.loop(svg, 'steam', 4, steam)
    loops.loop(svg, 'led', 2, lock_light)


def steam(phase):
    """Two wisps that wind upwards side by side, in a haze of puffs that swell and thin out."""
    c = cam.front(ZB - 42)
    x, y, high = -44, 103.6, 31
    for i in range(4):
        share = (i + phase) / 4
        c.glow(x + 1.8 * math.sin(math.tau * (share * 1.4 - phase)) * share, y + high * share,
            2.2 + 4.4 * share, '#fff3df', 0.15 * loops.swell(share) + 0.004, ry=3 + 5 * share)
    for dx, late, tall, wide in ((-1.7, 0, 1, 1.3), (1.7, 0.13, 0.82, 1)):
        for k in (1, 0.66, 0.36):
            wisp(c, x + dx, y, high * tall, phase - late, wide * k)


def wisp(c, x, y, high, phase, wide):
    """A ribbon of steam: narrow over the cup, broad and gone at the top."""
    left, right = [], []
    for i in range(13):
        share = i / 12
        at = x + (0.4 + 2 * share) * math.sin(math.tau * (share * 1.4 - phase))
        half = wide * (0.5 + 0.9 * share)
        left.append((at - half, y + high * share))
        right.append((at + half, y + high * share))
    c.path(smooth(left + right[::-1], True, 0.5), Linear(0, y, 0, y + high, (0, '#fff3df', 0),
        (0.2, '#fff3df', 0.1), (0.5, '#fff3df', 0.065), (1, '#fff3df', 0)))


def lock_light(phase):
    loops.led(wall, 271.3, 123.3, 1.15, 3.1, 1 - phase)
