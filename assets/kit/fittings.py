# SPDX-License-Identifier: MPL-2.0
"""What rooms are built from: boxes, shelves with books, the door with its lock, soft corners.

`here` is the setting of a room, the module with its picture, eye, lamps and back wall."""
import random

import loops
from canvas import *

RED, GREEN = ('#ff5a3c', '#ffd0c4'), ('#3fce8f', '#dcffec')
# How high the lock sits on its door, and its size: left edge counts from the left of the leaf.
LOCK = (5, 80, 27, 44)


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


# ---- the door and its lock
def door(here, x, w, h, colour, frame, pane, glass=(14, 136, 60)):
    """The leaf, shut, in its frame. pane(x, y, w, h) draws what shows through the glass."""
    wall = here.wall
    T = here.lit((x + w / 2, 120, here.ZB - 12))
    wall.shadow(x - 12, 0, w + 24, h + 10, 24, 0.42, here.SHADE)
    wall.rect(x - 9, 0, w + 18, h + 9, Linear(x - 9, h, x + w + 9, 0, (0, T(light(frame, 0.16))),
        (1, T(dark(frame, 0.3)))), r=0.8)
    wall.line([(x - 8.4, h + 8.4), (x + w + 8.4, h + 8.4)], T(light(frame, 0.7)), 0.7, op=0.7)
    wall.line([(x - 8.4, 1), (x - 8.4, h + 8)], T(light(frame, 0.6)), 0.6, op=0.5)
    wall.rect(x - 1.6, 0, w + 3.2, h + 1.6, '#150f28')
    wall.rect(x, 1.4, w, h - 1.4, Linear(x, h, x + w, 0, (0, T(light(colour, 0.12))),
        (0.5, T(colour)), (1, T(dark(colour, 0.34)))), r=0.5)
    wall.rect(x, h - 10, w, 10, Linear(0, h, 0, h - 10, (0, here.SHADE, 0.4),
        (1, here.SHADE, 0)))
    sunk(wall, x + 12, 15, w - 24, 56, colour, T)
    inset, low, high = glass
    gx, gw = x + inset, w - 2 * inset
    wall.rect(gx - 3, low - 3, gw + 6, high + 6, T(dark(colour, 0.45)), r=1)
    pane(gx, low, gw, high)
    wall.line([(gx - 2, low - 2.4), (gx + gw + 2, low - 2.4)], T(light(colour, 0.5)), 0.7, op=0.8)
    wall.rect(x + 5, 4, w - 10, 8, Linear(x, 12, x + w, 4, (0, T('#e3d6bd')), (0.5, T('#a3958a')),
        (1, T('#cdbda4'))), r=0.6)
    wall.rect(x + 1, 0, w - 2, 1.7, '#ffd49a', op=0.9)


def sunk(c, x, y, w, h, colour, T):
    """A panel set into wood: dark at the top edge, light at the bottom one."""
    c.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, T(dark(colour, 0.4))),
        (0.5, T(dark(colour, 0.14))), (1, T(dark(colour, 0.05)))), r=1)
    c.line([(x + 0.6, y + 0.3), (x + w - 0.6, y + 0.3)], T(light(colour, 0.5)), 0.7, op=0.7)
    c.rect(x + 4, y + 4, w - 8, h - 8, Linear(0, y + h, 0, y, (0, T(light(colour, 0.07))),
        (1, T(dark(colour, 0.18)))), r=0.6)


def lit_corridor(c, x, y, w, h, walls=('#1d2450', '#39457c'), far='#ffcf86'):
    """Behind the glass: a dark corridor with a light at its end, a wire in the glass."""
    e = lambda a, b: (x + w * a, y + h * b)
    c.rect(x, y, w, h, Linear(0, y + h, 0, y, (0, walls[0]), (1, walls[1])), r=0.6)
    c.poly([e(0, 0), e(1, 0), e(0.66, 0.3), e(0.36, 0.3)], mix(walls[1], '#8a6a70', 0.5))
    c.poly([e(0, 1), e(1, 1), e(0.66, 0.74), e(0.36, 0.74)], dark(walls[0], 0.4))
    c.poly([e(1, 0), e(0.66, 0.3), e(0.66, 0.74), e(1, 1)], dark(walls[0], 0.2))
    c.rect(x + w * 0.36, y + h * 0.3, w * 0.3, h * 0.44, mix(walls[1], far, 0.25))
    c.rect(x + w * 0.43, y + h * 0.3, w * 0.16, h * 0.34, far)
    c.glow(x + w * 0.51, y + h * 0.46, w * 0.5, far, 0.6, ry=h * 0.5)
    c.poly([e(0.42, 0.3), e(0.6, 0.3), e(0.8, 0), e(0.24, 0)], far, op=0.28)
    for k in range(1, 6):
        c.line([e(k / 6, 0), e(k / 6, 1)], '#0e1434', 0.25, op=0.45)
    for k in range(1, 6):
        c.line([e(0, k / 6), e(1, k / 6)], '#0e1434', 0.25, op=0.45)
    c.poly([e(0, 0.3), e(0, 0.72), e(0.86, 1), e(1, 1), e(1, 0.94)], '#ffe9c8', op=0.12)


