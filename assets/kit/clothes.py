# SPDX-License-Identifier: MPL-2.0
"""Clothes of a bust: sweater, turtleneck, hoodie, jacket over a shirt, jumper with a collar."""
from bust import *


def through(pts, m=10):
    """Points on a smooth line through the given ones."""
    o = []
    N = len(pts)
    g = lambda i: pts[max(0, min(N - 1, i))]
    for i in range(N - 1):
        p0, p1, p2, p3 = (g(i - 1), g(i), g(i + 1), g(i + 2))
        for j in range(m):
            t = j / m
            o.append(tuple((0.5 * (2 * p1[q] + (-p0[q] + p2[q]) * t
                + (2 * p0[q] - 5 * p1[q] + 4 * p2[q] - p3[q]) * t * t
                + (-p0[q] + 3 * p1[q] - 3 * p2[q] + p3[q]) * t ** 3) for q in (0, 1))))
    return o + [pts[-1]]


def torso(c, col, sw, dy=0):
    p = Path().M(0, 236 + dy).C(34, 236 + dy, 52, 214 + dy, 60, 190 + dy).C(92 * sw, 216 + dy,
        146 * sw, 224 + dy, 188 * sw, 248 + dy).C(226 * sw, 268 + dy, 240 * sw, 330, 250 * sw,
        430).L(0, 430)
    c.path(sym(p), Linear(-200, 200, 230, 430, (0, light(col, 0.1)), (0.45, col),
        (1, mix(col, SH, 0.42))))


def folds(c, col, sw):
    for x0, y0, x1, y1, x2, y2, w in ((-150, 300, -140, 360, -158, 430, 16),
        (-118, 330, -104, 380, -112, 430, 10), (150, 300, 138, 360, 156, 430, 20),
        (112, 336, 100, 384, 110, 430, 12), (-60, 380, -40, 400, -46, 430, 10),
        (70, 390, 52, 410, 60, 430, 10)):
        lock(c, (x0 * sw, y0), (x1 * sw, y1), (x2 * sw, y2), w, mix(col, SH, 0.45), op=0.55)
    c.path(Path().M(-188 * sw, 249).C(-226 * sw, 268, -240 * sw, 330, -250 * sw, 430), None,
        stroke=light(col, 0.35), sw=3, sop=0.55)
    c.path(Path().M(-70 * sw, 200).C(-96 * sw, 218, -146 * sw, 226, -188 * sw, 249), None,
        stroke=light(col, 0.4), sw=3.5, sop=0.6)


def rib(c, path, wide, col):
    """Knitted ribs along a neckline."""
    c.path(path, None, stroke=mix(col, SH, 0.5), sw=wide, sop=0.5, dash=(2.2, 2.2 * 2.2),
        cap='butt')


def sweater(c, s, col, c2, sw):
    torso(c, col, sw)
    if s.get('stripes'):
        edge = through([(188, 248), (213, 262), (230, 300), (241, 350), (247, 400), (250, 436)])
        ex = lambda yy: next((x0 + (x1 - x0) * (yy - y0) / (y1 - y0 + 1e-06) for (x0, y0),
            (x1, y1) in zip(edge, edge[1:]) if y0 <= yy <= y1),
            150 if yy < 248 else 250) * sw - 1.5
        for i, yy in enumerate((262, 300, 338, 376, 414)):
            h_ = 15
            xa, xb = (ex(yy), ex(yy + h_))
            c.path(Path().M(-xa, yy).C(-xa * 0.5, yy + 15, xa * 0.5, yy + 15, xa, yy).L(xb,
                yy + h_).C(xb * 0.5, yy + h_ + 15, -xb * 0.5, yy + h_ + 15, -xb, yy + h_).Z(),
                Linear(-200, 200, 230, 430, (0, light(c2, 0.1)), (0.45, c2),
                (1, mix(c2, SH, 0.42))))
    folds(c, col, sw)
    nk = Path().M(-62, 190).C(-44, 246, 44, 246, 62, 190)
    c.path(nk, None, stroke=mix(col, SH, 0.22), sw=19, cap='butt')
    rib(c, nk, 17, col)
    c.path(Path().M(-66, 198).C(-46, 256, 46, 256, 66, 198), None, stroke=mix(col, SH, 0.55),
        sw=2.4, sop=0.6, cap='butt')


def turtle(c, s, col, c2, sw):
    torso(c, col, sw)
    folds(c, col, sw)


