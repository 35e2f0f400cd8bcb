import type { Name } from './name.ts'
import type { Objections } from './objection.ts'
import type { Settings, WrittenContact, WrittenList, WrittenOrganisation } from './organisation.ts'
import type { SourceFile } from './source-file.ts'

/** A person in an organisation's file. */
export interface Contact extends Omit<WrittenContact, 'name' | 'id'> {
  /** Unique within the organisation; the slug of the name unless the file says otherwise. */
  readonly id: string
  /** Absent when the file gives none. */
  readonly name?: Name
  /** 1-based. */
  readonly line: number
}

/** What one organisation's file says. */
export interface Organisation extends Omit<WrittenOrganisation, 'contacts' | 'name' | 'country'> {
  /** The file's base name. */
  readonly id: string
  /** The id when the file gives no name. */
  readonly name: string
  readonly hasName: boolean
  /** As the file states it. */
  readonly ownCountry?: string
  /** The file's, else the directory's; absent when neither says. */
  readonly country?: string
  readonly contacts: readonly Contact[]
  readonly file: SourceFile
}

/** A saved distribution list. */
export interface SavedList extends Omit<WrittenList, 'name'> {
  readonly id: string
  /** The id when the file gives no name. */
  readonly name: string
  readonly hasName: boolean
  readonly file: SourceFile
}

/** A directory: what could be understood, and the files with what could not. */
export interface Directory {
  /** Absolute path of the folder. */
  readonly root: string
  readonly settings: Settings
  readonly organisations: readonly Organisation[]
  readonly lists: readonly SavedList[]
  /** People who opted out or asked to be erased; read even if the saved lists are not. */
  readonly objections: Objections
  /** Its files, in order of path. */
  readonly files: readonly SourceFile[]
  /** Where not all files are given: how many of all could not be read completely. */
  readonly brokenCount?: number
}
