import { basename, join, relative } from 'node:path'
import type { Contact, Directory, Organisation, SavedList } from '../model/directory.ts'
import { readName } from '../model/name.ts'
import { type Objections, objectionsField, type WrittenObjections } from '../model/objection.ts'
import {
  listField,
  organisationField,
  type Settings,
  settingsField,
  type WrittenContact,
  type WrittenList,
  type WrittenOrganisation,
} from '../model/organisation.ts'
import type { RecordField } from '../model/schema.ts'
import { slug } from '../text/slug.ts'
import { type Decoded, decode, isNothing } from './decode.ts'
import { type FoundFile, listFiles } from './list-files.ts'
import { locate } from './locate.ts'
import { parseYaml } from './parse.ts'
import { lineStarts, positionAt } from './position.ts'
import { readText } from './read-text.ts'
import type { FileKind, Problem, SourceFile } from './source-file.ts'

/** What a file of each kind may hold. */
export const FIELDS = {
  organisation: organisationField,
  list: listField,
  settings: settingsField,
  objections: objectionsField,
} as const

interface ReadFile {
  readonly file: SourceFile
  readonly value: unknown
}

/**
 * Reads a directory whole. Nothing that a file holds makes it throw: what cannot be
 * understood stands in the file's `problems`.
 * @param cwd the folder that shown paths are relative to.
 * @param withLists whether the saved lists are read too: looking somebody up needs none.
 * @throws the file system's error when the folder itself cannot be read.
 */
export function readDirectory(root: string, cwd: string, withLists = true): Directory {
  const found = listFiles(root).filter(({ kind }) => withLists || kind !== 'list')
  return assemble(
    root,
    found.map(each => readFile(each, cwd)),
  )
}

/** Reads files that belong to no directory, each as an organisation's. */
export function readLooseFiles(paths: readonly string[], cwd: string): Directory {
  const found = paths.map(absolutePath => ({ kind: 'organisation', absolutePath }) as const)
  return assemble(
    cwd,
    found.map(each => readFile(each, cwd)),
  )
}

function readFile({ kind, absolutePath }: FoundFile, cwd: string): ReadFile {
  const read = readText(absolutePath)
  const at = {
    kind,
    id: basename(absolutePath).replace(/\.ya?ml$/i, ''),
    path: shownPath(absolutePath, cwd),
    absolutePath,
  }
  if ('problem' in read)
    return { file: { ...at, text: '', problems: [read.problem] }, value: undefined }
  return understand({ ...at, bom: read.bom }, read.text)
}

/** A file from its text. */
export function understand(
  at: Pick<SourceFile, 'kind' | 'id' | 'path' | 'absolutePath' | 'bom'>,
  text: string,
): ReadFile {
  const { tree, problems } = parseYaml(text)
  // Settings may all be left to their defaults.
  if (at.kind === 'settings' && problems.every(({ code }) => code === 'file/empty'))
    if (tree === undefined || isNothing(tree.contents))
      return { file: { ...at, text, problems: [] }, value: undefined }
  if (tree === undefined) return { file: { ...at, text, problems }, value: undefined }
  const decoded: Decoded<RecordField> = decode(tree, FIELDS[at.kind])
  const found = [...problems, ...decoded.problems].map(each => withoutEnd(each, text))
  const file = { ...at, text, tree, problems: found }
  return { file, value: decoded.value }
}

/** A block's node reaches to the line below it; what people see of it does not. */
function withoutEnd<P extends Problem>(problem: P, text: string): P {
  const { start, end } = problem.range
  const length = text.slice(start, end).trimEnd().length
  return length > 0 && start + length < end
    ? { ...problem, range: { start, end: start + length } }
    : problem
}

function shownPath(path: string, cwd: string): string {
  const shown = relative(cwd, path)
  return (shown.startsWith(join('..', '..', '..')) ? path : shown).replaceAll('\\', '/')
}

/** The directory with other texts in some of its files, as if it had been read so. */
export function withTexts(directory: Directory, texts: ReadonlyMap<SourceFile, string>): Directory {
  const read = directory.files.map(file => {
    const text = texts.get(file)
    const isUnread = file.tree === undefined && file.text === ''
    return isUnread && text === undefined
      ? { file, value: undefined }
      : understand(identityOf(file), text ?? file.text)
  })
  return assemble(directory.root, read)
}

const identityOf = ({ kind, id, path, absolutePath, bom }: SourceFile) => ({
  kind,
  id,
  path,
  absolutePath,
  ...(bom && { bom }),
})

function assemble(root: string, read: readonly ReadFile[]): Directory {
  const of = <T>(kind: FileKind) =>
    read.filter(each => each.file.kind === kind && each.value !== undefined) as {
      file: SourceFile
      value: T
    }[]
  const settings = of<Settings>('settings')[0]?.value ?? { at: [], types: [], tags: [] }
  return {
    root,
    settings,
    organisations: of<WrittenOrganisation>('organisation').map(({ file, value }) =>
      organisation(file, value, settings),
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

function organisation(
  file: SourceFile,
  written: WrittenOrganisation,
  settings: Settings,
): Organisation {
  const starts = lineStarts(file.text)
  const country = (written.country ?? settings.country)?.trim().toUpperCase()
  return {
    ...written,
    ...named(written, file),
    ...(written.country !== undefined && { ownCountry: written.country }),
    ...(country !== undefined && { country }),
    contacts: written.contacts.map(each => contact(file, each, starts)),
    file,
  }
}

const named = ({ name }: { name?: string }, { id }: SourceFile) => ({
  id,
  name: name?.trim() || id,
  hasName: (name ?? '').trim() !== '',
})

function contact(file: SourceFile, written: WrittenContact, starts: readonly number[]): Contact {
  const { name: writtenName, id, ...rest } = written
  const name = writtenName && readName(writtenName)
  const stand = name?.full ?? written.email[0]?.address ?? written.phone[0]?.number ?? ''
  return {
    ...rest,
    id: id?.trim() || slug(stand) || `contact-${Number(written.at.at(-1) ?? 0) + 1}`,
    ...(name && { name }),
    line: positionAt(starts, locate(file, written.at).start).line,
  }
}
