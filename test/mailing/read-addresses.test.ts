import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FormatName, formats } from '../../src/mailing/formats/index.ts'
import { readAddresses } from '../../src/mailing/read-addresses.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'

const addressesIn = (text: string) => {
  const read = readAddresses(text)
  return 'mailboxes' in read ? read.mailboxes.map(({ address }) => address) : read
}

const FORMATS = Object.keys(formats) as FormatName[]

describe('an earlier export is read back', () => {
  const names = ['Zoé d’Ormesson', 'O’Neil, "Zoé" <x@y.fr>', '@', '', 'a; b', '#1', '1, x@y.fr']
  const recipients = names.map((name, i) => ({ address: `a${i}@b.fr`, name }))
  const wanted = recipients.map(({ address }) => address)

  test.each(FORMATS)('as %s', name => {
    const text = formats[name].write(recipients, { id: 'l', name: 'L' })
    expect(addressesIn(text)).toEqual(wanted)
    expect(addressesIn(`\ufeff${text.replaceAll('\n', '\r\n').replaceAll('\r\r', '\r')}`)).toEqual(
      wanted,
    )
  })

  test('however many are on one line', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => ({
      address: `a${i}@b.fr`,
      name: `O’Neil, "Zoé" ${i}`,
    }))
    const text = formats.mutt.write(many, { id: 'l', name: 'L' })
    expect(addressesIn(text)).toEqual(many.map(({ address }) => address))
  })

  test('from LDIF with names and addresses in base64, folded', () => {
    const text = 'version: 1\n\ndn: mail=a@b.fr\nmail:: YUBi\n LmZy\ncn:: Wm/DqQ==\n\ndn: cn=g\n'
    expect(readAddresses(text)).toEqual({ mailboxes: [{ address: 'a@b.fr', name: 'Zoé' }] })
    expect(readAddresses('dn: cn=g\ncn: g\n')).toEqual({ unreadableLine: 1 })
  })

  test('with any name, encoded or not, with either separator', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: codePoint }))
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
      runs(1000),
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
    ['liste: a@b.fr,\n  c@d.fr\n', ['a@b.fr', 'c@d.fr']],
    ['Bcc: Jean <a@b.fr>; c@d.fr', ['a@b.fr', 'c@d.fr']],
    ['mailto:a@b.fr?cc=c%2Bd@d.fr&subject=x,y', ['a@b.fr', 'c+d@d.fr']],
    ['alias -group presse l \\"Dupont, J\\" <a@b.fr>, c@d.fr', ['a@b.fr', 'c@d.fr']],
  ])('%j', (text, expected) => {
    expect(addressesIn(text)).toEqual(expected)
  })

  test('and the line in which no address is found is named', () => {
    expect(readAddresses('a@b.fr\n\nJean Dupont\n')).toEqual({ unreadableLine: 3 })
    expect(readAddresses('["a@b.fr", 3]')).toEqual({ unreadableLine: 2 })
    expect(readAddresses('a@b.fr\nmailto:%\n')).toEqual({ unreadableLine: 2 })
    expect(readAddresses('a@b.fr\n"Jean\n')).toEqual({ unreadableLine: 2 })
    expect(readAddresses('EMAIL,NOM\na@b.fr,"x\n')).toEqual({ unreadableLine: expect.any(Number) })
  })
})
