import { type EntryField, entryFields } from '../../model/entry-fields.ts'
import { cell, plain, startsFormula } from '../cell.ts'
import { firstNameOf } from '../fields.ts'
import type { Format } from '../format.ts'
import { type Recipient, recipientText } from '../recipient.ts'
import { table } from '../spreadsheet.ts'

/** Attributes that the account must have, besides Brevo's own. */
const FIELDS = {
  JOB_TITLE: 'title',
  COMPANY: 'organisation',
  LANGUAGES: 'languages',
  TOPICS: 'topics',
  TAGS: 'tags',
  PHONES: 'phones',
} as const satisfies Record<string, EntryField>

const OWN = ['EMAIL', 'FIRSTNAME', 'LASTNAME', 'SMS', 'LANDLINE_NUMBER', 'EXT_ID'] as const

/** A table for Brevo's import: no spaces in headings and numbers, `SMS` only for mobiles. */
export const brevo: Format = {
  ending: '.csv',
  consumer: 'Brevo (ex-Sendinblue)',
  checked: 'help.brevo.com 208729849, 32331116133522, csv-parse 7.0.3',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'CRLF',
  options: ['greeting'],
  addresses: 'ascii-domain',
  holds: [
    ...(['email', 'given', 'family', 'id', 'mobile', 'landline', 'fax', 'phone'] as const),
    ...Object.values(FIELDS),
    'greeting',
  ],
  write(recipients, { greeting = false }) {
    const once = onlyOnce()
    const rows = recipients.map(recipient => [
      plain(recipientText(recipient, 'email')),
      plain(firstNameOf(recipient)),
      plain(recipientText(recipient, 'family')),
      once('SMS', number(recipient, 'mobile').replace('+', '')),
      once('LANDLINE_NUMBER', number(recipient, 'landline')),
      once('EXT_ID', plain(recipientText(recipient, 'id'))),
      ...Object.values(FIELDS).map(field => cell(recipient, field)),
      ...(greeting ? [cell(recipient, 'greeting')] : []),
    ])
    const columns = [...OWN, ...Object.keys(FIELDS), ...(greeting ? ['GREETING'] : [])]
    return table([columns, ...rows])
  },
  refuses: ({ address }) => (startsFormula(address) ? 'formula' : undefined),
}

/** Brevo merges contacts that share an identifier: each identifier is written only in its first row. */
function onlyOnce() {
  const taken = new Set<string>()
  return (column: string, text: string) => {
    const key = `${column} ${text}`
    if (taken.has(key)) return ''
    taken.add(key)
    return text
  }
}

/** The first number of a kind with its country's code, digits alone after the plus; a short code, which has none, is left out, since Brevo refuses it. */
function number({ entry }: Recipient, field: 'mobile' | 'landline'): string {
  const [first = ''] = entry ? entryFields[field](entry) : []
  return first.startsWith('+') ? first.replace(/[^+\d]/g, '') : ''
}
