import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entriesOf } from '../../src/model/entry.ts'
import { type Block, blockOf } from '../../src/release/block.ts'
import { type BlockFormatName, formats } from '../../src/release/formats/index.ts'
import { clean, typographyOf } from '../../src/release/typography.ts'
import { codePoint } from '../code-point.ts'
import { runs } from '../runs.ts'
import { catalogues, directoryWith } from '../support.ts'

const write = (block: Block, format: BlockFormatName, language: 'en' | 'fr' = 'fr') =>
  formats[format].write(block, {
    language,
    words: catalogues[language].release.words,
    typography: typographyOf(language, true),
  })

const blockWith = (yaml: string, options = {}) =>
  blockOf(entriesOf(directoryWith({ 'x.yaml': yaml })), options)

const lines = (yaml: string, language: 'en' | 'fr' = 'fr', options = {}) =>
  write(blockWith(yaml, options), 'text', language).split('\n').slice(3, -1)

/** Text that syntax is made of, more often than chance has it. */
const text = fc
  .oneof(
    fc.string({ unit: codePoint }),
    fc.string({ unit: fc.constantFrom(...'<>&"\'=/!-a[]();#x3 \n') }),
    fc.constantFrom('</section><script>alert(1)</script>', '&amp;', '&lt;b&gt;', '<!--', '" onx="'),
  )
  .map(clean)
  // Letters from the right get an element of their own, which a test below is for.
  .filter(each => each !== '' && !/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/.test(each))

const person = fc.record({ name: text, title: text, agency: text, email: text, number: text })

const blockOfPeople = (name: string, people: readonly Record<string, string>[]): Block => ({
  organisations: [
    {
      name,
      people: people.map(({ name = '', title = '', agency = '', email = '', number = '' }) => ({
        id: 'x',
        label: name,
        name,
        title,
        agency,
        isDesk: false,
        emails: [{ address: email, label: title }],
        phones: [{ number, label: agency, hours: title }],
        languages: [name],
      })),
    },
  ],
})

