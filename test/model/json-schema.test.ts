import { describe, expect, test } from 'vitest'
import { FILE_SCHEMAS } from '../../src/model/schemas.ts'
import { catalogues, cli } from '../support.ts'

/** Every title and description of a schema. */
function textsOf(schema: unknown, key = ''): string[] {
  if (typeof schema === 'string') return key === 'title' || key === 'description' ? [schema] : []
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([name, value]) => textsOf(value, name))
}

describe.each(FILE_SCHEMAS)('the schema of %s', name => {
  const schema = async (...args: string[]) =>
    textsOf(JSON.parse((await cli(['schema', name, ...args])).stdout))

  test('heads and explains every field in French as in English', async () => {
    const english = await schema()
    const french = await schema('--lang', 'fr')
    expect(french).toHaveLength(english.length)
    const same = new Set([
      'E-mail',
      'Type',
      'Types',
      'Note',
      'Contacts',
      'Source',
      'Date',
      'Description',
    ])
    for (const [index, text] of french.entries()) {
      expect(text).not.toBe('')
      if (!same.has(text)) expect.soft(text).not.toBe(english[index])
    }
  })
})

test('a field nobody has translated stays as it is', () => {
  expect(catalogues.fr.fields.title('x')).toBe('x')
  expect(catalogues.fr.fields.describe('X.')).toBe('X.')
})
