# SPDX-License-Identifier: MPL-2.0
"""Busts of pupils and staff, put together from parts, after a spec (see CAST at the end).

Local units: origin between the eyes, x to the right, y DOWN, a head is about 300 high.
One eye, nose and mouth system for everybody; nothing in here is a code for gender or origin."""
import random

from bust import *
from clothes import body
from hair import hair_back, hair_front

def norm_age(s):
    """fill proportions from age: teen (default) / adult / senior"""
    s = dict(s)
    a = s.get('age', 'teen')
    if a == 'teen':
        s.setdefault('chin', -12)
        s.setdefault('nw', 36)
        s.setdefault('sw', 0.86)
        s.setdefault('my', 88)
        s.setdefault('lash', 0.5)
        e = dict(s.get('eye', {}))
        e.setdefault('y', 5)
        e['h'] = e.get('h', 1) * 1.14
        e['w'] = e.get('w', 1) * 1.1
        e.setdefault('gap', 42)
        e.setdefault('ir', 1.12)
        s['eye'] = e
        nz = dict(s.get('nose', {}))
        nz['w'] = nz.get('w', 1) * 0.9
        nz['l'] = nz.get('l', 1) * 0.92
        s['nose'] = nz
        b = dict(s.get('brow', {}))
        b['y'] = b.get('y', -29)
        b['th'] = b.get('th', 1) * 0.82
        s['brow'] = b
        s.setdefault('cheek', 1.25)
        s.setdefault('lipk', 0.26)
    return s


def facepath(s):
    if s.get('age', 'teen') == 'teen':
        j = s.get('jaw', 1.0)
        w = s.get('fw', 1.0)
        b = s['chin']
        return Path().M(0, -142).C(54 * w, -142, 94 * w, -104, 95 * w, -38).C(96.5 * w, 4,
            95 * w * j, 40, 87 * w * j, 70).C(79 * w * j, 100, 58 * w * j, 128, 33 * w * j,
            143 + b).C(21 * j, 150 + b, 10, 153 + b, 0, 153 + b)
    j = s.get('jaw', 1.0)
    ch = s.get('chin', 0)
    w = s.get('fw', 1.0)
    return Path().M(0, -142).C(52 * w, -142, 92 * w, -104, 94 * w, -40).C(95 * w, 0, 92 * w, 42,
        86 * w * j, 72).C(79 * w * j, 106, 60 * w * j, 134, 34 * w * j, 147 + ch).C(22 * j,
        153 + ch, 10, 156 + ch, 0, 156 + ch)


def neck(c, s):
    k = SKIN[s['skin']]
    nw = s.get('nw', 42)
    c.path(sym(Path().M(0, 90).L(nw, 90).C(nw, 150, nw + 2, 176, 62, 196).C(48, 236, 20, 240, 0,
        240)), Linear(-nw, 150, nw + 10, 200, (0, k), (1, mix(k, SH, 0.28))))
    c.path(sym(Path().M(0, 104).L(nw - 0.5, 104).C(nw - 0.5, 130, nw, 146, nw + 2, 156).C(24, 190,
        10, 192, 0, 192)), mix(k, SH, 0.38), op=0.6)
    if s['cloth'][0] == 'turtle':
        col = s['cloth'][1]
        p = sym(Path().M(0, 150).C(26, 150, 44, 146, 52, 138).C(58, 160, 60, 190, 74, 214).C(50,
            240, 20, 244, 0, 244))
        c.path(p, Linear(-60, 0, 66, 0, (0, light(col, 0.12)), (0.5, col),
            (1, mix(col, SH, 0.45))))
        for i in range(-4, 5):
            c.path(Path().M(i * 11, 150 - abs(i) * 1.4).C(i * 12, 180, i * 13, 210, i * 14.5,
                240 - abs(i) * 3), None, stroke=mix(col, SH, 0.5), sw=2, sop=0.4)
        c.path(Path().M(-52, 139).C(-40, 153, 40, 153, 52, 139), None, stroke=light(col, 0.35),
            sw=4, sop=0.7)
        c.path(Path().M(-48, 140).C(-30, 168, 34, 170, 50, 140).L(54, 160).C(30, 182, -26, 180,
            -50, 156).Z(), SH, op=0.3)


