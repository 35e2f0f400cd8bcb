import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { vcard } from '../../../src/importing/sources/vcard.ts'
import type { Contact, Organisation } from '../../../src/model/directory.ts'
import { contactEntry, type Entry } from '../../../src/model/entry.ts'
import { cardOf } from '../../../src/vcard/card.ts'
import { type VersionName, versions } from '../../../src/vcard/versions/index.ts'
import { runs } from '../../runs.ts'

/** Text of several words, with every mark that a vCard gives a meaning. */
const text = fc
  .array(
    fc.string({
      unit: fc.constantFrom(...[...'aàéœßZ0;,:\\"\'=^<>|&n%#(){}'], '👩‍🚒', '東', '\\n', 'ʼ'),
      minLength: 1,
      maxLength: 12,
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map(words => `T${words.join(' ')}`)
const note = fc.array(text, { minLength: 1, maxLength: 4 }).map(lines => lines.join('\n'))
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const given = fc.constantFrom('Zoé', 'Jean-François', 'Côme', 'Inès', 'Ludovic')
const family = fc.constantFrom('L’Écuyer', 'de la Tour', 'Le Gall', 'Müller', 'Œuvrard', 'N’Guyen')
const label = fc.constantFrom('Astreinte', 'Élus; presse', 'Ligne rouge')
const hours = fc.constantFrom('nuits et week-ends', '9h-12h')
const phone = fc.record(
  {
    number: fc.constantFrom(
      '03 84 79 78 40',
      '06 71 50 65 88',
      '+32 2 278 51 11',
      '03 84 79 78 41',
    ),
    extension: fc.constantFrom('12', '4071'),
    label,
    hours,
    type: fc.constantFrom('fax' as const, 'home' as const),
  },
  { requiredKeys: ['number'] },
)
const email = fc.record(
  {
    address: fc.constantFrom(
      'zoe@example.fr',
      "o'neil+presse@example.org",
      'x&y*z?@sous.example.fr',
    ),
    label,
    type: fc.constantFrom('home', 'work'),
  },
  { requiredKeys: ['address'] },
)
const url = fc.constantFrom('https://www.example.fr/?a=1,2;b=3', 'https://example.org')

const person = fc.record({
  name: fc.record({
    given,
    family,
    prefix: maybe(fc.constant('Dr')),
    suffix: maybe(fc.constant('Jr')),
  }),
  salutation: maybe(fc.constantFrom('Madame', 'M.', 'Mme')),
  title: maybe(text),
  department: maybe(text),
  agency: maybe(text),
  topics: fc.uniqueArray(text, { maxLength: 3 }),
  languages: fc.uniqueArray(fc.constantFrom('fr', 'en', 'de-CH'), { maxLength: 3 }),
  note: maybe(note),
  email: fc.uniqueArray(email, { maxLength: 3, selector: each => each.address }),
  phone: fc.uniqueArray(phone, { maxLength: 3, selector: each => each.number }),
})
const organisation = fc.record({
  name: text,
  website: maybe(url),
  form: maybe(fc.constant('https://www.example.fr/formulaire')),
  short_name: maybe(text),
  aliases: fc.array(text, { maxLength: 2 }),
  tags: fc.uniqueArray(text, { maxLength: 2 }),
  note: maybe(note),
  address: maybe(
    fc.record({
      street: text,
      city: text,
      postal_code: fc.constant('01000'),
      country: fc.constant('FR'),
    }),
  ),
})

const at: readonly string[] = []
const FILE = {
  kind: 'organisation',
  id: 'o',
  path: 'o.yaml',
  absolutePath: '/o.yaml',
  text: '',
  problems: [],
} as const

type Of<A> = A extends fc.Arbitrary<infer T> ? T : never

/** Only what is stated, since the model has no key for what is not. */
const stated = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined))

function orgOf(o: Made['o'], desk: Partial<Pick<Made['c'], 'email' | 'phone'>> = {}): Organisation {
  return {
    at,
    id: 'o',
    hasName: true,
    country: 'FR',
    email: [],
    phone: [],
    languages: [],
    contacts: [],
    file: FILE,
    ...stated({ ...o, address: o.address && { at, ...o.address } }),
    ...stated(desk),
  } as unknown as Organisation
}

type Made = {
  c: Of<typeof person>
  o: Of<typeof organisation>
}

const read = async (entry: Entry, version: VersionName) => {
  const bytes = Buffer.from(versions[version].write(cardOf(entry)))
  const { contacts, warnings } = await vcard.read({ name: 'x.vcf', bytes }, { country: 'FR' })
  expect(warnings).toEqual([])
  return contacts
}

const phones = (list: Made['c']['phone']) =>
  list.map(each => ({
    ...(each.extension !== undefined && { extension: each.extension }),
    ...(each.label !== undefined && { label: each.label }),
    ...(each.hours !== undefined && { hours: each.hours }),
    digits: each.number.replace(/^0/, '+33').replace(/ /g, ''),
    // What a card always says: a mobile's own, else work.
    type: each.type ?? (each.number.startsWith('06') ? 'mobile' : 'work'),
  }))

describe.each(['3.0', '4.0'] as const)('what vCard %s holds comes back', version => {
  test('of a person', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ c: person, o: organisation }), async ({ c, o }) => {
        const contact = {
          at,
          id: 'c',
          line: 1,
          source: [],
          ...stated({ ...c, name: { ...stated(c.name) } }),
        }
        const parts = stated(c.name)
        const full = [c.name.prefix, c.name.given, c.name.family, c.name.suffix]
          .filter(Boolean)
          .join(' ')
        const entry = contactEntry(orgOf(o), {
          ...contact,
          name: { full, ...parts },
        } as unknown as Contact)
        const [back, ...more] = await read(entry, version)
        expect(more).toEqual([])
        expect({
          ...back,
          phones: back?.phones.map(({ number: _, e164, ...rest }) => ({ ...rest, digits: e164 })),
        }).toMatchObject(
          stated({
            organisation: o.name,
            name: { full, ...parts },
            salutation: c.salutation,
            title: c.title,
            department: c.department,
            agency: c.agency,
            topics:
              c.topics.length || o.tags.length ? [...new Set([...o.tags, ...c.topics])] : undefined,
            // vCard 3.0 has no property for languages.
            languages: version === '4.0' && c.languages.length > 0 ? c.languages : undefined,
            note: c.note,
            emails: c.email.map(each => ({ type: 'work', ...stated(each) })),
            phones: phones(c.phone),
            certain: c.email.length + c.phone.length > 0,
          }),
        )
        expect(back?.desk?.website).toBe(o.website?.replace(/,/g, '%2C').replace(/;/g, '%3B'))
        expect(back?.desk?.address).toEqual(o.address)
        for (const key of ['salutation', 'title', 'department', 'agency', 'note'] as const)
          expect(back?.[key]).toBe(c[key])
      }),
      runs(300),
    )
  })

  test('of a press desk', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ c: person, o: organisation }), async ({ c, o }) => {
        const own = orgOf(o, { email: c.email, phone: c.phone })
        const entry = {
          id: 'o',
          label: o.name,
          organisation: own,
          email: own.email,
          phone: own.phone,
        } as unknown as Entry
        const [back] = await read(entry, version)
        expect(back).not.toHaveProperty('name')
        expect(back).toMatchObject(stated({ organisation: o.name, note: o.note }))
        expect(back?.emails.map(({ address }) => address)).toEqual(
          c.email.map(({ address }) => address),
        )
        expect(back?.desk?.form).toBe(o.website === undefined ? undefined : o.form)
        expect(back?.desk?.tags ?? []).toEqual(o.tags)
        expect(back?.desk?.aliases ?? []).toEqual([
          ...new Set([o.short_name, ...o.aliases].filter(each => each !== undefined)),
        ])
      }),
      runs(300),
    )
  })
})
