# SPDX-License-Identifier: MPL-2.0
"""Pictures behind the pages of the game: desk, folder, keypad, title, cover, card.

No words in any of them, and nothing where the words will stand. Units are pixels."""
import math
import random

from canvas import *
from props import leaf, leafpath

INK_SHADE = '#1c0f24'


# ---- the desk, seen from above
def desk():
    svg = Svg(1920, 1080)
    with svg.g('desk'):
        c = svg.ctx()
        wood(c)
        mat(c, 176, 54, 1568, 956)
        mug(c.at(76, 168))
        paper_clips(c)
        fountain_pen(c.at(1500, 1036, 0.8, -4))
        leaves(c)
        c.path(rect(0, 0, 1920, 1080), Radial(820, 440, 1380, (0, '#160c22', 0),
            (0.45, '#160c22', 0), (0.75, '#160c22', 0.24), (1, '#160c22', 0.66), ry=940))
    return svg


def wood(c):
    """Six boards; the grain bends round a knot."""
    dice = random.Random(7)
    c.rect(0, 0, 1920, 1080, Linear(0, 0, 1920, 1080, (0, '#a56a42'), (0.45, '#8a5436'),
        (1, '#4f2f34')))
    edges = [0, 196, 402, 612, 806, 1000, 1080]
    for board, (y0, y1) in enumerate(zip(edges, edges[1:])):
        shade = dice.uniform(-1, 1)
        c.rect(0, y0, 1920, y1 - y0, '#e0a468' if shade > 0 else '#2a1526',
            op=abs(shade) * 0.1 + 0.02)
        knot_x, knot_y = dice.uniform(300, 1600), dice.uniform(0.3, 0.7)
        for j in range(22):
            share = (j + 0.5) / 22
            swing = dice.uniform(1, 4)
            points = []
            for x in range(0, 1921, 160):
                away = (x - knot_x) / 170
                push = math.exp(-away * away) * (26 if share > knot_y else -26)
                dy = swing * math.sin(x / 160 * 0.9 + j * 0.35 + board)
                y = y0 + (y1 - y0) * share + dy + push * math.exp(-abs(share - knot_y) * 5)
                points.append((x, max(y0 + 2, min(y1 - 2, y))))
            c.path(smooth(points), None, stroke='#3a1c22' if dice.random() < 0.75 else '#d99a62',
                sw=dice.uniform(0.8, 2.4), sop=dice.uniform(0.1, 0.28))
        c.rect(0, y1 - 2.5, 1920, 2.5, '#2a1220', op=0.65)
        c.rect(0, y1, 1920, 1.6, '#e9b27c', op=0.22)


def mat(c, x, y, w, h):
    """A stitched blotter: the quiet place where papers are laid."""
    c.shadow(x + 4, y + 20, w - 12, h - 6, 60, 0.55, INK_SHADE)
    c.rect(x, y, w, h, Linear(x, y, x + w, y + h, (0, '#376460'), (0.5, '#294f53'),
        (1, '#1b3644')), r=26)
    c.path(rect(x, y, w, h, 26), None, stroke='#7fb0a2', sw=2, sop=0.5)
    for shift_px, colour in ((0, '#c9d8b8'), (1, '#12252e')):
        c.path(rect(x + 18 + shift_px, y + 18 + shift_px * 3, w - 36, h - 36, 16), None,
            stroke=colour, sw=2.2, sop=0.42, dash=(11, 8), cap='butt')
    c.path(ell(520, 200, 1250, 820), Radial(520, 200, 1250, *fade('#ffd89a', 0.3), ry=820))


def mug(c):
    """Coffee, from above."""
    c.glow(34, 44, 150, INK_SHADE, 0.55)
    c.path(ell(0, 0, 104, 104), Radial(-40, -40, 190, (0, '#f2a07a'), (0.5, '#d9654b'),
        (1, '#7a2f2e')))
    c.path(Path().M(84, 58).C(140, 92, 170, 60, 150, 24).C(138, 4, 112, 2, 102, 8), None,
        stroke='#a8432f', sw=24)
    c.path(Path().M(86, 54).C(136, 84, 160, 58, 143, 28).C(134, 14, 114, 12, 104, 14), None,
        stroke='#f0906c', sw=8, sop=0.8)
    c.path(ell(0, 0, 104, 104), None, stroke='#ffd9b8', sw=3, sop=0.5)
    c.circ(0, 0, 90, '#8a3a30')
    c.path(ell(0, 0, 86, 86), Radial(-20, -24, 110, (0, '#8a5634'), (0.6, '#5b341f'),
        (1, '#321a14')))
    c.path(arc(6, 8, 64, 64, 200, 300), None, stroke='#c99a6a', sw=7, sop=0.35)
    c.path(ell(-26, -32, 30, 18), '#e6b98a', op=0.22)
    for i in range(3):
        c.circ(20 + i * 13, 34 - i * 6, 5 - i, '#a9744a', op=0.6)


