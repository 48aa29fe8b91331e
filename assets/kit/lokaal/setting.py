# SPDX-License-Identifier: MPL-2.0
"""What all objects of the physics room share: picture, eye, light, back wall, dice.

The same evening, some minutes later: the sun is down behind the windows on the left, which lay a
last pink on the floor; two long lamps hang warm above the benches."""
import random

from camera import Camera, Lights
from canvas import *

rng = random.Random(33)
svg = Svg()
ZB = 760
cam = Camera(svg, vx=1000, vy=420)
screen = svg.ctx()
wall = cam.front(ZB)
WARM = (1.0, 0.78, 0.52)
# The lamps: middle x; they hang at one height and depth.
LAMPS, LAMP_HIGH, LAMP_Z, LAMP_HALF = (-96, 154), 240, 490, 54
lights = Lights((0.34, 0.35, 0.51), [
    *((x, 205, 520, tuple(k * 1.0 for k in WARM), 185) for x in LAMPS),
    (-405, 170, 640, (0.42, 0.22, 0.24), 170)])
X0, X1, H = -405, 400, 300
WAINSCOT = 96
OAK, PETROL, BRASS, STEEL = '#c98f58', '#2f6f73', '#d9a862', '#b5bdcb'
SHADE = '#171233'


def lit(p, nrm=None):
    return lambda c: lights.c(c, p, nrm)
