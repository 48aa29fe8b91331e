# SPDX-License-Identifier: MPL-2.0
"""What all objects of the server room share: picture, eye, light, back wall, dice.

A small room without daylight: blue from the racks, cyan from the terminal; the only warm light
comes through the door from the archive."""
import random

from camera import Camera, Lights
from canvas import *

rng = random.Random(101)
svg = Svg()
ZB = 600
cam = Camera(svg, vy=415)
screen = svg.ctx()
wall = cam.front(ZB)
lights = Lights((0.25, 0.3, 0.47), [
    (-230, 130, 470, (0.16, 0.36, 0.72), 150),
    (-24, 118, 420, (0.26, 0.56, 0.62), 120),
    (40, 232, 500, (0.3, 0.42, 0.66), 150),
    (214, 150, 560, (1.0, 0.62, 0.3), 120)])
X0, X1, H = -330, 330, 244
STEEL, DOOR = '#5f6c92', '#b0563c'
SHADE = '#0a0d28'
# The door back to the archive: left edge, width, height.
EXIT = (166, 92, 204)


def lit(p, nrm=None):
    return lambda c: lights.c(c, p, nrm)
