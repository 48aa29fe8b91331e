# SPDX-License-Identifier: MPL-2.0
"""The counsellor's office: who draws what in which order, and where it can be touched."""
import doors
import fittings
from decanaat import desk, furniture, motion, onwall, shell
from decanaat.setting import LAMP, ZB, cam, svg

ORDER = ['bg-room', 'obj-window', 'obj-clock', 'obj-board', 'obj-certificate', 'obj-brochures',
    'obj-door', 'obj-door-lock', *motion.LED, 'obj-door-lock-open', 'obj-door-open',
    'obj-bookcase', 'obj-coats', 'obj-lamp', 'obj-plant', 'obj-chair-a', 'obj-desk', 'obj-phone',
    *motion.VOICE_MAIL, 'obj-mail', 'obj-folders', 'obj-tray', 'obj-tray-open', 'obj-coffee',
    *motion.STEAM, 'obj-chair-b', 'obj-tissues', 'obj-bin', 'fx-lamps', 'fg-chair', 'fg-plant',
    'fx-vignette']


def draw():
    shell.room()
    shell.window()
    onwall.clock()
    onwall.board()
    onwall.certificate()
    onwall.brochures()
    onwall.door()
    furniture.bookcase()
    furniture.coats()
    furniture.standing_lamp()
    furniture.plant()
    desk.chair()
    desk.desk()
    desk.phone()
    desk.mail()
    desk.folders()
    desk.tray()
    desk.coffee()
    furniture.armchair()
    furniture.tissues()
    furniture.bin()
    motion.lamps()
    motion.foreground()
    fittings.vignette(shell.here, 940, 450, 0.7)
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
    x, y, w, h = shell.WINDOW
    bx, by, bw, bh = onwall.BOARD
    dx, ly, lw, lh = doors.LOCK
    lock = (onwall.DOOR_AT + dx, ly, lw, lh)
    door = (onwall.DOOR_AT, 0, onwall.DOOR_WIDE, onwall.DOOR_HIGH)
    for name, box in (('obj-window', (x - 8, y - 8, w + 16, h + 16)),
        ('obj-clock', (59, 222, 32, 32)), ('obj-board', (bx - 4, by - 4, bw + 8, bh + 8)),
        ('obj-certificate', (141, 151, 44, 56)), ('obj-brochures', (136, 48, 53, 88)),
        ('obj-door', door), ('obj-door-open', door), ('obj-door-lock', lock),
        ('obj-door-lock-open', lock)):
        back.hot(name, *box)
    x, w, h, z = furniture.CASE
    cam.front(z).hot('obj-bookcase', x, 62, w, h - 62)
    cam.front(574).hot('obj-coats', -328, 60, 58, 130)
    x, y, z = LAMP
    cam.front(z).hot('obj-lamp', x - 23, y - 12, 46, 46)
    cam.front(548).hot('obj-plant', 294, 0, 54, 132)
    cam.front(516).hot('obj-chair-a', -136, 108, 58, 24)
    cam.front(desk.NEAR).hot('obj-desk', desk.LEFT, 10, desk.RIGHT - desk.LEFT, 60)
    for name, x, z, w, h in (('obj-phone', desk.PHONE, 424, 40, 28),
        ('obj-mail', desk.MAIL, 440, 44, 38), ('obj-folders', desk.FOLDERS, 436, 56, 42),
        ('obj-tray', desk.TRAY, 438, 54, 36), ('obj-tray-open', desk.TRAY, 438, 54, 36),
        ('obj-coffee', desk.COFFEE, 430, 30, 32)):
        cam.front(z).hot(name, x - w / 2, 75, w, h)
    x, z = furniture.ARMCHAIR
    cam.front(z - 20).hot('obj-chair-b', x - 39, 6, 78, 92)
    x, z = furniture.TABLE
    cam.front(z).hot('obj-tissues', x - 18, 44, 36, 36)
    cam.front(388).hot('obj-bin', -239, 0, 38, 44)
