import { setImmediate } from 'node:timers/promises'
import type { Directory } from '../model/directory.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { WrittenOrganisation } from '../model/organisation.ts'
import type { RecordField } from '../model/schema.ts'
import type { Problem, SourceFile } from '../model/source-file.ts'
import { assemble, idOf, type ReadFile } from './assemble.ts'
import { type Decoded, decode, isNothing } from './decode.ts'
import { type FoundFile, listFiles } from './list-files.ts'
import { locate } from './locate.ts'
import { parseYaml } from './parse.ts'
import { positionIn } from './position.ts'
import { readText } from './read-text.ts'
import { shownPath } from './shown-path.ts'

/**
 * Reads a directory whole. Nothing that a file holds makes it throw: what cannot be
 * understood is in the file's `problems`.
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

/** Batch size: small enough that Ctrl-C is handled without a noticeable wait. */
const AT_ONCE = 100

/**
 * `readDirectory`, with everything else the program has to do in between.
 * @param progress told how many of how many files have been read.
 * @throws the file system's error when the folder itself cannot be read.
 */
export async function readPatiently(
  root: string,
  cwd: string,
  progress: (done: number, of: number) => void,
): Promise<Directory> {
  const found = listFiles(root)
  const read: ReadFile[] = []
  for (const each of found) {
    read.push(readFile(each, cwd))
    if (read.length % AT_ONCE !== 0) continue
    progress(read.length, found.length)
    await setImmediate()
  }
  return assemble(root, read)
}

/** Reads files that belong to no directory, each as an organisation's. */
export function readLooseFiles(paths: readonly string[], cwd: string): Directory {
  const found = paths.map(absolutePath => ({ kind: 'organisation', absolutePath }) as const)
  return assemble(
    cwd,
    found.map(each => readFile(each, cwd)),
  )
}

/** Reads one file. @param cwd the folder that the shown path is relative to. */
export function readFile({ kind, absolutePath, size }: FoundFile, cwd: string): ReadFile {
  const read = readText(absolutePath, size)
  const at = {
    kind,
    id: idOf(absolutePath),
    path: shownPath(absolutePath, cwd),
    absolutePath,
  }
  if ('problem' in read) return unread({ ...at, text: '', problems: [read.problem] })
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
    if (tree === undefined || isNothing(tree.contents)) return unread({ ...at, text, problems: [] })
  if (tree === undefined) return unread({ ...at, text, problems })
  const decoded: Decoded<RecordField> = decode(tree, FILE_FIELDS[at.kind])
  const found = [...problems, ...decoded.problems].map(each => withoutEnd(each, text))
  const file = Object.assign({}, at, { text, tree, problems: found })
  return { file, value: decoded.value, lines: linesOf(file, decoded.value) }
}

const unread = (file: SourceFile): ReadFile => ({ file, value: undefined, lines: [] })

function linesOf(file: SourceFile, value: unknown): number[] {
  if (file.kind !== 'organisation' || value === undefined) return []
  return (value as WrittenOrganisation).contacts.map(
    ({ at }) => positionIn(file, locate(file, at, 'whole').start).line,
  )
}

/** A block's node reaches to the line below it; what people see of it does not. */
function withoutEnd<P extends Problem>(problem: P, text: string): P {
  const { start, end } = problem.range
  const length = text.slice(start, end).trimEnd().length
  return length > 0 && start + length < end
    ? { ...problem, range: { start, end: start + length } }
    : problem
}

/** The directory with other texts in some of its files, as if it had been read so. */
export function withTexts(directory: Directory, texts: ReadonlyMap<SourceFile, string>): Directory {
  const read = directory.files.map(file => {
    const text = texts.get(file)
    const isUnread = file.tree === undefined && file.text === ''
    return isUnread && text === undefined
      ? unread(file)
      : understand(identityOf(file), text ?? file.text)
  })
  return assemble(directory.root, read)
}

/** `withTexts`, reading again only the files whose texts are given: those of organisations, lists and objections. */
export function withSomeTexts(
  directory: Directory,
  texts: ReadonlyMap<SourceFile, string>,
): Directory {
  const read = new Map([...texts].map(([file, text]) => [file, understand(identityOf(file), text)]))
  const { organisations, lists } = assemble(directory.root, [...read.values()], directory.settings)
  const isKept = ({ file }: { readonly file: SourceFile }) => !read.has(file)
  return {
    ...directory,
    organisations: [...directory.organisations.filter(isKept), ...organisations],
    lists: [...directory.lists.filter(isKept), ...lists],
    files: directory.files.map(file => read.get(file)?.file ?? file),
  }
}

const identityOf = ({ kind, id, path, absolutePath, bom }: SourceFile) => ({
  kind,
  id,
  path,
  absolutePath,
  ...(bom && { bom }),
})
