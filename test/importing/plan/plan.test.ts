import { describe, expect, test } from 'vitest'
import { fileChanges } from '../../../src/importing/carry-out.ts'
import type { ImportedContact } from '../../../src/importing/contact.ts'
import { type Planning, planImport } from '../../../src/importing/plan/plan.ts'
import type { Value } from '../../../src/importing/plan/plan-item.ts'
import { fingerprint } from '../../../src/model/fingerprint.ts'
import { carriedOut, directoryOf, type Files, imported } from './in-memory.ts'

const TODAY = '2026-11-24'
const KEY = 'f0e1d2c3b4a5968778695a4b3c2d1e0f0f1e2d3c4b5a69788796a5b4c3d2e1f0'
const objecting = (address: string, wants: string): Value => ({
  key: KEY,
  objections: [{ fingerprint: fingerprint(address, KEY), date: '2026-06-30', wants }],
})

const DOLE = {
  name: 'Ville de Dole',
  email: ['presse@dole.fr'],
  contacts: [
    {
      name: 'Laure Hubidos',
      title: 'Attachée de presse',
      email: ['laure.hubidos@dole.fr'],
      phone: ['03 84 79 79 79'],
      verified: '2025-06-01',
      source: [{ title: 'Vœux', date: '2025-06-01' }],
    },
  ],
} satisfies Value
const LAURE = {
  organisation: 'Ville de Dole',
  name: { full: 'Laure Hubidos' },
  emails: [{ address: 'laure.hubidos@dole.fr' }],
}
const source = (title: string, date?: string) => ({
  title,
  ...(date !== undefined && { date }),
  at: [],
})

interface Said {
  readonly files?: Files
  readonly objections?: Value
  readonly planning?: Partial<Planning>
}

/** Plans, and carries all of it out. */
function importing(contacts: readonly Partial<ImportedContact>[], said: Said = {}) {
  const { files = { dole: DOLE }, objections, planning } = said
  const read = contacts.map((each, index) => ({
    file: 'release.txt',
    contact: imported({ line: index + 1, ...each }),
  }))
  const plan = planImport(directoryOf(files, objections), read, {
    prefer: 'file',
    today: TODAY,
    ...planning,
  })
  const made = carriedOut(
    files,
    fileChanges(plan, () => true),
  )
  const people = (id: string) =>
    (made[id] as { contacts?: readonly { readonly [key: string]: Value }[] })?.contacts ?? []
  return {
    items: plan.items,
    item: plan.items[0] as (typeof plan.items)[number],
    made,
    laure: people('dole')[0],
    codes: (plan.items[0]?.reasons ?? []).map(({ code }) => code),
  }
}

