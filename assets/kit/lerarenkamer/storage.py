# SPDX-License-Identifier: MPL-2.0
"""Cabinet, coffee corner and the wall of pigeonholes."""
import random

from lerarenkamer.setting import *
from props import *


def cabinet(x=-186, w=96, h=196, dep=44):
    z = ZB - dep
    k = z / ZB
    c = cam.front(z)
    T = lit((x + w / 2, 120, z - 10))
    col = '#5d7299'
    with svg.g('obj-cabinet'):
        # wall shadow + floor shadow
        wall.shadow(x - 6, 0, w + 2, h + 2, 30, 0.42)
        F = cam.floor(0)
        F.softpoly([(x - 6, ZB), (x + w + 12, ZB), (x + w + 8, z - 18), (x - 8, z - 18)], 16, 0.5)
        # right side (x<0 so right face visible)
        Sd = cam.side(x + w, z)
        Td = lit((x + w, 110, z + dep / 2), (1, 0, 0))
        Sd.poly([(z, 0), (z, h), (ZB, h), (ZB, 0)],
            Linear(z, h, z, 0, (0, Td(dark(col, 0.25))), (1, Td(dark(col, 0.5)))))
        c.rect(x, 0, w, h, Linear(0, h, 0, 0, (0, T(light(col, 0.08))), (0.5, T(col)),
            (1, T(dark(col, 0.35)))), r=1.2)
        cabinet_doors(c, x, w, T, col, z, h)
        # wheel lock
        lx, ly = (x + w / 2 + 0.5, 98)
    wheel_lock(c, lx, ly, T)
    cabinet_top(x, w, h, z)


def cabinet_doors(c, x, w, T, col, z, h):
    """Two doors with panels and slits."""
    # doors
    c.rect(x, 0, w, 7, T(dark(col, 0.62)))
    for i in (0, 1):
        dx = x + 2 + i * (w / 2 - 1)
        dw = w / 2 - 3
        Ti = lit((dx + dw / 2, 120, z - 14))
        c.rect(dx - 0.8, 8, dw + 1.6, h - 11, T(dark(col, 0.6)), r=1.2)
        c.rect(dx, 8.6, dw, h - 12.4, Linear(dx, h, dx + dw, 0, (0, Ti(light(col, 0.16))),
            (0.55, Ti(col)), (1, Ti(dark(col, 0.28)))), r=1)
        c.line([(dx + 1, h - 4.4), (dx + dw - 1, h - 4.4)], Ti(light(col, 0.6)), 0.6, op=0.8)
        c.line([(dx + 0.5, 10), (dx + 0.5, h - 5)], Ti(light(col, 0.5)), 0.5, op=0.5)
        # recessed panels
        for py, ph in ((16, 62), (86, 88)):
            c.rect(dx + 6, py, dw - 12, ph, Linear(0, py + ph, 0, py, (0, Ti(dark(col, 0.26))),
                (1, Ti(dark(col, 0.02)))), r=1.5)
            c.line([(dx + 7, py + 0.4), (dx + dw - 7, py + 0.4)], Ti(light(col, 0.5)), 0.6,
                op=0.7)
            c.line([(dx + 7, py + ph - 0.4), (dx + dw - 7, py + ph - 0.4)],
                Ti(dark(col, 0.65)), 0.8, op=0.7)
        for j in range(5):
            c.rect(dx + 12, 160 - j * 5 + 0, dw - 24, 1.8, Ti(dark(col, 0.65)), r=0.9)
            c.line([(dx + 12.4, 160 - j * 5 - 0.2), (dx + dw - 12.4, 160 - j * 5 - 0.2)],
                Ti(light(col, 0.4)), 0.35, op=0.6)


