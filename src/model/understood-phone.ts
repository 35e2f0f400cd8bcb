import type { Phone } from './organisation.ts'

/** What a phone number means. */
export interface UnderstoodPhone {
  /** E.164, such as `+33671506588`; absent for short codes such as 3949 and where the number has too few or too many digits. */
  readonly e164?: string | undefined
  readonly extension?: string | undefined
  /** As people write it inside its country; as written where there is no `e164`. */
  readonly national: string
  /** As people write it abroad; as written where there is no `e164`. */
  readonly international: string
  /** ISO 3166-1 alpha-2; absent if the number does not show it. */
  readonly country?: string | undefined
  /** Such as `33`; absent for short codes. */
  readonly callingCode?: string | undefined
  /** Whether its country's numbering plan has it. */
  readonly valid: boolean
  /** The type, as the numbering plan shows it. */
  readonly kind: 'mobile' | 'fixed' | 'other'
}

/**
 * An understood number in one short text, as an index keeps it.
 * @param country the one that the number was understood in.
 */
export function packPhone(phone: UnderstoodPhone | undefined, country = ''): string {
  if (phone === undefined) return country
  const { e164, national, international, callingCode, valid, kind, extension } = phone
  const own = phone.country === country ? SAME : phone.country
  const texts = [kind[0], valid ? 1 : 0, e164, own, callingCode, national, international, extension]
  // What is absent at the end need not be written.
  while (!texts.at(-1)) texts.pop()
  return [country, ...texts].join('|')
}

/** The country of a number that is of the country that it was understood in. */
const SAME = '='
const KINDS = { m: 'mobile', f: 'fixed', o: 'other' } as const

/** Reads what `packPhone` wrote; null for a number that cannot be understood. @param country the one that it was understood in. */
function unpackPhone(text: string, country: string): UnderstoodPhone | null {
  if (text === '') return null
  const parts = text.split('|')
  const [, kind, valid, e164, own, callingCode, national = '', international = ''] = parts
  // An export reads every number of a directory: one literal of one shape is ten times as fast as spreads.
  return {
    e164: e164 || undefined,
    national,
    international,
    country: (own === SAME ? country : own) || undefined,
    callingCode: callingCode || undefined,
    valid: valid === '1',
    kind: KINDS[kind as keyof typeof KINDS],
    extension: parts.slice(8).join('|') || undefined,
  }
}

/** The same without the notations and what follows from them: what tells two numbers apart. */
export const packNumber = (phone: UnderstoodPhone | undefined, country = ''): string =>
  packPhone(phone && { ...phone, national: '', international: '' }, country)

/** Where a phone that came from an index has what `packPhone` wrote of it. */
const UNDERSTOOD = Symbol('understood')

type Remembering = { [UNDERSTOOD]?: string }

/** Lets a phone know what was understood of it, so that the numbering plans need not be loaded. */
export function rememberUnderstood(phone: Phone, text: string): void {
  ;(phone as Remembering)[UNDERSTOOD] = text
}

/** The same of all phones of an organisation. @param texts of each of `phonesOf`. */
export function rememberAll(of: Parameters<typeof phonesOf>[0], texts: readonly string[]): void {
  if (texts.length > 0)
    phonesOf(of).forEach((phone, i) => {
      rememberUnderstood(phone, texts[i] ?? '')
    })
}

/** The phones of an organisation: its desk's, then its contacts'. */
export const phonesOf = ({
  phone,
  contacts,
}: {
  readonly phone: readonly Phone[]
  readonly contacts: readonly { readonly phone: readonly Phone[] }[]
}): Phone[] => [...phone, ...contacts.flatMap(each => each.phone)]

/** What a phone from an index means in a country: null that it cannot be understood, undefined where it does not know. */
export function rememberedPhone(
  phone: Phone,
  country: string | undefined,
): UnderstoodPhone | null | undefined {
  const text = (phone as Remembering)[UNDERSTOOD]
  const own = country ?? ''
  if (text === undefined || !(text === own || text.startsWith(`${own}|`))) return undefined
  return unpackPhone(text.slice(own.length), own)
}
