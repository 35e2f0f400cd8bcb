import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cli, folderWith, ROOT } from '../support.ts'

/** Every field of the model, with values that a card has to squeeze in. */
const EVERY_FIELD = {
  'press-contacts.yaml': 'country: FR\nlanguage: fr\n',
  'metropole.yaml': `name: Métropole de Valmont
short_name: MDV
aliases: [Grand Valmont, "Valmont, métropole"]
type: intercommunality
country: FR
website: https://www.valmont.example/presse?a=1,2
email: [presse@valmont.example, { address: urgence@valmont.example, label: Urgences, public: false }]
phone:
  - 03 84 79 70 00
  - { number: 06 12 34 56 70, label: Astreinte, hours: nuits et week-ends }
  - { number: 03 84 79 70 01, type: fax }
  - { number: 03 84 79 70 02, type: switchboard, extension: "12" }
address: { street: "1, place du Marché", postal_code: "39100", city: Dole, region: Jura, country: FR }
form: https://www.valmont.example/contact
languages: [fr, de]
tags: [industrie, "eau, air"]
note: |
  Bouclage le jeudi ; pas d’appel après 18 h.
  Deuxième ligne.
contacts:
  - name: Ada Roux
    title: Attachée de presse
    department: Direction de la communication
    email: ada.roux@valmont.example
    phone:
      - { number: 03 84 79 70 11, label: Ligne directe }
      - { number: 06 12 34 56 79, label: Soir }
      - { number: 03 84 79 70 13, label: Bureau du matin }
      - { number: 03 84 79 70 14, hours: 9h-12h }
      - { number: 03 84 79 70 15, label: Week-end, hours: samedi }
    topics: [transports, industrie]
    languages: [fr, en]
    salutation: Madame
    public: true
    informed: 2024-06-01
    verified: 2024-05-15
    source: { title: Annuaire, url: https://www.valmont.example/annuaire, date: 2024-05-15 }
    note: Préfère les courriels
  - name: { given: Jean-François, family: de la Tour, prefix: Dr, suffix: Jr }
    id: jft
    title: Directeur, presse et médias
    agency: Agence Bleue
    email: [{ address: jf@agence-bleue.example, type: work, label: secrétariat }, { address: jf@perso.example, type: home }]
    phone: [{ number: 03 84 79 70 21, extension: "34" }, { number: 03 84 79 70 22, type: home }]
    salutation: M.
    opt_out: 2025-01-01
  - name: Marie-Ève Le Gall
    email: me.legall@valmont.example
    until: 2025-06-30
  - name: Élodie Martin-N’Guyen
    phone: +32 2 555 12 12
    public: false
`,
  'service.yaml': `name: Syndicat des eaux
country: BE
phone: 02 555 13 13
languages: fr
note: Permanence le matin
contacts:
  - name: Zoé
    email: zoe@eaux.example
    phone: { number: 0470 12 34 56, type: mobile, label: Portable de service }
  - { name: Paul & Léa Petit, email: pl@eaux.example }
`,
  'form.yaml': `name: Agence du Bois
form: https://bois.example/contact
contacts:
  - { name: Ida Mac Gregor, email: ida@bois.example, department: Presse }
`,
}

function sampleDirectory(): string {
  const root = folderWith({})
  mkdirSync(join(root, 'data'))
  cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true })
  return join(root, 'data')
}

const DIRECTORIES = { sample: sampleDirectory, 'every-field': () => folderWith(EVERY_FIELD) }

interface Item {
  readonly target?: string
  readonly change: string
  readonly certain: boolean
  readonly changes?: readonly { readonly at: readonly (string | number)[] }[]
}

describe.each(['3.0', '4.0'])('cards of version %s', version => {
  test.each(Object.entries(DIRECTORIES))(
    'of the %s directory come back confirmed, with nothing changed but where they are from',
    async (_, directory) => {
      const root = directory()
      const file = join(root, 'cards.vcf')
      const exported = await cli(['vcard', '-C', root, '--vcard-version', version, '-o', file])
      expect(exported.code).toBe(0)
      const { code, stdout } = await cli(['import', file, '-C', root, '--format', 'json'])
      expect(code).toBe(0)
      const { contacts, warnings } = JSON.parse(stdout) as { contacts: Item[]; warnings: object[] }
      expect(warnings).toEqual([])
      const cards = readFileSync(file, 'utf8').match(/^BEGIN:VCARD/gm)
      expect(contacts).toHaveLength(cards?.length ?? 0)
      for (const { target, change, certain, changes = [] } of contacts) {
        const others = changes.filter(({ at }) => !/^(?:source|verified)$/.test(`${at.at(-1)}`))
        expect.soft({ target, change, certain, others }).toEqual({
          target,
          change: 'confirmed',
          certain: true,
          others: [],
        })
      }
    },
  )
})

test.each(['3.0', '4.0'])(
  'whoever opted out gets no mailing from a directory that their card of version %s came into',
  async version => {
    const person = (given: string, more: string) =>
      `  - { name: ${given} Roux, email: ${given.toLowerCase()}@valmont.example${more} }\n`
    const contacts = [
      person('Ada', ', opt_out: true'),
      person('Bo', ', opt_out: 2025-01-31'),
      person('Cy', ''),
      person('Di', ', opt_out: false'),
    ]
    const root = folderWith({ 'valmont.yaml': `name: Valmont\ncontacts:\n${contacts.join('')}` })
    const file = join(root, 'cards.vcf')
    await cli(['vcard', '-C', root, '--vcard-version', version, '-o', file])
    const empty = folderWith({})
    expect((await cli(['import', file, '-C', empty, '--write'])).code).toBe(0)
    const text = readFileSync(join(empty, 'organisations/valmont.yaml'), 'utf8')
    expect(text.match(/opt_out: .*/g)).toEqual(['opt_out: true', 'opt_out: 2025-01-31'])
    const { stdout } = await cli(['mail', '-C', empty])
    expect(stdout).toBe('cy@valmont.example\ndi@valmont.example\n')
    // A contact who is known without the opt-out gets it too.
    const known = folderWith({ 'valmont.yaml': `name: Valmont\ncontacts:\n${person('Ada', '')}` })
    await cli(['import', file, '-C', known, '--write'])
    expect((await cli(['mail', '-C', known])).stdout).not.toContain('ada@')
  },
)

test('an empty directory gets labels and the note of the desk as they were', async () => {
  const root = folderWith({ 'metropole.yaml': EVERY_FIELD['metropole.yaml'] })
  const file = join(root, 'cards.vcf')
  await cli(['vcard', '-C', root, '-o', file])
  const empty = folderWith({})
  expect((await cli(['import', file, '-C', empty, '--write'])).code).toBe(0)
  const [text = ''] = readdirSync(join(empty, 'organisations')).map(name =>
    readFileSync(join(empty, 'organisations', name), 'utf8'),
  )
  expect(text).not.toMatch(/topics: .*industrie/)
  for (const label of ['Ligne directe', 'Soir', 'Bureau du matin'])
    expect(text).toMatch(new RegExp(`label: ${label}\\b`))
  expect(text).toContain('Bouclage le jeudi')
  expect(text).toContain('hours: nuits et week-ends')
})
