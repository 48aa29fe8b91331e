# SPDX-License-Identifier: MPL-2.0
"""The five pictures on the right page: drill, bubbles, board, bicycle, comfort."""
from bladzijde.left import ground
from bladzijde.people import person
from bladzijde.setting import *


def drill(q):
    """6: a woman on a ladder drills a hole for a shelf."""
    ground(q, '#e9d3b4', '#b58f6a', 184)
    q.rect(214, 46, 96, 9, '#8a5a34')
    for x in (224, 292):
        q.poly([(x, 55), (x + 8, 55), (x + 8, 70)], '#6b4434')
    for x, tall, colour in ((222, 30, PETROL), (234, 24, PLUM), (245, 32, OCHRE), (258, 26, SAGE)):
        q.rect(x, 46 - tall, 10, tall, colour, r=1.5)
    q.rect(236, 100, 90, 9, '#a87848', op=0.45)
    q.path(rect(236, 100, 90, 9, 1), None, stroke='#8a5a34', sw=1.6, dash=(6, 5))
    for s in (0, 1):
        q.line([(92 + s * 72, 208), (110 + s * 38, 52)], '#7a8498' if s else '#9aa4b8', 7)
    for i in range(5):
        t = i / 5 + 0.06
        q.line([(92 + 18 * t, 208 - 156 * t), (164 - 16 * t, 208 - 156 * t)], '#b9c2d2', 6)
    woman = {'skin': 's2', 'hair': ('pony', '#3a2226'), 'top': CORAL, 'low': '#4f5a86',
        'sleeve': 'short', 'facing': 1, 'mouth': 'calm'}
    person(q.at(138, 62, 1.04), woman, [(-9, (-12, 84), (-12, 112)), (9, (16, 76), (10, 98))],
        [(-1, (-2, 26), (36, 10), True), (1, (34, 18), (46, 4), True)])
    q.rect(120, 112, 38, 8, '#8a5a34', r=3)
    q.rect(124, 116, 9, 15, '#6b4434', r=2)
    q.path(Path().M(178, 56).L(214, 56).C(220, 58, 220, 72, 214, 74).L(196, 74).L(192, 94).L(180,
        94).L(184, 74).L(178, 72).Z(), OCHRE)
    q.rect(212, 60, 10, 10, '#3a3f58', r=2)
    q.line([(222, 65), (238, 65)], '#6a7288', 3.4)
    for x, y in ((242, 56), (248, 70), (240, 78), (252, 62)):
        q.circ(x, y, 2, '#fbf2de')
    q.circ(239, 65, 3.4, '#6b4434')
    q.circ(184, 72, 6, '#e6b48d')
    q.circ(192, 62, 6, '#e6b48d')


def bubble(q, x, y, w, h, tip, colour='#fffaf0'):
    """An empty balloon; tip: where its tail points."""
    base = x + w * (0.3 if tip[0] < x + w / 2 else 0.7)
    q.poly([(base - 10, y + h - 6), (base + 10, y + h - 6), tip], colour)
    q.rect(x, y, w, h, colour, r=16)
    q.path(rect(x, y, w, h, 16), None, stroke='#c9b89c', sw=1.6, sop=0.7)
    q.poly([(base - 8, y + h - 4), (base + 8, y + h - 4), tip], colour)


def bubbles(q):
    """7: he explains a sum, a big empty balloon; she listens, a small one."""
    ground(q, '#d3dde6', '#a3b0c4', 178)
    q.rect(126, 84, 92, 62, '#3a5a58', r=3)
    q.path(rect(126, 84, 92, 62, 3), None, stroke='#a87848', sw=5)
    chalk = '#f0ead8'
    for i in range(3):
        q.circ(142 + i * 12, 104, 4, chalk)
    for i in range(2):
        q.rect(188 + i * 12, 100, 8, 8, chalk)
    q.path(line((176, 104), (184, 104)), None, stroke=chalk, sw=2.4)
    q.path(line((180, 100), (180, 108)), None, stroke=chalk, sw=2.4)
    q.path(line((142, 124), (200, 124)), None, stroke=chalk, sw=2.4, dash=(9, 6))
    q.line([(142, 134), (176, 134)], chalk, 2.4)
    bubble(q, 100, 8, 196, 62, (96, 78))
    bubble(q, 246, 80, 62, 30, (270, 116))
    boy = {'skin': 's1', 'hair': ('short', '#8a5a2c'), 'top': PLUM, 'low': SLATE, 'collar': '#f6ecd6',
        'facing': 1, 'mouth': 'talk'}
    person(q.at(66, 112, 1.04), boy, [(-9, (-9, 82), (-9, 92)), (9, (9, 82), (9, 92))],
        [(-1, (-26, 26), (-18, 46), True), (1, (36, 14), (56, -4), True)])
    girl = {'skin': 's4', 'hair': ('braids', '#2b1d22'), 'top': OCHRE, 'low': PETROL, 'facing': -1,
        'mouth': 'calm'}
    person(q.at(274, 156, 0.96), girl, (), [(-1, (-26, 24), (-6, 40), True), (1, (26, 24), (6, 42),
        True)])
    q.rect(222, 192, 112, 10, '#b5804c', r=3)
    q.rect(222, 200, 112, 14, '#8a5a34')


