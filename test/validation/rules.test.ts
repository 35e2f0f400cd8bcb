import { describe, expect, test } from 'vitest'
import { short } from '../../src/validation/reporters/short.ts'
import { validate } from '../../src/validation/validate.ts'
import { catalogues, directoryWith, messages, plainTerminal, selecting } from '../support.ts'

/** What `short` prints for files, without the folder and the message: `a.yaml:2:8: error [code]`. */
function findings(files: Record<string, string>): string[] {
  const directory = directoryWith(files)
  const diagnostics = validate(directory, selecting).filter(each => each.severity !== 'info')
  return (
    short(
      { files: 0, organisations: 0, contacts: 0, diagnostics },
      { messages, language: 'en', terminal: plainTerminal },
    ) as string
  )
    .split('\n')
    .filter(Boolean)
    .map(line => line.replace(/^(?:organisations\/)?(\S+): (\w+): .* (\[[^\]]+\])$/, '$1 $2 $3'))
}

const contact = (fields: string) =>
  `name: Org\ncontacts:\n  - name: Ada Lovelace\n${fields.replace(/^/gm, '    ')}\n`
const reach = 'email: ada@lovelace.fr\n'

/** Each rule: bad cases with the place of each finding. */
const bad: [code: string, yaml: string | Record<string, string>, expected: string[]][] = [
  ['key/unknown', 'name: A\ncountri: FR\n', ['2:1 error']],
  ['key/unknown', contact(`${reach}emial: x`), ['5:5 error']],
  ['key/unknown', 'name: A\naddress: {town: Dole}\n', ['2:11 error']],
  ['key/duplicate', 'name: A\ntype: a\ntype: b\n', ['3:1 error']],
  ['value/type', 'name: [A]\n', ['1:7 error']],
  ['value/type', contact(`${reach}public: maybe`), ['5:13 error']],
  ['value/type', 'name: A\naddress: Dole\n', ['2:10 error']],
  ['value/choice', contact('phone: {number: 03 80 44 34 66, type: mobil}'), ['4:43 error']],
  ['name/missing', 'email: a@b.fr\n', ['1:1 error']],
  ['name/missing', 'name: A\ncontacts:\n  - email: a@b.fr\n', ['3:5 error']],
  ['name/missing', { 'lists/l.yaml': 'query: x\n' }, ['1:1 error']],
  ['contact/unreachable', contact('title: x'), ['3:5 error']],
  [
    'contact/duplicate-id',
    `${contact(reach)}  - name: ada LOVELACE\n    phone: 03 80 44 34 66\n`,
    ['6:11 error'],
  ],
  [
    'organisation/duplicate-id',
    {
      'a/x.yaml': 'name: A\n',
      'organisations/a/y.yaml': 'name: A\n',
      'organisations/b/Y.yml': 'name: B\n',
    },
    ['1:1 error'],
  ],
  ['email/syntax', contact('email: Ada <ada@lovelace.fr>'), ['4:12 error']],
  [
    'email/syntax',
    contact('email:\n  - ada@lovelace.fr\n  - {address: "ada@lovelace", type: home}'),
    ['6:19 error'],
  ],
  ['email/mailto', 'name: A\nemail: mailto:a@b.fr\n', ['2:8 error']],
  [
    'email/duplicate',
    { 'a.yaml': contact(reach), 'b.yaml': contact('email: ADA@lovelace.fr') },
    ['4:12 warning'],
  ],
  ['phone/unreadable', contact('phone: 01 02 03 04 05 / 06 07 08 09 10'), ['4:12 error']],
  ['phone/unreadable', contact('phone: ada@lovelace.fr'), ['4:12 error']],
  ['phone/invalid', contact('phone: 07 00 12 34 56'), ['4:12 error']],
  ['phone/invalid', contact('phone: +1 555 0100'), ['4:12 warning']],
  ['phone/unreadable', contact('phone: +44 1'), ['4:12 error']],
  ['phone/invalid', contact('phone: {number: +49 30 1}'), ['4:21 warning']],
  ['country/unknown', 'name: A\ncountry: France\n', ['2:10 error']],
  ['country/unknown', 'name: A\naddress: {country: UK}\n', ['2:20 error']],
  [
    'country/unknown',
    { 'press-contacts.yaml': 'country: fr\n', 'a.yaml': 'name: A\n' },
    ['1:10 error'],
  ],
  ['language/unknown', 'name: A\nlanguages: [fr, français]\n', ['2:17 error']],
  ['date/format', contact(`${reach}verified: 15/05/2024`), ['5:15 error']],
  ['date/format', contact(`${reach}source: {title: x, date: 2024-02-30}`), ['5:30 error']],
  ['date/format', contact(`${reach}opt_out: 1/1/2024`), ['5:14 error']],
  [
    'list/unknown-reference',
    { 'lists/l.yaml': 'name: L\ninclude: [a, b@c.fr, "X <x@y>"]\n' },
    ['2:11 error', '2:22 error'],
  ],
  ['list/query', { 'lists/l.yaml': 'name: L\nquery: tagg:x\n' }, ['2:8 error']],
  ['yaml/syntax', 'name: "A\n', ['1:7 error']],
  ['yaml/alias', 'name: *a\n', ['1:7 error']],
  ['yaml/multiple-documents', 'name: A\n---\nname: B\n', ['2:1 error']],
]

