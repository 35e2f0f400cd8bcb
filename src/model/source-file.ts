import type { Path } from './schema.ts'

export type FileKind = 'organisation' | 'list' | 'settings' | 'objections'

/** A stretch of a file's text, in UTF-16 units: from `start` up to `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** What reading found wrong. The rule of the same code puts it into words. */
export type Problem = { readonly range: Range } & (
  | { readonly code: 'file/unreadable'; readonly reason: UnreadableReason; readonly detail: string }
  | { readonly code: 'file/too-large'; readonly bytes: number }
  | { readonly code: 'file/encoding'; readonly found: 'utf-16' | 'not-utf-8' | 'binary' }
  | { readonly code: 'file/empty' }
  | { readonly code: 'yaml/syntax'; readonly detail: string; readonly error: string }
  | { readonly code: 'yaml/multiple-documents' }
  | { readonly code: 'yaml/too-deep' }
  | { readonly code: 'yaml/alias-expansion' }
  | {
      readonly code: 'yaml/alias'
      readonly alias: string
      readonly known: readonly string[]
    }
  | { readonly code: 'key/duplicate'; readonly key: string; readonly first: Range }
  | {
      readonly code: 'key/unknown'
      readonly key: string
      readonly known: readonly string[]
      /** The keys that the mapping has. */
      readonly present: readonly string[]
    }
  | {
      readonly code: 'value/type'
      readonly key: string
      readonly expected: Expected
      readonly found: Shape
      /** Whether it is an item of the list that the key names. */
      readonly isItem: boolean
    }
  | {
      readonly code: 'value/choice'
      readonly key: string
      readonly value: string
      readonly values: readonly string[]
    }
)

/** `special`: a pipe, a socket or a device; `name`: one that is not UTF-8, so that no path leads to the file. */
export type UnreadableReason =
  | 'permission'
  | 'folder'
  | 'special'
  | 'broken-link'
  | 'name'
  | 'other'
export type Shape = 'text' | 'mapping' | 'list' | 'nothing'
export type Expected = 'text' | 'mapping' | 'text-or-mapping' | 'list' | 'flag' | 'flag-or-date'

/** Where a value is in a file, as `locate` finds it; undefined where that is not known without the tree. */
export type Places = (path: Path) => Range | undefined

/** A parsed YAML document. */
export interface Tree {
  /** The top node, null when there is none. */
  readonly contents: unknown
  /** The node that an alias stands for, undefined when it stands for none; other nodes as they are. */
  resolve(node: unknown): unknown
}

/** A file of the directory, as far as it could be read. */
export interface SourceFile {
  readonly kind: FileKind
  /** The base name without its ending. */
  readonly id: string
  /** As shown to people: relative to the working folder. */
  readonly path: string
  /** For reading and writing. */
  readonly absolutePath: string
  /** Empty when the file could not be read; without its byte order mark. May be read when it is first asked for. */
  readonly text: string
  /** Whether it starts with a byte order mark. */
  readonly bom?: boolean
  /** The YAML tree; absent when the text could not be parsed at all. */
  readonly tree?: Tree | undefined
  /** Where some of its values stand, so that the tree need not be made for them. */
  readonly places?: Places
  /** The lengths of its lines (position.ts), where they are known without its text. */
  readonly lineLengths?: string | undefined
  readonly problems: readonly Problem[]
}
