import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readDirectory } from '../../src/directory/read.ts'
import {
  addContacts,
  type ContactTarget,
  leftContacts,
  moveContact,
  newOrganisation,
  removeContacts,
  setField,
  setFields,
  verifyContacts,
} from '../../src/editing/directory-edits.ts'
import type { Outcome } from '../../src/editing/file-change.ts'
import type { Directory } from '../../src/model/directory.ts'
import { directoryWith, ROOT } from '../support.ts'

const DOLE = `name: Ville de Dole
contacts:
  - name: Laure Hubidos # since May
    email: laure@dole.example.fr
    source: &release { title: Communiqué, date: 2026-05-15 }

  # on Fridays only
  - name: Marc Petit
    email: marc@dole.example.fr
    source: *release
`
const VESOUL = `name: Ville de Vesoul
contacts:
    - name: Zoé Roux
      phone:
      - 03 84 00 00 00
`
const LIST = `name: Presse
include:
  - dole/laure-hubidos # first
  - dole/marc-petit
  - "Marc <Marc@dole.example.fr>"
exclude: [dole/marc-petit]
`
const files = { 'dole.yaml': DOLE, 'vesoul.yaml': VESOUL, 'lists/presse.yaml': LIST }

function target(directory: Directory, id: string): ContactTarget {
  const [own, name] = id.split('/')
  const organisation = directory.organisations.find(each => each.id === own)
  const contact = organisation?.contacts.find(each => each.id === name)
  if (!organisation || !contact) throw new Error(id)
  return { organisation, contact }
}

/** The new texts by the names of their files. */
function texts(outcome: Outcome): Record<string, string | undefined> {
  if ('refused' in outcome) throw new Error(outcome.refused.code)
  return Object.fromEntries(
    outcome.changes.map(({ file, path, after }) => [file?.id ?? path, after]),
  )
}

test('a contact moves with its comments, in the style of the other file, and lists follow', () => {
  const directory = directoryWith(files)
  const [, vesoul] = directory.organisations
  if (!vesoul) throw new Error('vesoul')
  expect(texts(moveContact(directory, target(directory, 'dole/marc-petit'), vesoul))).toEqual({
    dole: `name: Ville de Dole
contacts:
  - name: Laure Hubidos # since May
    email: laure@dole.example.fr
    source: &release { title: Communiqué, date: 2026-05-15 }
`,
    vesoul: `${VESOUL}    # on Fridays only
    - name: Marc Petit
      email: marc@dole.example.fr
      source: { title: Communiqué, date: 2026-05-15 }
`,
    presse: LIST.replaceAll('dole/marc-petit', 'vesoul/marc-petit'),
  })
})

test('what others repeat stays with them when its contact moves', () => {
  const directory = directoryWith(files)
  const [, vesoul] = directory.organisations
  if (!vesoul) throw new Error('vesoul')
  const { dole, vesoul: after } = texts(
    moveContact(directory, target(directory, 'dole/laure-hubidos'), vesoul),
  )
  expect(dole).toBe(`name: Ville de Dole
contacts:
  # on Fridays only
  - name: Marc Petit
    email: marc@dole.example.fr
    source: &release { title: Communiqué, date: 2026-05-15 }
`)
  expect(after).toBe(`${VESOUL}    - name: Laure Hubidos # since May
      email: laure@dole.example.fr
      source: { title: Communiqué, date: 2026-05-15 }
`)
})

test('a contact moves between brackets, but not with comments that have no place there', () => {
  const directory = directoryWith({ ...files, 'gray.yaml': '{ name: Gray, contacts: [] }\n' })
  const [, gray] = directory.organisations
  if (gray?.id !== 'gray') throw new Error('gray')
  expect(moveContact(directory, target(directory, 'dole/marc-petit'), gray)).toMatchObject({
    refused: { code: 'comment', at: ['contacts'] },
    file: { id: 'gray' },
  })
  expect(texts(moveContact(directory, target(directory, 'vesoul/zoe-roux'), gray))).toEqual({
    vesoul: 'name: Ville de Vesoul\ncontacts: []\n',
    gray: '{ name: Gray, contacts: [{ name: Zoé Roux, phone: 03 84 00 00 00 }] }\n',
  })
})

test('who is removed goes from the lists, by address only where that is asked', () => {
  const directory = directoryWith(files)
  const marc = target(directory, 'dole/marc-petit')
  expect(texts(removeContacts(directory, [marc])).presse).toBe(`name: Presse
include:
  - dole/laure-hubidos # first
  - "Marc <Marc@dole.example.fr>"
`)
  expect(texts(removeContacts(directory, [marc], ['marc@dole.example.fr'])).presse).toBe(
    'name: Presse\ninclude:\n  - dole/laure-hubidos # first\n',
  )
})

