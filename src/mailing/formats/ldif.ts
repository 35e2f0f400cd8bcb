import { type EntryField, entryFields } from '../../model/entry-fields.ts'
import type { Format } from '../format.ts'
import { type Attribute, escapeRdn, ldifEntry } from '../ldif.ts'
import { oneLine } from '../mailbox.ts'
import { type Recipient, recipientText } from '../recipient.ts'

/**
 * Attributes of inetOrgPerson (RFC 2798, and RFC 4519 for those it inherits), and the field
 * that each holds.
 */
const ATTRIBUTES: readonly (readonly [attribute: string, ...fields: EntryField[]])[] = [
  ['cn', 'name'],
  ['givenName', 'given'],
  ['mail', 'email'],
  ['title', 'title'],
  ['o', 'organisation'],
  ['ou', 'department', 'agency'],
  ['telephoneNumber', 'landline'],
  ['mobile', 'mobile'],
  ['facsimileTelephoneNumber', 'fax'],
  ['businessCategory', 'topics', 'tags'],
  ['preferredLanguage', 'languages'],
  ['labeledURI', 'website', 'form'],
  ['street', 'street'],
  ['postalCode', 'postal_code'],
  ['l', 'city'],
  ['st', 'region'],
  ['description', 'note'],
]

/** Printable strings, which the syntax of telephone numbers is (RFC 4517, 3.3.31). */
const PRINTABLE = /[^A-Za-z0-9'()+,\-.=/:? ]/g

/** One that a directory server takes as a language (RFC 2798, 2.7). */
const isLanguage = (text: string) => /^[A-Za-z0-9-]+$/.test(text)

/**
 * LDIF (RFC 2849): the folder `ou=press-contacts`, a person for each address, and a group
 * of them. A person's name in the tree is the address, since two people may share a name.
 */
export const ldif: Format = {
  ending: '.ldif',
  consumer: 'OpenLDAP, Thunderbird',
  checked: 'OpenLDAP 2.5.13 (slapadd, slapcat)',
  load: 'ldapadd -x -D cn=admin,dc=example,dc=org -W -f list.ldif',
  encoding: 'UTF-8',
  lineEnds: 'LF',
  options: ['base'],
  // An IA5String, as the syntax of `mail` is, is ASCII (RFC 4524, 2.16).
  addresses: 'ascii',
  holds: ['email', 'name', ...new Set(ATTRIBUTES.flatMap(([, ...fields]) => fields)), 'family'],
  write(recipients, { id, name, base = '' }) {
    const top = ['ou=press-contacts', base].filter(Boolean).join(',')
    const dnOf = ({ address }: Recipient) => `mail=${escapeRdn(address)},${top}`
    return [
      ldifEntry(top, [
        ['objectClass', 'top', 'organizationalUnit'],
        ['ou', 'press-contacts'],
      ]),
      ...recipients.map(recipient => ldifEntry(dnOf(recipient), attributes(recipient))),
      ldifEntry(`cn=${escapeRdn(name || id)},${top}`, [
        ['objectClass', 'top', 'groupOfNames'],
        ['cn', oneLine(name) || id],
        ['member', ...recipients.map(dnOf)],
      ]),
    ].join('')
  },
}

function attributes(recipient: Recipient): Attribute[] {
  const cn = recipientText(recipient, 'name') || recipient.address
  return [
    ['objectClass', 'top', 'person', 'organizationalPerson', 'inetOrgPerson'],
    ['sn', recipientText(recipient, 'family') || cn],
    ...ATTRIBUTES.map(
      ([attribute, ...fields]): Attribute => [
        attribute,
        ...fields.flatMap(field => values(recipient, field)).flatMap(fit(attribute)),
      ],
    ).map(
      ([attribute, ...texts]): Attribute => [
        attribute,
        ...(attribute === 'cn'
          ? [cn]
          : attribute === 'preferredLanguage'
            ? texts.slice(0, 1)
            : texts),
      ],
    ),
  ]
}

function values(recipient: Recipient, field: EntryField): string[] {
  const { entry } = recipient
  if (field === 'email' || entry === undefined) return [recipientText(recipient, field)]
  return entryFields[field](entry).map(value => oneLine(value ?? ''))
}

const fit =
  (attribute: string) =>
  (text: string): string[] => {
    if (/telephone|mobile/i.test(attribute)) return [text.replace(PRINTABLE, '').trim()]
    return attribute === 'preferredLanguage' && !isLanguage(text) ? [] : [text]
  }
