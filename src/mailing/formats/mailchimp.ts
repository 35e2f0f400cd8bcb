import type { EntryField } from '../../model/entry-fields.ts'
import { cell, plain, startsFormula } from '../cell.ts'
import { firstNameOf } from '../fields.ts'
import type { Format } from '../format.ts'
import { oneLine } from '../mailbox.ts'
import { type Recipient, recipientText } from '../recipient.ts'
import { table } from '../spreadsheet.ts'

const FIELDS = {
  'Last Name': 'family',
  'Phone Number': 'phone',
  Company: 'organisation',
  'Job Title': 'title',
  Language: 'languages',
} as const satisfies Record<string, EntryField>

/** A text of more octets than this is refused by Mailchimp. */
const MAX_OCTETS = 255

/** A table for Mailchimp's import; topics and tags are its tags. */
export const mailchimp: Format = {
  ending: '.csv',
  consumer: 'Mailchimp',
  checked: 'mailchimp.com (format guidelines), csv-parse 7.0.3',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'CRLF',
  options: ['greeting'],
  addresses: 'ascii',
  holds: ['email', 'given', ...Object.values(FIELDS), 'topics', 'tags', 'greeting'],
  write(recipients, { greeting = false }) {
    const columns = [
      'Email Address',
      'First Name',
      ...Object.keys(FIELDS),
      'Tags',
      ...(greeting ? ['Greeting'] : []),
    ]
    const rows = recipients.map(recipient => [
      plain(recipientText(recipient, 'email')),
      cut(plain(firstNameOf(recipient))),
      ...Object.values(FIELDS).map(field => cut(cell(recipient, field))),
      tagsOf(recipient),
      ...(greeting ? [cut(cell(recipient, 'greeting'))] : []),
    ])
    return table([columns, ...rows])
  },
  refuses: ({ address }) => (startsFormula(address) ? 'formula' : undefined),
}

/** Commas separate tags: a comma inside a tag is removed. */
const tagsOf = ({ entry }: Recipient) =>
  [...new Set([...(entry?.organisation.tags ?? []), ...(entry?.contact?.topics ?? [])])]
    .map(tag => oneLine(tag.replace(/[\s,"]+/g, ' ')))
    .filter(Boolean)
    .map(tag => plain(tag))
    .join(',')

/** As much of a text as Mailchimp takes, no character cut in two. */
function cut(text: string): string {
  if (Buffer.byteLength(text) <= MAX_OCTETS) return text
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (Buffer.byteLength(`${kept}${segment}…`) > MAX_OCTETS) break
    kept += segment
  }
  return `${kept}…`
}
