# SPDX-License-Identifier: MPL-2.0
"""The spread itself: cover, pages, gutter, grey lines where words would stand."""
import random

from bladzijde.setting import *


def spread():
    with svg.g('bg-spread'):
        c.rect(0, 0, 1600, 900, Linear(0, 0, 1600, 900, (0, '#4a3040'), (0.5, '#38253a'),
            (1, '#231933')))
        c.shadow(14, 22, 1572, 868, 26, 0.6, '#0d0820')
        c.rect(12, 10, 1576, 880, Linear(12, 0, 1588, 0, (0, '#b5543f'), (0.5, '#7d3330'),
            (1, '#9c443a')), r=10)
        for k in range(4):
            inset = 20 + k * 3
            c.rect(inset, 16 + k, 1600 - 2 * inset, 866 - 2 * k, ('#cdbb9c', '#e2d2b4', '#c4b294',
                '#ebdcc0')[k], r=5)
        for side in (-1, 1):
            leaf(side)
        gutter()
        text()


def leaf(side):
    x0, x1 = (32, 800) if side < 0 else (1568, 800)
    c.path(Path().M(x0, 20).L(x1 - side * -150, 20).C(x1 + side * 60, 20, x1 + side * 20, 24, x1,
        34).L(x1, 886).C(x1 + side * 20, 878, x1 + side * 60, 876, x1 + side * 150, 876).L(x0,
        876).Z(), Linear(x0, 0, x1, 0, (0, '#efe2c6'), (0.12, PAPER), (0.7, '#fbf2de'),
        (0.93, '#f6e9d0'), (1, '#d9c6a6')))


def gutter():
    for x, edge in ((690, 800), (800, 910)):
        c.rect(x, 28, 110, 850, Linear(x if edge == 800 else 910, 0, 800, 0, (0, '#4a2f3a', 0),
            (0.55, '#4a2f3a', 0.05), (0.85, '#3a2030', 0.24), (1, '#3a2030', 0.5)))
    c.line([(800, 32), (800, 884)], '#5a3a34', 2, op=0.7)


def text():
    """Heads in colour, grey lines, numbers as dots: a page of a book without a word."""
    dice = random.Random(14)
    for x, colour in ((66, PETROL), (844, PETROL)):
        c.rect(x, 42, 300 if x < 800 else 220, 14, colour, r=7)
        c.rect(x + (316 if x < 800 else 236), 45, 120, 8, OCHRE, r=4)
    for number in PLACES:
        x, y = corner(number)
        c.rect(x, y + HIGH + 12, 14, 14, (CORAL, PETROL, OCHRE, PLUM)[number % 4], r=4)
        lines(dice, x + 24, y + HIGH + 14, 300, 2)
    paragraph(dice, 424, 604, 334, 9)
    paragraph(dice, 844, 604, 334, 9)
    for x in (75, 1525):
        c.circ(x, 864, 7, PETROL)


def lines(dice, x, y, wide, count, gap=14):
    ink = Path()
    for i in range(count):
        share = dice.uniform(0.86, 1) if i < count - 1 else dice.uniform(0.4, 0.7)
        at, end = x, x + wide * share
        while at < end:
            word = min(dice.uniform(18, 58), end - at)
            ink.add(rect(at, y + i * gap, word, 5, 2.4))
            at += word + 7
    c.path(ink, GREY, op=0.62)


def paragraph(dice, x, y, wide, count):
    """A coloured box with a question, and lines to write on."""
    c.rect(x, y, wide, 92, '#dfe3d2', r=10)
    c.rect(x, y, 8, 92, SAGE, r=4)
    lines(dice, x + 24, y + 16, wide - 50, 4, 18)
    for i in range(4):
        row = y + 118 + i * 30
        c.circ(x + 10, row + 4, 7, (CORAL, OCHRE, SLATE, PLUM)[i])
        lines(dice, x + 28, row, wide * dice.uniform(0.6, 0.9) - 30, 1)
        c.line([(x + 28, row + 18), (x + wide, row + 18)], GREY, 1.4, op=0.4)
