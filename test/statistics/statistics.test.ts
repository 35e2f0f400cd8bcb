import { expect, test } from 'vitest'
import { entriesOf } from '../../src/model/entry.ts'
import { statisticsOf } from '../../src/statistics/statistics.ts'
import { directoryWith, TODAY } from '../support.ts'

const counting = {
  today: TODAY,
  maxAge: { unit: 'month', count: 12 },
  retention: { unit: 'year', count: 3 },
  language: 'fr',
} as const

const of = (contacts: string, head = 'name: X\ntype: region\n') =>
  statisticsOf(entriesOf(directoryWith({ 'x.yaml': `${head}contacts:\n${contacts}` })), counting)
    .total

test('tells a mobile by its type or by its number', () => {
  const { coverage } = of(
    `  - { name: A, phone: 06 71 50 65 88 }
  - { name: B, phone: { number: 03 80 44 34 66, type: mobile } }
  - { name: C, phone: 03 80 44 34 67 }
  - { name: D, phone: { number: 06 71 50 65 89, type: work } }
  - { name: E }
`,
  )
  expect(coverage).toEqual({ email: 0, phone: 4, mobile: 2, title: 0, source: 0 })
})

test('takes the last day of the delay as fresh, and what is no date as never checked', () => {
  const { freshness } = of(
    `  - { name: A, verified: 2025-11-24 }
  - { name: B, verified: 2025-11-23 }
  - { name: C, verified: hier }
  - { name: D }
`,
  )
  expect(freshness).toEqual({ verified: 1, older: 1, never: 2 })
})

test('counts those who left for data protection alone', () => {
  const counts = of(
    `  - { name: A, email: a@x.fr, until: 2026-11-23, informed: 2026-01-01 }
  - { name: B, until: 2026-11-24, opt_out: true }
  - { name: C, until: 2023-11-23, opt_out: false }
  - { name: D, verified: 2020-01-01, source: { date: 2023-11-24 } }
`,
  )
  expect(counts).toMatchObject({ contacts: 2, desks: 0, coverage: { email: 0 } })
  expect(counts.gdpr).toEqual({
    informed: 1,
    not_informed: 3,
    opted_out: 1,
    left: 2,
    past_retention: 1,
  })
})

test('sorts the types by name, those without one last, and counts desks apart', () => {
  const directory = directoryWith({
    'a.yaml': 'name: A\ntype: région\nemail: a@a.fr\n',
    'b.yaml': 'name: B\nemail: b@b.fr\ncontacts: [{ name: B }]\n',
    'c.yaml': 'name: C\ntype: étude\ncontacts: [{ name: C }, { name: D }]\n',
    'd.yaml': 'name: D\ntype: région\ncontacts: [{ name: D }]\n',
  })
  const { types, total } = statisticsOf(entriesOf(directory), counting)
  expect(types.map(each => [each.type, each.organisations, each.contacts, each.desks])).toEqual([
    ['étude', 1, 2, 0],
    ['région', 2, 1, 1],
    [undefined, 1, 1, 1],
  ])
  expect(total).toMatchObject({ organisations: 4, contacts: 4, desks: 2 })
})

test('divides nothing by nothing', () => {
  expect(statisticsOf([], counting)).toMatchObject({ types: [], total: { contacts: 0 } })
})
