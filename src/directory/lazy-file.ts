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
export const lazyFile = (facts: KnownFacts): SourceFile =>
  new LateText(facts, () => {
    const read = readText(facts.absolutePath)
    const text = 'text' in read ? read.text : ''
    if (checksum(Buffer.from(text)) !== facts.checksum)
      throw Object.assign(new Error(facts.path), { code: 'ECHANGED', path: facts.path })
    return text
  })

/** A file whose text is as `read` gives it; it is asked again once nobody uses the text. */
export const fileOf = (facts: KnownFacts, read: () => string): SourceFile =>
  new LateText(facts, read)

class LateText extends KnownFile {
  private readonly read: () => string
  private made: WeakRef<Made> | undefined

  constructor(facts: KnownFacts, read: () => string) {
    super(facts)
    this.read = read
  }

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
    const fresh: Made = { text: this.read() }
    this.made = new WeakRef(fresh)
    return fresh
  }
}
