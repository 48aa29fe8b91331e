# SPDX-License-Identifier: MPL-2.0
"""Props that every room can use: wood, plants, pots, mugs, paper, books.

All draw into a context in centimetres with y upwards. T is the light there, a function from
colour to lit colour."""
import math
import random

from canvas import *


def unlit(colour):
    return colour



# ---- textures
def grain(c, x, y, w, h, col, rng, nl=14, op=0.16, horiz=False, sw=0.35, knots=0, T=unlit):
    """Wavy wood grain inside a rectangle; it never crosses the edge."""
    L_ = w if horiz else h
    W_ = h if horiz else w
    for i in range(nl):
        u = W_ * (i + 0.2 + 0.6 * rng.random()) / nl
        amp = min(W_ / nl * 0.45, W_ * 0.02)
        a = rng.random() * 0.35 * L_
        b = L_ - rng.random() * 0.35 * L_
        if rng.random() < 0.5:
            a = 0
        if rng.random() < 0.5:
            b = L_
        st = []
        m = 4
        ph = rng.random() * 6
        for j in range(m + 1):
            v = a + (b - a) * j / m
            st.append((u + amp * math.sin(ph + j * 1.7), v))
        st = [(min(max(p, 0.3), W_ - 0.3), q) for p, q in st]
        st = [(x + q, y + p) if horiz else (x + p, y + q) for p, q in st]
        c.path(smooth(st), None, stroke=T(col), sw=sw * (0.6 + rng.random() * 0.9),
            sop=op * (0.5 + rng.random() * 0.7))


def panel(c, x, y, w, h, col, rng, T=unlit, r=0.6, horiz=False, nl=12, bev=0.5, gr=0.16):
    """A wooden panel, lit along the top, shaded below."""
    c.path(rect(x, y, w, h, r), Linear(x, y + h, x, y, (0, T(light(col, 0.1))),
        (1, T(dark(col, 0.12)))))
    grain(c, x + 0.5, y + 0.5, w - 1, h - 1, dark(col, 0.45), rng, nl=nl, op=gr, horiz=horiz, T=T)
    c.line([(x + r, y + h - bev / 2), (x + w - r, y + h - bev / 2)], T(light(col, 0.45)), bev,
        op=0.7)
    c.line([(x + r, y + bev / 2), (x + w - r, y + bev / 2)], T(dark(col, 0.5)), bev, op=0.55)


# ---- plants
def leafpath(l, w, bend=0, tipw=0.5):
    # along +x from 0,0 ; bend lifts the tip sideways
    up = Path().M(0, 0).C(l * 0.18, w * 0.75, l * 0.55, w * 0.72 + bend * 0.5, l, bend)
    dn = Path().M(0, 0).C(l * 0.18, -w * 0.75, l * 0.55, -w * 0.5 + bend * 0.5, l, bend)
    full = Path().M(0, 0).C(l * 0.18, w * 0.75, l * 0.55, w * 0.72 + bend * 0.5, l,
        bend).C(l * 0.55, -w * 0.5 + bend * 0.5, l * 0.18, -w * 0.75, 0, 0).Z()
    half = Path().M(0, 0).C(l * 0.18, w * 0.75, l * 0.55, w * 0.72 + bend * 0.5, l,
        bend).C(l * 0.6, bend * 0.62, l * 0.3, bend * 0.12, 0, 0).Z()
    mid = Path().M(0, 0).C(l * 0.3, bend * 0.12, l * 0.6, bend * 0.62, l, bend)
    return (full, half, mid)


def leaf(c, x, y, ang, l, w, col, T=unlit, bend=0, flip=1, vein=True):
    q = c.at(x, y, 1, ang, 1)
    f, h, m = leafpath(l, w, bend)
    if flip < 0:
        f, h, m = [p.t(lambda a, b: (a, -b)) for p in (f, h, m)]
    q.path(f, Linear(0, 0, l, 0, (0, T(dark(col, 0.28))), (0.6, T(col)), (1, T(light(col, 0.12)))))
    q.path(h, T(light(col, 0.22)), op=0.55)
    if vein:
        q.path(m, None, stroke=T(light(col, 0.4)), sw=max(0.18, w * 0.045), sop=0.65)


