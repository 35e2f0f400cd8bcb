import { type CsvError, type Options, parse } from 'csv-parse/sync'
import { UnreadableSource } from '../source.ts'
import { findHeadings } from './columns.ts'
import type { Row } from './fields.ts'

/** A text's rows and what parts its cells. */
export interface ParsedTable {
  readonly rows: readonly Row[]
  readonly separator: string
  /** Whether quotes that do not match were taken for plain characters. */
  readonly isUnquoted: boolean
}

const SEPARATORS = [';', ',', '\t'] as const

/** As much of a file as tells what parts its cells. */
const SAMPLE = 65_536

/** No row of contacts is longer. */
const MAX_ROW = 1_000_000

/**
 * A table of RFC 4180 or what spreadsheets make of it: parted by `;`, `,` or tabs, whichever
 * gives headings, else rows of one width; or as Excel's line `sep=;` says.
 * @throws UnreadableSource when a row has more than a million characters.
 */
export function parseTable(text: string): ParsedTable {
  const lines = text.replace(/\r\n?/g, '\n')
  const stated = /^sep=(.)\n/i.exec(lines)?.[1]
  if (stated !== undefined) return parseWith(stated, lines.slice('sep=;\n'.length), 1)
  return parseWith(separatorOf(lines), lines, 0)
}

/** What parts the cells of a text's beginning. */
function separatorOf(text: string): string {
  const cut = text.length <= SAMPLE ? text.length : text.lastIndexOf('\n', SAMPLE)
  const sample = text.slice(0, cut < 1 ? SAMPLE : cut)
  let best: string = SEPARATORS[0]
  let most = -1
  for (const separator of SEPARATORS) {
    const { rows } = parseWith(separator, sample, 0)
    const found = findHeadings(rows)
    const width = found === undefined ? 0 : (rows[found]?.cells.length ?? 0)
    const score = width * 1000 + evenness(rows)
    if (score > most) [best, most] = [separator, score]
  }
  return best
}

/** How many of the rows have the width that most have; none where that is one. */
function evenness(rows: readonly Row[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  const [width = 1, count = 0] = [...widths].toSorted(([, a], [, b]) => b - a)[0] ?? []
  return width === 1 ? 0 : Math.min(count, 900)
}

function parseWith(separator: string, text: string, before: number): ParsedTable {
  try {
    return { rows: rowsOf(text, before, { delimiter: separator }), separator, isUnquoted: false }
  } catch (error) {
    const { code } = error as CsvError
    if (code === undefined) throw error
    return { rows: unquotedRows(separator, text, before), separator, isUnquoted: true }
  }
}

/** @throws UnreadableSource when a row is longer than `MAX_ROW`. */
function unquotedRows(separator: string, text: string, before: number): Row[] {
  try {
    return rowsOf(text, before, { delimiter: separator, quote: null })
  } catch (cause) {
    if ((cause as CsvError).code !== 'CSV_MAX_RECORD_SIZE') throw cause
    throw new UnreadableSource({ code: 'file/too-complex' }, { cause })
  }
}

function rowsOf(text: string, before: number, options: Options): Row[] {
  // With `info` each record comes with the line that it ends on.
  const records = parse(text, {
    ...options,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
    info: true,
  }) as unknown as { record: string[]; info: { lines: number } }[]
  return records.map(({ record, info }) => {
    const breaks = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    return { cells: record, line: before + info.lines - breaks }
  })
}
