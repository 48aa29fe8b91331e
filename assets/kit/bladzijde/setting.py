# SPDX-License-Identifier: MPL-2.0
"""What the pictures of the textbook share: the spread, its inks, where each picture stands.

A close-up, so units are pixels. Printed on paper: flat inks, no lamps."""
from canvas import *

svg = Svg(1600, 900)
c = svg.ctx()
PAPER, INK, GREY = '#f6ecd6', '#2b2440', '#a79d9a'
PETROL, CORAL, OCHRE, PLUM, SAGE, SLATE, BRICK = ('#2f7377', '#d9694f', '#e3aa45', '#7d4a6e',
    '#7f9c68', '#60769c', '#a8503c')
# A picture: its size; where the top left corner of each of the ten stands.
WIDE, HIGH = 334, 214
COLUMNS, ROWS = (66, 424, 844, 1202), (72, 338, 604)
PLACES = {1: (0, 0), 2: (1, 0), 3: (0, 1), 4: (1, 1), 5: (0, 2), 6: (2, 0), 7: (3, 0), 8: (2, 1),
    9: (3, 1), 10: (3, 2)}


def corner(number):
    column, row = PLACES[number]
    return COLUMNS[column], ROWS[row]
