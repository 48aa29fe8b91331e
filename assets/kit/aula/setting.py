# SPDX-License-Identifier: MPL-2.0
"""What all objects of the school hall share: picture, eye, light, back wall, dice.

The same evening, an hour darker: one warm spot on the mirror, amber behind the front doors,
blue dusk in the windows."""
import random

from camera import Camera, Lights
from canvas import *

rng = random.Random(61)
svg = Svg()
ZB = 900
cam = Camera(svg, vy=430)
screen = svg.ctx()
wall = cam.front(ZB)
WARM = (1.0, 0.76, 0.48)
lights = Lights((0.29, 0.29, 0.47), [
    (-20, 300, 800, tuple(x * 1.15 for x in WARM), 150),
    (175, 320, 860, tuple(x * 0.85 for x in WARM), 120),
    (435, 150, 840, (0.95, 0.56, 0.26), 130),
    (-465, 250, 880, (0.16, 0.15, 0.30), 170)])
X0, X1, H = -560, 560, 400
# The apron of the stage: left, right, height, how near its front comes.
APRON = (-345, 115, 45, 780)
OPENING = (-330, 100, 45, 345)
OAK, PETROL, VELVET, BRASS = '#c98f58', '#2f6f73', '#8f3b46', '#d9a862'
SHADE = '#120e2a'


def lit(p, nrm=None):
    return lambda c: lights.c(c, p, nrm)