def snakeplant(c, x, y, h, T=unlit, rng=None, n_=9, col='#4f7d58'):
    rng = rng or random.Random(3)
    for i in range(n_):
        u = (i + 0.5) / n_ - 0.5
        hh = h * (0.62 + 0.38 * rng.random()) * (1 - 0.5 * abs(u))
        w = h * 0.085 * (0.8 + 0.4 * rng.random())
        bx = x + u * h * 0.26
        tip = (bx + u * h * 0.42 + rng.uniform(-1, 1) * h * 0.03, y + hh)
        cc = mix(col, rng.choice(['#3b6650', '#6b9263', '#5a8a68']), 0.5)
        p = Path().M(bx - w * 0.4, y).C(bx - w * 0.9, y + hh * 0.45, tip[0] - w * 0.55,
            y + hh * 0.75, *tip).C(tip[0] + w * 0.5, y + hh * 0.72, bx + w * 0.9, y + hh * 0.4,
            bx + w * 0.4, y).Z()
        c.path(p, Linear(bx - w, 0, bx + w, 0, (0, T(light(cc, 0.28))), (0.35, T(cc)),
            (1, T(dark(cc, 0.35)))))
        p2 = Path().M(bx - w * 0.4, y).C(bx - w * 0.9, y + hh * 0.45, tip[0] - w * 0.55,
            y + hh * 0.75, *tip)
        c.path(p2, None, stroke=T('#cfcf8a'), sw=w * 0.13, sop=0.75)
        for j in range(5):
            v = 0.15 + 0.14 * j
            xx = bx + (tip[0] - bx) * v * v
            c.path(Path().M(xx - w * 0.42, y + hh * v).Q(xx, y + hh * (v + 0.035), xx + w * 0.4,
                y + hh * (v - 0.01)), None, stroke=T(dark(cc, 0.4)), sw=w * 0.12, sop=0.35)


def bushplant(c, x, y, h, T=unlit, rng=None, col='#55805a', n_=26, lw=0.34, spread=100):
    rng = rng or random.Random(5)
    L = []
    for i in range(n_):
        a = 90 + rng.uniform(-spread, spread) * 0.85
        r = h * rng.uniform(0.15, 0.62)
        L.append((r, a))
    L.sort(key=lambda q: -q[0])
    for r, a in L:
        bx = x + math.cos(math.radians(a)) * r * 0.55
        by = y + h * 0.06 + max(0, math.sin(math.radians(a))) * r * 0.9
        l = h * rng.uniform(0.26, 0.42)
        cc = mix(col, rng.choice(['#3d6a52', '#7fa06a', '#4a7a66', '#8aa95f']),
            rng.random() * 0.55)
        cc = dark(cc, 0.3 * (1 - r / (h * 0.62)) if by < y + h * 0.5 else 0)
        c.line([(x, y), (bx, by)], T(dark(col, 0.35)), h * 0.012)
        aa = a + rng.uniform(-25, 25)
        leaf(c, bx, by, aa, l, l * lw * 1.4, cc, T, bend=l * rng.uniform(-0.18, 0.1),
            flip=1 if math.cos(math.radians(aa)) < 0 else -1)


def _spl(pts, m=8, k=0.5):
    o = []
    N = len(pts)
    g = lambda i: pts[max(0, min(N - 1, i))]
    for i in range(N - 1):
        p0, p1, p2, p3 = (g(i - 1), g(i), g(i + 1), g(i + 2))
        for j in range(m):
            t = j / m
            t2, t3 = (t * t, t * t * t)
            o.append(tuple((0.5 * (2 * p1[q] + (-p0[q] + p2[q]) * t
                + (2 * p0[q] - 5 * p1[q] + 4 * p2[q] - p3[q]) * t2
                + (-p0[q] + 3 * p1[q] - 3 * p2[q] + p3[q]) * t3) for q in (0, 1))))
    o.append(pts[-1])
    return o


_HEART = _spl([(0, 0), (0.15, -0.15), (0.36, -0.12), (0.51, 0.06), (0.55, 0.28), (0.49, 0.52),
    (0.36, 0.73), (0.19, 0.9), (0, 1.04)], 8)


