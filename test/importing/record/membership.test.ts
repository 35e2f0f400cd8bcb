import { expect, test } from 'vitest'
import { isSystemGroup } from '../../../src/importing/record/membership.ts'
import { table } from '../../../src/importing/sources/table.ts'

test.each([
  '* My Contacts',
  '* myContacts',
  'My Contacts',
  'Mes contacts',
  '* Starred',
  '* Starred in Android',
  '* Coworkers',
  'Imported on 3/5/24',
  'Importé le 03/05/2024',
  'System Group: My Contacts',
])('%s is a group of the address book', group => expect(isSystemGroup(group)).toBe(true))

test.each(['Presse', 'Contacts presse', 'Importations', 'Star-ups', 'Famille'])(
  '%s is a topic',
  group => expect(isSystemGroup(group)).toBe(false),
)

test('leaves them out of topics', async () => {
  const bytes = Buffer.from(
    'Name,Group Membership,E-mail 1 - Value,Organization 1 - Name\nAda Noir,Économie ::: * My Contacts,ada@valmont.example,Valmont\n',
  )
  const { contacts } = await table.read({ name: 'g.csv', bytes }, {})
  expect(contacts[0]?.topics).toEqual(['Économie'])
})