def hoodie(c, s, col, c2, sw):
    torso(c, col, sw)
    folds(c, col, sw)
    for sd in (-1, 1):
        h = Path().M(sd * 40, 150).C(sd * 92, 158, sd * 122, 196, sd * 112, 232).C(sd * 100,
            262, sd * 52, 276, sd * 6, 292).C(sd * 20, 262, sd * 58, 236, sd * 40, 150).Z()
        c.path(h, Linear(-100, 160, 110, 290, (0, light(col, 0.16)), (1, mix(col, SH, 0.36))))
        c.path(Path().M(sd * 44, 160).C(sd * 66, 226, sd * 34, 262, sd * 4, 290), None,
            stroke=mix(col, SH, 0.6), sw=5, sop=0.6)
        c.path(Path().M(sd * 110, 228).C(sd * 98, 260, sd * 52, 274, sd * 8, 291), None,
            stroke=light(col, 0.4) if sd < 0 else mix(col, SH, 0.5), sw=2.4, sop=0.6)
        c.path(Path().M(sd * 26, 268).C(sd * 30, 300, sd * 24, 330, sd * 30, 352), None,
            stroke=c2, sw=5)
        c.path(Path().M(sd * 29, 346).L(sd * 31, 364), None, stroke=mix(c2, SH, 0.3), sw=7)


def jacket(c, s, col, c2, sw):
    tee = c2
    torso(c, tee, sw)
    nk = Path().M(-60, 192).C(-42, 244, 42, 244, 60, 192)
    c.path(nk, None, stroke=mix(tee, SH, 0.25), sw=12, cap='butt')
    for sd in (-1, 1):
        j = Path().M(sd * 56, 186).C(sd * 92 * sw, 212, sd * 146 * sw, 222, sd * 190 * sw,
            248).C(sd * 228 * sw, 268, sd * 242 * sw, 330, sd * 252 * sw, 430).L(sd * 62,
            430).C(sd * 70, 360, sd * 92, 290, sd * 56, 186).Z()
        c.path(j, Linear(-240, 220, 250, 430, (0, light(col, 0.14)), (0.5, col),
            (1, mix(col, SH, 0.45))))
        l = Path().M(sd * 54, 176).C(sd * 84, 190, sd * 104, 206, sd * 112, 226).C(sd * 108,
            250, sd * 100, 272, sd * 86, 290).C(sd * 74, 262, sd * 62, 226, sd * 54, 176).Z()
        c.path(l, Linear(-110, 180, 110, 290, (0, light(col, 0.25)), (1, mix(col, SH, 0.3))))
        c.path(Path().M(sd * 86, 290).C(sd * 84, 340, sd * 72, 390, sd * 66, 430), None,
            stroke=mix(col, SH, 0.6), sw=3, sop=0.7)
        c.path(Path().M(sd * 95, 292).C(sd * 92, 340, sd * 82, 390, sd * 76, 430), None,
            stroke=light(col, 0.45), sw=1.8, sop=0.6, dash=(6, 5), cap='butt')
        c.path(Path().M(sd * 116, 330).L(sd * 172, 326), None, stroke=mix(col, SH, 0.5), sw=3,
            sop=0.6)
        c.path(Path().M(sd * 116, 336).L(sd * 172, 332), None, stroke=light(col, 0.4), sw=1.6,
            sop=0.5, dash=(6, 5), cap='butt')
    c.path(Path().M(-190 * sw, 249).C(-226 * sw, 268, -240 * sw, 330, -250 * sw, 430), None,
        stroke=light(col, 0.35), sw=3, sop=0.55)


def collar(c, s, col, c2, sw):
    torso(c, col, sw)
    folds(c, col, sw)
    c.path(Path().M(-48, 206).L(0, 300).L(48, 206).C(30, 236, -30, 236, -48, 206).Z(), c2)
    c.path(Path().M(-62, 188).C(-56, 230, -26, 280, 0, 300).C(26, 280, 56, 230, 62, 188), None,
        stroke=mix(col, SH, 0.25), sw=13, cap='butt')
    rib(c, Path().M(-62, 188).C(-56, 230, -26, 280, 0, 300).C(26, 280, 56, 230, 62, 188), 11, col)
    for sd in (-1, 1):
        c.path(Path().M(sd * 50, 168).C(sd * 62, 186, sd * 70, 206, sd * 66, 226).L(sd * 34,
            262).C(sd * 20, 250, sd * 8, 236, sd * 2, 224).C(sd * 24, 216, sd * 42, 196,
            sd * 50, 168).Z(), Linear(-60, 170, 60, 260, (0, light(c2, 0.3)),
            (1, mix(c2, SH, 0.22))))
        c.path(Path().M(sd * 66, 226).L(sd * 34, 262).C(sd * 20, 250, sd * 8, 236, sd * 2,
            224), None, stroke=mix(c2, SH, 0.4), sw=2, sop=0.6)
    c.circ(0, 252, 3.4, mix(c2, SH, 0.35))


CLOTHES = {'sweater': sweater, 'turtle': turtle, 'hoodie': hoodie, 'jacket': jacket,
    'collar': collar}


def body(c, s):
    """Shoulders and clothes; the spec names kind, colour and second colour."""
    kind, col, *more = s['cloth']
    CLOTHES[kind](c, s, col, more[0] if more else light(col, 0.5), s.get('sw', 1.0))
