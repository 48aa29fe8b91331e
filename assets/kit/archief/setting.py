# SPDX-License-Identifier: MPL-2.0
"""What all objects of the archive share: picture, eye, light, back wall, dice.

A basement in the evening, no window: a desk lamp, the screen of the microfilm reader, an amber
lamp above the way out, and blue light that leaks from under the side door."""
import random

from camera import Camera, Lights
from canvas import *

rng = random.Random(83)
svg = Svg()
ZB = 720
cam = Camera(svg, vy=415)
screen = svg.ctx()
wall = cam.front(ZB)
WARM = (1.0, 0.73, 0.44)
lights = Lights((0.3, 0.3, 0.44), [
    (40, 130, 462, tuple(c * 1.3 for c in WARM), 160),
    (-40, 190, 620, tuple(c * 0.5 for c in WARM), 190),
    (354, 226, 680, (0.95, 0.6, 0.3), 120),
    (91, 60, 690, (0.1, 0.26, 0.5), 70),
    (-100, 110, 430, (0.22, 0.34, 0.3), 80)])
X0, X1, H = -450, 450, 262
STEEL, CARTON, OAK, BRASS, DOOR = '#65708c', '#a9784e', '#a9713f', '#d9a862', '#d08b35'
SHADE = '#0f0c26'
# The doors: left edge, width, height.
EXIT, SIDE = (308, 92, 205), (54, 74, 194)


def lit(p, nrm=None):
    return lambda c: lights.c(c, p, nrm)
