# SPDX-License-Identifier: MPL-2.0
"""Icons: white on nothing, 96 units square, tinted by the game when it draws them."""
import math

from canvas import *

W = '#ffffff'
SW = 7.5


def st(c, p, **k):
    """A white stroke with round ends."""
    c.path(p, None, stroke=W, sw=k.pop('sw', SW), **k)


def hint(c):
    st(c, Path().M(36, 66).C(36, 58, 24, 52, 24, 37).C(24, 23, 35, 13, 48, 13).C(61, 13, 72, 23,
        72, 37).C(72, 52, 60, 58, 60, 66).Z())
    st(c, line((38, 76), (58, 76)))
    st(c, line((43, 85), (53, 85)), sw=6.5)
    st(c, Path().M(40, 40).Q(44, 46, 48, 40).Q(52, 46, 56, 40), sw=5)
    st(c, line((48, 44), (48, 64)), sw=5)


def timer(c):
    st(c, ell(48, 54, 30, 30))
    st(c, line((40, 12), (56, 12)))
    st(c, line((48, 12), (48, 22)))
    st(c, line((72, 24), (77, 29)), sw=8)
    c.path(Path().M(48, 54).L(48, 34).C(60, 34, 68, 43, 68, 54).Z(), W)
    c.circ(48, 54, 5, W)


def key(c):
    q = c.at(46, 50, 1.12, -45).at(-50, -48)
    q.path(Path().add(ell(26, 48, 19, 19)).add(ell(26, 48, 8.5, 8.5)), W, eo=True)
    st(q, line((44, 48), (90, 48)), sw=9)
    st(q, line((74, 48), (74, 63)), sw=8.5)
    st(q, line((88, 48), (88, 60)), sw=8.5)


def lock(c):
    st(c, Path().M(31, 44).L(31, 33).C(31, 8, 65, 8, 65, 33).L(65, 44), cap='butt', sw=8.5)
    c.path(Path().add(rect(20, 42, 56, 42, 9)).add(
        Path().M(45.2, 64).L(43.6, 74.5).L(52.4, 74.5).L(50.8, 64).C(53.6, 62.8, 54.9, 60.4, 54.6,
        58).C(54.2, 54.8, 51.4, 52.8, 48, 52.8).C(44.6, 52.8, 41.8, 54.8, 41.4, 58).C(41.1, 60.4,
        42.4, 62.8, 45.2, 64).Z()), W, eo=True)


def check(c):
    st(c, line((18, 52), (39, 73), (78, 26)), sw=12)


def speaker(c):
    c.path(Path().M(14, 38).L(28, 38).L(46, 22).C(48, 20, 51, 21, 51, 24).L(51, 72).C(51, 75, 48,
        76, 46, 74).L(28, 58).L(14, 58).C(11, 58, 10, 57, 10, 54).L(10, 42).C(10, 39, 11, 38, 14,
        38).Z(), W)
    st(c, arc(50, 48, 15, 17, -52, 52))
    st(c, arc(50, 48, 31, 33, -48, 48))


def settings(c):
    pts = []
    nT = 8
    for i in range(nT):
        for da, r in ((-14.5, 27.5), (-9.5, 38), (9.5, 38), (14.5, 27.5)):
            a = math.radians(i * 45 + da)
            pts.append((48 + math.cos(a) * r, 48 + math.sin(a) * r))
    p = poly(*pts)
    p.add(ell(48, 48, 12.5, 12.5))
    c.path(p, W, eo=True)
    st(c, poly(*pts), sw=4)


