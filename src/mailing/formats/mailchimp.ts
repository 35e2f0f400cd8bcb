import type { EntryField } from '../../model/entry-fields.ts'
import { isAscii } from '../../text/fold.ts'
import { cell, startsFormula } from '../cell.ts'
import type { Format } from '../format.ts'
import { recipientText } from '../recipient.ts'
import { table } from '../table.ts'

const FIELDS = {
  'Email Address': 'email',
  'First Name': 'given',
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
  checked: 'mailchimp.com, format guidelines for your import file; csv-parse 7.0.3',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'CRLF',
  options: ['greeting'],
  holds: [...Object.values(FIELDS), 'topics', 'tags', 'greeting'],
  write(recipients, { greeting = false }) {
    const columns = [...Object.keys(FIELDS), 'Tags', ...(greeting ? ['Greeting'] : [])]
    const rows = recipients.map(recipient => [
      ...Object.values(FIELDS).map(field => cut(cell(recipient, field))),
      tagsOf(recipient.entry?.organisation.tags, recipient.entry?.contact?.topics),
      ...(greeting ? [cut(cell(recipient, 'greeting'))] : []),
    ])
    return table([columns, ...rows])
  },
  refuses(recipient) {
    const address = recipientText(recipient, 'email')
    if (startsFormula(address)) return 'formula'
    return isAscii(address.slice(0, address.lastIndexOf('@'))) ? undefined : 'ascii'
  },
}

/** Tags are parted by commas: one inside a tag goes. */
const tagsOf = (...lists: readonly (readonly string[] | undefined)[]) =>
  [...new Set(lists.flatMap(list => list ?? []))]
    .map(tag => tag.replace(/[\s,"]+/g, ' ').trim())
    .filter(Boolean)
    .map(tag => (startsFormula(tag) ? `'${tag}` : tag))
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
