import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { readDirectory } from '../../src/files/read.ts'
import { entriesOf } from '../../src/model/entry.ts'
import { readPhone } from '../../src/model/phone.ts'
import { runs } from '../runs.ts'
import { cli, folderWith, ROOT } from '../support.ts'

/** The foot of the release that the shipped directory was made of. */
const RELEASE = `Communiqué de presse

15 mai 2024

Les intercommunalités et la Région Bourgogne-Franche-Comté s'allient pour la réindustrialisation

Contacts presse :

Intercommunalités de France :

Yoann Jacquet – y.jacquet@intercommunalites.fr – 06 71 50 65 88

Région Bourgogne-Franche-Comté :

Laure Hubidos - laure.hubidos@bourgognefranchecomte.fr - tél 03 81 61 61 08

Marie Souverbie - marie.souverbie@bourgognefranchecomte.fr- tél 03 80 44 34 66`

/** All that a line of a block can say. */
const NASTY = {
  'region.yaml': `name: Région Bourgogne-Franche-Comté
website: https://www.bfc.example
email: presse@bfc.example
phone: [03 81 61 61 00, { number: 06 71 50 65 80, label: Astreinte, hours: nuits et week-ends }]
form: https://www.bfc.example/presse
contacts:
  - name: Laure Hubidos
    title: Attachée de presse
    department: Direction de la communication
    email: [laure.hubidos@bfc.example, { address: lh@bfc.example, label: secrétariat }]
    phone: { number: 03 81 61 61 08, extension: "12" }
  - name: Jean-François de la Tour
    title: Directeur adjoint de la communication
    email: jf.delatour@bfc.example
    phone: [06 71 50 65 88, { number: 03 81 61 61 09, type: fax }]
  - name: Zoë D’Hondt
    agency: Agence Bleue
    email: zoe@agence-bleue.example
    phone: +32 2 555 12 12
`,
  'dole.yaml': `name: Ville de Dole
contacts:
  - { name: Marie Petit, email: marie.petit@dole.example }
  - { name: Paul Legrand, phone: 03 84 79 79 79 }
`,
}

/** Who stands in a directory, and how they are reached. */
function peopleIn(root: string) {
  const { organisations } = readDirectory(root, root)
  return entriesOf({ organisations })
    .map(({ organisation, contact, email, phone }) => ({
      organisation: organisation.name,
      name: contact?.name?.full ?? 'desk',
      role: [contact?.title, contact?.department].filter(Boolean).join(', '),
      agency: contact?.agency,
      emails: email.map(({ address }) => address),
      phones: phone.map(each => readPhone(each, organisation.country)?.e164),
    }))
    .sort((a, b) => (`${a.organisation}${a.name}` < `${b.organisation}${b.name}` ? -1 : 1))
}

const blockOf = async (root: string, organisations: readonly string[], ...args: string[]) =>
  (await cli(['block', ...organisations, ...args, '-C', root])).stdout

test('the block of what is imported from the release gives its contacts back, in their order', async () => {
  const root = folderWith({})
  writeFileSync(join(root, 'release.txt'), RELEASE)
  const { code, stderr } = await cli(['import', 'release.txt', '--write'], { cwd: root })
  expect([code, stderr]).toEqual([0, '3 new\n2 files changed\n'])
  const ids = ['intercommunalites-de-france', 'region-bourgogne-franche-comte']
  expect(await blockOf(root, ids, '--lang', 'fr', '--plain')).toBe(`Contacts presse :

Intercommunalités de France :
Yoann Jacquet – y.jacquet@intercommunalites.fr – 06 71 50 65 88

Région Bourgogne-Franche-Comté :
Laure Hubidos – laure.hubidos@bourgognefranchecomte.fr – 03 81 61 61 08
Marie Souverbie – marie.souverbie@bourgognefranchecomte.fr – 03 80 44 34 66
`)
  expect(peopleIn(root)).toEqual(peopleIn(join(ROOT, 'data')))
  const { source } = readDirectory(root, root).organisations[0]?.contacts[0] ?? {}
  expect(source).toMatchObject([
    {
      title:
        "Les intercommunalités et la Région Bourgogne-Franche-Comté s'allient pour la réindustrialisation",
      date: '2024-05-15',
    },
  ])
})

