import { VCard } from 'vcard-creator'
import { isDate } from '../model/date.ts'
import type { Card } from './card.ts'

/**
 * vCard 3.0 (RFC 2426) through vcard-creator 1.0, and all that has to be done around it:
 * - it escapes text but not EMAIL, TEL, URL, UID, into which a line break would bring a
 *   property of its own: `line` takes line breaks out of what is one line, `escape` escapes;
 * - a raw carriage return and control characters pass it: `clean` removes them;
 * - it loses U+FEFF where it folds, and a lone surrogate breaks: `clean` again;
 * - `addFullName` throws after `addName`, and without `addName` there is no N;
 * - PRODID changes with its releases, and REV is always there, with milliseconds that
 *   RFC 2426 does not have: both lines are short, never folded, and set right afterwards.
 */
export function writeCard(card: Card): string {
  const { name, address, revision } = card
  const v = new VCard()
  v.addRevision(new Date(revision !== undefined && isDate(revision) ? revision : 0))
  v.addFullName(line(card.fullName) || card.uid)
  v.addName({
    ...(name.family && { familyName: line(name.family) }),
    ...(name.given && { givenName: line(name.given) }),
    ...(name.prefix && { honorificPrefix: line(name.prefix) }),
    ...(name.suffix && { honorificSuffix: line(name.suffix) }),
  })
  v.addCompany({ name: line(card.organisation), ...(card.unit && { department: line(card.unit) }) })
  if (card.isOrganisation) v.addCustomProperty({ name: 'X-ABSHOWAS', value: 'COMPANY' })
  const title = line(card.title ?? '')
  if (title) v.addJobtitle(title)
  card.emails.forEach((email, index) => {
    const params = index === 0 ? 'TYPE=INTERNET,WORK,PREF' : 'TYPE=INTERNET,WORK'
    v.addCustomProperty({ name: 'EMAIL', params, value: escapeText(line(email)) })
  })
  card.phones.forEach(({ number, types }, index) => {
    const params = `TYPE=${[...types, ...(index === 0 ? ['PREF'] : [])].join(',')}`
    v.addCustomProperty({ name: 'TEL', params, value: escapeText(line(number)) })
  })
  const url = uri(card.url ?? '')
  if (url) v.addUrl({ url })
  if (address)
    v.addAddress({
      street: line(address.street ?? ''),
      locality: line(address.city ?? ''),
      region: line(address.region ?? ''),
      postalCode: line(address.postal_code ?? ''),
      country: line(address.country ?? ''),
      type: ['work'],
    })
  const categories = card.categories.map(line).filter(Boolean)
  if (categories.length > 0) v.addCategories(categories)
  const note = clean(card.note ?? '')
  if (note) v.addNote(note)
  v.addUid(card.uid)
  const text = v
    .toString()
    .replace(/^PRODID:.*\r\n/m, 'PRODID:-//press-contacts//press-contacts//EN\r\n')
  return revision !== undefined && isDate(revision)
    ? text.replace(/^(REV:\S+?)\.\d{3}Z/m, '$1Z')
    : text.replace(/^REV:.*\r\n/m, '')
}

/** Text without control characters, line breaks as `\n`. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff]/g, '')
    .toWellFormed()
    .trim()
}

/** Cleaned text on one line. */
const line = (text: string) => clean(text).replace(/\s*\n\s*/g, ' ')

/** RFC 2426, section 4: text-value. */
const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&')

/** A URI without what readers take for separators or escapes. */
const uri = (text: string) => line(text).replace(/[\s,;\\]/g, char => encodeURIComponent(char))
