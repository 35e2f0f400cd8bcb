import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../src/vcard/text.ts'
import { runs } from '../runs.ts'

test('a short line stays as it is', () => {
  expect(fold('FN:Zoé')).toBe('FN:Zoé')
  expect(fold('x'.repeat(75))).toBe('x'.repeat(75))
  expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`)
})

test('a long line is cut between characters, as late as 75 octets allow', () => {
  const pieces = fc.constantFrom('a', 'é', '’', '東', '👨‍👩‍👧', ' ', 'abcdefghij', '\ud83d')
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 120 }).map(all => all.join('')),
      line => {
        const folded = fold(line)
        expect(folded.replaceAll('\r\n ', '')).toBe(line)
        const lines = folded.split('\r\n')
        for (const [index, each] of lines.entries()) {
          expect(Buffer.byteLength(each)).toBeLessThanOrEqual(75)
          const [next = ''] = lines[index + 1]?.slice(1) ?? ''
          if (index + 1 < lines.length) expect(Buffer.byteLength(each + next)).toBeGreaterThan(75)
        }
        if (line.isWellFormed()) for (const each of lines) expect(each.isWellFormed()).toBe(true)
      },
    ),
    runs(500),
  )
})