def board(q):
    """8: a man at the head of the table, with the chart; the others look at him, she notes."""
    ground(q, '#e3d6c4', '#b89f86', 190)
    q.rect(28, 16, 104, 80, '#fdfaf0', r=3)
    q.path(rect(28, 16, 104, 80, 3), None, stroke='#8a7f86', sw=3)
    for i, tall in enumerate((18, 28, 24, 42, 54)):
        q.rect(40 + i * 17, 84 - tall, 11, tall, (SLATE, OCHRE, SAGE, CORAL, PETROL)[i])
    q.line([(36, 86), (124, 86)], INK, 2)
    q.path(line((42, 58), (62, 48), (78, 52), (96, 34), (118, 26)), None, stroke=BRICK, sw=3)
    boss = {'skin': 's1', 'hair': ('short', '#6b6470'), 'top': '#fdfaf0', 'low': '#3a3f58',
        'coat': '#4a5478', 'facing': 1, 'mouth': 'talk', 'collar': '#e6dccb'}
    person(q.at(154, 84, 1.18), boss, (), [(-1, (-34, 8), (-46, -16), True)])
    q.poly([(151, 76), (157, 76), (159, 104), (154, 112), (149, 104)], BRICK)
    for x, look, k in ((232, {'skin': 's4', 'hair': ('crop', '#1f1620'), 'top': SAGE, 'low': SAGE,
        'facing': -1}, 1.0), (296, {'skin': 's2', 'hair': ('long', '#7a4a2c'), 'top': PLUM,
        'low': PLUM, 'facing': -1, 'eyes': 'down'}, 1.0)):
        q.rect(x - 26, 104, 52, 62, '#7d5a44', r=10)
        person(q.at(x, 112, k), look, (), [(-1, (-26, 24), (-10, 46), True), (1, (26, 26), (6, 48),
            True)])
    q.poly([(60, 158), (330, 158), (334, 178), (40, 178)], '#a9713f')
    q.rect(40, 178, 294, 12, '#7a4c2c')
    q.path(Path().M(174, 88).Q(196, 132, 176, 156), None, stroke='#404a6c', sw=12)
    q.circ(175, 157, 6.6, '#f3cdb0')
    for x, w in ((104, 34), (222, 30)):
        q.poly([(x, 164), (x + w, 164), (x + w + 2, 174), (x - 4, 174)], '#fdfaf0')
    q.poly([(276, 162), (312, 162), (316, 174), (272, 174)], OCHRE)
    q.poly([(279, 163), (309, 163), (312, 172), (276, 172)], '#fdfaf0')
    q.line([(300, 150), (292, 168)], INK, 3)
    q.circ(301, 155, 5.6, '#e6b48d')


def wheel(q, x, y, r=31):
    q.path(ell(x, y, r), None, stroke='#3a3f50', sw=5)
    spokes = Path()
    for i in range(6):
        a = i * 3.14159 / 6
        dx, dy = (r - 3) * math.cos(a), (r - 3) * math.sin(a)
        spokes.add(line((x - dx, y - dy), (x + dx, y + dy)))
    q.path(spokes, None, stroke='#8d97a8', sw=1)
    q.circ(x, y, 4, '#3a3f50')


