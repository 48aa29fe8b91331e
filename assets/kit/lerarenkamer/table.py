# SPDX-License-Identifier: MPL-2.0
"""The table with what lies on it, the chairs, the lamps above, the foreground."""
import math
import random

from lerarenkamer.setting import *
from props import *


def pendants():
    with svg.g('fx-lamps'):
        for lx in LX:
            z = 470
            c = cam.front(z)
            y = 230
            w = 24
            screen.glow(*c.fn(lx, y - 4), 250, '#ffc877', 0.2, ry=190)
            c.line([(lx, y + 20), (lx, H + 20)], '#1a1630', 0.9)
            c.line([(lx + 0.35, y + 20), (lx + 0.35, H + 20)], '#6a5a78', 0.25)
            c.rect(lx - 2.6, y + 18, 5.2, 7, Linear(lx - 3, 0, lx + 3, 0, (0, '#e0b46c'),
                (0.4, '#b5853f'), (1, '#5a3c30')), r=1)
            p = Path().M(lx - w, y).C(lx - w * 0.96, y + 13, lx - 10, y + 20, lx,
                y + 20).C(lx + 10, y + 20, lx + w * 0.96, y + 13, lx + w, y).Z()
            c.path(p, Linear(lx - w, 0, lx + w, 0, (0, '#4a8a88'), (0.25, '#397578'),
                (0.7, '#235056'), (1, '#173840')))
            c.path(Path().M(lx - w + 2.4, y + 3).C(lx - w * 0.84, y + 11.6, lx - 11, y + 17.6,
                lx - 3, y + 18.6), None, stroke='#a8d8c8', sw=0.9, sop=0.6)
            c.path(Path().M(lx + w - 2, y + 2.5).C(lx + w * 0.86, y + 9, lx + w * 0.7, y + 13,
                lx + w * 0.55, y + 15), None, stroke='#ffb98a', sw=0.6, sop=0.35)
            cx, cy, rx, ry = cam.ring(lx, y, z, w)
            screen.path(ell(cx, cy, rx, ry), Linear(cx, cy - ry, cx, cy + ry, (0, '#ffe9b8'),
                (1, '#ffc05e')))
            screen.path(ell(cx, cy, rx * 0.55, ry * 0.6), '#fffbe8')
            screen.path(arc(cx, cy, rx, ry, 0, 180), None, stroke='#fff1c8', sw=2)
            screen.glow(cx, cy + 2, 120, '#ffdc94', 0.5, ry=95)
            for k, wd in enumerate((96, 88, 80, 72, 64)):
                c.path(poly((lx - w + k * 2, y - 1), (lx + w - k * 2, y - 1), (lx + wd, 75),
                    (lx - wd, 75)), Linear(0, y, 0, 75, (0, '#ffe3a4', 0.055),
                    (0.6, '#ffcf88', 0.022), (1, '#ffc57a', 0.0)))


def chair(x, z, colour, layer, back=True):
    shell_chair(svg, cam, lit((x, 80, z + 20)), x, z, colour, layer, back)


def table(x0=-170, x1=170, z0=372, z1=505, h=75):
    T = lit((0, h, 440), (0, 1, 0))
    tc = '#b57a4a'
    Tp = cam.floor(h, z0)
    chair(-92, 536, '#d9924a', 'obj-chair-a', back=False)
    chair(78, 540, '#2f7f86', 'obj-chair-b', back=False)
    with svg.g('obj-table'):
        cam.floor(0).softpoly([(x0 - 6, z0 - 10), (x1 + 6, z0 - 10), (x1, z1 + 5), (x0, z1 + 5)],
            40, 0.36, k=14)
        table_legs(x0, x1, z1, z0, h)
        table_top(x0, z0, x1, z1, h, T, tc, Tp)

    def blob(x, z, r, a=0.45, ry=None):
        Tp.glow(x + r * 0.25, z - r * 0.05, r * 1.5, '#1b0f22', a, ry=(ry or r) * 1.1)

    papers(h, T)
    laptop(h, T)
    table_items(blob, h, T)
    folder(h, T)
    fruit_bowl(blob, h)


