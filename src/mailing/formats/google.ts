import { phoneType, readPhone } from '../../model/phone.ts'
import { plain, startsFormula } from '../cell.ts'
import type { Format } from '../format.ts'
import { oneLine } from '../mailbox.ts'
import { withBlanks } from '../phone-notation.ts'
import { type Recipient, recipientText } from '../recipient.ts'
import { table } from '../spreadsheet.ts'

/** The columns that every export of Google has, in its order. */
const FIRST = [
  'First Name',
  'Middle Name',
  'Last Name',
  'Phonetic First Name',
  'Phonetic Middle Name',
  'Phonetic Last Name',
  'Name Prefix',
  'Name Suffix',
  'Nickname',
  'File As',
  'Organization Name',
  'Organization Title',
  'Organization Department',
  'Birthday',
  'Notes',
  'Photo',
  'Labels',
] as const
const ADDRESS = [
  'Label',
  'Formatted',
  'Street',
  'City',
  'PO Box',
  'Region',
  'Postal Code',
  'Country',
  'Extended Address',
].map(each => `Address 1 - ${each}`)
const WEBSITE = ['Website 1 - Label', 'Website 1 - Value']

const PHONE_LABELS = {
  mobile: 'Mobile',
  work: 'Work',
  home: 'Home',
  fax: 'Work Fax',
  switchboard: 'Main',
} as const

/** A table as Google Contacts exports and imports it: one person an address, under a label of the list's name. */
export const google: Format = {
  ending: '.csv',
  consumer: 'Google Contacts, Android',
  checked: 'csv-parse 7.0.3, Python 3.11 csv (Google, exports 2024-2026)',
  load: '',
  encoding: 'UTF-8',
  lineEnds: 'CRLF',
  options: [],
  holds: [
    ...(['email', 'name', 'given', 'family', 'prefix', 'suffix', 'salutation'] as const),
    ...(['organisation', 'title', 'department', 'note', 'website'] as const),
    ...(['phone', 'phones', 'mobile', 'landline', 'fax'] as const),
    ...(['phone_extensions', 'phone_labels', 'phone_hours'] as const),
    ...(['street', 'city', 'region', 'postal_code', 'address_country'] as const),
  ],
  write(recipients, { name }) {
    const phones = recipients.map(phonesOf)
    const most = phones.reduce((longest, { length }) => Math.max(longest, length), 1)
    const numbered = Array.from({ length: most }, (_, n) => `Phone ${n + 1} - `)
    const phoneColumns = numbered.flatMap(start => [`${start}Label`, `${start}Value`])
    const columns = [
      ...FIRST,
      'E-mail 1 - Label',
      'E-mail 1 - Value',
      ...phoneColumns,
      ...ADDRESS,
      ...WEBSITE,
    ]
    const rows = recipients.map((recipient, index) => {
      const own = phones[index] ?? []
      const cells = new Map([
        ...cellsOf(recipient, name),
        ...own.flatMap(({ label, number }, n): [string, string][] => [
          [`Phone ${n + 1} - Label`, label],
          [`Phone ${n + 1} - Value`, number],
        ]),
      ])
      return columns.map(column => plain(cells.get(column) ?? ''))
    })
    return table([columns, ...rows])
  },
  refuses: ({ address }) => (startsFormula(address) ? 'formula' : undefined),
}

function cellsOf(recipient: Recipient, listName: string): [string, string][] {
  const text = (field: Parameters<typeof recipientText>[1]) => recipientText(recipient, field)
  const { entry } = recipient
  const isPerson = entry?.contact !== undefined || entry === undefined
  const hasAddress = entry?.organisation.address !== undefined
  return [
    ['First Name', text('given') || (entry === undefined ? text('name') : '')],
    ['Last Name', text('family')],
    ['Name Prefix', [text('salutation'), text('prefix')].filter(Boolean).join(' ')],
    ['Name Suffix', text('suffix')],
    // The name as it is written, which a desk has alone.
    ['File As', isPerson ? '' : text('name')],
    ['Organization Name', text('organisation')],
    ['Organization Title', text('title')],
    ['Organization Department', text('department')],
    ['Notes', text('note')],
    ['Labels', [labelOf(listName), '* myContacts'].filter(Boolean).join(' ::: ')],
    ['E-mail 1 - Label', '* Work'],
    ['E-mail 1 - Value', text('email')],
    ...(hasAddress ? ([['Address 1 - Label', 'Work']] as const) : []).map(
      ([a, b]): [string, string] => [a, b],
    ),
    ['Address 1 - Street', text('street')],
    ['Address 1 - City', text('city')],
    ['Address 1 - Region', text('region')],
    ['Address 1 - Postal Code', text('postal_code')],
    ['Address 1 - Country', text('address_country')],
    ...(text('website') === '' ? [] : ([['Website 1 - Label', 'Work']] as [string, string][])),
    ['Website 1 - Value', text('website')],
  ]
}

/** A label of one's own; Google's start with an asterisk. */
const labelOf = (name: string) =>
  oneLine(name)
    .replaceAll(':::', ':')
    .replace(/^[*\s]+/, '')

/** Its numbers, each with the file's word for it, else Google's. */
function phonesOf({ entry }: Recipient): { label: string; number: string }[] {
  if (entry === undefined) return []
  return entry.phone.map(phone => {
    const read = readPhone(phone, entry.organisation.country)
    const { label, hours } = phone
    const extension = phone.extension ?? read?.extension
    const number = withBlanks(read?.international ?? phone.number ?? '')
    const said = [label, hours && `(${hours})`].filter(Boolean).join(' ')
    return {
      label: oneLine(said).replaceAll(':::', ':') || PHONE_LABELS[phoneType(phone, read)],
      number: oneLine(extension === undefined ? number : `${number} ext. ${extension}`),
    }
  })
}
