import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' }
import { getCountries } from 'libphonenumber-js/max'
import { describe, expect, test } from 'vitest'
import { countryNamed, isCountry } from '../../src/model/country.ts'
import { isDate, meantDate } from '../../src/model/date.ts'
import { emailFault } from '../../src/model/email.ts'
import { isLanguage, languageNamed } from '../../src/model/language.ts'
import { readName } from '../../src/model/name.ts'
import { understandPhone } from '../../src/model/phone.ts'
import { readReference } from '../../src/model/reference.ts'

describe('names', () => {
  test.each([
    ['Laure Hubidos', 'Laure', 'Hubidos'],
    ['DUPONT Marie', 'Marie', 'DUPONT'],
    ['Marie-Guite Dufay', 'Marie-Guite', 'Dufay'],
    ['Charles de La Tour', 'Charles', 'de La Tour'],
    ['Ludwig van der Rohe', 'Ludwig', 'van der Rohe'],
    ['Jean d’ Ormesson', 'Jean', 'd’ Ormesson'],
    ['Madonna', 'Madonna', undefined],
    ['  Laure\n Hubidos ', 'Laure', 'Hubidos'],
    ['山田 太郎', '太郎', '山田'],
  ])('splits %j', (full, given, family) => {
    const name = readName({ full, at: [] })
    expect([name?.given, name?.family]).toEqual([given, family])
  })

  test('keeps the parts that the file states', () => {
    const name = readName({
      prefix: 'Dr',
      given: 'Ana',
      family: 'de la Cruz',
      suffix: 'Jr.',
      at: [],
    })
    expect(name).toMatchObject({ full: 'Dr Ana de la Cruz Jr.', family: 'de la Cruz' })
  })

  test('are none when nothing is written', () => {
    expect(readName({ full: ' ', at: [] })).toBeUndefined()
    expect(readName({ at: [] })).toBeUndefined()
  })
})

describe('e-mail addresses', () => {
  test.each([
    'jean+presse@exemple.gouv.fr',
    "o'neil@example.org",
    'a@b.museum',
    'presse@préfecture.example.fr',
    'zoé@exemple.fr',
    'x@xn--bcher-kva.example',
    '1@2.example',
  ])('takes %s', address => expect(emailFault(address)).toBeUndefined())

  test.each([
    ['', 'empty'],
    ['jean', 'at'],
    ['a@b@c.fr', 'at'],
    ['jean@exemple', 'tld'],
    ['jean@1.2.3.4', 'digits'],
    ['mailto:a@b.fr', 'mailto'],
    ['<a@b.fr>', 'brackets'],
    ['A <a@b.fr>', 'name'],
    ['a@b.fr, c@d.fr', 'several'],
    ['a b@c.fr', 'space'],
    ['a\u200b@b.fr', 'space'],
    ['a@b.fr\u00a0', 'space'],
    ['.a@b.fr', 'punctuation'],
    ['a.@b.fr', 'local'],
    ['a..b@c.fr', 'local'],
    ['a@b.fr.', 'punctuation'],
    ['a@b..fr', 'domain'],
    ['a@-b.fr', 'domain'],
    [`${'a'.repeat(65)}@b.fr`, 'long'],
  ])('refuses %j: %s', (address, fault) => expect(emailFault(address)).toBe(fault))
})

describe('phone numbers', () => {
  test.each([
    ['03 80 44 34 66', '+33380443466', 'fixed'],
    ['0671506588', '+33671506588', 'mobile'],
    ['+33671506588', '+33671506588', 'mobile'],
    ['+33 (0)6 71 50 65 88', '+33671506588', 'mobile'],
    ['0033 6.71.50.65.88', '+33671506588', 'mobile'],
    ['09 72 12 34 56', '+33972123456', 'other'],
    ['0 800 12 34 56', '+33800123456', 'other'],
    ['+262 262 48 70 00', '+262262487000', 'fixed'],
    ['06\u00a071\u202f50 65 88', '+33671506588', 'mobile'],
  ])('understands %j', (number, e164, kind) => {
    expect(understandPhone({ number }, 'FR')).toMatchObject({ e164, kind, valid: true })
  })

  test.each(['3949', '15', '118 712'])('keeps the short code %s as it is', number => {
    const read = understandPhone({ number }, 'FR')
    expect(read).toMatchObject({ national: number, valid: true })
    expect(read?.e164).toBeUndefined()
  })

  test.each([
    ['03 80 44 34 66 poste 12', '12'],
    ['03 80 44 34 66 p. 12', '12'],
    ['03 80 44 34 66;ext=7', '7'],
  ])('reads the extension of %j', (number, extension) => {
    expect(understandPhone({ number }, 'FR')).toMatchObject({ e164: '+33380443466', extension })
  })

  test.each(['01 23 45 67 89 (standard)', '01 02 03 04 05 / 06 07 08 09 10', 'abc', ''])(
    'does not guess at %j',
    number => expect(understandPhone({ number }, 'FR')).toBeUndefined(),
  )

  test("takes every country's example", () => {
    for (const country of getCountries()) {
      const number = (examples as Record<string, string>)[country] ?? ''
      expect.soft(understandPhone({ number }, country)?.valid, `${country} ${number}`).toBe(true)
    }
  })
})

describe('codes and dates', () => {
  test('takes the countries that have numbers of their own', () => {
    for (const country of getCountries().filter(each => !['AC', 'TA', 'XK'].includes(each)))
      expect.soft(isCountry(country), country).toBe(true)
  })

  test.each([
    ['fr', 'FR'],
    ['UK', 'GB'],
    ['Belgique', 'BE'],
    ['Deutschland', 'DE'],
    ['nowhere', undefined],
  ])('sees what country %s means', (text, code) => expect(countryNamed(text)).toBe(code))

  test.each([
    ['fr', true],
    ['de-CH', true],
    ['fr_FR', false],
    ['zz', false],
    ['français', false],
  ])('knows the language %s: %s', (tag, known) => expect(isLanguage(tag)).toBe(known))

  test('sees what language a name means', () => {
    expect(languageNamed('Français')).toBe('fr')
    expect(languageNamed('fr_FR')).toBe('fr-FR')
    expect(languageNamed('klingonais')).toBeUndefined()
  })

  test.each([
    ['2024-05-15', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-5-15', false],
    ['15/05/2024', false],
  ])('takes the date %s: %s', (date, is) => expect(isDate(date)).toBe(is))

  test.each([
    ['15/05/2024', '2024-05-15'],
    ['1.2.2024', '2024-02-01'],
    ['2024/5/1', '2024-05-01'],
    ['2024-05-15T10:00:00Z', '2024-05-15'],
    ['15 mai 2024', '2024-05-15'],
    ['1er août 2024', '2024-08-01'],
    ['20240515', '2024-05-15'],
    ['15/05/24', '2024-05-15'],
    ['31/02/2024', undefined],
    ['hier', undefined],
  ])('sees what day %s means', (text, date) => expect(meantDate(text)?.date).toBe(date))

  test.each([
    ['org/contact', { id: 'org/contact' }],
    ['a@b.fr', { address: 'a@b.fr' }],
    ['Rédaction <r@b.fr>', { address: 'r@b.fr', name: 'Rédaction' }],
    ['"A, B" <r@b.fr>', { address: 'r@b.fr', name: 'A, B' }],
  ])('reads the reference %s', (text, reference) => expect(readReference(text)).toEqual(reference))
})
