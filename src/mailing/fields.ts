import { ENTRY_FIELDS, type EntryField } from '../model/entry-fields.ts'
import { nearest } from '../text/similar.ts'
import { type Recipient, recipientText } from './recipient.ts'

/** The given name of a person; for a name written in a list, which is not split, the full name. */
export const firstNameOf = (recipient: Recipient): string =>
  recipientText(recipient, recipient.entry === undefined ? 'name' : 'given')

/** The requested fields, or the error for the first invalid name. */
export type ReadFields =
  | { readonly fields: readonly EntryField[] }
  | {
      readonly name: string
      readonly problem: 'unknown' | 'twice' | 'empty'
      /** The name that was meant, perhaps. */
      readonly near?: string
    }

/** Reads `name,email,phone`; blanks may stand between. */
export function readFields(text: string): ReadFields {
  const fields: EntryField[] = []
  for (const written of text.split(',')) {
    const name = written.trim()
    if (name === '') return { name, problem: 'empty' }
    const field = ENTRY_FIELDS.find(each => each === name)
    if (field === undefined) {
      const near = nearest(name, ENTRY_FIELDS)
      return { name, problem: 'unknown', ...(near !== undefined && { near }) }
    }
    if (fields.includes(field)) return { name, problem: 'twice' }
    fields.push(field)
  }
  return { fields }
}
