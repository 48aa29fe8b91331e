# SPDX-License-Identifier: MPL-2.0
"""What all objects of the staff room share: picture, eye, light, back wall, dice.

Friday 16:55 in November: two pendants, warm, against a sunset window, cool."""
import random

from camera import Camera, Lights
from canvas import *

rng = random.Random(20)
svg = Svg()
cam = Camera(svg)
ZB = 700
screen = svg.ctx()
WARM = (1.0, 0.74, 0.46)
lights = Lights((0.37, 0.37, 0.52), [(-104, 205, 470, tuple((x * 1.05 for x in WARM)), 175),
    (104, 205, 470, tuple((x * 1.05 for x in WARM)), 175),
    (-300, 170, 690, (0.3, 0.2, 0.26), 150)])


def lit(p, nrm=None):
    return lambda c: lights.c(c, p, nrm)


wall = cam.front(ZB)
LX = (-104, 104)
# ---- material base colours (neutral light)
WALL = '#efd9b4'
WAIN = '#2f6f73'
CEIL = '#cdbfb4'
FLOORC = '#b98555'
OAK = '#c98f58'
OAKD = '#8f5c38'
TRIM = '#e8dcc6'
TEAL = '#2f6468'
DOORC = '#b9523c'
X0, X1, H = (-400, 400, 300)
