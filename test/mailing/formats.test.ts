import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { readFields } from '../../src/mailing/fields.ts'
import { formats } from '../../src/mailing/formats/index.ts'
import type { Recipient } from '../../src/mailing/recipient.ts'
import { entriesOf } from '../../src/model/entry.ts'
import { directoryWith } from '../support.ts'

const settings = { id: 'presse', name: 'Presse, région' }

const recipients = (yaml: string): Recipient[] =>
  entriesOf(directoryWith({ 'x.yaml': yaml })).flatMap(entry =>
    entry.email.map(({ address = '' }) => ({ address, name: entry.label, entry })),
  )

const CONTACT = `name: Dole
country: FR
tags: [sport, "a,b"]
contacts:
  - name: {given: Ada, family: Bell, prefix: Dr}
    salutation: Mme
    email: ada@dole.fr
    phone:
      - 06 71 50 65 88
      - {number: 03 84 79 78 40, extension: "12", label: Astreinte, hours: nuit}
      - {number: 03 84 79 78 41, type: fax}
      - "3949"
    topics: [sport, culture]
`

const rows = (text: string, delimiter = ','): Record<string, string>[] =>
  parse(text, { columns: true, bom: true, delimiter })

describe('csv', () => {
  test('keeps numbers as they are, several too', () => {
    const fields = ['phones', 'phone', 'phone_e164', 'mobile', 'fax', 'phone_labels'] as const
    expect(rows(formats.csv.write(recipients(CONTACT), { ...settings, fields }))).toEqual([
      {
        phones: '+33 6 71 50 65 88, +33 3 84 79 78 40, +33 3 84 79 78 41, 3949',
        phone: '+33 6 71 50 65 88',
        phone_e164: '+33671506588',
        mobile: '+33 6 71 50 65 88',
        fax: '+33 3 84 79 78 41',
        phone_labels: ', Astreinte, ,',
      },
    ])
  })

  test('starts what Excel would make a number of with a figure space', () => {
    const fields = ['name', 'phone', 'postal_code'] as const
    const yaml = `address: {postal_code: "01000"}\n${CONTACT}`
    const text = formats.csv.write(recipients(yaml), { ...settings, fields, excel: true })
    expect(text).toBe('\ufeffname;phone;postal_code\r\nDr Ada Bell;06 71 50 65 88;\u200701000\r\n')
  })

  test('adds the greeting where it is asked for, once', () => {
    const greeted = { ...settings, greeting: true, fields: ['name', 'greeting'] } as const
    expect(rows(formats.csv.write(recipients(CONTACT), greeted))).toEqual([
      { name: 'Dr Ada Bell', greeting: 'Madame,' },
    ])
    const plain = CONTACT.replace('    salutation: Mme\n', '')
    expect(
      rows(formats.csv.write(recipients(plain), { ...settings, greeting: true }))[0]?.greeting,
    ).toBe('')
  })

  test.each(['=1+1@x.fr', '+1@x.fr', '-a@x.fr', '@x.fr', ' =a@x.fr', '＝a@x.fr'])(
    'refuses the address %j, which a spreadsheet would compute',
    address => {
      for (const name of ['csv', 'google', 'outlook', 'brevo', 'mailchimp'] as const)
        expect.soft(formats[name].refuses?.({ address }, settings), name).toBe('formula')
    },
  )
})

test('google labels numbers, and people by the list', () => {
  const [row] = rows(formats.google.write(recipients(CONTACT), settings))
  expect(row).toMatchObject({
    'First Name': 'Ada',
    'Last Name': 'Bell',
    'Name Prefix': 'Mme Dr',
    Labels: 'Presse, région ::: * myContacts',
    'Phone 1 - Label': 'Mobile',
    'Phone 1 - Value': '+33 6 71 50 65 88',
    'Phone 2 - Label': 'Astreinte (nuit)',
    'Phone 2 - Value': '+33 3 84 79 78 40 ext. 12',
    'Phone 3 - Label': 'Work Fax',
    'Phone 4 - Value': '3949',
  })
})