def ear(c, s, sd):
    k = SKIN[s['skin']]
    w = s.get('fw', 1)
    q = c.sub(lambda x, y: (sd * (x * w), y))
    col = k if sd < 0 else mix(k, SH, 0.2)
    q.path(Path().M(86, -6).C(96, -24, 116, -18, 113, 8).C(111, 30, 104, 52, 92, 50).C(86, 48, 84,
        40, 84, 30).Z(), col)
    q.path(Path().M(94, 0).C(100, -10, 107, -6, 106, 8).C(104, 22, 100, 34, 94, 36), None,
        stroke=mix(k, SH, 0.38), sw=4, sop=0.6)
    if s.get('earring'):
        q.circ(98, 52, 5, s['earring'])


def head(c, s):
    k = SKIN[s['skin']]
    f = facepath(s)
    F = sym(f)
    c.path(F, Linear(-90, -120, 96, 150, (0, light(k, 0.12)), (0.45, k), (1, mix(k, SH, 0.16))))
    w = s.get('fw', 1)
    j = s.get('jaw', 1)
    ch = s.get('chin', 0)
    # shadow plane on the right
    # top -> chin along right contour
    p = Path()
    p.c = list(f.c)
    p.C(14, 151 + ch, 52 * j, 118, 62 * w * j, 84).C(66 * w, 58, 58 * w, 30, 70 * w, -6).C(78 * w,
        -40, 60 * w, -100, 0, -142).Z()
    c.path(p, mix(k, SH, 0.55), op=0.24)
    # cheek warmth, forehead light
    bl = mix(k, '#d2453c', 0.45)
    ck = s.get('cheek', 1)
    for sx, a in ((-52, 0.36 * ck), (54, 0.28 * ck)):
        c.path(ell(sx * w, 56, 34, 25), Radial(sx * w, 56, 34, *fade(bl, min(0.6, a)), ry=25))
    c.path(ell(-30, -60, 60, 50), Radial(-30, -60, 60, *fade(light(k, 0.5), 0.42), ry=50))
    if s.get('freckles'):
        r = random.Random(4)
        for i in range(26):
            x = r.uniform(-66, 66)
            y = 38 + r.uniform(-12, 20) - abs(x) * 0.08
            if abs(x) > 12:
                c.circ(x, y, r.uniform(1.2, 2.2), mix(k, '#8a3f1e', 0.55), op=0.55)


def wrinkles(c, s):
    k = mix(SKIN[s['skin']], SH, 0.5)
    for yy, w_ in ((-72, 44), (-84, 36)):
        c.path(Path().M(-w_, yy + 3).C(-w_ * 0.4, yy - 3, w_ * 0.4, yy - 3, w_, yy + 3), None,
            stroke=k, sw=2, sop=0.22)
    for sd in (-1, 1):
        for dy in (-6, 2, 9):
            c.path(Path().M(sd * 70, 2 + dy * 0.4).L(sd * 80, dy + 1), None, stroke=k, sw=1.8,
                sop=0.3)
        c.path(Path().M(sd * 22, 20).C(sd * 34, 27, sd * 50, 26, sd * 60, 18), None, stroke=k,
            sw=2, sop=0.25)


