import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UnreadableSource } from '../../../src/importing/source.ts'
import { table } from '../../../src/importing/sources/table.ts'
import { parseTable } from '../../../src/importing/table/parse.ts'
import { type FormatName, formats } from '../../../src/mailing/formats/index.ts'
import { entriesOf } from '../../../src/model/entry.ts'
import { views } from '../../../src/views/formats/index.ts'
import { runs, size } from '../../runs.ts'
import { directoryWith } from '../../support.ts'

const cell = fc.string({
  unit: fc.constantFrom(...'aé;,\t"\'\n=+@ 1'),
  maxLength: 8,
})

test('reads any table back as csv-stringify writes it, with every separator', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (rows, delimiter, record_delimiter) => {
        const all = [['nom', 'courriel', 'note'], ...rows]
        const { rows: read, separator } = parseTable(
          // It leaves a lone line feed bare where lines end by CR LF.
          stringify(all, { delimiter, record_delimiter, quoted_match: /\n/ }),
        )
        expect(separator).toBe(delimiter)
        expect(read.map(({ cells }) => cells)).toEqual(all)
      },
    ),
    runs(500),
  )
})

const FILES = {
  'dole.yaml': `name: Ville de Dole
country: FR
website: https://www.example.fr
email: presse@example.fr
phone: 03 84 79 78 40
address: {street: place de l’Europe, postal_code: "01000", city: Dole, country: FR}
tags: [ville]
contacts:
  - name: Inès Garçon
    salutation: Mme
    title: "Directrice ; presse, médias"
    department: Communication
    agency: Agence Nord
    email: [ines@example.fr, {address: garcon@example.org, label: Rédaction, type: home}]
    phone:
      - 06 71 50 65 88
      - {number: 03 84 79 78 41, extension: "12", label: Astreinte, hours: nuits et week-ends}
      - {number: 03 84 79 78 42, type: fax}
    topics: [industrie, transports]
    languages: [fr, en]
    note: |-
      Ligne un ; deux
      =SOMME(1;2)
  - {name: Max Bell, email: max@example.fr, until: 2020-01-01}
`,
}
const entries = () => entriesOf(directoryWith(FILES)).filter(({ contact }) => !contact?.until)
const recipients = () =>
  entries().map(entry => ({ address: entry.email[0]?.address ?? '', name: entry.label, entry }))
const read = async (text: string) =>
  (await table.read({ name: 'liste.csv', bytes: Buffer.from(text) }, { country: 'FR' })).contacts

