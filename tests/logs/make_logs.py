#!/usr/bin/env python3
# SPDX-License-Identifier: MPL-2.0
"""Makes one folder for every row of the damage table (robustness.md 2): a small session with exactly
that damage. Needs no code of ours: what a line is stands here again, in thirty lines. The expected
findings beside the files (expect.nl, expect.en) are read by tests/damage_test.c."""
import hashlib
import json
import os

HERE = os.path.dirname(os.path.abspath(__file__))
ID = '7k3m9qxz2b4c8d5e'
OTHER = '0a1b2c3d4e5f6g7h'
ZERO = '0' * 16


def seal(n, p, t, e, d):
    """One line without its LF, and its h."""
    body = json.dumps({'n': n, 'p': p, 't': t, 'e': e, 'd': d}, separators=(',', ':'))[:-1]
    h = hashlib.sha256(body.encode()).hexdigest()[:16]
    return body + ',"h":"%s"}' % h, h


def chain(records, n=0, p=ZERO):
    lines = []
    for t, e, d in records:
        line, p = seal(n, p, t, e, d)
        lines.append(line)
        n += 1
    return lines


def h_of(line):
    return line[-18:-2]


def table(session=ID, who=(1, 2), end=True, app='1.0.0', fmt=1, need=()):
    start = {'fmt': fmt, 'need': list(need), 'id': session, 'app': app, 'pack': 'vo', 'packv': '5d2c81f09ab3e647',
             'lang': 'nl', 'mode': 'team', 'seed': '9f3c51d2e07ab846', 'clk': 'soft', 'wk': '2026-W37',
             'sim': 1, 'w': '51f0c7b2a94e6d38'}
    records = [(0, 'start', start), (3, 'party', {'players': 2, 'who': list(who)}),
               (4000, 'enter', {'on': 'lerarenkamer'}),
               (9000, 'step', {'on': 'lerarenkamer', 'got': 'koffie', 'by': 'press'}),
               (30000, 'block', {'blk': 1, 'on': 'postvakken', 'ok': True, 'n': 2}),
               (90000, 'block', {'blk': 1, 'on': 'postvakken', 'ok': False, 'n': 2}),
               (182340, 'choice', {'on': 'labels', 'item': 'kaart-3', 'got': 'b', 'ok': True, 'hint': 0}),
               (190000, 'hint', {'on': 'kluis', 'v': 1}),
               (200000, 'choice', {'on': 'kluis', 'item': 'code', 'got': 'goed', 'ok': True, 'hint': 1}),
               (230000, 'step', {'on': 'lerarenkamer', 'got': 'slot', 'by': 'press'})]
    if end:
        records.append((240000, 'end', {'why': 'klaar'}))
    return chain(records)