describe('a contact that is known', () => {
  test('is confirmed, its day and source brought up to date', () => {
    const { item, laure } = importing([{ ...LAURE, source: source('Bilan', '2026-03-01') }])
    expect(item).toMatchObject({
      outcome: 'confirmed',
      target: 'dole/laure-hubidos',
      certain: true,
    })
    expect(laure).toMatchObject({
      verified: '2026-03-01',
      source: [
        { title: 'Vœux', date: '2025-06-01' },
        { title: 'Bilan', date: '2026-03-01' },
      ],
    })
  })

  test('keeps the first source and the newest, not each in between', () => {
    const twice = {
      ...DOLE.contacts[0],
      source: [source('A', '2020-01-01'), source('B', '2021-01-01')].map(({ title, date }) => ({
        title,
        date: date ?? '',
      })),
    }
    const { laure } = importing([{ ...LAURE, source: source('C', '2026-03-01') }], {
      files: { dole: { ...DOLE, contacts: [twice] } },
    })
    expect(laure?.source).toEqual([
      { title: 'A', date: '2020-01-01' },
      { title: 'C', date: '2026-03-01' },
    ])
  })

  test.each([['2024-05-15'], ['2099-01-01'], [undefined]])(
    'is never checked backwards, ahead or at no day: %s',
    date => {
      const { item, laure } = importing([{ ...LAURE, source: source('Accord', date) }])
      expect(item.outcome).toBe('confirmed')
      expect(laure).toEqual(DOLE.contacts[0])
    },
  )

  test('takes another address and number, and the same number in no other notation', () => {
    const { item, laure } = importing([
      {
        ...LAURE,
        emails: [...LAURE.emails, { address: 'lh@dole.fr' }],
        phones: [
          { number: '+33 3 84 79 79 79', e164: '+33384797979' },
          { number: '06 71 50 65 88' },
        ],
      },
    ])
    expect(item.outcome).toBe('changed')
    expect(laure).toMatchObject({
      email: ['laure.hubidos@dole.fr', 'lh@dole.fr'],
      phone: ['03 84 79 79 79', '06 71 50 65 88'],
    })
  })

  test('takes what is new of a number: its extension, label, hours and what it is for', () => {
    const phones = [
      { number: '0384797979', type: 'switchboard', extension: '12', label: 'Accueil' } as const,
    ]
    const { item } = importing([{ ...LAURE, phones }])
    expect(item.changes.map(each => each.op === 'set' && [each.at.join('.'), each.value])).toEqual(
      expect.arrayContaining([
        ['contacts.0.phone.0.type', 'switchboard'],
        ['contacts.0.phone.0.extension', '12'],
        ['contacts.0.phone.0.label', 'Accueil'],
      ]),
    )
  })

  test('keeps what the file says where the import says otherwise, and shows both', () => {
    const { item, laure } = importing([{ ...LAURE, title: 'Directrice' }])
    expect(item).toMatchObject({
      outcome: 'conflict',
      conflicts: [{ field: 'title', file: 'Attachée de presse', imported: 'Directrice' }],
    })
    expect(laure).toEqual(DOLE.contacts[0])
    const other = importing([{ ...LAURE, title: 'Directrice' }], { planning: { prefer: 'import' } })
    expect(other.item).toMatchObject({ outcome: 'changed', conflicts: [] })
    expect(other.laure?.title).toBe('Directrice')
  })

  test.each([
    { title: 'ATTACHEE DE PRESSE' },
    { name: { full: 'HUBIDOS Laure' } },
    { name: { full: 'L. Hubidos' } },
  ])('does not contradict the same in other letters: %o', said => {
    expect(importing([{ ...LAURE, ...said }]).item.outcome).toBe('confirmed')
  })

  test('keeps the id that lists know when the name is replaced', () => {
    const files = { dole: { ...DOLE, contacts: [{ ...DOLE.contacts[0], name: 'L. Hubidos' }] } }
    const { laure } = importing([LAURE], { files, planning: { prefer: 'import' } })
    expect(laure).toMatchObject({ name: 'Laure Hubidos', id: 'l-hubidos' })
  })

  test('is not renamed by another who gives the same address', () => {
    const { item, laure } = importing([{ ...LAURE, name: { full: 'Jean Petit' } }], {
      planning: { prefer: 'import' },
    })
    expect(item).toMatchObject({ certain: false, outcome: 'conflict' })
    expect(laure?.name).toBe('Laure Hubidos')
  })

  test('has left: that is said, and nothing changes', () => {
    const files = { dole: { ...DOLE, contacts: [{ ...DOLE.contacts[0], until: '2026-02-01' }] } }
    const before = importing([{ ...LAURE, source: source('Vœux', '2026-01-15') }], { files })
    expect([before.item.outcome, before.codes.includes('person/left')]).toEqual(['confirmed', true])
    const after = importing([{ ...LAURE, source: source('Bilan', '2026-03-01') }], { files })
    expect(after.item).toMatchObject({
      outcome: 'conflict',
      conflicts: [{ field: 'until', file: '2026-02-01', imported: '2026-03-01' }],
      changes: [],
    })
    const back = importing([{ ...LAURE, source: source('Bilan', '2026-03-01') }], {
      files,
      planning: { prefer: 'import' },
    })
    expect(back.laure).not.toHaveProperty('until')
  })

  test('in another organisation’s file stays there, and that is a conflict', () => {
    const files = { dole: DOLE, lyon: { name: 'Ville de Lyon' } }
    const moved = { ...LAURE, organisation: 'Ville de Lyon' }
    const { item } = importing([moved], { files })
    expect(item).toMatchObject({
      outcome: 'conflict',
      certain: false,
      target: 'dole/laure-hubidos',
      conflicts: [{ field: 'organisation', file: 'Ville de Dole', imported: 'Ville de Lyon' }],
      changes: [],
    })
    const added = importing([moved], { files, planning: { prefer: 'import' } })
    expect(added.item).toMatchObject({ outcome: 'new', target: 'lyon/laure-hubidos' })
  })

  test('is found without the organisation by address, and by domain when new', () => {
    const { organisation: _, ...nobody } = LAURE
    expect(importing([nobody]).item.target).toBe('dole/laure-hubidos')
    const jean = { name: { full: 'Jean Petit' }, emails: [{ address: 'jp@dole.fr' }] }
    expect(importing([jean]).item).toMatchObject({ outcome: 'new', target: 'dole/jean-petit' })
    const called = { name: LAURE.name, phones: [{ number: '0384797979' }] }
    expect(importing([called]).item).toMatchObject({
      outcome: 'confirmed',
      target: 'dole/laure-hubidos',
    })
    const free = { name: { full: 'Jean Petit' }, emails: [{ address: 'jp@gmail.com' }] }
    expect(importing([free]).item).toMatchObject({ certain: false, changes: [] })
    expect(importing([free]).codes).toEqual(['organisation/none'])
  })
})

