"""Reads what press-contacts wrote with software that it does not know, and prints it as JSON."""
import csv, email.utils, io, json, sys

kind = sys.argv[1]
text = sys.stdin.buffer.read().decode('utf-8')
if kind == 'vcard':
    import vobject
    cards = []
    for card in vobject.readComponents(text):
        card.validate(raiseException=True)
        get = lambda name: [c.value for c in card.contents.get(name, [])]
        cards.append({
            'fn': get('fn')[0],
            'family': card.n.value.family, 'given': card.n.value.given,
            'org': get('org')[0], 'email': get('email'), 'tel': get('tel'),
            'title': get('title'), 'note': get('note'), 'uid': get('uid')[0],
            'categories': sum(get('categories'), []),
        })
    print(json.dumps(cards))
elif kind == 'rfc5322':
    print(json.dumps(email.utils.getaddresses([text])))
elif kind == 'csv':
    print(json.dumps(list(csv.DictReader(io.StringIO(text, newline='')))))
