import { stringify } from 'csv-stringify/sync'

/**
 * A table as RFC 4180 writes it, lines ended by CRLF.
 * @param excel with a byte order mark, without which Excel takes it for windows-1252, and
 *   semicolons, which a French one wants.
 */
export function table(rows: readonly (readonly string[])[], excel = false): string {
  return stringify(rows as string[][], {
    record_delimiter: 'windows',
    // A row of nothing but one empty cell would be a blank line, which readers pass over.
    quoted_empty: rows[0]?.length === 1,
    ...(excel && { bom: true, delimiter: ';' }),
  })
}
