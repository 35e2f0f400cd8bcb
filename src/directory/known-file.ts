import type { Places } from './places.ts'
import type { FileKind, Problem, SourceFile } from './source-file.ts'

/** What is known of a file without reading it. */
export interface KnownFacts
  extends Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath' | 'problems'> {
  readonly bom?: boolean | undefined
  readonly places?: Places | undefined
  /** As `SourceFile` has them. */
  readonly aside?: { readonly lineLengths: string } | undefined
  /** The CRC-32 of its text in UTF-8. */
  readonly checksum?: number | undefined
}

/**
 * A file that is known without being read. There are many: getters of a literal of their own
 * would give each a hidden class of its own, which V8 keeps for long with all that it is of.
 */
export abstract class KnownFile implements SourceFile {
  readonly kind: FileKind
  readonly id: string
  readonly path: string
  readonly absolutePath: string
  readonly bom?: boolean
  readonly places?: Places
  private readonly aside?: KnownFacts['aside']
  readonly checksum?: number
  readonly problems: readonly Problem[]

  constructor({ kind, id, path, absolutePath, problems, ...rest }: KnownFacts) {
    this.kind = kind
    this.id = id
    this.path = path
    this.absolutePath = absolutePath
    this.problems = problems
    if (rest.bom !== undefined) this.bom = rest.bom
    if (rest.places) this.places = rest.places
    if (rest.aside) this.aside = rest.aside
    if (rest.checksum !== undefined) this.checksum = rest.checksum
  }

  get lineLengths(): string | undefined {
    return this.aside?.lineLengths
  }

  abstract get text(): string
}
