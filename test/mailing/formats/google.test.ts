import { expect, test } from 'vitest'
import { formats } from '../../../src/mailing/formats/index.ts'
import { recipientsIn, rowsOf, settings } from './recipients.ts'

const { google } = formats

test('repeats the columns of phones as often as somebody has phones', () => {
  const yaml =
    'name: X\ncountry: FR\ncontacts: [{name: A B, email: a@x.fr, phone: [0671506588, 0384797840]}, {name: C D, email: c@x.fr}]\n'
  const text = google.write(recipientsIn(yaml), settings)
  const [head = ''] = text.split('\r\n')
  expect(head.match(/Phone \d - (?:Label|Value)/g)).toEqual([
    'Phone 1 - Label',
    'Phone 1 - Value',
    'Phone 2 - Label',
    'Phone 2 - Value',
  ])
  expect(rowsOf(text)).toMatchObject([
    { 'Phone 2 - Value': '+33 3 84 79 78 40' },
    { 'Phone 1 - Label': '', 'Phone 2 - Value': '' },
  ])
})

test('writes numbers so that Google reads them: blanks, no apostrophe twice', () => {
  const yaml =
    'name: X\ncountry: FR\nemail: a@x.fr\nphone: [{number: +81 3-3580-3311, extension: "12"}, "=1"]\n'
  expect(rowsOf(google.write(recipientsIn(yaml), settings))).toMatchObject([
    { 'Phone 1 - Value': '+81 3 3580 3311 ext. 12', 'Phone 2 - Value': "'=1" },
  ])
})

test.each([
  ['Presse ::: région', 'Presse : région ::: * myContacts'],
  ['* starred', 'starred ::: * myContacts'],
  ['*', '* myContacts'],
])('makes one label of the list %j', (name, expected) => {
  const [row] = rowsOf(google.write([{ address: 'a@x.fr' }], { ...settings, name }))
  expect(row?.Labels).toBe(expected)
})

test('calls whom a list names itself by the name there, and a desk by its organisation', () => {
  const list = [
    { address: 'r@x.fr', name: 'La Rédaction' },
    ...recipientsIn('name: X\nemail: x@x.fr\n'),
  ]
  expect(rowsOf(google.write(list, settings))).toMatchObject([
    { 'First Name': 'La Rédaction', 'Organization Name': '' },
    { 'First Name': '', 'Organization Name': 'X', 'File As': 'X' },
  ])
})
