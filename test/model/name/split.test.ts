import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitByRules, splitName } from '../../../src/model/name/split.ts'
import { readName } from '../../../src/model/name.ts'
import { runs } from '../../runs.ts'
import { PUBLIC_FIGURES, TWO_FAMILY_NAMES } from './public-figures.ts'

describe('splitting a name', () => {
  for (const [full, given, family, suffix] of PUBLIC_FIGURES)
    test(`knows the given from the family name of ${full}`, () => {
      const parts = splitName(full)
      expect([parts.given, parts.family, parts.suffix]).toEqual([given, family, suffix])
    })

  for (const [full, , family = ''] of TWO_FAMILY_NAMES)
    test(`takes the last of two family names: ${full}`, () => {
      const parts = splitName(full)
      expect(family.endsWith(parts.family ?? '?')).toBe(true)
      expect(`${parts.given} ${parts.family}`).toBe(full)
    })

  test.each([
    ['Marie de La Tour d’Auvergne', 'Marie', 'de La Tour d’Auvergne'],
    ['Pierre du Bois de Maquillé', 'Pierre', 'du Bois de Maquillé'],
    ['Otto von und zu Guttenberg', 'Otto', 'von und zu Guttenberg'],
    ['Ana da Silva e Costa', 'Ana', 'da Silva e Costa'],
    ['María de los Santos y García', 'María', 'de los Santos y García'],
    ['佐藤 花子', '花子', '佐藤'],
    ['김 민준', '민준', '김'],
    ['Jean de Dieu Moussa', 'Jean de Dieu', 'Moussa'],
    ['José Manuel García-Margallo y Marfil', 'José Manuel', 'García-Margallo y Marfil'],
    ['Jean-Pierre', 'Jean-Pierre', undefined],
    ['Fañch Ar Ruz', 'Fañch', 'Ar Ruz'],
    ['Yann-Ber ar Gall', 'Yann-Ber', 'ar Gall'],
    ['محمد بن سلمان', 'محمد', 'بن سلمان'],
    ['DUPONT Jean', 'Jean', 'DUPONT'],
    ['Jean DUPONT', 'Jean', 'DUPONT'],
    ['Jean DE LA TOUR', 'Jean', 'DE LA TOUR'],
    ['JP Nadir', 'JP', 'Nadir'],
    ['LI Wei', 'Wei', 'LI'],
    ['J.-P. Dupont', 'J.-P.', 'Dupont'],
    ['J-P Dupont', 'J-P', 'Dupont'],
    ['Anna T Smith', 'Anna T', 'Smith'],
    ['d’ORNANO Anne', 'Anne', 'd’ORNANO'],
    ['McDONALD Ann', 'Ann', 'McDONALD'],
    ['Ana GARCÍA y LÓPEZ', 'Ana', 'GARCÍA y LÓPEZ'],
    ['de Villepin Dominique', 'Dominique', 'de Villepin'],
    ['van der Bellen', undefined, 'van der Bellen'],
    ['Gaulle, Charles de', 'Charles', 'de Gaulle'],
    ['Hubidos, Laure', 'Laure', 'Hubidos'],
    ['Laure Hubidos, directrice', 'Laure', 'Hubidos'],
    ['Marie Dupont née Martin', 'Marie', 'Dupont'],
    ['佐藤花子', '花子', '佐藤'],
    ['佐藤みなみ', 'みなみ', '佐藤'],
    ['王小明', '小明', '王'],
    ['東郷平八郎', '東郷平八郎', undefined],
    ['남궁민', '민', '남궁'],
  ])('reads %s: given %s, family %s', (full, given, family) => {
    const parts = splitName(full)
    expect([parts.given, parts.family]).toEqual([given, family])
  })

  test.each([
    ['Robert F. Kennedy Jr.', 'Robert F.', 'Kennedy', 'Jr.'],
    ['John McCain III', 'John', 'McCain', 'III'],
    ['Jean Dupont, PhD', 'Jean', 'Dupont', 'PhD'],
    ['Jean Dupont Ph. D.', 'Jean', 'Dupont', 'Ph. D.'],
    ['DUPONT Jean, MBA', 'Jean', 'DUPONT', 'MBA'],
    ['Jeanne Roe, MD, PhD', 'Jeanne', 'Roe', 'MD PhD'],
    ['Anne Roe, FCIPR', 'Anne', 'Roe', 'FCIPR'],
    ['Martin King Jr.', 'Martin', 'King', 'Jr.'],
    ['King, Martin, Jr.', 'Martin', 'King', 'Jr.'],
    ['Neymar Jr', 'Neymar', undefined, 'Jr'],
    ['Charles III', 'Charles', undefined, 'III'],
    ['Wei MA', 'Wei', 'MA', undefined],
    ['Dumas père', 'Dumas', undefined, 'père'],
  ])('takes the suffix off %s', (full, given, family, suffix) => {
    const parts = splitName(full)
    expect([parts.given, parts.family, parts.suffix]).toEqual([given, family, suffix])
  })

  test.each([
    ['Mme Laure Hubidos', 'Laure', 'Hubidos', 'Mme'],
    ['Dr. Jeanne Roe', 'Jeanne', 'Roe', 'Dr.'],
    ['Prof. Dr. h. c. Klaus Weiß', 'Klaus', 'Weiß', 'Prof. Dr. h. c.'],
    ['Mme Hubidos', undefined, 'Hubidos', 'Mme'],
    ['M. Le Drian', undefined, 'Le Drian', 'M.'],
    ['Dr. Ben Carson', 'Ben', 'Carson', 'Dr.'],
    ['Dr.', 'Dr.', undefined, undefined],
  ])('takes the title off %s', (full, given, family, prefix) => {
    const parts = splitName(full)
    expect([parts.given, parts.family, parts.prefix]).toEqual([given, family, prefix])
  })

  test.each([
    'Jean Roux (stagiaire)',
    'Jean (dit Jeannot) Roux',
    'Jean Roux [par intérim]',
    'Jean Roux（东京）',
    'Jean Roux (stagiaire',
  ])('leaves out what stands in brackets: %s', full =>
    expect(splitName(full)).toEqual({ given: 'Jean', family: 'Roux' }),
  )

  test('keeps a name that stands in brackets as a whole', () =>
    expect(splitName('(Roux)')).toEqual({ given: '(Roux)' }))

  test('gives plain names what the rules give them', () => {
    const word = fc.constantFrom(
      ...'Laure Jean-Luc Élise Le Van Ben Abdel Mme Me Dr Jr Sr Esq Nguyen Tran Võ Ngô Lý Mac Ma Neto García López Müller'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(splitName(`${a} ${b}`)).toEqual(splitByRules(`${a} ${b}`))
      }),
      runs(500),
    )
  })

  test('loses and invents no word', () => {
    const word = fc.constantFrom(
      ...'Laure DUPONT de La van der y e Abdel bin Ó ’t PhD Jr. III Mme Dr. D. JP 김 محمد بن d’Arc'.split(
        ' ',
      ),
    )
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), words => {
        const { prefix, given, family, suffix } = splitName(words.join(' '))
        const said = [prefix, given, family, suffix].filter(part => part !== undefined)
        expect(said.every(part => part !== '')).toBe(true)
        expect(said.join(' ').split(' ').sort()).toEqual([...words].sort())
      }),
      runs(500),
    )
  })
})

describe('a name that is read', () => {
  test('stays as it is written, brackets included', () =>
    expect(readName({ full: ' Jean  Roux (stagiaire)', at: [] })).toEqual({
      full: 'Jean Roux (stagiaire)',
      given: 'Jean',
      family: 'Roux',
      isGuessed: true,
    }))

  test('has the family name first where it is stated in Han or Hangul', () =>
    expect(readName({ given: '花子', family: '佐藤', at: [] })?.full).toBe('佐藤 花子'))

  test('is no guess where its parts are stated', () =>
    expect(readName({ given: 'Ana', family: 'Ruiz', at: [] })?.isGuessed).toBeUndefined())
})
