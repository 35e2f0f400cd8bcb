import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPhone, understandPhone } from '../../src/model/phone.ts'
import { packPhone, rememberedPhone, rememberUnderstood } from '../../src/model/understood-phone.ts'
import { runs } from '../runs.ts'

const number = fc.oneof(
  fc.constantFrom('06 71 50 65 88', '0262 20 12 34', '3949', '+32 2 555 12 12', 'x', '03 84|79'),
  fc.string(),
  fc.integer({ min: 100_000_000, max: 799_999_999 }).map(n => `0${n}`),
)
const extension = fc.option(fc.string(), { nil: undefined })

test('writes what a number means so that it reads back', () => {
  fc.assert(
    fc.property(number, extension, fc.constantFrom('FR', 'BE', undefined), (n, ext, country) => {
      const phone = { number: n, ...(ext !== undefined && { extension: ext }), at: [] }
      const read = understandPhone(phone, country)
      // An empty extension is none.
      const expected = read?.extension === '' ? { ...read, extension: undefined } : read
      rememberUnderstood(phone, packPhone(read, country))
      expect(rememberedPhone(phone, country) ?? undefined).toEqual(expected)
    }),
    runs(1000),
  )
})

test('asks what an index knows before the numbering plans, in the country that it knows it for', () => {
  const phone = { number: '03 80 44 34 66', at: [] }
  rememberUnderstood(phone, 'XX|m|1|+1|=|1|one|two')
  expect(readPhone(phone, 'XX')?.national).toBe('one')
  expect(rememberedPhone(phone, 'YY')).toBeUndefined()
  expect(rememberedPhone(phone, undefined)).toBeUndefined()
})
