import { findingsPath } from '../cache/location.ts'
import type { OwnFile } from '../cache/own-file.ts'
import { readOwnLines, writeOwnLines } from '../cache/own-lines.ts'
import type { KnownFacts } from '../files/known-file.ts'

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
  const lines = await readOwnLines({ path: findingsPath(path), user })
  const [kept, errors = '', others = ''] = lines ?? []
  if (kept !== JSON.stringify(key)) return undefined
  return { errors: JSON.parse(errors), others: wants === 'all' ? JSON.parse(others) : [] }
}

/** Keeps what was found; where that cannot be written, the next run finds it again. */
export function writeFindings(
  { path, user }: OwnFile,
  key: string,
  { errors, others }: FindingsAcross,
) {
  const lines = [key, errors, others].map(each => JSON.stringify(each))
  return writeOwnLines({ path: findingsPath(path), user }, lines)
}
