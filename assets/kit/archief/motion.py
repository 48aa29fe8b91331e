# SPDX-License-Identifier: MPL-2.0
"""What moves in the archive: the fan, the light of the reader, the lock."""
import doors
import loops
from archief import setting as here, storage
from archief.setting import *
from archief.table import READER, TOP

FAN, READS, LED = loops.names('fan', 3), loops.names('reader', 3), loops.names('led', 2)


def motion():
    loops.loop(svg, 'fan', 3, fan)
    loops.loop(svg, 'reader', 3, reads)
    loops.loop(svg, 'led', 2, lambda phase: doors.lock_led(here, EXIT[0], phase))


def fan(phase):
    """The blades turn a third of the way to where the next one was; the cage stands still."""
    x, y, z = storage.FAN
    plane = cam.front(z)
    plane.circ(x, y, 18.6, '#1c1a3a')
    storage.blades(plane, -90 * phase)
    storage.cage(plane, lit((x, y, z - 8)))


def reads(phase):
    """A soft bar of light that goes down the screen."""
    x, z = READER
    plane = cam.front(z)
    if not phase:
        plane.rect(x - 24, TOP + 20, 48, 36, '#ffffff', r=1.4, op=0.02)
        return
    y = TOP + 56 - 36 * phase
    plane.rect(x - 24, TOP + 20, 48, 36, '#ffffff', r=1.4, op=0.05)
    plane.rect(x - 24, y - 6, 48, 12, Linear(0, y + 6, 0, y - 6, (0, '#ffffff', 0),
        (0.5, '#ffffff', 0.5), (1, '#ffffff', 0)))
