import { foldWords } from './fold.ts'

/** An identifier made from a name: `'Région Bourgogne'` gives `'region-bourgogne'`; empty when no letter or digit is left. */
export function slug(text: string): string {
  return foldWords(text).join('-')
}

/** Names that Windows keeps for devices, with any ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** File systems take 255 octets; an ending, a number and the name of a temporary file need some of them. */
const MAX_OCTETS = 180
const MAX_LETTERS = 100

/**
 * The id of what gets a file of its own, which is the base name of that file: letters, digits and
 * dashes in small letters and composed (Unicode NFC), so that every system can hold it and none
 * takes two for one. A long one ends after a word.
 * @param kind a word that stands for a name without letters, and goes before one that Windows keeps for a device.
 */
export function fileId(name: string, kind: string): string {
  const id = shorten(slug(name).normalize('NFC'))
  if (id === '') return kind
  return RESERVED.test(id) ? `${kind}-${id}` : id
}

function shorten(id: string): string {
  const letters = [...id]
  if (letters.length <= MAX_LETTERS && Buffer.byteLength(id) <= MAX_OCTETS) return id
  let kept = letters.slice(0, MAX_LETTERS)
  while (Buffer.byteLength(kept.join('')) > MAX_OCTETS) kept = kept.slice(0, -1)
  const text = kept.join('')
  const end = letters[kept.length] === '-' ? text.length : text.lastIndexOf('-')
  return end > text.length / 2 ? text.slice(0, end) : text
}

/** The first of `base`, `base-2`, `base-3` that is not taken, and is from now on. */
export function freeId(base: string, taken: Set<string>): string {
  let id = base
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`
  taken.add(id)
  return id
}
