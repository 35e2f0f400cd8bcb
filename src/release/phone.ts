import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import type { Phone, PhoneType } from '../model/organisation.ts'
import { numberReadIn, phoneType, understandPhone } from '../model/phone.ts'
import type { UnderstoodPhone } from '../model/understood-phone.ts'
import { telUri } from './links.ts'
import { clean } from './typography.ts'

/** A phone as a block shows it. */
export interface BlockPhone {
  /** National where the block is read, international elsewhere; as written when it is not understood. */
  readonly number: string
  readonly e164?: string
  /** `tel:` (RFC 3966). */
  readonly uri?: string
  readonly extension?: string
  /** Only if the number itself does not show its type. */
  readonly type?: PhoneType
  readonly label?: string
  readonly hours?: string
  /** `+33` or `0` and nine digits, for France and its overseas departments. */
  readonly french?: string
}

/** How numbers are written. */
export interface PhoneNotation {
  /** The organisation's; ISO 3166-1 alpha-2. */
  readonly country: string | undefined
  /** Where the block is read; ISO 3166-1 alpha-2. */
  readonly reader: string | undefined
  /** Whether all are in international notation. */
  readonly international: boolean
}

/** A phone of the model, as a block shows it. */
export function blockPhone(
  phone: Phone,
  { country, reader, international }: PhoneNotation,
): BlockPhone {
  const read = understandPhone(phone, country)
  const known = read?.valid ? read : undefined
  const extension = clean(phone.extension ?? read?.extension ?? '')
  const type = phoneType(phone, read)
  const french = known && frenchNumber(known)
  return {
    number: shown(phone, known, international ? undefined : reader),
    ...(known?.e164 && { e164: known.e164 }),
    ...(known && { uri: uriOf(known, extension, country) }),
    ...(extension && { extension }),
    ...(type !== phoneType({} as Phone, read) && { type }),
    ...(phone.label && { label: clean(phone.label) }),
    ...(phone.hours && { hours: clean(phone.hours) }),
    ...(french && { french }),
  }
}

const shown = (
  phone: Phone,
  read: UnderstoodPhone | undefined,
  reader: string | undefined,
): string => (read ? numberReadIn(read, reader) : clean(phone.number ?? ''))

function uriOf(
  { e164, national }: UnderstoodPhone,
  extension: string,
  country: string | undefined,
): string {
  if (e164) return telUri({ number: e164, extension })
  const callingCode =
    country !== undefined && isSupportedCountry(country)
      ? getCountryCallingCode(country)
      : undefined
  return telUri({ number: national, extension, callingCode })
}

/** Where numbers follow the French plan under a calling code of their own. */
const OVERSEAS: ReadonlySet<string | undefined> = new Set([
  'RE',
  'YT',
  'GP',
  'MQ',
  'GF',
  'BL',
  'MF',
  'PM',
])

function frenchNumber({ e164, national, country }: UnderstoodPhone): string | undefined {
  if (e164 && /^\+33\d{9}$/.test(e164)) return e164
  const digits = national.replace(/\D/g, '')
  return OVERSEAS.has(country) && /^0\d{9}$/.test(digits) ? digits : undefined
}
