# SPDX-License-Identifier: MPL-2.0
"""Colour: mixing in OKLab, shading by light in linear RGB.

Shadows go to indigo and lights to cream, never to black and white: see dark() and light()."""
import math


def hex_to_rgb(h):
    h = h.lstrip('#')
    h = ''.join((c * 2 for c in h)) if len(h) == 3 else h
    return tuple((int(h[i:i + 2], 16) / 255 for i in (0, 2, 4)))


def to_linear(c):
    return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4


def to_gamma(c):
    c = max(0, min(1, c))
    return 12.92 * c if c <= 0.0031308 else 1.055 * c ** (1 / 2.4) - 0.055


def linear_of_hex(h):
    return tuple((to_linear(c) for c in hex_to_rgb(h)))


def hex_of_linear(rgb):
    return '#%02x%02x%02x' % tuple((int(round(to_gamma(c) * 255)) for c in rgb))


def oklab(h):
    """Bjorn Ottosson's OKLab: equal steps look equal."""
    r, g, b = linear_of_hex(h)
    l = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    m = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    s = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
        1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
        0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s)


def hex_of_oklab(L, a, b):
    l = (L + 0.3963377774 * a + 0.2158037573 * b) ** 3
    m = (L - 0.1055613458 * a - 0.0638541728 * b) ** 3
    s = (L - 0.0894841775 * a - 1.291485548 * b) ** 3
    return hex_of_linear((4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s))


def mix(a, b, t):
    """From colour a (t = 0) to b (t = 1), straight through OKLab."""
    A, B = (oklab(a), oklab(b))
    return hex_of_oklab(*[x + (y - x) * t for x, y in zip(A, B)])


def dark(c, t=0.2, to='#241f45'):
    """Into shadow."""
    return mix(c, to, t)


def light(c, t=0.2, to='#fff0d2'):
    """Into lamp light."""
    return mix(c, to, t)


def lit_by(c, l):
    """A colour under a light: multiplied channel by channel in linear light."""
    return hex_of_linear(tuple((soft_clip(x * y) for x, y in zip(linear_of_hex(c), l))))


def soft_clip(x):
    """Bright light bends towards white, it does not cut off."""
    return x if x < 0.72 else 0.72 + (1 - 0.72) * (1 - math.exp(-(x - 0.72) / (1 - 0.72)))


