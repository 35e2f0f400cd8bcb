import type { Phone } from './organisation.ts'
import type { UnderstoodPhone } from './phone.ts'

/** What is known of phone numbers without asking the numbering plans: in turn a `phoneKey`, and what `written` writes; a line each. */
export type KnownPhones = string

/** All that the meaning of a number depends on. */
export const phoneKey = ({ number = '', extension = '' }: Phone, country = ''): string =>
  `${country}|${extension}|${number}`

/** An understood number in one short text; empty for one that cannot be understood. */
export function written(phone: UnderstoodPhone | undefined): string {
  if (phone === undefined) return ''
  const { e164, national, international, country, callingCode, valid, kind, extension } = phone
  const plain = [e164, national, international, country, callingCode, valid ? 1 : 0, kind]
  return [...plain, extension].join('|')
}

/** What `written` wrote; null where it cannot be understood. */
export function unwritten(text: string): UnderstoodPhone | null {
  if (text === '') return null
  const parts = text.split('|')
  const [e164, national = '', international = '', country, callingCode, valid, kind] = parts
  // An export reads every number of a directory: a literal of one shape is made ten times as fast as a spread.
  return {
    e164: e164 || undefined,
    national,
    international,
    country: country || undefined,
    callingCode: callingCode || undefined,
    valid: valid === '1',
    kind: kind as UnderstoodPhone['kind'],
    extension: (parts.length > 8 ? parts.slice(7).join('|') : parts[7]) || undefined,
  }
}

let given: KnownPhones[] = []
let known = new Map<string, string>()

/** Takes what an index knows; it is looked through when somebody asks. */
export const rememberPhones = (phones: KnownPhones): void => void given.push(phones)

/** Gives up what was taken so far: it may be read again, and all of a large directory is much to hold. */
export function forgetPhones(): void {
  given = []
  // A map that is cleared stays linked to what it held.
  known = new Map()
}

/** What is known of a number: null that it cannot be understood, undefined nothing. */
export function knownPhone(
  phone: Phone,
  country: string | undefined,
): UnderstoodPhone | null | undefined {
  if (given.length > 0) lookThrough()
  if (known.size === 0) return undefined
  const text = known.get(phoneKey(phone, country))
  return text === undefined ? undefined : unwritten(text)
}

function lookThrough(): void {
  for (const each of given) {
    const lines = each.split('\n')
    for (let i = 0; i < lines.length; i += 2) known.set(lines[i] ?? '', lines[i + 1] ?? '')
  }
  given = []
}
