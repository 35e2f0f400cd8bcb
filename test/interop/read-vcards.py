"""Reads vCards from stdin with vobject and prints every field as JSON; an unknown property is an error."""
import json, sys
import vobject

KNOWN = set('fn n nickname org title email tel lang url adr categories source note rev uid version '
            'prodid kind member x-ablabel x-abshowas x-addressbookserver-kind '
            'x-addressbookserver-member x-press-contacts-opt-out'.split())


def listed(value):
    return value if isinstance(value, list) else [value]


def types(line):
    return sorted({each.upper() for value in line.params.get('TYPE', []) for each in value.split(',')})


cards = []
for card in vobject.readComponents(sys.stdin.buffer.read().decode('utf-8')):
    if card.version.value == '3.0':
        card.validate(raiseException=True)
    unknown = set(card.contents) - KNOWN
    assert not unknown, unknown
    lines = lambda name: card.contents.get(name, [])
    values = lambda name: [line.value for line in lines(name)]
    labels = {line.group: line.value for line in lines('x-ablabel')}
    read = {name: values(name) for name in 'fn title url source note rev uid lang kind'.split()}
    read['org'] = [listed(value) for value in values('org')]
    read['categories'] = sum([listed(value) for value in values('categories')], [])
    # Of a nickname it makes one text.
    read['nickname'] = values('nickname')
    for name in ('email', 'tel'):
        read[name] = [[line.value, types(line), labels.get(line.group)] for line in lines(name)]
    if lines('n'):
        n = card.n.value
        read['n'] = [listed(part) for part in (n.family, n.given, n.prefix, n.suffix)]
    if lines('adr'):
        adr = card.adr.value
        read['adr'] = [adr.street, adr.city, adr.region, adr.code, adr.country]
    cards.append(read)
print(json.dumps(cards))
