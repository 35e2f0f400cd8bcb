import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { layOut } from '../../../src/importing/documents/pdf/layout.ts'
import { dropRepeats, type Fragment, toRows } from '../../../src/importing/documents/pdf/rows.ts'
import { runs } from '../../runs.ts'

/** Text at a place, as wide as Courier of 10 points writes it. */
const at = (left: number, y: number, text: string, size = 10): Fragment => ({
  text,
  left,
  right: left + text.length * 0.6 * size,
  y,
  size,
})
/** Lines under each other, 12 points apart. */
const lines = (left: number, y: number, ...texts: readonly string[]) =>
  texts.map((text, i) => at(left, y + 12 * i, text))
const read = (...fragments: readonly Fragment[]) => layOut(toRows(fragments))

describe('the text of a page', () => {
  test('comes line by line, whatever order it is drawn in', () => {
    expect(read(at(50, 112, 'b'), at(50, 100, 'a'), at(50, 124, 'c'))).toEqual(['a', 'b', 'c'])
  })

  test('has a space between words and none within them', () => {
    expect(read(at(50, 100, 'Lau'), at(68.5, 100, 're'), at(84, 100, 'Roux'))).toEqual([
      'Laure Roux',
    ])
  })

  test('has an empty line where there is more room than usual', () => {
    expect(read(...lines(50, 100, 'a', 'b', 'c'), ...lines(50, 148, 'd', 'e'))).toEqual([
      'a',
      'b',
      'c',
      '',
      'd',
      'e',
    ])
  })

  test('has no empty line within a title in large letters', () => {
    const title = [at(50, 100, 'A long', 20), at(50, 124, 'title', 20)]
    expect(read(...title, ...lines(50, 160, 'a', 'b', 'c', 'd'))).toEqual([
      'A long',
      'title',
      '',
      'a',
      'b',
      'c',
      'd',
    ])
  })

  test('keeps what is written twice to look bold once, and bullets with their items', () => {
    expect(read(at(50, 100, 'Roux'), at(50.3, 100, 'Roux'))).toEqual(['Roux'])
    expect(read(at(50, 100, '•'), at(80, 100, 'Laure Roux'))).toEqual(['• Laure Roux'])
  })

  test('leaves out the small raised numbers of notes, but no other number', () => {
    const name = at(50, 100, 'Laure Roux')
    expect(read(name, at(110, 96, '2', 6), at(114, 100, ', Dole'))).toEqual(['Laure Roux, Dole'])
    expect(read(name, at(116, 100, '2'))).toEqual(['Laure Roux 2'])
  })

  test('never glues a line that ends with a hyphen to the next', () => {
    expect(read(...lines(50, 100, 'Jean-', 'Pierre'))).toEqual(['Jean-', 'Pierre'])
  })
})

