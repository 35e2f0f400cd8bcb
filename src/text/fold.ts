/**
 * Letters that Unicode does not decompose, and the plain letters that people type for them.
 * Letters that stand for an apostrophe (ʼ in Breton and Ukrainian, ʻ in Hawaiian, ʾ and ʿ in
 * romanised Arabic) become one.
 */
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
  ȷ: 'j',
  ĸ: 'k',
  ŋ: 'n',
  ə: 'e',
  ǝ: 'e',
  ɛ: 'e',
  ɔ: 'o',
  ɵ: 'o',
  ɓ: 'b',
  ƀ: 'b',
  ɖ: 'd',
  ɗ: 'd',
  ƒ: 'f',
  ɠ: 'g',
  ɣ: 'g',
  ǥ: 'g',
  ɨ: 'i',
  ƙ: 'k',
  ɲ: 'n',
  ʉ: 'u',
  ʋ: 'v',
  ƴ: 'y',
  ƶ: 'z',
  ʻ: "'",
  ʼ: "'",
  ʽ: "'",
  ʾ: "'",
  ʿ: "'",
  ˈ: "'",
  ʹ: "'",
}
const PLAINED = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'g')

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
  return plain.replace(PLAINED, letter => PLAIN[letter] ?? letter).replace(/\p{M}+/gu, '')
}

/** The words of a text as people search for them: folded, with punctuation as a break between words. */
export function foldWords(text: string): string[] {
  const folded = foldLetters(text)
  // The classes of Unicode take a millisecond to compile.
  return folded.match(isAscii(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? []
}

/** The short forms of Saint in French names of places and people, with what each stands for. */
const SAINTS: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
}
const SHORT_SAINTS = Object.fromEntries(
  Object.entries(SAINTS).map(([short, long]) => [long, short]),
)

const replaceIn = (words: readonly string[], spellings: Readonly<Record<string, string>>) =>
  words.map(word => (Object.hasOwn(spellings, word) ? (spellings[word] as string) : word))

/** Folded words in one text, `st` and `ste` spelt out: for texts that are compared whole. */
export const spellOut = (words: readonly string[]): string => replaceIn(words, SAINTS).join(' ')

/**
 * Text laid out for searching: every word has a space before it, and a word made of parts
 * (`Jean-François`) stands a second time in one piece, so that both spellings are found.
 * With `Saint` the text stands a second time with `st`, and the other way round.
 */
export function foldForSearch(text: string): string {
  const chunks = text.split(/\s+/).map(foldWords)
  const words = chunks.flat()
  const made = layOut(chunks)
  if (!words.some(word => Object.hasOwn(SAINTS, word) || Object.hasOwn(SHORT_SAINTS, word)))
    return made
  const forms = [SAINTS, SHORT_SAINTS].map(spellings =>
    layOut(chunks.map(chunk => replaceIn(chunk, spellings))),
  )
  return [...new Set([made, ...forms])].join(' |')
}

function layOut(chunks: readonly (readonly string[])[]): string {
  const words = chunks.flat()
  const glued = chunks.filter(({ length }) => length > 1).map(parts => parts.join(''))
  return words.length === 0 ? '' : ` ${[...words, ...glued].join(' ')}`
}
