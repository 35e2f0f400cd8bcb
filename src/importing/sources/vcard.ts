import type { ImportedContact } from '../contact.ts'
import { decodeTable, latin1 } from '../decode.ts'
import { contactOf, type WrittenRecord } from '../record/contact.ts'
import { membershipSaid, membershipTold } from '../record/membership.ts'
import type { Remark } from '../remark.ts'
import type { ImportSource } from '../source.ts'
import { tidyLine } from '../tidy.ts'
import { type RawCard, readCards } from '../vcard/cards.ts'
import { decodeValue, unescapeText } from '../vcard/property.ts'
import { leftAside, recordOf } from '../vcard/record.ts'

/**
 * vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), as address books export them. Our own parser:
 * of the packages that read vCards ical.js throws on 2.1 and on a byte order mark and leaves `\;`
 * in texts, others decode neither QUOTED-PRINTABLE nor charsets.
 */
export const vcard: ImportSource = {
  recognises({ name, bytes }) {
    const start = bytesAsText(bytes.subarray(0, 65_536))
    return /\.(?:vcf|vcard)$/i.test(name)
      ? /^(?:\xef\xbb\xbf)?begin[ \t]*:[ \t]*vcard/im.test(start)
      : /^(?:\xef\xbb\xbf)?\s*begin[ \t]*:[ \t]*vcard[ \t]*[\r\n]/i.test(start)
  },
  async read({ name, bytes }, options) {
    const { cards, warnings } = readCards(bytesAsText(bytes))
    const remarks: Remark[] = [...warnings]
    const contacts: ImportedContact[] = []
    const unplaced = new Set<string>()
    for (const card of cards) {
      const { kind, record, unread } = recordOf(card)
      const { line } = card
      const held = heldBack(record)
      if (held !== undefined) {
        remarks.push({ ...held, line })
        continue
      }
      const contact =
        kind === 'other' ? undefined : contactOf(record, options, { at: [], title: name })
      if (contact !== undefined) {
        const uid = uidOf(card)
        contacts.push(uid === undefined ? contact : { ...contact, uid })
        for (const each of unread) unplaced.add(each)
      } else if (kind === 'other')
        remarks.push({ code: 'card/not-a-contact', about: record.name.full ?? '', line })
      else remarks.push({ code: 'card/empty', line })
    }
    const names = leftAside(cards, unplaced)
    if (names.length > 0) remarks.push({ code: 'card/left-aside', about: names.join(', ') })
    return { contacts, warnings: remarks }
  },
}

function uidOf({ properties }: RawCard): string | undefined {
  const property = properties.find(({ name }) => name === 'UID')
  const uid = property && unescapeText(decodeValue(property)).trim()
  return uid === '' ? undefined : uid
}

/** Why a card is skipped: its categories or its note say that the person opted out or left. */
function heldBack({ topics, tags, note = '' }: WrittenRecord): Remark | undefined {
  const texts = [...topics, ...tags]
  const category = texts.find(text => membershipSaid(text, false) !== undefined)
  const membership = category === undefined ? membershipTold(note) : membershipSaid(category, false)
  if (membership === undefined) return undefined
  const code = membership === 'left' ? 'card/left' : 'card/opted-out'
  return { code, about: tidyLine((category ?? note).slice(0, 80)) }
}

/** A character for each byte; UTF-16, which no charset within a card could name, as UTF-8. */
function bytesAsText(bytes: Uint8Array): string {
  const isWide = bytes.subarray(0, 2).includes(0) || (bytes[0] ?? 0) >= 0xfe
  return latin1(isWide ? Buffer.from(decodeTable(bytes)) : bytes)
}
