import type { Objection, Objections } from '../model/objection.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { Change } from './change.ts'
import { editText } from './edit-text.ts'
import { newFileText } from './new-file.ts'

/** An objection to record. */
export interface NewObjection {
  /** As model/fingerprint.ts makes it. */
  readonly fingerprint: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly wants: NonNullable<Objection['wants']>
}

/** A new objections' file. @param head lines that go before, each a comment. */
export function newObjectionsText(
  key: string,
  objections: readonly NewObjection[],
  head: readonly string[],
): string {
  return newFileText('objections', { key, objections: objections.map(said) }, head, undefined)
}

/**
 * The text of an objections' file with more of them, all else as it was to the byte. One
 * that is there already takes the date and the wish of the new one; each new one comes
 * last, written as the last one is.
 * @returns undefined when the file is written in a way that cannot be added to.
 */
export function recordObjections(
  file: SourceFile,
  { entries }: Objections,
  recorded: readonly NewObjection[],
): string | undefined {
  const wanted = new Map(recorded.map(each => [each.fingerprint, each]))
  const standing = new Set(entries.map(fingerprintOf))
  const changed = entries.flatMap((entry): Change[] => {
    const by = wanted.get(fingerprintOf(entry))
    if (by === undefined) return []
    const { date, wants } = by
    return Object.entries({ date, wants }).map(([name, value]) => ({
      op: 'set',
      at: [...entry.at, name],
      value,
    }))
  })
  const items = recorded.filter(each => !standing.has(each.fingerprint)).map(said)
  const result = editText(file, [...changed, { op: 'insert', at: ['objections'], items }])
  return 'text' in result ? result.text : undefined
}

const said = ({ fingerprint, date, wants }: NewObjection) => ({ fingerprint, date, wants })

const fingerprintOf = ({ fingerprint = '' }: Pick<Objection, 'fingerprint'>) =>
  fingerprint.toLowerCase()
