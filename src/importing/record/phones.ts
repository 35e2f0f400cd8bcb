import type { PhoneType } from '../../model/organisation.ts'
import { understandPhone } from '../../model/phone.ts'
import { severalNumbers } from '../../model/several-numbers.ts'
import type { UnderstoodPhone } from '../../model/understood-phone.ts'
import { EXTENSION, plainSigns, withPlainCode } from '../../model/written-number.ts'
import type { ImportedPhone } from '../contact.ts'
import { present } from '../present.ts'
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

/** More is not a phone, and patterns are tried on no more. */
const MAX_LENGTH = 300

/** What a spreadsheet makes of a number that it counts with. */
const SCIENTIFIC = /^[+-]?\d(?:[.,]\d+)?e\+?\d+$/i

/**
 * The phones in a text: one, or several parted by `/`, `;`, line breaks, `ou`; with what
 * is before each (`Port. :`) as its type or label.
 * @param country of numbers in national notation; ISO 3166-1 alpha-2.
 */
export function readPhones(written: WrittenPhone, country: string | undefined): ReadPhones {
  const text = tidyText(written.text)
  if (text === '') return { phones: [], remarks: [] }
  if (text.length > MAX_LENGTH) return left(text.slice(0, 40), 'phone/unreadable')
  if (SCIENTIFIC.test(text)) return left(text, 'phone/scientific')
  const whole = readOne(text, written, country)
  if (whole !== undefined && isSure(whole)) return whole
  // The extension that a column beside them gives is that of the first.
  const readPiece = (piece: string, i: number) =>
    readOne(piece, i === 0 ? written : { ...written, extension: undefined }, country)
  const several = severalNumbers(text, country)
  if (several !== undefined)
    return joined(several.map((piece, i) => readPiece(piece, i) ?? left(piece, 'phone/unreadable')))
  for (const separator of SEPARATORS) {
    const pieces = text.split(separator).filter(piece => piece.trim() !== '')
    if (pieces.length < 2) continue
    const read = pieces.map(readPiece)
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
  // A sentence, or a second number, is not a label.
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
  // A mobile at work is a mobile all the same.
  const isTold = !(type === 'work' && read?.kind === 'mobile')
  return {
    number,
    ...present({
      e164: read?.valid ? read.e164 : undefined,
      type: isTold ? type : undefined,
      extension,
      label,
      hours,
    }),
  }
}

/** French numbers that a spreadsheet counted with: what it took away, and how they are written with it. */
const LOST = [
  { code: 'phone/zero', pattern: /^[1-9]\d{8}$/, sign: '0', form: 'national' },
  { code: 'phone/plus', pattern: /^33[1-9]\d{8}$/, sign: '+', form: 'international' },
] as const

/** A number, with the zero or plus that a spreadsheet took from it, where that is certain. */
function understand(
  number: string,
  country: string | undefined,
): { shown: string; read: UnderstoodPhone | undefined; remarks: readonly Remark[] } {
  const lost = country === 'FR' ? LOST.find(({ pattern }) => pattern.test(number)) : undefined
  const given = lost && understandPhone({ number: `${lost.sign}${number}` }, 'FR')
  if (lost && given?.valid)
    return { shown: given[lost.form], read: given, remarks: [{ code: lost.code, about: number }] }
  const read = understandPhone({ number }, country)
  const isDoubtful = !read?.valid
  return {
    shown: number,
    read,
    remarks: isDoubtful ? [{ code: 'phone/doubtful', about: number }] : [],
  }
}