describe('a contact that is new', () => {
  test('is added with all that the source says', () => {
    const { item, made } = importing([
      {
        organisation: 'Agence d’urbanisme',
        name: { full: 'Dr Jean Petit', given: 'Jean', family: 'Petit', prefix: 'Dr' },
        title: 'Directeur',
        emails: [{ address: 'jp@urba.fr', label: 'presse' }],
        phones: [{ number: '02 555 12 12', e164: '+3225551212' }],
        agency: 'Agence Bleue',
        certain: false,
      },
    ])
    expect(item).toMatchObject({
      outcome: 'new',
      target: 'agence-d-urbanisme/dr-jean-petit',
      certain: false,
    })
    expect(made['agence-d-urbanisme']).toEqual({
      name: 'Agence d’urbanisme',
      contacts: [
        {
          name: { given: 'Jean', family: 'Petit', prefix: 'Dr' },
          title: 'Directeur',
          email: [{ address: 'jp@urba.fr', label: 'presse' }],
          // A Belgian number, in a directory of France.
          phone: ['+32 2 555 12 12'],
          agency: 'Agence Bleue',
          verified: '2026-01-15',
          source: [{ title: 'Communiqué', date: '2026-01-15' }],
        },
      ],
    })
  })

  test('has a file and an id that nobody has', () => {
    const files = { dole: DOLE, agence: { name: 'Autre chose' } }
    const { items } = importing(
      [
        { organisation: 'Agence !', name: { full: 'A B' }, emails: [{ address: 'a@x.fr' }] },
        {
          organisation: 'Ville de Dole',
          name: { full: 'Marie Petit' },
          emails: [{ address: 'a@dole.fr' }],
        },
      ],
      { files: { ...files, 'marie-petit': { name: 'Z' } } },
    )
    expect(items.map(({ target }) => target)).toEqual(['agence/a-b', 'dole/marie-petit'])
    const namesakes = importing([
      { organisation: 'Ville de Dole', name: { full: 'Laure Hubidos' }, emails: [] },
      { organisation: 'Prn', name: { full: '!' }, emails: [{ address: 'a@y.fr' }] },
      { organisation: '???', name: { full: 'C D' }, emails: [{ address: 'c@z.fr' }] },
    ])
    expect(namesakes.items.map(({ target }) => target)).toEqual([
      'dole/laure-hubidos',
      'organisation-prn/contact',
      undefined,
    ])
  })

  test('is one person in all places of all files', () => {
    const jean = { organisation: 'Ville de Dole', name: { full: 'Jean Petit' } }
    const { items, made } = importing([
      { ...jean, emails: [{ address: 'jp@dole.fr' }], source: source('A', '2025-01-01') },
      LAURE,
      {
        ...jean,
        name: { full: 'PETIT Jean' },
        phones: [{ number: '0671506588' }],
        title: 'Chargé',
      },
      {
        organisation: 'Dole (Ville de)',
        name: { full: 'J. Petit' },
        emails: [{ address: 'jp@dole.fr' }],
      },
    ])
    expect(items.map(({ places }) => places.map(({ line }) => line))).toEqual([[1, 3, 4], [2]])
    expect((made.dole as typeof DOLE).contacts[1]).toMatchObject({
      name: 'Jean Petit',
      title: 'Chargé',
      email: ['jp@dole.fr'],
      phone: ['0671506588'],
      verified: '2026-01-15',
    })
  })

  test('who may be another is in doubt', () => {
    const { item } = importing([
      { ...LAURE, name: { full: 'L. Hubidos' }, emails: [], phones: [{ number: '0671506588' }] },
    ])
    expect(item).toMatchObject({ certain: false, target: 'dole/laure-hubidos' })
    const slip = importing([
      {
        ...LAURE,
        organisation: 'Ville de Doel',
        name: { full: 'A B' },
        emails: [{ address: 'a@gmail.com' }],
      },
    ])
    expect(slip.item).toMatchObject({ certain: false, target: 'dole/a-b' })
  })

  test('is not added when nobody could reach them', () => {
    const { item, codes } = importing([{ ...LAURE, name: { full: 'Jean Petit' }, emails: [] }])
    expect([item.outcome, item.changes, codes.includes('person/unreachable')]).toEqual([
      'new',
      [],
      true,
    ])
  })

  test('holds nothing that a file would be wrong with', () => {
    const { made } = importing([
      {
        organisation: 'Agence\u200b Bleue',
        name: { full: 'Jean\n\u001bPetit' },
        title: '\u0000',
        emails: [{ address: 'jean petit' }, { address: 'mailto:jp@x.fr' }],
        phones: [{ number: 'nouveau' }, { number: '06\u00a071 50 65 88' }],
        languages: ['fr', 'xx-?'],
        desk: { website: 'javascript:x', address: { city: 'Dole', country: 'Jura' } },
      },
    ])
    expect(made['agence-bleue']).toMatchObject({
      name: 'Agence Bleue',
      address: { city: 'Dole' },
      contacts: [
        { name: 'Jean Petit', email: ['jp@x.fr'], phone: ['06 71 50 65 88'], languages: ['fr'] },
      ],
    })
    expect(JSON.stringify(made['agence-bleue'])).not.toMatch(/javascript|Jura|"title":""/)
  })
})

