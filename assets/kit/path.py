# SPDX-License-Identifier: MPL-2.0
"""Paths: a builder in local coordinates, the usual shapes, and what can be done with them.

Only absolute M L C Z leave this module: that is what every small SVG reader understands."""
import math

# How far a Bezier handle reaches to draw a quarter of a circle.
K = 0.5522847498


class Path:
    """Builds a path; t() maps it to other coordinates, d() writes it."""

    def __init__(self):
        self.c = []

    def M(self, x, y):
        self.c.append(('M', [(x, y)]))
        return self

    def L(self, *p):
        for i in range(0, len(p), 2):
            self.c.append(('L', [(p[i], p[i + 1])]))
        return self

    def C(self, *p):
        for i in range(0, len(p), 6):
            self.c.append(('C', [(p[i], p[i + 1]), (p[i + 2], p[i + 3]), (p[i + 4], p[i + 5])]))
        return self

    def Q(self, x1, y1, x, y):
        x0, y0 = self.c[-1][1][-1]
        return self.C(x0 + 2 / 3 * (x1 - x0), y0 + 2 / 3 * (y1 - y0), x + 2 / 3 * (x1 - x),
            y + 2 / 3 * (y1 - y), x, y)

    def Z(self):
        self.c.append(('Z', []))
        return self

    def add(self, o):
        self.c += o.c
        return self

    def t(self, fn):
        r = Path()
        r.c = [(k, [fn(*q) for q in pts]) for k, pts in self.c]
        return r

    def d(self, fn=None):
        o = []
        for k, pts in self.c:
            o.append(k + ' '.join(('%s %s' % (num(a), num(b)) for a,
                b in (pts if fn is None else [fn(*q) for q in pts]))))
        return ''.join(o)

    def pts(self):
        return [q for k, p in self.c for q in p]


def num(v):
    """A number of the SVG: one decimal, none when it is whole."""
    r = '%.1f' % v
    return r[:-2] if r.endswith('.0') else r


def poly(*pts):
    """A closed polygon."""
    p = Path().M(*pts[0])
    for q in pts[1:]:
        p.L(*q)
    return p.Z()


def line(*pts):
    """An open line through the points."""
    p = Path().M(*pts[0])
    for q in pts[1:]:
        p.L(*q)
    return p


def rect(x, y, w, h, r=0):
    """r: one radius, or four for (x,y), (x+w,y), (x+w,y+h), (x,y+h)."""
    if not r:
        return poly((x, y), (x + w, y), (x + w, y + h), (x, y + h))
    a, b, c, d = r if isinstance(r, (tuple, list)) else (r,) * 4
    lim = min(abs(w), abs(h)) / 2
    a, b, c, d = [min(q, lim) for q in (a, b, c, d)]
    k = 1 - K
    return Path().M(x + a, y).L(x + w - b, y).C(x + w - b * k, y, x + w, y + b * k, x + w,
        y + b).L(x + w, y + h - c).C(x + w, y + h - c * k, x + w - c * k, y + h, x + w - c,
        y + h).L(x + d, y + h).C(x + d * k, y + h, x, y + h - d * k, x, y + h - d).L(x, y + a).C(x,
        y + a * k, x + a * k, y, x + a, y).Z()


def ell(cx, cy, rx, ry=None):
    """An ellipse, or a circle."""
    ry = rx if ry is None else ry
    a, b = (rx * K, ry * K)
    return Path().M(cx + rx, cy).C(cx + rx, cy + b, cx + a, cy + ry, cx, cy + ry).C(cx - a,
        cy + ry, cx - rx, cy + b, cx - rx, cy).C(cx - rx, cy - b, cx - a, cy - ry, cx,
        cy - ry).C(cx + a, cy - ry, cx + rx, cy - b, cx + rx, cy).Z()


def arc(cx, cy, rx, ry, a0, a1):
    """An open arc, in degrees."""
    p = Path()
    m = max(1, int(math.ceil(abs(a1 - a0) / 45)))
    st = math.radians((a1 - a0) / m)
    a = math.radians(a0)
    p.M(cx + rx * math.cos(a), cy + ry * math.sin(a))
    k = 4 / 3 * math.tan(st / 4)
    for i in range(m):
        b = a + st
        p.C(cx + rx * (math.cos(a) - k * math.sin(a)), cy + ry * (math.sin(a) + k * math.cos(a)),
            cx + rx * (math.cos(b) + k * math.sin(b)), cy + ry * (math.sin(b) - k * math.cos(b)),
            cx + rx * math.cos(b), cy + ry * math.sin(b))
        a = b
    return p


def smooth(pts, closed=False, k=0.5):
    """A smooth line through the points (Catmull and Rom)."""
    m = len(pts)
    p = Path().M(*pts[0])
    rng = range(m) if closed else range(m - 1)
    g = lambda i: pts[i % m] if closed else pts[max(0, min(m - 1, i))]
    for i in rng:
        p0, p1, p2, p3 = (g(i - 1), g(i), g(i + 1), g(i + 2))
        p.C(p1[0] + (p2[0] - p0[0]) * k / 3, p1[1] + (p2[1] - p0[1]) * k / 3,
            p2[0] - (p3[0] - p1[0]) * k / 3, p2[1] - (p3[1] - p1[1]) * k / 3, p2[0], p2[1])
    return p.Z() if closed else p


def rot(path, deg, cx=0, cy=0):
    """The path, turned round (cx, cy)."""
    a = math.radians(deg)
    c, s = (math.cos(a), math.sin(a))
    return path.t(lambda x, y: (cx + (x - cx) * c - (y - cy) * s,
        cy + (x - cx) * s + (y - cy) * c))


def shift(path, dx, dy):
    """The path, moved."""
    return path.t(lambda x, y: (x + dx, y + dy))