def table_legs(x0, x1, z1, z0, h):
    """Four legs and the rail."""
    # legs
    for lx in (x0 + 14, x1 - 14):
        for lz in (z1 - 12, z0 + 12):
            c = cam.front(lz)
            Tl = lit((lx, 40, lz))
            c.poly([(lx - 4, h - 4), (lx + 4, h - 4), (lx + 2.2, 0), (lx - 2.2, 0)],
                Linear(lx - 4, 0, lx + 4, 0, (0, Tl(dark('#7a4c34', 0.1))),
                (0.4, Tl('#8f5c38')), (1, Tl(dark('#7a4c34', 0.5)))))
    cam.front(z0).rect(x0 + 10, h - 16, x1 - x0 - 20, 13,
        Linear(0, h - 3, 0, h - 16, (0, '#2a1a30'), (1, '#4a2e36')))


def table_top(x0, z0, x1, z1, h, T, tc, Tp):
    """The top, planks and the light on it."""
    # top with rounded corners
    r = 14
    pts = [(x0 + r, z0), (x1 - r, z0), (x1 - r * 0.3, z0 + r * 0.3), (x1, z0 + r),
        (x1, z1 - r), (x1 - r * 0.3, z1 - r * 0.3), (x1 - r, z1), (x0 + r, z1),
        (x0 + r * 0.3, z1 - r * 0.3), (x0, z1 - r), (x0, z0 + r), (x0 + r * 0.3, z0 + r * 0.3)]
    th = cam.floor(h - 3.6, z0)
    th.poly(pts, T(dark(tc, 0.55)))
    fr = cam.front(z0)
    fr.rect(x0 + r * 0.5, h - 3.6, x1 - x0 - r, 3.4,
        Linear(0, h, 0, h - 3.6, (0, T(light(tc, 0.05))), (1, T(dark(tc, 0.5)))))
    Tp.poly(pts, Linear(x0, z0, x1, z0, (0, T(dark(tc, 0.12))), (0.5, T(light(tc, 0.05))),
        (1, T(dark(tc, 0.14)))))
    RR = random.Random(3)
    m = 6
    for i in range(1, m):
        z = z0 + (z1 - z0) * i / m
        Tp.line([(x0 + 2, z), (x1 - 2, z)], '#2a1830', 0.45, op=0.4)
        Tp.line([(x0 + 2, z - 0.8), (x1 - 2, z - 0.8)], '#ffe0ac', 0.3, op=0.25)
    for i in range(70):
        z = z0 + 2 + (z1 - z0 - 4) * RR.random()
        a = x0 + 6 + (x1 - x0 - 60) * RR.random()
        b = a + RR.uniform(20, 70)
        b = min(b, x1 - 8)
        Tp.path(smooth([(a, z), ((a + b) / 2, z + RR.uniform(-1.2, 1.2)), (b, z)]), None,
            stroke=T(dark(tc, 0.5)), sw=0.35, sop=0.3)
    for lx in LX:
        Tp.glow(lx, 448, 100, '#ffe2a6', 0.6, ry=52)
    Tp.path(line(*pts[0:2]), None, stroke=T(light(tc, 0.7)), sw=0.8, sop=0.8)


def papers(h, T):
    """A pile of tests and a red pen."""
    with svg.g('obj-papers'):
        # stack of papers / test sheets
        for i in range(6):
            dx, dz = (rng.uniform(-1.5, 1.5), rng.uniform(-1.5, 1.5))
            y = h + 0.25 * i
            q = cam.floor(y, 430)
            a, b, c2, d = (-52 + dx, -14 + dx, 408 + dz, 456 + dz)
            if i == 0:
                q.softpoly([(a - 1, c2 - 2), (b + 4, c2 - 2), (b + 4, d), (a - 1, d)], 6, 0.45)
            q.poly([(a, c2), (b, c2), (b + 0.6, d), (a + 0.6, d)],
                T('#f6ecd8') if i % 2 else T('#e3d3ba'))
        q = cam.floor(h + 1.6, 430)
        for i in range(9):
            q.line([(-48, 450 - i * 4.2), (-48 + 30 * rng.uniform(0.5, 1), 450 - i * 4.2)],
                '#5a5068', 0.5, op=0.6)
        q.path(ell(-22, 418, 5, 4), None, stroke='#c9402c', sw=0.7, sop=0.8)
        q.path(line((-40, 438), (-37, 434), (-31, 443)), None, stroke='#c9402c', sw=0.8, sop=0.8)
        # red pen
        q.path(line((-30, 404), (-2, 420)), None, stroke='#1b0f22', sw=1.6, sop=0.4)
        q.path(line((-30, 405), (-2, 421)), None, stroke=T('#c9503a'), sw=1.5)
        q.path(line((-30, 405.3), (-4, 420.3)), None, stroke=T('#ffb59a'), sw=0.4)