def paper_clips(c):
    for x, y, degrees, colour in ((1812, 96, 30, '#c9ced8'), (1848, 134, -20, '#e3a73b'),
        (1816, 176, 75, '#3fb8a9')):
        clip = c.at(x, y, 0.8, degrees)
        wire = Path().M(-9, 24).L(-9, -20).C(-9, -34, 11, -34, 11, -20).L(11, 22).C(11, 36, -3,
            36, -3, 22).L(-3, -12)
        clip.at(4, 5).path(wire, None, stroke=INK_SHADE, sw=5, sop=0.35)
        clip.path(wire, None, stroke=colour, sw=5)
        clip.at(-1, -1).path(wire, None, stroke='#ffffff', sw=1.5, sop=0.6)


def fountain_pen(c):
    for dx, dy, op in ((8, 12, 0.28), (3, 5, 0.32)):
        c.at(dx, dy).path(rect(-210, -11, 420, 22, 11), INK_SHADE, op=op)
    brass = lambda y: Linear(0, -y, 0, y, (0, '#ffe9a8'), (0.5, '#c9963f'), (1, '#6a4a20'))
    c.rect(-210, -11, 250, 22, Linear(0, -11, 0, 11, (0, '#5a7ab0'), (0.3, '#33508a'),
        (1, '#16264c')), r=11)
    c.rect(-196, -7, 220, 4.6, '#c9dcff', r=2.3, op=0.55)
    c.rect(30, -12, 14, 24, brass(12), r=2)
    c.rect(44, -11, 120, 22, Linear(0, -11, 0, 11, (0, '#3f4668'), (0.3, '#262c48'),
        (1, '#10132a')), r=4)
    c.rect(48, -7, 110, 4, '#aab4dc', r=2, op=0.5)
    c.path(Path().M(164, -10).C(186, -9, 196, -4, 214, -1).L(214, 1).C(196, 4, 186, 9, 164,
        10).Z(), brass(10))
    c.line([(184, 0), (212, 0)], '#5a3c18', 1.4)
    c.circ(186, 0, 2.2, '#5a3c18')


def leaves(c):
    for x, y, degrees, length, side in ((-70, 1110, -36, 230, 1), (-80, 1060, -10, 190, 1),
        (0, 1130, -64, 190, -1)):
        leafpaths = leafpath(length, length * 0.34, length * 0.05)
        c.at(x + 14, y + 18, 1, degrees).path(leafpaths[0], INK_SHADE, op=0.3)
        leaf(c, x, y, degrees, length, length * 0.34, '#3f7a5a' if side > 0 else '#356a55',
            bend=length * 0.05 * side, flip=side)


# ---- one pupil's folder
def folder():
    svg = Svg(1000, 900)
    with svg.g('folder'):
        c = svg.ctx()
        x, y, w, h = 40, 60, 900, 790
        c.at(12, 18).shadow(x, y, w, h, 48, 0.5, INK_SHADE)
        c.at(4, 6).shadow(x, y, w, h, 16, 0.4, INK_SHADE)
        manila(c, x, y, w, h)
        q = c.at(500, 460, 1, 0.9)
        q.rect(-416, -366, 836, 732, '#2a1526', r=3, op=0.2)
        q.rect(-420, -372, 836, 732, '#efe3cc', r=3)
        sheet(c, 70, 92, 840, 730)
    return svg


def manila(c, x, y, w, h):
    """The cardboard with its tab, top right."""
    tab, lift = x + w - 330, 42
    shape = (Path().M(x + 14, y).L(tab, y).C(tab + 14, y, tab + 16, y - 8, tab + 22, y - 22)
        .C(tab + 27, y - 36, tab + 32, y - lift, tab + 48, y - lift).L(x + w - 40, y - lift)
        .C(x + w - 24, y - lift, x + w - 20, y - 36, x + w - 16, y - 22).L(x + w, y + 10)
        .L(x + w, y + h - 14).C(x + w, y + h - 5, x + w - 5, y + h, x + w - 14, y + h)
        .L(x + 14, y + h).C(x + 5, y + h, x, y + h - 5, x, y + h - 14).L(x, y + 14)
        .C(x, y + 5, x + 5, y, x + 14, y).Z())
    colour = '#d8a860'
    c.path(shape, Linear(x, y, x + w, y + h, (0, light(colour, 0.28)), (0.5, colour),
        (1, dark(colour, 0.3))))
    c.path(shape, None, stroke='#7a5230', sw=1.6, sop=0.5)
    c.rect(tab + 62, y - 33, 200, 26, '#f8efdc', r=4)
    c.line([(x + 18, y + 3), (tab - 6, y + 3)], '#fff0cc', 2.2, op=0.6)
    for k in (0, 1):
        c.line([(x + 16 + k * 7, y + 20), (x + 16 + k * 7, y + h - 20)], '#8a5f36', 1.3, op=0.35)


