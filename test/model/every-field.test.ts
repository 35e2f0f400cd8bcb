import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { contactField, organisationField } from '../../src/model/organisation.ts'
import type { Field } from '../../src/model/schema.ts'
import { cli, folderWith } from '../support.ts'

/** A value of a field that holds a text which stands nowhere else, and those texts. */
function marked(field: Field, name: string, markers: string[]): unknown {
  switch (field.kind) {
    case 'record':
      return Object.fromEntries(
        Object.entries(field.properties)
          .filter(([part]) => !(field.shorthandOnly && part === field.shorthand))
          .map(([part, each]) => [part, marked(each, `${name}-${part}`, markers)]),
      )
    case 'list':
    case 'many':
      return [marked(field.item, name, markers)]
    case 'choice':
      return field.values[0]
    case 'flag':
      return false
    default: {
      const marker = SPECIAL[name.split('-').at(-1) ?? ''] ?? `z${name.replace(/[^a-z]/g, '')}`
      markers.push(marker)
      return marker
    }
  }
}

/** Texts that must have a form; years that stand nowhere else. */
const SPECIAL: Readonly<Record<string, string>> = {
  address: 'zaddress@region.example',
  number: '+33 6 71 50 65 99',
  country: 'BE',
  informed: '2021-02-03',
  opt_out: '2022-03-04',
  until: '2090-04-05',
  verified: '2023-05-06',
  date: '2020-06-07',
  url: 'https://zurl.example/',
  website: 'https://zwebsite.example/',
  form: 'https://zform.example/',
  id: 'zid',
  uid: 'urn:uuid:4fbe8971-0bc3-424c-9c26-36c3e1eff6b1',
}

/** Years of dates that a letter writes in words. */
const inWords = (marker: string) => (/^\d{4}-/.test(marker) ? marker.slice(0, 4) : marker)

/** A contact with a marker in every field of the schema, in an organisation likewise. */
function directory() {
  const ofContact: string[] = []
  const ofOrganisation: string[] = []
  const contact = marked(contactField, 'contact', ofContact)
  const { contacts: _, ...properties } = organisationField.properties
  const organisation = marked({ ...organisationField, properties }, 'organisation', ofOrganisation)
  const value = { ...(organisation as object), contacts: [contact] }
  return { root: folderWith({ 'z.yaml': stringify(value) }), ofContact, ofOrganisation }
}

describe('every field of a contact', () => {
  test.each([
    ['show', 'z/zid'],
    ['access', 'z/zid'],
    ['access', 'z/zid', '--format', 'json'],
    ['find', '--all', 'zcontactnamefamily', '--format', 'json'],
  ])('stands in what %s %s prints', async (...words) => {
    const { root, ofContact } = directory()
    const { stdout } = await cli(['-C', root, ...words])
    expect(ofContact.length).toBeGreaterThan(20)
    for (const marker of ofContact) expect.soft(stdout, marker).toContain(inWords(marker))
    // What may not be published says so.
    expect(stdout).toMatch(/public": false|not to be published|May be published +no/)
  })
})

test('every field of an organisation stands in what show prints, and find as JSON', async () => {
  const { root, ofOrganisation } = directory()
  for (const words of [
    ['show', 'z'],
    ['find', '--all', 'zorganisationname', '--format', 'json'],
  ]) {
    const { stdout } = await cli(['-C', root, ...words])
    for (const marker of ofOrganisation) expect.soft(stdout, marker).toContain(marker)
  }
})
