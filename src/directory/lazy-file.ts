import { checksum } from '../text/checksum.ts'
import { parseYaml } from './parse.ts'
import { readText } from './read-text.ts'
import type { SourceFile, Tree } from './source-file.ts'

/** What is known of a file without reading it. */
export type KnownFile = Omit<SourceFile, 'text' | 'tree'> & { readonly checksum: number }

interface Made {
  readonly text: string
  tree?: Tree | undefined
}

/**
 * A file whose text is read, and whose tree is made, when they are asked for; neither is
 * kept while nobody uses it.
 * @throws when asked, an error with the code `ECHANGED` if the file holds another text by now.
 */
export function lazyFile(known: KnownFile): SourceFile {
  let made: WeakRef<Made> | undefined
  const whole = (): Made => {
    const kept = made?.deref()
    if (kept) return kept
    const read = readText(known.absolutePath)
    const text = 'text' in read ? read.text : ''
    if (checksum(Buffer.from(text)) !== known.checksum)
      throw Object.assign(new Error(known.path), { code: 'ECHANGED', path: known.path })
    const fresh: Made = { text }
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