def eyes(c, s):
    k = SKIN[s['skin']]
    ir = s.get('iris', '#4a2f22')
    ep = s.get('eye', {})
    gap = ep.get('gap', 41)
    h = ep.get('h', 1.0)
    tl = ep.get('tilt', 0)
    gz = s.get('gaze', (0, 0))
    lid = '#2a1a26' if s['skin'] in ('s4', 's5', 's6') else mix(k, '#24101c', 0.82)
    wd = ep.get('w', 1)
    ey = ep.get('y', 0)
    I = ep.get('ir', 1)
    for sd in (-1, 1):
        q = c.sub(lambda x, y, sd=sd: (sd * gap + x * wd, ey + y + x * sd * -tl))
        # outer corner direction
        o = sd
        # socket shade
        q.path(ell(0, -4, 31, 20), Radial(0, -4, 31, *fade(mix(k, SH, 0.6), 0.34), ry=20))
        top = Path().M(-21 * o, 3).C(-14 * o, -10 * h, 6 * o, -14 * h, 21 * o, -2)
        alm = Path().M(-21 * o, 3).C(-14 * o, -10 * h, 6 * o, -14 * h, 21 * o, -2).C(13 * o, 9 * h,
            -8 * o, 11 * h, -21 * o, 3).Z()
        q.path(alm, Linear(0, -12, 0, 10, (0, '#d9cfd0'), (0.45, '#fbf6f0'), (1, '#f3e9e2')))
        iy = -1.6 + gz[1]
        W_ = 1 / wd
        q.ell(gz[0], iy, 10.2 * I * W_, 10.2 * I, mix(ir, '#120a10', 0.4))
        q.ell(gz[0], iy + 0.7, 8.4 * I * W_, 8.4 * I, ir)
        q.ell(gz[0], iy + 2.6, 5.6 * I * W_, 5 * I, light(ir, 0.3), op=0.55)
        q.ell(gz[0], iy, 4.6 * I * W_, 4.6 * I, '#160d14')
        q.ell(gz[0] - 3.4, iy - 3.8, 2.9 * W_, 2.9, '#ffffff')
        q.circ(gz[0] + 3.6, iy + 3.6, 1.2, '#ffffff', op=0.5)
        # upper lid (covers iris overflow), lash line, crease
        q.path(Path().M(-22 * o, 3).C(-14 * o, -10 * h, 6 * o, -14 * h, 22 * o, -2).C(16 * o,
            -20 * h, -10 * o, -22 * h, -22 * o, 3).Z(), mix(k, SH, 0.14))
        if s.get('lash', 0.6) > 0:
            L_ = s.get('lash', 0.6)
            q.path(Path().M(-22 * o, 4).C(-14 * o, -11 * h, 6 * o, -15.5 * h, 22 * o,
                -3).L((22 + 5 * L_) * o, -6 - 2 * L_).C(10 * o, -17.5 * h - 2 * L_, -13 * o,
                -14 * h, -22 * o, 4).Z(), lid)
        q.path(Path().M(-16 * o, -12 * h).C(-8 * o, -19 * h, 8 * o, -20 * h, 19 * o, -12 * h),
            None, stroke=mix(k, SH, 0.5), sw=2.2, sop=0.5)
        q.path(Path().M(-12 * o, 10 * h).C(-4 * o, 13 * h, 8 * o, 12 * h, 15 * o, 6), None,
            stroke=mix(k, SH, 0.5), sw=1.8, sop=0.35)


def brows(c, s):
    b = s.get('brow', {})
    col = b.get('col') or mix(HAIR.get(s['hair'][1], s['hair'][1]), '#1c1218', 0.25)
    y = b.get('y', -31)
    t = b.get('th', 1.0)
    ar = b.get('arch', 1.0)
    lift = b.get('lift', (0, 0))
    for i, sd in enumerate((-1, 1)):
        rt = b.get('rot', 0)
        q = c.sub(lambda x, yy, sd=sd, i=i: (sd * 41 + sd * x, yy + y + lift[i] + x * rt))
        q.path(Path().M(-24, 0).C(-13, -6 * ar, 8, -10 * ar, 28, 5).C(10, -3 * ar, -8, 1 + 3 * t,
            -22, 2 + 6.5 * t).Q(-27, 5, -24, 0).Z(), col)


def nose(c, s):
    k = SKIN[s['skin']]
    nz = s.get('nose', {})
    w = nz.get('w', 1)
    l = nz.get('l', 1)
    y = 52 * l
    c.path(Path().M(6, -22).C(9, 6, 12, y - 24, 19 * w, y - 4).C(20 * w, y + 6, 10 * w, y + 9, 0,
        y + 7).C(8, y - 8, 4, y - 30, 6, -22).Z(), mix(k, SH, 0.5), op=0.36)
    c.path(Path().M(-7, -12).C(-8, 10, -8, y - 26, -10 * w, y - 14), None, stroke=light(k, 0.5),
        sw=6, sop=0.28)
    c.path(ell(-2, y - 6, 9 * w, 8), Radial(-2, y - 6, 9 * w, *fade(light(k, 0.6), 0.7), ry=8))
    c.path(Path().M(-18 * w, y - 3).C(-19 * w, y + 6, -10 * w, y + 5, -8 * w, y + 4).C(-4 * w,
        y + 9, 4 * w, y + 9, 8 * w, y + 4).C(10 * w, y + 5, 19 * w, y + 6, 18 * w, y - 3), None,
        stroke=mix(k, SH, 0.62), sw=3, sop=0.72)
    for sd in (-1, 1):
        c.path(ell(sd * 8.5 * w, y + 3.2, 4 * w, 2), mix(k, '#2a1018', 0.7), op=0.6)


