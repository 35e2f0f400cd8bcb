import { basename } from 'node:path'
import type { Contact, Directory, Organisation, SavedList } from '../model/directory.ts'
import { type Name, readName } from '../model/name.ts'
import type { Objections, WrittenObjections } from '../model/objection.ts'
import type {
  Settings,
  WrittenContact,
  WrittenList,
  WrittenOrganisation,
} from '../model/organisation.ts'
import type { FileKind, SourceFile } from '../model/source-file.ts'
import { slug } from '../text/file-id.ts'

/** A file as far as it was understood. */
export interface ReadFile {
  readonly file: SourceFile
  /** As its kind of file says it (model/schemas.ts); undefined when nothing could be understood. */
  readonly value: unknown
  /** The line of each contact in `value`, 1-based. */
  readonly lines: readonly number[]
  /** The id of each contact, where they are known: making them takes as long as all else. */
  readonly ids?: readonly string[] | undefined
  /** The organisation that was made of it (`organisation`). */
  made?: Organisation
}

/** What an absent settings file says. */
export const NO_SETTINGS: Settings = { at: [], types: [], tags: [] }

/** The id of a file: its base name without the ending, composed (Unicode NFC): macOS decomposes file names. */
export const idOf = (path: string): string =>
  basename(path)
    .replace(/\.ya?ml$/i, '')
    .normalize('NFC')

/**
 * A directory of files that were read, in order of path.
 * @param known its settings, where their file is not among those read.
 */
export function assemble(root: string, read: readonly ReadFile[], known?: Settings): Directory {
  const of = <T>(kind: FileKind) =>
    read.filter(each => each.file.kind === kind && each.value !== undefined) as (ReadFile & {
      value: T
    })[]
  const settings = known ?? of<Settings>('settings')[0]?.value ?? NO_SETTINGS
  return {
    root,
    settings,
    organisations: of('organisation').map(each => organisation(each, settings)),
    lists: of<WrittenList>('list').map(
      ({ file, value }): SavedList => ({ ...value, ...named(value, file), file }),
    ),
    objections: objections(read),
    files: read.map(each => each.file),
  }
}

function objections(read: readonly ReadFile[]): Objections {
  const { file, value } = read.find(each => each.file.kind === 'objections') ?? {}
  const { key, objections: entries = [] } = (value ?? {}) as Partial<WrittenObjections>
  return { entries, ...(key !== undefined && { key }), ...(file && { file }) }
}

/**
 * Builds the organisation of a file; without a value, from the id only.
 * @param settings those of its directory.
 */
export function organisation(read: ReadFile, settings: Settings): Organisation {
  const { file, value, lines, ids, made } = read
  const written = (value as WrittenOrganisation | undefined) ?? NOTHING
  const country = (written.country ?? settings.country)?.trim().toUpperCase()
  if (made !== undefined && made.country === country) return made
  const { id, name, hasName } = named(written, file)
  const contacts = written.contacts.map((each, index) =>
    contact(each, lines[index] ?? 1, ids?.[index]),
  )
  // A spread that comes first makes an object of which V8 looks up every property in a table.
  const whole: Mutable<Organisation> = { hasName, ...written, id, name, contacts, file }
  if (written.country !== undefined) whole.ownCountry = written.country
  if (country !== undefined) whole.country = country
  read.made = whole
  return read.made
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

const NOTHING: WrittenOrganisation = {
  at: [],
  aliases: [],
  email: [],
  phone: [],
  languages: [],
  tags: [],
  contacts: [],
}

const named = ({ name }: { name?: string }, { id }: SourceFile) => ({
  id,
  name: name?.trim() || id,
  hasName: (name ?? '').trim() !== '',
})

function contact(written: WrittenContact, line: number, knownId: string | undefined): Contact {
  const name = written.name && readName(written.name)
  const id = knownId ?? contactId(written, name)
  // Leaving out a key costs ten times as much as copying all; nearly everybody has a name.
  if (name) return { line, ...written, name, id }
  const { name: _, ...rest } = written
  return { ...rest, id, line }
}

function contactId({ id, email, phone, at }: WrittenContact, name: Name | undefined): string {
  const stand = name?.full ?? email[0]?.address ?? phone[0]?.number ?? ''
  return id?.trim().normalize('NFC') || slug(stand) || `contact-${Number(at.at(-1) ?? 0) + 1}`
}
