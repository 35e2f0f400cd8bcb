import {
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max'
import { knownPhone } from './known-phones.ts'
import { memo } from './memo.ts'
import { byBlock } from './number-blocks.ts'
import type { Phone, PhoneType } from './organisation.ts'
import { EXTENSION } from './phone-extension.ts'

/** What a phone number means. */
export interface UnderstoodPhone {
  /** E.164, such as `+33671506588`; absent for short codes such as 3949. */
  readonly e164?: string | undefined
  readonly extension?: string | undefined
  /** As people write it inside its country. */
  readonly national: string
  /** As people write it abroad; the national form for short codes. */
  readonly international: string
  /** ISO 3166-1 alpha-2; absent where the number does not tell. */
  readonly country?: string | undefined
  /** Such as `33`; absent for short codes. */
  readonly callingCode?: string | undefined
  /** Whether its country's numbering plan has it. */
  readonly valid: boolean
  /** What the number itself tells. */
  readonly kind: 'mobile' | 'fixed' | 'other'
}

/** Far beyond any number: patterns are tried on no more, since some take the square of its time. */
const MAX_LENGTH = 200

/** What gets copied along with a number: the `tel:` of a link or of a signature, a full stop or comma at its end. */
const TRIMMINGS = /^(?:tel:|t[ée]l(?:[ée]phone)?[\s.]*:?)\s*|[\s.,;:]+$/giu

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
  { number, extension }: Pick<Phone, 'number' | 'extension'>,
  country: string | undefined,
): UnderstoodPhone | undefined {
  if ((number?.length ?? 0) > MAX_LENGTH) return undefined
  const written = (number ?? '')
    .replace(/[\p{Cf}]/gu, '')
    .replace(/[\p{Zs}\t]+/gu, ' ')
    .trim()
    .replace(TRIMMINGS, '')
  const main = written.replace(EXTENSION, '')
  const ext = extension ?? EXTENSION.exec(written)?.[1]
  const withExtension = ext === undefined ? {} : { extension: ext }
  // A remark or a second number would be dropped in silence.
  if (!/^\+?[\d\s().\-/‐‑–]+$/u.test(main)) return undefined
  const read = understandMain(main, country)
  return read && { ...read, ...withExtension }
}

/** A number without its extension. */
function understandMain(main: string, country: string | undefined): UnderstoodPhone | undefined {
  const digits = main.replace(/\D/g, '')
  const isInternational = /^\s*(\+|00)/.test(main)
  if (
    (!isInternational && /^\d{2,4}$/.test(digits)) ||
    (country === 'FR' && /^(118\d{3}|116\d{3})$/.test(digits))
  )
    return { national: main, international: main, valid: true, kind: 'other' }
  const region = country !== undefined && isSupportedCountry(country) ? country : undefined
  const parsed = parse(main, region)
  if (parsed === undefined) return undefined
  const type = parsed.getType()
  const foundCountry = parsed.country ?? (isInternational ? undefined : region)
  return {
    e164: parsed.number,
    national: parsed.formatNational(),
    international: parsed.formatInternational(),
    ...(foundCountry && { country: foundCountry }),
    callingCode: parsed.countryCallingCode,
    // Its type is one of the numbering plan's, or there is none: asking for `isValid` would look twice.
    valid: type !== undefined,
    kind: type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' ? 'fixed' : 'other',
  }
}

/** What a phone is for: as the file states, else mobile or work as the number tells. */
export function phoneType(phone: Phone, understood: UnderstoodPhone | undefined): PhoneType {
  return phone.type ?? (understood?.kind === 'mobile' ? 'mobile' : 'work')
}

/** French territories, whose numbers people write and dial as if they were of the mainland. */
const OVERSEAS = ['RE', 'GP', 'MQ', 'GF', 'PM', 'YT'] as const

function parse(number: string, region: string | undefined) {
  const inRegion = (country: string | undefined) =>
    parsePhoneNumberFromString(number, {
      ...(country && { defaultCountry: country as CountryCode }),
      extract: false,
    })
  const parsed = inRegion(region)
  if (region !== 'FR' || parsed?.isValid()) return parsed
  return OVERSEAS.map(inRegion).find(each => each?.isValid()) ?? parsed
}

const understood = memo(
  (phone: Phone, country: string | undefined): UnderstoodPhone | null =>
    understandPhone(phone, country) ?? null,
)

/** `understandPhone`, once a phone, or never where an index knows it: its country never changes, and many rules ask. */
export function readPhone(phone: Phone, country: string | undefined): UnderstoodPhone | undefined {
  const known = knownPhone(phone, country)
  // Quickly read again, whereas to keep them all would double what an export holds in memory.
  return (known === undefined ? understood(phone, country) : known) ?? undefined
}
