# SPDX-License-Identifier: MPL-2.0
"""The server room behind the archive: who draws what in which order, where it can be touched."""
from doors import LOCK
from fittings import vignette
from serverruimte import motion, racks, setting, shell, things
from serverruimte.setting import EXIT, ZB, cam, svg

ORDER = ['bg-room', 'obj-blinkers', *motion.BLINK, 'obj-fan', *motion.FAN, 'obj-thermometer',
    'obj-cables', 'obj-door', 'obj-door-lock', *motion.LED, 'obj-door-lock-open', 'obj-door-open',
    'obj-extinguisher', 'obj-rack-a', 'obj-rack-b', 'obj-sticker', 'bg-desk', 'obj-terminal',
    'obj-mug', 'obj-toolbox', 'obj-chair', 'fx-lamps', 'fg-rack', 'fg-cables', 'fx-vignette']


def draw():
    shell.room()
    racks.blinkers()
    racks.fan()
    things.thermometer()
    racks.cables()
    shell.door()
    things.extinguisher()
    racks.racks()
    racks.sticker()
    things.desk()
    things.terminal()
    things.cup()
    things.toolbox()
    things.chair()
    things.glows()
    things.foreground()
    vignette(setting, 960, 480, 0.6)
    motion.motion()
    touch()
    return svg


def order(names):
    """Back to front; every layer has its place."""
    assert sorted(names) == sorted(ORDER), set(names) ^ set(ORDER)
    return ORDER


def touch():
    """Hotspots, in centimetres on the plane where the thing stands."""
    back = cam.front(ZB)
    x, w, h = EXIT
    dx, y, lock_w, lock_h = LOCK
    fan_x, fan_y, r = racks.FAN
    for name, *box in (('obj-blinkers', *racks.PANEL), ('obj-fan', fan_x - r - 6, fan_y - r - 6,
        2 * r + 12, 2 * r + 12), ('obj-thermometer', 36, 142, 36, 74), ('obj-cables', 80, 102, 66,
        90), ('obj-door', x, 0, w, h), ('obj-door-open', x, 0, w, h), ('obj-door-lock', x + dx, y,
        lock_w, lock_h), ('obj-door-lock-open', x + dx, y, lock_w, lock_h),
        ('obj-extinguisher', 270, 32, 34, 72)):
        back.hot(name, *box)
    front = cam.front(racks.FRONT)
    for name, left in zip(('obj-rack-a', 'obj-rack-b'), racks.RACKS):
        front.hot(name, left, 4, racks.WIDE, racks.HIGH - 4)
    front.hot('obj-sticker', racks.RACKS[1] + 31, 135, 30, 30)
    for z, name, *box in ((474, 'obj-terminal', -58, 66, 68, 66), (452, 'obj-mug', 32, 73, 22, 18),
        (442, 'obj-chair', 69, 4, 48, 96), (486, 'obj-toolbox', -170, 0, 54, 34)):
        cam.front(z).hot(name, *box)
