# SPDX-License-Identifier: MPL-2.0
"""The desk with what lies on it, and the chair behind it."""
import random

import fittings
from decanaat import setting as here
from decanaat.setting import *
from props import *

LEFT, RIGHT, HIGH, NEAR, FAR = -212, 26, 75, 396, 478
PHONE, MAIL, FOLDERS, TRAY, COFFEE = -184, -136, -81, -24, 13
WOOD = '#9a6038'
# The red light of the telephone.
VOICE = (PHONE + 12.4, HIGH + 8.6)


def blob(x, z, rx, rz, alpha=0.45):
    cam.floor(HIGH, NEAR).softpoly([(x - rx, z - rz), (x + rx * 1.2, z - rz), (x + rx * 1.2,
        z + rz), (x - rx, z + rz)], min(rx, rz) * 0.9, alpha, '#24101f', k=5)


def chair():
    """The counsellor's chair: a high petrol back behind the desk."""
    x, z = -108, 516
    plane = cam.front(z)
    T = lit((x, 100, z - 20))
    colour = '#3a7a7c'
    with svg.g('obj-chair-a'):
        plane.rect(x - 3, 20, 6, 40, T('#3a3c58'))
        back = (Path().M(x - 24, 58).C(x - 29, 84, x - 29, 112, x - 25, 124)
            .C(x - 20, 132, x + 20, 132, x + 25, 124).C(x + 29, 112, x + 29, 84, x + 24, 58).Z())
        plane.path(shift(back, 2, -2.4), SHADE, op=0.4)
        plane.path(back, Linear(x - 28, 130, x + 28, 60, (0, T(light(colour, 0.05))),
            (0.5, T(colour)), (1, T(dark(colour, 0.4)))))
        plane.path(Path().M(x - 25, 122).C(x - 20, 132, x + 20, 132, x + 25, 122), None,
            stroke=T(light(colour, 0.6)), sw=1, sop=0.9)
        for y in (113, 96, 79):
            plane.path(Path().M(x - 25, y).Q(x, y - 3, x + 25, y), None, stroke=T(dark(colour,
                0.5)), sw=1, sop=0.7)
            plane.path(Path().M(x - 25, y - 1).Q(x, y - 4, x + 25, y - 1), None,
                stroke=T(light(colour, 0.4)), sw=0.5, sop=0.5)
        # A cardigan over the back: somebody works here.
        plane.path(Path().M(x + 4, 128).C(x + 14, 131, x + 24, 130, x + 27, 121)
            .C(x + 30, 104, x + 29, 92, x + 27, 78).C(x + 21, 75, x + 12, 76, x + 8, 79)
            .C(x + 9, 96, x + 8, 112, x + 4, 128).Z(), Linear(x + 4, 0, x + 28, 0,
            (0, T('#8a4a5e')), (1, T('#c98a72'))))
        for k in range(3):
            plane.path(Path().M(x + 11 + k * 5, 126).Q(x + 14 + k * 4, 100, x + 12 + k * 5, 79),
                None, stroke=T('#6b3448'), sw=0.9, sop=0.5)


def desk():
    x0, x1, h, z0, z1 = LEFT, RIGHT, HIGH, NEAR, FAR
    T = lit((-90, h, 440), (0, 1, 0))
    front_T = lit((-90, 40, z0 - 10))
    with svg.g('obj-desk'):
        cam.floor(0).softpoly([(x0 - 6, z0 - 12), (x1 + 10, z0 - 12), (x1 + 8, z1 + 4),
            (x0 - 4, z1 + 4)], 38, 0.6, SHADE, k=20)
        plane = cam.front(z0 + 6)
        cam.side(x0 + 8, z0).poly([(z0 + 6, 0), (z0 + 6, h - 4), (z1 - 6, h - 4), (z1 - 6, 0)],
            front_T(dark(WOOD, 0.5)))
        panel(plane, x0 + 8, 0, x1 - x0 - 16, h - 5, WOOD, random.Random(6),
            lambda c: dark(front_T(c), 0.18), r=0.6, nl=40)
        for i in range(3):
            wide = (x1 - x0 - 34) / 3
            fittings.sunk(plane, x0 + 14 + i * (wide + 3), 12, wide, h - 28, WOOD,
                lambda c: dark(front_T(c), 0.2))
        plane.rect(x0 + 8, 0, x1 - x0 - 16, 6, front_T(dark(WOOD, 0.6)))
        plane.rect(x0 + 8, 0, x1 - x0 - 16, h - 5, Linear(0, h, 0, 0, (0, '#1c1230', 0),
            (1, '#1c1230', 0.5)))
        plane.rect(x0 + 8, 0, 150, h - 5, Linear(x0 + 8, 0, x0 + 158, 0, (0, '#1c1230', 0.4),
            (1, '#1c1230', 0)))
        plane.rect(x0 + 8, h - 12, x1 - x0 - 16, 7, SHADE, op=0.34)
        cam.front(z0).rect(x0, h - 5, x1 - x0, 5.4, Linear(0, h, 0, h - 5, (0, T(light(WOOD,
            0.4))), (0.4, T(WOOD)), (1, T(dark(WOOD, 0.5)))), r=1.6)
        top(T)


