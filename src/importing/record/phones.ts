import type { PhoneType } from '../../model/organisation.ts'
import { understandPhone } from '../../model/phone.ts'
import { severalNumbers } from '../../model/several-numbers.ts'
import type { UnderstoodPhone } from '../../model/understood-phone.ts'
import { EXTENSION, plainSigns, withPlainCode } from '../../model/written-number.ts'
import type { ImportedPhone } from '../contact.ts'
import type { Remark } from '../remark.ts'
import { tidyLine, tidyText } from '../tidy.ts'
import { isPlainPhoneLabel, phoneTypeNamed, splitHours } from './phone-words.ts'

/** What a card or a row says of one phone, or of several in one text. */
export interface WrittenPhone {
  readonly text: string
  readonly type?: PhoneType | undefined
  readonly label?: string | undefined
  readonly extension?: string | undefined
  readonly hours?: string | undefined
  /** Whether the label is the text that one of our own cards has for label and hours. */
  readonly isOurs?: boolean
}

export interface ReadPhones {
  readonly phones: readonly ImportedPhone[]
  readonly remarks: readonly Remark[]
}

/** More is no phone, and patterns are tried on no more. */
const MAX_LENGTH = 300

/** What a spreadsheet makes of a number that it counts with. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?e\+?\d+$/i

/**
 * The phones in a text: one, or several parted by `/`, `;`, line breaks, `ou`; with what
 * stands before each (`Port. :`) as its type or label.
 * @param country of numbers in national notation; ISO 3166-1 alpha-2.
 */
export function readPhones(written: WrittenPhone, country: string | undefined): ReadPhones {
  const text = tidyText(written.text)
  if (text === '') return { phones: [], remarks: [] }
  if (text.length > MAX_LENGTH) return left(text.slice(0, 40), 'phone/unreadable')
  if (SCIENTIFIC.test(text)) return left(text, 'phone/scientific')
  const whole = readOne(text, written, country)
  if (whole !== undefined && isSure(whole)) return whole
  const several = severalNumbers(text, country)
  if (several !== undefined)
    return joined(
      several.map((piece, i) => {
        const own = i === 0 ? written : { ...written, extension: undefined }
        return readOne(piece, own, country) ?? left(piece, 'phone/unreadable')
      }),
    )
  for (const separator of SEPARATORS) {
    const pieces = text.split(separator).filter(piece => piece.trim() !== '')
    if (pieces.length < 2) continue
    // The extension that a column beside them gives is that of the first.
    const read = pieces.map((piece, i) =>
      readOne(piece, i === 0 ? written : { ...written, extension: undefined }, country),
    )
    // A slash within a number parts nothing: `034441/ 2 22 67`.
    if (separator === LAST && whole !== undefined && !read.some(each => each && isSure(each)))
      return whole
    if (read.every(each => each !== undefined)) return joined(read)
    // Of a mixed text, those that are numbers; the rest is named.
    if (separator === LAST && read.some(each => each !== undefined))
      return joined(read.map((each, i) => each ?? left(pieces[i] ?? '', 'phone/unreadable')))
  }
  return whole ?? left(text, 'phone/unreadable')
}

const LAST =
  /[;\n|,/]|\s(?:ou|et|or|and|oder|und|&)\s|\s[-–—]\s+(?=\p{L})|(?<=\d) +(?=\p{L}[\p{L}.]{0,12} ?:? ?[+(]?\d)/iu
const SEPARATORS = [/[;\n|]/, /[;\n|]|\s\/\s|\s(?:ou|et|or|and|oder|und|&)\s/i, LAST]

const isSure = ({ phones }: ReadPhones) => phones.every(phone => phone.e164 !== undefined)

const joined = (all: readonly ReadPhones[]): ReadPhones => ({
  phones: all.flatMap(({ phones }) => phones),
  remarks: all.flatMap(({ remarks }) => remarks),
})

const left = (text: string, code: Remark['code']): ReadPhones => ({
  phones: [],
  remarks: [{ code, about: tidyLine(text) }],
})

/** A word before, a number, and what follows it. */
const PIECE = /^([^\d+(]*)([+(]{0,2}\d[\d\s().\-‐‑–/]*)(.*)$/su

function readOne(
  piece: string,
  written: WrittenPhone,
  country: string | undefined,
): ReadPhones | undefined {
  const line = plainSigns(tidyLine(piece))
  const dialled = line.replace(/;ext=([^;]*)$/i, '').replace(EXTENSION, '')
  const said = line.length === dialled.length ? undefined : line.slice(dialled.length)
  const extension =
    written.extension ??
    EXTENSION.exec(line)?.[1] ??
    said?.replace(/^[\s,;]*(?:ext=|[^\d]*(?=\d))/i, '').trim() ??
    undefined
  const [, before = '', digits = '', after = ''] = PIECE.exec(dialled) ?? []
  const number = withPlainCode(digits)
    .replace(/[\s.\-‐‑–/]+$/u, '')
    .replace(/\($/, '')
    .trim()
  if (number.replace(/\D/g, '').length < 2) return undefined
  const label = [before, after]
    .map(each => each.replace(/^[\s:.,()–-]+|[\s:,()–-]+$/g, ''))
    .filter(Boolean)
    .join(' ')
  // A sentence, or a second number, is no label.
  if (after.replace(/\D/g, '').length > 5 || label.length > 60) return undefined
  const { shown, read, remarks } = understand(number, country)
  return {
    phones: [phoneOf(shown, read, extension || undefined, written, label)],
    remarks,
  }
}

function phoneOf(
  number: string,
  read: UnderstoodPhone | undefined,
  extension: string | undefined,
  written: WrittenPhone,
  own: string,
): ImportedPhone {
  const given = tidyLine(written.label ?? '')
  const isLabel = (each: string) => each !== '' && (written.isOurs || !isPlainPhoneLabel(each))
  const labels = [given, own].filter(isLabel)
  const { label, hours = written.hours } = splitHours([...new Set(labels)].join(' '))
  const named = (own === '' ? undefined : phoneTypeNamed(own)) ?? written.type
  const type = named ?? (given === '' ? undefined : phoneTypeNamed(given))
  return {
    number,
    ...(read?.valid && read.e164 !== undefined && { e164: read.e164 }),
    // A mobile at work is a mobile all the same.
    ...(type !== undefined && !(type === 'work' && read?.kind === 'mobile') && { type }),
    ...(extension !== undefined && { extension }),
    ...(label && { label }),
    ...(hours && { hours }),
  }
}

/** A number, with the zero or plus that a spreadsheet took from it, where that is certain. */
function understand(number: string, country: string | undefined) {
  if (/^\d+$/.test(number)) {
    const zero = country === 'FR' && /^[1-9]\d{8}$/.test(number) ? `0${number}` : undefined
    const given = zero === undefined ? undefined : understandPhone({ number: zero }, 'FR')
    if (given?.valid)
      return {
        shown: given.national,
        read: given,
        remarks: [{ code: 'phone/zero', about: number } as const],
      }
    const plus = country === 'FR' && /^33[1-9]\d{8}$/.test(number) ? `+${number}` : undefined
    const abroad = plus === undefined ? undefined : understandPhone({ number: plus }, 'FR')
    if (abroad?.valid)
      return {
        shown: abroad.international,
        read: abroad,
        remarks: [{ code: 'phone/plus', about: number } as const],
      }
  }
  const read = understandPhone({ number }, country)
  const remarks: Remark[] = read?.valid ? [] : [{ code: 'phone/doubtful', about: number }]
  return { shown: number, read, remarks }
}
