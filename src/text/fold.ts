/** Letters that Unicode does not decompose, and the plain letters that people type for them. */
const PLAIN: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ĸ: 'k',
  ŋ: 'n',
}

/** Whether a text holds nothing beyond ASCII. */
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text)

/** Lower case, no accents, ligatures spelt out; punctuation stays. `'Œuvre d’Été'` gives `'oeuvre d’ete'`. */
export function foldLetters(text: string): string {
  // Most text is plain ASCII, for which normalising would be the whole cost.
  if (isAscii(text)) return text.toLowerCase()
  const before = known.get(text)
  if (before !== undefined) return before
  const made = fold(text)
  if (known.size >= MAX_KNOWN) known.clear()
  if (text.length <= MAX_LENGTH) known.set(text, made)
  return made
}

/** The last names and titles that were folded: many rules ask for the same ones. */
const known = new Map<string, string>()
const MAX_KNOWN = 500
const MAX_LENGTH = 60

function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
  if (isAscii(plain)) return plain
  return plain
    .replace(/[œæßłøđðþħŧıĸŋ]/g, letter => PLAIN[letter] ?? letter)
    .replace(/\p{M}+/gu, '')
}

/** The words of a text as people search for them: folded, with punctuation as a break between words. */
export function foldWords(text: string): string[] {
  const folded = foldLetters(text)
  // The classes of Unicode take a millisecond to compile.
  return folded.match(isAscii(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

/**
 * Text laid out for searching: every word has a space before it, and a word made of parts
 * (`Jean-François`) stands a second time in one piece, so that both spellings are found.
 */
export function foldForSearch(text: string): string {
  const words: string[] = []
  const glued: string[] = []
  for (const chunk of text.split(/\s+/)) {
    const parts = foldWords(chunk)
    words.push(...parts)
    if (parts.length > 1) glued.push(parts.join(''))
  }
  return words.length === 0 ? '' : ` ${[...words, ...glued].join(' ')}`
}