describe('reads what we write ourselves', () => {
  const ines = {
    organisation: 'Ville de Dole',
    name: { full: 'Inès Garçon', given: 'Inès', family: 'Garçon' },
    emails: [{ address: 'ines@example.fr' }],
  }
  const titled = { ...ines, title: 'Directrice ; presse, médias' }
  const numbers = ['+33671506588', '+33384797841', '+33384797842']
  const EXPECTED: Partial<Record<FormatName, object>> = {
    csv: titled,
    google: { ...titled, department: 'Communication', salutation: 'Mme' },
    outlook: { ...titled, department: 'Communication', salutation: 'Mme' },
    brevo: { ...titled, languages: ['fr', 'en'], topics: ['industrie', 'transports'] },
    mailchimp: { ...titled, languages: ['fr', 'en'] },
  }

  test.each(Object.keys(EXPECTED) as FormatName[])('as %s', async name => {
    const contacts = await read(formats[name].write(recipients(), { id: 'l', name: 'Liste' }))
    const [desk, person] = contacts
    expect(contacts).toHaveLength(2)
    expect(desk).toMatchObject({
      organisation: 'Ville de Dole',
      emails: [{ address: 'presse@example.fr' }],
      certain: true,
    })
    expect(desk).not.toHaveProperty('name')
    expect(person).toMatchObject({ ...EXPECTED[name], certain: true })
    const dialled = person?.phones.map(({ e164 }) => e164) ?? []
    expect(numbers).toEqual(expect.arrayContaining(dialled))
    if (name === 'google' || name === 'outlook' || name === 'brevo')
      expect(dialled.toSorted()).toEqual(numbers.toSorted())
  })

  test.each([false, true])('as csv with every field of the model, for Excel: %s', async excel => {
    const { ENTRY_FIELDS } = await import('../../../src/model/entry-fields.ts')
    const written = formats.csv.write(recipients(), {
      id: 'l',
      name: 'Liste',
      fields: ENTRY_FIELDS,
      greeting: true,
      excel,
    })
    const [, person] = await read(written)
    expect(person).toMatchObject({
      ...titled,
      department: 'Communication',
      agency: 'Agence Nord',
      salutation: 'Mme',
      emails: [
        { address: 'ines@example.fr' },
        { address: 'garcon@example.org', label: 'Rédaction', type: 'home' },
      ],
      topics: ['industrie', 'transports'],
      languages: ['fr', 'en'],
      desk: {
        website: 'https://www.example.fr',
        address: { street: 'place de l’Europe', postal_code: '01000', city: 'Dole', country: 'FR' },
        tags: ['ville'],
      },
      certain: true,
    })
    const duty = person?.phones.find(({ e164 }) => e164 === '+33384797841')
    expect(duty).toMatchObject({ extension: '12', label: 'Astreinte', hours: 'nuits et week-ends' })
    expect(person?.phones).toHaveLength(3)
  })

  test('as find writes it for other programs', async () => {
    const written = await views.tsv(entries())
    const [desk, person] = await read(written)
    expect(desk).toMatchObject({ organisation: 'Ville de Dole' })
    expect(desk).not.toHaveProperty('name')
    expect(person).toMatchObject({
      organisation: 'Ville de Dole',
      name: { full: 'Inès Garçon' },
      title: 'Directrice ; presse, médias',
      agency: 'Agence Nord',
      emails: [{ address: 'ines@example.fr' }, { address: 'garcon@example.org' }],
      topics: ['industrie', 'transports'],
      desk: { tags: ['ville'] },
    })
    expect(person?.phones.map(({ e164 }) => e164)).toEqual(numbers)
  })
})

describe('stays within bounds', () => {
  const many = size(50_000, 1_000_000)

  test.each([
    ['separators', ';'.repeat(many)],
    ['quotes', '"'.repeat(many + 1)],
    ['blank lines', '\n'.repeat(many)],
    ['carriage returns', '\r'.repeat(many)],
    ['headings', `nom;courriel${';x'.repeat(0.4 * many)}\n`],
    ['digits in a cell', `nom;téléphone\nZoé;${'1 '.repeat(0.4 * many)}\n`],
    ['at signs in a cell', `nom;courriel\nZoé;${'a@'.repeat(0.4 * many)}\n`],
    ['brackets in a cell', `nom;courriel\nZoé;${'('.repeat(0.9 * many)}\n`],
    ['formula', `nom;courriel\nZoé;="${'"'.repeat(0.9 * many)}\n`],
    ['spaces', `nom;courriel\n${' '.repeat(0.9 * many)}x;a@example.fr\n`],
    ['commas in a cell', `nom;thèmes;courriel\nZoé;${'a,'.repeat(0.4 * many)};a@example.fr\n`],
  ])(`with ${many} %s`, async (_, text) => {
    const bytes = Buffer.from(text)
    table.recognises({ name: '-', bytes })
    const told = await table.read({ name: 'a.csv', bytes }, { country: 'FR' }).catch(error => error)
    expect(told).toSatisfy(each => 'contacts' in each || 'fault' in each || 'remark' in each)
  })

  test('with a row of more than a million characters, which is refused', async () => {
    const bytes = Buffer.from(`nom;courriel\nZoé;${'('.repeat(1_000_000)}\n`)
    await expect(table.read({ name: 'a.csv', bytes }, { country: 'FR' })).rejects.toThrow(
      new UnreadableSource({ code: 'file/too-complex' }),
    )
  })

  const count = size(300, 30_000)

  test(`with ${count} rows`, async () => {
    const rows = Array.from(
      { length: count },
      (_, i) => `Zoé Lefèvre;p${i}@example.fr;03 84 79 78 40\n`,
    )
    expect(await read(`nom;courriel;tél\n${rows.join('')}`)).toHaveLength(count)
  }, 120_000)
})
