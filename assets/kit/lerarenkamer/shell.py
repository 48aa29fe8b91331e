# SPDX-License-Identifier: MPL-2.0
"""The shell of the staff room: walls, ceiling, floor, window, radiator, side walls."""
import math
import random

from lerarenkamer.setting import *
from props import *


# How high the wainscot is.
WAINSCOT = 108


def room():
    with svg.g('bg-room'):
        screen.rect(0, 0, 1920, 1080, '#201b3a')
        ceiling()
        back_wall()
        side_walls(WAINSCOT)
        floor()
        rug(cam.floor(0))
        skirting()


def ceiling():
    """System panels, warm above the lamps."""
    # ceiling: system panels
    C = cam.floor(H)
    zc = 330
    C.poly([(X0, ZB), (X1, ZB), (X1, zc), (X0, zc)],
        Linear(0, ZB, 0, 420, (0, '#a78f90'), (0.55, '#7d6c80'), (1, '#4a4263')))
    for z in (460, 580, 700):
        C.line([(X0, z), (X1, z)], '#3a3355', 0.9, op=0.55)
    for x in range(X0, X1 + 1, 100):
        C.line([(x, zc), (x, ZB)], '#3a3355', 0.9, op=0.55)
    for x in range(X0, X1, 100):
        for z0 in (460, 580):
            C.poly([(x + 3, z0 + 4), (x + 97, z0 + 4), (x + 97, z0 + 116), (x + 3, z0 + 116)],
                '#fff0d8', op=0.03 + 0.03 * rng.random())
    # ceiling warm pools above lamps
    for lx in LX:
        C.glow(lx, 470, 120, '#ffd9a0', 0.3, ry=80)


def back_wall():
    """Plaster over a petrol wainscot."""
    # back wall
    wall.rect(X0, 0, X1 - X0, H, Linear(0, H, 0, 0, (0, '#b58f84'), (0.4, '#c9a283'),
        (0.8, '#ad8676'), (1, '#8a6c72')))
    for lx in (-150, 150):
        wall.glow(lx, 185, 270, '#ffd08a', 0.62, ry=190)
    wall.glow(0, 170, 330, '#ffcf8c', 0.35, ry=150)
    # corners darker
    wall.rect(X0, 0, 130, H, Linear(X0, 0, X0 + 130, 0, (0, '#38305a', 0.55),
        (0.5, '#38305a', 0.2), (1, '#38305a', 0)))
    wall.rect(X1 - 130, 0, 130, H, Linear(X1, 0, X1 - 130, 0, (0, '#38305a', 0.55),
        (0.5, '#38305a', 0.2), (1, '#38305a', 0)))
    # wainscot
    wy = WAINSCOT
    wall.rect(X0, 0, X1 - X0, wy, Linear(0, wy, 0, 0, (0, '#3a7472'), (0.6, '#2d5f65'),
        (1, '#224a58')))
    for lx in (-150, 150):
        wall.path(rect(lx - 190, 0, 380, wy), Radial(lx, wy + 40, 230, *fade('#d9b46a', 0.3),
            ry=130))
    for x in range(X0 + 20, X1, 40):
        wall.line([(x, 8), (x, wy - 6)], '#173a48', 0.7, op=0.45)
        wall.line([(x + 0.9, 8), (x + 0.9, wy - 6)], '#74a59a', 0.5, op=0.35)
    wall.rect(X0, 0, 150, wy, Linear(X0, 0, X0 + 150, 0, (0, '#1d1a3c', 0.6),
        (1, '#1d1a3c', 0)))
    wall.rect(X1 - 150, 0, 150, wy, Linear(X1, 0, X1 - 150, 0, (0, '#1d1a3c', 0.6),
        (1, '#1d1a3c', 0)))
    wall.rect(X0, wy - 3, X1 - X0, 6, Linear(0, wy + 3, 0, wy - 3, (0, '#d8ae78'),
        (0.3, '#a8774c'), (1, '#5e3d35')))
    wall.rect(X0, wy - 8, X1 - X0, 5, '#12253a', op=0.28)
    wall.rect(X0, H - 14, X1 - X0, 14, Linear(0, H, 0, H - 14, (0, '#2a2348', 0.55),
        (1, '#2a2348', 0)))