def _monleaf(w, l, side):
    """one half of a split leaf: outline with three wedge slits"""
    P_ = _HEART
    N = len(P_)
    cuts = (0.34, 0.48, 0.62, 0.76)
    st = []
    start = 0
    out = []
    for c_ in cuts + (2,):
        e = min(N - 1, int(c_ * (N - 1))) if c_ < 1 else N - 1
        seg = P_[start:e + 1]
        out += seg
        if c_ < 1:
            a = P_[e]
            inner = (a[0] * 0.34, a[1] * 0.8 + 0.02)
            out.append(inner)
            start = e + 1 + (1 if e + 2 < N else 0)
    return [(side * x * w, y * l) for x, y in out]


def monstera(c, x, y, h, T=unlit, rng=None, col='#3f7357', n_=9, spread=150, lf=1.0):
    rng = rng or random.Random(11)
    items = []
    for i in range(n_):
        a = math.radians(90 + (i - (n_ - 1) / 2) * (spread / n_) + rng.uniform(-8, 8))
        r = h * rng.uniform(0.42, 0.78) * (1 - 0.2 * abs(math.cos(a)))
        items.append((r, a))
    items.sort(key=lambda q: -q[0])
    for r, a in items:
        tx, ty = (x + math.cos(a) * r * 0.85, y + math.sin(a) * r)
        c.path(Path().M(x, y).Q(x + math.cos(a) * r * 0.2, y + math.sin(a) * r * 0.8, tx, ty),
            None, stroke=T(dark(col, 0.12)), sw=h * 0.014)
        l = h * rng.uniform(0.32, 0.42) * lf
        w = l * 0.95
        dr = math.cos(a)
        ang = -dr * rng.uniform(75, 125) + rng.uniform(-12, 12)
        q = c.at(tx, ty, 1, ang)
        cc = mix(col, rng.choice(['#5c8f63', '#2f6150', '#6d9a68']), rng.random() * 0.5)
        Rr = _monleaf(w, l, 1)
        Ll = _monleaf(w * 0.92, l, -1)
        lo, hi = (Ll, Rr) if dr > 0 else (Rr, Ll)
        q.poly(Rr + Ll[::-1], Linear(0, 0, 0, l, (0, T(dark(cc, 0.22))), (1, T(light(cc, 0.1)))))
        q.poly(hi + [(0, 0)], T(light(cc, 0.3)), op=0.38)
        q.poly(lo + [(0, 0)], T(dark(cc, 0.4)), op=0.3)
        q.line([(0, 0), (0, l * 0.98)], T(light(cc, 0.45)), h * 0.006, op=0.6)
        for k_ in (0.25, 0.42, 0.58, 0.72):
            for sd in (1, -1):
                q.line([(0, l * (k_ - 0.12)), (sd * w * 0.36 * (1.15 - k_), l * k_)],
                    T(light(cc, 0.4)), h * 0.003, op=0.35)


def trailing(c, x, y, w, drop, T=unlit, rng=None, col='#6a9460', n_=7):
    rng = rng or random.Random(8)
    for i in range(n_):
        sx = x + w * (i / (n_ - 1) - 0.5) * 0.8
        d = drop * rng.uniform(0.45, 1)
        ex = sx + w * (i / (n_ - 1) - 0.5) * 0.8 + rng.uniform(-1, 1) * w * 0.08
        st = [(sx, y), (ex, y + w * 0.1), (ex + rng.uniform(-1, 1), y - d * 0.5),
            (ex + rng.uniform(-2, 2), y - d)]
        c.path(smooth(st), None, stroke=T(dark(col, 0.25)), sw=0.5)
        m = max(3, int(d / 5))
        for j in range(m):
            v = (j + 0.5) / m
            k = min(2, int(v * 3))
            u = v * 3 - k
            px = st[k][0] + (st[k + 1][0] - st[k][0]) * u
            py = st[k][1] + (st[k + 1][1] - st[k][1]) * u
            sd = 1 if j % 2 else -1
            l = w * rng.uniform(0.14, 0.2)
            leaf(c, px, py, -90 + sd * rng.uniform(35, 75), l, l * 0.8,
                mix(col, rng.choice(['#86aa6b', '#4d7a58']), rng.random() * 0.6), T, flip=-sd,
                vein=False)


