import { readName } from '../../model/name.ts'
import type { ImportedName } from '../contact.ts'
import { tidyLine } from './tidy.ts'

/** A name as cards and tables give it: whole, in parts, or both. */
export interface WrittenPersonName {
  readonly full?: string | undefined
  readonly given?: string | undefined
  readonly middle?: string | undefined
  readonly family?: string | undefined
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
  readonly salutation?: string | undefined
}

const SALUTATION =
  /^(?:m\.?|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|mrs\.?|ms\.?|miss|mx\.?|herr|frau)(?=\s|$)/iu

/** What stands before a name, parted into the form of address and the rest (`Dr`). */
export function splitSalutation(text: string): {
  readonly salutation?: string
  readonly rest: string
} {
  const said = tidyLine(text)
  const salutation = SALUTATION.exec(said)?.[0]
  return salutation === undefined
    ? { rest: said }
    : { salutation, rest: said.slice(salutation.length).trim() }
}

/** A person's name and the form of address that goes with it; no name where nothing is left of it. */
export function readPersonName(written: WrittenPersonName): {
  readonly name?: ImportedName
  readonly salutation?: string
} {
  const prefixes = splitSalutation([written.salutation, written.prefix].filter(Boolean).join(' '))
  const whole = splitSalutation(written.full ?? '')
  const salutation = prefixes.salutation ?? whole.salutation
  const name = nameOf(written, prefixes.rest, whole.rest)
  return {
    ...(name && { name }),
    ...(salutation !== undefined && name && { salutation }),
  }
}

function nameOf(
  written: WrittenPersonName,
  prefix: string,
  full: string,
): ImportedName | undefined {
  const given = inSmallLetters(
    [written.given, written.middle]
      .map(each => tidyLine(each ?? ''))
      .filter(Boolean)
      .join(' '),
  )
  const family = inSmallLetters(tidyLine(written.family ?? ''))
  const suffix = tidyLine(written.suffix ?? '')
  if (given === '' && family === '') return wholeName(full, prefix, suffix)
  const composed = [prefix, given, family, suffix].filter(Boolean).join(' ')
  const shown = full === '' || isTurned(full, written) ? composed : full
  const name = shown === '' ? undefined : inOrder(shown)
  return name === undefined
    ? undefined
    : {
        full: name,
        ...(given && { given }),
        ...(family && { family }),
        ...(prefix && { prefix }),
        ...(suffix && { suffix }),
      }
}

/** A name in one piece: parted where a comma or capitals tell the family name. */
function wholeName(full: string, prefix: string, suffix: string): ImportedName | undefined {
  if (full === '') return undefined
  const rest = { ...(prefix && { prefix }), ...(suffix && { suffix }) }
  const [before = '', after = '', ...more] = full.split(',').map(each => each.trim())
  if (before && after && more.length === 0 && !/^(?:jr|sr|phd|md|esq|[ivx]+)\.?$/i.test(after)) {
    const given = inSmallLetters(after)
    const family = inSmallLetters(before)
    return {
      full: [prefix, given, family, suffix].filter(Boolean).join(' '),
      given,
      family,
      ...rest,
    }
  }
  const words = full.split(' ')
  const capitals = words.filter(isCapitals)
  if (capitals.length > 0 && capitals.length < words.length) {
    const parts = readName({ at: [], full })
    const family = inSmallLetters(parts?.family ?? '')
    const given = parts?.given ?? ''
    // Initials in one piece, as in `JP Nadir`.
    if (words[0] === capitals[0] && words[0]?.length === 2) return { full, ...rest }
    return { full: `${given} ${family}`, given, family, ...rest }
  }
  return { full: inOrder(full), ...rest }
}

/** Whether a card's name is written the family name first: `DUPONT Marie`, `Dupont, Marie`. */
function isTurned(full: string, { given = '', family = '' }: WrittenPersonName): boolean {
  const [f, g] = [tidyLine(family), tidyLine(given)]
  if (f === '' || g === '') return false
  return full === `${f}, ${g}` || (isCapitals(f.split(' ')[0] ?? '') && full.startsWith(`${f} `))
}

const inOrder = (full: string) => full.split(' ').map(capitalisedOnce).join(' ')

/** A part of a name that is all in capitals, as a card has it; `DE LA TOUR` gives `de la Tour`. */
function inSmallLetters(part: string): string {
  const words = part.split(' ')
  if (!words.some(isCapitals) || part !== part.toUpperCase()) return part
  return words
    .map((word, i) => {
      const isSmall =
        SMALL.test(word) || (/^LES?$|^LA$/.test(word) && SMALL.test(words[i - 1] ?? ''))
      return isSmall && i < words.length - 1 ? word.toLowerCase() : capitalisedOnce(word)
    })
    .join(' ')
}

/** Particles that are written small; `Le Gall` has a capital, `de la Tour` none. */
const SMALL = /^(?:DE|DU|DES|DI|DA|DOS|DAS|DELLA|VAN|VON|DER|DEN|ZU|ZUR|TEN|TER)$/

/** Numerals and degrees keep their capitals. */
const KEPT = /^(?:[IVX]+|MBA|CFA|LLM|DDS|MD|PHD|JR|SR|CBE|OBE|MBE|MP|QC|KC|SJ|OP)\.?$/

const isCapitals = (word: string) =>
  word.replace(/[^\p{L}]/gu, '').length > 1 &&
  word === word.toUpperCase() &&
  word !== word.toLowerCase() &&
  !/^(?:\p{L}\.[-‐]?)+$/u.test(word) &&
  !KEPT.test(word)

const capitalisedOnce = (word: string) =>
  isCapitals(word)
    ? word
        .toLowerCase()
        .replace(/(^|[-‐'’.])(\p{L})/gu, (_, before, letter) => before + letter.toUpperCase())
    : word
