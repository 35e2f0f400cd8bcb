import type { Recipient } from './recipient.ts'

/** A way to write recipients for another program. */
export interface Format {
  /** Whole output, its last line ended. */
  write(recipients: readonly Recipient[]): string
  /** Why this format cannot hold a recipient safely, as a key of the messages; undefined when it can. */
  refuses?(recipient: Recipient): 'formula' | undefined
}
