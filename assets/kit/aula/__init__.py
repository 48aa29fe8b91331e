# SPDX-License-Identifier: MPL-2.0
"""The school hall: who draws what in which order, and where it can be touched."""
from aula import doors, motion, podium, shell, things
from aula.setting import APRON, ZB, cam, svg

ORDER = ['bg-room', 'obj-window', 'obj-clock', 'obj-frames', 'obj-frames-open', 'obj-keyboard',
    'obj-keys', 'obj-doors', 'obj-doors-lock', *motion.LED, 'obj-doors-lock-open',
    'obj-doors-open', 'obj-stage', 'obj-screen', 'obj-curtain', 'obj-lectern', 'obj-mirror',
    *motion.GLINT, 'obj-piano', 'obj-chairs', 'obj-trophies', 'obj-lostbox', 'obj-plant',
    'fx-lamps', *motion.DUST, 'fg-chairs-left', 'fg-chairs-right', 'fx-vignette']


def draw():
    shell.room()
    shell.windows()
    things.clock()
    things.frames()
    things.keyboard()
    doors.doors()
    podium.stage()
    podium.projection_screen()
    podium.curtain()
    podium.lectern()
    podium.mirror()
    things.piano()
    things.stacked_chairs()
    things.trophies()
    things.lost_box()
    things.plant()
    podium.spots()
    things.foreground()
    things.vignette()
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
    for name, x, y, w, h in (('obj-window', -546, 130, 164, 236), ('obj-clock', 264, 277, 46, 46),
        ('obj-frames', 122, 176, 116, 100), ('obj-frames-open', 122, 176, 116, 100),
        ('obj-keyboard', 244, 136, 86, 66), ('obj-keys', 244, 136, 86, 66),
        ('obj-doors', 345, 0, 176, 298), ('obj-doors-open', 345, 0, 176, 236),
        ('obj-doors-lock', 415, 58, 36, 50), ('obj-doors-lock-open', 415, 58, 36, 50),
        ('obj-screen', -254, 156, 168, 122)):
        back.hot(name, x, y, w, h)
    svg.hot['obj-curtain'] = [back.fn(x, y) for x, y in ((-330, 345), (100, 345), (100, 140),
        (66, 140), (66, 296), (-262, 296), (-262, 140), (-330, 140))]
    x0, x1, high, near = APRON
    cam.front(near).hot('obj-stage', x0, 2, x1 - x0, high - 3)
    cam.front(800).hot('obj-lectern', -300, 45, 64, 108)
    cam.front(800).hot('obj-mirror', -68, 45, 96, 202)
    cam.front(830).hot('obj-piano', -512, 2, 150, 126)
    cam.front(742).hot('obj-chairs', -510, 2, 50, 128)
    cam.front(868).hot('obj-trophies', 118, 2, 112, 132)
    cam.front(836).hot('obj-lostbox', 242, 0, 88, 72)
    cam.front(838).hot('obj-plant', 520, 0, 54, 146)