describe('a desk', () => {
  test('is the organisation’s: without a name, or named as a service', () => {
    const { items, made } = importing([
      {
        organisation: 'Ville de Dole',
        emails: [{ address: 'presse@dole.fr' }],
        phones: [{ number: '03 84 00 00 00' }],
      },
      {
        organisation: 'Ville de Dole',
        name: { full: 'Service presse' },
        emails: [{ address: 'com@dole.fr' }],
      },
    ])
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ outcome: 'changed', target: 'dole' })
    expect(made.dole).toMatchObject({
      email: ['presse@dole.fr', 'com@dole.fr'],
      phone: ['03 84 00 00 00'],
    })
  })

  test('is not where a known person’s own address is given without the name', () => {
    const { item } = importing([{ ...LAURE, name: undefined as never }])
    expect(item.target).toBe('dole/laure-hubidos')
  })

  test('brings what is said of the organisation, never twice nor against the file', () => {
    const desk = { website: 'https://dole.fr', tags: ['jura'], address: { city: 'Dole' } }
    const files = { dole: { ...DOLE, website: 'https://www.dole.fr/', tags: ['Jura'] } }
    const { item, made } = importing([{ ...LAURE, desk }], { files })
    expect(item.conflicts).toEqual([])
    expect(made.dole).toMatchObject({
      website: 'https://www.dole.fr/',
      tags: ['Jura'],
      address: { city: 'Dole' },
    })
    const two = importing(
      [
        { organisation: 'X', emails: [{ address: 'a@x.fr' }], desk },
        {
          organisation: 'X',
          name: { full: 'A B' },
          emails: [{ address: 'b@x.fr' }],
          desk: { ...desk, address: { city: 'Lyon' } },
        },
      ],
      { files: {} },
    )
    expect(two.made.x).toMatchObject({
      website: 'https://dole.fr',
      tags: ['jura'],
      address: { city: 'Dole' },
    })
  })
})

