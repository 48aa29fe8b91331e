# SPDX-License-Identifier: MPL-2.0
"""Camera and light: a one-point perspective in centimetres, and lamps that shade colours.

x runs to the right, y upwards from the floor, z away from the eye."""
import math

from canvas import Context
from colour import lit_by


class Camera:
    """The eye: focal length and vanishing point in pixels, height in centimetres."""

    def __init__(self, v, f=1365, vx=960, vy=412, eye=150):
        self.v, self.f, self.vx, self.vy, self.eye = (v, f, vx, vy, eye)

    def p(self, x, y, z):
        return (self.vx + self.f * x / z, self.vy - self.f * (y - self.eye) / z)

    def front(self, z):
        """The plane that faces us at depth z: local (x, y)."""
        return Context(self.v, lambda x, y: self.p(x, y, z), self.f / z)

    def side(self, x, zk=600):
        """A wall at x that runs away from us: local (z, y)."""
        return Context(self.v, lambda z, y: self.p(x, y, z), self.f / zk)

    def floor(self, y=0, zk=500):
        """A level plane at height y: local (x, z)."""
        return Context(self.v, lambda x, z: self.p(x, y, z), self.f / zk)

    def ring(self, x, y, z, r):
        """A level circle as an ellipse of the picture: cx, cy, rx, ry."""
        cx, cy = self.p(x, y, z)
        return (cx, cy, self.f * r / z, abs(self.f * (self.eye - y) * r / z / z))


class Lights:
    """Ambient light and lamps [(x, y, z, (r, g, b), range)]; shades a colour at its place."""

    def __init__(self, amb, pts):
        self.amb = amb
        self.pts = pts

    def at(self, p, nrm=None):
        o = list(self.amb) if nrm is None or nrm[1] < 0.5 else [a * 1.15 for a in self.amb]
        for x, y, z, c, rg in self.pts:
            dx, dy, dz = (x - p[0], y - p[1], z - p[2])
            d = math.sqrt(dx * dx + dy * dy + dz * dz) or 1
            nl = 1 if nrm is None else max(0, (dx * nrm[0] + dy * nrm[1] + dz * nrm[2])
                / d) * 0.85 + 0.15
            k = nl / (1 + (d / rg) ** 2)
            for i in range(3):
                o[i] += c[i] * k
        return o

    def c(self, col, p, nrm=None, gain=1):
        return lit_by(col, [x * gain for x in self.at(p, nrm)])