def sheet(c, x, y, w, h):
    """Paper with a petrol band and the school's shield; the rest is left for the text."""
    c.at(4, 6).shadow(x, y, w, h, 14, 0.35, INK_SHADE)
    c.rect(x, y, w, h, Linear(x, y, x + w, y + h, (0, '#fffaf0'), (0.6, '#faf2e4'),
        (1, '#eee2d0')), r=3)
    band = '#2f5f66'
    c.rect(x, y, w, 78, band, r=(3, 3, 0, 0))
    c.rect(x, y + 74, w, 4, '#1b1636', op=0.18)
    shield(c, x + 46, y + 39, '#fdf4e2', band)
    for hole in (0.36, 0.64):
        c.circ(x + 17, y + h * hole, 8, '#8a7a66', op=0.55)
        c.circ(x + 17.6, y + h * hole + 0.8, 6.6, '#cbb894')


def shield(c, x, y, colour, mark):
    c.path(Path().M(x - 18, y - 22).L(x + 18, y - 22).C(x + 19, y + 4, x + 12, y + 16, x, y + 24)
        .C(x - 12, y + 16, x - 19, y + 4, x - 18, y - 22).Z(), colour)
    for dy in (-6, 3):
        c.path(line((x - 9, y + dy), (x, y + dy - 5), (x + 9, y + dy)), None, stroke=mark, sw=3.4)
    c.circ(x, y + 10, 3, mark)


# ---- the keypad, with room for a display and twelve keys that the game draws
def keypad(open_):
    svg = Svg(560, 800)
    with svg.g('keypad'):
        c = svg.ctx()
        x, y, w, h = 40, 30, 470, 720
        c.at(12, 22).shadow(x, y, w, h, 56, 0.6, INK_SHADE)
        c.at(4, 7).shadow(x, y, w, h, 16, 0.5, INK_SHADE)
        c.rect(x, y, w, h, Linear(x, y, x + w, y + h, (0, '#7f88a6'), (0.35, '#59617f'),
            (0.7, '#3f4664'), (1, '#262b45')), r=34)
        c.path(rect(x + 3, y + 3, w - 6, h - 6, 31), None, stroke='#c6cee6', sw=3, sop=0.45)
        c.rect(x + 20, y + 20, w - 40, h - 40, Linear(x, y, x + w, y + h, (0, '#4d5573'),
            (1, '#333955')), r=22)
        c.path(rect(x + 20, y + 20, w - 40, h - 40, 22), None, stroke='#1b1e36', sw=3, sop=0.6)
        brushed(c, x, y, w, h)
        for sx in (x + 40, x + w - 40):
            for sy in (y + 40, y + h - 40):
                screw(c, sx, sy)
        c.rect(x + 66, y + 66, w - 132, 112, '#10131f', r=12)
        c.rect(x + 73, y + 73, w - 146, 98, Linear(0, y + 73, 0, y + 171, (0, '#16302f'),
            (1, '#0f211f')), r=8)
        c.poly([(x + 73, y + 73), (x + 216, y + 73), (x + 150, y + 171), (x + 73, y + 171)],
            '#ffffff', op=0.05)
        for lx, colour, on in ((x + w / 2 - 34, '#ff6a4d', not open_), (x + w / 2 + 34, '#4fd6a0',
            open_)):
            led(c, lx, y + 206, colour, on)
        c.rect(x + 56, y + 236, w - 112, 426, '#1b1e36', r=20, op=0.35)
    return svg


def keypad_shut():
    return keypad(False)


def keypad_open():
    return keypad(True)


def brushed(c, x, y, w, h):
    dice = random.Random(6)
    for _ in range(90):
        ly = y + 26 + dice.random() * (h - 52)
        lx = x + 28 + dice.random() * (w - 240)
        c.line([(lx, ly), (lx + dice.uniform(60, 180), ly)],
            '#9aa3c2' if dice.random() < 0.5 else '#1b1e36', 0.8, op=0.14)


