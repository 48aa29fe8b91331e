# SPDX-License-Identifier: MPL-2.0
"""Canvas: gradients, the SVG document with its layers, and the drawing context.

Everything that leaves this module stays inside a small subset of SVG: <g id>, <path>, gradients
in user space, hex colours, fill-opacity. No style, text, image, clip, mask or filter."""
import math
import re

from colour import *
from path import *


class Linear:
    """A gradient from one local point to another; stops as stops_of() takes them."""

    def __init__(self, x1, y1, x2, y2, *stops):
        self.p = (x1, y1, x2, y2)
        self.st = stops_of(stops)


class Radial:
    """An elliptic gradient in local units."""

    def __init__(self, cx, cy, rx, *stops, ry=None):
        self.p = (cx, cy, rx, rx if ry is None else ry)
        self.st = stops_of(stops)


def stops_of(stops):
    """Complete the stops: 'colour', (offset, colour) or (offset, colour, alpha)."""
    o = []
    for i, q in enumerate(stops):
        if isinstance(q, str):
            q = (i / max(1, len(stops) - 1), q, 1)
        elif len(q) == 2:
            q = (q[0], q[1], 1) if isinstance(q[1], str) else (i / max(1, len(stops) - 1), q[0],
                q[1])
        o.append(q)
    return o


def fade(col, a0, a1=0, k=6):
    """Stops that fall off like a bell curve, from alpha a0 to a1."""
    o = []
    for i in range(k + 1):
        u = i / k
        w = (math.exp(-(u * 1.9) ** 2) - math.exp(-1.9 ** 2)) / (1 - math.exp(-1.9 ** 2))
        o.append((u, col, a1 + (a0 - a1) * w))
    return o


class Svg:
    """One picture: its layers (groups), its gradients, where each layer lies and is touched."""

    def __init__(self, w=1920, h=1080):
        self.w, self.h = (w, h)
        self.defs = []
        self.key = {}
        self.body = []
        self.stack = []
        self.bounds = {}
        self.order = []
        self.hot = {}
        self.nshape = 0
        self.clip = None
        self.top = []

    def gid(self, txt):
        if txt not in self.key:
            self.key[txt] = 'g%d' % len(self.key)
            self.defs.append(txt.replace('@ID', self.key[txt]))
        return 'url(#%s)' % self.key[txt]

    def paint(self, f, fn):
        if isinstance(f, str):
            return f
        stops = ''.join(('<stop offset="%s" stop-color="%s"%s/>' % (
            ('%.3f' % o).rstrip('0').rstrip('.') or '0', c,
            '' if a >= 0.999 else ' stop-opacity="%.3f"' % a) for o, c, a in f.st))
        if isinstance(f, Linear):
            a = fn(*f.p[:2])
            b = fn(*f.p[2:])
            return self.gid('<linearGradient id="@ID" gradientUnits="userSpaceOnUse"'
                ' x1="%s" y1="%s" x2="%s" y2="%s">%s</linearGradient>'
                % (num(a[0]), num(a[1]), num(b[0]), num(b[1]), stops))
        cx, cy, rx, ry = f.p
        e = 0.5
        o = fn(cx, cy)
        px, mx = (fn(cx + e, cy), fn(cx - e, cy))
        py, my = (fn(cx, cy + e), fn(cx, cy - e))
        return self.gid('<radialGradient id="@ID" gradientUnits="userSpaceOnUse"'
            ' cx="0" cy="0" r="1" gradientTransform="matrix(%.3f %.3f %.3f %.3f %s %s)">'
            '%s</radialGradient>' % ((px[0] - mx[0]) * rx, (px[1] - mx[1]) * rx,
            (py[0] - my[0]) * ry, (py[1] - my[1]) * ry, num(o[0]), num(o[1]), stops))

    def _track(self, pts, pad=0):
        for g in self.stack:
            b = self.bounds.setdefault(g, [1e9, 1e9, -1e9, -1e9])
            for x, y in pts:
                b[0] = min(b[0], x - pad)
                b[1] = min(b[1], y - pad)
                b[2] = max(b[2], x + pad)
                b[3] = max(b[3], y + pad)

    def g(self, id):
        return _Group(self, id)

    def ctx(self, fn=lambda x, y: (x, y), k=1.0):
        return Context(self, fn, k)

    def out(self, only=None, crop=None):
        """The document as text; only: one layer, crop: (x, y, w, h) of the view."""
        x, y, w, h = crop or (0, 0, self.w, self.h)
        text = '\n'.join(self.layer(only) if only else self.body)
        used = set(re.findall(r'url\(#(g\d+)\)', text))
        defs = [d for d in self.defs if re.search(r'id="(g\d+)"', d).group(1) in used]
        return ('<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="%s" viewBox="%s">\n'
            '<defs>\n%s\n</defs>\n%s\n</svg>\n' % (num(w), num(h),
            ' '.join(num(v) for v in (x, y, w, h)), '\n'.join(defs), text))

    def layer(self, name):
        """The lines of one group, with the groups inside it."""
        lines, depth = [], 0
        for line_ in self.body:
            opens = line_.startswith('<g')
            if depth or line_ == '<g id="%s">' % name:
                lines.append(line_)
                depth += 1 if opens else -1 if line_ == '</g>' else 0
        return lines

    def save(self, path, **k):
        with open(path, 'w', encoding='utf-8', newline='\n') as f:
            f.write(self.out(**k))