describe('somebody who objected', () => {
  const jean = {
    organisation: 'Ville de Dole',
    name: { full: 'Jean Petit' },
    emails: [{ address: 'jp@dole.fr' }],
  }

  test('to be held is never added, and nothing is shown of them', () => {
    const { item, made } = importing([{ ...jean, title: 'Chargé de presse' }], {
      objections: objecting('JP@dole.fr', 'erasure'),
    })
    expect(item).toMatchObject({ outcome: 'objected', changes: [] })
    expect(item.reasons).toEqual([{ code: 'objection/erasure', about: '2026-06-30' }])
    expect(JSON.stringify({ ...item, organisation: '' })).not.toMatch(/petit|jp@|chargé/i)
    expect(made).toEqual({ dole: DOLE })
  })

  test('is recognised by an address that another place gives, or that the file still has', () => {
    const twice = [{ ...jean, emails: [{ address: 'other@dole.fr' }] }, jean]
    const objections = objecting('jp@dole.fr', 'erasure')
    expect(importing(twice, { objections }).items.map(({ outcome }) => outcome)).toEqual([
      'objected',
    ])
    const known = [{ ...LAURE, emails: [{ address: 'new@dole.fr' }] }]
    const held = importing(known, { objections: objecting('laure.hubidos@dole.fr', 'erasure') })
    expect(held.item).toMatchObject({ outcome: 'objected', changes: [] })
  })

  test('to mailings is kept out of them', () => {
    const objections = objecting('jp@dole.fr', 'no-mailing')
    const { item, made } = importing([jean], { objections })
    expect(item.outcome).toBe('new')
    expect((made.dole as typeof DOLE).contacts[1]).toMatchObject({ opt_out: '2026-06-30' })
    const known = importing([LAURE], {
      objections: objecting('laure.hubidos@dole.fr', 'no-mailing'),
    })
    expect([known.item.outcome, known.laure?.opt_out]).toEqual(['changed', '2026-06-30'])
  })

  test('has no address in a desk, which cannot opt out', () => {
    const objections = objecting('jp@dole.fr', 'no-mailing')
    const desk = { organisation: 'Ville de Dole', emails: [{ address: 'jp@dole.fr' }] }
    expect(importing([desk], { objections }).item).toMatchObject({
      outcome: 'objected',
      changes: [],
    })
    const two = { ...desk, emails: [...desk.emails, { address: 'com@dole.fr' }] }
    const { made, codes } = importing([two], { objections })
    expect(made.dole).toMatchObject({ email: ['presse@dole.fr', 'com@dole.fr'] })
    expect(codes).toContain('objection/address')
  })
})

test('a new organisation’s file says all that its items bring', () => {
  const contacts = ['A B', 'C D'].map((full, index) =>
    imported({ organisation: 'X', name: { full }, emails: [{ address: `${index}@x.fr` }] }),
  )
  const plan = planImport(
    directoryOf({}),
    contacts.map(contact => ({ file: 'a', contact })),
    { prefer: 'file', today: TODAY },
  )
  const [file, ...others] = fileChanges(plan, () => true)
  expect(others).toEqual([])
  expect(carriedOut({}, file ? [file] : []).x).toMatchObject({
    name: 'X',
    contacts: [{ name: 'A B' }, { name: 'C D' }],
  })
  expect(fileChanges(plan, () => false)).toEqual([])
})
