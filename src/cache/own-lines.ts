import { closeSync, readFileSync } from 'node:fs'
import { checksumFor } from '../text/checksum.ts'
import { type OwnFile, openOwnFile } from './own-file.ts'
import { createOwnFile, type OwnFileWriter } from './own-file-writer.ts'

/** Reads the lines that `writeOwnLines` wrote; undefined where there are none, or they are damaged. */
export async function readOwnLines(at: OwnFile): Promise<string[] | undefined> {
  const file = openOwnFile(at)
  if (file === undefined) return undefined
  try {
    const bytes = readFileSync(file)
    const start = bytes.indexOf('\n') + 1
    const sum = (await checksumFor(bytes.length))(bytes.subarray(start))
    const isWhole = bytes.toString('latin1', 0, start) === `${sum}\n`
    return isWhole ? bytes.toString('utf8', start).split('\n') : undefined
  } catch {
    return undefined
  } finally {
    closeSync(file)
  }
}

/** Writes lines, behind a checksum, to a file of the cache; where that cannot be, nothing is kept. */
export async function writeOwnLines(to: OwnFile, lines: readonly string[]): Promise<void> {
  const bytes = Buffer.from(lines.join('\n'))
  const crc32 = await checksumFor(bytes.length)
  let writer: OwnFileWriter | undefined
  try {
    writer = createOwnFile(to)
    writer?.append(Buffer.from(`${crc32(bytes)}\n`))
    writer?.append(bytes)
    writer?.commit()
  } catch (error) {
    writer?.discard()
    if ((error as NodeJS.ErrnoException).syscall === undefined) throw error
  }
}
