import { describe, expect, test } from 'vitest'
import { validate } from '../../src/validation/validate.ts'
import { directoryWith, selecting } from '../support.ts'

const DONE = 'verified: 2026-11-01, informed: 2026-11-01, source: Communiqué'
const contact = (fields: string) =>
  `name: Ville de Dole\ncontacts:\n  - { ${fields}, topics: [sport], ${DONE} }\n`

const errorsOf = (text: string) =>
  validate(directoryWith({ 'dole.yaml': text }), selecting)
    .filter(({ severity }) => severity === 'error')
    .map(({ code }) => code)

describe('one slip is one error', () => {
  test.each([
    ['nom: Ville de Dole\n', 'key/unknown'],
    ['nam: Ville de Dole\nemail: presse@dole.fr\n', 'key/unknown'],
    ['name: [Ville de Dole]\n', 'value/type'],
    ['name: { full: Ville de Dole }\n', 'value/type'],
    ['name: Ville de Dole\nemail: { adresse: presse@dole.fr }\n', 'key/unknown'],
    ['name: Ville de Dole\nphone: { numero: 03 84 79 79 79 }\n', 'key/unknown'],
    ['name: Ville de Dole\ncontact:\n  - { name: Zoé Roux, email: zoe@dole.fr }\n', 'key/unknown'],
    ['name: Ville de Dole\ncontacts:\n  - Zoé Roux\n', 'value/type'],
    [contact('nom: Zoé Roux, email: zoe@dole.fr'), 'key/unknown'],
    [contact('name: Zoé Roux, mail: zoe@dole.fr'), 'key/unknown'],
    [contact('name: Zoé Roux, Courriel: zoe@dole.fr'), 'key/unknown'],
    [contact('name: Zoé Roux, tel: 03 84 79 79 79'), 'key/unknown'],
    [contact('name: Zoé Roux, email: [[zoe@dole.fr]]'), 'value/type'],
    [contact('name: [Zoé Roux], email: zoe@dole.fr'), 'value/type'],
    [contact('name: { nom: Roux }, email: zoe@dole.fr'), 'key/unknown'],
    [contact('name: Zoé Roux, phone: { tel: 03 84 79 79 79 }'), 'key/unknown'],
  ])('%j', (text, code) => expect(errorsOf(text)).toEqual([code]))
})

test.each([
  ['email: presse@dole.fr\n', ['name/missing']],
  [contact('email: zoe@dole.fr'), ['name/missing']],
  [contact('name: Zoé Roux'), ['contact/unreachable']],
  // What one contact has wrong says nothing of its organisation or its colleagues.
  [`contacts:\n  - { nom: Zoé Roux, email: zoe@dole.fr }\n`, ['name/missing', 'key/unknown']],
  [
    `name: Ville de Dole\ncontacts:\n  - { nom: Zoé Roux, email: zoe@dole.fr }\n  - { name: Max Bel }\n`,
    ['key/unknown', 'contact/unreachable'],
  ],
])('what a record lacks is reported where nothing else explains it: %j', (text, codes) => {
  expect(errorsOf(text)).toEqual(codes)
})

test('a key that means a field that is there is taken for another', () => {
  const [found] = validate(
    directoryWith({ 'dole.yaml': 'name: Ville de Dole\ncontact:\n  - { name: Zoé Roux }\n' }),
    selecting,
  )
  expect(found?.hint).toBe('did you mean "contacts"?')
})
