# SPDX-License-Identifier: MPL-2.0
"""The school library: who draws what in which order, and where it can be touched."""
from mediatheek import desk, motion, shell, shelves, things
from mediatheek.setting import ZB, cam, svg

ORDER = ['bg-room', 'obj-window', 'obj-clock', 'obj-poster', 'bg-cabinet', 'obj-printer',
    'obj-case', 'obj-case-open', 'obj-shelves-left', 'obj-shelves-right', 'obj-ladder',
    'obj-magazines', 'obj-door', 'obj-door-lock', *motion.LED, 'obj-door-lock-open',
    'obj-door-open', 'obj-returnbox', 'obj-plant', 'obj-cart', 'obj-beanbag', 'obj-desk',
    'obj-globe', 'obj-book', 'obj-lamp', 'obj-scanner', *motion.SCAN, 'obj-computer',
    'obj-sheets', 'obj-headphones', 'fx-lamps', *motion.DUST, 'fg-chair-left', 'fg-chair-right',
    'fx-vignette']


def draw():
    shell.room()
    shell.window()
    shell.clock()
    shell.poster()
    things.cabinet()
    things.printer()
    things.case()
    shelves.shelves_left()
    shelves.shelves_right()
    shelves.ladder()
    shelves.magazines()
    shell.door()
    shelves.returnbox()
    things.plant()
    shelves.cart()
    things.beanbag()
    desk.desk()
    desk.globe()
    desk.book()
    desk.lamp()
    desk.scanner()
    desk.computer()
    desk.sheets()
    desk.headphones()
    things.globes()
    things.foreground()
    shell.fittings.vignette(shell.here)
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
    x, w, h = shell.DOOR_AT, shell.DOOR_WIDE, shell.DOOR_HIGH
    dx, y, lock_w, lock_h = shell.doors.LOCK
    for name, box in (('obj-window', shell.WINDOW), ('obj-clock', (-35, 244, 40, 40)),
        ('obj-poster', (-46, 138, 62, 88)), ('obj-door', (x, 0, w, h)),
        ('obj-door-open', (x, 0, w, h)), ('obj-door-lock', (x + dx, y, lock_w, lock_h)),
        ('obj-door-lock-open', (x + dx, y, lock_w, lock_h))):
        back.hot(name, *box)
    for name in ('obj-case', 'obj-case-open'):
        cam.front(ZB - 38).hot(name, 18, 112, 70, 56)
    for z, name, *box in ((ZB - 40, 'obj-printer', -126, 112, 66, 46),
        (ZB - 34, 'obj-shelves-left', -462, 96, 140, 166),
        (ZB - 34, 'obj-shelves-right', 96, 60, 130, 168),
        (ZB - 50, 'obj-ladder', -388, 60, 46, 178),
        (ZB - 52, 'obj-magazines', -300, 40, 98, 46), (ZB - 60, 'obj-returnbox', 231, 2, 46, 102),
        (676, 'obj-plant', 412, 0, 58, 120), (596, 'obj-cart', -404, 4, 84, 94),
        (556, 'obj-beanbag', -320, 2, 94, 58), (466, 'obj-globe', -142, 76, 38, 44),
        (462, 'obj-book', -80, 76, 76, 56), (478, 'obj-lamp', 0, 76, 44, 50),
        (478, 'obj-scanner', 46, 76, 40, 36), (470, 'obj-computer', 84, 76, 58, 48),
        (412, 'obj-headphones', -153, 74, 34, 24), (392, 'obj-desk', -150, 34, 296, 36)):
        cam.front(z).hot(name, *box)
    cam.floor(76).hot('obj-sheets', -112, 402, 96, 42)