def wheel_lock(c, lx, ly, T):
    """Four wheels between the doors."""
    with svg.g('obj-cabinet-lock'):
        c.rect(lx - 8, ly - 15, 16, 30, '#1b1636', r=3, op=0.35)
        c.rect(lx - 7.4, ly - 13.6, 14.8, 28, Linear(lx - 8, ly + 14, lx + 8, ly - 14,
            (0, T('#f2f0ea')), (0.5, T('#b9b6b6')), (1, T('#77737c'))), r=2.6)
        c.rect(lx - 5.6, ly - 3.4, 11.2, 13.4, T('#2b2a3a'), r=1)
        for i in range(4):
            wx = lx - 5 + i * 2.6
            c.rect(wx, ly - 2.4, 2.1, 11.4, Linear(0, ly + 9, 0, ly - 2.4, (0, '#1d1b28'),
                (0.5, T('#f5e7c4')), (1, '#1d1b28')), r=0.4)
            c.line([(wx + 1.05, ly + 2.1), (wx + 1.05, ly + 4.6)], '#2b2433', 0.55)
        c.rect(lx - 3, ly - 10.6, 6, 4, T('#8c8890'), r=2)
        c.rect(lx - 0.5, ly - 9.8, 1, 2.4, T('#22202c'))
        for sx, sy in ((-5.6, 12), (5.6, 12), (-5.6, -11.8), (5.6, -11.8)):
            c.circ(lx + sx, ly + sy, 0.7, T('#6f6b74'))


def cabinet_top(x, w, h, z):
    """Archive boxes and a trailing plant."""
    with svg.g('obj-cabinet-top'):
        T = lit((x + w / 2, h + 10, z))
        cz = cam.front(z + 12)
        # archive boxes
        bx = x + 5
        for (i, (bw, bh, cc)) in enumerate(((30, 20, '#9a6a48'), (26, 24, '#7d5240'))):
            cz.rect(bx, h, bw, bh, Linear(0, h + bh, 0, h, (0, T(light(cc, 0.12))),
                (1, T(dark(cc, 0.22)))), r=0.6)
            cz.rect(bx - 0.6, h + bh - 6, bw + 1.2, 6.4,
                Linear(0, h + bh, 0, h + bh - 6, (0, T(light(cc, 0.28))), (1, T(dark(cc, 0.05)))),
                r=0.6)
            cz.rect(bx + bw * 0.3, h + bh * 0.34, bw * 0.4, 5, T('#f2e8d2'), r=0.5)
            cz.rect(bx + bw * 0.4, h + bh * 0.16, bw * 0.2, 1.8, T('#3a2a30'), r=0.9)
            bx += bw + 1.5
        pot(cz, x + 78, h, 19, 15, '#3f6f74', T)
        trailing(cz, x + 78, h + 15, 30, 58, T, random.Random(12))
        bushplant(cz, x + 78, h + 13, 20, T, random.Random(14), col='#6a9460', n_=15, lw=0.42)


def coffee(x=-78, w=156):
    dep = 58
    z = ZB - dep
    c = cam.front(z)
    T = lit((0, 70, z - 20))
    hh = 90
    col = '#34636a'
    with svg.g('obj-counter'):
        F = cam.floor(0)
        F.softpoly([(x - 6, ZB), (x + w + 6, ZB), (x + w + 6, z - 16), (x - 6, z - 16)], 16, 0.5)
        wall.shadow(x - 4, 0, w + 8, hh + 2, 22, 0.35)
        c.rect(x, 9, w, hh - 9, Linear(0, hh, 0, 0, (0, T(col)), (1, T(dark(col, 0.35)))))
        c.rect(x + 3, 0, w - 6, 9, T('#191a30'))
        m = 3
        for i in range(m):
            dx = x + 1.4 + i * (w - 1.4) / m
            dw = (w - 1.4) / m - 1.4
            Ti = lit((dx + dw / 2, 60, z - 20))
            c.rect(dx, 11, dw, hh - 16, Linear(0, hh, 0, 9, (0, Ti(light(col, 0.12))),
                (1, Ti(dark(col, 0.18)))), r=0.8)
            c.line([(dx + 1, hh - 5.4), (dx + dw - 1, hh - 5.4)], Ti(light(col, 0.5)), 0.5, op=0.6)
            c.rect(dx + dw / 2 - 9, hh - 14, 18, 2.2, Ti('#d9a862'), r=1)
            c.line([(dx + dw / 2 - 8, hh - 12.2), (dx + dw / 2 + 8, hh - 12.2)], Ti('#ffe9bf'),
                0.5, op=0.8)
        worktop(hh, x, w, z, T)
        tiles(hh, w, x, T)
    coffee_machine(z, hh)
    counter_items(z, hh)


