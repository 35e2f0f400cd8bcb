import { locate } from '../files/locate.ts'
import { positionIn } from '../files/position.ts'
import { scalarsOf } from '../files/scalars.ts'
import type { Directory } from '../model/directory.ts'
import { isRole } from '../model/email.ts'
import { type Entry, entriesOf } from '../model/entry.ts'
import { referenceKey } from '../model/identity.ts'
import { readReference } from '../model/reference.ts'
import type { Range, SourceFile } from '../model/source-file.ts'
import { foldWords } from '../text/fold.ts'
import { relativePath } from '../text/relative-path.ts'
import type { Reach } from './extract.ts'
import { type Held, purgeLines, valuesOf } from './purge.ts'
import { asBytes, expressionOf, idPattern } from './purge-patterns.ts'
import type { Place } from './same-person.ts'

/** A place that mentions a person: a line of a file (1-based), or the path of the file if there is no line. */
export interface Mention {
  readonly file: SourceFile
  readonly line?: number
}

/** The texts to look for: a person's values, ids that only this person has, addresses and numbers. */
export interface Sought {
  readonly values: ReadonlyMap<string, Held>
  readonly places: readonly Place[]
  readonly reach: Reach
}

/**
 * Every line of a directory's files that names a person who is no longer an entry of it: comments,
 * notes, titles, queries, references to entries that are gone, and the names of files. Spellings
 * are those that `purgeOf` replaces. Lines of an entry that shares a value with the person (a
 * namesake, a desk with the same mailbox) are left out where the line is that value.
 * @param directory as it is without the person.
 */
export function mentionsIn(directory: Directory, sought: Sought): Mention[] {
  const entries = entriesOf(directory)
  const values = tellingValues(sought, entries)
  const ids = lostIds(sought.places, entries)
  const find = finderOf([
    ...[...values.values()].flatMap(purgeLines),
    ...ids.map(id => `regex:${idPattern(id)}`),
  ])
  const isSharing = (entry: Entry) => [...valuesOf([entry]).keys()].some(key => values.has(key))
  const sharing = entries.filter(isSharing)
  const lists = listMentions(directory, values, ids, entries)
  return directory.files.flatMap((file): Mention[] => {
    const own = sharing
      .filter(({ organisation }) => organisation.file === file)
      .flatMap(each => ownRanges(each))
    const isOwn = (offset: number) => own.some(({ start, end }) => start <= offset && offset < end)
    const offsets = [
      ...find(file.text).filter(offset => !isOwn(offset)),
      ...escapedIn(file, find),
      ...lists.flatMap(each => (each.file === file ? [each.offset] : [])),
    ]
    const lines = new Set(offsets.map(offset => positionIn(file, offset).line))
    const path = relativePath(directory.root, file.absolutePath)
    return [
      ...(find(path).length > 0 ? [{ file }] : []),
      ...[...lines].sort((a, b) => a - b).map(line => ({ file, line })),
    ]
  })
}

/** Tells whether a text names a person, in any spelling. */
export function namerOf(values: ReadonlyMap<string, Held>): (text: string) => boolean {
  const find = finderOf([...values.values()].flatMap(purgeLines))
  return text => find(text).length > 0
}

/** A function that gives the offsets (UTF-16) of what lines of `purgeLines` find in a text. */
function finderOf(lines: readonly string[]): (text: string) => number[] {
  const expressions = lines.map(line => {
    const found = line.startsWith('regex:')
      ? expressionOf(line.slice(6))
      : new RegExp(asBytes(line.slice(8)).replace(/[^\w\s]/g, '\\$&'))
    return new RegExp(found.source, `g${found.flags}`)
  })
  return text => {
    const bytes = asBytes(text)
    const offsetOf = (index: number) =>
      Buffer.from(bytes.slice(0, index), 'latin1').toString().length
    return expressions.flatMap(each =>
      [...bytes.matchAll(each)].map(({ index }) => offsetOf(index)),
    )
  }
}

/** The values that point to the person: not the switchboard, or the mailbox of an office, of those who stay. */
function tellingValues({ values, reach }: Sought, entries: readonly Entry[]): Map<string, Held> {
  const staying = valuesOf(entries)
  const isTelling = (key: string) => {
    if (!staying.has(key) || /^(?:name|uid) /.test(key)) return true
    return key.includes('@') ? !isRole(key) : reach.mobile.has(key)
  }
  return new Map([...values].filter(([key]) => isTelling(key)))
}

/** The person's ids that no entry has any more. */
function lostIds(places: readonly Place[], entries: readonly Entry[]): string[] {
  const staying = new Set(entries.map(({ id }) => referenceKey(id)))
  const ids = places.flatMap(({ entry }) => (entry.contact ? [entry.id] : []))
  return ids.filter(id => !staying.has(referenceKey(id)))
}

/** The fields that say who an entry is. */
const IDENTITY = new Set(['name', 'id', 'email', 'phone', 'uid'])

/** Where the values stand that say who an entry is. */
function ownRanges({ organisation: { file }, contact }: Entry): Range[] {
  const whole = locate(file, contact?.at ?? [], 'whole')
  return scalarsOf(file).flatMap(({ keys, range }) => {
    const [first = '', second = ''] = keys
    const isOfEntry = whole.start <= range.start && range.end <= whole.end
    return isOfEntry && IDENTITY.has(contact ? second : first) ? [range] : []
  })
}

/** The start of each quoted value that finds something only once its escapes (`\u00e9`) are read. */
function escapedIn(file: SourceFile, find: (text: string) => number[]): number[] {
  if (!file.text.includes('\\')) return []
  return scalarsOf(file)
    .filter(({ raw, value }) => raw.startsWith('"') && raw.includes('\\') && find(value).length > 0)
    .map(({ range }) => range.start)
}

/**
 * What only a saved list means by its words: a query with all words of the person's name, in any
 * order, and a reference to the person's id in an organisation where no such contact is.
 */
function listMentions(
  { lists }: Directory,
  values: ReadonlyMap<string, Held>,
  ids: readonly string[],
  entries: readonly Entry[],
): { readonly file: SourceFile; readonly offset: number }[] {
  const names = [...values.keys()]
    .filter(key => key.startsWith('name '))
    .map(key => key.slice(5).split(' '))
    .filter(words => words.length > 1)
  const lost = new Set(ids.map(contactPart))
  const known = new Set(entries.map(({ id }) => referenceKey(id)))
  const isLost = (written: string) => {
    const reference = readReference(written)
    if (!('id' in reference) || !reference.id.includes('/')) return false
    return lost.has(contactPart(reference.id)) && !known.has(referenceKey(reference.id))
  }
  return lists.flatMap(({ file, at, query = '', include, exclude }) => {
    const asked = foldWords(query)
    const paths = [
      ...(names.some(words => words.every(word => asked.includes(word))) ? [['query']] : []),
      ...include.flatMap((each, i) => (isLost(each) ? [['include', i]] : [])),
      ...exclude.flatMap((each, i) => (isLost(each) ? [['exclude', i]] : [])),
    ]
    return paths.map(path => ({ file, offset: locate(file, [...at, ...path]).start }))
  })
}

const contactPart = (id: string) => referenceKey(id).replace(/^[^/]*\//, '')