def side_walls(wy):
    """Both side walls, darker towards us."""
    # side walls
    for x, sgn in ((X0, -1), (X1, 1)):
        W = cam.side(x, 650)
        zn = 500
        W.poly([(ZB, 0), (ZB, H), (zn, H), (zn, 0)],
            Linear(ZB, 150, zn, 150, (0, '#745f76'), (0.5, '#5d4e6e'), (1, '#3c3459')))
        W.poly([(ZB, 0), (ZB, wy), (zn, wy), (zn, 0)],
            Linear(ZB, 150, zn, 150, (0, '#1f4453'), (1, '#1a2d49')))
        W.poly([(ZB, wy - 3), (ZB, wy + 3), (zn, wy + 3), (zn, wy - 3)], '#4f3a44')
        W.poly([(ZB, wy + 3), (ZB, wy + 2.2), (zn, wy + 2.2), (zn, wy + 3)], '#9a7662')
        W.poly([(ZB, 0), (ZB, H), (ZB - 40, H), (ZB - 40, 0)],
            Linear(ZB, 150, ZB - 40, 150, (0, '#1a1538', 0.42), (0.5, '#1a1538', 0.14),
            (1, '#1a1538', 0)))


def floor():
    """Boards, with the light that lies on them."""
    # floor
    F = cam.floor(0)
    zn = 300
    F.poly([(X0, ZB), (X1, ZB), (X1, zn), (X0, zn)],
        Linear(0, ZB, 0, zn, (0, '#8a5f4c'), (0.4, '#7c5349'), (1, '#3d2c42')))
    # planks
    xs = list(range(X0, X1 + 1, 25))
    for i, x in enumerate(xs[:-1]):
        z = zn + rng.random() * 80
        while z < ZB:
            z2 = min(ZB, z + rng.uniform(110, 190))
            k = rng.uniform(-1, 1)
            F.poly([(x, z), (x + 25, z), (x + 25, z2), (x, z2)],
                '#f0b878' if k > 0 else '#24183a', op=abs(k) * 0.13)
            F.line([(x, z2), (x + 25, z2)], '#22183a', 0.6, op=0.5)
            for _ in range(2):
                gx = x + rng.uniform(4, 21)
                F.line([(gx, z), (gx + rng.uniform(-2, 2), z2)], '#2a1b36', 0.35, op=0.22)
            z = z2
        F.line([(x, zn), (x, ZB)], '#22183a', 0.6, op=0.5)
        F.line([(x + 0.8, zn), (x + 0.8, ZB)], '#d8a878', 0.3, op=0.22)
    # pools of light + reflection
    for lx in LX:
        F.glow(lx, 510, 190, '#ffc27a', 0.42, ry=130)
    F.poly([(-385, ZB), (-215, ZB), (-190, 470), (-385, 470)],
        Linear(0, ZB, 0, 470, (0, '#f59d78', 0.3), (1, '#f59d78', 0)))
    F.poly([(X0, ZB), (X1, ZB), (X1, ZB - 45), (X0, ZB - 45)],
        Linear(0, ZB, 0, ZB - 45, (0, '#160f2e', 0.55), (0.4, '#160f2e', 0.22),
        (1, '#160f2e', 0)))
    for x, s in ((X0, 1), (X1, -1)):
        F.poly([(x, ZB), (x + s * 70, ZB), (x + s * 70, zn), (x, zn)],
            Linear(x, 480, x + s * 70, 480, (0, '#140d2c', 0.55), (1, '#140d2c', 0)))