def worktop(hh, x, w, z, T):
    """The oak worktop."""
    # worktop
    W = cam.floor(hh)
    tc = OAK
    W.poly([(x - 3, ZB), (x + w + 3, ZB), (x + w + 3, z - 3), (x - 3, z - 3)],
        Linear(0, ZB, 0, z, (0, T(dark(tc, 0.15))), (1, T(light(tc, 0.1)))))
    cam.front(z - 3).rect(x - 3, hh - 4.5, w + 6, 4.5,
        Linear(0, hh, 0, hh - 4.5, (0, T(light(tc, 0.3))), (0.3, T(tc)),
        (1, T(dark(tc, 0.4)))), r=0.6)


def tiles(hh, w, x, T):
    """Three rows of tiles."""
    # tile splash back
    ty = hh
    for j in range(3):
        for i in range(13):
            tw = w / 13
            ax = x + i * tw
            ay = ty + j * 11
            Ti = lit((ax, ay, ZB - 2))
            base = rng.choice(['#3f7a7c', '#4a8683', '#377074', '#559088'])
            wall.rect(ax + 0.4, ay + 0.4, tw - 0.8, 10.2,
                Linear(0, ay + 10, 0, ay, (0, Ti(light(base, 0.25))),
                (1, Ti(dark(base, 0.1)))), r=0.6)
    wall.rect(x - 1, ty + 33, w + 2, 2.2, T('#d8b98a'))
    wall.shadow(x, ty - 2, w, 5, 7, 0.35)


def coffee_machine(z, hh):
    """The machine, with a cup under it."""
    with svg.g('obj-coffeemachine'):
        cx = -44
        cz = cam.front(z + 16)
        T = lit((cx, 115, z))
        y = hh
        mw, mh = (38, 44)
        body = '#3a3d4c'
        cam.floor(hh).softpoly([(cx - 24, z + 52), (cx + 24, z + 52), (cx + 24, z + 8),
            (cx - 24, z + 8)], 10, 0.5)
        cz.rect(cx - mw / 2, y, mw, 5.5, Linear(0, y + 6, 0, y, (0, T(light(body, 0.25))),
            (1, T(dark(body, 0.4)))), r=1.2)
        cz.rect(cx - mw / 2 + 2, y + 5, mw - 4, 18,
            Linear(0, y + 23, 0, y + 5, (0, T(dark(body, 0.55))), (1, T(dark(body, 0.2)))))
        cz.path(rect(cx - mw / 2, y + 20, mw, mh - 20, (1, 1, 4, 4)),
            Linear(cx - mw / 2, y + mh, cx + mw / 2, y + 20, (0, T(light(body, 0.42))),
            (0.35, T(body)), (1, T(dark(body, 0.4)))))
        cz.line([(cx - mw / 2 + 3, y + mh - 0.6), (cx + mw / 2 - 3, y + mh - 0.6)], T('#ffe6bd'),
            0.8, op=0.75)
        cz.rect(cx - 14, y + 29, 17, 9, '#10222c', r=1)
        cz.rect(cx - 13, y + 30, 15, 7, Linear(0, y + 37, 0, y + 30, (0, '#6fe0cf'),
            (1, '#2f9c98')), r=0.6)
        cz.line([(cx - 11, y + 35), (cx - 3, y + 35)], '#0e3a3c', 0.8)
        cz.line([(cx - 11, y + 32.6), (cx - 6, y + 32.6)], '#0e3a3c', 0.8)
        for i in range(3):
            cz.circ(cx + 7.5 + i * 4.6, y + 33.5, 1.7, T('#c9c4bd'))
            cz.circ(cx + 7.5 + i * 4.6, y + 33.7, 1.1, T('#f5efe6'))
        cz.rect(cx - 6, y + 16, 12, 5, T('#c6c0ba'), r=1)
        cz.rect(cx - 3.8, y + 13.5, 2.4, 3, T('#8b8588'))
        cz.rect(cx + 1.4, y + 13.5, 2.4, 3, T('#8b8588'))
        cz.rect(cx - 11, y + 5.2, 22, 1.2, T('#b9b3b0'), r=0.5)
        mug(cz, cx, y + 6, 8.4, 7.4, '#e9dcc6', T, band='#b9523c', ry=0.7)
        cz.path(rect(cx + 12, y + mh, 6, 1, 0), T('#222'))
        cz.path(Path().M(cx - 12, y + mh).L(cx - 15, y + mh + 9).L(cx + 15, y + mh + 9).L(cx + 12,
            y + mh).Z(), T('#8fb0b3'), op=0.55)
        cz.path(Path().M(cx - 12.4, y + mh).L(cx - 13.4, y + mh + 4).L(cx + 13.4,
            y + mh + 4).L(cx + 12.4, y + mh).Z(), T('#5b3623'), op=0.85)
        cz.rect(cx - 15.6, y + mh + 8.6, 31.2, 1.6, T('#3a3d4c'), r=0.6)
        # steam
        for dx, o in ((-1.5, 0.28), (1.6, 0.22)):
            cz.path(Path().M(cx + dx, y + 15).C(cx + dx - 3, y + 19, cx + dx + 3, y + 22,
                cx + dx - 1, y + 27), None, stroke='#fff3df', sw=1.0, sop=o)


