import { expect, test } from 'vitest'
import { fields as french } from '../../src/messages/fr/fields.ts'
import { FILE_FIELDS } from '../../src/model/file-fields.ts'
import { fieldsMeant, foldKey } from '../../src/model/key-synonyms.ts'
import { contactField, organisationField } from '../../src/model/organisation.ts'
import type { Field } from '../../src/model/schema.ts'

const organisation = Object.keys(organisationField.properties)
const contact = Object.keys(contactField.properties)

test.each([
  ['nom', organisation, 'name'],
  ['Téléphone', contact, 'phone'],
  ['tél', contact, 'phone'],
  ['COURRIEL', contact, 'email'],
  ['fonction', contact, 'title'],
  ['étiquettes', organisation, 'tags'],
  ['code postal', ['street', 'postal_code', 'city'], 'postal_code'],
  ['Jusqu’au', contact, 'until'],
  ['civilité', contact, 'salutation'],
  // Both the name of an organisation and a list of people.
  ['contact', organisation, undefined],
  // A job, or an extension.
  ['poste', contact, undefined],
  ['constellation', contact, undefined],
])('%s means %j', (key, known, field) => {
  expect(fieldsMeant(key, known).only).toBe(field)
})

/** Every field of a kind of file, with the fields beside it. */
function* fieldsIn(field: Field): Generator<{ name: string; known: readonly string[] }> {
  if (field.kind === 'list' || field.kind === 'many') yield* fieldsIn(field.item)
  if (field.kind !== 'record') return
  const known = Object.keys(field.properties)
  for (const [name, each] of Object.entries(field.properties)) {
    yield { name, known }
    yield* fieldsIn(each)
  }
}

// A command writes objections. The rules in the settings are called by their codes.
const written = Object.entries(FILE_FIELDS).filter(([kind]) => kind !== 'objections')

test.each(written)('knows the French heading of every field of %s', (_, file) => {
  const unknown = [...fieldsIn(file)].filter(({ name, known }) => {
    const heading = french.title(name)
    const isSame = known.includes(foldKey(heading)) || name.includes('/')
    return !isSame && !fieldsMeant(heading, known).fields.includes(name)
  })
  expect(unknown.map(({ name }) => name)).toEqual([])
})
