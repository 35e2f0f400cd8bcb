import { closeSync, readFileSync } from 'node:fs'
import { checksumFor } from '../text/checksum.ts'
import { acrossPath } from './location.ts'
import { type OwnFile, openOwnFile } from './own-file.ts'
import { put } from './put.ts'

/** What comparing files found in one of them, with what places in it are counted by. */
export interface KeptFound {
  /** Its place in the first layer of the index. */
  readonly place: number
  /** The CRC-32 of its text, and the lengths of its lines (directory/position.ts). */
  readonly checksum: number
  readonly lineLengths: string
  readonly bom?: true
  /** In a form that JSON keeps. */
  readonly found: unknown
}

/** What comparing all files found. */
export interface KeptAcross {
  readonly files: readonly KeptFound[]
  /** The places in the first layer of files of which this says nothing. */
  readonly unknown: readonly number[]
}

/** Reads what was kept beside an index; undefined when there is nothing under that key, or it is damaged. */
export async function readAcross(
  { path, user }: OwnFile,
  key: string,
): Promise<KeptAcross | undefined> {
  const file = openOwnFile({ path: acrossPath(path), user })
  if (file === undefined) return undefined
  try {
    const bytes = readFileSync(file)
    const line = bytes.indexOf('\n')
    const rest = bytes.subarray(line + 1)
    const crc32 = await checksumFor(rest.length)
    if (bytes.toString('latin1', 0, line) !== `${crc32(rest)}`) return undefined
    const [written, kept] = JSON.parse(rest.toString()) as [string, KeptAcross]
    return written === key ? kept : undefined
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

/** Keeps what was found; where that cannot be written, the next run finds it again. */
export async function writeAcross(
  { path, user }: OwnFile,
  key: string,
  kept: KeptAcross,
): Promise<void> {
  const rest = Buffer.from(JSON.stringify([key, kept]))
  const crc32 = await checksumFor(rest.length)
  try {
    put({ path: acrossPath(path), user }, [Buffer.from(`${crc32(rest)}\n`), rest])
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
  }
}
