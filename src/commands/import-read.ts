import { basename } from 'node:path'
import type { Env } from '../env.ts'
import type { ReadContact } from '../importing/plan/plan.ts'
import type { Remark } from '../importing/remark.ts'
import { type ReadingOptions, UnreadableSource } from '../importing/source.ts'
import { sourceOf } from '../importing/sources/index.ts'
import { ColumnsError } from '../importing/table/columns-error.ts'
import type { Messages } from '../messages/index.ts'
import { inputReason, readInput, UnreadableInput } from './read-input.ts'

/** Larger than any release, spreadsheet or address book of a press service. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024

/** What was read of all files. */
export interface ReadFiles {
  readonly contacts: readonly ReadContact[]
  readonly warnings: readonly { readonly file: string; readonly remark: Remark }[]
  /** Files of which nothing could be read, and why. */
  readonly failures: readonly { readonly file: string; readonly reason: string }[]
}

/** Reads the contacts of files, `-` being standard input. One that cannot be read is named; the others are read. */
export async function readFiles(
  paths: readonly string[],
  options: ReadingOptions,
  env: Env,
  messages: Messages,
): Promise<ReadFiles> {
  const { importing: m } = messages
  const contacts: ReadContact[] = []
  const warnings: { file: string; remark: Remark }[] = []
  const failures: { file: string; reason: string }[] = []
  for (const path of new Set(paths)) {
    const file = path === '-' ? m.stdin : path
    try {
      const bytes = await readInput(path, MAX_IMPORT_BYTES, env)
      if (bytes.length === 0) throw new Unfit(m.empty)
      const source = { name: path === '-' ? '-' : basename(path), bytes }
      const reader = sourceOf(source)
      if (reader === undefined) throw new Unfit(m.unknownKind)
      const read = await reader.read(source, options)
      for (const contact of read.contacts) contacts.push({ file, contact })
      for (const remark of read.warnings) warnings.push({ file, remark })
    } catch (error) {
      failures.push({ file, reason: reasonOf(error, messages) })
    }
  }
  return { contacts, warnings, failures }
}

/** Thrown for a file that is none to read contacts from; its message is for people. */
class Unfit extends Error {}

/** Why a file could not be read. @throws what is a bug. */
function reasonOf(error: unknown, messages: Messages): string {
  const { importing: m } = messages
  if (error instanceof UnreadableInput) return inputReason(error, messages)
  if (error instanceof Unfit) return error.message
  if (error instanceof UnreadableSource) {
    const { code, about = '' } = error.remark
    return m.remarks[code](about)
  }
  if (error instanceof ColumnsError) return m.columns[error.fault](error.about, error.nearest)
  throw error
}
