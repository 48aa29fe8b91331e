# SPDX-License-Identifier: MPL-2.0
"""The doors of the school, shut and open, the green sign above them, the lock on or beside them.

room, here: the setting of a room, with its picture, eye, light and back wall (svg, cam, lit, wall, ZB)."""
import contextlib

import loops
from canvas import *
from fittings import sunk

RED, GREEN = ('#ff5a3c', '#ffd0c4'), ('#3fce8f', '#dcffec')
# How high the lock sits on its door, and its size: left edge counts from the left of the leaf.
LOCK = (5, 80, 27, 44)


# ---- with a handle; its lock hangs beside it
def shut(room, x, w, h, c):
    """The shut door with its frame: a panel below, wired glass above. c: the colour of the leaf."""
    wall = room.wall
    T = room.lit((x + w / 2, 120, room.ZB - 10))
    wall.shadow(x - 12, 0, w + 24, h + 10, 22, 0.3)
    fr = '#d9c5a4'
    wall.rect(x - 9, 0, w + 18, h + 9, Linear(x - 9, h, x + w + 9, 0, (0, T(light(fr, 0.06))),
        (1, T(dark(fr, 0.25)))), r=0.8)
    wall.line([(x - 8, h + 8.4), (x + w + 8, h + 8.4)], T('#fff0d0'), 0.7, op=0.7)
    wall.line([(x - 8.6, 1), (x - 8.6, h + 8)], T('#fff0d0'), 0.6, op=0.55)
    wall.rect(x - 1.6, 0, w + 3.2, h + 1.6, '#1d1430')
    wall.rect(x, 1.4, w, h - 1.4, Linear(x, h, x + w, 0, (0, T(light(c, 0.08))), (0.5, T(c)),
        (1, T(dark(c, 0.32)))), r=0.5)
    wall.rect(x, h - 9, w, 9, Linear(0, h, 0, h - 9, (0, '#1b1030', 0.35), (1, '#1b1030', 0)))
    # panels

    def pnl(px, py, pw, ph):
        wall.rect(px, py, pw, ph, Linear(0, py + ph, 0, py, (0, T(dark(c, 0.36))),
            (0.5, T(dark(c, 0.12))), (1, T(dark(c, 0.04)))), r=1)
        wall.line([(px + 0.6, py + 0.3), (px + pw - 0.6, py + 0.3)], T(light(c, 0.5)), 0.7,
            op=0.75)
        wall.line([(px + pw - 0.3, py + 1), (px + pw - 0.3, py + ph - 1)], T(light(c, 0.4)),
            0.5, op=0.5)
        wall.line([(px + 0.6, py + ph - 0.3), (px + pw - 0.6, py + ph - 0.3)], '#2a1030', 0.8,
            op=0.6)
        wall.rect(px + 4, py + 4, pw - 8, ph - 8,
            Linear(0, py + ph, 0, py, (0, T(light(c, 0.06))), (1, T(dark(c, 0.16)))), r=0.6)

    pnl(x + 12, 14, w - 24, 64)
    # glass
    gx, gy, gw, gh = (x + 14, 98, w - 28, 96)
    wall.rect(gx - 3, gy - 3, gw + 6, gh + 6, T(dark(c, 0.42)), r=1)
    wall.rect(gx, gy, gw, gh, Linear(0, gy + gh, 0, gy, (0, '#1c2450'), (0.6, '#2a3a68'),
        (1, '#3a4f7a')))
    behind_glass(wall, gx, gw, gy, gh, T, c)
    # light under door
    wall.rect(x + 1, 0, w - 2, 1.6, '#bfe6d8', op=0.9)
    # kick plate
    wall.rect(x + 5, 4, w - 10, 8, Linear(x, 12, x + w, 4, (0, T('#d9cfc0')),
        (0.5, T('#a59a98')), (1, T('#d0c2b4'))), r=0.6)
    handle(wall, x, T)