def rug(F):
    """The rug under the table."""
    # rug
    rx0, rx1, rz0, rz1 = (-232, 232, 338, 560)
    F.softpoly([(rx0 - 3, rz0 - 3), (rx1 + 3, rz0 - 3), (rx1 + 3, rz1 + 3),
        (rx0 - 3, rz1 + 3)], 10, 0.4)
    F.poly([(rx0, rz0), (rx1, rz0), (rx1, rz1), (rx0, rz1)],
        Linear(0, rz1, 0, rz0, (0, '#8a5a52'), (0.55, '#6b4150'), (1, '#472d48')))
    for d, cc, o in ((10, '#d9a56a', 0.55), (14, '#2f5560', 0.75), (24, '#d9a56a', 0.4)):
        for a0, b0, a1, b1 in ((rx0 + d, rz0 + d, rx1 - d, rz0 + d + 2.6),
            (rx0 + d, rz1 - d - 2.6, rx1 - d, rz1 - d),
            (rx0 + d, rz0 + d, rx0 + d + 2.6, rz1 - d),
            (rx1 - d - 2.6, rz0 + d, rx1 - d, rz1 - d)):
            F.poly([(a0, b0), (a1, b0), (a1, b1), (a0, b1)], cc, op=o)
    for i in range(12):
        cx = rx0 + 46 + i * (rx1 - rx0 - 92) / 11
        for cz in (rz0 + 50, rz1 - 50):
            F.poly([(cx - 9, cz), (cx, cz - 11), (cx + 9, cz), (cx, cz + 11)], '#c98a5e',
                op=0.28)
            F.poly([(cx - 5, cz), (cx, cz - 6), (cx + 5, cz), (cx, cz + 6)], '#2f5560', op=0.5)
    for i in range(60):
        fz = rz0 + (rz1 - rz0) * i / 59
        for xx, sg in ((rx0, -1), (rx1, 1)):
            F.line([(xx, fz), (xx + sg * 7, fz + rng.uniform(-1.5, 1.5))], '#c9a07a', 0.6,
                op=0.5)
    for lx in LX:
        F.glow(lx, 500, 150, '#ffc27a', 0.22, ry=100)


def skirting():
    """Sockets, a grille, the skirting board."""
    # skirting
    for ax, ay in ((-198, 118), (272, 128)):
        wall.rect(ax - 0.6, ay - 1.2, 8, 10, '#1b1036', r=1, op=0.3)
        wall.rect(ax, ay, 7, 9, Linear(0, ay + 9, 0, ay, (0, '#f6e8cf'), (1, '#c2a58e')),
            r=0.8)
        wall.rect(ax + 1.6, ay + 1.8, 3.8, 5.4, '#e3cfb0', r=0.4)
        wall.line([(ax + 1.8, ay + 4.5), (ax + 5.2, ay + 4.5)], '#a38a78', 0.4)
    wall.rect(-92, 246, 26, 15, '#1b1036', r=1, op=0.22)
    wall.rect(-92.6, 247, 26, 15, Linear(0, 262, 0, 247, (0, '#e9d3b0'), (1, '#b59a86')), r=1)
    for i in range(4):
        wall.line([(-90, 250 + i * 3), (-69, 250 + i * 3)], '#7d6668', 0.8, op=0.7)
    wall.rect(X0, 0, X1 - X0, 9, Linear(0, 9, 0, 0, (0, '#c9a582'), (0.2, '#8e6e66'),
        (1, '#54414f')))

def window(x=-386, y=92, w=172, h=166):
    T = lit((x + w / 2, y + h / 2, ZB - 20))
    with svg.g('obj-window'):
        wall.shadow(x - 8, y - 6, w + 16, h + 10, 26, 0.3)
        sky(x, y, w, h)
        skyline(y, h, x, w)
        yard(y, x, w, h)
        window_glass(x, w, y, h)
        window_frame(T, x, y, h, w)
    radiator(x, w)


def radiator(x, w):
    """The radiator under the window."""
    with svg.g('obj-radiator'):
        T = lit((x + w / 2, 45, ZB - 12))
        rx, ry, rw, rh = (x + 12, 16, w - 24, 62)
        c = cam.front(ZB - 10)
        wall.shadow(rx, ry - 6, rw, rh + 4, 14, 0.45)
        m = 24
        for i in range(m):
            ax = rx + rw * i / m
            ww = rw / m
            c.rect(ax, ry, ww * 0.86, rh, Linear(ax, 0, ax + ww, 0, (0, T('#fff4e2')),
                (0.35, T('#d9ccc0')), (1, T('#6f6472'))), r=1.2)
        c.rect(rx - 2, ry + rh - 5, rw + 4, 6, Linear(0, ry + rh, 0, ry + rh - 6,
            (0, T('#fff2dc')), (1, T('#a99a98'))), r=1.5)
        c.rect(rx + rw + 1, ry + rh - 14, 7, 4, T('#e8dccb'), r=1.5)
        c.circ(rx + rw + 9, ry + rh - 12, 4, T('#f3e8d8'))
        c.line([(rx + rw + 4, ry + rh - 14), (rx + rw + 4, 0)], T('#b8aca8'), 1.6)


