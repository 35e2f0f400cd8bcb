import type { Entry } from '../model/entry.ts'
import { safe } from '../terminal/safe.ts'

/**
 * The rows that mutt's `query_command` and aerc's `address-book-cmd` read: address, name,
 * organisation, one per address. Mutt quotes the name without escaping, so a double quote
 * in it becomes a single one.
 */
export function addressBookRows(entries: readonly Entry[]): string {
  return entries
    .flatMap(({ email, label, organisation }) =>
      email.map(({ address = '' }) =>
        [address, label.replaceAll('"', "'"), organisation.name].map(safe).join('\t'),
      ),
    )
    .map(row => `${row}\n`)
    .join('')
}
