import { bufferOf } from '../decode.ts'
import { isCompoundFile, isProtected } from '../documents/archive.ts'
import { type ImportSource, UnreadableSource } from '../source.ts'
import { findHeadings } from '../table/columns.ts'
import { readRows } from '../table/read-rows.ts'

/** How a ZIP archive begins (APPNOTE.TXT, 4.3.7). */
const ARCHIVE = Buffer.from('PK\x03\x04')

/** What Excel wrote until 2003, and still writes of a workbook with a password. */
const isOld = isCompoundFile

/**
 * XLSX (ECMA-376), every sheet that is shown and has headings. By hucre 1.0: it keeps what
 * numbers look like, needs nothing else and is half the size of what else does; exceljs has
 * not been released for years, read-excel-file gives no formats.
 */
export const xlsx: ImportSource = {
  recognises: ({ name, bytes }) =>
    (ARCHIVE.equals(bytes.subarray(0, 4)) && bufferOf(bytes).includes('xl/workbook.xml')) ||
    (isOld(bytes) && /\.xl[st][xmb]?$/i.test(name)),
  async read({ name, bytes }, options) {
    if (isOld(bytes))
      throw new UnreadableSource({ code: isProtected(bytes) ? 'file/encrypted' : 'file/old-excel' })
    // Loaded only now: it is large.
    const { readWorkbook } = await import('../table/workbook.ts')
    const sheets = await readWorkbook(bytes)
    const full = sheets.filter(({ rows }) => rows.some(({ cells }) => cells.some(Boolean)))
    const headed = full.filter(({ rows }) => findHeadings(rows) !== undefined)
    const read = headed.length > 0 ? headed : full.slice(0, 1)
    const readings = read.map(({ rows }) => readRows(rows, options, name))
    const skipped = full.filter(sheet => !read.includes(sheet))
    return {
      contacts: readings.flatMap(({ contacts }) => contacts),
      warnings: [
        ...readings.flatMap(({ warnings }) => warnings),
        ...skipped.map(sheet => ({ code: 'table/sheet', about: sheet.name }) as const),
      ],
    }
  },
}
