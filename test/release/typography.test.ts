import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clean, typographyOf } from '../../src/release/typography.ts'
import { runs } from '../runs.ts'

describe('French typography', () => {
  const { prose, number } = typographyOf('fr', false)

  test('puts no-break spaces where the Imprimerie nationale wants them', () => {
    expect(prose('Contacts presse :')).toBe('Contacts presse\u00a0:')
    expect(prose('Qui ? Quoi ; oui !')).toBe('Qui\u202f? Quoi\u202f; oui\u202f!')
    expect(prose('« Piste 01 » et: rien')).toBe('«\u00a0Piste 01\u00a0» et: rien')
    expect(number('06 71 50 65 88 poste 12')).toBe(
      '06\u00a071\u00a050\u00a065\u00a088\u00a0poste\u00a012',
    )
  })

  test('changes spaces alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        expect(prose(text)).toHaveLength(text.length)
        expect(prose(text).replace(/\p{Zs}/gu, ' ')).toBe(text.replace(/\p{Zs}/gu, ' '))
      }),
      runs(100),
    )
  })
})

test('English is left as it is', () => {
  const { prose, number } = typographyOf('en', false)
  expect(prose('Who ? Me\u00a0: « a »')).toBe('Who ? Me\u00a0: « a »')
  expect(number('06 71')).toBe('06 71')
})

test('plain has ordinary spaces alone, even where the file has others', () => {
  const { prose, number } = typographyOf('fr', true)
  expect(prose('A\u00a0: b\u202f! – c')).toBe('A : b ! – c')
  expect(number('06\u00a071')).toBe('06 71')
})

test('what is cleaned stands on one line and hides nothing; joiners stay', () => {
  expect(clean(' a\r\n\tb\u2028c \u202ed\u200b\u0007\u001b[31me\ufeff ')).toBe('a b c d[31me')
  expect(clean('👩\u200d🔬 می\u200cخواهم')).toBe('👩\u200d🔬 می\u200cخواهم')
  expect(clean('\ud800')).toBe('\ufffd')
})