def screw(c, x, y):
    c.circ(x + 1.5, y + 2, 9, '#12142a', op=0.6)
    c.circ(x, y, 9, Radial(x - 2, y - 3, 12, (0, '#e3e7f2'), (1, '#6a7190')))
    c.line([(x - 5, y - 2), (x + 5, y + 2)], '#2b3052', 2)


def led(c, x, y, colour, on):
    c.circ(x, y, 10, '#12142a')
    if on:
        c.glow(x, y, 38, colour, 0.7)
    c.circ(x, y, 7, colour if on else dark(colour, 0.7, '#12142a'))
    c.circ(x - 2, y - 2, 2.2, '#ffffff', op=0.8 if on else 0.25)


# ---- the title: the wall of pigeonholes at dusk, one box open and lit
WOOD, WOOD_LIT = '#4a3350', '#7a5058'
CELL, GAP = 156, 16
OPEN_CELL = (1, 2)
# The sky in flat bands, from the top down to the horizon.
DUSK = ((0, '#1d2238'), (560, '#23274a'), (690, '#332f5a'), (790, '#4c3a68'), (866, '#744a72'),
    (924, '#a86474'), (966, '#d98a6c'))


def title():
    svg = Svg(1920, 1080)
    with svg.g('title'):
        c = svg.ctx()
        for y, colour in DUSK:
            c.rect(0, y, 1920, 1080 - y, colour)
        town(c)
        left, top = 1116, -58
        c.rect(left - 26, 0, 1920 - left + 26, 1080, '#1b1730')
        c.rect(left - 14, 0, 1920 - left + 14, 1080, WOOD)
        c.rect(left - 14, 0, 5, 1080, WOOD_LIT)
        for row in range(7):
            for column in range(5):
                cell(c, left + 12 + column * (CELL + GAP), top + row * (CELL + GAP), column, row)
        strips(c, left, top)
        flight(c)
        paper_plane(c.at(962, 196, 0.74, 12, -1))
    return svg


def town(c):
    """Roofs against the last light, a church, a few lit windows."""
    dice = random.Random(14)
    outline = [(0, 1080), (0, 1000)]
    x = 0
    while x < 1110:
        wide, y = dice.randrange(56, 110), dice.randrange(968, 1020)
        if dice.random() < 0.5:
            outline += [(x, y), (x + wide / 2, y - wide * 0.38), (x + wide, y)]
        else:
            step = wide / 5
            outline += [(x, y), (x + step, y), (x + step, y - 16), (x + 2 * step, y - 16),
                (x + 2 * step, y - 32), (x + 3 * step, y - 32), (x + 3 * step, y - 16),
                (x + 4 * step, y - 16), (x + 4 * step, y), (x + wide, y)]
        x += wide
    c.poly(outline + [(x, 1080)], '#191d31')
    c.poly([(742, 1080), (742, 930), (748, 918), (756, 918), (766, 856), (776, 918), (784, 918),
        (790, 930), (790, 1080)], '#191d31')
    for place in dice.sample(range(44), 26):
        c.rect(24 + place * 24, dice.choice((1022, 1042, 1060)), 9, 12,
            dice.choice(('#ffd166', '#d99a55', '#a8744f')))
    for _ in range(16):
        c.circ(dice.randrange(20, 1060), dice.randrange(20, 500), dice.choice((1.5, 2, 2.5)),
            '#5b6393')


def flight(c):
    """The way from the box to the plane, in dashes."""
    c.path(Path().M(1296, 420).C(1240, 470, 1170, 456, 1116, 376).C(1084, 328, 1066, 270, 1038,
        234), None, stroke='#f6eddc', sw=5, sop=0.75, dash=(4, 20))


def cell(c, x, y, column, row):
    """One box, flat: back, shaded sides, some paper."""
    dice = random.Random(column * 31 + row)
    if (column, row) == OPEN_CELL:
        c.rect(x - 7, y - 7, CELL + 14, CELL + 14, '#ffd166', r=5)
        c.rect(x, y, CELL, CELL, '#ffe7ae')
        c.poly([(x, y), (x + CELL, y), (x + CELL - 22, y + 20), (x + 22, y + 20)], '#f2b866')
        c.poly([(x + CELL, y), (x + CELL, y + CELL), (x + CELL - 22, y + CELL - 18),
            (x + CELL - 22, y + 20)], '#f7c878')
        c.poly([(x, y + CELL), (x + CELL, y + CELL), (x + CELL - 22, y + CELL - 18),
            (x + 22, y + CELL - 18)], '#fff3cc')
        return
    c.rect(x, y, CELL, CELL, '#2a1d3b')
    c.rect(x, y, CELL, 26, '#1f1630')
    c.poly([(x + CELL, y), (x + CELL, y + CELL), (x + CELL - 18, y + CELL - 14),
        (x + CELL - 18, y + 18)], '#382747')
    c.rect(x, y + CELL - 6, CELL, 6, WOOD_LIT, op=0.55)
    ly = y + CELL - 6
    for _ in range(dice.randrange(1, 5)):
        thick, wide = dice.choice((8, 10, 13)), dice.uniform(0.6, 0.86) * CELL
        ly -= thick + 1
        c.rect(x + 10 + dice.uniform(0, 12), ly, wide, thick, dice.choice(('#6a5a78', '#5b5273',
            '#776079', '#54496c')))


