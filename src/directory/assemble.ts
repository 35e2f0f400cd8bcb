import { basename } from 'node:path'
import type { Contact, Directory, Organisation, SavedList } from '../model/directory.ts'
import { readName } from '../model/name.ts'
import type { Objections, WrittenObjections } from '../model/objection.ts'
import type {
  Settings,
  WrittenContact,
  WrittenList,
  WrittenOrganisation,
} from '../model/organisation.ts'
import { slug } from '../text/slug.ts'
import type { FileKind, SourceFile } from './source-file.ts'

/** A file as far as it was understood. */
export interface ReadFile {
  readonly file: SourceFile
  /** As its kind of file says it (model/schemas.ts); undefined when nothing could be understood. */
  readonly value: unknown
  /** The line of each contact in `value`, 1-based. */
  readonly lines: readonly number[]
}

/** What an absent settings file says. */
export const NO_SETTINGS: Settings = { at: [], types: [], tags: [] }

/** The id of a file: its base name without the ending. */
export const idOf = (path: string): string => basename(path).replace(/\.ya?ml$/i, '')

/**
 * A directory of files that were read, in order of path.
 * @param known its settings, where their file is not among those read.
 */
export function assemble(root: string, read: readonly ReadFile[], known?: Settings): Directory {
  const of = <T>(kind: FileKind) =>
    read.filter(each => each.file.kind === kind && each.value !== undefined) as {
      file: SourceFile
      value: T
      lines: readonly number[]
    }[]
  const settings = known ?? of<Settings>('settings')[0]?.value ?? NO_SETTINGS
  return {
    root,
    settings,
    organisations: of<WrittenOrganisation>('organisation').map(({ file, value, lines }) =>
      organisation(file, value, settings, lines),
    ),
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

const known = new WeakMap<WrittenOrganisation, Organisation>()

/** The organisation of a file's value, made once. @param settings those of its directory. @param lines as in ReadFile. */
export function organisation(
  file: SourceFile,
  written: WrittenOrganisation,
  settings: Settings,
  lines: readonly number[],
): Organisation {
  const before = known.get(written)
  const country = (written.country ?? settings.country)?.trim().toUpperCase()
  if (before?.file === file && before.country === country) return before
  const made = newOrganisation(file, written, country, lines)
  known.set(written, made)
  return made
}

function newOrganisation(
  file: SourceFile,
  written: WrittenOrganisation,
  country: string | undefined,
  lines: readonly number[],
): Organisation {
  return {
    ...written,
    ...named(written, file),
    ...(written.country !== undefined && { ownCountry: written.country }),
    ...(country !== undefined && { country }),
    contacts: written.contacts.map((each, index) => contact(each, lines[index] ?? 1)),
    file,
  }
}

const named = ({ name }: { name?: string }, { id }: SourceFile) => ({
  id,
  name: name?.trim() || id,
  hasName: (name ?? '').trim() !== '',
})

function contact(written: WrittenContact, line: number): Contact {
  const name = written.name && readName(written.name)
  const stand = name?.full ?? written.email[0]?.address ?? written.phone[0]?.number ?? ''
  const id = written.id?.trim() || slug(stand) || `contact-${Number(written.at.at(-1) ?? 0) + 1}`
  // Leaving out a key costs ten times as much as copying all; nearly everybody has a name.
  if (name) return { ...written, name, id, line }
  const { name: _, ...rest } = written
  return { ...rest, id, line }
}
