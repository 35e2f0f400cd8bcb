import { expect, test } from 'vitest'
import { writeCard } from '../../src/vcard/write.ts'

const bare = {
  uid: 'u',
  fullName: 'F',
  name: {},
  isOrganisation: false,
  organisation: 'O',
  emails: [],
  phones: [],
  categories: [],
}

test('a backslash in a website is no escape to any reader', () => {
  expect(writeCard({ ...bare, url: 'https://x/\\nTEL:1' })).toContain('URL:https://x/%5CnTEL:1\r\n')
})

test('what is blank once cleaned is no property, and a name is always there', () => {
  const blank = { title: '\u0007', url: ' \r\n', note: '\ufeff', fullName: '\u0000' }
  expect(writeCard({ ...bare, ...blank })).toBe(
    'BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//press-contacts//press-contacts//EN\r\n' +
      'FN:u\r\nN:;;;;\r\nORG:O\r\nUID:u\r\nEND:VCARD\r\n',
  )
})
