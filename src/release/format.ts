import type { Language, Messages } from '../messages/index.ts'
import type { EntryField } from '../model/entry-fields.ts'
import type { FormatFacts } from '../model/format-facts.ts'
import type { Block, BlockPerson } from './block.ts'
import type { Typography } from './typography.ts'

/** What a line of a block says, in every format that people read. */
export const LINE_HOLDS = [
  'name',
  'given',
  'family',
  'prefix',
  'suffix',
  'title',
  'department',
  'agency',
  'email',
  'emails',
  'email_labels',
  'phone',
  'phones',
  'phone_national',
  'mobile',
  'landline',
  'fax',
  'phone_types',
  'phone_extensions',
  'phone_labels',
  'phone_hours',
  'organisation',
  'form',
  'desk',
] as const satisfies readonly EntryField[]

/** The language of a block, its words and its spaces. */
export interface Wording {
  readonly language: Language
  readonly words: Messages['release']['words']
  readonly typography: Typography
}

/** A way to write a block. */
export interface BlockFormat extends FormatFacts {
  /** Whole output, its last line ended. */
  write(block: Block, wording: Wording): string
  /** Whether the format can say how a person is reached; every one can when this is absent. */
  canHold?(person: BlockPerson): boolean
}
