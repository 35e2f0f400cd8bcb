import type { FoundInFile } from '../files/read-whole.ts'
import type { Directory, Organisation } from '../model/directory.ts'
import type { Addressee, OrganisationKeys } from '../model/keys.ts'
import type { SourceFile } from '../model/source-file.ts'

/**
 * A directory that was opened: its settings, lists and objections are there, and what else is
 * asked for is read. Without an index everything was read at once.
 */
export interface OpenDirectory
  extends Pick<Directory, 'root' | 'settings' | 'lists' | 'objections'>,
    Reads {
  readonly counts: Counts
  /** The place of a file among all of the directory's, in order of path. */
  readonly placeOf: (file: SourceFile) => number
}

/** What is read when it is asked for. */
export interface Reads {
  /**
   * The directory with the organisations that a search can find, and files of these alone.
   * @param texts of which one is in what those organisations are searched by (query/search-text.ts); all without.
   */
  read(texts?: readonly string[]): Promise<Directory>
  /** The organisations with the names nearest to some folded words (query/near.ts). */
  near(words: readonly string[]): Promise<readonly Organisation[]>
  /** Every organisation, each made when it comes, and not kept. */
  every(): Promise<Iterable<Organisation>>
  /** Everybody, in the directory's order, each desk before its contacts. */
  people(): Promise<readonly Addressee[]>
  /** What rules about single files found: in all files, or where it can be an error. Asked for at opening. */
  foundInFiles(wants: 'all' | 'errors'): Promise<readonly FoundInFile[]>
  /** What rules across organisations compare, and every file of the directory. */
  compared(): Promise<{
    readonly organisations: readonly OrganisationKeys[]
    readonly files: readonly SourceFile[]
  }>
  /** Earlier findings of directory rules, by file; undefined if not known. @param key what it depends on besides the files. */
  recall(key: string, wants: 'all' | 'errors'): Promise<FoundAcross | undefined>
  remember(key: string, found: FoundAcross): Promise<void>
}

/** Findings by file, those that are errors apart; in a form that JSON keeps. */
export interface FoundAcross {
  readonly errors: ReadonlyMap<SourceFile, readonly unknown[]>
  readonly others: ReadonlyMap<SourceFile, readonly unknown[]>
}

export interface Counts {
  readonly files: number
  readonly organisations: number
  readonly contacts: number
  /** Files that could not be read completely. */
  readonly broken: number
}
