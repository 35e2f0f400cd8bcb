import { isDate } from '../../model/date.ts'
import { remembering } from '../../text/remembering.ts'
import type { Card } from '../card.ts'
import { fold } from '../fold.ts'
import { HOLDS } from '../holds.ts'
import { clean, escapeText, lineOf, numberText, unitTexts, uri } from '../text.ts'
import type { Version } from '../version.ts'

/** vCard 3.0 (RFC 2426), which phones and Outlook read best. */
export const vcard3: Version = {
  ending: '.vcf',
  consumer: 'iOS, Android, macOS, Outlook, Thunderbird, Nextcloud, khard',
  checked: 'python3-vobject 0.9.6, ical.js 2.2.1 (Thunderbird), Text::vCard 3.09, khard 0.18',
  load: 'press-contacts vcard --split ~/.contacts/presse',
  encoding: 'UTF-8',
  lineEnds: 'CRLF',
  holds: HOLDS,
  write: (card, { outlook = false } = {}) => (outlook ? forOutlook : forAll)(card),
}

type Add = (line: string) => void

const forAll = writer('')

/** Outlook has to be told the character set of each property that holds text. */
const forOutlook = writer(';CHARSET=UTF-8')

/** What writes cards. @param charset the parameter of properties that hold text. */
function writer(charset: string): (card: Card) => string {
  // Cards of an organisation follow each other, and have these lines in common.
  const org = remembering((units: Card['organisation']) => line(`ORG${charset}:`, unitTexts(units)))
  const place = remembering((address: NonNullable<Card['address']>) =>
    fold(`ADR;TYPE=WORK${charset}:;;${partsOf(address).map(lineOf).join(';')}`),
  )
  const categories = remembering((each: Card['categories']) =>
    line(`CATEGORIES${charset}:`, list(each)),
  )
  const languages = remembering((each: Card['languages']) =>
    each.map(language => fold(`LANG:${lineOf(language)}`)),
  )
  const urls = remembering((each: Card['urls']) => each.flatMap(url => line('URL:', uri(url))))

  return card => {
    const { revision, kind, address } = card
    const lines = ['BEGIN:VCARD', 'VERSION:3.0', 'PRODID:-//press-contacts//press-contacts//EN']
    const add: Add = each => void lines.push(fold(each))
    const addAll = (folded: readonly string[]) => {
      for (const each of folded) lines.push(each)
    }
    if (revision !== undefined && isDate(revision)) add(`REV:${revision}T00:00:00Z`)
    addNames(add, card, charset)
    addAll(org(card.organisation))
    if (kind === 'org') add('X-ABSHOWAS:COMPANY')
    if (kind === 'group') add('X-ADDRESSBOOKSERVER-KIND:group')
    const title = lineOf(card.title ?? '')
    if (title) add(`TITLE${charset}:${title}`)
    addReach(add, card)
    addAll(languages(card.languages))
    addAll(urls(card.urls))
    if (address) lines.push(place(address))
    addAll(categories(card.categories))
    for (const source of card.sources) addAll(line('SOURCE:', uri(source)))
    const note = clean(card.note ?? '')
    if (note) add(`NOTE${charset}:${escapeText(note)}`)
    for (const member of card.members) add(`X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:${member}`)
    // Joined, for a text added up piece by piece is put together only when it is written, which takes longer.
    lines.push(`UID:${card.uid}`, 'END:VCARD', '')
    return lines.join('\r\n')
  }
}

/** The line of a property, none where it has no value. */
const line = (start: string, value: string): string[] =>
  value === '' ? [] : [fold(`${start}${value}`)]

const list = (values: readonly string[]): string => values.map(lineOf).filter(Boolean).join(',')

const partsOf = ({
  street = '',
  city = '',
  region = '',
  postal_code = '',
  country = '',
}: NonNullable<Card['address']>) => [street, city, region, postal_code, country]

/** The name that people read, and its parts. */
function addNames(add: Add, { name, fullName, nicknames, uid }: Card, charset: string): void {
  const { family = '', given = '', prefixes = [], suffix = '' } = name
  add(`FN${charset}:${lineOf(fullName) || uid}`)
  add(`N${charset}:${lineOf(family)};${lineOf(given)};;${list(prefixes)};${lineOf(suffix)}`)
  const nickname = list(nicknames)
  if (nickname) add(`NICKNAME${charset}:${nickname}`)
}

/** Addresses and numbers, the preferred one first; what the file calls one is Apple's label of it. */
function addReach(add: Add, { emails, phones }: Card): void {
  let items = 0
  const addLabelled = (property: string, label = '') => {
    const said = lineOf(label)
    if (said === '') return add(property)
    items++
    add(`item${items}.${property}`)
    add(`item${items}.X-ABLABEL:${said}`)
  }
  let pref = ',PREF'
  for (const { address, use, label } of emails) {
    addLabelled(`EMAIL;TYPE=INTERNET,${use}${pref}:${lineOf(address)}`, label)
    pref = ''
  }
  pref = ',PREF'
  for (const { number, extension, types, label } of phones) {
    const value = escapeText(numberText(number, extension))
    addLabelled(`TEL;TYPE=${types.join(',')}${pref}:${value}`, label)
    pref = ''
  }
}
