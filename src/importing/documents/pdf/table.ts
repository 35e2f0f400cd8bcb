/** The share of cells that must be of a kind. */
const MOST = 0.6

/**
 * Whether records, given by what they have in each column, are those of a table: most have
 * something in each, and a column holds details of one kind alone. Blocks side by side hold
 * details of all kinds in each column.
 */
export function isTable(records: readonly (readonly string[])[]): boolean {
  const columns = (records[0] ?? []).map((_, i) => records.map(record => record[i] ?? ''))
  const filled = columns.flat().filter(text => text !== '').length
  return (
    filled >= MOST * columns.flat().length &&
    columns.some(column => KINDS.some(kind => isOf(column, kind)))
  )
}

const KINDS: readonly RegExp[] = [
  /^\S+@\S+$/,
  /^[+(]?\d[\d\s().+/-]{5,}$/,
  // A label, such as 'Tél. :'.
  /^\p{L}[\p{L}\s.’'-]{0,20}:$/u,
]

const isOf = (column: readonly string[], kind: RegExp) => {
  const matching = column.filter(text => kind.test(text)).length
  return matching > 1 && matching >= MOST * column.length
}
