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
] as const

export type RemarkCode = (typeof REMARK_CODES)[number]

export interface Remark {
  readonly code: RemarkCode
  /** The text that it is about, as the source writes it; untrusted. */
  readonly about?: string
  /** 1-based. */
  readonly line?: number
}
