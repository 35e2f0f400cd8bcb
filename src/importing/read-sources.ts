import { basename } from 'node:path'
import type { Env } from '../env.ts'
import type { Messages } from '../messages/index.ts'
import { inputReason, readInput, UnreadableInput } from '../streams/read-input.ts'
import { type FileReader, fileReader } from './file-reader.ts'
import type { ReadContact } from './plan/plan.ts'
import type { Remark } from './remark.ts'
import { remarkText } from './report/item-lines.ts'
import type { Reading, ReadingOptions } from './source.ts'

/** Larger than any release, spreadsheet or address book of a press service. */
export const MAX_IMPORT_BYTES = 64 * 1024 * 1024

/** A file of which nothing could be read, and why, in the language of the messages. */
export interface Failure {
  readonly file: string
  readonly reason: (messages: Messages) => string
}

/** What was read of all files. */
export interface ReadFiles {
  readonly contacts: readonly ReadContact[]
  readonly warnings: readonly { readonly file: string; readonly remark: Remark }[]
  /** Files of which nothing could be read, and why. */
  readonly failures: readonly Failure[]
}

/** How long reading a file may take, in seconds: a release of hundreds of pages takes two. */
const MOST_SECONDS = 8

/** More contacts than any press service has: comparing them with a directory takes seconds. */
export const MAX_CONTACTS = 20_000

/** Reads the contacts of files, `-` being standard input. One that cannot be read is named; the others are read. */
export async function readFiles(
  paths: readonly string[],
  options: ReadingOptions,
  env: Env,
  { importing }: Messages,
): Promise<ReadFiles> {
  const contacts: ReadContact[] = []
  const warnings: { file: string; remark: Remark }[] = []
  const failures: Failure[] = []
  const reader = await fileReader(env, MOST_SECONDS)
  for (const path of new Set(paths)) {
    const file = path === '-' ? importing.stdin : path
    const read = await readOne(path, options, reader, env)
    if ('reason' in read) failures.push({ file, reason: read.reason })
    else if (contacts.length + read.contacts.length > MAX_CONTACTS)
      failures.push({ file, reason: ({ importing: m }) => m.tooMany(MAX_CONTACTS) })
    else {
      for (const contact of read.contacts) contacts.push({ file, contact })
      for (const remark of read.warnings) warnings.push({ file, remark })
    }
  }
  reader.close()
  return { contacts, warnings, failures }
}

/** What a file holds, or why it could not be read. */
async function readOne(
  path: string,
  options: ReadingOptions,
  reader: FileReader,
  env: Env,
): Promise<Reading | Pick<Failure, 'reason'>> {
  try {
    const bytes = await readInput(path, MAX_IMPORT_BYTES, env)
    if (bytes.length === 0) return { reason: ({ importing: m }) => m.empty }
    const name = path === '-' ? '-' : basename(path)
    const read = await reader.read({ importFile: { name, bytes }, options })
    if ('reading' in read) return read.reading
    if ('ended' in read) return { reason: ({ importing: m }) => m.ended[read.ended](MOST_SECONDS) }
    if ('unknownKind' in read) return { reason: ({ importing: m }) => m.unknownKind }
    if ('unreadable' in read)
      return { reason: ({ importing: m }) => remarkText(read.unreadable, m) }
    const { fault, about, nearest } = read.columns
    return { reason: ({ importing: m }) => m.columns[fault](about, nearest) }
  } catch (error) {
    if (error instanceof UnreadableInput)
      return { reason: messages => inputReason(error, messages) }
    throw error
  }
}
