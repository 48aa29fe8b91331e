# SPDX-License-Identifier: MPL-2.0
"""What all objects of the counsellor's office share: picture, eye, light, back wall, dice.

A small room, almost night outside: one standing lamp and a string of bulbs, warm on slate blue."""
import random

from camera import Camera, Lights
from canvas import *

rng = random.Random(85)
svg = Svg()
ZB = 620
cam = Camera(svg, vy=412)
screen = svg.ctx()
wall = cam.front(ZB)
WARM = (1.0, 0.75, 0.48)
# The standing lamp: middle, height of its shade, depth.
LAMP = (-12, 158, 556)
lights = Lights((0.31, 0.31, 0.47), [
    (LAMP[0], 172, 520, tuple(c * 1.12 for c in WARM), 165),
    (-214, 205, 570, tuple(c * 0.6 for c in WARM), 100),
    (246, 225, 580, tuple(c * 0.62 for c in WARM), 95),
    (-98, 160, 600, (0.08, 0.08, 0.2), 120)])
X0, X1, H = -335, 335, 272
OAK, PETROL, BRASS, MUSTARD, DOOR = '#b98452', '#2f6f73', '#d9a862', '#d0943a', '#b9523c'
SHADE = '#120e2a'


def lit(p, nrm=None):
    return lambda c: lights.c(c, p, nrm)
