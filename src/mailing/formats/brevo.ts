import { type EntryField, entryFields } from '../../model/entry-fields.ts'
import { plain, startsFormula } from '../cell.ts'
import type { Format } from '../format.ts'
import { type Recipient, recipientText } from '../recipient.ts'
import { table } from '../table.ts'

/** Brevo's own attributes, then those that the account must have. */
const FIELDS = {
  EMAIL: 'email',
  FIRSTNAME: 'given',
  LASTNAME: 'family',
  EXT_ID: 'id',
  JOB_TITLE: 'title',
  COMPANY: 'organisation',
  LANGUAGES: 'languages',
  TOPICS: 'topics',
  TAGS: 'tags',
} as const satisfies Record<string, EntryField>

/** A table for Brevo's import: headings without blanks, numbers without any, SMS for mobiles alone. */
export const brevo: Format = {
  ending: '.csv',
  consumer: 'Brevo (formerly Sendinblue)',
  checked: 'help.brevo.com 208729849; csv-parse 7.0.3',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'CRLF',
  options: ['greeting'],
  holds: [...Object.values(FIELDS), 'mobile', 'landline', 'phone', 'greeting'],
  write(recipients, { greeting = false }) {
    const columns = [
      ...Object.keys(FIELDS),
      'SMS',
      'LANDLINE_NUMBER',
      ...(greeting ? ['GREETING'] : []),
    ]
    const rows = recipients.map(recipient => [
      ...Object.values(FIELDS).map(field => plain(recipientText(recipient, field))),
      number(recipient, 'mobile').replace('+', ''),
      number(recipient, 'landline'),
      ...(greeting ? [plain(recipientText(recipient, 'greeting'))] : []),
    ])
    return table([columns, ...rows])
  },
  refuses: ({ address }) => (startsFormula(address) ? 'formula' : undefined),
}

/** The first number of a kind with its country's code, digits alone after the plus; a short code, which has none, is no number to Brevo. */
function number({ entry }: Recipient, field: 'mobile' | 'landline'): string {
  const [first = ''] = entry ? entryFields[field](entry) : []
  return first.startsWith('+') ? first.replace(/[^+\d]/g, '') : ''
}
