import type { EntryField } from '../model/entry-fields.ts'
import type { FormatFacts } from '../model/format-facts.ts'
import type { Recipient } from './recipient.ts'

/** The options of `mail` that change what some formats write. */
export const FORMAT_OPTIONS = [
  'separator',
  'encode',
  'excel',
  'fields',
  'greeting',
  'base',
] as const

export type FormatOption = (typeof FORMAT_OPTIONS)[number]

/** How to write, as the user asked; each option is there only for the formats that take it. */
export interface FormatSettings {
  /** The name of the mailing: the id of the saved list, with the batch number if any; letters, digits and hyphens. */
  readonly id: string
  /** The saved list's name, else the id. */
  readonly name: string
  /** The directory's country, where its numbers are read; ISO 3166-1 alpha-2. */
  readonly country?: string
  /** Between addresses. */
  readonly separator?: string
  /** Whether names are written in ASCII (RFC 2047). */
  readonly encode?: boolean
  /** Whether a French Excel opens it as it is. */
  readonly excel?: boolean
  /** The heading of a column for people, where `excel` asks for one; the field's name unless given. */
  readonly headings?: Readonly<Partial<Record<EntryField, string>>>
  /** The columns, in their order. */
  readonly fields?: readonly EntryField[]
  /** Whether a column says how a letter starts. */
  readonly greeting?: boolean
  /** The distinguished name (RFC 4514) that entries are below. */
  readonly base?: string
}

/** Why a format cannot hold a recipient safely, as a key of the messages. */
export type Refusal = 'formula' | 'ascii' | 'syntax'

/**
 * The addresses that a consumer reads. `ascii-domain`: an international domain in its ASCII form
 * alone (`xn--…`, IDNA). `ascii`: besides, no address with other letters before the @ (RFC 6531).
 */
export type AddressForm = 'as-written' | 'ascii-domain' | 'ascii'

/** A way to write recipients for another program. */
export interface Format extends FormatFacts {
  /** The options that it takes. */
  readonly options: readonly FormatOption[]
  /** The addresses that its consumer reads, `as-written` by default; `--encode` asks for `ascii`. */
  readonly addresses?: AddressForm
  /** Whole output, its last line ended. */
  write(recipients: readonly Recipient[], settings: FormatSettings): string
  /** Undefined when the format can hold the recipient. */
  refuses?(recipient: Recipient, settings: FormatSettings): Refusal | undefined
}
