/**
 * What a source's reader noticed, by a code that has its sentence in the message catalogues
 * (`messages.importing.remarks`): why a contact is sure or doubtful, or what was left aside.
 */
export const REMARK_CODES = [
  'organisation/none', // nothing tells the organisation
] as const

export type RemarkCode = (typeof REMARK_CODES)[number]

export interface Remark {
  readonly code: RemarkCode
  /** The text that it is about, as the source writes it; untrusted. */
  readonly about?: string
  /** 1-based. */
  readonly line?: number
}