def pot(c, x, y, w, h, col, T=unlit, rim=True, ry=None, soil=True):
    """A pot that stands at y, centred on x."""
    ry = w * 0.09 if ry is None else ry
    t = w * 0.5
    b = w * 0.36
    p = Path().M(x - t, y + h).C(x - t * 0.98, y + h * 0.4, x - b * 1.1, y + ry * 0.6, x - b,
        y + ry * 0.2).Q(x, y - ry * 0.8, x + b, y + ry * 0.2).C(x + b * 1.1, y + ry * 0.6,
        x + t * 0.98, y + h * 0.4, x + t, y + h).Z()
    c.path(p, Linear(x - t, 0, x + t, 0, (0, T(light(col, 0.22))), (0.3, T(light(col, 0.05))),
        (0.75, T(dark(col, 0.22))), (1, T(dark(col, 0.36)))))
    c.ell(x, y + h, t, ry, T(dark(col, 0.35)))
    if soil:
        c.ell(x, y + h - ry * 0.15, t * 0.9, ry * 0.75, T('#3b2a26'))
    if rim:
        c.path(arc(x, y + h, t, ry, 180, 360), None, stroke=T(light(col, 0.35)), sw=0.5, sop=0.8)


# ---- small things
def mug(c, x, y, w, h, col, T=unlit, ry=None, handle=1, band=None, drink='#4a2c1c'):
    ry = w * 0.1 if ry is None else ry
    a = w / 2
    if handle:
        hx = x + handle * a
        c.path(Path().M(hx, y + h * 0.82).C(hx + handle * w * 0.42, y + h * 0.86,
            hx + handle * w * 0.42, y + h * 0.18, hx, y + h * 0.24), None,
            stroke=T(dark(col, 0.15)), sw=w * 0.13)
        c.path(Path().M(hx, y + h * 0.84).C(hx + handle * w * 0.42, y + h * 0.88,
            hx + handle * w * 0.42, y + h * 0.3, hx, y + h * 0.28), None,
            stroke=T(light(col, 0.2)), sw=w * 0.05, sop=0.7)
    p = Path().M(x - a, y + h).L(x - a * 0.92, y + ry * 0.8).C(x - a * 0.9, y - ry * 0.5,
        x + a * 0.9, y - ry * 0.5, x + a * 0.92, y + ry * 0.8).L(x + a, y + h).Z()
    c.path(p, Linear(x - a, 0, x + a, 0, (0, T(light(col, 0.15))), (0.25, T(light(col, 0.3))),
        (0.6, T(col)), (1, T(dark(col, 0.32)))))
    if band:
        c.path(Path().M(x - a * 0.97, y + h * 0.62).C(x - a * 0.5, y + h * 0.62 - ry, x + a * 0.5,
            y + h * 0.62 - ry, x + a * 0.97, y + h * 0.62).L(x + a * 0.95,
            y + h * 0.42).C(x + a * 0.5, y + h * 0.42 - ry, x - a * 0.5, y + h * 0.42 - ry,
            x - a * 0.95, y + h * 0.42).Z(), T(band), op=0.9)
    c.ell(x, y + h, a, ry, T(light(col, 0.38)))
    c.ell(x, y + h, a * 0.87, ry * 0.8, T(dark(col, 0.4)))
    if drink:
        c.ell(x, y + h - ry * 0.22, a * 0.8, ry * 0.55, T(drink))


def paper(c, x, y, w, h, T=unlit, col='#f6eddc', deg=0, lines=6, rng=None, head=None, ink='#8d8694',
    shadow=True, corner=True):
    """A sheet of paper; (x, y) is its bottom left."""
    q = c.at(x + w / 2, y + h / 2, 1, deg)
    a, b = (w / 2, h / 2)
    if shadow:
        q.sub(lambda X, Y: (X + w * 0.03, Y - h * 0.03)).path(rect(-a, -b, w, h, 0.3), '#1b1636',
            op=0.16)
        q.sub(lambda X, Y: (X + w * 0.012, Y - h * 0.012)).path(rect(-a, -b, w, h, 0.3), '#1b1636',
            op=0.2)
    q.path(rect(-a, -b, w, h, 0.2), Linear(-a, b, a, -b, (0, T(light(col, 0.25))),
        (1, T(dark(col, 0.07)))))
    if head:
        q.rect(-a + w * 0.1, b - h * 0.2, w * 0.8, h * 0.1, T(head))
    rng = rng or random.Random(int(x * 13 + y * 7))
    top = b - h * (0.28 if head else 0.14)
    for i in range(lines):
        yy = top - h * (0.62 if head else 0.74) * i / max(1, lines - 1) if lines > 1 else top
        q.line([(-a + w * 0.1, yy), (-a + w * 0.1 + w * 0.8 * rng.uniform(0.55, 1), yy)], T(ink),
            h * 0.022, op=0.55)


