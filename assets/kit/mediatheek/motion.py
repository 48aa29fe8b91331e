# SPDX-License-Identifier: MPL-2.0
"""What breathes in the library: dust under a lamp, the line of the scanner, the lock."""
import doors
import fittings
import loops
import mediatheek.setting as here
from mediatheek.desk import SCANNER, TOP
from mediatheek.setting import *
from mediatheek.shell import DOOR_AT

DUST, SCAN, LED = loops.names('dust', 3), loops.names('scan', 3), loops.names('led', 2)


def motion():
    x, _, z = GLOBES[0]
    loops.loop(svg, 'dust', 3, lambda phase: fittings.motes(cam.front(z), x + 46, 34, 96, 196, 30,
        phase, 12))
    loops.loop(svg, 'scan', 3, scan)
    loops.loop(svg, 'led', 2, lambda phase: doors.lock_led(here, DOOR_AT, phase))


def scan(phase):
    """A red fan from the mouth of the scanner onto a card; it swings a little."""
    x, z = SCANNER
    plane = cam.front(z)
    sway = (0, 1.6, -1.6)[round(phase * 3)]
    mouth = ((x - 15.4, TOP + 21), (x - 12, TOP + 14))
    for reach, op in ((11, 0.1), (8, 0.12), (4, 0.14)):
        plane.poly([*mouth, (x - 19 + reach / 2 + sway, TOP + 1.4), (x - 22 - reach / 2 + sway,
            TOP + 1.4)], Linear(0, TOP + 20, 0, TOP + 1, (0, '#ff6a5a', op * 2.4),
            (1, '#ff6a5a', op)))
    plane.line([(x - 27 + sway, TOP + 1.6), (x - 14 + sway, TOP + 1.6)], '#ff5040', 0.9, op=0.95)
    plane.glow(x - 20 + sway, TOP + 1.6, 14, '#ff5a4a', 0.45, ry=4)
