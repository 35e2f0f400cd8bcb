import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSplitAmongTerritories, overseasNumber } from '../../src/model/french-plan.ts'
import { understandPhone } from '../../src/model/phone.ts'
import { runs, size } from '../runs.ts'

const e164 = (number: string, country = 'FR') => understandPhone({ number }, country)?.e164

/** Numbers of each territory as people write them at home, and behind their calling code. */
const TERRITORIES: readonly (readonly [string, string, string])[] = [
  ['0262 41 27 35', '+262262412735', 'La Réunion'],
  ['0263 04 18 20', '+262263041820', 'La Réunion'],
  ['0268 81 23 45', '+262268812345', 'La Réunion'],
  ['0692 07 18 29', '+262692071829', 'La Réunion'],
  ['0693 41 18 29', '+262693411829', 'La Réunion'],
  ['0709 21 18 29', '+262709211829', 'La Réunion'],
  ['0269 62 14 15', '+262269621415', 'Mayotte'],
  ['0268 91 23 45', '+262268912345', 'Mayotte'],
  ['0639 24 18 20', '+262639241820', 'Mayotte'],
  ['0508 41 25 36', '+508412536', 'Saint-Pierre-et-Miquelon'],
  ['0508 55 25 36', '+508552536', 'Saint-Pierre-et-Miquelon'],
  ['0708 45 25 36', '+508708452536', 'Saint-Pierre-et-Miquelon'],
  ['0590 81 14 15', '+590590811415', 'Guadeloupe'],
  ['0598 71 14 15', '+590598711415', 'Guadeloupe'],
  ['0690 35 14 15', '+590690351415', 'Guadeloupe'],
  ['0691 27 14 15', '+590691271415', 'Guadeloupe'],
  ['0594 29 14 15', '+594594291415', 'Guyane'],
  ['0694 21 14 15', '+594694211415', 'Guyane'],
  ['0596 71 14 15', '+596596711415', 'Martinique'],
  ['0696 21 14 15', '+596696211415', 'Martinique'],
  ['0697 21 14 15', '+596697211415', 'Martinique'],
  ['0976 01 14 15', '+590976011415', 'Guadeloupe'],
  ['0976 21 14 15', '+262976211415', 'La Réunion'],
  ['0976 35 14 15', '+262976351415', 'La Réunion'],
  ['0976 42 14 15', '+594976421415', 'Guyane'],
  ['0976 61 14 15', '+596976611415', 'Martinique'],
  ['0976 90 14 15', '+262976901415', 'Mayotte'],
  ['0947 71 14 15', '+596947711415', 'Martinique'],
  ['0939 61 14 15', '+594939611415', 'Guyane'],
]

describe('numbers of territories overseas', () => {
  test.each(TERRITORIES)('%s is %s, of %s', (number, expected) => {
    expect(understandPhone({ number }, 'FR')).toMatchObject({ e164: expected, valid: true })
    expect(e164(number.replaceAll(' ', ''), 'RE')).toBe(expected)
    expect(understandPhone({ number: expected }, undefined)).toMatchObject({
      e164: expected,
      valid: true,
      national: understandPhone({ number }, 'FR')?.national,
    })
  })

  test.each(TERRITORIES)('%s behind +33 is understood as %s', (number, expected) => {
    expect(e164(`+33 ${number.slice(1)}`)).toBe(expected)
    expect(e164(`0033${number.slice(1)}`, 'BE')).toBe(expected)
    expect(e164(`+33 (0)${number.slice(1)}`, 'CH')).toBe(expected)
  })

  test('a number of Belgium or of the mainland is none of them', () => {
    expect(overseasNumber('0140205050')).toBeUndefined()
    expect(e164('0596 59 63 00', 'BE')).not.toBe('+596596596300')
    // For films and examples, on the mainland.
    expect(e164('06 39 98 41 27')).toBe('+33639984127')
    expect(e164('01 40 20 50 50', 'RE')).toBe('+33140205050')
    expect(e164('41 25 36', 'PM')).toBe('+508412536')
  })
})

test('every block of the French plan is read again as the same number, in both notations', () => {
  for (let block = 10_000; block < 100_000; block += size(139, 7)) {
    const number = `0${block}4182`
    const read = understandPhone({ number }, 'FR')
    if (read?.e164 === undefined || !read.valid) continue
    expect(e164(read.international)).toBe(read.e164)
    expect(e164(read.national)).toBe(read.e164)
    expect(e164(read.e164, 'BE')).toBe(read.e164)
  }
})

test('numbers behind +33 are of the mainland, whatever their block', () => {
  for (let block = 100; block < 1000; block += size(7, 1))
    for (const fourth of '0123456789') {
      const digits = `${block}${fourth}51423`
      const overseas = overseasNumber(`0${digits}`)
      const expected = overseas ?? `+33${digits}`
      expect(understandPhone({ number: `0${digits}` }, 'FR')?.e164).toBe(expected)
    }
})

test('only blocks that are told to be split differ in what stands behind their first three digits', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 100, max: 999 }),
      fc.nat(999_999),
      fc.nat(999_999),
      (start, a, b) => {
        const code = (rest: number) => {
          const digits = `${start}${String(rest).padStart(6, '0')}`
          return overseasNumber(`0${digits}`)?.slice(0, 4)
        }
        if (!isSplitAmongTerritories(`${start}`)) expect(code(a)).toBe(code(b))
      },
    ),
    runs(2000),
  )
})
