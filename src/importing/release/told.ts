import { foldWords } from '../../text/fold.ts'
import type { Line } from './line.ts'

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
  let read = 0
  const folded: string[] = []
  for (const { text } of lines) {
    read += text.length
    if (read > MAX_CHARACTERS) break
    folded.push(foldWords(text).join(' '))
  }
  return ` ${folded.join(' | ')} `
}

const withoutArticle = (words: readonly string[]) =>
  words.length > 1 && /^(?:l|la|le|les|the|der|die|das)$/.test(words[0] ?? '')
    ? words.slice(1)
    : words
