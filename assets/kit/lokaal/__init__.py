# SPDX-License-Identifier: MPL-2.0
"""The physics room: who draws what in which order, and where it can be touched."""
from lokaal import bench, clues, counter, motion, onwall, shell, storage
from lokaal.setting import ZB, cam, svg

ORDER = ['bg-room', 'obj-window', 'obj-clock', 'obj-pegboard', 'obj-whiteboard', 'obj-posters',
    'obj-door', 'obj-door-lock', *motion.LED, 'obj-door-lock-open', 'obj-door-open',
    'obj-vitrine', 'obj-vitrine-lock', 'obj-vitrine-open', 'obj-planets', 'obj-cupboards',
    'obj-crates', 'obj-oscilloscope', *motion.WAVE, 'obj-robot', 'obj-printer3d',
    'obj-laptopcart', 'obj-laptopcart-open', 'obj-bench', 'obj-balance', 'obj-breadboard',
    'obj-seatplan', 'obj-dial', 'obj-dial-open', 'obj-cards', 'obj-recorder', 'obj-solder',
    'obj-notebook', 'obj-bag', 'fx-lamps', 'fg-stool-left', 'fg-stool-right', 'fx-vignette']


def draw():
    shell.room()
    shell.window()
    onwall.pegboard()
    onwall.whiteboard()
    onwall.posters()
    onwall.clock()
    onwall.planets()
    onwall.door()
    storage.vitrine()
    counter.cupboards()
    counter.crates()
    counter.oscilloscope()
    counter.robot()
    counter.printer()
    storage.cart()
    bench.bench()
    bench.balance()
    bench.breadboard()
    clues.seating_plan()
    clues.dial_box()
    clues.recorder()
    bench.solder()
    bench.notebook()
    storage.bag()
    motion.lamps()
    bench.stools()
    motion.vignette()
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
    x, w, h = onwall.DOOR
    lx, ly, lw, lh = onwall.LOCK
    for name, box in (('obj-pegboard', (-299, 117, 114, 106)),
        ('obj-whiteboard', (-170, 116, 260, 136)), ('obj-posters', (112, 116, 108, 128)),
        ('obj-clock', (-50, 256, 36, 36)), ('obj-door', (x, 0, w, h)),
        ('obj-door-open', (x, 0, w, h)), ('obj-door-lock', (lx - 1, ly - 1, lw + 2, lh + 2)),
        ('obj-door-lock-open', (lx - 1, ly - 1, lw + 2, lh + 2))):
        back.hot(name, *box)
    svg.hot['obj-window'] = [cam.p(-405, y, z) for y, z in ((98, 748), (256, 748), (256, 552),
        (98, 552))]
    cam.front(600).hot('obj-planets', -340, 228, 168, 58)
    x, w, h = storage.VITRINE
    case = cam.front(ZB - 40)
    for name in ('obj-vitrine', 'obj-vitrine-open'):
        case.hot(name, x, 62, w, h - 62)
    case.hot('obj-vitrine-lock', x + w / 2 - 13, 142, 26, 26)
    top = cam.front(counter.FRONT + 20)
    for name, box in (('obj-crates', (-296, 84, 140, 40)),
        ('obj-oscilloscope', (counter.SCOPE - 27, 84, 54, 40)),
        ('obj-robot', (counter.ROBOT - 24, 84, 56, 54)),
        ('obj-printer3d', (counter.PRINTER - 26, 84, 54, 72))):
        top.hot(name, *box)
    cam.front(counter.FRONT).hot('obj-cupboards', -300, 50, 400, 32)
    x0, x1, h, z, _ = storage.CART
    for name in ('obj-laptopcart', 'obj-laptopcart-open'):
        cam.front(z).hot(name, x0, 12, x1 - x0, h)
    cam.front(446).hot('obj-balance', -246, 88, 68, 34)
    cam.front(384).hot('obj-breadboard', -246, 76, 88, 19)
    x, z = clues.PLAN
    cam.front(z).hot('obj-seatplan', x - 35, 79, 70, 36)
    x, z = clues.DIAL
    for name, tall in (('obj-dial', 32), ('obj-dial-open', 32)):
        cam.front(z).hot(name, x - 27, 78, 54, tall)
    cam.front(z).hot('obj-cards', x - 27, 104, 54, 24)
    x, z = clues.RECORDER
    cam.front(z).hot('obj-recorder', x - 22, 75, 44, 22)
    cam.front(410).hot('obj-solder', 58, 79, 26, 50)
    cam.front(392).hot('obj-notebook', 16, 77, 28, 25)
    cam.front(362).hot('obj-bench', -256, 58, 336, 15)
    cam.front(408).hot('obj-bag', 96, 0, 42, 48)
