import { readerCountry } from '../../model/country.ts'
import type { EntryField } from '../../model/entry-fields.ts'
import type { PhoneType } from '../../model/organisation.ts'
import { phoneType, readPhone } from '../../model/phone.ts'
import { cell, phoneCell, plain, startsFormula } from '../cell.ts'
import type { Format } from '../format.ts'
import { oneLine } from '../mailbox.ts'
import { entriesOf, type Recipient, recipientText } from '../recipient.ts'
import { table } from '../spreadsheet.ts'

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

/** The columns that numbers of each type fill, in their order. */
const PHONE_COLUMNS: Readonly<Record<PhoneType, readonly string[]>> = {
  mobile: ['Mobile Phone', 'Other Phone'],
  work: ['Business Phone', 'Business Phone 2'],
  home: ['Home Phone', 'Home Phone 2'],
  switchboard: ['Company Main Phone', 'Primary Phone'],
  fax: ['Business Fax', 'Other Fax'],
}

/** A table as Outlook.com and the new Outlook export and import it; at most two numbers of each kind. */
export const outlook: Format = {
  ending: '.csv',
  consumer: 'Outlook.com, Outlook, Excel (--excel)',
  checked: 'csv-parse 7.0.3, Python 3.11 csv, LibreOffice 7.4, Outlook.com (exports)',
  load: '',
  encoding: 'UTF-8 (BOM, --excel)',
  lineEnds: 'CRLF',
  options: ['excel'],
  holds: [
    ...(['given', 'family', 'prefix', 'salutation', 'mobile', 'landline', 'fax', 'phone'] as const),
    'phone_extensions',
    ...Object.values(FIELDS),
  ],
  write(recipients, { excel = false, country }) {
    const reader = readerCountry(country, entriesOf(recipients))
    const rows = recipients.map(recipient => {
      const cells = { ...cellsOf(recipient, excel), ...phonesOf(recipient, excel, reader) }
      return COLUMNS.map(column => cells[column] ?? '')
    })
    return table([COLUMNS, ...rows], excel)
  },
  refuses: ({ address }) => (startsFormula(address) ? 'formula' : undefined),
}

function cellsOf(recipient: Recipient, excel: boolean): Readonly<Record<string, string>> {
  const text = (field: EntryField) => recipientText(recipient, field)
  const title = [text('salutation'), text('prefix')].filter(Boolean).join(' ')
  return {
    ...Object.fromEntries(
      Object.entries(FIELDS).map(([column, field]) => [column, cell(recipient, field, { excel })]),
    ),
    // Nobody is without a name in an address book: a desk is called by its organisation.
    'First Name': plain(text('given') || (text('family') === '' ? text('name') : ''), excel),
    'Last Name': plain(text('family'), excel),
    Title: plain(title, excel),
  }
}

function phonesOf(
  { entry }: Recipient,
  excel: boolean,
  reader: string | undefined,
): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {}
  const country = entry?.organisation.country
  for (const phone of entry?.phone ?? []) {
    const read = readPhone(phone, country)
    const column = PHONE_COLUMNS[phoneType(phone, read)].find(each => cells[each] === undefined)
    if (column === undefined) continue
    const number = read?.international ?? phone.number ?? ''
    const extension = oneLine(phone.extension ?? read?.extension ?? '')
    cells[column] = phoneCell([number], { country, reader, excel }, extension)
  }
  return cells
}
