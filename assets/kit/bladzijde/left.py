# SPDX-License-Identifier: MPL-2.0
"""The five pictures on the left page: laboratory, kitchen, kite, reading, hospital."""
from bladzijde.people import person
from bladzijde.setting import *


def ground(q, back, floor, at=150):
    """A flat wall and a flat floor."""
    q.rect(0, 0, WIDE, HIGH, back)
    q.rect(0, at, WIDE, HIGH - at, floor)


def flask(q, x, y, colour, k=1.0):
    """A conical flask with a drink of colour in it; stands at y."""
    q.path(Path().M(x - 4 * k, y - 34 * k).L(x - 4 * k, y - 22 * k).L(x - 14 * k, y - 2 * k).L(
        x + 14 * k, y - 2 * k).L(x + 4 * k, y - 22 * k).L(x + 4 * k, y - 34 * k).Z(), '#f4fbfb',
        op=0.85)
    q.path(Path().M(x - 8 * k, y - 14 * k).L(x - 14 * k, y - 2 * k).L(x + 14 * k, y - 2 * k).L(
        x + 8 * k, y - 14 * k).Z(), colour)
    q.rect(x - 6 * k, y - 37 * k, 12 * k, 4 * k, '#ffffff', r=2)


def laboratory(q):
    """1: a man alone in a laboratory, at the microscope."""
    ground(q, '#c9dcd6', '#8fb0ae', 168)
    q.rect(0, 26, WIDE, 6, '#7fa3a0')
    for x, colour in ((30, CORAL), (58, OCHRE), (88, PLUM), (282, PETROL), (308, CORAL)):
        q.rect(x - 9, 4, 18, 22, '#f4fbfb', r=3, op=0.8)
        q.rect(x - 9, 13, 18, 13, colour, r=3)
    q.circ(206, 46, 26, '#f6ecd6')
    for a in (0, 60, 120):
        q.path(rot(ell(206, 46, 19, 7), a, 206, 46), None, stroke=PETROL, sw=2.4)
    q.circ(206, 46, 4, CORAL)
    man = {'skin': 's2', 'hair': ('short', '#4a3026'), 'top': SLATE, 'low': '#40465e',
        'coat': '#fbf7ea', 'beard': True, 'glasses': True, 'facing': 1, 'mouth': 'calm',
        'eyes': 'down'}
    person(q.at(124, 92, 1.12), man, (), [(-1, (-28, 34), (10, 44), True)])
    q.rect(0, 158, WIDE, 12, '#f6ecd6')
    q.rect(0, 170, WIDE, 44, '#5f8285')
    for x in (84, 168, 252):
        q.line([(x, 176), (x, 214)], '#48696e', 2)
    microscope(q, 182, 158)
    for x, colour, k in ((240, CORAL, 1.1), (276, OCHRE, 0.9), (48, PETROL, 1.0)):
        flask(q, x, 160, colour, k)
    arm_over(q.at(124, 92, 1.12), man)


def arm_over(q, look):
    """The far hand on the focus wheel, over the bench."""
    q.path(Path().M(17, 2).Q(34, 40, 46, 40), None, stroke='#e6dfd0', sw=10.6)
    q.circ(47, 39, 6, '#e6b48d')


def microscope(q, x, y):
    q.rect(x - 18, y - 8, 44, 8, '#3a3f58', r=3)
    q.path(Path().M(x + 16, y - 8).C(x + 30, y - 30, x + 22, y - 52, x + 4, y - 58), None,
        stroke='#3a3f58', sw=8)
    q.path(rot(rect(x - 8, y - 74, 14, 44, 4), 20, x, y - 52), '#5d6488')
    q.path(rot(rect(x - 6, y - 84, 10, 14, 3), 20, x, y - 52), '#2b2e44')
    q.rect(x - 14, y - 22, 30, 4, '#5d6488', r=2)
    q.circ(x + 22, y - 34, 5, OCHRE)


