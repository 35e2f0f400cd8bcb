import type { Heading } from './headings.ts'
import type { FoundPhone } from './phones.ts'

interface Place {
  /** The index of its line among the release's lines. */
  readonly at: number
  /** In the source, 1-based. */
  readonly line: number
  /** How far its line stands from the one before; 0 for all but the first of a line. */
  readonly gap: number
  readonly isFirst: boolean
  readonly glued: boolean
  /** Whether its line is that of one person, in a list of such lines. */
  readonly listed?: boolean
  /** Whether another part of the page begins with it. */
  readonly apart?: boolean
}

/** Words with capitals that may name a person or an organisation. */
export interface Proper extends Place {
  readonly is: 'proper'
  readonly text: string
  /** From 0 to 1, by form alone. */
  readonly name: number
  readonly organisation: number
  /** Whether a colon is behind it, as behind the heading of a group. */
  readonly colon: boolean
  readonly strong: boolean
  /** Whether it is one of several people named together (`A or B`). */
  readonly joined: boolean
  /** A label says what it is. */
  readonly stated?: 'name' | 'organisation'
  /** The client an agency acts for (`A for B`). */
  readonly client?: string
  /** Whether it was taken out of a role (`président de l’AFUL`) or sentence, or is in brackets. */
  readonly from?: 'role' | 'sentence' | 'brackets'
}

export interface Mailbox extends Place {
  readonly is: 'mailbox'
  readonly address: string
  readonly linked: readonly string[]
}

export interface PhoneToken extends Place {
  readonly is: 'phone'
  readonly phone: FoundPhone
}

/** What somebody does, or the desk that is meant. */
export interface Role extends Place {
  readonly is: 'role' | 'function'
  readonly text: string
  readonly kind?: 'press' | 'other'
}

/** A heading inside the text, its rest being tokens of their own. */
export interface HeadingToken extends Place {
  readonly is: 'heading'
  readonly text: string
  readonly heading: Heading
  readonly level?: number
  /** Whether something follows it on its line. */
  readonly inline: boolean
}

/** A sentence, which ends a block. */
export interface Prose extends Place {
  readonly is: 'prose'
  readonly text: string
}

/** A place where somebody forgot to write a name, a number that cannot be one, words of which the part is not clear. */
export interface Flaw extends Place {
  readonly is: 'placeholder' | 'failed' | 'unread'
  readonly text: string
}

export type Token = Proper | Mailbox | PhoneToken | Role | HeadingToken | Prose | Flaw

/** What a token is, without its place. */
export type Bare<T = Token> = T extends Token
  ? Omit<T, 'at' | 'line' | 'gap' | 'isFirst' | 'glued' | 'apart' | 'listed'>
  : never
