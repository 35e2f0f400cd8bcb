import { decode } from '../files/decode.ts'
import { FILE_FIELDS } from '../model/file-fields.ts'
import type { Path } from '../model/schema.ts'
import type { FileKind, SourceFile } from '../model/source-file.ts'
import { applyInPasses } from './apply-in-passes.ts'
import type { Change, EditResult } from './change.ts'
import { isSame } from './plain.ts'
import { Refused } from './refusal.ts'
import type { State } from './state.ts'
import { readState } from './state.ts'
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
  const own = new WeakSet<object>()
  for (const change of joined(changes)) {
    for (const step of stepsOf(kind, plain, change)) {
      steps.push(step)
      plain = plainAfter(plain, step, own)
    }
    if (!isMade(kind, plain, change)) throw new Refused('unproven', change.at)
  }
  const at = steps[0]?.at ?? []
  const end = applyInPasses(start, steps)
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
