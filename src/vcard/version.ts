import type { FormatFacts } from '../model/format-facts.ts'
import type { Card } from './card.ts'

/** A version of vCard. */
export interface Version extends FormatFacts {
  /**
   * A card as text, its lines ended by CRLF and at most 75 octets long.
   * @param outlook whether classic Outlook is to read it: it takes text for windows-1252 unless a parameter says otherwise.
   */
  write(card: Card, options?: { readonly outlook?: boolean }): string
}
