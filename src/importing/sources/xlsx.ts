import { type ImportSource, type Reading, UnreadableSource } from '../source.ts'
import { findHeadings } from '../table/columns.ts'
import { readRows } from '../table/read-rows.ts'
import type { WorkbookSheet } from '../table/workbook.ts'

const startsWith = (bytes: Uint8Array, ...start: readonly number[]) =>
  start.every((byte, i) => bytes[i] === byte)

/** What Excel wrote until 2003, and still writes of a workbook with a password. */
const isOld = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)

const isEncrypted = (bytes: Uint8Array) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from('EncryptedPackage', 'utf16le'),
  )

/**
 * XLSX (ECMA-376), every sheet that is shown and has headings. By hucre 1.0: it keeps what
 * numbers look like, needs nothing else and is half the size of what else does; exceljs has
 * not been released for years, read-excel-file gives no formats.
 */
export const xlsx: ImportSource = {
  recognises: ({ name, bytes }) =>
    (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) &&
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('xl/workbook.xml')) ||
    (isOld(bytes) && /\.xl[st][xmb]?$/i.test(name)),
  async read({ name, bytes }, options) {
    if (isOld(bytes))
      throw new UnreadableSource({ code: isEncrypted(bytes) ? 'file/encrypted' : 'file/old-excel' })
    // Loaded only now: it is large.
    const { readWorkbook } = await import('../table/workbook.ts')
    const sheets = await readWorkbook(bytes)
    const full = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some(Boolean)))
    const headed = full.filter(({ rows }) => findHeadings(rows) !== undefined)
    const read = headed.length > 0 ? headed : full.slice(0, 1)
    const readings = read.map(({ rows }) => readRows(rows, options, name))
    return joined(
      readings,
      full.filter(sheet => !read.includes(sheet)),
    )
  },
}

const joined = (readings: readonly Reading[], left: readonly WorkbookSheet[]): Reading => ({
  contacts: readings.flatMap(({ contacts }) => contacts),
  warnings: [
    ...readings.flatMap(({ warnings }) => warnings),
    ...left.map(({ name }) => ({ code: 'table/sheet', about: name }) as const),
  ],
})
