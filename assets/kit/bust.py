# SPDX-License-Identifier: MPL-2.0
"""What face, hair and clothes of a bust share: tones of skin and hair, strands, symmetry."""
import math

from canvas import *

# The hue of shadow on skin and cloth: plum.
SH = '#4a2145'
SKIN = {'s1': '#f3cdb0', 's2': '#e6b48d', 's3': '#cd9466', 's4': '#a96f47', 's5': '#7d4d33',
    's6': '#5a3627'}
HAIR = {'black': '#2a2230', 'dark': '#40291f', 'brown': '#6b4226', 'blond': '#cf9d52',
    'red': '#a94f26', 'grey': '#8d8790', 'auburn': '#7a3624'}


def lock(c, p0, p1, p2, w, col, op=1):
    """A tapered strand from p0 over p1 to p2."""
    dx, dy = (p2[0] - p0[0], p2[1] - p0[1])
    l = math.hypot(dx, dy) or 1
    nx, ny = (-dy / l * w / 2, dx / l * w / 2)
    c.path(Path().M(*p0).Q(p1[0] + nx, p1[1] + ny, *p2).Q(p1[0] - nx, p1[1] - ny, *p0).Z(), col,
        op=op)


def sym(p):
    """From the open right half, top to bottom, to the closed symmetric shape."""
    r = Path()
    r.c = list(p.c)
    cur = p.c[-1][1][-1]
    seg = []
    prev = p.c[0][1][0]
    for k, pts in p.c[1:]:
        seg.append((k, prev, pts))
        prev = pts[-1]
    for k, st, pts in reversed(seg):
        if k == 'C':
            r.C(-pts[1][0], pts[1][1], -pts[0][0], pts[0][1], -st[0], st[1])
        else:
            r.L(-st[0], st[1])
    return r.Z()