def sky(x, y, w, h):
    """Sunset with clouds and the first stars."""
    # sky
    wall.rect(x, y, w, h, Linear(0, y + h, 0, y + h * 0.18, (0, '#2b3566'), (0.3, '#5b4f86'),
        (0.58, '#b8688a'), (0.8, '#ee9068'), (1, '#ffcf8a')))
    wall.path(rect(x, y, w, h), Radial(x + w * 0.3, y + h * 0.3, w * 0.8, (0, '#ffe6ac', 0.75),
        (0.25, '#ffc98a', 0.45), (1, '#ff9a70', 0), ry=h * 0.4))
    # clouds
    for cx, cy, ww, hh, cc, o in ((0.25, 0.74, 0.36, 0.02, '#e58a8c', 0.5),
        (0.36, 0.7, 0.22, 0.013, '#ffc9a0', 0.55), (0.74, 0.62, 0.3, 0.017, '#f39d86', 0.6),
        (0.62, 0.585, 0.2, 0.01, '#ffd9a8', 0.7), (0.15, 0.52, 0.24, 0.012, '#ffd3a0', 0.7),
        (0.8, 0.86, 0.25, 0.02, '#7a6296', 0.7), (0.5, 0.9, 0.2, 0.012, '#6a5a94', 0.6),
        (0.86, 0.5, 0.2, 0.008, '#ffe2b0', 0.8)):
        px, py = (x + w * cx, y + h * cy)
        a = w * ww / 2
        b = h * hh
        px = max(x + a + 1, min(x + w - a - 1, px))
        wall.path(Path().M(px - a, py).C(px - a * 0.5, py + b * 2.4, px + a * 0.2,
            py + b * 2.0, px + a, py).C(px + a * 0.3, py - b * 0.9, px - a * 0.4, py - b * 0.7,
            px - a, py).Z(), cc, op=o)
    # stars
    for i in range(9):
        wall.circ(x + w * rng.uniform(0.05, 0.95), y + h * rng.uniform(0.84, 0.97), 0.35,
            '#fff3d6', op=rng.uniform(0.4, 0.9))


def skyline(y, h, x, w):
    """Roofs far away, and a church."""
    # far skyline
    base = y + h * 0.16
    pts = [(x, y), (x, base)]
    cx = x
    RR = random.Random(9)
    while cx < x + w:
        bw = RR.uniform(7, 13)
        bh = RR.uniform(6, 15)
        k = RR.randrange(4)
        bw = min(bw, x + w - cx)
        if k == 0:
            pts += [(cx, base + bh), (cx + bw * 0.5, base + bh + bw * 0.45),
                (cx + bw, base + bh)]
        elif k == 1:
            pts += [(cx, base + bh), (cx + bw * 0.2, base + bh),
                (cx + bw * 0.2, base + bh + 3), (cx + bw * 0.36, base + bh + 3),
                (cx + bw * 0.36, base + bh + 6), (cx + bw * 0.64, base + bh + 6),
                (cx + bw * 0.64, base + bh + 3), (cx + bw * 0.8, base + bh + 3),
                (cx + bw * 0.8, base + bh), (cx + bw, base + bh)]
        elif k == 2:
            pts += [(cx, base + bh * 0.8), (cx + bw, base + bh * 0.8)]
        else:
            pts += [(cx, base + bh), (cx + bw * 0.15, base + bh + 4),
                (cx + bw * 0.85, base + bh + 4), (cx + bw, base + bh)]
        cx += bw
    pts += [(x + w, base), (x + w, y)]
    wall.poly(pts, Linear(0, base + 20, 0, y, (0, '#8a5a84'), (1, '#5a4478')))
    # church tower
    tx = x + w * 0.7
    wall.poly([(tx - 4, y), (tx - 4, base + 30), (tx - 4.8, base + 30), (tx - 4.8, base + 32),
        (tx - 2.6, base + 32), (tx - 1.8, base + 40), (tx, base + 56), (tx + 1.8, base + 40),
        (tx + 2.6, base + 32), (tx + 4.8, base + 32), (tx + 4.8, base + 30),
        (tx + 4, base + 30), (tx + 4, y)], '#6b4c7c')
    wall.rect(tx - 1, base + 22, 2, 4, '#ffcf7a')


