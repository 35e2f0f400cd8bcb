import { crc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { search } from '../../src/cache/search.ts'
import { checksum } from '../../src/text/checksum.ts'

const bytesOf = (bytes: Buffer, atOnce: number) => ({
  length: bytes.length,
  read: (into: Buffer, position: number) =>
    bytes.copy(into, 0, position, Math.min(position + atOnce, position + into.length)),
})

test('finds the texts that hold a needle, in whatever pieces they are read', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(
      fc.array(text, { maxLength: 12 }),
      fc.array(
        fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), minLength: 1, maxLength: 4 }),
        {
          maxLength: 3,
        },
      ),
      fc.integer({ min: 1, max: 9 }),
      (texts, needles, atOnce) => {
        const ended = texts.map(each => `${each}\n`)
        const starts = [0]
        for (const each of ended) starts.push((starts.at(-1) ?? 0) + Buffer.byteLength(each))
        const bytes = Buffer.from(ended.join(''))
        for (const sum of [checksum, crc32]) {
          const { found, sum: whole } = search(bytesOf(bytes, atOnce), starts, needles, sum)
          expect([...found].sort((a, b) => a - b)).toEqual(
            ended.flatMap((each, i) => (needles.some(needle => each.includes(needle)) ? [i] : [])),
          )
          expect(whole).toBe(crc32(bytes))
        }
      },
    ),
  )
})

test('finds what lies across the pieces of a long text', () => {
  const texts = ['a'.repeat((1 << 18) - 3), 'l hubidos', 'b'.repeat((1 << 18) - 9), ' hubidos']
  const starts = [0]
  for (const each of texts) starts.push((starts.at(-1) ?? 0) + each.length)
  const bytes = Buffer.from(texts.join(''))
  const { found } = search(bytesOf(bytes, bytes.length), starts, [' hubidos', 'ab'], crc32)
  expect([...found].sort()).toEqual([1, 3])
})
