import fc from 'fast-check'
import { expect, test } from 'vitest'
import { byBlock } from '../../src/model/number-blocks.ts'
import { understandPhone } from '../../src/model/phone.ts'
import { runs, size } from '../runs.ts'

/** Beginnings that numbering plans tell apart, those of the territories overseas among them. */
const starts = fc.constantFrom(
  ...['1', '3', '38', '6', '7', '700', '76', '800', '82', '89', '9', '262', '69', '692', '693'],
  ...['590', '594', '596', '696', '508', '5084', '269', '639', '6390', '709', '2691', '976'],
  ...[
    '9762',
    '9764',
    '9766',
    '9769',
    '598',
    '5987',
    '5989',
    '268',
    '2689',
    '939',
    '9395',
    '9478',
    '7092',
    '7093',
  ],
)
const french = fc
  .tuple(starts, fc.integer({ min: 0, max: 999_999_999 }))
  .map(([start, rest]) => (start + String(rest).padStart(9, '0')).slice(0, 9))
const ends = fc.array(
  fc.integer({ min: 0, max: 9999 }).map(n => String(n).padStart(4, '0')),
  { minLength: 2, maxLength: 4 },
)
const separator = fc.constantFrom('', ' ', '.')

test('the plan is asked once a block', () => {
  const asked: string[] = []
  const understand = (number: string) => {
    asked.push(number)
    return understandPhone({ number: number.replaceAll(' ', '-') }, 'FR')
  }
  const blocks = new Map()
  byBlock('04 99 91 00 01', understand, blocks)
  const read = byBlock('0499.91.23.45', understand, blocks)
  for (const end of ['00 01', '23 45']) byBlock(`08 36 20 ${end}`, understand, blocks)
  expect(asked).toEqual(['04 99 91 00 01', '08 36 20 00 01'])
  expect(read).toMatchObject({ national: '04 99 91 23 45', international: '+33 4 99 91 23 45' })
  expect(byBlock('04 99 91', understand, blocks)).toBeUndefined()
})

test('numbers of a block mean what the numbering plan says of each', () => {
  fc.assert(
    fc.property(french, ends, separator, fc.boolean(), (digits, lasts, between, isAbroad) => {
      for (const last of lasts) {
        const [first = '', ...others] = digits.slice(0, 5) + last
        const pairs = others.join('').match(/../g) ?? []
        const written = (by: string) =>
          [isAbroad ? `+33${by}${first}` : `0${first}`, ...pairs].join(by)
        // Dashes are none of the notations that blocks know.
        expect(understandPhone({ number: written(between) }, 'FR')).toEqual(
          understandPhone({ number: written('-') }, 'FR'),
        )
      }
    }),
    runs(500),
  )
})

test('of the mainland, all numbers with the same first three digits mean the same', () => {
  for (let start = 100; start < 1000; start += size(7, 1))
    for (const rest of ['000000', '999999', '012345', '700500']) {
      const digits = `0${start}${rest}`
      expect(understandPhone({ number: digits }, 'FR')).toEqual(
        understandPhone({ number: digits.replace(/(..)(?=.)/g, '$1-') }, 'FR'),
      )
    }
})