def strips(c, left, top):
    """Labels on five other boxes: scribbles, no words."""
    for column, row, colour, tilt in ((0, 1, '#d9c46a', -4), (3, 1, '#6fa8a0', 3),
        (2, 3, '#c98a72', -3), (0, 4, '#8f96c4', 4), (3, 4, '#cfc3ae', -5)):
        x = left + 12 + column * (CELL + GAP) + CELL / 2
        y = top + row * (CELL + GAP) + CELL - 22
        q = c.at(x, y, 1, tilt)
        q.rect(-86, -24, 176, 56, '#170f26', op=0.5)
        q.rect(-88, -30, 176, 56, colour)
        dice = random.Random(column * 7 + row)
        for ly, wide in ((-11, 132), (9, 84)):
            points = [(-66 + wide * i / 14, ly + (dice.uniform(2, 8) * (-1 if i % 2 else 0.6)))
                for i in range(15)]
            q.path(smooth(points, False, 0.8), None, stroke='#2b2440', sw=5)


def paper_plane(q):
    """It has left its box."""
    q.poly([(-92, -10), (96, -52), (-24, 30)], '#f6eddc')
    q.poly([(96, -52), (-24, 30), (-14, 66)], '#d9c7b0')
    q.poly([(96, -52), (-14, 66), (16, 38)], '#b9a694')
    q.poly([(96, -52), (-92, -10), (-50, 6)], '#fffaf0')


# ---- the cover between two people: calm, says nothing
def cover():
    svg = Svg(1920, 1080)
    with svg.g('cover'):
        c = svg.ctx()
        c.rect(0, 0, 1920, 1080, '#24344f')
        for row in range(9):
            for column in range(16):
                x, y = column * 128 - 64 + (row % 2) * 64, row * 128 - 36
                away = math.hypot((x + 48 - 960) / 960, (y + 48 - 540) / 540)
                c.rect(x, y, 96, 96, mix('#24344f', '#2e4060', min(1, away)), r=14)
                if away > 0.95:
                    c.rect(x + 16, y + 62, 64, 18, mix('#2e4060', '#3b5072', min(1, away - 0.4)),
                        r=5)
    return svg


# ---- the card that goes home
def card():
    svg = Svg(1600, 900)
    with svg.g('card'):
        c = svg.ctx()
        c.rect(0, 0, 1600, 900, '#fff9ef')
        c.path(rect(24, 24, 1552, 852, 18), None, stroke='#0f6b73', sw=5)
        c.path(rect(36, 36, 1528, 828, 11), None, stroke='#d9c4a3', sw=2)
        for k, (x, y) in enumerate((column, row) for row in range(3) for column in range(3)):
            bx, by = 1392 + x * 48, 72 + y * 48
            if (x, y) == (0, 2):
                c.rect(bx, by, 38, 38, '#f2b33d', r=4)
                continue
            c.rect(bx, by, 38, 38, '#f1e6d3', r=4)
            c.rect(bx + 5, by + 24, 28, 8, ('#d9c4a3', '#8ccfcb', '#efa48b')[k % 3], r=2)
        plane = c.at(1318, 226, 0.42, 12, -1)
        for points, colour in (([(-92, -10), (96, -52), (-24, 30)], '#0f6b73'),
            ([(96, -52), (-24, 30), (-14, 66)], '#24344f'),
            ([(96, -52), (-92, -10), (-50, 6)], '#2f8f92')):
            plane.poly(points, colour)
        c.rect(36, 836, 1528, 28, '#f1e6d3', r=(0, 0, 11, 11))
    return svg


PICTURES = {'desk': desk, 'folder': folder, 'keypad': keypad_shut, 'keypad-open': keypad_open,
    'title': title, 'cover': cover, 'card': card}
