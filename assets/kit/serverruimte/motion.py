# SPDX-License-Identifier: MPL-2.0
"""What moves in the server room: the lights of the panel, the fan, the lock."""
import doors
import loops
from serverruimte import racks, setting as here
from serverruimte.setting import *

BLINK, FAN, LED = loops.names('blink', 3), loops.names('fan', 3), loops.names('led', 2)


def motion():
    loops.loop(svg, 'blink', 3, blink)
    loops.loop(svg, 'fan', 3, fan)
    loops.loop(svg, 'led', 2, lambda phase: doors.lock_led(here, EXIT[0], phase))


def blink(phase):
    """In each frame other lights of the panel burn; about half of them."""
    plane = cam.front(ZB - 8)
    frame = round(phase * 3)
    for i, (x, y, colour) in enumerate(racks.lights_of_panel()):
        if (i * 7 + frame * (3 + i % 4)) % 5 < 3:
            plane.glow(x, y, 6, colour, 0.5)
            plane.circ(x, y, 2.4, colour)
            plane.circ(x - 0.7, y + 0.8, 0.8, '#ffffff', op=0.85)


def fan(phase):
    """The blades turn to where the next one was; the guard stands still."""
    racks.blades(-72 * phase)
    racks.guard()