/** The text that HTML shows, and its tags: enough for what we write, and not our code. */
function readHtml(html: string) {
  const tags = html.match(/<[^>]*>/g) ?? []
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
  const shown = html
    .split('\n')
    .map(line => line.replace(/<[^>]*>/g, '').trim())
    .filter(line => line !== '')
    .map(line => line.replace(/&(amp|lt|gt|quot|#39);/g, (_, name) => named[name] ?? ''))
  return { shown, names: tags.map(tag => /^<\/?[a-z\d]+/.exec(tag)?.[0]) }
}

test('html shows the very text, and has no other element, whatever the text', () => {
  const elements = blockOfPeople('A', [
    { name: 'n', title: 't', agency: 'a', email: 'e@x.fr', number: '1' },
  ])
  const expected = readHtml(write(elements, 'html')).names
  fc.assert(
    fc.property(text, person, (name, each) => {
      const block = blockOfPeople(name, [each])
      const { shown, names } = readHtml(write(block, 'html'))
      expect(names).toEqual(expected)
      expect(shown).toEqual(
        write(block, 'text')
          .split('\n')
          .filter(line => line.trim() !== ''),
      )
    }),
    runs(2000),
  )
})

test('html keeps letters from the right apart from what follows them', () => {
  const html = write(
    blockWith('name: O\ncontacts: [{name: علي, agency: بيت, phone: 3949}]\n'),
    'html',
  )
  expect(html).toContain(
    '<span itemprop="name" dir="auto">علي</span><span dir="auto"> (بيت)</span> – <a ',
  )
})

test('markdown starts no heading, list, rule or quotation of a name', () => {
  for (const name of ['# a', '1. a', '1) a', '- a', '+ a', '> a', '***', '---', '[ ] a'])
    expect(
      write(
        blockOfPeople('O', [{ name, title: 't', agency: 'a', email: 'e', number: '1' }]),
        'markdown',
      ),
    ).toMatch(/\n- (\\|\d+\\|a)/)
})

test('a line has the title, department and agency after the name, then addresses and numbers', () => {
  expect(
    lines(`name: Office
contacts:
  - name: Chantal Yang
    title: attachée de presse
    department: direction de la communication
    agency: Page One
    email: [a@x.fr, {address: b@x.fr, label: rédaction}]
    phone: [06 71 50 65 88, {number: 03 84 79 78 40, extension: "12", type: switchboard}]
  - {name: Ann Lee, agency: Page One, phone: {number: 0033384797841, type: fax}}
`),
  ).toEqual([
    'Chantal Yang, attachée de presse, direction de la communication (Page One) – a@x.fr – rédaction : b@x.fr – 06 71 50 65 88 – standard : 03 84 79 78 40 poste 12',
    'Ann Lee (Page One) – fax : 03 84 79 78 41',
  ])
})

test('a duty line has its label and hours, in both languages', () => {
  const yaml = `name: Office
phone:
  - {number: 06 71 50 65 88, label: Astreinte, hours: nuits et week-ends}
  - {number: 03 84 79 78 40, hours: 9 h-18 h, extension: "7"}
form: https://x.fr/presse
`
  expect(lines(yaml)).toEqual([
    'Service de presse – Astreinte (nuits et week-ends) : 06 71 50 65 88 – 03 84 79 78 40 poste 7 (9 h-18 h) – Formulaire de contact : https://x.fr/presse',
  ])
  expect(lines(yaml, 'en')).toEqual([
    'Press office – Astreinte (nuits et week-ends): 06 71 50 65 88 – 03 84 79 78 40 ext. 7 (9 h-18 h) – Contact form: https://x.fr/presse',
  ])
})

test('numbers are national in the organisation’s country and international elsewhere', () => {
  const yaml = (country: string) =>
    `name: O\ncountry: ${country}\nphone: [+33 6 71 50 65 88, +41 22 327 41 11, +262 262 48 70 00]\n`
  expect(lines(yaml('FR'))).toEqual([
    'Service de presse – 06 71 50 65 88 – +41 22 327 41 11 – 0262 48 70 00',
  ])
  expect(lines(yaml('CH'))).toEqual([
    'Service de presse – +33 6 71 50 65 88 – 022 327 41 11 – +262 262 48 70 00',
  ])
  expect(lines(yaml('FR'), 'fr', { international: true })).toEqual([
    'Service de presse – +33 6 71 50 65 88 – +41 22 327 41 11 – +262 262 48 70 00',
  ])
})

test('sig states a civility that is stated, and a number that is French', () => {
  const [desk, a, b, c] = JSON.parse(
    write(
      blockWith(`name: Région
email: presse@région.fr
form: https://x.fr/presse
address: {street: 4 square Castan, postal_code: "25000", city: Besançon}
contacts:
  - {name: A, salutation: Madame, title: T, department: D, email: a@x.fr, phone: [+41 22 327 41 11, 0262 48 70 00]}
  - {name: B, salutation: M., email: b@x.fr, agency: Z, phone: {number: 03 84 79 78 40, type: fax}}
  - {name: C, salutation: Docteur, phone: 03 84 79 78 40}
`),
      'sig',
    ),
  )
  const place = {
    adresse_physique: '4 square Castan',
    adresse_postale: '4 square Castan, 25000 Besançon',
  }
  const nothing = { fonction: null, email: null, telephone: null, lien_formulaire: null }
  expect(desk).toEqual({
    ...nothing,
    ...place,
    civilite: null,
    nom: 'Service de presse – Région',
    email: 'presse@xn--rgion-bsa.fr',
    lien_formulaire: 'https://x.fr/presse',
  })
  const fonction = 'T, D'
  expect(a).toEqual({
    ...nothing,
    ...place,
    civilite: 'Mme',
    nom: 'A',
    fonction,
    email: 'a@x.fr',
    telephone: '0262487000',
  })
  expect(b).toMatchObject({ civilite: 'M.', telephone: null, adresse_physique: null })
  expect(c).toMatchObject({ civilite: null, telephone: '+33384797840' })
})
