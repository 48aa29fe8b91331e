# SPDX-License-Identifier: MPL-2.0
"""Ambient loops: layers fx-<name>-<n> are the frames of one loop, and the room shows one at a time.

Frame 1 is what shows when nothing may move, so each loop starts with its quietest picture. A loop
comes round without a jump: whatever moves depends on the phase, a full turn in all its frames."""
import math
import re

FRAME = re.compile(r'fx-([a-z0-9-]+)-([1-9])')


def loop(svg, name, frames, draw):
    """Draw all frames of a loop: draw(phase), the phase from 0 up to 1."""
    for n in range(frames):
        with svg.g('fx-%s-%d' % (name, n + 1)):
            draw(n / frames)


def names(name, frames):
    """The layers of a loop, in order."""
    return ['fx-%s-%d' % (name, n + 1) for n in range(frames)]


def bounds(svg, layer):
    """Where a layer lies; all frames of a loop lie where the whole loop lies."""
    match = FRAME.fullmatch(layer)
    if not match:
        return svg.bounds[layer]
    boxes = [box for other, box in svg.bounds.items()
        if (found := FRAME.fullmatch(other)) and found[1] == match[1]]
    return [edge(box[i] for box in boxes) for i, edge in enumerate((min, min, max, max))]


def swell(share):
    """From 0 up to 1 and back, softly: the strength of something over its short life."""
    return math.sin(math.pi * share) ** 2


def led(plane, x, y, r, halo, seen):
    """One frame over a light that is drawn already: lit when seen is 1, fainter as it falls.

    The halo stays on the housing, so that a layer with the other state hides all of it."""
    faint = 1 - seen
    plane.glow(x, y, halo, '#2c2440', 0.5 * faint + 0.004)
    plane.glow(x, y, r * 1.5, '#8f2f2c', 0.95 * faint + 0.004)
    plane.circ(x, y, r * 0.8, '#d0483a', op=0.9 * faint + 0.004)
    plane.glow(x, y, halo, '#ff5a3c', 0.34 * seen ** 2)
    plane.glow(x - r * 0.2, y + r * 0.2, r * 0.8, '#ffe9e0', 0.5 * seen)
