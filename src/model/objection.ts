import { choice, type Infer, many, record, text } from './schema.ts'
import type { SourceFile } from './source-file.ts'

/** What a person can ask for: no more mailings, or erasure (GDPR, articles 21 and 17). */
export const WANTS = ['no-mailing', 'erasure'] as const

const HEX = { pattern: '^[0-9a-fA-F]{64}$' } as const

/** The objections' file. It holds no address: see model/fingerprint.ts. */
export const objectionsField = record(
  'People who opted out or asked to be erased.',
  {
    key: text('Key of the fingerprints: 64 hex digits; never change it', HEX),
    objections: many(
      'Objections',
      record(
        'Objection',
        {
          fingerprint: text('Fingerprint of the address, made by `object ADDRESS`', HEX),
          date: text('Date of the request', { format: 'date', examples: ['2024-05-15'] }),
          wants: choice('Request (default: no-mailing)', WANTS),
        },
        { required: ['fingerprint', 'date'] },
      ),
    ),
  },
  { required: ['key'] },
)

export type WrittenObjections = Infer<typeof objectionsField>
export type Objection = WrittenObjections['objections'][number]

/** The objections of a directory. */
export interface Objections {
  readonly key?: string
  readonly entries: readonly Objection[]
  /** Absent when the directory has no such file. */
  readonly file?: SourceFile
}

export const NO_OBJECTIONS: Objections = { entries: [] }

/** Whether a text is 32 bytes in hexadecimal digits: what a key and a fingerprint are. */
export const isHex = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{64}$/i.test(text)

/** Whether a person asked for erasure, and not only for no more mailings. */
export const wantsErasure = ({ wants }: Objection): boolean => wants === 'erasure'

/**
 * Whether there is an objections' file of which something may be missing: then nobody knows
 * who objected, and no mailing may go out. A wrong date does no harm.
 */
export function objectionsUnreadable({ objections }: { readonly objections: Objections }): boolean {
  const { file, key, entries } = objections
  if (file === undefined) return false
  return (
    file.problems.length > 0 ||
    !isHex(key) ||
    entries.some(({ fingerprint }) => !isHex(fingerprint))
  )
}
