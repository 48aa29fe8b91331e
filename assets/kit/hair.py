# SPDX-License-Identifier: MPL-2.0
"""Hair: for each style what lies behind the head and what lies in front of it.

A style is a pair of functions (c, s, t): the context, the spec of the bust, the tones."""
import collections
import math
import random

from bust import *

Tones = collections.namedtuple('Tones', 'colour deep shine skin wide paint')


def tones(s):
    """The tones of one head of hair; wide is the width of the face, paint the gradient."""
    colour = HAIR.get(s['hair'][1], s['hair'][1])
    deep = mix(colour, '#1a0f20', 0.45)
    return Tones(colour, deep, light(colour, 0.28), SKIN[s['skin']], s.get('fw', 1),
        Linear(-100, -170, 110, 0, (0, light(colour, 0.14)), (0.5, colour),
        (1, mix(colour, deep, 0.6))))


def hair_back(c, s):
    draw = BACK.get(s['hair'][0])
    if draw:
        draw(c, s, tones(s))


def hair_front(c, s):
    FRONT[s['hair'][0]](c, s, tones(s))


def back_longwavy(c, s, t):
    c.path(smooth([(-60, -170), (-118, -110), (-132, -20), (-122, 60), (-142, 140), (-120, 220),
        (-128, 282), (-74, 300), (0, 250), (78, 304), (130, 284), (122, 214), (146, 140),
        (124, 56), (134, -24), (116, -112), (60, -170)], True, 0.55),
        Linear(-140, 0, 140, 120, (0, mix(t.colour, t.deep, 0.35)), (1, t.deep)))
    for x0, x1, x2, y in ((-112, -128, -104, 284), (-92, -118, -80, 292), (108, 132, 100, 286),
        (90, 118, 84, 296)):
        lock(c, (x0, 40), (x1, 150), (x2, y), 22, mix(t.colour, t.deep, 0.1), 0.6)


def back_braids(c, s, t):
    r = random.Random(2)
    for i, x in enumerate((-118, -104, -90, -76, 76, 90, 104, 118)):
        sgn = -1 if x < 0 else 1
        x2 = x * 1.02 + r.uniform(-8, 8)
        y2 = 290 + r.uniform(-26, 20)
        p = Path().M(x * 0.82, -60).C(x * 1.12, 20, x * 1.16 + sgn * 6, 120, x2, y2)
        c.path(p, None, stroke=mix(t.deep, '#000000', 0.25), sw=17)
        for dd, oo in ((-3.4, 0), (3.4, 6.5)):
            c.path(shift(p, dd, oo), None, stroke=mix(t.colour, '#9a6a72', 0.2), sw=5.6,
                dash=(4.5, 8.5))
        c.circ(x2, y2, 6, t.deep)
    for x in (-104, 90):
        c.circ(x * 1.05, 250, 7, '#e3a73b')


def back_afro(c, s, t):
    pts = [(math.cos(a) * (150 + 6 * math.sin(a * 9)),
        -70 + math.sin(a) * (146 + 6 * math.cos(a * 7)))
        for a in [i / 26 * 2 * math.pi for i in range(26)]]
    c.path(smooth(pts, True, 0.6), Radial(-40, -140, 260, (0, mix(t.colour, '#8a5a5a', 0.22)),
        (0.5, t.colour), (1, t.deep)))


def back_puffs(c, s, t):
    for sd in (-1, 1):
        pts = [(sd * 92 + math.cos(a) * (66 + 4 * math.sin(a * 7)),
            -132 + math.sin(a) * (62 + 4 * math.cos(a * 6)))
            for a in [i / 20 * 2 * math.pi for i in range(20)]]
        c.path(smooth(pts, True, 0.6), Radial(sd * 92 - 16, -156, 96,
            (0, mix(t.colour, '#9a6a62', 0.3)), (0.55, t.colour), (1, t.deep)))
        r = random.Random(5 + sd)
        for i in range(34):
            a = r.uniform(0, 6.28)
            q = r.uniform(8, 56)
            c.path(arc(sd * 92 + math.cos(a) * q, -132 + math.sin(a) * q * 0.95, 6, 6,
                r.uniform(0, 200), r.uniform(220, 400)), None,
                stroke=mix(t.colour, '#b08070', 0.35) if r.random() < 0.5 else t.deep, sw=2.6,
                sop=0.5)


