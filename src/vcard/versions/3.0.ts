import { VCard } from 'vcard-creator'
import { isDate } from '../../model/date.ts'
import { lastResult } from '../../model/weak-cache.ts'
import type { Card, Version } from '../card.ts'
import { HOLDS } from '../holds.ts'
import { clean, escapeText, fold, lineOf, numberText, oneLine, unitTexts, uri } from '../text.ts'
import { OPT_OUT } from '../uid.ts'

/** vCard 3.0 (RFC 2426), which every address book reads. It has no property for languages. */
export const vcard3: Version = {
  ending: '.vcf',
  consumer: 'iOS, Android, macOS, Outlook, CardDAV (Nextcloud, DAVx⁵), Thunderbird, khard',
  checked: 'python3-vobject 0.9.6, ical.js 2.2.1 (Thunderbird), Text::vCard 3.09, khard 0.18',
  load: 'press-contacts vcard --split ~/.contacts/presse',
  encoding: 'UTF-8',
  lineEnds: 'CRLF',
  holds: HOLDS,
  write: writeCard,
}

/**
 * Through vcard-creator 1.0, and all that has to be done around it:
 * - it escapes text but not EMAIL, TEL, URL, UID, nor properties that it does not know, into
 *   which a line break would bring a property of its own: `oneLine` takes line breaks out,
 *   `escapeText` escapes;
 * - a raw carriage return and control characters pass it, and a lone surrogate breaks: `clean`
 *   removes them;
 * - it has two levels of ORG and one prefix in N, so that both are written as its custom ones,
 *   as is REV, which it gives milliseconds that RFC 2426 does not have;
 * - it looks five times through each text that it escapes: ADR, of which half is empty, is a
 *   custom one too;
 * - it encodes every line to count its octets, adds a REV where none is wanted, and its PRODID
 *   changes with its releases: lines are put together here.
 */
class QuickCard extends VCard {
  readonly #outlook: boolean

  constructor(outlook: boolean) {
    super()
    this.#outlook = outlook
  }

  override buildVCard(): string {
    const lines = ['BEGIN:VCARD', 'VERSION:3.0', 'PRODID:-//press-contacts//press-contacts//EN']
    for (const { group, key, value } of this.getProperties()) {
      const charset = this.#outlook && HOLDS_TEXT.test(key) ? ';CHARSET=UTF-8' : ''
      lines.push(fold(`${group === undefined ? '' : `${group}.`}${key}${charset}:${value}`))
    }
    // Joined, for a text added up piece by piece is put together only when it is written, which takes longer.
    lines.push('END:VCARD', '')
    return lines.join('\r\n')
  }
}

/** Properties of which Outlook has to be told the character set. */
const HOLDS_TEXT = /^(?:FN|N|NICKNAME|ORG|TITLE|ADR|CATEGORIES|NOTE)\b/

function writeCard(card: Card, { outlook = false }: { readonly outlook?: boolean } = {}): string {
  const { revision } = card
  const v = new QuickCard(outlook)
  const custom = (name: string, value: string) => void v.addCustomProperty({ name, value })
  if (revision !== undefined && isDate(revision)) custom('REV', `${revision}T00:00:00Z`)
  addNames(v, card)
  addReach(v, card)
  addPlaces(v, card)
  const categories = categoriesOf(card.categories)
  if (categories.length > 0) v.addCategories(categories)
  for (const source of card.sources.map(uri)) if (source) custom('SOURCE', source)
  const note = clean(card.note ?? '')
  if (note) v.addNote(note)
  if (card.optOut !== undefined) custom(OPT_OUT, lineOf(card.optOut))
  for (const member of card.members)
    custom('X-ADDRESSBOOKSERVER-MEMBER', `urn:uuid:${lineOf(member)}`)
  v.addUid(lineOf(card.uid))
  return v.buildVCard()
}

/** The name that people read, its parts, and where the person works. */
function addNames(v: VCard, card: Card): void {
  const { name, kind } = card
  v.addFullName(oneLine(card.fullName) || card.uid)
  const prefixes = (name.prefixes ?? []).map(lineOf).filter(Boolean)
  const [family, given, suffix] = [name.family, name.given, name.suffix].map(part =>
    lineOf(part ?? ''),
  )
  v.addCustomProperty({ name: 'N', value: `${family};${given};;${prefixes.join(',')};${suffix}` })
  const nicknames = card.nicknames.map(oneLine).filter(Boolean)
  if (nicknames.length > 0) v.addNickname(nicknames)
  const units = unitsOf(card.organisation)
  if (units !== '') v.addCustomProperty({ name: 'ORG', value: units })
  if (kind === 'org') v.addCustomProperty({ name: 'X-ABSHOWAS', value: 'COMPANY' })
  if (kind === 'group') v.addCustomProperty({ name: 'X-ADDRESSBOOKSERVER-KIND', value: 'group' })
  const title = oneLine(card.title ?? '')
  if (title) v.addJobtitle(title)
}

/** Addresses and numbers, the preferred one first; what the file calls one is Apple's label of it. */
function addReach(v: VCard, { emails, phones }: Card): void {
  let items = 0
  const add = (name: string, params: string, value: string, label = '') => {
    const said = lineOf(label)
    if (said === '') v.addCustomProperty({ name, params, value })
    else {
      const group = `item${++items}`
      v.addCustomProperty({ name, params, value, group })
      v.addCustomProperty({ name: 'X-ABLABEL', value: said, group })
    }
  }
  for (const [index, { address, use, label }] of emails.entries())
    add('EMAIL', `TYPE=INTERNET,${use}${index === 0 ? ',PREF' : ''}`, lineOf(address), label)
  for (const [index, { number, extension, types, label }] of phones.entries()) {
    const value = escapeText(numberText(number, extension))
    add('TEL', `TYPE=${types.join(',')}${index === 0 ? ',PREF' : ''}`, value, label)
  }
}

function addPlaces(v: VCard, { urls, address }: Card): void {
  for (const url of urls.map(uri)) if (url) v.addUrl({ url })
  if (address === undefined) return
  v.addCustomProperty({ name: 'ADR', params: 'TYPE=WORK', value: placeOf(address) })
}

// Cards of an organisation follow each other, and have these in common.
const unitsOf = lastResult(unitTexts)
const categoriesOf = lastResult((categories: Card['categories']) =>
  categories.map(oneLine).filter(Boolean),
)
const placeOf = lastResult((address: NonNullable<Card['address']>) => {
  const { street = '', city = '', region = '', postal_code = '', country = '' } = address
  return `;;${[street, city, region, postal_code, country].map(lineOf).join(';')}`
})
