# SPDX-License-Identifier: MPL-2.0
"""What rooms are built from: boxes, shelves with books, sunk panels, soft corners.

`here` is the setting of a room, the module with its picture, eye, lamps and back wall."""
import random

import loops
from canvas import *


# ---- volumes
def box(here, x, y, z, w, h, deep, colour, r=0.6, top=0.22):
    """A box whose front stands at depth z; shows its top below the eye, and the side we see."""
    T = here.lit((x + w / 2, y + h / 2, z - 10))
    side_of_box(here, x, y, z, w, h, deep, colour, T)
    if y + h < here.cam.eye:
        here.cam.floor(y + h).poly([(x, z), (x + w, z), (x + w, z + deep), (x, z + deep)],
            Linear(0, z + deep, 0, z, (0, T(light(colour, top * 0.4))),
            (1, T(light(colour, top)))))
    front = here.cam.front(z)
    front.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T(light(colour, 0.1))),
        (0.5, T(colour)), (1, T(dark(colour, 0.3)))), r=r)
    front.line([(x + r, y + h - 0.4), (x + w - r, y + h - 0.4)], T(light(colour, 0.5)), 0.6,
        op=0.75)
    return front


def side_of_box(here, x, y, z, w, h, deep, colour, T):
    edge = x + w if x + w < 0 else x if x > 0 else None
    if edge is not None:
        here.cam.side(edge, z).poly([(z, y), (z, y + h), (z + deep, y + h), (z + deep, y)],
            Linear(z, 150, z + deep, 150, (0, T(dark(colour, 0.28))),
            (1, T(dark(colour, 0.55)))))


def floor_shadow(here, x, z, w, deep, blur=14, alpha=0.5, y=0):
    """The soft dark under something that stands there, thrown a little to the right."""
    here.cam.floor(y).softpoly([(x - blur * 0.2, z - blur * 0.5), (x + w + blur * 0.6,
        z - blur * 0.5), (x + w + blur * 0.6, z + deep), (x - blur * 0.2, z + deep)], blur, alpha,
        here.SHADE, k=6 if blur < 20 else 16)


def knob(c, x, y, r, T, metal='#d9a862'):
    c.circ(x + r * 0.3, y - r * 0.5, r * 1.05, '#120c22', op=0.4)
    c.circ(x, y, r, Radial(x - r * 0.35, y + r * 0.4, r * 1.5, (0, T(light(metal, 0.6))),
        (0.5, T(metal)), (1, T(dark(metal, 0.6)))))


# ---- books
BOOKS = ('#8c4a3f', '#c98b4a', '#2f6468', '#40507a', '#d9b36a', '#7a4468', '#5d7a5a', '#b5604a',
    '#cfc0a4', '#394062')


def book_row(c, x, y, w, h, dice, T, palette=BOOKS, full=0.92):
    """A row of books on a shelf: one path for each colour, one for the bands, one for the dark."""
    spines, bands, creases = {}, Path(), Path()
    at, end = x, x + w * full
    while at < end - 2:
        wide = min(dice.uniform(2.6, 6.2), end - at)
        high = h * dice.uniform(0.66, 0.95)
        lean = dice.random() < 0.07 and end - at > wide + 9
        turn = (lambda p, a=at: rot(p, 9, a, y)) if lean else (lambda p: p)
        start = at + (3.4 if lean else 0)
        colour = dice.choice(palette)
        spines.setdefault(colour, Path()).add(turn(rect(start, y, wide - 0.3, high, 0.4)))
        creases.add(turn(rect(start + wide * 0.68, y, wide * 0.32 - 0.3, high)))
        for low, tall in dice.choice((((0.72, 0.05), (0.16, 0.05)), ((0.42, 0.3),), ((0.8, 0.07),),
            ())):
            bands.add(turn(rect(start + 0.5, y + high * low, wide - 1.3, high * tall)))
        at += wide + (4.2 if lean else 0)
    for colour, path in spines.items():
        c.path(path, T(colour))
    c.path(creases, '#1b1230', op=0.3)
    c.path(bands, T('#efdfbd'), op=0.62)


def lying(c, x, y, w, dice, T, count=3, palette=BOOKS):
    """A few books flat on top of each other."""
    for i in range(count):
        colour, thick = dice.choice(palette), dice.uniform(3, 4.6)
        start, wide = x + dice.uniform(0, w * 0.12), w * dice.uniform(0.8, 0.94)
        c.rect(start, y, wide, thick - 0.3, T(colour), r=0.4)
        c.rect(start, y, wide, thick * 0.36, '#1b1230', op=0.25)
        c.rect(start + wide * 0.16, y + thick * 0.2, wide * 0.1, thick * 0.55, T('#efdfbd'),
            op=0.6)
        y += thick


