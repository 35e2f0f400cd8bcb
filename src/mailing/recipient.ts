import type { Entry } from '../model/entry.ts'
import { type EntryField, entryText } from '../model/entry-fields.ts'
import { oneLine } from './mailbox.ts'

/** A recipient of a mailing: one address. */
export interface Recipient {
  /** As written in the file. */
  readonly address: string
  /** As written; absent when only the address is known. */
  readonly name?: string
  /** The entry of the address; absent for an address written only in a list. */
  readonly entry?: Entry
}

/** A field of a recipient on one line, without control characters; empty where it has none. `email` is the address it goes to. */
export function recipientText({ address, name = '', entry }: Recipient, field: EntryField): string {
  if (field === 'email') return oneLine(address)
  if (entry !== undefined) return oneLine(entryText(entry, field))
  return field === 'name' ? oneLine(name) : field === 'emails' ? oneLine(address) : ''
}

/** The entries of the recipients that have one. */
export const entriesOf = (recipients: readonly Recipient[]): readonly Entry[] =>
  recipients.flatMap(({ entry }) => entry ?? [])