def yard(y, x, w, h):
    """Trees, hedge, lamp post, bicycles, lit windows across the yard."""
    # trees & yard near

    def tree(tx, ty, hh, col):
        wall.poly([(tx - 1.3, y), (tx - 0.5, ty + hh * 0.6), (tx + 0.5, ty + hh * 0.6),
            (tx + 1.3, y)], '#2b2148')
        rr = random.Random(int(tx * 10))
        sun = 1 if tx < x + w * 0.5 else -1
        cl = lambda q: max(x + 0.3, min(x + w - 0.3, q))
        blobs = [(rr.uniform(-0.26, 0.26), rr.uniform(-0.22, 0.24), rr.uniform(0.11, 0.17))
            for _ in range(16)]
        for cc, off, k in (('#33265a', 0, 1.0), ('#4a3468', 0.035, 0.82),
            ('#7a4a7a', 0.07, 0.5)):
            for dx, dy, r in blobs:
                wall.path(Path().add(ell(0, 0, hh * r * k, hh * r * k * 0.9)).t(lambda X,
                    Y: (cl(tx + hh * (dx + sun * off) + X),
                    ty + hh * (0.64 + dy - off * 0.4) + Y)), cc,
                    op=1 if k == 1 else 0.9 if k > 0.6 else 0.35)

    wall.rect(x, y, w, h * 0.13, Linear(0, y + h * 0.13, 0, y, (0, '#4d3a68'), (1, '#372a55')))
    tree(x + w * 0.12, y, h * 0.46, '#3a2b55')
    tree(x + w * 0.9, y, h * 0.4, '#3a2b55')
    # hedge, lamp post and bikes
    hp = [(x + w * 0.24, y)] + [(x + w * (0.24 + 0.012 * i),
        y + 7.5 + 1.2 * math.sin(i * 2.1) + 0.8 * math.sin(i * 5))
        for i in range(27)] + [(x + w * 0.56, y)]
    wall.path(smooth(hp, False, 0.5), '#2a1f4c')
    lp = x + w * 0.585
    wall.line([(lp, y), (lp, y + 38)], '#221a40', 0.9)
    wall.line([(lp, y + 38), (lp + 5, y + 40)], '#221a40', 0.8)
    wall.glow(lp + 6, y + 39, 17, '#ffd98f', 0.75)
    wall.rect(lp + 4, y + 38.4, 5, 1.8, '#fff0c0', r=0.8)
    wall.path(Path().M(lp + 1, y).L(lp + 12, y).L(lp + 9, y + 4).L(lp + 3, y + 4).Z(),
        '#ffcf8a', op=0.16)
    for i in range(2):
        bx = x + w * 0.635 + i * 10
        by = y + 4
        for dx in (-3, 3.2):
            wall.path(ell(bx + dx, by, 2.6, 2.6), None, stroke='#1d1738', sw=0.5)
        wall.path(line((bx - 3, by), (bx - 1, by + 3.6), (bx + 2.2, by + 3.6), (bx, by),
            (bx - 3, by)), None, stroke='#1d1738', sw=0.5)
        wall.line([(bx + 2.2, by + 3.6), (bx + 2, by + 5.4), (bx + 0.8, by + 5.7)], '#1d1738',
            0.45)
        wall.line([(bx - 1.6, by + 4.4), (bx, by + 4.4)], '#1d1738', 0.7)
    # lit windows of the opposite wing
    for i in range(4):
        for j in range(2):
            if (i, j) not in ((1, 1), (2, 0)):
                wall.rect(x + w * 0.72 + i * 9.5, y + 6 + j * 9, 6.4, 5.4,
                    '#ffc978' if (i + j) % 3 else '#ffe2a8', op=0.92)