def sunk(c, x, y, w, h, colour, T):
    """A panel set into wood: dark at the top edge, light at the bottom one."""
    c.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T(dark(colour, 0.4))),
        (0.5, T(dark(colour, 0.14))), (1, T(dark(colour, 0.05)))), r=1)
    c.line([(x + 0.6, y + 0.3), (x + w - 0.6, y + 0.3)], T(light(colour, 0.5)), 0.7, op=0.7)
    c.rect(x + 4, y + 4, w - 8, h - 8, Linear(0, y + h, 0, y, (0, T(light(colour, 0.07))),
        (1, T(dark(colour, 0.18)))), r=0.6)


def blades(c, x, y, k, count, turn, colours):
    """The blades of a fan, 16 long when k is 1, from light to dark."""
    for i in range(count):
        blade = Path().M(x, y).C(x + 4 * k, y + 8 * k, x + 14 * k, y + 13 * k, x + 16 * k, y
            + 7 * k).C(x + 16 * k, y + 2 * k, x + 8 * k, y - k, x, y).Z()
        c.path(rot(blade, i * 360 / count + turn, x, y), Linear(x - 16 * k, y + 16 * k, x + 16 * k,
            y - 16 * k, (0, colours[0]), (1, colours[1])), op=0.92)


# ---- the shell
def soft_corners(here, wide=120, alpha=0.5, above=40):
    """The back wall darkens towards its edges."""
    for x, s in ((here.X0, 1), (here.X1, -1)):
        here.wall.rect(min(x, x + s * wide), 0, wide, here.H, Linear(x, 0, x + s * wide, 0,
            (0, here.SHADE, alpha), (0.5, here.SHADE, alpha * 0.36), (1, here.SHADE, 0)))
    here.wall.rect(here.X0, here.H - above, here.X1 - here.X0, above, Linear(0, here.H, 0,
        here.H - above, (0, here.SHADE, alpha), (1, here.SHADE, 0)))


def floor_edges(here, near=300, deep=50, wide=110):
    """The floor darkens along the walls."""
    plane = here.cam.floor(0)
    plane.poly([(here.X0, here.ZB), (here.X1, here.ZB), (here.X1, here.ZB - deep),
        (here.X0, here.ZB - deep)], Linear(0, here.ZB, 0, here.ZB - deep, (0, here.SHADE, 0.52),
        (1, here.SHADE, 0)))
    for x, s in ((here.X0, 1), (here.X1, -1)):
        plane.poly([(x, here.ZB), (x + s * wide, here.ZB), (x + s * wide, near), (x, near)],
            Linear(x, 500, x + s * wide, 500, (0, here.SHADE, 0.55), (1, here.SHADE, 0)))


def side_wall(here, x, colours, near=480):
    """A wall that runs to us, from colours[0] far away to colours[-1] near."""
    plane = here.cam.side(x, 650)
    plane.poly([(here.ZB, 0), (here.ZB, here.H), (near, here.H), (near, 0)],
        Linear(here.ZB, 150, near, 150, *colours))
    plane.poly([(here.ZB, 0), (here.ZB, here.H), (here.ZB - 45, here.H), (here.ZB - 45, 0)],
        Linear(here.ZB, 150, here.ZB - 45, 150, (0, here.SHADE, 0.42), (0.5, here.SHADE, 0.14),
        (1, here.SHADE, 0)))
    return plane


def vignette(here, cx=960, cy=470, alpha=0.66):
    with here.svg.g('fx-vignette'):
        here.screen.path(rect(0, 0, 1920, 1080), Radial(cx, cy, 1190, (0, here.SHADE, 0),
            (0.5, here.SHADE, 0), (0.75, here.SHADE, alpha * 0.33), (1, here.SHADE, alpha),
            ry=800))


def motes(plane, middle, spread, low, high, count, phase, seed):
    """Dust in a lamp's light: each mote lights up, sinks a little and goes, at its own moment."""
    dice = random.Random(seed)
    for i in range(count):
        share = (phase + i * 0.618) % 1
        y = dice.uniform(low, high) - 5 * share
        x = middle + dice.uniform(-spread, spread) + dice.uniform(-2.5, 2.5) * (share - 0.5)
        seen = loops.swell(share)
        if i % 7 == 0:
            plane.glow(x, y, dice.uniform(1.8, 3), '#fff3cc', 0.3 * seen + 0.004)
        else:
            plane.circ(x, y, dice.uniform(0.4, 0.9), '#fff6dc', op=0.6 * seen + 0.01)