def behind_glass(wall, gx, gw, gy, gh, T, c):
    """What shows through the wired glass."""
    # corridor behind: one-point, moonlit end window, locker rows, green spill
    e = lambda a, b: (gx + gw * a, gy + gh * b)
    wall.poly([e(0, 0), e(1, 0), e(0.66, 0.34), e(0.36, 0.34)],
        Linear(0, gy, 0, gy + gh * 0.34, (0, '#46548a'), (1, '#2a3566')))
    wall.poly([e(0, 1), e(1, 1), e(0.66, 0.68), e(0.36, 0.68)], '#141a3e')
    wall.poly([e(0, 0), e(0.36, 0.34), e(0.36, 0.68), e(0, 1)],
        Linear(gx, 0, gx + gw * 0.36, 0, (0, '#1a2150'), (1, '#2b3870')))
    wall.poly([e(1, 0), e(0.66, 0.34), e(0.66, 0.68), e(1, 1)],
        Linear(gx + gw, 0, gx + gw * 0.66, 0, (0, '#151b45'), (1, '#26326a')))
    wall.rect(gx + gw * 0.36, gy + gh * 0.34, gw * 0.3, gh * 0.34, '#33427c')
    wall.rect(gx + gw * 0.42, gy + gh * 0.46, gw * 0.18, gh * 0.17, '#d98aa0')
    wall.rect(gx + gw * 0.42, gy + gh * 0.46, gw * 0.18, gh * 0.07, '#f2b184')
    wall.line([e(0.51, 0.46), e(0.51, 0.63)], '#33427c', 0.7)
    wall.line([e(0.42, 0.54), e(0.6, 0.54)], '#33427c', 0.6)
    wall.poly([e(0.42, 0.34), e(0.6, 0.34), e(0.78, 0), e(0.2, 0)], '#e79a9a', op=0.2)
    for a0, b0 in ((0.06, 0.17), (0.2, 0.29)):
        wall.poly([e(a0, 0.06 + a0 * 0.94 + 0.04), e(b0, 0.06 + b0 * 0.94 + 0.03),
            e(b0, 1 - b0 * 0.9 - 0.08), e(a0, 1 - a0 * 0.9 - 0.08)], '#39477f', op=0.8)
    for k in (0.84, 0.76):
        wall.poly([e(0.51 - 0.24 * (k - 0.68) / 0.32 - 0.06, k),
            e(0.51 + 0.24 * (k - 0.68) / 0.32 + 0.06, k),
            e(0.51 + 0.24 * (k - 0.68) / 0.32 + 0.04, k - 0.03),
            e(0.51 - 0.24 * (k - 0.68) / 0.32 - 0.04, k - 0.03)], '#e9f2ff', op=0.5)
    for i in range(1, 6):
        wall.line([(gx + gw * i / 6, gy), (gx + gw * i / 6, gy + gh)], '#0e1434', 0.25, op=0.5)
    for i in range(1, 8):
        wall.line([(gx, gy + gh * i / 8), (gx + gw, gy + gh * i / 8)], '#0e1434', 0.25, op=0.5)
    wall.poly([(gx, gy + gh * 0.35), (gx, gy + gh * 0.8), (gx + gw * 0.85, gy + gh),
        (gx + gw, gy + gh), (gx + gw, gy + gh * 0.95)], '#ffd9a0', op=0.13)
    wall.line([(gx - 1.5, gy - 2.4), (gx + gw + 1.5, gy - 2.4)], T(light(c, 0.5)), 0.7, op=0.8)


def handle(wall, x, T):
    """Plate, lever and keyhole."""
    # handle
    hx, hy = (x + 9, 96)
    wall.rect(hx - 3.4, hy - 12, 6.8, 26, '#1b1030', r=3, op=0.35)
    wall.rect(hx - 3, hy - 11, 6, 25, Linear(hx - 3, 0, hx + 3, 0, (0, T('#fff6e4')),
        (0.5, T('#b9b1ac')), (1, T('#7b747c'))), r=2.6)
    wall.rect(hx - 1, hy + 4, 18, 3.6, Linear(0, hy + 8, 0, hy + 4, (0, T('#fff6e4')),
        (0.4, T('#c9c2bb')), (1, T('#6b656e'))), r=1.8)
    wall.rect(hx - 1, hy + 1.6, 18, 2.4, '#1b1030', r=1.2, op=0.3)
    wall.circ(hx, hy + 5.8, 2.5, T('#dcd5cc'))
    wall.circ(hx, hy - 6, 1.4, '#20202c')
    wall.rect(hx - 0.5, hy - 9, 1, 3, '#20202c')