def back_bob(c, s, t):
    c.path(smooth([(-50, -168), (-112, -120), (-124, -30), (-122, 70), (-112, 128), (-60, 136),
        (0, 120), (60, 136), (112, 128), (122, 70), (124, -30), (112, -120), (50, -168)], True,
        0.5), Linear(-120, 0, 120, 80, (0, mix(t.colour, t.deep, 0.4)), (1, t.deep)))


def back_bun(c, s, t):
    c.path(ell(8, -188, 52, 46), Radial(-8, -206, 70, (0, light(t.colour, 0.22)), (0.6, t.colour),
        (1, t.deep)))
    for i in range(5):
        c.path(arc(8, -188, 44 - i * 8, 38 - i * 7, 200 + i * 10, 330 + i * 8), None,
            stroke=t.deep, sw=3, sop=0.4)


def back_pony(c, s, t):
    c.path(Path().M(60, -150).C(150, -160, 176, -60, 150, 40).C(140, 90, 156, 130, 138, 170).C(110,
        140, 104, 90, 112, 40).C(116, -20, 110, -70, 60, -110).Z(),
        Linear(60, 0, 170, 0, (0, t.colour), (1, t.deep)))
    for w_ in (0, 14, 28):
        c.path(Path().M(80 + w_ * 0.4, -136).C(140 + w_ * 0.4, -130, 150 + w_ * 0.3, -40,
            128 + w_ * 0.5, 60), None, stroke=light(t.colour, 0.25), sw=3, sop=0.35)


# shadow on the forehead
def front_longwavy(c, s, t):
    c.path(Path().M(-90 * t.wide, -20).C(-86, -150, 84, -150, 92 * t.wide, -20).C(84, -66, 40, -82,
        -18, -106).C(-46, -90, -76, -64, -90 * t.wide, -20).Z(), mix(t.skin, '#2a1020', 0.5),
        op=0.25)
    c.path(Path().M(-104, 70).C(-134, -10, -122, -120, -60, -160).C(-20, -182, 50, -180, 86,
        -142).C(128, -98, 124, -10, 108, 66).C(100, 40, 100, 0, 92, -36).C(84, -76, 40, -92, -22,
        -118).C(-50, -100, -80, -76, -88, -36).C(-96, 0, -94, 40, -104, 70).Z(), t.paint)
    c.path(Path().M(-104, 70).C(-126, 120, -92, 160, -118, 230).C(-92, 210, -78, 160, -92,
        110).C(-98, 80, -92, 20, -88, -20).C(-104, 10, -108, 40, -104, 70).Z(), t.paint)
    c.path(Path().M(108, 66).C(128, 120, 98, 160, 120, 226).C(94, 206, 82, 160, 94, 110).C(100, 80,
        96, 20, 92, -30).C(106, 4, 112, 36, 108, 66).Z(), mix(t.colour, t.deep, 0.45))
    for a, b, e, ww in (((-24, -120), (-86, -96), (-98, -10), 12),
        ((-20, -124), (-104, -120), (-112, 10), 9), ((-10, -126), (60, -112), (94, -40), 10),
        ((0, -140), (90, -130), (108, -20), 8), ((-106, 60), (-122, 120), (-100, 190), 9)):
        lock(c, a, b, e, ww, t.shine, 0.5)
    for a, b, e, ww in (((-22, -118), (-70, -84), (-86, -30), 7),
        ((-16, -120), (40, -98), (88, -44), 7)):
        lock(c, a, b, e, ww, t.deep, 0.45)


