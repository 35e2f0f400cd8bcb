import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { understandPhone } from '../../src/model/phone.ts'
import { readWrittenNumber } from '../../src/model/written-number.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'

const read = (number: string, country: string | undefined = 'FR') =>
  understandPhone({ number }, country)

describe('the code of a country', () => {
  test.each([
    '(+33) 3 80 44 34 66',
    '(+33)(0)3 80 44 34 66',
    '(+33) (0) 3.80.44.34.66',
    '+33 (0) 3 80 44 34 66',
    '+33 03 80 44 34 66',
    '+(33) 3 80 44 34 66',
    '+(33)(0)380443466',
    '[+33] 3 80 44 34 66',
    '(0033) 3 80 44 34 66',
    '(00 33) 3 80 44 34 66',
    '(00)33 3 80 44 34 66',
    '00 (33) 3 80 44 34 66',
    '+0033 3 80 44 34 66',
    '++33 3 80 44 34 66',
    '+ 33 3 80 44 34 66',
    '(+33 3 80 44 34 66)',
    '(03 80 44 34 66)',
    '(03) 80 44 34 66',
    '＋３３　３　８０　４４　３４　６６',
  ])('is read in %s', number => {
    expect(read(number)).toMatchObject({ e164: '+33380443466', valid: true })
    if (/33/.test(number.normalize('NFKC').slice(0, 6)))
      expect(read(number, undefined)?.e164).toBe('+33380443466')
  })

  test.each([
    ['(+44) 20 7946 0123', '+442079460123'],
    ['(+44)(0)20 7946 0123', '+442079460123'],
    ['(+32) (0)2 555 12 34', '+3225551234'],
    ['+(352) 24 78 12 34', '+35224781234'],
    ['+352 (0)24 78 12 34', '+35224781234'],
    ['+39 (0)6 6982 1234', '+390669821234'],
    ['(+1) (202) 555-0143', '+12025550143'],
    ['00 (41) 31 322 21 11', '+41313222111'],
  ])('%s is %s', (number, expected) => {
    expect(read(number)?.e164).toBe(expected)
  })
})

describe('as people write them', () => {
  test.each([
    ['03 80 44 34 66 (poste 123)', '123'],
    ['03 80 44 34 66 (Poste : 123)', '123'],
    ['03 80 44 34 66 - poste 123', '123'],
    ['03 80 44 34 66 int. 123', '123'],
    ['03 80 44 34 66 p. 123', '123'],
    ['(+33) 3 80 44 34 66, ext. 123', '123'],
    ['+33 3 80 44 34 66;ext=123', '123'],
    ['03 80 44 34 66 poste n° 7', '7'],
    ['03 80 44 34 66 x12', '12'],
  ])('%s has the extension %s', (number, extension) => {
    expect(read(number)).toMatchObject({ e164: '+33380443466', extension })
  })

  test.each([
    'T. 03 80 44 34 66',
    'T : 03 80 44 34 66',
    'Tél : 03 80 44 34 66',
    'Te\u0301l. 03 80 44 34 66',
    'Téléphone : 03 80 44 34 66',
    'tel:+33380443466',
    '03·80·44·34·66',
    '03 • 80 • 44 • 34 • 66',
    '０３．８０．４４．３４．６６',
    '٠٣ ٨٠ ٤٤ ٣٤ ٦٦',
    '03\u00a080\u202f44\u200934\u00a066',
    '03–80–44–34–66',
    '\u202a03 80 44 34 66\u202c',
  ])('%s is a number', number => {
    expect(read(number)).toMatchObject({ e164: '+33380443466', valid: true })
  })

  test.each(['Fax 03 80 44 34 66', '03 80 44 34 66 (le matin)', '03 80 44 34 66²', '0 800 GAGNER'])(
    '%s holds more than a number',
    number => expect(readWrittenNumber(number)).toBeUndefined(),
  )
})

describe('short codes', () => {
  test.each(['15', '18', '112', '119', '3949', '36 46', '1023', '116 117', '118 712'])(
    '%s is one in France',
    number => {
      expect(read(number)?.valid).toBe(true)
      expect(read(number)?.e164).toBeUndefined()
    },
  )
  test.each(['12', '36', '99', '224', '2345', '4444', '9999', '117 000'])(
    '%s is none in France',
    number => expect(read(number)?.valid ?? false).toBe(false),
  )
  test('other countries have others', () => {
    expect(read('117', 'CH')?.valid).toBe(true)
    expect(read('1733', 'BE')?.valid).toBe(true)
  })
})

const signs = fc.constantFrom(
  ...'0123456789+().-/ ·\u00a0[]０９',
  ...['00', '33', '(0)', 'poste ', 'T. ', ',', '\u202e', '+33', '\n', 'x'],
)

test('reading any text as a number throws nothing, and what is read is read again', () => {
  const text = fc.oneof(
    fc.array(signs, { maxLength: 30 }).map(parts => parts.join('')),
    fc.string({ unit: codePoint }),
  )
  fc.assert(
    fc.property(text, fc.constantFrom('FR', 'BE', 'US', 'RE', undefined), (number, country) => {
      const first = read(number, country)
      if (first?.e164 === undefined || !first.valid) return
      expect(read(first.international, country)?.e164).toBe(first.e164)
      expect(read(first.international, undefined)?.e164).toBe(first.e164)
      expect(read(first.e164, undefined)?.e164).toBe(first.e164)
    }),
    runs(1500),
  )
})
