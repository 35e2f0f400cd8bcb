import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lineKey } from '../../src/model/identity.ts'
import { numberReadIn, understandPhone } from '../../src/model/phone.ts'
import { runs } from '../runs.ts'

describe('a number with too few or too many digits', () => {
  test.each([
    ['03 81 25 64', 'FR'],
    ['03 81 25 64 12 99', 'FR'],
    ['+33 3 84 79 7', 'BE'],
    ['+33 (0)3 84 79 7', 'FR'],
    ['0033 6 12 34 56 78 90', 'FR'],
    ['0596 59 63', 'MQ'],
    ['0262 48 73 10 55', 'FR'],
    ['+508 41 25', 'PM'],
    ['02 555 1', 'BE'],
    ['+32 2 555 12 12 34', 'FR'],
    ['022 345 67', 'CH'],
    ['555-1234', 'US'],
    ['020 7946', 'GB'],
    ['+39 06 1', 'FR'],
    ['+800 1234', 'FR'],
  ])('%s (%s) has no E.164 number and is shown as written', (number, country) => {
    const read = understandPhone({ number }, country)
    expect(read).toMatchObject({ valid: false, national: number, international: number })
    expect(read?.e164).toBeUndefined()
    expect(read && numberReadIn(read, 'FR')).toBe(number)
  })

  test('keeps its extension, and its country for the message', () => {
    expect(understandPhone({ number: '03 84 79 79 poste 12' }, 'FR')).toEqual({
      country: 'FR',
      callingCode: '33',
      national: '03 84 79 79',
      international: '03 84 79 79',
      valid: false,
      kind: 'other',
      extension: '12',
    })
  })

  test('is the same line in any punctuation', () => {
    const key = (number: string) => lineKey({ number }, understandPhone({ number }, 'FR'))
    expect(key('03.84.79.79')).toBe(key('03 84 79 79'))
    expect(key('03 84 79 79')).not.toBe(key('03 84 79 79 12 34'))
  })
})

test.each([
  ['01 00 00 00 00', 'FR', '+33100000000'],
  ['+44 20 7946 0123', 'FR', '+442079460123'],
  ['030 123', 'DE', '+4930123'],
  ['+39 06 12 34 56', 'FR', '+3906123456'],
  ['0508 00 00 00', 'FR', '+508000000'],
  ['0976 90 14 15', 'FR', '+262976901415'],
])('%s (%s), which has as many digits as others, is %s', (number, country, e164) => {
  expect(understandPhone({ number }, country)?.e164).toBe(e164)
})

test('a French number has an E.164 number exactly where it has nine digits behind the zero', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[1-79][0-9]{4,13}$/), digits => {
      const { e164 } = understandPhone({ number: `0${digits}` }, 'FR') ?? {}
      expect(e164 !== undefined).toBe(digits.length === 9)
    }),
    runs(400),
  )
})