def lock(here, layer, x, light_colours):
    """An electronic lock on the leaf: a light that tells its state, keys, a lever."""
    dx, y, w, h = LOCK
    x += dx
    glow, led = light_colours
    T = here.lit((x + w / 2, y + h / 2, here.ZB - 20))
    plane = here.cam.front(here.ZB - 4)
    with here.svg.g(layer):
        plane.shadow(x - 1, y - 3, w + 3, h + 2, 8, 0.5, here.SHADE)
        plane.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#9aa1c2')), (0.5, T('#565c80')),
            (1, T('#272b48'))), r=3.4)
        plane.line([(x + 3, y + h - 0.9), (x + w - 3, y + h - 0.9)], T('#eef0fb'), 0.8, op=0.85)
        plane.rect(x + 4, y + h - 15, w - 8, 11, '#0b0e20', r=2)
        plane.glow(x + w / 2, y + h - 9.5, 21, glow, 0.85)
        plane.circ(x + w / 2, y + h - 9.5, 3.6, glow)
        plane.circ(x + w / 2 - 0.9, y + h - 8.4, 1.4, led)
        for i in range(6):
            plane.rect(x + 6 + i % 3 * 5.4, y + 19.4 - i // 3 * 4.4, 4.2, 3.2, T('#d7d9e8'), r=0.7)
        lever(plane, x, y + 7, w, T)


def lever(plane, x, y, w, T):
    plane.rect(x + 8, y - 3.4, w + 6, 3, '#120c22', r=1.4, op=0.4)
    plane.circ(x + 8, y, 4.6, T('#c9c4d0'))
    plane.rect(x + 6, y - 2.2, w + 7, 4.4, Linear(0, y + 2.2, 0, y - 2.2, (0, T('#fff8ea')),
        (0.4, T('#cfc9cc')), (1, T('#6f6978'))), r=2.1)


def lock_led(here, x, phase):
    """One frame of the light of the lock, over the red one."""
    dx, y, w, h = LOCK
    loops.led(here.cam.front(here.ZB - 4), x + dx + w / 2, y + h - 9.5, 3.6, 6.4, 1 - phase)


def locks(here, x):
    lock(here, 'obj-door-lock', x, RED)
    lock(here, 'obj-door-lock-open', x, GREEN)


def door_open(here, layer, x, w, h, colour, behind, spill='#ffd9a0', hinge=1):
    """The leaf stands square to the wall; behind(x, w, h) draws what lies there.

    hinge: 1 on the right, -1 on the left, the leaf swings to us; 0 when it swings away."""
    wall, cam, far = here.wall, here.cam, here.ZB
    with here.svg.g(layer):
        near, slant = far - 150, 30 if hinge < 0 else -30
        cam.floor(0).poly([(x, far), (x + w, far), (x + w + slant * (0.8 if slant < 0 else 3), near),
            (x + slant * (3 if slant < 0 else 0.8), near)], Linear(0, far, 0, near,
            (0, spill, 0.5), (0.5, spill, 0.16), (1, spill, 0)))
        wall.rect(x - 1.6, 0, w + 3.2, h + 1.6, '#150f28')
        with wall.clipto([(x, 0), (x + w, 0), (x + w, h), (x, h)]):
            behind(x, w, h)
        wall.rect(x, h - 14, w, 14, Linear(0, h, 0, h - 14, (0, here.SHADE, 0.5),
            (1, here.SHADE, 0)))
        if hinge:
            open_leaf(here, x + w if hinge > 0 else x, w, h, colour, hinge)


def open_leaf(here, x, w, h, colour, hinge):
    near = here.ZB - w
    T = here.lit((x, 120, here.ZB - w / 2), (-hinge, 0, 0))
    side = here.cam.side(x, 650)
    quad = lambda a, b, y0, y1: [(here.ZB - a, y0), (here.ZB - a, y1), (here.ZB - b, y1),
        (here.ZB - b, y0)]
    ramp = lambda deep, shallow: Linear(here.ZB, 150, near, 150, (0, T(dark(colour, deep))),
        (1, T(dark(colour, shallow))))
    side.poly(quad(1, w, 1.4, h), ramp(0.5, 0.14))
    side.poly(quad(12, w - 12, 15, 71), ramp(0.62, 0.34))
    side.poly(quad(15, w - 15, 18, 68), ramp(0.45, 0.16))
    side.poly(quad(12, w - 12, 133, 199), T(dark(colour, 0.6)))
    side.poly(quad(15, w - 15, 136, 196), Linear(here.ZB, 150, near, 150, (0, '#3a4f7a'),
        (1, '#8fa0c0')))
    side.poly([(here.ZB - 30, 136), (here.ZB - 44, 196), (here.ZB - 54, 196),
        (here.ZB - 40, 136)], '#ffffff', op=0.12)
    edge = here.cam.front(near)
    edge.rect(x - (0.4 if hinge > 0 else 3.8), 1.4, 4.2, h - 1.4, Linear(x, 0, x + 4, 0,
        (0, T(light(colour, 0.4))), (1, T(dark(colour, 0.3)))))
    here.cam.front(near + 8).rect(x - 8 if hinge > 0 else x, 100, 8, 3.6, T('#f2e9da'), r=1.6)


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
