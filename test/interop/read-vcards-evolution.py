"""Reads vCards from stdin, one JSON array of texts, with Evolution's libebook-contacts; prints the phone fields of each as JSON."""
import json, sys
import gi
gi.require_version('EBookContacts', '1.2')
from gi.repository import EBookContacts

FIELDS = ('mobile_phone business_phone business_phone_2 home_phone home_phone_2 business_fax home_fax '
          'other_phone other_fax company_phone primary_phone').split()


def read(text):
    contact = EBookContacts.Contact.new_from_vcard(text)
    phones = {field: contact.get_property(field) for field in FIELDS}
    return {
        'name': contact.get_property('full_name'),
        'uid': contact.get_property('id'),
        'phones': {field: value for field, value in phones.items() if value},
    }


print(json.dumps([read(text) for text in json.load(sys.stdin)]))
