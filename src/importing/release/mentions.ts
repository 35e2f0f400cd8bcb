import { isRole } from '../../model/email.ts'
import { foldWords } from '../../text/fold.ts'
import { domainLabels } from './likeness.ts'
import type { Line } from './line.ts'

/**
 * Finds names that stand in the release and are spelt like a mailbox's domain: `EduNathon` for
 * `edunathon.org`, `TX Group` for `tx.group`, `CNLL` for `cnll.fr`. What is asked for is looked for once.
 */
export function mentionsIn(lines: readonly Line[]): (address: string) => string | undefined {
  const known = new Map<string, string | undefined>()
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
      // What stands before the @ may be a given name: only a spelling that no person has counts.
      if (found !== undefined && (each !== own || /\p{Ll}[\p{Lu}\d]|\s/u.test(found))) return found
    }
    return undefined
  }
}

/** So much of a release is looked through, and so often. */
const MAX_SEARCHES_CHARACTERS = 300_000
const MAX_SEARCHES = 40

/** The commonest spelling, with a capital, of words that joined are `wanted`. */
function find(wanted: string, lines: readonly Line[]): string | undefined {
  const spellings = new Map<string, number>()
  let read = 0
  for (const { text } of lines) {
    read += text.length
    if (read > MAX_SEARCHES_CHARACTERS) break
    const words = text.split(/[\s,;:()«»"“”„|]+|[’'](?=\p{L}{2})/u)
    for (let start = 0; start < words.length; start++) {
      let joined = ''
      for (let end = start; end < Math.min(words.length, start + 5); end++) {
        const word = (words[end] ?? '').replace(/[.!?]+$/, '')
        if (word === '' || /[@/]|\.\p{Ll}/u.test(word)) break
        joined += foldWords(word).join('')
        if (!wanted.startsWith(joined)) break
        if (joined === wanted) {
          const spelling = words.slice(start, end + 1).join(' ').replace(/[.!?]+$/, '')
          if (/^\p{Lu}|\p{Ll}\p{Lu}/u.test(spelling)) spellings.set(spelling, (spellings.get(spelling) ?? 0) + 1)
          break
        }
      }
    }
  }
  return [...spellings].sort((a, b) => b[1] - a[1])[0]?.[0]
}