def exit_sign(wall, x, w, h):
    """The green sign: a figure that runs, an arrow."""
    ex, ey = (x + w / 2 - 19, h + 18)
    wall.glow(ex + 19, ey + 8, 60, '#58e0a0', 0.34, ry=38)
    wall.rect(ex - 1, ey - 1, 40, 18, '#12302c', r=1.5)
    wall.rect(ex, ey, 38, 16, Linear(0, ey + 16, 0, ey, (0, '#3fce8f'), (1, '#219a6a')), r=1)
    W = '#f2fff6'
    px, py = (ex + 11, ey + 2)
    wall.circ(px + 1.4, py + 10.6, 1.5, W)
    wall.path(line((px + 0.6, py + 8.4), (px - 0.6, py + 5), (px + 2, py + 3.2),
        (px + 1, py + 0.6)), None, stroke=W, sw=1.5)
    wall.path(line((px - 0.6, py + 5), (px - 2.4, py + 2.6), (px - 4.6, py + 2.8)), None,
        stroke=W, sw=1.3)
    wall.path(line((px + 0.6, py + 8), (px + 3.2, py + 6.6), (px + 4.6, py + 7.6)), None,
        stroke=W, sw=1.1)
    wall.path(line((px + 0.4, py + 8.2), (px - 2.6, py + 7.4), (px - 3.4, py + 5.6)), None,
        stroke=W, sw=1.1)
    wall.path(line((ex + 21, ey + 8), (ex + 31, ey + 8)), None, stroke=W, sw=1.8)
    wall.path(line((ex + 27.6, ey + 11.4), (ex + 31.4, ey + 8), (ex + 27.6, ey + 4.6)), None,
        stroke=W, sw=1.8)


def opened(room, x, w, h, c):
    """The leaf stands square to the wall, hinge on the right; behind it the corridor."""
    wall = room.wall
    right = x + w
    T = room.lit((right, 120, 640), (-1, 0, 0))
    room.cam.floor(0).poly([(x, room.ZB), (right, room.ZB), (right - 24, 560), (x - 92, 560)],
        Linear(0, room.ZB, 0, 560, (0, '#ffd9a0', 0.5), (0.5, '#ffcf90', 0.16),
        (1, '#ffcf90', 0)))
    wall.rect(x - 1.6, 0, w + 3.2, h + 1.6, '#1d1430')
    corridor(wall, x, w, h)
    wall.rect(x, h - 14, w, 14, Linear(0, h, 0, h - 14, (0, '#140d2c', 0.5),
        (1, '#140d2c', 0)))
    leaf(room, right, h, T, c)


def corridor(wall, x, w, h):
    """A dark corridor that runs to the lit doors of the hall."""
    far = dict(l=x + w * 0.24, r=x + w * 0.66, b=h * 0.30, t=h * 0.78)
    near = dict(l=x, r=x + w, b=0.0, t=float(h))
    corner = lambda box, i: ((box['l'], box['b']), (box['r'], box['b']), (box['r'], box['t']),
        (box['l'], box['t']))[i]
    for i, j, outer, inner in ((0, 1, '#8a6a5c', '#d9a268'), (1, 2, '#232a58', '#5d5a80'),
        (2, 3, '#2a2f60', '#5f5a80'), (3, 0, '#1d2450', '#4c4c78')):
        a, b = corner(near, i), corner(near, j)
        c, d = corner(far, j), corner(far, i)
        wall.poly([a, b, c, d], Linear((a[0] + b[0]) / 2, (a[1] + b[1]) / 2, (c[0] + d[0]) / 2,
            (c[1] + d[1]) / 2, (0, outer), (1, inner)))
    fw, fh = far['r'] - far['l'], far['t'] - far['b']
    wall.rect(far['l'], far['b'], fw, fh, Linear(0, far['t'], 0, far['b'], (0, '#7a6484'),
        (1, '#b98a6c')))
    for side in (0.14, 0.52):
        wall.rect(far['l'] + fw * side, far['b'], fw * 0.34, fh * 0.78,
            Linear(0, far['t'], 0, far['b'], (0, '#ffe2a0'), (1, '#f2a65e')), r=0.4)
        wall.rect(far['l'] + fw * side, far['b'], fw * 0.34, fh * 0.3, '#8a4a3c')
    wall.glow(far['l'] + fw / 2, far['b'] + fh * 0.45, 46, '#ffd08a', 0.6, ry=60)
    for depth in (0.22, 0.5, 0.76):
        mid = lambda a, b: a + (b - a) * depth
        wall.rect(mid(x + w * 0.42, far['l'] + fw * 0.4), mid(h * 0.985, far['t']) - 1,
            w * 0.17 * (1 - depth * 0.55), 2.4 * (1 - depth * 0.5), '#fff0cc', r=0.5, op=0.75)