def bicycle(q):
    """9: a man mends the bicycle; a woman stands by and watches."""
    ground(q, '#d0dcc4', '#a3a08c', 170)
    q.rect(0, 40, WIDE, 130, '#c98a68')
    bricks = Path()
    for row in range(9):
        for i in range(9):
            bricks.add(rect(i * 42 - (row % 2) * 21 + 1, 42 + row * 14, 39, 11))
    q.path(bricks, '#d49a76')
    q.rect(0, 28, WIDE, 14, '#7a4c3c')
    q.rect(20, 66, 60, 52, '#fbf7ea')
    q.rect(25, 71, 50, 42, '#8fb3c4')
    q.line([(50, 71), (50, 113)], '#fbf7ea', 3)
    woman = {'skin': 's1', 'hair': ('long', '#4a3026'), 'top': CORAL, 'low': '#3f4a6c',
        'facing': -1, 'mouth': 'smile'}
    person(q.at(290, 82, 1.06), woman, [(-8, (-8, 90), (-8, 116), -1), (8, (8, 90), (8, 116), -1)],
        [(-1, (-24, 26), (2, 42), True), (1, (24, 26), (-2, 44), True)])
    for x in (148, 242):
        wheel(q, x, 172)
    q.path(line((148, 172), (170, 124), (222, 124), (194, 172), (148, 172)), None, stroke=PETROL,
        sw=6)
    q.path(line((194, 172), (168, 118)), None, stroke=PETROL, sw=6)
    q.path(line((242, 172), (220, 112), (228, 104), (238, 106)), None, stroke=PETROL, sw=5)
    q.path(line((158, 116), (180, 116)), None, stroke='#3a2f3c', sw=8)
    q.circ(194, 172, 9, '#5a6478')
    man = {'skin': 's3', 'hair': ('crop', '#2b1d22'), 'top': OCHRE, 'low': SLATE, 'sleeve': 'short',
        'facing': 1, 'eyes': 'down', 'mouth': 'calm', 'beard': True}
    person(q.at(92, 106, 1.06, 12), man, [(-9, (-8, 74), (-40, 78), -1), (9, (30, 56), (34, 88))],
        [(-1, (6, 36), (50, 30), True), (1, (46, 20), (68, 34), True)])
    q.line([(152, 146), (184, 166)], '#8d97a8', 6)
    q.circ(154, 148, 6, '#cd9466')
    q.rect(24, 190, 48, 18, BRICK, r=4)
    q.path(Path().M(36, 190).C(36, 178, 60, 178, 60, 190), None, stroke=BRICK, sw=4)


def comfort(q):
    """10: a boy cries on a bench; his friend has an arm around him."""
    q.rect(0, 0, WIDE, HIGH, '#e0e6cc')
    q.path(Path().M(0, 150).C(100, 138, 220, 146, WIDE, 140).L(WIDE, HIGH).L(0, HIGH).Z(), SAGE)
    for x, r in ((44, 44), (296, 36)):
        q.rect(x - 6, 96, 12, 60, '#8a5a34')
        for dx, dy, k in ((0, -0.3, 1), (-0.6, 0.2, 0.66), (0.6, 0.1, 0.7)):
            q.circ(x + dx * r, 66 + dy * r, r * k, '#8fae70' if k < 1 else '#7f9c68')
    for y in (96, 116):
        q.rect(70, y, 200, 12, '#a9713f', r=3)
    for x in (88, 244):
        q.rect(x, 96, 9, 100, '#5e4438')
    q.rect(64, 148, 212, 12, '#c08a52', r=3)
    friend = {'skin': 's5', 'hair': ('curly', '#1f1620'), 'top': PETROL, 'low': '#5a5a80',
        'facing': -1, 'mouth': 'calm'}
    sad = {'skin': 's1', 'hair': ('short', '#c98f4a'), 'top': CORAL, 'low': SLATE, 'facing': 1,
        'mouth': 'cry'}
    person(q.at(142, 98, 1.02, 5), sad, [(-9, (-20, 66), (-16, 96), -1), (9, (14, 68), (12, 98))],
        [(-1, (-30, 24), (-8, 50), True)])
    person(q.at(200, 94, 1.04, -6), friend, [(-9, (-16, 66), (-14, 98), -1), (9, (18, 66), (18,
        98))], [(1, (28, 26), (-6, 44), True)])
    q.path(Path().M(184, 96).Q(156, 88, 126, 98), None, stroke=dark(PETROL, 0.18), sw=12)
    q.circ(124, 98, 6.4, '#7d4d33')
    q.path(Path().M(158, 104).Q(174, 112, 160, 86), None, stroke=dark(CORAL, 0.12), sw=10.6)
    q.circ(158, 82, 6, '#f3cdb0')
    for x, y in ((148, 76), (151, 88)):
        q.path(Path().M(x, y - 5).C(x + 4, y, x + 3, y + 4, x, y + 4).C(x - 3, y + 4, x - 4, y, x,
            y - 5).Z(), '#4fa7d0')
