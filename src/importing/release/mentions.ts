import { isRole } from '../../model/email.ts'
import { foldWords } from '../../text/fold.ts'
import type { Line } from './document.ts'
import { domainLabels, spellGerman } from './likeness.ts'
import { hasOrganisationWord, isNever } from './words.ts'

/** So much of a release is looked through, and for so many names. */
const MAX_CHARACTERS = 300_000
const MAX_NAMES = 200

/** Tells whether a release speaks of a name elsewhere than where it stands with addresses: more than once. */
export function toldIn(lines: readonly Line[]): (name: string) => boolean {
  const known = new Map<string, boolean>()
  let all: string | undefined
  return name => {
    const wanted = ` ${withoutArticle(foldWords(name)).join(' ')} `
    const before = known.get(wanted)
    if (before !== undefined) return before
    if (wanted.length < 5 || known.size >= MAX_NAMES) return false
    all ??= foldedTextOf(lines)
    const first = all.indexOf(wanted)
    const isTold = first >= 0 && all.indexOf(wanted, first + wanted.length - 1) >= 0
    known.set(wanted, isTold)
    return isTold
  }
}

function foldedTextOf(lines: readonly Line[]): string {
  const folded = firstLines(lines).map(({ text }) => foldWords(text).join(' '))
  return ` ${folded.join(' | ')} `
}

/** As many of the lines as are looked through. */
function firstLines(lines: readonly Line[]): readonly Line[] {
  let read = 0
  const end = lines.findIndex(({ text }) => {
    read += text.length
    return read > MAX_CHARACTERS
  })
  return end === -1 ? lines : lines.slice(0, end)
}

const withoutArticle = (words: readonly string[]) =>
  words.length > 1 && /^(?:l|la|le|les|the|der|die|das)$/.test(words[0] ?? '')
    ? words.slice(1)
    : words

/** A name that is in the release, and whether it is surely whole. */
export interface Mention {
  readonly organisation: string
  readonly isWhole: boolean
}

/**
 * Finds names that are in the release and are spelt like a mailbox's domain: `EduNathon` for
 * `edunathon.org`, `TX Group` for `tx.group`, `CNLL` for `cnll.fr`. What is asked for is looked for once.
 */
export function mentionsIn(lines: readonly Line[]): (address: string) => Mention | undefined {
  const known = new Map<string, Mention | undefined>()
  return address => {
    const labels = domainLabels(address)
    const local = address.slice(0, address.lastIndexOf('@')).toLowerCase()
    const domain = address.slice(address.lastIndexOf('@') + 1)
    const wanted = [
      ...labels.map(label => label.replace(/-/g, '')),
      ...(labels.length > 0 ? [domain.toLowerCase().replace(/[^a-z0-9]/g, '')] : []),
    ]
    const own = isRole(address) || /[._]/.test(local) ? undefined : local.replace(/[^a-z0-9]/g, '')
    for (const each of [...wanted, ...(own === undefined ? [] : [own])]) {
      if (each.length < 3 || each.length > 40) continue
      if (!known.has(each)) {
        if (known.size >= MAX_SEARCHES) return undefined
        known.set(each, find(each, lines))
      }
      const found = known.get(each)
      // What is before the @ may be a given name: only a spelling that no person has counts.
      if (found !== undefined && (each !== own || /\p{Ll}[\p{Lu}\d]|\s/u.test(found.organisation)))
        return found
    }
    return undefined
  }
}

/** So often a release is looked through. */
const MAX_SEARCHES = 40

/** The commonest spelling, with a capital, of words that joined are `wanted`; with the words of organisations beside it. */
function find(wanted: string, lines: readonly Line[]): Mention | undefined {
  const spellings = new Map<string, { count: number; isWhole: boolean }>()
  for (const { text } of firstLines(lines)) {
    const words = text
      .split(/[\s«»"“”„|]+|(?<=[,;:()])|(?=[,;:()])|(?<=\p{L})[’'](?=\p{L}{2})/u)
      .filter(word => word !== '')
    for (let start = 0; start < words.length; start++) {
      const end = endOf(wanted, words, start)
      if (end === undefined) continue
      const spelling = wordsOf(words, start, end)
      if (!/^\p{Lu}|\p{Ll}\p{Lu}/u.test(spelling)) continue
      let [from, to] = [start, end]
      while (isOrganisationWord(words[from - 1]) && start - from < 2) from--
      while (isOrganisationWord(words[to + 1]) && to - end < 2 && !/[.!?]$/.test(words[to] ?? ''))
        to++
      const whole = wordsOf(words, from, to)
      const isWhole =
        !isCapital(words[to + 1]) &&
        !(
          from > 0 &&
          isCapital(words[from - 1]) &&
          !isNever(foldWords(words[from - 1] ?? '').join(''))
        )
      const before = spellings.get(whole)
      spellings.set(whole, {
        count: (before?.count ?? 0) + 1,
        isWhole: isWhole || (before?.isWhole ?? false),
      })
    }
  }
  const [best] = [...spellings].sort((a, b) => b[1].count - a[1].count)
  if (!best) return undefined
  // Only a spelling that no other word has is surely the whole name: `CNLL`, `EduNathon`.
  const isOwn = /^(?:\p{Lu}{2,}\d*|\S*\p{Ll}[\p{Lu}\d]\S*|\p{Lu}\S*(?:[\s-]\p{Lu}\S*)+)$/u.test(
    best[0],
  )
  return { organisation: best[0], isWhole: best[1].isWhole && isOwn }
}

/** Where the words end that joined are `wanted`. */
function endOf(wanted: string, words: readonly string[], start: number): number | undefined {
  let joined = ''
  let german = ''
  for (let end = start; end < Math.min(words.length, start + 5); end++) {
    const word = (words[end] ?? '').replace(/[.!?]+$/, '')
    if (word === '' || /[@/]|\.\p{Ll}/u.test(word)) return undefined
    joined += foldWords(word).join('')
    german += foldWords(spellGerman(word)).join('')
    if (joined === wanted || german === wanted) return end
    if (!wanted.startsWith(joined) && !wanted.startsWith(german)) return undefined
  }
  return undefined
}

const wordsOf = (words: readonly string[], from: number, to: number) =>
  words
    .slice(from, to + 1)
    .join(' ')
    .replace(/[.!?]+$/, '')

const isCapital = (word: string | undefined) => word !== undefined && /^\p{Lu}/u.test(word)

const isOrganisationWord = (word: string | undefined) =>
  isCapital(word) && hasOrganisationWord((word ?? '').replace(/[.!?]+$/, ''))
