import { expect, test } from 'vitest'
import { type Entry, entriesOf } from '../../src/model/entry.ts'
import { type EntryField, entryText } from '../../src/model/entry-fields.ts'
import { directoryWith } from '../support.ts'

const entries = () =>
  entriesOf(
    directoryWith({
      'x.yaml': `name: X
country: FR
email: desk@x.fr
languages: [fr, de]
note: Ours
contacts:
  - name: {given: Ada, family: Bell}
    email: [a@x.fr, {address: b@x.fr, type: home, label: Chez elle}]
    phone: [{number: 0384797840, type: fax}, 0671506588, {number: "3949", hours: nuit}]
    public: false
    opt_out: 2026-01-01
    source: [{title: T}, {url: https://x.fr/}]
    note: Hers
`,
    }),
  )
/** What the desk has, or the contact. */
function of(kind: 'desk' | 'contact', ...fields: EntryField[]) {
  const entry = entries()[kind === 'desk' ? 0 : 1] as Entry
  return fields.map(field => entryText(entry, field))
}

test('a desk has what its organisation has, a contact its own', () => {
  expect(of('desk', 'name', 'note', 'organisation_note', 'languages', 'desk')).toEqual([
    'X',
    'Ours',
    'Ours',
    'fr, de',
    'true',
  ])
  expect(of('contact', 'name', 'note', 'organisation_note', 'languages', 'desk')).toEqual([
    'Ada Bell',
    'Hers',
    'Ours',
    'fr, de',
    '',
  ])
})

test('numbers are told by their type, in international notation', () => {
  expect(of('contact', 'phones', 'phone', 'mobile', 'landline', 'fax')).toEqual([
    '+33 3 84 79 78 40, +33 6 71 50 65 88, 3949',
    '+33 3 84 79 78 40',
    '+33 6 71 50 65 88',
    '3949',
    '+33 3 84 79 78 40',
  ])
  expect(of('contact', 'phone_types', 'phone_national', 'phone_e164')).toEqual([
    'fax, mobile, work',
    '03 84 79 78 40',
    '+33384797840',
  ])
})

test('what one value lacks keeps its place, and nothing at all is an empty text', () => {
  expect(of('contact', 'email_types', 'email_labels', 'phone_hours')).toEqual([
    ', home',
    ', Chez elle',
    ', , nuit',
  ])
  expect(of('contact', 'sources', 'source_urls', 'source_dates')).toEqual([
    'T, ',
    ', https://x.fr/',
    '',
  ])
})

test('what is stated is there, what is not stated is not', () => {
  expect(of('contact', 'public', 'opt_out', 'verified', 'greeting')).toEqual([
    'false',
    '2026-01-01',
    '',
    '',
  ])
})
