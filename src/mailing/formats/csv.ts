import { readerCountry } from '../../model/country.ts'
import { ENTRY_FIELDS, type EntryField } from '../../model/entry-fields.ts'
import { cell, startsFormula } from '../cell.ts'
import type { Format } from '../format.ts'
import { entriesOf } from '../recipient.ts'
import { table } from '../spreadsheet.ts'

const FIELDS = ['name', 'given', 'family', 'email', 'title', 'organisation', 'phone', 'id'] as const

/** A table with a heading line; the columns are the fields of the model that were asked for. */
export const csv: Format = {
  ending: '.csv',
  consumer: 'LibreOffice, Excel (--excel), R, pandas',
  checked: 'LibreOffice 7.4, csv-parse 7.0.3, Python 3.11 csv',
  load: 'soffice --calc list.csv',
  encoding: 'UTF-8 (BOM, --excel)',
  lineEnds: 'CRLF',
  options: ['fields', 'greeting', 'excel'],
  holds: ENTRY_FIELDS,
  write(recipients, { fields = FIELDS, greeting = false, excel = false, headings = {}, country }) {
    const reader = readerCountry(country, entriesOf(recipients))
    const columns: readonly EntryField[] =
      greeting && !fields.includes('greeting') ? [...fields, 'greeting'] : fields
    const rows = recipients.map(recipient =>
      columns.map(field => cell(recipient, field, { excel, country: reader })),
    )
    return table([columns.map(field => headings[field] ?? field), ...rows], excel)
  },
  // An apostrophe would make it another address.
  refuses: ({ address }) => (startsFormula(address) ? 'formula' : undefined),
}
