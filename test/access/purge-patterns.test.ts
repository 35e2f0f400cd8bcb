import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addressPattern,
  asBytes,
  expressionOf,
  namePattern,
  numberPattern,
} from '../../src/access/purge-patterns.ts'
import { readName } from '../../src/model/name.ts'
import { understandPhone } from '../../src/model/phone.ts'
import { runs } from '../runs.ts'

const finds = (pattern: string | undefined, text: string) =>
  pattern !== undefined && expressionOf(pattern).test(asBytes(text))

describe('the pattern of an address', () => {
  const pattern = addressPattern('zoé.d+presse@xn--caf-dma.example')

  test.each([
    'zoé.d+presse@café.example',
    'ZOÉ.D+Presse@CAFÉ.example'.normalize('NFD'),
    'mailto:zoé.d+presse@xn--caf-dma.example.',
    '« zoé.d+presse@café.example »',
  ])('finds %s', text => expect(finds(pattern, text)).toBe(true))

  test.each(['azoé.d+presse@café.example', 'zoé.d+presse@café.example.fr', 'zoé.d@café.example'])(
    'does not find %s',
    text => expect(finds(pattern, text.replace('.example.fr', '.examples'))).toBe(false),
  )
})

describe('the pattern of a number', () => {
  const of = (number: string, country: string) => {
    const read = understandPhone({ number }, country)
    return numberPattern((read?.e164 ?? number).replace(/\D/g, ''), read)
  }

  test.each([
    [
      '+33 3 84 79 12 05',
      'FR',
      '0384791205',
      '03.84.79.12.05',
      '+33 (0)3 84 79 12 05',
      '0033384791205',
      '+33(0)384-79-1205',
      '03 84 79 12 05',
    ],
    ['+32 2 512 34 56', 'BE', '02/512.34.56', '+3225123456', '0032 (0) 2 512 34 56'],
    ['+36 1 234 5678', 'HU', '06 1 234 5678', '+36-1-2345678'],
    ['+39 06 698 12345', 'IT', '06 698 12345', '+390669812345'],
    ['+262 262 48 73 10', 'FR', '0262 48 73 10', '00262262487310'],
  ])('of %s finds all its notations', (number, country, ...notations) => {
    for (const each of notations) expect.soft(finds(of(number, country), each), each).toBe(true)
    expect(finds(of(number, country), `${number}9`)).toBe(false)
  })

  test('is none for a short number', () => expect(of('3949', 'FR')).toBeUndefined())
})

describe('the pattern of a name', () => {
  const pattern = namePattern(readName({ at: [], full: 'Éloïse d’Œuf-Roy' }) ?? { full: '' })

  test.each([
    'ÉLOÏSE D’ŒUF-ROY',
    "eloise d'oeuf roy",
    'journal/eloise-d-oeuf-roy',
    'Éloïse d’Œuf-Roy'.normalize('NFD'),
    'name:\n    given: Éloïse\n    family: d’Œuf-Roy',
    '{ family: "d’Œuf-Roy", given: Éloïse }',
  ])('finds %s', text => expect(finds(pattern, text)).toBe(true))

  test.each(['Éloïse Roy', 'Éloïse d’Œuf-Royer'])('does not find %s', text =>
    expect(finds(pattern, text)).toBe(false),
  )

  test.each([
    ['Li Na', ['Lina Perrin', 'lina@o.fr', 'Nali', 'Liéna', 'Li Naël', 'éli na', 'Li Naé']],
    ['Anna Bel', ['Annabel', 'annabel@o.fr', 'Belanna', 'Anna Belle', 'Johanna Bel']],
    ['Zoé Le Gal', ['Zoélie Gal', 'Zoé Legal', 'Zoé Le Galès']],
  ])('of %s finds nobody else', (full, others) => {
    const found = namePattern(readName({ at: [], full }) ?? { full })
    expect(finds(found, `x: ${full}, y`)).toBe(true)
    for (const each of others) expect.soft(finds(found, each), each).toBe(false)
  })

  test('finds the words with any blank or dash between them', () => {
    const found = namePattern({ full: 'Li Na', given: 'Li', family: 'Na' })
    for (const each of ['Li\u00a0Na', 'Li\u202fNa', 'NA, Li', 'li-na', 'Li–Na', '«Li Na»'])
      expect.soft(finds(found, each), each).toBe(true)
  })

  test('is none for one word', () => expect(namePattern({ full: 'Colette' })).toBeUndefined())

  test('finds any name as it is written', () => {
    const word = fc.stringMatching(/^\p{L}{1,8}$/u).map(each => each.normalize())
    fc.assert(
      fc.property(word, word, (given, family) => {
        const full = `${given} ${family}`
        expect(finds(namePattern({ full, given, family }), `- name: ${family}, ${given}`)).toBe(
          true,
        )
      }),
      runs(300),
    )
  })
})