def window_glass(x, w, y, h):
    """The lamps of the room, mirrored, and the sheen of the glass."""
    # interior reflection (lamps) on the glass
    for lx, ly in ((0.55, 0.86), (0.83, 0.8)):
        wall.path(Path().M(x + w * lx - 7, y + h * ly).C(x + w * lx - 6, y + h * ly + 7,
            x + w * lx + 6, y + h * ly + 7, x + w * lx + 7, y + h * ly).Z(), '#ffe0a4',
            op=0.34)
        wall.glow(x + w * lx, y + h * ly - 1, 15, '#ffd98f', 0.34, ry=9)
    # diagonal glass sheen
    for a, b in ((0.08, 0.2), (0.24, 0.28)):
        wall.poly([(x + w * a, y), (x + w * b, y), (x + w * (b + 0.22), y + h),
            (x + w * (a + 0.22), y + h)], '#ffe9c8', op=0.055)


def window_frame(T, x, y, h, w):
    """Frame, handle, roller blind and sill."""
    # frame
    F1 = lambda c: T(c)
    fr = '#d9c9b0'

    def bar(ax, ay, aw, ah):
        wall.rect(ax, ay, aw, ah, Linear(ax, ay + ah, ax + aw, ay, (0, T(light(fr, 0.1))),
            (1, T(dark(fr, 0.35)))), r=0.5)

    wall.shadow(x + 2, y + h - 9, w - 4, 6, 8, 0.28)
    bar(x - 6, y - 5, 6.5, h + 10)
    bar(x + w - 0.5, y - 5, 6.5, h + 10)
    bar(x - 6, y + h - 0.5, w + 12, 6.5)
    bar(x - 6, y - 5, w + 12, 6)
    bar(x + w * 0.5 - 2.6, y, 5.2, h)
    bar(x, y + h * 0.7, w, 4.4)
    for xx in (x + 0.9, x + w * 0.5 + 3):
        wall.line([(xx, y + 1), (xx, y + h - 1)], '#ffb98a', 0.7, op=0.7)
    wall.line([(x, y + h * 0.7 - 0.3), (x + w, y + h * 0.7 - 0.3)], '#2a2044', 0.6, op=0.5)
    # handle
    wall.rect(x + w * 0.5 - 0.9, y + h * 0.32, 1.8, 9, T('#b9b3ad'), r=0.8)
    wall.rect(x + w * 0.5 - 0.9, y + h * 0.32 + 6.6, 7.2, 2, T('#d8d2ca'), r=0.9)
    # roller blind
    wall.rect(x - 4, y + h - 15, w + 8, 17, Linear(0, y + h + 2, 0, y + h - 15,
        (0, T('#d8c39c')), (1, T('#bda27c'))))
    wall.rect(x - 5, y + h + 0.5, w + 10, 5, T('#8a7460'), r=1.5)
    wall.rect(x - 4, y + h - 17, w + 8, 2.6, T('#8a6b4c'), r=0.8)
    wall.line([(x + w * 0.5, y + h - 17), (x + w * 0.5, y + h - 27)], T('#8a7460'), 0.4)
    wall.circ(x + w * 0.5, y + h - 28, 1.3, T('#c98f58'))
    wall.shadow(x - 2, y + h - 22, w + 4, 5, 7, 0.22)
    # sill
    yy = y - 5
    bx = cam.floor(yy)
    cam.front(ZB - 16).rect(x * 0.977 - 7, yy - 5 + 0, w * 0.977 + 14, 5,
        Linear(0, yy, 0, yy - 5, (0, T('#f2e0c2')), (1, T('#a38a7c'))), r=0.8)
    bx.poly([(x - 8, ZB), (x + w + 8, ZB), (x + w + 7, ZB - 16), (x - 8, ZB - 16)],
        T('#e9cfae'))
    wall.shadow(x, yy - 14, w, 8, 10, 0.35)


