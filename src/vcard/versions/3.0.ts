import { VCard } from 'vcard-creator'
import { isDate } from '../../model/date.ts'
import type { Card } from '../card.ts'
import { HOLDS } from '../holds.ts'
import { clean, escapeText, numberText, oneLine, unitTexts, uri } from '../text.ts'
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
  write: writeCard,
}

/**
 * Through vcard-creator 1.0, and all that has to be done around it:
 * - it escapes text but not EMAIL, TEL, URL, UID, nor properties that it does not know, into
 *   which a line break would bring a property of its own: `oneLine` takes line breaks out,
 *   `escapeText` escapes;
 * - a raw carriage return and control characters pass it: `clean` removes them;
 * - it loses U+FEFF where it folds, and a lone surrogate breaks: `clean` again;
 * - it has two levels of ORG and one prefix in N, so that both are written as its custom ones;
 * - PRODID changes with its releases, and REV is always there, with milliseconds that
 *   RFC 2426 does not have: both lines are short, never folded, and set right afterwards.
 */
function writeCard(card: Card, { outlook = false }: { readonly outlook?: boolean } = {}): string {
  const { revision } = card
  const dated = revision !== undefined && isDate(revision)
  const v = new VCard()
  if (outlook) v.setCharset('UTF-8')
  v.addRevision(new Date(dated ? revision : 0))
  addNames(v, card, outlook)
  addReach(v, card)
  card.languages.map(oneLine).forEach(value => {
    v.addCustomProperty({ name: 'LANG', value: escapeText(value) })
  })
  addPlaces(v, card)
  const categories = card.categories.map(oneLine).filter(Boolean)
  if (categories.length > 0) v.addCategories(categories)
  for (const source of card.sources.map(uri))
    if (source) v.addCustomProperty({ name: 'SOURCE', value: source })
  const note = clean(card.note ?? '')
  if (note) v.addNote(note)
  for (const member of card.members)
    v.addCustomProperty({ name: 'X-ADDRESSBOOKSERVER-MEMBER', value: `urn:uuid:${member}` })
  v.addUid(card.uid)
  const text = v
    .toString()
    .replace(/^PRODID:.*\r\n/m, 'PRODID:-//press-contacts//press-contacts//EN\r\n')
  return dated ? text.replace(/^(REV:\S+?)\.\d{3}Z/m, '$1Z') : text.replace(/^REV:.*\r\n/m, '')
}

/** The name that people read, its parts, and where the person works. */
function addNames(v: VCard, card: Card, outlook: boolean): void {
  const { name, kind } = card
  const text = (property: string, value: string) =>
    v.addCustomProperty({
      name: property,
      value,
      ...(outlook && { params: 'CHARSET=UTF-8' }),
    })
  v.addFullName(oneLine(card.fullName) || card.uid)
  const part = (texts: readonly (string | undefined)[]) =>
    texts
      .map(each => escapeText(oneLine(each ?? '')))
      .filter(Boolean)
      .join(',')
  const parts = [[name.family], [name.given], [], name.prefixes ?? [], [name.suffix]]
  text('N', parts.map(part).join(';'))
  const nicknames = card.nicknames.map(oneLine).filter(Boolean)
  if (nicknames.length > 0) v.addNickname(nicknames)
  const units = unitTexts(card.organisation)
  if (units !== '') text('ORG', units)
  if (kind === 'org') v.addCustomProperty({ name: 'X-ABSHOWAS', value: 'COMPANY' })
  if (kind === 'group') v.addCustomProperty({ name: 'X-ADDRESSBOOKSERVER-KIND', value: 'group' })
  const title = oneLine(card.title ?? '')
  if (title) v.addJobtitle(title)
}

/** Addresses and numbers, the preferred one first; what the file calls one is Apple's label of it. */
function addReach(v: VCard, card: Card): void {
  const emails = card.emails.map(({ address, use, label }) => ({
    name: 'EMAIL',
    types: ['INTERNET', use],
    value: oneLine(address),
    label,
  }))
  const phones = card.phones.map(({ number, extension, types, label }) => ({
    name: 'TEL',
    types,
    value: numberText(number, extension),
    label,
  }))
  let items = 0
  for (const list of [emails, phones])
    for (const [index, { name, types, value, label = '' }] of list.entries()) {
      const params = `TYPE=${[...types, ...(index === 0 ? ['PREF'] : [])].join(',')}`
      const said = oneLine(label)
      const group = said === '' ? {} : { group: `item${++items}` }
      v.addCustomProperty({ name, params, value: escapeText(value), ...group })
      if (said) v.addCustomProperty({ name: 'X-ABLABEL', value: escapeText(said), ...group })
    }
}

function addPlaces(v: VCard, { urls, address }: Card): void {
  for (const url of urls.map(uri)) if (url) v.addUrl({ url })
  if (address)
    v.addAddress({
      street: oneLine(address.street ?? ''),
      locality: oneLine(address.city ?? ''),
      region: oneLine(address.region ?? ''),
      postalCode: oneLine(address.postal_code ?? ''),
      country: oneLine(address.country ?? ''),
      type: ['work'],
    })
}