test('several contacts of one file are removed at once', () => {
  const directory = directoryWith(files)
  const both = ['dole/laure-hubidos', 'dole/marc-petit'].map(id => target(directory, id))
  expect(texts(removeContacts(directory, both))).toEqual({
    dole: 'name: Ville de Dole\ncontacts: []\n',
    presse: 'name: Presse\ninclude:\n  - "Marc <Marc@dole.example.fr>"\n',
  })
})

test('lists follow a name that gives the id', () => {
  const directory = directoryWith(files)
  const laure = target(directory, 'dole/laure-hubidos')
  expect(texts(setField(directory, laure, 'name', 'Laure Martin'))).toEqual({
    dole: DOLE.replace('Laure Hubidos', 'Laure Martin'),
    presse: LIST.replace('laure-hubidos', 'laure-martin'),
  })
})

test('fields of an organisation are set and removed', () => {
  const directory = directoryWith(files)
  const [organisation] = directory.organisations
  if (!organisation) throw new Error('dole')
  const outcome = setFields(directory, { organisation }, [
    { at: ['address', 'city'], value: 'Dole' },
    { at: ['type'], value: 'city' },
    { at: ['note'], value: undefined },
  ])
  expect(texts(outcome).dole).toBe(
    DOLE.replace('contacts:', 'type: city\naddress:\n  city: Dole\ncontacts:'),
  )
})

test('contacts are checked, and leave, on a day', () => {
  const directory = directoryWith({ 'dole.yaml': `\ufeff${DOLE}` })
  const both = ['dole/laure-hubidos', 'dole/marc-petit'].map(id => target(directory, id))
  const verified = DOLE.replaceAll(/( {4}source)/g, '    verified: 2026-11-24\n$1')
  expect(texts(verifyContacts(both, '2026-11-24'))).toEqual({ dole: `\ufeff${verified}` })
  const left = DOLE.replace('    source: &', '    until: 2026-11-24\n    source: &')
  expect(texts(leftContacts(both.slice(0, 1), '2026-11-24'))).toEqual({ dole: `\ufeff${left}` })
})

test('nothing changes where it says so already', () => {
  const directory = directoryWith(files)
  const laure = target(directory, 'dole/laure-hubidos')
  expect(setField(directory, laure, 'email', 'laure@dole.example.fr')).toEqual({ changes: [] })
})

test('a new contact and a new file are written as people write them', () => {
  const directory = directoryWith(files)
  const [, vesoul] = directory.organisations
  if (!vesoul) throw new Error('vesoul')
  const contact = { name: 'Max Bel', phone: ['03 84 00 00 01', '0384000002'], topics: ['eau'] }
  expect(texts(addContacts(vesoul, [contact])).vesoul).toBe(`${VESOUL}    - name: Max Bel
      phone:
      - 03 84 00 00 01
      - "0384000002"
      topics: [eau]
`)
  const made = newOrganisation(directory, 'gray', { name: 'Ville de Gray', contacts: [contact] }, [
    'yaml-language-server: $schema=../schema/organisation.json',
  ])
  expect(made).toEqual({
    path: join(directory.root, 'organisations/gray.yaml'),
    after: `# yaml-language-server: $schema=../schema/organisation.json
name: Ville de Gray
contacts:
  - name: Max Bel
    phone:
      - +33 3 84 00 00 01
      - +33 3 84 00 00 02
    topics: [eau]
`,
  })
})

test('a file that is broken, or read whole no more, is refused with its reason', () => {
  const directory = directoryWith({ 'dole.yaml': 'name: A\nname: B\nemail: [x\n' })
  const [organisation] = directory.organisations
  if (!organisation) throw new Error('dole')
  expect(setField(directory, { organisation }, 'type', 'city')).toMatchObject({
    refused: { code: 'broken' },
    file: { id: 'dole' },
  })
})

test('the seed directory can be edited, though two contacts share a source', () => {
  const root = join(ROOT, 'data')
  const directory = readDirectory(root, root)
  const laure = target(directory, 'region-bourgogne-franche-comte/laure-hubidos')
  const before = readFileSync(laure.organisation.file.absolutePath, 'utf8')
  const release = /source: (&release\n.*\n.*\n)/.exec(before)?.[1] ?? ''
  const after = before.replace(`source: ${release}`, 'source:\n      title: Carte de visite\n')
  expect(texts(setField(directory, laure, 'source', 'Carte de visite'))).toEqual({
    'region-bourgogne-franche-comte': after.replace('*release\n', release),
  })
})
