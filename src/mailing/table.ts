import { stringify } from 'csv-stringify/sync'

/**
 * A table as RFC 4180 writes it, lines ended by CRLF.
 * @param excel with a byte order mark, without which Excel takes it for windows-1252, and
 *   semicolons, which a French one wants.
 */
export function table(rows: readonly (readonly string[])[], excel = false): string {
  return stringify(rows as string[][], {
    record_delimiter: 'windows',
    ...(excel && { bom: true, delimiter: ';' }),
  })
}
