/**
 * What a source's reader noticed, by a code that has its sentence in the message catalogues
 * (`messages.importing.remarks`): why a contact is sure or doubtful, or what was left aside.
 */
export const REMARK_CODES = [
  'organisation/none', // nothing tells the organisation
  'file/damaged', // about its kind
  'file/encrypted',
  'file/too-large', // about the limit
  'file/old-word',
  'file/outlook-message',
  'document/no-text', // pages are images
  'document/too-long', // about the most pages that are read
  'attachment/unread', // of no kind that contacts come in; about its name
  'attachment/unreadable', // about its name; why follows
  'organisation/domain', // that of others with the same domain
  'file/old-excel',
  'address/none', // neither an e-mail nor a phone
  'name/service', // the name of a desk, where a person's is expected
  'name/several', // several people in one name
  'email/faulty', // left out, since it is no address
  'phone/unreadable', // left out, since it is no number
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
  'card/line', // a line of a card that is no property
  'card/nested', // a card within a card, left aside
  'card/not-a-contact', // a group, a place or a thing, left aside
  'card/empty', // nothing in it
  'card/left-aside', // properties that no field holds
  'table/columns', // columns that were not understood
  'table/unused', // columns that were understood, and no field of an import holds
  'table/by-content', // no headings: read by what the columns hold
  'table/quotes', // quotes that do not match: read without them
  'table/sheet', // a sheet that was not read
  'row/empty', // neither a name, an organisation nor an address
  'row/wide', // more cells than there are headings
  'row/opted-out', // left aside
  'row/left', // left aside
] as const

export type RemarkCode = (typeof REMARK_CODES)[number]

export interface Remark {
  readonly code: RemarkCode
  /** The text that it is about, as the source writes it; untrusted. */
  readonly about?: string
  /** 1-based. */
  readonly line?: number
}