def front_pulled(c, s, t):
    c.path(Path().M(-92 * t.wide, -30).C(-80, -150, 80, -150, 92 * t.wide, -30).C(74, -76, 40, -98,
        0, -98).C(-40, -98, -74, -76, -92 * t.wide, -30).Z(), mix(t.skin, '#2a1020', 0.5), op=0.22)
    c.path(Path().M(-98, 6).C(-120, -60, -112, -130, -60, -162).C(-20, -184, 40, -182, 78,
        -156).C(116, -126, 118, -56, 98, 8).C(96, -20, 92, -44, 84, -60).C(64, -96, 30, -104, 0,
        -106).C(-40, -104, -70, -92, -84, -60).C(-92, -40, -94, -20, -98, 6).Z(), t.paint)
    for a, b, e, ww in (((-84, -64), (-60, -140), (30, -168), 9),
        ((-60, -90), (-30, -140), (50, -160), 8), ((-20, -104), (10, -140), (64, -146), 8),
        ((30, -102), (56, -120), (84, -120), 7), ((-94, -30), (-96, -110), (-30, -166), 7)):
        lock(c, a, b, e, ww, t.shine, 0.45)


def front_bob(c, s, t):
    c.path(Path().M(-94, -50).C(-60, -28, 60, -24, 94, -50).L(90, -20).C(60, -4, -60, -6, -90,
        -20).Z(), mix(t.skin, SH, 0.6), op=0.28)
    c.path(Path().M(-98, 112).C(-126, 60, -130, -60, -104, -116).C(-80, -162, -30, -178, 6,
        -176).C(60, -174, 104, -150, 114, -96).C(128, -40, 124, 60, 100, 116).C(84, 110, 86, 60,
        90, 10).C(92, -20, 92, -34, 88, -42).C(60, -34, 30, -40, 6, -44).C(-30, -36, -60, -34, -86,
        -42).C(-92, -20, -90, 40, -86, 70).C(-84, 100, -88, 112, -98, 112).Z(), t.paint)
    for x in range(-78, 86, 13):
        lock(c, (x * 0.35, -168), (x * 0.95, -120), (x, -40 - abs(x) * 0.03), 5,
            t.shine if x < 20 else t.deep, 0.3)
    c.path(Path().M(-70, -118).C(-40, -140, 20, -146, 70, -124).C(30, -130, -30, -126, -70,
        -118).Z(), t.shine, op=0.55)
    lock(c, (-108, -60), (-120, 20), (-100, 96), 10, t.shine, 0.35)


# short, faded sides, textured top
def front_crop(c, s, t):
    c.path(Path().M(-97 * t.wide, 10).C(-106 * t.wide, -40, -102 * t.wide, -96, -84 * t.wide,
        -122).L(-70, -92).C(-80 * t.wide, -70, -88 * t.wide, -34, -89 * t.wide, -4).Z(),
        mix(t.colour, t.skin, 0.42))
    c.path(Path().M(97 * t.wide, 10).C(106 * t.wide, -40, 102 * t.wide, -96, 84 * t.wide,
        -122).L(70, -92).C(80 * t.wide, -70, 88 * t.wide, -34, 89 * t.wide, -4).Z(),
        mix(t.colour, t.skin, 0.3))
    c.path(Path().M(-88 * t.wide, -60).C(-70, -86, -40, -92, 0, -90).C(40, -92, 70, -86,
        88 * t.wide, -60).C(70, -74, 40, -80, 0, -78).C(-40, -80, -70, -74, -88 * t.wide, -60).Z(),
        mix(t.skin, SH, 0.6), op=0.3)
    r = random.Random(8)
    top = Path().M(-91 * t.wide, -62).C(-108, -104, -98, -146, -60, -166).C(-20, -188, 34, -186,
        68, -166).C(104, -144, 110, -104, 91 * t.wide, -62).C(84, -82, 70, -92, 40, -92).C(10, -92,
        -20, -88, -46, -92).C(-70, -94, -84, -82, -91 * t.wide, -62).Z()
    c.path(top, t.paint)
    c.path(Path().M(-88 * t.wide, -60).C(-60, -96, 60, -98, 88 * t.wide, -60).C(66, -74, -66, -72,
        -88 * t.wide, -60).Z(), mix(t.skin, SH, 0.6), op=0.3)
    for i in range(15):
        x = -76 + i * 10.8
        lock(c, (x - 12, -116), (x + 2, -98), (x + 9,
            -80 - (abs(x) < 60) * 2 + r.uniform(-3, 4) + abs(x) * 0.1), 20,
            mix(t.colour, t.shine, 0.12) if i % 3 == 0 else mix(t.colour, t.deep, 0.1 * (i % 2)))
    for i in range(20):
        x = -84 + i * 8.8
        yt = -168 + abs(x) * 0.34 * 0.5
        lock(c, (x * 0.9, yt + r.uniform(0, 10)), (x + 10, yt + 30),
            (x * 1.02 + 6, -112 + r.uniform(-16, 14)), 9,
            t.shine if i % 2 == 0 and x < 30 else t.deep, 0.3)


