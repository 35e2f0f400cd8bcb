/** Somebody a mailing goes to: one address. */
export interface Recipient {
  /** As written in the file. */
  readonly address: string
  /** One line, no control characters; absent when only the address is known. */
  readonly name?: string
  readonly given?: string
  readonly family?: string
  readonly title?: string
  readonly organisation?: string
  /** `+33 6 71 50 65 88`, or as written when it cannot be understood. */
  readonly phone?: string
  /** The entry's id; absent for an address that stands in a list alone. */
  readonly id?: string
}