def mouth(c, s):
    k = SKIN[s['skin']]
    m = s.get('mouth', 'smile')
    y = s.get('my', 97)
    lip = s.get('lip') or mix(k, '#a8323c', s.get('lipk', 0.36))
    up = mix(lip, SH, 0.22)
    w = s.get('mw', 1)
    X = lambda v: v * w
    if m in ('smile', 'calm', 'smirk', 'worried', 'flat'):
        d = {'smile': 7, 'calm': 2, 'smirk': 5, 'worried': -6, 'flat': -2}[m]
        lft = -d
        rgt = -d if m != 'smirk' else 1
        c.path(Path().M(X(-33), y + lft).C(X(-18), y - 7, X(-8), y - 9, 0, y - 5).C(X(8), y - 9,
            X(18), y - 7, X(33), y + rgt).C(X(16), y + 5, X(-16), y + 5, X(-33), y + lft).Z(), up)
        c.path(Path().M(X(-33), y + lft).C(X(-16), y + 5, X(16), y + 5, X(33), y + rgt).C(X(22),
            y + 17, X(-22), y + 17, X(-33), y + lft).Z(), lip)
        c.path(ell(-4, y + 8, 12, 3), light(lip, 0.5), op=0.45)
        c.path(Path().M(X(-36), y + lft - 2).C(X(-17), y + 5, X(17), y + 5, X(36), y + rgt - 2),
            None, stroke=mix(k, '#3a0f1c', 0.75), sw=2.8)
        c.path(Path().M(X(-14), y + 21).C(X(-6), y + 25, X(6), y + 25, X(14), y + 21), None,
            stroke=mix(k, SH, 0.55), sw=3, sop=0.35)
    else:
        c.path(Path().M(X(-37), y - 9).C(X(-18), y - 10, X(-9), y - 10, 0, y - 7).C(X(9), y - 10,
            X(18), y - 10, X(37), y - 9).C(X(28), y + 24, X(-28), y + 24, X(-37), y - 9).Z(), lip)
        c.path(Path().M(X(-32), y - 5).C(X(-14), y - 2, X(14), y - 2, X(32), y - 5).C(X(24),
            y + 17, X(-24), y + 17, X(-32), y - 5).Z(), '#5a1c26')
        c.path(Path().M(X(-30), y - 4.6).C(X(-14), y - 2, X(14), y - 2, X(30), y - 4.6).C(X(24),
            y + 7, X(-24), y + 7, X(-30), y - 4.6).Z(), '#fdf6ec')
        c.path(ell(0, y + 12, X(13), 4), '#c4565a', op=0.8)
        c.path(Path().M(X(-40), y - 11).C(X(-37), y - 7, X(-37), y - 7, X(-36), y - 6), None,
            stroke=mix(k, SH, 0.6), sw=3, sop=0.6)
        c.path(Path().M(X(40), y - 11).C(X(37), y - 7, X(37), y - 7, X(36), y - 6), None,
            stroke=mix(k, SH, 0.6), sw=3, sop=0.6)
        c.path(Path().M(X(-14), y + 25).C(X(-6), y + 29, X(6), y + 29, X(14), y + 25), None,
            stroke=mix(k, SH, 0.55), sw=3, sop=0.35)
    if s.get('age', 'teen') != 'teen':
        for sd in (-1, 1):
            c.path(Path().M(sd * X(44), y - 26).C(sd * X(50), y - 14, sd * X(49), y - 4,
                sd * X(45), y + 3), None, stroke=mix(k, SH, 0.5), sw=2.6, sop=0.22)