test('the release confirms the shipped directory, and changes it once', async () => {
  const root = folderWith({})
  cpSync(join(ROOT, 'data'), root, { recursive: true })
  writeFileSync(join(root, 'release.txt'), RELEASE)
  const { stdout } = await cli(['import', 'release.txt', '--write', '-f', 'json'], { cwd: root })
  const { contacts } = JSON.parse(stdout) as { contacts: { change: string }[] }
  expect(contacts.map(({ change }) => change)).toEqual(['confirmed', 'confirmed', 'confirmed'])
  const again = await cli(['import', 'release.txt', '--write'], { cwd: root })
  expect(again.stderr).toBe('3 confirmed\nnothing to change\n')
})

const ENDINGS = { text: 'txt', markdown: 'md', html: 'html', sig: 'json' } as const
type Format = keyof typeof ENDINGS
const READABLE = ['text', 'markdown', 'html'] as const
const LANGUAGES = ['fr', 'en'] as const

describe.each(Object.keys(ENDINGS) as Format[])('a block in %s', format => {
  test.each(LANGUAGES)(
    'in %s confirms those whom it is of, and changes nothing',
    async language => {
      const root = folderWith(NASTY)
      const text = await blockOf(root, ['region', 'dole'], '-f', format, '--lang', language)
      const file = `block.${ENDINGS[format]}`
      writeFileSync(join(root, file), text)
      const { stdout } = await cli(['import', file, '-f', 'json', '-C', root], { cwd: root })
      const { contacts } = JSON.parse(stdout) as {
        contacts: { target: string; change: string; certain: boolean; conflicts?: object[] }[]
      }
      expect(contacts.map(({ target, change }) => [target, change])).toEqual(
        [
          'region/laure-hubidos',
          'region/jean-francois-de-la-tour',
          'region/zoe-d-hondt',
          'region',
          'dole/marie-petit',
          'dole/paul-legrand',
        ].map(target => [target, 'confirmed']),
      )
      expect(contacts.every(({ certain }) => certain)).toBe(true)
    },
  )
})

describe.each(READABLE)('a block in %s', format => {
  const roundTrip = async (files: Readonly<Record<string, string>>, language: string) => {
    const [from, to] = [folderWith(files), folderWith({})]
    const ids = Object.keys(files).map(name => name.replace('.yaml', ''))
    const text = await blockOf(from, ids, '-f', format, '--lang', language)
    const file = `block.${ENDINGS[format]}`
    writeFileSync(join(to, file), text)
    await cli(['import', file, '--write', '--all'], { cwd: to })
    return [peopleIn(to), peopleIn(from)] as const
  }

  test.each(LANGUAGES)(
    'in %s gives back all that it says, in an empty directory',
    async language => {
      const [made, held] = await roundTrip(NASTY, language)
      // A role is one text in a block, with its department.
      expect(made).toEqual(held)
    },
  )

  test('gives back any people', async () => {
    const word = fc
      .string({ unit: fc.constantFrom(...'aeioulmnrstéè'), minLength: 3, maxLength: 7 })
      .map(each => each.charAt(0).toUpperCase() + each.slice(1))
      // A salutation is read as one, and is no part of a name.
      .filter(each => !/^(?:Mme|Mlle)$/.test(each))
    const person = fc.record({
      name: fc.tuple(word, word).map(words => words.join(' ')),
      email: fc.uniqueArray(
        word.map(each =>
          `${each.normalize('NFD').replace(/\P{ASCII}/gu, '')}@ville.example`.toLowerCase(),
        ),
        { minLength: 1, maxLength: 2 },
      ),
      phone: fc.uniqueArray(
        fc.integer({ min: 1_000_000, max: 9_999_999 }).map(digits => `038${digits}`),
        { maxLength: 2 },
      ),
    })
    const people = fc.uniqueArray(person, {
      minLength: 1,
      maxLength: 4,
      comparator: (a, b) => a.name === b.name || a.email.some(each => b.email.includes(each)),
    })
    await fc.assert(
      fc.asyncProperty(people, fc.constantFrom(...LANGUAGES), async (contacts, language) => {
        const ville = stringify({ name: 'Ville de Dole', contacts })
        const [made, held] = await roundTrip({ 'ville.yaml': ville }, language)
        expect(made).toEqual(held)
      }),
      runs(20),
    )
  }, 120_000)
})