def front_wavyshort(c, s, t):
    c.path(Path().M(-88 * t.wide, -50).C(-60, -74, -20, -70, 6, -84).C(40, -62, 70, -66,
        90 * t.wide, -44).C(70, -50, 40, -50, 6, -68).C(-20, -56, -60, -60, -88 * t.wide, -50).Z(),
        mix(t.skin, SH, 0.6), op=0.32)
    c.path(Path().M(-98 * t.wide, 24).C(-118, -30, -126, -100, -88, -140).C(-60, -178, -4, -190,
        40, -178).C(88, -176, 122, -130, 116, -84).C(118, -44, 108, -6, 98 * t.wide, 24).C(92, 6,
        92, -20, 88 * t.wide, -40).C(70, -58, 46, -60, 30, -86).C(10, -64, -22, -60, -44,
        -84).C(-56, -62, -78, -56, -86 * t.wide, -38).C(-92, -18, -92, 4, -98 * t.wide, 24).Z(),
        t.paint)
    for a, b, e, ww in (((-40, -88), (-100, -90), (-92, -20), 13),
        ((-30, -90), (-70, -150), (10, -172), 14), ((30, -90), (0, -150), (60, -170), 13),
        ((34, -86), (90, -120), (96, -40), 13), ((6, -110), (40, -160), (96, -120), 10),
        ((-70, -70), (-116, -90), (-92, -134), 10)):
        lock(c, a, b, e, ww, t.shine, 0.55)
    for a, b, e, ww in (((-44, -84), (-60, -110), (-30, -140), 8),
        ((30, -86), (30, -120), (66, -140), 8), ((88, -44), (112, -80), (92, -130), 9)):
        lock(c, a, b, e, ww, t.deep, 0.4)


def front_sidepart(c, s, t):
    c.path(Path().M(-88 * t.wide, -40).C(-74, -74, -50, -92, -34, -106).C(-10, -80, 50, -84,
        90 * t.wide, -50).C(60, -64, 0, -62, -32, -90).C(-50, -76, -74, -58, -88 * t.wide,
        -40).Z(), mix(t.skin, SH, 0.6), op=0.32)
    c.path(Path().M(-97 * t.wide, 20).C(-110, -40, -112, -104, -76, -146).C(-40, -182, 40, -190,
        84, -154).C(122, -124, 116, -50, 97 * t.wide, 20).C(92, 0, 92, -26, 86 * t.wide, -52).C(50,
        -66, 0, -70, -34, -104).C(-52, -86, -78, -70, -86 * t.wide, -44).C(-92, -20, -92, 4,
        -97 * t.wide, 20).Z(), t.paint)
    for a, b, e, ww in (((-34, -106), (30, -150), (98, -90), 12),
        ((-30, -112), (20, -176), (90, -126), 10), ((-34, -104), (20, -110), (88, -56), 9),
        ((-40, -104), (-84, -110), (-90, -40), 9)):
        lock(c, a, b, e, ww, t.shine, 0.5)
    c.path(Path().M(-36, -106).C(-44, -130, -40, -150, -26, -166), None, stroke=t.deep, sw=3,
        sop=0.6)


