# SPDX-License-Identifier: MPL-2.0
"""People as textbooks print them: flat inks, simple and upright, joints where a scene wants them.

Local units: origin between the shoulders, y down; shoulders 40 wide, hips at 58, a head of 32.
A look is a dict: skin, hair (style, colour), top, low, and what it likes of sleeve, skirt, beard,
glasses, mouth, facing (-1 left, 0 to us, 1 right)."""
from canvas import *

SKIN = {'s1': '#f3cdb0', 's2': '#e6b48d', 's3': '#cd9466', 's4': '#a96f47', 's5': '#7d4d33'}
# Parts of a person lie on each other; a thin dark edge keeps them apart.
EDGE = '#3a2440'


def person(q, look, legs=(), arms=()):
    """Legs and back arm first, then body and head; arms: (side, elbow, hand, front)."""
    skin = SKIN[look['skin']]
    hair_behind(q, look)
    for arm in arms:
        if not arm[3]:
            limb(q, look, skin, *arm[:3])
    for leg in legs:
        one_leg(q, look, *leg)
    body(q, look, skin)
    head(q, look, skin)
    for arm in arms:
        if arm[3]:
            limb(q, look, skin, *arm[:3])


def limb(q, look, skin, side, elbow, hand):
    """An arm from the shoulder; the sleeve is long or short."""
    start, top = (side * 17, 0), look.get('coat', look['top'])
    shape = Path().M(*start).Q(*[a + (a - (s + h) / 2) * 0.6 for a, s, h in zip(elbow, start,
        hand)], *hand)
    q.path(shape, None, stroke=EDGE, sw=12.4, sop=0.22)
    if look.get('sleeve', 'long') == 'long':
        q.path(shape, None, stroke=dark(top, 0.08), sw=10.6)
        q.circ(*hand, 5.8, skin)
    else:
        q.path(shape, None, stroke=skin, sw=9)
        q.path(line(start, [(s + e) / 2 for s, e in zip(start, elbow)]), None,
            stroke=dark(top, 0.08), sw=12)
        q.circ(*hand, 5.6, skin)


def one_leg(q, look, hip, knee, foot, toe=1):
    low = look['low']
    shape = Path().M(hip, 54).L(*knee).L(*foot)
    bare = look.get('skirt') or look.get('shorts')
    q.path(shape, None, stroke=EDGE, sw=14.4, sop=0.2)
    q.path(shape, None, stroke=SKIN[look['skin']] if bare else dark(low, 0.06 if hip > 0 else 0.2),
        sw=9 if bare else 12.8)
    if look.get('shorts'):
        q.path(line((hip, 54), knee), None, stroke=low, sw=14)
    q.path(rect(foot[0] - 6 - (4 if toe < 0 else 0), foot[1] - 1, 16, 8, 4), look.get('shoes',
        '#3a2f3c'))


def body(q, look, skin):
    top, low = look['top'], look['low']
    if look.get('skirt'):
        q.path(Path().M(-16, 48).L(16, 48).C(20, 66, 26, 80, 28, 94).L(-28, 94).C(-26, 80, -20, 66,
            -16, 48).Z(), low)
    else:
        q.path(Path().M(-17, 46).L(17, 46).L(17, 62).L(-17, 62).Z(), dark(low, 0.1))
    q.rect(-5.4, -20, 10.8, 16, dark(skin, 0.14))
    shape = (Path().M(-21, 3).C(-20, -8, -13, -11, -6, -12).C(-3, -8, 3, -8, 6, -12).C(13, -11, 20,
        -8, 21, 3).C(19, 18, 17, 34, 17.6, 56).L(-17.6, 56).C(-17, 34, -19, 18, -21, 3).Z())
    q.path(shape, top)
    q.path(Path().M(6, -12).C(13, -11, 20, -8, 21, 3).C(19, 18, 17, 34, 17.6, 56).L(7, 56).C(9, 30,
        9, 10, 6, -12).Z(), dark(top, 0.3), op=0.32)
    if look.get('coat'):
        open_coat(q, look['coat'])
    if look.get('apron'):
        q.path(Path().M(-10, 6).L(10, 6).L(12, 30).C(18, 34, 19, 60, 18, 78).L(-18, 78).C(-19, 60,
            -18, 34, -12, 30).Z(), look['apron'])
        q.line([(-10, 6), (-7, -11)], look['apron'], 2.4)
        q.line([(10, 6), (7, -11)], look['apron'], 2.4)
    if look.get('collar'):
        q.poly([(-7, -12), (0, -4), (-9, -1)], look['collar'])
        q.poly([(7, -12), (0, -4), (9, -1)], look['collar'])


def open_coat(q, colour):
    """A coat over the shirt, open in front, to the knees."""
    for s in (-1, 1):
        q.path(Path().M(s * 6, -12).C(s * 14, -11, s * 21, -8, s * 22, 3).C(s * 20, 30, s * 22, 60,
            s * 24, 92).L(s * 5, 92).C(s * 4, 60, s * 3, 20, s * 6, -12).Z(), colour if s < 0
            else dark(colour, 0.1))
        q.poly([(s * 5, -12), (s * 11, -2), (s * 4, 14)], dark(colour, 0.14))