def counter_items(z, hh):
    """Mugs, a jar, tea, a small plant."""
    with svg.g('obj-counter-items'):
        cz = cam.front(z + 18)
        y = hh
        T = lit((30, 110, z))
        # mug stack, jar, tea box, plant
        cam.floor(hh).softpoly([(-12, z + 44), (66, z + 44), (70, z + 10), (-12, z + 10)], 12,
            0.32)
        mug(cz, -8, y, 9, 9, '#d9a441', T, ry=0.8, drink=None, handle=1)
        mug(cz, -8, y + 8.2, 9, 9, '#2f7f86', T, ry=0.7, drink=None, handle=-1)
        mug(cz, 7, y, 9, 9, '#f1e6d2', T, ry=0.8, drink=None, band='#7a4468')
        # cookie jar
        jx = 25
        cz.rect(jx - 8, y, 16, 19, Linear(jx - 8, 0, jx + 8, 0, (0, T('#e9d3a8')),
            (0.5, T('#c9a06a')), (1, T('#7d5a46'))), r=3)
        for i in range(9):
            cz.ell(jx - 5 + i % 3 * 5, y + 3.4 + i // 3 * 4.6, 2.6, 2,
                T(['#b9793f', '#a3622f', '#d09a55'][i % 3]))
        cz.rect(jx - 8, y, 16, 19, '#fff3df', r=3, op=0.16)
        cz.rect(jx - 7, y + 2, 2.4, 15, '#ffffff', r=1, op=0.45)
        cz.rect(jx - 7, y + 18, 14, 3, T('#8f5c38'), r=1.2)
        cz.circ(jx, y + 22, 1.7, T('#a66f45'))
        # tea boxes
        cz.rect(40, y, 15, 11, Linear(0, y + 11, 0, y, (0, T('#b5604a')), (1, T('#7a3a38'))),
            r=0.6)
        cz.rect(42, y + 3, 11, 4, T('#f1e2c4'), r=0.5)
        cz.rect(41, y + 11, 14, 8, Linear(0, y + 19, 0, y + 11, (0, T('#5d7a5a')),
            (1, T('#3f5a48'))), r=0.6)
        cz.rect(43, y + 13, 10, 3.4, T('#f1e2c4'), r=0.5)
        pot(cz, 66, y, 13, 11, '#d9c3a0', T)
        bushplant(cz, 66, y + 11, 21, T, random.Random(31), n_=18, col='#6f9a62')