def front_curly(c, s, t):
    r = random.Random(s.get('seed', 3))
    cs = []
    c.path(Path().M(-96, -6).C(-120, -70, -110, -150, -50, -172).C(-10, -184, 30, -182, 60,
        -170).C(116, -146, 120, -70, 96, -6).C(92, -40, 80, -72, 60, -84).C(30, -98, -30, -98, -60,
        -84).C(-80, -72, -92, -40, -96, -6).Z(), mix(t.colour, t.deep, 0.6))
    for (row, (yy, hw, n_)) in enumerate(((-166, 52, 5), (-146, 84, 8), (-124, 102, 10),
        (-102, 108, 10), (-82, 104, 9))):
        for i in range(n_):
            x = -hw + 2 * hw * i / (n_ - 1) + row % 2 * 5
            if row == 4 and abs(x) < 62:
                continue
            cs.append((x + r.uniform(-4, 4), yy + abs(x) * abs(x) / 420 + r.uniform(-5, 5)
                - (10 if row < 4 else 0), r.uniform(17, 24)))
    for x, yy in ((-101, -44), (101, -44), (-98, -20), (98, -20)):
        cs.append((x + r.uniform(-4, 4), yy, 17))
    for x in range(-60, 66, 20):
        cs.append((x + r.uniform(-3, 3), -98 + abs(x) * 0.22 + r.uniform(-6, 6),
            r.uniform(16, 21)))
    c.path(Path().M(-88, -34).C(-70, -76, 70, -76, 88, -34).C(70, -58, -70, -58, -88, -34).Z(),
        mix(t.skin, SH, 0.6), op=0.3)
    for x, y, q in cs:
        c.circ(x + 3, y + 4, q, mix(t.colour, t.deep, 0.75))
    for x, y, q in sorted(cs, key=lambda t: t[1]):
        c.circ(x, y, q * 0.92, mix(t.colour, t.deep, 0.28 + 0.25 * (x > 30)))
        c.path(arc(x, y, q * 0.62, q * 0.62, 150, 330), None,
            stroke=t.shine if x < 50 else mix(t.colour, t.shine, 0.4), sw=4.2, sop=0.6)
        c.path(arc(x + 1, y + 1, q * 0.3, q * 0.3, 20, 230), None, stroke=t.deep, sw=3, sop=0.5)


def front_afro(c, s, t):
    r = random.Random(9)
    pts = [(-90, -30), (-104, -70), (-84, -122), (-40, -150), (0, -156), (44, -150), (86, -122),
        (104, -68), (90, -30), (82, -64), (56, -92), (24, -104), (-10, -106), (-44, -98),
        (-72, -78)]
    c.path(Path().M(-92, -24).C(-80, -150, 80, -150, 92, -24).C(76, -74, 40, -96, 0, -97).C(-40,
        -96, -76, -74, -92, -24).Z(), mix(t.skin, '#2a1020', 0.5), op=0.24)
    c.path(smooth(pts, True, 0.5), Linear(-90, -150, 100, -40, (0, mix(t.colour, '#8a5a5a', 0.12)),
        (1, t.colour)))
    for i in range(230):
        a = math.radians(r.uniform(165, 375))
        q = r.uniform(0.4, 0.93)
        x = math.cos(a) * 150 * q
        y = -70 + math.sin(a) * 146 * q
        if x * x / (96 * 96) + (y + 8) ** 2 / (106 * 106) > 1:
            c.path(arc(x, y, 6.5, 6.5, r.uniform(0, 180), r.uniform(200, 400)), None,
                stroke=mix(t.colour, '#b98a78', 0.38) if x < 30 and r.random() < 0.6 else t.deep,
                sw=3, sop=0.5)


def front_puffs(c, s, t):
    c.path(Path().M(-92, -30).C(-70, -140, 70, -140, 92, -30).C(70, -96, -70, -96, -92, -30).Z(),
        mix(t.skin, '#2a1020', 0.5), op=0.22)
    c.path(Path().M(-94 * t.wide, 2).C(-108, -60, -92, -130, -40, -152).C(-14, -162, 14, -162, 40,
        -152).C(92, -130, 108, -60, 94 * t.wide, 2).C(90, -40, 70, -84, 2, -96).C(-70, -84, -90,
        -40, -94 * t.wide, 2).Z(), t.paint)
    c.path(Path().M(0, -98).C(-4, -120, -2, -140, 0, -158), None, stroke=t.skin, sw=3.4, sop=0.8)
    for i in range(1, 7):
        for sd in (-1, 1):
            c.path(Path().M(sd * i * 13, -98 + i * i * 1.1).C(sd * (i * 10 + 26), -124,
                sd * (i * 5 + 52), -134, sd * 74, -136), None,
                stroke=t.shine if sd < 0 else t.deep, sw=2.4, sop=0.35)
    for sd in (-1, 1):
        c.path(ell(sd * 74, -128, 13, 18), s.get('band', '#e3a73b'))


