# SPDX-License-Identifier: MPL-2.0
"""The staff room: who draws what in which order, and where it can be touched."""
from lerarenkamer import motion, shell, states, storage, table, wall
from lerarenkamer.setting import ZB, cam, svg

# A state layer lies over (after) the layer that it changes.
STATES = {'obj-keypad-open': 'obj-keypad', 'obj-door-open': 'obj-exit',
    'obj-cabinet-open': 'obj-cabinet-lock'}


def draw():
    """The whole room; states and loops roll no dice of the room, so they may come last."""
    shell.room()
    shell.window()
    shell.sill_plants()
    shell.side_things()
    wall.door()
    wall.pinboard()
    storage.cabinet()
    storage.coffee()
    storage.pigeonholes()
    table.table()
    table.pendants()
    table.foreground()
    table.finish()
    states.states()
    motion.motion()
    touch()
    return svg


def order(names):
    """Back to front: states and loops after the layer they lie on, stickers on the shelves."""
    late = states.on_pigeonholes()
    loops = [frame for frames in motion.AFTER.values() for frame in frames]
    rest = [n for n in names if n not in STATES and n not in late and n not in loops]
    for state, base in STATES.items():
        rest.insert(rest.index(base) + 1, state)
    for base, frames in motion.AFTER.items():
        at = rest.index(base) + 1
        rest[at:at] = frames
    at = rest.index('obj-pigeon-top') + 1
    return rest[:at] + late + rest[at:]


def touch():
    """Hotspots, in centimetres on the plane where the thing stands."""
    back = cam.front(ZB)
    for name, x, y, w, h in (('obj-door', 288, 0, 92, 212), ('obj-door-open', 288, 0, 92, 212),
        ('obj-keypad', 257, 92, 18, 34), ('obj-keypad-open', 257, 92, 18, 34),
        ('obj-exit', 314, 228, 40, 20), ('obj-pinboard', -78, 134, 156, 100),
        ('obj-clock', -19, 243, 38, 38), ('obj-window', -386, 92, 172, 166),
        ('obj-radiator', -374, 36, 140, 42)):
        back.hot(name, x, y, w, h)
    shelf = cam.front(ZB - 34)
    shelf.hot('obj-pigeonholes', 92, 68, 148, 169)
    cam.front(ZB - 24).hot('obj-pigeon-top', 96, 242, 140, 36)
    locker = cam.front(ZB - 44)
    locker.hot('obj-cabinet', -186, 52, 96, 144)
    locker.hot('obj-cabinet-open', -186, 52, 96, 144)
    locker.hot('obj-cabinet-lock', -147, 82, 18, 32)
    cam.front(ZB - 32).hot('obj-cabinet-top', -182, 197, 100, 46)
    counter = cam.front(ZB - 42)
    counter.hot('obj-coffeemachine', -64, 90, 40, 56)
    counter.hot('obj-counter-items', -14, 90, 86, 26)
    cam.front(ZB - 58).hot('obj-counter', -78, 54, 156, 34)
    cam.front(ZB - 8).hot('obj-sillplants', -378, 88, 164, 50)
    cam.front(460).hot('obj-laptop', 56, 75, 44, 28)
    cam.front(484).hot('obj-fruitbowl', -38, 75, 32, 22)
    top = cam.floor(75)
    top.hot('obj-papers', -54, 406, 44, 52)
    top.hot('obj-folder', -146, 398, 48, 44)
    top.hot('obj-table-items', 16, 398, 38, 30)
    cam.front(372).hot('obj-table', -160, 58, 320, 15)
    svg.ctx().hot('obj-coats', 22, 348, 178, 218)
    cam.side(400, 600).hot('obj-rightwall', 676, 140, -128, 68)
    cam.front(534).hot('obj-chair-a', -114, 76, 44, 18)
    cam.front(538).hot('obj-chair-b', 56, 76, 44, 18)
    states.touch()