def sill_plants():
    c = cam.front(ZB - 8)
    with svg.g('obj-sillplants'):
        T = lit((-350, 110, ZB - 10))
        y = 87
        pot(c, -362, y, 22, 19, '#cf7a52', T)
        bushplant(c, -362, y + 19, 38, T, random.Random(4), n_=24)
        T = lit((-250, 110, ZB - 10))
        pot(c, -228, y, 17, 16, '#e6d3b0', T)
        snakeplant(c, -228, y + 15, 40, T, random.Random(6), n_=8)
        # small watering can
        cx = -299
        col = '#d9a441'
        c.path(Path().M(cx + 6, y + 10).C(cx + 14, y + 10, cx + 16, y + 16, cx + 19, y + 20), None,
            stroke=T(dark(col, 0.15)), sw=1.8)
        c.path(ell(cx + 19.6, y + 20.4, 2.2, 1.4), T(light(col, 0.2)))
        c.path(Path().M(cx - 7, y + 12).C(cx - 16, y + 16, cx - 15, y + 3, cx - 7, y + 4), None,
            stroke=T(dark(col, 0.25)), sw=1.5)
        c.rect(cx - 8, y, 16, 14, Linear(cx - 8, 0, cx + 8, 0, (0, T(light(col, 0.3))),
            (0.4, T(col)), (1, T(dark(col, 0.35)))), r=2.2)
        c.ell(cx, y + 14, 7.6, 1.6, T(dark(col, 0.45)))


def side_things():
    with svg.g('obj-coats'):
        # coat rack on the left wall
        W = cam.side(X0, 600)
        W.poly([(672, 172), (672, 180), (560, 180), (560, 172)], '#5b4152')
        W.poly([(672, 179), (672, 180), (560, 180), (560, 179)], '#b08a72')
        coat(660, '#40507a', 84, 38)
        coat(622, '#a2543f', 94, 40, '#e3a73b', hood=False)
        coat(585, '#556b52', 82, 40)
    frames_on_the_right()


def frames_on_the_right():
    with svg.g('obj-rightwall'):
        W = cam.side(X1, 600)
        W.poly([(676, 140), (676, 208), (612, 208), (612, 140)], '#2a2244')
        W.poly([(673, 143), (673, 205), (615, 205), (615, 143)], '#8a6f78')
        W.poly([(668, 150), (668, 198), (622, 198), (622, 150)], '#c98a5a')
        W.poly([(668, 150), (668, 168), (650, 178), (636, 166), (622, 174), (622, 150)], '#5a4a72')
        W.path(ell(648, 186, 5, 5), '#ffd08a')
        W.poly([(594, 146), (594, 202), (548, 202), (548, 146)], '#2a2244')
        W.poly([(590, 150), (590, 198), (552, 198), (552, 150)], '#5f7f86')
        W.path(ell(572, 178, 10, 12), '#e3b98a')
        W.poly([(588, 150), (580, 166), (564, 166), (554, 150)], '#b5604a')


