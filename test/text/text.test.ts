import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { slug } from '../../src/text/file-id.ts'
import { foldForSearch, foldWords } from '../../src/text/fold.ts'
import { distance, isOneSlip, nearest } from '../../src/text/similar.ts'
import { runs } from '../runs.ts'

test('one slip is told as the distance tells it', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 5 })
  fc.assert(
    fc.property(word, word, (a, b) => isOneSlip(a, b) === (distance(a, b) === 1)),
    runs(2000),
  )
})

describe('folding', () => {
  test.each([
    ['Œuvre', 'oeuvre'],
    ['Lefèvre', 'lefevre'],
    ['Łódź', 'lodz'],
    ['Øster Straße', 'oster strasse'],
    ['Ærø', 'aero'],
    ['İstanbul', 'istanbul'],
    ['Jean-François d’Ormesson', 'jean francois d ormesson'],
    ['Nguyễn Thị Minh', 'nguyen thi minh'],
    ['Ó Súilleabháin', 'o suilleabhain'],
  ])('makes %s %s', (text, folded) => expect(foldWords(text).join(' ')).toBe(folded))

  test('gives composed and decomposed text the same words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(foldWords(text.normalize('NFC'))).toEqual(foldWords(text.normalize('NFD')))
      }),
      runs(100),
    )
  })

  test('adds a word of parts in one piece', () => {
    expect(foldForSearch('Jean-François')).toBe(' jean francois jeanfrancois')
    expect(foldForSearch(' — ')).toBe('')
  })
})

describe('slugs', () => {
  test('are plain words with dashes', () =>
    expect(slug('Région Bourgogne-Franche-Comté')).toBe('region-bourgogne-franche-comte'))
})

describe('distance', () => {
  test.each([
    ['', 'ab', 2],
    ['hubidos', 'hubidos', 0],
    ['hubidso', 'hubidos', 1],
    ['hubido', 'hubidos', 1],
    ['kitten', 'sitting', 3],
  ])('from %s to %s is %i', (a, b, slips) => expect(distance(a, b)).toBe(slips))

  test('is the same both ways', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => distance(a, b) === distance(b, a)),
      runs(100),
    )
  })

  test('finds the nearest within one slip per five letters', () => {
    expect(nearest('emial', ['email', 'phone'])).toBe('email')
    expect(nearest('fax', ['email', 'phone'])).toBeUndefined()
  })
})
