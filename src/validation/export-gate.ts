import type { OpenDirectory } from '../directory/open-directory.ts'
import { UserError } from '../env.ts'
import { locate } from '../files/locate.ts'
import type { Language, Messages } from '../messages/index.ts'
import type { Entry } from '../model/entry.ts'
import type { SourceFile } from '../model/source-file.ts'
import { errorsIn } from './check-directory.ts'
import type { Diagnostic } from './severity.ts'

/** What may be exported, and lines that say what may not and why. */
export interface Exportable {
  readonly kept: readonly Entry[]
  readonly leftOut: readonly string[]
}

/** How to export. */
export interface Exporting {
  readonly messages: Messages
  readonly language: Language
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** Whether what has errors is skipped and reported, instead of refusing. */
  readonly skipInvalid: boolean
  /** The files of the saved lists that were asked for. */
  readonly lists?: readonly SourceFile[]
}

/**
 * Lets no entry with errors out. Errors in the files of the selected entries refuse the
 * export, and so does any file that could not be read completely: its contacts are unknown.
 * @throws UserError with exit code 2 when refused.
 */
export async function withoutInvalid(
  directory: OpenDirectory,
  entries: readonly Entry[],
  { messages, language, today, skipInvalid, lists = [] }: Exporting,
): Promise<Exportable> {
  const m = messages.cli.gate
  const selected = new Set([...lists, ...entries.map(({ organisation }) => organisation.file)])
  const errors = (await errorsIn(directory, { messages, language, today })).filter(
    ({ file }) => selected.has(file) || file.problems.length > 0,
  )
  if (errors.length === 0) return { kept: entries, leftOut: [] }
  if (!skipInvalid) throw new UserError(m.refused(errors.length), m.refusedHint)
  const blamed = new Set<Diagnostic>()
  const leftOut: string[] = []
  const kept = entries.filter(entry => {
    const own = errors.filter(error => isWithin(error, entry))
    for (const error of own) blamed.add(error)
    if (own.length > 0) leftOut.push(m.entryLeftOut(entry.label, own[0]?.message ?? ''))
    return own.length === 0
  })
  for (const error of errors)
    if (!blamed.has(error) && (error.file.problems.length > 0 || lists.includes(error.file)))
      leftOut.push(m.fileLeftOut(error.file.path, error.message))
  return { kept, leftOut }
}

/** Whether an error is inside what an entry is made of: its record; a desk's is the file outside the contacts. */
function isWithin({ file, range }: Diagnostic, { organisation, contact }: Entry): boolean {
  if (file !== organisation.file) return false
  const holds = ({ at }: { at: readonly (string | number)[] }) => {
    const { start, end } = locate(file, at, 'whole')
    return range.start >= start && range.start < Math.max(end, start + 1)
  }
  return contact ? holds(contact) : !organisation.contacts.some(holds)
}
