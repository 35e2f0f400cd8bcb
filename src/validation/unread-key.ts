import { locate } from '../files/locate.ts'
import type { Path } from '../model/schema.ts'
import type { SourceFile } from '../model/source-file.ts'

/**
 * Whether a record has a key that no field has (`nom:`, `mail:`) or a value that its field cannot
 * hold. What the record lacks then is probably there: one mistake is one diagnostic.
 * @param at the path of the record in its file; what is below the `contacts` of an organisation is not its own.
 */
export function hasUnreadKey(file: SourceFile, at: Path): boolean {
  const unread = file.problems.filter(({ code }) => code === 'key/unknown' || code === 'value/type')
  if (unread.length === 0) return false
  const record = locate(file, at, 'whole')
  const contacts = locate(file, [...at, 'contacts'], 'whole')
  const hasContacts = contacts.start !== record.start
  return unread.some(
    ({ range: { start } }) =>
      start >= record.start &&
      start < record.end &&
      !(hasContacts && start >= contacts.start && start < contacts.end),
  )
}
