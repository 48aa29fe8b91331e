# SPDX-License-Identifier: MPL-2.0
"""A spread of the textbook, close by: ten printed pictures of people, and no words."""
from bladzijde import left, page, right
from bladzijde.setting import *

PICTURES = (left.laboratory, left.kitchen, left.kite, left.reading, left.hospital, right.drill,
    right.bubbles, right.board, right.bicycle, right.comfort)


def draw():
    page.spread()
    for number, picture in enumerate(PICTURES, 1):
        name, (x, y) = 'obj-fig-%d' % number, corner(number)
        with svg.g(name):
            printed(x, y, picture)
        c.hot(name, x, y, WIDE, HIGH)
    return svg


def printed(x, y, picture):
    """One picture in its box, over the paper; its inks lie a little off, as they do."""
    c.rect(x - 2, y - 1, WIDE + 5, HIGH + 4, '#b9a68c', r=9)
    with c.clipto([(x, y), (x + WIDE, y), (x + WIDE, y + HIGH), (x, y + HIGH)]):
        picture(c.at(x, y))
    c.path(rect(x - 3, y - 3, WIDE + 6, HIGH + 6, 11), None, stroke=PAPER, sw=6)
    c.path(rect(x, y, WIDE, HIGH, 8), None, stroke='#6a5560', sw=1.6, sop=0.55)


def order(names):
    """Back to front, as they are drawn."""
    return names
