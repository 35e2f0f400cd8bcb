import type { Directory } from '../model/directory.ts'
import { type Entry, entriesOf } from '../model/entry.ts'
import type { Phone } from '../model/organisation.ts'
import { readPhone } from '../model/phone.ts'
import { severalNumbers } from '../model/several-numbers.ts'
import type { UnderstoodPhone } from '../model/understood-phone.ts'
import { weakCache } from '../model/weak-cache.ts'
import { plainSigns, readWrittenNumber, withPlainCode } from '../model/written-number.ts'

/** What is wrong with how a number is written, although it can be read. */
export type NotationFault = 'overseas' | 'zero' | 'brackets' | 'prefix' | 'signs' | 'trimmings'

/** Dots, digits and brackets that are not those of phones. Blanks and what nobody sees have rules of their own. */
const SIGNS = /[·•∙⋅‧・･．。＋（）［］[\]／\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/u

/**
 * What is wrong with how a number is written, and how it should be.
 * @param number as written in a file, without its extension.
 * @param read what it means.
 * @returns undefined when nothing is wrong.
 */
export function notationFault(
  number: string,
  read: UnderstoodPhone,
): { readonly fault: NotationFault; readonly meant: string } | undefined {
  const fault = faultOf(number, read)
  if (fault === undefined) return undefined
  const isShort = fault === 'signs' || fault === 'trimmings'
  const own = isShort ? readWrittenNumber(number)?.number : undefined
  const meant = own ?? read.international
  return meant === number ? undefined : { fault, meant }
}

function faultOf(number: string, { callingCode }: UnderstoodPhone): NotationFault | undefined {
  const plain = plainSigns(number)
  const main = withPlainCode(plain)
  if (/^(?:\+|00)\s*33/.test(main) && callingCode !== '33') return 'overseas'
  if (/^(?:\+|00)\s*\d{1,3}[\s.-]*\(\s*0\s*\)|^(?:\+|00)\s*33[\s.-]*0/.test(main)) return 'zero'
  if (main.startsWith('+') && main.replace(/\s/g, '') !== plain.replace(/\s/g, ''))
    return 'brackets'
  if (main.startsWith('00')) return 'prefix'
  if (SIGNS.test(number)) return 'signs'
  return /^[^\d+(]|[.,;:]$/.test(plain) ? 'trimmings' : undefined
}

/** A number that rules look at. */
export interface UnusualPhone {
  readonly entry: Entry
  readonly phone: Phone
  /** What it means; undefined for one that cannot be understood. */
  readonly read: UnderstoodPhone | undefined
  /** The numbers that the text holds, where it certainly holds more than one. */
  readonly several: readonly string[] | undefined
}

/** Nearly every number of France: digits in pairs, with nothing before or behind them. */
const PLAIN = /^0[1-9](?:[ .]?\d\d){4}$/

/** The numbers of a directory that a rule may find something in: all but valid ones in plain notation without a type. Many rules ask. */
export const unusualPhones = ({ organisations }: Pick<Directory, 'organisations'>) =>
  unusualIn(organisations)

const unusualIn = weakCache(
  (organisations: Directory['organisations']): readonly UnusualPhone[] => {
    const found: UnusualPhone[] = []
    for (const entry of entriesOf({ organisations }))
      for (const phone of entry.phone) {
        const read = readPhone(phone, entry.organisation.country)
        const isUsual = read?.valid && phone.type === undefined && PLAIN.test(phone.number ?? '')
        if (isUsual) continue
        const { country } = entry.organisation
        const several = read?.valid ? undefined : severalNumbers(phone.number ?? '', country)
        found.push({ entry, phone, read, several })
      }
    return found
  },
)