def laptop(h, T):
    """Open, its screen to us."""
    with svg.g('obj-laptop'):
        # laptop (open, screen to us)
        lx = 78
        zc = 452
        c = cam.front(zc)
        q = cam.floor(h, 430)
        q.softpoly([(lx - 22, zc - 26), (lx + 26, zc - 26), (lx + 26, zc + 6), (lx - 22, zc + 6)],
            9, 0.5)
        Tl = lit((lx, 90, zc - 10))
        c2 = cam.front(zc + 8)
        c2.rect(lx - 20, h + 0.5, 40, 26, Linear(lx - 20, h + 26, lx + 20, h, (0, Tl('#b9bac6')),
            (1, Tl('#5d6078'))), r=1.6)
        c2.rect(lx - 18.6, h + 2, 37.2, 23, '#101a33', r=0.6)
        c2.rect(lx - 18, h + 2.6, 36, 21.8, Linear(lx - 18, h + 24, lx + 18, h, (0, '#8fd8d2'),
            (1, '#3f86a8')))
        c2.rect(lx - 15, h + 13, 13, 8, '#f6f1e4', op=0.9, r=0.6)
        c2.rect(lx, h + 18, 14, 1.6, '#eafcf6', op=0.8)
        c2.rect(lx, h + 15, 11, 1.6, '#eafcf6', op=0.6)
        c2.rect(lx - 15, h + 6, 29, 4, '#e3a73b', op=0.9, r=0.6)
        q2 = cam.floor(h + 1, 430)
        q2.poly([(lx - 20, zc - 22), (lx + 20, zc - 22), (lx + 20, zc + 7), (lx - 20, zc + 7)],
            T('#a9abb8'))
        q2.poly([(lx - 17, zc - 8), (lx + 17, zc - 8), (lx + 17, zc + 4), (lx - 17, zc + 4)],
            '#4a4d62')
        q2.poly([(lx - 7, zc - 20), (lx + 7, zc - 20), (lx + 7, zc - 11), (lx - 7, zc - 11)],
            '#8d90a2')
        cam.front(zc - 22).rect(lx - 20, h, 40, 1, T('#6d7084'))
        q2.glow(lx, zc - 2, 26, '#a8efe6', 0.35, ry=16)


def table_items(blob, h, T):
    """Mugs, and stroopwafels on a plate."""
    with svg.g('obj-table-items'):
        # mugs + plate with stroopwafels
        for mx, mz, col, hd, bd in ((10, 452, '#d9654b', 1, None),
            (-88, 436, '#f1e6d2', -1, '#2f7f86'), (132, 414, '#7a8fb8', 1, None)):
            blob(mx, mz, 8)
            c = cam.front(mz)
            Tm = lit((mx, 82, mz))
            cx, cy, rx, ry = cam.ring(mx, h + 9, mz, 4.6)
            mug(c, mx, h - 0.6, 9.2, 10, col, Tm, ry=ry / c.k, handle=hd, band=bd)
        blob(34, 412, 15, 0.4)
        cx, cy, rx, ry = cam.ring(34, h + 0.6, 412, 15)
        screen.path(ell(cx, cy, rx, ry), T('#e9dcc8'))
        screen.path(ell(cx, cy - 1.5, rx * 0.93, ry * 0.9), T('#fbf3e4'))
        screen.path(ell(cx, cy, rx * 0.66, ry * 0.62), T('#d9cab4'))
        for (i, (dx, dz)) in enumerate(((-4, -2), (5, 1), (0, 4), (1, -1))):
            yy = h + 1.2 + i // 2 * 1.0 + (1.0 if i == 3 else 0)
            cx, cy, rx, ry = cam.ring(34 + dx, yy, 412 + dz, 6)
            screen.path(ell(cx, cy + 3, rx, ry), T('#7d4a24'))
            screen.path(ell(cx, cy, rx, ry), T('#c98a45'))
            for k in range(-2, 3):
                screen.line([(cx + rx * k / 3 - ry * 0.6,
                    cy - ry * 0.75 * math.sqrt(max(0, 1 - (k / 3) ** 2))),
                    (cx + rx * k / 3 + ry * 0.3, cy + ry * 0.75
                    * math.sqrt(max(0, 1 - (k / 3) ** 2)))], T('#8f5a2c'), 1.3, op=0.6)


