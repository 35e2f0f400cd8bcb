import { stringify } from 'csv-stringify/sync'
import type { Format } from '../format.ts'
import { oneLine } from '../one-line.ts'
import type { Recipient } from '../recipient.ts'

const COLUMNS = [
  'name',
  'given',
  'family',
  'address',
  'title',
  'organisation',
  'phone',
  'id',
] as const
const HEADER = COLUMNS.map(column => (column === 'address' ? 'email' : column))

/** What makes a spreadsheet take a cell for a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r]/

/** RFC 4180, with a header line. */
export const csv: Format = {
  write: recipients => stringify([HEADER, ...recipients.map(row)], { record_delimiter: 'windows' }),
  // An apostrophe would make it another address.
  refuses: ({ address }) => (FORMULA.test(address) ? 'formula' : undefined),
}

function row(recipient: Recipient): string[] {
  return COLUMNS.map(column => {
    const text = oneLine(recipient[column] ?? '')
    // A number with its plus is no formula: digits and blanks compute nothing.
    if (column === 'address' || (column === 'phone' && /^\+?[\d ]+$/.test(text))) return text
    return FORMULA.test(text) ? `'${text}` : text
  })
}
