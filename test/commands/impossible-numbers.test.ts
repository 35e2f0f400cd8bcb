import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FILES = {
  'dole.yaml': `name: Ville de Dole
contacts:
  - { name: Laure Hubidos, email: laure@dole.fr, phone: 03 84 79 79 }
  - { name: Jean Roux, email: jean@dole.fr, phone: +33 6 71 50 65 88 12 }
  - { name: Bo Maes, email: bo@dole.fr, phone: 03 84 79 79 05 poste 12 }
`,
}

const run = (...args: string[]) => cli(['-C', folderWith(FILES), ...args])

test('find --format json leaves e164 out where the number cannot be one', async () => {
  const { stdout } = await run('find', '--format', 'json')
  const people = JSON.parse(stdout) as { name: { full: string }; phones: object[] }[]
  const phones = Object.fromEntries(people.map(({ name, phones }) => [name.full, phones]))
  expect(phones).toEqual({
    'Laure Hubidos': [{ number: '03 84 79 79' }],
    'Jean Roux': [{ number: '+33 6 71 50 65 88 12' }],
    'Bo Maes': [{ e164: '+33384797905', number: '03 84 79 79 05 poste 12', extension: '12' }],
  })
})

test.each([['03847979'], ['03.84.79.79'], ['phone:847979']])('find %s finds it', async query => {
  for (const cached of [[], ['--no-cache']]) {
    const { stdout } = await run(...cached, 'find', query, '--format', 'names')
    expect(stdout).toContain('Laure Hubidos')
  }
})

/** Outside France such a number is a warning alone, so that exports have it. */
const USA =
  'name: City of Dole\ncountry: US\ncontacts: [{ name: Ada Roe, email: ada@dole.example, phone: 555-1234 }]\n'

test.each(['3.0', '4.0'])('a card of version %s has it as text', async version => {
  const { stdout } = await cli([
    ...['vcard', '-C', folderWith({ 'usa.yaml': USA })],
    ...['--vcard-version', version],
  ])
  const number = /^TEL.*$/m.exec(stdout)?.[0]
  expect(number).toMatch(/:555-1234\r?$/)
  expect(number).not.toContain('tel:')
})

test.each([
  [['csv', '--fields', 'email,phone,phone_national,phone_e164'], ',555-1234,555-1234,\r'],
  [['csv', '--excel', '--fields', 'email,phone,phone_national'], ';555-1234;555-1234'],
  [['outlook'], ',555-1234,'],
  [['google'], ',555-1234'],
  [['ldif'], 'telephoneNumber: 555-1234\n'],
])('mail --format %s has it as written', async ([format = '', ...more], expected) => {
  const { stdout } = await cli([
    ...['mail', '-C', folderWith({ 'usa.yaml': USA })],
    ...['--format', format, ...more],
  ])
  expect(stdout).toContain(expected)
  expect(stdout).not.toContain('+1')
})

test('validate reports such a number once, and nobody is told to write another one', async () => {
  const files = { 'dole.yaml': 'name: Ville de Dole\nphone: +33 (0)3 84 79 7\n' }
  const { stdout } = await cli(['validate', '-C', folderWith(files), '--format', 'json'])
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] }
  expect(diagnostics.map(({ code }) => code).filter(code => code.startsWith('phone/'))).toEqual([
    'phone/invalid',
  ])
})