def people(c):
    def fig(x, y, k):
        c.circ(x, y - 22 * k, 11.5 * k, W)
        c.path(Path().M(x - 18 * k, y + 20 * k).L(x - 18 * k, y + 12 * k).C(x - 18 * k, y - 1 * k,
            x - 10 * k, y - 6 * k, x, y - 6 * k).C(x + 10 * k, y - 6 * k, x + 18 * k, y - 1 * k,
            x + 18 * k, y + 12 * k).L(x + 18 * k, y + 20 * k).C(x + 10 * k, y + 23 * k, x - 10 * k,
            y + 23 * k, x - 18 * k, y + 20 * k).Z(), W)

    fig(48, 56, 1.12)
    for sd in (-1, 1):
        x = 48 + sd * 30
        c.circ(x, 34, 9.2, W)
        c.path(Path().M(x + sd * -4, 48).C(x + sd * 10, 47, x + sd * 15, 54, x + sd * 15,
            64).L(x + sd * 15, 70).C(x + sd * 10, 72, x + sd * 2, 73, x - sd * 4.5,
            72).C(x - sd * 4, 62, x - sd * 6, 55, x - sd * 10, 50).C(x - sd * 8, 48.6, x - sd * 6,
            48, x - sd * 4, 48).Z(), W)


def vote(c):
    # ballot paper dropping into a box
    c.path(Path().M(14, 56).L(26, 56).L(26, 62).L(70, 62).L(70, 56).L(82, 56).C(84, 56, 85, 57, 85,
        59).L(85, 82).C(85, 85, 84, 86, 81, 86).L(15, 86).C(12, 86, 11, 85, 11, 82).L(11, 59).C(11,
        57, 12, 56, 14, 56).Z(), W)
    p = rect(29, 10, 38, 46, 4)
    c.path(p, None, stroke=W, sw=6.5)
    st(c, line((38, 33), (45, 40), (58, 24)), sw=6.5)


def arrow(c):
    st(c, line((16, 48), (76, 48)), sw=10)
    st(c, line((52, 23), (78, 48), (52, 73)), sw=10)


def pause(c):
    c.rect(23, 18, 18, 60, W, r=6)
    c.rect(55, 18, 18, 60, W, r=6)


def note(c):
    c.path(Path().M(25, 12).L(71, 12).C(76.5, 12, 80, 15.5, 80, 21).L(80, 56).L(63, 56).C(58.5, 56,
        56, 58.5, 56, 63).L(56, 84).L(25, 84).C(19.5, 84, 16, 80.5, 16, 75).L(16, 21).C(16, 15.5,
        19.5, 12, 25, 12).Z().add(rect(28, 27, 40, 7, 3.5)).add(rect(28, 41, 40, 7, 3.5)).add(
        rect(28, 55, 20, 7, 3.5)), W, eo=True)
    c.path(Path().M(62, 83).L(62, 66).C(62, 63.5, 63.5, 62, 66, 62).L(79, 62).C(80, 62, 80.4, 63,
        79.6, 64).L(64, 83.6).C(63.2, 84.4, 62, 84, 62, 83).Z(), W)


def back(c):
    st(c, line((80, 48), (20, 48)), sw=10)
    st(c, line((44, 23), (18, 48), (44, 73)), sw=10)


def save(c):
    """An arrow into a tray: kept on this computer."""
    st(c, line((48, 14), (48, 54)), sw=9)
    st(c, line((30, 38), (48, 56), (66, 38)), sw=9)
    st(c, line((17, 60), (17, 80), (79, 80), (79, 60)), sw=9)


def trash(c):
    st(c, line((18, 26), (78, 26)), sw=8)
    st(c, line((38, 24), (40, 14), (56, 14), (58, 24)), sw=7)
    bin_ = Path().M(25, 36).L(71, 36).L(67, 79).C(66.5, 83, 64, 85, 60, 85).L(36, 85).C(32, 85,
        29.5, 83, 29, 79).Z()
    for x in (37, 48, 59):
        bin_.add(rect(x - 2.8, 45, 5.6, 31, 2.8))
    c.path(bin_, W, eo=True)


def plus(c):
    st(c, line((48, 20), (48, 76)), sw=12)
    st(c, line((20, 48), (76, 48)), sw=12)


def minus(c):
    st(c, line((20, 48), (76, 48)), sw=12)


