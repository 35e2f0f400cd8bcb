/**
 * What a source's reader noticed, by a code that has its sentence in the message catalogues
 * (`messages.importing.remarks`): why a contact is sure or doubtful, or what was skipped.
 */
export const REMARK_CODES = [
  'email/aside', // no press contact's
  'link/differs', // a link leads to another mailbox than it shows
  'name/form', // a name by its place only
  'name/none', // words that may be a name were not taken for one
  'name/placeholder', // `[Nom]`
  'organisation/about', // inferred: the release tells of it above
  'organisation/above', // a heading over the contact
  'organisation/below', // the only one after all the contacts
  'organisation/domain', // that of others with the same domain
  'organisation/form', // may be a person's name
  'organisation/mentioned', // inferred: the release names it, and the mailbox is spelt after it
  'organisation/none', // unknown organisation
  'file/damaged', // about its kind
  'file/encrypted',
  'file/too-large', // about the limit
  'file/too-complex', // nested too deep, or too long
  'file/old-word',
  'file/outlook-message',
  'document/no-text', // pages are images
  'document/too-long', // about the most pages that are read
  'attachment/unread', // of no kind that contacts come in; about its name
  'attachment/unreadable', // about its name; why follows
  'file/old-excel',
  'address/none', // neither an e-mail nor a phone
  'name/service', // the name of a desk, where a person's is expected
  'name/several', // several people in one name
  'email/faulty', // left out, since it is not an address
  'phone/unreadable', // left out, since it is not a number
  'phone/scientific', // left out, since a spreadsheet rounded it
  'phone/doubtful', // kept as written, but no number of its country's plan
  'phone/zero', // given back the zero that a spreadsheet took
  'phone/plus', // given back the plus that a spreadsheet took
  'postal-code/zero', // given back the zero that a spreadsheet took
  'language/unknown', // left out
  'country/unknown', // left out
  'website/faulty', // left out
  'value/too-long', // left out
  'card/unclosed', // its END:VCARD is missing
  'card/line', // a line of a card that is not a property
  'card/nested', // a card within a card, skipped
  'card/not-a-contact', // a group, a place or a thing, skipped
  'card/empty', // nothing in it
  'card/left-aside', // properties that no field holds
  'table/columns', // columns that were not understood
  'table/unused', // columns that were understood, and no field of an import holds
  'table/by-content', // no headings: read by what the columns hold
  'table/quotes', // quotes that do not match: read without them
  'table/sheet', // a sheet that was not read
  'row/empty', // neither a name, an organisation nor an address
  'row/wide', // more cells than there are headings
  'row/opted-out', // rows skipped; about the column
  'row/left', // rows skipped; about the column
  'row/same-address', // a row skipped: another row with its address is
  'card/opted-out', // skipped: its note or categories say so
  'card/left',
  'organisation/record', // stands with the contact
  'organisation/role', // inside what the person does
  'organisation/stated', // the user names it
  'organisation/unsure', // may be another's
  'pair/ambiguous', // name and organisation may be the other way round
  'pair/likeness', // the mailbox is spelt after the name
  'pair/line', // both on one line
  'pair/order', // by likeness, against the order of the text
  'pair/record', // both in one group of lines
  'pair/shared', // several people with the same addresses
  'pair/unlike', // the mailbox seems to be somebody else's
  'phone/impossible', // no numbering plan has it
  'phone/shared', // stands over several people
  'phone/unlikely', // the length is right, but the numbering plan does not know it
  'release/long', // more text than is read
  'release/many', // more addresses and numbers than are read
  'section/none', // no heading says that it is for the press
  'text/glued', // line ends are lost
  'text/unread', // words whose part is not clear
] as const

export type RemarkCode = (typeof REMARK_CODES)[number]

export interface Remark {
  readonly code: RemarkCode
  /** The text that it is about, as the source writes it; untrusted. */
  readonly about?: string
  /** 1-based. */
  readonly line?: number
  /** Of rows that are skipped. */
  readonly held?: HeldRows
}

/** Rows of a table that are skipped for what one column says. */
export interface HeldRows {
  /** Its different values, as written. */
  readonly values: readonly string[]
  /** Where the rows begin, 1-based. */
  readonly lines: readonly number[]
}