# The wall of pigeonholes: left edge, bottom, columns and rows, size of a hole.
HOLES_X, HOLES_Y, HOLE_COLUMNS, HOLE_ROWS, HOLE_HIGH = 92, 68, 5, 6, 27.5
# The hole that has no label yet: column and row, from the bottom left.
OPEN_HOLE = (2, 2)


def hole_box(column, row):
    """The opening of one hole on the front plane: x, y, w, h."""
    wide = (148 - 2) / HOLE_COLUMNS
    return (HOLES_X + 1 + column * wide + 1.3, HOLES_Y + 2 + row * HOLE_HIGH + 5.2, wide - 2.6,
        HOLE_HIGH - 7.2)


def pigeonholes(x=HOLES_X, w=148, y0=HOLES_Y):
    z = ZB - 34
    h = HOLE_ROWS * HOLE_HIGH + 4
    c = cam.front(z)
    T = lit((x + w / 2, y0 + h / 2, z - 20))
    wood = OAK
    plinth(x, w, z, y0, h, wood, c, T)
    with svg.g('obj-pigeonholes'):
        # carcass
        c.rect(x - 2, y0 - 2, w + 4, h + 4, Linear(0, y0 + h, 0, y0, (0, T(light(wood, 0.12))),
            (1, T(dark(wood, 0.14)))), r=1)
        grain(c, x - 1, y0 - 1, w + 2, h + 2, dark(wood, 0.4), random.Random(60), nl=40, op=0.18,
            T=T)
        RR = random.Random(77)
        for j in range(HOLE_ROWS):
            for i in range(HOLE_COLUMNS):
                hole(c, z, RR, i, j)
        # cornice
        c.rect(x - 4, y0 + h, w + 8, 4.5, Linear(0, y0 + h + 4.5, 0, y0 + h,
            (0, T(light(wood, 0.4))), (0.4, T(wood)), (1, T(dark(wood, 0.4)))), r=0.8)
        c.rect(x - 1, y0 + h - 4, w + 2, 4, Linear(0, y0 + h, 0, y0 + h - 4, (0, '#1b1030', 0.4),
            (1, '#1b1030', 0)))
        c.rect(x - 4, y0 - 4, w + 8, 4, Linear(0, y0, 0, y0 - 4, (0, T(light(wood, 0.4))),
            (0.4, T(wood)), (1, T(dark(wood, 0.45)))), r=0.8)
    pigeon_top(x, w, y0, h, z)


def hole(c, z, RR, i, j):
    """One hole: its depth, what lies in it, its lip with a name plate."""
    ax, ay, aw, ah = hole_box(i, j)
    hero = (i, j) == (3, 3)
    Ti = lit((ax + aw / 2, ay + ah / 2, z - 10))
    depth_of_hole(c, (ax, ay, aw, ah), Ti)
    contents(RR, (ax, ay, aw, ah), z, Ti, hero, empty=(i, j) == (1, 2))
    lip(c, (ax, ay, aw, ah), Ti, hero, RR)