test('outlook has a column for each kind of number', () => {
  const [row] = rows(formats.outlook.write(recipients(CONTACT), settings))
  expect(row).toMatchObject({
    Title: 'Mme Dr',
    'Mobile Phone': '+33 6 71 50 65 88',
    'Business Phone': '+33 3 84 79 78 40 ext. 12',
    'Business Phone 2': '3949',
    'Business Fax': '+33 3 84 79 78 41',
  })
})

test('brevo and mailchimp have numbers, tags and greetings in their own way', () => {
  const greeted = { ...settings, greeting: true }
  expect(rows(formats.brevo.write(recipients(CONTACT), greeted))[0]).toMatchObject({
    EXT_ID: 'x/dr-ada-bell',
    SMS: '33671506588',
    LANDLINE_NUMBER: '+33384797840',
    GREETING: 'Madame,',
  })
  expect(rows(formats.mailchimp.write(recipients(CONTACT), greeted))[0]).toMatchObject({
    'Phone Number': '+33 6 71 50 65 88',
    Tags: 'sport,a b,culture',
    Greeting: 'Madame,',
  })
  const long = recipients(`name: "${'é'.repeat(200)}"\nemail: a@x.fr\n`)
  const [row] = rows(formats.mailchimp.write(long, settings))
  expect(row?.Company).toBe(`${'é'.repeat(126)}…`)
})

test('sympa drops the marks that its page refuses, and takes no comment for an address', () => {
  const list = [{ address: 'a@x.fr', name: 'A <b> \\ * $' }, { address: 'b@x.fr' }]
  expect(formats.sympa.write(list, settings)).toBe('a@x.fr A b\nb@x.fr\n')
  expect(formats.sympa.refuses?.({ address: '#a@x.fr' }, settings)).toBe('syntax')
  expect(formats.sympa.refuses?.({ address: 'a$@x.fr' }, settings)).toBe('syntax')
})

test('mutt and postfix run nothing', () => {
  const list = [{ address: 'a@x.fr', name: '`touch x` $(y) "z" \\ ; #' }]
  expect(formats.mutt.write(list, settings)).toBe(
    'alias presse \\"\\`touch x\\` \\$(y) \\\\\\"z\\\\\\" \\\\\\\\ \\; \\#\\" <a@x.fr>\n',
  )
  for (const address of ['|sh@x.fr', '/etc@x.fr', ':include:x@x.fr', '"a b"@x.fr'])
    expect.soft(formats.postfix.refuses?.({ address }, settings), address).toBe('syntax')
  expect(formats.postfix.write([...list, { address: 'b@x.fr' }], settings)).toBe(
    'presse: a@x.fr,\n    b@x.fr\n',
  )
})

test('ldif tells namesakes apart, escapes names, and stands below a base', () => {
  const list = [
    { address: 'a+b@x.fr', name: 'Zoé' },
    { address: 'c@x.fr', name: 'Zoé' },
  ]
  const text = formats.ldif.write(list, { ...settings, base: 'dc=example,dc=org' })
  expect(text).toContain('dn: ou=press-contacts,dc=example,dc=org\n')
  expect(text).toContain('dn: mail=a\\+b@x.fr,ou=press-contacts,dc=example,dc=org\n')
  expect(text).toContain('cn:: Wm/DqQ==\n')
  expect(text).toContain('member: mail=c@x.fr,ou=press-contacts,dc=example,dc=org\n')
  for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(76)
})

test('mailto makes as many links as it takes', () => {
  const list = Array.from({ length: 100 }, (_, i) => ({ address: `personne+${i}@exemple-long.fr` }))
  const links = formats.mailto.write(list, settings).trimEnd().split('\n')
  expect(links).toHaveLength(2)
  expect(links[0]).toMatch(/^mailto:\?bcc=personne%2B0@exemple-long\.fr,personne%2B1@/)
})

describe('the names of fields', () => {
  test.each([
    ['name, email ,phone', { fields: ['name', 'email', 'phone'] }],
    ['name,nmae', { name: 'nmae', problem: 'unknown', near: 'name' }],
    ['name,,email', { name: '', problem: 'empty' }],
    ['email,email', { name: 'email', problem: 'twice' }],
    ['xyzzy', { name: 'xyzzy', problem: 'unknown' }],
  ])('%j', (text, expected) => expect(readFields(text)).toEqual(expected))
})
