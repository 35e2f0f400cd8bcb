import { isDate } from '../../model/date.ts'
import { isUuid } from '../../model/identity.ts'
import type { Card, CardPhone, Version } from '../card.ts'
import { HOLDS } from '../holds.ts'
import { clean, escapeText, fold, numberText, oneLine, unitTexts, uri } from '../text.ts'
import { OPT_OUT } from '../uid.ts'

/** vCard 4.0 (RFC 6350). No package writes it right, so this is ours. */
export const vcard4: Version = {
  ending: '.vcf',
  consumer: 'Evolution, Thunderbird, khard',
  checked:
    'libebook 3.46 (Evolution), ical.js 2.2.1 (Thunderbird), python3-vobject 0.9.6, vcard4 4.0.5, khard 0.18',
  load: 'press-contacts vcard --vcard-version 4.0 --split ~/.contacts/presse',
  encoding: 'UTF-8',
  lineEnds: 'CRLF',
  holds: [...HOLDS, 'languages'],
  write: card => `${properties(card).map(fold).join('\r\n')}\r\n`,
}

function properties(card: Card): string[] {
  const { name, address, revision } = card
  const text = (property: string, value: string | undefined) => {
    const plain = property === 'NOTE' ? clean(value ?? '') : oneLine(value ?? '')
    return plain === '' ? [] : [`${property}:${escapeText(plain)}`]
  }
  const texts = (values: readonly string[], mark: string) =>
    values
      .map(each => escapeText(oneLine(each)))
      .filter(Boolean)
      .join(mark)
  const list = (property: string, values: readonly string[], mark: string) => {
    const joined = texts(values, mark)
    return joined === '' ? [] : [`${property}:${joined}`]
  }
  const units = unitTexts(card.organisation)
  const parts = [[name.family], [name.given], [], name.prefixes ?? [], [name.suffix]]
  return [
    'BEGIN:VCARD',
    'VERSION:4.0',
    'PRODID:-//press-contacts//press-contacts//EN',
    `KIND:${card.kind}`,
    uidProperty(card.uid),
    ...(revision !== undefined && isDate(revision)
      ? [`REV:${revision.replaceAll('-', '')}T000000Z`]
      : []),
    `FN:${escapeText(oneLine(card.fullName) || card.uid)}`,
    ...(card.kind === 'individual'
      ? [
          `N:${parts
            .map(part =>
              texts(
                part.filter(each => each !== undefined),
                ',',
              ),
            )
            .join(';')}`,
        ]
      : []),
    ...list('NICKNAME', card.nicknames, ','),
    ...(units === '' ? [] : [`ORG:${units}`]),
    ...text('TITLE', card.title),
    ...reach(card),
    ...card.languages
      .map(oneLine)
      .filter(each => /^[A-Za-z0-9-]+$/.test(each))
      .map((each, index) => `LANG;PREF=${index + 1}:${each}`),
    ...card.urls
      .map(uri)
      .filter(Boolean)
      .map(each => `URL:${each}`),
    ...(address
      ? [
          `ADR;TYPE=work:;;${[address.street, address.city, address.region, address.postal_code, address.country].map(each => escapeText(oneLine(each ?? ''))).join(';')}`,
        ]
      : []),
    ...list('CATEGORIES', card.categories, ','),
    ...card.sources
      .map(uri)
      .filter(Boolean)
      .map(each => `SOURCE:${each}`),
    ...text('NOTE', card.note),
    ...text(OPT_OUT, card.optOut),
    ...card.members.flatMap(each => uidUri(each) ?? []).map(each => `MEMBER:${each}`),
    'END:VCARD',
  ]
}

/** RFC 6350, 6.7.6: a URI unless it says that it is text. */
function uidProperty(uid: string): string {
  const asUri = uidUri(uid)
  return asUri === undefined ? `UID;VALUE=text:${escapeText(oneLine(uid))}` : `UID:${asUri}`
}

/** A UID as a URI, as MEMBER needs it (RFC 6350, 6.6.5); undefined for one that is plain text. */
function uidUri(uid: string): string | undefined {
  if (isUuid(uid)) return `urn:uuid:${uid}`
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(uid) ? uri(uid) : undefined
}

/** Addresses and numbers, the preferred one first; what the file calls one is Apple's label of it. */
function reach({ emails, phones }: Card): string[] {
  let items = 0
  const labelled = (property: string, label: string | undefined) => {
    const said = oneLine(label ?? '')
    if (said === '') return [property]
    items++
    return [`item${items}.${property}`, `item${items}.X-ABLabel:${escapeText(said)}`]
  }
  const pref = (index: number) => (index === 0 ? ';PREF=1' : '')
  return [
    ...emails.flatMap(({ address, use, label }, index) =>
      labelled(
        `EMAIL;TYPE=${use.toLowerCase()}${pref(index)}:${escapeText(oneLine(address))}`,
        label,
      ),
    ),
    ...phones.flatMap((phone, index) =>
      labelled(
        `TEL;${telephone(phone, `TYPE=${phone.types.join(',').toLowerCase()}${pref(index)}`)}`,
        phone.label,
      ),
    ),
  ]
}

/** A `tel:` URI (RFC 3966) where the number is one, else text. */
function telephone({ number, e164, extension }: CardPhone, params: string): string {
  const isDialled = extension === undefined || /^\d+$/.test(extension)
  if (e164 === undefined || !isDialled)
    return `VALUE=text;${params}:${escapeText(numberText(number, extension))}`
  return `VALUE=uri;${params}:tel:${extension === undefined ? e164 : `${e164};ext=${extension}`}`
}