def top(T):
    x0, x1, z0, z1 = LEFT, RIGHT, NEAR, FAR
    plane = cam.floor(HIGH, z0)
    plane.poly([(x0, z0), (x1, z0), (x1, z1), (x0, z1)], Linear(x0, z0, x1, z0,
        (0, T(dark(WOOD, 0.16))), (0.7, T(light(WOOD, 0.12))), (1, T(light(WOOD, 0.2)))))
    dice = random.Random(14)
    for _ in range(70):
        z = z0 + 2 + (z1 - z0 - 4) * dice.random()
        a = x0 + 4 + (x1 - x0 - 70) * dice.random()
        b = min(x1 - 4, a + dice.uniform(26, 90))
        plane.path(smooth([(a, z), ((a + b) / 2, z + dice.uniform(-1.2, 1.2)), (b, z)]), None,
            stroke='#5a3226', sw=0.35, sop=0.34)
    plane.poly([(-150, z0 + 6), (-44, z0 + 6), (-48, z0 + 50), (-146, z0 + 50)], T('#3c5c60'))
    plane.path(poly((-148.6, z0 + 7.4), (-45.4, z0 + 7.4), (-49.2, z0 + 48.6),
        (-144.6, z0 + 48.6)), None, stroke=T('#d9a862'), sw=0.5, sop=0.6)
    plane.glow(-30, z0 + 50, 90, '#ffdf9e', 0.4, ry=34)


def phone():
    """A desk telephone; its red light blinks: there is voice mail."""
    x, y, z = PHONE, HIGH, 424
    plane = cam.front(z)
    T = lit((x, 85, z))
    colour = '#4a4f78'
    with svg.g('obj-phone'):
        blob(x, z + 4, 19, 10)
        plane.poly([(x - 17, y), (x + 18, y), (x + 15, y + 13), (x - 14, y + 13)], Linear(0, y + 13,
            0, y, (0, T(light(colour, 0.22))), (1, T(dark(colour, 0.32)))))
        plane.line([(x - 13.6, y + 12.6), (x + 14.6, y + 12.6)], T('#d0d6ea'), 0.6, op=0.8)
        for i in range(3):
            for j in range(3):
                plane.rect(x - 3.6 + i * 4.4, y + 1.8 + j * 3.1, 3.4, 2.2, T('#e3dcd6'), r=0.5)
        plane.rect(x - 13, y + 2, 7, 7, '#16202e', r=0.6)
        plane.rect(x - 12, y + 5.4, 5, 1, '#7dffd0', op=0.8)
        for side in (-1, 1):
            plane.rect(x + side * 12 - 4, y + 12, 8, 4, T(dark(colour, 0.3)), r=1.4)
        plane.path(Path().M(x - 18, y + 16).C(x - 19, y + 25, x - 10, y + 26, x - 7, y + 22)
            .C(x - 3, y + 20.6, x + 4, y + 20.6, x + 8, y + 22)
            .C(x + 11, y + 26, x + 20, y + 25, x + 19, y + 16).C(x + 16, y + 14, x + 9, y + 14,
            x + 7, y + 17.4).C(x + 3, y + 18.6, x - 2, y + 18.6, x - 6, y + 17.4)
            .C(x - 8, y + 14, x - 15, y + 14, x - 18, y + 16).Z(), Linear(0, y + 25, 0, y + 14,
            (0, T(light(colour, 0.32))), (1, T(dark(colour, 0.4)))))
        plane.path(Path().M(x - 17, y + 20).C(x - 15, y + 24.4, x - 9, y + 24, x - 7, y + 21.4)
            .C(x - 3, y + 20, x + 4, y + 20, x + 8, y + 21.4), None, stroke=T('#c9cfe8'), sw=0.6,
            sop=0.8)
        curl = [(x - 17 - (k % 2) * 2.6, y + 13 - k * 1.5) for k in range(9)]
        plane.path(smooth(curl, False, 0.9), None, stroke=T(dark(colour, 0.4)), sw=1)
        plane.glow(*VOICE, 9, '#ff5a3c', 0.8)
        plane.circ(*VOICE, 1.9, '#ff5a3c')
        plane.circ(VOICE[0] - 0.5, VOICE[1] + 0.6, 0.8, '#ffd0c4')


