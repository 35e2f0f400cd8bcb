import {
  type CountryCode,
  getCountryCallingCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { isFrenchCode, isInFrenchPlan, isOfTerritory, overseasNumber } from './french-plan.ts'
import { byBlock } from './number-blocks.ts'
import type { Phone, PhoneType } from './organisation.ts'
import { rememberedPhone, type UnderstoodPhone } from './understood-phone.ts'
import { weakCache } from './weak-cache.ts'
import { readWrittenNumber } from './written-number.ts'

/**
 * Short numbers of the French plan (Arcep, decision 2018-0881, annex 1, 2.4 and 2.5): 15, 17, 18;
 * 1XY such as 112 and 119; 10YT and 3BPQ such as 1023 and 3949; 116XYZ and 118XYZ.
 */
const FRENCH = /^(?:1[578]|1\d\d|10\d\d|3\d{3}|11[68]\d{3})$/

/** What other countries have: three or four digits, two for emergencies, 116XYZ all over Europe. */
const ELSEWHERE = /^(?:1\d|\d{3,4}|116\d{3})$/

/**
 * Whether digits are a short code, which has no E.164 form and is dialled inside its country alone.
 * @param country ISO 3166-1 alpha-2.
 */
export const isShortCode = (digits: string, country: string | undefined): boolean =>
  (isInFrenchPlan(country) ? FRENCH : ELSEWHERE).test(digits)

/**
 * Understands a phone number in any notation.
 * @param country the country of a number in national notation; ISO 3166-1 alpha-2.
 * @returns undefined when the text cannot be one phone number.
 */
export function understandPhone(
  phone: Pick<Phone, 'number' | 'extension'>,
  country: string | undefined,
): UnderstoodPhone | undefined {
  const { number = '', extension } = phone
  const read = country === 'FR' ? byBlock(number, understandFrench) : undefined
  if (read === undefined) return understandWritten(phone, country)
  return extension === undefined ? read : { ...read, extension }
}

const understandFrench = (number: string) => understandMain(number, 'FR')

function understandWritten(
  { number = '', extension }: Pick<Phone, 'number' | 'extension'>,
  country: string | undefined,
): UnderstoodPhone | undefined {
  const written = readWrittenNumber(number)
  if (written === undefined) return undefined
  const ext = extension ?? written.extension
  const read = understandMain(written.number, country)
  return read && { ...read, ...(ext !== undefined && { extension: ext }) }
}

/** A number without its extension. */
function understandMain(main: string, country: string | undefined): UnderstoodPhone | undefined {
  const digits = main.replace(/\D/g, '')
  const isInternational = /^(?:\+|00)/.test(main)
  if (!isInternational && isShortCode(digits, country))
    return { national: main, international: main, valid: true, kind: 'other' }
  const overseas =
    isInternational || isInFrenchPlan(country)
      ? overseasNumber(main.startsWith('+') ? `+${digits}` : digits)
      : undefined
  const region = country !== undefined && isSupportedCountry(country) ? country : undefined
  const parsed = parse(overseas ?? main, region)
  if (parsed === undefined) return undefined
  const type = parsed.getType()
  const isHome = !isInternational && overseas === undefined
  const origin = parsed.country ?? (isHome ? region : undefined)
  // Its type is one of the numbering plan's, or there is none: asking for `isValid` would look twice.
  const valid = type !== undefined || isOfTerritory(parsed.number)
  const plan = { ...(origin && { country: origin }), callingCode: parsed.countryCallingCode }
  // A number that nobody can dial is shown as it is written: any other notation would be made up.
  if (!valid && overseas === undefined && !isDiallable(parsed))
    return { ...plan, national: main, international: main, valid, kind: 'other' }
  return {
    ...plan,
    e164: parsed.number,
    national: nationalOf(parsed),
    international: parsed.formatInternational(),
    valid,
    kind: type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' ? 'fixed' : 'other',
  }
}

/**
 * Whether a number that its numbering plan does not have could be given out some day: it has as
 * many digits as numbers of its country have, without a zero at its start too. libphonenumber
 * leaves the trunk zero of `020 7946` in front of a number that is too short without.
 */
function isDiallable(parsed: PhoneNumber): boolean {
  if (!parsed.isPossible()) return false
  const { countryCallingCode, nationalNumber } = parsed
  if (!nationalNumber.startsWith('0')) return true
  return parse(`+${countryCallingCode}${nationalNumber.slice(1)}`, undefined)?.isPossible() ?? false
}

/** As people write it inside its country: in Saint-Pierre-et-Miquelon with the 0508 that it has in the French plan. */
function nationalOf(parsed: PhoneNumber): string {
  if (parsed.countryCallingCode !== '508') return parsed.formatNational()
  const digits = `${parsed.nationalNumber.length === 6 ? '508' : ''}${parsed.nationalNumber}`
  return `0${digits.slice(0, 3)}${digits.slice(3).replace(/../g, ' $&')}`
}

/**
 * A number as somebody in a country dials it: in national notation at home (the same calling code,
 * or the French plan), else in international notation.
 * @param reader where the number is read, ISO 3166-1 alpha-2; without one, always international.
 */
export function numberReadIn(read: UnderstoodPhone, reader: string | undefined): string {
  const { callingCode, national, international } = read
  if (callingCode === undefined) return national
  if (reader === undefined || !isSupportedCountry(reader)) return international
  const isHome =
    getCountryCallingCode(reader) === callingCode ||
    (isInFrenchPlan(reader) && isFrenchCode(callingCode))
  return isHome ? national : international
}

/** What a phone is for: as the file states, else mobile or work as the number tells. */
export function phoneType(phone: Phone, understood: UnderstoodPhone | undefined): PhoneType {
  return phone.type ?? (understood?.kind === 'mobile' ? 'mobile' : 'work')
}

/** What the numbering plans make of a number: of several ways to read it, the first that is a number they have. */
function parse(main: string, region: CountryCode | undefined): PhoneNumber | undefined {
  let possible: PhoneNumber | undefined
  // Mainland numbers are dialled the same overseas.
  for (const number of readings(main))
    for (const country of isInFrenchPlan(region) ? ([region, 'FR'] as const) : [region]) {
      const parsed = parsePhoneNumberFromString(number, {
        ...(country && { defaultCountry: country }),
        extract: false,
      })
      if (parsed?.isValid()) return parsed
      possible ??= parsed
    }
  return possible
}

/** A number as it is written; with a plus for the 00 that not every country dials abroad with; without the `(0)` that not every country has. */
function readings(main: string): readonly string[] {
  const abroad = main.replace(/^00\s*/, '+')
  return [...new Set([main, abroad, abroad.replace(/\(0\)/, ' ')])]
}

const understood = weakCache(
  (phone: Phone, country: string | undefined): UnderstoodPhone | null =>
    understandPhone(phone, country) ?? null,
)

/** `understandPhone`, once per phone, or not at all for a phone from an index; its country never changes. */
export function readPhone(phone: Phone, country: string | undefined): UnderstoodPhone | undefined {
  const remembered = rememberedPhone(phone, country)
  // Quickly read again, whereas keeping them all would double what an export holds in memory.
  return (remembered === undefined ? understood(phone, country) : remembered) ?? undefined
}
