import type { FileKind, Places, Problem, SourceFile, Tree } from '../model/source-file.ts'
import { checksum } from '../text/checksum.ts'
import { lineLengths } from './position.ts'

/** What is known of a file without reading it. */
export interface KnownFacts
  extends Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath' | 'problems'> {
  readonly bom?: boolean | undefined
  /** CRC-32 of its text in UTF-8. */
  readonly checksum?: number | undefined
  readonly lineLengths?: string | undefined
  readonly places?: Places | undefined
}

/** What is known of the text of a file that was read. */
export const textFacts = ({ text, bom }: SourceFile) => ({
  checksum: checksum(Buffer.from(text)),
  lineLengths: lineLengths(text),
  ...(bom && { bom: true as const }),
})

/** Reads the text of a file when needed. */
export interface TextReader {
  /** @throws an error with the code `ECHANGED` if the file holds another text by now. */
  text(facts: KnownFacts): string
  tree(text: string): Tree | undefined
}

interface Text {
  readonly text: string
  tree?: Tree | undefined
}

/**
 * A file that is known without being read: its text is read, and its tree made, when they
 * are asked for, and neither is kept while nobody uses it.
 */
export class KnownFile implements SourceFile {
  readonly kind: FileKind
  readonly id: string
  readonly path: string
  readonly absolutePath: string
  readonly problems: readonly Problem[]
  readonly bom?: boolean
  readonly lineLengths: string | undefined
  readonly places?: Places
  readonly facts: KnownFacts
  private readonly reader: TextReader | undefined
  private kept: WeakRef<Text> | undefined

  /** @param reader absent if the text is never needed. */
  constructor(facts: KnownFacts, reader: TextReader | undefined) {
    this.kind = facts.kind
    this.id = facts.id
    this.path = facts.path
    this.absolutePath = facts.absolutePath
    this.problems = facts.problems
    if (facts.bom) this.bom = facts.bom
    this.lineLengths = facts.lineLengths
    if (facts.places) this.places = facts.places
    this.facts = facts
    this.reader = reader
  }

  get text(): string {
    return this.read().text
  }

  get tree(): Tree | undefined {
    const read = this.read()
    if (!('tree' in read)) read.tree = this.reader?.tree(read.text)
    return read.tree
  }

  private read(): Text {
    const kept = this.kept?.deref()
    if (kept) return kept
    if (this.reader === undefined) throw new Error(`the text of ${this.path} was not asked for`)
    const read: Text = { text: this.reader.text(this.facts) }
    this.kept = new WeakRef(read)
    return read
  }
}
