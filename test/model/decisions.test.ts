import { expect, test } from 'vitest'
import { ENTRY_FIELDS, SAYING } from '../../src/model/entry-fields.ts'
import { FIELDS, LOOKING_INTO } from '../../src/query/query.ts'

test('every field of exports and templates says something of the model, or is derived', () => {
  const said = Object.values(SAYING).flatMap(each => (each === 'omitted' ? [] : [...each]))
  const derived = [
    ...['greeting', 'mobile', 'landline', 'fax', 'phone_national', 'phone_e164'],
    ...['desk', 'file', 'line'],
  ]
  expect([...said, ...derived].sort()).toEqual([...ENTRY_FIELDS].sort())
})

test('every query field looks into the model', () => {
  const used = new Set<string>(Object.values(LOOKING_INTO).filter(each => each !== 'omitted'))
  for (const field of FIELDS)
    expect.soft(used.has(field) || ['domain', 'region'].includes(field), field).toBe(true)
})
