import { familyInSmallLetters, inSmallLetters, isInCapitals } from '../../model/name/capitals.ts'
import type { NameParts } from '../../model/name/parts.ts'
import { splitTold } from '../../model/name/split.ts'
import type { ImportedName } from '../contact.ts'
import { present } from '../present.ts'
import { tidyLine } from '../tidy.ts'

/** A name as cards and tables give it: whole, in parts, or both. */
export type WrittenPersonName = {
  readonly [part in keyof NameParts | 'full' | 'middle' | 'salutation']?: string | undefined
}

const SALUTATION =
  /^(?:m\.?|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|mrs\.?|ms\.?|miss|mx\.?|herr|frau)(?=\s|$)/iu

/** What is before a name, parted into the form of address and the rest (`Dr`). */
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
  return name === undefined ? {} : { name, ...present({ salutation }) }
}

function nameOf(
  written: WrittenPersonName,
  prefix: string,
  full: string,
): ImportedName | undefined {
  const givens = [written.given, written.middle]
    .map(each => tidyLine(each ?? ''))
    .filter(Boolean)
    .join(' ')
  // Two capitals beside a family name in small letters are initials, even where they are a syllable.
  const isInitials = /^\p{Lu}{2}$/u.test(givens) && /\p{Ll}/u.test(written.family ?? '')
  const initials = isInitials ? givens : undefined
  const given = inOrder(givens, initials)
  const family = familyInSmallLetters(tidyLine(written.family ?? ''))
  const suffix = tidyLine(written.suffix ?? '')
  if (given === '' && family === '') return wholeName(full, prefix, suffix)
  const composed = [prefix, given, family, suffix].filter(Boolean).join(' ')
  const shown = full === '' || isTurned(full, written) ? composed : full
  const name = shown === '' ? undefined : inOrder(shown, initials)
  return name === undefined
    ? undefined
    : { full: name, ...present({ given, family, prefix, suffix }) }
}

/** A name in one piece: parted where a comma or capitals tell the family name. */
function wholeName(full: string, prefix: string, suffix: string): ImportedName | undefined {
  if (full === '') return undefined
  const told = splitTold(full)
  const affixes = present({ prefix, suffix })
  if (told?.given === undefined || told.family === undefined)
    return { full: inOrder(full), ...affixes }
  const given = inOrder(told.given)
  const family = familyInSmallLetters(told.family)
  const name = { ...told, ...affixes, given, family }
  return { full: [name.prefix, given, family, name.suffix].filter(Boolean).join(' '), ...name }
}

/** Whether a card's name is written the family name first: `DUPONT Marie`, `Dupont, Marie`. */
function isTurned(full: string, { given = '', family = '' }: WrittenPersonName): boolean {
  const [f, g] = [tidyLine(family), tidyLine(given)]
  if (f === '' || g === '') return false
  return full === `${f}, ${g}` || (isInCapitals(f.split(' ')[0] ?? '') && full.startsWith(`${f} `))
}

/** A name of which words in capitals are as people read them. @param kept a word that stays. */
const inOrder = (full: string, kept?: string) =>
  full
    .split(' ')
    .map(word => (word === kept ? word : inSmallLetters(word)))
    .join(' ')
