import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportedContact } from '../../../src/importing/contact.ts'
import { extractRelease } from '../../../src/importing/release/extract.ts'
import { entriesOf } from '../../../src/model/entry.ts'
import { blockOf } from '../../../src/release/block.ts'
import { formats } from '../../../src/release/formats/index.ts'
import { typographyOf } from '../../../src/release/typography.ts'
import { catalogues, directoryWith, ROOT } from '../../support.ts'

const summary = ({
  organisation,
  agency,
  name,
  title,
  department,
  emails,
  phones,
}: ImportedContact) => ({
  organisation,
  ...(agency && { agency }),
  name: name?.full,
  role: [title, department].filter(Boolean).join(', '),
  emails: emails.map(({ address }) => address),
  phones: phones.map(({ e164, extension, type }) =>
    [e164, extension, type].filter(Boolean).join(' '),
  ),
})

const kinds = { text: 'text', markdown: 'markdown', html: 'html' } as const

const roundTrip = (
  yaml: Readonly<Record<string, string>>,
  language: 'en' | 'fr',
  kind: keyof typeof kinds,
  plain = false,
) => {
  const block = blockOf(entriesOf(directoryWith(yaml)))
  const text = formats[kind].write(block, {
    language,
    words: catalogues[language].release.words,
    typography: typographyOf(language, plain),
  })
  return extractRelease({ kind, text }, {}).contacts
}

const DIRECTORY = {
  'a.yaml': `name: Grand Lac Agglomération
country: FR
email: presse@grandlac.example.fr
phone: { number: 04 65 71 88 00, type: switchboard }
contacts:
  - name: Pauline Roussel
    title: Attachée de presse
    email: pauline.roussel@grandlac.example.fr
    phone: [04 65 71 88 01, { number: 06 12 34 56 78, label: Astreinte, hours: nuits et week-ends }]
  - name: Jean-Noël d’Ormesson
    title: Directeur de la communication
    email: jnormesson@grandlac.example.fr
    phone: { number: 04 65 71 88 02, extension: "12" }
`,
  'b.yaml': `name: Chambre des métiers du Rhône
country: FR
contacts:
  - name: Aïcha Belkacem
    agency: Agence Plume
    email: aicha@agence-plume.example
    phone: 01 99 00 12 13
`,
}

for (const language of ['fr', 'en'] as const)
  for (const kind of ['text', 'markdown', 'html'] as const)
    test(`reads back the block that is written as ${kind} in ${language}`, () => {
      const contacts = roundTrip(DIRECTORY, language, kind)
      expect(contacts.map(summary)).toMatchObject([
        {
          organisation: 'Grand Lac Agglomération',
          name: undefined,
          emails: ['presse@grandlac.example.fr'],
          phones: ['+33465718800 switchboard'],
        },
        {
          organisation: 'Grand Lac Agglomération',
          name: 'Pauline Roussel',
          role: 'Attachée de presse',
          emails: ['pauline.roussel@grandlac.example.fr'],
          phones: ['+33465718801', '+33612345678'],
        },
        {
          organisation: 'Grand Lac Agglomération',
          name: 'Jean-Noël d’Ormesson',
          role: 'Directeur de la communication',
          emails: ['jnormesson@grandlac.example.fr'],
          phones: ['+33465718802 12'],
        },
        {
          organisation: 'Chambre des métiers du Rhône',
          agency: 'Agence Plume',
          name: 'Aïcha Belkacem',
          emails: ['aicha@agence-plume.example'],
          phones: ['+33199001213'],
        },
      ])
      expect(contacts[1]?.phones[1]).toMatchObject({
        label: 'Astreinte',
        hours: 'nuits et week-ends',
      })
      expect(contacts.every(({ certain }) => certain)).toBe(true)
    })

test('reads back the contacts of the directory that comes along', () => {
  const read = (name: string) => readFileSync(join(ROOT, 'data/organisations', name), 'utf8')
  const names = ['intercommunalites-de-france.yaml', 'region-bourgogne-franche-comte.yaml']
  const yaml = Object.fromEntries(names.map(name => [name, read(name)]))
  for (const kind of ['text', 'markdown', 'html'] as const)
    expect(roundTrip(yaml, 'fr', kind).map(summary)).toMatchObject([
      {
        organisation: 'Intercommunalités de France',
        name: 'Yoann Jacquet',
        emails: ['y.jacquet@intercommunalites.fr'],
        phones: ['+33671506588'],
      },
      {
        organisation: 'Région Bourgogne-Franche-Comté',
        name: 'Laure Hubidos',
        phones: ['+33381616108'],
      },
      {
        organisation: 'Région Bourgogne-Franche-Comté',
        name: 'Marie Souverbie',
        phones: ['+33380443466'],
      },
    ])
})