def extras(c, s):
    g = s.get('glasses')
    if g:
        for sd in (-1, 1):
            q = Path().M(sd * 14, -6).C(sd * 16, -24, sd * 66, -26, sd * 72, -10).C(sd * 74, 14,
                sd * 62, 26, sd * 42, 26).C(sd * 22, 26, sd * 14, 14, sd * 14, -6).Z()
            c.path(q, '#ffffff', op=0.1)
            c.path(shift(q, 1.5, 3), None, stroke='#2a1030', sw=4, sop=0.22)
            c.path(q, None, stroke=g, sw=5)
            c.path(Path().M(sd * 72, -8).L(sd * 96, -14), None, stroke=g, sw=5)
            c.path(Path().M(sd * 42 - 16, -14).L(sd * 42 - 24, 6), None, stroke='#ffffff', sw=4,
                sop=0.35)
        c.path(Path().M(-14, -6).C(-8, -13, 8, -13, 14, -6), None, stroke=g, sw=5)
    if s.get('hearing'):
        c.path(Path().M(-96, -14).C(-112, -28, -120, -4, -112, 14), None, stroke='#d9765b', sw=8)
        c.path(Path().M(-112, 12).C(-108, 24, -100, 24, -97, 20), None, stroke='#cfd4dc', sw=3)
    if s.get('beard'):
        h = HAIR.get(s['hair'][1], s['hair'][1])
        sk = SKIN[s['skin']]
        ch = s.get('chin', 0)
        p = sym(Path().M(0, 72).C(16, 70, 40, 74, 46, 92).C(60, 80, 76, 50, 92, 20).C(94, 60, 84,
            110, 50, 150 + ch).C(34, 166 + ch, 14, 172 + ch, 0, 172 + ch))
        hole = sym(Path().M(0, 84).C(18, 82, 36, 86, 38, 96).C(30, 120, 14, 122, 0, 122))
        q = Path().add(p)
        q.add(hole)
        c.path(q, Linear(-80, 0, 80, 120, (0, light(h, 0.15)), (1, mix(h, SH, 0.3))), op=0.96,
            eo=True)
    if s.get('headphones'):
        c.path(Path().M(-78, 214).C(-92, 176, -74, 156, -50, 160), None, stroke='#22263f', sw=12)
        c.path(Path().M(78, 214).C(92, 176, 74, 156, 50, 160), None, stroke='#1b1e36', sw=12)
        for sd in (-1, 1):
            q = c.at(sd * 74, 236, 1, sd * 14)
            q.path(rect(-20, -30, 40, 62, 18), Linear(-20, -30, 20, 32, (0, '#4a5078'),
                (1, '#1f2440')))
            q.path(rect(-14, -24, 28, 50, 14), Linear(-14, -24, 14, 26, (0, '#f0a06a'),
                (1, '#b5523c')))
            q.path(rect(-14, -24, 28, 50, 14), None, stroke='#ffd9a8', sw=1.6, sop=0.6)


def portrait(v, ctx, s, gid, backdrop=True, layers=True):
    s = norm_age(s)
    c = ctx
    t = s.get('tilt', 0)
    # head pivots around the neck
    hd = c.at(0, 120, 1, t).sub(lambda x, y: (x, y - 120))

    def G(n_):
        return v.g(gid + '-' + n_)

    c0 = c
    c = c.at(0, s.get('dy', 34), 1.16)
    hd = c.at(0, 120 + s.get('neckdrop', 14 if s.get('age', 'teen') == 'teen' else 4), 1,
        t).sub(lambda x, y: (x, y - 120))
    if backdrop:
        c, c1 = (c0, c)
        with G('backdrop'):
            b = s.get('bg', '#3f6f74')
            c.rect(-300, -300, 600, 720, Linear(-300, -300, 300, 420, (0, light(b, 0.16)),
                (0.5, b), (1, dark(b, 0.35))))
            c.circ(0, -10, 268, light(b, 0.5), op=0.12)
            c.path(ell(-40, -80, 230, 230), Radial(-40, -80, 230, *fade(light(b, 0.6), 0.35)))
    if backdrop:
        c = c1
    with G('hairback'):
        hair_back(hd, s)
    with G('body'):
        body(c, s)
    with G('neck'):
        neck(c, s)
    with G('head'):
        if s['hair'][0] != 'hijab':
            ear(hd, s, 1)
            ear(hd, s, -1)
        head(hd, s)
    with G('face'):
        if s.get('age') == 'senior':
            wrinkles(hd, s)
        brows(hd, s)
        eyes(hd, s)
        nose(hd, s)
        if s.get('beard'):
            extras(hd, {**s, 'glasses': None, 'hearing': None, 'headphones': None})
        mouth(hd, s)
    with G('hairfront'):
        hair_front(hd, s)
    with G('extra'):
        extras(hd, {**s, 'beard': None, 'headphones': None})
        extras(c, {'headphones': s.get('headphones'), 'hair': s['hair'], 'skin': s['skin']})