def door(c):
    """An open door: frame, leaf with a knob."""
    st(c, line((58, 16), (76, 16), (76, 84)), sw=7.5)
    st(c, line((12, 84), (26, 84)), sw=7.5)
    st(c, line((62, 84), (84, 84)), sw=7.5)
    leaf_ = Path().M(28, 20).L(54, 11).C(57, 10, 59, 11.5, 59, 14.5).L(59, 86).C(59, 89, 57, 90.4,
        54, 89.6).L(28, 84).C(26, 83.4, 25, 82.2, 25, 80).L(25, 24).C(25, 22, 26, 20.6, 28, 20).Z()
    leaf_.add(ell(49, 50, 4.2))
    c.path(leaf_, W, eo=True)


def mirror(c):
    glass = Path().add(ell(48, 40, 26, 32)).add(ell(48, 40, 18.5, 24.5))
    c.path(glass, W, eo=True)
    st(c, line((42, 44), (54, 28)), sw=5.5)
    st(c, line((48, 72), (48, 84)), sw=8)
    st(c, line((32, 86), (64, 86)), sw=8)


def eye(c):
    lid = Path().M(8, 48).C(22, 25, 74, 25, 88, 48).C(74, 71, 22, 71, 8, 48).Z()
    st(c, lid, sw=7)
    c.circ(48, 48, 12.5, W)


def hand(c):
    """A raised hand."""
    for x, top in ((33, 25), (44, 16), (55, 18), (66, 28)):
        st(c, line((x, top), (x, 56)), sw=8.6)
    st(c, line((31, 68), (19, 51)), sw=8.6)
    c.path(Path().M(28.7, 46).L(70.3, 46).L(70.3, 60).C(70.3, 78, 62, 87, 49, 87).C(38, 87, 31, 81,
        25, 70).L(28.7, 60).Z(), W)


def language(c):
    """A globe."""
    st(c, ell(48, 48, 35), sw=7)
    st(c, ell(48, 48, 15, 35), sw=6)
    st(c, line((14, 48), (82, 48)), sw=6)
    st(c, Path().M(20, 31).C(36, 37, 60, 37, 76, 31), sw=5)
    st(c, Path().M(20, 65).C(36, 59, 60, 59, 76, 65), sw=5)


def warning(c):
    sign = Path().M(42, 16).C(44.6, 11.4, 51.4, 11.4, 54, 16).L(87, 74).C(89.6, 79, 86.6, 84.6, 81,
        84.6).L(15, 84.6).C(9.4, 84.6, 6.4, 79, 9, 74).Z()
    sign.add(Path().M(43, 36).L(53, 36).L(51.4, 60).L(44.6, 60).Z()).add(ell(48, 71, 5))
    c.path(sign, W, eo=True)


def dossier(c):
    """A folder with a tab."""
    c.path(Path().M(12, 30).C(12, 25, 15, 22, 20, 22).L(36, 22).C(39, 22, 41, 23, 43, 26).L(47, 32)
        .L(76, 32).C(81, 32, 84, 35, 84, 40).L(84, 74).C(84, 79, 81, 82, 76, 82).L(20, 82).C(15,
        82, 12, 79, 12, 74).Z().add(rect(26, 47, 44, 6.5, 3.2)).add(rect(26, 61, 28, 6.5, 3.2)),
        W, eo=True)


def card(c):
    """A card with a picture and two lines."""
    c.path(Path().add(rect(9, 20, 78, 57, 9)).add(rect(16.5, 27.5, 63, 42, 3.5)), W, eo=True)
    c.circ(31, 48.5, 8.5, W)
    st(c, line((49, 42), (70, 42)), sw=6)
    st(c, line((49, 55), (63, 55)), sw=6)


def info(c):
    st(c, ell(48, 48, 36), sw=7)
    c.circ(48, 29, 5.5, W)
    st(c, line((48, 44), (48, 68)), sw=9)


ICONS = {draw.__name__: draw for draw in (hint, timer, key, lock, check, speaker, settings, people,
    vote, arrow, pause, note, back, save, trash, plus, minus, door, mirror, eye, hand, language,
    warning, dossier, card, info)}
