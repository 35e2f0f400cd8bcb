import { slug } from '../text/slug.ts'

/** Names that Windows keeps for devices. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/

/**
 * File names for ids, in their order: letters, digits and dashes, so that Windows and macOS
 * take them, short enough in UTF-8; no two the same.
 */
export function fileNames(ids: readonly string[], ending: string): string[] {
  const taken = new Set<string>()
  return ids.map(id => {
    const plain = [...slug(id).normalize('NFC')].slice(0, 60).join('')
    const base = plain === '' ? 'contact' : RESERVED.test(plain) ? `contact-${plain}` : plain
    let name = base
    for (let n = 2; taken.has(name); n++) name = `${base}-${n}`
    taken.add(name)
    return name + ending
  })
}