CAST = {
    'noor': dict(skin='s2', hair=('hijab', '#2f7f86'), cloth=('hoodie', '#8a4a63', '#f1e2c4'),
        iris='#5a3820', brow=dict(col='#4a3026', th=0.95), mouth='smile', nose=dict(w=0.95),
        tilt=-3, bg='#d99a55', lash=0.75, fw=0.96),
    'daan': dict(skin='s1', hair=('wavyshort', 'blond'), cloth=('sweater', '#7a8f5a', '#efe3c6'),
        stripes=True, iris='#4f7a86', brow=dict(col='#9a6c34', th=0.9), mouth='open',
        freckles=True, tilt=3, bg='#4a5a86', lash=0.25, jaw=1.0, mw=0.95),
    'amara': dict(skin='s5', hair=('puffs', 'black'), cloth=('jacket', '#d9a441', '#f3e8d6'),
        iris='#2f1c16', brow=dict(th=1.0, arch=1.15, col='#1f1418'), mouth='open',
        nose=dict(w=1.22), lip=None, mw=1.08, tilt=-2, bg='#2f6f73', lash=0.7, earring='#e8b84c',
        band='#d9654b'),
    'milan': dict(skin='s4', hair=('sidepart', 'black'), cloth=('collar', '#a2543f', '#efe6d6'),
        glasses='#22263f', iris='#2c1a14', brow=dict(th=1.25, col='#1e151a'), mouth='calm',
        nose=dict(w=1.06, l=1.04), tilt=2, bg='#c98a5e', lash=0.3, jaw=1.03),
    'sem': dict(skin='s1', hair=('curly', 'red'), cloth=('turtle', '#40507a'), iris='#5f7a4a',
        brow=dict(col='#7d3a1c', th=0.9, lift=(0, -4)), mouth='smirk', freckles=True, tilt=-4,
        bg='#6f8f7a', lash=0.45, hearing=True, fw=0.98),
    'mei': dict(skin='s2', hair=('bob', 'black'), cloth=('jacket', '#3f5f5a', '#d9654b'),
        iris='#2a1a16', brow=dict(y=-27, th=0.85, col='#2a2026'),
        eye=dict(h=0.86, tilt=0.05, w=1.02), mouth='smile', nose=dict(w=0.95, l=0.95), tilt=3,
        bg='#7a5a86', lash=0.6, fw=0.98, headphones=True),
    'ruud': dict(age='senior', skin='s2', hair=('crop', 'grey'),
        cloth=('collar', '#3f5a6a', '#e9d9bc'), beard=True, iris='#4a5a66',
        brow=dict(th=1.2, col='#6a636a'), mouth='calm', nose=dict(w=1.12, l=1.1), tilt=1,
        bg='#8a6a5a', lash=0.1, jaw=1.06, fw=1.03),
    'fatou': dict(age='adult', skin='s6', hair=('braids', 'black'), cloth=('turtle', '#b5523c'),
        iris='#24140f', brow=dict(th=1, arch=1.2, col='#150e12'), mouth='smile', nose=dict(w=1.25),
        mw=1.1, tilt=-2, bg='#5a7f86', lash=0.7, earring='#e8b84c'),
    'els': dict(age='senior', skin='s1', hair=('bun', 'grey'),
        cloth=('collar', '#5d6f52', '#f1e6d2'), glasses='#8a3f3a', iris='#6a7a7a',
        brow=dict(th=0.8, col='#7d767c'), mouth='smile', tilt=2, bg='#4f6a86', lash=0.4),
    'youssef': dict(skin='s3', hair=('crop', 'black'), cloth=('hoodie', '#2f6468', '#e9dcc4'),
        iris='#33201a', brow=dict(th=1.3, col='#1e151a'), mouth='smile', nose=dict(w=1.05, l=1.06),
        tilt=-3, bg='#b5604a', lash=0.3, jaw=1.05),
}
