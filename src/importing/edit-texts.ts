import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { editText } from '../editing/edit-text.ts'
import { organisation as organisationOf } from '../files/assemble.ts'
import { understand } from '../files/read.ts'
import { MAX_BYTES } from '../files/read-text.ts'
import { shownPath } from '../files/shown-path.ts'
import type { Directory } from '../model/directory.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { FileChanges } from './plan/carry-out.ts'
import type { Change, PlannedOrganisation } from './plan/plan-item.ts'

/** A directory with the changes of an import made, none of which is written yet. */
export interface Working {
  readonly directory: Directory
  /** The folder that shown paths are relative to. */
  readonly cwd: string
  /** The files that differ from what was read, by their absolute path. */
  readonly texts: ReadonlyMap<string, ChangedText>
  /** What a file does not take as it is written, in order, each once. */
  readonly refused: readonly Refused[]
}

export interface ChangedText {
  readonly file: SourceFile
  /** Undefined for a new file. */
  readonly before: SourceFile | undefined
}

export interface Refused {
  readonly path: string
  readonly at: string
  readonly code: string
}

/** The directory with changes made; itself where no text changes. */
export function carryOut(working: Working, changes: readonly FileChanges[]): Working {
  return changes.reduce(carryOutFile, working)
}

function carryOutFile(working: Working, { organisation, changes, items }: FileChanges): Working {
  const start = startOf(working, organisation)
  const whole = edited(start.text, changes)
  if (typeof whole === 'string') return withText(working, start, whole)
  // What can be written is: by item, then change by change.
  const refused: Refused[] = []
  let text = start.text
  for (const item of items) {
    const made = edited(text, item.changes)
    if (typeof made === 'string') text = made
    else
      for (const change of item.changes) {
        const one = edited(text, [change])
        if (typeof one === 'string') text = one
        else refused.push({ path: start.path, at: change.at.join('/'), code: one.code })
      }
  }
  const isKnown = ({ path, at }: Refused) =>
    working.refused.some(each => each.path === path && each.at === at)
  const news = refused.filter(each => !isKnown(each))
  const told = news.length > 0 ? { ...working, refused: [...working.refused, ...news] } : working
  return withText(told, start, text)
}

function edited(text: string, changes: readonly Change[]): string | { readonly code: string } {
  const result = editText({ kind: 'organisation', text }, changes)
  if ('refused' in result) return result.refused
  return Buffer.byteLength(result.text) > MAX_BYTES ? { code: 'too-large' } : result.text
}

/** The file as it is by now; of a new organisation one that says its name alone. */
function startOf(
  { directory, cwd }: Working,
  { id, name, file: known }: PlannedOrganisation,
): SourceFile {
  const absolutePath = known?.absolutePath ?? join(directory.root, 'organisations', `${id}.yaml`)
  const file = directory.files.find(each => each.absolutePath === absolutePath)
  if (file) return file
  const schema = existsSync(join(directory.root, 'schema/organisation.json'))
    ? '# yaml-language-server: $schema=../schema/organisation.json\n'
    : ''
  const named = edited(`${schema}name: name\n`, [{ op: 'set', at: ['name'], value: name }])
  const text = typeof named === 'string' ? named : ''
  const path = shownPath(absolutePath, cwd)
  return { kind: 'organisation', id, path, absolutePath, text, problems: [] }
}

function withText(working: Working, start: SourceFile, text: string): Working {
  const { directory } = working
  const { absolutePath } = start
  const isNew = !directory.files.some(each => each.absolutePath === absolutePath)
  if (!isNew && text === start.text) return working
  const { kind, id, path, bom } = start
  const read = understand({ kind, id, path, absolutePath, ...(bom && { bom }) }, text)
  const { file } = read
  const organisation = organisationOf(read, directory.settings)
  const before = working.texts.get(absolutePath)?.before ?? (isNew ? undefined : start)
  const replaced = <T>(list: readonly T[], fileOf: (each: T) => SourceFile, next: T) =>
    isNew ? [...list, next] : list.map(each => (fileOf(each) === start ? next : each))
  return {
    ...working,
    directory: {
      ...directory,
      organisations: replaced(directory.organisations, each => each.file, organisation),
      files: replaced(directory.files, each => each, file),
    },
    texts: new Map(working.texts).set(absolutePath, { file, before }),
  }
}
