import { nameWords } from '../../model/called.ts'
import { foldLetters } from '../../text/fold.ts'

/** Articles, and the little words that people write or leave out between the others. */
const LITTLE = new Set(
  'le la les l un une the a an der die das den dem de du des d of von et and und & e y en'.split(
    ' ',
  ),
)

/** Legal forms, which stand at one end of a company's name. */
const LEGAL = new Set(
  'sa sas sasu sarl eurl sci scop scic snc sel selarl scrl srl spa bv nv asbl gmbh mbh ag kg ohg ug ev se plc ltd limited llc llp inc corp corporation co company'.split(
    ' ',
  ),
)

/**
 * The words of an organisation's name that tell it from others: folded, without legal form
 * (`Dupont SAS`), articles and the like (`La Région de …`); all of them where no other is left.
 */
export function tellingWords(name: string): readonly string[] {
  // `S.A.S.` is one word.
  const undotted = foldLetters(name).replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, each =>
    each.replaceAll('.', ''),
  )
  const words = nameWords(undotted)
  let start = 0
  let end = words.length
  while (end > 1 && LEGAL.has(words[end - 1] ?? '')) end--
  while (start < end - 1 && LEGAL.has(words[start] ?? '')) start++
  const named = words.slice(start, end)
  const telling = named.filter(word => !LITTLE.has(word))
  return telling.length > 0 ? telling : named
}

/** What all spellings of an organisation's name have in common; empty where no letter or digit is left. */
export const organisationKey = (name: string): string => tellingWords(name).join('')

/**
 * The names in a name: the whole, and where it gives another in brackets at its end, both of
 * them: `Région Bourgogne-Franche-Comté (BFC)`.
 */
export function namesIn(name: string): readonly string[] {
  const [, before = '', inside = ''] = /^([^()]+)\(([^()]+)\)\s*$/.exec(name) ?? []
  return before.trim() === '' ? [name] : [name, before.trim(), inside.trim()]
}

/** Words that half of all organisations have in their names. */
const COMMON = new Set(
  'ville mairie commune communaute agglomeration agglo metropole pays conseil regional departemental general region departement prefecture ministere ministre association federation union syndicat office agence groupe group societe company institut fondation centre center national nationale france francais francaise europe international service direction presse communication grand grande saint sainte club comite chambre ecole universite'.split(
    ' ',
  ),
)

/**
 * Whether two different names may well be one organisation's: they share a word that tells
 * something, or one is the other's initials. It adds to other evidence and is none of its own.
 */
export function namesAgree(a: string, b: string): boolean {
  const [as, bs] = [tellingWords(a), tellingWords(b)]
  const shared = as.some(word => word.length > 2 && !COMMON.has(word) && bs.includes(word))
  return shared || isAcronym(as, bs) || isAcronym(bs, as)
}

function isAcronym([short = '', ...more]: readonly string[], words: readonly string[]): boolean {
  const initials = words.map(word => word[0]).join('')
  return more.length === 0 && short.length > 2 && initials.endsWith(short)
}
