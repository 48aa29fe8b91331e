# SPDX-License-Identifier: MPL-2.0
"""The subset of SVG that our pictures keep to, checked: python3 svg_lint.py FILE.svg...

It refuses what small SVG readers drop or draw wrongly, and words: text is the game's work."""
import re
import sys
import xml.etree.ElementTree

TAGS = {'svg', 'defs', 'g', 'path', 'linearGradient', 'radialGradient', 'stop'}
REFUSED = ('style', 'class', 'clip-path', 'mask', 'filter', 'visibility', 'href', 'vector-effect',
    'paint-order')
COLOUR = re.compile(r'#[0-9a-f]{6}|url\(#([\w-]+)\)|none')


def complaints(text):
    """What is wrong with one picture: a list of sentences, empty when it is right."""
    try:
        root = xml.etree.ElementTree.fromstring(text)
    except xml.etree.ElementTree.ParseError as error:
        return ['not XML: %s' % error]
    found = []
    walk(root, 0, set(), found)
    return found


def walk(element, depth, gradients, found):
    tag = element.tag.split('}')[-1]
    if tag not in TAGS:
        found.append('<%s> is not allowed' % tag)
    if tag == 'svg' and depth:
        found.append('a nested <svg> resizes the whole picture')
    if depth > 100:
        found.append('nested deeper than 100')
    if element.text and element.text.strip():
        found.append('words in <%s>' % tag)
    found.extend('attribute %s on <%s>' % (name, tag) for name in REFUSED
        if name in (key.split('}')[-1] for key in element.attrib))
    if tag == 'g' and 'opacity' in element.attrib:
        found.append('opacity on a group')
    if len(element.get('id', '')) > 63:
        found.append('an id longer than 63')
    check_paint(element, gradients, found)
    if tag.endswith('Gradient'):
        check_gradient(element, gradients, found)
    if tag == 'path':
        check_path(element.get('d', ''), found)
    for child in element:
        walk(child, depth + 1, gradients, found)


def check_paint(element, gradients, found):
    for name in ('fill', 'stroke', 'stop-color'):
        value = element.get(name)
        if value is None:
            continue
        match = COLOUR.fullmatch(value)
        if not match:
            found.append('%s="%s": write #rrggbb' % (name, value))
        elif match.group(1) and match.group(1) not in gradients:
            found.append('gradient %s is used before it is defined' % match.group(1))


def check_gradient(element, gradients, found):
    gradients.add(element.get('id'))
    if element.get('gradientUnits') != 'userSpaceOnUse':
        found.append('gradient %s is not in user space' % element.get('id'))
    if any(name in element.attrib for name in ('fx', 'fy', 'spreadMethod')):
        found.append('gradient %s has fx, fy or spreadMethod' % element.get('id'))


def check_path(d, found):
    if re.search(r'[mlhvcsqtaz]|[HVSQTA]', d):
        found.append('a path may only use absolute M L C Z: %s' % d[:40])
    x = y = None
    for letter, rest in re.findall(r'([MLCZ])([^MLCZ]*)', d):
        numbers = [float(n) for n in re.findall(r'-?\d*\.?\d+', rest)]
        if letter == 'L' and x is not None and len(numbers) > 1:
            if abs(numbers[1] - y) > 200 and abs(numbers[0] - x) > 0.5:
                found.append('a slanted edge of %d px: split it' % abs(numbers[1] - y))
        if numbers:
            x, y = numbers[-2:]


def main(paths):
    bad = 0
    for path in paths:
        with open(path, encoding='utf-8') as f:
            for sentence in complaints(f.read()):
                print('%s: %s' % (path, sentence))
                bad += 1
    return 1 if bad else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