def leaf(room, x, h, T, c):
    """The open leaf seen from its inner side, in the plane x."""
    z0, z1 = room.ZB - 2, room.ZB - 92
    side = room.cam.side(x, 650)
    quad = lambda za, zb, y0, y1: [(za, y0), (za, y1), (zb, y1), (zb, y0)]
    side.poly(quad(z0, z1, 1.4, h), Linear(z0, 150, z1, 150, (0, T(dark(c, 0.5))),
        (1, T(dark(c, 0.12)))))
    side.poly(quad(z0 - 10, z1 + 12, 14, 78), T(dark(c, 0.42)))
    side.poly(quad(z0 - 14, z1 + 16, 18, 74), T(dark(c, 0.2)))
    side.poly(quad(z0 - 11, z1 + 13, 95, 197), T(dark(c, 0.55)))
    side.poly(quad(z0 - 14, z1 + 16, 98, 194), Linear(z0, 190, z1, 100, (0, '#3a4f7a'),
        (1, '#7d8fb4')))
    side.poly([(z0 - 30, 98), (z0 - 50, 194), (z0 - 62, 194), (z0 - 42, 98)], '#ffffff', op=0.12)
    side.poly(quad(z0 - 5, z1 + 5, 4, 12), T('#b5a89e'))
    edge = room.cam.front(z1)
    edge.rect(x - 0.4, 1.4, 4.4, h - 1.4, Linear(x, 0, x + 4, 0, (0, T(light(c, 0.4))),
        (1, T(dark(c, 0.3)))))
    knob = room.cam.front(z1 + 8)
    knob.rect(x - 8, 100, 8, 3.6, T('#f2e9da'), r=1.6)
    knob.rect(x - 1.6, 88, 2.4, 25, T('#b9b1ac'), r=1)


@contextlib.contextmanager
def plate(room, layer, box, glow, heart):
    """A lock as a layer: housing, and a light that tells its state; to add keys on its plane."""
    x, y, w, h = box
    T = room.lit((x + w / 2, y, room.ZB - 20))
    plane = room.cam.front(room.ZB - 4)
    with room.svg.g(layer):
        plane.shadow(x - 1, y - 3, w + 2, h + 2, 8, 0.5, '#120e2a')
        plane.rect(x, y, w, h, Linear(x, y + h, x + w, y, (0, T('#8d93b4')), (0.5, T('#565c80')),
            (1, T('#272b48'))), r=3)
        plane.line([(x + 3, y + h - 0.8), (x + w - 3, y + h - 0.8)], T('#e3e7f6'), 0.7, op=0.8)
        plane.rect(x + 4, y + h - 14, w - 8, 10, '#0e1226', r=1.6)
        plane.glow(x + w / 2, y + h - 9, 17, glow, 0.8)
        plane.circ(x + w / 2, y + h - 9, 3.2, glow)
        plane.circ(x + w / 2 - 0.8, y + h - 8, 1.3, heart)
        yield plane


def plate_light(room, box, phase):
    """A frame of the loop over the red light of a plate."""
    x, y, w, h = box
    loops.led(room.cam.front(room.ZB - 4), x + w / 2, y + h - 9, 3.2, 5.8, 1 - phase)


# ---- with its lock on the leaf
def with_lock(here, x, w, h, colour, frame, pane, glass=(14, 136, 60)):
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


def swung(here, layer, x, w, h, colour, behind, spill='#ffd9a0', hinge=1):
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