def person(who, root, end=True, w=None, rates=4):
    start = {'fmt': 1, 'need': [], 'who': who, 'w': w or '%016x' % (0xc05ce91f7702a6d4 + who)}
    records = [(0, 'start', start), (0, 'draw', {'on': 'postvakken', 'form': 'ab'[who % 2]})]
    for i in range(rates):
        records.append((0, 'rate', {'blk': 1, 'on': 'postvakken', 'item': 'dossier-%d' % (i + 1), 'ask': 'aanleg',
                                    'v': 5 + i, 'of': [1, 10], 'is': 'inferred', 'cue': 'mj'[i % 2],
                                    'pair': 1 + i // 2, 'side': 1 - 2 * (i % 2)}))
    records.append((0, 'flag', {'blk': 1, 'v': 0}))
    if end:
        records.append((0, 'end', {}))
    return chain(records, p=root)


def resume(n, p, t, prev_seg, why, who=None):
    d = {'fmt': 1, 'need': [], 'id': ID}
    if who:
        d['who'] = who
    d.update({'prev': {'seg': prev_seg, 'n': n - 1, 'h': p}, 'why': why})
    return (t, 'resume', d)


def text(lines):
    return ('\n'.join(lines) + '\n').encode()


def name(stream, seg=1, session=ID):
    return 's-%s.%s.%03d.jsonl' % (session, stream, seg)


T = table()
P1 = person(1, h_of(T[0]))
P2 = person(2, h_of(T[0]))


def whole():
    return {name('t'): text(T), name('p1'): text(P1), name('p2'): text(P2)}


def with_table(lines):
    files = whole()
    files[name('t')] = lines if isinstance(lines, bytes) else text(lines)
    return files


def with_p1(lines):
    files = whole()
    files[name('p1')] = lines if isinstance(lines, bytes) else text(lines)
    return files


def flip(line, at=60, bit=1):
    data = bytearray(line.encode())
    data[at] ^= bit
    return data.decode('latin-1')


def two_segments(why, cut_back=0, split=8):
    """The table stops after `split` lines; a second process goes on from `cut_back` lines earlier."""
    first = T[:split]
    at = split - cut_back
    back = first[at - 1]
    rest = [resume(at, h_of(back), 195000, 1, why), (200000, 'choice', {'on': 'kluis', 'item': 'code', 'got': 'goed',
            'ok': True, 'hint': 1}), (240000, 'end', {'why': 'klaar'})]
    files = whole()
    files[name('t')] = text(first)
    files[name('t', 2)] = text(chain(rest, at, h_of(back)))
    return files


def changed(lines, at, t=None, e=None, d=None):
    """The chain with one record replaced, everything after it sealed again."""
    out, p = [], json.loads(lines[0])['p']
    for i, line in enumerate(lines):
        old = json.loads(line)
        if i == at:
            old['t'] = old['t'] if t is None else t
            old['e'] = e or old['e']
            old['d'] = old['d'] if d is None else d
        line, p = seal(old['n'], p, old['t'], old['e'], old['d'])
        out.append(line)
    return out


def everybody(lines):
    root = h_of(lines[0])
    return {name('t'): text(lines), name('p1'): text(person(1, root)), name('p2'): text(person(2, root))}


def forked():
    files = whole()
    fork = chain([(195000, 'choice', {'on': 'kluis', 'item': 'code', 'got': 'fout', 'ok': False, 'hint': 1})], 8, h_of(T[7]))
    files[name('t')] = text(T[:8] + fork + T[8:])
    return files


def foreign():
    other = table(OTHER)
    files = whole()
    files[name('t')] = text(T[:5] + [other[5]] + T[5:])
    return files


def without(files, *names):
    return {k: v for k, v in files.items() if k not in names}


def unknown_key():
    d = dict(json.loads(T[6])['d'])
    d['kleur'] = 3
    return with_table(changed(T, 6, d=d))


def many():
    long_line = T[6][:-26] + ',"x":"' + 'a' * 5000 + '"}' + T[6][-25:]
    return with_table(T[:6] + [long_line] + T[7:])


CASES = {
    'good': whole,
    'torn': lambda: with_table(text(T[:9]) + T[9][:77].encode()),
    'tail': lambda: with_table(text(T)[:-1]),
    'hash': lambda: with_p1(P1[:3] + [flip(P1[3])] + P1[4:]),
    'hash_header': lambda: with_p1([flip(P1[0])] + P1[1:]),
    'hash_table': lambda: with_table([flip(T[0])] + T[1:]),
    'hash_lf': lambda: with_p1(text(P1[:4])[:-1] + b'\x0b' + text(P1[4:])),
    'dup': lambda: with_p1(P1[:4] + [P1[3]] + P1[4:]),
    'fork': forked,
    'gap': lambda: with_p1(P1[:3] + P1[5:]),
    'order': lambda: with_p1(P1[:2] + [P1[3], P1[2]] + P1[4:]),
    'order_files': lambda: dict(with_p1(P1[1:]), **{'los.jsonl': text(P1[:1])}),
    'link': foreign,
    'link_stream': lambda: with_p1(P1[:4] + [P2[4]] + P1[4:]),
    'cut': lambda: two_segments('crash', cut_back=2),
    'cut_longer': lambda: two_segments('crash', cut_back=5, split=9),
    'resume': lambda: two_segments('crash'),
    'ver': lambda: everybody(table(app='2.0.0', fmt=2)),
    'ver_need': lambda: with_p1(changed(P1, 0, d={'fmt': 1, 'need': ['geluid'], 'who': 1, 'w': '00000000000000aa'})),
    'unk': unknown_key,
    'unk_event': lambda: with_table(changed(T, 3, e='dans', d={'on': 'lerarenkamer'})),
    'crlf': lambda: with_p1(text(P1).replace(b'\n', b'\r\n')),
    'bom': lambda: with_p1(b'\xef\xbb\xbf' + text(P1)),
    'enc_utf16': lambda: with_p1(text(P1).decode().encode('utf-16')),
    'enc_pretty': lambda: with_p1('\n'.join(json.dumps(json.loads(l), indent=2) for l in P1).encode()),
    'nul_tail': lambda: with_table(text(T[:9]) + b'\0' * 512),
    'nul_middle': lambda: with_p1(text(P1)[:500] + b'\0' * 300 + text(P1)[800:]),
    'nul_all': lambda: with_p1(b'\0' * 700),
    'empty': lambda: dict(whole(), **{name('t', 2): b''}),
    'empty_header': lambda: dict(whole(), **{name('p1'): text(P1)[:60]}),
    'long': many,
    'sem_range': lambda: with_p1(changed(P1, 3, d=dict(json.loads(P1[3])['d'], v=11))),
    'sem_time': lambda: with_p1(changed(P1, 3, t=5)),
    'sem_fraction': lambda: with_p1(changed(P1, 3, d=dict(json.loads(P1[3])['d'], v=5.5))),
    'clock': lambda: with_table(changed(T, 7, t=100)),
    'miss': lambda: without(whole(), name('p2')),
    'stray': lambda: without(whole(), name('t')),
    'copy': lambda: dict(whole(), **{'kopie-van-p1.jsonl': text(P1), 'oud/' + name('t'): text(T[:6])}),
    'open': lambda: with_table(table(end=False)),
    'nospc': lambda: two_segments('space'),
    'glued': lambda: {'alles.jsonl': text(T) + text(P1)[:700] + text(P2)},
    'concat': lambda: {'alles.jsonl': text(T) + text(P1) + text(P2)},
    'tombstone': lambda: dict(whole(), **{'wipe-%016x.json' % (0xc05ce91f7702a6d4 + 1): b'{}\n'}),
    'only_empty': lambda: {name('t'): b''},
}


def main():
    for case, make in CASES.items():
        folder = os.path.join(HERE, case)
        os.makedirs(folder, exist_ok=True)
        for path, _, files in os.walk(folder):
            for old in files:
                if not old.startswith('expect.'):
                    os.remove(os.path.join(path, old))
        for file, data in make().items():
            target = os.path.join(folder, file)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, 'wb') as out:
                out.write(data)


main()
