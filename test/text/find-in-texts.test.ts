import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findInTexts } from '../../src/text/find-in-texts.ts'
import { runs } from '../runs.ts'

test('finds the texts in which one of those that are asked for stands', () => {
  const unit = fc.constantFrom('a', 'b', 'é', ' ')
  const asked = fc.array(fc.string({ unit, minLength: 1, maxLength: 4 }), { maxLength: 3 })
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 12 }),
      asked,
      (all, some) => {
        const texts = all.map(each => `${each}\n`)
        const starts = [0]
        for (const each of texts) starts.push((starts.at(-1) ?? 0) + Buffer.byteLength(each))
        const found = findInTexts(Buffer.from(texts.join('')), starts, some)
        expect([...found].sort((a, b) => a - b)).toEqual(
          texts.flatMap((each, i) => (some.some(text => each.includes(text)) ? [i] : [])),
        )
      },
    ),
    runs(100),
  )
})