def pin(c, x, y, col, T=unlit, r=1.1):
    c.ell(x + r * 0.6, y - r * 0.8, r, r * 0.8, '#1b1636', op=0.25)
    c.circ(x, y, r, T(dark(col, 0.15)))
    c.circ(x - r * 0.15, y + r * 0.2, r * 0.72, T(light(col, 0.1)))
    c.circ(x - r * 0.3, y + r * 0.35, r * 0.25, T('#ffffff'), op=0.85)


def books(c, x, y, w, h, T=unlit, rng=None, pal=None, lean=True):
    rng = rng or random.Random(2)
    pal = pal or ['#8c4a3f', '#c98b4a', '#2f6468', '#40507a', '#d9b36a', '#7a4468', '#5d7a5a',
        '#b5604a', '#e3d3b4', '#394062']
    cx = x
    while cx < x + w - 1.2:
        bw = min(rng.uniform(1.8, 4.4), x + w - cx)
        bh = h * rng.uniform(0.72, 0.98)
        col = rng.choice(pal)
        q = c
        if lean and rng.random() < 0.12 and (x + w - cx > bw + 6):
            q = c.at(cx + bw * 0.2, y, 1, rng.choice([-7, -9]))
            q = q.sub(lambda X, Y: (X - cx - bw * 0.2 + 3.2, Y - y))
            adv = bw + 3.4
        else:
            adv = bw
        q.path(rect(cx, y, bw - 0.18, bh, 0.35), Linear(cx, 0, cx + bw, 0, (0, T(dark(col, 0.12))),
            (0.3, T(light(col, 0.14))), (1, T(dark(col, 0.3)))))
        k = rng.randrange(4)
        if k == 0:
            q.rect(cx + 0.25, y + bh * 0.78, bw - 0.7, bh * 0.03, T(light(col, 0.5)), op=0.8)
            q.rect(cx + 0.25, y + bh * 0.16, bw - 0.7, bh * 0.03, T(light(col, 0.5)), op=0.8)
        elif k == 1:
            q.rect(cx + 0.3, y + bh * 0.45, bw - 0.8, bh * 0.34, T(light(col, 0.55)), r=0.2,
                op=0.8)
        elif k == 2:
            for j in range(3):
                q.rect(cx + 0.25, y + bh * (0.2 + 0.05 * j), bw - 0.7, bh * 0.02,
                    T(light(col, 0.45)), op=0.7)
        cx += adv


def envelope(c, x, y, w, h, col='#efe2c8', T=unlit, deg=0, seal=None):
    q = c.at(x + w / 2, y + h / 2, 1, deg)
    a, b = (w / 2, h / 2)
    q.rect(-a + 0.4, -b - 0.5, w, h, '#1b1636', op=0.25)
    q.rect(-a, -b, w, h, Linear(0, b, 0, -b, (0, T(light(col, 0.2))), (1, T(dark(col, 0.08)))),
        r=0.3)
    q.path(line((-a, b), (0, -b * 0.1), (a, b)), None, stroke=T(dark(col, 0.3)), sw=0.35)
    q.path(poly((-a, b), (0, -b * 0.1), (a, b)), T(light(col, 0.3)), op=0.7)
    if seal:
        q.circ(0, 0, w * 0.09, T(seal))


def wall_clock(c, cx, cy, r, T, rim=('#4a4f6a', '#1f2340')):
    """A school clock without hands: the game puts them there, by the time of the evening."""
    c.glow(cx + 4, cy - 7, r * 1.5, '#1b1030', 0.5)
    c.circ(cx, cy, r, Linear(cx - r, cy + r, cx + r, cy - r, (0, T(rim[0])), (1, T(rim[1]))))
    c.circ(cx, cy, r * 0.88, Linear(cx - r, cy + r, cx + r, cy - r, (0, T('#d9cbb4')),
        (1, T('#fff7e8'))))
    for i in range(12):
        a = math.radians(i * 30)
        r0 = 0.7 if i % 3 == 0 else 0.76
        c.line([(cx + math.sin(a) * r * r0, cy + math.cos(a) * r * r0),
            (cx + math.sin(a) * r * 0.82, cy + math.cos(a) * r * 0.82)], T('#2b2b45'),
            1.5 if i % 3 == 0 else 0.8, cap='butt')
    c.path(arc(cx, cy, r * 0.8, r * 0.8, 100, 165), None, stroke='#ffffff', sw=1.2, sop=0.35)


