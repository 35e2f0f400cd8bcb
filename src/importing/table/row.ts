/** A row of a table. */
export interface Row {
  readonly cells: readonly string[]
  /** Where it begins in its file, 1-based. */
  readonly line: number
  /** Addresses that cells link to, by the cell's index. */
  readonly links?: ReadonlyMap<number, string>
}

/**
 * A cell's text, without what keeps a spreadsheet from computing it: `="0381616108"`,
 * `'+33 3 81 61 61 08`. What looks like a formula is plain text.
 */
export function cellText(cell: string): string {
  const text = cell.trim()
  const constant = /^="((?:[^"]|"")*)"$/.exec(text)?.[1]
  if (constant !== undefined) return constant.replaceAll('""', '"')
  return /^'[\s'"]*[=+\-@＝＋－＠\d]/.test(text) ? text.slice(1) : text
}