/** Odd-looking and right: no rule says anything. */
const good: string[] = [
  'name: A\n',
  'name: A\r\ncontacts:\r\n  - name: B\r\n    phone: 0671506588\r\n',
  contact('phone: +33671506588'),
  contact('phone: 3949'),
  contact('phone: [03.80.44.34.66, "+33 6-71-50-65-88"]'),
  contact('phone: {number: 0 800 12 34 56, type: switchboard, hours: nights}'),
  contact(`${reach}opt_out: true\nuntil: 2028-02-29`),
  contact(`${reach}opt_out: 2024-01-01\npublic: false`),
  contact(`${reach}languages: [fr, de-CH, zh-Hant, gsw]`),
  contact(`${reach}note: |\n  a: b # c\n  - d`),
  "name: Jean-François d'Ormesson\ncontacts:\n  - {name: Ó Súilleabháin, email: o'neil+press@example.museum}\n",
  'name: A\ncontacts: []\n',
  'name: A\nbase: &b x\n'.replace('base: &b x', 'website: &b https://x.fr\nform: *b'),
  'name: A\ncontacts:\n  - &c {name: B, email: b@c.fr}\n  - {<<: *c, name: D, email: d@c.fr}\n',
  'name: A\ncountry: BE\ncontacts:\n  - {name: B, phone: 02 213 45 67}\n',
  'name: A\ncountry: CH\naddress: {street: 1, postal_code: 01000, country: FR}\nphone: 022 917 12 34\n',
]

describe('rules', () => {
  test.each(bad)('%s finds its fault in %j', (code, yaml, expected) => {
    const found = findings(typeof yaml === 'string' ? { 'a.yaml': yaml } : yaml)
    const own = found.filter(line => line.endsWith(`[${code}]`))
    expect(own.map(line => line.replace(/^[^:]+:(\S+) (\w+) .*/, '$1 $2'))).toEqual(expected)
  })

  test.each(good)('raise no false alarm in %j', yaml =>
    expect(findings({ 'a.yaml': yaml })).toEqual([]),
  )

  test('speak French as well as English', () => {
    for (const [, yaml] of bad) {
      const directory = directoryWith(typeof yaml === 'string' ? { 'a.yaml': yaml } : yaml)
      const french = validate(directory, { ...selecting, messages: catalogues.fr })
      const english = validate(directory, selecting)
      expect(french.map(each => each.code)).toEqual(english.map(each => each.code))
      for (const each of french) expect(each.message).not.toBe('')
    }
  })

  test('say what was meant', () => {
    const hints = (yaml: string) => {
      const directory = directoryWith({ 'a.yaml': yaml })
      return validate(directory, selecting)
        .filter(each => each.severity !== 'info')
        .map(each => each.hint)
    }
    expect(hints('name: A\ncountri: FR\n')).toEqual(['did you mean "country"?'])
    expect(hints(contact(`${reach}verified: 15/05/2024`))).toEqual(['write 2024-05-15'])
    expect(hints('name: A\ncountry: UK\n')).toEqual(['write GB'])
    expect(hints(contact('phone: {number: 0380443466, type: mobil}'))).toEqual([
      'did you mean "mobile"?',
    ])
  })
})
