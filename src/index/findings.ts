import { closeSync, readFileSync } from 'node:fs'
import { findingsPath } from '../cache/location.ts'
import { type OwnFile, openOwnFile } from '../cache/own-file.ts'
import { createOwnFile, type OwnFileWriter } from '../cache/own-file-writer.ts'
import type { KnownFacts } from '../files/known-file.ts'
import { checksumFor } from '../text/checksum.ts'

/** What rules across files found in one file, in a form that JSON keeps, with what its positions are counted by. */
export interface FindingsOfFile {
  /** The file's place in the listing. */
  readonly place: number
  readonly facts: Pick<KnownFacts, 'checksum' | 'bom' | 'lineLengths'>
  readonly found: readonly unknown[]
}

/** Errors stand apart: exports read no others. */
export interface FindingsAcross {
  readonly errors: readonly FindingsOfFile[]
  readonly others: readonly FindingsOfFile[]
}

/**
 * Reads what was kept beside an index.
 * @param key what the findings depend on: files, settings, day and language.
 * @returns undefined when nothing is kept under that key, or it is damaged.
 */
export async function readFindings(
  { path, user }: OwnFile,
  key: string,
  wants: 'all' | 'errors',
): Promise<FindingsAcross | undefined> {
  const file = openOwnFile({ path: findingsPath(path), user })
  if (file === undefined) return undefined
  try {
    const bytes = readFileSync(file)
    const start = bytes.indexOf('\n') + 1
    const sum = (await checksumFor(bytes.length))(bytes.subarray(start))
    const [kept, errors = '', others = ''] = bytes.toString('utf8', start).split('\n')
    const isWhole = bytes.toString('latin1', 0, start) === `${sum}\n`
    if (!isWhole || kept !== JSON.stringify(key)) return undefined
    return { errors: JSON.parse(errors), others: wants === 'all' ? JSON.parse(others) : [] }
  } catch {
    return undefined // It is damaged.
  } finally {
    closeSync(file)
  }
}

/** Keeps what was found; where that cannot be written, the next run finds it again. */
export async function writeFindings(
  { path, user }: OwnFile,
  key: string,
  { errors, others }: FindingsAcross,
): Promise<void> {
  const lines = [key, errors, others].map(each => JSON.stringify(each))
  const bytes = Buffer.from(lines.join('\n'))
  const crc32 = await checksumFor(bytes.length)
  let writer: OwnFileWriter | undefined
  try {
    writer = createOwnFile({ path: findingsPath(path), user })
    writer?.append(Buffer.from(`${crc32(bytes)}\n`))
    writer?.append(bytes)
    writer?.commit()
  } catch (error) {
    writer?.discard()
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
  }
}