def kitchen(q):
    """2: a woman at the stove, stirring a pan."""
    ground(q, '#f0d9ae', '#c9a06a', 184)
    for i in range(5):
        q.rect(12 + i * 64, 10, 56, 40, '#d9b276', r=4)
        q.circ(12 + i * 64 + (46 if i % 2 else 10), 42, 3, BRICK)
    tiles = Path()
    for row in range(3):
        for i in range(12):
            tiles.add(rect(i * 28 + 2, 60 + row * 28, 24, 24, 2))
    q.path(tiles, '#f8e9c8')
    q.rect(0, 136, WIDE, 10, BRICK)
    q.rect(0, 146, WIDE, 68, '#e2b878')
    for x in (14, 250):
        q.rect(x, 154, 70, 60, '#d3a25f', r=4)
        q.rect(x + 22, 160, 26, 4, BRICK, r=2)
    q.rect(180, 128, 104, 8, '#4a4458', r=2)
    q.rect(184, 146, 62, 68, '#6d6880', r=4)
    q.rect(194, 164, 42, 34, '#2b2740', r=4)
    for i in range(3):
        q.circ(198 + i * 16, 154, 3.4, '#f6ecd6')
    woman = {'skin': 's3', 'hair': ('bun', '#2b1d22'), 'top': SAGE, 'low': PETROL, 'sleeve': 'short',
        'skirt': True, 'apron': '#fbf2de', 'facing': 1, 'eyes': 'down'}
    person(q.at(132, 84, 1.16), woman, [(-8, (-8, 90), (-8, 108)), (8, (8, 90), (8, 108))],
        [(-1, (-30, 24), (-12, 42), True)])
    pan(q, 232, 128)
    q.path(Path().M(152, 84).Q(176, 112, 206, 92), None, stroke='#cd9466', sw=10)
    q.circ(207, 91, 6.4, '#cd9466')
    q.line([(204, 84), (226, 116)], '#8a5a34', 5)
    for x, late in ((222, 0), (240, 5)):
        q.path(Path().M(x, 86 - late).C(x - 8, 74 - late, x + 8, 66 - late, x, 54 - late), None,
            stroke='#ffffff', sw=3.4, sop=0.8)


def pan(q, x, y):
    q.path(Path().M(x - 28, y - 26).L(x + 28, y - 26).L(x + 25, y - 2).C(x + 24, y, x - 24, y, x - 25,
        y - 2).Z(), CORAL)
    q.path(Path().M(x + 8, y - 26).L(x + 28, y - 26).L(x + 25, y - 2).L(x + 8, y - 1).Z(), BRICK,
        op=0.5)
    q.rect(x - 31, y - 29, 62, 5, '#e88a6c', r=2.4)
    for s in (-1, 1):
        q.rect(x + s * 34 - 6, y - 20, 12, 5, '#4a4458', r=2.4)


def kite(q):
    """3: a girl runs with a kite."""
    q.rect(0, 0, WIDE, HIGH, Linear(0, 0, 0, HIGH, (0, '#a9cfd6'), (0.7, '#e3ecd6'),
        (1, '#e3ecd6')))
    for x, y, k in ((70, 40, 1), (196, 62, 0.8)):
        for dx, r in ((-16, 10), (0, 15), (17, 11)):
            q.circ(x + dx * k, y, r * k, '#fbf7ea')
        q.rect(x - 26 * k, y, 54 * k, 10 * k, '#fbf7ea', r=5)
    q.path(Path().M(0, 158).C(80, 132, 160, 150, 220, 162).C(270, 170, 300, 160, WIDE, 150).L(WIDE,
        HIGH).L(0, HIGH).Z(), SAGE)
    q.path(Path().M(0, 186).C(90, 170, 220, 190, WIDE, 178).L(WIDE, HIGH).L(0, HIGH).Z(),
        '#6a8a58')
    q.path(Path().M(148, 96).C(190, 90, 236, 74, 266, 56), None, stroke=INK, sw=1.4)
    q.poly([(262, 62), (262, 14), (286, 34)], CORAL)
    q.poly([(262, 62), (262, 14), (240, 38)], OCHRE)
    q.poly([(262, 62), (240, 38), (262, 38)], PLUM)
    q.poly([(262, 62), (286, 34), (262, 38)], PETROL)
    q.path(Path().M(262, 62).C(254, 76, 274, 84, 264, 98).C(258, 106, 270, 110, 268, 118), None,
        stroke=INK, sw=1.4)
    for x, y in ((262, 80), (267, 99), (265, 113)):
        q.poly([(x - 7, y - 4), (x + 7, y + 4), (x + 7, y - 4), (x - 7, y + 4)], CORAL)
    girl = {'skin': 's1', 'hair': ('pony', '#b5703a'), 'top': OCHRE, 'low': SLATE, 'shorts': True,
        'sleeve': 'short', 'facing': 1, 'shoes': BRICK}
    person(q.at(112, 112, 0.92, 7), girl, [(-8, (-22, 76), (-44, 78), -1), (8, (24, 72), (20, 98))],
        [(-1, (-30, 22), (-20, 40), False), (1, (30, -2), (38, -20), True)])


