import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { editText } from '../editing/edit-text.ts'
import { organisation as organisationOf } from '../files/assemble.ts'
import { understand } from '../files/read.ts'
import { MAX_BYTES } from '../files/read-text.ts'
import { shownPath } from '../files/shown-path.ts'
import type { Directory } from '../model/directory.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Plan } from './plan/plan.ts'
import type { Change, PlanItem, PlannedOrganisation } from './plan/plan-item.ts'

/** What is to be written into one organisation's file. */
export interface FileChanges {
  readonly organisation: PlannedOrganisation
  /** Those to the file; of a new one, those that make it of nothing but its name. */
  readonly changes: readonly Change[]
  readonly items: readonly PlanItem[]
}

/** The changes of some items of a plan by the file that they are made to, in the plan's order; none where nothing changes. */
export function fileChanges({ items }: Plan, chosen: (item: PlanItem) => boolean): FileChanges[] {
  const files = new Map<string, FileChanges>()
  for (const item of items) {
    const { organisation, changes } = item
    if (organisation === undefined || changes.length === 0 || !chosen(item)) continue
    const before = files.get(organisation.id)
    files.set(organisation.id, {
      organisation,
      changes: [...(before?.changes ?? []), ...changes],
      items: [...(before?.items ?? []), item],
    })
  }
  return [...files.values()]
}

/** What one person brings may tell where another belongs; more rounds than these no source needs. */
const MAX_ROUNDS = 8

/**
 * Plans, carries out and plans again until nothing is left to do, so that importing the same
 * files once more changes nothing.
 * @param state what is to change: a directory, in whatever form.
 * @param chosen what of a plan is carried out.
 * @param carryOut gives the state with changes made, itself where none can be.
 * @returns the first plan, and the state in the end.
 */
export function planWhole<State>(
  state: State,
  plan: (state: State) => Plan,
  chosen: (item: PlanItem) => boolean,
  carryOut: (state: State, changes: readonly FileChanges[]) => State,
): { readonly plan: Plan; readonly state: State } {
  const first = plan(state)
  let current = first
  let made = state
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const changes = fileChanges(current, chosen)
    if (changes.length === 0) break
    const next = carryOut(made, changes)
    if (next === made) break
    made = next
    current = plan(made)
  }
  return { plan: first, state: made }
}

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