def head(q, look, skin):
    d = look.get('facing', 0)
    if look['hair'][0] != 'hijab':
        q.ell(-d * 9 - (0 if d else 14), -30, 3.4, 4.6, dark(skin, 0.1))
        if not d:
            q.ell(14, -30, 3.4, 4.6, dark(skin, 0.1))
    q.path(Path().M(-14, -36).C(-14, -52, 14, -52, 14, -36).C(15, -24, 10, -13, d * 2, -12.4).C(-10,
        -13, -15, -24, -14, -36).Z(), skin)
    q.path(Path().M(8, -48).C(14, -44, 15, -24, 10, -17).C(6, -13, 3, -12.4, d * 2, -12.4).C(8, -20,
        9, -36, 8, -48).Z(), dark(skin, 0.3), op=0.2)
    face(q, look, skin, d)
    hair_front(q, look, d)
    if look.get('glasses'):
        for s in (-1, 1):
            q.path(ell(d * 4 + s * 5.8, -30.6, 4.6), None, stroke='#3a2f44', sw=1.3)
        q.line([(d * 4 - 1.4, -31), (d * 4 + 1.4, -31)], '#3a2f44', 1.3)


def face(q, look, skin, d):
    for s in (-1, 1):
        x = d * 4 + s * 5.4
        if look.get('mouth') == 'cry' or look.get('eyes') == 'down':
            q.path(Path().M(x - 2.4, -30).Q(x, -27.6, x + 2.4, -30), None, stroke='#2b1d2c', sw=1.5)
        else:
            q.ell(x, -30.4, 1.6, 2, '#2b1d2c')
        lift = 1.6 if look.get('mouth') == 'cry' else 0
        q.line([(x - 2.6, -35.4 + lift * (s > 0) * -1 + lift), (x + 2.6, -35.4 + lift
            * (s < 0) * -1 + lift)], dark(skin, 0.55), 1.3)
    q.path(Path().M(d * 6, -29).Q(d * 6 + (d or 1) * 2.6, -24.6, d * 6, -24.4), None,
        stroke=dark(skin, 0.34), sw=1.2)
    x, mouth = d * 4, look.get('mouth', 'smile')
    bend = {'smile': 3.4, 'calm': 0.8, 'cry': -3, 'talk': 0}[mouth]
    if look.get('beard'):
        q.path(Path().M(-14, -31).C(-14, -14, -8, -9, d * 2, -9).C(9, -9, 14, -14, 14, -31).C(11,
            -23, 7, -23, d * 3, -23.4).C(-7, -23, -11, -23, -14, -31).Z(), look['hair'][1])
    if mouth == 'talk':
        q.ell(x, -19.4, 3, 2.4, '#7a2f34')
    else:
        q.path(Path().M(x - 4, -20).Q(x, -20 + bend, x + 4, -20), None,
            stroke='#e0a08c' if look.get('beard') else '#8a3f3c', sw=1.6)


def hair_behind(q, look):
    """What falls behind the neck."""
    style, colour = look['hair']
    shade, d = dark(colour, 0.16), look.get('facing', 0)
    if style == 'long':
        q.path(Path().M(-15, -42).C(-22, -30, -20, -4, -21, 10).C(-10, 14, 12, 14, 21, 10).C(20, -4,
            22, -30, 15, -42).Z(), shade)
    elif style == 'bob':
        q.path(Path().M(-15, -42).C(-21, -32, -20, -16, -17, -9).L(17, -9).C(20, -16, 21, -32, 15,
            -42).Z(), shade)
    elif style == 'pony':
        s = -d or -1
        q.path(Path().M(s * 11, -46).C(s * 26, -48, s * 30, -28, s * 24, -6).C(s * 21, -16, s * 19,
            -28, s * 10, -34).Z(), shade)
    elif style == 'bun':
        q.circ(-d * 7, -52, 8, shade)
    elif style == 'braids':
        for s in (-1, 1):
            for k in range(4):
                q.ell(s * 16, -22 + k * 8, 4.6, 5, shade if k % 2 else colour)


def hair_front(q, look, d):
    """What frames the face."""
    style, colour = look['hair']
    if style == 'hijab':
        q.path(Path().M(0, -54).C(-20, -54, -19, -34, -17, -22).C(-20, -10, -22, -4, -22, 4).C(-8,
            12, 8, 12, 22, 4).C(22, -4, 20, -10, 17, -22).C(19, -34, 20, -54, 0, -54).Z().M(0,
            -44).C(10, -44, 12.4, -36, 12, -28).C(11.4, -20, 7, -14, 0, -13).C(-7, -14, -11.4, -20,
            -12, -28).C(-12.4, -36, -10, -44, 0, -44).Z(), colour, eo=True)
        q.path(Path().M(-16, -16).C(-8, -4, 10, -4, 18, -14), None, stroke=dark(colour, 0.4),
            sw=1.6, sop=0.6)
    elif style == 'curly':
        for x, y, r in ((-12, -42, 7), (-5, -49, 8), (5, -50, 8), (12, -43, 7), (-14, -35, 5),
            (14, -36, 5), (0, -45, 7)):
            q.circ(x, y, r, colour)
    elif style == 'short':
        q.path(Path().M(-15.4, -30).C(-18, -54, 18, -56, 15.4, -31).C(14, -37, 12, -41, 8, -42).C(0,
            -40, -8, -42, -11, -43).C(-13, -40, -14, -36, -15.4, -30).Z(), colour)
    elif style == 'crop':
        q.path(Path().M(-15, -35).C(-16, -52, 16, -52, 15, -35).C(12, -43, -12, -43, -15, -35).Z(),
            colour)
    else:
        part = 5 * (d or 1)
        q.path(Path().M(-16, -26).C(-20, -54, 20, -56, 16, -26).C(15, -36, 10, -40, part, -45).C(-4,
            -40, -13, -37, -16, -26).Z(), colour)
    if style not in ('hijab', 'crop', 'curly'):
        q.path(Path().M(-11, -44).C(-7, -48, 1, -49, 6, -47.6), None, stroke=light(colour, 0.35),
            sw=1.6, sop=0.45)
