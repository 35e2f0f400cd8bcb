import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formats } from '../../../src/mailing/formats/index.ts'
import { runs } from '../../runs.ts'
import { recipientsIn, rowsOf, settings } from './recipients.ts'

const { mailchimp } = formats

test('never writes a text of more than 255 octets, nor half a character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), name => {
      const [row] = rowsOf(mailchimp.write([{ address: 'a@x.fr', name }], settings))
      const cell = row?.['First Name'] ?? ''
      expect(Buffer.byteLength(cell)).toBeLessThanOrEqual(255)
      expect(cell.isWellFormed()).toBe(true)
    }),
    runs(2000),
  )
  const families = '👨‍👩‍👧'.repeat(40)
  const [row] = rowsOf(mailchimp.write([{ address: 'a@x.fr', name: families }], settings))
  expect(row?.['First Name']).toBe(`${'👨‍👩‍👧'.repeat(14)}…`)
})

test('makes tags of tags and topics, each once and none a formula', () => {
  const yaml =
    'name: X\ntags: [a, "b, c", "=1"]\ncontacts: [{name: A B, email: a@x.fr, topics: [a, d, "-x"]}]\n'
  expect(rowsOf(mailchimp.write(recipientsIn(yaml), settings))[0]?.Tags).toBe("a,b c,'=1,d,'-x")
})

test.each([
  ['=a@x.fr', 'formula'],
  ['a@x.fr', undefined],
])('answers for %j: %j', (address, expected) => {
  expect(mailchimp.refuses?.({ address }, settings)).toBe(expected)
})
