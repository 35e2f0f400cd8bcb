import { isAscii } from '../../text/fold.ts'
import { isSmallParticle, splitPrefix, splitSuffix, startsWithParticle } from './affixes.ts'
import { splitBrackets, withoutBirthName } from './brackets.ts'
import { areInitials, isInCapitals } from './capitals.ts'
import { splitEastAsian } from './east-asian.ts'
import { familyStart, givenLength, isConjunction } from './family-start.ts'
import type { NameParts } from './parts.ts'

/** A name without brackets, suffixes and prefixes. */
export interface BareName {
  readonly text: string
  readonly words: readonly string[]
  /** Whether a form of address or a title stood before it: `Mme Dupont` is called by the family name. */
  readonly isAddressed: boolean
}

/** A way to tell the given from the family name; undefined where it does not apply. */
export type Rule = (name: BareName) => NameParts | undefined

/**
 * The rules in the order in which they are tried; the first that applies decides. The guide
 * (docs/en/names.md, docs/fr/noms.md) has them in the same order.
 */
export const RULES: readonly Rule[] = [
  familyBeforeComma,
  familyFirstByScript,
  familyInCapitals,
  oneName,
  familyFirstByParticle,
  familyFirstInVietnamese,
  familyLast,
]

/** A given and a family name, as most names are: the rules find nothing else, but take ten times as long. */
const PLAIN =
  /^([A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)*) ([A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)*)$/

/** Words that mean something to the rules wherever they stand. */
const TELLING =
  /(?:^| )(?:M(?:r|s|rs|iss|mes?|lles?|e|onsieur|adame|ademoiselle)|Herr|Frau|Ma[iî]tre|Dr|Docteur|Pr|Prof|Professeur|Professor|Jr|Sr|Esq|Abd|Abdel|Abdul|Abdoul|Nguyen|Tran|Pham|Huynh|Ngô|Võ|Lý)(?: |$)/

/** The parts of a name in one piece, whose words have one space between them. Brackets are left out. */
export function splitName(full: string): NameParts {
  const [, given, family] = PLAIN.exec(full) ?? []
  if (given === undefined || family === undefined || TELLING.test(full)) return splitByRules(full)
  return { given, family }
}

/** As `splitName`, which it is the slower way to. */
export const splitByRules = (full: string): NameParts => apply(RULES, full) ?? { given: full }

/** The parts of a name in one piece where a comma or capitals tell which is the family name; else undefined. */
export const splitTold = (full: string): NameParts | undefined =>
  apply([familyBeforeComma, familyInCapitals], full)

/** What the first of some rules that applies makes of a name, once brackets and affixes are off. */
function apply(rules: readonly Rule[], full: string): NameParts | undefined {
  const { rest: named, affix: suffix } = splitSuffix(splitBrackets(full)?.name ?? full)
  const { rest, affix: prefix } = splitPrefix(named)
  const text = withoutBirthName(rest).replace(/,$/, '')
  const name = { text, words: text.split(' '), isAddressed: prefix !== undefined }
  for (const rule of rules) {
    const parts = rule(name)
    if (parts === undefined) continue
    return {
      ...parts,
      ...(prefix !== undefined && { prefix }),
      ...(suffix !== undefined && { suffix }),
    }
  }
  return undefined
}

const join = (words: readonly string[]) => words.join(' ')

/** `Dupont, Jean` or `Gaulle, Charles de`; a small letter after the comma starts no name: `Jean Dupont, directeur`. */
function familyBeforeComma({ text }: BareName): NameParts | undefined {
  const comma = text.indexOf(',')
  if (comma < 1) return undefined
  const [before, after] = [text.slice(0, comma).trim(), text.slice(comma + 1).trim()]
  if (!/^[\p{Lu}\p{Lo}]/u.test(after) || after.includes(',')) return splitName(before)
  const words = after.split(' ')
  let end = words.length
  while (end > 1 && startsWithParticle(words, end - 1)) end--
  const { rest, affix } = splitSuffix(before)
  return {
    given: join(words.slice(0, end)),
    family: join([...words.slice(end), rest]),
    ...(affix !== undefined && { suffix: affix }),
  }
}

/** `佐藤 花子`, `김민준`. */
function familyFirstByScript({ text }: BareName): NameParts | undefined {
  return isAscii(text) ? undefined : splitEastAsian(text)
}

/** `DUPONT Jean`, `Jean DE LA TOUR`, `de VILLEPIN Dominique`: some words are in capitals, and some are not. */
function familyInCapitals({ words }: BareName): NameParts | undefined {
  const isFamily = words.map(isInCapitals)
  const count = isFamily.filter(Boolean).length
  if (count === 0 || count === words.length) return undefined
  if (count === 1 && isFamily[0] && areInitials(words[0] ?? '')) return undefined
  for (let i = words.length - 2; i >= 0; i--) {
    const isBetween = isFamily[i - 1] && isConjunction(words[i] ?? '')
    if (isFamily[i + 1] && (isBetween || startsWithParticle(words, i))) isFamily[i] = true
  }
  const given = words.filter((_, i) => !isFamily[i])
  if (given.length === 0) return undefined
  return { given: join(given), family: join(words.filter((_, i) => isFamily[i])) }
}

/** `Madonna` and `Abdel Aziz` are given names, `Dupont` in `Mme Dupont` is a family name. */
function oneName({ text, words, isAddressed }: BareName): NameParts | undefined {
  if (words.length > 1 && givenLength(words) < words.length) return undefined
  return isAddressed ? { family: text } : { given: text }
}

/** `de Villepin Dominique`, `van der Bellen`, `M. Le Drian`: a particle with which no given name starts. */
function familyFirstByParticle({ words, isAddressed }: BareName): NameParts | undefined {
  const [first = ''] = words
  const isSmall = /^\p{Ll}/u.test(first) && startsWithParticle(words, 0)
  const isAfterTitle = isAddressed && (isSmallParticle(first) || /^(?:La|Le|Les|El)$/.test(first))
  if (!isSmall && !isAfterTitle) return undefined
  const isElided = (word: string) => /['’ʼ]./.test(word)
  let end = 0
  while (end < words.length - 1 && startsWithParticle(words, end) && !isElided(words[end] ?? ''))
    end++
  const given = join(words.slice(end + 1))
  return { ...(given !== '' && { given }), family: join(words.slice(0, end + 1)) }
}

const VIETNAMESE =
  /^(?:Nguyễn|Nguyen|Trần|Tran|Phạm|Pham|Huỳnh|Huynh|Đặng|Bùi|Đỗ|Ngô|Võ|Vũ|Hồ|Dương|Lý)$/

/** `Nguyễn Xuân Phúc`. */
function familyFirstInVietnamese({ words }: BareName): NameParts | undefined {
  const [family = '', ...given] = words
  if (!VIETNAMESE.test(family) || VIETNAMESE.test(given.at(-1) ?? '')) return undefined
  return { given: join(given), family }
}

/** `Marie de La Tour d’Auvergne`, `Laure Hubidos`. */
function familyLast({ words }: BareName): NameParts {
  const start = familyStart(words)
  return { given: join(words.slice(0, start)), family: join(words.slice(start)) }
}
