import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromAscii, jsonInAscii, toAscii } from '../../src/terminal/safe.ts'
import { runs } from '../runs.ts'

/** Lone surrogates too: a file may hold what stands for one. */
const anyText = fc.string({ unit: fc.nat(0xffff).map(unit => String.fromCharCode(unit)) })

test('keeps any text in printable ASCII', () => {
  fc.assert(
    fc.property(anyText, text => {
      const kept = toAscii(text)
      expect(kept).toMatch(/^[ -~]*$/)
      expect(fromAscii(kept)).toBe(text)
    }),
    runs(100),
  )
})

test('leaves alone what is ASCII, but for backslashes', () => {
  expect(toAscii('presse@example.org')).toBe('presse@example.org')
  expect(toAscii('a\\b')).toBe('a\\u005cb')
})

test('makes JSON of the same value', () => {
  fc.assert(
    fc.property(fc.dictionary(anyText, anyText), value => {
      const json = jsonInAscii(JSON.stringify(value))
      expect(json).toMatch(/^[ -~]*$/)
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    runs(100),
  )
})
