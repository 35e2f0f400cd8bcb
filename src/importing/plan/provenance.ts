import { isDate } from '../../model/date.ts'
import type { Source } from '../../model/organisation.ts'
import type { Path } from '../../model/schema.ts'
import { foldWords } from '../../text/fold.ts'
import type { Change } from './plan-item.ts'
import { writtenSource } from './written.ts'

/** What a contact's file says of when and where its data were read. */
interface Held {
  readonly at: Path
  readonly verified?: string
  readonly source: readonly Source[]
}

/** The day of the newest source; undefined where none is dated. */
export function newestDate(sources: readonly Source[]): string | undefined {
  return sources
    .flatMap(({ date = '' }) => (isDate(date) ? [date] : []))
    .sort()
    .at(-1)
}

/** Brings `verified` to the day of the newest source, never back. */
export function verifiedBy({ at, verified }: Held, sources: readonly Source[]): Change[] {
  const date = newestDate(sources)
  if (date === undefined) return []
  if (verified !== undefined && (!isDate(verified) || verified >= date)) return []
  return [{ op: 'set', at: [...at, 'verified'], value: date }]
}

/** Adds the sources that data were taken from. */
export function sourcesAdded({ at, source }: Held, sources: readonly Source[]): Change[] {
  return inserted(at, missing(sources, source))
}

/**
 * Brings the source of a confirmed contact up to date. The first stays, since it says where
 * the data are from and since when they are held; after it the newest is enough.
 */
export function sourceRenewed(held: Held, sources: readonly Source[]): Change[] {
  const { at, source } = held
  const added = missing(sources, source)
  if (source.length === 0) return inserted(at, added)
  const date = newestDate(added)
  const newest = added.find(each => each.date === date)
  if (date === undefined || newest === undefined || date <= (newestDate(source) ?? '')) return []
  const last = source.at(-1)
  const value = writtenSource(newest)
  const isReplaced = source.length > 1 && last?.date !== undefined && last.date < date
  return isReplaced && value !== undefined
    ? [{ op: 'set', at: last.at, value }]
    : inserted(at, [newest])
}

function inserted(at: Path, sources: readonly Source[]): Change[] {
  const items = sources.flatMap(each => writtenSource(each) ?? [])
  return items.length === 0 ? [] : [{ op: 'insert', at: [...at, 'source'], items }]
}

/** Those that are not among the known ones, each once. */
export function missing(sources: readonly Source[], known: readonly Source[]): Source[] {
  const seen = new Set(known.map(keyOf))
  return sources.filter(each => {
    const key = keyOf(each)
    if (key === keyOf({ at: [] }) || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const keyOf = ({ title = '', url = '', date = '' }: Source) =>
  [foldWords(title).join(' '), url.trim(), date.trim()].join('|')
