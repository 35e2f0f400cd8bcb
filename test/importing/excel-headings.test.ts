import { expect, test } from 'vitest'
import { readHeading } from '../../src/importing/table/columns.ts'
import { ENTRY_FIELDS } from '../../src/model/entry-fields.ts'
import { catalogues, cli } from '../support.ts'

const { headings } = catalogues.fr.mailing

test('every French heading is that of a field, and import reads it as it reads the name', () => {
  for (const [field, heading] of Object.entries(headings)) {
    expect.soft(ENTRY_FIELDS).toContain(field)
    // A greeting follows from the name and the salutation.
    if (field === 'greeting') continue
    // `title` alone can be a salutation as well.
    const read = field === 'title' ? { field } : readHeading(field)
    expect.soft(readHeading(heading), heading).toEqual(read)
  }
  expect(new Set(Object.values(headings)).size).toBe(Object.keys(headings).length)
})

test('mail writes them with --excel alone', async () => {
  const args = ['mail', '--format', 'csv', '--fields', 'name,email,title,id', '--lang', 'fr']
  const head = async (...more: string[]) =>
    (await cli([...args, ...more])).stdout.replace('\uFEFF', '').split('\r\n')[0]
  expect(await head('--excel')).toBe('Nom complet;E-mail;Fonction;id')
  expect(await head()).toBe('name,email,title,id')
})
