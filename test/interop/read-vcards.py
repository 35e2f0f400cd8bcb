"""Reads vCards from stdin with vobject and prints every field as JSON; an unknown property is an error."""
import json, sys
import vobject

FIELDS = 'fn org title email tel url categories note rev uid'.split()
cards = []
for card in vobject.readComponents(sys.stdin.buffer.read().decode('utf-8')):
    card.validate(raiseException=True)
    unknown = set(card.contents) - {*FIELDS, 'n', 'adr', 'version', 'prodid'}
    assert not unknown, unknown
    read = {name: [each.value for each in card.contents.get(name, [])] for name in FIELDS}
    n, adr = card.n.value, card.adr.value
    read['n'] = [n.family, n.given, n.prefix, n.suffix]
    read['adr'] = [adr.street, adr.city, adr.region, adr.code]
    cards.append(read)
print(json.dumps(cards))