def flatten(path, steps=10):
    """The path as polygons: a list of (points, closed)."""
    subs = []
    cur = None
    for k, p in path.c:
        if k == 'M':
            if cur and len(cur[0]) > 1:
                subs.append(cur)
            cur = [[p[0]], False]
        elif k == 'L':
            if cur[1]:
                subs.append(cur)
                cur = [[cur[0][0]], False]
            cur[0].append(p[0])
        elif k == 'C':
            x0, y0 = cur[0][-1]
            for i in range(1, steps + 1):
                t = i / steps
                a = (1 - t) ** 3
                b = 3 * t * (1 - t) ** 2
                c = 3 * t * t * (1 - t)
                d = t ** 3
                cur[0].append((a * x0 + b * p[0][0] + c * p[1][0] + d * p[2][0],
                    a * y0 + b * p[0][1] + c * p[1][1] + d * p[2][1]))
        elif k == 'Z':
            cur[1] = True
    if cur and len(cur[0]) > 1:
        subs.append(cur)
    return subs


def refine(path, maxdy=90):
    """Split long slanted edges.

    nanosvg steps x in 1/1024 px per sub-scanline, so long steep edges drift by pixels."""
    o = Path()
    cur = start = None
    for k, p in path.c:
        if k == 'M':
            cur = start = p[0]
            o.c.append((k, p))
            continue
        if k == 'Z':
            q = start
            m = int(abs(q[1] - cur[1]) // maxdy)
            if abs(q[0] - cur[0]) > 0.05:
                for i in range(1, m + 1):
                    o.c.append(('L', [(cur[0] + (q[0] - cur[0]) * i / (m + 1),
                        cur[1] + (q[1] - cur[1]) * i / (m + 1))]))
            o.c.append((k, p))
            cur = start
            continue
        if k == 'L':
            q = p[0]
            m = int(abs(q[1] - cur[1]) // maxdy)
            if abs(q[0] - cur[0]) > 0.05:
                for i in range(1, m + 1):
                    o.c.append(('L', [(cur[0] + (q[0] - cur[0]) * i / (m + 1),
                        cur[1] + (q[1] - cur[1]) * i / (m + 1))]))
            o.c.append((k, p))
            cur = q
            continue
        ys = [cur[1]] + [q[1] for q in p]
        m = int((max(ys) - min(ys)) // (maxdy * 1.6))
        if m == 0:
            o.c.append((k, p))
            cur = p[2]
            continue
        P0 = [cur] + list(p)
        t0 = 0
        for i in range(1, m + 2):
            t = (i / (m + 1) - t0) / (1 - t0)
            l = lambda a, b: (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)
            a, b, c = (l(P0[0], P0[1]), l(P0[1], P0[2]), l(P0[2], P0[3]))
            d, e = (l(a, b), l(b, c))
            f = l(d, e)
            o.c.append(('C', [a, d, f]))
            P0 = [f, e, c, P0[3]]
            t0 = i / (m + 1)
        cur = p[2]
    return o


def _inside(p, a, b):
    return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]) >= -1e-06


def _isect(p, q, a, b):
    d1 = (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
    d2 = (b[0] - a[0]) * (q[1] - a[1]) - (b[1] - a[1]) * (q[0] - a[0])
    t = d1 / (d1 - d2)
    return (p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t)


def clip_poly(pts, cv):
    """A polygon inside the convex polygon cv (Sutherland and Hodgman)."""
    for i in range(len(cv)):
        a, b = (cv[i], cv[(i + 1) % len(cv)])
        out = []
        for j in range(len(pts)):
            p, q = (pts[j - 1], pts[j])
            pi, qi = (_inside(p, a, b), _inside(q, a, b))
            if qi:
                if not pi:
                    out.append(_isect(p, q, a, b))
                out.append(q)
            elif pi:
                out.append(_isect(p, q, a, b))
        pts = out
        if not pts:
            return []
    return pts


def clip_line(pts, cv):
    """The pieces of a line inside the convex polygon cv."""
    res = []
    cur = []
    for p, q in zip(pts, pts[1:]):
        a0, b0 = (p, q)
        ok = True
        for i in range(len(cv)):
            a, b = (cv[i], cv[(i + 1) % len(cv)])
            pi, qi = (_inside(a0, a, b), _inside(b0, a, b))
            if not pi and (not qi):
                ok = False
                break
            if pi and (not qi):
                b0 = _isect(a0, b0, a, b)
            elif qi and (not pi):
                a0 = _isect(a0, b0, a, b)
        if not ok:
            if len(cur) > 1:
                res.append(cur)
            cur = []
            continue
        if cur and abs(cur[-1][0] - a0[0]) < 1e-06 and (abs(cur[-1][1] - a0[1]) < 1e-06):
            cur.append(b0)
        else:
            if len(cur) > 1:
                res.append(cur)
            cur = [a0, b0]
    if len(cur) > 1:
        res.append(cur)
    return res


def clip_path(path, cv, stroke):
    """A path inside the convex polygon cv; what lies inside whole stays as it is."""
    P_ = path.pts()
    area = sum((cv[i][0] * cv[(i + 1) % len(cv)][1] - cv[(i + 1) % len(cv)][0] * cv[i][1]
        for i in range(len(cv))))
    if area < 0:
        cv = cv[::-1]
    if all((all((_inside(p, cv[i], cv[(i + 1) % len(cv)]) for i in range(len(cv)))) for p in P_)):
        return path
    o = Path()
    for pts, closed in flatten(path):
        if stroke:
            for seg in clip_line(pts + ([pts[0]] if closed else []), cv):
                o.add(line(*seg))
        else:
            q = clip_poly(pts, cv)
            if len(q) > 2:
                o.add(poly(*q))
    return o


