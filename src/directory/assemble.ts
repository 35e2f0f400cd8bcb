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
  /** The organisation that was made of it (`organisation`). */
  made?: Organisation
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
 * The organisation that a file tells of, made once; without a value, of its id alone.
 * @param settings those of its directory.
 */
export function organisation(read: ReadFile, settings: Settings): Organisation {
  const { file, value, lines, made } = read
  const written = (value as WrittenOrganisation | undefined) ?? NOTHING
  const country = (written.country ?? settings.country)?.trim().toUpperCase()
  if (made !== undefined && made.country === country) return made
  // Spreading what was decoded into a literal takes ten times as long.
  const whole: Organisation = Object.assign(
    {},
    written,
    named(written, file),
    written.country !== undefined && { ownCountry: written.country },
    country !== undefined && { country },
    { contacts: written.contacts.map((each, index) => contact(each, lines[index] ?? 1)), file },
  )
  read.made = whole
  return whole
}

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

function contact(written: WrittenContact, line: number): Contact {
  const name = written.name && readName(written.name)
  const stand = name?.full ?? written.email[0]?.address ?? written.phone[0]?.number ?? ''
  const id = written.id?.trim() || slug(stand) || `contact-${Number(written.at.at(-1) ?? 0) + 1}`
  // Leaving out a key costs ten times as much as copying all; nearly everybody has a name.
  if (name) return Object.assign({}, written, { name, id, line })
  const { name: _, ...rest } = written
  return { ...rest, id, line }
}
