import { expect, test } from 'vitest'
import { formats } from '../../../src/mailing/formats/index.ts'
import { recipientsIn, rowsOf, settings } from './recipients.ts'

const { brevo } = formats

test('gives each identifier once, since Brevo makes one of all that share it', () => {
  const yaml = `name: X
country: FR
contacts:
  - {name: A B, email: [a@x.fr, b@x.fr], phone: [0384797840, 0671506588]}
  - {name: C D, email: c@x.fr, phone: 0384797840}
`
  expect(rowsOf(brevo.write(recipientsIn(yaml), settings))).toMatchObject([
    { EMAIL: 'a@x.fr', EXT_ID: 'x/a-b', SMS: '33671506588', LANDLINE_NUMBER: '+33384797840' },
    { EMAIL: 'b@x.fr', EXT_ID: '', SMS: '', LANDLINE_NUMBER: '' },
    { EMAIL: 'c@x.fr', EXT_ID: 'x/c-d', LANDLINE_NUMBER: '', PHONES: '+33 3 84 79 78 40' },
  ])
})

test('has headings of capitals, digits and underscores alone', () => {
  const text = brevo.write([], { ...settings, greeting: true })
  for (const heading of text.trim().split(',')) expect(heading).toMatch(/^[A-Z_]+$/)
})

test('calls whom a list names itself by the name there; a short number is no SMS', () => {
  const list = [
    { address: 'r@x.fr', name: 'La Rédaction' },
    ...recipientsIn('name: X\ncountry: FR\nemail: x@x.fr\nphone: "3949"\n'),
  ]
  expect(rowsOf(brevo.write(list, settings))).toMatchObject([
    { FIRSTNAME: 'La Rédaction', LASTNAME: '' },
    { FIRSTNAME: '', COMPANY: 'X', SMS: '', LANDLINE_NUMBER: '', PHONES: '3949' },
  ])
})