class _Clip:
    def __init__(self, v, p):
        self.v, self.p = (v, p)

    def __enter__(self):
        self.old = self.v.clip
        self.v.clip = self.p

    def __exit__(self, *a):
        self.v.clip = self.old


class _Group:
    def __init__(self, v, id):
        self.v, self.id = (v, id)

    def __enter__(self):
        self.v.body.append('<g id="%s">' % self.id)
        self.v.stack.append(self.id)
        self.v.order.append(self.id)
        if len(self.v.stack) == 1:
            self.v.top.append(self.id)

    def __exit__(self, *a):
        self.v.body.append('</g>')
        self.v.stack.pop()


class Context:
    """Draws in local coordinates; fn maps them to the picture, k is pixels per local unit."""

    def __init__(self, v, fn, k):
        self.v, self.fn, self.k = (v, fn, k)

    def sub(self, fn, k=1.0):
        o = self.fn
        return Context(self.v, lambda x, y: o(*fn(x, y)), self.k * k)

    def at(self, dx, dy, k=1.0, deg=0, flip=1):
        a = math.radians(deg)
        c, q = (math.cos(a), math.sin(a))
        return self.sub(lambda x, y: (dx + k * (flip * x * c - y * q),
            dy + k * (flip * x * q + y * c)), k)

    def path(self, p, fill=None, op=1, stroke=None, sw=1, sop=1, cap='round', join='round',
        dash=None, eo=False):
        if isinstance(p, str):
            raise ValueError
        m = p.t(self.fn)
        if self.v.clip:
            if fill is not None and stroke is not None:
                self.path(p, fill, op=op, eo=eo)
                return self.path(p, None, stroke=stroke, sw=sw, sop=sop, cap=cap, join=join,
                    dash=dash)
            m = clip_path(m, self.v.clip, fill is None)
            if not m.c:
                return self
        m = refine(m)
        d = m.d()
        a = ''
        if fill is None:
            a += ' fill="none"'
        else:
            a += ' fill="%s"' % self.v.paint(fill, self.fn)
            if op < 0.999:
                a += ' fill-opacity="%.3f"' % op if isinstance(fill,
                    str) else ' opacity="%.3f"' % op
        if eo:
            a += ' fill-rule="evenodd"'
        if stroke is not None:
            a += ' stroke="%s" stroke-width="%s"' % (self.v.paint(stroke, self.fn),
                ('%.2f' % (sw * self.k)).rstrip('0').rstrip('.'))
            if sop < 0.999:
                a += ' stroke-opacity="%.3f"' % sop
            if cap != 'butt':
                a += ' stroke-linecap="%s"' % cap
            if join != 'miter':
                a += ' stroke-linejoin="%s"' % join
            if dash:
                a += ' stroke-dasharray="%s"' % ' '.join((num(q * self.k) for q in dash))
        self.v._track(m.pts())
        self.v.nshape += 1
        self.v.body.append('<path d="%s"%s/>' % (d, a))
        return self

    def rect(self, x, y, w, h, fill, r=0, **k):
        return self.path(rect(x, y, w, h, r), fill, **k)

    def poly(self, pts, fill, **k):
        return self.path(poly(*pts), fill, **k)

    def ell(self, cx, cy, rx, ry, fill, **k):
        return self.path(ell(cx, cy, rx, ry), fill, **k)

    def circ(self, cx, cy, r, fill, **k):
        return self.path(ell(cx, cy, r), fill, **k)

    def line(self, pts, col, sw=1, **k):
        k['sop'] = k.pop('op', k.get('sop', 1))
        return self.path(line(*pts), None, stroke=col, sw=sw, **k)

    def hot(self, layer, x, y, w, h):
        """Say where a layer can be touched: a local rectangle, at least 48 pixels each way."""
        self.v.hot[layer] = [self.fn(x, y), self.fn(x + w, y), self.fn(x + w, y + h),
            self.fn(x, y + h)]
        return self

    def clipto(self, pts):
        """with ctx.clipto(convex polygon): all that is drawn inside is cut to it."""
        return _Clip(self.v, [self.fn(*q) for q in pts])

    def glow(self, cx, cy, rx, col, a, ry=None, k=7):
        ry = rx if ry is None else ry
        return self.path(ell(cx, cy, rx, ry), Radial(cx, cy, rx, *fade(col, a, 0, k), ry=ry))

    def shadow(self, x, y, w, h, blur, a=0.35, col='#1b1636'):
        """A soft rectangle in nine slices; the blur is centred on its edge."""
        b = blur
        x0, y0, x1, y1 = (x - b / 2, y - b / 2, x + w + b / 2, y + h + b / 2)
        b = min(b, (x1 - x0) / 2, (y1 - y0) / 2)
        f = fade(col, a)
        self.rect(x0 + b, y0 + b, x1 - x0 - 2 * b, y1 - y0 - 2 * b, col, op=a)
        for ax, ay, bx, by, gx0, gy0, gx1, gy1 in ((x0 + b, y0, x1 - b, y0 + b, 0, y0 + b, 0, y0),
            (x0 + b, y1 - b, x1 - b, y1, 0, y1 - b, 0, y1),
            (x0, y0 + b, x0 + b, y1 - b, x0 + b, 0, x0, 0),
            (x1 - b, y0 + b, x1, y1 - b, x1 - b, 0, x1, 0)):
            if bx - ax > 0.01 and by - ay > 0.01:
                self.rect(ax, ay, bx - ax, by - ay, Linear(gx0, gy0, gx1, gy1, *f))
        for cx, cy, qx, qy in ((x0 + b, y0 + b, x0, y0), (x1 - b, y0 + b, x1 - b, y0),
            (x0 + b, y1 - b, x0, y1 - b), (x1 - b, y1 - b, x1 - b, y1 - b)):
            self.rect(qx, qy, b, b, Radial(cx, cy, b, *f))
        return self

    def softpoly(self, pts, blur, a=0.35, col='#1b1636', k=6):
        """A soft polygon: k nested polygons whose weights follow a cosine."""

        def off(d):
            m = len(pts)
            area = sum((pts[i][0] * pts[(i + 1) % m][1] - pts[(i + 1) % m][0] * pts[i][1]
                for i in range(m)))
            sg = 1 if area > 0 else -1
            L = []
            for i in range(m):
                (x0, y0), (x1, y1) = (pts[i], pts[(i + 1) % m])
                dx, dy = (x1 - x0, y1 - y0)
                l = math.hypot(dx, dy) or 1
                L.append((x0 + sg * dy / l * d, y0 - sg * dx / l * d, dx, dy))
            o = []
            for i in range(m):
                ax, ay, adx, ady = L[i - 1]
                bx, by, bdx, bdy = L[i]
                den = adx * bdy - ady * bdx
                if abs(den) < 1e-06:
                    o.append((bx, by))
                    continue
                t = ((bx - ax) * bdy - (by - ay) * bdx) / den
                o.append((ax + adx * t, ay + ady * t))
            return o

        acc = 0
        for i in range(k):
            tgt = a * (1 - math.cos(math.pi * (i + 1) / k)) / 2
            al = (tgt - acc) / (1 - acc)
            acc = tgt
            q = off(blur / 2 - blur * i / (k - 1))
            r = max(0, blur / 2 - blur * i / (k - 1))
            self.path(poly(*q), col, op=al)
        return self


