import { foldWords } from '../../text/fold.ts'

/**
 * Groups that address books keep for themselves, and that say nothing of a person: Google's
 * `* My Contacts`, `* myContacts` and `* Starred in Android`, Apple's `card`, Outlook's default.
 */
const SYSTEM_GROUP =
  /^(?:(?:system group )?my ?contacts|mes contacts|meine kontakte|(?:system group )?starred(?: in android)?|favoris android|other ?contacts|autres contacts|all ?contacts|tous les contacts|imported on .*|importes? le .*|importiert am .*|restored on .*|restaures? le .*)$/

/** Whether a group or category is an address book's own, and no topic. */
export function isSystemGroup(text: string): boolean {
  const words = foldWords(text).join(' ')
  // Google marks its own with an asterisk.
  return words === '' || text.trim().startsWith('* ') || SYSTEM_GROUP.test(words)
}