def pigeon_top(x, w, y0, h, z):
    """Books, a globe and a plant on top."""
    with svg.g('obj-pigeon-top'):
        T = lit((x + w / 2, y0 + h + 14, z))
        cz = cam.front(z + 10)
        yy = y0 + h + 4.5
        for (i, (bw, bh, cc)) in enumerate(((40, 4.2, '#40507a'), (36, 3.6, '#c9784a'),
            (38, 4.6, '#5d7a5a'))):
            by = yy + sum((4.2, 3.6, 4.6)[:i])
            cz.rect(x + 6 + i * 1.5, by, bw, bh, Linear(0, by + bh, 0, by, (0, T(light(cc, 0.2))),
                (1, T(dark(cc, 0.3)))), r=0.5)
            cz.rect(x + 10 + i * 1.5, by + bh * 0.3, 3, bh * 0.4, T(light(cc, 0.6)), r=0.3)
        gx = x + 104
        cz.line([(gx, yy), (gx, yy + 4)], T('#8a6a3c'), 1.6)
        cz.ell(gx, yy + 0.8, 6, 1.2, T('#6b4c34'))
        cz.circ(gx, yy + 13, 9, Radial(gx - 3, yy + 16, 12, (0, T('#8fc0c0')), (0.6, T('#3f7f8c')),
            (1, T('#1f4a62'))))
        for pts in ([(-5, 3), (-2, 6), (1, 4), (0, 0), (-3, -1)],
            [(2, -2), (5, 0), (6, 3), (7, -1), (4, -5)]):
            cz.path(smooth([(gx + a, yy + 13 + b) for a, b in pts], True), T('#9ab06a'))
        cz.path(arc(gx, yy + 13, 10.4, 10.4, -70, 110), None, stroke=T('#d9a862'), sw=1)
        pot(cz, x + 130, yy, 17, 12, '#b5604a', T)
        bushplant(cz, x + 130, yy + 11, 28, T, random.Random(3), n_=20, col='#5f8a58')


def lip(c, box, Ti, hero, RR):
    """Shadow under the shelf above, lip, name plate."""
    ax, ay, aw, ah = box
    wood = OAK
    # inner top shadow
    c.rect(ax, ay + ah * 0.55, aw, ah * 0.45,
        Linear(0, ay + ah, 0, ay + ah * 0.55, (0, '#150d2a', 0.62), (1, '#150d2a', 0)))
    # lip highlight + label
    c.line([(ax, ay - 0.25), (ax + aw, ay - 0.25)], Ti(light(wood, 0.55)), 0.5, op=0.8)
    c.line([(ax, ay + ah + 0.2), (ax + aw, ay + ah + 0.2)], Ti(dark(wood, 0.7)), 0.5,
        op=0.6)
    c.rect(ax + aw * 0.2, ay - 4.4, aw * 0.6, 3.3, Ti('#8a6a3c'), r=0.5)
    c.rect(ax + aw * 0.2 + 0.4, ay - 4.1, aw * 0.6 - 0.8, 2.7,
        Ti('#f6eddc' if not hero else '#ffd98a'), r=0.3)
    c.line([(ax + aw * 0.28, ay - 2.8), (ax + aw * (0.28 + 0.2 + 0.2 * RR.random()),
        ay - 2.8)], Ti('#54506a'), 0.7)


def contents(RR, box, z, Ti, hero, empty):
    """What lies in one hole: post, an envelope, or nothing."""
    ax, ay, aw, ah = box
    k = RR.random()
    cz = cam.front(z + 6)
    if hero:
        envelope(cz, ax + 3, ay + 2.2, aw - 5, ah - 6, '#e8674a', Ti, deg=-5,
            seal='#f6e2b4')
    elif empty:
        pass
    elif k < 0.86:
        yy = ay + 0.2
        m = RR.randrange(2, 7)
        for q in range(m):
            th = RR.uniform(0.7, 2.2)
            cc = RR.choice(['#f6eddc', '#efe2c8', '#f8f1e2', '#e9dcc4', '#d9b36a',
                '#9cb8b0', '#c98873', '#b9c0d8', '#f2d79a'])
            ww = aw * RR.uniform(0.76, 0.97)
            xx = ax + (aw - ww) * RR.random()
            cz.rect(xx, yy, ww, th, Linear(0, yy + th, 0, yy, (0, Ti(light(cc, 0.1))),
                (1, Ti(dark(cc, 0.28)))), r=0.15)
            yy += th + 0.12
        if k < 0.28:
            q = cz
            ww = aw * 0.62
            xx = ax + aw * 0.14
            hh = ah * RR.uniform(0.5, 0.72)
            cc = RR.choice(['#f6eddc', '#d9b36a', '#8fb3a8', '#d98a70', '#aab2d0'])
            q.path(rot(rect(xx, yy - 0.6, ww, min(hh, ay + ah - yy - 0.8)),
                RR.uniform(-5, 5), xx + ww / 2, yy),
                Linear(0, yy + hh, 0, yy, (0, Ti(light(cc, 0.15))),
                (1, Ti(dark(cc, 0.2)))))


