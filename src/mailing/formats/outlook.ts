import { type EntryField, entryFields } from '../../model/entry-fields.ts'
import { plain, startsFormula } from '../cell.ts'
import type { Format } from '../format.ts'
import { oneLine } from '../one-line.ts'
import { type Recipient, recipientText } from '../recipient.ts'
import { table } from '../table.ts'

/** The columns of Outlook.com's exports, in its order and words. */
const COLUMNS =
  "First Name,Middle Name,Last Name,Title,Suffix,Nickname,Given Yomi,Surname Yomi,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Car Phone,Other Phone,Primary Phone,Pager,Business Fax,Home Fax,Other Fax,Company Main Phone,Callback,Radio Phone,Telex,TTY/TDD Phone,IMAddress,Job Title,Department,Company,Office Location,Manager's Name,Assistant's Name,Assistant's Phone,Company Yomi,Business Street,Business City,Business State,Business Postal Code,Business Country/Region,Home Street,Home City,Home State,Home Postal Code,Home Country/Region,Other Street,Other City,Other State,Other Postal Code,Other Country/Region,Personal Web Page,Spouse,Schools,Hobby,Location,Web Page,Birthday,Anniversary,Notes".split(
    ',',
  )

/** The column that each field goes to. */
const FIELDS: Readonly<Record<string, EntryField>> = {
  Suffix: 'suffix',
  'E-mail Address': 'email',
  'Job Title': 'title',
  Department: 'department',
  Company: 'organisation',
  'Business Street': 'street',
  'Business City': 'city',
  'Business State': 'region',
  'Business Postal Code': 'postal_code',
  'Business Country/Region': 'address_country',
  'Web Page': 'website',
  Notes: 'note',
}

/** A table as Outlook.com and the new Outlook export and import it; of each kind of number, those that it has room for. */
export const outlook: Format = {
  ending: '.csv',
  consumer: 'Outlook.com, new Outlook, Excel (--excel)',
  checked: "columns of Outlook.com's exports; csv-parse 7.0.3, LibreOffice 7.4",
  load: '',
  encoding: 'UTF-8, BOM with --excel',
  lineEnds: 'CRLF',
  options: ['excel'],
  holds: [
    ...(['given', 'family', 'prefix', 'salutation', 'mobile', 'landline', 'fax', 'phone'] as const),
    ...Object.values(FIELDS),
  ],
  write(recipients, { excel = false }) {
    const rows = recipients.map(recipient => {
      const cells = cellsOf(recipient)
      return COLUMNS.map(column => plain(cells[column] ?? '', excel))
    })
    return table([COLUMNS, ...rows], excel)
  },
  refuses: ({ address }) => (startsFormula(address) ? 'formula' : undefined),
}

function cellsOf(recipient: Recipient): Readonly<Record<string, string>> {
  const text = (field: EntryField) => recipientText(recipient, field)
  const numbers = (field: 'mobile' | 'landline' | 'fax') =>
    (recipient.entry ? entryFields[field](recipient.entry) : []).map(each => oneLine(each ?? ''))
  const [mobile = '', otherPhone = ''] = numbers('mobile')
  const [business = '', business2 = ''] = numbers('landline')
  const [fax = '', otherFax = ''] = numbers('fax')
  return {
    ...Object.fromEntries(Object.entries(FIELDS).map(([column, field]) => [column, text(field)])),
    // Nobody is without a name in an address book: a desk is called by its organisation.
    'First Name': text('given') || (text('family') === '' ? text('name') : ''),
    'Last Name': text('family'),
    Title: [text('salutation'), text('prefix')].filter(Boolean).join(' '),
    'Mobile Phone': mobile,
    'Other Phone': otherPhone,
    'Business Phone': business,
    'Business Phone 2': business2,
    'Business Fax': fax,
    'Other Fax': otherFax,
  }
}
