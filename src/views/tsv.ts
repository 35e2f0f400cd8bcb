import { safe } from '../terminal/safe.ts'

/** Tab-separated values, whole, under one header line; a tab or line break in a value is a space. */
export function renderTsv(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [titles, ...rows].map(row => `${row.map(safe).join('\t')}\n`).join('')
}
