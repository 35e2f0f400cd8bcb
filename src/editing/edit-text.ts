import { decode } from '../directory/decode.ts'
import { applyEdits, type Edit } from '../directory/edit.ts'
import type { FileKind, SourceFile } from '../directory/source-file.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { Path } from '../model/schema.ts'
import { type Change, type EditResult, Refused } from './change.ts'
import { makeStep } from './make-step.ts'
import { isSame } from './plain.ts'
import { readState } from './read-state.ts'
import type { State } from './state.ts'
import { isMade, plainAfter, type Step, stepsOf } from './steps.ts'

/**
 * The text of a file with changes made to what it says, in their order; all else stays as it
 * is written, to the byte. The new text has been read again, and says what was asked and
 * nothing else.
 * @throws TypeError for a place or a value that the model does not know: the caller's mistake.
 */
export function editText(
  file: Pick<SourceFile, 'kind' | 'text'>,
  changes: readonly Change[],
): EditResult {
  // Where blanks that nobody sees would become part of a block, quotes do.
  const result = tried(() => edited(file, changes, true))
  if ('text' in result || result.refused.code !== 'unproven') return result
  return tried(() => edited(file, changes, false))
}

function tried(edit: () => string): EditResult {
  try {
    return { text: edit() }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.refusal }
    throw error
  }
}

function edited(
  { kind, text }: Pick<SourceFile, 'kind' | 'text'>,
  changes: readonly Change[],
  blocks: boolean,
): string {
  const start = readState(kind, text, [], blocks)
  const faults = faultsOf(kind, start)
  let { plain } = start
  const steps: Step[] = []
  for (const change of joined(changes)) {
    for (const step of stepsOf(kind, plain, change)) {
      steps.push(step)
      plain = plainAfter(plain, step)
    }
    if (!isMade(kind, plain, change)) throw new Refused('unproven', change.at)
  }
  const at = steps[0]?.at ?? []
  const end = made(start, steps)
  if (!isSame(end.plain, plain) || faultsOf(kind, end) > faults) throw new Refused('unproven', at)
  return end.text
}

/** How much of a file the reader does not understand. */
const faultsOf = (kind: FileKind, { tree }: State): number =>
  decode(tree, FILE_FIELDS[kind]).problems.length

/** Insertions behind one another into one list, as one. */
function joined(changes: readonly Change[]): Change[] {
  const all: Change[] = []
  for (const change of changes) {
    const last = all.at(-1)
    const isNext =
      change.op === 'insert' &&
      last?.op === 'insert' &&
      last.index === undefined &&
      change.index === undefined &&
      keyFor(last.at) === keyFor(change.at)
    if (isNext) all[all.length - 1] = { ...last, items: [...last.items, ...change.items] }
    else all.push(change)
  }
  return all
}

const keyFor = (path: Path) => JSON.stringify(path)

/** More than any step has to be made again for. */
const MAX_ROUNDS = 100_000

/** Makes steps, as many at a time as do not touch one another; the text is read again in between. */
function made(start: State, steps: readonly Step[]): State {
  let state = start
  let left = steps
  for (let round = 0; left.length > 0 && round < MAX_ROUNDS; round++) {
    const { edits, later } = together(state, left)
    const text = applyEdits(state.text, edits)
    if (text !== state.text)
      state = readState(state.kind, text, left[0]?.at ?? [], state.style.blocks)
    else if (later.length === left.length) throw new Refused('unproven', left[0]?.at ?? [])
    left = later
  }
  return state
}

/** The edits of the first step and of those that neither depend on nor touch one before. */
function together(state: State, steps: readonly Step[]): { edits: Edit[]; later: Step[] } {
  const edits: Edit[] = []
  const later: Step[] = []
  const claims = new Set<string>()
  const around = new Set<string>()
  steps.forEach((step, index) => {
    const isFree = !dependsOn(step, claims, around)
    claim(step, claims, around)
    const own = isFree ? attempted(state, step, index === 0) : undefined
    if (own === undefined || !own.edits.every(edit => edits.every(other => isApart(edit, other))))
      later.push(step)
    else {
      edits.push(...own.edits)
      if (own.again) later.push(step)
    }
  })
  return { edits, later }
}

const isApart = (a: Edit, b: Edit) => a.end < b.start || b.end < a.start

/** A step that is refused may be possible when those before it have been made. */
function attempted(state: State, step: Step, isFirst: boolean) {
  if (isFirst) return makeStep(state, step)
  try {
    const made = makeStep(state, step)
    return made.again ? undefined : made
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** What a step changes: a value, or what it goes from, which may go with it. */
const changedBy = ({ do: kind, at }: Step): Path => (kind === 'erase' ? at.slice(0, -1) : at)

function claim(step: Step, claims: Set<string>, around: Set<string>): void {
  const path = changedBy(step)
  claims.add(keyFor(path))
  for (let depth = 0; depth < path.length; depth++) around.add(keyFor(path.slice(0, depth)))
}

function dependsOn(step: Step, claims: Set<string>, around: Set<string>): boolean {
  const path = changedBy(step)
  if (around.has(keyFor(path))) return true
  for (let depth = 0; depth <= path.length; depth++)
    if (claims.has(keyFor(path.slice(0, depth)))) return true
  return false
}
