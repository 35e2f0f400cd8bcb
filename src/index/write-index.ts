import type { OwnFile } from '../cache/own-file.ts'
import { createOwnFile } from '../cache/own-file-writer.ts'
import { STAMP } from '../files/list-files.ts'
import { checksumFor } from '../text/checksum.ts'
import { headerBytes } from './index-file.ts'
import {
  aligned,
  COLUMN,
  COLUMNS,
  HEADER_BYTES,
  type Header,
  SECTIONS,
  type SectionName,
} from './layout.ts'

/** What an index keeps of a file. */
export interface IndexedFile {
  readonly flags: number
  /** How many contacts it has; -1 for what is not an organisation. */
  readonly contacts: number
  readonly searchText: Uint8Array
  /** JSON in one line each, or nothing: people.ts, keys.ts, record.ts. */
  readonly people: string
  readonly keys: string
  readonly record: Uint8Array
}

/** An index that is being written, file by file. */
export interface IndexWriter {
  /** @param stamp the four numbers of the file in its listing. */
  add(path: string, stamp: ArrayLike<number>, file: IndexedFile): void
  /** Puts the index in its place. @returns false when it cannot be kept. */
  finish(): boolean
  discard(): void
}

/**
 * Begins an index. Records are written as they come; the rest is kept until the end.
 * @returns undefined when its folder belongs to another user. @throws the file system's error.
 */
export async function writeIndex(
  to: OwnFile,
  head: Omit<Header, 'count' | 'sections'>,
): Promise<IndexWriter | undefined> {
  const crc32 = await checksumFor(Number.POSITIVE_INFINITY)
  const writer = createOwnFile(to)
  if (writer === undefined) return undefined
  writer.append(Buffer.alloc(HEADER_BYTES))
  const lineEnd = Buffer.from('\n')
  const rows: number[] = []
  const parts = { searchTexts: [], people: [], keys: [], paths: [] } as Record<string, Uint8Array[]>
  let records = 0
  let recordsChecksum = 0
  let searched = 0
  return {
    add(path, stamp, { flags, contacts, searchText, people, keys, record }) {
      writer.append(record)
      records += record.length
      recordsChecksum = crc32(record, recordsChecksum)
      searched += searchText.length
      parts.searchTexts?.push(searchText)
      parts.people?.push(Buffer.from(people), lineEnd)
      parts.keys?.push(Buffer.from(keys), lineEnd)
      if (rows.length > 0) parts.paths?.push(lineEnd)
      parts.paths?.push(Buffer.from(path))
      const row = Array<number>(COLUMNS).fill(0)
      for (let at = 0; at < STAMP; at++) row[at] = stamp[at] ?? 0
      row[COLUMN.searchEnd] = searched
      row[COLUMN.recordEnd] = records
      row[COLUMN.checksum] = crc32(record)
      row[COLUMN.flags] = flags
      row[COLUMN.contacts] = contacts
      rows.push(...row)
    },
    finish() {
      const sections = { records: [records, recordsChecksum] } as Record<
        SectionName,
        [number, number]
      >
      writer.append(Buffer.alloc(aligned(records) - records))
      const numbers = Buffer.from(Float64Array.from(rows).buffer)
      for (const name of SECTIONS) {
        if (name === 'records') continue
        const bytes = name === 'numbers' ? numbers : Buffer.concat(parts[name] ?? [])
        sections[name] = [bytes.length, crc32(bytes)]
        writer.append(bytes)
        writer.append(Buffer.alloc(aligned(bytes.length) - bytes.length))
      }
      const count = rows.length / COLUMNS
      const header = headerBytes({ ...head, count, sections })
      if (header === undefined) writer.discard()
      else {
        writer.overwriteStart(header)
        writer.commit()
      }
      return header !== undefined
    },
    discard: () => writer.discard(),
  }
}
