"""Reads mailing lists from stdin with Python's own library, and prints what it finds as JSON."""
import csv, email, email.utils, io, json, sys
from email.header import decode_header, make_header
from urllib.parse import parse_qs, urlsplit

kind = sys.argv[1]
text = sys.stdin.buffer.read().decode('utf-8')
if kind == 'rfc5322':
    found = email.utils.getaddresses([text])
elif kind == 'header':
    # As a program finds them in a message (RFC 2047 decoded).
    message = email.message_from_string('To: ' + text + '\n')
    found = [[str(make_header(decode_header(name))), address]
             for name, address in email.utils.getaddresses([message['To']])]
elif kind == 'message':
    # A message that somebody else wrote.
    message = email.message_from_string(text)
    found = [[str(make_header(decode_header(name))), address]
             for name, address in email.utils.getaddresses(message.get_all('To'))]
elif kind == 'mailman':
    # mailman/commands/cli_addmembers.py: each line that is neither blank nor a comment.
    lines = [line.strip() for line in text.split('\n')]
    found = [email.utils.parseaddr(line) for line in lines if line and not line.startswith('#')]
elif kind == 'csv':
    found = list(csv.reader(io.StringIO(text, newline='')))
elif kind == 'mailto':
    links = [urlsplit(line) for line in text.split('\n') if line]
    assert all(link.scheme == 'mailto' and link.path == '' for link in links)
    found = [address for link in links for address in parse_qs(link.query)['bcc'][0].split(',')]
print(json.dumps(found))