def reading(q):
    """4: a boy reads in a big chair, by a lamp."""
    ground(q, '#d9d0e0', '#b09aa8', 160)
    q.rect(24, 24, 66, 62, '#f6ecd6', r=3)
    q.rect(30, 30, 54, 50, '#8fb3c4')
    q.path(Path().M(30, 80).L(30, 62).L(48, 46).L(60, 60).L(70, 52).L(84, 70).L(84, 80).Z(), SAGE)
    q.line([(282, 66), (282, 176)], '#4a3a40', 5)
    q.ell(282, 180, 24, 6, '#4a3a40')
    q.poly([(262, 70), (302, 70), (294, 34), (270, 34)], OCHRE)
    q.poly([(262, 70), (302, 70), (334, 140), (224, 140)], '#fff0b8', op=0.4)
    q.rect(104, 62, 122, 112, PETROL, r=26)
    q.rect(92, 104, 32, 82, '#3f8a8c', r=14)
    q.rect(206, 104, 32, 82, '#3f8a8c', r=14)
    q.rect(118, 132, 94, 44, '#3f8a8c', r=10)
    for x in (104, 218):
        q.rect(x, 184, 10, 12, '#4a3a40')
    boy = {'skin': 's4', 'hair': ('curly', '#241a22'), 'top': CORAL, 'low': '#565a86',
        'eyes': 'down', 'shoes': '#f6ecd6'}
    person(q.at(165, 96, 0.98), boy, [(-9, (-24, 78), (-20, 104), -1), (9, (24, 78), (20, 104))],
        [(-1, (-30, 24), (-15, 34), True), (1, (30, 24), (15, 34), True)])
    for s in (-1, 1):
        q.path(Path().M(165, 146).C(165 + s * 8, 140, 165 + s * 18, 140, 165 + s * 27, 143).L(165
            + s * 30, 117).C(165 + s * 18, 113, 165 + s * 8, 114, 165, 120).Z(), BRICK if s < 0
            else '#c46a54')
        q.circ(165 + s * 29, 130, 5.4, '#a96f47')
    q.rect(52, 168, 34, 8, PLUM, r=2)
    q.rect(48, 176, 40, 8, OCHRE, r=2)
    q.rect(54, 184, 36, 8, SLATE, r=2)


def hospital(q):
    """5: a man nurses an old woman: he takes her blood pressure."""
    ground(q, '#dce4d8', '#b5c4bc', 172)
    q.rect(18, 20, 74, 64, '#fbf7ea', r=3)
    q.rect(23, 25, 64, 54, '#a9cfd6')
    q.line([(55, 25), (55, 79)], '#fbf7ea', 3)
    q.line([(290, 24), (290, 190)], '#8d97a8', 4)
    q.line([(276, 26), (304, 26)], '#8d97a8', 4)
    q.rect(294, 30, 20, 32, '#fbf7ea', r=6)
    q.rect(294, 46, 20, 16, OCHRE, r=6)
    q.path(Path().M(304, 62).C(306, 96, 280, 104, 262, 122), None, stroke='#8d97a8', sw=2)
    bed(q)
    nurse = {'skin': 's5', 'hair': ('crop', '#1f1620'), 'top': PETROL, 'low': PETROL,
        'sleeve': 'short', 'beard': True, 'facing': 1}
    person(q.at(104, 84, 1.12), nurse, [(-9, (-9, 88), (-9, 112)), (9, (9, 88), (9, 112))],
        [(-1, (-28, 26), (-8, 46), True)])
    q.rect(84, 94, 11, 9, '#fbf7ea', r=2)
    q.path(Path().M(88, 76).C(86, 96, 114, 96, 118, 76), None, stroke=INK, sw=2.4)
    q.path(Path().M(124, 84).Q(150, 122, 198, 122), None, stroke='#7d4d33', sw=11)
    q.circ(200, 124, 6.6, '#7d4d33')


def bed(q):
    """The bed, and in it an old woman who sits up and holds out her arm."""
    q.rect(148, 150, 186, 38, '#fbf7ea', r=8)
    q.rect(160, 186, 8, 20, '#8d97a8')
    q.rect(318, 186, 8, 20, '#8d97a8')
    q.path(rot(rect(264, 88, 64, 66, 16), 8, 296, 120), '#fdfaf0')
    old = {'skin': 's1', 'hair': ('bun', '#b9b4c0'), 'top': PLUM, 'low': PLUM, 'facing': -1,
        'glasses': True}
    person(q.at(268, 108, 0.98), old, (), [(-1, (-36, 22), (-70, 22), True)])
    q.path(Path().M(158, 158).C(190, 140, 290, 144, 334, 150).L(334, 190).L(158, 190).Z(), SLATE)
    q.path(Path().M(158, 158).C(190, 140, 290, 144, 334, 150), None, stroke='#8fa0c0', sw=5)
    q.rect(218, 117, 18, 18, CORAL, r=4)
