import { foldWords } from '../../text/fold.ts'
import { OPT_OUT } from '../../vcard/uid.ts'
import { decodePercent } from '../decode.ts'
import type { WrittenRecord } from '../record/contact.ts'
import { isSystemGroup } from '../record/membership.ts'
import type { WrittenPhone } from '../record/phones.ts'
import { readCountry } from '../record/places.ts'
import type { Remark } from '../remark.ts'
import type { RawCard } from './cards.ts'
import { emailUse, labelsOf, phoneUse } from './labels.ts'
import { decodeValue, type Property, splitValue, typesOf, unescapeText } from './property.ts'

/** What is read of a card, or says nothing of a contact. */
const SILENT = new Set(
  [
    'FN N ORG TITLE ROLE EMAIL TEL NOTE CATEGORIES LANG URL ADR KIND NICKNAME',
    'VERSION PRODID UID REV SOURCE NAME PROFILE CLASS MAILER SORT-STRING LABEL CLIENTPIDMAP XML CREATED',
    'FBURL CALURI CALADRURI AGENT MEMBER X-ABUID X-ABADR X-ABLABEL X-ABSHOWAS X-MOZILLA-HTML X-MOZILLA-CPT',
    'X-ADDRESSBOOKSERVER-KIND X-ADDRESSBOOKSERVER-MEMBER X-EVOLUTION-FILE-AS X-MS-OL-DESIGN',
    'X-PRESS-CONTACTS-OPT-OUT X-MS-OL-DEFAULT-POSTAL-ADDRESS X-MS-CARDPICTURE X-PHONETIC-FIRST-NAME X-PHONETIC-LAST-NAME',
  ]
    .join(' ')
    .split(' '),
)

/**
 * The properties of cards that no field of the model holds, each once, in their order.
 * @param unread more of them, of which the cards have another value that is imported.
 */
export function leftAside(cards: readonly RawCard[], unread: Iterable<string>): string[] {
  const names = new Set<string>(unread)
  for (const { properties } of cards)
    for (const { name, value } of properties)
      if (!SILENT.has(name) && value.trim().replace(/;/g, '') !== '' && names.size < 30)
        names.add(name)
  return [...names]
}

/** No list of words is longer. */
const MOST_TEXT = 10_000

/** What a card is of. */
export type CardKind = 'person' | 'organisation' | 'other'

/** What a card says, and what kind it is of: a group, place or thing is not a contact. */
export function recordOf(card: RawCard): {
  readonly kind: CardKind
  readonly record: WrittenRecord
  /** Properties of which a value has no place in the record. */
  readonly unread: readonly string[]
} {
  const all = (name: string) => byPreference(card.properties.filter(each => each.name === name))
  const texts = (name: string) =>
    all(name)
      .map(each => unescapeText(decodeValue(each)).trim())
      .filter(Boolean)
  const parts = (property: Property | undefined) =>
    property === undefined ? [] : splitValue(decodeValue(property), ';')
  const listed = (name: string) =>
    all(name).flatMap(each =>
      splitValue(decodeValue(each).slice(0, MOST_TEXT), ',').map(unescapeText),
    )
  const [family, given, middle, prefix, suffix] = nameParts(parts(all('N')[0]))
  const [organisation, ...units] = parts(all('ORG')[0]).map(each => unescapeText(each).trim())
  const isOurs = texts('PRODID').some(each => each.includes('//press-contacts//'))
  const { department, agency } = unitsOf(units, isOurs)
  const kind = kindOf(texts, { family, given }, organisation)
  // A card of a person that shows the organisation's name.
  const shown = texts('FN')[0]
  const isOrganisationShown = isPersonal({ family, given }, organisation) && shown === organisation
  const labels = labelsOf(card.properties)
  const urls = all('URL').filter(each => kind === 'organisation' || !typesOf(each).includes('HOME'))
  const sites = urls.map(each => unescapeText(decodeValue(each)))
  const address = addressOf(card.properties, all('ADR'), kind)
  const groups = listed('CATEGORIES').filter(each => !isSystemGroup(each))
  const remarks: Remark[] = card.isClosed ? [] : [{ code: 'card/unclosed', line: card.line }]
  const record: WrittenRecord = {
    name: { full: isOrganisationShown ? undefined : shown, family, given, middle, prefix, suffix },
    isOrganisation: kind === 'organisation',
    organisation,
    department,
    agency,
    title: (all('TITLE').length > 0 ? texts('TITLE') : texts('ROLE')).join(', '),
    emails: all('EMAIL').map(each => ({
      text: unescapeText(decodeValue(each)),
      ...emailUse(each, labels),
    })),
    phones: all('TEL').flatMap(each => phoneOf(each, labels).map(phone => ({ ...phone, isOurs }))),
    topics: kind === 'organisation' ? [] : groups,
    languages: texts('LANG'),
    note: texts('NOTE').join('\n'),
    optOut: texts(OPT_OUT).find(each => !/^(?:false|no)$/i.test(each)),
    websites: sites.slice(0, 1),
    forms: kind === 'organisation' ? sites.slice(1, 2) : [],
    ...(address && { address }),
    tags: kind === 'organisation' ? groups : [],
    aliases: kind === 'organisation' ? listed('NICKNAME') : [],
    line: card.line,
    remarks,
  }
  const roles = all('TITLE').length > 0 ? texts('ROLE') : []
  const adr = all('ADR').filter(each => each.value.replace(/;/g, '').trim() !== '')
  const unread = Object.entries({
    ROLE: roles.some(role => !texts('TITLE').includes(role)),
    URL: sites.length > (kind === 'organisation' ? 2 : 1),
    ORG: all('ORG').length > 1 || (kind === 'organisation' && units.some(Boolean)),
    NICKNAME: kind === 'person' && texts('NICKNAME').length > 0,
    ADR: adr.length > (address === undefined ? 0 : 1),
  }).flatMap(([name, isUnread]) => (isUnread ? [name] : []))
  return { kind, record, unread }
}

