# SPDX-License-Identifier: MPL-2.0
"""The archive in the basement: who draws what in which order, and where it can be touched."""
from archief import motion, setting, shell, storage, table
from archief.setting import EXIT, SIDE, ZB, cam, svg
from doors import LOCK
from fittings import vignette

ORDER = ['bg-room', 'obj-clock', 'obj-vent', 'obj-map', 'obj-rail', 'obj-shelving-left',
    'obj-sidedoor', 'obj-sidedoor-open', 'obj-shelving-right', 'obj-door', 'obj-door-lock',
    *motion.LED, 'obj-door-lock-open', 'obj-door-open', 'obj-drawers', 'obj-fan', *motion.FAN,
    'obj-drawers-open', 'obj-ladder', 'obj-boxes', 'obj-table', 'obj-reader', *motion.READS,
    'obj-sliders', 'obj-lamp', 'obj-stamps', 'obj-dossier', 'obj-calculator', 'fx-lamps', 'fg-rack',
    'fg-crate', 'fx-vignette']


def draw():
    shell.room()
    shell.clock()
    shell.vent()
    storage.old_map()
    storage.rail()
    storage.shelving_left()
    shell.side_door()
    storage.shelving_right()
    shell.door()
    storage.card_index()
    storage.fan()
    storage.ladder()
    storage.boxes()
    table.table()
    table.reader()
    table.sliders()
    table.lamp()
    table.stamps()
    table.dossier()
    table.calculator()
    table.light_cone()
    table.foreground()
    vignette(setting, 900)
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
    (x, w, h), (sx, sw, sh) = EXIT, SIDE
    dx, y, lock_w, lock_h = LOCK
    for name, *box in (('obj-clock', -75, 214, 36, 36), ('obj-vent', 62, 208, 60, 36),
        ('obj-map', -298, 174, 98, 68), ('obj-rail', -166, 156, 204, 54), ('obj-door', x, 0, w, h),
        ('obj-door-open', x, 0, w, h), ('obj-door-lock', x + dx, y, lock_w, lock_h),
        ('obj-door-lock-open', x + dx, y, lock_w, lock_h), ('obj-sidedoor', sx, 66, sw, sh - 66),
        ('obj-sidedoor-open', sx, 66, sw, sh - 66)):
        back.hot(name, *box)
    left, wide, high, *_ = storage.INDEX
    for z, name, *box in ((ZB - 42, 'obj-shelving-left', -436, 40, 132, 178),
        (ZB - 42, 'obj-shelving-right', 146, 66, 122, 134),
        (ZB - 40, 'obj-drawers', left, 30, wide - 28, high - 30),
        (ZB - 40, 'obj-drawers-open', left, 30, wide - 28, high - 30),
        (ZB - 22, 'obj-fan', -272, high, 44, 46), (640, 'obj-ladder', -362, 2, 52, 128),
        (622, 'obj-boxes', 202, 2, 56, 62), (472, 'obj-reader', -148, TOP_Y, 92, 64),
        (466, 'obj-sliders', -48, TOP_Y, 56, 54), (490, 'obj-lamp', 6, TOP_Y + 20, 46, 46),
        (452, 'obj-stamps', 60, TOP_Y, 70, 34), (408, 'obj-calculator', 14, TOP_Y - 2, 40, 26),
        (table.NEAR, 'obj-table', -152, TOP_Y - 20, 270, 15)):
        cam.front(z).hot(name, *box)
    cam.floor(TOP_Y).hot('obj-dossier', -154, 404, 52, 46)


TOP_Y = table.TOP
