import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FormatName, formats } from '../../src/mailing/formats/index.ts'
import { readAddresses } from '../../src/mailing/read-addresses.ts'

const addressesIn = (text: string) => {
  const read = readAddresses(text)
  return 'mailboxes' in read ? read.mailboxes.map(({ address }) => address) : read
}

/** The formats that name every address in a text of its own. */
const READABLE = [
  'addresses',
  'rfc5322',
  'csv',
  'json',
  'sympa',
  'mailman',
  'google',
  'outlook',
  'brevo',
  'mailchimp',
] as const satisfies readonly FormatName[]

describe('an earlier export is read back', () => {
  const names = ['Zoé d’Ormesson', 'O’Neil, "Zoé" <x@y.fr>', '@', '', 'a; b', '#1', '1, x@y.fr']
  const recipients = names.map((name, i) => ({ address: `a${i}@b.fr`, name }))
  const wanted = recipients.map(({ address }) => address)

  test.each(READABLE)('as %s', name => {
    const text = formats[name].write(recipients, { id: 'l', name: 'L' })
    expect(addressesIn(text)).toEqual(wanted)
    expect(addressesIn(`\ufeff${text.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')}`)).toEqual(
      wanted,
    )
  })

  test('with any name, encoded or not, with either separator', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))
    const options = fc.record({
      encode: fc.boolean(),
      separator: fc.constantFrom(',', ';'),
    })
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), options, (list, given) => {
        const some = list.map((each, i) => ({ address: `a${i}@b.fr`, name: each }))
        const text = formats.rfc5322.write(some, { id: 'l', name: 'L', ...given })
        expect(addressesIn(text)).toEqual(some.map(({ address }) => address))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('what list servers and people write is read', () => {
  test.each([
    ['a@b.fr; c@d.fr, e@f.fr\n', ['a@b.fr', 'c@d.fr', 'e@f.fr']],
    ['# members\n\na@b.fr Jean Dupont\r\nc@d.fr', ['a@b.fr', 'c@d.fr']],
    ['"Dupont, J" <a@b.fr>, Presse : c@d.fr, e@f.fr;\n', ['a@b.fr', 'c@d.fr', 'e@f.fr']],
    ['Nom;E-mail\nDupont;a@b.fr\n;\n', ['a@b.fr']],
    ['["a@b.fr", {"email": "c@d.fr"}]', ['a@b.fr', 'c@d.fr']],
    ['', []],
  ])('%j', (text, expected) => {
    expect(addressesIn(text)).toEqual(expected)
  })

  test('and the line in which no address is found is named', () => {
    expect(readAddresses('a@b.fr\n\nJean Dupont\n')).toEqual({ unreadableLine: 3 })
    expect(readAddresses('["a@b.fr", 3]')).toEqual({ unreadableLine: 2 })
  })
})