def folder(h, T):
    """A folder with glasses on it."""
    with svg.g('obj-folder'):
        # folder with glasses on top
        q = cam.floor(h + 0.6, 430)
        pts = [(-142, 398), (-98, 402), (-104, 440), (-146, 436)]
        q.softpoly(pts, 6, 0.4)
        q.poly(pts, T('#d9a441'))
        q.poly([(-141, 400), (-101, 403.6), (-106, 437), (-145, 434)], T('#f2e6d0'))
        q.poly([(-142, 398), (-119, 400), (-124, 438.5), (-146, 436)], T('#e3b355'))
        q.line([(-119, 400), (-124, 438.5)], T('#a87a2c'), 0.5)
        for gx2 in (-133, -122):
            cx, cy, rx, ry = cam.ring(gx2, h + 1.6, 414, 4.6)
            screen.path(ell(cx, cy + 3, rx, ry), None, stroke='#1b0f22', sw=2, sop=0.3)
            screen.path(ell(cx, cy, rx, ry), '#ffffff', op=0.16, stroke='#2b2433', sw=2.4)
        a_ = cam.p(-129.6, h + 2.4, 414.6)
        b_ = cam.p(-125.4, h + 2.4, 414.6)
        screen.line([a_, b_], '#2b2433', 2.2)
        screen.line([cam.p(-137.4, h + 1.6, 415), cam.p(-136, h + 2, 428)], '#2b2433', 2)
        screen.line([cam.p(-117.6, h + 1.6, 415), cam.p(-117, h + 2, 428)], '#2b2433', 2)


def fruit_bowl(blob, h):
    """Four kinds of fruit."""
    with svg.g('obj-fruitbowl'):
        # fruit bowl
        bx, bz = (-22, 484)
        blob(bx, bz, 16, 0.45)
        c = cam.front(bz)
        Tb = lit((bx, 85, bz))
        for dx, dy, r, cc in ((-8, 9, 5.4, '#d9654b'), (6, 9.4, 5.6, '#e3a73b'),
            (-1, 11.5, 5.6, '#8fae58'), (1, 8, 5, '#e58a4a')):
            c.circ(bx + dx, h + dy, r, Radial(bx + dx - 1.6, h + dy + 2, r * 1.4,
                (0, Tb(light(cc, 0.3))), (0.6, Tb(cc)), (1, Tb(dark(cc, 0.35)))))
        c.path(Path().M(bx - 15, h + 8).C(bx - 13, h + 1, bx - 7, h, bx, h).C(bx + 7, h, bx + 13,
            h + 1, bx + 15, h + 8).Q(bx, h + 4.6, bx - 15, h + 8).Z(),
            Linear(bx - 15, 0, bx + 15, 0, (0, Tb('#6fa8a6')), (0.5, Tb('#2f6f73')),
            (1, Tb('#1a3c48'))))
        c.path(Path().M(bx - 15, h + 8).Q(bx, h + 4.6, bx + 15, h + 8), None, stroke=Tb('#c8e8dc'),
            sw=0.7, sop=0.8)


def foreground():
    chair(-118, 338, '#c25b40', 'fg-chair-left')
    chair(120, 336, '#2c7078', 'fg-chair-right')
    with svg.g('fg-plant'):
        c = cam.front(345)
        T = lambda q: mix(lights.c(q, (300, 100, 420)), '#151233', 0.42)
        pot(c, 246, -4, 44, 44, '#8a4a40', T, ry=4.4)
        monstera(c, 246, 36, 88, T, random.Random(29), n_=11, col='#35695a', spread=210, lf=0.95)


def finish():
    with svg.g('fx-vignette'):
        screen.path(rect(0, 0, 1920, 1080), Radial(960, 470, 1180, (0, '#120c2c', 0),
            (0.52, '#120c2c', 0), (0.75, '#120c2c', 0.2), (1, '#120c2c', 0.66), ry=800))