def coat(z, col, ln, w, acc=None, hood=True):
    c = cam.front(z)
    x = X0 + 9
    T = lit((x + 20, 140, z))
    y = 172
    c.rect(x + w * 0.1 - 1.2, y - 2, 2.4, 7, T('#d9a862'), r=1.1)
    # body
    p = Path().M(x + w * 0.02, y - 5).C(x + w * 0.1, y - 2, x + w * 0.26, y - 2,
        x + w * 0.34, y - 7).C(x + w * 0.44, y - 12, x + w * 0.5, y - 20, x + w * 0.5,
        y - 34).C(x + w * 0.52, y - 60, x + w * 0.54, y - ln * 0.8, x + w * 0.56,
        y - ln).C(x + w * 0.3, y - ln - 3.5, x - w * 0.06, y - ln - 3, x - w * 0.26,
        y - ln + 1).C(x - w * 0.22, y - ln * 0.6, x - w * 0.22, y - 36, x - w * 0.16,
        y - 20).C(x - w * 0.12, y - 10, x - w * 0.04, y - 8, x + w * 0.02, y - 5).Z()
    c.at(1.8, -2.4).path(p, '#120d2c', op=0.35)
    c.path(p, Linear(x - w * 0.26, y - 20, x + w * 0.56, y - 20, (0, T(dark(col, 0.58))),
        (0.55, T(dark(col, 0.16))), (1, T(light(col, 0.16)))))
    # front sleeve
    q = Path().M(x + w * 0.34, y - 8).C(x + w * 0.5, y - 10, x + w * 0.6, y - 20,
        x + w * 0.62, y - 36).C(x + w * 0.66, y - 50, x + w * 0.68, y - ln * 0.62,
        x + w * 0.66, y - ln * 0.74).C(x + w * 0.58, y - ln * 0.77, x + w * 0.5,
        y - ln * 0.76, x + w * 0.45, y - ln * 0.74).C(x + w * 0.46, y - 50, x + w * 0.44,
        y - 30, x + w * 0.34, y - 8).Z()
    c.path(q, Linear(x + w * 0.36, 0, x + w * 0.68, 0, (0, T(dark(col, 0.34))),
        (0.6, T(col)), (1, T(light(col, 0.26)))))
    c.path(Path().M(x + w * 0.45, y - ln * 0.74).C(x + w * 0.46, y - 50, x + w * 0.44,
        y - 30, x + w * 0.35, y - 10), None, stroke=T(dark(col, 0.68)), sw=0.9, sop=0.7)
    c.path(Path().M(x + w * 0.455, y - ln * 0.7).C(x + w * 0.53, y - ln * 0.72,
        x + w * 0.6, y - ln * 0.72, x + w * 0.665, y - ln * 0.7), None,
        stroke=T(dark(col, 0.5)), sw=1, sop=0.8)
    c.path(Path().M(x + w * 0.52, y - 12).C(x + w * 0.6, y - 20, x + w * 0.63, y - 34,
        x + w * 0.665, y - ln * 0.68), None, stroke=T(light(col, 0.6)), sw=0.8, sop=0.6)
    # zip, pocket, hem folds
    c.path(Path().M(x + w * 0.1, y - 8).C(x + w * 0.14, y - 40, x + w * 0.12, y - ln * 0.7,
        x + w * 0.16, y - ln - 2), None, stroke=T(dark(col, 0.7)), sw=0.9, sop=0.8)
    c.path(Path().M(x + w * 0.22, y - ln * 0.62).L(x + w * 0.38, y - ln * 0.68), None,
        stroke=T(dark(col, 0.65)), sw=1.2, sop=0.8)
    for k in (-0.08, 0.3):
        c.path(Path().M(x + w * k, y - ln * 0.55).C(x + w * (k + 0.03), y - ln * 0.75,
            x + w * (k - 0.02), y - ln * 0.9, x + w * k, y - ln + 1), None,
            stroke=T(dark(col, 0.6)), sw=1.3, sop=0.4)
    if hood:
        c.path(Path().M(x - w * 0.1, y - 12).C(x - w * 0.12, y + 2, x + w * 0.02, y + 5,
            x + w * 0.12, y + 3).C(x + w * 0.3, y + 4, x + w * 0.4, y - 2, x + w * 0.38,
            y - 12).C(x + w * 0.3, y - 20, x + w * 0.02, y - 21, x - w * 0.1, y - 12).Z(),
            Linear(0, y + 4, 0, y - 20, (0, T(light(col, 0.14))), (1, T(dark(col, 0.3)))))
        c.path(Path().M(x - w * 0.02, y - 10).C(x + w * 0.02, y - 2, x + w * 0.26, y - 2,
            x + w * 0.3, y - 10).C(x + w * 0.22, y - 16, x + w * 0.06, y - 16,
            x - w * 0.02, y - 10).Z(), T(dark(col, 0.68)))
    if acc:
        c.path(Path().M(x - w * 0.02, y - 4).C(x + w * 0.1, y - 14, x + w * 0.28, y - 12,
            x + w * 0.34, y - 6).C(x + w * 0.4, y - 30, x + w * 0.3, y - 52, x + w * 0.36,
            y - 70).L(x + w * 0.18, y - 72).C(x + w * 0.16, y - 46, x + w * 0.12, y - 22,
            x - w * 0.02, y - 4).Z(), Linear(0, y, 0, y - 72, (0, T(light(acc, 0.1))),
            (1, T(dark(acc, 0.35)))))
        for k in range(4):
            c.line([(x + w * (0.185 + 0.045 * k), y - 72),
                (x + w * (0.18 + 0.045 * k), y - 76)], T(acc), 1)