/** The preferred one first: PREF (RFC 6350, 5.3), or the type of older versions. */
function byPreference(properties: readonly Property[]): readonly Property[] {
  const rank = (each: Property) =>
    Number(each.params.get('PREF')?.[0]) || (typesOf(each).includes('PREF') ? 1 : 101)
  return properties.length < 2 ? properties : properties.toSorted((a, b) => rank(a) - rank(b))
}

/** The parts of N; of one whose separators a program escaped (`Roux\\;Ada\\;\\;\\;;;;;`) those inside. */
function nameParts(written: readonly string[]): string[] {
  const [family = '', ...others] = written.map(severalAsOne)
  const isEscaped = family.includes(';') && others.every(each => /^[;\s]*$/.test(each))
  return isEscaped ? family.split(';').map(each => each.trim()) : [family, ...others]
}

type NameParts = Pick<WrittenRecord['name'], 'family' | 'given'>

/** Whether N names a person: in two parts, and not after the organisation. */
function isPersonal({ family, given }: NameParts, organisation: string | undefined): boolean {
  if (!family || !given) return false
  const known = new Set(foldWords(organisation ?? ''))
  return !foldWords(`${given} ${family}`).every(word => known.has(word))
}

const severalAsOne = (component: string) =>
  splitValue(component, ',')
    .map(each => unescapeText(each).trim())
    .filter(Boolean)
    .join(' ')

/** What follows the organisation in ORG: its department and parts of that; in our own cards the agency is last. */
function unitsOf(units: readonly string[], isOurs: boolean) {
  if (isOurs) return { department: units[0], agency: units[1] }
  return { department: units.filter(Boolean).join(', '), agency: undefined }
}

function kindOf(
  texts: (name: string) => string[],
  name: NameParts,
  organisation: string | undefined,
): CardKind {
  const [stated = ''] = [...texts('KIND'), ...texts('X-ADDRESSBOOKSERVER-KIND')]
  if (/^(?:group|location|thing|application|device)$/i.test(stated)) return 'other'
  const showsCompany =
    /^company$/i.test(texts('X-ABSHOWAS')[0] ?? '') && !isPersonal(name, organisation)
  const isCompany = /^org/i.test(stated) || showsCompany
  const isNamed =
    Boolean(name.family || name.given) || texts('FN').some(each => each !== organisation)
  return isCompany || (!isNamed && organisation) ? 'organisation' : 'person'
}

/** A TEL's number: text, or a `tel:` URI (RFC 3966). */
function phoneOf(property: Property, labels: ReadonlyMap<string, string>): WrittenPhone[] {
  const use = phoneUse(property, labels)
  const text = unescapeText(decodeValue(property)).trim()
  if (!/^tel:/i.test(text)) return [{ text, ...use }]
  const [number = '', ...params] = text.slice('tel:'.length).split(';')
  const param = (name: string) =>
    params.find(each => each.toLowerCase().startsWith(`${name}=`))?.slice(name.length + 1)
  const context = param('phone-context') ?? ''
  const isCalled = !number.startsWith('+') && /^\+\d+$/.test(context)
  const extension = param('ext')
  return [
    {
      text: decodePercent(isCalled ? context + number.replace(/^0/, '') : number),
      ...use,
      ...(extension && { extension: decodePercent(extension) }),
    },
  ]
}

/** The first address that is not somebody's home; an organisation's own, whatever it is called. */
function addressOf(
  properties: readonly Property[],
  addresses: readonly Property[],
  kind: CardKind,
): WrittenRecord['address'] {
  const adr = addresses.find(
    each =>
      kind === 'organisation' || !typesOf(each).includes('HOME') || typesOf(each).includes('WORK'),
  )
  if (adr === undefined) return undefined
  const [box, extended, street, city, region, postal_code, country = ''] = splitValue(
    decodeValue(adr),
    ';',
  ).map(each => severalAsOne(each).replace(/\s*\n\s*/g, ', '))
  const code = properties.find(each => each.name === 'X-ABADR' && each.group === adr.group)?.value
  return {
    street: [extended, street, box].filter(Boolean).join(', '),
    city,
    region,
    postal_code,
    country: readCountry(country) === undefined && adr.group !== '' ? (code ?? country) : country,
  }
}
