import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cli, folderWith } from '../support.ts'

const file = (name: string) =>
  `name: Ville\ncontacts:\n  - name: ${name}\n    id: x\n    phone: 03 81 61 61 08\n`

async function setIn(name: string, ...assignments: string[]) {
  const root = folderWith({ 'ville.yaml': file(name) })
  const answer = await cli(['-C', root, 'set', 'ville/x', ...assignments])
  return { ...answer, text: readFileSync(join(root, 'organisations/ville.yaml'), 'utf8') }
}

test.each([
  ['name=Mme Jeanne Petit', 'name: Jeanne Petit', 'salutation: Mme'],
  ['name=M. Luc  Le   Goff', 'name: Luc Le Goff', 'salutation: M.'],
  ['name=Dr Ida Roux', 'name: Dr Ida Roux'],
])('set %s splits a salutation off, as add does', async (assignment, ...lines) => {
  const { code, text } = await setIn('Ann Lee', assignment)
  expect(code).toBe(0)
  for (const line of lines) expect(text).toContain(line)
  expect(text.includes('salutation')).toBe(lines.length > 1)
})

test('a stated salutation is left alone', async () => {
  const { text } = await setIn('Ann Lee', 'name=Mme Jeanne Petit', 'salutation=Madame')
  expect(text).toContain('name: Mme Jeanne Petit')
  expect(text).toContain('salutation: Madame')
})

test.each([
  ['Marie Durand née Le Bris', 'née Le Bris'],
  ['Jean Roux (stagiaire)', '(stagiaire)'],
])('a part of %s is not set where the rest would be deleted', async (name, lost) => {
  const { code, stderr, text } = await setIn(name, 'name.given=Anne')
  expect(code).toBe(2)
  expect(stderr).toContain(lost)
  expect(text).toBe(file(name))
})

test('a part of a name is set where nothing is lost', async () => {
  const { code, text } = await setIn('Dr Ana María López Ruiz', 'name.family=López  Ruiz')
  expect(code).toBe(0)
  expect(text).toMatch(/family: López Ruiz/)
  expect(text).toMatch(/given: Ana María/)
})
