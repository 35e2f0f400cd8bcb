import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const FILES = {
  'dole.yaml':
    'name: Ville de Dole\ncontacts:\n  - { name: Laure Hubidos, email: laure@dole.fr, phone: 03 81 61 61 08 }\n  - { name: Jean Roux, email: jean@dole.fr, phone: 0596 59 63 17 }\n',
  'dinant.yaml':
    'name: Ville de Dinant\ncountry: BE\ncontacts:\n  - { name: Bo Maes, email: bo@dinant.be, phone: 082 21 32 90 }\n',
}

const run = (...args: string[]) => cli(['-C', folderWith(FILES), ...args])

test.each([
  ['+596 596 59 63 17', 'Jean Roux'],
  ['0596596317', 'Jean Roux'],
  ['00 596 596 59 63 17', 'Jean Roux'],
  ['+33 5 96 59 63 17', 'Jean Roux'],
  ['(+33) 3 81 61 61 08', 'Laure Hubidos'],
  ['(+33)(0)3 81 61 61 08', 'Laure Hubidos'],
  ['[0033] 3.81.61.61.08', 'Laure Hubidos'],
  ['03·81·61·61·08', 'Laure Hubidos'],
  ['０３８１６１', 'Laure Hubidos'],
  ['phone:"(+32) 82 21"', 'Bo Maes'],
])('find %s finds %s', async (query, name) => {
  const { code, stdout } = await run('find', query, '--format', 'names')
  expect(stdout).toBe(`${name}\n`)
  expect(code).toBe(0)
})

test('a spreadsheet has numbers abroad with their country, those of the whole French plan without', async () => {
  const { stdout } = await run(
    'mail',
    '-f',
    'csv',
    '--excel',
    '--fields',
    'email,phone,phone_national',
  )
  const rows = stdout.replaceAll('\ufeff', '').trim().split('\r\n').slice(1).sort()
  expect(rows).toEqual([
    'bo@dinant.be;(+32) 82 21 32 90;(+32) 82 21 32 90',
    'jean@dole.fr;0596 59 63 17;0596 59 63 17',
    'laure@dole.fr;03 81 61 61 08;03 81 61 61 08',
  ])
})

test('the field phone_national is international abroad, and so is a block', async () => {
  const { stdout } = await run('mail', '-f', 'csv', '--fields', 'email,phone_national')
  expect(stdout).toContain('bo@dinant.be,+32 82 21 32 90')
  const block = await run('block', 'dinant', 'dole', '--plain')
  expect(block.stdout).toContain('+32 82 21 32 90')
  expect(block.stdout).toContain('03 81 61 61 08')
})

test.each([
  ['03 81 61 61 08, 06 71 50 65 87', "phone='03 81 61 61 08' phone+='06 71 50 65 87'"],
  ['03 81 61 61 08 / 09', "phone='03 81 61 61 08' phone+='03 81 61 61 09'"],
])('set names the arguments for two numbers: %s', async (value, hint) => {
  const { code, stderr } = await run('set', 'dole/jean-roux', `phone=${value}`)
  expect(stderr).toContain(hint)
  expect(code).toBe(2)
})

test('add names the options for two numbers or addresses', async () => {
  const numbers = ['add', 'dole', '--name', 'Zoé Petit', '--phone', '03 81 61 61 10 ou 11']
  expect((await run(...numbers)).stderr).toContain(
    "--phone '03 81 61 61 10' --phone '03 81 61 61 11'",
  )
  const addresses = ['add', 'dole', '--name', 'Zoé Petit', '--email', 'zoe@dole.fr; z@dole.fr']
  expect((await run(...addresses)).stderr).toContain("--email 'zoe@dole.fr' --email 'z@dole.fr'")
})

test('a number that France does not have is refused', async () => {
  const { code, stderr } = await run('set', 'dole/jean-roux', 'phone=12')
  expect(stderr).toContain('"12"')
  expect(code).toBe(2)
})

test('fmt writes numbers overseas behind their own code, and none that dials another place', async () => {
  const root = folderWith(FILES)
  await cli(['-C', root, 'fmt'])
  const { stdout } = await cli(['-C', root, 'find', 'roux', '--format', 'json'])
  expect(JSON.parse(stdout)[0].phones[0]).toMatchObject({
    number: '+596 596 59 63 17',
    e164: '+596596596317',
  })
})