def mail():
    """The counsellor's pigeonhole: a sorter with post, one envelope sticks out."""
    x, y, z, w, h = MAIL, HIGH, 440, 40, 36
    plane = cam.front(z)
    T = lit((x, 95, z))
    with svg.g('obj-mail'):
        blob(x, z + 6, 22, 9)
        plane.rect(x - w / 2, y, w, h, Linear(0, y + h, 0, y, (0, T(light(OAK, 0.2))),
            (1, T(dark(OAK, 0.2)))), r=1)
        grain(plane, x - w / 2, y, w, h, dark(OAK, 0.4), random.Random(4), nl=10, T=T, horiz=True)
        dice = random.Random(5)
        for i in range(3):
            low = y + 2 + i * 11.2
            plane.rect(x - w / 2 + 2, low, w - 4, 9.2, Linear(0, low + 9, 0, low,
                (0, T(dark(OAK, 0.8))), (1, T(dark(OAK, 0.5)))))
            at = low
            for _ in range(2 + i % 2):
                thick, colour = dice.uniform(1, 1.8), dice.choice(('#f6eddc', '#e3d3b4',
                    '#b9c4d8', '#d9b36a'))
                plane.rect(x - w / 2 + 3 + dice.uniform(0, 4), at, w - 12, thick, T(colour), r=0.2)
                at += thick + 0.2
            plane.line([(x - w / 2 + 2, low - 0.3), (x + w / 2 - 2, low - 0.3)], T(light(OAK,
                0.6)), 0.6, op=0.8)
        envelope(cam.front(z - 4), x - 13, y + 13.6, 27, 15, '#e8674a', T, deg=-8,
            seal='#f6e2b4')


def folders():
    """A file rack with four folders; before it one that is open, with strips to sort."""
    x, y, z = FOLDERS, HIGH, 442
    plane = cam.front(z)
    T = lit((x, 95, z))
    with svg.g('obj-folders'):
        blob(x, z + 4, 28, 10)
        for i, (colour, tall) in enumerate((('#5d7299', 37), ('#7d8f5a', 34), ('#d99d3a', 31),
            ('#c9573f', 28))):
            left = x - 25 + i * 2
            plane.poly([(left, y), (left + 44, y), (left + 44, y + tall), (left + 20 + i * 5,
                y + tall), (left + 18 + i * 5, y + tall + 3.4), (left + 6 + i * 5, y + tall + 3.4),
                (left + 4 + i * 5, y + tall), (left, y + tall)], Linear(0, y + tall, 0, y,
                (0, T(light(colour, 0.16))), (1, T(dark(colour, 0.3)))))
            plane.line([(left + 0.6, y + tall - 0.4), (left + 43, y + tall - 0.4)], T(light(colour,
                0.5)), 0.5, op=0.7)
            plane.rect(left + 8 + i * 5, y + tall - 0.4, 9, 2.8, T('#f6eddc'), r=0.4)
        open_folder(x, y, z - 12, T)


def open_folder(x, y, z, T):
    """The front folder leans on the rack: a sheet of remarks, some marked."""
    plane = cam.front(z)
    plane.poly([(x - 25, y), (x + 27, y), (x + 24, y + 25), (x - 22, y + 25)], Linear(0, y + 25, 0,
        y, (0, T('#e3bd72')), (1, T('#a87f3f'))))
    plane.poly([(x - 21, y + 1.6), (x + 22.6, y + 1.6), (x + 20, y + 26.6), (x - 18.4, y + 26.6)],
        Linear(0, y + 26, 0, y, (0, T('#fff8ea')), (1, T('#dccfbe'))))
    for i, (long, mark) in enumerate(((26, None), (33, '#f4c84e'), (29, None), (34, '#6cc5b6'),
        (22, None), (31, '#f2a07a'))):
        at = y + 22.4 - i * 3.7
        if mark:
            plane.rect(x - 18.4, at - 1.4, long, 2.8, T(mark), r=0.4)
        plane.line([(x - 17.4, at), (x - 18.4 + long - 1, at)], T('#3a3450'), 0.7, op=0.85)
    plane.rect(x - 3, y + 25.4, 7, 3, T('#8d93b4'), r=1)


