import { type Recipient, recipientText } from './recipient.ts'

/** A person's given name; the whole name of whom a list names itself, which nothing divides. */
export const firstNameOf = (recipient: Recipient): string =>
  recipientText(recipient, recipient.entry === undefined ? 'name' : 'given')
