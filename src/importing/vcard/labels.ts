import type { PhoneType } from '../../model/organisation.ts'
import { present } from '../present.ts'
import { isPlainPhoneLabel, phoneTypeNamed } from '../record/phone-words.ts'
import {
  decodeRaw,
  decodeValue,
  fromQuotedPrintable,
  type Property,
  typesOf,
  unescapeText,
} from './property.ts'

/** What cards say of every phone and address, and tells nothing of its use. */
const NOISE = new Set(
  'VOICE PREF INTERNET X400 MSG TEXT VIDEO BBS MODEM ISDN PCS CAR DOM INTL POSTAL PARCEL OTHER TEXTPHONE HOME WORK CELL MOBILE IPHONE FAX MAIN COMPANY TLX'.split(
    ' ',
  ),
)

/** Labels by the group that they belong to: `item1.X-ABLabel:Astreinte`. */
export const labelsOf = (properties: readonly Property[]): ReadonlyMap<string, string> =>
  new Map(
    properties
      .filter(({ name, group }) => name === 'X-ABLABEL' && group !== '')
      .map(each => [each.group, unescapeText(decodeValue(each)).trim()]),
  )

/** Apple's own labels: `_$!<Work>!$_`. */
const BUILT_IN = /^_\$!<(.*)>!\$_$/

/** The label of one's own that a property has: of its group, or a TYPE that no version of vCard knows. */
function ownLabel(property: Property, labels: ReadonlyMap<string, string>): string | undefined {
  const label = labels.get(property.group)
  if (label !== undefined && !BUILT_IN.test(label)) return label
  const custom = property.params.get('X-CUSTOM')?.[0]
  if (custom !== undefined) return decodeRaw(fromQuotedPrintable(custom))
  const written = (property.params.get('TYPE') ?? []).flatMap(each => each.split(','))
  const own = written.find(each => each !== '' && !NOISE.has(each.toUpperCase()))
  return own === undefined ? undefined : decodeRaw(own).replace(/^X-(?:EVOLUTION-)?/i, '')
}

/** The kind of line, and the word for it, that a card gives. */
export function phoneUse(
  property: Property,
  labels: ReadonlyMap<string, string>,
): { type?: PhoneType; label?: string } {
  const types = typesOf(property)
  const builtIn = BUILT_IN.exec(labels.get(property.group) ?? '')?.[1]
  const has = (...names: readonly string[]) => names.some(each => types.includes(each))
  const type: PhoneType | undefined = has('FAX')
    ? 'fax'
    : has('CELL', 'MOBILE', 'IPHONE', 'PCS', 'CAR')
      ? 'mobile'
      : has('MAIN', 'COMPANY')
        ? 'switchboard'
        : ((builtIn === undefined ? undefined : phoneTypeNamed(builtIn)) ??
          (has('HOME') ? 'home' : has('WORK') ? 'work' : undefined))
  const label = ownLabel(property, labels)
  return present({ type, label })
}

/** The use of an address, and the word for it, that a card gives. */
export function emailUse(
  property: Property,
  labels: ReadonlyMap<string, string>,
): { type?: string; label?: string } {
  const types = typesOf(property)
  const builtIn = BUILT_IN.exec(labels.get(property.group) ?? '')?.[1]?.toUpperCase()
  const label = ownLabel(property, labels)
  const named = label !== undefined && isPlainPhoneLabel(label) ? phoneTypeNamed(label) : undefined
  if (named === 'home' || named === 'work') return { type: named }
  const is = (use: string) => types.includes(use) || builtIn === use
  const type = is('HOME') ? 'home' : is('WORK') ? 'work' : undefined
  return present({ type, label })
}
