import { checksum } from '../text/checksum.ts'
import { parseYaml } from './parse.ts'
import { readText } from './read-text.ts'
import type { SourceFile, Tree } from './source-file.ts'

/** What is known of a file without reading it. */
export type KnownFile = Omit<SourceFile, 'text' | 'tree'>

interface Made {
  readonly text: string
  tree?: Tree | undefined
}

/**
 * A file whose text is read, and whose tree is made, when they are asked for; neither is
 * kept while nobody uses it.
 * @param expected the CRC-32 of the text that is known, in UTF-8.
 * @throws when asked, an error with the code `ECHANGED` if the file holds another text by now.
 */
export function lazyFile(known: KnownFile, expected: number): SourceFile {
  return fileOf(known, () => {
    const read = readText(known.absolutePath)
    const text = 'text' in read ? read.text : ''
    if (checksum(Buffer.from(text)) !== expected)
      throw Object.assign(new Error(known.path), { code: 'ECHANGED', path: known.path })
    return text
  })
}

/** A file whose text is as `read` gives it; it is asked again once nobody uses the text. */
export function fileOf(known: KnownFile, read: () => string): SourceFile {
  let made: WeakRef<Made> | undefined
  const whole = (): Made => {
    const kept = made?.deref()
    if (kept) return kept
    const fresh: Made = { text: read() }
    made = new WeakRef(fresh)
    return fresh
  }
  return {
    ...known,
    get text() {
      return whole().text
    },
    get tree() {
      const kept = whole()
      if (!('tree' in kept)) kept.tree = parseYaml(kept.text).tree
      return kept.tree
    },
  }
}