def tray():
    """The advice form in two halves on a stand; open it is whole, and stamped."""
    x, y, z = TRAY, HIGH, 438
    T = lit((x, 92, z))
    for layer, gap, whole in (('obj-tray', 2.6, False), ('obj-tray-open', 0, True)):
        with svg.g(layer):
            plane = cam.front(z)
            blob(x, z + 4, 28, 10)
            plane.rect(x - 25, y, 50, 33, Linear(0, y + 33, 0, y, (0, T('#7d4f36')),
                (1, T('#4a2d2c'))), r=1.4)
            plane.line([(x - 24, y + 32.4), (x + 24, y + 32.4)], T('#d9a06a'), 0.6, op=0.8)
            plane.rect(x - 27, y, 54, 4, Linear(0, y + 4, 0, y, (0, T('#c98f58')),
                (1, T('#6b4434'))), r=1)
            for side in (-1, 1):
                half_form(plane.at(x + side * gap, y + 17.6, 1, 0 if whole else -side * 3.4), side,
                    T)
            if whole:
                stamp(plane, x + 6, y + 12, T)


def half_form(q, side, T):
    """One half: its inner edge is torn; a photo and lines left, tick boxes right."""
    tear = [(0, 13.4), (1.6, 9), (-1.4, 5), (1.2, 0.6), (-1.6, -4), (1.4, -8.4), (0, -12.6)]
    outer = side * 20.6
    for dx, dy, fill, op in ((0.9, -1, SHADE, 0.4), (0, 0, None, 1)):
        q.at(dx, dy).poly([(outer, 13.4), *tear, (outer, -12.6)], fill or Linear(0, 13, 0, -13,
            (0, T('#fff8ea')), (1, T('#d9ccba'))), op=op)
    q.path(line(*tear), None, stroke=T('#b0a290'), sw=0.4, sop=0.9)
    if side < 0:
        q.rect(-18, 3, 8, 8, T('#b9b0b8'), r=0.4)
        for k, long in enumerate((7, 6)):
            q.line([(-8.4, 9 - k * 3), (-8.4 + long - 0.6, 9 - k * 3)], T('#6a6480'), 0.7)
        for k, long in enumerate((15, 13, 14)):
            q.line([(-18, -0.4 - k * 3.4), (-18 + long, -0.4 - k * 3.4)], T('#8d8694'), 0.6)
    else:
        for k in range(4):
            q.rect(4, 7.6 - k * 4.6, 2.8, 2.8, None, stroke=T('#3f7f80'), sw=0.6)
            q.line([(8.6, 9 - k * 4.6), (8.6 + (9, 7, 9.6, 6)[k], 9 - k * 4.6)], T('#8d8694'), 0.6)
        q.path(line((4.4, 4.6), (5.2, 3.6), (7.2, 6.4)), None, stroke=T('#c9472c'), sw=0.8)


def stamp(plane, x, y, T):
    """A round stamp with a tick: this advice has been read twice."""
    q = plane.at(x, y, 1, -12)
    q.circ(0, 0, 8, '#2f8f78', op=0.14)
    for r, sw in ((8, 1.2), (6.2, 0.6)):
        q.path(ell(0, 0, r), None, stroke='#1f7a68', sw=sw)
    q.path(line((-3.4, 0.2), (-0.8, -2.8), (3.8, 3.4)), None, stroke='#1f7a68', sw=1.6)


def coffee():
    """A flask and two mugs: one for who comes."""
    x, y, z = COFFEE, HIGH, 432
    plane = cam.front(z)
    T = lit((x, 85, z))
    with svg.g('obj-coffee'):
        blob(x, z + 2, 16, 8)
        plane.rect(x - 12, y, 11, 25, Linear(x - 12, 0, x - 1, 0, (0, T('#e3e0da')), (0.35,
            T('#a9a6b0')), (1, T('#4a4a66'))), r=2.4)
        plane.rect(x - 11, y + 24, 9, 6, Linear(x - 11, 0, x - 2, 0, (0, T('#5a5f7a')),
            (1, T('#23244a'))), r=1.4)
        plane.rect(x - 12, y + 15, 11, 2, T('#b9523c'))
        mug(cam.front(z - 16), x + 6, y, 11, 11, '#d9923f', T, ry=1.1)
        mug(cam.front(z + 6), x + 9, y + 0.4, 9.4, 9.4, '#efe2ca', T, ry=0.9, band='#3f7478')
