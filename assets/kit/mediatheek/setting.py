# SPDX-License-Identifier: MPL-2.0
"""What all objects of the school library share: picture, eye, light, back wall, dice.

Deep dusk: opal globes and a reading lamp, warm, over green walls; the last red in the window."""
import random

from camera import Camera, Lights
from canvas import *

rng = random.Random(47)
svg = Svg()
ZB = 740
cam = Camera(svg, vy=415)
screen = svg.ctx()
wall = cam.front(ZB)
WARM = (1.0, 0.75, 0.47)
GLOBES = ((-80, 224, 480), (66, 224, 480))
lights = Lights((0.33, 0.34, 0.5), [
    *((x, y, z, tuple(c * 0.9 for c in WARM), 165) for x, y, z in GLOBES),
    (356, 246, 700, tuple(c * 0.8 for c in WARM), 105),
    (-225, 170, 725, (0.24, 0.18, 0.34), 130)])
X0, X1, H = -470, 470, 300
OAK, GREEN_WALL, PETROL, BRASS, DOOR = '#b98452', '#5d7466', '#2f6f73', '#d9a862', '#c05a3e'
SHADE = '#120e2a'


def lit(p, nrm=None):
    return lambda c: lights.c(c, p, nrm)