def depth_of_hole(c, box, Ti):
    """Back, sides, floor and ceiling of one hole."""
    ax, ay, aw, ah = box
    wood = OAK
    # back panel in depth
    bk = cam.front(ZB - 3)
    Tb = lambda q: dark(Ti(q), 0.42, '#1a1030')
    v1 = [c.fn(ax, ay), c.fn(ax + aw, ay), c.fn(ax + aw, ay + ah), c.fn(ax, ay + ah)]
    v2 = [bk.fn(ax, ay), bk.fn(ax + aw, ay), bk.fn(ax + aw, ay + ah),
        bk.fn(ax, ay + ah)]
    c.rect(ax, ay, aw, ah, Tb(dark(wood, 0.45)))
    # clamp back quad into opening (all interior)
    l = max(v1[0][0], v2[0][0])
    r = min(v1[1][0], v2[1][0])
    b = min(v1[0][1], v2[0][1])
    t = max(v1[3][1], v2[3][1])
    screen.rect(l, t, r - l, b - t, Linear(0, t, 0, b, (0, Tb(dark(wood, 0.72))),
        (1, Tb(dark(wood, 0.4)))))
    if l > v1[0][0] + 0.5:
        screen.poly([v1[0], (l, b), (l, t), v1[3]],
            Linear(v1[0][0], 0, l, 0, (0, Ti(dark(wood, 0.18))),
            (1, Tb(dark(wood, 0.45)))))
    if r < v1[1][0] - 0.5:
        screen.poly([v1[1], (r, b), (r, t), v1[2]],
            Linear(v1[1][0], 0, r, 0, (0, Ti(dark(wood, 0.1))),
            (1, Tb(dark(wood, 0.4)))))
    if b < v1[0][1] - 0.5:
        screen.poly([v1[0], (l, b), (r, b), v1[1]],
            Linear(0, v1[0][1], 0, b, (0, Ti(light(wood, 0.02))),
            (1, Tb(dark(wood, 0.3)))))
    if t > v1[3][1] + 0.5:
        screen.poly([v1[3], (l, t), (r, t), v1[2]], Tb(dark(wood, 0.6)))


def plinth(x, w, z, y0, h, wood, c, T):
    """The low cupboard under the holes."""
    with svg.g('obj-plinth'):
        F = cam.floor(0)
        F.softpoly([(x - 8, ZB), (x + w + 6, ZB), (x + w + 4, z - 20), (x - 10, z - 20)], 16, 0.5)
        wall.shadow(x - 6, 0, w + 14, y0 + h + 4, 28, 0.4)
        Sd = cam.side(x, z)
        Td = lit((x, 60, z + 10), (-1, 0, 0))
        Sd.poly([(z, 0), (z, y0 + h), (ZB, y0 + h), (ZB, 0)],
            Linear(z, y0 + h, z, 0, (0, Td(dark(wood, 0.2))), (1, Td(dark(wood, 0.55)))))
        c.rect(x, 0, w, y0, T(dark(wood, 0.5)))
        c.rect(x + 2, 0, w - 4, 6, T('#1d1730'))
        for i in range(2):
            dx = x + 1.5 + i * (w / 2 - 0.5)
            dw = w / 2 - 2.5
            Ti = lit((dx + dw / 2, 50, z - 16))
            panel(c, dx, 7, dw, y0 - 10, wood, random.Random(50 + i), Ti, nl=14, horiz=False)
            c.rect(dx + (dw - 11 if i == 0 else 5), y0 / 2 - 2, 6, 9, Ti('#3a2a30'), r=3)
            c.rect(dx + (dw - 10 if i == 0 else 6), y0 / 2 + 4, 4, 1.5, Ti('#ffe2ad'), op=0.7,
                r=0.7)
