import { checksum } from '../text/checksum.ts'
import { type KnownFacts, KnownFile } from './known-file.ts'
import { parseYaml } from './parse.ts'
import { readText } from './read-text.ts'
import type { SourceFile, Tree } from './source-file.ts'

interface Made {
  readonly text: string
  tree?: Tree | undefined
}

/**
 * A file whose text is read, and whose tree is made, when they are asked for; neither is
 * kept while nobody uses it.
 * @throws when asked, an error with the code `ECHANGED` if the file holds another text by now.
 */
export const lazyFile = (facts: KnownFacts): SourceFile => new LazyFile(facts)

class LazyFile extends KnownFile {
  private made: WeakRef<Made> | undefined

  get text(): string {
    return this.whole().text
  }

  get tree(): Tree | undefined {
    const kept = this.whole()
    if (!('tree' in kept)) kept.tree = parseYaml(kept.text).tree
    return kept.tree
  }

  private whole(): Made {
    const kept = this.made?.deref()
    if (kept) return kept
    const read = readText(this.absolutePath)
    const text = 'text' in read ? read.text : ''
    if (checksum(Buffer.from(text)) !== this.checksum)
      throw Object.assign(new Error(this.path), { code: 'ECHANGED', path: this.path })
    const fresh: Made = { text }
    this.made = new WeakRef(fresh)
    return fresh
  }
}