describe('columns', () => {
  const left = [
    'the town opens a house for bicycles in its',
    'old station, closed since the year 1988',
    'where people find a workshop and advice',
    'for the ways that they go every day',
  ]
  const right = [
    'it was restored within eighteen months, of',
    'which the region paid for one half, and',
    'the workshop is run by an association',
    'that already trains forty people a year',
  ]

  test.each([0, 5, 6, 7])('are read one after the other, %i points out of level', by => {
    const found = read(...lines(50, 100, ...left), ...lines(330, 100 + by, ...right))
    expect(found.filter(Boolean)).toEqual([...left, ...right])
  })

  test('end where a line runs across', () => {
    const foot = 'a last line that runs across the page from its left to its right edge, and on'
    const found = read(...lines(50, 100, ...left), ...lines(330, 100, ...right), at(50, 172, foot))
    expect(found.filter(Boolean)).toEqual([...left, ...right, foot])
  })

  test('are blocks side by side, each with details of all kinds', () => {
    const a = ['Laure Roux', 'press officer', '03 80 00 00 01', 'l.roux@example.fr']
    const b = ['Karim Benali', 'spokesman', '03 80 00 00 02', 'k.benali@example.org']
    expect(read(...lines(50, 100, ...a), ...lines(300, 100, ...b)).filter(Boolean)).toEqual([
      ...a,
      ...b,
    ])
  })

  test('of a grid are read row by row of its blocks', () => {
    const block = (n: number) => [`Person ${n}`, `03 80 00 00 0${n}`]
    const found = read(
      ...lines(50, 100, ...block(1)),
      ...lines(300, 100, ...block(2)),
      ...lines(50, 136, ...block(3)),
      ...lines(300, 136, ...block(4)),
    )
    expect(found.filter(Boolean)).toEqual([1, 2, 3, 4].flatMap(block))
  })

  test('of a table stay in its rows', () => {
    const found = read(
      ...lines(50, 100, 'Laure Roux', 'Karim Benali', 'Zoé Ménard'),
      ...lines(200, 100, '03 80 00 00 01', '03 80 00 00 02', '03 80 00 00 03'),
      ...lines(350, 100, 'l.roux@example.fr', 'k@example.fr', 'zoe@example.fr'),
    )
    expect(found).toEqual([
      'Laure Roux\t03 80 00 00 01\tl.roux@example.fr',
      'Karim Benali\t03 80 00 00 02\tk@example.fr',
      'Zoé Ménard\t03 80 00 00 03\tzoe@example.fr',
    ])
  })

  test('of labels and values stay in their rows', () => {
    const found = read(
      ...lines(50, 100, 'Tél. :', 'Courriel :'),
      ...lines(200, 100, '03 80 00 00 01', 'presse@example.fr'),
    )
    expect(found).toEqual(['Tél. :\t03 80 00 00 01', 'Courriel :\tpresse@example.fr'])
  })

  test('put an address together that is broken at their edge, and nothing else', () => {
    const name = lines(50, 100, 'Laure Roux', 'officer', 'Dole')
    const broken = read(
      ...name,
      ...lines(300, 100, '03 80 00 00 01', 'l.roux@montclair.exa', 'mple'),
    )
    expect(broken.join('\n')).toContain('l.roux@montclair.example')
    const whole = read(
      ...name,
      ...lines(300, 100, '03 80 00 00 01', 'l.roux@example.fr', 'example.fr'),
    )
    expect(whole.join('\n')).toContain('l.roux@example.fr\nexample.fr')
    const site = read(...name, ...lines(300, 100, '03 80 00 00 01', 'l.roux@example', 'www.a.fr'))
    expect(site.join('\n')).toContain('l.roux@example\nwww.a.fr')
  })
})

const places = fc.array(
  fc.record({ left: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 800 }) }),
  { maxLength: 60 },
)

test('no text of a page is lost or said twice, wherever it stands', () => {
  fc.assert(
    fc.property(places, places => {
      const fragments = places.map(({ left, y }, i) => at(left, y, `<${i}>`))
      const words = (
        read(...fragments)
          .join('')
          .match(/<\d+>/g) ?? []
      ).sort()
      expect(words).toEqual(fragments.map(({ text }) => text).sort())
    }),
    runs(100),
  )
})

test('a page of thousands of scattered words is laid out', () => {
  const fragments = Array.from({ length: 8_000 }, (_, i) =>
    at((i * 37) % 560, (i * 61) % 840, `w${i}`),
  )
  expect(read(...fragments).join(' ')).toContain('w7999')
})

describe('what pages repeat', () => {
  const page = (n: number, ...body: readonly string[]) => ({
    height: 842,
    rows: toRows([
      at(50, 40, 'Ville de Montclair'),
      ...lines(50, 300, ...body),
      at(50, 800, `03 80 00 00 00 – page ${n}`),
    ]),
  })
  const texts = (pages: ReturnType<typeof page>[]) =>
    dropRepeats(pages).flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
    )

  test('stands once: at the top of the first, at the foot of the last', () => {
    expect(texts([page(1, 'a'), page(2, 'a'), page(3, 'b')])).toEqual([
      'Ville de Montclair',
      'a',
      'a',
      'b',
      '03 80 00 00 00 – page 3',
    ])
  })

  test('is kept where there is but one page', () => {
    expect(texts([page(1, 'a')])).toHaveLength(3)
  })
})