def front_braids(c, s, t):
    c.path(Path().M(-92, -30).C(-70, -140, 70, -140, 92, -30).C(70, -96, -70, -96, -92, -30).Z(),
        mix(t.skin, '#2a1020', 0.5), op=0.22)
    c.path(Path().M(-94 * t.wide, 20).C(-112, -60, -96, -138, -40, -160).C(-14, -170, 14, -170, 40,
        -160).C(96, -138, 112, -60, 94 * t.wide, 20).C(92, -40, 76, -88, 4, -100).C(-72, -88, -92,
        -40, -94 * t.wide, 20).Z(), t.paint)
    for i in range(-6, 7):
        p = Path().M(i * 11.5, -99 + i * i * 1.35).C(i * 11, -130, i * 8, -150, i * 6, -164)
        c.path(p, None, stroke=t.deep, sw=4, sop=0.8)
        c.path(shift(p, 5, 0), None, stroke=t.shine, sw=5, sop=0.34, dash=(6, 5), cap='butt')


def front_hijab(c, s, t):
    C = s['hair'][1]
    C = HAIR.get(C, C)
    D = mix(C, SH, 0.5)
    # under-cap
    opening = sym(Path().M(0, -104).C(44, -104, 76, -78, 82, -30).C(86, 14, 82, 60, 68, 96).C(54,
        128, 28, 150, 0, 152))
    outer = sym(Path().M(0, -176).C(66, -176, 112, -132, 118, -60).C(124, 0, 116, 70, 104,
        120).C(112, 150, 150, 190, 166, 236).C(140, 300, 60, 330, 0, 334))
    o = Path().add(outer)
    o.add(opening)
    c.path(opening, None, stroke=mix(C, '#1a0f20', 0.55), sw=9, sop=0.9)
    c.path(o, Linear(-130, -120, 150, 260, (0, light(C, 0.22)), (0.4, C), (1, mix(C, SH, 0.45))),
        eo=True)
    c.path(opening, None, stroke=light(C, 0.35), sw=2, sop=0.5)
    # folds
    for p0, p1, p2, w_, cc, o_ in (((-84, -100), (-118, 0), (-76, 110), 14, D, 0.38),
        ((-60, -140), (-122, -80), (-104, 40), 12, light(C, 0.4), 0.35),
        ((80, -96), (114, 0), (72, 112), 20, D, 0.55),
        ((40, -160), (110, -110), (104, 20), 10, D, 0.35),
        ((-78, 112), (0, 210), (120, 180), 26, D, 0.45),
        ((-96, 130), (-10, 250), (142, 232), 24, light(C, 0.3), 0.32),
        ((-120, 180), (-20, 300), (120, 286), 22, D, 0.42),
        ((-104, 128), (-30, 190), (60, 168), 12, light(C, 0.4), 0.4),
        ((66, 120), (40, 190), (-40, 240), 14, D, 0.35),
        ((-140, 214), (-60, 300), (40, 322), 14, light(C, 0.3), 0.25)):
        lock(c, p0, p1, p2, w_, cc, o_)
    c.path(Path().M(-66, 104).C(-40, 152, 36, 156, 66, 104).C(40, 140, -36, 140, -66, 104).Z(), D,
        op=0.6)


BACK = {'longwavy': back_longwavy, 'braids': back_braids, 'afro': back_afro, 'puffs': back_puffs,
    'bob': back_bob, 'bun': back_bun, 'pony': back_pony}
FRONT = {'longwavy': front_longwavy, 'pony': front_pulled, 'bun': front_pulled, 'bob': front_bob,
    'crop': front_crop, 'wavyshort': front_wavyshort, 'sidepart': front_sidepart,
    'curly': front_curly, 'afro': front_afro, 'puffs': front_puffs, 'braids': front_braids,
    'hijab': front_hijab}