def shell_chair(svg, cam, T, x, z, col, layer, back=True):
    """A moulded chair as a layer; back: seen from behind, near us, else it faces us."""
    screen = svg.ctx()
    s_ = 1 if back else -1
    seat = 46
    # seat depth range
    zs0, zs1 = (z + 4, z + 34) if back else (z - 34, z - 2)
    with svg.g(layer):
        cam.floor(0).softpoly([(x - 22, zs0 - 6), (x + 22, zs0 - 6), (x + 23, zs1 + 4),
            (x - 23, zs1 + 4)], 18, 0.42)

        def leg(xa, ya, za, xb, zb, shade):
            a = cam.p(xa, ya, za)
            b = cam.p(xb, 0, zb)
            w = cam.f / za * 1.9
            screen.line([a, b], T(dark('#c9b6a4', shade)), w)
            screen.line([(a[0] - w * 0.22, a[1]), (b[0] - w * 0.22, b[1])], T('#fff2da'), w * 0.25,
                op=0.7 * (1 - shade))

        for sx in (-1, 1):
            leg(x + sx * 15, seat, zs1 - 5, x + sx * 19, zs1 + 2, 0.25)
        # seat slab with thickness

        def sq(y, e=0):
            return [cam.p(x + a * (20.5 + e), y, b) for a,
                b in ((-0.8, zs0), (0.8, zs0), (0.96, zs0 + 5), (1, zs1 - 8), (0.82, zs1),
                (-0.82, zs1), (-1, zs1 - 8), (-0.96, zs0 + 5))]

        for e in (3, 2.2, 1.4, 0.7):
            screen.path(smooth(sq(seat - e), True, 0.4), T(dark(col, 0.55)))
        screen.path(smooth(sq(seat), True, 0.4), Linear(*cam.p(x - 20, seat, zs0),
            *cam.p(x + 20, seat, zs0), (0, T(dark(col, 0.05))), (1, T(dark(col, 0.3)))))
        for sx in (-1, 1):
            leg(x + sx * 15, seat - 2, zs0 + 4, x + sx * 20, zs0 - 3, 0)
        y0, y1 = (seat + 5, seat + 43)
        w0, w1 = (17, 23)
        zb = z if back else z
        cb = cam.front(zb)
        p = Path().M(x - w0, y0 + 1).C(x - w0 * 0.5, y0 - 3, x + w0 * 0.5, y0 - 3, x + w0,
            y0 + 1).C(x + w1 - 1, y0 + 8, x + w1 + 1.5, y1 - 14, x + w1 - 2, y1 - 4).C(x + w1 - 6,
            y1 + 2.5, x - w1 + 6, y1 + 2.5, x - w1 + 2, y1 - 4).C(x - w1 - 1.5, y1 - 14,
            x - w1 + 1, y0 + 8, x - w0, y0 + 1).Z()
        cb.sub(lambda X, Y: (X + 0.9, Y - 1.1)).path(p, T(dark(col, 0.68)))
        cb.path(p, Linear(x - w1, y1, x + w1 * 0.8, y0, (0, T(light(col, 0.1))),
            (0.45, T(dark(col, 0.1))), (1, T(dark(col, 0.46)))))
        cb.path(Path().M(x - w1 + 2, y1 - 4).C(x - w1 + 6, y1 + 2.5, x + w1 - 6, y1 + 2.5,
            x + w1 - 2, y1 - 4), None, stroke=T(light(col, 0.75)), sw=0.9, sop=0.95)
        cb.rect(x - 8, y1 - 11, 16, 4.2, T(dark(col, 0.72)), r=2.1)
        cb.line([(x - 6.4, y1 - 11.1), (x + 6.4, y1 - 11.1)], T(light(col, 0.4)), 0.4, op=0.6)
        cb.path(Path().M(x - w1 + 4, y1 - 10).C(x - w1 + 2.6, y1 - 20, x - w0 - 1, y0 + 12,
            x - w0 + 2, y0 + 5), None, stroke=T(light(col, 0.4)), sw=1.0, sop=0.35)
        if back:
            for sx in (-6, 6):
                cb.circ(x + sx, y0 + 5, 0.9, T('#d8c8b4'))
